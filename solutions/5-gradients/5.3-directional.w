@ \answer{5.3} Formula (4) wants a vector of length~1, so we divide by the length. The order of the operations
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
matters for the extremes: |v[i]/length| is at most~1, whatever |v| is, and then the product can't overflow unless the answer
does. The product |g[i]*v[i]| could.

@(solutions/5.3-directional.c@>=
#include <nabla/gradients.h>
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double length=nb_norm(n,v), slope=0;
  if (length==0) return 0;
  for (size_t i=0; i<n; i++)
    slope+=g[i]*(v[i]/length);
  return slope;
}
