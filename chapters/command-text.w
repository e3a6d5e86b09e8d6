@*1 Text.\label{command-text}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Everything that the command says is text that grows piece by piece, and much of it was written by somebody whom we need not
trust. Four small modules deal with that: \.{strbuf.c} lets text grow, \.{words.c} collects the words of a command line,
\.{escape.c} makes foreign text harmless, and \.{page.c} lays text out for a terminal.

In a language with strings, the first two would not exist. In \CEE/ one could do without them too, with arrays that are large
enough; they are large enough until somebody calls his folder by the title of a novel. So a text here has the length it needs,
no more is said about lengths in the rest of the appendix, and nothing is ever cut off.

@*2 Text that grows.
A |strbuf| that is all zero is empty and ready for use. Its text always ends with a zero byte, which is not counted in~|n|. So
it is a string for all who want a string, and a text with a length for those who mistrust the zero, such as whoever reads a file
that may contain some. That a new one has no text at all, but a null pointer, is the one thing to be kept in mind.

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

@ The last two functions give memory to others. What |text_of| returns must be freed by whoever has called it, and that is the
only rule about memory in this program: every other text belongs to a structure, and goes with it. The two are used on nearly
every page, and are short so that they can be.

@(c/strbuf.c@>=
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "strbuf.h"
@<Functions of {\tt strbuf.c}@>@;

@ A library must report that memory is exhausted; a command that is used up after one answer may say so and leave. It spares
each of some hundred callers a test, and those tests would never be tested themselves. |exit| removes the scratch folder on its
way, and puts the terminal back if it was borrowed. The status~2 says that there was no grade.

@<Functions of {\tt strbuf.c}@>=
void *new_memory(void *old, size_t size)
{
  void *p = realloc(old, size);
  if (p) return p;
  fputs("nabla: there is not enough memory\n", stderr);
  exit(2);
}

@ Room is doubled, and so a text that grows to a million characters is moved about fourteen times on its way, and each character
on the average once. The 64 are for short texts, most of which never move. The comparison is with {\it more than\/} what is
asked for, since there must be room for the zero at the end.

@<Functions of {\tt strbuf.c}@>=
static void make_room(strbuf *b, size_t more)
{
  if (b->room - b->n > more) return;
  b->room = 2 * b->room + more + 64;
  b->s = new_memory(b->s, b->room);
}

@ A text of no characters can be added, and it makes a difference: afterwards there is a text, an empty one. |memcpy| is not
called for it, because the pointer may then be null, and to copy nothing from nowhere is undefined in \CEE/, even if every
machine knows how to do it.

@<Functions of {\tt strbuf.c}@>=
void strbuf_add(strbuf *b, const char *s, size_t n)
{
  make_room(b, n);
  if (n) memcpy(b->s + b->n, s, n);
  b->s[b->n += n] = 0;
}

@ Most of what is added is a string, and its length is where the zero is.

@<Functions of {\tt strbuf.c}@>=
void strbuf_puts(strbuf *b, const char *s) { strbuf_add(b, s, strlen(s)); }

@ A format is more comfortable than a row of additions, and for numbers it is the only way. How long the result will be nobody
knows before it is made. So |vsnprintf| is called twice: once to learn the length, once to write. The list of arguments is used
up by the first call and must be copied before; whoever forgets that has a program which works on one kind of processor and not
on the other. The text is formatted straight into the buffer, behind what is there already, and not copied a second time. For
the zero at the end |vsnprintf| wants one character more than the length, and |make_room| has left it.

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

@ The result is negative if the format can't be obeyed, which happens with wide characters that the locale does not have. We use
none, and add nothing in that case. The function for everybody's use only unpacks its arguments. That is the price of three
dots: a list of arguments that was opened must be closed in the same function, so the work is done by |add_formatted|, which may
be called with a list by anybody.

@<Functions of {\tt strbuf.c}@>=
void strbuf_printf(strbuf *b, const char *format, ...)
{
  va_list list;
  va_start(list, format);
  add_formatted(b, format, list);
  va_end(list);
}

@ A path, a sentence, a name: |text_of| is |printf| for those who want to keep what is printed. There is no better way to see
what a path is made of than |text_of("%s/%s-%s.c",folder,e->id,e->name)|. The empty addition at the beginning is there for the
format that makes nothing. Its caller too gets a text, and not a null pointer. Many a line of this program has a |text_of| at
its beginning and a |free| at its end. A reader who counts them should find them equal in number, function by function. It is a
dull rule, and dull rules are easy to check.

@<Functions of {\tt strbuf.c}@>=
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

@ After this the buffer is as new, and may be used again. Freeing one that was never used is fine. To set everything back to
zero costs nothing, and a text that is used after it was freed turns from a riddle into a null pointer, which falls over at once
and at the right place.

@<Functions of {\tt strbuf.c}@>=
void strbuf_free(strbuf *b)
{
  free(b->s);
  b->s = NULL;
  b->n = b->room = 0;
}

@*2 The words of a command line.
A command line is a list of words, never one string for a shell to take apart: a file name with blanks, quotes or semicolons in
it stays one harmless word. The other way, |system("gcc "...)| with the name of a student's file in the middle, is how a
submission with the name \.{; rm -rf .c} becomes famous. We call no shell anywhere in this program.

@(c/words.h@>=
#ifndef NB_WORDS_H
#define NB_WORDS_H
#include <stddef.h>
typedef struct { char **word; size_t n; } command_line;@/ /* |word[n]| is null */
void words_add(command_line *c, const char *format, ...);
void words_split(command_line *c, const char *several); /* at blanks; only for our own words */
void words_free(command_line *c);
#endif

@ The list ends with a null pointer, as |execve| wants it. It grows by one word at a time, since the longest that we ever make,
the one for the confinement of a submission, has fewer words than this page. The structure has nothing to hide: |word| is handed
to the functions that start programs as it is. Like a text, a list is empty and ready for use when it is all zero.

@(c/words.c@>=
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "strbuf.h"
#include "words.h"
@<Functions of {\tt words.c}@>@;

@ The new word and the null pointer behind it need two places, of which the second was the end before. So the list is always
complete and could be executed after each word. It would be possible to put the null pointer there only at the end; then there
would be a function to be called at the end, and somebody who forgets it.

@<Functions of {\tt words.c}@>=
static void append(command_line *c, char *fresh)
{
  c->word = new_memory(c->word, (c->n + 2) * sizeof *c->word);
  c->word[c->n++] = fresh;
  c->word[c->n] = NULL;
}

@ A word is made by a format like everything else, which is why it can be put together from a folder and a name without a buffer
in between. The blanks in the format, or in what it is filled with, belong to the word. It is the caller's duty that this is so:
|words_add(c,"-o %s",path)| gives the compiler one strange word, and no output file.

@<Functions of {\tt words.c}@>=
void words_add(command_line *c, const char *format, ...)
{
  char *fresh;
  va_list list, again;
  @<Format the text into |fresh|@>@;
  va_end(list);
  append(c, fresh);
}

@ Twice again, and for the same reason. Here the length is known to be exact, so nothing is left over. It would be shorter with
|text_of|, if that took a list of arguments instead of three dots. Nothing would be gained but these lines, and one function
more would have to be public.

@<Format the text into |fresh|@>=
va_start(list, format);
va_copy(again, list);
int n = vsnprintf(NULL, 0, format, again);
va_end(again);
fresh = new_memory(NULL, (size_t)n + 1);
vsnprintf(fresh, (size_t)n + 1, format, list);

@ Some words come in bunches, such as the flags of the compiler that are always the same. To have them in one string is easier
to read, and it may be split at blanks because the string is ours; there is no way to quote a blank, and none will be added, for
the day on which this function meets a file name is the day on which it must not be used.

@<Functions of {\tt words.c}@>=
void words_split(command_line *c, const char *several)
{
  for (const char *p = several; *p; p += *p == ' ') {
    int n = (int)strcspn(p, " ");
    if (n > 0) words_add(c, "%.*s", n, p);
    p += n;
  }
}

@ Several blanks in a row are one separator, and an empty string has no words. To free a list is to free each of its words and
then the list. The words of |main| are never in such a list, because they aren't ours to be freed.

@<Functions of {\tt words.c}@>=
void words_free(command_line *c)
{
  for (size_t i = 0; i < c->n; i++) free(c->word[i]);
  free(c->word);
  c->word = NULL;
  c->n = 0;
}

@*2 Making foreign text harmless.\label{escape}
A file name, a compiler's message or the output of a submission may contain bytes that move the cursor, change colors, rename
the window, or reverse the direction of writing so that ``wrong'' reads as ``right.'' Everything that was not written by us
passes through this one function on its way to a terminal.

It takes no criminal. A program that prints an array of characters without its zero prints what happens to lie behind, and
sooner or later the one character that makes a terminal go on in little lines and corners is in it. But it takes only one
student with a sense of humor, and a teacher who looks at three hundred outputs, to see why it must be done without exception.

@(c/escape.h@>=
#ifndef NB_ESCAPE_H
#define NB_ESCAPE_H
#include "strbuf.h"
void escape(strbuf *to, const char *s, size_t n, int unicode);
size_t escape_character(const char *s, size_t n, unsigned *code);
#endif

@ Printable ASCII, line ends and, where the terminal can show them, harmless characters of UTF-8 stay as they are; a tabulator
becomes a blank; all else becomes visible: \.{\\x1b}, \.{\\u202e}. A backslash stays a backslash, so escaping twice is the same
as escaping once, and nobody has to remember whether a text was escaped already. (Text cannot be turned back. Nobody needs
that.)

@(c/escape.c@>=
#include <string.h>
#include "escape.h"
@<Functions of {\tt escape.c}@>@;

@ A character of UTF-8 has a first byte that tells its length and then bytes of the form $10xxxxxx$. The result is the number of
bytes, or zero if these are not a character: cut off, longer than necessary, half of a surrogate pair, or beyond the last one.
It would be tempting to be generous with those that are longer than necessary. But generosity is how a slash gets past somebody
who looks for slashes, in a disguise of two bytes.

@<Functions of {\tt escape.c}@>=
size_t escape_character(const char *s, size_t n, unsigned *code)
{
  @<Read the length of the character from its first byte@>@;
  @<Put the bits of the character together in |*code|@>@;
  if (*code < least[length] || *code > 0x10FFFF || (*code >= 0xD800 && *code < 0xE000)) return 0;
  return length;
}

@ The first byte shows the length by its leading ones: none of them for one byte, two of them for two, and so on up to four. A
single leading one marks a byte that continues a character, and can't begin one.

@<Read the length of the character from its first byte@>=
static const unsigned least[] = { 0, 0, 0x80, 0x800, 0x10000 };
unsigned first = (unsigned char)s[0];
size_t length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0;
if (length == 0 || length > n) return 0;

@ Each byte that continues brings six bits. What the first brings depends on the length: $110xxxxx$ has five bits to give, and
|0x7F>>length| is the mask for them. For the euro sign, with the bytes \.{e2}, \.{82} and~\.{ac}, we get 2, then
$2\cdot64+2=130$, then $130\cdot64+44=8364$, which is its number. How small a number may be, if it takes so many bytes, is what
the array |least| says.

@<Put the bits of the character together in |*code|@>=
*code = length == 1 ? first : first & (0x7Fu >> length);
for (size_t i = 1; i < length; i++) {
  if ((s[i] & 0xC0) != 0x80) return 0;
  *code = *code << 6 | (s[i] & 0x3Fu);
}

@ Some proper characters are harmful too: the second set of control characters, those that change the direction of writing, and
those that take no room. With the last a student's function can have the name |nb_diff| for everybody who reads it, and another
one for the compiler. The list is made of ranges and is longer than it need be, since the ranges contain some innocent
neighbors; a message that shows one of these as a number is still a readable message.

@<Functions of {\tt escape.c}@>=
static int harmless(unsigned code, int unicode)
{
  @<The ranges of characters that do harm@>@;
  if (code < 0x7F) return code >= ' ' || code == '\n';
  for (size_t i = 0; i < sizeof range / sizeof *range; i++)
    if (code >= range[i][0] && code <= range[i][1]) return 0;
  return unicode;
}

@ In the order of the table: controls and the soft hyphen; marks of Arabic and Mongolian that can't be seen; spaces without
width and marks of direction; separators of lines, embeddings and overrides; invisible operators and isolates; variants; the
mark of byte order; specials; and tags, with which a whole sentence can be hidden in a flag.

@<The ranges of characters that do harm@>=
static const unsigned range[][2] = {@|
  { 0x7F, 0x9F }, { 0xAD, 0xAD }, { 0x61C, 0x61C }, { 0x180E, 0x180E }, { 0x200B, 0x200F },@|
  { 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0xFE00, 0xFE0F }, { 0xFEFF, 0xFEFF },@|
  { 0xFFF0, 0xFFFB }, { 0xE0000, 0xE0FFF },@|
};

@ Now the function itself. Each round takes a character, or a single byte if that isn't part of one. A byte is shown as
\.{\\xe4}, a character as \.{\\u202e}; so it can be seen which of the two it was. The German word for ``nearer,'' from a file in
Latin-1, becomes \.{n\\xe4her}, and whoever has seen that once knows what to do about the file. The line end is harmless here,
although a name with a line end in it can do some mischief to a list of names. It must be, since most texts consist of lines;
whoever prints names in a list cuts them at it.

@<Functions of {\tt escape.c}@>=
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
A terminal is a page of unknown width. We ask it how wide it is, whether it knows colors and whether it knows characters beyond
ASCII; a file or a pipe gets 80 columns and no colors. The variable \.{NO\_COLOR} is honored, and \.{COLUMNS} wins over what the
terminal says.

There is a reason why this is a module and not a few calls of |printf|. Half of the reports are read in a narrow window beside
an editor, and text that a terminal has broken in the middle of words is text that nobody reads.

@(c/page.h@>=
#ifndef NB_PAGE_H
#define NB_PAGE_H
#include <stdio.h>
typedef enum { PLAIN, BOLD, DIM, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN } page_color;@/
@<Types of {\tt page.h}@>@;
sheet page_open(FILE *out);
int page_color_when(const char *when); /* auto, always, never; $-1$: none of them */
void page_say(const sheet *p, int indent, int hang, page_color color, const char *lead, const char *format, ...);
void page_verbatim(const sheet *p, int indent, const char *text, int lines);
void page_prose(const sheet *p, int indent, const char *text);
void page_command(const sheet *p, int hang, const char *label, const char *format, ...);
void page_gap(const sheet *p);
#endif

@ What is known about the page stands in a |sheet|. It is passed around by everybody who prints, and nothing prints without one;
that is how a page can be drawn into memory as well, as \.{nabla watch} does, by giving it another |out|. Only one |FILE| knows
where the text goes, and only the sheet knows how it looks.

@<Types of {\tt page.h}@>=
typedef struct {
  FILE *out;
  int width, color, unicode;
} sheet;@/

@ From the system come the width of a window and the name of a locale's character set; from our own modules only |escape|, which
stands between the page and all that is said on it. The list shows that no library for terminals is used. Such a library knows
every terminal that was ever built. We need one that is 80 columns wide and can do a few colors, and we know what to send it;
and if it can't even do that, it is treated like a piece of paper.

@(c/page.c@>=
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
static int color_when; /* $-1$ never, 0 if it is a terminal, 1 always */
@<Functions of {\tt page.c}@>@;

@ A page is at least 30 columns wide, since below that no command would fit in a line. It is at most 100 wide, because a line of
prose with two hundred characters is as bad in a wide window as it would be in a book; this book has about seventy. If
\.{COLUMNS} is set, somebody wants it so, and our tests do. If nobody knows, 80 it is, by the authority of a punched card from
1928.

@<Functions of {\tt page.c}@>=
static int find_width(int terminal)
{
  const char *columns = getenv("COLUMNS");
  struct winsize size;
  int width = columns ? atoi(columns) : 0;
  if (width <= 0 && terminal >= 0 && ioctl(terminal, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  if (width <= 0) return 80;
  return width < 30 ? 30 : width > 100 ? 100 : width;
}

@ Colors are for terminals that aren't dumb, and for people who don't say no. What \.{NO\_COLOR} is set to doesn't matter, as
long as it is not empty; that is the convention. Whether characters beyond ASCII can be shown is a matter of the locale, and
|setlocale| must be called for it, since a \CEE/ program begins in the locale of 1970. Only the kind of characters is set, not
the rest: the decimal point remains a point, in every country. A terminal that knows only ASCII gets stars and signs of addition
where others get check marks, and every letter from outside that isn't ASCII is shown by its number.

@<Functions of {\tt page.c}@>=
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
  if (color_when) p.color = color_when > 0;
  return p;
}

@ What the user says on the command line counts more than all that we can find out. It is said once, before any page is opened.

@<Functions of {\tt page.c}@>=
int page_color_when(const char *when)
{
  static const char *const words[] = { "never", "auto", "always" };
  for (int i = 0; i < 3; i++)
    if (strcmp(when, words[i]) == 0) return color_when = i - 1, 0;
  return -1;
}

@ Color is always an addition: what it says is also said in words. The codes are those of the sixteen colors that every terminal
has, in bold; the reader has chosen what they look like, and thus they can be seen on a light ground and on a dark one. The end
of a color is said at once behind the text, so that whatever goes wrong later goes wrong in black and white.

@<Functions of {\tt page.c}@>=
static void colored(const sheet *p, page_color color, const char *s)
{
  static const char *const code[] = { "", "1", "2", "1;31", "1;32", "1;33", "1;34", "1;35", "1;36" };
  if (p->color && color != PLAIN) fprintf(p->out, "\33[%sm%s\33[0m", code[color], s);
  else fputs(s, p->out);
}

@ How many columns a text takes: one for each character, that is, for each byte that does not continue one. It isn't the whole
truth. Some characters take two columns, those of Chinese for instance, and some take none; a table of all that is as long as
this module. The ones that take none were replaced before, by |escape|, and those that take two make a line a bit longer than it
should be.

@<Functions of {\tt page.c}@>=
static int columns_of(const char *s, size_t n)
{
  int columns = 0;
  for (size_t i = 0; i < n; i++) columns += (s[i] & 0xC0) != 0x80;
  return columns;
}

@ Filling a paragraph: a word that does not fit goes to the next line, at the hanging indentation. A word that is wider than a
whole line (a path) sticks out rather than being broken, so that it can still be copied. A line end in the text stays one. Here
|glue| counts the blanks before the next word; they vanish where a line is broken.

@<Functions of {\tt page.c}@>=
static void next_line(const sheet *p, int hang, int *column, int *glue)
{
  fprintf(p->out, "\n%*s", hang, "");
  *column = hang, *glue = 0;
}

@ \TeX\ would look at the whole paragraph before it breaks the first line. We take each line as full as it gets, which is what
all typewriters and most terminals do. The blanks of the text are kept where they don't meet a margin: two of them after a
period stay two, and a little table made with blanks stays aligned as long as it fits.

@<Functions of {\tt page.c}@>=
static void fill(const sheet *p, int column, int hang, int glue, const char *s)
{
  for (; *s; s += *s != 0) {
    @<Print the word at |s|, on the next line if need be@>@;
    @<Count the blank behind it, or end the line@>@;
  }
  fputc('\n', p->out);
}

@ The position |column| is counted along and not asked for, since a file can't be asked. It begins where the lead has ended. A
word is put on the next line only if it isn't the first of its own line already; without this condition a long path would make
an empty line in front of it, and still stick out.

@<Print the word at |s|, on the next line if need be@>=
size_t n = strcspn(s, " \n");
int wide = columns_of(s, n);
if (n && column > hang && column + glue + wide > p->width) next_line(p, hang, &column, &glue);
if (n) fprintf(p->out, "%*s", glue, ""), column += glue;
fwrite(s, 1, n, p->out);
column += wide;
s += n;

@ Behind the word there is a blank, a line end, or the end of everything. If |n| is zero we stand at a blank that follows
another, so the glue grows; else it begins anew.

@<Count the blank behind it, or end the line@>=
if (n) glue = 0;
if (*s == ' ') glue++;
if (*s == '\n') next_line(p, hang, &column, &glue);

@ Nearly everything is said by this one function: a {\it lead\/} in color (a label, a mark, a headline; it may be empty) and
then a text, filled at the hanging indentation. In
\session
RIGHT\ \ 8 of 8 points.
\ \ * wave\ \ \ \ \ \ \ \ \ \ 2 of 2\ \ ten digits of the slope
\endsession
\noindent ``RIGHT'' is a lead, and so are the star and the name with all the blanks behind it; if the text on the right takes a
second line, that begins below the word ``ten.''

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

@ The lead may be shorter than the hanging indentation; then blanks fill the gap, and the text begins there. If the lead is
longer, one blank separates it from the text, and that is the initial glue. The text has gone through |escape| after it was
formatted, with all that came into it from outside; so a caller may put a student's words into any message, and need not think
about it. A lead is not escaped. Leads come from us.

@ What is to be said is formatted into |raw|. This can't be a function as long as it is to be used by two that take their
arguments with three dots, unless the list is passed on; the module for growing text has such a function, but keeps it to
itself. So the lines are a section which is used twice. This time the list is made twice as well, instead of copied. A variable
|text| which both have in common is filled from it. Sections that are used twice are rare in this book, because most of them
would rather be functions; here \CEE/ doesn't leave us much choice.

@<Format the text to be said into |raw|@>=
va_list list;
va_start(list, format);
int n = vsnprintf(NULL, 0, format, list);
va_end(list);
raw.n = n > 0 ? (size_t)n : 0;
raw.s = new_memory(NULL, raw.n + 1);
va_start(list, format);
vsnprintf(raw.s, raw.n + 1, format, list);
va_end(list);

@ Text that was laid out already (the compiler's excerpt with its little arrow) is not filled but cut at the margin. An arrow
below the wrong letter would be worse than none, and so would the second half of a long line between the line and its arrow. To
cut a text of UTF-8 one must not cut in the middle of a character; hence this function, which counts columns and returns bytes.

@<Functions of {\tt page.c}@>=
static size_t bytes_in_columns(const char *s, size_t n, int columns)
{
  size_t i = 0;
  for (; i < n; i++)
    if ((s[i] & 0xC0) != 0x80 && columns-- == 0) break;
  return i;
}

@ Only so many lines are shown as the caller wants. A student's output can be long, and the first lines of it are usually those
that tell what is going on. Each line is escaped before it is cut, so that the four characters of \.{\\x1b} count as four. The
other order would let the text grow again behind the scissors.

@<Functions of {\tt page.c}@>=
void page_verbatim(const sheet *p, int indent, const char *text, int lines)
{
  strbuf b = { NULL, 0, 0 };
  escape(&b, text, strlen(text), p->unicode);
    @<Print the lines, cut at the margin@>@;
  strbuf_free(&b);
}

@ The text may be empty, and then |escape| has made no buffer; this is why the loop asks for it. A format with a star takes the
number of bytes as an argument; in this way a piece of a longer text is printed without being copied.

@<Print the lines, cut at the margin@>=
for (const char *s = b.s; s && *s && lines > 0; s += *s == '\n', lines--) {
  size_t n = strcspn(s, "\n");
  fprintf(p->out, "%*s%.*s\n", indent, "", (int)bytes_in_columns(s, n, p->width - indent), s);
  s += n;
}

@ A command that somebody is to copy is never broken, however narrow the page. Terminals know where a line goes on, and copy it
as one, if it was they who have broken it; if it was us, there is a newline in the middle of the command, and the shell obeys
its first half. The label in front is dim, as it isn't part of what should be copied. The width of the page isn't even looked
at. Labels are shorter than |hang|, all of them; if one were not, |printf| would take the negative width for a wish to put the
blanks on the other side, of which there would be none to see.

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

@ An empty line has a name, so that the code of a page shows where its gaps are. It is the most frequent call after |page_say|,
and the reason why the pages of this command don't look like a log file.

@<Functions of {\tt page.c}@>=
void page_gap(const sheet *p) { fputc('\n', p->out); }

@ The statements of exercises are plain text: a paragraph is one long line, an indented line is a display that must stay as it
is. Both come from the book, by way of a filter which takes the \TeX\ out of it. So a formula in a display, such as a matrix of
three lines, keeps its shape, and prose fits the window; in the file it is the other way around, because nobody is expected to
read the file.

@<Functions of {\tt page.c}@>=
void page_prose(const sheet *p, int indent, const char *text)
{
  for (const char *s = text; *s; s += *s == '\n') {
    @<Print a line as a paragraph, a display, or a gap@>@;
  }
}

@ An empty line is a gap, and a blank in front makes a display. Everything else is a paragraph, which is given to |page_say|
with itself as the argument and not as the format. A statement that contains a percent sign would otherwise be the last one that
this program reads.

@<Print a line as a paragraph, a display, or a gap@>=
size_t n = strcspn(s, "\n");
char *line = text_of("%.*s", (int)n, s);
if (n == 0) page_gap(p);
else if (*line == ' ') page_verbatim(p, indent, line, 1);
else page_say(p, indent, indent, PLAIN, "", "%s", line);
free(line);
s += n;
