@* Functions and lines.\label{functions}
\objectives{tell a function from its values, in mathematics and in \CEE/; compose functions,
in the right order; say what a computer makes of $f:{\bf R}\to{\bf R}$; describe every line
of the plane by one equation, and read off its slope where it has one}{S6--S9}{chapter 0,
and the mathematics of school}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
All of this book is about one question: where does a function have its smallest value?
\slide{S6} For easy functions the answer is a formula. School taught us that
$f(x)=ax^2+bx+c$ with $a>0$ has its minimum at $x=-b/(2a)$, and that was the end of the
exercise. For functions that are not easy, and the functions of machine learning are not,
formulas get cumbersome and then stop existing; all we can do is to stand somewhere
on the curve, feel the slope below our feet, and take a step downhill.

That needs three things: functions that a program can hold in its hand, lines that
approximate them, and the derivative, which says which line. This chapter takes care of the
first two. Most of it will be familiar, so we shall be particular about what
usually goes without saying, because a compiler does not let it go.

@ The chapter makes a header, \.{nabla/functions.h}, and a file with the few
functions that are not holes for you to fill. The macros around the declarations come from chapter~0; they
let \CPLUSPLUS/ programs use the library.

@(include/nabla/functions.h@>=
#ifndef NABLA_FUNCTIONS_H
#define NABLA_FUNCTIONS_H
#include <nabla/first.h>
NB_BEGIN_DECLS@;
@<Types of {\tt functions.h}@>@;
@<Prototypes of {\tt functions.h}@>@;
NB_END_DECLS@;
#endif

@ Two functions are defined here. The other three that the header declares are left to
the reader, and their answers are compiled into the library from files of their own.

@(c/functions.c@>=
#include <nabla/functions.h>
@<Functions of {\tt functions.c}@>

@ And it makes a program, \.{build/chapters/01-functions}, which tells the story of the
chapter on a terminal. Run it now, if you like; the book will quote from it. Every number
below was computed by this program while the book was built, and a wrong one would have
stopped the build.

@(c/01-functions.c@>=
#include <math.h>
#include <stdio.h>
#include <nabla/functions.h>
#include "story.h"
@<Define functions to play with@>@;
@<Define lines to play with@>@;
@<Tell the parts of chapter 1@>@;
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",tell_story},@|
    {"values",tell_values},@|
    {"boxes",tell_boxes},@|
    {"lines",tell_lines},@|
    {"normals",tell_normals},@|
    {"angle",tell_angle},@|
    {NULL,NULL}
  };
  return story_main(argc,argv,parts);
}

@*1 A function of one variable.\label{one-variable}
A \term{function} $f:A\to B$ gives to every element $x$ of a set~$A$ exactly one element
of a set~$B$, \slide{S7} which is called $f(x)$. The set~$A$ is the \term{domain}, $B$ the
\term{codomain}. We write $y=f(x)$, and the letters are a custom, not a law: $q=r(t)$
is as good a sentence. In this book nearly all sets are $\bf R$, the real numbers, or
part of them.

Two distinctions are worth an early start. First, $f$ is a function and
$f(x)$ is a number. Mathematicians say ``the function $f(x)$'' and get away with it; in
\CEE/ the two have different types. Second, the codomain is a promise and
the \term{image} $\{f(x)\mid x\in A\}$ is what is delivered. The
function $x\mapsto x^2$ on~$\bf R$ has codomain $\bf R$, if we say so, but its image is
only $[0,\infty)$.

\warning{Whose notation?}{The slide calls $y=f(x)$ ``Euler's notation'', and rightly so: Euler wrote
a function as $f$ with its argument in parentheses in a paper of 1734. But
who looks up ``Euler's notation'' today is mostly told about
the derivative written as $Df$, which the lecture uses four slides later and which we meet in
chapter~\xchap{derivatives}. Here the words mean $f(x)$. The arrow in $f:A\to B$ is two hundred years
younger and not Euler's at all.}

@ What the lecture wants from a function is the place of its smallest value,
\slide{S6} $$\mathop{\rm argmin}_{x\in A} f(x)=\{\,x\in A\mid f(x)\le f(t)\hbox{ for all }t\in A\,\}.$$
Mind the braces: \term{argmin} is a {\it set}. For a parabola that opens upward it has one element. For
$\cos x$ it has infinitely many, for a constant it is the whole domain, and for $e^{-x}$ it is
empty, since the values come as close to~0 as you please and never arrive. So ``find the
minimum of any function'' is a request that cannot always be granted, and asking for $\hat x=\mathop{\rm argmin} f$, as if
it were a number, is a little optimistic. Exercise~\xex{1.5} looks at four cases.

@ Three functions will do for this chapter. The third one is the lecture's example of a
function that is not easy; its graph will be the first figure of the lecture. We call
it |wave|, and chapter~4 goes downhill on it.

@<Define functions to play with@>=
static double square(double x) { return x*x; }
static double successor(double x) { return x+1; }
static double wave(double x) { return 3-sin(2*x)/x; }

@*1 Functions as values.\label{values}
We are going to write functions that take functions and return functions: the composite of two
functions is a function, and so is a derivative. \CEE/ has pointers to functions, but a pointer is
only half of what we need. The function $x\mapsto ax+b$ has to know its $a$ and its~$b$; in
many languages it would carry them along and be called a \term{closure}. \CEE/ has no closures,
so we build one: a pointer to the code, and beside it
a pointer to the data that the code wants to see, its \term{environment}. Whoever calls the
code hands it the environment.

@<Types of {\tt functions.h}@>=
typedef struct nb_fun {
  double (*value)(double x, void *env); /* computes $f(x)$ \dots */
  void *env; /* \dots\ with the help of this */
} nb_fun;

@ That sounds like more ceremony than it is. Here is $f(x)$ for such a value~|f|. Nobody else
should call |f.value|, since it is too easy to forget the second argument or, worse, to pass
another function's.

@<Prototypes of {\tt functions.h}@>=
static inline double nb_at(nb_fun f, double x)
{
  return f.value(x,f.env);
}
  /* The value $f(x)$, by one call of |f.value|. What |f| makes of an |x| outside its domain, NaN
     for instance, is returned as it is. */

@ As an example, the line $y=ax+b$ is code that is shared by all such lines, with the pair
of coefficients as the environment. Two lines are two |nb_fun| values with the same
|value| and with different |env|.\marg{The pattern is older than the word closure: many
\CEE/ libraries, POSIX threads among them, have a {\tt void *arg} for the same purpose.}

@<Define functions to play with@>=
typedef struct nb_coefficients {
  double a, b;
} nb_coefficients;@/
static double line_value(double x, void *env)
{
  const nb_coefficients *c=env;
  return c->a*x+c->b;
}

@ Plain functions such as |sin| or our |square| need no environment and do not accept one.
To use them we {\it lift\/} them: the shared code calls an ordinary function, and the environment
says which. It would be shorter to put the pointer itself into |env|, but \CEE/
does not promise that a pointer to a function fits into a |void *|; so the environment is a
structure that contains it.

@<Types of {\tt functions.h}@>=
typedef struct nb_plain {
  double (*f)(double x);
} nb_plain;

@ @<Prototypes of {\tt functions.h}@>=
NB_API nb_fun nb_lift(nb_plain *plain);
  /* The plain function |plain->f| as a function value. The structure is its environment: it must
     stay where it is, unchanged, as long as the result is used. */

@ @<Functions of {\tt functions.c}@>=
static double plain_value(double x, void *env)
{
  const nb_plain *plain=env;
  return plain->f(x);
}
nb_fun nb_lift(nb_plain *plain)
{
  nb_fun f={plain_value,plain};
  return f;
}

@ Now $f(x)=x^2$ and $g(x)=x+1$ can be passed around like numbers. The stores are static,
because a function value is good only as long as its environment exists; returning
an |nb_fun| whose environment was a local variable is the classical way to see
surprising values.

@<Define functions to play with@>=
static nb_plain plain_square={square}, plain_successor={successor}, plain_sin={sin};

@*1 Composition.\label{composition}
Let $f:A\to B$ and $g:B\to C$. \slide{S7} Their \term{composite} is the function
$$h=g\circ f,\qquad h(x)=(g\circ f)(x)=g\bigl(f(x)\bigr),$$
from $A$ to~$C$. What $f$ delivers, $g$ must accept; if both go from $\bf R$ to~$\bf R$, as on the
slide, there is nothing to check.

The ring is best read as ``after'': $g$ after~$f$. {\it The inner function runs first},
although it is written last. For $f(x)=x^2$ and $g(x)=x+1$ we get
$$(g\circ f)(3)=3^2+1=\expect{fun_gf}{10},\qquad (f\circ g)(3)=(3+1)^2=\expect{fun_fg}{16},$$
so the order matters. Figure~\xfig{composition} shows both as boxes, and since data
flow from left to right in a picture, there the inner function comes first at last.

\figure{composition}{Two rows of boxes. First row: 3 enters the box f, x squared, and leaves as 9,
enters the box g, x plus 1, and leaves as 10. Second row: 3 enters g, leaves as 4, enters f and leaves as 16.}{The
composites $g\circ f$ and $f\circ g$ of the same two functions are different functions.}

@ The order matters, but parentheses do not.

\proclaim Theorem 1 (Composition is associative). If $f:A\to B$, $g:B\to C$, $h:C\to E$, then
$(h\circ g)\circ f=h\circ(g\circ f)$.

\noindent The proof is one line: at every $x$ both sides are $h\bigl(g(f(x))\bigr)$. So
we may write $h\circ g\circ f$ without parentheses, as long as we do not
shuffle the letters, and a deep network is a long chain of such rings.

This theorem even survives the computer: both sides make the same three calls in the same
order, so they agree to the last bit. The sum that everybody believes to be associative is
less lucky: with |double| numbers, $(0.1+0.2)+0.3$ is \expect{fun_sum_left}{0.6000000000000001},
and $0.1+(0.2+0.3)$ is \expect{fun_sum_right}{0.6}.

@ How does a program compose two functions that it has never seen? The composite has to be
an |nb_fun|, and it must remember $g$ and~$f$ until it is called, perhaps much later. So
they go into its environment. The memory for it belongs to the caller, as everywhere in this
library, who lends us an |nb_pair| for as long as the composite is in use.

@<Types of {\tt functions.h}@>=
typedef struct nb_pair {
  nb_fun g, f; /* outer and inner function */
} nb_pair;

@ @<Prototypes of {\tt functions.h}@>=
NB_API nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store);
  /* The composite $g\circ f$, which takes $x$ to $g(f(x))$: the inner function |f| runs first (slide 7;
     exercise 1.1). Both are kept in |store|, the caller's memory, which must live and stay unchanged
     as long as the result does, and belongs to this composite alone. Nothing can fail. */

@ Writing |nb_compose| is exercise~\xex{1.1}. These are the questions that lead to it.
\li When is anything evaluated? Not while composing. |nb_compose| knows no~$x$; it puts the two
functions into |*store| and returns.
\li What does the returned function do? It is called with $x$ and with an |env|, and this |env| is
whatever we put into the |nb_fun| that we returned.
\li Who calls whom? The inner function gets~$x$, the outer one gets the result, each with
its own environment, each once.
\smallskip\noindent Five lines or so are enough; the complete answer is~\xans{1.1}.

@ The library contains a version, so we may use what we have not written yet, and print
$f$, $g$ and their two composites side by side. Each composite has a store of its own. (Where a name
stands for a formula, as \.{g\_after\_f} does below, this book prints the formula.)

@<Tell the parts of chapter 1@>=
static void tell_composition(void)
{
  nb_fun f=nb_lift(&plain_square), g=nb_lift(&plain_successor);
  nb_pair store[2];
  nb_fun g_after_f=nb_compose(g,f,&store[0]);
  nb_fun f_after_g=nb_compose(f,g,&store[1]);
  printf("  x   f(x)   g(x)   g(f(x))   f(g(x))\n");
  for (int x=-2;x<=3;x++)
    printf("%3d %5g %6g %8g %9g\n",x,nb_at(f,x),nb_at(g,x),@|
      nb_at(g_after_f,x),nb_at(f_after_g,x));
}

@ Composites can be composed again. With $\sin$ as the third function the program counts
at how many of a thousand points the two sides of Theorem~1 differ, and it finds
\expect{fun_differ}{0}.

@<Tell the parts of chapter 1@>=
static int differences(void)
{
  nb_fun f=nb_lift(&plain_square), g=nb_lift(&plain_successor);
  nb_fun h=nb_lift(&plain_sin);
  nb_pair s[4];
  nb_fun left=nb_compose(nb_compose(h,g,&s[0]),f,&s[1]);
  nb_fun right=nb_compose(h,nb_compose(g,f,&s[2]),&s[3]);
  int count=0;
  for (int i=0;i<1000;i++) count+=nb_at(left,i/7.0)!=nb_at(right,i/7.0);
  return count;
}

@ How often do sums in the two orders disagree? Of the thousand sums of three numbers from
0, 0.1, \dots,~0.9, in \expect{fun_sums}{242} cases. Functions are better behaved than their values.

@<Tell the parts of chapter 1@>=
static int sums_that_differ(void)
{
  int count=0;
  for (int i=0;i<1000;i++) {
    double x=i/100/10.0, y=i/10%10/10.0, z=i%10/10.0;
    count+=(x+y)+z!=x+(y+z);
  }
  return count;
}

@*1 Functions on a computer.\label{doubles}
The type |double| is not $\bf R$, and a \CEE/ function from |double| to
|double| is not a function from $\bf R$ to~$\bf R$. There are finitely many doubles, each
result is rounded to one of them, and besides numbers there are $\pm\infty$ and \term{NaN},
which means ``not a number''.\marg{NaN is not even equal to itself. It is the only value for
which |x!=x| holds, and that is how one finds it: by {\tt isnan(x)}.} Most of the time this does not matter. It does
in three ways.

{\it Rounding.} On $\bf R$ the square of $\sqrt x$ is~$x$. On a computer $\sqrt2\,^2$ is
\expect{fun_root_two}{2.0000000000000004}, and for \expect{fun_roots}{455} of the numbers
$n=1$, 2, \dots,~1000 the square of the root is not~$n$. So we do not ask
whether two formulas give the same number; we ask whether the difference is small, compared
with the numbers themselves.

{\it Absorption.} On $\bf R$ the functions $x\mapsto x+1$ and $x\mapsto x$ differ
everywhere. As functions of a |double| they agree at
$2^{53}=\expect{fun_absorbed}{9007199254740992}$: the next number
that a |double| can hold is two steps away. Chapter~\xchap{derivatives} subtracts numbers that differ by very little,
and this is what it will stumble over.

@ {\it Holes.} The third way is about domains, and it concerns the very function that
the lecture wants to minimize.

\warning{$f:{\bf R}\to{\bf R}$?}{The lecture draws $f(x)=3-\sin(2x)/x$ as its first figure and speaks
of functions ${\bf R}\to{\bf R}$. But this $f$ has no value at $x=0$, where the formula says
$0/0$; as stated, $f:{\bf R}\to{\bf R}$ is false, and the domain is ${\bf R}\setminus\{0\}$.
A program does not complain: |wave(0)| is NaN, and NaN goes through almost every later
computation without a sound. The hole sits at the very point where the minimum
ought to be. It can be filled with the limit,~1, and exercise~4.1 will do it properly.}

The minimum is in plain sight next to the hole: at $x=0.001$ the
value is \expect{fun_wave_near}{1.0000013}. As for the first way, here is how the
program counts the roots that are slightly wrong.

@<Tell the parts of chapter 1@>=
static int roots_that_differ(void)
{
  int count=0;
  for (int n=1;n<=1000;n++) count+=square(sqrt(n))!=n;
  return count;
}

@ This part of the story shows all three: rounding, absorption, and the hole.

@<Tell the parts of chapter 1@>=
static void tell_computer(void)
{
  double big=ldexp(1,53); /* $2^{53}$ */
  printf("the square of sqrt(2) is %.17g\n",square(sqrt(2)));
  printf("sqrt(n)^2 is not n for %d of 1000\n",roots_that_differ());
  printf("%.0f + 1 = %.0f\n",big,successor(big));
  printf("3 - sin(2x)/x at 0.001 is %.7f\n",wave(0.001));
  printf("3 - sin(2x)/x at 0 is %s\n",isnan(wave(0))?"not a number":"a number");
}

@*1 Lines in the plane.\label{lines}
A line is the simplest curve, and soon it will stand in for all others. \slide{S8} Every
line~$L$ of the plane, vertical ones included, is the set of the points that satisfy a linear equation,
$$L=\{(x,y)\mid w_1x+w_2y=w_3\},$$
with fixed coefficients $w_1$, $w_2$, $w_3$ of which the first two are not both zero. (If they were,
the equation would say $0=w_3$: true everywhere or nowhere, but never a line.)

What do the coefficients mean? Take two points $p$ and~$q$ of~$L$ and subtract their
equations: $$w_1(x_q-x_p)+w_2(y_q-y_p)=0.$$ The inner product of $(w_1,w_2)$ with a vector along
the line is zero; in other words, $(w_1,w_2)$ is perpendicular to the line. It is called a
\term{normal vector}. The third coefficient says how far from the origin the
line passes, namely at the distance $\vert w_3\vert/\sqrt{w_1^2+w_2^2}$.

Three numbers are one more than necessary: $(kw_1,kw_2,kw_3)$ with any $k\ne0$ is the same line. This
freedom is pleasant for whoever computes a~$w$, and a nuisance for whoever
compares two of them.

\figure{lines}{Three lines in a coordinate system with equal scales, one of them vertical. At
each line an arrow at a right angle to it: its normal vector.}{Three lines
and a normal vector of each, computed from two points each; the arrows are
drawn with equal length. The vertical line is nothing special.}

@ Points are pairs of numbers. \CEE/ counts from zero where the slides count from one, so $w_1$,
$w_2$ and~$w_3$ live in |w[0]|, |w[1]| and~|w[2]|. You may curse this once; we did.

@<Types of {\tt functions.h}@>=
typedef struct nb_point {
  double x, y;
} nb_point;

@ The number $w_1x+w_2y-w_3$ is zero on the line. Off the line it is positive on the side to which the normal vector
points and negative on the other. A \term{linear classifier}, which says yes
on one side of a line and no on the other, is this function and nothing else, and chapter~9 will
show what it cannot do.

@<Prototypes of {\tt functions.h}@>=
NB_API double nb_line_side(const double w[3], nb_point p);
  /* $w_1x+w_2y-w_3$ for the point $p=(x,y)$: zero on the line, positive on the side to which the normal
     vector $(w_1,w_2)$ points, negative on the other (slide 8). The array holds $w_1$, $w_2$, $w_3$. */

@ @<Functions of {\tt functions.c}@>=
double nb_line_side(const double w[3], nb_point p)
{
  return w[0]*p.x+w[1]*p.y-w[2];
}

@ The second hole is |nb_line_through|, exercise~\xex{1.2}: find coefficients of the line through two
points. A vector along the line is $q-p$; turned by a
right angle it is a normal vector; and as $p$ lies on the line, $w_3$ can only be one number.

If $p=q$ there is no such line, or rather there are too many. The usual school formula, which computes
a slope first, is no good here: it divides by $x_q-x_p$.

@<Prototypes of {\tt functions.h}@>=
NB_API nb_status nb_line_through(@|nb_point p, nb_point q, double w[3]);@/
  /* Coefficients $w_1$, $w_2$, $w_3$ of the line $w_1x+w_2y=w_3$ through two points, vertical lines
     included (slide 8; exercise 1.2). Both points satisfy it up to rounding, relative to the size of its
     terms. |NB_EARG|, and |w| untouched, if the points are equal or a coordinate is not finite. */

@ Three pairs of points give the three lines of Figure~\xfig{lines}.

@<Define lines to play with@>=
static const nb_point points[3][2]={@|
  {{3,-1},{3,2}},@|
  {{0,2},{4,0}},@|
  {{0,1},{2,2}}
};@#
static void find_line(int i, double w[3])
{
  nb_line_through(points[i][0],points[i][1],w);
}

@ For the first of them the program finds $w=(\expect{fun_w1}{0.375},\expect{fun_w2}{0},\expect{fun_w3}{1.125})$, which
is a roundabout way to say $x=3$. Why it prefers these numbers is told in answer~\xans{1.2}.

@<Tell the parts of chapter 1@>=
static void tell_lines_through(void)
{
  for (int i=0;i<3;i++) {
    double w[3], a, b;
    find_line(i,w);
    printf("%gx %+gy = %g is ",w[0],w[1],w[2]);
    if (nb_line_slope(w,&a,&b)==NB_OK) printf("y = %gx %+g\n",a,b);
    else printf("vertical\n");
  }
}

@*1 Slope and intercept.\label{slope}
Usually a line is written $y=ax+b$. \slide{S9} The \term{slope}~$a$ says how much $y$
changes when $x$ grows by~1, and the \term{intercept}~$b$ is the value at $x=0$. To get there
from $w_1x+w_2y=w_3$, solve for~$y$: if $w_2\ne0$,
$$a=-{w_1\over w_2},\qquad b={w_3\over w_2};$$
and to go back, take $w=(a,-1,-b)$. The freedom to multiply
$w$ by~$k$ has gone: the slope of a line is one number.

The third hole, exercise~\xex{1.3}, is |nb_line_slope|. It has to say no when there is no
slope.

@<Prototypes of {\tt functions.h}@>=
NB_API nb_status nb_line_slope(@|const double w[3], double *a, double *b);
  /* Slope |*a| and intercept |*b| of the line $w_1x+w_2y=w_3$, which then reads $y=ax+b$ (slide 9;
     exercise 1.3). |NB_EARG|, and both untouched, if there are no finite $a$ and $b$, as for vertical lines. */

@ Two remarks about the slide, before we use it.

\warning{What slope--intercept misses}{The right-hand side of $y=ax+b$ is a {\it function}, and a vertical line is not
the graph of a function: $x=3$ gives no $y$ for most~$x$ and all of them for one. The equation
$w_1x+w_2y=w_3$ has no such gap. When is a line vertical, if its coefficients are
rounded numbers? A test such as $\vert w_2\vert<10^{-12}$ is wrong, because
$10^{-300}\cdot(3,-2,4)$ is the same line as $(3,-2,4)$. Our answer: take $w$ at its word, and call a
line vertical if the quotients $-w_1/w_2$ and $w_3/w_2$ are not finite numbers.}

\warning{Linear?}{The slide is called ``Linear function'', and $y=ax+b$ is what school means
by it. In linear algebra a function is linear only if $f(x+t)=f(x)+f(t)$, and this
forces $b=0$; with $b\ne0$ it is called {\it affine}. Networks
are full of affine functions that are called linear layers, so it is too late to complain.
And ``in two dimensions'' is the graph; the function has one variable.}

@ The line meets the $x$~axis at an angle~$\theta$, and
$$a=\tan\theta,\qquad \theta=\arctan a,$$
because the tangent is the quotient of the two legs in the triangle of Figure~\xfig{slope}: one
step to the right, $a$~steps up. The arc tangent returns angles between
$-\pi/2$ and~$\pi/2$, exclusively; a vertical line would have $\theta=\pi/2$, and again slope--intercept has no number
for it. For the third of our lines, $y=0.5x+1$, the angle is
$\theta=\expect{fun_theta}{26.57}^\circ$.

@<Define lines to play with@>=
static double degrees(double theta)
{
  return theta*180/acos(-1); /* $\arccos(-1)=\pi$ */
}

@ Be careful with this angle, though.

\warning{An angle needs equal scales}{The slope compares two changes, of $y$ and of~$x$; the angle
is a property of a drawing. Change the scale of one axis, as every plotting program does without asking,
and the line in the picture is steeper or flatter while $a$ is what it was. In Figure~\xfig{slope} the line with
$\theta=\expect{fun_theta}{26.57}^\circ$ stands on the right at
$\expect{fun_looks}{45.00}^\circ$, because there the unit of~$y$ is drawn twice as long as the unit of~$x$. So
trust $a$, read it off the numbers on the axes, and use~$\theta$ only where both
scales are the same.}

\figure{slope}{Twice the line y = 0.5 x + 1 with a triangle: one step to the right, a = 0.5 steps up. Left with equal scales on both axes, the
angle is 26.57 degrees; right with the y axis stretched by 2, the angle looks like 45 degrees.}{The slope triangle. Left: equal scales.
Right: the same line, with the $y$~axis stretched by~2.}

@ The figures are drawn from numbers that the program prints; here they are for the last figure.
To make $y$ twice as long is to draw the slope $2a$.

@<Tell the parts of chapter 1@>=
static void tell_angle(void)
{
  double w[3], a, b;
  find_line(2,w);
  nb_line_slope(w,&a,&b);
  printf("\\def\\slopea{%g}\\def\\slopeb{%g}\n",a,b);
  printf("\\def\\slopetheta{%.2f}\n",degrees(atan(a)));
  printf("\\def\\slopelooks{%.2f}\n",degrees(atan(2*a)));
}

@ A line of Figure~\xfig{lines} is drawn from a point somewhere in the middle, in both
directions along $(-w_2,w_1)$, which is the normal vector turned by a right angle.

@<Tell the parts of chapter 1@>=
static void tell_lines(void)
{
  for (int i=0;i<3;i++) {
    const nb_point *p=points[i];
    double w[3];
    find_line(i,w);
    for (int t=-30;t<=30;t+=60)
      printf("%g %g\n",p[0].x-t*w[1],p[0].y+t*w[0]);
    printf("\n");
  }
}

@ The normal vectors start between the two points and have length~1.

@<Tell the parts of chapter 1@>=
static void tell_normals(void)
{
  for (int i=0;i<3;i++) {
    const nb_point *p=points[i];
    double w[3];
    find_line(i,w);
    printf("%g %g %g %g\n",(p[0].x+p[1].x)/2,(p[0].y+p[1].y)/2,@|
      w[0]/hypot(w[0],w[1]),w[1]/hypot(w[0],w[1]));
  }
}

@ The boxes of Figure~\xfig{composition} need four numbers. They are found by |nb_at|,
not by the author, who has been wrong before.

@<Tell the parts of chapter 1@>=
static void tell_boxes(void)
{
  nb_fun f=nb_lift(&plain_square), g=nb_lift(&plain_successor);
  nb_pair gf, fg;
  printf("\\def\\boxf{%g}\\def\\boxg{%g}\n",nb_at(f,3),nb_at(g,3));
  printf("\\def\\boxgf{%g}",nb_at(nb_compose(g,f,&gf),3));
  printf("\\def\\boxfg{%g}\n",nb_at(nb_compose(f,g,&fg),3));
}

@ We end the story with a function whose environment is worth its name: the third line as an |nb_fun|, made from
the coefficients that were read off.

@<Tell the parts of chapter 1@>=
static void tell_slope(void)
{
  double w[3];
  nb_coefficients c;
  nb_fun f={line_value,&c};
  find_line(2,w);
  nb_line_slope(w,&c.a,&c.b);
  printf("f(x) = %gx %+g: f(10) = %g\n",c.a,c.b,nb_at(f,10));
  printf("its angle is %.2f degrees\n",degrees(atan(c.a)));
}

@ The whole story is told in the order of the chapter.

@<Tell the parts of chapter 1@>=
static void tell_story(void)
{
  printf("Chapter 1. Functions and lines\n\n");
  tell_composition();
  printf("\ndifferent in the two orders, of 1000:\n");
  printf("%d composites, %d sums\n\n",differences(),sums_that_differ());
  tell_computer();
  printf("\n");
  tell_lines_through();
  tell_slope();
}

@ This is what it says:
\listing{01-functions-story}

@ What remains are the numbers that the prose has been quoting. Each line gives a name to a value, rounded as it is printed.

@<Tell the parts of chapter 1@>=
static void value(const char *name, const char *form, double x)
{
  printf("\\defval{fun_%s}{",name);
  printf(form,x);
  printf("}\n");
}
static void tell_values(void)
{
  @<Tell the values about functions@>@;
  @<Tell the values about lines@>@;
  @<Tell the values for the answers@>@;
}

@ @<Tell the values about functions@>=
nb_fun f=nb_lift(&plain_square), g=nb_lift(&plain_successor);
nb_pair store;
value("gf","%g",nb_at(nb_compose(g,f,&store),3));
value("fg","%g",nb_at(nb_compose(f,g,&store),3));
value("differ","%g",differences());
value("sums","%g",sums_that_differ());
value("sum_left","%.16g",(0.1+0.2)+0.3);
value("sum_right","%.16g",0.1+(0.2+0.3));
value("root_two","%.17g",square(sqrt(2)));
value("roots","%g",roots_that_differ());
value("absorbed","%.0f",successor(ldexp(1,53)));
value("wave_near","%.7f",wave(0.001));

@ @<Tell the values about lines@>=
double w[3], a, b;
find_line(0,w);
value("w1","%g",w[0]);
value("w2","%g",w[1]);
value("w3","%g",w[2]);
find_line(2,w);
nb_line_slope(w,&a,&b);
value("theta","%.2f",degrees(atan(a)));
value("looks","%.2f",degrees(atan(2*a)));

@ The answers quote numbers, too. One of them wants to know where |wave| is largest, and a thousand
tries between 2 and~3 are good enough to print it.

@<Tell the values for the answers@>=
double read_off[3]={3,-2,4}, top=2;
nb_line_slope(read_off,&a,&b);
value("ans_a","%g",a);
value("ans_b","%g",b);
value("ans_theta","%.4f",degrees(atan(a)));
for (int i=2000;i<3000;i++)
  if (wave(i/1000.0)>wave(top)) top=i/1000.0;
value("top","%.3f",top);
value("top_value","%.4f",wave(top));
value("exp_746","%g",exp(-746));

@ One last warning concerns the alphabet.

\warning{The letters of this book}{There are fewer letters than ideas, and the lecture
uses some of them for several. Here $f$ is the inner function and $g$ the outer one, as on slide~7; on slide~16 the
same chain is called $f$, $g$,~$h$ with $h$ innermost. The letters $a$ and~$b$ are slope and intercept here, later
a point $x=a$, two constants of Rosenbrock's function, and two leaves of a graph. The $w$ of a line become the weights
of a classifier, and that is no accident: they are the same thing. The letter~$y$ is a value here, and a label from
chapter~6 on; $e$ is Euler's number, a loss, and the root of a graph. The table of notation at the end of the
book lists them all with their chapters.}

\summary{A function has a domain, a codomain and a rule; $f$ is the function, $f(x)$ its value. In \CEE/ a function
value is a pointer to code together with an environment. $g\circ f$ runs $f$ first, and composition is associative,
even on a computer, where the functions themselves are only nearly what they are called: there are rounding,
absorption and holes. $w_1x+w_2y=w_3$ describes every line, $(w_1,w_2)$ is perpendicular to it, and $w$ may be multiplied by
anything but~0. $y=ax+b$ describes the lines that are not vertical, and $a=\tan\theta$ if both axes have the same scale.}

\further{Kun \cite{kun} introduces functions and sets to programmers. That |double| is not $\bf R$ is
the subject of David Goldberg's article ``What every computer scientist should know about floating-point
arithmetic'' ({\it ACM Computing Surveys\/} {\bf 23}, 1991), which keeps the promise of its title. Florian Cajori's {\it A History
of Mathematical Notations\/} (1929) tells who wrote $f(x)$ first, and who wrote what instead.}

@*1 Exercises.
The first three are the holes of this chapter, the fourth can be done in the head, and the
fifth wants paper. Nothing is lost if you look at a hint: there are three levels, and the first one
only asks a question.

@i exercises-1.w
