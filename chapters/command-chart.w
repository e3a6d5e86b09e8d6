@*1 Charts.\label{command-chart}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A curve is a list of points, a chart one or two curves with their axes. The same chart goes to the terminal, as characters, and to a file, as SVG. Where the terminal has Unicode, each character is a block of two by four dots,
in Braille, which makes eight times as many points as there are letters; elsewhere a star must do.

@(c/chart.h@>=
#ifndef NB_CHART_H
#define NB_CHART_H
#include "page.h"
typedef struct {
  size_t n;
  double *x, *y; /* NaN: a gap */
} curve_data;@/
typedef struct {
  const char *title, *across, *upward; /* what the axes mean */
  curve_data curve[2];
  int curves, logarithmic; /* the vertical axis */
  double left, right, low, high; /* found by |chart_fit| */
} chart;@/
void chart_fit(chart *c);
void chart_show(const sheet *p, const chart *c, int lines);
int chart_write(const chart *c, const char *path); /* SVG; -1: could not */
#endif

@ @(c/chart.c@>=
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "strbuf.h"
#include "chart.h"
@<Fit a chart@>@;
@<Show a chart on a terminal@>@;
@<Write a chart as SVG@>@;

@ The axes reach as far as the finite points do. A curve like $1/x$ has points near infinity, and would be a flat line if all of them had to fit; so an upper and a lower twentieth of the values may be cut off if the chart would become
more than ten times as high because of them.

@<Fit a chart@>=
static int by_size(const void *a, const void *b)
{
  const double *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}
static size_t collect(const chart *c, double *all)
{
  size_t n = 0;
  for (int k = 0; k < c->curves; k++)
    for (size_t i = 0; i < c->curve[k].n; i++)
      if (isfinite(c->curve[k].y[i]) && !(c->logarithmic && c->curve[k].y[i] <= 0)) all[n++] = c->curve[k].y[i];
  qsort(all, n, sizeof *all, by_size);
  return n;
}

@ @<Fit a chart@>=
static void fit_height(chart *c, const double *all, size_t n)
{
  double low = all[n / 20], high = all[n - 1 - n / 20], middle = high - low;
  c->low = all[0], c->high = all[n - 1];
  if (c->logarithmic || !(middle > 0)) return;
  if (c->low < low - 10 * middle) c->low = low - middle / 4;
  if (c->high > high + 10 * middle) c->high = high + middle / 4;
}

@ A curve without height, or without a finite value, still needs a chart that is one unit high.

@<Fit a chart@>=
void chart_fit(chart *c)
{
  double *all = new_memory(NULL, (c->curve[0].n + c->curve[1].n + 1) * sizeof *all);
  size_t n = collect(c, all), last = c->curve[0].n - 1;
  c->left = c->curve[0].x[0], c->right = c->curve[0].x[last];
  c->low = 0, c->high = 1;
  if (n) fit_height(c, all, n);
  if (!(c->high > c->low)) c->high = c->low + (c->logarithmic ? c->low : 1), c->low -= c->logarithmic ? c->low / 2 : 1;
  free(all);
}

@ Where a value lies between the lower and the upper edge, from 0 to~1. On a logarithmic axis it is its logarithm that lies somewhere.

@<Fit a chart@>=
static double height_in(const chart *c, double y)
{
  if (c->logarithmic) return y > 0 ? log(y / c->low) / log(c->high / c->low) : NAN;
  return (y - c->low) / (c->high - c->low);
}
static double place_in(const chart *c, double x)
{
  return c->right > c->left ? (x - c->left) / (c->right - c->left) : 0.5;
}

@*2 On a terminal.
The dots are collected in a grid of bytes; in each byte a bit stands for a dot of Braille, in the order that Unicode has chosen for historical reasons. Without Unicode a byte is a character.

@<Show a chart on a terminal@>=
static void set_dot(unsigned char *grid, int wide, int lines, int unicode, double x, double y, int curve)
{
  static const unsigned char bits[4][2] = { { 1, 8 }, { 2, 16 }, { 4, 32 }, { 64, 128 } };
  int fine = unicode ? 4 : 1, column = (int)(x * (wide * (unicode ? 2 : 1) - 1) + .5);
  int row = (int)((1 - y) * (lines * fine - 1) + .5);
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) return;
  if (unicode) grid[row / 4 * wide + column / 2] |= bits[row % 4][column % 2];
  else grid[row * wide + column] = "*o"[curve];
}

@ Between two points we put as many dots as it takes to make a line of them, unless there is a gap.

@<Show a chart on a terminal@>=
static void draw_curve(const chart *c, int k, unsigned char *grid, int wide, int lines, int unicode)
{
  const curve_data *d = &c->curve[k];
  for (size_t i = 1; i < d->n; i++) {
    double x = place_in(c, d->x[i - 1]), y = height_in(c, d->y[i - 1]);
    double to_x = place_in(c, d->x[i]), to_y = height_in(c, d->y[i]);
    if (!isfinite(y) || !isfinite(to_y) || (fmax(y, to_y) > 1 && fmin(y, to_y) < 0)) continue;
    for (int s = 0; s <= 32; s++)
      set_dot(grid, wide, lines, unicode, x + (to_x - x) * s / 32, y + (to_y - y) * s / 32, k);
  }
}

@ A line of the chart begins with a number, in the first, the middle and the last line, and the axis.

@<Show a chart on a terminal@>=
static void say_row(const sheet *p, const chart *c, const unsigned char *row, int wide, int r, int lines)
{
  char label[16] = "";
  double at = 1 - (double)r / (lines - 1);
  double y = c->logarithmic ? c->low * pow(c->high / c->low, at) : c->low + (c->high - c->low) * at;
  if (r == 0 || r == lines - 1 || 2 * r == lines - 1) snprintf(label, sizeof label, "%.3g", !c->logarithmic && fabs(y) < 1e-9 * (c->high - c->low) ? 0 : y);
  fprintf(p->out, "%9s %s", label, p->unicode ? "\xe2\x94\x82" : "|");
  while (wide > 0 && (row[wide - 1] == 0 || row[wide - 1] == ' ')) wide--;
  for (int i = 0; i < wide; i++)
    if (p->unicode && row[i]) fprintf(p->out, "%c%c%c", 0xE2, 0xA0 | row[i] >> 6, 0x80 | (row[i] & 0x3F));
    else fputc(p->unicode || row[i] == 0 ? ' ' : row[i], p->out);
  fputc('\n', p->out);
}

@ Below stands the horizontal axis with its two ends, and what they mean.

@<Show a chart on a terminal@>=
static void say_axis(const sheet *p, const chart *c, int wide)
{
  char from[16], to[16];
  snprintf(from, sizeof from, "%.4g", c->left);
  snprintf(to, sizeof to, "%.4g", c->right);
  fprintf(p->out, "%9s %s", "", p->unicode ? "\xe2\x94\x94" : "+");
  for (int i = 0; i < wide; i++) fputs(p->unicode ? "\xe2\x94\x80" : "-", p->out);
  int room = wide - (int)strlen(from) - (int)strlen(to) + 1, name = (int)strlen(c->across);
  fprintf(p->out, "\n%9s %s", "", from);
  if (name + 2 <= room) fprintf(p->out, "%*s%s", (room - name) / 2, "", c->across), room -= (room - name) / 2 + name;
  fprintf(p->out, "%*s%s\n", room > 1 ? room : 1, "", to);
}

@ @<Show a chart on a terminal@>=
void chart_show(const sheet *p, const chart *c, int lines)
{
  int wide = p->width - 12;
  unsigned char *grid = new_memory(NULL, (size_t)(wide * lines));
  memset(grid, 0, (size_t)(wide * lines));
  for (int k = c->curves; k-- > 0; ) draw_curve(c, k, grid, wide, lines, p->unicode);
  page_say(p, 0, 0, BOLD, "", "%s", c->title);
  for (int r = 0; r < lines; r++) say_row(p, c, grid + r * wide, wide, r, lines);
  say_axis(p, c, wide);
  free(grid);
}

@*2 In a file.
The SVG picture is 640 by 400 units, with five lines and numbers on both axes. A polyline is cut at gaps and at points outside of the frame.

@<Write a chart as SVG@>=
static void svg_text(FILE *f, double x, double y, const char *anchor, const char *text)
{
  fprintf(f, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor);
  for (; *text; text++)
    if (strchr("<>&\"", *text)) fprintf(f, "&#%d;", *text);
    else fputc((unsigned char)*text < ' ' || (unsigned char)*text >= 0x7F ? '?' : *text, f);
  fputs("</text>\n", f);
}

@ @<Write a chart as SVG@>=
static void svg_grid(FILE *f, const chart *c)
{
  for (int k = 0; k <= 4; k++) {
    char across[20], upward[20];
    double at = k / 4., y = c->logarithmic ? c->low * pow(c->high / c->low, at) : c->low + (c->high - c->low) * at;
    snprintf(across, sizeof across, "%.4g", c->left + (c->right - c->left) * at);
    snprintf(upward, sizeof upward, "%.4g", y);
    fprintf(f, "<path d=\"M%.1f 350V30M70 %.1fH620\" stroke=\"#ddd\"/>\n", 70 + 550 * at, 350 - 320 * at);
    svg_text(f, 70 + 550 * at, 368, "middle", across);
    svg_text(f, 64, 354 - 320 * at, "end", upward);
  }
}

@ @<Write a chart as SVG@>=
static void svg_curve(FILE *f, const chart *c, int k)
{
  const curve_data *d = &c->curve[k];
  int open = 0;
  fprintf(f, "<path fill=\"none\" stroke-width=\"1.6\" stroke=\"%s\" d=\"", k ? "#8c1d40" : "#164a8a");
  for (size_t i = 0; i < d->n; i++) {
    double y = height_in(c, d->y[i]), inside = y >= -1 && y <= 2;
    if (inside) fprintf(f, "%c%.1f %.1f", open ? 'L' : 'M', 70 + 550 * place_in(c, d->x[i]), 350 - 320 * fmin(1.02, fmax(-.02, y)));
    open = inside != 0;
  }
  fprintf(f, "\"/>\n");
}

@ @<Write a chart as SVG@>=
int chart_write(const chart *c, const char *path)
{
  FILE *f = fopen(path, "w");
  if (f == NULL) return -1;
  fprintf(f, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"400\" font-family=\"sans-serif\" font-size=\"11\" role=\"img\">\n");

  fprintf(f, "<title>A chart</title>\n<rect width=\"640\" height=\"400\" fill=\"#fff\"/>\n");
  svg_grid(f, c);
  svg_text(f, 345, 18, "middle", c->title);
  svg_text(f, 345, 390, "middle", c->across);
  for (int k = 0; k < c->curves; k++) svg_curve(f, c, k);
  fprintf(f, "</svg>\n");
  int failed = ferror(f);
  return fclose(f) || failed ? -1 : 0;
}
