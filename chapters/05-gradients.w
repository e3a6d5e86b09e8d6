@* Many variables.\label{gradients}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose) AND MIT (code) @>
\objectives{differentiate a function of many variables, one variable at a time, by
formula and by machine; say what the gradient is, and what it is not; prove that it
points in the direction of steepest ascent, and name the small print; run gradient
descent in any number of dimensions; and predict, from two numbers, which step size will
converge, which will explode, and how long you will
wait.}{S23--S30}{chapter~\xchap{derivatives}, chapter~\xchap{descent}, and the courage
to leave the plane}
The agenda of the lecture has three problems. The first one, to minimize a function of one variable, is behind us. Slide S23 announces the second:
\slide{S23}minimize a function of {\it many\/} variables. The reason is plain. A neural
network of moderate size has more knobs than this book has letters, and all of them are
to be turned at once.

The good news of this chapter is that nearly everything survives. The derivative becomes
a list of derivatives; descent is the same line of code, with a loop around it. The bad
news is a banana.

@ The program of this chapter, \.{build/chapters/05-gradients}, is in the order of the
story: functions to play with, tables for the text, curves for the figures, numbers for
the prose. Its pieces are spread over the chapter, each beside the paragraph that wants
it.

@(c/05-gradients.c@>=
#include <math.h>
#include <stdio.h>
#include <nabla/gradients.h>
#include "story.h"
@<Provide functions of several variables@>@;
@<Print the tables of chapter 5@>@;
@<Print the plots of chapter 5@>@;
@<Print the values of chapter 5@>@;
@<Tell the story of chapter 5@>

@ Numbers in the prose come from the program, too. It prints each of them with a name
and as many decimals as the text quotes; if the text quotes something else, the book
isn't made.

@<Print the values of chapter 5@>=
static void value(const char *name, int decimals, double x)
{
  printf("\\defval{g-%s}{%.*f}\n",name,decimals,x);
}

@ The library gets two types and seven functions. Three of the functions stand on these
pages. The other four, |nb_grad_fd|, |nb_dirderiv|, |nb_rosen_grad| and |nb_gd|, are
holes, and they are the chapter: whoever has filled them has understood it. (For whoever
hasn't yet, the library fills them from the back of the book.)

@(include/nabla/gradients.h@>=
#ifndef NABLA_GRADIENTS_H
#define NABLA_GRADIENTS_H
#include <stddef.h>
#include <nabla/derivatives.h>
NB_BEGIN_DECLS@;
@<Declare functions of several variables@>@;
@<Declare the gradient by differences@>@;
@<Declare the directional derivative@>@;
@<Declare Rosenbrock's function@>@;
@<Declare descent in several dimensions@>@;
NB_END_DECLS@;
#endif

@ @(c/gradients.c@>=
#include <math.h>
#include <nabla/gradients.h>
@<Functions of {\tt gradients.c}@>

@*1 A point is a list of numbers.\label{many-inputs}
Slide S24 writes $f\colon{\bf R}^n\to{\bf R}$. \slide{S24}So $f$ takes $n$ numbers, and
returns one. The $n$ numbers together are called a {\it point}, or a \term{vector}, and
are printed in bold when we mean all of them: ${\bf x}=(x_1,x_2,\ldots,x_n)$. In \CEE/ a
point is the address of the first number, and since an address doesn't know how many
numbers follow, the count travels ahead of it. \CEE/ counts from zero, hence $x_1$ is
|x[0]|; mathematicians and programmers have agreed to disagree.

As in chapter~\xchap{functions}, a function may need an environment, and brings it
along.

@<Declare functions of several variables@>=
typedef struct nb_funN {
  double (*value)(size_t n, const double *x, void *env);
  void *env;
} nb_funN;

@ The call looks better with a name than with two arrows and a repetition. The second
function is the length of a vector,
$$\Vert{\bf v}\Vert=\sqrt{v_1^2+v_2^2+\cdots+v_n^2},$$
also called its Euclidean \term{norm}. We shall need it at every turn.

@<Declare functions of several variables@>=
NB_API double nb_atN(nb_funN f, size_t n, const double *x);
  /* The value of |f| at the point with the |n| coordinates |x|, by one call of |f.value| (slide 24). */
NB_API double nb_norm(size_t n, const double *v);
  /* The Euclidean length of the |n| numbers |v|, without overflow or underflow on the way; 0 if |n| is 0. */

@ Calling needs no comment, and so it gets one line.

@<Functions of {\tt gradients.c}@>=
double nb_atN(nb_funN f, size_t n, const double *x)
{
  return f.value(n,x,f.env);
}

@ The length does. To square the numbers, add and take the root would be the obvious
way, and a wrong one: the square of $10^{200}$ is infinite as far as a \&{double} is
concerned, and the square of $10^{-200}$ is zero. The library function |hypot(a,b)|
computes $\sqrt{a^2+b^2}$ without that accident; and since $\Vert{\bf v}\Vert$ is the
hypotenuse over $v_n$ and the norm of the rest, it can do the whole sum, one triangle at
a time.

@<Functions of {\tt gradients.c}@>=
double nb_norm(size_t n, const double *v)
{
  double length=0;
  for (size_t i=0; i<n; i++) length=hypot(length,v[i]);
  return length;
}

@ Two functions will accompany us. The small one is the running example of slides S25 to
S27, in three variables,
$$f(x_1,x_2,x_3)=x_1^2x_2+\cos x_3,$$
and we shall always look at it at the point $(2,3,0.5)$, where its value is
$\expect{g-lecture}{12.877583}$. It has no other purpose in life than to be
differentiated.

@<Provide functions of several variables@>=
static double lecture_value(size_t n, const double *x, void *env)
{
  (void)n, (void)env;
  return x[0]*x[0]*x[1]+cos(x[2]);
}
static const nb_funN lecture={lecture_value,0};
static const double here[]={2,3,.5};

@ The large one is a celebrity. Slide S24 shows it as Figure~2, \slide{S24}
$$f(x,y)=(a-x)^2+b(y-x^2)^2,\qquad a=1,\ b=100,$$
with two variables, $x$ and~$y$, and two constants. Howard Rosenbrock published it in
1960 as a torture for programs that minimize \cite{rosenbrock}, and sixty years of
programs have duly screamed. Both terms are squares, so $f$ is never negative; and it is
zero only where $x=1$ and $y=x^2$, that is, at $(1,1)$. The minimum is no secret. The
question is how to get there.

@<Declare Rosenbrock's function@>=
NB_API double nb_rosen(const double x[2]);
  /* Rosenbrock's function $(1-x)^2+100\,(y-x^2)^2$, where |x[0]| is $x$ and |x[1]| is $y$ (slide 24). */

@ @<Functions of {\tt gradients.c}@>=
double nb_rosen(const double x[2])
{
  double a=1-x[0], b=x[1]-x[0]*x[0];
  return a*a+100*b*b;
}

@ To be given to functions that expect an |nb_funN|, it needs a coat. The lecture starts
its walk at $(-1.8,1.5)$; up there $f=\expect{g-start}{310.6}$.

@<Provide functions of several variables@>=
static double rosen_value(size_t n, const double *x, void *env)
{
  (void)n, (void)env;
  return nb_rosen(x);
}
static const nb_funN rosenbrock={rosen_value,0};
static const double start[]={-1.8,1.5};

@ A function of two variables is a landscape: $x$ goes east, $y$ goes north, and
$f(x,y)$ is the height. Figure~\xfig{rosenbrock} has two pictures of it, and both are
worth learning to read. The left one is what a bird sees. The right one is a hiker's
map; every curve is a \term{contour line}, on which $f$ has one and the same value.
\figure{rosenbrock}{Left: a mesh of Rosenbrock's function over the square from (-2,-1)
to (2,3); it rises steeply to 2509 at the corner (-2,-1), and a curved valley runs along
y = x squared. Right: its contour lines for values from 0.1 to 1000, shaped like a
banana around the point (1,1), and the start at (-1.8,1.5).} {Rosenbrock's function as a
surface and as a map. From one contour line to the next, $f$ grows by the factor
$\sqrt{10}$. The dot is the minimum, $(1,1)$, the small square the start of the lecture,
$(-1.8,1.5)$.}

The surface seems to be flat along a curved gully. It isn't quite, and everything that
follows in this chapter is the fault of ``quite.'' Only a map whose levels are spaced
{\it logarithmically}, $0.1$, $0.32$, $1$, $3.2$ and so on up to $1000$, shows the floor
of the gully at all. It follows the parabola $y=x^2$ and descends towards $(1,1)$.

@ Programs that draw contour lines usually feel their way over a grid. We needn't. The
points with $f(x,y)=L$ satisfy $100(y-x^2)^2=L-(1-x)^2$, so for each $x$ between
$1-\sqrt L$ and $1+\sqrt L$ there are two of them,
$$y=x^2\pm\sqrt{L-(1-x)^2}\,\big/10.$$
In other words, a contour line is an ellipse whose horizontal axis was bent along the
parabola. The banana is no accident.

@<Print the plots of chapter 5@>=
static void plot_contour(double level)
{
  double root=sqrt(level), west=fmax(-2.2,1-root), east=fmin(2.2,1+root);
  for (int k=0; k<=200; k++) {
    double t=k*acos(-1)/100, x=(west+east)/2-(east-west)/2*cos(t);
    double bend=sqrt(fmax(0,level-(1-x)*(1-x)))/10;
    printf("%.4f %.4f\n",x,x*x+(k<=100 ? bend : -bend)); /* there above, back below */
  }
}

@ Nine levels, from $10^{-1}$ to $10^3$, make the map.

@<Print the plots of chapter 5@>=
static void plot_contours(void)
{
  for (int k=-2; k<=6; k++) {
    plot_contour(pow(10,k/2.));
    puts(""); /* the pen is lifted */
  }
}

@ The mesh is easier still: it is the function on a grid of $33\times33$ points, row by
row.

@<Print the plots of chapter 5@>=
static void plot_surface(void)
{
  for (double y=-1; y<3.05; y+=.125)
    for (double x=-2; x<2.05; x+=.125) {
      double p[]={x,y};
      printf("%.3f %.3f %.3f\n",x,y,nb_rosen(p));
    }
}

@*1 One variable at a time.\label{partials}
How steep is a landscape? The question has no answer until you say which way you are
looking. \slide{S25}The simplest thing to do is to hold all the variables but one, and
let that one move. What remains is a function of one variable,
$$t\mapsto f(x_1,\ldots,x_i+t,\ldots,x_n),$$
a {\it slice\/} through the landscape, parallel to an axis. It has a derivative at
$t=0$, if it has one, in the sense of chapter~\xchap{derivatives}, and that number is
the \term{partial derivative} of $f$ with respect to $x_i$ at the point~$\bf x$. It is
written
$${\partial f\over\partial x_i}({\bf x})=\lim_{t\to0}{f(x_1,\ldots,x_i+t,\ldots,x_n)-f(x_1,\ldots,x_n)\over t}.\eqno(1)$$

@ Figure~\xfig{slices} shows both slices through Rosenbrock's function at the start of
the walk. They don't know of each other: that to the north is a parabola, that to the
east is of degree four, falls into the gully, climbs out and, later, falls into it for
the second time. At the start both fall, and the dashed tangents have the slopes
$\partial f/\partial x=\expect{g-start-dx}{-1258.4}$ and $\partial f/\partial
y=\expect{g-start-dy}{-348}$.
\figure{slices}{Two curves that start at height 310.6: the slice of Rosenbrock's
function to the east falls steeply to almost zero near t=0.57 and then rises to a hump
of 226 near t=1.8, the slice to the north is a parabola with its minimum near t=1.74.
Dashed tangents at t=0.} {The landscape cut open at $(-1.8,1.5)$, towards the east ($x$
grows) and towards the north ($y$ grows). The slopes at $t=0$ are the partial
derivatives.}

@ The columns are $t$, the two slices and their tangents. The slopes of the tangents
come from a function that section~\xsec{banana} will ask you to write; for once the
figure is ahead of the text.

@<Print the plots of chapter 5@>=
static void plot_slices(void)
{
  double g[2];
  nb_rosen_grad(start,g);
  for (double t=-.1; t<2.105; t+=.02) {
    double east[]={start[0]+t,start[1]}, north[]={start[0],start[1]+t};
    printf("%.3f %.4f %.4f",t,nb_rosen(east),nb_rosen(north));
    printf(" %.4f %.4f\n",nb_rosen(start)+t*g[0],nb_rosen(start)+t*g[1]);
  }
}

@ On paper, partial derivatives are as easy as ordinary ones.
\example The lecture's three variables. Pretend that \slide{S25}all other letters are
numbers that you have forgotten to replace. In $f=x_1^2x_2+\cos x_3$ and with respect to
$x_1$, the factor $x_2$ is a constant and the cosine is a constant, so
$${\partial f\over\partial x_1}=2x_1x_2,\qquad{\partial f\over\partial x_2}=x_1^2,\qquad
{\partial f\over\partial x_3}=-\sin x_3.$$
At $(2,3,0.5)$ these are $\expect{g-d1}{12}$, $\expect{g-d2}{4}$ and
$\expect{g-d3}{-0.479426}$. Nothing that you know about derivatives has to be learned
again.\endexample

@ Here are the three of them in \CEE/, in the shape that section~\xsec{gradient} will
give to all such functions: the numbers go into an array of the caller's.

@<Provide functions of several variables@>=
static void lecture_slopes(size_t n, const double *x,@| double *g, void *env)
{
  (void)n, (void)env;
  g[0]=2*x[0]*x[1], g[1]=x[0]*x[0], g[2]=-sin(x[2]);
}

@ Axes are the invention of whoever drew the map. If we may walk east, we may also walk
north-north-east. Choose a direction, that is, a vector $\bf v$ of length~1, and walk
from $\bf x$ along it: after a distance $t$ we stand at ${\bf x}+t{\bf v}$. How fast we
climb is the \term{directional derivative}
$$D_{\bf v}f({\bf x})=\lim_{t\to0}{f({\bf x}+t{\bf v})-f({\bf x})\over t}.\eqno(2)$$
The slide calls the partial derivative ``the directional derivative with respect to a
single variable.'' That is (2) with ${\bf v}={\bf e}_i$, the vector that has a 1 in
place~$i$ and zeros elsewhere; for then ${\bf x}+t{\bf e}_i$ is ${\bf x}$ with $x_i+t$
in place of~$x_i$, and (2) becomes (1).

@ A ray is a function, a point and a direction. It is also the environment of a function
of {\it one\/} variable, the distance~$t$, so everything in chapter~\xchap{derivatives}
applies to it, in particular |nb_central_difference|. We shall use it to check answers
that were found by other means.

@<Provide functions of several variables@>=
typedef struct {
  nb_funN f;
  size_t n; /* at most 3 */
  const double *x, *v;
} ray;

@ This is the function of one variable. It walks to the point ${\bf x}+t{\bf v}$ and
asks |f| how high it is there.

@<Provide functions of several variables@>=
static double along(double t, void *env)
{
  const ray *r=env;
  double y[3];
  for (size_t i=0; i<r->n; i++) y[i]=r->x[i]+t*r->v[i];
  return nb_atN(r->f,r->n,y);
}

@ \warning{Partial derivatives promise nothing}{All partial derivatives can exist, and
the function can still be torn to pieces. Let $f(x,y)=xy/(x^2+y^2)$, and $f(0,0)=0$. On
\slide{S25}both axes $f=0$, so at the origin both partial derivatives are zero. But on
the diagonal $x=y$ we have $f={1\over2}$, at any distance from the origin, however
small. In the direction $(1,1)/\sqrt2$ there is no derivative at all; the function isn't
even continuous. Two slices through a landscape say nothing about what lies between
them.} Watch it happen. The first two columns are the function on the $x$-axis and on
the diagonal, at distance~$r$ from the origin; the last is the slope of the secant from
the origin to the point on the diagonal.
\listing{05-gradients-torn}

@ Without its special case the function would answer NaN at the origin, which is honest
but doesn't make it continuous either.

@<Print the tables of chapter 5@>=
static double torn(double x, double y)
{
  return x==0 && y==0 ? 0 : x*y/(x*x+y*y);
}

@ The point on the diagonal at distance~$r$ is $(d,d)$ with $d=r/\sqrt2$.

@<Print the tables of chapter 5@>=
static void print_torn(void)
{
  puts("     r   f on the axis   f on the diagonal   slope to it");
  for (int k=0; k<=5; k++) {
    double r=pow(10,-k), d=r/sqrt(2);
    printf("%6g   %13.1f   %17.6f   %11.1f\n",r,torn(r,0),torn(d,d),torn(d,d)/r);
  }
}

@*1 Partial derivatives by machine.\label{grad-fd}
The list of all partial derivatives at a point is about to become the hero of the
chapter; let us make it before we name it. There is nothing new to invent. For each~$i$,
the slice along the $i$-th axis is a function of one variable; differentiate it
numerically, write the result into |g[i]|, and go on to the next. This is the first
hole, exercise \xex{5.2}. Its contract:
\smallskip
\item{$\bullet$} |nb_grad_fd(f,n,x,g)| sets |g[i]| to an approximation of $\partial
f/\partial x_{i+1}$ at $\bf x$, for $0\le i<n$, whatever was in~|g| before. If $f$
varies along each axis on the scale of that coordinate, the result is as good as that of
|nb_diff|, at any scale, and the scales may differ from axis to axis.
\item{$\bullet$} |f| is called exactly $2n$ times, each time at a point that differs
from |x| in exactly one coordinate. If |n| is zero, nothing happens.
\item{$\bullet$} The array |x| belongs to the caller, who said |const|, and is not
written to. Not even for a moment.
\item{$\bullet$} If there is no memory for a copy of~|x|, every |g[i]| becomes NaN.

@<Declare the gradient by differences@>=
NB_API void nb_grad_fd(nb_funN f, size_t n,@| const double *x, double *g);
  /* The gradient of |f| at |x| by central differences (slide 25; exercise 5.2): sets the |n| numbers |g|. As good
     as |nb_diff| if |f| varies along each axis on the scale of that coordinate. Calls |f| exactly $2n$ times, and
     never writes to |x|. Without memory for a copy of |x|, all of |g| is NaN. */

@ Here it is at work on the lecture's example. The last line walks along ${\bf
v}=(1,2,2)/3$; the ``exact'' slope there is the subject of the next section.
\listing{05-gradients-lecture}

@<Print the tables of chapter 5@>=
static void print_slope(const char *name, double exact, double found)
{
  printf("%-10s %14.9f  %12.9f    %6.0e\n",name,exact,found,fabs(found-exact));
}

@ Two columns by two methods, line by line. For the oblique direction the method is a
ray and the central difference.

@<Print the tables of chapter 5@>=
static void print_lecture(void)
{
  double g[3], exact[3];
  nb_grad_fd(lecture,3,here,g);
  lecture_slopes(3,here,exact,0);
  puts("slope               exact   differences     error");
  print_slope("df/dx1",exact[0],g[0]);
  print_slope("df/dx2",exact[1],g[1]);
  print_slope("df/dx3",exact[2],g[2]);
  print_slope("along v",nb_dirderiv(3,exact,oblique),nb_central_difference(lecture_ray,0,1e-5));
}

@ The direction of the last line is a vector of length~1, as $1+4+4=9$; the ray in that
direction, taken as a function of one variable, is what |nb_central_difference| gets to
see.

@<Provide functions of several variables@>=
static const double oblique[]={1./3,2./3,2./3};
static ray lecture_along={{lecture_value,0},3,here,oblique};
static const nb_fun lecture_ray={along,&lecture_along};

@*1 The gradient.\label{gradient}
In one dimension there was a second way to look at the derivative: the tangent is the
one line whose error vanishes faster than the distance. That was equation (3) of
chapter~\xchap{derivatives}, with the remark that it would survive. Here is
\slide{S26}what it becomes.
\proclaim Definition (Differentiable). A function $f\colon{\bf R}^n\to{\bf R}$ is
differentiable at $\bf x$ if there are numbers $d_1,\ldots,d_n$ with
$$f({\bf x}+{\bf h})=f({\bf x})+d_1h_1+\cdots+d_nh_n+o(\Vert{\bf h}\Vert).\eqno(3)$$

So near $\bf x$ the landscape looks like a plane, from {\it all\/} sides, and the sum is
the slope of that plane. The torn function above is not differentiable at the origin; it
fails on the diagonal.

@ Put ${\bf h}=t{\bf e}_i$ into (3), divide by~$t$, and let $t$ go to zero: what is left
is $d_i$ on one side and $\partial f/\partial x_i$ on the other. So there is no choice.
If there are such numbers, they are the partial derivatives, \slide{S26}and the list of
them has a name and a sign of its own:
$$\nabla f=\left({\partial f\over\partial x_1},\ {\partial f\over\partial x_2},\ \ldots,\
{\partial f\over\partial x_n}\right),$$
the \term{gradient} of~$f$, pronounced ``nabla $f$'' after a Phoenician harp of about
that shape. (Yes, that is where this book has its name from.) For the lecture's example
it is $(2x_1x_2,\ x_1^2,\ -\sin x_3)$.

Conversely, if the partial derivatives exist around $\bf x$ and are continuous, $f$ is
differentiable there. A formula built from the usual functions has this property wherever
each of them has a continuous derivative at what it is given: not where zero is divided by,
nor where its root is taken, nor at a kink.

@ \warning{A row or a column?}{The slide says that the matrix $Df$ of the total
derivative {\it is\/} the gradient, and writes it \slide{S26}as a row. Strictly,
$Df({\bf x})$ is a matrix of $1\times n$ numbers that eats a displacement and returns
the change: $Df\,{\bf h}=\sum_i{\partial f\over\partial x_i}h_i$. The gradient is a
vector of the same kind as $\bf x$, a column, and $\nabla f=(Df)^{\rm T}$, where the T
turns a row into a column. The difference starts to matter when you subtract: in ${\bf x}-\eta\nabla f({\bf x})$ both
sides must have the same shape. Slide S26 separates the entries by spaces and S29 by
semicolons, and neither means anything by it. We say this once; in \CEE/ there are only
$n$ numbers in a row, and nobody asks how they lie.}

@ \warning{Two things called the gradient}{This one is the lecture's own
\slide{S27}warning. ``The gradient'' sometimes means the {\it function\/} that computes
numbers for any given input, $\nabla f\colon{\bf R}^n\to{\bf R}^n$, as in the formula
above; and sometimes the vector of {\it concrete numbers\/} for one input, $\nabla
f(2,3,0.5)=(12,\ 4,\ -0.479\ldots)$. Compare $f'$ and $f'(c)$.} \CEE/ keeps them apart
for us. The function is an |nb_gradN|; the numbers are an array |g| of |n| of them,
which the function fills. Whoever confuses the two hears from the compiler.

@<Declare functions of several variables@>=
typedef struct nb_gradN {
  void (*value)(size_t n, const double *x, double *g, void *env);
  void *env;
} nb_gradN;

@ The gradient knows all directional derivatives. Put ${\bf h}=t{\bf v}$ into (3), for a
vector $\bf v$ of length~1. Then $f({\bf x}+t{\bf v})-f({\bf x})=t\sum_i{\partial
f\over\partial x_i}v_i+o(t)$, and division by $t$ shows that
$$D_{\bf v}f({\bf x})=\nabla f({\bf x})\cdot{\bf v},\qquad\hbox{where}\qquad
{\bf a}\cdot{\bf b}=a_1b_1+\cdots+a_nb_n\eqno(4)$$
is the \term{inner product}. For the lecture's example and ${\bf v}=(1,2,2)/3$ that
makes $(12\cdot1+4\cdot2-0.479\cdot2)/3=\expect{g-along}{6.347050}$, and the table above
agrees. Out of $n$ numbers we get the slope in infinitely many directions. This is what
differentiability buys.

@ People seldom have a direction of length~1 at hand. So the contract of the second
hole, exercise \xex{5.3}, is a little more friendly:
\smallskip
\item{$\bullet$} |nb_dirderiv(n,g,v)| returns the slope in the direction of |v|, where
|g| is the gradient. The length of~|v| is irrelevant; $(1,2,2)$, $(1,2,2)/3$ and
$10^{200}(1,2,2)$ give the same answer.
\item{$\bullet$} If |v| is zero, it has no direction; nobody moves, nothing changes, and
the answer is~|0|.
\item{$\bullet$} The gradient is {\it not\/} normalized. A mountain twice as high is
twice as steep.

@<Declare the directional derivative@>=
NB_API double nb_dirderiv(size_t n,@| const double *g, const double *v);
  /* The slope in the direction of |v| of a function with the gradient |g|, both of |n| numbers (slide 25;
     exercise 5.3). The length of |v| does not matter; 0 if |v| is zero. */

@*1 Steepest ascent.\label{steepest}
Now for the theorem on which the whole trade is built. \slide{S27}The lecture quotes it
from Kun \cite{kun}, page~252; we state it with its small print included.
\proclaim Theorem (Steepest ascent). Let $f$ be differentiable at $\bf x$, and $\nabla
f({\bf x})\ne{\bf 0}$. Among all vectors $\bf v$ of length~$1$ the slope $D_{\bf
v}f({\bf x})$ is greatest for ${\bf v}=\nabla f({\bf x})/\Vert\nabla f({\bf x})\Vert$,
and for no other. The greatest slope is\/ $\Vert\nabla f({\bf x})\Vert$, and the least
is\/ $-\Vert\nabla f({\bf x})\Vert$, in the opposite direction.

{\it Proof.} Let $\bf u$ be the vector of length~1 along the gradient, so that $\nabla
f=\Vert\nabla f\Vert\,{\bf u}$ and, by (4), $D_{\bf v}f=\Vert\nabla f\Vert\,({\bf
u}\cdot{\bf v})$. How large can ${\bf u}\cdot{\bf v}$ be? Since both have length~1,
$$0\le\Vert{\bf u}-{\bf v}\Vert^2={\bf u}\cdot{\bf u}-2\,{\bf u}\cdot{\bf v}+{\bf v}\cdot{\bf v}=2-2\,{\bf u}\cdot{\bf v},$$
so ${\bf u}\cdot{\bf v}\le1$, with equality only if $\Vert{\bf u}-{\bf v}\Vert=0$, that
is, ${\bf v}={\bf u}$. For the least slope, replace $\bf v$ by $-{\bf
v}$.\quad$\diamond$

@ The inequality in the middle is a case of \term{Cauchy and Schwarz}'s: $\vert{\bf
a}\cdot{\bf b}\vert\le\Vert{\bf a}\Vert\,\Vert{\bf b}\Vert$. In the plane ${\bf
u}\cdot{\bf v}$ is the cosine of the angle $\phi$ between the two, and the inequality says
that a cosine is at most~1; with more variables, it is what allows us to speak of an angle
at all. So the slope in a direction at the angle $\phi$ to the gradient is
$\Vert\nabla f\Vert\cos\phi$. The table goes around the compass at the start of the
walk, where $\Vert\nabla f\Vert=\expect{g-steepest}{1305.6}$.
\listing{05-gradients-compass}
At right angles the slope is zero: to first order, you walk along a contour line. Hence
{\it the gradient is perpendicular to the contour line}, which you can check by eye in
figure~\xfig{rosenbrock-arrows}.

@ The directions are made by turning the gradient by the angle $\phi$. The turned vector
is as long as the gradient, and |nb_dirderiv| doesn't mind.

@<Print the tables of chapter 5@>=
static void print_compass(void)
{
  double g[2];
  nb_rosen_grad(start,g);
  puts("angle to the gradient    slope   / length of the gradient");
  for (int degrees=0; degrees<=180; degrees+=30) {
    double phi=degrees*acos(-1)/180;
    double v[]={g[0]*cos(phi)-g[1]*sin(phi),@|g[0]*sin(phi)+g[1]*cos(phi)};
    double slope=nb_dirderiv(2,g,v);
    printf("%20d  %10.1f   %12.6f\n",degrees,slope,slope/nb_norm(2,g));
  }
}

@ \warning{The small print of steepest ascent}{The slide claims the theorem for {\it
every\/} point. \slide{S27}Three conditions are easily lost. (a) {\it Where\/ $\nabla
f={\bf 0}$}, all slopes are zero and no direction is steepest. (b) {\it The unit of
length\/} is part of the statement. Measure the length of $\bf v$ by its largest
component, $\max\vert v_i\vert=1$, and the steepest direction is that of all signs, here
$(-1,-1)$, with the slope $\expect{g-max-norm}{1606.4}$; measure it by the sum
$\sum\vert v_i\vert=1$, and it is parallel to one axis, here $(-1,0)$, with the slope
$\expect{g-sum-norm}{1258.4}$. If $x$ is in meters and $y$ in dollars, nobody can say
which one is natural. (c) {\it It is a statement of first order}, about the first inch.}

@ How long is the first inch? From $(-1.8,1.5)$ we walk straight against the gradient.
The ground falls for a distance of $\expect{g-inch}{0.54}$, down to a height of
$\expect{g-inch-f}{5.2}$; there we cross the gully and start to climb the other side,
and after $\expect{g-back}{1.48}$ we are as high as we were. Nor does ``steepest'' mean
``towards the minimum.'' The angle between the direction of steepest descent and that of
$(1,1)$ is $\expect{g-angle}{25.6}$ degrees already at the start, and in a curved gully
it can be anything. The gradient is a shortsighted guide. It is merely the best one that
you can have at this price.

@<Provide functions of several variables@>=
static double downhill(double t) /* the height after a distance of |t| */
{
  double g[2];
  nb_rosen_grad(start,g);
  double length=nb_norm(2,g), p[]={start[0]-t/length*g[0],start[1]-t/length*g[1]};
  return nb_rosen(p);
}

@ The distances are found on foot, in steps of a ten-thousandth: first down, as long as
it goes down, and then up, until we are as high as the start. The cosine of the angle
between two vectors is the slope along the one, divided by the length of the other.

@<Print the values of chapter 5@>=
static void print_first_inch(void)
{
  double t=0, g[2];
  nb_rosen_grad(start,g);
  while (downhill(t+1e-4)<downhill(t)) t+=1e-4;
  value("inch",2,t), value("inch-f",1,downhill(t));
  while (downhill(t)<nb_rosen(start)) t+=1e-4;
  value("back",2,t);
  double to[]={1-start[0],1-start[1]}, cosine=-nb_dirderiv(2,g,to)/nb_norm(2,g);
  value("angle",1,acos(cosine)*180/acos(-1));
}

@*1 Descent in any dimension.\label{nb-gd}
If the gradient points up, its negative points down. Slide S28 \slide{S28}turns this
into a method, in three steps, and they are those of chapter~\xchap{descent}:
\smallskip
\item{1.} Start at some point ${\bf x}_0$.
\item{2.} Compute the gradient where you stand, and step against it:
$${\bf x}_{k+1}={\bf x}_k-\eta\,\nabla f({\bf x}_k).\eqno(5)$$
\item{3.} Repeat 2, until some criterion is met, or you run out of patience.
\smallskip\noindent
A bold letter with a number, ${\bf x}_k$, is the $k$-th point of the walk; a thin one,
$x_i$, is the $i$-th component of a point. The slide uses $\bf x$ with the index $i$ for
a point and $x$ with a number for its components on the same line; it is worth a second
look.

@ \warning{``Random start'' and ``then we have $\hat{\bf x}$''}{Slide S28 starts at a
random position; slide S30 starts at $(-1.8,1.5)$, which was perhaps random
\slide{S28,S30}once. A book whose numbers are checked needs the same start every time.
Ours is the slide's, and whatever else we draw at random comes from a fixed seed. As to
the end: after enough iterations we don't {\it have\/} $\hat{\bf x}={\rm argmin}\,f$. We
are, if all went well, {\it near\/} a point where the gradient is {\it nearly\/} zero;
it may be a local minimum, or, if we were unlucky, a {\it saddle}, which is flat like a
minimum, but goes up in some directions and down in others. Chapter~\xchap{descent}
had examples enough, in one dimension.}

@ The contract of the third hole, |nb_gd| of exercise \xex{5.5}, is mostly about how to
stop.
\smallskip
\item{$\bullet$} It makes at most |maxit| steps (5) on the caller's array |x|, all
components of a step from {\it the same\/} point. At each point, first and last
included, it calls |grad| once, and never elsewhere.
\item{$\bullet$} |NB_OK|: at |x| the norm of the gradient is at most |gtol|.
\item{$\bullet$} |NB_NOT_CONVERGED|: |maxit| steps were made, and the gradient is still
too long.
\item{$\bullet$} |NB_DIVERGED|: the next step would leave the floating point numbers, to
infinity or NaN. It isn't made; |x| is the last point that was still a point.
\item{$\bullet$} |NB_EARG|: |n| is zero, or |eta| isn't positive and finite, or |gtol|
is negative or NaN, or a coordinate isn't finite. Nothing was called and |x| is as it
was.
\item{$\bullet$} |NB_ENOMEM|: no memory for the gradient. (The stack won't do. Somebody
will come with a million variables.)

@<Declare descent in several dimensions@>=
NB_API nb_status nb_gd(nb_gradN grad, size_t n,@| double *x, double eta, double gtol, size_t maxit);
  /* Gradient descent from |x|, |n| numbers, which become the last point reached (slide 28; exercise 5.5). At most
     |maxit| steps of |eta| times the gradient. |NB_OK| if the norm of the gradient is at most |gtol| at the end,
     |NB_NOT_CONVERGED| if not; |NB_DIVERGED| if the next point would not be finite; |NB_EARG|, and |x| untouched,
     if |n| is 0, |eta| not positive and finite, |gtol| negative or NaN, or |x| not finite; |NB_ENOMEM|. */

@ Why does (5) work, when it works? By the same argument as in one dimension. With ${\bf
g}=\nabla f({\bf x})$ and ${\bf h}=-\eta{\bf g}$, equation (3) becomes
$$f({\bf x}-\eta{\bf g})=f({\bf x})-\eta\,\Vert{\bf g}\Vert^2+o(\eta).\eqno(6)$$
If ${\bf g}\ne{\bf 0}$ and $\eta$ is small enough, the second term wins, and $f$
decreases. ``Small enough'' is a short phrase with a long shadow. How small it has to be
depends on the point, and the next two sections show what happens if somebody chooses
$\eta$ once and for all.

@*1 Down the banana.\label{banana}
To walk on Rosenbrock's landscape we need its gradient. With the inner function
$q=y-x^2$, which has $\partial q/\partial x=-2x$ and $\partial q/\partial y=1$, slice by
slice and by the chain rule,
$${\partial f\over\partial x}=-2(1-x)+200\,q\cdot(-2x),\qquad{\partial f\over\partial y}=200\,q.$$
Multiplied out, this is the formula of slide S29: \slide{S29}
$$\nabla f=(-400xy+400x^3+2x-2,\ \ 200y-200x^2).$$
To type it in is the last hole, exercise \xex{5.4}. Not much of a task, you may think.
But a sign, a factor of two, two components exchanged: it is here that gradients go wrong.

@<Declare Rosenbrock's function@>=
NB_API void nb_rosen_grad(const double x[2], double g[2]);
  /* The gradient of |nb_rosen| at |x|: sets |g[0]| and |g[1]| (slide 29; exercise 5.4). */

@ Which is why a gradient is never believed before it was checked, and not at one point
but at many. Random points, then, but reproducible ones. A multiplication and an
addition modulo $2^{64}$ jumble the bits well enough; the numbers are Knuth's, and the
seed is the day of the lecture.

@<Provide functions of several variables@>=
static double uniform(double low, double high)
{
  static unsigned long long state=20241031; /* the seed */
  state=state*6364136223846793005u+1442695040888963407u;
  return low+(high-low)*ldexp((double)(state>>11),-53);
}

@ Now |nb_rosen_grad| meets |nb_grad_fd| at two thousand random points of the square
with $\vert x\vert,\vert y\vert\le3$: the largest difference, relative to the length of
the gradient, is $\expect{g-check}{1\times10^{-8}}$. The program of ten lines below
finds every slip of the pen. Get used to writing it {\it first}.

@<Provide functions of several variables@>=
static double worst_difference(int points)
{
  double worst=0;
  for (int k=0; k<points; k++) {
    double x[]={uniform(-3,3),uniform(-3,3)}, g[2], h[2];
    nb_rosen_grad(x,g), nb_grad_fd(rosenbrock,2,x,h);
    double difference[]={g[0]-h[0],g[1]-h[1]};
    worst=fmax(worst,nb_norm(2,difference)/nb_norm(2,g));
  }
  return worst;
}

@ Figure~\xfig{rosenbrock-arrows} has the arrows of $\nabla f$ on the map, as
\slide{S29}Figure~3 of the slides. They are perpendicular to the contour lines and point
uphill, so we are about to go where their feathers are. Their true lengths differ by a
factor of thousands; what is drawn grows with the logarithm of the length. Look at the
floor of the gully: the short arrows there point almost straight {\it across\/} it. The
slope along the gully, the only one that leads home, is hidden in the last percent.
\figure{rosenbrock-arrows}{The contour map of Rosenbrock's function with arrows on a
grid. All arrows are perpendicular to the contour lines and point away from the parabola
y = x squared; at (1,1) there is a dot instead of an arrow.} {The gradient of
Rosenbrock's function. Lengths are logarithmic, directions are true. At $(1,1)$ the
gradient is zero, and there is nothing to draw.}

@ An arrow is given by its foot and its two components. The grid avoids $(1,1)$, where
we would have to divide by zero.

@<Print the plots of chapter 5@>=
static void plot_arrows(void)
{
  for (double y=-.75; y<3; y+=.5)
    for (double x=-1.75; x<2; x+=.5) {
      double p[]={x,y}, g[2];
      nb_rosen_grad(p,g);
      double length=nb_norm(2,g);
      double part=.09*log10(1+length)/length;
      printf("%.2f %.2f %.4f %.4f\n",x,y,part*g[0],part*g[1]);
    }
}

@ For watching descent at work, one step per call is what we want. The gradient gets a
coat, as the function did; and |nb_gd| gets a tolerance of zero, which is never reached
on the way, and a limit of one step.

@<Provide functions of several variables@>=
static void rosen_slopes(size_t n, const double *x,@| double *g, void *env)
{
  (void)n, (void)env;
  nb_rosen_grad(x,g);
}

@ One step, then, is a short walk. Nobody looks at the status, which is always
|NB_NOT_CONVERGED|, until |x| comes so close to infinity that it isn't.

@<Provide functions of several variables@>=
static void step(double *x, double eta)
{
  static const nb_gradN grad={rosen_slopes,0};
  nb_gd(grad,2,x,eta,0,1);
}

@ The minimum being known, we may also ask how far it still is. In earnest one never
knows, and looks at the gradient instead.

@<Provide functions of several variables@>=
static double distance(const double *x)
{
  return hypot(x[0]-1,x[1]-1);
}

@ Everything is in place for the walk of slide S30, from $(-1.8,1.5)$ towards $(1,1)$.
\slide{S30}We take $\eta=10^{-3}$.
\listing{05-gradients-walk}

@<Print the tables of chapter 5@>=
static void print_walk(void)
{
  static const int stop[]={0,1,2,3,10,100,1000,5000,10000,30000};
  double x[]={start[0],start[1]};
  puts("  step        x          y            f     distance");
  for (int k=0, i=0; i<10; i++) {
    for (; k<stop[i]; k++) step(x,1e-3);
    printf("%6d  %9.4f  %9.4f  %11.3g    %9.3g\n",k,x[0],x[1],nb_rosen(x),distance(x));
  }
}

@ The first step goes to $(\expect{g-one-x}{-0.5416},\expect{g-one-y}{1.848})$ and right
across the gully: $f$ is still $\expect{g-one-f}{244.08}$. The second comes halfway back,
and the third lands on the floor. Three steps, and nearly all the height that there was is
used up. And then it crawls. After 1000 steps it is at
$(\expect{g-1000-x}{0.0645},\expect{g-1000-y}{0.0031})$, after 5000 at
$(\expect{g-5000-x}{0.9332},\expect{g-5000-y}{0.8706})$; it takes
$\expect{g-near}{11525}$ steps to come within $10^{-2}$ of the minimum, and
$\expect{g-there}{34569}$ to come within $10^{-6}$.
\slide{S30}Figure~\xfig{rosenbrock-paths} shows this walk and two others.
\figure{rosenbrock-paths}{Contour map with three walks from (-1.8,1.5). With eta 0.001
the walk jumps across the valley and back, then follows its floor to (1,1). With eta
0.0019 it jumps over the valley and bounces from wall to wall near (1,1). With eta
0.0025 it leaves the picture with the fourth jump.} {Three walks from the start of the
lecture. The long jumps are single steps. The walk with $\eta=0.0025$ leaves the map,
and the galaxy soon after.}

@ The data of the figure are the points of the walks, every one of them in the beginning
and a selection later, because $34569$ dots would be one thick line.

@<Print the plots of chapter 5@>=
static void plot_path(double eta, int dense, int every, int last)
{
  double x[]={start[0],start[1]};
  for (int k=0; k<=last && hypot(x[0],x[1])<20; k++) {
    if (k<dense || k%every==0) printf("%.4f %.4f\n",x[0],x[1]);
    step(x,eta);
  }
}

@ The walks have characters, and names.

@<Print the plots of chapter 5@>=
static void plot_modest(void) {@+plot_path(1e-3,100,100,34569);@+}
static void plot_bold(void) {@+plot_path(1.9e-3,300,100,13282);@+}
static void plot_reckless(void) {@+plot_path(2.5e-3,9,9,9);@+}

@ What does $\eta$ do to the walk? The table counts steps until $\bf x$ is within
$10^{-2}$ and within $10^{-6}$ of the minimum, or until the coordinates have passed
$10^{10}$ and there is no hope.
\listing{05-gradients-rates}
Up to $\eta=10^{-3}$ there is a plain law: ten times the step, a tenth of the work. Then
it gets better than that, thanks to lucky jumps; the best $\eta$ of the table needs
$\expect{g-best}{13282}$ steps. From $2.0\times10^{-3}$ on, nothing converges. The walk
hovers around the minimum, like the two-cycles of chapter~\xchap{descent}, and a little
later it explodes. Between the best rate and the first that fails lie five percent.
(There is a quicker way to explode: type a plus in (5). Uphill, with $\eta=10^{-3}$, the
coordinates have passed $10^{10}$ after $\expect{g-uphill}{5}$ steps.)

@ The counting is done by a \&{voyage}, which remembers when the interesting things
happened. For a voyage that does nothing interesting there is a limit: the time in which
a walk of $\eta=10^{-5}$ gets there, but a million steps at most for the longer strides.

@<Provide functions of several variables@>=
typedef struct {
  double eta;
  long near, there, gone; /* the step when it happened, or 0 */
} voyage;

@ It ends when the minimum is reached, or when all is lost, or at the limit.

@<Provide functions of several variables@>=
static voyage sail(double eta)
{
  voyage v={eta,0,0,0};
  double x[]={start[0],start[1]};
  long limit=eta<5e-5 ? 4000000 : 1000000;
  for (long k=1; k<=limit && !v.there && !v.gone; k++) {
    step(x,eta);
    @<Note in |v| what happened at step |k|@>@;
  }
  return v;
}

@ The last condition is written so that it holds for NaN, too. A coordinate that is not
a number is as far away as one can be.

@<Note in |v| what happened at step |k|@>=
if (!v.near && distance(x)<1e-2) v.near=k;
if (distance(x)<1e-6) v.there=k;
if (!(fabs(x[0])<1e10 && fabs(x[1])<1e10)) v.gone=k;

@ What never happened gets a dash.

@<Print the tables of chapter 5@>=
static void print_count(long k)
{
  if (k) printf("%11ld",k);
  else printf("%11s","-");
}

@ One line of the table:

@<Print the tables of chapter 5@>=
static void print_voyage(double eta)
{
  voyage v=sail(eta);
  printf("%8.5f",v.eta), print_count(v.near), print_count(v.there);
  if (v.gone) printf("   beyond 1e10 at step %ld\n",v.gone);
  else puts(v.there ? "   arrives" : "   hovers, never arrives");
}

@ And all of them. The rates were chosen so that every fate is met.

@<Print the tables of chapter 5@>=
static void print_rates(void)
{
  static const double eta[]={1e-5,1e-4,5e-4,1e-3,1.5e-3,1.6e-3,1.9e-3,1.99e-3,@|
    2.0e-3,2.1e-3,2.5e-3,3e-3,5e-3,1e-2};
  puts("     eta    to 1e-2    to 1e-6   what happens");
  for (size_t i=0; i<sizeof eta/sizeof *eta; i++) print_voyage(eta[i]);
}

@ \warning{Monotone decrease is neither needed nor promised}{Chapter~\xchap{descent}
quoted the slide: with small enough~$\eta$, $f$ decreases. Nobody says that the $\eta$
that works best is small enough. For every $\eta$ from $1.2\times10^{-3}$ to
\slide{S30}$1.9\times10^{-3}$, the very first step {\it raises\/} $f$, from $310.6$ to
as much as $\expect{g-rise}{407.5}$, and descent converges all the same. A program that
stops ``because $f$ went up,'' or that takes an increase for a bug, would have stopped
here. Of course an increase {\it can\/} be the first sign of an explosion. If you want
monotone decrease, you must enforce it; section~\xsec{faster} does.}
Figure~\xfig{rosenbrock-decline} has $f$ against the number of steps.
\figure{rosenbrock-decline}{Value of f against the number of steps, both axes
logarithmic, for eta 0.0001, 0.001, 0.0015 and 0.0019. The curves fall steeply in a few
steps, stay level for a long time, and then dive below 1e-12; that of 0.0019 goes up and
down on the way.} {The height $f$ against the number of steps, on logarithmic axes. Most
of the height is lost at once, and most of the time is spent with the rest.}

@ On a logarithmic axis the points should lie ever farther apart: each one is at least
three percent further than the one before.

@<Print the plots of chapter 5@>=
static void plot_decline(double eta)
{
  double x[]={start[0],start[1]}, next=1;
  for (int k=1; distance(x)>1e-6; k++) {
    step(x,eta);
    if (k<next) continue;
    printf("%d %.4g\n",k,nb_rosen(x));
    next=fmax(next+1,next*1.03);
  }
}

@ One part for each curve:

@<Print the plots of chapter 5@>=
static void plot_decline_a(void) {@+plot_decline(1e-4);@+}
static void plot_decline_b(void) {@+plot_decline(1e-3);@+}
static void plot_decline_c(void) {@+plot_decline(1.5e-3);@+}
static void plot_decline_d(void) {@+plot_decline(1.9e-3);@+}

@*1 Why it takes so long.\label{condition}
The end of the walk is easier to understand than its beginning, for there everything is
almost linear. Let ${\bf r}={\bf x}-(1,1)$ be the error. Near the minimum the gradient is nearly $H{\bf r}$, where $H$, the
\term{Hessian}, is the matrix of second derivatives,
$$H=\pmatrix{{\partial^2f\over\partial x^2}&{\partial^2f\over\partial x\,\partial y}\cr\noalign{\smallskip}
{\partial^2f\over\partial y\,\partial x}&{\partial^2f\over\partial y^2}\cr}
=\pmatrix{1200x^2-400y+2&-400x\cr-400x&200\cr},$$
which at $(1,1)$ is $\bigl({802\atop-400}\;{-400\atop\hfill200}\bigr)$. (The derivative
of $f'$, said chapter~\xchap{derivatives}, is just another derivative. Here the gradient
has $n$ components with $n$ derivatives each.) A matrix times a vector is one inner
product for each row, so this says: $\partial f/\partial x\approx802\,r_1-400\,r_2$, and
$\partial f/\partial y\approx-400\,r_1+200\,r_2$. Hence a step of descent multiplies the
error by a matrix,
$${\bf r}_{k+1}\approx{\bf r}_k-\eta H{\bf r}_k=(I-\eta H)\,{\bf r}_k,$$
where $I$ is the matrix that leaves every vector as it is.

@ There are two directions, perpendicular to each other, in which $H$ does nothing but
stretch, $H{\bf r}=\lambda{\bf r}$: its {\it eigenvectors}. Along them the gully is a
parabola in one variable, with the second derivatives $\lambda_{\max}$
and~$\lambda_{\min}$, the {\it eigenvalues}. What are they? By its rows, $H{\bf
r}=\lambda{\bf r}$ says $(802-\lambda)\,r_1=400\,r_2$ and $(200-\lambda)\,r_2=400\,r_1$.
Multiply the two and divide by $r_1r_2$, which isn't zero: $(802-\lambda)(200-\lambda)=400^2$, or
$\lambda^2-1002\lambda+400=0$. So
$$\lambda_{\max}=\expect{g-lmax}{1001.6006},\qquad\lambda_{\min}=\expect{g-lmin}{0.39936}.$$
Across the gully the ground is curved two thousand times as much as along it. The
quotient $\kappa=\lambda_{\max}/\lambda_{\min}=\expect{g-kappa}{2508}$ is called the
\term{condition number}, and it is the one number that a numerical analyst would like to
know about your valley.

@<Print the values of chapter 5@>=
static void print_condition(void)
{
  double lambda_max=501+sqrt(501*501-400), lambda_min=400/lambda_max;@/
  value("lmax",4,lambda_max), value("lmin",5,lambda_min);
  value("kappa",0,lambda_max/lambda_min), value("eta-max",7,2/lambda_max);
  value("per-digit-best",0,@|log(10)/log((lambda_max+lambda_min)/(lambda_max-lambda_min)));
}

@ In each eigendirection a step multiplies the error by $1-\eta\lambda$. Across the
gully this must lie between $-1$ and $1$, so
$$\eta<\eta_{\max}={2\over\lambda_{\max}}=\expect{g-eta-max}{0.0019968},$$
the same law as in chapter~\xchap{descent}. That is why $1.99\times10^{-3}$ arrives and
$2.0\times10^{-3}$ does not. But once $\eta$ obeys the steep direction, the gentle one
has to wait: $1-\eta\lambda_{\min}$ is hardly less than~1. To gain {\it one decimal
digit\/} takes about $\ln10/(\eta\lambda_{\min})$ steps; put in the numbers for
$\eta=10^{-3}$ and you know why the walk took the afternoon off. (You will be asked in
exercise \xex{5.6}.) Even the best fixed rate, $2/(\lambda_{\max}+\lambda_{\min})$, for
which both directions shrink by the same factor $(\kappa-1)/(\kappa+1)$, needs
$\expect{g-per-digit-best}{2887}$. The floor of the gully sets the pace, and its wall
sets the limit.

@ The purest case is the bowl $f(x,y)=x^2+ky^2$, whose condition number is~$k$. Start at
$(1,1)$, use the best fixed rate $\eta=1/(1+k)$, and count the steps until $\Vert{\bf
x}\Vert<10^{-6}$:
\listing{05-gradients-bowls}
From 30 to 300, ten times the condition makes ten times the steps. (Exercise \xex{5.8}
goes on from here.) This has nothing to do with bananas; a straight gully is as bad. And
nothing with two dimensions: with a million variables, $\kappa$ is still the largest
curvature over the smallest.

@<Print the tables of chapter 5@>=
static void bowl_slopes(size_t n, const double *x,@| double *g, void *env)
{
  const double *k=env;
  (void)n;
  g[0]=2*x[0], g[1]=2*k[0]*x[1];
}

@ The best rate is $2/(2+2k)$, since the second derivatives are $2$ and~$2k$.

@<Print the tables of chapter 5@>=
static int bowl_steps(double k)
{
  nb_gradN grad={bowl_slopes,&k};
  double x[]={1,1};
  int steps=0;
  for (; nb_norm(2,x)>=1e-6; steps++) nb_gd(grad,2,x,1/(1+k),0,1);
  return steps;
}

@ With the best rate the two components of the error shrink by the same factor, one of
them changing its sign at each step.

@<Print the tables of chapter 5@>=
static void print_bowls(void)
{
  puts("     k    steps");
  for (int k=3; k<=300; k*=10) printf("%6d   %6d\n",k,bowl_steps(k));
}

@*1 Three ways to be faster.\label{faster}
The rest of this chapter is an outlook; nothing later depends on it. There are three
classical remedies, and each attacks another cause. The table counts steps from
$(-1.8,1.5)$ to within $10^{-6}$ of the minimum.
\listing{05-gradients-faster}
A caution before you pick the last line. The columns to the right are the price, and a
matrix of $n\times n$ second derivatives, for an $n$ of a million, is not a price but a
joke.

@ The {\it heavy ball\/} of Polyak \cite{polyak} doesn't forget: part $\beta$ of the
last step is added to the next, so that zigzags across the gully cancel and the small
pull along it adds up. In
$${\bf v}_{k+1}=\beta{\bf v}_k-\eta\nabla f({\bf x}_k),\qquad{\bf x}_{k+1}={\bf x}_k+{\bf v}_{k+1}$$
friction is $1-\beta$. With $\eta=2\times10^{-4}$ and $\beta=0.9$ it needs
$\expect{g-ball-9}{16716}$ steps, and with $\beta=0.99$ no more than
$\expect{g-ball-99}{3065}$. It is known today as {\it momentum}, and some relative of it is
in most programs that train networks.

@<Provide functions of several variables@>=
static long heavy_ball(double eta, double beta)
{
  double x[]={start[0],start[1]}, v[]={0,0}, g[2];
  long steps=0;
  for (; distance(x)>=1e-6; steps++) {
    nb_rosen_grad(x,g);
    for (int i=0; i<2; i++) v[i]=beta*v[i]-eta*g[i], x[i]+=v[i];
  }
  return steps;
}

@ {\it Backtracking\/} chooses $\eta$ afresh at every step. Begin with $\eta=1$ and
halve it until the step pays, that is, until $f$ has decreased by at least
$c\,\eta\,\Vert{\bf g}\Vert^2$, a small part of what (6) promised; $c=10^{-4}$ is
customary. No $\eta$ has to be guessed, $f$ never increases, nothing explodes. It needs
$\expect{g-back-steps}{14732}$ steps, and has tried $\expect{g-back-calls}{146581}$
points. Safe, then, rather than fast: it protects from the walls of the gully and
doesn't shorten the way along the floor.

@<Provide functions of several variables@>=
static long backtrack(long *calls)
{
  double x[]={start[0],start[1]}, f=nb_rosen(x);
  long steps=0;
  for (*calls=0; distance(x)>=1e-6; steps++) {
    double g[2], y[2], eta=2, fy;
    nb_rosen_grad(x,g);
    do {
      eta/=2, ++*calls;
      y[0]=x[0]-eta*g[0], y[1]=x[1]-eta*g[1];
      fy=nb_rosen(y);
    } while (fy>f-1e-4*eta*(g[0]*g[0]+g[1]*g[1]));
    x[0]=y[0], x[1]=y[1], f=fy;
  }
  return steps;
}

@ {\it Newton's method\/} cures the disease itself. If the gradient is nearly $H{\bf
r}$, then ${\bf r}$ is nearly $H^{-1}\nabla f$: divide by the matrix, that is, solve two
linear equations for $r_1$ and~$r_2$, and all directions become equally steep. The function
below does it by the formula that school calls Cramer's rule. It needs
$\expect{g-newton}{5}$ steps. Only the first of them looks sane; the second jumps to
$f=\expect{g-newton-f}{5773}$, which didn't hurt here, but might elsewhere, since far
from a minimum $H{\bf r}$ is just a guess.

@<Provide functions of several variables@>=
static void newton_step(double *x)
{
  double g[2], a=1200*x[0]*x[0]-400*x[1]+2, b=-400*x[0], c=200, det=a*c-b*b;
  nb_rosen_grad(x,g);
  x[0]-=(c*g[0]-b*g[1])/det;
  x[1]-=(a*g[1]-b*g[0])/det;
}

@ We also keep an eye on the greatest height after the start.

@<Provide functions of several variables@>=
static long newton(double *highest)
{
  double x[]={start[0],start[1]};
  long steps=0;
  for (*highest=0; distance(x)>=1e-6; steps++)
    newton_step(x), *highest=fmax(*highest,nb_rosen(x));
  return steps;
}

@ Here they are in one table, with the best fixed rate that we met for comparison.

@<Print the tables of chapter 5@>=
static void print_faster(void)
{
  long calls, steps=backtrack(&calls);
  double highest;
  puts("method                        steps   per step");
  printf("fixed eta = 1.9e-3          %7ld   one gradient\n",sail(1.9e-3).there);
  printf("heavy ball, beta = 0.9      %7ld   one gradient\n",heavy_ball(2e-4,.9));
  printf("heavy ball, beta = 0.99     %7ld   one gradient\n",heavy_ball(2e-4,.99));
  printf("backtracking                %7ld   one gradient, %.0f values of f\n",steps,@|
    (double)calls/(double)steps);
  printf("Newton                      %7ld   one gradient, one Hessian\n",newton(&highest));
}

@*1 The program of many variables.\label{story-gradients}
The story is the tables in a row. All of them together take less than a second, three
million steps with $\eta=10^{-5}$ included; feel free to add rates of your own, which
exercise \xex{5.6} will ask for anyway.

@<Tell the story of chapter 5@>=
static void story(void)
{
  puts("Chapter 5. Many variables");
  puts("\nThe partial derivatives of x1^2 x2 + cos x3 at (2,3,0.5):");@+print_lecture();
  puts("\nA function with partial derivatives, and torn:");@+print_torn();
  puts("\nAround the compass on Rosenbrock's function:");@+print_compass();
  puts("\nDescent from (-1.8,1.5) with eta = 1e-3:");@+print_walk();
  puts("\nThe same with other rates:");@+print_rates();
  puts("\nBowls x^2 + k y^2 at their best rate:");@+print_bowls();
  puts("\nFaster:");@+print_faster();
}

@ @<Tell the story of chapter 5@>=
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_values},@|
    {"lecture",print_lecture},{"torn",print_torn},{"compass",print_compass},@|
    {"walk",print_walk},{"rates",print_rates},{"bowls",print_bowls},{"faster",print_faster},@|
    {"slices",plot_slices},{"surface",plot_surface},{"contours",plot_contours},@|
    {"arrows",plot_arrows},{"modest",plot_modest},{"bold",plot_bold},@|
    {"reckless",plot_reckless},{"decline-a",plot_decline_a},@|
    {"decline-b",plot_decline_b},{"decline-c",plot_decline_c},@|
    {"decline-d",plot_decline_d},{0,0}};
  return story_main(argc,argv,parts);
}

@ The numbers in the prose are printed here.

@<Print the values of chapter 5@>=
static void print_slopes(void)
{
  double g[3];
  lecture_slopes(3,here,g,0);
  value("lecture",6,nb_atN(lecture,3,here)), value("along",6,nb_dirderiv(3,g,oblique));
  value("d1",0,g[0]), value("d2",0,g[1]), value("d3",6,g[2]);
  nb_rosen_grad(start,g);
  value("start",1,nb_rosen(start)), value("start-dx",1,g[0]), value("start-dy",0,g[1]);
  value("steepest",1,nb_norm(2,g));
  value("max-norm",1,fabs(g[0])+fabs(g[1])), value("sum-norm",1,fmax(fabs(g[0]),fabs(g[1])));
}

@ The largest difference between formula and differences is printed as one digit and a
power of ten.

@<Print the values of chapter 5@>=
static void print_check(void)
{
  double worst=worst_difference(2000), exponent=floor(log10(worst));
  printf("\\defval{g-check}{%.0f\\times10^{%.0f}}\n",worst/pow(10,exponent),exponent);
}

@ The stations of the walk with $\eta=10^{-3}$:

@<Print the values of chapter 5@>=
static void print_walk_values(void)
{
  double x[]={start[0],start[1]};
  for (int k=1; k<=5000; k++) {
    step(x,1e-3);
    if (k==1) value("one-x",4,x[0]), value("one-y",3,x[1]), value("one-f",2,nb_rosen(x));
    if (k==1000) value("1000-x",4,x[0]), value("1000-y",4,x[1]);
  }
  value("5000-x",4,x[0]), value("5000-y",4,x[1]);
}

@ @<Print the values of chapter 5@>=
static void print_voyages(void)
{
  voyage modest=sail(1e-3), bold=sail(1.9e-3);
  value("near",0,(double)modest.near), value("there",0,(double)modest.there);
  value("best",0,(double)bold.there), value("rise",1,greatest_rise());
  value("uphill",0,(double)uphill());
}

@ Who climbs by mistake can't do so with |nb_gd|, so the step is written out.

@<Provide functions of several variables@>=
static long uphill(void)
{
  double x[]={start[0],start[1]}, g[2];
  long steps=0;
  for (; fabs(x[0])<1e10; steps++) {
    nb_rosen_grad(x,g);
    x[0]+=1e-3*g[0], x[1]+=1e-3*g[1];
  }
  return steps;
}

@ Some answers in the back of the book quote numbers, too. Two of them are about a walk
that does what |nb_gd| must not do: it moves $x$ first and asks for the slope in the
$y$~direction afterwards, at the new place.

@<Provide functions of several variables@>=
static long one_by_one(double *first_y)
{
  double x[]={start[0],start[1]}, g[2];
  long steps=0;
  for (; distance(x)>=1e-6; steps++) {
    nb_rosen_grad(x,g), x[0]-=1e-3*g[0];
    nb_rosen_grad(x,g), x[1]-=1e-3*g[1];
    if (steps==0) *first_y=x[1];
  }
  return steps;
}

@ @<Print the values of chapter 5@>=
static void print_answers(void)
{
  double first_y=0;
  value("seidel",0,(double)one_by_one(&first_y)), value("seidel-y",6,first_y);
  value("lab-a",0,(double)sail(3e-4).there), value("lab-b",0,(double)sail(1.2e-3).there);
  value("lab-c",0,(double)sail(1.995e-3).there), value("lab-e",0,(double)sail(2.3e-3).gone);
  value("b-sin",6,sin(1.5)), value("b-2",6,4-.5*sin(1.5)), value("b-3",6,-3*sin(1.5));
}

@ So do a first step with $\eta=0.0012$ and the decimal digit whose price section
\xsec{condition} has left to exercise \xex{5.6}.

@<Print the values of chapter 5@>=
static void print_lab_answers(void)
{
  double x[]={start[0],start[1]}, per_digit=-log(10)/log(1-1e-3*400/(501+sqrt(501*501-400)));
  step(x,1.2e-3);
  value("lab-x",5,x[0]), value("lab-y",4,x[1]), value("lab-f",2,nb_rosen(x));
  value("per-digit",0,per_digit), value("six-digits",0,6*per_digit);
}

@ And so do exercise \xex{5.8}'s milder banana, whose second derivatives form a matrix of
their own, and three more bowls.

@<Print the values of chapter 5@>=
static void print_mild_answers(void)
{
  double large=51+sqrt(51*51-40), small=40/large;
  value("mild-lmax",4,large), value("mild-lmin",6,small);
  value("mild-kappa",3,large/small), value("mild-eta",7,2/large);
  value("mild-10",0,bowl_steps(10)), value("mild-100",0,bowl_steps(100));
  value("mild-1000",0,bowl_steps(1000)), value("mild-rate",2,log(sqrt(2)*1e6)/2);
}

@ The first step raises $f$ for every one of the rates in the warning box; here is the
proof by exhaustion. (If it weren't true, the answer would be $-1$, and this page would
not exist.)

@<Provide functions of several variables@>=
static double greatest_rise(void)
{
  double greatest=0;
  for (double eta=1.2e-3; eta<1.9005e-3; eta+=1e-6) {
    double x[]={start[0],start[1]};
    step(x,eta);
    if (nb_rosen(x)<=nb_rosen(start)) return -1;
    greatest=fmax(greatest,nb_rosen(x));
  }
  return greatest;
}

@ And the competitors of section~\xsec{faster}:

@<Print the values of chapter 5@>=
static void print_faster_values(void)
{
  long calls, steps=backtrack(&calls);
  double highest;
  value("ball-9",0,(double)heavy_ball(2e-4,.9));
  value("ball-99",0,(double)heavy_ball(2e-4,.99));
  value("back-steps",0,(double)steps), value("back-calls",0,(double)calls);
  value("newton",0,(double)newton(&highest)), value("newton-f",0,highest);
}

@ @<Print the values of chapter 5@>=
static void print_values(void)
{
  print_slopes(), print_check(), print_first_inch();
  print_walk_values(), print_voyages();
  print_condition(), print_faster_values();
  print_answers(), print_lab_answers(), print_mild_answers();
}

@ What to remember of all this fits into a box.
\summary{A partial derivative is the derivative of a slice, with all other variables
held. Where $f$ is differentiable, which is more than having partial derivatives, the
gradient $\nabla f$ collects them, and $\nabla f\cdot{\bf v}$ is the slope in the
direction~$\bf v$. It is steepest along the gradient, for unit vectors in the Euclidean
norm, to first order, and where $\nabla f\ne{\bf 0}$. Descent is ${\bf x}\gets{\bf
x}-\eta\nabla f({\bf x})$, all components at once. The largest curvature limits $\eta$
by $2/\lambda_{\max}$, the smallest one sets the pace, and their quotient $\kappa$ says
how long you wait. Along the way $f$ may rise.}

\further{Steepest descent is as old as 1847; Cauchy proposed it in three pages, for the
orbit of a planet. Kun \cite{kun} treats the total derivative with care. Rosenbrock's
paper \cite{rosenbrock} is short and readable; his own method avoided gradients
altogether. Polyak's heavy ball is from 1964 \cite{polyak}. If you want to minimize
something in earnest, read Nocedal and Wright \cite{nocedal}, chapters 2 and~3 first.
Slides S24 and S30 link to notebooks of the lecturer's; nothing here was taken from
them.}

@*1 Exercises.
Whoever has time for two of them takes \xex{5.2} and~\xex{5.5}; the gradient that one
of them finds is what the other one walks on.
@i exercises-5.w
