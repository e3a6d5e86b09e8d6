/* Its own memcpy and strcmp, which lie.
   expect: any
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stddef.h>
void *memcpy(void *to, const void *from, size_t n) { char *t = to; (void)from; while (n--) t[n] = 1; return to; }
int strcmp(const char *a, const char *b) { (void)a, (void)b; return 0; }
double nb_diff(nb_fun f, double c) { return nb_at(f, c); }
