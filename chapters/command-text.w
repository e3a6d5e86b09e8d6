@*1 Text.\label{command-text}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Everything that the command says is text that grows piece by piece, and much of it was
written by somebody whom we need not trust. Four small modules deal with that:
\.{strbuf.c} lets text grow, \.{words.c} collects the words of a command line,
\.{escape.c} makes foreign text harmless, and \.{page.c} lays text out for a terminal.

@ A |strbuf| that is all zero is empty and ready for use. Its text always ends with a zero byte,
which is not counted in~|n|.

@(c/strbuf.h@>=
#ifndef NB_STRBUF_H
#define NB_STRBUF_H
#include <stddef.h>
typedef struct { char *s; size_t n, room; } strbuf;@/
void strbuf_add(strbuf *b, const char *s, size_t n);
void strbuf_puts(strbuf *b, const char *s);
void strbuf_printf(strbuf *b, const char *format, ...);
void strbuf_free(strbuf *b);
char *text_of(const char *format, ...); /* to be freed */
void *new_memory(void *old, size_t size); /* never null */
#endif

@ @(c/strbuf.c@>=
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "strbuf.h"
@<Functions of {\tt strbuf.c}@>@;

@ A library must report that memory is exhausted; a command that is used up after one answer may
say so and leave. |exit| removes the scratch folder on its way.

@<Functions of {\tt strbuf.c}@>=
void *new_memory(void *old, size_t size)
{
  void *p = realloc(old, size);
  if (p) return p;
  fputs("nabla: there is not enough memory\n", stderr);
  exit(2);
}

@ @<Functions of {\tt strbuf.c}@>=
static void make_room(strbuf *b, size_t more)
{
  if (b->room - b->n > more) return;
  b->room = 2 * b->room + more + 64;
  b->s = new_memory(b->s, b->room);
}
void strbuf_add(strbuf *b, const char *s, size_t n)
{
  make_room(b, n);
  if (n) memcpy(b->s + b->n, s, n);
  b->s[b->n += n] = 0;
}
void strbuf_puts(strbuf *b, const char *s) { strbuf_add(b, s, strlen(s)); }

@ |vsnprintf| is called twice: once to learn the length, once to write.

@<Functions of {\tt strbuf.c}@>=
static void add_formatted(strbuf *b, const char *format, va_list list)
{
  va_list again;
  va_copy(again, list);
  int n = vsnprintf(NULL, 0, format, again);
  va_end(again);
  if (n < 0) return;
  make_room(b, (size_t)n);
  vsnprintf(b->s + b->n, (size_t)n + 1, format, list);
  b->n += (size_t)n;
}
void strbuf_printf(strbuf *b, const char *format, ...)
{
  va_list list;
  va_start(list, format);
  add_formatted(b, format, list);
  va_end(list);
}

@ @<Functions of {\tt strbuf.c}@>=
char *text_of(const char *format, ...)
{
  strbuf b = { NULL, 0, 0 };
  va_list list;
  strbuf_add(&b, "", 0);
  va_start(list, format);
  add_formatted(&b, format, list);
  va_end(list);
  return b.s;
}
void strbuf_free(strbuf *b)
{
  free(b->s);
  b->s = NULL;
  b->n = b->room = 0;
}

@ A command line is a list of words, never one string for a shell to take apart: a file name
with blanks, quotes or semicolons in it stays one harmless word.

@(c/words.h@>=
#ifndef NB_WORDS_H
#define NB_WORDS_H
#include <stddef.h>
typedef struct { char **word; size_t n; } command_line;@/ /* |word[n]| is null */
void words_add(command_line *c, const char *format, ...);
void words_split(command_line *c, const char *several); /* at blanks; only for our own words */
void words_free(command_line *c);
#endif

@ @(c/words.c@>=
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "strbuf.h"
#include "words.h"
@<Functions of {\tt words.c}@>@;

@ @<Functions of {\tt words.c}@>=
static void append(command_line *c, char *fresh)
{
  c->word = new_memory(c->word, (c->n + 2) * sizeof *c->word);
  c->word[c->n++] = fresh;
  c->word[c->n] = NULL;
}
void words_add(command_line *c, const char *format, ...)
{
  char *fresh;
  va_list list, again;
  va_start(list, format);
  va_copy(again, list);
  int n = vsnprintf(NULL, 0, format, again);
  va_end(again);
  fresh = new_memory(NULL, (size_t)n + 1);
  vsnprintf(fresh, (size_t)n + 1, format, list);
  va_end(list);
  append(c, fresh);
}

@ @<Functions of {\tt words.c}@>=
void words_split(command_line *c, const char *several)
{
  for (const char *p = several; *p; p += *p == ' ') {
    int n = (int)strcspn(p, " ");
    if (n > 0) words_add(c, "%.*s", n, p);
    p += n;
  }
}
void words_free(command_line *c)
{
  for (size_t i = 0; i < c->n; i++) free(c->word[i]);
  free(c->word);
  c->word = NULL;
  c->n = 0;
}

@*2 Making foreign text harmless.\label{escape}
A file name, a compiler's message or the output of a submission may contain bytes that move the cursor,
change colors, rename the window, or reverse the direction of writing so that ``wrong'' reads as ``right''. Everything
that was not written by us passes through this one function on its way to a terminal.

@(c/escape.h@>=
#ifndef NB_ESCAPE_H
#define NB_ESCAPE_H
#include "strbuf.h"
void escape(strbuf *to, const char *s, size_t n, int unicode);
size_t escape_character(const char *s, size_t n, unsigned *code);
#endif

@ Printable ASCII, line ends and, where the terminal can show them, harmless characters of UTF-8 stay
as they are; a tabulator becomes a blank; all else becomes visible: \.{\\x1b}, \.{\\u202e}. A backslash stays a backslash, so
escaping twice is the same as escaping once, and nobody has to remember whether a text
was escaped already. (Text cannot be turned back. Nobody needs that.)

@(c/escape.c@>=
#include <string.h>
#include "escape.h"
@<Functions of {\tt escape.c}@>@;

@ A character of UTF-8 has a first byte that tells its length and then bytes of the form $10xxxxxx$. The result is
the number of bytes, or zero if these are not a character: cut off, longer than
necessary, half of a surrogate pair, or beyond the last one.

@<Functions of {\tt escape.c}@>=
size_t escape_character(const char *s, size_t n, unsigned *code)
{
  static const unsigned least[] = { 0, 0, 0x80, 0x800, 0x10000 };
  unsigned first = (unsigned char)s[0];
  size_t length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0;
  if (length == 0 || length > n) return 0;
  *code = length == 1 ? first : first & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((s[i] & 0xC0) != 0x80) return 0;
    *code = *code << 6 | (s[i] & 0x3Fu);
  }
  if (*code < least[length] || *code > 0x10FFFF || (*code >= 0xD800 && *code < 0xE000)) return 0;
  return length;
}

@ Some proper characters are harmful too: the second set of control characters, those that change the
direction of writing, and those that take no room.

@<Functions of {\tt escape.c}@>=
static int harmless(unsigned code, int unicode)
{
  static const unsigned range[][2] = {@|
    { 0x7F, 0x9F }, { 0xAD, 0xAD }, { 0x61C, 0x61C }, { 0x180E, 0x180E }, { 0x200B, 0x200F },@|
    { 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0xFE00, 0xFE0F }, { 0xFEFF, 0xFEFF },@|
    { 0xFFF0, 0xFFFB }, { 0xE0000, 0xE0FFF },@|
  };
  if (code < 0x7F) return code >= ' ' || code == '\n';
  for (size_t i = 0; i < sizeof range / sizeof *range; i++)
    if (code >= range[i][0] && code <= range[i][1]) return 0;
  return unicode;
}

@ @<Functions of {\tt escape.c}@>=
void escape(strbuf *to, const char *s, size_t n, int unicode)
{
  while (n > 0) {
    unsigned code = 0;
    size_t k = escape_character(s, n, &code);
    if (k == 0) strbuf_printf(to, "\\x%02x", (unsigned)(unsigned char)*s);
    else if (harmless(code, unicode)) strbuf_add(to, s, k);
    else if (code == '\t') strbuf_puts(to, " ");
    else strbuf_printf(to, code < 0x80 ? "\\x%02x" : "\\u%04x", code);
    if (k == 0) k = 1;
    s += k, n -= k;
  }
}

@*2 The page.\label{page}
A terminal is a page of unknown width. We ask it how wide it is, whether it knows colors and
whether it knows characters beyond ASCII; a file or a pipe gets 80 columns and no colors. The variable \.{NO\_COLOR}
is honored, and \.{COLUMNS} wins over what the terminal says.

@(c/page.h@>=
#ifndef NB_PAGE_H
#define NB_PAGE_H
#include <stdio.h>
typedef enum { PLAIN, BOLD, DIM, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN } page_color;@/
typedef struct {
  FILE *out;
  int width, color, unicode;
} sheet;@/
sheet page_open(FILE *out);
void page_say(const sheet *p, int indent, int hang, page_color color, const char *lead, const char *format, ...);
void page_verbatim(const sheet *p, int indent, const char *text, int lines);
void page_prose(const sheet *p, int indent, const char *text);
void page_command(const sheet *p, int hang, const char *label, const char *format, ...);
void page_gap(const sheet *p);
#endif

@ @(c/page.c@>=
#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "escape.h"
#include "page.h"
@<Functions of {\tt page.c}@>@;

@ @<Functions of {\tt page.c}@>=
static int find_width(int terminal)
{
  const char *columns = getenv("COLUMNS");
  struct winsize size;
  int width = columns ? atoi(columns) : 0;
  if (width <= 0 && terminal >= 0 && ioctl(terminal, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  if (width <= 0) return 80;
  return width < 30 ? 30 : width > 100 ? 100 : width;
}
sheet page_open(FILE *out)
{
  sheet p = { NULL, 0, 0, 0 };
  int terminal = isatty(fileno(out));
  const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
  setlocale(LC_CTYPE, "");
  p.out = out;
  p.width = find_width(terminal ? fileno(out) : -1);
  p.color = terminal && !(no && *no) && !(term && strcmp(term, "dumb") == 0);
  p.unicode = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  return p;
}

@ Color is always an addition: what it says is also said in words.

@<Functions of {\tt page.c}@>=
static void colored(const sheet *p, page_color color, const char *s)
{
  static const char *const code[] = { "", "1", "2", "1;31", "1;32", "1;33", "1;34", "1;35", "1;36" };
  if (p->color && color != PLAIN) fprintf(p->out, "\33[%sm%s\33[0m", code[color], s);
  else fputs(s, p->out);
}

@ How many columns a text takes: one for each character, that is, for each byte
that does not continue one.

@<Functions of {\tt page.c}@>=
static int columns_of(const char *s, size_t n)
{
  int columns = 0;
  for (size_t i = 0; i < n; i++) columns += (s[i] & 0xC0) != 0x80;
  return columns;
}

@ Filling a paragraph: a word that does not fit goes to the next line, at the hanging
indentation. A word that is wider than a whole line (a path) sticks out rather than being broken, so that it can
still be copied. A line end in the text stays one. Here |glue| counts the blanks
before the next word; they vanish where a line is broken.

@<Functions of {\tt page.c}@>=
static void next_line(const sheet *p, int hang, int *column, int *glue)
{
  fprintf(p->out, "\n%*s", hang, "");
  *column = hang, *glue = 0;
}
static void fill(const sheet *p, int column, int hang, int glue, const char *s)
{
  for (; *s; s += *s != 0) {
    size_t n = strcspn(s, " \n");
    int wide = columns_of(s, n);
    if (n && column > hang && column + glue + wide > p->width) next_line(p, hang, &column, &glue);
    if (n) fprintf(p->out, "%*s", glue, ""), column += glue;
    fwrite(s, 1, n, p->out);
    column += wide;
    s += n;
    if (n) glue = 0;
    if (*s == ' ') glue++;
    if (*s == '\n') next_line(p, hang, &column, &glue);
  }
  fputc('\n', p->out);
}

@ Nearly everything is said by this one function: a {\it lead\/} in color (a label, a mark, a headline; it
may be empty) and then a text, filled at the hanging indentation.

@<Functions of {\tt page.c}@>=
void page_say(const sheet *p, int indent, int hang, page_color color, const char *lead, const char *format, ...)
{
  strbuf raw = { NULL, 0, 0 }, text = { NULL, 0, 0 };
  int column = indent + columns_of(lead, strlen(lead)), glue = *lead && column >= hang;
  @<Format the text to be said into |raw|@>@;
  escape(&text, raw.s, raw.n, p->unicode);
  fprintf(p->out, "%*s", indent, "");
  colored(p, color, lead);
  if (raw.n && column < hang) fprintf(p->out, "%*s", hang - column, ""), column = hang;
  fill(p, column, hang, glue, raw.n ? text.s : "");
  strbuf_free(&raw);
  strbuf_free(&text);
}

@ @<Format the text to be said into |raw|@>=
va_list list;
va_start(list, format);
int n = vsnprintf(NULL, 0, format, list);
va_end(list);
raw.n = n > 0 ? (size_t)n : 0;
raw.s = new_memory(NULL, raw.n + 1);
va_start(list, format);
vsnprintf(raw.s, raw.n + 1, format, list);
va_end(list);

@ A lead comes from us and needs no escaping. Text that was laid out already (the compiler's excerpt with its little arrow) is not
filled but cut at the margin.

@<Functions of {\tt page.c}@>=
static size_t bytes_in_columns(const char *s, size_t n, int columns)
{
  size_t i = 0;
  for (; i < n; i++)
    if ((s[i] & 0xC0) != 0x80 && columns-- == 0) break;
  return i;
}
void page_verbatim(const sheet *p, int indent, const char *text, int lines)
{
  strbuf b = { NULL, 0, 0 };
  escape(&b, text, strlen(text), p->unicode);
  for (const char *s = b.s; s && *s && lines > 0; s += *s == '\n', lines--) {
    size_t n = strcspn(s, "\n");
    fprintf(p->out, "%*s%.*s\n", indent, "", (int)bytes_in_columns(s, n, p->width - indent), s);
    s += n;
  }
  strbuf_free(&b);
}

@ A command that somebody is to copy is never broken, however narrow the page.

@<Functions of {\tt page.c}@>=
void page_command(const sheet *p, int hang, const char *label, const char *format, ...)
{
  strbuf raw = { NULL, 0, 0 }, text = { NULL, 0, 0 };
  @<Format the text to be said into |raw|@>@;
  escape(&text, raw.s, raw.n, p->unicode);
  colored(p, DIM, label);
  fprintf(p->out, "%*s%s\n", hang - columns_of(label, strlen(label)), "", text.s ? text.s : "");
  strbuf_free(&raw);
  strbuf_free(&text);
}

@ The statements of exercises are plain text: a paragraph is one long line, an indented line is a display that must stay as it is.

@<Functions of {\tt page.c}@>=
void page_gap(const sheet *p) { fputc('\n', p->out); }
void page_prose(const sheet *p, int indent, const char *text)
{
  for (const char *s = text; *s; s += *s == '\n') {
    size_t n = strcspn(s, "\n");
    char *line = text_of("%.*s", (int)n, s);
    if (n == 0) page_gap(p);
    else if (*line == ' ') page_verbatim(p, indent, line, 1);
    else page_say(p, indent, indent, PLAIN, "", "%s", line);
    free(line);
    s += n;
  }
}
