/* The functions of the made-up catalogue, as a student would hand them in (s_absent is missing,
   s_library is the library's). SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "signatures.h"

struct t_net { int n; double x[]; };

double s_scalars(double a, float b, int c, unsigned long d, bool e, char f, int8_t g, uint64_t h)
{
  return a + b + c + (double)d + e + f + g + (double)(h >> 60);
}
t_color s_color(t_color c) { return c == RED ? BLUE : RED; }
t_point s_mirror(t_point p) { return (t_point){p.y, p.x}; }
void s_move(t_point *p, const t_point *by) { p->x += by->x, p->y += by->y; }
t_box s_box(const t_box *b, double scale)
{
  t_box c = *b;
  c.hi.x *= scale, c.hi.y *= scale, c.id++, c.closed = !c.closed;
  for (int i = 0; i < 3; i++) c.pad[i] += i;
  memcpy(c.tag, "new", 4);
  return c;
}
double s_dot(size_t n, const double a[], const double b[])
{
  double s = 0;
  for (size_t i = 0; i < n; i++) s += a[i] * b[i];
  return s;
}
void s_product(int m, int k, int n, const double A[], const double B[], double C[])
{
  for (int i = 0; i < m; i++)
    for (int j = 0; j < n; j++) {
      C[i * n + j] = 0;
      for (int l = 0; l < k; l++) C[i * n + j] += A[i * k + l] * B[l * n + j];
    }
}
int s_split(double z, double *whole, double *rest)
{
  if (z < 0) return -1; /* leaves both alone */
  *whole = (double)(long)z;
  *rest = z - *whole;
  return 0;
}
size_t s_length(const char *text) { return strlen(text); }
const char *s_upper(const char *text)
{
  static char buffer[100];
  size_t i = 0;
  for (; text[i] && i < 99; i++) buffer[i] = (char)toupper((unsigned char)text[i]);
  buffer[i] = 0;
  return buffer;
}
double s_loss(const double w[], const t_data *d)
{
  double s = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = w[0];
    for (size_t j = 0; j < d->k; j++) z += w[j + 1] * d->x[i * d->k + j];
    s += z * d->y[i];
  }
  return s;
}
int s_backward(t_graph *g, t_node root)
{
  for (int i = 0; i < g->n; i++) {
    if (g->left[i] >= 0) g->value[i] = g->value[g->left[i]] + g->value[g->right[i]];
    g->adjoint[i] = i == root;
  }
  for (int i = root; i >= 0; i--)
    if (g->left[i] >= 0) g->adjoint[g->left[i]] += g->adjoint[i], g->adjoint[g->right[i]] += g->adjoint[i];
  return root;
}
double s_apply(t_fun f, double x) { return f.value(x, f.env); }
static double twice(double x, void *env)
{
  t_pair *p = env;
  return s_apply(p->f, s_apply(p->f, x)) + p->a;
}
t_fun s_twice(t_fun f, t_pair *store)
{
  store->f = f; /* a is left as it was: zero */
  return (t_fun){twice, store};
}
t_fun s_same(t_fun f) { return f; }
double s_chain(const t_stage s[], size_t n, double a)
{
  double d = 1;
  for (size_t i = 0; i < n; i++) d *= s_apply(s[i].df, a), a = s_apply(s[i].f, a);
  return d;
}
t_stage s_stage(t_fun f, t_fun df) { return (t_stage){f, df}; }
int s_descend(t_field grad, size_t n, double x[], double eta, int steps)
{
  double *g = malloc(n * sizeof *g);
  for (int i = 0; i < steps; i++) {
    grad.value(n, x, g, grad.env);
    for (size_t j = 0; j < n; j++) x[j] -= eta * g[j];
  }
  free(g);
  return steps;
}
static void scaled(size_t n, const double x[], double g[], void *env)
{
  for (size_t i = 0; i < n; i++) g[i] = ((t_pair *)env)->a * x[i];
}
t_field s_gradient(double a, t_pair *store)
{
  store->a = a;
  return (t_field){scaled, store};
}
double s_with(t_make make, double a, double x) { return s_apply(make.value(a, make.env), x); }
static double plus(double x, void *env) { return x + *(double *)env; }
static t_fun make_plus(double a, void *env)
{
  double *p = malloc(sizeof *p);
  *p = a + ((t_pair *)env)->a;
  return (t_fun){plus, p};
}
t_make s_maker(double b, t_pair *store)
{
  store->a = b;
  return (t_make){make_plus, store};
}
int s_visit(t_visit v, const char *word, t_fun f)
{
  int n = 0;
  for (; *word; word++) n += v.value((t_point){n, *word}, word, BLUE, f, v.env);
  return n;
}
double s_deep(t_fun f, int depth) { return depth ? 1 + s_apply(f, depth - 1) : 0; }
t_net *s_net(int n)
{
  t_net *net = calloc(1, sizeof *net + (size_t)n * sizeof *net->x);
  net->n = n;
  return net;
}
void s_net_set(t_net *net, int i, double x) { net->x[i] = x; }
double s_net_sum(const t_net *net)
{
  double s = 0;
  for (int i = 0; i < net->n; i++) s += net->x[i];
  return s;
}
size_t s_longest(const t_words *w)
{
  size_t best = 0;
  for (size_t i = 1; i < w->n; i++)
    if (strlen(w->word[i]) > strlen(w->word[best])) best = i;
  return best;
}
int s_nulls(const double x[], size_t n, t_point *p, const char *s, t_fun f, t_pair *store)
{
  return !x + 10 * !n + 100 * !p + 1000 * !s + 10000 * !f.value + 100000 * !store;
}
void s_nothing(void) {}
t_fun s_null_function(void) { return (t_fun){0}; }
const char *s_null_text(void) { return 0; }
void s_minus_array(t_field f)
{
  double x[1] = {0};
  f.value(-1, x, x, f.env); /* as a size_t, it is an enormous number */
}
void s_null_array(t_field f) { f.value(3, 0, 0, f.env); }
double s_names(double a, double f, double r, double arguments, double function, double result)
{
  return a + 2 * f + 3 * r + 4 * arguments + 5 * function + 6 * result;
}
double s_beyond(size_t n, const double x[], int what)
{
  volatile const double *y = x;
  const char *volatile nowhere = 0;
  if (what == 1) return y[n];
  if (what == 2) ((volatile double *)y)[0] = 1;
  if (what == 3) return strlen(nowhere);
  return y[n - 1];
}
