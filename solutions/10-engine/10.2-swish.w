@ \answer{10.2} By the product rule $s'(a)=\sigma(a)+a\,\sigma'(a)=\sigma(a)+a\,\sigma(a)\,\sigma(-a)=\sigma(a)+y\,\sigma(-a)$. Both sigmoids come from one exponential of a number that isn't positive, so nothing overflows, and nothing is subtracted from~$1$.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(solutions/10.2-swish.c@>=
#include <math.h>
#include <nabla/engine.h>
void nb_swish_lanes(size_t n, const double *a, double *y)
{
  for (size_t i=0; i<n; i++) {
    double e=exp(-fabs(a[i])), top=a[i]>=0 ? 1 : e;
    y[i]=a[i]*(top/(1+e));
  }
}
@#
void nb_swish_back(size_t n, const double *a, const double *y, const double *g, double *ga)
{
  for (size_t i=0; i<n; i++) {
    double e=exp(-fabs(a[i])), up=a[i]>=0 ? 1 : e, down=a[i]>=0 ? e : 1;
    ga[i]+=g[i]*((up+y[i]*down)/(1+e));
  }
}

@ Is there an |if| left? A |?:| whose branches are numbers that are there anyway becomes a selection, which processors have for vectors. If $a$ is NaN then so is $e$, and everything after it. In the table of chapter~\xchap{graphs} the new operation would be one row; its formulas would be the two in these loops.
