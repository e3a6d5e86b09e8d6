@ \answer{5.2} The slice along axis~$i$ is a function of one variable, and |nb_diff| knows how to differentiate
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
such functions with two calls, on the scale of the point. So the work is to make the slice. It needs a
place in which one coordinate may move: a copy |y| of the point, since |x| isn't ours.

@(solutions/5.2-differences.c@>=
#include <math.h>
#include <stdlib.h>
#include <nabla/gradients.h>
@<Let one coordinate of |y| vary@>@;
void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  if (n==0) return;
  double *y=malloc(n*sizeof *y);
  axis_slice s={f,n,0,y};
  nb_fun along_axis={vary,&s};
  for (size_t i=0; i<n; i++) g[i]=NAN;
  if (!y) return;
  for (size_t i=0; i<n; i++) y[i]=x[i];
  for (s.i=0; s.i<n; s.i++) g[s.i]=nb_diff(along_axis,x[s.i]);
  free(y);
}

@ The environment of the slice says which coordinate moves. After each value the old coordinate is put back: the old
number itself, not $(t+h)-h$, which may be another one. Then every point at which $f$ is called differs from |x| in
one place only, and the next axis finds everything in order.

@<Let one coordinate of |y| vary@>=
typedef struct {
  nb_funN f;
  size_t n, i;
  double *y;
} axis_slice;
@#
static double vary(double t, void *env)
{
  axis_slice *s=env;
  double keep=s->y[s->i], value;
  s->y[s->i]=t;
  value=nb_atN(s->f,s->n,s->y);
  s->y[s->i]=keep;
  return value;
}

@ Why not write to |x|, put everything back, and save the copy? Because |const| is a promise. The caller may have another thread that reads |x|; or the array may
lie in memory that can't be written; or $f$ itself may look at the caller's array, which is easy to arrange with |env|. The
cost, $2n$ values of $f$ for one gradient, is the real trouble with this function. Chapter~8 gets the whole gradient for the price of
a few values, whatever~$n$.
