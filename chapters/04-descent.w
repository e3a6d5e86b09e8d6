@* Descent in one dimension.\label{descent}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
\objectives{turn ``make few mistakes'' into ``find where a function is smallest''; fill
the hole of Figure~1 and compute its slope where the textbook formula fails; write
gradient descent so that it always stops, and says why; predict the largest step that
converges; and tell which promises of the algorithm hold under which conditions}{S3, S4,
S6, S20--S22}{chapter~\xchap{derivatives}}
Somebody stands on a hillside in fog and wants
to go down into the valley. The valley cannot be seen. What can be felt is the slope
underfoot, so the plan is simple: take a step downhill, feel again, take another. The plan
is called \term{gradient descent}, it is three lines long, and most of what is called
learning, in machines, runs on it. This chapter is about those three lines, and
about all the ways in which they can disappoint.

@ The program of the chapter is \.{build/chapters/04-descent}. It walks down one curve in
a dozen ways and reports where it ended up. As before, the library comes first in the
text; tables, plots and values come at the end of each part.

@(c/04-descent.c@>=
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <nabla/descent.h>
#include "story.h"
@<Provide functions to minimize@>@;
@<Walk downhill and count@>@;
@<Print the tables of chapter 4@>@;
@<Print the plots of chapter 4@>@;
@<Print the values of chapter 4@>@;
@<Tell the story of chapter 4@>

@ Six functions of this chapter's library are yours to write: the lecture's curve and its
slope, a step, the descent, the schedules and a line search. The library itself completes
them with one more.

@(include/nabla/descent.h@>=
#ifndef NABLA_DESCENT_H
#define NABLA_DESCENT_H
#include <stddef.h>
#include <nabla/derivatives.h>
NB_BEGIN_DECLS@;
@<Declare the curve of Figure 1@>@;
@<Declare the step@>@;
@<Declare the trace@>@;
@<Declare the descent in one dimension@>@;
@<Declare the schedules@>@;
@<Declare the backtracking line search@>@;
NB_END_DECLS@;
#endif

@ The code file is short, because most of it is waiting for you. What you write, or what the
answers contain, is compiled separately and joins it in the library.

@(c/descent.c@>=
#include <nabla/descent.h>
@<Functions of {\tt descent.c}@>

@*1 Why minimize.\label{why-minimize}
What has learning to do with minima? \slide{S3}In {\it supervised\/} machine learning
three things come together. There are training {\it data}: examples, each with the right
answer. There is a learning {\it algorithm\/} with numbers in it that may be changed.
\slide{S4}And there is an {\it error\/} that says how badly the algorithm does on the
data, for instance the fraction of examples that it misclassifies. The data are given, the
algorithm is chosen, so the error is a function of these numbers, and learning is the
search for the numbers where it is smallest.

@ Here is the smallest such problem that is still interesting. The data are six numbers
$x$ with labels $y$, zero or one; the algorithm has one number~$t$ in it, a threshold, and
answers ``one'' if $x\ge t$.

@<Provide functions to minimize@>=
static double misclassified(double t)
{
  static const double x[]={-2,-1,-.5,.5,1,2};
  static const int y[]={0,1,0,0,1,1};
  int wrong=0;
  for (int i=0; i<6; i++) wrong+=(x[i]>=t)!=y[i];
  return wrong/6.0;
}

@ The error as a function of~$t$ is a staircase:
\listing{04-descent-staircase}
No threshold gets all six right, because $x=-1$ insists on being a one among zeros. The
best that can be done is one mistake, for any $t$ with $0.5<t\le1$. So the place of the
minimum is not a point; it is an interval, and already the smallest example of learning
shows that ``the'' minimum needs some care.

@ The thresholds of the table lie between the numbers of the sample, one on each tread of
the staircase. There is no need for more, since nothing changes within a tread.

@<Print the tables of chapter 4@>=
static void print_staircase(void)
{
  static const double t[]={-2.5,-1.5,-.75,0,.75,1.5,2.5};
  printf("t      ");
  for (int i=0; i<7; i++) printf("%7g",t[i]);
  printf("\nwrong  ");
  for (int i=0; i<7; i++) printf("%5.0f/6",6*misclassified(t[i]));
  puts("");
}

@ \warning{Nobody descends a staircase}{Slide S4 says that we want to minimize some kind
of error, for example misclassification. \slide{S4}We want it, but descent can't do it
directly. A staircase is flat almost everywhere: |nb_diff| finds the slope
\expect{gd-stairs-slope}{0} at $t=-1.5$, and a walker who feels no slope stays where he
is. Our |nb_gd1| will stop there at once and report success, with
\expect{gd-stairs-wrong}{2} of 6 answers wrong. So one minimizes a smooth relative of the
error, a \term{surrogate}, and hopes that the mistakes will go down with it. Chapter~6 is
about the most famous of these.}

@*1 The place of a minimum.\label{place}
What we look for \slide{S20}is written
$$\hat x=\mathop{\rm argmin}_xf(x),$$
a place $x$ at which $f(x)$ is as small as anywhere. Chapter~\xchap{functions} warned that
argmin is a set. It can have one element, as for a parabola, or an interval of them, as
for our staircase, or none at all, as for $e^{-x}$, which gets smaller for ever; and then
no algorithm in the world will find it.

A \term{local minimum} is a place with no lower places {\it nearby}. The fog allows for
nothing else: who feels the slope underfoot learns nothing about the next valley. And a
\term{stationary point} is one where $f'(x)=0$. Every local minimum at which $f$ has a
derivative is stationary. Else there would be a slope, and on a slope one can go lower.
The converse is wrong. Hilltops are stationary, too.

@ For easy functions \slide{S6}there is a closed form, and school has taught it. The
parabola $f(x)=ax^2+bx+c$ with $a>0$ has the derivative $2ax+b$, which is zero in one
place only. There is no need for a walk.

@<Provide functions to minimize@>=
static double vertex(double a, double b) /* where $ax^2+bx+c$ is smallest, if $a>0$ */
{
  return -b/(2*a);
}

@ For complicated functions the same plan gets stuck halfway. \slide{S6}Take the curve of
the lecture's Figure~1,
$$f(x)=3-{\sin2x\over x}.$$
Its derivative is zero, for $x\ne0$, where $\tan2x=2x$, and nobody has a formula for the
solutions of that; they have to be found one by one, by approximation. But if
approximation is what it comes to in the end, we may as well approximate the minimum
itself. Figure~\xfig{easy-and-hard} has both cases side by side.
\figure{easy-and-hard}{Left: the parabola x squared minus 2x plus 2 with its vertex at (1,
1), found by a formula. Right: a stretch of 3 minus sin(2x)/x with question marks at three
valleys.}{Left, a minimum in closed form. Right, valleys for which there is no formula.}

@*1 Figure 1 and its hole.\label{figure-1}
The lecture names two prerequisites: \slide{S20}we can evaluate $y=f(x)$ for any~$x$, and
we can evaluate its derivative $f'(c)$, or ${dy\over dx}(c)$, for any~$c$. Then it draws
Figure~1, as we do in \xfig{figure-1}. There are infinitely many valleys. The deepest is
at $x=0$; the next ones are at $\pm\expect{gd-valley-2}{3.8626}$, where
$f=\expect{gd-valley-2-f}{2.7433}$, and at $\pm\expect{gd-valley-3}{7.0331}$, where
$f=\expect{gd-valley-3-f}{2.8582}$. Between them are hilltops, the first at
$\pm\expect{gd-top}{2.2467}$. And of all places, it is at the deepest point that the
formula doesn't work.
\figure{figure-1}{The curve 3 minus sin(2x)/x from -8 to 8: a deep valley at 0 where a
circle marks the filled hole at (0, 1), and shallow valleys near plus and minus 3.86 and
7.03.}{Figure~1 of the lecture, $f(x)=3-\sin(2x)/x$. The circle is the hole, filled; dots
mark the other local minima.}

@ \warning{A hole at the minimum}{At $x=0$ the formula says $3-0/0$, and a program that
types it as it stands gets \expect{gd-hole}{NaN}. So $f:{\bf R}\to{\bf R}$ is not true as it stands, and the first prerequisite,
``for any~$x$,'' fails precisely at $\hat x$. It is not enough to say that no iterate will
ever hit zero exactly. They do: from~$1.5$, with $\eta=3/8$, our descent comes within $10^{-18}$ of
it in five steps, and stands at $x=\expect{gd-hits}{0}$ after six. And the derivative goes wrong much earlier,
as we shall see.}

@ A hole like this can be filled. Taylor's theorem, taken to its end, gives the sine as
$\sin t=t-t^3/6+t^5/120-t^7/5040+\cdots$. With $t=2x$,
$${\sin2x\over x}=2-{4\over3}x^2+{4\over15}x^4-\cdots,\qquad
f(x)=1+{4\over3}x^2-{4\over15}x^4+{8\over315}x^6-\cdots,$$
so the values near $0$ tend to $1$, and $f(0)=1$ makes the function continuous.
Mathematicians call such a hole {\it removable}. There is a way of writing $f$ in which
nothing was ever missing:
$${\sin2x\over x}=\int_0^2\cos xt\,dt.\eqno(1)$$
At $x=0$ the integral is~$2$, and nothing is divided by anything.

@ The derivative is next. By the quotient rule, or term by term, or under the integral
(which is a sum of very many terms, so we differentiate each of them),
$$\eqalign{f'(x)&={\sin2x-2x\cos2x\over x^2}\cr
\noalign{\vskip2pt}
&={8\over3}x-{16\over15}x^3+{16\over105}x^5-\cdots=\int_0^2t\sin xt\,dt.\cr}\eqno(2)$$
Equal on paper, the three differ in floating point. Here are two of them.

@<Provide functions to minimize@>=
static double textbook_slope(double x)
{
  return (sin(2*x)-2*x*cos(2*x))/(x*x);
}
@#
static double three_terms(double x)
{
  return x*(8/3.0-x*x*(16/15.0-x*x*16/105));
}

@ The third will be the judge. For small~$x$ there is nothing in $\int t\sin xt\,dt$ that
could cancel, so {\it Simpson's rule}, which puts a parabola through every three
neighboring points and adds up the areas below, gets it right to thirteen digits or so with
two thousand pieces. It is a little slow for a slope, but judges are.

@<Provide functions to minimize@>=
static double integral_slope(double x)
{
  enum { N=2000 };
  double sum=0, h=2.0/N;
  for (int k=0; k<=N; k++) /* weights 1, 4, 2, 4, \dots, 4, 1 */
    sum+=(k==0 || k==N ? 1 : k%2 ? 4 : 2)*k*h*sin(x*k*h);
  return sum*h/3;
}

@ Closer and closer to the minimum, the textbook formula falls apart:
\listing{04-descent-near-zero}
At $10^{-6}$ its relative error is $\expect{gd-textbook-6}{8\times10^{-5}}$, at $10^{-8}$
it is $\expect{gd-textbook-8}{24}\%$, and at $10^{-9}$ it says that the slope
is~$\expect{gd-textbook-9}{0}$. The last one is the worst: a descent would believe it had
arrived. Three terms of the series, on the other hand, are off by
$\expect{gd-series-1}{4\times10^{-9}}$ at $0.1$ and by nothing visible below $0.01$, while
at $0.5$ they have lost ground, to $\expect{gd-series-5}{7\times10^{-5}}$.

@ Both formulas stand side by side, each followed by its relative error in the eyes of the
judge.

@<Print the tables of chapter 4@>=
static void print_near_zero(void)
{
  static const double x[]={.5,.1,.01,1e-4,1e-6,1e-7,1e-8,1e-9};
  puts("      x  textbook formula    off by  three terms         off by");
  for (int i=0; i<8; i++)
    printf("%7g  %17.11e  %6.0e  %17.11e  %6.0e\n",x[i],@|
      textbook_slope(x[i]),relative_error(textbook_slope,x[i]),@|
      three_terms(x[i]),relative_error(three_terms,x[i]));
}

@ The judge's scale starts at $10^{-16}$. Whatever is smaller has been won by luck, and it
would not fit on logarithmic axes.

@<Provide functions to minimize@>=
static double relative_error(double (*slope_of)(double), double x)
{
  return fmax(1e-16,fabs(slope_of(x)/integral_slope(x)-1));
}

@ Why? Both $\sin2x$ and $2x\cos2x$ are about $2x$. Their difference is about
${8\over3}x^3$. The two large numbers carry rounding errors of the size $\varepsilon x$,
and these survive the subtraction. So the relative error is about $\varepsilon
x/x^3=\varepsilon/x^2$, and at $x\approx10^{-8}$ everything is lost. This is
chapter~\xchap{derivatives}'s lesson once more, now in a formula that looks harmless and
contains no $h$ at all. In figure~\xfig{near-zero} the error of the formula rises to the
left, with slope~$-2$, and that of the series to the right, with slope~6. Where they cross
you should change horses.
\figure{near-zero}{Relative errors of the textbook formula and of three terms of the
series, for x from 1e-10 to 1, both axes logarithmic. The formula's error falls from 1 at
1e-8 to 1e-16 at 1; the series' error rises from 1e-16 below 0.003 to 6e-3 at 1.}{Two ways
to compute $f'(x)$, and what they cost in accuracy.}

@ Thus the first hole of this chapter, exercise \xex{4.1}, is a hole in more than one
sense. The contract:
\smallskip
\item{$\bullet$} |nb_f1(x)| is $3-\sin(2x)/x$, with $f(0)=1$; |nb_f1_prime(x)| is its
derivative, with $f'(0)=0$.
\item{$\bullet$} For all $x$ with $\vert x\vert\le50$, be it $10^{-300}$, the error is at
most $10^{-8}$: relative for $\vert x\vert\le1$, and absolute elsewhere, because $f'$ has
zeros there.
\item{$\bullet$} $f$ is even and $f'$ is odd, and so are the functions.

@<Declare the curve of Figure 1@>=
NB_API double nb_f1(double x);
  /* The curve $3-\sin(2x)/x$ of the lecture's Figure~1, and $1$ at $x=0$ (slide 20;
     exercise 4.1), for finite~|x|. */
NB_API double nb_f1_prime(double x);
  /* Its derivative, for finite~|x|. It keeps its relative accuracy close to $x=0$, where it is zero. */

@ Chapter~\xchap{functions} taught us to lift a plain function to an |nb_fun|, and from
now on we need both the curve and its slope in this form.

@<Provide functions to minimize@>=
static nb_plain plain_f1={nb_f1}, plain_f1_prime={nb_f1_prime};

@*1 One step downhill.\label{one-step}
Now for the three lines. \slide{S21}They begin at some point $x_i$; never mind where it
comes from. First we compute $u=f'(x_i)$. This one number is both a direction and a
strength. Its sign says which way is up, to the right if $u>0$ and to the left if $u<0$;
its size says how steep. Then we move {\it against\/} it, by a multiple~$\eta$ (say
``eta''):
$$x_{i+1}\leftarrow x_i-\eta\cdot u.\eqno(3)$$
The factor $\eta>0$ is called the \term{step size} or, by people who train networks, the
\term{learning rate}. Where the curve is steep we take long steps, where it is flat we
take short ones, and at a stationary point none.
\figure{one-step}{A stretch of the curve with the tangent at x=1.5. An arrow along the
axis leads from 1.5 to the left, to the next iterate at 0.98, where the curve is
lower.}{One step with $\eta=0.375$ from $x_i=1.5$. The tangent says which way is down and
how steep; it doesn't say how far.}

@ Not only is this step simple, it has its own exercise, \xex{4.2}, since there is a sign
in it that could be wrong. The function that you write there is called by every descent of
this chapter.

@<Declare the step@>=
NB_API double nb_gd_step(double x, double eta, double u);
  /* One step of gradient descent: $x-\eta u$, where |u| is the slope at~|x| (slide 21;
     exercise 4.2). */

@ Why does it work? The tangent is the best line, equation (3) of
chapter~\xchap{derivatives}. Walking $-\eta u$ along it, with $u=f'(x)$, one gets
$$f(x-\eta u)=f(x)-\eta u^2+o(\eta).\eqno(4)$$
The second term is negative, whatever the sign of~$u$, because it is a square. The third
is smaller than the second, if $\eta$ is small. That is the slide's fourth line: ``with
small enough $\eta$, $f(x_{i+1})<f(x_i)$.'' In figure~\xfig{one-step}, $f$ falls from
\expect{gd-step-from}{2.9059} to \expect{gd-step-to}{2.0585}; the tangent had promised
\expect{gd-step-promise}{2.1890}. Here reality was better than its first-order
approximation, which is not to be relied~on.

@ \warning{Small enough, and not flat}{Equation (4) promises a decrease only if $u\ne0$.
If $f'(x_i)=0$, then $x_{i+1}=x_i$ for every~$\eta$, large or small, and nothing
decreases, not even on a hilltop: put |nb_gd1| on the one at \expect{gd-top}{2.2467}, and
after \expect{gd-top-steps}{0} steps it reports that all is well. And ``small enough''
depends on where we are. There need not be one $\eta$ that is small enough for all of the
way: for $f(x)=x^4$ a step from $x$ goes up if $\eta>1/(2x^2)$, so whatever $\eta$ you
take, there is a start too far out. Section~\xsec{descent-lemma} says when there is one.}

@ \warning{Who needs $f$}{The slides list two prerequisites: \slide{S20}to evaluate $f$,
and to evaluate~$f'$. Look at (3) again. There is no $f$ in it! Descent needs only the
derivative. It is a good thing to have $f$, too, in order to draw curves, to see whether
things go well, to choose $\eta$ (section~\xsec{backtracking}), and because
backpropagation computes it on the way to the derivative anyhow. But |nb_gd1| below has no
parameter for it, and minimizes without ever knowing how low it got.}

@*1 Many steps.\label{many-steps}
The algorithm \slide{S21}repeats the step. In its barest form:
$$\vcenter{\halign{\hfil#\enspace&#\hfil\cr
1.&Start with some $x$.\cr
2.&$u=f'(x)$.\cr
3.&$x\leftarrow x-\eta\cdot u$, and go back to 2.\cr}}$$
As a program this is a loop without an exit. The following function takes |n| steps and is
content; some tables in this chapter need no more.

@<Walk downhill and count@>=
static double bare_descent(nb_fun f_prime, double x, double eta, int n)
{
  for (int i=0; i<n; i++)
    x=nb_gd_step(x,eta,nb_at(f_prime,x));
  return x;
}

@ What is missing is an end, and there are three honest ones.
\smallskip
\item{$\bullet$} {\it We have arrived.} We can't see the minimum, but we can feel that the
ground is flat: $\vert f'(x)\vert\le\hbox{|gtol|}$, the tolerance for the gradient. The
answer is |NB_OK|.
\item{$\bullet$} {\it We are tired.} After |maxit| steps we give up and say
|NB_NOT_CONVERGED|. The place reached may be close to a minimum or not.
\item{$\bullet$} {\it We are lost.} The slope, or the next place, is NaN or infinite. NaN
steps lead to NaN, forever, so we stop at once and say |NB_DIVERGED|.
\smallskip\noindent
A fourth end is refused at the door: arguments that make no sense ($\eta\le0$, a negative
tolerance, a start that isn't a number) give |NB_EARG|.

@ \warning{A short step is no arrival}{It is tempting to stop when $x$ doesn't change
much, $\vert x_{i+1}-x_i\vert\le10^{-6}$, say. But the step is $\eta\vert u\vert$; make
$\eta$ tiny and every place looks like a valley. With $\eta=10^{-7}$, a descent from $1.5$
that stops at short steps would stop there, at \expect{gd-lazy}{1.5}, after one of them.
Test~$u$. And what does the test mean for~$x$? Near a minimum with $f''(\hat x)=k>0$ we
have $f'(x)\approx k(x-\hat x)$; so $\vert f'\vert\le \hbox{|gtol|}$ says $\vert x-\hat
x\vert\lessapprox\hbox{|gtol|}/k$. A very flat valley, with a small~$k$, has a wide floor
to stop on.}

@ Often we want to see the way and not only the end. An |nb_trace| is a list of the places
visited, in an array that belongs to the caller.

@<Declare the trace@>=
typedef struct nb_trace {
  size_t capacity; /* how many numbers fit into |x| */
  size_t n; /* how many are stored */
  double *x; /* |x[0]| is the start, |x[i]| the place after |i| steps */
} nb_trace;
NB_API void nb_trace_add(nb_trace *trace, double x);
  /* Appends |x|, if there is a trace, and room in it. */

@ It costs three lines to make it forgiving: nobody has to ask whether there is a trace at
all, or whether it is full. When it is full, the beginning is kept, since that is where
the interesting things happen.

@<Functions of {\tt descent.c}@>=
void nb_trace_add(nb_trace *trace, double x)
{
  if (trace && trace->n<trace->capacity)
    trace->x[trace->n++]=x;
}

@ This is what your |nb_gd1|, exercise \xex{4.3}, has to do.
\smallskip
\item{$\bullet$} It starts at |*x| and descends with a constant |eta|; on return, |*x| is
the last place that was a finite number.
\item{$\bullet$} At each place, first and last included, it evaluates the derivative once,
and never elsewhere. If $\vert u\vert\le\hbox{|gtol|}$ there, the answer is |NB_OK|;
otherwise, if |maxit| steps have been taken, |NB_NOT_CONVERGED|.
\item{$\bullet$} If the slope isn't finite, or the next place wouldn't be, the answer is
|NB_DIVERGED|.
\item{$\bullet$} For |NB_EARG|, it changes nothing and calls nobody.
\item{$\bullet$} If |trace| isn't |NULL|, all places are recorded, from |trace->x[0]|, the
start; whatever the trace contained before is overwritten.

@<Declare the descent in one dimension@>=
NB_API nb_status nb_gd1(@|nb_fun f_prime, double *x, double eta, double gtol, size_t maxit,
  nb_trace *trace);
  /* Gradient descent from |*x| with the constant step size |eta| (slides 21, 22; exercise
     4.3). On return |*x| is the last place that was finite. |NB_OK|: the slope there is at
     most |gtol| in absolute value, so it is nearly stationary, which needn't be a minimum.
     |NB_NOT_CONVERGED|: not yet, after |maxit| steps. |NB_DIVERGED|: the slope or the next
     place isn't finite. |NB_EARG|, and nothing touched: |eta| is not positive and finite,
     |gtol| is negative or NaN, or |*x| is not finite. The places are recorded in |trace|,
     unless it is |NULL|; |f_prime| is called once at each. */

@ For the tables we want to know how many steps a descent took. The trace could tell, but
we need not store them: a slope that counts its calls will do, since |nb_gd1| calls it
once at each place. |nb_fun| makes that easy. The environment of the new function is the
old one and a counter.

@<Walk downhill and count@>=
typedef struct {
  nb_fun f;
  long calls;
} counted;
@#
static double counted_value(double x, void *env)
{
  counted *c=env;
  c->calls++;
  return nb_at(c->f,x);
}

@ An |outcome| is all that a descent can tell.

@<Walk downhill and count@>=
typedef struct {
  nb_status status;
  long steps;
  double x; /* where it ended */
} outcome;
@#
static outcome descend(nb_fun f_prime, double x, double eta, double gtol, size_t maxit)
{
  counted c={f_prime,0};
  nb_fun counting={counted_value,&c};
  nb_status status=nb_gd1(counting,&x,eta,gtol,maxit,NULL);
  outcome o={status,c.calls-1,x};
  return o;
}

@*1 The workout.\label{workout}
Slide S22 is called ``workout example,'' \slide{S22}and all that is left of it is the
title; its pictures were lost on the way to us. Here is our workout. We start at
$x_0=1.5$, on the slope between the hilltop and the deepest valley, with three step sizes.
Figure \xfig{workout} shows it frame by frame.
\listing{04-descent-workout}
With $\eta=0.1$ the descent is slow and sure. Far from the minimum the steps are long;
near it each one shortens the remaining distance by about the same factor. It takes
\expect{gd-slow}{49} steps to get within $10^{-6}$. With $\eta=0.375$ it takes
\expect{gd-fast}{5}. With $\eta=0.9$ it jumps across the valley, back, and across again,
and never comes to rest: it ends up going to and fro between $\expect{gd-cycle}{0.6663}$
and $-\expect{gd-cycle}{0.6663}$ for ever.

The line that connects the places in the figure is only there for the eye; the walker does
not know the curve between two footprints.
\figure{workout}{Twelve frames: in three rows, step sizes 0.1, 0.375 and 0.9; in four
columns, the curve with the iterates after 1, 2, 5 and 20 steps. The first row creeps to
the valley, the second is there after a few steps, the third jumps to and fro.}{Twelve
frames of the workout. Rows: $\eta=0.1$, $0.375$ and $0.9$. Columns: the places after $1$,
$2$, $5$ and $20$ steps from $x_0=1.5$.}

@ The table shows every place up to the sixth, and then two from later on. The paths come from
the function after this one.

@<Print the tables of chapter 4@>=
static void print_workout(void)
{
  static const double eta[]={.1,.375,.9};
  double path[3][21];
  for (int k=0; k<3; k++) fill_path(path[k],1.5,eta[k]);
  puts("  i      eta = 0.1         eta = 0.375       eta = 0.9");
  for (int i=0; i<=20; i+=i<6 ? 1 : 7)
    printf("%3d  %11.6f    %14.6g    %13.6f\n",i,path[0][i],path[1][i],path[2][i]);
}

@ Here the trace is useful. Twenty steps make twenty-one places, and with a tolerance of
zero only a perfectly flat place ends the descent before that. For $\eta=0.375$ this
happens at zero itself, and the rest of the array is filled with it.

@<Walk downhill and count@>=
static void fill_path(double path[21], double x_0, double eta)
{
  nb_trace trace={21,0,path};
  double x=x_0;
  nb_gd1(nb_lift(&plain_f1_prime),&x,eta,0,20,&trace);
  while (trace.n<trace.capacity) nb_trace_add(&trace,x);
}

@ \warning{A random start}{The slide starts at ``some initial random value.'' Random is
what one does when nothing is known. It also means that two runs need not agree, and in
figure~\xfig{basins} we shall see how much they may differ. In this book a start is a
number that is printed, and where it must be random, the seed is.}

@*1 How long should a step be.\label{how-long}
Why does $0.375$ do so well and $0.9$ so badly? Look first at a parabola,
$f(x)=ax^2+bx+c$, whose vertex we call~$v$. Then $f'(x)=2a(x-v)$, and a step is
$$x_{i+1}-v=(x_i-v)-\eta\cdot2a(x_i-v)=(1-2a\eta)(x_i-v).\eqno(5)$$
The distance to the minimum is multiplied by the same number in each step. It is
$(1-2a\eta)^i$ times the first distance after $i$ steps, and it shrinks if and only if
$\vert1-2a\eta\vert<1$, that is,
$$0<\eta<{1\over a}={2\over f''}.$$
If $\eta=1/f''$, one step suffices. Below that, the descent creeps from one side; above,
it jumps from side to side. For a table we take $f(x)=x^2-2x+2$.

@<Provide functions to minimize@>=
static double parabola_slope(double x) {@+return 2*x-2;@+}
static nb_plain plain_parabola_slope={parabola_slope};

@ The vertex is at $1$, and we start at $x_0=4$, in the three regimes and beyond. The
first line of the table is the closed form of school.
\listing{04-descent-parabola}

@<Print the tables of chapter 4@>=
static void print_parabola(void)
{
  static const double eta[]={.05,.3,.5,.8,.95,1,1.05};
  printf("closed form: %g\n",vertex(1,-2));
  puts("  eta   factor   after 10 steps   after 100 steps");
  for (int k=0; k<7; k++)
    printf("%5g  %7.2f  %15.6f  %16.6g\n",eta[k],1-2*eta[k],@|
      bare_descent(nb_lift(&plain_parabola_slope),4,eta[k],10),@|
      bare_descent(nb_lift(&plain_parabola_slope),4,eta[k],100));
}

@ Near a minimum every smooth curve looks like a parabola, with $f''(\hat x)$ in place
of~$2a$. For our curve the series gives $f''(0)=8/3$. So the parabola predicts a threshold
at $\eta=2/(8/3)=3/4$, and a best step of $3/8=0.375$. Both predictions are good:
\listing{04-descent-etas}
With $0.7499$ the descent still converges, though it needs \expect{gd-n-below}{40463}
steps. With $0.7501$ it doesn't; it ends in a \term{two-cycle}, jumping between
$\pm\expect{gd-cycle-just}{0.018}$. Exercise \xex{4.4} asks you for these numbers.

@ The columns $x$ and ``next'' show where the descent stood at the end, and where it would
have gone.

@<Print the tables of chapter 4@>=
static void print_etas(void)
{
  static const double eta[]={.1,.3,.375,.5,.7,.7499,.7501,.9,1.5,2,3};
  nb_fun f_prime=nb_lift(&plain_f1_prime);
  puts("   eta    steps             x          next");
  for (int k=0; k<11; k++) {
    outcome o=descend(f_prime,1.5,eta[k],1e-6,50000);
    double x_1=bare_descent(f_prime,o.x,eta[k],1);
    int wanders=fabs(bare_descent(f_prime,x_1,eta[k],1)-o.x)>1e-6;
    printf("%6g  %7ld",eta[k],o.steps);
    if (!wanders) printf("  %12.5g  %12.5g",o.x,x_1);
    puts(o.status==NB_OK ? "   ok" : wanders ? "  wanders" : "   two-cycle");
  }
}

@ Why is $3/8$ even better than ``one step suffices, nearly''? Insert the series (2) into
the step:
$$x-{3\over8}f'(x)=x-x+{2\over5}x^3-\cdots\approx{2\over5}x^3.$$
The error is {\it cubed\/} in each step, so the number of correct digits is tripled: the
places are $\expect{gd-cube-3}{0.0141}$, $\expect{gd-cube-4}{1.1\times10^{-6}}$ and
$\expect{gd-cube-5}{5.7\times10^{-19}}$. In general, the step $\eta_i=1/f''(x_i)$,
computed anew at each place, is called \term{Newton's method}, and it doubles the digits.
The third power is a present from symmetry: $f$ is even, so $f'''(0)=0$. It is no miracle
cure. Newton needs~$f''$, it is as happy with hilltops as with valleys, and in chapter~5 a
second derivative will be a matrix.

@ Beyond the threshold the story gets richer than a parabola could ever tell. A parabola
would throw the iterates out to infinity. Our curve catches them, and what they do then
can be seen in figure~\xfig{orbits}: first a two-cycle, whose two ends move apart as
$\eta$ grows; then cycles of other lengths, then wandering without any pattern that we
could name. Near $\eta=1.9$ it is thrown into the next valley, which is flatter, so that
its threshold, $2/f''=\expect{gd-threshold-2}{1.95}$, is higher; and there it converges
again. At $\eta=2$ it goes to and fro around $-3.86$, between $\expect{gd-far-a}{-3.6807}$
and $\expect{gd-far-b}{-4.0646}$. At $1.5$ and at $3$ it wanders.
\figure{orbits}{For each step size between 0.5 and 2.2, the places visited after a
thousand steps: a single one, zero, up to 0.75; then two that move apart; then
many.}{Where a descent from $1.5$ can be found after a thousand steps, for each step
size~$\eta$. Up to $0.75$ there is one place, the minimum. The more dots above an $\eta$,
the longer the cycle.}

@ For each step size the program lets a thousand steps go by unseen, so that the descent may
settle if it wants to. Then it prints the places that it visits until the cycle is closed;
and if that doesn't happen, two dozen of them.

@<Print the plots of chapter 4@>=
static void plot_orbits(void)
{
  nb_fun f_prime=nb_lift(&plain_f1_prime);
  for (double eta=.5; eta<2.2; eta+=.01) {
    double x=bare_descent(f_prime,1.5,eta,1000), first=x;
    for (int i=0; i<24; i++) {
      printf("%.3f %.4f\n",eta,x);
      x=bare_descent(f_prime,x,eta,1);
      if (fabs(x-first)<1e-3) break; /* the cycle is closed */
    }
  }
}

@ \label{descent-lemma}So much for our curve. Is there a general rule for a safe step? There is, and it needs
one number about~$f$: a bound $L$ on how fast the slope can change.
\proclaim Theorem (Descent lemma). Let $f$ be twice differentiable and $\vert f''(x)\vert\le L$ for all~$x$. Put $u=f'(x)$. Then
$$f(x-\eta u)\le f(x)-\eta\Bigl(1-{L\eta\over2}\Bigr)u^2.\eqno(6)$$
Hence every step with $0<\eta<2/L$ and $u\ne0$ makes $f$ smaller.

Also, if $f$ is bounded below, that is, if there is some number below which it never falls,
then the slopes along the way tend to zero. The proof is exercise \xex{4.6}, and it is a
good one. For the curve of Figure~1, equation~(1) tells
us~$L$: differentiating twice under the integral,
$$f''(x)=\int_0^2t^2\cos xt\,dt,\qquad\vert f''(x)\vert\le\int_0^2t^2\,dt={8\over3}=f''(0).$$
So $L=8/3$, and the threshold $2/L=3/4$, which the parabola at the bottom had promised for
the neighborhood of zero, is good everywhere on the curve. For each $\eta$ below it the fourth
line of slide S21 is right wherever the ground isn't flat.

@ We don't take the theorem's word for it. The function below tries 8000 places between
$0$ and~$8$. With $\eta=0.74$ the function rises at $\expect{gd-rise-below}{0}$ of them.
With $\eta=0.9$ it rises at \expect{gd-rise-above}{666}, which are exactly those inside
the two-cycle, $x<\expect{gd-cycle}{0.6663}$, where the valley is too narrow for such a
step; for instance from $x=0.1$, where $f=\expect{gd-rise-from}{1.0133}$, to
$x=\expect{gd-rise-x}{-0.1390}$, where $f=\expect{gd-rise-to}{1.0257}$. (From all the other
places that were tried, a step with $\eta=0.9$ leads down. A step can be fine in one place
and too long in another.)

@<Walk downhill and count@>=
static long steps_that_rise(double eta) /* among steps from many places */
{
  long count=0;
  for (int i=1; i<=8000; i++) {
    double x=i/1000.0;
    double x_1=nb_gd_step(x,eta,nb_f1_prime(x));
    count+=nb_f1(x_1)>nb_f1(x);
  }
  return count;
}

@*1 Where descent ends.\label{where}
A step that is short enough makes $f$ smaller. It doesn't follow that \slide{S21}repeating
it ``will find minimum point.'' It finds a point where the slope vanishes, or rather,
where it is less than |gtol|. On a curve with many valleys, the start decides which:
\listing{04-descent-basins-table}
All starts between the hilltops at $\pm\expect{gd-top}{2.2467}$ reach the deepest valley,
and $2.25$, a trifle further to the right, reaches the next one, where $f$ is
\expect{gd-valley-2-f}{2.7433} instead of~1. The set of starts that lead to a minimum is
called its \term{basin}. Figure~\xfig{basins} maps them.
\figure{basins}{Above, the curve from -8 to 8. Below, for each start, the limit of the
descent: a staircase with five steps at -7.03, -3.86, 0, 3.86 and 7.03, whose jumps lie
below the hilltops.}{Start and end of descents with $\eta=0.1$. The steps of the staircase
are the valleys, its jumps the hilltops. On the dotted line start and end agree.}

@ The tolerance is small enough for seven decimals. The curvature in the three valleys is between
$1\over2$ and~3, hence an error of $10^{-10}$ in the slope is one of at most $2\times10^{-10}$ in~$x$.

@<Print the tables of chapter 4@>=
static void print_basins(void)
{
  static const double x_0[]={0,1,2,2.24,2.25,3,5,5.45,5.46,6,8};
  puts("start   ends at (eta = 0.1)   (eta = 0.3)          f");
  for (int k=0; k<11; k++) {
    outcome slow=descend(nb_lift(&plain_f1_prime),x_0[k],.1,1e-10,10000),
      fast=descend(nb_lift(&plain_f1_prime),x_0[k],.3,1e-10,10000);
    printf("%5g  %20.7f  %12.7f  %9.5f\n",x_0[k],slow.x,fast.x,nb_f1(slow.x));
  }
}

@ The map of the basins is a plot of two columns.

@<Print the plots of chapter 4@>=
static void plot_basins(void)
{
  for (int i=-160; i<=160; i++) {
    outcome o=descend(nb_lift(&plain_f1_prime),i/20.0,.1,1e-8,10000);
    printf("%.2f %.5f\n",i/20.0,o.x);
  }
}

@ \warning{Stationary, local, or not at all}{What a constant $\eta<2/L$ really promises is
$f'(x_i)\to0$, if $f$ is bounded below. In an ordinary case that means a {\it local\/}
minimum, the one in whose basin we started. But ``stationary'' has other members. Start
exactly on a hilltop, and you stay there. Descend $x^3$ from $x_0=1$ with $\eta=0.1$, and
you creep towards zero, slower and slower: after a thousand steps you are at
\expect{gd-cubic}{0.0033}. There is no minimum at zero; the curve goes down for ever on
the other side of this \term{inflection}, but every step gets shorter before it gets
there. And for $e^{-x}$ the slopes tend to zero while $x$ goes to infinity, in pursuit of
a minimum that doesn't exist. A report of |NB_OK| says ``the ground is flat here,'' and
not one word more.}

@ The slope of $x^3$ is $3x^2$, and that of $\vert x\vert$ is the sign of~$x$. The latter
will be needed in a moment.

@<Provide functions to minimize@>=
static double cubic_slope(double x) {@+return 3*x*x;@+}
static double sign(double x) {@+return (x>0)-(x<0);@+}
static nb_plain plain_cubic_slope={cubic_slope}, plain_sign={sign};

@*1 Steps that get shorter.\label{schedules}
The slide \slide{S21}repeats the step ``with properly decreasing values of $\eta$.'' For
our curve that isn't needed, since we have seen that any constant below $3/4$ works. When
is it?

At a kink, for example. The slope of $\vert x\vert$ is $1$ or $-1$ however close to the
minimum we are, so steps of constant $\eta$ have constant length, and once the descent has
come to within~$\eta$ it can only step over the minimum and back. With $\eta=0.3$ from
$x_0=1$ the places are
\listing{04-descent-kink}
and so on for ever. From the third step on the walker is less than $0.3$ away from the
minimum, and never gets there. A \term{schedule} $\eta_0$, $\eta_1$, $\eta_2$,~\dots\ that tends to zero
helps: with $\eta_i=0.3/(i+1)$, after a thousand steps, $\vert x\vert$ is
\expect{gd-kink-harmonic}{0.0003}. The other case is a slope that is only known
approximately, with noise, as it is when a network looks at a few examples at a time.
There, too, steps must shrink to get rid of the noise.

@ This is |nb_gd1| at its most honest. At a kink the slope never gets small, and so it answers
|NB_NOT_CONVERGED| after any number of steps.

@<Print the tables of chapter 4@>=
static void print_kink(void)
{
  double path[8], x=1;
  nb_trace trace={8,0,path};
  nb_gd1(nb_lift(&plain_sign),&x,.3,1e-6,7,&trace);
  for (size_t i=0; i<trace.n; i++) printf("%8.2f",path[i]);
  puts("");
}

@ Three schedules are enough to see what ``properly'' means. With $i$ counting from zero,
$$\eta_i=\eta_0,\qquad\eta_i={\eta_0\over i+1},\qquad\eta_i={\eta_0\over2^i},$$
{\it constant}, {\it harmonic\/} and {\it geometric}. The function |nb_eta| is exercise
\xex{4.5}. It is defined for every~$i$; for a value that is not a schedule the answer is
NaN.

@<Declare the schedules@>=
typedef enum nb_schedule {
  NB_CONSTANT, /* always $\eta_0$ */
  NB_HARMONIC, /* $\eta_0/(i+1)$ */
  NB_GEOMETRIC /* $\eta_0/2^i$ */
} nb_schedule;
NB_API double nb_eta(nb_schedule s, size_t i, double eta_0);
  /* Step size number $i=0$, 1, 2, \dots\ of a schedule (slide 21; exercise 4.5): $\eta_0$,
     $\eta_0/(i+1)$ or $\eta_0/2^i$. NaN if |s| is none of the three. */

@ The bare descent with a schedule differs from the other by one call.

@<Walk downhill and count@>=
static double scheduled(nb_fun f_prime, double x, nb_schedule s, double eta_0, int n)
{
  for (int i=0; i<n; i++)
    x=nb_gd_step(x,nb_eta(s,(size_t)i,eta_0),nb_at(f_prime,x));
  return x;
}

@ We send them down the curve of Figure~1, from $x_0=2$:
\listing{04-descent-schedules-table}
The geometric schedule stops at \expect{gd-geometric}{1.8941}, on the open slope, for lack
of steam. Its step sizes add up to $0.2$. No step is longer than $\eta_i M$, where
$M=\expect{gd-steepest}{1.7447}$ is the steepest slope of the curve, so the whole journey
cannot be longer than $0.2M=\expect{gd-horizon}{0.349}$, and the minimum is 2 away.

The harmonic schedules have infinite sums, and so, in principle, get anywhere. In
principle! With $\eta_0=0.1$, a hundred thousand steps only make it to
\expect{gd-harmonic-slow}{0.527}. With $\eta_0=0.5$ they make it to
$\expect{gd-harmonic-fast}{2.1\times10^{-6}}$.

@ Each number in the table is computed from the start again. That is a waste, but it takes a few
milliseconds, and the program stays simple.

@<Print the tables of chapter 4@>=
static void print_schedules(void)
{
  nb_fun f_prime=nb_lift(&plain_f1_prime);
  puts("after   constant 0.1  harmonic 0.1  harmonic 0.5  geometric 0.1");
  for (int n=10; n<=100000; n*=10)
    printf("%6d  %12.7f  %12.7f  %12.7f  %13.7f\n",n,@|
      scheduled(f_prime,2,NB_CONSTANT,.1,n),scheduled(f_prime,2,NB_HARMONIC,.1,n),@|
      scheduled(f_prime,2,NB_HARMONIC,.5,n),scheduled(f_prime,2,NB_GEOMETRIC,.1,n));
}

@ Why is the same $1/(i+1)$ so slow in one case and bearable in the other? Near zero, a
step multiplies $x$ by $1-{8\over3}\eta_i$. With $\eta_i=\eta_0/(i+1)$ the product of
these factors is about $e^{-{8\over3}\eta_0\sum1/i}$, and since $1+{1\over2}+\cdots+{1\over n}$
is about $\ln n$, this is about $n^{-{8\over3}\eta_0}$. For
$\eta_0=0.5$ that is $n^{-1.33}$. For $\eta_0=0.1$ it is $n^{-0.27}$: ten times more steps
divide the error by less than two, and $10^{-6}$ would take more than $10^{22}$ of them.
In figure~\xfig{schedules} both are straight lines in the end. The constant step, with its
geometric decrease, is not in the same league.
\figure{schedules}{The distance to the minimum against the number of steps, both axes
logarithmic. Constant 0.1 drops to 1e-8 within 70 steps; harmonic 0.5 falls along a line
of slope -1.33; harmonic 0.1 hardly falls; geometric 0.1 stays at 1.89.}{Distance from the
minimum for the four descents of the table. Decreasing steps are not a kindness to smooth
functions.}

@ The figure has eight points to the decade. The descent with constant steps soon gets closer to
zero than can be drawn; it is cut off.

@<Print the plots of chapter 4@>=
static void plot_schedules(void)
{
  nb_fun f_prime=nb_lift(&plain_f1_prime);
  for (double k=0; k<=5; k+=.125) {
    int n=(int)pow(10,k);
    printf("%d %.4e %.4e %.4e %.4e\n",n,@|
      fmax(1e-9,fabs(scheduled(f_prime,2,NB_CONSTANT,.1,n))),@|
      fabs(scheduled(f_prime,2,NB_HARMONIC,.1,n)),@|
      fabs(scheduled(f_prime,2,NB_HARMONIC,.5,n)),@|
      fabs(scheduled(f_prime,2,NB_GEOMETRIC,.1,n)));
  }
}

@ \warning{Properly decreasing}{Slide S21 leaves ``properly'' to the imagination. Decrease
too fast, so that $\sum\eta_i$ is finite, and there is a horizon beyond which the descent
can't see; if the minimum lies behind it, bad luck. Therefore one asks for
$$\sum_i\eta_i=\infty,\qquad\eta_i\to0,$$
and in the presence of noise also for $\sum\eta_i^2<\infty$. The two conditions on sums
are due to Robbins and Monro \cite{robbins}, and $\eta_0/(i+1)$ satisfies both. They
guarantee nothing about speed, as we have just seen. For a smooth function with exact
slopes a constant $\eta<2/L$ is all you need, and decreasing it is a waste. And no
schedule turns a local minimum into a global one.}

@*1 Let the function choose.\label{backtracking}
In real life nobody knows~$L$. But if $f$ itself can be evaluated, one can try a step and
look. Slide S21's fourth line, turned into a program, would be: take $\eta_0$; if
$f(x-\eta u)$ isn't smaller than $f(x)$, shorten $\eta$ and try again. That is almost
right. But a decrease, however tiny, is too cheap a success. A descent with $\eta=0.9$
from $x_0=0.8$ makes $f$ smaller in each step,
$$f:\quad\expect{gd-cheap-0}{1.7505},\quad\expect{gd-cheap-1}{1.5490},\quad\expect{gd-cheap-2}{1.5433},\quad\expect{gd-cheap-3}{1.5420},\quad
\expect{gd-cheap-4}{1.5416},\quad\ldots,$$
by less and less, and never gets below $\expect{gd-cheap-end}{1.5415}$: it closes in on
the two-cycle, not on the minimum. What we ask for is a fixed part of what the tangent
promised in equation~(4):
$$f(x-\eta u)\le f(x)-c\,\eta u^2,\qquad0<c<1.\eqno(7)$$
This is \term{Armijo's condition} \cite{armijo}, also called {\it sufficient decrease},
and shortening $\eta$ until it holds is \term{backtracking}.

@ In this section we use $c=0.1$ and halve the step. The lemma tells us that backtracking
ends: (6) implies (7) as soon as $L\eta/2\le1-c$, so $\eta$ needn't become smaller than
$2(1-c)\rho/L$, where $\rho$ is the factor by which it is shortened. We needn't {\it
know\/} $L$ for that. The contract of |nb_armijo|, exercise \xex{4.7}:
\smallskip
\item{$\bullet$} It returns the largest of $\eta_0$, $\rho\eta_0$, $\rho^2\eta_0$,~\dots\
for which (7) holds. The slope |u| is given; |f| is evaluated once at |x|, and once for
each $\eta$ that is tried.
\item{$\bullet$} If |u| is zero, it returns~$0$: no step is needed.
\item{$\bullet$} If $\eta$ becomes so small that $x-\eta u$ is |x| again, it returns~$0$:
no step was found. This happens if |u| isn't the slope of~|f|, and when we are so close to
a minimum that rounding hides every decrease.
\item{$\bullet$} It returns $0$ for arguments that make no sense: |x| or |u| not finite,
$\eta_0$ not positive and finite, $c$ or $\rho$ not strictly between $0$ and~$1$.
\item{$\bullet$} Equal values are no decrease, and a trial at which |f| is NaN or
$+\infty$ isn't either.

@<Declare the backtracking line search@>=
NB_API double nb_armijo(@|nb_fun f, double x, double u, double eta_0, double c, double rho);
  /* The first of the step sizes $\eta_0$, $\rho\eta_0$, $\rho^2\eta_0$,~\dots\ whose step
     from |x| against the slope |u| makes |f| smaller by at least $c\,\eta u^2$ (exercise
     4.7). Zero if |u| is zero, if no step that still moves |x| does it, or if the arguments
     make no sense. Calls |f| once at |x| and once a trial. */

@ We start at $1.5$ again, and offer $\eta_0=3$ in each step, four times what is safe:
\listing{04-descent-backtracking}
With the constant $\eta=3$, this start led nowhere. Here it takes five steps, of which
each found its own size. (That they end up as $0.375$, the best of all, is luck: $3$
happens to be eight times that.) The price is the evaluations of~$f$, one for each trial
and one for the starting point of each step. The last row is different; it consumed dozens
of trials and found nothing.

@ The walk ends when |nb_armijo| finds no step. The calls of~$f$ are counted by the same trick as
before.

@<Print the tables of chapter 4@>=
static void print_backtracking(void)
{
  counted c={nb_lift(&plain_f1),0};
  nb_fun f={counted_value,&c};
  double x=1.5, eta=1;
  puts("  i              x          f(x)     eta   calls of f");
  for (int i=0; eta>0 && i<20; i++) {
    double u=nb_f1_prime(x);
    eta=nb_armijo(f,x,u,3,.1,.5);
    printf("%3d  %13.6e  %12.10f  %6g  %6ld\n",i,x,nb_f1(x),eta,c.calls);
    x=nb_gd_step(x,eta,u);
  }
}

@ \warning{What $f$ cannot see}{Near a minimum $f(x)\approx f(\hat x)+{1\over2}k(x-\hat
x)^2$. At a distance of $10^{-9}$ the second term is far below $\varepsilon$; so in a
|double| all values of $f$ are equal there, while the slopes are still known to fifteen
digits. Values of $f$ locate a minimum to about $\sqrt\varepsilon\approx10^{-8}$, slopes
to about~$\varepsilon$. Backtracking therefore belongs to the early part of a descent; at
the end, trust the slope. \par There is a trap in it. Condition (7), typed as it stands,
says |nb_at(f,x_1)<=y-c*eta*u*u|, with |y| for $f(x)$. Close to the minimum the right side
is |y|, since the small term is absorbed. So $1\le1$ is taken for a sufficient decrease,
and the longest step is accepted, time and again, until it has led out to where $f$ can
see the difference. Subtract first: compare |y-nb_at(f,x_1)| with $c\,\eta u^2$, and
demand that it be positive.}

@*1 The program of descents.\label{story-descent}
The story is the tables in a row.

@<Tell the story of chapter 4@>=
static void story(void)
{
  puts("Chapter 4. Descent in one dimension");
  puts("\nMistakes of a threshold t on six examples:");@+print_staircase();
  puts("\nThe slope of 3 - sin(2x)/x near 0:");@+print_near_zero();
  puts("\nDescent from 1.5:");@+print_workout();
  puts("\nx^2 - 2x + 2 from 4:");@+print_parabola();
  puts("\nStep sizes, from 1.5 until |f'| <= 1e-6:");@+print_etas();
  puts("\nThe start decides:");@+print_basins();
  puts("\n|x| with eta = 0.3, from 1:");@+print_kink();
  puts("\nDecreasing steps, from 2:");@+print_schedules();
  puts("\nBacktracking from eta = 3, from 1.5:");@+print_backtracking();
}

@ There is a part for each table and for each set of points in a figure.

@<Tell the story of chapter 4@>=
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_values},{"staircase",print_staircase},@|
    {"near-zero",print_near_zero},{"workout",print_workout},@|
    {"parabola",print_parabola},{"etas",print_etas},@|
    {"basins-table",print_basins},{"kink",print_kink},@|
    {"schedules-table",print_schedules},{"backtracking",print_backtracking},@|
    {"curve",plot_curve},{"minima",plot_minima},{"slopes",plot_slopes},{"step",plot_step},@|
    {"frames",plot_frames},{"orbits",plot_orbits},@|
    {"basins",plot_basins},{"schedules",plot_schedules},{0,0}};
  return story_main(argc,argv,parts);
}

@ Data for the figures. First the curve and the parabola of figure~\xfig{easy-and-hard}.

@<Print the plots of chapter 4@>=
static void plot_curve(void)
{
  for (int i=-400; i<=400; i++) {
    double x=i/50.0;
    printf("%.2f %.5f %.5f\n",x,nb_f1(x),x*x-2*x+2);
  }
}

@ The valleys were not typed in; descent has found them.

@<Print the plots of chapter 4@>=
static void plot_minima(void)
{
  for (double start=-7; start<=7; start+=3.5) {
    outcome o=descend(nb_lift(&plain_f1_prime),start,.3,1e-8,1000);
    printf("%.5f %.5f\n",o.x,nb_f1(o.x));
  }
}

@ The error curves of figure~\xfig{near-zero} have ten points to the decade.

@<Print the plots of chapter 4@>=
static void plot_slopes(void)
{
  for (double k=-10; k<=.001; k+=.1) {
    double x=pow(10,k);
    printf("%.4e %.2e %.2e\n",x,@|
      relative_error(textbook_slope,x),relative_error(three_terms,x));
  }
}

@ The step of figure~\xfig{one-step} is given by macros; the picture computes nothing
itself.

@<Print the plots of chapter 4@>=
static void plot_step(void)
{
  double x=1.5, u=nb_f1_prime(x), x_1=nb_gd_step(x,.375,u);
  printf("\\def\\stepx{%.5f}\\def\\stepf{%.5f}\\def\\stepu{%.5f}\n",x,nb_f1(x),u);
  printf("\\def\\nextx{%.5f}\\def\\nextf{%.5f}\n",x_1,nb_f1(x_1));
}

@ For the frames: a row for each place, with $x$ and $f(x)$ for each of the three step
sizes.

@<Print the plots of chapter 4@>=
static void plot_frames(void)
{
  static const double eta[]={.1,.375,.9};
  double path[3][21];
  for (int k=0; k<3; k++) fill_path(path[k],1.5,eta[k]);
  for (int i=0; i<=20; i++) {
    for (int k=0; k<3; k++) printf("%.5f %.5f ",path[k][i],nb_f1(path[k][i]));
    puts("");
  }
}

@ And the numbers in the text.

@<Print the values of chapter 4@>=
static void value(const char *name, const char *format, double x)
{
  printf("\\defval{gd-%s}{",name);
  printf(format,x);
  puts("}");
}

@ Small numbers are printed as $d\times10^k$, with the digits that |decimals| asks for.

@<Print the values of chapter 4@>=
static void small_value(const char *name, int decimals, double x)
{
  int k=(int)floor(log10(fabs(x)));
  double digits=fabs(x)/pow(10,k);
  if (digits>=10-.5*pow(10,-decimals)) digits/=10, k++;
  printf("\\defval{gd-%s}{%.*f\\times10^{%d}}\n",name,decimals,digits,k);
}

@ A hilltop is a valley of $-f$, so {\it ascent\/} leads there. |nb_gd1| refuses a
negative~$\eta$, and the bare descent is not so particular.

@<Print the values of chapter 4@>=
static double hilltop(void)
{
  return bare_descent(nb_lift(&plain_f1_prime),2,-.3,500);
}

@ The landscape. At a stationary point the derivative of the numerator in~(2) is all that counts,
and $f''(x)=4\sin(2x)/x$ there; so the threshold $2/f''$ is $x/(2\sin2x)$. Check it at the limit $x\to0$, and find
$8/3$ and~$3/4$.

@<Print the values of chapter 4@>=
static void print_landscape(void)
{
  nb_fun f_prime=nb_lift(&plain_f1_prime);
  double second=descend(f_prime,3,.3,1e-12,1000).x, third=descend(f_prime,6,.3,1e-12,1000).x;
  nb_plain e={misclassified};
  value("valley-2","%.4f",second), value("valley-2-f","%.4f",nb_f1(second));
  value("valley-3","%.4f",third), value("valley-3-f","%.4f",nb_f1(third));
  value("curvature-2","%.3f",4*sin(2*second)/second);
  value("threshold-2","%.2f",second/(2*sin(2*second)));
  value("top","%.4f",hilltop());
  value("top-steps","%g",(double)descend(f_prime,hilltop(),.1,1e-6,100).steps);
  value("stairs-slope","%g",nb_diff(nb_lift(&e),-1.5));
  value("stairs-wrong","%g",6*misclassified(-1.5));
}

@ The curve as it is written, at its hole; then the textbook formula and its rival.

@<Print the values of chapter 4@>=
static void print_slope_errors(void)
{
  double zero=0;
  printf("\\defval{gd-hole}{%s}\n",isnan(3-sin(2*zero)/zero) ? "NaN" : "a number");
  small_value("textbook-6",0,relative_error(textbook_slope,1e-6));
  value("textbook-8","%.0f",100*relative_error(textbook_slope,1e-8));
  value("textbook-9","%g",textbook_slope(1e-9));
  small_value("series-1",0,relative_error(three_terms,.1));
  small_value("series-5",0,relative_error(three_terms,.5));
}

@ Single steps: the one in figure~\xfig{one-step}, a lazy one, and those that rise.

@<Print the values of chapter 4@>=
static void print_steps(void)
{
  double u=nb_f1_prime(1.5);
  value("step-from","%.4f",nb_f1(1.5));
  value("step-to","%.4f",nb_f1(nb_gd_step(1.5,.375,u)));
  value("step-promise","%.4f",nb_f1(1.5)-.375*u*u);
  value("lazy","%.1f",bare_descent(nb_lift(&plain_f1_prime),1.5,1e-7,1));
  value("rise-below","%g",(double)steps_that_rise(.74));
  value("rise-above","%g",(double)steps_that_rise(.9));
  double x_1=nb_gd_step(.1,.9,nb_f1_prime(.1));
  value("rise-from","%.4f",nb_f1(.1)), value("rise-x","%.4f",x_1);
  value("rise-to","%.4f",nb_f1(x_1));
}

@ How many steps until $\vert x\vert<10^{-6}$? That is not what |nb_gd1| tests, so we look
ourselves.

@<Print the values of chapter 4@>=
static double steps_to_zero(double eta)
{
  double x=1.5;
  int i=0;
  for ( ; fabs(x)>=1e-6; i++)
    x=bare_descent(nb_lift(&plain_f1_prime),x,eta,1);
  return i;
}

@ Whole descents from $1.5$.

@<Print the values of chapter 4@>=
static void print_workout_values(void)
{
  nb_fun f_prime=nb_lift(&plain_f1_prime);
  value("slow","%g",steps_to_zero(.1)), value("fast","%g",steps_to_zero(.375));
  value("cube-3","%.4f",bare_descent(f_prime,1.5,.375,3));
  small_value("cube-4",1,bare_descent(f_prime,1.5,.375,4));
  small_value("cube-5",1,bare_descent(f_prime,1.5,.375,5));
  value("hits","%g",fabs(bare_descent(f_prime,1.5,.375,6)));
  value("cycle","%.4f",fabs(bare_descent(f_prime,1.5,.9,1000)));
  value("cycle-just","%.3f",fabs(bare_descent(f_prime,1.5,.7501,100000)));
  value("n-below","%g",(double)descend(f_prime,1.5,.7499,1e-6,50000).steps);
  value("far-a","%.4f",bare_descent(f_prime,1.5,2,50000));
  value("far-b","%.4f",bare_descent(f_prime,1.5,2,50001));
}

@ And descents that end in strange places. The steepest slope of the curve is close to $x=1.04$;
to look for it among three hundred points is good enough for four decimals.

@<Print the values of chapter 4@>=
static void print_endings(void)
{
  nb_fun f_prime=nb_lift(&plain_f1_prime);
  double steepest=0;
  for (int i=900; i<1200; i++) steepest=fmax(steepest,nb_f1_prime(i/1000.0));
  for (int i=0; i<5; i++) {
    char name[]="cheap-0";
    name[6]+=(char)i;
    value(name,"%.4f",nb_f1(bare_descent(f_prime,.8,.9,i)));
  }
  value("cheap-end","%.4f",nb_f1(bare_descent(f_prime,.8,.9,1000)));
  value("cubic","%.4f",bare_descent(nb_lift(&plain_cubic_slope),1,.1,1000));
  value("kink-harmonic","%.4f",fabs(scheduled(nb_lift(&plain_sign),1,NB_HARMONIC,.3,1000)));
  value("geometric","%.4f",scheduled(f_prime,2,NB_GEOMETRIC,.1,100000));
  value("harmonic-slow","%.3f",scheduled(f_prime,2,NB_HARMONIC,.1,100000));
  small_value("harmonic-fast",1,scheduled(f_prime,2,NB_HARMONIC,.5,100000));
  value("steepest","%.4f",steepest), value("horizon","%.3f",.2*steepest);
  value("reach","%.2f",2-.2*steepest);
}

@ @<Print the values of chapter 4@>=
static void print_values(void)
{
  print_landscape(), print_slope_errors(), print_steps();
  print_workout_values(), print_endings();
}

@ Let us look back up the hill.

\summary{Learning from examples means minimizing an error, and descent needs a smooth one.
The place of a minimum is a set, and it may be empty. A step of gradient descent is
$x\leftarrow x-\eta f'(x)$; it doesn't use~$f$. It makes $f$ smaller if $f'(x)\ne0$ and
$\eta$ is small enough, and if $\vert f''\vert\le L$, then $\eta<2/L$ is small enough
everywhere. Near a minimum the error is multiplied by $1-\eta f''$ per step; beyond
$2/f''$ there are cycles and worse. The descent ends where the ground is flat, or never;
it says which. A flat place is a stationary point: a local minimum, in the basin of the
start, or an inflection or a hilltop. Decreasing steps are for kinks and noise, and their
sum has to be infinite. Backtracking finds a step without knowing~$L$. And a formula that
is correct on paper may lose all its digits at the very place one is looking for.}

\further{Kun \cite{kun} derives descent for programmers. The classic about step sizes,
rates of convergence and line searches is the book by Nocedal and Wright \cite{nocedal},
whose chapters 2 and~3 are this chapter in grown-up form. Armijo's note \cite{armijo} is
three pages long and worth reading; Robbins and Monro \cite{robbins} is where decreasing
step sizes come from. What happens beyond the threshold belongs to the theory of iterated
maps, of which Strogatz \cite{strogatz} is a very friendly introduction. Cauchy invented
the whole method in 1847, in a note of three pages, because he wanted to compute orbits of
heavenly bodies \cite{lemarechal}.}

@*1 Exercises.
@i exercises-4.w
