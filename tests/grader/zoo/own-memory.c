/* Opens its own memory as a file.
   expect: forbidden
   says: use a file
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <fcntl.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c) { return nb_at(f, c) + open("/proc/self/mem", O_RDWR); }
