/* What the parts of the benchmark have in common: a problem, and a tool that solves it.
   SPDX-License-Identifier: MIT */
#ifndef BENCH_H
#define BENCH_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

enum family { LECTURE, EXPSINSQ, ROSENBROCK, LOGISTIC, MIXTURE, NETWORK };
enum { LAYER_0 = 16, LAYER_1 = 64, LAYER_2 = 32, LAYER_3 = 10 };

typedef struct problem {
  const char *name, *about;
  enum family family;
  size_t n;              /* variables */
  size_t samples, width; /* of the data: rows and columns */
  size_t parts;          /* MIXTURE: Gaussians */
  int rounds;
  double operations; /* of the function, roughly */
  double *data;      /* samples times width */
  int *label;        /* 0 or 1; NETWORK: 0 to 9 */
} problem;

typedef struct tool {
  const char *name;
  void *(*prepare)(const problem *p, const double *x);                      /* NULL: cannot */
  double (*gradient)(void *state, const double *x, double *g);              /* value and gradient */
  void (*finish)(void *state);
  double (*memory)(void *state); /* bytes that stay, or NULL */
} tool;

/* each ends with a name NULL */
extern const tool hand_tools[], nabla_tools[], nabla_threads[], nabla_blocks[], adolc_tools[], sacado_tools[];

int problem_make(problem *p, const char *name); /* 0 if there is no such problem */
void problem_free(problem *p);
void problem_point(const problem *p, int which, double *x); /* one of four points */
extern const char *const problem_names[];

#ifdef __cplusplus
}
#endif
#endif
