@ \answer{6.4} The loop of the loss, with another last line. In it |off| says how far off the answer was, per example. The bias gets |off| itself, and each weight gets it times the feature
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
that the weight multiplies.

@(solutions/6.4-good-luck.c@>=
#include <nabla/nested.h>
void nb_logloss_grad(const nb_data *d, const double *w,@| double *g)
{
  for (size_t j=0; j<=d->k; j++) g[j]=0;
  for (size_t i=0; i<d->n; i++) {
    const double *x=d->x+i*d->k;
    double z=w[0];
    for (size_t j=0; j<d->k; j++) z+=w[j+1]*x[j];
    double off=nb_sigmoid(z)-d->y[i];
    g[0]+=off;
    for (size_t j=0; j<d->k; j++) g[j+1]+=off*x[j];
  }
  for (size_t j=0; j<=d->k; j++) g[j]/=(double)d->n;
}

@ Dividing at the end saves divisions, and gives $0/0$, NaN, for no examples, as the loss does.

Perhaps you expected another factor $p(1-p)$, from the slope of the sigmoid. It was there, and was canceled by the slope of the logarithm. With the squared error $(p-y)^2$ in place of the logarithm it stays, and it is a
nuisance: where the model is certain and wrong, $p(1-p)$ is nearly zero, and the example that needs correction most has the least to say. It is no accident that the logarithm and the sigmoid are used together.
