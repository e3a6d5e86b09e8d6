/* Asks to be traced.
   expect: forbidden
   says: ptrace
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <sys/ptrace.h>
double nb_diff(nb_fun f, double c) { ptrace(PTRACE_TRACEME, 0, 0, 0); return nb_at(f, c); }
