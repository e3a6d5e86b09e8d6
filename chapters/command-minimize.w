@*1 Descent at the prompt.\label{command-minimize}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Chapters \xchap{descent} and~\xchap{gradients} went downhill on functions whose gradient had been written by hand. Here the gradient comes from the sweep, so the function can be typed. Four methods are on offer: fixed steps, steps found by
backtracking, the heavy ball, and Newton's. The last two were an outlook in chapter~\xchap{gradients}.

Nobody will fit a language model at the prompt. The command is for the question that comes up while one reads: what if the rate were three times as large? Does the ball really roll through the flat part of the banana? The reader types it, and sees the answer as a curve. For Rosenbrock's
function \cite{rosenbrock}, from the point of chapter~\xchap{gradients}:
\session
nabla minimize '(1-x){\char'136}2+100*(y-x{\char'136}2){\char'136}2' x=-1.8 y=1.5 \char'134
\ \ --method newton
\ \ method newton, rate 1: 23 steps
\ \ minimum\ \ \ 2.64627613e-23
\ \ x\ \ \ \ \ \ \ \ \ 1
\ \ y\ \ \ \ \ \ \ \ \ 1
\ \ slope\ \ \ \ \ 5.31e-12
\endsession
\noindent Fixed steps of length $0.0003$ aren't there after a hundred thousand of them, the heavy ball with the same rate needs 14103, and backtracking has not arrived after its first thousand. These are the numbers that the program gave when this page was written; the tests ask for fewer than forty steps of Newton's method and for
an answer within $10^{-4}$ from the ball, for the exact numbers depend on the last bit of every product.

@(c/minimize.c@>=
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "chart.h"
#include "json-text.h"
#include "strbuf.h"
#include "formulas.h"
@<The state of a descent@>@;
@<The methods of descent@>@;
@<Go downhill@>@;
@<Report a descent@>@;
@<Plot a formula@>@;

@ On its way, a descent has a point, the value and the gradient there, and a direction. All points that it has come through are kept for the plot and for \.{--trace}. The three arrays of length~|n| and the trace belong to the descent; the point itself is in the graph.

The direction belongs to the descent and not to the step, because one of the methods needs it again: the ball remembers how it was rolling. The others set it anew each time and don't mind what is in it. A descent knows nothing of terminals, and writes nothing; it is run first, and what it has left behind is reported afterwards. So the
report in words and the one for programs cannot differ in their numbers.

@<The state of a descent@>=
typedef struct { /* a descent on its way */
  question *q;
  double value, *gradient, *direction, *old;
  double rate, tolerance;
  size_t steps, most;
  double *trace; /* for each point: the variables, the value, the length of the gradient */
} descent_step;

@ One call of |nb_grad| is a sweep forward and a sweep back. It gives the value and all partial derivatives at the point that is now in the graph, whatever the number of variables: that a gradient costs only a few times as much as a value is the reason for chapter~\xchap{backprop}, and this is the place where the command lives on it. Whoever moves the point must look again before he trusts these numbers.

@<The state of a descent@>=
static double look(descent_step *s)
{
  nb_grad(s->q->g, s->q->root, s->q->n, s->q->x, &s->value, s->gradient);
  return s->value;
}

@ Two small functions of linear algebra. The length of the gradient is called the slope here, as in chapter~\xchap{descent}: it is the slope in the steepest direction, and it is zero at a minimum. It is also what the descent looks at in order to know that it is done, since the value itself gives no hint of how low it could become.

@<The state of a descent@>=
static double inner_product(size_t n, const double *a, const double *b)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += a[i] * b[i];
  return sum;
}
static double slope_length(const descent_step *s) { return sqrt(inner_product(s->q->n, s->gradient, s->gradient)); }

@ A step goes from the old point into the direction, with some length.

It begins at |old| and not at the point where the last attempt has ended. All variables move at the same time: the gradient belongs to the old point, and if $x$ had moved already when $y$ is computed this would be another method, and one that isn't analyzed in chapter~\xchap{gradients}.

@<The state of a descent@>=
static void move(descent_step *s, double length)
{
  for (size_t i = 0; i < s->q->n; i++)
    nb_set(s->q->g, s->q->x[i], s->old[i] + length * s->direction[i]);
}

@ Every point is remembered, in a row of the trace: the variables, then the value, then the slope. The array grows by a row at a time. That looks slow, and isn't: an allocator that is asked for a slightly larger piece again and again mostly finds room where it is, and the longest descent that we allow has a million rows. The same numbers go into
|old|, from which a step begins, so that a method may try one length after the other without having to go back by subtraction, which would not lead to the same place.

@<The state of a descent@>=
static void remember_point(descent_step *s)
{
  size_t n = s->q->n;
  s->trace = new_memory(s->trace, (s->steps + 1) * (n + 2) * sizeof *s->trace);
  double *row = s->trace + s->steps * (n + 2);
  for (size_t i = 0; i < n; i++) row[i] = s->old[i] = s->q->g->value[s->q->x[i]];
  row[n] = s->value;
  row[n + 1] = slope_length(s);
}

@*2 Four methods.
A method chooses the direction and makes the step. The first one goes against the gradient, as far as the rate says, and never looks back:
$$w_{k+1} = w_k - \eta\,\nabla f(w_k).$$
It is the one that diverges when the rate is too large, and nobody should be spared seeing that. On $x^2$ with a rate of~3 each step takes $x$ to $x-3\cdot2x=-5x$; beginning at~1, the value has passed $10^{100}$ after 72 steps, and the command says \.{DIVERGED}, in red, with the advice to try a smaller rate.

@<The methods of descent@>=
static void fixed_step(descent_step *s)
{
  for (size_t i = 0; i < s->q->n; i++) s->direction[i] = -s->gradient[i];
  move(s, s->rate);
}

@ The heavy ball keeps nine tenths of its speed \cite{polyak}. The array |direction| holds the speed from step to step, and is zero in the beginning:
$$v_{k+1}=0.9\,v_k-\eta\,\nabla f(w_k),\qquad w_{k+1}=w_k+v_{k+1}.$$
On a long slope of constant gradient the speeds add up to $\eta(1+0.9+0.81+\cdots)=10\,\eta$ times the gradient. So a rate that suits fixed steps may well be too large here, and the table below gives both of them the same cautious one. The factor $0.9$ can't be chosen; who wants to play with it has
chapter~\xchap{gradients}, where it is an argument.

@<The methods of descent@>=
static void heavy_ball(descent_step *s)
{
  for (size_t i = 0; i < s->q->n; i++) s->direction[i] = .9 * s->direction[i] - s->rate * s->gradient[i];
  move(s, 1);
}

@ Backtracking begins with a long step and halves it until the value has fallen by a fair share of what the slope promised. This is the condition of Armijo \cite{armijo}: with the direction~$d$ and the length~$t$, we want
$$f(w+t\,d)\le f(w)+10^{-4}\,t\,\nabla f(w)\cdot d.$$
The share of one ten-thousandth is the customary one \cite{nocedal}, chapter~3; it asks for hardly more than that the value falls at all. If the value at the new point is NaN the comparison is false, and the step is halved, which is what one wants next to the edge of the domain: a descent on $x-\log x$ that
oversteps to a negative $x$ turns back by itself.

After sixty halvings nothing is left of the step, and the point stays where it is. Only values are computed on the way, without gradients.

@<The methods of descent@>=
static void halve_until_lower(descent_step *s, double length)
{
  double before = s->value, promise = 1e-4 * inner_product(s->q->n, s->gradient, s->direction);
  for (int k = 0; k < 60; k++, length /= 2) {
    move(s, length);
    if (nb_forward(s->q->g, s->q->root) <= before + length * promise) return;
  }
  move(s, 0);
}

@ With the direction of steepest descent this is the method that needs no thought about rates. It is slow in a narrow valley, where it goes from one side to the other; but it arrives, and that is why it is the method which the command takes if none is named.

@<The methods of descent@>=
static void backtracking(descent_step *s)
{
  for (size_t i = 0; i < s->q->n; i++) s->direction[i] = -s->gradient[i];
  halve_until_lower(s, s->rate);
}

@ Newton's direction solves $Hd=-\nabla f$, where $H$ is the matrix of second derivatives. The elimination is the one from school: with the first equation get rid of the first unknown in all others, and so on. Before each round the equation with the largest coefficient of the unknown is exchanged for the first one. Without
that, the harmless system
$$\pmatrix{10^{-20}&1\cr 1&1\cr}\pmatrix{d_1\cr d_2\cr}=\pmatrix{1\cr2\cr}$$
would have the answer $(0,1)$ in floating point, in place of nearly $(1,1)$: the first equation, times $10^{20}$, would wipe out the second one \cite{higham}, chapter~9.

The number of variables is what somebody was willing to type, so there is no need for anything cleverer. A pivot that is zero, or nearly, means that there is no answer; the caller has a way out.

An elimination for a symmetric matrix could do with half of the work. But it works only if the matrix is positive definite, or else it has to exchange rows and columns in pairs, and to explain that would take longer than the program will ever run.

@<The methods of descent@>=
static int eliminate(size_t n, double *a, double *b)
{
  for (size_t k = 0; k < n; k++) {
    size_t best = k;
    for (size_t i = k + 1; i < n; i++)
      if (fabs(a[i * n + k]) > fabs(a[best * n + k])) best = i;
    if (!(fabs(a[best * n + k]) > 1e-300)) return -1;
    @<Exchange the rows |k| and |best|@>@;
    @<Subtract row |k| from the rows below it@>@;
  }
  @<Substitute backwards@>@;
  return 0;
}

@ Below the row of the pivot, every row loses its entry in the column. The factor is at most~1 in size, because the pivot is the largest, and this is the whole secret: what rounding has done to a row is never multiplied by a large number on its way into another one.

@<Subtract row |k| from the rows below it@>=
for (size_t i = k + 1; i < n; i++) {
  double f = a[i * n + k] / a[k * n + k];
  for (size_t j = k; j < n; j++) a[i * n + j] -= f * a[k * n + j];
  b[i] -= f * b[k];
}

@ Both sides of the equation change places, coefficient by coefficient. If the largest was the first already, the row is exchanged with itself, which is cheaper than to ask.

@<Exchange the rows |k| and |best|@>=
for (size_t j = 0; j < n; j++) {
  double t = a[k * n + j];
  a[k * n + j] = a[best * n + j], a[best * n + j] = t;
}
double t = b[k];
b[k] = b[best], b[best] = t;

@ Afterwards the matrix is a triangle, its last equation has a single unknown, and each equation above has one more. They are solved from the bottom up, and the answer takes the place of the right-hand side. The loop counts down with |k-- > 0|, which is the way to reach zero with a number that has no sign.

@<Substitute backwards@>=
for (size_t k = n; k-- > 0; ) {
  for (size_t j = k + 1; j < n; j++) b[k] -= a[k * n + j] * b[j];
  b[k] /= a[k * n + k];
}

@ The Hessian is that of \.{nabla grad --hessian}. It is copied for each attempt, since the elimination destroys it.

Far from a minimum the Hessian may be singular or point uphill: on $\cos x$ at $x=1/2$, for example, the second derivative is negative, and Newton's step would climb to the top at~0. Then we add a multiple of the identity, $(H+\mu I)d=-\nabla f$, and more and more of it, until the direction goes down. For a large
$\mu$ the direction is $-\nabla f/\mu$, so there is always one \cite{nocedal}, section~3.4. Forty attempts, each with four times as much, nearly reach $10^{20}$.

The step itself is made by backtracking from the length~1. Close to the minimum, that is accepted at once, and then the number of correct digits doubles in every step, which is what the steep end of the curve shows.

@<The methods of descent@>=
static void newton(descent_step *s)
{
  size_t n = s->q->n;
  double *h = question_hessian(s->q), *a = new_memory(NULL, (n * n + 1) * sizeof *a), more = 0;
  look(s);
  for (int k = 0; k < 40; k++, more = more > 0 ? 4 * more : 1e-3) {
    memcpy(a, h, n * n * sizeof *a);
    for (size_t i = 0; i < n; i++) a[i * n + i] += more, s->direction[i] = -s->gradient[i];
    if (eliminate(n, a, s->direction) == 0 && inner_product(n, s->gradient, s->direction) < 0) break;
  }
  halve_until_lower(s, 1);
  free(h);
  free(a);
}

@ The table of methods, each with the rate that it takes if none is given.

Names are short, since they are typed; \.{gd} is what papers write. Newton's method has no rate, as its steps have a natural length; the number in its row is printed in the report and used by nobody. The other rates are guesses. The rate of backtracking is where the halving begins, and a bad guess costs at most a few more values in each step. For fixed
steps and for the ball no guess can be good: all depends on how curved the function is, by the theorem of section~\xsec{descent-lemma}. One hundredth is small enough for functions that students type, and too small to be fast.

To add a method, say Nesterov's, one writes a function of ten lines and a row here. The help and the message for unknown names have to be told, too.

@<The methods of descent@>=
typedef struct {
  const char *name;
  void (*step)(descent_step *s);
  double rate;
} descent_rule;@/
static const descent_rule rules[] = {@|
  { "backtracking", backtracking, 1 }, { "gd", fixed_step, .01 },@|
  { "momentum", heavy_ball, .01 }, { "newton", newton, 1 } };

@ A method that was not named is the first one of the table. The number of methods is nowhere written down; it is the size of the table divided by the size of a row. If the name is unknown the answer is no row, and the message with the list of those that exist is printed by the caller, who knows what the reader has typed.

@<The methods of descent@>=
static const descent_rule *find_rule(const char *name)
{
  if (name == NULL) return &rules[0];
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (strcmp(rules[i].name, name) == 0) return &rules[i];
  return NULL;
}

@*2 Downhill.
A descent ends for one of three reasons: the gradient has become short, the steps are used up, or the value is no longer a number. The library has statuses for the three, in the same words as |nb_gd| of chapter~\xchap{descent}. A value beyond $10^{100}$ counts as no number. Nothing is gained by watching it grow to $10^{308}$,
and the square of the slope would overflow on the way.

The loop looks first and asks later, so that a descent which begins in a minimum takes no step, and the trace contains one point more than there are steps.

@<Go downhill@>=
static nb_status go_downhill(descent_step *s, const descent_rule *rule)
{
  for (look(s);; look(s)) {
    remember_point(s);
    if (!isfinite(s->value) || !isfinite(slope_length(s)) || fabs(s->value) > 1e100) return NB_DIVERGED;
    if (slope_length(s) <= s->tolerance) return NB_OK;
    if (s->steps == s->most) return NB_NOT_CONVERGED;
    rule->step(s);
    s->steps++;
  }
}

@ The options may contain anything. A rate must be positive, and so must a tolerance; a million steps are enough for everybody. A rate that isn't a number, say \.{log(-1)}, counts as one that was not given, because that is how a question says so; an infinite one passes, and diverges in the first step, as it deserves.

Memory is taken last, when nothing can be refused any more; and all of it is set to zero in the structure before, so that |release| may be called whatever has happened.

What if nothing is said about the steps? Then there may be a thousand of them, and the slope must come below $10^{-8}$. That is about the square root of what a |double| can resolve next to~1: near a minimum the value changes with the square of the distance, so at a distance of $10^{-8}$ it doesn't change at all any more, and a descent that compares values
can get no closer.

@<Go downhill@>=
static int prepare(descent_step *s, question *q, const descent_rule *rule)
{
  size_t n = q->n + 1;
  memset(s, 0, sizeof *s);
  s->q = q;
  s->rate = isnan(q->rate) ? rule->rate : q->rate;
  s->tolerance = isnan(q->tolerance) ? 1e-8 : q->tolerance;
  @<Refuse numbers with which nobody gets downhill@>@;
  s->most = isnan(q->iterations) ? 1000 : (size_t)q->iterations;
  s->gradient = new_memory(NULL, n * sizeof *s->gradient);
  s->direction = new_memory(NULL, n * sizeof *s->direction);
  s->old = new_memory(NULL, n * sizeof *s->old);
  memset(s->direction, 0, n * sizeof *s->direction);
  return 0;
}

@ The first message doesn't say which of the two numbers is wrong. There are seldom more than two options on such a line, and the sentence is true of both. For the iterations, the comparison is made before the number is converted: an infinite one can't become an integer.

@<Refuse numbers with which nobody gets downhill@>=
if (!(s->rate > 0 && s->tolerance > 0)) return question_refuse("a rate and a tolerance are positive numbers.");
if (!isnan(q->iterations) && !(q->iterations >= 1 && q->iterations <= 1e6)) return question_refuse("a number of iterations lies between 1 and 1000000.");

@ The counterpart. To free what was never allocated is allowed in \CEE/, if the pointer is null, and the first line of |prepare| and of the command have seen to that.

@<Go downhill@>=
static void release(descent_step *s)
{
  free(s->gradient), free(s->direction), free(s->old), free(s->trace);
}

@*2 The report.
The trace goes into a file of numbers separated by commas, with a line of names, as any spreadsheet or plotting program reads it \cite{csv}. All digits are written: seventeen are enough for every |double| to be read back as exactly the same number. The test descends on $x^2+y^2$ from $(3,4)$ with a rate of a quarter, which halves both variables in each step, and
looks at the file:
\session
step,x,y,value,slope
0,3,4,25,10
1,1.5,2,6.25,5
2,0.75,1,1.5625,2.5
3,0.375,0.5,0.390625,1.25
\endsession
\noindent No name needs quotation marks, as names are letters, digits, and low lines, and no number contains a comma, in whatever country the program runs: the command never leaves the \CEE/ locale for numbers.

The same four points can be found with a pencil, which is why the test has them. With them it also checks that there are as many lines as points and one for the names, and that the picture beside it is sound.

@<Report a descent@>=
static int write_trace(const descent_step *s, const char *path)
{
  size_t n = s->q->n;
  FILE *f = fopen(path, "w");
  if (f == NULL) return -1;
  @<Write the names of the columns@>@;
  for (size_t k = 0; k <= s->steps; k++) {
    fprintf(f, "%zu", k);
    for (size_t i = 0; i < n + 2; i++) fprintf(f, ",%.17g", s->trace[k * (n + 2) + i]);
    fputc('\n', f);
  }
  int failed = ferror(f);
  return fclose(f) || failed ? -1 : 0;
}

@ The names are those of the command line, in its order. A variable that is called |step| or |value| gives two columns of the same name, and whoever has called it so will know which is which.

@<Write the names of the columns@>=
fprintf(f, "step");
for (size_t i = 0; i < n; i++) fprintf(f, ",%s", s->q->name[i].name);
fprintf(f, ",value,slope\n");

@ The plot shows the value against the number of the step. If the values fall through many powers of ten, the axis is logarithmic; ``many'' begins at two. A descent that converges linearly, by the same factor in each step, is a straight line on such an axis, and Newton's method bends down. With an ordinary axis both would
look like a cliff and a plain.

A value of zero or less forbids the logarithm, of course. The minimum of $\cos x$ is $-1$, and its descent is drawn as it is.

The slope at each point would make a second curve, but the two live on different scales, and a chart with two vertical axes can be made to show anything.

@<Report a descent@>=
static chart chart_of(const descent_step *s)
{
  chart c = { "value after each step", "step", "value", { { 0, NULL, NULL } }, 1, 0, 0, 0, 0, 0 };
  size_t n = s->steps + 1;
  double least = INFINITY, most = 0;
  c.curve[0].n = n, c.curve[0].x = new_memory(NULL, n * sizeof(double)), c.curve[0].y = new_memory(NULL, n * sizeof(double));
  @<Copy the values, and find the |least| and the |most|@>@;
  c.logarithmic = least > 0 && most > 100 * least;
  chart_fit(&c);
  return c;
}

@ A row of the trace has two numbers more than there are variables, and the first of the two is the value. The last value may be infinite, if the descent has run away; it is copied and becomes a gap in the chart, but it has no say in where the axis ends.

@<Copy the values, and find the |least| and the |most|@>=
for (size_t k = 0; k < n; k++) {
  double y = s->trace[k * (s->q->n + 2) + s->q->n];
  c.curve[0].x[k] = (double)k, c.curve[0].y[k] = y;
  if (y < least) least = y;
  if (y > most && isfinite(y)) most = y;
}

@ What one wants to know first is whether it worked, so the line with the value begins with the verdict, in the color of a traffic light and in words. Below stands where the descent has ended, with ten digits, and how steep it is there. If it didn't work, the last line says what to try next; a message that only reports a failure has done half of its work.

The plot follows if there was a step at all. For Newton's method on the banana, the axis reaches from 311 to $10^{-23}$, and the curve is a lesson by itself: twenty steps of hard work in the valley, on which the value falls by a few powers of ten, and then $2\cdot10^{-7}$, $5\cdot10^{-12}$, $3\cdot10^{-23}$.

@<Report a descent@>=
static void say_descent(const sheet *p, const descent_step *s, const descent_rule *rule, nb_status end)
{
  static const page_color color[] = { [NB_OK] = GREEN, [NB_NOT_CONVERGED] = YELLOW, [NB_DIVERGED] = RED };
  const char *what = end == NB_OK ? "minimum" : end == NB_DIVERGED ? "DIVERGED" : "not there yet";
  page_say(p, 0, 2, BOLD, s->q->text, "\nmethod %s, rate %g: %zu step%s", rule->name, s->rate, s->steps, s->steps == 1 ? "" : "s");
  page_say(p, 2, 12, color[end], what, "%.10g", s->value);
  for (size_t i = 0; i < s->q->n; i++)
    page_say(p, 2, 12, PLAIN, s->q->name[i].name, "%.10g", s->q->g->value[s->q->x[i]]);
  page_say(p, 2, 12, PLAIN, "slope", "%.3g", slope_length(s));
  if (end == NB_DIVERGED) page_say(p, 2, 2, PLAIN, "", "Try a smaller --rate, or --method backtracking.");
  if (end == NB_NOT_CONVERGED) page_say(p, 2, 2, PLAIN, "", "Try more --iterations, or --method newton.");
}

@ The same for programs, in one line of JSON \cite{json}. JSON has no infinity and no NaN, and a descent that has diverged is rich in both; they become |null|. Here the formula of the parabola with the rate of~3 again, somewhat shortened:
\session
\.{\{"formula":"x\^2","method":"gd","end":"diverged","steps":72,}
\ \.{"value":4.484155085839414e100,"at":\{"x":2.1175823681357507e50\}\}}
\endsession
\noindent The last |x| is $5^{72}$. The status of the command is~1 then, so a script need not read the line at all.

@<Report a descent@>=
static void print_descent(const descent_step *s, const descent_rule *rule, nb_status end)
{
  json_t *all = json_object();
  json_set_text(all, "formula", s->q->text);
  json_set_text(all, "method", rule->name);
  json_set_text(all, "end", end == NB_OK ? "minimum" : end == NB_DIVERGED ? "diverged" : "not converged");
  json_object_set_new(all, "steps", json_integer((json_int_t)s->steps));
  json_object_set_new(all, "value", answer_number(s->value));
  json_object_set_new(all, "at", answer_by_name(s->q, NULL));
  answer_print(all);
}

@ Status 0 means that a minimum was found, or at least a point where the ground is level: a saddle and a maximum have no slope either. Gradient methods hardly ever stop at one, unless they are put there; \.{nabla minimize 'x\^{}3' x=0} is content at once. Second derivatives would tell, and \.{nabla grad --hessian} shows them.

A file that cannot be written makes the status~2, whatever became of the descent, because the reader has not got what he asked for.

@<Report a descent@>=
static int report(descent_step *s, const descent_rule *rule)
{
  sheet p = page_open(stdout);
  nb_status end = go_downhill(s, rule);
  chart c = chart_of(s);
  int status = end == NB_OK ? 0 : 1;
  if (s->q->json) print_descent(s, rule, end);
  else say_descent(&p, s, rule, end);
  if (!s->q->json && s->steps > 0) chart_show(&p, &c, 10);
  if (s->q->trace && write_trace(s, s->q->trace)) status = question_refuse("I cannot write to %s.", s->q->trace);
  if (s->q->svg && chart_write(&c, s->q->svg)) status = question_refuse("I cannot write to %s.", s->q->svg);
  free(c.curve[0].x);
  free(c.curve[0].y);
  return status;
}

@ The command itself is a chain of conditions. Each step is taken only if all before it went well, and the two lines at the end are reached in any case; so there is one place where memory is given back, and no |goto|. The order matters for whoever reads the messages: what is wrong with the question comes before what is wrong with the method.

@<Report a descent@>=
int formulas_minimize(int argc, char **argv)
{
  question q;
  descent_step s;
  memset(&s, 0, sizeof s);
  int status = question_read(&q, argc, argv);
  const descent_rule *rule = find_rule(q.method);
  if (!status && q.n == 0) status = question_refuse("there is nothing to vary. Give a variable its first value, as in x=1.");
  if (!status && rule == NULL) status = question_refuse("there is no method %s. There are backtracking, gd, momentum and newton.", q.method);
  if (!status) status = prepare(&s, &q, rule);
  if (!status) status = report(&s, rule);
  release(&s);
  question_close(&q);
  return status;
}

@*1 Plots.
The last of the commands draws a curve over a range. With \.{--derivative} there are two: the second one is the derivative by the variable that runs. Both come out of the same two sweeps.

On the widest page a line has 176 dots, so 401 points are more than two for each, and in the file they lie closer than the line is wide. The number is odd, so that the middle of the range is among the points: a curve over \.{x=-1..1} should meet zero.

@<Plot a formula@>=
enum { PLOT_POINTS = 401 };
static void sample(question *q, chart *c)
{
  double *grad = new_memory(NULL, (q->n + 1) * sizeof *grad);
  for (size_t i = 0; i < PLOT_POINTS; i++) {
    double x = q->from + (q->to - q->from) * (double)i / (PLOT_POINTS - 1);
    nb_set(q->g, q->x[q->over], x);
    nb_grad(q->g, q->root, q->n, q->x, &c->curve[0].y[i], grad);
    c->curve[0].x[i] = c->curve[1].x[i] = x;
    c->curve[1].y[i] = grad[q->over];
  }
  free(grad);
}

@ All numbers lie in one piece of memory, four stretches of it, which are given to the two curves. If the derivative isn't wanted, its curve is computed and not counted. A narrow page gets a chart that is less high, so that its shape remains about the same.

The title is the formula as it was typed. That is why a chart that has been copied into a message still says what it shows.

Poles and gaps are the chart's business, and one of the tests asks for both at once: \.{1/x+0*log(x)} has a pole at zero and no value to the left of it.

@<Plot a formula@>=
static int plot(question *q)
{
  sheet p = page_open(stdout);
  chart c = { q->text, q->name[q->over].name, "", { { 0, NULL, NULL } }, q->derivative ? 2 : 1, 0, 0, 0, 0, 0 };
  double *numbers = new_memory(NULL, 4 * PLOT_POINTS * sizeof *numbers);
  for (int k = 0; k < 2; k++)
    c.curve[k].n = PLOT_POINTS, c.curve[k].x = numbers + 2 * k * PLOT_POINTS, c.curve[k].y = c.curve[k].x + PLOT_POINTS;
  sample(q, &c);
  chart_fit(&c);
  chart_show(&p, &c, p.width < 60 ? 13 : 17);
  int failed = q->svg && chart_write(&c, q->svg);
  free(numbers);
  return failed ? question_refuse("I cannot write to %s.", q->svg) : 0;
}

@ A plot without a range would be one point. The message asks for the range by giving an example, which can be copied; of two ranges, the second one was refused when it was read. Other variables keep the values that they were given, so \.{nabla plot 'sin(a*x)' a=2 x=-3..3} draws one curve of a family.

@<Plot a formula@>=
int formulas_plot(int argc, char **argv)
{
  question q;
  int status = question_read(&q, argc, argv);
  if (!status && q.over < 0) status = question_refuse("which range? Say for example: nabla plot 'sin(x)' x=-3..3");
  if (!status) status = plot(&q);
  question_close(&q);
  return status;
}
