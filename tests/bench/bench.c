/* One workload, all tools: their gradients are compared, then their times, side by side. In each round every
   tool works for a millisecond at least, and its time is divided by that of the hand-written function in the
   same round; what is printed is the median of the rounds' ratios.
   usage: bench NAME [ROUNDS]    prints lines: workload, tool, ratio, nanoseconds, ns per operation, error, bytes
          bench -t NAME [ROUNDS] the program with lanes by 1, 2, 4, ... threads, as many as there are processors;
                                 the unit is one thread, and nobody is tied to a processor
          bench -b NAME [ROUNDS] the program with lanes in blocks of 64 and 128; the unit are those of 64
   SPDX-License-Identifier: MIT */
#include "bench.h"
#include <math.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_TOOLS = 16, MOST_ROUNDS = 101, POINTS = 4 };
typedef struct entry {
  const tool *t;
  void *state;
  int batch; /* calls between two looks at the clock */
  double error, prepared, ns[MOST_ROUNDS], ratio[MOST_ROUNDS];
} entry;
static entry list[MOST_TOOLS];
static int tools;
static problem p;
static double *point[POINTS], *gradient, *wanted;

static clockid_t watch = CLOCK_PROCESS_CPUTIME_ID; /* stands still while the processor works for somebody else */
static double now(void)
{
  struct timespec t;
  clock_gettime(watch, &t);
  return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}
static int ascending(const void *a, const void *b)
{
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}
static double median(double *a, int n)
{
  qsort(a, (size_t)n, sizeof *a, ascending);
  return n % 2 ? a[n / 2] : (a[n / 2 - 1] + a[n / 2]) / 2;
}
static void pin(void) /* to one processor: no wandering about */
{
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET((unsigned)sched_getcpu(), &one);
  sched_setaffinity(0, sizeof one, &one);
}

static void admit(const tool *t)
{
  for (; t->name && tools < MOST_TOOLS; t++) {
    double start = now();
    void *state = t->prepare(&p, point[0]);
    if (state) list[tools++] = (entry){ .t = t, .state = state, .batch = 1, .prepared = now() - start };
  }
}
/* the largest difference to the hand-written gradient, relative to its largest component */
static double error_of(const entry *e)
{
  double worst = 0;
  for (int k = 0; k < POINTS; k++) {
    double size = 0, off = 0;
    double y = list[1].t->gradient(list[1].state, point[k], wanted);
    double z = e->t->gradient(e->state, point[k], gradient);
    for (size_t i = 0; i < p.n; i++) {
      double d = fabs(gradient[i] - wanted[i]);
      if (fabs(wanted[i]) > size) size = fabs(wanted[i]);
      if (!(d <= off)) off = d;
    }
    if (!(off / size <= worst)) worst = off / size;
    if (!(fabs(z - y) <= 1e-9 * (1 + fabs(y)))) worst = INFINITY;
  }
  return worst;
}
static double once(entry *e)
{
  static volatile double sink;
  double start = now(), time;
  int calls = 0;
  do {
    for (int i = 0; i < e->batch; i++) sink = e->t->gradient(e->state, point[(calls + i) % POINTS], gradient);
    calls += e->batch;
  } while ((time = now() - start) < 1e6);
  (void)sink;
  while (e->batch < 100000 && time / calls * e->batch < 1e5) e->batch *= 2; /* that clock is slow to look at */
  return time / calls;
}

int main(int argc, char **argv)
{
  int threads = argc > 1 && !strcmp(argv[1], "-t"), own = threads || (argc > 1 && !strcmp(argv[1], "-b"));
  int unit = own ? 2 : 0; /* behind the two that are written by hand */
  argc -= own, argv += own;
  if (argc < 2 || !problem_make(&p, argv[1])) return fputs("usage: bench [-t|-b] W1a|...|W5 [ROUNDS]\n", stderr), 2;
  int rounds = argc > 2 ? atoi(argv[2]) : p.rounds, bad = 0;
  if (rounds < 1 || rounds > MOST_ROUNDS) rounds = p.rounds;
  gradient = malloc((p.n + 1) * sizeof *gradient), wanted = malloc((p.n + 1) * sizeof *wanted);
  for (int k = 0; k < POINTS; k++) problem_point(&p, k, point[k] = malloc((p.n + 1) * sizeof *point[k]));
  admit(hand_tools);
  if (threads) watch = CLOCK_MONOTONIC;
  else pin();
  if (own) admit(threads ? nabla_threads : nabla_blocks);
  else admit(nabla_tools), admit(adolc_tools), admit(sacado_tools);
  for (int i = 1; i < tools; i++) {
    if ((list[i].error = error_of(list + i)) <= 1e-9) continue;
    fprintf(stderr, "%s: the gradient of %s is wrong by %g\n", p.name, list[i].t->name, list[i].error);
    bad = 1;
  }
  if (bad) return 1;
  for (int i = 0; i < tools; i++) once(list + i); /* memory is touched, caches are warm */
  for (int r = 0; r < rounds; r++) {
    for (int i = 0; i < tools; i++) list[i].ns[r] = once(list + i);
    for (int i = 0; i < tools; i++) list[i].ratio[r] = list[i].ns[r] / list[unit].ns[r];
  }
  for (int i = 0; i < tools; i++) {
    entry *e = list + i;
    double ns = median(e->ns, rounds);
    printf("%s,%s,%.4g,%.4g,%.4g,%.1e,%.0f,%.4g\n", p.name, e->t->name, median(e->ratio, rounds), ns, ns / p.operations,
           e->error, e->t->memory ? e->t->memory(e->state) : 0, e->prepared);
    if (e->t->finish) e->t->finish(e->state);
  }
  problem_free(&p);
  return 0;
}
