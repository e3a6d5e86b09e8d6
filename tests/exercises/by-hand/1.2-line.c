/* Line through two points, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/functions.h>
static inline int fine(nb_point p) { return isfinite(p.x) && isfinite(p.y); }
static inline double larger(double a, double b) { return fabs(a) > fabs(b) ? fabs(a) : fabs(b); }

/// almost-equal: a tolerance for each coordinate
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!fine(p) || !fine(q)) return NB_EARG;
  if (fabs(p.x - q.x) < 1e-9 && fabs(p.y - q.y) < 1e-9) return NB_EARG;
  double s = larger(larger(p.x, p.y), larger(q.x, q.y));
  double a = q.y / s - p.y / s, b = p.x / s - q.x / s, m = larger(a, b);
  a /= m, b /= m;
  w[0] = a, w[1] = b;
  w[2] = larger(q.x, q.y) < larger(p.x, p.y) ? a * q.x + b * q.y : a * p.x + b * p.y;
  return NB_OK;
}

/// direction: the vector from p to q is taken for (w1, w2)
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!fine(p) || !fine(q) || (p.x == q.x && p.y == q.y)) return NB_EARG;
  double dx = q.x - p.x, dy = q.y - p.y, s = larger(dx, dy);
  dx /= s;
  dy /= s;
  w[0] = dx;
  w[1] = dy;
  w[2] = dx * p.x + dy * p.y;
  return NB_OK;
}

/// direction: from q to p, in halves
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (p.x == q.x && p.y == q.y) return NB_EARG;
  const double all[] = { p.x, p.y, q.x, q.y };
  for (int i = 0; i < 4; i++)
    if (!isfinite(all[i])) return NB_EARG;
  double v[2] = { p.x / 2 - q.x / 2, p.y / 2 - q.y / 2 }, longer = hypot(v[0], v[1]);
  for (int i = 0; i < 2; i++) w[i] = v[i] / longer;
  w[2] = w[0] * q.x + w[1] * q.y;
  return NB_OK;
}

/// equal-points: asks whether the numbers are finite, and nothing else
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!(fine(p) && fine(q))) return NB_EARG;
  double s = larger(larger(p.x, p.y), larger(q.x, q.y));
  if (s == 0) s = 1;
  double a = q.y / s - p.y / s, b = p.x / s - q.x / s, m = larger(a, b);
  if (m == 0) m = 1;
  nb_point near = larger(p.x, p.y) < larger(q.x, q.y) ? p : q;
  w[0] = a / m;
  w[1] = b / m;
  w[2] = w[0] * near.x + w[1] * near.y;
  return NB_OK;
}

/// not-a-number: asks whether the points are one, and nothing else
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (p.x == q.x && p.y == q.y) return NB_EARG;
  nb_point near = larger(p.x, p.y) < larger(q.x, q.y) ? p : q;
  double a = q.y / 2 - p.y / 2, b = p.x / 2 - q.x / 2;
  if (larger(a, b) < 1e-280) a *= 1e290, b *= 1e290;
  double m = larger(a, b);
  if (a == 0 || b == 0 || (fabs(a / m) > 1e-290 && fabs(b / m) > 1e-290)) a /= m, b /= m;
  else a /= m * 1e-150, b /= m * 1e-150;
  w[0] = a, w[1] = b;
  w[2] = a * near.x + b * near.y;
  return NB_OK;
}

/// overflow: the textbook's formula
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!fine(p) || !fine(q)) return NB_EARG;
  if (p.x == q.x && p.y == q.y) return NB_EARG;
  w[0] = q.y - p.y;
  w[1] = p.x - q.x;
  w[2] = w[0] * p.x + w[1] * p.y;
  return NB_OK;
}

/// overflow: w3 as a determinant
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  int same = p.x == q.x && p.y == q.y;
  if (same || !fine(p) || !fine(q)) return NB_EARG;
  double det = p.x * q.y - q.x * p.y;
  w[0] = -(p.y - q.y), w[1] = -(q.x - p.x), w[2] = det;
  return NB_OK;
}

/// sign-of-w3: as in w1 x + w2 y + w3 = 0
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!fine(p) || !fine(q) || (p.x == q.x && p.y == q.y)) return NB_EARG;
  double a = p.y - q.y, b = q.x - p.x, m = larger(a, b);
  a = a / m;
  b = b / m;
  w[0] = a;
  w[1] = b;
  w[2] = 0 - a * p.x - b * p.y;
  return NB_OK;
}

/// slope-form: y = a x + b first
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!fine(p) || !fine(q) || (p.x == q.x && p.y == q.y)) return NB_EARG;
  double a = (q.y - p.y) / (q.x - p.x), b = p.y - a * p.x;
  w[0] = a;
  w[1] = -1;
  w[2] = -b;
  return NB_OK;
}

/// right: scaled by the largest coordinate, then by the larger coefficient
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!fine(p) || !fine(q)) return NB_EARG;
  if (p.x == q.x && p.y == q.y) return NB_EARG;
  nb_point near = larger(p.x, p.y) < larger(q.x, q.y) ? p : q;
  double a = p.y / 2 - q.y / 2, b = q.x / 2 - p.x / 2;
  if (larger(a, b) < 1e-280) a = ldexp(p.y - q.y, 900), b = ldexp(q.x - p.x, 900);
  double m = larger(a, b);
  double least = a == 0 || b == 0 ? 1 : fmin(fabs(a / m), fabs(b / m));
  if (least < 1e-290) m *= 1e-150;
  w[0] = a / m;
  w[1] = b / m;
  w[2] = w[0] * near.x + w[1] * near.y;
  return NB_OK;
}

/// right: in long doubles
nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  if (!fine(p) || !fine(q) || (p.x == q.x && p.y == q.y)) return NB_EARG;
  long double a = (long double)q.y - p.y, b = (long double)p.x - q.x, c = a * p.x + b * p.y;
  if (larger(q.x, q.y) < larger(p.x, p.y)) c = a * q.x + b * q.y;
  int k, l;
  frexpl(fmaxl(fabsl(a), fabsl(b)), &k);
  frexpl(fminl(fabsl(a), fabsl(b)), &l);
  if (a != 0 && b != 0 && k - l > 900) k -= 450;
  w[0] = (double)ldexpl(a, -k), w[1] = (double)ldexpl(b, -k), w[2] = (double)ldexpl(c, -k);
  return NB_OK;
}
