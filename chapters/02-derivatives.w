@* Derivatives.\label{derivatives}
\objectives{say what ``steep'' means for a curve, and when it means nothing; compute a derivative
from two values of a function, to nine digits, without knowing a formula; explain why
a smaller step can give a worse answer; recognize a kink; treat differentiation itself as a
function, one that takes a function and returns a function}{S10--S12}{chapter~\xchap{functions}}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A line has a slope, and chapter~\xchap{functions} computed it. A curve has no slope:
it climbs here, rests there, and falls over yonder. Everything in this book
depends on giving it one all the same, point by point, and on being honest
about the points where that can't be done.

@ Let us first see where we are going. The program of this chapter,
\.{build/chapters/02-derivatives}, tells the whole story on a terminal in less
than a second, and every number and every figure on the following pages was printed by
it while the book was being typeset. It is short enough to be shown in one piece, as an
outline. The parts that make the story, the figures and the numbers come at the end
of the chapter; the functions that deserve a library come first.

@(c/02-derivatives.c@>=
#include <complex.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <nabla/derivatives.h>
#include "story.h"
@<Provide functions to differentiate@>@;
@<Print the tables of chapter 2@>@;
@<Print the plots of chapter 2@>@;
@<Print the values of chapter 2@>@;
@<Tell the story of chapter 2@>

@ The library of this chapter has six functions. Three of them you will find in full
on these pages; the other three are yours to write: |nb_diff|, |nb_D| and
|nb_kink|. (If you don't, nothing breaks. The library then runs on the answers at the
back of the book.) The header shows them all.

@(include/nabla/derivatives.h@>=
#ifndef NABLA_DERIVATIVES_H
#define NABLA_DERIVATIVES_H
#include <nabla/functions.h>
NB_BEGIN_DECLS@;
@<Declare the secant and its children@>@;
@<Declare the derivative at a point@>@;
@<Declare the operator $D$@>@;
@<Declare the detector of kinks@>@;
NB_END_DECLS@;
#endif

@ @(c/derivatives.c@>=
#include <nabla/derivatives.h>
@<Functions of {\tt derivatives.c}@>

@*1 How steep is a curve.\label{steepness}
Slide S10 draws a curve, marks a point~$c$ on the $x$-axis and asks: how steep is the
curve at~$c$? \slide{S10}The question is practical. Somebody who stands on a hillside in
fog, and who wants to go down, knows nothing of the hill but its steepness
underfoot. Chapter~4 will be that person.

The trouble is that slope is rise over run, and at a single point there is no rise and
no run. Zero divided by zero, says arithmetic; not a number, says the floating point
unit. So we need a second point.

@ Take a second point $x\ne c$ and draw the line through $\bigl(c,f(c)\bigr)$ and
$\bigl(x,f(x)\bigr)$. It cuts the curve at least twice and is called a \term{secant}, from the Latin
for cutting. Its slope is what chapter~\xchap{functions} says it is,
$${f(x)-f(c)\over x-c},\eqno(1)$$
the rise of~$f$ divided by the run. The formula doesn't care whether $x$ lies to the right
of~$c$ or to the left: exchange the two points, and both differences change their sign.

@<Functions of {\tt derivatives.c}@>=
double nb_secant(nb_fun f, double c, double x)
{
  return (nb_at(f,x)-nb_at(f,c))/(x-c);
}

@ Two relatives of the secant will follow in a moment, and the three share one place in the header.
What they promise: |f| is called exactly twice, nothing else is touched, and nothing is
checked. If |x==c| or |h==0|, the answer is what IEEE arithmetic makes of $0/0$,
namely NaN, which is the honest answer.

@<Declare the secant and its children@>=
NB_API double nb_secant(nb_fun f, double c, double x);
  /* The slope of the secant through $(c,f(c))$ and $(x,f(x))$ (slide 10). Calls |f| twice; NaN if
     |x| equals |c|. */
NB_API double nb_forward_difference(nb_fun f, double c, double h);
  /* $(f(c+h)-f(c))/h$, which misses $f'(c)$ by about $hf''(c)/2$ and by the rounding of |f| divided
     by |h|. Calls |f| twice; a negative |h| looks to the left; NaN if |h| is 0. */
NB_API double nb_central_difference(nb_fun f, double c, double h);
  /* $(f(c+h)-f(c-h))/2h$, which misses $f'(c)$ by about $h^2f'''(c)/6$ and by the rounding of |f|
     divided by |h|. Calls |f| twice; NaN if |h| is 0. */

@ We want to try this on something. The lecture has a favorite curve, Figure~1 of its
slides, and so have we: \slide{S10}
$$f(x)=3-{\sin2x\over x}.$$
It will be minimized in chapter~4; at $x=0$ it has a hole that will
need a darning needle there. Here we stay near $c=1$, where the curve is in good
health, and where $f(1)=\expect{d-fig1-f}{2.0907}$.

A \&{specimen} is a function together with its formula, for people, and its exact
derivative, for judges. A judge is needed because we are going to measure errors. A
\&{test\_point} is a specimen and a point to try it at.

@<Provide functions to differentiate@>=
typedef struct {
  const char *name; /* the formula as people write it */
  double (*f)(double);
  double (*f_prime)(double);
} specimen;@/
typedef struct {
  const specimen *s;
  double c;
} test_point;

@ The library wants an |nb_fun|, that is, code together with an environment. A specimen can
serve as the environment, and then one small function is enough for all of
them.

@<Provide functions to differentiate@>=
static double specimen_value(double x, void *env)
{
  const specimen *s=env;
  return s->f(x);
}
@#
static nb_fun fun(const specimen *s)
{
  nb_fun f={specimen_value,(void *)s};
  return f;
}

@ By the quotient rule, which you may remember and which chapter~3 will give
back to you if you don't,
$$f'(x)=-{2x\cos2x-\sin2x\over x^2}={\sin2x-2x\cos2x\over x^2}.$$
At $c=1$ that makes $\expect{d-fig1-slope}{1.7416}$. But this is the answer from the back of the
book; pretend that you haven't seen it.

@<Provide functions to differentiate@>=
static double fig1_value(double x) {@+return 3-sin(2*x)/x;@+}
static double fig1_slope(double x) {@+return (sin(2*x)-2*x*cos(2*x))/(x*x);@+}
static const specimen fig1={"3 - sin(2x)/x",fig1_value,fig1_slope};

@ Now keep $c=1$ fixed and let the second point wander towards it, first from the
right and then from the left.
\listing{02-derivatives-secants}
From either side the slopes settle down, and on the same number. In
figure~\xfig{secants} you can watch the lines do it: each secant turns about the point
$\bigl(1,f(1)\bigr)$, a little less each time, until it comes to rest.
\figure{secants}{The curve 3 minus sin(2x)/x near x=1, with three secants through the
point (1, 2.0907), ending at x=3, 2 and 1.6, and the tangent there, of slope 1.7416.}
{Secants through $\bigl(1,f(1)\bigr)$ turn into the tangent. The numbers say where they end;
the slopes are those that |nb_secant| found.}

@ The table has the points $x=1+h$ and, to their right, $x=1-h/2$, with $h$ from $1$ down to
$10^{-4}$. (A whole step to the left would have begun at $x=0$, where the curve has
its hole.)

@<Print the tables of chapter 2@>=
static void print_secants(void)
{
  nb_fun f=fun(&fig1);
  puts("      x      slope           x      slope");
  for (double h=1; h>1e-5; h/=10) {
    double a=1+h, b=1-h/2;
    printf("%8.5f  %9.6f   ",a,nb_secant(f,1,a));
    printf("%9.6f  %9.6f\n",b,nb_secant(f,1,b));
  }
}

@ The number on which they settle is called a \term{limit}, and it is what slide S10
defines: \slide{S10}
\proclaim Definition (Derivative). Let $f$ be a function of one real variable, defined at $c$ and on
both sides of it. If the slopes of the secants have a limit
$$f'(c)=\lim_{x\to c}{f(x)-f(c)\over x-c},\eqno(2)$$
then $f$ is {\it differentiable\/} at~$c$, and the limit is its {\it derivative\/} at~$c$.

``Have a limit'' means: whatever tolerance you name, all secants that end close enough
to~$c$, $x=c$ excepted, have slopes within your tolerance of one fixed number. With $x=c+h$ it is often handier to write
$f'(c)=\lim_{h\to0}\bigl(f(c+h)-f(c)\bigr)/h$.

@ \warning{The word ``if'' in the definition}{The slide writes the limit as though
it always existed. It needs three things. The point $c$ must be {\it interior}, so that
there are secants on both sides: at $c=0$, $\sqrt x$ has none on the left. The two sides must
{\it agree}: at $c=0$, the secants of $\vert x\vert$ have slope $1$ on the right and $-1$ on the left, for
ever. And the slopes must {\it settle}: those of $x\sin(1/x)$ (put $0$ at~$0$) swing between
$-1$ and $1$ without end, and those of $\root3\of x$ grow beyond all bounds. A function
that is differentiable is continuous; the converse is false, as
section~\xsec{kinks} will show.}

@ Let us do it once by hand, with the function for which everybody knows the answer.

\example The square. For $f(x)=x^2$, the secant from $c$ to $x$ has slope
$${x^2-c^2\over x-c}=x+c\qquad(x\ne c),$$
and nobody needs a microscope to see where $x+c$ goes when $x$ goes to~$c$. So
$f'(c)=2c$. Notice the order of events: we divided by $x-c$ {\it while it was not zero},
and only then let it become small. Do it the other way round and you are Bishop Berkeley's
victim; in 1734 he mocked such vanishing quantities as ``ghosts of departed''
ones, and he had a point.\endexample

@*1 The tangent is the best line.\label{tangent}
Slide S10 has a second message, in its title: ``approximate function by a line at
\slide{S10}point.'' Give the line through $\bigl(c,f(c)\bigr)$ any slope $m$ you like. It misses the
curve at $c+h$ by
$$r_m(h)=f(c+h)-f(c)-mh.$$
Divide by $h$: $\;r_m(h)/h$ is the slope of the secant minus~$m$. By (2) this tends to
$f'(c)-m$. So there is exactly one line whose error vanishes {\it faster than\/} $h$, and it
is the one with $m=f'(c)$, the \term{tangent}. In the usual shorthand,
$$f(c+h)=f(c)+f'(c)\,h+o(h),\eqno(3)$$
where $o(h)$ stands for anything that still tends to zero after division by~$h$.

@ Let us put the best line and a good one side by side: the tangent, with slope
|fig1_slope(1)|, and the line with the rounded slope~$1.7$. The table shows
$r_m(h)/h$ for both.
\listing{02-derivatives-lines}
The rounded line is no disaster; but its column gets stuck at
$\expect{d-stuck}{0.0416}$, which is just what was rounded away. The
tangent's column goes to zero, as (3) promises, and in the end by a factor of ten per
row. That speed is a bonus, and section~\xsec{forward-difference} explains it.

Remember equation~(3). In chapter~5 there will be $n$ variables and nothing to divide
by, and (3) is the form of the definition that survives.

@ Since $r_m(h)/h$ is the slope of a secant minus~$m$, the table needs nothing new.

@<Print the tables of chapter 2@>=
static void print_lines(void)
{
  puts("       h   tangent   slope 1.7");
  for (double h=.1; h>1e-5; h/=10) {
    double slope=nb_secant(fun(&fig1),1,1+h);
    printf("%8.5f  %8.5f   ",h,slope-fig1_slope(1));
    printf("%8.5f\n",slope-1.7);
  }
}

@*1 A derivative from two values.\label{forward-difference}
A computer can't go to a limit, but it can go some way towards it and stop. Stop at $x=c+h$,
and the slope of the secant is called the \term{forward difference}. It has
a whole family of uses in this book: it checks hand-made derivatives, it checks {\it our\/}
machine-made derivatives, and it is the only way when $f$ is a black box.

@<Functions of {\tt derivatives.c}@>=
double nb_forward_difference(nb_fun f, double c, double h)
{
  return (nb_at(f,c+h)-nb_at(f,c))/h;
}

@ How far off is it? If $f$ has a second derivative, Taylor's theorem says
$$f(c+h)=f(c)+h\,f'(c)+{h^2\over2}f''(c)+\cdots\,,$$
so that
$${f(c+h)-f(c)\over h}=f'(c)+{h\over2}f''(c)+\cdots\,.\eqno(4)$$
What we cut off is about $h\,f''(c)/2$, and is called the \term{truncation error}. It is proportional
to~$h$: a tenth of the step, a tenth of the error.

Now look at the second point from the left, too. Replacing $h$ by $-h$ flips
the sign of that term, and the {\it average\/} of both slopes is rid of it. (Check that the
average is what the code below computes; $f(c)$ cancels.)

@<Functions of {\tt derivatives.c}@>=
double nb_central_difference(nb_fun f, double c, double h)
{
  return (nb_at(f,c+h)-nb_at(f,c-h))/(2*h);
}

@ This is the \term{central difference}. The even powers of $h$ have all left, and
$${f(c+h)-f(c-h)\over2h}=f'(c)+{h^2\over6}f'''(c)+\cdots\,.\eqno(5)$$
A tenth of the step, a {\it hundredth\/} of the error, for the same price of two calls of~$f$.
It would be foolish to use anything else, and this book is only foolish for a
reason: the forward difference shows more clearly what will go wrong.

@ To see it go wrong we need a function whose derivative is not too nice. The
lecture's example for the chain rule will do,
$$y(x)=e^{\sin x^2},\qquad y'(x)=2x\cos(x^2)\,e^{\sin x^2}.$$
Chapter~3 differentiates it; here is the result, and here are some
values, for the judge:
$$\vbox{\halign{\hfil$#$\quad&&\quad\hfil$#$\cr
x&y(x)&y'(x)\cr
\noalign{\smallskip}
0.5&\expect{d-y-half}{1.280696357}&\expect{d-dy-half}{1.240882609}\cr
1&\expect{d-y-one}{2.319776825}&\expect{d-dy-one}{2.506761535}\cr
2&\expect{d-y-two}{0.469164186}&\expect{d-dy-two}{-1.226664709}\cr}}$$
Figure~\xfig{wave} draws both.

@<Provide functions to differentiate@>=
static double wave_value(double x) {@+return exp(sin(x*x));@+}
static double wave_slope(double x) {@+return 2*x*cos(x*x)*exp(sin(x*x));@+}
static const specimen wave={"e^(sin x^2)",wave_value,wave_slope};

@ We compute $y'(1)$ by both differences, with a step that shrinks by ten, and print
how far they are off.
\listing{02-derivatives-steps}
For some rows the theory has its way. The forward errors shrink by ten, and the
central errors by a hundred. At $h=10^{-4}$ they have reached
$\expect{d-fw-4}{1.3\times10^{-4}}$ and $\expect{d-ce-4}{8.0\times10^{-8}}$; equation (4) and
$y''(1)=\expect{d-y2}{-2.592520}$ predict the former quite well.

Then something turns. At $10^{-6}$ the central difference is best, with
$\expect{d-ce-6}{2.8\times10^{-11}}$; the forward difference still
improves, to $\expect{d-fw-8}{2.6\times10^{-8}}$ at $10^{-8}$. At $10^{-12}$ both have lost what they
had gained: the errors are $\expect{d-fw-12}{5.7\times10^{-4}}$ and $\expect{d-ce-12}{1.2\times10^{-4}}$. At
$10^{-15}$ the forward difference is wrong by $\expect{d-fw-15}{0.60}$, and the true value is only
$2.5$. Closer to the limit is further from the truth.

@ Both differences have the same parameters, so a pointer can stand for either of them. The judge sits
at $c=1$ and compares what it gets with the exact derivative.

@<Provide functions to differentiate@>=
typedef double (*difference_rule)(nb_fun f, double c, double h);
@#
static double error_of(difference_rule d, double h)
{
  return fabs(d(fun(&wave),1,h)-wave_slope(1));
}

@ @<Print the tables of chapter 2@>=
static void print_steps(void)
{
  puts("     h   forward   central");
  for (int k=1; k<=15; k++) {
    double h=pow(10,-k);
    printf(" 1e-%02d   %7.1e",k,error_of(nb_forward_difference,h));
    printf("   %7.1e\n",error_of(nb_central_difference,h));
  }
}

@*1 The {V}-shaped curve.\label{v-curve}
The culprit is \term{round-off}. Numbers of type \&{double} have a 53-bit significand, hence a value
of~$f$ carries a relative error of up to $\varepsilon/2$, with
$\varepsilon=2^{-52}\approx\expect{d-eps}{2.2\times10^{-16}}$, even if the library that computes it
is perfect. When $h$ is small, $f(c+h)$ and $f(c)$ agree in most of their digits. The
subtraction cancels these; what remains is a few good digits followed by noise, and then
we divide by the small~$h$ and make the noise large.

Two values, each off by at most $\varepsilon\vert f\vert/2$, can spoil a forward difference by
$\varepsilon\vert f\vert/h$, and a central difference by half of that. Together with the truncation,
$$\eqalign{\hbox{forward error}&\;\approx\;{h\over2}\,\vert f''\vert+{\varepsilon\vert f\vert\over h},\cr
\noalign{\smallskip}
\hbox{central error}&\;\approx\;{h^2\over6}\,\vert f'''\vert+{\varepsilon\vert f\vert\over2h},\cr}\eqno(6)$$
if everything goes as badly as it can.
One term falls with $h$, the other rises, and their sum has a minimum in between.

@ On paper with logarithmic axes a power of $h$ is a straight line, whose slope is the exponent. So
theory predicts two arms: the left arm, round-off, falls with slope~$-1$ in both cases; the
right arm, truncation, rises with slope~$1$ for the forward and with slope~$2$ for the
central difference. Figure~\xfig{v-curve} shows what our program found when it tried every
power of two.
\figure{v-curve}{Two V-shaped curves of the error of the derivative against the step h, both axes
logarithmic. The forward difference is best near 1.5e-8, the central difference near 1.9e-6.}
{Error of the two differences for $e^{\sin x^2}$ at~$1$. Right of the
valley the error is truncation and smooth; left of it, round-off and noise.}
The right arms are drawn with a ruler. The left arms are noise, and noise has
lucky days: some tiny steps give a splendid error because the errors happened to cancel. You can't
rely on it, and at another point they don't.

@ Powers of two have an advantage, as we shall see in a moment: |1+h| is exact, so that
nothing but the two errors of (6) can be seen in the picture. The function |ldexp(1,-k)| is $2^{-k}$.

@<Print the plots of chapter 2@>=
static void plot_v_curve(void)
{
  for (int k=2; k<=52; k++) {
    double h=ldexp(1,-k);
    printf("%.3e %.3e ",h,error_of(nb_forward_difference,h));
    printf("%.3e\n",error_of(nb_central_difference,h));
  }
}

@ Where does the valley lie? Differentiate the bounds in (6) with respect to~$h$ (now that we
know how), and set them to zero:
$$h_{\rm forward}=\sqrt{2\varepsilon\left\vert{f\over f''}\right\vert},\qquad
h_{\rm central}=\root3\of{{3\over2}\varepsilon\left\vert{f\over f'''}\right\vert}.\eqno(7)$$
For $y=e^{\sin x^2}$ at $1$, where $y'''(1)=\expect{d-y3}{-47.7}$, the formulas say
$\expect{d-h-forward}{2.0\times10^{-8}}$ and $\expect{d-h-central}{2.5\times10^{-6}}$. Among the powers of two the program found
$h=2^{\expect{d-best-forward}{-26}}$ best for the forward difference, with an error of
$\expect{d-best-forward-error}{1.4\times10^{-8}}$, and
$h=2^{\expect{d-best-central}{-19}}$ for the central one, with
$\expect{d-best-central-error}{3.2\times10^{-11}}$.

The lesson to take home is in the exponents. The forward difference can hope for
half of the digits, $\sqrt\varepsilon$; the central difference for two thirds of
them, $\varepsilon^{2/3}$. Neither will ever get them all.

@ The search is as simple as it can be: try them all, and keep the exponent of the best.

@<Print the values of chapter 2@>=
static int best_power(difference_rule d)
{
  int best=0;
  double least=INFINITY;
  for (int k=-1; k>=-52; k--) {
    double error=error_of(d,ldexp(1,k));
    if (error<least) least=error, best=k;
  }
  return best;
}

@*1 What the computer adds.\label{c-plus-h}
There is one more error, and it is easy to miss: |c+h| is not $c+h$. The sum is rounded
to the nearest floating point number, so the second point is not where we think it is, but we still divide
by the $h$ that we asked for.

The cleanest way to see it is the function $f(x)=x$, whose slope is~$1$ for every
secant whatever. At $c=1$ with $h=10^{-8}$, the forward difference finds
$\expect{d-identity}{0.9999999939}$. Not one bit of that error comes
from~$f$. And at $c=10^{12}$ with
$h=10^{-5}$ it finds $\expect{d-identity-far}{0}$, because there the numbers are
$\expect{d-ulp}{0.00012}$ apart and |c+h==c|.

The remedy costs nothing. Compute the second point first, and divide by the distance to
where it really is: |x=c+h|, and then |nb_secant(f,c,x)|, which divides by |x-c|. That
difference is exact when $x$ and $c$ are close. For the identity it
finds $\expect{d-identity-secant}{1}$. Or choose for $h$ a power of two, as we did in figure~\xfig{v-curve}.

@ The identity is the simplest specimen that has a slope, and even it needs a judge.

@<Provide functions to differentiate@>=
static double itself(double x) {@+return x;@+}
static double one(double x) {@+(void)x;@+return 1;@+}
static const specimen identity={"x",itself,one};

@*1 A derivative to rely on.\label{nb-diff}
Equation (7) is of little use as it stands. Who knows $f'''(c)$, but not $f'(c)$? A
library needs a rule that looks at~$c$ only.

Write (7) as $h=\root3\of\varepsilon\cdot L$, where $L=\root3\of{{3\over2}\vert
f/f'''\vert}$ is a {\it length on the $x$-axis}: the distance over which the function changes its
character. For $x^3$, for $1/x$, for $\log x$, for every power, this length is proportional to
$\vert c\vert$. These functions look the same at $10^{-3}$ and at $10^{12}$, after a
change of scale. So the rule
$$h=\root3\of\varepsilon\,\vert c\vert\approx\expect{d-cbrt}{6.1\times10^{-6}}\cdot\vert c\vert\eqno(8)$$
follows the scale of~$c$. At $c=0$ there is no scale to follow, and
$h=\root3\of\varepsilon$ is as good a guess as any.

@ Now the contract of the first hole in this chapter. Filling it is exercise \xex{2.2}.
\smallskip
\item{$\bullet$} |nb_diff(f,c)| returns an approximation to $f'(c)$ for a finite |c|.
\item{$\bullet$} For a smooth~$f$ that varies on the scale of $\vert c\vert$, the relative error is at most $10^{-9}$, whether $c$
is $10^{-3}$ or $10^{12}$; and also for $c=0$, if $f$ varies on the scale of~$1$.
\item{$\bullet$} |f| is called exactly twice, at points as near to $c$ as (8) says; and nowhere else.
\item{$\bullet$} If |f| answers NaN, so does |nb_diff|.
\smallskip\noindent
You have all that you need: a difference of second order, a step, and a remark about where
the points really are.

@<Declare the derivative at a point@>=
NB_API double nb_diff(nb_fun f, double c);
  /* The derivative $f'(c)$ to about ten digits, for a smooth |f| of which nothing is known but that it varies
     on the scale of |c| (slide 10; exercise 2.2). Calls |f| exactly twice, near |c|; not finite if |f| is not. */

@ At work, it looks as follows. The last column is the relative error.
\listing{02-derivatives-diff}
The worst of these errors is $\expect{d-worst}{3.9\times10^{-10}}$. Compare that with a fixed step:
with $h=10^{-5}$, the central difference of $x^3$ at $10^{12}$ is
$\expect{d-fixed-far}{0}$, which is $100\%$ off; and that of $1/x$ at $10^{-3}$ has a relative error of
$\expect{d-fixed-near}{1.0\times10^{-4}}$, six orders worse. One step doesn't fit all.

@ The test points of the table end with one that has no specimen.

@<Print the tables of chapter 2@>=
static void print_diff(void)
{
  static const test_point points[]={@|
    {&wave,.5},{&wave,1},{&wave,1.5},{&wave,2},@|
    {&cube,1e-3},{&cube,1},{&cube,1e12},@|
    {&inverse,1e-3},{&inverse,1},{&inverse,1e12},@|
    {&sine,0},{0,0}};
  printf("%-11s %6s  %13s","function","c","nb_diff");
  printf("  %13s  %6s\n","exact","error");
  for (const test_point *t=points; t->s; t++) print_at(t);
}

@ @<Provide functions to differentiate@>=
static void print_at(const test_point *t)
{
  double slope=nb_diff(fun(t->s),t->c), exact=t->s->f_prime(t->c);
  printf("%-11s %6g  %13.9g",t->s->name,t->c,slope);
  printf("  %13.9g  %6.0e\n",exact,fabs((slope-exact)/exact));
}

@ More specimens from the cabinet: two powers, which look the same at every scale; the sine; and the exponential function,
on which we are about to lose a bet.

@<Provide functions to differentiate@>=
static double cube_value(double x) {@+return x*x*x;@+}
static double cube_slope(double x) {@+return 3*x*x;@+}
static const specimen cube={"x^3",cube_value,cube_slope};
@#
static double inverse_value(double x) {@+return 1/x;@+}
static double inverse_slope(double x) {@+return -1/(x*x);@+}
static const specimen inverse={"1/x",inverse_value,inverse_slope};
@#
static const specimen sine={"sin x",sin,cos};@/
static const specimen exponential={"e^x",exp,exp};

@ \warning{The scale of $c$ is a bet}{Rule (8) is a bet that $f$ varies on the scale of
$\vert c\vert$, and bets can be lost. The exponential function varies on the scale of~$1$
wherever you look. At $c=1$ the bet is won, and |nb_diff| is right to
$\expect{d-exp-1}{8\times10^{-13}}$; at $c=10^{-3}$ the step is needlessly small and the error is
$\expect{d-exp-3}{4\times10^{-9}}$; at $c=10^{-10}$, with a step of about $6\times10^{-16}$, a tenth of
the answer is wrong ($\expect{d-exp-10}{1.0\times10^{-1}}$). A floor, such as $h\ge10^{-5}$, would save
the exponential function and lose $1/x$ at~$10^{-3}$. No rule that sees only $c$ wins both. If you know the scale of
your function, use |nb_central_difference| and say so.}

@ An aside, for those who feel cheated out of a third of their digits. The enemy was the subtraction. Suppose
that $f$ is built from functions that also accept complex numbers. Then walk
off the real axis, at a right angle:
$$f(c+ih)=f(c)+ih\,f'(c)-{h^2\over2}f''(c)-\cdots,$$
and hence
$${\Im f(c+ih)\over h}=f'(c)+O(h^2).$$
Nothing is subtracted, thus nothing cancels, and $h$ can be absurdly small; with $h=10^{-20}$ the truncation
error is gone for good. This \term{complex step} \cite{squire} gets $y'(1)$
with an error of $\expect{d-complex}{4\times10^{-16}}$, one unit in the last place. The derivative travels
along in the imaginary part. Keep that picture: in chapter~3 it will travel in a
part of its own, and complex numbers will no longer be needed.

@<Print the values of chapter 2@>=
static double complex_step(double c, double h)
{
  double complex z=c+h*I;
  return cimag(cexp(csin(z*z)))/h;
}

@*1 Kinks.\label{kinks}
The function on which much of modern machine learning runs is neither sine nor
exponential. It is
$${\rm ReLU}(x)=\max(x,0),$$
and at $0$ it has a \term{kink}: both one-sided limits exist, but they differ. All secants to the right
have slope~$1$ and all to the left have slope~$0$. So there is no derivative \slide{S10}at~$0$, and no amount
of computing will produce one. The function $\vert x\vert$ is just as bad, with slopes
$1$ and $-1$. But $x\vert x\vert$, which looks as if sewn together from two halves like
the others, has slopes $\vert h\vert$ on either side; both go to $0$, and
$f'(0)=0$ is a derivative as good as any.
\figure{kinks}{Three small plots around 0: ReLU with one-sided slopes 0 and 1, the absolute value with slopes
minus 1 and 1, and x times its absolute value, which is smooth at 0. Dashed: what
the central difference calls the slope, 0.5, 0 and nearly 0.}
{Two kinks and a fake. Dashed, the line that the central difference takes for the tangent.}

@ These specimens come without a derivative, since it is the question whether they have one.

@<Provide functions to differentiate@>=
static double relu_value(double x) {@+return x>0 ? x : 0;@+}
static double x_abs_x(double x) {@+return x*fabs(x);@+}
static double square(double x) {@+return x*x;@+}
static const specimen relu={"ReLU(x)",relu_value,0},@|
  absolute={"|x|",fabs,0},@|
  fake={"x|x|",x_abs_x,0},@|
  parabola={"x^2",square,0};

@ \warning{The central difference doesn't see kinks}{Ask |nb_diff| for the derivative of ReLU at~$0$. It
says \expect{d-relu}{0.5}. For $\vert x\vert$ it says \expect{d-abs}{0}. No error, no NaN: the
average of two slopes that have no business being averaged. The second answer is the
more dangerous one, for zero is what a minimum looks like. (It is one, too; but descent with a fixed step, in chapter~4, never settles on it.) The forward difference at least
gives one of the one-sided slopes, depending on the sign of~$h$. The moral: a difference
quotient {\it always\/} returns a number. Whether it approximates anything is for you to know.}

@ Or for a program to find out, and that is the second hole, exercise \xex{2.5}. Look left and look right:
$$s_-(h)={f(c)-f(c-h)\over h},\qquad s_+(h)={f(c+h)-f(c)\over h},$$
$$J(h)=\vert s_+(h)-s_-(h)\vert.$$
At a kink the jump $J(h)$ tends to the difference of the one-sided derivatives, which is not zero. For a
smooth function, (4) gives $s_\pm(h)\approx f'\pm hf''/2$, hence $J(h)\approx h\,\vert f''(c)\vert$, which
goes to zero in proportion to~$h$. How large is large? One value of $J$ can't tell: for
$x^2$ at its minimum, $s_\pm=\pm h$, and the three values $h^2$, $0$, $h^2$ might as well come from the function
$h\,\vert x\vert$. But a {\it second look\/} at $h/2$ tells: the jump of a kink stays, and that of a smooth
function is halved.

@ The contract of |nb_kink(f,c,h,tol)|: it returns~|1| if |f| has a kink at~|c|, and |0| if it
hasn't, as far as steps |h| and |h/2| can tell.
\smallskip
\item{$\bullet$} A jump of at most |tol| times the steeper of the two slopes is noise, not a kink. So the
verdict doesn't change when $f$ is multiplied by a million, or by a millionth.
\item{$\bullet$} A jump that shrinks in proportion to the step is curvature, not a kink.
\item{$\bullet$} If |f| isn't finite at one of the points looked at, the answer is |1|: whatever is there, it has
no tangent to trust.
\item{$\bullet$} |h| and |tol| are positive, and |f| is called at most eight times.

@<Declare the detector of kinks@>=
NB_API int nb_kink(nb_fun f, double c, double h, double tol);
  /* 1 if |f| has a kink at |c|, as far as steps |h| and |h/2| can tell, and 0 if not (slide 10; exercise 2.5).
     |h| and |tol| are positive; jumps up to |tol| times the steeper slope are noise. At most eight calls of |f|;
     1 also if one of them is not finite. */

@ With $h=10^{-4}$ and a tolerance of $10^{-6}$ it judges as follows. The third column has the central
difference, which is none the wiser.
\listing{02-derivatives-kinks}

@<Print the tables of chapter 2@>=
static void print_kinks(void)
{
  static const test_point points[]={@|
    {&relu,0},{&relu,1},{&absolute,0},{&absolute,-2},@|
    {&fake,0},{&parabola,0},{&fig1,1},{&fig1,0},@|
    {0,0}};
  printf("%-16s %4s  %9s  kink?\n","function","c","central");
  for (const test_point *t=points; t->s; t++) {
    nb_fun f=fun(t->s);
    printf("%-16s %4g  ",t->s->name,t->c);
    printf("%9.6f",nb_central_difference(f,t->c,1e-4));
    puts(nb_kink(f,t->c,1e-4,1e-6) ? "  yes" : "  no");
  }
}

@ The last line deserves a word. The curve of Figure~1 is smooth, but at $x=0$ the formula says
$0/0$, and the detector duly complains. The central difference didn't notice, because it
never looks at~$c$. It is a hole, not a kink, and exercise 4.1 mends it.

@*1 Differentiation as a function.\label{operator-D}
Until now a derivative was a number, $f'(c)$. But $c$ was arbitrary, and so every
differentiable $f$ has a whole {\it function\/} of slopes, $c\mapsto f'(c)$, that is called $f'$. Slides
S11 and S12 \slide{S11}take the next step and ask for a function~$D$ which, when given $f$, produces~$f'$:
$$D\colon f\mapsto f',\qquad (Df)(c)=f'(c)\quad\hbox{for every $c$.}$$
A function that eats functions and returns functions is called an \term{operator}, and there is nothing
mystical about it; composition, in chapter~\xchap{functions}, was one with two
inputs. Figure~\xfig{wave} shows an input and an output of~$D$.
\figure{wave}{Two curves from -2.5 to 2.5: the even function exp(sin(x squared)), and its derivative, odd
and steeper towards both ends.}
{The function $e^{\sin x^2}$ and its derivative, plotted by the library. Where the one has a hilltop or a valley,
the other crosses the axis.}

@ In \CEE/ we are a little short of means. A function can't make a new function at run time; it can
only return a pointer to code that was there all along, and code has no memory
of which $f$ it was asked to differentiate. The way out is the one that composition took: an |nb_fun| carries
its memory with it, in |env|, and the caller lends the storage. Here the storage has to remember a single function.

@<Declare the operator $D$@>=
typedef struct nb_dctx {
  nb_fun f; /* the function to be differentiated */
} nb_dctx;@#
NB_API nb_fun nb_D(nb_fun f, nb_dctx *store);
  /* The function $Df$ whose value at every $c$ is $f'(c)$, found by |nb_diff| (slides 11, 12; exercise 2.3).
     |f| is kept in |store|, the caller's memory, which must live and stay unchanged as long as $Df$ does. */

@ The contract of the third hole, exercise \xex{2.3}:
\smallskip
\item{$\bullet$} |nb_D(f,store)| returns a function. {\it That\/} function, called at~$x$, returns an approximation
to $f'(x)$, as good as |nb_diff|'s.
\item{$\bullet$} |nb_D| itself calls |f| not at all; |f| is only evaluated when somebody asks for a value.
\item{$\bullet$} The result lives as long as |*store| and whatever |f| needs live; two results with two stores don't
know of each other.
\item{$\bullet$} The result is an |nb_fun| like any other, so $D$ can be applied to it again, with a second store.
\smallskip\noindent
A function with its own captured variables is called a \term{closure}. Languages that have them
write one in a line; we write it in three, and see how it works.

@ Here is $D$ at work. The exact second derivative is $y''(1)=\expect{d-y2}{-2.592520}$.
\listing{02-derivatives-operator}
One |nb_D| keeps ten digits, two keep six, and three keep two. Each $D$ differentiates the {\it noise\/} of the one before.

@<Print the tables of chapter 2@>=
static void print_operator(void)
{
  nb_dctx store[3];
  nb_fun f=fun(&wave);
  nb_fun Df=nb_D(f,&store[0]), DDf=nb_D(Df,&store[1]), DDDf=nb_D(DDf,&store[2]);
  print_off("f(1)",nb_at(f,1),wave_value(1));
  print_off("Df(1)",nb_at(Df,1),wave_slope(1));
  print_off("DDf(1)",nb_at(DDf,1),second_slope());
  print_off("DDDf(1)",nb_at(DDDf,1),third_slope());
}

@ @<Provide functions to differentiate@>=
static void print_off(const char *name, double got, double exact)
{
  printf("%-7s = %13.9f   off by %.0e\n",name,got,fabs(got-exact));
}

@ The judge needs exact values of $y''$ and $y'''$ at~$1$. With $s=\sin1$ and $k=\cos1$, two
pages of the product rule say
$$y''(1)=(2k-4s+4k^2)\,e^s,\qquad y'''(1)=\bigl(8k^3+12k^2-8k-12s-24ks\bigr)\,e^s.$$

@<Provide functions to differentiate@>=
static double second_slope(void)
{
  double s=sin(1), k=cos(1);
  return (2*k-4*s+4*k*k)*exp(s);
}
@#
static double third_slope(void)
{
  double s=sin(1), k=cos(1);
  return (8*k*k*k+12*k*k-8*k-12*s-24*k*s)*exp(s);
}

@ \warning{$D(Df)$ wants a larger step}{The values of $Df$ carry noise of the size $\varepsilon/h$ (times~$\vert f\vert$);
differencing once more divides it by $h$ again. A second difference has an error of about $h^2+\varepsilon/h^2$, so its best
step is near $\root4\of\varepsilon=2^{-13}$, and no longer near $\root3\of\varepsilon$. Central differences within central
differences of our $y$ at~$1$, with one $h$ for both, are off by $\expect{d-dd-4}{9.6\times10^{-7}}$ for
$h=2^{-13}$, and by $\expect{d-dd-2}{0.59}$ for $h=2^{-26}$, a step that a {\it
forward\/} difference would have loved. And remember the bet: for $e^x$ at $c=0$, the outer |nb_diff| looks at $x=\pm6\times10^{-6}$,
where the inner one takes steps of $4\times10^{-11}$. The second derivative, which ought to be~$1$, is
then off by $\expect{d-ddexp}{0.12}$.}

@ For the first of these experiments we need a $Df$ with a step of its own, since |nb_D|
leaves the step to |nb_diff|. It is used nowhere else, so it may be as simple-minded as it is.

@<Print the values of chapter 2@>=
static double inner_step; /* the step of both differences */
static double inner_slope(double x, void *env)
{
  (void)env;
  return nb_central_difference(fun(&wave),x,inner_step);
}
@#
static double second_error(double h)
{
  nb_fun Df={inner_slope,0};
  inner_step=h;
  return fabs(nb_central_difference(Df,1,h)-second_slope());
}

@*1 Names for one thing.\label{names-of-derivatives}
Few things in mathematics have as many names as the derivative. \slide{S12}They are all alive, and in
chapter~3 we shall need three of them on a single page. With $y=f(x)$:
\medskip
{\openup2pt\halign{\qquad#\hfil\quad&$#$\hfil\quad&$#$\hfil\quad&#\hfil\cr
{\it after}&\hbox{\it function}&\hbox{\it value at $c$}&{\it names}\cr
\noalign{\smallskip\hrule\smallskip}
Lagrange&f'&f'(c)&the function\cr
Leibniz&{df\over dx},\ {d\over dx}f,\ {dy\over dx}&{df\over dx}\Big\vert_{x=c}&variables\cr
Euler&Df&(Df)(c)&the operator\cr
Newton&\dot y&\dot y(c)&a quantity in time\cr}}
\medskip\noindent
This book writes $f'$ and $D$ when it speaks of functions, and ${dy\over dx}$ or, from
chapter~5, $\partial e\over\partial b$ when it speaks of quantities that depend on each other.
In code, $Df$ is |nb_D(f,&store)| and $f'(c)$ is |nb_diff(f,c)|.

@ Slide S12 complains, rightly, that $d/dx$ invites inconsistent writing. \slide{S12}The three forms
$${d\over dx}(f),\qquad{df\over dx},\qquad{dy\over dx}$$
apply an operator to a function, divide a function by a variable, and divide a variable by another, and are all meant to be the
same. They force us to choose a name $x$ for an argument that doesn't matter, as if |nb_diff| could be applied
only to functions whose parameter is called |x|. Worse, once the name is there, people use it twice: in ${df\over dx}(x)$ the first $x$ is
a label and the second a number. Try to write $f'(2x)$ that way! Is ${df(2x)\over dx}$ the
derivative taken at $2x$, or that of $f(2x)$, which is twice as large? The bar settles it:
$${df\over dx}\Big\vert_{x=2x_0}=f'(2x_0),\qquad{d\over dx}f(2x)\Big\vert_{x=x_0}=2f'(2x_0).$$

@ \warning{Whose notation is it?}{Slide S7 calls $y=f(x)$ ``Euler's notation,'' and that is good history: Euler used it
in the 1730s. But ``Euler's notation for the derivative'' is the $D$ of this section, so the name now means two things in one lecture. (It wasn't
even he who made the $D$ popular; historians give that credit to Arbogast, in 1800 \cite{cajori}.) And Newton's dot, which
the slides leave out, is what you will meet in physics: $\dot y$ is ${dy\over dt}$, and $t$ is always time.}

@*1 The program.\label{story-derivatives}
The rest is bookkeeping. A part of the program is a name and a function that prints; |story_main| of section
\xsec{story} finds the part that was asked for. The tables above are parts, and the story is all of them in a row.

@<Tell the story of chapter 2@>=
static void story(void)
{
  puts("Secants turn into the tangent at 1:");
  print_secants();
  puts("\nOnly the tangent's error is o(h):");
  print_lines();
  puts("\nSmaller is better, until it isn't:");
  print_steps();
  puts("\nnb_diff follows the scale of c:");
  print_diff();
  puts("\nWho has a kink?");
  print_kinks();
  puts("\nD takes functions to functions:");
  print_operator();
}

@ @<Tell the story of chapter 2@>=
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_numbers},@|
    {"secants",print_secants},{"lines",print_lines},@|
    {"steps",print_steps},{"diff",print_diff},@|
    {"kinks",print_kinks},{"operator",print_operator},@|
    {"secant-lines",plot_secants},{"secant-ends",plot_ends},@|
    {"v-curve",plot_v_curve},{"kink-curves",plot_kinks},@|
    {"wave",plot_derivative},{0,0}};
  return story_main(argc,argv,parts);
}

@ Five parts are columns of numbers for the figures. The first has the curve of
Figure~1 in its second column; the other columns are secants through
$\bigl(1,f(1)\bigr)$, the last of them so short that it passes for the tangent.

@<Print the plots of chapter 2@>=
static const double end[]={3,2,1.6,1+1e-7}; /* the other ends of the secants */
@#
static void plot_secants(void)
{
  for (double x=.25; x<3.26; x+=.05) {
    printf("%.3f %.5f",x,fig1_value(x));
    for (int i=0; i<4; i++)
      printf(" %.5f",fig1_value(1)+nb_secant(fun(&fig1),1,end[i])*(x-1));
    puts("");
  }
}

@ The ends get dots, in the second column, and the common point another one, in the third.

@<Print the plots of chapter 2@>=
static void plot_ends(void)
{
  for (int i=0; i<3; i++) printf("%g %.5f nan\n",end[i],fig1_value(end[i]));
  printf("1 nan %.5f\n",fig1_value(1));
}

@ The kinks, each followed by the line that the central difference takes for a tangent.

@<Print the plots of chapter 2@>=
static void plot_kinks(void)
{
  static const specimen *const s[]={&relu,&absolute,&fake};
  for (double x=-1; x<1.01; x+=.05) {
    printf("%.3f",x);
    for (int i=0; i<3; i++)
      printf(" %.5f %.5f",s[i]->f(x),nb_central_difference(fun(s[i]),0,.05)*x);
    puts("");
  }
}

@ And a function beside its derivative, as |nb_D| sees it.

@<Print the plots of chapter 2@>=
static void plot_derivative(void)
{
  nb_dctx store;
  nb_fun f=fun(&wave), Df=nb_D(f,&store);
  for (double x=-2.5; x<2.505; x+=.01)
    printf("%.3f %.5f %.5f\n",x,nb_at(f,x),nb_at(Df,x));
}

@ The numbers in the running text come from here. Most need a fixed number of
decimals, and errors need one digit and a power of ten.

@<Print the values of chapter 2@>=
static void value(const char *name, int decimals, double x)
{
  printf("\\defval{d-%s}{%.*f}\n",name,decimals,x);
}
@#
static void power(const char *name, int decimals, double x)
{
  char digits[32];
  int length=snprintf(digits,sizeof digits,"%.*e",decimals,x), exponent=0;
  while (length>0 && digits[length-1]!='e') length--;
  if (length>0) sscanf(digits+length,"%d",&exponent);
  printf("\\defval{d-%s}{%.*s\\times10^{%d}}\n",name,length-1,digits,exponent);
}

@ First, what is known exactly.

@<Print the values of chapter 2@>=
static void print_exact_values(void)
{
  value("y-half",9,wave_value(.5)), value("dy-half",9,wave_slope(.5));
  value("y-one",9,wave_value(1)), value("dy-one",9,wave_slope(1));
  value("y-two",9,wave_value(2)), value("dy-two",9,wave_slope(2));
  value("fig1-f",4,fig1_value(1)), value("fig1-slope",4,fig1_slope(1));
  value("stuck",4,nb_secant(fun(&fig1),1,1+1e-5)-1.7);
  value("y2",6,second_slope()), value("y3",1,third_slope());
}

@ Then the rows of the table that the text quotes, and the complex step.

@<Print the values of chapter 2@>=
static void print_errors(void)
{
  power("fw-4",1,error_of(nb_forward_difference,1e-4));
  power("ce-4",1,error_of(nb_central_difference,1e-4));
  power("ce-6",1,error_of(nb_central_difference,1e-6));
  power("fw-8",1,error_of(nb_forward_difference,1e-8));
  power("fw-12",1,error_of(nb_forward_difference,1e-12));
  power("ce-12",1,error_of(nb_central_difference,1e-12));
  value("fw-15",2,error_of(nb_forward_difference,1e-15));
  power("complex",0,fabs(complex_step(1,1e-20)-wave_slope(1)));
  power("eps",1,DBL_EPSILON), power("cbrt",1,cbrt(DBL_EPSILON));
}

@ What theory says about the best step, and what the search finds.

@<Print the values of chapter 2@>=
static void print_best_steps(void)
{
  double eps=DBL_EPSILON, f=wave_value(1);
  int k=best_power(nb_forward_difference);
  power("h-forward",1,sqrt(2*eps*fabs(f/second_slope())));
  power("h-central",1,cbrt(1.5*eps*fabs(f/third_slope())));
  value("best-forward",0,k);
  power("best-forward-error",1,error_of(nb_forward_difference,ldexp(1,k)));
  k=best_power(nb_central_difference);
  value("best-central",0,k);
  power("best-central-error",1,error_of(nb_central_difference,ldexp(1,k)));
}

@ How rounding spoils the second point, and how a fixed step fails.

@<Print the values of chapter 2@>=
static void print_rounding(void)
{
  nb_fun f=fun(&identity);
  value("identity",10,nb_forward_difference(f,1,1e-8));
  value("identity-far",0,nb_forward_difference(f,1e12,1e-5));
  value("identity-secant",0,nb_secant(f,1,1+1e-8));
  value("ulp",5,nextafter(1e12,2e12)-1e12);
  value("fixed-far",0,nb_central_difference(fun(&cube),1e12,1e-5));
  double near=nb_central_difference(fun(&inverse),1e-3,1e-5);
  power("fixed-near",1,fabs(near/inverse_slope(1e-3)-1));
  power("worst",1,fabs(nb_diff(fun(&wave),2)/wave_slope(2)-1));
}

@ And last, the bets that were won and lost.

@<Print the values of chapter 2@>=
static void print_bets(void)
{
  nb_dctx inner, outer;
  nb_fun f=fun(&exponential), DDf=nb_D(nb_D(f,&inner),&outer);
  power("exp-1",0,fabs(nb_diff(f,1)/exp(1)-1));
  power("exp-3",0,fabs(nb_diff(f,1e-3)/exp(1e-3)-1));
  power("exp-10",1,fabs(nb_diff(f,1e-10)-1));
  value("relu",1,nb_diff(fun(&relu),0));
  value("abs",0,nb_diff(fun(&absolute),0));
  value("ddexp",2,fabs(nb_at(DDf,0)-1));
  power("dd-4",1,second_error(ldexp(1,-13)));
  value("dd-2",2,second_error(ldexp(1,-26)));
}
@#
static void print_numbers(void)
{
  print_exact_values(), print_errors(), print_best_steps();
  print_rounding(), print_bets();
}

@ That was the derivative of one function of one variable, with most of what can go wrong with it on
a computer. The next chapter takes functions apart that are made of functions, and gets their derivatives
right to the last digit.

\summary{The slope of a secant is a rise divided by a run; the derivative $f'(c)$ is the limit of these slopes, when $c$ is
interior and both sides agree. The tangent is the only line whose error is $o(h)$. Of the numerical derivatives, the forward difference is
of first order and the central difference of second; both lose to round-off when $h$ gets too small, and are best near $\sqrt\varepsilon$ and
$\root3\of\varepsilon$, times the length over which $f$ changes. A difference quotient returns a number even at a kink, where there
is no derivative. $D$ takes a function to its derivative; in \CEE/ it needs a lent piece of storage. Applied twice it loses
digits twice.}

\further{Kun \cite{kun} comes to the derivative by way of the best line, like slide S10. Chapter~1 of Higham \cite{higham} is the classic
on what rounding does to formulas that look innocent. Complex steps go back to Lyness and Moler in 1967, and became
popular with a short note by Squire and Trapp \cite{squire}. Cajori \cite{cajori} tells where all the notations come from, and who hated which.
If you ever need a numerical derivative in earnest, look for Richardson extrapolation, which does
to the central difference what the central difference did to the forward one.}

@*1 Exercises. Three of them fill the holes of this chapter. Two want a number or a word, and one
wants paper.
@i exercises-2.w
