@*1 Results for other programs.\label{results}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Records are complete, but only programs of ours read them. Spreadsheets, test tools and course systems each have a language of their own, and most of these languages can be abused by
whoever gets a word of his into them. So three rules hold. Everything is made from the records and from nothing else. There is one writer for each format. And there is
one function for each kind of target through which foreign text goes on its way into it.

@ The parts, from the bottom up: \.{targets.c} has the functions that escape; \.{bundle.c} makes from records what their student may see; then come the writers, in
\.{plain-formats.c}, \.{platforms.c} and \.{pages.c}; and \.{formats.c} has the table of them. What concerns a whole class stands behind: policies, gradebooks, and the page with the statistics.

There is a function for each kind of {\it target\/}, not for each format: a page and a JUnit file are both XML, and three gradebooks are all tables with commas. JSON is missing from the list, since the library that makes our JSON quotes what it is given, and does so for the whole world. The number of places at which a mistake in escaping can be made is thus five, and each of
them is a screen or less.

@(c/targets.h@>=
#ifndef NB_TARGETS_H
#define NB_TARGETS_H
#include "strbuf.h"
void csv_cell(strbuf *to, const char *text);
void tap_text(strbuf *to, const char *text);
void xml_text(strbuf *to, const char *text); /* and for HTML */
void workflow_text(strbuf *to, const char *text, int property);
void base64_text(strbuf *to, const char *s, size_t n);
#endif

@ How do we know that they are right? The test \.{tests/grader/command/formats.sh} grades a class whose students are called \.{=1+1}, \.{\# SKIP}, \.{::error::x}, \.{<b>\&amp;"}, and a dozen other things, among them a name with an escape sequence, one that turns the direction of writing around, and one that isn't UTF-8. Then it reads all files of all formats with programs that aren't
ours, Python's modules for CSV, JSON and HTML, \.{xmllint}, and \.{prove}, and asks whether each student comes out as the one who went in.

@(c/targets.c@>=
#include <stdlib.h>
#include <string.h>
#include "escape.h"
#include "targets.h"
@<Functions of {\tt targets.c}@>@;

@ A spreadsheet takes a cell that begins with one of \.{=+-@@} for a formula, and runs it. An apostrophe in front makes it a text. The same is done with characters that some programs skip before they look. Quotation marks
are doubled, and a cell stays in its line.
Every cell with text is put into quotation marks, whether it needs them or not, which saves the question. An
apostrophe can be seen in some programs; that is a small price for a gradebook that doesn't call home.

A worked example: the student \.{@@sum,"x"} becomes the cell \.{"'@@sum,""x"""}. The outer quotation marks belong to the cell, those within are doubled, as the description of the format has it \cite{csv}, and the apostrophe stands in front. That description allows line ends in a cell; we don't, because too many readers take them for the end of the row.
@^formula injection@>

@<Functions of {\tt targets.c}@>=
void csv_cell(strbuf *to, const char *text)
{
  strbuf_puts(to, "\"");
  if (*text && strchr("=+-@@\t\r\n|", *text)) strbuf_puts(to, "'");
  for (const char *s = text; *s; s++) {
    if (*s == '"') strbuf_puts(to, "\"");
    strbuf_add(to, *s == '\n' || *s == '\r' ? " " : s, 1);
  }
  strbuf_puts(to, "\"");
}

@ All other targets begin with |escape|, which makes control characters, marks that change the direction of writing, and broken UTF-8 visible. It is applied again to text from records, where it
does nothing, because names of students come from elsewhere.
The result is a new string, never null, and to be freed.
It would be possible to escape while the other functions copy, and faster; but then every one of them would have to
know about UTF-8, and the last one that somebody adds would not.

Twice harmless is still harmless: |escape| writes a control character as digits and letters in a form that has nothing in it to be escaped again.

@<Functions of {\tt targets.c}@>=
static char *clean_text(const char *text)
{
  strbuf clean = { NULL, 0, 0 };
  strbuf_add(&clean, "", 0);
  escape(&clean, text, strlen(text), 1);
  return clean.s;
}

@ In TAP, the Test Anything Protocol, a line is a statement and \.{\#} begins a directive: a test called \.{\# SKIP} would count as passed, and so would a test whose name ends its line and begins the next with \.{ok}.
A backslash in front takes the meaning from both characters that have one, the sharp and the backslash itself, for
readers of version~14; readers of version~13 show it and are not confused by it.

What would happen without it? A student's file can't choose the names of tests, but his folder may be called \.{\# SKIP}, and in a line \.{not ok 3 - \# SKIP} that is a failure which every reader of TAP forgives.
@^TAP@>

@<Functions of {\tt targets.c}@>=
void tap_text(strbuf *to, const char *text)
{
  char *clean = clean_text(text);
  for (const char *s = clean; *s; s++) {
    if (*s == '#' || *s == '\\') strbuf_puts(to, "\\");
    strbuf_add(to, *s == '\n' ? " " : s, 1);
  }
  free(clean);
}

@ In XML and HTML five characters have a meaning, and some are forbidden in any form: those below the blank, which |escape| has made visible already,
and the last two of the first plane, |0xFFFE| and |0xFFFF|. The apostrophe goes by its number, because the name of it came late to HTML.
What begins with the three bytes of a forbidden character cannot be told by the first of them, which also begins many
good ones.

A document with a forbidden character is no document at all: every parser for XML must stop there, and the marks of a whole class would depend on what a student's program printed. HTML is more lenient; but one function serves both, so both get what the stricter one needs.

@<Functions of {\tt targets.c}@>=
static const char *xml_form(const char *s)
{
  switch (*s) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '"': return "&quot;";
  case '\'': return "&#39;";
  case '\n': return "&#10;";
  default: return strncmp(s, "\xef\xbf\xbe", 3) == 0 || strncmp(s, "\xef\xbf\xbf", 3) == 0 ? "?" : NULL;
  }
}

@ One pass over the text, then. What has a form is replaced by it, and all other bytes are copied, so that letters of any alphabet stay as they are; our files say that they are written in UTF-8.
Inside of attributes and between tags the same forms are right, so there is no second function for attributes. There
is none for scripts and addresses either; no foreign text ever gets there.

A program in our tests prints \.{</pre><script>alert(1)</script>}, and in a browser it says just that. The question mark for a forbidden character takes the place of three bytes, so two more are skipped.

@<Functions of {\tt targets.c}@>=
void xml_text(strbuf *to, const char *text)
{
  char *clean = clean_text(text);
  for (const char *s = clean; *s; s++) {
    const char *form = xml_form(s);
    if (form) strbuf_puts(to, form);
    else strbuf_add(to, s, 1);
    if (form && *form == '?') s += 2;
  }
  free(clean);
}

@ A workflow at GitHub obeys each line of its log that begins with \.{::}. Percent signs and line ends are written as numbers, so that a text cannot begin a line; in a property of a command the colon and the
comma end it, so they get numbers too. An older form of command, \.{\#\#[}, was obeyed anywhere in a line.
Only pairs of sharps are hurt by this: of two, the first is written by its number. A single one, as in front of a
number of an exercise, stays readable.

For instance \.{a: 50\%} becomes \.{a: 50\%25} in a message, and in a property \.{a\%3A 50\%25}. The percent sign has to be among those which are replaced, or a student could write the replacement himself: \.{\%0A::error::} would be turned into a line end and a command by the program that reads it. One of the students of our tests is called that.
@^workflow commands@>

@<Functions of {\tt targets.c}@>=
void workflow_text(strbuf *to, const char *text, int property)
{
  char *clean = clean_text(text);
  const char *special = property ? "%\n:,#" : "%\n#";
  for (const char *s = clean; *s; s++)
    if (*s == '#' && s[1] != '#') strbuf_add(to, s, 1);
    else if (strchr(special, *s)) strbuf_printf(to, "%%%02X", (unsigned)(unsigned char)*s);
    else strbuf_add(to, s, 1);
  free(clean);
}

@ Some programs take their input in letters, digits and two other characters, so that nothing in it can be misunderstood on the way: three bytes become four characters of six bits each,
and equals signs fill up the end.
No line ends are put in, since the only readers that we have want a single line. A byte beyond the end counts as zero,
and the characters that would come from such bytes alone are the equals signs.

Three letters, \.{Man}, are the bits 010011 010110 000101 101110 and become \.{TWFu}; with only two bytes, \.{ab} becomes \.{YWI=}. There are programs for it on every machine, and to call one would take more lines than these, most of them for what might go wrong.
@^base64@>

@<Functions of {\tt targets.c}@>=
void base64_text(strbuf *to, const char *s, size_t n)
{
  static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < n; i += 3) {
    unsigned bits = 0;
    for (size_t k = 0; k < 3; k++) bits = bits << 8 | (i + k < n ? (unsigned char)s[i + k] : 0);
    for (size_t k = 0; k < 4; k++)
      strbuf_add(to, i + k > n ? "=" : &digit[bits >> (18 - 6 * k) & 63], 1);
  }
}

@*2 What a student may see.\label{bundle}
The files of a student may be handed to the student. So a test that is not public appears in them by a number and an outcome, without its name and its data. No writer has to think of this: what it
gets is a |bundle|, in which these things are not there any more.

There is a second gain. Formats differ in what they do with a submission that has no tests, because it was refused, or a student who has no submissions. The bundle answers such questions once, in terms of rows, and a writer of a format is a head and a loop over rows.
@^hidden tests@>

@(c/bundle.h@>=
#ifndef NB_BUNDLE_H
#define NB_BUNDLE_H
#include <jansson.h>
#include "site.h"
@<Types of {\tt bundle.h}@>@;
void bundle_open(bundle *b, const char *student);
void bundle_add(bundle *b, const site *s, const exercise *e, const json_t *record);
void bundle_close(bundle *b);
double bundle_sum(const bundle *b, const char *key);
#endif

@ The |records| are those of the store, without secrets and with the titles of the exercises. The |rows| are the tests of all of them in a single list, for formats that know of tests only. A submission that was refused,
or not compiled, has no tests; it counts as one row then, with the name of its exercise.

Two views of the same thing, then: pages and our own JSON follow the |records|, with their nesting, and all other formats follow the |rows|, flat as a table. That both have the same sum of points is checked in the tests for every student and every format.

@<Types of {\tt bundle.h}@>=
typedef struct {
  const char *student; /* for the eyes */
  json_t *records, *rows;
} bundle;@/

@ Here is what stands between secrets and the world. Everything below takes its text from a record and puts it into a bundle, and whatever isn't taken stays at home. The functions are in the order of that way: tests, records, the stories that explain them, rows.

@(c/bundle.c@>=
#include <stdlib.h>
#include <string.h>
#include "bundle.h"
#include "json-text.h"
#include "report.h"
#include "verdict.h"
@<Functions of {\tt bundle.c}@>@;

@ Only five fields of a hidden test are copied. It would be less to write if the secret ones were removed, but a field that somebody adds to the records next year should be secret until it is
declared to be public.
The number is the place of the test in the list of all tests, the public ones included. So two students can compare
notes, and the instructor knows which test they are talking about.

The file for a student who forgot the parentheses in exercise~0.1 has this hidden test in it, and not more:
\session
\.{not ok 2 - 0.1 hidden test 2}
\ \ \.{message: "wrong: 0 of 1 points"}
\endsession
\noindent The test is called ``anywhere,'' and it asked for twenty random points. Neither fact helps anybody to find out where the mistake is; both would help to write a program that is right at twenty points.

@<Functions of {\tt bundle.c}@>=
static json_t *visible_test(const json_t *t, size_t number)
{
  if (json_is_true(json_object_get(t, "public"))) return json_deep_copy(t);
  char *name = text_of("hidden test %zu", number);
  json_t *seen = json_pack("{ss sb sO sO ss}", "name", name, "public", 0, "points", json_object_get(t, "points"),
    "possible", json_object_get(t, "possible"), "outcome", json_text(t, "outcome"));
  free(name);
  return seen;
}

@ Of a record, too, only what is named here goes out. The key stays inside, and so does the seed, from which all inputs of the hidden tests follow: a student who knows it can have them printed at
home, and would have an easy time when the class is graded with the same seed again.
The values are shared with the record, not copied, except for the tests. Nobody changes a record after it was made;
|json_object_set| counts how often a value is in use.

The test of all formats looks for the names of hidden tests, for what they ask, for the values in them, and for the seed, in each file that a student may see, as it is and with every escaping undone that we know. It finds none. One comparison of that kind is worth more than any number of good intentions.

@<Functions of {\tt bundle.c}@>=
static json_t *visible_record(const json_t *record)
{
  static const char *const field[] = { "exercise", "name", "verdict", "reason", "points", "possible", "level", "submission",
    "changed", "compiler", "versions", "source hash", "messages", "mistake" };
  json_t *seen = json_object(), *tests = json_array(), *value, *t;
  size_t i;
  for (i = 0; i < sizeof field / sizeof *field; i++)
    if ((value = json_object_get(record, field[i]))) json_object_set(seen, field[i], value);
  json_array_foreach(json_object_get(record, "tests"), i, t) json_array_append_new(tests, visible_test(t, i + 1));
  json_object_set_new(seen, "tests", tests);
  return seen;
}

@ The explanation of a test has the lines that the terminal shows. It is made from what |visible_test| has left, and of a hidden test that is the outcome and the points.
The labels are the names of the fields. They were chosen to be read by people in the first place, so a table of
translations would say everything twice.

For the same student the lecture's example is told like this:
\session
\.{wrong: 0 of 0 points}
\.{asked: e at the three points of the lecture, and at one between them}
\.{call: nb\_e(a = 2, b = 1)}
\.{expected: 6 (within a relative error of 1e-12)}
\.{why: (2 + 1)(1 + 1) = 3 * 2}
\.{got: 4}
\endsession

@<Functions of {\tt bundle.c}@>=
static char *story_of(const json_t *t)
{
  static const char *const field[] = { "asked", "call", "expected", "why", "got", "detail", "advice", "log" };
  strbuf b = { NULL, 0, 0 };
  strbuf_printf(&b, "%s: %g of %g points", json_text(t, "outcome"), json_amount(t, "points"), json_amount(t, "possible"));
  for (size_t i = 0; i < sizeof field / sizeof *field; i++)
    if (*json_text(t, field[i])) strbuf_printf(&b, "\n%s: %s", field[i], json_text(t, field[i]));
  return b.s;
}

@ If there are no tests, the explanation is the reason that the record gives, or else the first error that the compiler reported; the later ones often only follow from it.
The verdict stands in front, so that a row has its most important word first even where the format has no place for an
outcome of its own.

@<Functions of {\tt bundle.c}@>=
static char *reason_of(const json_t *record)
{
  const char *verdict = json_text(record, "verdict"), *reason = json_text(record, "reason");
  json_t *m;
  size_t i;
  json_array_foreach(json_object_get(record, "messages"), i, m)
    if (*reason == 0 && json_has(m, "kind", "error")) return text_of("%s: line %g: %s", verdict, json_amount(m, "line"), json_text(m, "text"));
  return text_of("%s: %s", verdict, reason);
}

@ A row says to which exercise it belongs, and in the words of most formats: the group, a name, whether it was passed, how many points, an explanation, and the call that was made, if that is known. Its line is
that of the first error, if there is one.
A null pointer for the test means that the record as a whole is the row. The story belongs to this function from now
on, and is released by it.

The format string of |json_pack| has a letter for each field and its value, \.s for a text, \.b for a truth, \.f for a number. A mistake in it would be a crash or a null pointer at run time, which is why each field of each format is looked at in some test.

@<Functions of {\tt bundle.c}@>=
static void add_row(bundle *b, const json_t *record, const json_t *t, char *story)
{
  const char *outcome = t ? json_text(t, "outcome") : json_text(record, "verdict");
  char *group = text_of("%s-%s", json_text(record, "exercise"), json_text(record, "name"));
  json_t *first = json_array_get(json_object_get(record, "messages"), 0);
  const json_t *from = t ? t : record;
  json_array_append_new(b->rows, json_pack("{ss ss ss ss sb sb sf sf ss ss sf}", "exercise", json_text(record, "exercise"), "group", group,
    "name", json_text(from, "name"), "outcome", outcome, "passed", strcmp(outcome, "passed") == 0, "graded", verdict_is_grade(outcome),
    "points", json_amount(from, "points"), "possible", json_amount(from, "possible"), "story", story,
    "call", t ? json_text(t, "call") : "", "line", t ? 0. : json_amount(first, "line")));
  free(group), free(story);
}

@ Rows of one exercise stand together and in the order of the test program, which is the order in which the exercise
itself can be solved: simple examples first.
Only one of the two calls is made for a record: tests, if there are any, or the record as a whole.

@<Functions of {\tt bundle.c}@>=
static void add_rows(bundle *b, const json_t *record)
{
  json_t *t, *tests = json_object_get(record, "tests");
  size_t i;
  json_array_foreach(tests, i, t) add_row(b, record, t, story_of(t));
  if (json_array_size(tests) == 0) add_row(b, record, NULL, reason_of(record));
}

@ A bundle is opened empty, and records are added in the order of the catalogue. The title of an exercise comes from its statement.
The name of the student is that for the eyes, in which nothing moves a cursor. A bundle that has no name, as for a
single check at home, has an empty one.

@<Functions of {\tt bundle.c}@>=
void bundle_open(bundle *b, const char *student)
{
  b->student = student;
  b->records = json_array(), b->rows = json_array();
}

@ The title is found in the statement that was made from the book. It is the same for everybody, and still it goes
through the usual function: one rule with an exception is two rules.
A record that is added twice would count twice; nobody does it.

@<Functions of {\tt bundle.c}@>=
void bundle_add(bundle *b, const site *s, const exercise *e, const json_t *record)
{
  json_t *seen = visible_record(record);
  char *title = report_title(s, e);
  json_set_text(seen, "title", title);
  json_array_append_new(b->records, seen);
  add_rows(b, seen);
  free(title);
}

@ Both lists hold references to parts of records, which live as long as anybody refers to them.
The records of the store have been released before; what they shared with the bundle has lived on until now.

@<Functions of {\tt bundle.c}@>=
void bundle_close(bundle *b)
{
  json_decref(b->records);
  json_decref(b->rows);
}

@ Sums are taken over the records, so that every format tells the same total, whether it counts tests or exercises.
The sums are whole numbers in our exercises, but no format depends on that.

@<Functions of {\tt bundle.c}@>=
double bundle_sum(const bundle *b, const char *key)
{
  double sum = 0;
  size_t i;
  json_t *record;
  json_array_foreach(b->records, i, record) sum += json_amount(record, key);
  return sum;
}

@*2 The table of formats.\label{formats}
A format has a name for the command line, a place for the file of a student (in which \.{\%s} is the student's harmless name), and a writer. No ending of a place is the end of
another one in the same folder; so whatever the students are called, no file of one takes the place of another's.

To add a format one writes a function that gets a bundle and a text to append to, and a row in the table. Help, completion, the check of \.{--format}, and the loop that writes the files all go by the table.

@(c/formats.h@>=
#ifndef NB_FORMATS_H
#define NB_FORMATS_H
#include "bundle.h"
typedef struct {
  const char *name, *place;
  void (*write)(strbuf *to, const bundle *b);
} result_format;@/
const result_format *format_named(const char *name);
const result_format *format_number(size_t i); /* null beyond the last */
int format_wanted(const char *list, const char *name);
const char *formats_unknown(const char *list); /* the first one, or null */
@<Prototypes of the writers@>@;
#endif

@ The writers stand in three files. Here they are all declared, and the table follows.

Each of them gets a bundle and adds a whole document to a text. They don't open files, and they can't fail: where the text goes, to a file of a class or to the terminal, is a matter for the caller, and with one student's document in memory it is not a matter of size either.

@<Prototypes of the writers@>=
void write_tap(strbuf *to, const bundle *b);
void write_junit(strbuf *to, const bundle *b);
void write_json(strbuf *to, const bundle *b);
void write_gradescope(strbuf *to, const bundle *b);
void write_classroom(strbuf *to, const bundle *b);
void write_workflow(strbuf *to, const bundle *b);
void write_exercism(strbuf *to, const bundle *b);
void write_page(strbuf *to, const bundle *b);
void put_json(strbuf *to, json_t *all); /* releases it */

@ The table itself. The first four stand side by side in the folder \.{results}, with an ending each; the others are read by machines that want a folder of their own. A class that was graded with \.{--format all} thus has five folders, and in each of them a file for every student.

The order is that of usefulness as we guess it, and it is what \.{--help} shows. Three rows without a place and without a writer look like an oversight. They are here because the table has two purposes: it says how a format is written, and it says which names exist, and the gradebooks have names like the rest.

@(c/formats.c@>=
#include <stdlib.h>
#include <string.h>
#include "formats.h"
static const result_format table[] = {@|
  { "tap", "results/%s.tap", write_tap },@|
  { "junit", "results/%s.xml", write_junit },@|
  { "json", "results/%s.json", write_json },@|
  { "html", "results/%s.html", write_page },@|
  { "gradescope", "gradescope/%s.json", write_gradescope },@|
  { "classroom", "classroom/%s.txt", write_classroom },@|
  { "workflow", "workflow/%s.txt", write_workflow },@|
  { "exercism", "exercism/%s.json", write_exercism },@|
  { "csv", NULL, NULL },@|
  { "canvas", NULL, NULL },@|
  { "moodle", NULL, NULL },@|
};
@<Functions of {\tt formats.c}@>@;

@ The last three are gradebooks, which have a row for each student, and no file; they are written elsewhere.
By this function the rest of the program goes through the table, and learns where it ends.

@<Functions of {\tt formats.c}@>=
const result_format *format_number(size_t i)
{
  return i < sizeof table / sizeof *table ? &table[i] : NULL;
}

@ A format that isn't found gives the entry beyond the last one, which is null.
Abbreviations are not accepted, since in a script they would change their meaning as soon as a format is added.

@<Functions of {\tt formats.c}@>=
const result_format *format_named(const char *name)
{
  size_t i = 0;
  while (format_number(i) && strcmp(table[i].name, name)) i++;
  return format_number(i);
}

@ Several formats are wished for in one word, with commas between them; \.{all} means all of them.
The list is that of the command line, untouched. It is looked through again for each question, which is nothing
compared with writing a file.

Both pairs of length and letters are compared, since \.{html} must not be found in \.{htmlx}, nor \.{all} in \.{allow}. An empty list wants nothing.

@<Functions of {\tt formats.c}@>=
int format_wanted(const char *list, const char *name)
{
  size_t n = strlen(name);
  for (const char *s = list; s; s = strchr(s, ',')) {
    s += *s == ',';
    size_t m = strcspn(s, ",");
    if ((m == n && strncmp(s, name, n) == 0) || (m == 3 && strncmp(s, "all", 3) == 0)) return 1;
  }
  return 0;
}

@ A name that nobody knows is reported before a class is graded for an hour. The result stays valid until the next question.
A word that is longer than any format has is unknown without being looked at; the whole list is given back then, since
it cannot be cut in a sensible way.

A static array makes the function unfit for threads; there are none, and the one caller prints the word at once.

@<Functions of {\tt formats.c}@>=
const char *formats_unknown(const char *list)
{
  static char word[32];
  for (const char *s = list; s; s = strchr(s, ',')) {
    s += *s == ',';
    size_t n = strcspn(s, ",");
    if (n >= sizeof word) return list;
    memcpy(word, s, n), word[n] = 0;
    if (strcmp(word, "all") && format_named(word) == NULL) return word;
  }
  return NULL;
}

@*2 Plain formats: TAP, JUnit, JSON.\label{plain-formats}
TAP is for programs like \.{prove}; the XML that began with JUnit is understood by nearly everything that shows results of tests; and JSON is for whoever wants to
write the next program.

None of the three needs to be configured, and each has been there for more than ten years. Whoever wants to see the results of his students in a tool that we haven't heard of begins with JUnit's form.

@(c/plain-formats.c@>=
#include <stdlib.h>
#include <string.h>
#include "formats.h"
#include "json-text.h"
#include "targets.h"
@<Functions of {\tt plain-formats.c}@>@;

@ The explanation of a failed test goes into a block of YAML, as TAP~13 has it. A string of JSON is also one of YAML, and has no line end in it.
The points are given as numbers, in fields of their own, for readers that know what to do with them. TAP itself has no
points.

The block begins with three dashes and ends with three dots, indented by two blanks, and it belongs to the line before it. A story that contained three dots of its own would be within the quotation marks.

@<Functions of {\tt plain-formats.c}@>=
static void tap_story(strbuf *to, const json_t *row)
{
  char *quoted = json_dumps(json_object_get(row, "story"), JSON_ENCODE_ANY | JSON_ENSURE_ASCII);
  strbuf_printf(to, "  ---\n  message: %s\n  points: %g\n  possible: %g\n  ...\n", quoted ? quoted : "\"\"",
    json_amount(row, "points"), json_amount(row, "possible"));
  free(quoted);
}

@ TAP allows the plan, the number of tests, to come last. Without any test it says why there is none.
The number of a test counts through all exercises, as TAP wants it, and the number of the exercise stands in front of
the name. An empty plan needs a reason, and a reader counts a file with such a plan as skipped and not as failed.

The head says version~13, although 14 is out; whoever reads the new one also reads the old one, and not the other way round. For two tests that were failed, the skeleton of the file is
\session
\.{TAP version 13}
\.{not ok 1 - 0.1 lecture}
\.{not ok 2 - 0.1 hidden test 2}
\.{1..2}
\endsession
\noindent with a block of YAML behind each of the two lines in the middle. Our own tests speak the same language, by the twenty lines of \.{tests/tap.sh}.

@<Functions of {\tt plain-formats.c}@>=
void write_tap(strbuf *to, const bundle *b)
{
  size_t i;
  json_t *row;
  strbuf_puts(to, "TAP version 13\n");
  json_array_foreach(b->rows, i, row) {
    int passed = json_is_true(json_object_get(row, "passed"));
    strbuf_printf(to, "%sok %zu - %s ", passed ? "" : "not ", i + 1, json_text(row, "exercise"));
    tap_text(to, json_text(row, "name"));
    strbuf_puts(to, "\n");
    if (!passed) tap_story(to, row);
  }
  strbuf_printf(to, "1..%zu%s\n", json_array_size(b->rows), json_array_size(b->rows) ? "" : " # SKIP nothing was handed in");
}

@ JUnit has two levels, suites and cases, which are our exercises and tests. In its words a wrong answer is a {\it failure}, and what could not be graded an {\it error}.
An attribute has a blank before it. Both quotation marks are written as characters that have a number, so the text
cannot end the attribute.

There is no binding description of this format. What we write conforms to the schema in \.{tests/grader/command/junit.xsd}, against which \.{xmllint} validates every file of the tests, and which is about as strict as the strictest reader.
@^JUnit@>

@<Functions of {\tt plain-formats.c}@>=
static void attribute(strbuf *to, const char *name, const char *text)
{
  strbuf_printf(to, " %s=\"", name);
  xml_text(to, text);
  strbuf_puts(to, "\"");
}

@ Skipped tests, a third kind of trouble in this format, do not exist with us: a test that was not run because others
took too long has cost points, and is a failure.
What was refused, or set aside, is an error: it says nothing about the student's knowledge, and a person should look
at it.

@<Functions of {\tt plain-formats.c}@>=
static const char *kind_of(const json_t *row)
{
  if (json_is_true(json_object_get(row, "passed"))) return "passed";
  return json_is_true(json_object_get(row, "graded")) ? "failure" : "error";
}

@ A case that was passed is an empty element; any other has an element in it that says by its name what kind of trouble it was, by its type what we call it, and by its text how it came about.
The class is the exercise and the name that of the test. Programs that show such files make a tree of the two, or sort
by them.

A failure looks like this, with the rest of its story cut off:
\session
\.{<testcase classname="0.1-hello" name="lecture">}
\.{<failure type="wrong">wrong: 0 of 0 points\&\#10;asked: e at ...}
\endsession
\noindent Within the text a line end is written by its number. It would be allowed as itself, but in an attribute it would become a blank, and one function serves both places.

@<Functions of {\tt plain-formats.c}@>=
static void junit_case(strbuf *to, const json_t *row)
{
  const char *kind = kind_of(row);
  strbuf_puts(to, "    <testcase");
  attribute(to, "classname", json_text(row, "group"));
  attribute(to, "name", json_text(row, "name"));
  if (strcmp(kind, "passed") == 0) strbuf_puts(to, "/>\n");
  else {
    strbuf_printf(to, "><%s", kind);
    attribute(to, "type", json_text(row, "outcome"));
    strbuf_puts(to, ">");
    xml_text(to, json_text(row, "story"));
    strbuf_printf(to, "</%s></testcase>\n", kind);
  }
}

@ The counts of a suite stand in its first line. So its rows, which lie one behind the other, are counted before they are written.
An empty kind counts all of them. Since groups are recognized by the name of the exercise, and each exercise is in a
bundle once, no group is counted twice.

It is called three times for each suite and looks at each row three times. For the exercises of this book that is nothing.

@<Functions of {\tt plain-formats.c}@>=
static size_t rows_of_group(const json_t *rows, size_t from, const char *kind)
{
  const json_t *first = json_array_get(rows, from), *row;
  size_t n = 0;
  for (size_t i = from; (row = json_array_get(rows, i)) && json_has(row, "group", json_text(first, "group")); i++)
    n += *kind == 0 || strcmp(kind_of(row), kind) == 0;
  return n;
}

@ Times are left out, although most files of this kind have them. Ours would differ from one run to the next, and then
two equal results were no longer equal files.
Suites follow each other in the order of the exercises. The name of the student is on the outermost element, where
most programs show it as a title.

The loop has no step of one: each round deals with a group of~|n| rows and goes on behind it. The rows need not be sorted for this, and couldn't be without losing the order of the book; they lie in groups because |add_rows| has put them there.

A suite of which everything was passed has a line for each test all the same. That is a lot of lines that nobody reads, but a program that compares two runs wants to see that a test was there and was right.

@<Functions of {\tt plain-formats.c}@>=
void write_junit(strbuf *to, const bundle *b)
{
  strbuf_puts(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
  attribute(to, "name", b->student);
  strbuf_puts(to, ">\n");
  for (size_t i = 0, n; i < json_array_size(b->rows); i += n) {
    n = rows_of_group(b->rows, i, "");
    @<Begin a suite, with its counts@>@;
    for (size_t k = i; k < i + n; k++) junit_case(to, json_array_get(b->rows, k));
    strbuf_puts(to, "  </testsuite>\n");
  }
  strbuf_puts(to, "</testsuites>\n");
}

@ The name of a suite is that of the exercise, as in \.{2.2-diff}. Programs that show such a file sum up the three counts of all suites, and some of them complain if a count is not true. That as many cases are passed here as in the TAP file is compared by the tests.

@<Begin a suite, with its counts@>=
strbuf_puts(to, "  <testsuite");
attribute(to, "name", json_text(json_array_get(b->rows, i), "group"));
strbuf_printf(to, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\">\n", n,
  rows_of_group(b->rows, i, "failure"), rows_of_group(b->rows, i, "error"));

@ Four formats are JSON, and all of them end with this: the object becomes text in ASCII, and is gone.
Nothing is written if the text could not be made, which happens only when memory is exhausted; the file is then empty,
and a reader complains about it. The indentation of one blank is for people, who read such files when something is wrong.

@<Functions of {\tt plain-formats.c}@>=
void put_json(strbuf *to, json_t *all)
{
  char *text = json_dumps(all, JSON_INDENT(1) | JSON_ENSURE_ASCII);
  if (text) strbuf_printf(to, "%s\n", text);
  free(text);
  json_decref(all);
}

@ The form of our JSON is published: \.{chapters/formats/results.schema.json} describes it in the language of JSON Schema, and \.{make install} puts that file beside the library. The same file describes the records themselves. The number of the version changes when a
field changes its meaning or goes away.
The output is in ASCII, with numbers for all other characters, so it survives every program that has an opinion about
encodings. Fields have the order in which they were added, which is more pleasant to read than the alphabetical one.
@^JSON Schema@>

@<Functions of {\tt plain-formats.c}@>=
void write_json(strbuf *to, const bundle *b)
{
  json_t *all = json_pack("{ss si}", "format", "nabla results", "version", 1);
  json_set_text(all, "student", b->student);
  json_object_set_new(all, "points", json_real(bundle_sum(b, "points")));
  json_object_set_new(all, "possible", json_real(bundle_sum(b, "possible")));
  json_object_set(all, "exercises", b->records);
  put_json(to, all);
}

@*2 Formats of course systems.\label{platforms}
Three platforms read JSON, each in a form of its own. The facts about them were taken from their documentation and from the sources of the programs that read the results; none of the platforms itself has ever
run our tests.

@(c/platforms.c@>=
#include <stdlib.h>
#include <string.h>
#include "formats.h"
#include "json-text.h"
#include "targets.h"
#include "verdict.h"
@<Functions of {\tt platforms.c}@>@;

@ Rows have been given this field when they were made.
It is asked for so often here that it has got a name.

Points would be no substitute: a test that is worth nothing, because it only shows an example, can fail without costing any.

@<Functions of {\tt platforms.c}@>=
static int is_passed(const json_t *row) { return json_is_true(json_object_get(row, "passed")); }

@ In a list of tests from several exercises a name needs its exercise in front.
The name of the test alone would do for a single exercise; but whoever reads results by program is glad if names have
one form.

@<Functions of {\tt platforms.c}@>=
static char *full_name(const json_t *row) { return text_of("%s %s", json_text(row, "exercise"), json_text(row, "name")); }

@ Gradescope hides the total from students as soon as a single test is declared hidden to it. Our hidden tests have no names and no data in a bundle, so they can be visible, with a number and an outcome.
The output of a passed test is empty; a wall of text under every green line is one that nobody reads when a line is
red.

To be visible is a decision of this line, not of Gradescope. If one of these tests were to be hidden until the deadline it would be enough to write \.{after\_due\_date} here, and to live with the missing total.
@^Gradescope@>

@<Functions of {\tt platforms.c}@>=
static json_t *gradescope_test(const json_t *row)
{
  char *name = full_name(row);
  json_t *t = json_pack("{sf sf ss ss ss ss ss s[s]}", "score", json_amount(row, "points"), "max_score", json_amount(row, "possible"),
    "status", is_passed(row) ? "passed" : "failed", "name", name, "output", is_passed(row) ? "" : json_text(row, "story"),
    "output_format", "text", "visibility", "visible", "tags", json_text(row, "exercise"));
  free(name);
  return t;
}

@ The score at the top is the sum of those of the tests. It is written all the same, because without any test (an empty hand-in) the file would have no score, and Gradescope would report that the autograder had failed.
What the program itself printed is hidden from students (there is nothing in it but progress). The name of the
exercise is the tag of its tests, by which an instructor can filter them.

The script that Gradescope starts is run in the tests as well, in a folder tree like the one over there: with nothing handed in, with a right answer, with a link in place of a file, and with a grader that doesn't start. In each case there must be a result, since a student who gets none sees only that the autograder has failed, and thinks that he did it.

@<Functions of {\tt platforms.c}@>=
void write_gradescope(strbuf *to, const bundle *b)
{
  char *head = text_of("%g of %g points", bundle_sum(b, "points"), bundle_sum(b, "possible"));
  json_t *all = json_pack("{sf ss ss ss ss}", "score", bundle_sum(b, "points"), "output", json_array_size(b->rows) ? head : "Nothing was handed in.",
    "output_format", "text", "visibility", "visible", "stdout_visibility", "hidden"), *tests = json_array(), *row;
  size_t i;
  json_array_foreach(b->rows, i, row) json_array_append_new(tests, gradescope_test(row));
  json_object_set_new(all, "tests", tests);
  put_json(to, all);
  free(head);
}

@ At GitHub Classroom a step of a workflow sets its output \.{result} to the base64 form of an object, and the program that reports adds up the scores of its tests. A test that could not be graded is an error there.
The call that was made is shown where other graders show the code of the test. Its line, if we know one, is that of
the first message of the compiler.

The three words differ from those of Gradescope and of Exercism, which have a pair each. That is all that keeps the three functions apart, and if they were made into one, with a table of words and of names of fields, nobody could compare it with the documentation of any of them.
@^GitHub Classroom@>

@<Functions of {\tt platforms.c}@>=
static json_t *classroom_test(const json_t *row)
{
  char *name = full_name(row);
  const char *status = is_passed(row) ? "pass" : json_is_true(json_object_get(row, "graded")) ? "fail" : "error";
  json_t *t = json_pack("{ss ss sf ss ss si}", "name", name, "status", status, "score", json_amount(row, "points"),
    "message", is_passed(row) ? "" : json_text(row, "story"), "test_code", json_text(row, "call"), "line_no", (int)json_amount(row, "line"));
  free(name);
  return t;
}

@ The worst status of a test is that of the whole. The text ends without a line end, because it becomes the value of a variable.
An error is worse than a failure, because it says that something could not be tried at all.

@<Functions of {\tt platforms.c}@>=
static const char *worst_status(const json_t *tests)
{
  const char *worst = "pass";
  size_t i;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (json_has(t, "status", "error") || strcmp(worst, "pass") == 0) worst = json_text(t, "status");
  return worst;
}

@ The program that reads this adds up the scores itself and takes the maximum from the field at the top; it was
compared with its source, and a test of ours does the same sum.
The seed, and everything else about hidden tests, is missing from it for the usual reason: the text can be decoded by
anybody in a second.

@<Functions of {\tt platforms.c}@>=
void write_classroom(strbuf *to, const bundle *b)
{
  json_t *tests = json_array(), *row;
  strbuf text = { NULL, 0, 0 };
  size_t i;
  json_array_foreach(b->rows, i, row) json_array_append_new(tests, classroom_test(row));
  put_json(&text, json_pack("{si ss sf so}", "version", 1, "status", worst_status(tests), "max_score", bundle_sum(b, "possible"), "tests", tests));
  base64_text(to, text.s, text.n);
  strbuf_free(&text);
}

@ The other form is for workflows without that program: commands in the log, which become annotations of the check run. The two lines at the end are those from which Classroom takes the points.
The name of the exercise is the beginning of the title. We give no file and no line: the annotations would then appear
in the student's source, at places that belong to the compiler's messages and not to a test's.

For the forgotten parentheses, the second test gives the line
\session
::error title=0.1-hello hidden test 2::wrong: 0 of 1 points
\endsession
\noindent in which everything but the colons in pairs, the word in front and \.{title} has gone through |workflow_text|.

@<Functions of {\tt platforms.c}@>=
static void workflow_row(strbuf *to, const json_t *row)
{
  strbuf_printf(to, "::%s title=", is_passed(row) ? "notice" : "error");
  workflow_text(to, json_text(row, "group"), 1);
  strbuf_puts(to, " ");
  workflow_text(to, json_text(row, "name"), 1);
  strbuf_puts(to, "::");
  workflow_text(to, json_text(row, "story"), 0);
  strbuf_puts(to, "\n");
}

@ These two lines are written as they are, since there is nothing foreign in them. Their titles and their form are
those that Classroom's own program writes, which is what Classroom looks for.
They are also the only lines of this output that a program reads; all the others are for people who look at their
commit.

@<Functions of {\tt platforms.c}@>=
void write_workflow(strbuf *to, const bundle *b)
{
  double points = bundle_sum(b, "points"), possible = bundle_sum(b, "possible");
  size_t i;
  json_t *row;
  json_array_foreach(b->rows, i, row) workflow_row(to, row);
  strbuf_printf(to, "::notice title=Autograding complete::Points %g/%g\n", points, possible);
  strbuf_printf(to, "::notice title=Autograding report::{\"totalPoints\":%g,\"maxPoints\":%g}\n", points, possible);
}

@ Exercism wants what a test printed in at most 500 characters, and to be told if it was cut; characters, not bytes, so the cut must not fall within one.
Bytes that continue a character are not counted. The note that something is missing is a part of the 500.

In the loop that cuts, the last byte counted begins the first character which is too many, so one byte is taken back, and no letter is cut through its middle.
@^Exercism@>

@<Functions of {\tt platforms.c}@>=
static char *at_most_500(const char *text)
{
  size_t n = 0, bytes = 0;
  static const char note[] = " [cut]";
  for (; text[bytes] && n <= 500; bytes++) n += (text[bytes] & 0xC0) != 0x80;
  if (n <= 500) return text_of("%s", text);
  for (n = bytes = 0; n <= 500 - sizeof note; bytes++) n += (text[bytes] & 0xC0) != 0x80;
  return text_of("%.*s%s", (int)(bytes - 1), text, note);
}

@ Its tasks are numbered, and ours are the exercises in the order in which they come. The message of a test that was passed is absent.
What a submission has printed stands at the end of the story, so it is the first to be cut, and what was expected
stays.

@<Functions of {\tt platforms.c}@>=
static json_t *exercism_test(const json_t *row, int task_number)
{
  char *name = full_name(row), *message = at_most_500(json_text(row, "story"));
  json_t *t = json_pack("{ss ss ss si}", "name", name, "status", is_passed(row) ? "pass" : "fail",
    "test_code", json_text(row, "call"), "task_id", task_number);
  if (!is_passed(row)) json_set_text(t, "message", message);
  free(name), free(message);
  return t;
}

@ If anything could not be compiled or graded, the whole has the status |"error"| and a message, in Exercism's way: a student who has a missing semicolon shall see that and nothing else. The first such
row gives the message.
Not being compiled is a grade with us, as zero points were earned; at Exercism it is an error.

@<Functions of {\tt platforms.c}@>=
static const json_t *first_error(const bundle *b)
{
  size_t i;
  json_t *row;
  json_array_foreach(b->rows, i, row)
    if (!json_is_true(json_object_get(row, "graded")) || json_has(row, "outcome", "not compiled")) return row;
  return NULL;
}

@ Of points Exercism knows nothing; whoever has all of them has passed.
A partial success is a failure there, with the tests to tell how far it went.

@<Functions of {\tt platforms.c}@>=
static const char *exercism_status(const bundle *b)
{
  if (first_error(b) || json_array_size(b->rows) == 0) return "error";
  return bundle_sum(b, "points") == bundle_sum(b, "possible") ? "pass" : "fail";
}

@ The row that gave the message is no test, so it is left out of the list. If other exercises were graded in the same
call, their tests are there.

Since rows of one exercise lie together, the number of the task goes up whenever the name of the exercise is another one than before, and no list of names is needed. An empty bundle gets the same words as at Gradescope. The tests ask for two things: the reference solution of 2.2 has the status \.{pass}, and a file with a mistake in its syntax has the status \.{error} and
no tests. The platform wants a file in a certain place, \.{results.json}; where ours goes is for the script to say that calls us.

@<Functions of {\tt platforms.c}@>=
void write_exercism(strbuf *to, const bundle *b)
{
  const json_t *error = first_error(b);
  json_t *all = json_pack("{si ss}", "version", 3, "status", exercism_status(b)), *tests = json_array(), *row;
  const char *exercise_before = "";
  int task_number = 0;
  size_t i;
  if (error || json_array_size(b->rows) == 0) json_set_text(all, "message", error ? json_text(error, "story") : "Nothing was handed in.");
  @<Add the tests, with the numbers of their tasks@>@;
  json_object_set_new(all, "tests", tests);
  put_json(to, all);
}

@ The text |exercise_before| points into the row before, which the bundle keeps alive. It begins as an empty text, unlike the number of any exercise, so the first row begins the first task.

@<Add the tests, with the numbers of their tasks@>=
json_array_foreach(b->rows, i, row) {
  task_number += strcmp(exercise_before, json_text(row, "exercise")) != 0;
  exercise_before = json_text(row, "exercise");
  if (row != error) json_array_append_new(tests, exercism_test(row, task_number));
}
