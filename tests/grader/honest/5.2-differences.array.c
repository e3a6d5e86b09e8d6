/* On a variable-length copy.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/gradients.h>
void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  double y[n + 1];
  for (size_t i = 0; i < n; i++) y[i] = x[i];
  for (size_t i = 0; i < n; i++) {
    double h = cbrt(DBL_EPSILON) * (x[i] != 0 ? fabs(x[i]) : 1), up, down;
    y[i] = x[i] + h, up = nb_atN(f, n, y);
    y[i] = x[i] - h, down = nb_atN(f, n, y);
    g[i] = (up - down) / (2 * h);
    y[i] = x[i];
  }
}
