/* Gradient check, as people write it.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/backward.h>
static inline double at(nb_graph *g, nb_node root, nb_node v, double x)
{
  double keep = g->value[v], y;
  g->value[v] = x;
  y = nb_forward(g, root);
  g->value[v] = keep;
  return y;
}
static inline double step(double x) { return cbrt(DBL_EPSILON) * (fabs(x) > 1 ? fabs(x) : 1); }
static inline nb_report found(nb_verdict what, nb_node v, double want, double got) { return (nb_report){ what, v, want, got }; }
typedef struct {
  double left, right, left2, right2, want, size, height;
} look;
static inline look look_at(nb_graph *g, nb_node root, nb_node v)
{
  double x = g->value[v], h = step(x), y = at(g, root, v, x);
  look l = { (y - at(g, root, v, x - h)) / h, (at(g, root, v, x + h) - y) / h, 2 * (y - at(g, root, v, x - h / 2)) / h,
             2 * (at(g, root, v, x + h / 2) - y) / h, 0, 0, fabs(y) };
  l.want = (l.left + l.right) / 2, l.size = fabs(l.left) + fabs(l.right);
  return l;
}
static inline int bent(look l) /* at a kink the slopes stay apart when the step is halved */
{
  double wide = fabs(l.left - l.right), narrow = fabs(l.left2 - l.right2);
  return wide > 1e-4 * l.size + 1e-8 * l.height && narrow > 0.7 * wide;
}
static inline int agrees(look l, double d) { return fabs(d - l.want) <= 1e-6 * (l.size + fabs(d)) + 1e-9 * l.height; }

/// absolute: a millionth, for all
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report r = found(NB_AGREE, NB_NONE, 0, 0);
  for (size_t i = 0; i < n; i++) {
    if (v[i] >= g->n) { r = found(NB_DIFFER, v[i], 0, d[i]); break; }
    look l = look_at(g, root, v[i]);
    double error = fabs(l.want - d[i]);
    if (bent(l)) r = found(NB_KINK, v[i], l.want, d[i]);
    else if (!(error < 1e-6)) r = found(NB_DIFFER, v[i], l.want, d[i]);
    if (r.verdict != NB_AGREE) break;
  }
  nb_forward(g, root);
  return r;
}

/// curvature: compares the two sides, once
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report r = found(NB_AGREE, NB_NONE, 0, 0);
  for (size_t i = 0; i < n && r.verdict == NB_AGREE; i++) {
    if (v[i] >= g->n) { r = found(NB_DIFFER, v[i], 0, d[i]); continue; }
    look l = look_at(g, root, v[i]);
    double apart = fabs(l.right - l.left);
    if (apart > 1e-4 * l.size + 1e-8 * l.height) r = found(NB_KINK, v[i], l.want, d[i]);
    else if (!agrees(l, d[i])) r = found(NB_DIFFER, v[i], l.want, d[i]);
  }
  nb_forward(g, root);
  return r;
}

/// last-one: keeps the latest
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report r = found(NB_AGREE, NB_NONE, 0, 0);
  for (size_t i = 0; i < n; i++) {
    if (v[i] >= g->n) {
      r = found(NB_DIFFER, v[i], 0, 0);
      continue;
    }
    look l = look_at(g, root, v[i]);
    if (bent(l)) r = found(NB_KINK, v[i], l.want, d[i]);
    else if (!agrees(l, d[i])) r = found(NB_DIFFER, v[i], l.want, d[i]);
  }
  nb_forward(g, root);
  return r;
}

/// moves-inputs: there and back again
static double moved(nb_graph *g, nb_node root, nb_node v, double by)
{
  g->value[v] += by;
  return nb_forward(g, root);
}
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report r = found(NB_AGREE, NB_NONE, 0, 0);
  for (size_t i = 0; i < n && r.verdict == NB_AGREE; i++) {
    if (v[i] >= g->n) { r = found(NB_DIFFER, v[i], 0, 0); break; }
    look l;
    double h = step(g->value[v[i]]), y = nb_forward(g, root);
    l.height = fabs(y);
    l.left = (y - moved(g, root, v[i], -h)) / h;
    l.right = (moved(g, root, v[i], 2 * h) - y) / h;
    moved(g, root, v[i], -h);
    l.left2 = (y - moved(g, root, v[i], -h / 2)) / (h / 2);
    l.right2 = (moved(g, root, v[i], h) - y) / (h / 2);
    moved(g, root, v[i], -h / 2);
    l.want = 0.5 * (l.left + l.right), l.size = fabs(l.left) + fabs(l.right);
    if (bent(l)) r = found(NB_KINK, v[i], l.want, d[i]);
    else if (!agrees(l, d[i])) r = found(NB_DIFFER, v[i], l.want, d[i]);
  }
  nb_forward(g, root);
  return r;
}

/// nan-passes: asks whether it is wrong
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  for (size_t i = 0; i < n; i++) {
    if (v[i] >= g->n) return nb_forward(g, root), found(NB_DIFFER, v[i], 0, 0);
    look l = look_at(g, root, v[i]);
    double error = fabs(d[i] - l.want), allowed = 1e-6 * (l.size + fabs(d[i])) + 1e-9 * l.height;
    nb_forward(g, root);
    if (bent(l)) return found(NB_KINK, v[i], l.want, d[i]);
    if (error > allowed) return found(NB_DIFFER, v[i], l.want, d[i]);
  }
  return found(NB_AGREE, NB_NONE, 0, 0);
}

/// no-kinks: a central difference and nothing else
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report r = found(NB_AGREE, NB_NONE, 0, 0);
  double y = fabs(nb_forward(g, root));
  for (size_t i = 0; i < n && r.verdict == NB_AGREE; i++) {
    if (v[i] >= g->n) { r = found(NB_DIFFER, v[i], 0, d[i]); break; }
    double x = g->value[v[i]], h = step(x);
    double want = (at(g, root, v[i], x + h) - at(g, root, v[i], x - h)) / (2 * h);
    if (!(fabs(want - d[i]) <= 1e-6 * (fabs(want) + fabs(d[i])) + 1e-9 * y)) r = found(NB_DIFFER, v[i], want, d[i]);
  }
  nb_forward(g, root);
  return r;
}

/// old-root: puts the variables back, and that is that
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  for (size_t i = 0; i < n; i++) {
    if (v[i] >= g->n) return found(NB_DIFFER, v[i], 0, 0);
    look l = look_at(g, root, v[i]);
    if (bent(l)) return found(NB_KINK, v[i], l.want, d[i]);
    if (!agrees(l, d[i])) return found(NB_DIFFER, v[i], l.want, d[i]);
  }
  return found(NB_AGREE, NB_NONE, 0, 0);
}

/// tiny-step: the smaller the better
static nb_report tiny(nb_graph *g, nb_node root, nb_node v, double d)
{
  double x = g->value[v], h = 1e-12, y = nb_forward(g, root);
  look l = { (y - at(g, root, v, x - h)) / h, (at(g, root, v, x + h) - y) / h, (y - at(g, root, v, x - h / 2)) / (h / 2),
             (at(g, root, v, x + h / 2) - y) / (h / 2), 0, 0, fabs(y) };
  l.want = (l.left + l.right) / 2;
  l.size = fabs(l.left) + fabs(l.right);
  return bent(l) ? found(NB_KINK, v, l.want, d) : agrees(l, d) ? found(NB_AGREE, NB_NONE, 0, 0) : found(NB_DIFFER, v, l.want, d);
}
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report r = found(NB_AGREE, NB_NONE, 0, 0);
  for (size_t i = 0; i < n && r.verdict == NB_AGREE; i++)
    r = v[i] < g->n ? tiny(g, root, v[i], d[i]) : found(NB_DIFFER, v[i], 0, 0);
  nb_forward(g, root);
  return r;
}

/// right: backwards, and the first one wins
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report r = found(NB_AGREE, NB_NONE, 0, 0);
  for (size_t i = n; i-- > 0;) {
    if (v[i] >= g->n) {
      r = found(NB_DIFFER, v[i], 0, d[i]);
      continue;
    }
    look l = look_at(g, root, v[i]);
    if (bent(l)) r = found(NB_KINK, v[i], l.want, d[i]);
    else if (!agrees(l, d[i])) r = found(NB_DIFFER, v[i], l.want, d[i]);
  }
  nb_forward(g, root);
  return r;
}

/// right: with early returns
static nb_report one(nb_graph *g, nb_node root, nb_node v, double d)
{
  if (v >= g->n) return found(NB_DIFFER, v, 0, d);
  look l = look_at(g, root, v);
  if (bent(l)) return found(NB_KINK, v, l.want, d);
  if (agrees(l, d)) return found(NB_AGREE, NB_NONE, 0, 0);
  return found(NB_DIFFER, v, l.want, d);
}
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report r = found(NB_AGREE, NB_NONE, 0, 0);
  for (size_t i = 0; i != n; i++) {
    r = one(g, root, v[i], d[i]);
    if (r.verdict != NB_AGREE) break;
  }
  nb_forward(g, root);
  return r;
}
