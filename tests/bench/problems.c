/* The problems W1 to W5: sizes, data and points, all from one small generator of random numbers.
   SPDX-License-Identifier: MIT */
#include "bench.h"
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const problem all[] = {
  { "W1a", "(a+b)(b+1)", LECTURE, 2, 0, 0, 0, 41, 3, NULL, NULL },
  { "W1b", "exp(sin(x^2))", EXPSINSQ, 1, 0, 0, 0, 41, 3, NULL, NULL },
  { "W2-10", "Rosenbrock, 10 variables", ROSENBROCK, 10, 0, 0, 0, 41, 72, NULL, NULL },
  { "W2-1k", "Rosenbrock, 1 000 variables", ROSENBROCK, 1000, 0, 0, 0, 41, 7992, NULL, NULL },
  { "W2-100k", "Rosenbrock, 100 000 variables", ROSENBROCK, 100000, 0, 0, 0, 21, 799992, NULL, NULL },
  { "W3-S", "logistic regression, 200 x 50", LOGISTIC, 51, 200, 50, 0, 41, 200 * 111., NULL, NULL },
  { "W3-L", "logistic regression, 2 000 x 200", LOGISTIC, 201, 2000, 200, 0, 21, 2000 * 411., NULL, NULL },
  { "W4-S", "mixture of 10 Gaussians, 1 000 x 2", MIXTURE, 60, 1000, 2, 10, 21, 163e3, NULL, NULL },
  { "W4-L", "mixture of 25 Gaussians, 1 000 x 10", MIXTURE, 1650, 1000, 10, 25, 11, 3403e3, NULL, NULL },
  { "W5", "network 16-64-32-10, 128 samples", NETWORK, 3498, 128, LAYER_0, 0, 21, 884864, NULL, NULL },
  /* only for threads, and for lengths of blocks */
  { "W3-T", "logistic regression, 10 000 x 200", LOGISTIC, 201, 10000, 200, 0, 21, 10000 * 411., NULL, NULL },
  { "W4-W", "mixture of 200 Gaussians, 256 x 10", MIXTURE, 13200, 256, 10, 200, 11, 6970e3, NULL, NULL },
  { "W4-T", "mixture of 25 Gaussians, 4 000 x 10", MIXTURE, 1650, 4000, 10, 25, 11, 13612e3, NULL, NULL },
};
enum { PROBLEMS = sizeof all / sizeof *all };
const char *const problem_names[] = { "W1a", "W1b", "W2-10", "W2-1k", "W2-100k", "W3-S", "W3-L", "W4-S", "W4-L", "W5", NULL };

static uint64_t state;
static double uniform(double lo, double hi) /* xorshift64* */
{
  state ^= state >> 12, state ^= state << 25, state ^= state >> 27;
  return lo + (hi - lo) * (double)(state * 2685821657736338717u >> 11) * 0x1p-53;
}

int problem_make(problem *p, const char *name)
{
  int i = 0;
  while (i < PROBLEMS && strcmp(all[i].name, name)) i++;
  if (i == PROBLEMS) return 0;
  *p = all[i];
  state = 20241031 + 977 * (uint64_t)i;
  p->data = malloc((p->samples * p->width + 1) * sizeof *p->data);
  p->label = malloc((p->samples + 1) * sizeof *p->label);
  if (!p->data || !p->label) return problem_free(p), 0;
  for (size_t k = 0; k < p->samples * p->width; k++) p->data[k] = uniform(-1, 1);
  for (size_t k = 0; k < p->samples; k++) p->label[k] = (int)uniform(0, p->family == NETWORK ? LAYER_3 : 2);
  return 1;
}
void problem_free(problem *p) { free(p->data), free(p->label); }

void problem_point(const problem *p, int which, double *x)
{
  double size = p->family == LOGISTIC || p->family == NETWORK ? 0.3 : 1;
  state = 4711 + 131 * (uint64_t)which;
  for (size_t i = 0; i < p->n; i++) x[i] = size * uniform(-1, 1);
}
