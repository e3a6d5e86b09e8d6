@*1 Charts.\label{command-chart}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A curve is a list of points, a chart one or two curves with their axes. The same chart goes to the terminal, as characters, and to a file, as SVG. Where the terminal has Unicode, each character is a block of two by four dots,
in Braille, which makes eight times as many points as there are letters; elsewhere a star must do.
What is drawn is data that a reader has just made: the values along a descent (section~\xsec{command-minimize}), or a formula over a range.

Why not leave this to a plotting program? Because then the answer to ``did it converge?'' would need a second program, a file between the two, and a window, which the reader who is
logged in on a machine at the university may not have. A chart of ten lines is coarse, but it is there at once, in the place where the eyes are already. For a chart that goes into a report there is the file.

@ The interface is a structure to be filled in, and three functions. Whoever wants a chart supplies the points and the words; |chart_fit| looks at the points and chooses the axes; then the same chart may be shown and written, in any
order. Nothing is computed twice, so the picture in the file has the axes of the one on the terminal. A gap in a curve is a value that isn't a number, as the library gives for $\log(-1)$, so that a caller can pass on what he got.

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

@ Three steps, in the order in which a chart goes through them. The first one is arithmetic and knows nothing of terminals and files; the other two know nothing of each other. It is the usual division of such programs, and it pays at once: the
questions ``how high is the axis?'' and ``what if all values are equal?'' are answered in one place.

@(c/chart.c@>=
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "strbuf.h"
#include "chart.h"
@<Fit a chart@>@;
@<Show a chart on a terminal@>@;
@<Write a chart as SVG@>@;

@ The values of all curves are collected and sorted, with those left out that cannot be drawn: neither finite nor, on a logarithmic axis, positive. Once they lie in order, the ends are at the ends, and any quantile is a matter of one index. The comparison says |(*x > *y) - (*x < *y)|, and not |*x - *y|: the
difference of two numbers is no |int|, and a difference of $0.3$ would be cut to ``equal.''

It would be possible to find quantiles without sorting. For the few hundred values of a chart, nobody would ever notice.

@<Fit a chart@>=
static int by_size(const void *a, const void *b)
{
  const double *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

@ The array is the caller's and has room for the values of both curves. A value that is left out here isn't an error: $1/x$ has a pole in the middle of its range, and a derivative that goes negative has no place on a logarithmic axis. What is left may be nothing at all.

@<Fit a chart@>=
static size_t collect(const chart *c, double *all)
{
  size_t n = 0;
  for (int k = 0; k < c->curves; k++)
    for (size_t i = 0; i < c->curve[k].n; i++)
      if (isfinite(c->curve[k].y[i]) && !(c->logarithmic && c->curve[k].y[i] <= 0)) all[n++] = c->curve[k].y[i];
  qsort(all, n, sizeof *all, by_size);
  return n;
}

@ The axes reach as far as the finite points do, with one exception. A curve like $1/x$ has points near infinity, and would be a flat line if all of them had to fit; so an upper and a lower twentieth of the values may be cut off if the chart would become
more than ten times as high because of them.

In numbers: |low| and |high| are the values below and above which a twentieth of all values lie, and |middle| is their distance. If the axis would reach so far beyond |high| that it is longer than ten of these distances, it ends a quarter of one above |high| instead. Both ends are treated alike, each by itself. For $1/x$ from $-1$ to 1, the twentieth and the largest of the 200 positive values are about 10 and 200, so both ends are cut, and the axis reaches from $-14.3$ to $14.3$.

Two kinds of chart are left alone. A logarithmic axis has room for everything; that is what it is for. And if |middle| is zero, at least nine values in ten are equal, and to cut off the others would leave no news at all.

@<Fit a chart@>=
static void fit_height(chart *c, const double *all, size_t n)
{
  double low = all[n / 20], high = all[n - 1 - n / 20], middle = high - low;
  c->low = all[0], c->high = all[n - 1];
  if (c->logarithmic || !(middle > 0)) return;
  if (c->low < low - 9 * middle) c->low = low - middle / 4;
  if (c->high > high + 9 * middle) c->high = high + middle / 4;
}

@ A curve without height, or without a finite value, still needs a chart that is one unit high. On a logarithmic axis ``one unit'' means from half of the value to twice the value, because an axis can't begin at zero there.

The condition is written as ``not higher,'' and not as ``lower or equal,'' since with NaN both comparisons are false, and it is the one that must then be true which counts. There is no way that a NaN gets here now; the form costs nothing, and the next change may open one.

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

@ Where a value lies between the lower and the upper edge, from 0 to~1. On a logarithmic axis it is its logarithm that lies somewhere: between $10^{-4}$ and $10^4$ the value~1 is in the middle. Values outside of the axis get places outside of the interval from 0 to~1, and it is left to those who draw to do something
about them; a value that has no logarithm gets NaN, which will look like a gap.

@<Fit a chart@>=
static double height_in(const chart *c, double y)
{
  if (c->logarithmic) return y > 0 ? log(y / c->low) / log(c->high / c->low) : NAN;
  return (y - c->low) / (c->high - c->low);
}

@ The horizontal axis is never logarithmic. It may be of length zero, though: a descent that starts in the minimum has one point, and a range with one end is refused elsewhere but need not be. Then everything stands in the middle, which is better than at $0/0$.

The opposite way, from a place on the axis to a value, is needed for the numbers beside it. On a logarithmic axis it goes along a geometric sequence: a quarter of the way from 1 to 10000 is~10.

@<Fit a chart@>=
static double place_in(const chart *c, double x)
{
  return c->right > c->left ? (x - c->left) / (c->right - c->left) : 0.5;
}
static double value_at(const chart *c, double at)
{
  if (c->logarithmic) return c->low * pow(c->high / c->low, at);
  return c->low + (c->high - c->low) * at;
}

@*2 On a terminal.
The dots are collected in a grid of bytes; in each byte a bit stands for a dot of Braille. Without Unicode a byte is a character.

Unicode has a character for each of the $2^8$ patterns of eight dots, from \.{U+2800} to \.{U+28FF}, and the last eight bits of its number say which dots are raised. The order of the bits is that of the printed alphabet: Braille had six dots, which were numbered down the left column and down the right one, and the two
below them were added much later, for computers. Hence the table of bits, which looks like a mistake in its last row and is none.

@ A place on the chart, from 0 to~1 in both directions, becomes a dot. With Unicode there are two columns of dots in a character, and four rows. Rounding is to the nearest dot, so that both edges of the chart get half a dot less than the others, and a point at $x=1$ lies in the last column and not beyond it.

The test comes first, and is written so that NaN fails it, too. It keeps the function from writing where there is no grid; and next to a pole a place may be $10^{300}$, whose conversion to an |int| is undefined.

@<Show a chart on a terminal@>=
static void set_dot(unsigned char *grid, int wide, int lines, int unicode, double x, double y, int curve)
{
  static const unsigned char bits[4][2] = { { 1, 8 }, { 2, 16 }, { 4, 32 }, { 64, 128 } };
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) return;
  int column = (int)(x * (wide * (unicode ? 2 : 1) - 1) + .5);
  int row = (int)((1 - y) * (lines * (unicode ? 4 : 1) - 1) + .5);
  if (unicode) grid[row / 4 * wide + column / 2] |= bits[row % 4][column % 2];
  else grid[row * wide + column] = "*o"[curve];
}

@ Between two points we put as many dots as it takes to make a line of them, unless there is a gap. Thirty-two steps make a closed line as soon as there are half a dozen points. The chart of a descent that was over after two steps is dotted, which is not a lie either.

Not every pair of neighbors should be joined. Between $x=-0.001$ and $x=0.004$ the curve $1/x$ leaves the chart at the bottom and comes back from above, and a vertical line through the whole chart would be no part of it. So a piece that begins above the upper edge and ends below
the lower one is left out.

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

@ A line of the chart begins with a number, in the first, the middle and the last line, and the axis. Three numbers are enough to read a chart of this size by; a number in each line would claim more than half a character can show.

Zero deserves a word. In a chart from $-1$ to 1 the middle is computed as $-1+2\cdot{1\over2}$, which is zero; if one of the ends is off by a rounding error it may be some $10^{-17}$, and nobody wants to read that. What is less than a billionth of the axis is called zero, but not on a logarithmic axis, where it may be the very point.

@<Show a chart on a terminal@>=
static void say_row(const sheet *p, const chart *c, const unsigned char *row, int wide, int r, int lines)
{
  char label[16] = "";
  double at = 1 - (double)r / (lines - 1);
  double y = value_at(c, at);
  if (!c->logarithmic && fabs(y) < 1e-9 * (c->high - c->low)) y = 0;
  if (r == 0 || r == lines - 1 || 2 * r == lines - 1) snprintf(label, sizeof label, "%.3g", y);
  fprintf(p->out, "%9s %s", label, p->unicode ? "\xe2\x94\x82" : "|");
  @<Put out the characters of a |row|@>@;
}

@ Blanks at the end of a line are not put out, because they get in the way as soon as somebody copies the chart into a letter. A pattern of dots is encoded by hand. In UTF-8 a number of sixteen bits is split into four, six, and six of them, with the marks 1110, 10, and 10 in front \cite{utf8}; the number is
\.{0x2800} and eight bits of ours, so the first byte is always \.{E2}, the second one takes the upper two of our bits, and the third one the rest. A row of the two lowest dots, \.{C0}, becomes \.{E2 A3 80}.

@<Put out the characters of a |row|@>=
while (wide > 0 && row[wide - 1] == 0) wide--;
for (int i = 0; i < wide; i++)
  if (p->unicode && row[i]) fprintf(p->out, "%c%c%c", 0xE2, 0xA0 | row[i] >> 6, 0x80 | (row[i] & 0x3F));
  else fputc(row[i] ? row[i] : ' ', p->out);
fputc('\n', p->out);

@ Below stands the horizontal axis with its two ends, and what they mean. The name of the axis is put into the middle between the two numbers if it fits there. If it doesn't, it is left out and the numbers stay, since the reader has typed the name of the variable a moment ago, and can't know the ends of a
descent of which he said only where it begins.

@<Show a chart on a terminal@>=
static void say_axis(const sheet *p, const chart *c, int wide)
{
  char from[16], to[16];
  snprintf(from, sizeof from, "%.4g", c->left);
  snprintf(to, sizeof to, "%.4g", c->right);
  int room = wide - (int)strlen(from) - (int)strlen(to) + 1, name = (int)strlen(c->across);
  @<Draw the line of the axis@>@;
  fprintf(p->out, "\n%9s %s", "", from);
  if (name + 2 <= room) fprintf(p->out, "%*s%s", (room - name) / 2, "", c->across), room -= (room - name) / 2 + name;
  fprintf(p->out, "%*s%s\n", room > 1 ? room : 1, "", to);
}

@ The line is as long as the page allows, and its corner is the place where the two axes meet. Terminals draw such lines without gaps between the characters, if their font is any good; the plus sign and the dashes of the other alphabet have been drawing tables since teletypes.

@<Draw the line of the axis@>=
fprintf(p->out, "%9s %s", "", p->unicode ? "\xe2\x94\x94" : "+");
for (int i = 0; i < wide; i++) fputs(p->unicode ? "\xe2\x94\x80" : "-", p->out);

@ The second curve is drawn first, so that the first one lies on top of it where they meet. With Unicode this makes no difference, because bits are added; without, the star of the function hides the circle of the derivative. Twelve columns of the page belong to the numbers at the left. Since |page_open| never
reports a page narrower than thirty columns, there is always something left for the curve; \.{tests/formulas/formulas.sh} counts the columns of all outputs, on pages of 40 and of 80.

A chart of the square, on a narrow page without Unicode, begins like this:
\session
x{\char'136}2
\ \ \ \ \ \ \ \ 1 \char'174*\ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ *
\ \ \ \ \ \ \ \ \ \ \char'174**\ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ **
\ \ \ \ \ \ \ \ \ \ \char'174 **\ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ **
\endsession

@<Show a chart on a terminal@>=
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
The SVG picture is 640 by 400 units, with five lines and numbers on both axes. SVG is XML, and XML reserves five characters, four of which can stand in a formula or a message and are written as numbers \cite{svg}. All else that isn't plain ASCII becomes a question mark: the titles
of these charts are formulas, and formulas are ASCII, so this is a fence and not a filter.

Coordinates have one digit behind the point. A tenth of a unit is less than the width of any line here, and files with seventeen digits a number are larger, and differ from machine to machine in the last one.

@<Write a chart as SVG@>=
static void svg_text(FILE *f, double x, double y, const char *anchor, const char *text)
{
  fprintf(f, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor);
  for (; *text; text++)
    if (strchr("<>&\"", *text)) fprintf(f, "&#%d;", *text);
    else fputc((unsigned char)*text < ' ' || (unsigned char)*text >= 0x7F ? '?' : *text, f);
  fputs("</text>\n", f);
}

@ In SVG the vertical axis points downward, as on a page of text. The frame of the curve has its corners at $(70,30)$ and $(620,350)$: seventy units at the left for the numbers, fifty below. A place $(x,y)$ of the unit square goes to
$$(70+550x,\quad 350-320y).$$
A path is a little language. The one for the middle of the grid is \.{M345.0 350V30M70 190.0H620}: move to the foot of the vertical line, go up to~30, move to the left end of the horizontal line, go right to~620. The numbers stand below and at the left, anchored in their middle or at their end, so that we need
not know how wide they are in whatever font the reader has.

@<Write a chart as SVG@>=
static void svg_grid(FILE *f, const chart *c)
{
  for (int k = 0; k <= 4; k++) {
    char across[20], upward[20];
    double at = k / 4.;
    snprintf(across, sizeof across, "%.4g", c->left + (c->right - c->left) * at);
    snprintf(upward, sizeof upward, "%.4g", value_at(c, at));
    fprintf(f, "<path d=\"M%.1f 350V30M70 %.1fH620\" stroke=\"#ddd\"/>\n", 70 + 550 * at, 350 - 320 * at);
    svg_text(f, 70 + 550 * at, 368, "middle", across);
    svg_text(f, 64, 354 - 320 * at, "end", upward);
  }
}

@ A polyline is cut at gaps and at points outside of the frame. A point that lies slightly outside is kept, drawn at the edge, for otherwise the curve would end visibly before it leaves the frame; ``slightly'' means by less than the height of the chart, and the edge is a fiftieth beyond the frame. The
first point after a gap is a move, \.M, and the others are lines, \.L. NaN needs no case of its own: it fails both comparisons, and is thus not inside.

The colors are near the book's own, a blue and a dark red. They differ in lightness, too, so that they can be told apart on a gray printout.

@<Write a chart as SVG@>=
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

@ The title in the second line is for those who have pictures read to them; the text that is seen above the curve is the formula. White is painted behind everything, since a picture without a ground is unreadable in a browser that has a dark one.

A file may fail to open, to take all bytes, or to close, because the disk is full and this is noticed only when the last buffer is written out. All three count, which is why |fclose| is part of the condition. It is also called when writing has failed: the order of the two operands says so. That the pictures are well-formed XML is tested with \.{xmllint}.

@<Write a chart as SVG@>=
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
