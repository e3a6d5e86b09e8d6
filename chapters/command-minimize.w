@*1 Descent at the prompt.\label{command-minimize}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Chapters \xchap{descent} and~\xchap{gradients} went downhill on functions whose gradient had been written by hand. Here the gradient comes from the sweep, so the function can be typed. Four methods are on offer: fixed steps, steps found by
backtracking, the heavy ball, and Newton's. The last two were an outlook in chapter~\xchap{gradients}.

@(c/minimize.c@>=
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "chart.h"
#include "json-text.h"
#include "strbuf.h"
#include "question.h"
#include "formulas.h"
@<The state of a descent@>@;
@<The methods of descent@>@;
@<Go downhill@>@;
@<Report a descent@>@;
@<Plot a formula@>@;

@ On its way, a descent has a point, the value and the gradient there, and a direction. All points that it has come through are kept for the plot and for \.{--trace}. The three arrays of length~|n| and the trace belong to the descent; the point itself is in the graph.

@<The state of a descent@>=
typedef struct {
  question *q;
  double value, *gradient, *direction, *old;
  double rate, tolerance;
  size_t steps, most;
  double *trace; /* for each point: the variables, the value, the length of the gradient */
} descent_step;

@ @<The state of a descent@>=
static double look(descent_step *s)
{
  nb_grad(s->q->g, s->q->root, s->q->n, s->q->x, &s->value, s->gradient);
  return s->value;
}
static double inner_product(size_t n, const double *a, const double *b)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += a[i] * b[i];
  return sum;
}
static double slope_length(const descent_step *s) { return sqrt(inner_product(s->q->n, s->gradient, s->gradient)); }

@ A step goes from the old point into the direction, with some length.

@<The state of a descent@>=
static void move(descent_step *s, double length)
{
  for (size_t i = 0; i < s->q->n; i++)
    nb_set(s->q->g, s->q->x[i], s->old[i] + length * s->direction[i]);
}
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
A method chooses the direction and makes the step. The first one goes against the gradient, as far as the rate says, and never looks back. It is the one that diverges when the rate is too large, and
nobody should be spared seeing that.

@<The methods of descent@>=
static void fixed_step(descent_step *s)
{
  for (size_t i = 0; i < s->q->n; i++) s->direction[i] = -s->gradient[i];
  move(s, s->rate);
}

@ The heavy ball keeps nine tenths of its speed. The array |direction| holds the speed from step to step, and is zero in the beginning.

@<The methods of descent@>=
static void heavy_ball(descent_step *s)
{
  for (size_t i = 0; i < s->q->n; i++) s->direction[i] = .9 * s->direction[i] - s->rate * s->gradient[i];
  move(s, 1);
}

@ Backtracking begins with a long step and halves it until the value has fallen by a fair share of what the slope promised. After sixty halvings nothing is left of the step, and the point stays where it is.

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
static void backtracking(descent_step *s)
{
  for (size_t i = 0; i < s->q->n; i++) s->direction[i] = -s->gradient[i];
  halve_until_lower(s, s->rate);
}

@ Newton's direction solves $Hd=-\nabla f$. Far from a minimum the Hessian may be singular or point uphill; then we add a multiple of the identity, and more and more of it, until the direction goes down. The elimination is the
one from school, with the largest pivot.

@<The methods of descent@>=
static int eliminate(size_t n, double *a, double *b)
{
  for (size_t k = 0; k < n; k++) {
    size_t best = k;
    for (size_t i = k + 1; i < n; i++)
      if (fabs(a[i * n + k]) > fabs(a[best * n + k])) best = i;
    if (!(fabs(a[best * n + k]) > 1e-300)) return -1;
    @<Exchange the rows |k| and |best|@>@;
    for (size_t i = k + 1; i < n; i++) {
      double f = a[i * n + k] / a[k * n + k];
      for (size_t j = k; j < n; j++) a[i * n + j] -= f * a[k * n + j];
      b[i] -= f * b[k];
    }
  }
  @<Substitute backwards@>@;
  return 0;
}

@ @<Exchange the rows |k| and |best|@>=
for (size_t j = 0; j < n; j++) {
  double t = a[k * n + j];
  a[k * n + j] = a[best * n + j], a[best * n + j] = t;
}
double t = b[k];
b[k] = b[best], b[best] = t;

@ @<Substitute backwards@>=
for (size_t k = n; k-- > 0; ) {
  for (size_t j = k + 1; j < n; j++) b[k] -= a[k * n + j] * b[j];
  b[k] /= a[k * n + k];
}

@ The Hessian is that of \.{nabla grad --hessian}. It is copied for each attempt, since the elimination destroys it.

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

@<The methods of descent@>=
typedef struct {
  const char *name;
  void (*step)(descent_step *s);
  double rate;
} descent_rule;@/
static const descent_rule rules[] = {@|
  { "backtracking", backtracking, 1 }, { "gd", fixed_step, .01 },@|
  { "momentum", heavy_ball, .01 }, { "newton", newton, 1 } };
static const descent_rule *find_rule(const char *name)
{
  if (name == NULL) return &rules[0];
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (strcmp(rules[i].name, name) == 0) return &rules[i];
  return NULL;
}

@*2 Downhill.
A descent ends for one of three reasons: the gradient has become short, the steps are used up, or the value is no longer a number. The library has statuses for the three.

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

@ The options may contain anything. A rate must be positive, and so must a tolerance; a million steps are enough for everybody.

@<Go downhill@>=
static int prepare(descent_step *s, question *q, const descent_rule *rule)
{
  size_t n = q->n + 1;
  memset(s, 0, sizeof *s);
  s->q = q;
  s->rate = isnan(q->rate) ? rule->rate : q->rate;
  s->tolerance = isnan(q->tolerance) ? 1e-8 : q->tolerance;
  if (!(s->rate > 0 && s->tolerance > 0)) return question_refuse("a rate and a tolerance are positive numbers.");
  if (!isnan(q->iterations) && !(q->iterations >= 1 && q->iterations <= 1e6)) return question_refuse("a number of iterations lies between 1 and 1000000.");
  s->most = isnan(q->iterations) ? 1000 : (size_t)q->iterations;
  s->gradient = new_memory(NULL, n * sizeof *s->gradient);
  s->direction = new_memory(NULL, n * sizeof *s->direction);
  s->old = new_memory(NULL, n * sizeof *s->old);
  memset(s->direction, 0, n * sizeof *s->direction);
  return 0;
}
static void release(descent_step *s)
{
  free(s->gradient), free(s->direction), free(s->old), free(s->trace);
}

@*2 The report.
The trace goes into a file of numbers separated by commas, with a line of names, as any spreadsheet or plotting program reads it. All digits are written.

@<Report a descent@>=
static int write_trace(const descent_step *s, const char *path)
{
  size_t n = s->q->n;
  FILE *f = fopen(path, "w");
  if (f == NULL) return -1;
  fprintf(f, "step");
  for (size_t i = 0; i < n; i++) fprintf(f, ",%s", s->q->name[i].name);
  fprintf(f, ",value,slope\n");
  for (size_t k = 0; k <= s->steps; k++) {
    fprintf(f, "%zu", k);
    for (size_t i = 0; i < n + 2; i++) fprintf(f, ",%.17g", s->trace[k * (n + 2) + i]);
    fputc('\n', f);
  }
  int failed = ferror(f);
  return fclose(f) || failed ? -1 : 0;
}

@ The plot shows the value against the number of the step. If the values fall through many powers of ten, the axis is logarithmic.

@<Report a descent@>=
static chart chart_of(const descent_step *s)
{
  chart c = { "value after each step", "step", "value", { { 0, NULL, NULL } }, 1, 0, 0, 0, 0, 0 };
  size_t n = s->steps + 1;
  double least = INFINITY, most = 0;
  c.curve[0].n = n, c.curve[0].x = new_memory(NULL, n * sizeof(double)), c.curve[0].y = new_memory(NULL, n * sizeof(double));
  for (size_t k = 0; k < n; k++) {
    double y = s->trace[k * (s->q->n + 2) + s->q->n];
    c.curve[0].x[k] = (double)k, c.curve[0].y[k] = y;
    if (y < least) least = y;
    if (y > most && isfinite(y)) most = y;
  }
  c.logarithmic = least > 0 && most > 100 * least;
  chart_fit(&c);
  return c;
}

@ @<Report a descent@>=
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

@ @<Report a descent@>=
static void print_descent(const descent_step *s, const descent_rule *rule, nb_status end)
{
  json_t *all = json_object(), *at = json_object();
  for (size_t i = 0; i < s->q->n; i++) {
    double x = s->q->g->value[s->q->x[i]];
    json_object_set_new(at, s->q->name[i].name, isfinite(x) ? json_real(x) : json_null());
  }
  json_set_text(all, "formula", s->q->text);
  json_set_text(all, "method", rule->name);
  json_set_text(all, "end", end == NB_OK ? "minimum" : end == NB_DIVERGED ? "diverged" : "not converged");
  json_object_set_new(all, "steps", json_integer((json_int_t)s->steps));
  json_object_set_new(all, "value", isfinite(s->value) ? json_real(s->value) : json_null());
  json_object_set_new(all, "at", at);
  json_dumpf(all, stdout, JSON_COMPACT | JSON_ENSURE_ASCII);
  putchar('\n');
  json_decref(all);
}

@ Status 0 means that a minimum was found, or at least a point where the ground is level.

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

@ @<Report a descent@>=
int formulas_minimize(int argc, char **argv)
{
  question q;
  descent_step s;
  memset(&s, 0, sizeof s);
  int status = question_read(&q, argc, argv);
  const descent_rule *rule = find_rule(q.method);
  if (!status && q.over >= 0) status = question_refuse("a range is only for nabla plot.");
  if (!status && q.n == 0) status = question_refuse("there is nothing to vary. Give a variable its first value, as in x=1.");
  if (!status && rule == NULL) status = question_refuse("there is no method %s. There are backtracking, gd, momentum and newton.", q.method);
  if (!status) status = prepare(&s, &q, rule);
  if (!status) status = report(&s, rule);
  release(&s);
  question_close(&q);
  return status;
}

@*1 Plots.
The last of the commands draws a curve over a range. With \.{--derivative} there are two: the second one is the derivative by the variable that runs. It costs one more sweep a point.

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

@ @<Plot a formula@>=
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
int formulas_plot(int argc, char **argv)
{
  question q;
  int status = question_read(&q, argc, argv);
  if (!status && q.over < 0) status = question_refuse("which range? Say for example: nabla plot 'sin(x)' x=-3..3");
  if (!status) status = plot(&q);
  question_close(&q);
  return status;
}
