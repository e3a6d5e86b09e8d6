@ \answer{1.2} The vector from $p$ to~$q$ is $(\Delta x,\Delta y)$; turned by a right angle
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
it becomes a normal vector, $(w_1,w_2)=(\Delta y,-\Delta x)$, and $w_3$ is whatever makes
one of the points lie on the line. That is all the mathematics; it needs no case for
vertical lines, since nothing is ever divided.

What remains is care. Points that are not finite or not two are refused before anything
is written.

@(solutions/1.2-line.c@>=
#include <float.h>
#include <math.h>
#include <nabla/functions.h>
@<Functions of {\tt 1.2-line.c}@>@;
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!is_finite(p) || !is_finite(q) || (p.x==q.x && p.y==q.y)) return NB_EARG;
  double w_1=q.y-p.y, w_2=p.x-q.x;
  @<Halve the differences if they overflow@>@;
  int k=scale(w_1,w_2);
  w[0]=ldexp(w_1,-k);
  w[1]=ldexp(w_2,-k);
  @<Set |w[2]| so that the nearer point lies on the line@>@;
  return NB_OK;
}

@ @<Functions of {\tt 1.2-line.c}@>=
static int is_finite(nb_point p)
{
  return isfinite(p.x) && isfinite(p.y);
}

@ Two numbers near $\pm10^{308}$ are finite, but their difference need not be. Halves are
safe, and only the ratio of the two differences matters. (Why not always halve? Because at
the other end of the range, half of the smallest number is zero, and two points would
become one.)

@<Halve the differences if they overflow@>=
if (isinf(w_1) || isinf(w_2)) {
  w_1=q.y/2-p.y/2;
  w_2=p.x/2-q.x/2;
}

@ For coordinates like $10^{300}$ the product |w[0]*p.x| would overflow, and for $10^{-300}$
it would vanish. So we use our freedom to scale: |w[0]| and |w[1]| are divided by a power
of two, which costs no accuracy at all, such that the larger one lies between $1\over4$
and~$1\over2$. Then $w_3$ is no larger than the coordinates.

One case is left: a line as flat as the one through $(0,0)$ and $(10^{300},10^{-300})$,
where the smaller of the two would vanish. There we take the power of two midway, and both
survive.

@<Functions of {\tt 1.2-line.c}@>=
static int scale(double w_1, double w_2)
{
  double large=fmax(fabs(w_1),fabs(w_2));
  double small=fmin(fabs(w_1),fabs(w_2));
  int e_large, e_small;
  frexp(large,&e_large);
  frexp(fmax(small,DBL_MIN),&e_small);
  if (small>0 && e_large-e_small>1000) return (e_large+e_small)/2;
  return e_large+1;
}

@ Either point will do to find $w_3$ on paper. On a computer the one nearer to the origin
is better, because the rounding error of $w_3$ is relative to the size of the two
terms, and that error moves the whole line: from $10^{300}$ it could pass by a point at
$10^{-300}$ at a considerable distance.

@<Set |w[2]| so that the nearer point lies on the line@>=
if (fmax(fabs(q.x),fabs(q.y))<fmax(fabs(p.x),fabs(p.y))) p=q;
w[2]=w[0]*p.x+w[1]*p.y;
