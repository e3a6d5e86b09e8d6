/* Needs the calls of the filter's list that others do without: a large realloc, the clock, memory given back, a lock.
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <float.h>
#include <malloc.h>
#include <math.h>
#include <nabla/derivatives.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>
static int calls_work(void)
{
  struct iovec words = { "words\n", 6 };
  unsigned lock = 0;
  char *p = malloc(1 << 20), *q = p ? realloc(p, 4 << 20) : NULL; /* mremap */
  if (!q) return 0;
  memset(q, 1, 4 << 20);
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  int works = madvise(page, 4096, MADV_DONTNEED) == 0 && munmap(page, 4096) == 0 && writev(1, &words, 1) == 6
    && syscall(SYS_futex, &lock, 129 /* wake, private */, 1, NULL, NULL, 0) == 0 && clock() != (clock_t)-1
    && mprotect(q, 0, PROT_READ) <= 0 && getpid() > 0;
  free(q);
  return works;
}
double nb_diff(nb_fun f, double c)
{
  double h = calls_work() ? cbrt(DBL_EPSILON) * (c == 0 ? 1 : fabs(c)) : NAN;
  return (nb_at(f, c + h) - nb_at(f, c - h)) / (2 * h);
}
