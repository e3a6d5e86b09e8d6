@*1 Gradebooks.\label{gradebook}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A gradebook has a row for each student and a column for each exercise that anybody handed in. It is a file of comma-separated values, of which there are three dialects: a plain one, one that Canvas imports, and one for Moodle. A fourth file,
\.{marks.csv}, is written when there is a policy, and shows for each single mark how it came about.

The format has an age of fifty years and a description of 2005 \cite{csv}, which most programs nearly follow. There are richer formats, which say which cell is a number and which is a text. None of them is read by all three: spreadsheets, Canvas, Moodle.

For two students and one exercise, one of them with a program that ends itself in the middle, the plain gradebook is
\session
\.{"student","2.2 diff","total"}
\.{"ada",8,8}
\.{"bob",0,0}
\endsession

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

The three states are not a matter of taste. ``Nothing handed in'' and ``zero points'' look alike in a sum and differ in a conversation. And a submission that took the grader down twice is set aside, so that the class can go on; to write a zero for it would be a judgment that nobody has made.

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

@ The module reads records when it is opened, drops marks when it has read them, and afterwards only adds and prints. The dialects come last, each as a function that adds a whole file to a text. Nothing in it is specific to \CEE/ exercises or to this book; with the names changed it would keep the marks of a course in poetry.

@(c/gradebook.c@>=
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
Students are counted by |k| and exercises by |i| in this whole module.

The gradebook is |const| for this function and the cell is not, which \CEE/ permits because the cells are behind a pointer. A purist would have two versions of it.

@<Functions of {\tt gradebook.c}@>=
static book_cell *cell_at(const gradebook *b, size_t k, size_t i) { return &b->cell[k * b->c->n + i]; }

@ The time comes from the file of times or else from the record. Everything that depends on it is computed here, once;
the dialects only print.
A student is known to that file by the name that the gradebook shows, because that is the name that an instructor can
see and copy.

If the record's time can't be read, |changed| stays zero, which means that nobody knows; by the policy the submission is on time then. Exactly one thing about a record is interpreted here, the verdict ``set aside.'' Everything else is numbers.

The order matters in one place: days can be counted when the time is known, and the mark when the days are.

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

An example: of the marks 3, 0, 5, and an empty cell, the best two should count. The count is four; the smallest are the zero and the empty cell, and the later of the two goes first; then the other one. What remains is 3 and~5, and the order in which equal marks are dropped can't change a sum, only the words in the cells.

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
It is also called for a row that belongs to nobody, in order to find out what the best possible student would have.

The result is in the cells. The gradebook itself is not changed, which is how a copy of it with other cells can be asked the same question.

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
Of each record, half a dozen numbers stay. The pages and the gradebooks are made from them in any order and as often
as needed, and cannot contradict each other.

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
    @<Fill the row of student |k|@>@;
    gradebook_drop(b, k);
  }
}

@ Of most exercises there is no record. To give up a reference to nothing is allowed, so the loop needs no second question. The student is looked for under the harmless name, since that is what the store has made its folders of.

@<Fill the row of student |k|@>=
for (size_t i = 0; i < n; i++) {
  json_t *record = store_load(s, r->list[k].plain, p->list->@[exercise@][i].id);
  if (record) fill_cell(b, record, k, i);
  json_decref(record);
}

@ Records were released as soon as they had been read.
What is left are the two blocks; roster and policy belong to somebody else.

It is called when writing has failed, too.

@<Functions of {\tt gradebook.c}@>=
void gradebook_close(gradebook *b)
{
  free(b->cell);
  free(b->used);
}

@ The marks were rounded before, so this sum is exact, and is what anybody gets who adds up the printed row.
Cells that are empty or were set aside have a mark of zero.

It would be as easy to add up before rounding, and the total would then be closer to some truth. But students add, and a total that differs from the sum of its parts by a hundredth costs more letters than any truth is worth.

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

It is integer arithmetic to the last digit. A mark of 725 hundredths is \.7, then \.{.25}; of 750, \.7 and \.{.5}. With |"%g"| and a division by a hundred the result would look the same for all marks below ten thousand, and one would have to think about it; so one doesn't.

@<Functions of {\tt gradebook.c}@>=
static void put_mark(strbuf *to, long mark)
{
  strbuf_printf(to, ",%ld", mark / 100);
  if (mark % 100) strbuf_printf(to, mark % 10 ? ".%02ld" : ".%01ld", mark % 10 ? mark % 100 : mark % 100 / 10);
}

@ A comma, and a cell: every text in these files but the first of a line is written by this function, and the first by
the one that it calls.
So there is a single place where the question arises whether a text could be taken for a formula.

The question is not an idle one. A spreadsheet runs what begins with an equals sign on the machine of the person who opens it, and that person is the one in the course with the most to lose.

@<Functions of {\tt gradebook.c}@>=
static void put_text(strbuf *to, const char *text)
{
  strbuf_puts(to, ",");
  csv_cell(to, text);
}

@ A cell of the plain gradebook is a mark, or empty, or it says why there is no number that counts. The numbers of a row add up to its last one.
Words in a column of numbers are not added up by any spreadsheet, which is what we want of them.

This function is used for the plain gradebook and for Moodle. In Canvas, a dropped mark has a word of its own.

The comma stands before the cell, in each of the four cases, because the first cell of a row is the student.

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

The number comes first, so a reader who sorts the columns by their titles has the order of the book, as long as no chapter has a tenth exercise.

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
A title over the wrong column would be found by an instructor in a minute, and by a test of ours in less.

The tests read each gradebook with Python's |csv| module, find columns by their titles, and compare.

An exercise that nobody handed in has neither title nor cell, in any of the dialects.

@<Functions of {\tt gradebook.c}@>=
static void put_cells(strbuf *to, const gradebook *b, size_t k)
{
  for (size_t i = 0; i < b->c->n; i++)
    if (b->used[i]) put_cell(to, cell_at(b, k, i));
}

@ Lines end in the way of Windows, as the description of this format demands and as all programs accept. The encoding is
UTF-8 without a mark in front; the mark would become a part of the first title for half of the programs.
The order of the students is that of their names on the disk. Spreadsheets can sort, and a file that is always in the
same order can be compared with an older one line by line.

The name is that for the eyes, with everything that could move a cursor made visible, and then it goes through |csv_cell|. A folder called \.{=1+1} is the student \.{'=1+1} in the spreadsheet, and not the student~2.

Whoever writes a file in Windows's manner on another system gets asked why. It is because the description says so, and because a file that ends its lines in the other way is shown as a single line by some of the editors that instructors have.

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

The four blanks before ``Points Possible'' are Canvas's own, odd as they look. Neither this file nor the one for Moodle has ever been imported in our tests; that would take a Canvas and a Moodle.

The commas are counted: one after each cell but the last, as everywhere.
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
What Canvas does with a cell that holds a word, or nothing, is to leave the grade as it was; so a submission that was
set aside waits for a person there, too.

The word \.{EX} frees a student from a column altogether, both from its mark and from its possible points; so Canvas computes the same total from the marks that count as we do. The tests look for the word in the right place, and for the possible points with their weight in the second row.

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

Ada's three cells are \.{"Ada Lovelace"}, \.{"Participant 4711"} and an empty one; for a folder \.{ada} they are \.{"ada"}, an empty one, and \.{"ada"} again, as it may be either, and the import asks. One of the students in our tests is called \.{Ada\_4711\_assignsubmission\_file\_}, to be sure that the number is found where the full name is short.

To search for the fixed word from the left is safe as long as nobody's full name contains \.{\_assignsubmission\_}.
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
Its total is that of the plain gradebook. Moodle can compute one itself, but it would need to be taught the policy.


The first two titles are those of the worksheets for grading that Moodle itself makes, which its users have seen before.

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
A time that nobody knows is an empty cell.

The form is that of all programs which exchange times \cite{times}: from the year on the left to the second on the right, so that sorting the texts sorts the times.

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

In the test of policies Bob has handed in 2.2 one second after the grace, with a right program, at twelve and a half percent a day and a weight of one and a quarter. His row is
\session
"bob","2.2",8,"2026-11-20T23:14:01Z",1,12.5,1.25,8.75,"counts"
\endsession
\noindent and anybody can check that $8\cdot1.25\cdot(1-0.125)=8.75$.

Numbers that aren't text are written without quotation marks, and a spreadsheet can compute with them at once.

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
One line for each submission, ready for the question of a student who is sure to have been in time.

Python computes all of it again, with exact fractions, from the same policy and the same times, in \.{tests/grader/command/policy.sh}; the two must agree in every row, to the cent.

@<Functions of {\tt gradebook.c}@>=
static void write_marks(strbuf *to, const gradebook *b)
{
  strbuf_puts(to, "\"student\",\"exercise\",\"points\",\"handed in\",\"days late\",\"percent off\",\"weight\",\"mark\",\"state\"\r\n");
  for (size_t k = 0; k < b->r->n; k++)
    for (size_t i = 0; i < b->c->n; i++) marks_row(to, b, k, i);
}

@ The files are replaced as a whole like all others, and a spreadsheet that has an old one open keeps the old one.
Each dialect is a function that adds to a text; only here is it known that texts become files.

A pointer to a function is the plainest way to say it, and spares four copies of these seven lines.

The text is in memory as a whole, a hundred bytes for each student and exercise at most.

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
The order is that of importance.

There is no option that leaves the plain one out. It is small, and somebody who has asked for Canvas's alone will one day want to know what was in it before the platform changed it.

@<Functions of {\tt gradebook.c}@>=
int gradebook_write(const gradebook *b, const store *s, const char *formats, int with_policy)
{
  int failed = save_book(s, b, "gradebook.csv", write_plain);
  if (!failed && with_policy) failed = save_book(s, b, "marks.csv", write_marks);
  if (!failed && format_wanted(formats, "canvas")) failed = save_book(s, b, "canvas.csv", write_canvas);
  if (!failed && format_wanted(formats, "moodle")) failed = save_book(s, b, "moodle.csv", write_moodle);
  return failed;
}
