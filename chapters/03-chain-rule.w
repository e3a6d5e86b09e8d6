@* The chain rule.\label{chain}
\objectives{state the chain rule in three notations, each factor with the point where
it is taken; prove it without dividing by zero; differentiate a long composite stage
by stage, on paper and in \CEE/; compute with dual numbers, which know the chain rule
by heart, and get derivatives to the last digit}{S13--S19}{chapters \xchap{functions}
and~\xchap{derivatives}}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The lecture calls it a hammer, and \slide{S13}the name is well chosen: for somebody
who has the chain rule, everything that can be built from functions of functions is a
nail. A neural network is a function of a function of a function, a hundred deep, and
its derivative is nothing but this chapter, done a great many times and in a clever
order. The clever order must wait for chapter~8. The rule itself fits on one line, and
the only way to get it wrong is to evaluate a factor in the wrong place. Sadly, that
is quite easy.

@ Chapter~\xchap{derivatives} got its derivatives from differences, and lost a third
of the digits or more. In this chapter nothing is lost. At the end we shall have a
program that evaluates $e^{\sin x^2}$ and delivers the slope as well, exact but for
rounding, without anybody having differentiated $e^{\sin x^2}$. Here is the outline;
\.{build/chapters/03-chain-rule} runs it.

@(c/03-chain-rule.c@>=
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/chain.h>
#include "story.h"
@<Provide the stages of the wave@>@;
@<Compute with dual numbers@>@;
@<Print the tables of chapter 3@>@;
@<Print the plots of chapter 3@>@;
@<Print the values of chapter 3@>@;
@<Tell the story of chapter 3@>

@ The header has two new types and a function or an operation for each page to come.
Some are holes: |nb_chain|, and six of the operations on dual numbers.

@(include/nabla/chain.h@>=
#ifndef NABLA_CHAIN_H
#define NABLA_CHAIN_H
#include <stddef.h>
#include <nabla/derivatives.h>
NB_BEGIN_DECLS@;
@<Declare stages and their chain@>@;
@<Declare dual numbers@>@;
NB_END_DECLS@;
#endif

@ The functions themselves need nothing but the mathematical library.

@(c/chain.c@>=
#include <math.h>
#include <nabla/chain.h>
@<Functions of {\tt chain.c}@>

@*1 Slopes multiply.\label{slopes-multiply}
Think of two gears. If the second turns three times as fast as the first, and the
third turns twice as fast as the second, nobody needs a theorem to know what the third
one does: six turns for each turn of the first. \slide{S13}Derivatives are such ratios. Near the point~$x$, the
function $f$ magnifies a small step $h$ into a step of about $f'(x)\,h$; then $g$,
which stands at $f(x)$ by now, magnifies {\it that\/} step by $g'\bigl(f(x)\bigr)$.
Both together magnify by the product:
\proclaim Theorem 1 (Chain rule). Let $f$ be differentiable at $a$, and $g$ at $f(a)$.
Then $g\circ f$ is differentiable at~$a$, and
$$(g\circ f)'(a)=g'\bigl(f(a)\bigr)\cdot f'(a).\eqno(1)$$

\noindent In words: slopes multiply, each taken where its own function stands.

@ Let us watch it happen, to $\sin x^2$ at $a=1$. A step $h$ of~$x$ makes a step
$\Delta v$ of $v=x^2$, which makes a step $\Delta u$ of $u=\sin v$:
\listing{03-chain-rule-gears}
In each row the third ratio is the product of the other two, because the $\Delta v$
cancels. In the limit the first column goes to $2a=2$, the second to $\cos
a^2=\expect{ch-cos}{0.540302}$, and the third to
$\expect{ch-two-cos}{1.080605}$, which is again their product. That is the whole idea,
and very nearly a proof.

@<Print the tables of chapter 3@>=
static void print_gears(void)
{
  puts("      h    dv/h       du/dv      du/h");
  for (double h=.1; h>1e-6; h/=10) {
    double v=1, dv=(1+h)*(1+h)-v, du=sin(v+dv)-sin(v);
    printf("%7g  %9.6f  %9.6f  %9.6f\n",h,dv/h,du/dv,du/h);
  }
}

@*1 A proof without a hole.\label{chain-proof}
The proof that everybody finds first says just that. With $k=f(a+h)-f(a)$, the step
that $f$ makes,
$${g\bigl(f(a+h)\bigr)-g\bigl(f(a)\bigr)\over h}
={g\bigl(f(a)+k\bigr)-g\bigl(f(a)\bigr)\over k}\cdot{k\over h},\eqno(2)$$ and with $h$
also $k$ goes to zero, so the first factor goes to $g'\bigl(f(a)\bigr)$, the second to
$f'(a)$. Done?
\warning{The division by $k$}{In the definition of a limit, $h$ is never zero. But
nobody has promised that $k$ isn't. If $f$ is constant, $k=0$ for all~$h$, and (2)
multiplies $0/0$ by zero; a program that computes it that way gets
\expect{ch-tempting}{NaN}, while the derivative of a constant composed with anything
is~$0$. And $f(x)=x^2\sin(1/x)$, with $f(0)=0$, has a derivative at~$0$ but makes
steps $k=0$ for arbitrarily small~$h$. The theorem is true for these functions. The
proof is not.}

@ The remedy is to multiply instead of to divide. Chapter~\xchap{derivatives} had a
form of the definition that asks for no division, the {\it best line\/}: if $f$ is
differentiable at~$a$, and $g$ at $b=f(a)$, then
$$f(a+h)=b+f'(a)\,h+h\,\rho(h),\qquad g(b+k)=g(b)+g'(b)\,k+k\,\tau(k),\eqno(3)$$
where $\rho(h)\to0$ as $h\to0$ and $\tau(k)\to0$ as $k\to0$. At zero itself these
functions of the error are not determined by~(3), so we are free to put
$\rho(0)=\tau(0)=0$, and (3) is then true for $h=0$ and for $k=0$ as well. That
little liberty is the trick.

@ \noindent{\it Proof of Theorem~1.\enspace}Put the first half of (3) into the second.
The inner function makes the step
$k=f'(a)\,h+h\,\rho(h)=h\,\bigl(f'(a)+\rho(h)\bigr)$, which may or may not be zero, so
$$\eqalign{g\bigl(f(a+h)\bigr)&=g(b)+g'(b)\,k+k\,\tau(k)\cr
&=g(b)+g'(b)\,f'(a)\,h+h\,\Bigl[\,g'(b)\,\rho(h)+\bigl(f'(a)+\rho(h)\bigr)\,\tau(k)\Bigr].\cr}$$
When $h$ goes to zero, $\rho(h)$ does too, and so does~$k$, hence so does $\tau(k)$;
and nothing else in the brackets grows. So near~$a$ the function $g\circ f$ is a line
of slope $g'(b)\,f'(a)$ plus an error that vanishes faster than~$h$. But there is only one such
line, and its slope is the derivative.\quad\hbox{$\diamond$}

\smallskip
In short: {\it the best line of a composite is the composite of the best lines}. Two
lines of slopes $m$ and $n$ compose to a line of slope
$mn$, and the errors are too small to matter. In chapter~6, where the ``lines'' are
matrices, this sentence will still be true, word for word.

@*1 Three notations for one rule.\label{three-notations}
The lecture states the rule three times. All three are in use, so you must be able to
read all three; and each says something that the others hide. \slide{S13}The first,
after Lagrange, speaks of {\it values}:
$$\hbox{the derivative of $g\bigl(f(x)\bigr)$ is $g'\bigl(f(x)\bigr)\cdot f'(x)$.}$$
Read the prime carefully. $g'\bigl(f(x)\bigr)$ is the derivative of $g$, as a function
of its own argument, {\it taken at\/} the point $f(x)$. It is not the derivative of
$g\bigl(f(x)\bigr)$ with respect to~$x$; that would be the left side. First prime,
then plug in. The inner function is still inside, untouched; only the outer one has
changed.

@ The second \slide{S14}speaks of {\it functions\/} and has no~$x$ at all:
$$(g\circ f)'=(g'\circ f)\cdot f'.$$
The ring is composition, ``after''. The dot is not: it multiplies two functions point
by point. This form tells a programmer exactly what to call, because both sides are
built from operators that we own. On the left, |nb_D| of |nb_compose|; on the right,
|nb_compose| of |nb_D|, and a product. The part ``operators'' of the program does
both:
\listing{03-chain-rule-operators}

@<Print the tables of chapter 3@>=
static void print_operators(void)
{
  nb_fun f=nb_lift(&plain_square), g=nb_lift(&plain_sin);
  nb_pair of_left, of_right;
  nb_dctx for_left, for_f, for_g;
  nb_fun left=nb_D(nb_compose(g,f,&of_left),&for_left);
  nb_fun Df=nb_D(f,&for_f), outer=nb_compose(nb_D(g,&for_g),f,&of_right);
  puts("   x    (g o f)'(x)     (g'o f)(x)  *  f'(x)");
  for (double x=-1; x<2.5; x++)
    printf("%4g  %13.8f = %13.8f  * %6.3f\n",x,@|
      nb_at(left,x),nb_at(outer,x),nb_at(Df,x));
}

@ The third, \slide{S15}after Leibniz, speaks of {\it quantities\/} that depend on
each other. Give the intermediate result a name, $u=f(x)$, and the final one, too:
$y=g(u)$. Then
$${dy\over dx}={dy\over du}\cdot{du\over dx}.\eqno(4)$$
It looks like school arithmetic: cancel the $du$. (This is the gears again, and the
fraction is a good servant. It was equation~(2) and its hole when we believed it too
literally.) No other notation makes a chain of five functions so easy to write down
and so hard to forget. What it doesn't show is {\it where\/} the factors are taken,
and there it leads to the one mistake of this chapter.

Figure~\xfig{chain-notations} puts the three side by side, with the same colors for
the same things. \figure{chain-notations}{The chain rule for sin(x squared) in three
notations, in rows. In each row the outer factor, cosine taken at x squared, stands in
one color above the outer factor of the other rows, and the inner factor 2x in
another. The last row has the numbers at a=1: 0.540302 times 2 is 1.080605.}
{One composite, $\sin x^2$, in three notations and in numbers. In one color, what
belongs to the outer function; in the other, what belongs to the inner function.}

@ \warning{What is $dh/df$?}{Slide S15 doesn't name the intermediate quantity. It
calls $h(x)=g\bigl(f(x)\bigr)$ and writes
$${dh\over dx}={dh\over df}\,{df\over dx}.$$
But $h$ is a function of~$x$; it has no argument called~$f$ to be differentiated by.
What is meant is $g'$, the derivative of the function $g$ {\it that we have just
stopped mentioning}, and it is meant to be taken at $f(x)$, which the formula doesn't
say either. The lecture repairs this itself, four slides later, with names for
quantities and a bar behind each factor:
$${dy\over dx}\bigg\vert_{x=a}={dy\over du}\bigg\vert_{u=f(a)}\cdot{du\over dx}\bigg\vert_{x=a}.\eqno(5)$$
A bar says: first differentiate, then put in this number. With the bars, Leibniz's
form is as precise as the others. Leave them out when you are sure, as everybody does;
put them back when a result looks odd. Exercise~\xex{3.5} is about this box.}

@*1 The wave, step by step.\label{wave-by-hand}
The lecture's example \slide{S16}is $y=e^{\sin x^2}$, a composite of three functions.
Here it is taken apart, with a name for every quantity:
$$y=f(u)=e^u,\qquad u=g(v)=\sin v,\qquad v=h(x)=x^2.$$
Evaluation runs from right to left: first $v$, then $u$, then $y$. The names of the
quantities are helpful, because now there is something to put after the~$d$. The names
of the functions are less so.
\warning{The letters have moved}{On slides S13--S15 the {\it inner\/} function is $f$
and $h$ is the whole composite. From S16 on the
{\it outermost\/} function is $f$ and $h$ is the innermost. Nothing is wrong with
either; but whoever turns a page with a formula in mind that says ``$f'$ is the inner
derivative'' will be led astray. Trust the quantities $x$, $v$, $u$, $y$, whose order
is the order of computation.}

@ Each piece is a function of {\it one\/} variable from the list that everybody knows.
\slide{S17}Their derivatives are
$${dy\over du}=f'(u)=e^u,\qquad {du\over dv}=g'(v)=\cos v,\qquad {dv\over dx}=h'(x)=2x.$$
The slide goes on and writes $e^u=e^{\sin x^2}$ and $\cos v=\cos x^2$, and that step
is the one to watch: each derivative is first a function of its own variable, and {\it
then\/} the variable is replaced by what it stands for. \slide{S18}The product is
$${dy\over dx}=e^{\sin x^2}\cdot\cos(x^2)\cdot2x.\eqno(6)$$
Chapter~\xchap{derivatives} used this formula as a judge. Now we know where it came
from.

@ And where is each factor taken? \slide{S19}Slide S19 says it with bars, at the point
$x=a$:
$${dy\over dx}\bigg\vert_{x=a}={dy\over du}\bigg\vert_{u=g(h(a))}\cdot\;{du\over dv}\bigg\vert_{v=h(a)}\cdot\;
{dv\over dx}\bigg\vert_{x=a}.\eqno(7)$$ In a program the bars take care of themselves.
A variable such as |v| {\it is\/} a number by the time it is used, and |cos(v)| can't
be taken anywhere but at~|v|. Compare (7) with this function, line by line:

@<Provide the stages of the wave@>=
static double wave_slope(double x)
{
  double v=x*x, dv_dx=2*x;
  double u=sin(v), du_dv=cos(v);
  double y=exp(u), dy_du=y;
  return dy_du*du_dv*dv_dx;
}

@ Here are its numbers at $a=1$, with the product so far in the last column:
\listing{03-chain-rule-table}
Figure~\xfig{chain-pipeline} shows the same as a pipeline. Values flow through the
boxes. Below each box stands its slope at the number that came in; and the running
product below that is, at every stage, the derivative of {\it everything up to here\/}
with respect to~$x$. The last one is
$y'(1)=\expect{ch-y1}{2.506762}$. \figure{chain-pipeline}{Three boxes in a row: x=1
enters the square and leaves as v=1, enters the sine and leaves as u=0.841471, enters
the exponential function and leaves as y=2.319777. Below the boxes the local slopes 2,
0.540302, 2.319777, and below these the running products 2, 1.080605, 2.506762.}
{The wave as a pipeline, at $a=1$. Above, values; below, the slope of each stage at
{\it its own\/} input, and the running product of the slopes.}

@ \warning{All factors at the same point}{The mistake to end all mistakes is to take
every factor at $x=a$, as if (7) said
$e^a\cdot\cos a\cdot2a$. At $a=1$ that gives $\expect{ch-wrong-one}{2.937388}$ instead
of $\expect{ch-y1}{2.506762}$: wrong, but of the right size and sign, so that it
passes for right when you look at it with half an eye. (The middle factor even {\it
is\/} right at $a=1$, because $1^2=1$. Don't test chain rules at~$1$.) At $a=1.5$ it
gives $\expect{ch-wrong-more}{0.951066}$ for $\expect{ch-more}{-4.103116}$, and not
even the sign is right.}

@ A product tells us more than its value: it is zero only if a factor is. So we can
read off where the wave has its summits and its valleys, and which stage is to blame.
The factor $e^u$ is never zero. The factor $2x$ is zero at $x=0$: the {\it square\/}
has a flat spot there, and whatever comes after it has no steps to magnify. The factor
$\cos x^2$ is zero where $x^2=\pi/2$, $3\pi/2$, $5\pi/2$ and so on, and there the {\it
sine\/} turns around. Between $-2.5$ and $2.5$ that happens at
$x=\pm\expect{ch-summit}{1.2533}$ and $\pm\expect{ch-valley}{2.1708}$.
Figure~\xfig{chain-wave} marks both kinds. One flat stage is enough to silence all the
others, and that is a worry in networks, too: a stage that sits on a flat spot lets no
slope through, and the stages before it learn nothing. \figure{chain-wave}{The curves y =
exp(sin(x squared)) and y' between -2.5 and 2.5. The derivative is zero at 0, at plus
and minus 1.2533 and at plus and minus 2.1708; the zero at 0 is marked in one way, the
others in another.}
{The wave $y$ and its derivative~$y'$. The zero at $0$ comes from the factor $2x$, the
four others from the factor $\cos x^2$.}

@ Once more, for the second derivative. Now there is a product of three factors to
differentiate, $y'=2x\cdot\cos x^2\cdot y$, so we take turns: each factor in its turn
is differentiated, by the chain rule, and the others wait. That makes
$$y''=\bigl(2\cos x^2-4x^2\sin x^2+4x^2\cos^2x^2\bigr)\,e^{\sin x^2},\qquad y''(1)=\expect{ch-second}{-2.592520}.$$
Chapter~\xchap{derivatives} found this number by $D(Df)$, one difference on top of
another, and was off by $\expect{ch-DD}{2\times10^{-6}}$. A single difference of the
exact $y'$ is off by $\expect{ch-D}{1\times10^{-9}}$. Each difference that one can do
without saves some digits; from here on we shall do without any.

@<Provide the stages of the wave@>=
static double wave_second(double x)
{
  double v=x*x, k=cos(v), s=sin(v);
  return (2*k-4*v*s+4*v*k*k)*exp(s);
}

@*1 A chain as data.\label{stages}
The table of section~\xsec{wave-by-hand} has a row for each stage, and each row is
made in the same way. Whatever is made in the same way should be a loop, and the loop
should not know the functions. So let a \term{stage} be a function together with its
derivative, and a composite an array of stages, the innermost first:

@<Declare stages and their chain@>=
typedef struct nb_stage {
  nb_fun f; /* a function */
  nb_fun df; /* its derivative */
} nb_stage;@/

@ For the wave, the stages are the three rows of slide S17. The exponential function
is its own derivative, which saves a line.

@<Provide the stages of the wave@>=
static double square(double x) {@+return x*x;@+}
static double twice(double x) {@+return 2*x;@+}
static nb_plain plain_square={square}, plain_twice={twice};
static nb_plain plain_sin={sin}, plain_cos={cos}, plain_exp={exp};
@#
static void make_wave(nb_stage stage[3])
{
  stage[0].f=nb_lift(&plain_square), stage[0].df=nb_lift(&plain_twice);
  stage[1].f=nb_lift(&plain_sin), stage[1].df=nb_lift(&plain_cos);
  stage[2].f=stage[2].df=nb_lift(&plain_exp);
}

@ Now the first hole of the chapter, |nb_chain|, which is exercise~\xex{3.3}. It
returns the derivative at |a| of the composite of |n| stages.
\smallskip
\item{$\bullet$} |stages[0]| is the innermost one, which gets~|a|; then |stages[1]|
gets what it returned; and so forth.
\item{$\bullet$} The derivative of each stage is taken at that stage's own input.
\item{$\bullet$} Every |f| and every |df| is called at most once. A composite of |n|
stages costs |n| steps, not $n^2/2$.
\item{$\bullet$} The composite of no stages is the function $x\mapsto x$, whose slope
is~|1|. (The empty product is~1, too; no special case is needed.)
\item{$\bullet$} A chain may be very long. The time may grow with it, the memory may
not.

@<Declare stages and their chain@>=
NB_API double nb_chain(size_t n, const nb_stage *stages, double a);
  /* The derivative at |a| of stage $n-1$ after \dots\ after stage 0: the product of the slopes, each at
     the value that reaches its stage (slides 13--15; exercise 3.3). 1 if |n| is 0. Calls each |f| and
     each |df| at most once. */

@ At work on the wave:
\listing{03-chain-rule-chain}
The library's answers agree with (6), and nobody has told |nb_chain| about sines.

@<Print the tables of chapter 3@>=
static void print_chain(void)
{
  nb_stage wave[3];
  make_wave(wave);
  for (double a=-2.25; a<2.5; a+=1.5)
    printf("y'(%5g) = %12.9f, by hand %12.9f\n",a,nb_chain(3,wave,a),wave_slope(a));
}

@ The table and the picture of the pipeline are drawn by a sister of |nb_chain| that
is more talkative. She calls the shorter chains, of one, two and three stages, for the
running products. That is the wasteful way, but for three stages who cares.

@<Print the tables of chapter 3@>=
static void print_table(void)
{
  static const char *const name[]={@|"v = x^2","u = sin v","y = e^u"};
  nb_stage wave[3];
  double in=1;
  make_wave(wave);
  puts("stage           in        out      slope    product");
  for (size_t i=0; i<3; i++) {
    double out=nb_at(wave[i].f,in);
    printf("%-11s%8.6f   %8.6f   %8.6f   %8.6f\n",name[i],@|
      in,out,nb_at(wave[i].df,in),nb_chain(i+1,wave,1));
    in=out;
  }
}

@*1 In which order.\label{chain-order}
The values must be computed from the inside to the outside; there is no choice. The
{\it slopes\/} can be multiplied in any order, since multiplication is associative.
For three stages,
$$f'(u)\cdot\bigl(g'(v)\cdot h'(x)\bigr)=\bigl(f'(u)\cdot g'(v)\bigr)\cdot h'(x).$$
On the left, the running product starts inside and says after each stage: ``so much
does {\it this quantity\/} change with~$x$.'' That is the order of the table, and it
is called the \term{forward mode}. On the right, the product starts outside, after all
values are known, and says: ``so much does $y$ change with
{\it this quantity}.'' That is the \term{reverse mode}, another name of
backpropagation.

For a chain of numbers the two cost the same: $n-1$ multiplications. But when a stage
has a thousand inputs and one output, its slope is a row of a thousand numbers, and
the order makes a difference of a factor of a thousand. Chapter~8 is about that
factor.

@ Do they give the same number? Not to the last bit, since rounding isn't associative.
For a chain of a thousand stages with slopes near~1, the two products differ by a
relative $\expect{ch-order}{7\times10^{-16}}$, a few units in the last place. This is
why a grader must not compare floating point numbers by \.{==}, and why multiplying in
the other order is not a mistake. It is a different right answer.

@<Print the values of chapter 3@>=
static double order_matters(void)
{
  double forward=1, reverse=1;
  for (int i=0; i<1000; i++) forward*=some_slope(i);
  for (int i=999; i>=0; i--) reverse*=some_slope(i);
  return fabs(forward/reverse-1);
}

@ \warning{Long products}{A product of many factors is a precarious thing. A hundred
stages with slope $1.1$ make a composite with slope
$\expect{ch-explode}{13781}$, and a hundred with slope $0.9$ make
$\expect{ch-vanish}{2.7\times10^{-5}}$: gradients explode or vanish, depending on
which side of~1 the factors lie on average. A thousand stages with slope $0.4$
underflow: their product is positive, but as a \&{double} it is exactly
\expect{ch-underflow}{0}. Much of the craft of building deep networks consists in
keeping the factors near~1.}

@<Provide the stages of the wave@>=
static double some_slope(int i) {@+return 1+(i*7%13-6)/100.0;@+}
static double product_of(int n, double slope)
{
  double product=1;
  while (n-->0) product*=slope;
  return product;
}

@*1 Dual numbers.\label{dual}
A chain of stages is a list, but few formulas are lists. In $x\,e^{-x^2}$ the variable
goes two ways, and the results are multiplied. We could draw that as a graph (and
chapter~7 will). There is a shorter way, if all we want is a derivative with respect
to one variable: let every number in the computation carry its derivative along.

At the end of section~\xsec{nb-diff} we saw a trick of that kind: evaluate at $c+ih$
with a tiny~$h$, and the derivative travels in the imaginary part. The $h^2$ that
spoiled it, ever so slightly, came from $i^2=-1$. So let us invent an $\varepsilon$
that behaves better:
$$\varepsilon^2=0,\qquad\hbox{but}\qquad\varepsilon\ne0.\eqno(8)$$
Numbers $a+b\,\varepsilon$ are called \term{dual numbers}. Clifford thought of them in
1873, without computers in mind. \marg{Who does not like $\varepsilon$ may think of
the matrix ${\quad a\ \;b\quad\choose\quad0\ \;a\quad}$: these add and multiply in the
same way.}

@ Calculate as usual and throw $\varepsilon^2$ away:
$$\eqalign{(a+b\,\varepsilon)+(c+d\,\varepsilon)&=(a+c)+(b+d)\,\varepsilon,\cr
(a+b\,\varepsilon)\cdot(c+d\,\varepsilon)&=ac+(bc+ad)\,\varepsilon,\cr
{a+b\,\varepsilon\over c+d\,\varepsilon}={(a+b\,\varepsilon)(c-d\,\varepsilon)\over
c^2}
&={a\over c}+{bc-ad\over c^2}\,\varepsilon\qquad(c\ne0).\cr}\eqno(9)$$
Look at the $\varepsilon$ parts. They are the sum rule, the product rule and the
quotient rule, and nobody has put them there: they {\it came out}. If $a$ and $c$ are
values of two functions, and $b$ and $d$ their slopes at the same point, arithmetic
does the calculus. We call the two parts by what they mean:

@<Declare dual numbers@>=
typedef struct nb_dual {
  double value;
  double slope; /* the derivative of the value, by whatever the variable is */
} nb_dual;@/

@ Where do the slopes come from in the first place? A constant $c$ doesn't change, so
it is $c+0\,\varepsilon$. The variable changes as fast as itself: $x+1\,\varepsilon$.
That 1 is the seed of everything; forget it and all slopes are zero.

@<Functions of {\tt chain.c}@>=
nb_dual nb_dual_const(double c) {@+nb_dual u={c,0};@+return u;@+}
nb_dual nb_dual_var(double x) {@+nb_dual u={x,1};@+return u;@+}

@ These two are the only ways to make a dual number from a plain one. (A pair of
braces would do as well, but a name says what is meant.)

@<Declare dual numbers@>=
NB_API nb_dual nb_dual_const(double c);
  /* A number that does not depend on the variable: the value |c| with the slope 0. */
NB_API nb_dual nb_dual_var(double x);
  /* The variable itself, at |x|: its slope is 1. Use it for one variable at a time. */

@ Of the four operations and the sign, the easiest two are done here, and the other
three are for you, in exercise~\xex{3.4}. Equation (9) has them all; note that the
quotient can be had without squaring $c$, which might overflow.

@<Declare dual numbers@>=
NB_API nb_dual nb_dual_add(nb_dual u, nb_dual v);
  /* $u+v$, with the slope $u'+v'$ (exercise 3.4). */
NB_API nb_dual nb_dual_sub(nb_dual u, nb_dual v);
  /* $u-v$, with the slope $u'-v'$. */
NB_API nb_dual nb_dual_neg(nb_dual u);
  /* $-u$, with the slope $-u'$. */
NB_API nb_dual nb_dual_mul(nb_dual u, nb_dual v);
  /* $uv$, with the slope $u'v+uv'$: the product rule (exercise 3.4). */
NB_API nb_dual nb_dual_div(nb_dual u, nb_dual v);
  /* $u/v$, with the slope $(u'-(u/v)v')/v$ (exercise 3.4). Infinite or NaN where the value of |v| is 0. */

@ For differences and for a change of sign nothing has to be thought about: what
happens to the values happens to the slopes.

@<Functions of {\tt chain.c}@>=
nb_dual nb_dual_sub(nb_dual u, nb_dual v)
{
  nb_dual y={u.value-v.value,u.slope-v.slope};
  return y;
}
@#
nb_dual nb_dual_neg(nb_dual u)
{
  nb_dual y={-u.value,-u.slope};
  return y;
}

@ And a function such as the cosine? It has to obey its own Taylor series, of which
$\varepsilon^2=0$ leaves two terms:
$$f(a+b\,\varepsilon)=f(a)+f'(a)\,b\,\varepsilon.\eqno(10)$$
Now put one function into another:
$$g\bigl(f(a+b\,\varepsilon)\bigr)=g\bigl(f(a)+f'(a)\,b\,\varepsilon\bigr)=g\bigl(f(a)\bigr)+g'\bigl(f(a)\bigr)\,f'(a)\,b\,\varepsilon.$$
There is (1) again, with every factor at its own argument, and we didn't have to do
anything about it. In this sense dual numbers {\it are\/} the chain rule, made into
arithmetic.

@ Equation~(10) becomes one small function. It takes $u$ through an $f$ whose value at
$u$ is |f| and whose derivative there is |df|; the slope of~$u$ has to come along as a
factor, and this is the place where it does. Every elementary function on these pages
calls it, so here is the chain rule, all of it, in one product.

@<Functions of {\tt chain.c}@>=
static nb_dual through(nb_dual u, double f, double df)
{
  nb_dual y={f,df*u.slope};
  return y;
}

@ With its help an elementary function is a line, once we know its derivative. The
tangent has the derivative $1+\tan^2a$.

@<Functions of {\tt chain.c}@>=
nb_dual nb_dual_cos(nb_dual u) {@+return through(u,cos(u.value),-sin(u.value));@+}
nb_dual nb_dual_log(nb_dual u) {@+return through(u,log(u.value),1/u.value);@+}
@#
nb_dual nb_dual_tan(nb_dual u)
{
  double t=tan(u.value);
  return through(u,t,1+t*t);
}
@#
nb_dual nb_dual_sqrt(nb_dual u)
{
  double root=sqrt(u.value);
  return through(u,root,.5/root);
}

@ The hyperbolic tangent is the favorite of small networks. Everybody writes its
derivative as $1-\tanh^2a$, and that is right, but for $a=20$ it computes $1-1=0$,
since $\tanh a$ has been rounded to~$1$. The true value is
$\expect{ch-sech}{1.7\times10^{-17}}$. We use
$1/\!\cosh^2a$, where nothing cancels.

@<Functions of {\tt chain.c}@>=
nb_dual nb_dual_tanh(nb_dual u)
{
  double sech=1/cosh(u.value);
  return through(u,tanh(u.value),sech*sech);
}

@ Sine, exponential function and power are holes again. The contract of a power with a
constant exponent~$p$ needs some care:
$u^p$ has the slope $p\,u^{p-1}u'$, where $u$ may well be negative if $p$ is an
integer, or zero. For $u=0$ we ask for finite and correct slopes if $p\ge1$, and for
slope zero if $p=0$, since then the function is the constant~$1$. (For $0<p<1$ the
slope at zero {\it is\/} infinite.)

@<Declare dual numbers@>=
NB_API nb_dual nb_dual_sin(nb_dual u);
  /* The sine, |u| in radians; slope $u'\cos u$ (exercise 3.4). */
NB_API nb_dual nb_dual_cos(nb_dual u);
  /* The cosine, |u| in radians; slope $-u'\sin u$. */
NB_API nb_dual nb_dual_tan(nb_dual u);
  /* The tangent, |u| in radians; slope $u'(1+\tan^2 u)$. */
NB_API nb_dual nb_dual_exp(nb_dual u);
  /* $e^u$; slope $u'e^u$ (exercise 3.4). */
NB_API nb_dual nb_dual_log(nb_dual u);
  /* The natural logarithm; slope $u'/u$. Where |u| is negative the value is NaN, as in \CEE/. */
NB_API nb_dual nb_dual_sqrt(nb_dual u);
  /* The square root; slope $u'/2\sqrt u$, which is infinite at 0. */
NB_API nb_dual nb_dual_tanh(nb_dual u);
  /* The hyperbolic tangent $y$; slope $u'(1-y^2)$. */
NB_API nb_dual nb_dual_pow(nb_dual u, double p);
  /* $u^p$ for a constant exponent; slope $u'pu^{p-1}$, and 0 for $p=0$, also where |u| is 0 (exercise 3.4). */

@*1 The machine at work.\label{dual-at-work}
Here is the wave in dual numbers. It is a little wordy, as \CEE/ won't let us write
$+$ and $\times$ for our own types, but look at what is {\it not\/} there: no cosine,
no $2x$, no derivative of any kind. We wrote down the function, and that was all.

@<Compute with dual numbers@>=
static nb_dual dual_wave(nb_dual x)
{
  return nb_dual_exp(nb_dual_sin(nb_dual_mul(x,x)));
}

@ To differentiate, we put in the variable, and read off the slope. As an |nb_fun|,
this can be plotted, composed, or differentiated once more by |nb_D|.

@<Compute with dual numbers@>=
static double dual_slope(double x, void *env)
{
  (void)env;
  return dual_wave(nb_dual_var(x)).slope;
}
@#
static const nb_fun exact_slope={dual_slope,NULL};

@ Why are we allowed to trust it? Each operation hands on the right slope if it was
given right slopes; that was shown, case by case, in the last section. The variable
and the constants start with right ones. The rest is a matter of saying ``and so on''
in a way that mathematicians accept.
\proclaim Theorem 2. Let $y(x)$ be an expression in $x$, constants, the four
operations and elementary functions. If each operation is differentiable at the
numbers that it meets when $y(a)$ is computed, then the same computation, begun with
$a+1\,\varepsilon$, ends with $y(a)+y'(a)\,\varepsilon$.

\noindent{\it Proof.\enspace}By induction on the number of operations. The
intermediate results are values of functions of~$x$, and we claim that each of them
comes with its slope at~$a$. For the variable and for constants this is how they were
made. For each operation, (9) and (10) make the slope of the result from the values
and slopes of the arguments by exactly the rule that calculus has for
it.\quad\hbox{$\diamond$}

\smallskip\noindent
So there is no truncation error, because no limit was cut short; and there is none of the
cancellation that costs a difference its digits, because no two values of~$y$ are
subtracted. What remains is a rounding error per operation, as in any computation. (If
the formula itself subtracts nearly equal numbers, it loses digits with dual numbers, too.
They differentiate a formula; they don't improve it.)

@ Chapter~\xchap{derivatives} struggled for ten digits. Here are the errors of
|nb_diff|, from two values of the function, and of the dual numbers, judged by (6):
\listing{03-chain-rule-errors}
Over a thousand points between $-2.5$ and $2.5$ the worst error of |nb_diff| was
$\expect{ch-worst-diff}{3\times10^{-9}}$, and the worst of the dual numbers
$\expect{ch-worst-dual}{9\times10^{-16}}$. Since $y'$ itself goes up to nearly~$5$ there,
that is a unit or two in the last place; it can't be done better, and you may well ask
which of the two formulas is off. The differences were approximations of the
derivative. These {\it are\/} the derivative.

@<Print the tables of chapter 3@>=
static void print_errors(void)
{
  nb_fun y={wave_at,NULL};
  puts("   x       exact y'       nb_diff off by   dual off by");
  for (double x=.25; x<2.5; x+=.5) {
    double exact=wave_slope(x);
    printf("%4g  %15.12f  %12.0e  %12.0e\n",x,exact,@|
      fabs(nb_diff(y,x)-exact),fabs(nb_at(exact_slope,x)-exact));
  }
}

@ The value of the wave comes from the same dual function, with a constant put in: a
dual number whose slope is zero is a number and nothing else. To find the worst error
we try points that are $1/200$ apart.

@<Compute with dual numbers@>=
static double wave_at(double x, void *env)
{
  (void)env;
  return dual_wave(nb_dual_const(x)).value;
}
@#
static double worst_error(double (*slope)(double x))
{
  double worst=0;
  for (int i=-500; i<=500; i++)
    worst=fmax(worst,fabs(slope(i/200.0)-wave_slope(i/200.0)));
  return worst;
}

@ The variable may go as many ways as it likes. In $x\,e^{-x^2}$ it goes two, and the
product rule joins them. With $y=x\,e^{-x^2}$, at
$x=1/2$ the program finds $y'=\expect{ch-bell}{0.389400}$.

@<Compute with dual numbers@>=
static nb_dual bell(nb_dual x)
{
  return nb_dual_mul(x,nb_dual_exp(nb_dual_neg(nb_dual_pow(x,2))));
}

@ \warning{A dual number differentiates the program}{Theorem~2 speaks of the
operations that were {\it met}. A program has branches, too, and the one not taken is
invisible. Write
$x^2$ in a roundabout way, as ``if $x=1$ then $1$, else $x^2$,'' and the slope at $1$
comes out as \expect{ch-branch}{0}: the constant that was returned has none. And where
an operation is not differentiable, no theorem helps, even if the composite is:
$\sqrt{x^4}=x^2$ has slope $0$ at~$0$, but the root met a zero there and says
\expect{ch-root}{NaN}. Differences would have got both of these right. A derivative by
dual numbers is exact, for the program that was run.}

@ Here are the two programs that came out wrong. Nothing is wrong with either of them
as a program; they return $x^2$ for every~$x$.

@<Compute with dual numbers@>=
static nb_dual branching(nb_dual x)
{
  return x.value==1 ? nb_dual_const(1) : nb_dual_mul(x,x);
}
@#
static nb_dual root_of_power(nb_dual x)
{
  return nb_dual_sqrt(nb_dual_pow(x,4));
}

@ What does it cost? A product of dual numbers takes three multiplications and an
addition in place of one multiplication; an elementary function takes its derivative
and a product besides. So value and slope together cost about two to four times the
value alone. |nb_diff| costs two evaluations. For one variable, dual numbers are a
bargain.

For $n$ variables they aren't: the seed 1 can sit on one variable at a time, so a
gradient takes $n$ runs. A network with a million weights would take a million. This
is the forward mode, and for a network it starts at the wrong end: there are many inputs,
and only one number comes out. The rest of the book turns it around.

@*1 The program of chapter 3.\label{story-chain}
The story has the tables in a row.

@<Tell the story of chapter 3@>=
static void story(void)
{
  puts("Chapter 3. The chain rule\n\nSlopes multiply, for sin(x^2) at 1:");@+print_gears();
  puts("\nThe rule between functions, for f = x^2 and g = sin:");@+print_operators();
  puts("\ne^(sin x^2) at 1, stage by stage:");@+print_table();
  puts("\nThe same by nb_chain, at other points:");@+print_chain();
  puts("\nDual numbers against differences:");@+print_errors();
}

@ The other parts are single tables for the book, the data of its figures, and the
numbers of its text.

@<Tell the story of chapter 3@>=
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_numbers},@|
    {"gears",print_gears},{"operators",print_operators},{"table",print_table},@|
    {"chain",print_chain},{"errors",print_errors},@|
    {"wave",plot_slopes},{"zeros",plot_zeros},{"pipeline",plot_pipeline},{0,0}};
  return story_main(argc,argv,parts);
}

@ The wave and its slope, by dual numbers, and the five zeros of the slope, each with
the number of the stage that is to blame.

@<Print the plots of chapter 3@>=
static void plot_slopes(void)
{
  for (int i=-250; i<=250; i++) {
    nb_dual y=dual_wave(nb_dual_var(i/100.0));
    printf("%.2f %.5f %.5f\n",i/100.0,y.value,y.slope);
  }
}
@#
static void plot_zeros(void)
{
  static const double quarter_turns[]={-3,-1,0,1,3};
  for (int i=0; i<5; i++) {
    double v=fabs(quarter_turns[i])*acos(-1)/2, x=copysign(sqrt(v),quarter_turns[i]);
    printf("%.4f %.5f %d\n",x,dual_wave(nb_dual_var(x)).value,v>0);
  }
}

@ The figures \xfig{chain-pipeline} and \xfig{chain-notations} want their numbers one
by one, as \TeX\ macros.

@<Print the plots of chapter 3@>=
static void plot_pipeline(void)
{
  static const char *const name[]={"square","sine","exp"};
  nb_stage wave[3];
  double in=1;
  make_wave(wave);
  for (size_t i=0; i<3; i++) {
    double out=nb_at(wave[i].f,in);
    printf("\\def\\%sout{%.7g}\\def\\%sslope{%.7g}\\def\\%sproduct{%.7g}\n",@|
      name[i],out,name[i],nb_at(wave[i].df,in),name[i],nb_chain(i+1,wave,1));
    in=out;
  }
}

@ The numbers in the running text. Errors get one digit and a power of ten.

@<Print the values of chapter 3@>=
static void value(const char *name, int decimals, double x)
{
  if (isnan(x)) printf("\\defval{ch-%s}{NaN}\n",name);
  else printf("\\defval{ch-%s}{%.*f}\n",name,decimals,x);
}
@#
static void power(const char *name, int decimals, double x)
{
  char digits[32];
  snprintf(digits,sizeof digits,"%.*e",decimals,x);
  char *e=strchr(digits,'e');
  *e=0;
  printf("\\defval{ch-%s}{%s\\times10^{%d}}\n",name,digits,atoi(e+1));
}

@ The values of the wave at $1$ and $1.5$, by |nb_chain|, and what becomes of them if
all factors are taken at the same point.

@<Print the values of chapter 3@>=
static void print_wave_numbers(void)
{
  nb_stage wave[3];
  make_wave(wave);
  value("cos",6,cos(1)), value("two-cos",6,nb_chain(2,wave,1));
  value("y1",6,nb_chain(3,wave,1)), value("more",6,nb_chain(3,wave,1.5));
  value("wrong-one",6,exp(1)*cos(1)*2), value("wrong-more",6,exp(1.5)*cos(1.5)*3);
  value("summit",4,sqrt(acos(-1)/2)), value("valley",4,sqrt(1.5*acos(-1)));
  value("tempting",0,tempting());
}

@ The tempting proof, as a program: the sine of a constant function.

@<Provide the stages of the wave@>=
static double constant(double x) {@+(void)x;@+return 3;@+}
static double tempting(void)
{
  double h=1e-3, k=constant(1+h)-constant(1);
  return (sin(constant(1)+k)-sin(constant(1)))/k*(k/h);
}

@ The second derivative, judged by the formula: two differences on top of each other,
and one difference of an exact slope.

@<Print the values of chapter 3@>=
static void print_second_numbers(void)
{
  nb_dctx store[2];
  nb_fun y={wave_at,NULL}, DDy=nb_D(nb_D(y,&store[0]),&store[1]);
  value("second",6,wave_second(1));
  power("DD",0,fabs(nb_at(DDy,1)-wave_second(1)));
  power("D",0,fabs(nb_diff(exact_slope,1)-wave_second(1)));
}

@ The table that exercise \xex{3.2} asks for is found in the back of the book with a
calculator, and here once more, so that neither page can be wrong alone.

@<Print the values of chapter 3@>=
static void print_three_values(void)
{
  static const char *const name[]={"at-half","at-one","at-two"};
  for (int i=0; i<3; i++) {
    double x=i ? i : .5, u=sin(x*x);
    printf("\\defval{ch-%s-u}{%.6f}\\defval{ch-%s-y}{%.6f}\n",name[i],u,name[i],exp(u));
    printf("\\defval{ch-%s-cos}{%.6f}\\defval{ch-%s-slope}{%.6f}\n",@|
      name[i],cos(x*x),name[i],wave_slope(x));
  }
}

@ And the rest. The two small functions have the same type, so that |worst_error| can
be asked about either.

@<Print the values of chapter 3@>=
static double by_diff(double x) {@+nb_fun y={wave_at,NULL};@+return nb_diff(y,x);@+}
static double by_dual(double x) {@+return nb_at(exact_slope,x);@+}
@#
static void print_numbers(void)
{
  print_wave_numbers(), print_second_numbers(), print_three_values();
  power("order",0,order_matters());
  value("explode",0,product_of(100,1.1)), power("vanish",1,product_of(100,.9));
  value("underflow",0,product_of(1000,.4));
  power("sech",1,nb_dual_tanh(nb_dual_var(20)).slope);
  power("worst-diff",0,worst_error(by_diff)), power("worst-dual",0,worst_error(by_dual));
  value("bell",6,bell(nb_dual_var(.5)).slope);
  value("branch",0,branching(nb_dual_var(1)).slope);
  value("root",0,root_of_power(nb_dual_var(0)).slope);
}

@ One theorem, three notations, and two machines that apply it: that was chapter~3.
What to take along:
\summary{Slopes multiply, each taken at its own argument: $(g\circ
f)'(a)=g'\bigl(f(a)\bigr)\cdot f'(a)$, because the best line of a composite is the
composite of the best lines. Lagrange writes this with values, the ring writes it with
functions, Leibniz with quantities, and his form needs bars to say where each factor
is taken. A chain of stages is differentiated by a loop that keeps a value and a
running product; the products may be taken from the inside (forward) or from the
outside (reverse). Dual numbers $a+b\,\varepsilon$ with $\varepsilon^2=0$ carry value
and slope through any program, and give the derivative to the last digit, of one
variable at a time.}

\further{Kun \cite{kun} derives the chain rule by linear approximation, as we did.
What this chapter does with dual numbers is known as {\it forward mode automatic
differentiation}; the idea of computing derivatives along with values is in a paper of
two pages by Wengert \cite{wengert}, and the survey of Baydin and others \cite{baydin}
tells the story since. Where $+$ can be
given a new meaning, as in \CPLUSPLUS/, they differentiate programs as they stand.}

@*1 Exercises.
The first two are for pencil, calculator and \.{answers.txt}. The next two are the holes
of this chapter, and library code from the day you fill them. The last one is for paper,
and for the argument afterwards.
@i exercises-3.w
