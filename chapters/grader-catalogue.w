@*1 The catalogue.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Everything that the grader, the command and the book know about the exercises stands in one file,
\.{exercises/catalogue}. It is a table that a person keeps with an editor: first the types that
occur in prototypes, then a line that opens each chapter, then a line for each exercise. Two
programs read it (the maker of stubs and \.{nabla} itself), so the reading is done once, here.
@^catalogue@>

A reader of a table has one duty beyond reading it: when the table is wrong, to say where and what,
in the words of the table. All complaints therefore look like
\.{catalogue:12: the rating is missing}. Whoever adds an exercise at midnight will see such a line
rather sooner than later, and should not have to open this appendix in order to understand it.

@(c/catalogue.h@>=
#ifndef NABLA_CATALOGUE_H
#define NABLA_CATALOGUE_H
#include <stddef.h>
@<Types of {\tt catalogue.h}@>@;
int catalogue_read(catalogue *c, const char *path, char *error, size_t size);
const exercise *catalogue_find(const catalogue *c, const char *id);
void catalogue_free(catalogue *c);
#endif

@ An exercise is a row; short fields of fixed size, so that a row can be copied and compared without
thought, and one long one: the prototypes of its functions (or, when the answer is numbers, the
names of the answers). The lengths are far above what the course needs; a field that does not fit is
an error, never cut. Here is a row, that of the best-known exercise:
$$\vbox{\halign{\tt#\hfil\cr
2.2\ diff\ C\ >\ 18\ 25\ 8\ -\ S10 : double nb\_diff(nb\_fun f, double c)\cr}}$$
It is a program to be written (\.C), it's recommended, rated~18, takes 25 minutes and earns 8
points, needs no other exercise, and belongs to slide S10.

@<Types of {\tt catalogue.h}@>=
typedef struct exercise {
  char id[8], name[32], rating[8], needs[48], slides[48], chapter[32];
  char kind, recommended; /* one of |"CAPO"| and one of |">o-"| */
  int minutes, points;
  char *prototypes; /* the text after the colon */
} exercise;

@ The declarations of types are kept as they were written; only the maker of stubs understands them.
To parse them here would give the command an understanding of types that it has no use for. The
order of the exercises is that of the file and of the book, and nothing is ever sorted: what comes
first in the list is what a reader does first.

@<Types of {\tt catalogue.h}@>=
typedef struct catalogue {
  size_t n;
  exercise *@[exercise@]; /* in the order of the book */
  size_t declarations;
  char **declaration;
} catalogue;

@ The headers are the usual ones. Nothing in here knows about processes, tests or points; a program
that wants only the list of exercises can be linked with this file alone. The maker of stubs is such
a program, and it runs early in the build, when there is hardly anything else to link with.

@(c/catalogue.c@>=
#define _GNU_SOURCE
#include "catalogue.h"
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
@<Types of {\tt catalogue.c}@>@;
@<Functions of {\tt catalogue.c}@>@;

@ While we read we must remember where we are, which chapter is open and where complaints go. The
first complaint wins: it is the one that the reader of the message can do something about, the
others may be its consequences. The line is that where the {\it row\/} began, since a row can go on
over several lines, and the number of its last one isn't where anybody would look.

@<Types of {\tt catalogue.c}@>=
typedef struct table_reader {
  catalogue *c;
  int line; /* where the current row began */
  char chapter[32]; /* |"2-derivatives"|, or empty */
  char *error; size_t size;
} table_reader;

@ A complaint names the line where the row began, then what is wrong, then the text in question. It
returns $-1$, so that it can be the last thing that a failing function does, and so that its callers
can hand it on with an ``or'' and without a variable. The text may be long, a whole list of
prototypes; |snprintf| cuts it, and the beginning is all that's needed to find it.

@<Functions of {\tt catalogue.c}@>=
static int complain(table_reader *r, const char *what, const char *about)
{
  snprintf(r->error, r->size, "catalogue:%d: %s%s%s", r->line, what,
           *about ? ": " : "", about);
  return -1;
}

@ Lists of two kinds grow by one element, a hundred times at most; doubling would be more code than
it saves time. The declarations are texts, kept one by one, each in memory of its own. A purist
might object that this is quadratic. So is the search for an exercise further down, and both are
over before the disk has delivered the next block of the file.

@<Functions of {\tt catalogue.c}@>=
static int add_declaration(table_reader *r, const char *text)
{
  catalogue *c = r->c;
  char **more = realloc(c->declaration, (c->declarations + 1) * sizeof *more);
  if (!more) return complain(r, "out of memory", "");
  c->declaration = more;
  @<Keep a copy of the |text|@>@;
  return 0;
}

@ The list has been extended before we know whether there is memory for the text. If there isn't,
then the list has one place too many and a count that knows nothing of it. So the invariant holds
between any two lines of the program, not only between any two functions.

@<Keep a copy of the |text|@>=
more[c->declarations] = strdup(text);
if (!more[c->declarations]) return complain(r, "out of memory", "");
c->declarations++;

@ The prototypes are copied before the row is counted, so that the list is whole at every moment and
|catalogue_free| can clean up after any failure. That is the invariant of this file: |n| and
|declarations| count what is complete. There are several places where memory can run out, and none
of them needs to think about the others.

An exercise is passed by value, although it has a dozen members: it is put together in a local variable by the one caller, and is complete when it comes here. The array grows by one element each time, and its elements move; whoever wants to keep an exercise must wait until all have been read.

@<Functions of {\tt catalogue.c}@>=
static int add_exercise(table_reader *r, exercise new, const char *prototypes)
{
  catalogue *c = r->c;
  exercise *more = realloc(c->@[exercise@], (c->n + 1) * sizeof *more);
  if (!more) return complain(r, "out of memory", "");
  c->@[exercise@] = more;
  new.prototypes = strdup(prototypes);
  if (!new.prototypes) return complain(r, "out of memory", "");
  more[c->n++] = new;
  return 0;
}

@ The opening of a chapter, \.{chapter 2 derivatives}, is remembered as the name of its folder.
(Nothing here looks at folders; but the command does, and so do the rules of \.{make}.) The number
is kept as a text. All that is ever asked of it is whether an exercise begins with it, and numbers
that are compared as texts can't lose their zeros. Widths in the format (\.{\%7s}, \.{\%23s}) are
one less than the room in the array, as the zero at the end wants a place, too; it's the one thing
about |sscanf| that has to be counted on one's fingers.

@<Functions of {\tt catalogue.c}@>=
static int open_chapter(table_reader *r, const char *text)
{
  char number[8], name[24];
  if (sscanf(text, "chapter %7s %23s", number, name) != 2)
    return complain(r, "a chapter has a number and a name", text);
  snprintf(r->chapter, sizeof r->chapter, "%s-%s", number, name);
  return 0;
}

@ The nine columns of an exercise are words. Cutting words is |strtok_r|'s work; what we add is that
a word that is missing or too long is named. The column comes in as |what|, in the words in which
the head of the table has it, and the complaint is then ``missing: minutes.'' That isn't
Shakespeare, but it's unambiguous. |strcpy| is safe behind the comparison of lengths in the line
before, and only there.

@<Functions of {\tt catalogue.c}@>=
static int take_word(table_reader *r, char **rest, const char *what, char *to, size_t size)
{
  char *word = strtok_r(NULL, " \t", rest);
  if (!word) return complain(r, "missing", what);
  if (strlen(word) >= size) return complain(r, "too long", what);
  strcpy(to, word);
  return 0;
}

@ A number is a word without anything else in it. |strtol| by itself takes \.{12x} for 12 and \.x
for 0, and is satisfied with both; the pointer to where it stopped tells what it really thought.
Seven digits are more than any exercise takes minutes, so that the value can't be too large for an
\&{int}.

@<Functions of {\tt catalogue.c}@>=
static int take_number(table_reader *r, char **rest, const char *what, int *to)
{
  char word[8], *end;
  if (take_word(r, rest, what, word, sizeof word)) return -1;
  *to = (int)strtol(word, &end, 10);
  return *end || *to < 0 ? complain(r, "not a number", what) : 0;
}

@ Two columns hold one letter out of a few: the kind, which is coded, answered, on paper or open,
and the recommendation. A letter that isn't among them is a slip of the finger, and called unknown.
The comparison |word[1]| makes sure that it's one letter only; the word isn't empty, as |strtok_r|
never gives an empty one.

@<Functions of {\tt catalogue.c}@>=
static int take_letter(table_reader *r, char **rest, const char *what, const char *choice, char *to)
{
  char word[8];
  if (take_word(r, rest, what, word, sizeof word)) return -1;
  if (word[1] || !strchr(choice, word[0])) return complain(r, "unknown", what);
  *to = word[0];
  return 0;
}

@ So a row reads like the heading of the table. The ``or'' stops at the first column that is wrong,
after which reading on would be guessing: when a column is missing, all later ones are one place
off, and the next complaint would be that \.{S10} is not a number.

@<Functions of {\tt catalogue.c}@>=
static int read_columns(table_reader *r, char *text, exercise *e)
{
  char *rest = text;
  @<Take the columns, from left to right@>@;
    return -1;
  return strtok_r(NULL, " \t", &rest) ? complain(r, "too many columns", e->id) : 0;
}

@ The names in quotation marks are those of the comment at the top of the file. If a column is ever
added, then here, in the structure, and in the script that makes lists of the catalogue for
\.{make}. A table that grows a tenth column has outgrown this format, as a person will no longer be
able to keep it straight with an editor; the comment would have to be longer than the screen is
wide.

@<Take the columns, from left to right@>=
if (take_word(r, &rest, "name", e->name, sizeof e->name)
    || take_letter(r, &rest, "kind", "CAPO", &e->kind)
    || take_letter(r, &rest, "recommendation", ">o-", &e->recommended)
    || take_word(r, &rest, "rating", e->rating, sizeof e->rating)
    || take_number(r, &rest, "minutes", &e->minutes)
    || take_number(r, &rest, "points", &e->points)
    || take_word(r, &rest, "needs", e->needs, sizeof e->needs)
    || take_word(r, &rest, "slides", e->slides, sizeof e->slides))

@ The first word, the number of the exercise, decided that this row is an exercise at all. It must
belong to the open chapter and be new. A program to be written needs prototypes, an answer needs
names. An exercise on paper needs nothing, and an open one can't: nobody knows yet what its answer
will look like. The structure is cleared as a whole before it's filled. A row that ends too early
leaves fields behind that are empty and not accidental; and with it a complaint, after which nobody
looks at them.

@<Functions of {\tt catalogue.c}@>=
static int read_exercise(table_reader *r, char *text, char *prototypes)
{
  exercise e;
  memset(&e, 0, sizeof e);
  @<Take the number of the exercise@>@;
  @<See that it is new, and belongs to the open chapter@>@;
  if (read_columns(r, text, &e)) return -1;
  if (strchr("CA", e.kind) && !*prototypes)
    return complain(r, "nothing after the colon", id);
  return add_exercise(r, e, prototypes);
}

@ |strtok_r| is called for the first time here, with a text; the columns go on with |NULL|, from
where it stopped. The pointer |text| remembers the place, and is handed on as the |rest|. The row
has been found to begin with a digit, so there is a first word.

@<Take the number of the exercise@>=
char *id = strtok_r(text, " \t", &text);
if (strlen(id) >= sizeof e.id) return complain(r, "too long", id);
strcpy(e.id, id);

@ The number of the open chapter ends at the hyphen, and |id| must have the same digits and then a
point. If no chapter is open, there are no digits, and that's an error, too. So chapter~1 doesn't
claim exercise 10.2, which a plain comparison of beginnings would have given it.

@<See that it is new, and belongs to the open chapter@>=
size_t digits = strcspn(r->chapter, "-");
if (!digits || strncmp(id, r->chapter, digits) || id[digits] != '.')
  return complain(r, "this exercise is not in the open chapter", id);
if (catalogue_find(r->c, id)) return complain(r, "listed twice", id);
strcpy(e.chapter, r->chapter);

@ A row is one of eight things, told by its first word. A letter opens a declaration, a digit an
exercise. The word must be followed by a blank, or |recording| would be taken for a |record| with
the strange name \.{ing}. Five of them are declarations, and then there's the chapter, the exercise,
and nothing at all: the rest of a line that was only a comment.

@<Functions of {\tt catalogue.c}@>=
static int starts(const char *text, const char *word)
{
  size_t n = strlen(word);
  return strncmp(text, word, n) == 0 && isblank((unsigned char)text[n]);
}

@ The five words are spelled out here and once more in the maker of stubs, where each has a meaning.
This reader only needs to tell them from a misspelled one: \.{recrod} is neither a type, nor a
chapter, nor an exercise, and it's good to have that in writing. If the two lists of words ever
differ, then either a declaration is refused here that the other would understand, or the other
stops the build. Neither can end in a wrong verdict.

@<Functions of {\tt catalogue.c}@>=
static int is_declaration(const char *text)
{
  return starts(text, "number") || starts(text, "record")
    || starts(text, "function") || starts(text, "storage") || starts(text, "object");
}

@ The colon separates what has fixed columns from what has none. It is looked for first, since a
prototype may contain anything else. (No column contains a colon, and if one did it would end
there.) What the first character of a row promises is then kept or not by the rest. The blanks
behind the colon are skipped, so that ``nothing after the colon'' can be seen from the first
character.

@<Functions of {\tt catalogue.c}@>=
static int read_row(table_reader *r, char *text)
{
  if (!*text) return 0;
  if (starts(text, "chapter")) return open_chapter(r, text);
  if (is_declaration(text)) return add_declaration(r, text);
  if (!isdigit((unsigned char)*text))
    return complain(r, "neither a type, nor a chapter, nor an exercise", text);
  @<Split the row at its colon@>@;
}

@ The row is split in place: the colon becomes the zero at the end of the columns. All functions
here may write into their text, since a row is used only once. It is a copy of the line anyway, put
together from several pieces in memory of our own; the file stays as it is.

@<Split the row at its colon@>=
char *colon = strchr(text, ':');
if (!colon) return complain(r, "no colon", text);
*colon++ = 0;
return read_exercise(r, text, colon + strspn(colon, " \t"));

@ Rows can be long, since prototypes are, so a line that begins with a blank continues the row
before it. We therefore hold each row back until the next one begins. A comment ends at the end of
its line and never belongs to a row. There is no way to write a \.{\#} that isn't one. In prototypes
it has no business, and a table in which every character can be itself would need quotation marks,
and then escapes for them, and in the end a chapter of its own.

@<Functions of {\tt catalogue.c}@>=
static char *trim_line(char *line)
{
  line[strcspn(line, "#\r\n")] = 0;
  size_t n = strlen(line);
  while (n && isblank((unsigned char)line[n - 1])) line[--n] = 0;
  return line;
}

@ Lines of a row are joined with a blank between them, since a prototype may be broken where one is
needed. The new length leaves room for the blank and for the zero at the end, also if the row is
empty and no blank is added. Blanks at the beginning of a continuation are dropped, so it can be
indented to taste. The old row is freed or extended by |realloc|, and in case of failure still
there, to be freed by whoever began it.

@<Functions of {\tt catalogue.c}@>=
static int append(table_reader *r, char **row, const char *line)
{
  size_t n = strlen(*row);
  char *more = realloc(*row, n + strlen(line) + 2);
  if (!more) return complain(r, "out of memory", "");
  *row = more;
  if (n) more[n++] = ' ';
  strcpy(more + n, line + strspn(line, " \t"));
  return 0;
}

@ The number of the line where a row begins is remembered when the row begins, not when it is read:
by then we are further down. Empty lines and comments are no rows and end none; a long list of
prototypes may have a comment in the middle of it.

A row of the catalogue may go over several lines, all but the first of which are indented; a list of prototypes in one line would be several hundred letters long, and nobody reads or edits such lines with pleasure.

@<Functions of {\tt catalogue.c}@>=
static int read_lines(table_reader *r, FILE *f)
{
  char *line = NULL, *row = calloc(1, 1);
  size_t room = 0;
  int bad = row ? 0 : complain(r, "out of memory", "");
  @<Collect lines into rows, and read each row when the next one begins@>@;
  if (!bad) bad = read_row(r, row);
  free(row), free(line);
  return bad;
}

@ Whether a line continues the row is asked {\it before\/} its blanks and comments are cut off; an
indented comment in the middle of a row is then an empty line like any other. |getline| takes care
of lines of any length. The rows may be as long as they like, too, until somebody prints them.

@<Collect lines into rows, and read each row when the next one begins@>=
for (int at = 1; !bad && getline(&line, &room, f) >= 0; at++) {
  int more = isblank((unsigned char)line[0]);
  if (!*trim_line(line)) continue;
  if (!more) @<Read the row that is complete now, and begin the next@>@;
  if (!bad) bad = append(r, &row, line);
}

@ The first row that is ``complete'' is the empty one before the first line, and |read_row| has
nothing against it. A special case that costs no code is the best kind. The row is emptied by its
first byte; the memory stays, and will be used for the next one. |bad| ends the loop, and nothing is
appended to a row after the first complaint.

@<Read the row that is complete now, and begin the next@>=
{
  bad = read_row(r, row);
  *row = 0;
  r->line = at;
}

@ What an exercise needs must exist. Being earlier in the list is not demanded: the order of the
list is the order of the book, which may look ahead. The check comes when everything has been read,
and so |r->line| is that of the last row. The complaint's line is then a red herring, but the number
of the exercise that doesn't exist is in it, and an editor finds that faster than a line.

@<Functions of {\tt catalogue.c}@>=
static int check_needs(table_reader *r)
{
  for (size_t i = 0; i < r->c->n; i++) {
    @<Look up each exercise that this one needs@>@;
  }
  return 0;
}

@ The column is cut at its commas in a copy, because |strtok_r| writes into what it cuts. The copy
has the size of the column, and so it fits. A hyphen means that nothing is needed. The first
exercise that is missing is named and the rest isn't looked at, in keeping with the rule that
there's one complaint.

@<Look up each exercise that this one needs@>=
char needs[48], *rest = needs, *id;
strcpy(needs, r->c->@[exercise@][i].needs);
while ((id = strtok_r(rest, ",", &rest)))
  if (strcmp(id, "-") && !catalogue_find(r->c, id))
    return complain(r, "an exercise needs one that does not exist", id);

@ When something is wrong, the caller gets the complaint and an empty catalogue, so that the only
thing left to do is to print the one and stop. An empty catalogue may also be freed, or searched,
without any harm; a caller who forgets to look at the result will find that there are no exercises,
which is likely to attract his attention.

@<Functions of {\tt catalogue.c}@>=
int catalogue_read(catalogue *c, const char *path, char *error, size_t size)
{
  table_reader r = { c, 0, "", error, size };
  @<Open the file, or say why not@>@;
  int bad = read_lines(&r, f) || check_needs(&r);
  fclose(f);
  if (bad) catalogue_free(c);
  return bad ? -1 : 0;
}

@ The only complaint without a line. It has the whole path and the system's own words, since the
usual reason is that somebody stands in the wrong folder. The name of the file isn't always
\.{exercises/catalogue}: an installed command reads the copy that was made when the exercises were
built, so that what it says about them and what it tests agree.

@<Open the file, or say why not@>=
FILE *f = fopen(path, "r");
memset(c, 0, sizeof *c);
if (!f) {
  snprintf(error, size, "%s: %s", path, strerror(errno));
  return -1;
}

@ A catalogue of a hundred rows may be searched from the front. |NULL| means that there is no such
exercise; what to say about that depends on who asked. The command tells its user, politely; the
maker of stubs stops the build, less so. The exercise that is found belongs to the catalogue;
whoever keeps the pointer must keep the catalogue, too.

@<Functions of {\tt catalogue.c}@>=
const exercise *catalogue_find(const catalogue *c, const char *id)
{
  for (size_t i = 0; i < c->n; i++)
    if (strcmp(c->@[exercise@][i].id, id) == 0) return &c->@[exercise@][i];
  return NULL;
}

@ What was counted is freed, the lists are freed, and everything is zero again. Freeing a second
time does nothing. The pointers in an |exercise| that somebody has copied out of the catalogue are
worth nothing from now on; the texts of fixed size in it stay good.

@<Functions of {\tt catalogue.c}@>=
void catalogue_free(catalogue *c)
{
  for (size_t i = 0; i < c->n; i++) free(c->@[exercise@][i].prototypes);
  for (size_t i = 0; i < c->declarations; i++) free(c->declaration[i]);
  free(c->@[exercise@]), free(c->declaration);
  memset(c, 0, sizeof *c);
}
