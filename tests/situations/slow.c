/* An answer to 2.5 that is right, and calls f a hundred times too often. SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>

static double jump(nb_fun f, double c, double h, double *slope)
{
  double right = 0, left = 0;
  for (int i = 0; i < 100; i++) { /* to be on the safe side */
    right = (nb_at(f, c + h) - nb_at(f, c)) / h;
    left = (nb_at(f, c) - nb_at(f, c - h)) / h;
  }
  *slope = fmax(fabs(right), fabs(left));
  return fabs(right - left);
}

int nb_kink(nb_fun f, double c, double h, double tol)
{
  double slope, unused, all = jump(f, c, h, &slope), half = jump(f, c, h / 2, &unused);
  if (!isfinite(all) || !isfinite(half)) return 1;
  return all > tol * slope && half > 0.75 * all;
}
