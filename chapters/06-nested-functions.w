@* Nested functions.\label{nested}
\objectives{read a loss function on a slide with suspicion; name four things that are wrong with a famous one, and say what each of
them does; compute a logistic loss that neither overflows nor vanishes, and its gradient in one line; recognize data on which no
minimum exists; and apply the chain rule to functions of several variables, along paths and as a product of
matrices}{S3, S4, S31--S35}{chapters \xchap{chain} and~\xchap{gradients}}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Two of the lecture's three problems are behind us: we can minimize a function of one variable, and a function of many.
The agenda on slide S31 \slide{S31}announces the third. What if the function is put together from functions of functions of functions? In principle the
chain rule of chapter~\xchap{chain} has the answer. In practice the lecture writes down such a function, starts to differentiate, and
gives up after three dots with the words ``Good luck!''

We won't need luck. But we shall have to read that slide very slowly.

@ The program, \.{build/chapters/06-nested-functions}, runs the slide's formula as it stands, repairs it, and minimizes what has
been repaired. As always, its pieces lie beside the paragraphs that want them.

@(c/06-nested-functions.c@>=
#include <math.h>
#include <stdio.h>
#include <nabla/nested.h>
#include "story.h"
@<Provide data with labels@>@;
@<Run the loss of the slide@>@;
@<Walk down the logistic loss@>@;
@<Follow paths and multiply matrices@>@;
@<Print the tables of chapter 6@>@;
@<Print the plots of chapter 6@>@;
@<Print the values of chapter 6@>@;
@<Tell the story of chapter 6@>

@ The library gets one type and six functions. Five of the functions are holes, and each is short; in this chapter the thinking is
longer than the code.

@(include/nabla/nested.h@>=
#ifndef NABLA_NESTED_H
#define NABLA_NESTED_H
#include <stddef.h>
#include <nabla/gradients.h>
NB_BEGIN_DECLS@;
@<Declare data with labels@>@;
@<Declare the fraction of mistakes@>@;
@<Declare the sigmoid and the softplus@>@;
@<Declare the logistic loss@>@;
@<Declare the gradient of the logistic loss@>@;
@<Declare the product of Jacobians@>@;
NB_END_DECLS@;
#endif

@ @(c/nested.c@>=
#include <nabla/nested.h>
@<Functions of {\tt nested.c}@>

@*1 Data, and how to be wrong about them.\label{data-with-labels}
Chapter~\xchap{descent} began with six numbers, a threshold, and a count of mistakes. \slide{S3,S4}Here is the same situation with its
full dress on. There are $N$ examples. Each has $K$ numbers, its {\it features\/} $x_{i1},\ldots,x_{iK}$, and a {\it
label\/} $y_i$, which is 0 or~1: spam or not, complaint or praise. In \CEE/ the features lie in one array, example after
example. The counts $N$ and $K$ of the slides are |n| and |k|.

@<Declare data with labels@>=
typedef struct nb_data {
  size_t n, k; /* how many examples; how many features each of them has */
  const double *x; /* feature $j$ of example $i$ is |x[i*k+j]|, both counted from 0 */
  const double *y; /* the labels, |n| of them, each of them 0 or 1 */
} nb_data;

@ What is learned is $K+1$ {\it weights}: $w_1,\ldots,w_K$, one for each feature, and $w_0$, which belongs to none and is called the
\term{bias}. They give each example a \term{score},
$$z_i=w_0+\sum_{j=1}^Kw_jx_{ij},\eqno(1)$$
and the example is taken for a one if $z_i\ge0$. With a single feature and $w_1>0$ this is a threshold at $x=-w_0/w_1$, with
two features it is a line (remember $w_1x+w_2y=w_3$?), and with a thousand it is called a hyperplane, out of respect. Mind the offset: $w_0$ sits in |w[0]|, so the
weight of feature~|j| is |w[j+1]|.

@<Functions of {\tt nested.c}@>=
static double score(const nb_data *d, size_t i, const double *w)
{
  const double *x=d->x+i*d->k;
  double z=w[0];
  for (size_t j=0; j<d->k; j++) z+=w[j+1]*x[j];
  return z;
}

@ The error that everybody cares about is the fraction of examples that are taken for what they aren't. Its name is {\it 0/1 loss}, since
an example costs 1 if it is wrong and nothing if it is right.

@<Functions of {\tt nested.c}@>=
double nb_err01(const nb_data *d, const double *w)
{
  size_t wrong=0;
  for (size_t i=0; i<d->n; i++)
    wrong+=(score(d,i,w)>=0)!=(d->y[i]==1);
  return (double)wrong/(double)d->n;
}

@ For no examples at all the fraction is $0/0$. We could make that an error, but NaN says it well enough.

@<Declare the fraction of mistakes@>=
NB_API double nb_err01(const nb_data *d,@| const double *w);
  /* The fraction of the examples that the weights |w|, |k+1| numbers, misclassify (slide 4). An example with
     the score $z=w_0+w_1x_1+\ldots+w_kx_k$ is taken for a one if $z\ge0$. NaN if there are no examples. */

@ The data of this chapter are six points on a line, with two sets of labels. In the first, all ones lie to the right of all zeros;
in the second, zeros and ones are mixed. A third set is tiny, and serves for numbers that can be checked with a pencil.

@<Provide data with labels@>=
static const double six[]={-2,-1,.5,1,2,-.5};
static const double in_order[]={0,0,1,1,1,1}, in_disorder[]={0,1,0,1,1,0};
static const nb_data parted={6,1,six,in_order}, mixed={6,1,six,in_disorder};
@#
static const double pair_x[]={1,-2}, pair_y[]={1,0};
static const nb_data pair={2,1,pair_x,pair_y};

@ \warning{The slope of a staircase}{Slide S4 wants to minimize misclassification. \slide{S4}Take the |mixed| data and the weights $w_0=1$,
$w_1=0.1$: \expect{ne-stairs}{3} of 6 examples are wrong, so there is something to improve. But move the weights a little, and the same examples are
wrong as before. |nb_grad_fd| finds the gradient $(\expect{ne-stairs-0}{0},\expect{ne-stairs-1}{0})$, and |nb_gd| reports that it
has arrived. The 0/1 loss has only finitely many values, so it is constant around almost every point; its gradient is zero {\it almost everywhere},
and where it isn't zero it doesn't exist. We need a smooth \term{surrogate}. The slide that comes next offers one.}

@ For |nb_grad_fd| and |nb_gd| a function needs a coat, as in the last chapter; the data travel in the environment.

@<Run the loss of the slide@>=
static double mistakes(size_t n, const double *w, void *env)
{
  (void)n;
  return nb_err01(env,w);
}
@#
static void flat(size_t n, const double *w,@| double *g, void *env)
{
  nb_funN f={mistakes,env};
  nb_grad_fd(f,n,w,g);
}

@*1 The loss on the slide.\label{slide-loss}
``In reality we work with deeply composed functions,'' says slide S32, \slide{S32}and gives an example. Minimize with
respect to $w_0,w_1,\ldots,w_K$
$$e=-{1\over N}\sum_{i=1}^Ny_{[i]}\log\left({1\over1+\exp\bigl(w_0+\sum_{j=1}^Kw_k\cdot{\bf x}_{[i][k]}\bigr)}\right),\eqno(2)$$
where the ${\bf x}_{[i]}$ and $y_{[i]}$ are constants, and $\log$ is the natural logarithm, as it is in \CEE/. A sum in an exponential in a fraction in a logarithm in a sum: nested
it is. The slide is then built up. \slide{S33}The second version adds a gradient, $\nabla f=(\partial e/\partial w_0;\ \ldots;\ \partial e/\partial w_K)$, and begins
$${\partial e\over\partial w_1}=\cdots$$
and the third version \slide{S34}completes the line: ``Good luck!'' Now look at (2) again, before you turn the page. There are three things in it that
should make you uneasy, and a fourth in the gradient. (Exercise \xex{6.1} asks you to point at them.)

@ \warning{First slip: two names for one index}{The inner sum in (2) runs over $j$, \slide{S32}but its terms contain $k$. Nobody is confused by it, and the
second version of the slide has $w_j\cdot{\bf x}_{[i][j]}$. A compiler would be: to it, $k$ is either unknown, or a number left over from something else.
Take $w_0=0$, $w_1=0.5$, $w_2=2$ and one example with the features $3$ and~$-1$. The score is
$\expect{ne-index-right}{-0.5}$. Read to the letter, with $k=1$ or with $k=2$, the formula says $\expect{ne-index-1}{3}$ or $\expect{ne-index-2}{-4}$: $K$ times the same term.}
Here is that sum to the letter. It even compiles without a warning.

@<Run the loss of the slide@>=
static double slip_score(size_t K, const double *w,@| const double *x, size_t k)
{
  double z=w[0];
  for (size_t j=1; j<=K; j++) z+=w[k]*x[k-1];
  return z;
}

@ The second slip is the serious one. Call the fraction in (2) $p_i$, the probability that the model gives to ``example $i$ is a one.'' If the label is~1,
the example costs $-\log p_i$: nothing if $p_i=1$, a fortune if $p_i$ is near zero. So far, so good. But if the label is~0 the logarithm is
multiplied by zero, and the example costs nothing, {\it whatever\/} the model says about it. The teacher pays attention to one half of the class.

The simplest way to please such a teacher is to answer ``one'' to everything. Let us see whether descent finds that out. With
$-\log p_i=\log(1+e^{z_i})$, and the derivative of that being $e^z/(1+e^z)$, which will be called $\sigma(z)$ in a moment, the gradient of (2) is
$${\partial e\over\partial w_0}={1\over N}\sum_iy_i\,\sigma(z_i),\qquad
{\partial e\over\partial w_j}={1\over N}\sum_iy_i\,\sigma(z_i)\,x_{ij}.\eqno(3)$$

@ For one feature this is a short loop. It uses the two functions of the next section.

@<Run the loss of the slide@>=
static double slide_loss(const nb_data *d, const double *w)
{
  double sum=0;
  for (size_t i=0; i<d->n; i++) sum+=d->y[i]*nb_softplus(w[0]+w[1]*d->x[i]);
  return sum/(double)d->n;
}

@ The gradient has its coat on already, in order to be given to |nb_gd|.

@<Run the loss of the slide@>=
static void slide_slopes(size_t n, const double *w,@| double *g, void *env)
{
  const nb_data *d=env;
  (void)n, g[0]=g[1]=0;
  for (size_t i=0; i<d->n; i++) {
    double part=d->y[i]*nb_sigmoid(w[0]+w[1]*d->x[i])/(double)d->n;
    g[0]+=part, g[1]+=part*d->x[i];
  }
}

@ We start at $(0,0)$ with $\eta=0.5$, on data that any child would sort correctly, the first set of labels.
\listing{06-nested-functions-slide}
The loss goes to zero like clockwork, a tenth for ten times the steps. A success, by the only measure that we gave the machine! Yet
after $10^5$ steps, with $e=\expect{ne-slide-e}{2.0\times10^{-5}}$ and $w_0=\expect{ne-slide-w0}{-10.04}$, even a zero is called a one with the probability
$\expect{ne-slide-p}{0.9996}$, or more. The last columns are the {\it lowest\/} $p$ among the ones and among the zeros. They don't care to differ.

@ Each line continues the walk of the line before.

@<Print the tables of chapter 6@>=
static void print_slide(void)
{
  double w[2]={0,0};
  nb_gradN grad={slide_slopes,(void *)&parted};
  puts("   steps        w0        w1         e   p of ones   p of zeros");
  for (int steps=0, next=1; next<=1000000; steps=next, next*=10) {
    printf("%8d  %8.4f  %8.4f  %8.6f  %10.4f  %11.4f\n",steps,w[0],w[1],@|
      slide_loss(&parted,w),lowest(w,1),lowest(w,0));
    nb_gd(grad,2,w,.5,0,(size_t)(next-steps));
  }
}

@ The probability is the slide's, $1/(1+e^z)$.

@<Run the loss of the slide@>=
static double lowest(const double *w, double label)
{
  double p=1;
  for (size_t i=0; i<parted.n; i++)
    if (parted.y[i]==label) p=fmin(p,nb_sigmoid(-w[0]-w[1]*parted.x[i]));
  return p;
}

@ \warning{Second slip: half of the loss is missing}{\slide{S32-34}Equation (2) lacks the term $(1-y_i)\log(1-p_i)$, the price of calling a zero a one. It isn't
a blemish. By (3), $\partial e/\partial w_0$ is an average of $y_i\,\sigma(z_i)$, and $\sigma$ is positive everywhere. So as soon as a single label is~1, $\partial e/\partial w_0>0$ {\it at
every point}: the function that the slide asks us to minimize {\it has no stationary point at all}, let alone a minimum. Its {\it infimum}, the largest number that it never falls below, is~0, reached by nothing, approached as
$w_0\to-\infty$. What the walk above found is not a bad local minimum. It is the beginning of an infinite journey.}

@ \warning{Third slip: the sign}{With $p=1/(1+\exp(z))$, \slide{S32-34}a {\it larger\/} score makes a one {\it less\/} probable. That is legal, because the weights are
free and will come out with the opposite sign. Minimize the full loss on the |mixed| data with the sign of the slide, and you get
$w_1=\expect{ne-sign-minus}{-0.923475}$; with the sign of every textbook and every library, $\expect{ne-sign-plus}{0.923475}$. Both make the same
predictions, but whoever reads ``positive weight'' as ``speaks for a one'' reads the first backwards. This book uses
$p=1/(1+\exp(-z))$.}

@ \warning{Fourth slip: the gradient of whom?}{Slides S33 and S34 write $\nabla f$ \slide{S33,S34}for the gradient of~$e$. There is no $f$ on the slide. The
letter has simply run on from the slides before, and you will not be misled by it; but the family of overloaded letters is getting large. In this lecture $e$ is Euler's number, a loss,
and soon the root of a graph. (Here an $e$ with an exponent is Euler's; one without is the loss.) $x_i$ is an iterate, a component and an example; $y$ is a value, a coordinate and a label; $a$ alone has five jobs. The
notation table at the end of the book says what each letter means {\it here}. From here on, $\nabla e$.}

@*1 A probability from a score.\label{sigmoid}
The function that turns a score into a probability is the {\it logistic function}, or \term{sigmoid} for its shape,
$$\sigma(z)={1\over1+e^{-z}}={e^z\over1+e^z}.\eqno(4)$$
It climbs from 0 to~1, is $1\over2$ at $z=0$, and treats the two labels alike: $\sigma(-z)=1-\sigma(z)$. If $p=\sigma(z)$, then $p/(1-p)=e^z$, so the score
is the logarithm of the {\it odds}, and a point more on the score multiplies the odds by~$\rm e$.

The price of a probability is its negative logarithm, and for the sigmoid this is a function with a name of its own, the \term{softplus}:
$$-\log\sigma(z)=\log(1+e^{-z})=s(-z),\qquad s(z)=\log(1+e^z).\eqno(5)$$
Far to the right, $s(z)$ is nearly $z$; far to the left, nearly~0. It is a ReLU with the kink sanded off.

@ The two belong together. By the chain rule,
$$s'(z)={e^z\over1+e^z}=\sigma(z),\qquad\sigma'(z)={e^{-z}\over(1+e^{-z})^2}=\sigma(z)\,\bigl(1-\sigma(z)\bigr).\eqno(6)$$
The slope of the softplus {\it is\/} the sigmoid. Remember this; the whole secret of ``Good luck!'' is in it. And $s(z)-s(-z)=\log(1+e^z)-\log(1+e^{-z})=z$, because the
first logarithm is the second plus $\log e^z$.

@ Now try the formulas (4) and (5) on a machine, typed as they stand:
\listing{06-nested-functions-naive}
\warning{Innocent logarithms}{\slide{S32-34}The slide's expression, $-\log\bigl(1/(1+e^z)\bigr)$, becomes \expect{ne-inf}{inf} at $z=710$, because $e^{710}$ is beyond the largest \&{double}; the true value
is $710$, and there is nothing large about it. At $z=-37$ it is exactly \expect{ne-zero}{0} instead of $\expect{ne-tiny}{8.5\times10^{-17}}$, for $1+e^{-37}$ is rounded to~1. Either end is
a disaster in its way. One infinite term makes the whole loss infinite, and then NaN; and a loss that says ``perfect'' too early can't be
improved any more. Scores do get that large: a walk of section~\xsec{separable} arrives at~$\expect{ne-score}{71}$.}

@ @<Print the tables of chapter 6@>=
static double naive(double z) {@+return -log(1/(1+exp(z)));@+}
@#
static void print_naive(void)
{
  static const double at[]={-700,-37,-20,0,20,37,709,710};
  puts("     z   -log(1/(1+exp(z)))   softplus(z)");
  for (int i=0; i<8; i++)
    printf("%6g  %19.9g  %12.9g\n",at[i],naive(at[i])+0,nb_softplus(at[i]));
}

@ The remedy is to take the large part out before anything is rounded. With $m=\max(z,0)$,
$$s(z)=\log(1+e^z)=m+\log(e^{-m}+e^{z-m})=\max(z,0)+\log(1+e^{-\vert z\vert}),\eqno(7)$$
where the exponent is never positive, so that nothing overflows. And $\log(1+t)$ for small $t$ is what |log1p(t)| is for; it doesn't form
the sum $1+t$, which would forget~$t$. For the sigmoid, choose in (4) the form whose exponent is negative. This makes the contract of the first hole, exercise \xex{6.2}: both functions return
finite and correct values for {\it every\/} number~$z$, with a relative error of at most $10^{-14}$ as long as the result isn't so tiny that a \&{double} can't hold it in full.

@<Declare the sigmoid and the softplus@>=
NB_API double nb_sigmoid(double z);
  /* $1/(1+e^{-z})$, for every |z| with a relative error of at most $10^{-14}$ while the result is a normal number
     (slide 32; exercise 6.2). */
NB_API double nb_softplus(double z);
  /* $\log(1+e^z)$, for every |z|, as exact as |nb_sigmoid|, which is its derivative (slide 32; exercise 6.2). */

@*1 The loss that was meant.\label{logloss}
With both halves and the usual sign, an example costs $-\log p_i$ if it is a one and $-\log(1-p_i)$ if it is a zero:
$$e=-{1\over N}\sum_{i=1}^N\Bigl(y_i\log p_i+(1-y_i)\log(1-p_i)\Bigr),\qquad p_i=\sigma(z_i).\eqno(8)$$
Where does it come from? If the model is right, then the probability of all the labels that we have seen is the product of
$p_i$ over the ones and $1-p_i$ over the zeros. A good model is one that isn't surprised by the data, that is, one that makes this
product large. Its logarithm is a sum, and $e$ is the mean of that sum with a minus in front. It is called the {\it logistic loss\/} or the {\it cross-entropy},
and whoever minimizes it does \term{logistic regression}.

@ By (5) and $1-\sigma(z)=\sigma(-z)$ the costs are $s(-z_i)$ and $s(z_i)$, so
$$e={1\over N}\sum_{i=1}^N\Bigl(y_i\,s(-z_i)+(1-y_i)\,s(z_i)\Bigr)={1\over N}\sum_{i=1}^N\Bigl(s(z_i)-y_iz_i\Bigr).\eqno(9)$$
The last form is the prettiest, and follows from $s(-z)=s(z)-z$. The middle one is better on a machine, since for a large~$z$ the difference $s(z)-z$ is a number
that was canceled away. Exercise \xex{6.3} is the second hole, |nb_logloss|, with this contract:
\smallskip
\item{$\bullet$} It returns (8) for any number of examples and of features, no features included; then there is only the bias.
\item{$\bullet$} It is finite whenever the scores are, however wrong and however certain the model is.
\item{$\bullet$} For no examples it returns NaN, like |nb_err01|.

@<Declare the logistic loss@>=
NB_API double nb_logloss(const nb_data *d, const double *w);
  /* The mean over the examples of $-y \log p-(1-y) \log(1-p)$, where $p$ is the sigmoid of the score that the weights |w|,
     |k+1| numbers, give to the example (slides 32 to 34; exercise 6.3). Finite for finite scores; NaN if
     there are no examples. */

@ A first test can be done with a pencil, or with a calculator that has logarithms.
\example Two examples. With $x=(1,-2)$, $y=(1,0)$, $w_0=0$ and $w_1=0.5$ the scores are $0.5$ and~$-1$. Both are on the right side, and cost
$s(-0.5)=\expect{ne-pair-1}{0.474077}$ and $s(-1)=\expect{ne-pair-2}{0.313262}$. The mean is $\expect{ne-pair}{0.393669}$. All weights zero means $p={1\over2}$ for
everybody; then the loss is $\log2=\expect{ne-log2}{0.693147}$, whatever the data. Whoever is above that number would do better to toss a coin.\endexample

@ What does it have to do with the mistakes? A mistake has $z<0$ for a one or $z\ge0$ for a zero, and costs at least $s(0)=\log2$. So each example costs
at least $\log2$ times what the 0/1 loss takes for it, and
$$\hbox{0/1 loss}\le{e\over\log2}.\eqno(10)$$
Press the right side down, and the left side must follow. Figure~\xfig{surrogate} shows it for a single example. The two losses
have different ideas about what matters, though. To the 0/1 loss a miss is as good as a mile; the logistic loss is
never quite content, and a mile is much worse.
\figure{surrogate}{Two curves over the score z of an example with label 1. The 0/1 loss is 1 for negative z and drops to 0 at z=0. The logistic
loss divided by log 2 falls smoothly from 6 at z=-4, passes through 1 at z=0 and approaches 0.}
{What an example with label~1 costs if its score is~$z$: the step of the 0/1 loss, and its smooth surrogate, divided by $\log2$. Only one of them has a slope to follow.}

@ Figure~\xfig{three-losses} has the losses of this chapter side by side, on the |mixed| data, as functions of the bias alone. (The other weight stays
at $\expect{ne-sign-plus}{0.923475}$.) The staircase has its minimum, but nobody can descend on it. The loss of the slide falls for ever. The logistic loss has one valley, at
$w_0=0$, and any slope leads there.
\figure{three-losses}{Three curves over the bias from -4 to 4. The 0/1 loss is a staircase between 1/6 and 1/2. The slide's loss falls from left to
right towards zero. The logistic loss is a smooth valley with the minimum 0.554 at bias 0.}
{Three losses of six examples over the bias~$w_0$. For the comparison, the slide's loss was taken at $-w_0$, $-w_1$, so that its $p$ is everybody's.}

@ The slide's loss with both signs turned is the sum over the ones of $s(-z_i)$.

@<Print the plots of chapter 6@>=
static void plot_three(void)
{
  for (int i=-400; i<=400; i++) {
    double w[]={i/100.0,.923475}, turned[]={-w[0],-w[1]};
    printf("%.2f %.5f %.5f %.5f\n",w[0],nb_err01(&mixed,w),@|
      slide_loss(&mixed,turned),nb_logloss(&mixed,w));
  }
}

@ For one example, the curves are known without data.

@<Print the plots of chapter 6@>=
static void plot_surrogate(void)
{
  for (int i=-400; i<=400; i+=2)
    printf("%.2f %d %.5f\n",i/100.0,i<0,nb_softplus(-i/100.0)/log(2));
}

@*1 ``Good luck!''.\label{good-luck}
\slide{S34}And now for $\partial e/\partial w_1$. As in chapter~\xchap{chain} we take the nest apart, for one example, and give every quantity a name:
$$c=-y\log p-(1-y)\log(1-p),\qquad p=\sigma(z),\qquad z=w_0+\textstyle\sum_jw_jx_j.$$
Each derivative is taken at its own argument. For the second, look at (6):
$${\partial c\over\partial p}=-{y\over p}+{1-y\over1-p}={p-y\over p\,(1-p)},\qquad
{dp\over dz}=p\,(1-p),\qquad{\partial z\over\partial w_j}=x_j.$$
Multiply, and watch the fractions go.

@ What remains is
$${\partial e\over\partial w_j}={1\over N}\sum_{i=1}^N\bigl(\sigma(z_i)-y_i\bigr)\,x_{ij},\qquad
{\partial e\over\partial w_0}={1\over N}\sum_{i=1}^N\bigl(\sigma(z_i)-y_i\bigr).\eqno(11)$$
That's all. The second formula is the first with $x_{i0}=1$. From (9) it is even quicker: $s(z)-yz$ has the slope $\sigma(z)-y$, and $z$ has the
slope $x_j$. In words: the gradient is the mean of the features, each weighted by {\it how far off\/} the answer was. An example that was answered
correctly and with confidence pulls at nothing; a confident mistake pulls with its full weight.

\warning{Luck has nothing to do with it}{The slide means to scare, and rightly so, \slide{S34}but with the wrong example. This gradient is one line, shorter than the function itself. What doesn't go
on like this is {\it depth}. Nest another layer inside and the formula gets another factor and another sum; with ten layers
nobody wants to write it down, and with a hundred nobody can. The moral is not that such gradients can't be done by hand. It is that doing them by hand doesn't scale.}

@ The third hole, |nb_logloss_grad| of exercise \xex{6.4}, is (11). It overwrites |g|, whatever was in there.

@<Declare the gradient of the logistic loss@>=
NB_API void nb_logloss_grad(const nb_data *d,@| const double *w, double *g);
  /* The gradient of |nb_logloss| with respect to the weights |w|: sets the |k+1| numbers |g|, of which |g[0]| belongs to
     the bias (slide 34; exercise 6.4). All NaN if there are no examples. |g| must not overlap |w| or the data. */

@ A gradient is believed after it was checked. On the two examples, at $(0,0.5)$, it is
$(\expect{ne-pair-g0}{-0.0542996},\expect{ne-pair-g1}{-0.457712})$, and |nb_grad_fd| agrees:
\listing{06-nested-functions-check}
In the last line is the slope for $w_1$ with the three factors multiplied literally, $(p-y)/\bigl(p(1-p)\bigr)$ times $p(1-p)$ times~$x$, for the second example at $w_1=-400$, that is, $z=800$. There
$p=1$, and the program multiplies infinity by zero. Algebra before arithmetic is not only elegant.

@<Print the tables of chapter 6@>=
static void print_check(void)
{
  double w[]={0,.5}, g[2], h[2], p=nb_sigmoid(800), literal=p/(p*(1-p))*(p*(1-p))*-2;
  nb_funN f={loss_value,(void *)&pair};
  nb_logloss_grad(&pair,w,g), nb_grad_fd(f,2,w,h);
  puts("            by formula   by differences    error");
  for (int j=0; j<2; j++)
    printf("de/dw%d  %14.9f   %14.9f   %6.0e\n",j,g[j],h[j],fabs(g[j]-h[j]));
  printf("factors multiplied literally, z = 800: %s\n",isnan(literal) ? "NaN" : "a number");
}

@ The coats:

@<Walk down the logistic loss@>=
static double loss_value(size_t n, const double *w, void *env)
{
  (void)n;
  return nb_logloss(env,w);
}
@#
static void loss_slopes(size_t n, const double *w,@| double *g, void *env)
{
  (void)n;
  nb_logloss_grad(env,w,g);
}

@ Everything is ready for the descent. On the |mixed| data, from $(0,0)$ with $\eta=0.5$:
\listing{06-nested-functions-mixed}
It arrives at $w_0=\expect{ne-mixed-w0}{0.000000}$, $w_1=\expect{ne-mixed-w1}{0.923475}$, with a loss of $\expect{ne-mixed-e}{0.554059}$. (The bias is zero because the features lie symmetrically and half of the labels are ones; $\partial e/\partial w_0$ is then zero wherever $w_0$~is.)

And it is {\it the\/} minimum. The second derivative of $s(z)-yz$ is $\sigma'(z)=\sigma(z)\bigl(1-\sigma(z)\bigr)>0$, so along every line through the weights $e$ has a slope that never decreases. Such a
function is called {\it convex}; it has no local minima but the global one. Enjoy it while it lasts. With a hidden layer it is over.

It is the minimum of the {\it surrogate}, mind you. It makes \expect{ne-mixed-wrong}{2} mistakes, and chapter~\xchap{descent} knew a threshold for these data that makes only \expect{ne-mixed-best}{1}. What we wanted and what we minimized
are two things, and (10) is all that ties them together.

@<Print the tables of chapter 6@>=
static void print_walk(const nb_data *d, int last)
{
  double w[2]={0,0};
  nb_gradN grad={loss_slopes,(void *)d};
  puts("   steps        w0        w1        loss   wrong");
  for (int steps=0, next=1; ; steps=next, next*=10) {
    printf("%8d  %8.4f  %8.4f  %10.6f  %4.0f/6\n",steps,@|
      fabs(w[0])<1e-9 ? 0 : w[0],w[1],nb_logloss(d,w),6*nb_err01(d,w));
    if (next>last) break;
    nb_gd(grad,2,w,.5,0,(size_t)(next-steps));
  }
}

@*1 The better, the worse.\label{separable}
Now the other labels, those with all ones to the right. There are perfect answers, for example the threshold at $x=-0.75$, and
descent finds one quickly. But it doesn't stop there.
\listing{06-nested-functions-parted}
At $10^2$ steps there are no mistakes left. But after $10^2$, $10^3$, $10^4$ and $10^5$ steps the weight is
$\expect{ne-parted-2}{3.08}$, $\expect{ne-parted-3}{7.92}$, $\expect{ne-parted-4}{16.7}$ and $\expect{ne-parted-5}{26.0}$, and there is no end in sight.

\warning{No minimum, again}{Data are {\it separable\/} if some weights $\bf w$ give every one a positive score and every zero a negative score. Then
$2{\bf w}$ gives each score twice, all of them on the right side, so every example costs less. So does $3\bf w$. With $t{\bf w}$ the loss tends to zero as $t\to\infty$ and is never zero:
\slide{S32}even the {\it correct\/} loss has no minimum. The words ``$\hat{\bf w}={\rm argmin}\,e$'' presume that there is one. As in chapter~\xchap{functions}, argmin is a {\it set}; it can be
empty. With a thousand features and a hundred examples, data nearly always {\it are\/} separable.}

@ How fast do the weights grow? Figure~\xfig{growth} has an axis of steps that is logarithmic, and on it the curve becomes a straight line: ten times the steps add
$\expect{ne-per-decade}{9.3}$ to the weight. One can say where the number comes from. In the end only the examples nearest to the
threshold are not yet certain, here $x=-1$ and $x=-0.5$. The threshold $-w_0/w_1$ settles between them, at $\expect{ne-threshold}{-0.745}$ after $10^5$ steps, and
the distance to both is about $1\over4$; so they cost about $e^{-w_1/4}$, and the slope of $w_1$ is of that size, too. A quantity that grows at the rate $e^{-w/4}$ grows like $4\log t$, and $4\log10=\expect{ne-four}{9.21}$. So
even if it never arrives, the walk has a direction, and it puts the threshold in the {\it middle\/} of the gap. That is more than we asked for.
\figure{growth}{The weight w1 against the number of steps from 1 to 100000, on a logarithmic axis. For mixed labels the curve levels off at 0.92 after about twenty steps. For separable labels
it bends upward and becomes a straight line that reaches 26.}
{The weight $w_1$ on the way down, $\eta=0.5$. Where zeros and ones are mixed it converges; where they can be separated it grows with the logarithm of the number of steps.}

@ What does one do about it? Stop early, which is what most people do, often without knowing; or charge a rent for large weights, by adding $\lambda\Vert{\bf w}\Vert^2$ to the loss, which then has exactly one
minimum. Both will turn up in practice. Neither is on the slides, and we leave it at that.

The curves of the figure have a point wherever the number of steps has grown by a tenth.

@<Print the plots of chapter 6@>=
static void plot_growth(const nb_data *d)
{
  double w[2]={0,0}, next=1;
  nb_gradN grad={loss_slopes,(void *)d};
  for (int k=1; k<=100000; k++) {
    nb_gd(grad,2,w,.5,0,1);
    if (k<next && k<100000) continue;
    printf("%d %.4f\n",k,w[1]);
    next*=1.1;
  }
}
@#
static void plot_growth_parted(void) {@+plot_growth(&parted);@+}
static void plot_growth_mixed(void) {@+plot_growth(&mixed);@+}

@*1 Two ways from here to there.\label{two-paths}
So far, every nest was a chain: each quantity fed one other. The last slide of this part has a fork. \slide{S35}Let $x=g(u,v)$ and $y=h(u,v)$, and let $z=f(x,y)$. If $u$ moves, then $x$ moves, and $y$ moves as
well, and {\it both\/} move~$z$. For small steps the two effects add:
$${\partial z\over\partial u}={\partial z\over\partial x}{\partial x\over\partial u}+{\partial z\over\partial y}{\partial y\over\partial u},\qquad
{\partial z\over\partial v}={\partial z\over\partial x}{\partial x\over\partial v}+{\partial z\over\partial y}{\partial y\over\partial v}.\eqno(12)$$
Slopes multiply along a path, and paths add. That is one sentence, and the rest of the book consists of its consequences.

@ Two inputs, two quantities between, and one at the end are the smallest case there is.
\example Sum times product. Let $x=u+v$, $y=uv$ and $z=xy$, at $(u,v)=(2,3)$. The values are $x=5$, $y=6$, $z=\expect{ne-z}{30}$. Figure~\xfig{two-paths} has the slope of each arrow
beside it, and this table has the four paths:
\listing{06-nested-functions-paths}
So $\partial z/\partial u=\expect{ne-zu}{21}$ and $\partial z/\partial v=\expect{ne-zv}{16}$. Multiply out, $z=u^2v+uv^2$, and check.\endexample
\figure{two-paths}{A diagram with five circles. On the left the inputs u=2 and v=3, in the middle x=u+v=5 and y=uv=6, on the right z=xy=30. Arrows lead from each input to both middle
circles and from these to z. The slopes beside the arrows are: u to x 1, u to y 3, v to x 1, v to y 2, x to z 6, y to z 5.}
{From each input two paths lead to~$z$. The number beside an arrow is the derivative of what it points to by where it comes from; the two paths from~$u$ are drawn in color.}

@ The slopes are two little matrices: those of $x$ and $y$ with respect to $u$ and~$v$, one row for each of $x$ and $y$, and those of $z$ with respect to $x$ and~$y$.

@<Follow paths and multiply matrices@>=
static void inner_slopes(double u, double v, double *J)
{
  J[0]=1, J[1]=1; /* $\partial x/\partial u$, $\partial x/\partial v$ */
  J[2]=v, J[3]=u; /* $\partial y/\partial u$, $\partial y/\partial v$ */
}
@#
static void outer_slopes(double x, double y, double *J)
{
  J[0]=y, J[1]=x; /* $\partial z/\partial x$, $\partial z/\partial y$ */
}

@ @<Print the tables of chapter 6@>=
static void print_paths(void)
{
  double inner[4], outer[2], z_u[2];
  inner_slopes(2,3,inner), outer_slopes(2+3,2*3,outer);
  nb_jac_mul(1,2,2,outer,inner,z_u);
  for (int from=0; from<2; from++)
    for (int by=0; by<2; by++) {
      double first=inner[2*by+from], second=outer[by];
      printf("%c -> %c -> z   %g * %g = %2g",from["uv"],by["xy"],first,second,first*second);
      if (by) printf("    together %g\n",z_u[from]);
      else puts("");
    }
}

@ \warning{One letter, two functions}{In (12), $z$ on the left is a function of $u$ and~$v$, namely $f\bigl(g(u,v),h(u,v)\bigr)$; on the right it is a function of $x$ and~$y$, namely~$f$. \slide{S35}Leibniz's notation lets the denominators
tell. If one of the intermediate quantities {\it is\/} an input, say $x=u$, even they can't: then $\partial z/\partial u$ and $\partial z/\partial x$ both ask ``by~$u$?'' and have different answers, since one lets $y$ follow and the other holds $y$
fixed. In chapter~7 every quantity gets a node of its own, and the question disappears. And mind the letters: here $x$ and $y$ are in the {\it middle}.}

@ Is (12) a theorem, and under which conditions? The slide asks that $f$, $g$ and $h$ be differentiable, and that is just right.
\proclaim Theorem (Chain rule for several variables). Let\/ ${\bf g}\colon{\bf R}^n\to{\bf R}^k$ be differentiable at $\bf a$, and ${\bf f}\colon{\bf R}^k\to{\bf R}^m$ at
${\bf b}={\bf g}({\bf a})$. Then ${\bf f}\circ{\bf g}$ is differentiable at~$\bf a$, and each of its partial derivatives is the sum over all intermediate quantities of products of slopes:
$${\partial f_i\over\partial u_j}({\bf a})=\sum_{l=1}^k{\partial f_i\over\partial x_l}({\bf b})\;{\partial g_l\over\partial u_j}({\bf a}).\eqno(13)$$

@ \noindent{\it Proof.\enspace}It is the proof of chapter~\xchap{chain}, with bold letters. Collect the partial derivatives of $\bf g$ at $\bf a$ in a matrix $G$ with $k$ rows and $n$ columns, and those of $\bf f$
at~$\bf b$ in $F$ with $m$ rows and $k$ columns. Differentiable means, as in chapter~\xchap{gradients}, that the best linear approximation is good:
$${\bf g}({\bf a}+{\bf h})={\bf b}+G{\bf h}+\Vert{\bf h}\Vert\,\rho({\bf h}),\qquad{\bf f}({\bf b}+{\bf k})={\bf f}({\bf b})+F{\bf k}+\Vert{\bf k}\Vert\,\tau({\bf k}),$$
where $\rho$ and $\tau$ are vectors that tend to $\bf 0$ with their argument, and $\tau({\bf 0})={\bf 0}$. (The bold $\bf k$ is the step that $\bf g$ makes, as in chapter~\xchap{chain}; the thin $k$ counts the quantities in the middle.) Put ${\bf k}=G{\bf h}+\Vert{\bf h}\Vert\,\rho({\bf h})$ into the second:
$${\bf f}\bigl({\bf g}({\bf a}+{\bf h})\bigr)={\bf f}({\bf b})+FG\,{\bf h}+\Vert{\bf h}\Vert\,F\rho({\bf h})+\Vert{\bf k}\Vert\,\tau({\bf k}).$$
Since $\Vert{\bf k}\Vert$ is at most a constant times $\Vert{\bf h}\Vert$, both error terms vanish faster than $\Vert{\bf h}\Vert$. So $FG$ is the matrix of the best linear
approximation; and (13) is how one multiplies matrices.\quad\hbox{$\diamond$}

\smallskip
The best line of a composite is the composite of the best lines. We promised in chapter~\xchap{chain} that the sentence would still be true, word for word. It needs ``differentiable,'' however; partial
derivatives alone are not enough, as the next section shows.

@ Take $f(x,y)=x^2y/(x^2+y^2)$, and $f(0,0)=0$. On both axes $f$ is zero, so at the origin both partial derivatives are~0, and (12) promises for $x=y=t$ the slope $0\cdot1+0\cdot1=\expect{ne-promise}{0}$. But
$f(t,t)=t/2$ has the slope $\expect{ne-truth}{0.5}$. This $f$ is continuous and has slopes in all directions; what it lacks is a plane that fits them all. The program measures both sides.

@<Follow paths and multiply matrices@>=
static double creased(size_t n, const double *x, void *env)
{
  double square=x[0]*x[0]+x[1]*x[1];
  (void)n, (void)env;
  return square==0 ? 0 : x[0]*x[0]*x[1]/square;
}
@#
static double diagonal(double t, void *env)
{
  const double x[]={t,t};
  return creased(2,x,env);
}

@*1 Matrices multiply.\label{jacobians}
The matrix of all partial derivatives, one row for each output and one column for each input, is the \term{Jacobian}. The gradient of a loss is the case of one row. With it, (13) loses all its
indices,
$$J_{{\bf f}\circ{\bf g}}({\bf a})=J_{\bf f}\bigl({\bf g}({\bf a})\bigr)\,J_{\bf g}({\bf a}),\eqno(14)$$
and looks like chapter~\xchap{chain} again, prime for prime. There is one difference. Numbers may be multiplied in any order. With matrices, the {\it outer\/} function stands to the left, and who exchanges
the two gets another result, or none. At $(2,3)$,
$$(6\quad5)\pmatrix{1&1\cr3&2\cr}=(6\cdot1+5\cdot3\quad6\cdot1+5\cdot2)=(\expect{ne-zu}{21}\quad\expect{ne-zv}{16}).$$

@ The last hole, exercise \xex{6.7}, multiplies two matrices. They are stored row by row, as the features are. The chapter needs nothing cleverer than three nested loops.

@<Declare the product of Jacobians@>=
NB_API void nb_jac_mul(size_t m, size_t k, size_t n,@| const double *A, const double *B, double *C);
  /* The product |C| of |A| ($m$ rows, $k$ columns) and |B| ($k$ rows, $n$ columns), which is the Jacobian of a composite if |A| is that of the outer and
     |B| that of the inner function (slide 35; exercise 6.7). Row by row: entry $(i,j)$ of |A| is |A[i*k+j]|. |C| has $m$ rows and $n$ columns, is overwritten,
     and must not overlap |A| or |B|; zero if $k$ is 0. */

@ The logistic loss is a composite of this kind: from the weights to the $N$ scores, from the scores to one number. The inner Jacobian has the rows $(1,x_{i1},\ldots,x_{iK})$; the outer one is the row of the
$\bigl(\sigma(z_i)-y_i\bigr)/N$. Their product is (11), and so |nb_jac_mul| computes the gradient as well: at $(0,0.5)$ on the two examples it says
$(\expect{ne-jac-g0}{-0.0542996},\expect{ne-jac-g1}{-0.457712})$. Nobody had to derive it.

@<Follow paths and multiply matrices@>=
static void gradient_by_product(const double *w, double *g)
{
  double outer[2], inner[4];
  for (size_t i=0; i<2; i++) {
    inner[2*i]=1, inner[2*i+1]=pair_x[i];
    outer[i]=(nb_sigmoid(w[0]+w[1]*pair_x[i])-pair_y[i])/2;
  }
  nb_jac_mul(1,2,2,outer,inner,g);
}

@ Matrices may not change places, but a long product may be {\it bracketed\/} at will, $(AB)C=A(BC)$, and it makes a difference what one does first. A product of $m\times k$ by $k\times n$ takes $mkn$ multiplications. Suppose that 1000
inputs feed 100 quantities, which feed another 100, which feed 10, which feed one loss: four Jacobians. Here are three ways to get the gradient:
\listing{06-nested-functions-orders}
Following every path by itself is hopeless; the number of paths is the product of all widths. To multiply from the right, beginning at the inputs, drags a matrix with 1000 columns through the whole product. To multiply from
the left, beginning at the loss, drags a single row. The result is the same and the cost is a hundredth. Chapter~\xchap{chain} called the two directions {\it forward\/} and {\it reverse}, and
said that for numbers the difference was in the last digit. For matrices it is in the bill.

@<Print the tables of chapter 6@>=
static void print_orders(void)
{
  static const double width[]={1,10,100,100,1000};
  double paths=1, left=0, right=0;
  for (int i=1; i<5; i++) paths*=width[i];
  for (int i=1; i<4; i++) left+=width[0]*width[i]*width[i+1];
  for (int i=3; i>0; i--) right+=width[i-1]*width[i]*width[4];
  printf("path by path, %.0f paths   %10.0f multiplications\n",paths,3*paths);
  printf("from the right, inputs first    %10.0f\n",right);
  printf("from the left, loss first       %10.0f\n",left);
}

@*1 Not by hand.\label{not-by-hand}
Let us take stock. We have a chain rule for any nest of functions, in a form that is one line long. We can do the logistic loss by hand, in one line. What if the features $x_{ij}$ are themselves computed,
by $K$ sigmoids of other scores with other weights $v_{jl}$? Then each $v_{jl}$ reaches the loss by way of its sigmoid,
$${\partial e\over\partial v_{jl}}={1\over N}\sum_{i=1}^N\bigl(\sigma(z_i)-y_i\bigr)\,w_j\,h_{ij}(1-h_{ij})\,x_{il},\qquad h_{ij}=\sigma(v_{j0}+v_{j1}x_{i1}+\cdots),$$
which is still one line, with two more factors. One layer deeper, and the sum over paths appears. Change the loss, or share a weight between two places, and everything has to be derived again, by somebody who
doesn't slip; and slides S32 to S34, with four slips around a single formula that nobody was in a hurry to write, show how likely that is.

@ So we stop differentiating by hand here, for good. Everything that we would do is mechanical. Give every intermediate quantity a name; draw an arrow wherever one is used to compute another; write the slope beside each arrow; multiply along paths, and add. The work lies in
arranging it so that no path is followed twice. The drawing is called a computational graph, and chapter~7 builds one. Chapter~8 walks through it, from the loss
to the inputs, since that is the cheap direction, as you have seen. It will do $(11)$, and anything else that you can nest, without being told how.

@*1 The program of chapter 6.\label{story-nested}
The story is the tables in a row.

@<Tell the story of chapter 6@>=
static void print_mixed(void) {@+print_walk(&mixed,1000);@+}
static void print_parted(void) {@+print_walk(&parted,100000);@+}
@#
static void story(void)
{
  puts("Chapter 6. Nested functions\n\nThe loss on the slide, minimized:");@+print_slide();
  puts("\nThe softplus, typed as it stands and done right:");@+print_naive();
  puts("\nThe gradient of the logistic loss:");@+print_check();
  puts("\nZeros and ones mixed:");@+print_mixed();
  puts("\nZeros and ones separable:");@+print_parted();
  puts("\nz = (u + v)(u v) at (2,3), path by path:");@+print_paths();
  puts("\nFour Jacobians, three orders:");@+print_orders();
}

@ Besides the tables there are four plots, a drawing and the values.

@<Tell the story of chapter 6@>=
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_values},@|
    {"slide",print_slide},{"naive",print_naive},{"check",print_check},@|
    {"mixed",print_mixed},{"parted",print_parted},{"paths",print_paths},@|
    {"orders",print_orders},{"three-losses",plot_three},{"surrogate",plot_surrogate},@|
    {"growth-parted",plot_growth_parted},{"growth-mixed",plot_growth_mixed},@|
    {"diagram",plot_diagram},{0,0}};
  return story_main(argc,argv,parts);
}

@ Figure~\xfig{two-paths} takes its numbers as \TeX\ macros, so that it can't contradict the text.

@<Print the plots of chapter 6@>=
static void plot_diagram(void)
{
  double u=2, v=3, inner[4], outer[2];
  inner_slopes(u,v,inner), outer_slopes(u+v,u*v,outer);
  printf("\\def\\uvalue{%g}\\def\\vvalue{%g}\\def\\xvalue{%g}\\def\\yvalue{%g}\\def\\zvalue{%g}\n",@|
    u,v,u+v,u*v,(u+v)*(u*v));
  printf("\\def\\xu{%g}\\def\\xv{%g}\\def\\yu{%g}\\def\\yv{%g}\\def\\zx{%g}\\def\\zy{%g}\n",@|
    inner[0],inner[1],inner[2],inner[3],outer[0],outer[1]);
}

@ The numbers of the text have a fixed number of decimals, or one or two digits and a power of ten. A zero gets no minus sign.

@<Print the values of chapter 6@>=
static void value(const char *name, int decimals, double x)
{
  if (fabs(x)<1e-9) x=0;
  printf("\\defval{ne-%s}{%.*f}\n",name,decimals,x);
}
@#
static void power(const char *name, double x)
{
  int e=(int)floor(log10(x));
  printf("\\defval{ne-%s}{%.1f\\times10^{%d}}\n",name,x/pow(10,e),e);
}

@ The slips of the slide: the staircase, the index, and the long walk.

@<Print the values of chapter 6@>=
static void print_slips(void)
{
  double w[]={1,.1}, g[2], start[]={0,0};
  const double example[]={3,-1}, weights[]={0,.5,2};
  flat(2,w,g,(void *)&mixed);
  value("stairs",0,6*nb_err01(&mixed,w)), value("stairs-0",0,g[0]), value("stairs-1",0,g[1]);
  value("index-right",1,.5*example[0]+2*example[1]);
  value("index-1",0,slip_score(2,weights,example,1));
  value("index-2",0,slip_score(2,weights,example,2));
  nb_gd((nb_gradN){slide_slopes,(void *)&parted},2,start,.5,0,100000);
  power("slide-e",slide_loss(&parted,start)), value("slide-w0",2,start[0]);
  value("slide-p",4,lowest(start,0));
}

@ The sign of the slide amounts to turning every feature, and the bias, around. So the loss of the slide's sign at $\bf w$ is the loss of ours at $-{\bf w}$, and its gradient is minus
the gradient of ours there.

@<Run the loss of the slide@>=
static void turned_slopes(size_t n, const double *w,@| double *g, void *env)
{
  const double turned[]={-w[0],-w[1]};
  (void)n;
  nb_logloss_grad(env,turned,g);
  g[0]=-g[0], g[1]=-g[1];
}

@ The two functions of a score, and the two examples.

@<Print the values of chapter 6@>=
static void print_loss_values(void)
{
  double w[]={0,.5}, g[2];
  printf("\\defval{ne-inf}{%g}\n\\defval{ne-zero}{%g}\n",naive(710),naive(-37)+0);
  power("tiny",nb_softplus(-37));
  value("pair-1",6,nb_softplus(-.5)), value("pair-2",6,nb_softplus(-1));
  value("pair",6,nb_logloss(&pair,w)), value("log2",6,log(2));
  nb_logloss_grad(&pair,w,g), value("pair-g0",7,g[0]), value("pair-g1",6,g[1]);
  gradient_by_product(w,g), value("jac-g0",7,g[0]), value("jac-g1",6,g[1]);
}

@ The back of the book has four losses of the two examples, by what has been repaired: nothing but the index, the sign as well, the
missing term, and everything. The scores are $0.5$ and~$-1$.

@<Print the values of chapter 6@>=
static void print_four_losses(void)
{
  value("four-p",4,nb_sigmoid(-.5)), value("four-slide",4,nb_softplus(.5)/2);
  value("four-sign",4,nb_softplus(-.5)/2);
  value("four-both",4,(nb_softplus(.5)+nb_softplus(1))/2);
  value("four-all",4,(nb_softplus(-.5)+nb_softplus(-1))/2);
  power("subnormal",exp(-710)), power("certain",nb_softplus(-40));
}

@ A walk down the logistic loss, in either sign, as long as the text says.

@<Print the values of chapter 6@>=
static void print_minimum(void)
{
  double w[]={0,0}, t[]={0,0};
  nb_gd((nb_gradN){loss_slopes,(void *)&mixed},2,w,.5,0,1000);
  value("mixed-w0",6,w[0]), value("mixed-w1",6,w[1]), value("sign-plus",6,w[1]);
  value("mixed-e",6,nb_logloss(&mixed,w)), value("mixed-wrong",0,6*nb_err01(&mixed,w));
  nb_gd((nb_gradN){turned_slopes,(void *)&mixed},2,t,.5,0,1000);
  value("sign-minus",6,t[1]);
  w[0]=-.75, w[1]=1, value("mixed-best",0,6*nb_err01(&mixed,w));
}

@ The same for the separable labels, with what a decade of steps adds.

@<Print the values of chapter 6@>=
static void print_growth(void)
{
  static const char *const name[]={"parted-2","parted-3","parted-4","parted-5"};
  double w[]={0,0}, before=0;
  size_t steps=0, next=100;
  for (int i=0; i<4; i++, steps=next, next*=10) {
    before=w[1];
    nb_gd((nb_gradN){loss_slopes,(void *)&parted},2,w,.5,0,next-steps);
    value(name[i],w[1]<10 ? 2 : 1,w[1]);
  }
  value("per-decade",1,w[1]-before), value("four",2,4*log(10));
  value("score",0,w[0]+2*w[1]);
  value("threshold",3,-w[0]/w[1]);
}

@ And the paths, with the function that breaks the chain rule's condition.

@<Print the values of chapter 6@>=
static void print_path_values(void)
{
  double inner[4], outer[2], g[2], origin[]={0,0};
  inner_slopes(2,3,inner), outer_slopes(5,6,outer), nb_jac_mul(1,2,2,outer,inner,g);
  value("z",0,5*6), value("zu",0,g[0]), value("zv",0,g[1]);
  nb_grad_fd((nb_funN){creased,0},2,origin,g);
  value("promise",0,g[0]+g[1]), value("truth",1,nb_diff((nb_fun){diagonal,0},0));
}
@#
static void print_values(void)
{
  print_slips(), print_loss_values(), print_four_losses(), print_minimum(), print_growth(), print_path_values();
}

@ One slide, four slips, one line of gradient, and two paths: that was chapter~6. What to take along:
\summary{The 0/1 loss counts mistakes and has no slope to follow, so one minimizes a smooth surrogate. The loss of slide S32 lacks the term $(1-y)\log(1-p)$, and without it has no
stationary point; with both terms, and $p=\sigma(z)$, it is the mean of $s(z_i)-y_iz_i$, where the softplus $s(z)=\max(z,0)+\log(1+e^{-\vert z\vert})$ must be computed in this form. Its gradient is the mean of $(\sigma(z_i)-y_i)\,x_{ij}$. On
separable data no minimum exists, and the weights grow like the logarithm of the number of steps. For several variables, slopes multiply along a path and paths add; as Jacobians, $J_{{\bf f}\circ{\bf g}}=J_{\bf f}\,J_{\bf g}$,
the outer function to the left. The order of multiplication decides about the cost, and for a single loss one begins at the loss.}

\further{Logistic regression as statisticians know it goes back to Cox \cite{cox}. When its minimum exists was settled by Albert and Anderson \cite{albert}; that descent on separable data grows like a logarithm and ends up in the
middle of the gap is a theorem of Soudry and others \cite{soudry}, proved sixty years after people had started to do it. For the art of evaluating $\log(1+e^z)$ and its relatives, Higham \cite{higham} is the place
again. Kun \cite{kun} has the chain rule for several variables, with the best linear map in the leading part.}

@*1 Exercises. Four slips, two functions of one line, a loss and its gradient; then proofs, paths and a matrix.
@i exercises-6.w
