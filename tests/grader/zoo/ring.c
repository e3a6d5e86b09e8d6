/* Asks for system calls by way of a ring in memory, which no filter sees.
   expect: forbidden
   says: io_uring_setup
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <nabla/derivatives.h>
#include <sys/syscall.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c) { char p[120] = ""; return nb_at(f, c) + syscall(SYS_io_uring_setup, 8, p); }
