@*1 The catalogue.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Everything that the grader, the command and the book know about the exercises
stands in one file, \.{exercises/catalogue}. It is a table that a person keeps
with an editor: first the types that occur in prototypes, then a line that
opens each chapter, then a line for each exercise. Two programs read it (the
maker of stubs and \.{nabla} itself), so the reading is done once, here.
@^catalogue@>

A reader of a table has one duty beyond reading it: when the table is wrong, to
say where and what, in the words of the table. All complaints therefore look
like \.{catalogue:12: the rating is missing}.

@(c/catalogue.h@>=
#ifndef NABLA_CATALOGUE_H
#define NABLA_CATALOGUE_H
#include <stddef.h>
@<Types of {\tt catalogue.h}@>@;
int catalogue_read(catalogue *c, const char *path, char *error, size_t size);
const exercise *catalogue_find(const catalogue *c, const char *id);
void catalogue_free(catalogue *c);
#endif

@ An exercise is a row; short fields of fixed size, so that a row can be copied
and compared without thought, and one long one: the prototypes of its functions
(or, when the answer is numbers, the names of the answers). The lengths are far
above what the course needs; a field that does not fit is an error, never cut.

@<Types of {\tt catalogue.h}@>=
typedef struct exercise {
  char id[8], name[32], rating[8], needs[48], slides[48], chapter[32];
  char kind, recommended; /* one of |"CAPO"| and one of |">o-"| */
  int minutes, points;
  char *prototypes; /* the text after the colon */
} exercise;

@ The declarations of types are kept as they were written; only the maker of
stubs understands them.

@<Types of {\tt catalogue.h}@>=
typedef struct catalogue {
  size_t n;
  exercise *@[exercise@]; /* in the order of the book */
  size_t declarations;
  char **declaration;
} catalogue;

@ @(c/catalogue.c@>=
#define _GNU_SOURCE
#include "catalogue.h"
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
@<Types of {\tt catalogue.c}@>@;
@<Functions of {\tt catalogue.c}@>@;

@ While we read we must remember where we are, which chapter is open and where
complaints go. The first complaint wins: it is the one that the reader of the
message can do something about, the others may be its consequences.

@<Types of {\tt catalogue.c}@>=
typedef struct table_reader {
  catalogue *c;
  int line; /* where the current row began */
  char chapter[32]; /* |"2-derivatives"|, or empty */
  char *error; size_t size;
} table_reader;

@ A complaint names the line where the row began, then what is wrong, then the text in question.
It returns $-1$, so that it can be the last thing that a failing function does.

@<Functions of {\tt catalogue.c}@>=
static int complain(table_reader *r, const char *what, const char *about)
{
  snprintf(r->error, r->size, "catalogue:%d: %s%s%s", r->line, what,
           *about ? ": " : "", about);
  return -1;
}

@ Lists of two kinds grow by one element, a hundred times at most; doubling
would be more code than it saves time.

@<Functions of {\tt catalogue.c}@>=
static int add_declaration(table_reader *r, const char *text)
{
  catalogue *c = r->c;
  char **more = realloc(c->declaration, (c->declarations + 1) * sizeof *more);
  if (!more) return complain(r, "out of memory", "");
  c->declaration = more;
  more[c->declarations] = strdup(text);
  if (!more[c->declarations]) return complain(r, "out of memory", "");
  c->declarations++;
  return 0;
}

@ The prototypes are copied before the row is counted, so that the list is whole at every moment
and |catalogue_free| can clean up after any failure.

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

@ The opening of a chapter, \.{chapter 2 derivatives}, is remembered as the
name of its folder. (Nothing here looks at folders; but the command does, and
so do the rules of \.{make}.)

@<Functions of {\tt catalogue.c}@>=
static int open_chapter(table_reader *r, const char *text)
{
  char number[8], name[24];
  if (sscanf(text, "chapter %7s %23s", number, name) != 2)
    return complain(r, "a chapter has a number and a name", text);
  snprintf(r->chapter, sizeof r->chapter, "%s-%s", number, name);
  return 0;
}

@ The nine columns of an exercise are words. Cutting words is |strtok_r|'s
work; what we add is that a word that is missing or too long is named.

@<Functions of {\tt catalogue.c}@>=
static int take_word(table_reader *r, char **rest, const char *what, char *to, size_t size)
{
  char *word = strtok_r(NULL, " \t", rest);
  if (!word) return complain(r, "missing", what);
  if (strlen(word) >= size) return complain(r, "too long", what);
  strcpy(to, word);
  return 0;
}

static int take_number(table_reader *r, char **rest, const char *what, int *to)
{
  char word[8], *end;
  if (take_word(r, rest, what, word, sizeof word)) return -1;
  *to = (int)strtol(word, &end, 10);
  return *end || *to < 0 ? complain(r, "not a number", what) : 0;
}

@ Two columns hold one letter out of a few.

@<Functions of {\tt catalogue.c}@>=
static int take_letter(table_reader *r, char **rest, const char *what, const char *choice, char *to)
{
  char word[8];
  if (take_word(r, rest, what, word, sizeof word)) return -1;
  if (word[1] || !strchr(choice, word[0])) return complain(r, "unknown", what);
  *to = word[0];
  return 0;
}

@ So a row reads like the heading of the table.

@<Functions of {\tt catalogue.c}@>=
static int read_columns(table_reader *r, char *text, exercise *e)
{
  char *rest = text;
  if (take_word(r, &rest, "name", e->name, sizeof e->name)
      || take_letter(r, &rest, "kind", "CAPO", &e->kind)
      || take_letter(r, &rest, "recommendation", ">o-", &e->recommended)
      || take_word(r, &rest, "rating", e->rating, sizeof e->rating)
      || take_number(r, &rest, "minutes", &e->minutes)
      || take_number(r, &rest, "points", &e->points)
      || take_word(r, &rest, "needs", e->needs, sizeof e->needs)
      || take_word(r, &rest, "slides", e->slides, sizeof e->slides))
    return -1;
  return strtok_r(NULL, " \t", &rest) ? complain(r, "too many columns", e->id) : 0;
}

@ The first word, the number of the exercise, decided that this row is an
exercise at all. It must belong to the open chapter and be new. A program to
be written needs prototypes, an answer needs names.

@<Functions of {\tt catalogue.c}@>=
static int read_exercise(table_reader *r, char *text, char *prototypes)
{
  exercise e;
  memset(&e, 0, sizeof e);
  char *id = strtok_r(text, " \t", &text);
  if (strlen(id) >= sizeof e.id) return complain(r, "too long", id);
  strcpy(e.id, id);
  size_t digits = strcspn(r->chapter, "-");
  if (!digits || strncmp(id, r->chapter, digits) || id[digits] != '.')
    return complain(r, "this exercise is not in the open chapter", id);
  if (catalogue_find(r->c, id)) return complain(r, "listed twice", id);
  strcpy(e.chapter, r->chapter);
  if (read_columns(r, text, &e)) return -1;
  if (strchr("CA", e.kind) && !*prototypes)
    return complain(r, "nothing after the colon", id);
  return add_exercise(r, e, prototypes);
}

@ A row is one of eight things, told by its first word. A letter opens a
declaration, a digit an exercise.

@<Functions of {\tt catalogue.c}@>=
static int starts(const char *text, const char *word)
{
  size_t n = strlen(word);
  return strncmp(text, word, n) == 0 && isblank((unsigned char)text[n]);
}

static int is_declaration(const char *text)
{
  return starts(text, "number") || starts(text, "record")
    || starts(text, "function") || starts(text, "storage") || starts(text, "object");
}

@ The colon separates what has fixed columns from what has none. It is looked for first, since a
prototype may contain anything else.

@<Functions of {\tt catalogue.c}@>=
static int read_row(table_reader *r, char *text)
{
  if (!*text) return 0;
  if (starts(text, "chapter")) return open_chapter(r, text);
  if (is_declaration(text)) return add_declaration(r, text);
  if (!isdigit((unsigned char)*text))
    return complain(r, "neither a type, nor a chapter, nor an exercise", text);
  char *colon = strchr(text, ':');
  if (!colon) return complain(r, "no colon", text);
  *colon++ = 0;
  return read_exercise(r, text, colon + strspn(colon, " \t"));
}

@ Rows can be long, since prototypes are, so a line that begins with a blank
continues the row before it. We therefore hold each row back until the next one
begins. A comment ends at the end of its line and never belongs to a row.

@<Functions of {\tt catalogue.c}@>=
static char *trim_line(char *line)
{
  line[strcspn(line, "#\r\n")] = 0;
  size_t n = strlen(line);
  while (n && isblank((unsigned char)line[n - 1])) line[--n] = 0;
  return line;
}

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

@ The number of the line where a row begins is remembered when the row begins, not when it is
read: by then we are further down.

@<Functions of {\tt catalogue.c}@>=
static int read_lines(table_reader *r, FILE *f)
{
  char *line = NULL, *row = calloc(1, 1);
  size_t room = 0;
  int bad = row ? 0 : complain(r, "out of memory", "");
  for (int at = 1; !bad && getline(&line, &room, f) >= 0; at++) {
    int more = isblank((unsigned char)line[0]);
    if (!*trim_line(line)) continue;
    if (!more) @<Read the row that is complete now, and begin the next@>@;
    if (!bad) bad = append(r, &row, line);
  }
  if (!bad) bad = read_row(r, row);
  free(row), free(line);
  return bad;
}

@ @<Read the row that is complete now, and begin the next@>=
{
  bad = read_row(r, row);
  *row = 0;
  r->line = at;
}

@ What an exercise needs must exist. Being earlier in the list is not demanded:
the order of the list is the order of the book, which may look ahead.

@<Functions of {\tt catalogue.c}@>=
static int check_needs(table_reader *r)
{
  for (size_t i = 0; i < r->c->n; i++) {
    char needs[48], *rest = needs, *id;
    strcpy(needs, r->c->@[exercise@][i].needs);
    while ((id = strtok_r(rest, ",", &rest)))
      if (strcmp(id, "-") && !catalogue_find(r->c, id))
        return complain(r, "an exercise needs one that does not exist", id);
  }
  return 0;
}

@ When something is wrong, the caller gets the complaint and an empty
catalogue, so that the only thing left to do is to print the one and stop.

@<Functions of {\tt catalogue.c}@>=
int catalogue_read(catalogue *c, const char *path, char *error, size_t size)
{
  table_reader r = { c, 0, "", error, size };
  FILE *f = fopen(path, "r");
  memset(c, 0, sizeof *c);
  if (!f) {
    snprintf(error, size, "%s: %s", path, strerror(errno));
    return -1;
  }
  int bad = read_lines(&r, f) || check_needs(&r);
  fclose(f);
  if (bad) catalogue_free(c);
  return bad ? -1 : 0;
}

@ A catalogue of a hundred rows may be searched from the front.

@<Functions of {\tt catalogue.c}@>=
const exercise *catalogue_find(const catalogue *c, const char *id)
{
  for (size_t i = 0; i < c->n; i++)
    if (strcmp(c->@[exercise@][i].id, id) == 0) return &c->@[exercise@][i];
  return NULL;
}

void catalogue_free(catalogue *c)
{
  for (size_t i = 0; i < c->n; i++) free(c->@[exercise@][i].prototypes);
  for (size_t i = 0; i < c->declarations; i++) free(c->declaration[i]);
  free(c->@[exercise@]), free(c->declaration);
  memset(c, 0, sizeof *c);
}
