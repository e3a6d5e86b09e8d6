@ \answer{6.3} One loop over the examples, one over the features, and no probability anywhere. An example costs $y\,s(-z)+(1-y)\,s(z)$, which is one of
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
the two summands, since $y$ is 0 or~1. Written in this way it would be right for labels between 0 and~1 as well: ``70 percent spam.''

@(solutions/6.3-logloss.c@>=
#include <nabla/nested.h>
double nb_logloss(const nb_data *d, const double *w)
{
  double sum=0;
  for (size_t i=0; i<d->n; i++) {
    double z=w[0], y=d->y[i];
    for (size_t j=0; j<d->k; j++) z+=w[j+1]*d->x[i*d->k+j];
    sum+=y*nb_softplus(-z)+(1-y)*nb_softplus(z);
  }
  return sum/(double)d->n;
}

@ The shorter form $s(z)-yz$ is right, too, and passes. Its error is tiny compared with~$z$, but not compared with the result: for a one with the score 40 it computes $40-40=0$, where the true cost is
$\expect{ne-certain}{4.2\times10^{-18}}$. That matters to nobody who adds it to other costs.

To compute $p$ first and take its logarithm, with |nb_sigmoid| as good as it is, fails for the confident mistake: $z=-800$, $p=0$, and the logarithm of zero is minus infinity.
