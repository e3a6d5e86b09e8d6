@*1 Gradebooks.\label{gradebook}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A gradebook has a row for each student and a column for each exercise that anybody handed in. It is a file of comma-separated values, of which there are three dialects: a plain one, one that Canvas imports, and one for Moodle. A fourth file,
\.{marks.csv}, is written when there is a policy, and shows for each single mark how it came about.

@(c/gradebook.h@>=
#ifndef NB_GRADEBOOK_H
#define NB_GRADEBOOK_H
#include "policy.h"
#include "roster.h"
#include "store.h"
@<Types of {\tt gradebook.h}@>@;
void gradebook_open(gradebook *b, const store *s, const roster *r, const mark_policy *p);
void gradebook_close(gradebook *b);
int gradebook_write(const gradebook *b, const store *s, const char *formats, int with_policy);
long gradebook_total(const gradebook *b, size_t student);
void gradebook_drop(const gradebook *b, size_t student);
#endif

@ All records are read once, and only numbers of them are kept, so that a class of a thousand fits into a few megabytes. A cell may be empty; or its submission was set aside, through no fault of the student,
and it has no points for that reason.

@<Types of {\tt gradebook.h}@>=
typedef struct {
  enum { EMPTY_CELL, FULL_CELL, ASIDE_CELL } state;
  long points, mark, days; /* the mark is in hundredths */
  time_t when;
  int dropped; /* there are enough better ones in its group */
} book_cell;@/
typedef struct {
  const roster *r;
  const mark_policy *p;
  const catalogue *c;
  book_cell *cell; /* student by student */
  char *used; /* of each exercise: has anybody handed it in? */
} gradebook;@/

@ @(c/gradebook.c@>=
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "formats.h"
#include "gradebook.h"
#include "json-text.h"
#include "targets.h"
@<Functions of {\tt gradebook.c}@>@;

@ Points are whole numbers in our tests. If a record has others, the mark is made from the nearest smaller whole number, and the test of the catalogue's sums would have failed long before.
The table lies in memory row by row.

@<Functions of {\tt gradebook.c}@>=
static book_cell *cell_at(const gradebook *b, size_t k, size_t i) { return &b->cell[k * b->c->n + i]; }

@ The time comes from the file of times or else from the record. Everything that depends on it is computed here, once;
the dialects only print.

@<Functions of {\tt gradebook.c}@>=
static void fill_cell(const gradebook *b, const json_t *record, size_t k, size_t i)
{
  book_cell *x = cell_at(b, k, i);
  time_t changed = 0;
  policy_parse_time(json_text(record, "changed"), &changed);
  x->state = json_has(record, "verdict", "set aside") ? ASIDE_CELL : FULL_CELL;
  x->points = (long)json_amount(record, "points");
  x->when = policy_time(b->p, b->r->list[k].shown, b->c->@[exercise@][i].id, changed);
  x->days = policy_days(b->p, i, x->when);
  x->mark = policy_mark(b->p, i, x->points, x->days);
  b->used[i] = 1;
}

@ Dropping. As long as more marks of a group count than should, the smallest is dropped; of equal ones the last, in the order of the catalogue. A cell that is empty counts as a mark of zero.
The group's marks that still count are counted on the way, because both questions need the same loop.

@<Functions of {\tt gradebook.c}@>=
static book_cell *smallest(const gradebook *b, size_t k, int group, long *count)
{
  book_cell *least = NULL;
  *count = 0;
  for (size_t i = 0; i < b->c->n; i++) {
    book_cell *x = cell_at(b, k, i);
    if (b->p->rule[i].group != group || x->dropped) continue;
    ++*count;
    if (least == NULL || x->mark <= least->mark) least = x;
  }
  return least;
}

@ Each round drops one mark and asks again. Groups have a handful of exercises, so nothing cleverer is needed.

@<Functions of {\tt gradebook.c}@>=
void gradebook_drop(const gradebook *b, size_t k)
{
  for (int group = 1; group <= b->p->groups; group++) {
    long count;
    book_cell *x = smallest(b, k, group, &count);
    for (; x && count > b->p->best[group]; x = smallest(b, k, group, &count)) x->dropped = 1;
  }
}

@ Two blocks of zeros: a cell of zeros is an empty one, and an exercise with a zero was used by nobody. The extra
element makes a class without students, or a catalogue without exercises, an ordinary case.

@<Functions of {\tt gradebook.c}@>=
void gradebook_open(gradebook *b, const store *s, const roster *r, const mark_policy *p)
{
  size_t n = p->list->n;
  *b = @[(gradebook){ r, p, p->list, NULL, NULL }@];
  b->cell = new_memory(NULL, (r->n * n + 1) * sizeof *b->cell);
  b->used = new_memory(NULL, n + 1);
  memset(b->cell, 0, (r->n * n + 1) * sizeof *b->cell);
  memset(b->used, 0, n + 1);
  for (size_t k = 0; k < r->n; k++) {
    for (size_t i = 0; i < n; i++) {
      json_t *record = store_load(s, r->list[k].plain, p->list->@[exercise@][i].id);
      if (record) fill_cell(b, record, k, i);
      json_decref(record);
    }
    gradebook_drop(b, k);
  }
}

@ Records were released as soon as they had been read.

@<Functions of {\tt gradebook.c}@>=
void gradebook_close(gradebook *b)
{
  free(b->cell);
  free(b->used);
}

@ The marks were rounded before, so this sum is exact, and is what anybody gets who adds up the printed row.

@<Functions of {\tt gradebook.c}@>=
long gradebook_total(const gradebook *b, size_t student)
{
  long sum = 0;
  for (size_t i = 0; i < b->c->n; i++) sum += cell_at(b, student, i)->dropped ? 0 : cell_at(b, student, i)->mark;
  return sum;
}

@ Marks are written without zeros that say nothing: 7, 7.5, 7.25. They are no foreign text, and need no quotation marks.
A decimal point is a point in all countries here. Spreadsheets that expect a comma ask about it when a file is opened;
guessing for them would be worse.

@<Functions of {\tt gradebook.c}@>=
static void put_mark(strbuf *to, long mark)
{
  strbuf_printf(to, ",%ld", mark / 100);
  if (mark % 100) strbuf_printf(to, mark % 10 ? ".%02ld" : ".%01ld", mark % 10 ? mark % 100 : mark % 100 / 10);
}

@ A comma, and a cell: every text in these files but the first of a line is written by this function, and the first by
the one that it calls.

@<Functions of {\tt gradebook.c}@>=
static void put_text(strbuf *to, const char *text)
{
  strbuf_puts(to, ",");
  csv_cell(to, text);
}

@ A cell of the plain gradebook is a mark, or empty, or it says why there is no number that counts. The numbers of a row add up to its last one.
Words in a column of numbers are not added up by any spreadsheet, which is what we want of them.

@<Functions of {\tt gradebook.c}@>=
static void put_cell(strbuf *to, const book_cell *x)
{
  if (x->state == EMPTY_CELL) strbuf_puts(to, ",");
  else if (x->state == ASIDE_CELL) put_text(to, "set aside");
  else if (x->dropped) put_text(to, "dropped");
  else put_mark(to, x->mark);
}

@ The title of a column is the exercise's number and name, the same in all dialects; these lines go over the columns that are used.
Exercises that nobody handed in have no column. A class of a hundred that was asked for three exercises gets three
columns and not sixty.

@<Functions of {\tt gradebook.c}@>=
static void put_titles(strbuf *to, const gradebook *b)
{
  for (size_t i = 0; i < b->c->n; i++) {
    char *title = text_of("%s %s", b->c->@[exercise@][i].id, b->c->@[exercise@][i].name);
    if (b->used[i]) put_text(to, title);
    free(title);
  }
}

@ The same selection as for the titles; the two must never be changed apart.

@<Functions of {\tt gradebook.c}@>=
static void put_cells(strbuf *to, const gradebook *b, size_t k)
{
  for (size_t i = 0; i < b->c->n; i++)
    if (b->used[i]) put_cell(to, cell_at(b, k, i));
}

@ Lines end in the way of Windows, as the description of this format demands and as all programs accept. The encoding is
UTF-8 without a mark in front; the mark would become a part of the first title for half of the programs.

@<Functions of {\tt gradebook.c}@>=
static void write_plain(strbuf *to, const gradebook *b)
{
  csv_cell(to, "student");
  put_titles(to, b);
  strbuf_puts(to, ",\"total\"\r\n");
  for (size_t k = 0; k < b->r->n; k++) {
    csv_cell(to, b->r->list[k].shown);
    put_cells(to, b, k);
    put_mark(to, gradebook_total(b, k));
    strbuf_puts(to, "\r\n");
  }
}

@ Canvas wants five columns about the student and finds students by any of three identifications; the name of the entry in the class's folder goes where a login belongs. Its second row has the points that are
possible. A mark that was dropped is excused there, which Canvas writes as \.{EX}. There is no total, because Canvas adds up itself.
What is possible is what a perfect answer in time would get, which is the points of the catalogue with their weight
and rounding.
@^Canvas@>

@<Functions of {\tt gradebook.c}@>=
static void canvas_head(strbuf *to, const gradebook *b)
{
  strbuf_puts(to, "\"Student\",\"ID\",\"SIS User ID\",\"SIS Login ID\",\"Section\"");
  put_titles(to, b);
  strbuf_puts(to, "\r\n\"    Points Possible\",,,,");
  for (size_t i = 0; i < b->c->n; i++)
    if (b->used[i]) put_mark(to, policy_mark(b->p, i, b->c->@[exercise@][i].points, 0));
  strbuf_puts(to, "\r\n");
}

@ The identifications that we do not know are left empty; a row is found by the login. If folders were named after
something else, the column can be renamed in a second.

@<Functions of {\tt gradebook.c}@>=
static void write_canvas(strbuf *to, const gradebook *b)
{
  canvas_head(to, b);
  for (size_t k = 0; k < b->r->n; k++) {
    csv_cell(to, b->r->list[k].shown);
    strbuf_puts(to, ",,");
    put_text(to, b->r->list[k].shown);
    strbuf_puts(to, ",");
    for (size_t i = 0; i < b->c->n; i++)
      if (b->used[i] && cell_at(b, k, i)->dropped) put_text(to, "EX");
      else if (b->used[i]) put_cell(to, cell_at(b, k, i));
    strbuf_puts(to, "\r\n");
  }
}

@ Folders that Moodle made have long names, as in
$$\hbox{\tt Ada Lovelace\_4711\_assignsubmission\_file\_}$$
that is, the full name, and a number that Moodle calls the identifier of a participant. Both are put into columns of their own,
and for all other names the second column is empty.
The digits are looked for backward from the fixed word, since the name may contain digits and underscores, too. If
anything is not as expected the whole name is taken for a user name, and nothing is lost.
@^Moodle@>

@<Functions of {\tt gradebook.c}@>=
static void moodle_student(strbuf *to, const char *name)
{
  const char *mark = strstr(name, "_assignsubmission_"), *number = mark;
  while (number && number > name && strchr("0123456789", number[-1])) number--;
  int fits = mark && number < mark && number > name && number[-1] == '_';
  char *full = fits ? text_of("%.*s", (int)(number - 1 - name), name) : text_of("%s", name);
  char *identifier = fits ? text_of("Participant %.*s", (int)(mark - number), number) : text_of("%s", "");
  csv_cell(to, full);
  put_text(to, identifier);
  put_text(to, fits ? "" : name);
  free(full), free(identifier);
}

@ The import asks by which of the columns students are to be recognized, and where each of the others should go.

@<Functions of {\tt gradebook.c}@>=
static void write_moodle(strbuf *to, const gradebook *b)
{
  strbuf_puts(to, "\"Full name\",\"Identifier\",\"Username\"");
  put_titles(to, b);
  strbuf_puts(to, ",\"Total\"\r\n");
  for (size_t k = 0; k < b->r->n; k++) {
    moodle_student(to, b->r->list[k].shown);
    put_cells(to, b, k);
    put_mark(to, gradebook_total(b, k));
    strbuf_puts(to, "\r\n");
  }
}

@ The file of marks has a row for each submission. From it an instructor can answer the question why somebody has 6.5 points and not~7: these points, handed in then, so many days late, so much off, with this weight.
Greenwich again; a spreadsheet can be told to convert it, and two instructors in different countries see the same
file.

@<Functions of {\tt gradebook.c}@>=
static void put_time(strbuf *to, time_t when)
{
  char text[32] = "";
  struct tm *t = when ? gmtime(&when) : NULL;
  if (t) strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", t);
  put_text(to, text);
}

@ The columns are in the order of the computation, from the points on the left to the mark on the right. A weight of
one is written as well, so that a row can be understood alone.

@<Functions of {\tt gradebook.c}@>=
static void marks_row(strbuf *to, const gradebook *b, size_t k, size_t i)
{
  const book_cell *x = cell_at(b, k, i);
  if (x->state == EMPTY_CELL) return;
  csv_cell(to, b->r->list[k].shown);
  put_text(to, b->c->@[exercise@][i].id);
  strbuf_printf(to, ",%ld", x->points);
  put_time(to, x->when);
  strbuf_printf(to, ",%ld", x->days);
  put_mark(to, policy_off(b->p, x->days));
  put_mark(to, b->p->rule[i].weight);
  put_mark(to, x->mark);
  put_text(to, x->state == ASIDE_CELL ? "set aside" : x->dropped ? "dropped" : "counts");
  strbuf_puts(to, "\r\n");
}

@ Students in the order of the gradebook, and for each of them the exercises in the order of the catalogue.

@<Functions of {\tt gradebook.c}@>=
static void write_marks(strbuf *to, const gradebook *b)
{
  strbuf_puts(to, "\"student\",\"exercise\",\"points\",\"handed in\",\"days late\",\"percent off\",\"weight\",\"mark\",\"state\"\r\n");
  for (size_t k = 0; k < b->r->n; k++)
    for (size_t i = 0; i < b->c->n; i++) marks_row(to, b, k, i);
}

@ The files are replaced as a whole like all others, and a spreadsheet that has an old one open keeps the old one.

@<Functions of {\tt gradebook.c}@>=
static int save_book(const store *s, const gradebook *b, const char *name, void (*write_it)(strbuf *to, const gradebook *b))
{
  strbuf text = { NULL, 0, 0 };
  write_it(&text, b);
  int failed = store_write(s, name, &text), reason = errno;
  strbuf_free(&text);
  errno = reason;
  return failed;
}

@ The plain gradebook is always written; the others on demand.
If one of them cannot be written the others are not tried; a disk that is full for one is full for all.

@<Functions of {\tt gradebook.c}@>=
int gradebook_write(const gradebook *b, const store *s, const char *formats, int with_policy)
{
  int failed = save_book(s, b, "gradebook.csv", write_plain);
  if (!failed && with_policy) failed = save_book(s, b, "marks.csv", write_marks);
  if (!failed && format_wanted(formats, "canvas")) failed = save_book(s, b, "canvas.csv", write_canvas);
  if (!failed && format_wanted(formats, "moodle")) failed = save_book(s, b, "moodle.csv", write_moodle);
  return failed;
}
