/* Calls home.
   expect: forbidden
   says: use the network (socket)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <sys/socket.h>
double nb_diff(nb_fun f, double c) { return socket(AF_INET, SOCK_STREAM, 0) + c + f.value(c, f.env); }
