@*1 Pages.\label{pages}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The last format is for people: a page of HTML for each student, and one for the class. A page is a single file, without scripts and without anything that is fetched from elsewhere, so that it can be mailed, printed, and opened in ten years.
A policy in its head forbids a browser to run or fetch anything, in case that our escaping had a hole.

Who reads these pages? A student on a telephone, on the bus; an instructor with two hundred of them to leaf through; somebody who has them read aloud by a machine; a board of appeals, on paper, in two years. None of them will install anything. HTML is the one format that all of them can read, provided that it is the plain HTML of books and not that of
applications.

The functions in this header are shared by both kinds of page. What they have in common is little: a beginning, an end, a way to put foreign text between markup, and a bar.
@^HTML@>

@(c/pages.h@>=
#ifndef NB_PAGES_H
#define NB_PAGES_H
#include "gradebook.h"
#include "site.h"
void page_begin(strbuf *to, const char *title);
void page_end(strbuf *to);
void page_put(strbuf *to, const char *before, const char *text, const char *after);
void page_bar(strbuf *to, double part, double whole, const char *label);
void class_page(strbuf *to, const site *s, const store *kept, const gradebook *b);
#endif

@ A page is text that grows from its beginning to its end. No tree of elements is built and printed afterwards, as a library for HTML would do it, because the pages are of one form only and the calls below stand in the order of the page. What such a tree would guarantee is that everything is closed which was opened. Here the tests guarantee it: they read each page with
Python's parser and keep count.

@(c/pages.c@>=
#include <stdlib.h>
#include <string.h>
#include "formats.h"
#include "json-text.h"
#include "pages.h"
#include "targets.h"
#include "verdict.h"
@<The style of the pages@>@;
@<Functions of {\tt pages.c}@>@;

@ The style is short. Lines are not longer than is pleasant to read; the colors have a contrast of more than seven to one on white, and what they say is also said in words; code keeps its line breaks; and on paper, no table begins at the foot of a
page and no background is printed that is not needed.

The contrast of seven to one is what the guidelines of the W3C ask for at their highest level \cite{wcag}; dark green and dark red have it, and so has the blue of the bars. A test takes the colors from the style and computes their contrast by the formula of that document, so a designer who comes by can't make them prettier without being told. The guidelines can also be read as a list of what goes wrong for whom: color alone for those who don't see it, small fixed sizes for those who need large letters, text in images for all machines.

Rules for paper begin with \.{@@media print}. They take the margins away, which a printer has anyway, and keep the head of a table with its rows. A page that is printed as it looks on a screen is nearly right; these two lines are the rest.
@^accessibility@>

@<The style of the pages@>=
static const char style[] =
  "body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#111;background:#fff}"
  "table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:bold}"
  "th,td{border:1px solid #767676;padding:.2rem .6rem;text-align:left;vertical-align:top}td.n{text-align:right}"
  "pre,code{font-family:ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}"
  "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:bold}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}"
  ".good{color:#0b5a1e}.bad{color:#8b0000}aside{border-left:.3rem solid #1f4e9c;padding-left:1rem}"
  "svg{vertical-align:middle;max-width:100%;print-color-adjust:exact;-webkit-print-color-adjust:exact}"
  "@@media print{body{margin:0;max-width:none}tr,svg,dl{break-inside:avoid}h2,h3,caption{break-after:avoid}}";

@ Each page says its language and its title, for those who have pages read to them, and fits narrow screens.
Nearly all text of a page is written by this function, which takes the markup before and after it as it is, and
escapes what is between. The markup is always a constant of this program; a glance at the calls shows it.

For the student \.{<b>\&amp;"} of our tests, the title of the page reads \.{\&lt;b\&gt;\&amp;amp;\&quot;}, and a browser shows what the folder is called. There is a rule behind this which fits on a button: text is escaped where it is put in, never before, and never twice.

@<Functions of {\tt pages.c}@>=
void page_put(strbuf *to, const char *before, const char *text, const char *after)
{
  strbuf_puts(to, before);
  xml_text(to, text);
  strbuf_puts(to, after);
}

@ The policy in the head allows the style of the page itself and nothing else: no scripts, no images from elsewhere,
no forms, no frames.

It is a second line of defense. If some day a call of |strbuf_puts| should carry foreign text by mistake, a script in it would stand in the page and not be run. What the policy cannot prevent is a false table in the right colors; that is the first line's job.

@<Functions of {\tt pages.c}@>=
void page_begin(strbuf *to, const char *title)
{
  strbuf_puts(to, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  page_put(to, "<title>", title, "</title>\n");
  strbuf_printf(to, "<style>%s</style>\n</head>\n<body>\n<main>\n", style);
  page_put(to, "<h1>", title, "</h1>\n");
}

@ Whatever was opened is closed, in the right order. A reader of this program may check with one glance that what begins with the page is ended here. The element |main| is for those who have pages read to them: their programs have a key that skips everything before it, and although there is nothing before it here, the key would do nothing if the element were missing.

@<Functions of {\tt pages.c}@>=
void page_end(strbuf *to) { strbuf_puts(to, "</main>\n</body>\n</html>\n"); }

@ A part of a whole is drawn as a bar. It is an image with a text, which is what a screen reader says; the same text stands beside it or in the same row of the table, so that the drawing adds nothing that is needed.
The outline is drawn in any case, so an empty bar can be seen as one. The lengths are rounded to a tenth of a unit,
which keeps pages the same on all machines.

With 5 of 8 points the inner rectangle is 75 units long, out of 120. Below a whole of zero there is no length: an exercise of zero points has an empty bar, and the text beside it says \.{0 of 0}.

@<Functions of {\tt pages.c}@>=
void page_bar(strbuf *to, double part, double whole, const char *label)
{
  double length = whole > 0 ? 120 * part / whole : 0;
  page_put(to, "<svg role=\"img\" width=\"122\" height=\"14\" viewBox=\"0 0 122 14\" aria-label=\"", label, "\">");
  strbuf_printf(to, "<rect x=\".5\" y=\".5\" width=\"121\" height=\"13\" fill=\"#fff\" stroke=\"#767676\"/>"
    "<rect x=\"1\" y=\"1\" width=\"%.1f\" height=\"12\" fill=\"#1f4e9c\"/></svg>", length);
}

@ The student's page begins with a table of exercises: what became of each, and how many points it has. The titles are links to the parts below.
Numbers stand at the right side of their cell.
Both numbers are given each time, since three points mean one thing if four are possible and another if there are ten.

The format |"%g"| prints 3 as \.3 and two and a half as \.{2.5}, which is how people write points.

@<Functions of {\tt pages.c}@>=
static void points_cells(strbuf *to, const json_t *r)
{
  strbuf_printf(to, "<td class=\"n\">%g of %g</td>", json_amount(r, "points"), json_amount(r, "possible"));
}

@ The color only repeats what the word says. The title of the row is the head of it for screen readers, which then say
it before each cell.
Its link leads to a heading on the same page; there are no other links, because what is mailed and printed should not
depend on a server.

The name \.{e2.2} begins with a letter, as HTML once required it of the name of a place on a page, and the number is foreign text as far as this function is concerned, so it is escaped like the rest.

@<Functions of {\tt pages.c}@>=
static void overview_row(strbuf *to, const json_t *r)
{
  page_put(to, "<tr><th scope=\"row\"><a href=\"#e", json_text(r, "exercise"), "\">");
  page_put(to, "", json_text(r, "title"), "</a></th>");
  page_put(to, strcmp(json_text(r, "verdict"), "passed") ? "<td class=\"bad\">" : "<td class=\"good\">", json_text(r, "verdict"), "</td>");
  points_cells(to, r);
  strbuf_puts(to, "</tr>\n");
}

@ The last row is the sum, so a student need not look for it elsewhere. It is the sum of points; marks, which depend
on a policy and perhaps on other exercises, stand in the instructor's gradebook.

The table has a head with a scope for each column, and a caption, which is its title for those who can't see where it stands. If one of the rows is missing, because nothing was handed in for it, then so is the exercise: what nobody gave us we cannot list, since which exercises were set this week is not known to the grader.

@<Functions of {\tt pages.c}@>=
static void overview(strbuf *to, const bundle *b)
{
  size_t i;
  json_t *r;
  strbuf_puts(to, "<table>\n<caption>Exercises</caption>\n<thead><tr><th scope=\"col\">exercise</th><th scope=\"col\">verdict</th>"
    "<th scope=\"col\">points</th></tr></thead>\n<tbody>\n");
  json_array_foreach(b->records, i, r) overview_row(to, r);
  strbuf_printf(to, "<tr><th scope=\"row\">all</th><td></td><td class=\"n\">%g of %g</td></tr>\n</tbody>\n</table>\n",
    bundle_sum(b, "points"), bundle_sum(b, "possible"));
}

@ A failed test is explained as it is on the terminal, with the same words in front.
A field that is empty is left out together with its label.
The label comes from us and the text may come from anybody; both take the same way, since it is easier to escape
everything than to know what needs it.

The element |dd| keeps line ends and breaks long words, by its style. Both are for the same thing, the output of programs: a loop that prints a number in each of its rounds without any blank between them makes a word of sixty thousand letters.

@<Functions of {\tt pages.c}@>=
static void field(strbuf *to, const char *label, const char *text)
{
  if (*text == 0) return;
  page_put(to, "<dt>", label, "</dt>");
  page_put(to, "<dd>", text, "</dd>\n");
}

@ A list of pairs is the right element for this, and in two columns it looks like the report on the terminal. What the
submission printed comes last.

The order is that of a conversation: what was asked, how, what should have come, why; what came instead; and what might help. On the terminal it is the same, so a student who knows one of the two finds his way in the other.

A hidden test never gets here, and if it did, the fields would be empty, each of them, and so left out. Two locks on one door are not too many if what is behind it can be told only once.

@<Functions of {\tt pages.c}@>=
static void explain_test(strbuf *to, const json_t *t)
{
  page_put(to, "<h3>", json_text(t, "name"), "</h3>\n<dl>\n");
  field(to, "asked", json_text(t, "asked"));
  field(to, "call", json_text(t, "call"));
  field(to, "expected", json_text(t, "expected"));
  field(to, "because", json_text(t, "why"));
  field(to, "got", json_text(t, "got"));
  field(to, "detail", json_text(t, "detail"));
  field(to, "advice", json_text(t, "advice"));
  field(to, "printed", json_text(t, "log"));
  strbuf_puts(to, "</dl>\n");
}

@ The tests of an exercise are a table, with a mark and a word for each outcome; those that failed and are public follow in full. A hidden test has nothing that could follow.
Anything but a pass is shown in the color of trouble, including what was not run.
There is no third color for ``not run'' or ``not done'': two can be told apart by everybody, and in black on white,
too.

The outcomes of a test are about ten, from ``passed'' and ``wrong'' to ``crashed'' and ``too late,'' and only one of them is good.

@<Functions of {\tt pages.c}@>=
static int is_good(const json_t *t) { return json_has(t, "outcome", "passed"); }

@ The marks are characters, not images, and the word follows, because a mark alone is read aloud as ``check mark'' or
not at all.
So the words carry the information, and marks and colors help those who can use them. That is the whole secret of
pages that everybody can read.

The tests of the pages see to it that no |th| is without a scope, and that no image is without a text.

@<Functions of {\tt pages.c}@>=
static void test_row(strbuf *to, const json_t *t)
{
  page_put(to, "<tr><th scope=\"row\">", json_text(t, "name"), "</th>");
  page_put(to, is_good(t) ? "<td class=\"good\">\xe2\x9c\x93 " : "<td class=\"bad\">\xe2\x9c\x97 ", json_text(t, "outcome"), "</td>");
  points_cells(to, t);
  strbuf_puts(to, "</tr>\n");
}

@ The explanations follow the table and are not in it: tables with paragraphs in their cells are hard to read on a
telephone, and harder to listen to.
On paper, too, a table that has to be broken in the middle of a long cell is a poor sight.

A passed test is not explained. Its row says that it was passed, and those who want to see how can run it at home.

@<Functions of {\tt pages.c}@>=
static void all_tests(strbuf *to, const json_t *tests)
{
  size_t i;
  json_t *t;
  if (json_array_size(tests) == 0) return;
  strbuf_puts(to, "<table>\n<caption>Tests</caption>\n<thead><tr><th scope=\"col\">test</th><th scope=\"col\">outcome</th>"
    "<th scope=\"col\">points</th></tr></thead>\n<tbody>\n");
  json_array_foreach(tests, i, t) test_row(to, t);
  strbuf_puts(to, "</tbody>\n</table>\n");
  json_array_foreach(tests, i, t)
    if (!is_good(t) && json_is_true(json_object_get(t, "public"))) explain_test(to, t);
}

@ What the compiler said is shown as it said it, line by line, with the place in front; ten messages are enough.
Messages are preformatted text, in which the arrow of the compiler stands under the right character, as long as the
line is not too long for the page; then it is broken, which is better than being cut.

The excerpt is the line of the program with the arrow under it. If a semicolon is missing, it is the line after the one where it is missing; that is an old joke of compilers, and no format can explain it.

@<Functions of {\tt pages.c}@>=
static void all_messages(strbuf *to, const json_t *messages)
{
  size_t i;
  json_t *m;
  if (json_array_size(messages) == 0) return;
  strbuf_puts(to, "<h3>The compiler says</h3>\n<pre>");
  json_array_foreach(messages, i, m) {
    if (i == 10) break;
    page_put(to, "", json_text(m, "file"), "");
    strbuf_printf(to, ":%g: ", json_amount(m, "line"));
    page_put(to, "", json_text(m, "text"), "\n");
    page_put(to, "", json_text(m, "excerpt"), "");
  }
  strbuf_puts(to, "</pre>\n");
}

@ A known mistake has its hint, in words that depend on how sure we are, as in a report. The small print at the end is what an instructor needs when a student comes with the page: which file it was, and when it was changed; how it was
confined; and the fingerprint of the text.
A hint is an aside, with a line at its left that is also there on paper.

``Perhaps'' is not politeness. A mistake is sure if the submission gives the same wrong values as a known one; if it only fails the same tests, then the hint may be about something else, and a student who follows it should know.

@<Functions of {\tt pages.c}@>=
static void hint_of(strbuf *to, const json_t *mistake)
{
  if (mistake == NULL) return;
  strbuf_puts(to, json_is_true(json_object_get(mistake, "sure")) ? "<aside><p>A known mistake behaves like this: " : "<aside><p>Perhaps it is this: ");
  page_put(to, "", json_text(mistake, "hint"), "</p></aside>\n");
}

@ What is not known leaves its label with nothing behind it, which says just that.
A refused submission has no level, as nothing of it was run, and a link has no time.

The fingerprint is that of the file as it was handed in, so it can be compared with the output of \.{sha256sum} by anybody who doubts that his latest version was the one that was graded. Usually it was not, and usually because it was never uploaded.

@<Functions of {\tt pages.c}@>=
static void small_print(strbuf *to, const json_t *r)
{
  page_put(to, "<p><small>File ", json_text(r, "submission"), "");
  page_put(to, ", changed ", json_text(r, "changed"), "");
  page_put(to, ", confined at level ", json_text(r, "level"), "");
  page_put(to, ", <code>", json_text(r, "source hash"), "</code></small></p>\n");
}

@ One exercise. Its headline is that of the terminal; the comment after it says what the verdict means.
The heading carries the name to which the table at the top links. Headings are never skipped: a screen reader's list
of them is the contents of the page.

The order within the part is by usefulness: the verdict, the tests, then the hint, which follows from them; then the compiler's messages, which are long if there are any, and the small print.

The headline is the word that the terminal prints in color, \.{WRONG} or \.{RIGHT}, and it comes from the same table, by |verdict_find|; so do the comments. A reader who changes a word there changes it everywhere.

@<Functions of {\tt pages.c}@>=
static void exercise_part(strbuf *to, const json_t *r)
{
  const verdict_row *row = verdict_find(json_text(r, "verdict"));
  page_put(to, "<section>\n<h2 id=\"e", json_text(r, "exercise"), "\">");
  page_put(to, "", json_text(r, "title"), "</h2>\n<p><strong>");
  page_put(to, "", row->headline, "</strong> ");
  strbuf_printf(to, "%g of %g points. ", json_amount(r, "points"), json_amount(r, "possible"));
  page_put(to, "", row->comment, " ");
  page_put(to, "", json_text(r, "reason"), "</p>\n");
  all_tests(to, json_object_get(r, "tests"));
  hint_of(to, json_object_get(r, "mistake"));
  all_messages(to, json_object_get(r, "messages"));
  small_print(to, r);
  strbuf_puts(to, "</section>\n");
}

@ A student who handed in nothing gets a page that says so; an empty file would look like a mistake of ours.
Its parts are in the order of the book, whatever the student did first.

The same writer serves \.{nabla check --format html}, for a single exercise, where the student has no name and the page is called ``Results.''

The tests compare the total of each page with that of the record, as they do for every format.

@<Functions of {\tt pages.c}@>=
void write_page(strbuf *to, const bundle *b)
{
  size_t i;
  json_t *r;
  page_begin(to, *b->student ? b->student : "Results");
  overview(to, b);
  json_array_foreach(b->records, i, r) exercise_part(to, r);
  if (i == 0) strbuf_puts(to, "<p>Nothing was handed in.</p>\n");
  page_end(to);
}

@*2 The page of the class.\label{class-page}
This page answers three questions of an instructor. How did the class do? Which tests were too hard, or which were too easy to be worth their time? And which mistakes should be talked about next week? It
names hidden tests, and says so in its first line; it is not for students.

It is possible to draw many more conclusions from the records of a class than these, and a program that draws them is one more program that the instructor has to believe. So the page counts and compares, and leaves the rest to somebody who knows the class. For statistics proper there is \.{gradebook.csv}.
@^statistics@>

@(c/class-page.c@>=
#include <stdlib.h>
#include <string.h>
#include "json-text.h"
#include "pages.h"
#include "report.h"
@<Types of {\tt class-page.c}@>@;
@<Functions of {\tt class-page.c}@>@;

@ While the records are read once more, tests and mistakes are counted under their names. Objects of Jansson keep the order in which their fields came, which is that of the catalogue here.

They are tables of tables, for which \CEE/ has nothing ready; JSON objects have been used as dictionaries ever since there was JSON, and here they are close at hand. The alternative is an array for each of the three, with a search by name. It would be shorter by no line and slower for large classes.

@<Types of {\tt class-page.c}@>=
typedef struct {
  json_t *tests; /* \.{"2.2 wave"} gives how many were graded, how many passed */
  json_t *mistakes; /* \.{"2.2 one-sided"} gives a count and the hint */
  json_t *exercises; /* \.{"2.2"} gives submissions, sum of points, full marks, and a title */
  size_t submissions;
} class_counts;@/

@ The key of a test has its exercise in front, since many exercises have a test of the same name.
What is not there yet is created empty. Both the looking up and the creating hash the key, so even a class of
thousands with sixty exercises is counted while the instructor blinks.

For the table of exercises the name is empty, and the key is the number alone. The blank between the two can't be misunderstood, as neither numbers nor names of tests in our catalogue begin with one.

@<Functions of {\tt class-page.c}@>=
static json_t *entry_under(json_t *all, const char *id, const char *name)
{
  char *key = text_of("%s%s%s", id, *name ? " " : "", name);
  json_t *x = json_object_get(all, key);
  if (x == NULL) {
    x = json_object();
    json_object_set_new(all, key, x);
  }
  free(key);
  return x;
}

@ A field that isn't there counts as zero, so the first addition creates it.
Numbers are replaced, not changed, since the library gives no way to change one; the old one is released by the
object.

A count as a real number is exact up to $2^{53}$ submissions, which is enough for any course that can be finished.

@<Functions of {\tt class-page.c}@>=
static void add_to(json_t *x, const char *field, double amount)
{
  json_object_set_new(x, field, json_real(json_amount(x, field) + amount));
}

@ A test that was not run says nothing about the test. Whether it is hidden is noted, so that the table can say it.
What a test asks is taken from the last record, as it is the same in all.

The counts ``graded'' and ``passed'' differ from exercise to exercise even within a class, since a submission that doesn't compile adds to neither. So 9 of 10 in this table may be nine students out of thirty, of whom twenty could not be compiled; the table of exercises, above it on the page, says so.

@<Functions of {\tt class-page.c}@>=
static void count_tests(class_counts *n, const json_t *record, const char *id)
{
  size_t i;
  json_t *t;
  json_array_foreach(json_object_get(record, "tests"), i, t) {
    json_t *x = entry_under(n->tests, id, json_text(t, "name"));
    if (json_has(t, "outcome", "not run")) continue;
    add_to(x, "graded", 1);
    add_to(x, "passed", json_has(t, "outcome", "passed"));
    json_object_set(x, "public", json_object_get(t, "public"));
    json_set_text(x, "asked", json_text(t, "asked"));
  }
}

@ Most records have no mistake: they are right, or not begun, or wrong in a way that nobody has foreseen.
That is why the table of mistakes is of use although it is short: a mistake that many make is usually one that
somebody has foreseen.

The hint is kept beside the count, the same each time, because the table needs it and the record is gone by then.

@<Functions of {\tt class-page.c}@>=
static void count_mistake(class_counts *n, const json_t *record, const char *id)
{
  const json_t *m = json_object_get(record, "mistake");
  if (m == NULL) return;
  json_t *x = entry_under(n->mistakes, id, json_text(m, "name"));
  add_to(x, "count", 1);
  json_set_text(x, "hint", json_text(m, "hint"));
}

@ The sums are kept for the table of exercises. Full marks are counted, too, because the mean alone does not tell half
of the points for everybody from all points for one half.
A submission that could not be compiled counts as one without points, and not as one that isn't there. For a lecture
it does not matter by which way somebody failed.

It is called once for each submission and looks up the title each time, by reading a file. A class of a thousand would read the same few titles a thousand times over, from a cache of the system that was made for such programs.

All numbers are sums, so the order in which students are counted doesn't matter.

@<Functions of {\tt class-page.c}@>=
static void count_record(class_counts *n, const site *s, const exercise *e, const json_t *record)
{
  json_t *x = entry_under(n->exercises, e->id, "");
  char *title = report_title(s, e);
  json_set_text(x, "title", title);
  add_to(x, "submissions", 1);
  add_to(x, "points", json_amount(record, "points"));
  add_to(x, "possible", json_amount(record, "possible"));
  add_to(x, "full", json_amount(record, "points") == json_amount(record, "possible"));
  count_tests(n, record, e->id);
  count_mistake(n, record, e->id);
  n->submissions++;
  free(title);
}

@ The outer loop goes over exercises, so that the tables come in the order of the book and not in that in which the
first student happened to work.
Records are read again here and not remembered from the writing of the students' files, because a thousand of them
would fill the memory that this program has promised not to use.

The flag |used| belongs to the gradebook and says that somebody has handed in something for the exercise; a column of zeros for each exercise of the book that wasn't set this week would be of no use.

@<Functions of {\tt class-page.c}@>=
static void count_class(class_counts *n, const site *s, const store *kept, const gradebook *b)
{
  for (size_t i = 0; i < b->c->n; i++)
    for (size_t k = 0; b->used[i] && k < b->r->n; k++) {
      json_t *record = store_load(kept, b->r->list[k].plain, b->c->@[exercise@][i].id);
      if (record) count_record(n, s, &b->c->@[exercise@][i], record);
      json_decref(record);
    }
}

@ The distribution of totals is a histogram of ten columns. The whole is what the best imaginable student would have: all marks of the exercises that anybody handed in, without those that are dropped.
A student who has everything is put into a book of one row, and dropping and adding are left to the functions that do
it for everybody. A rule that is written once cannot disagree with itself.

Marks are whole numbers of hundredths, like money in cents, and so there is no rounding to speak of until the end. That the copy shares everything with the original but its cells is a trick that works because nothing else is changed.

With the policy \.{best 2 of 2.2 2.3 2.5}, for instance, the imaginable student has the two largest of three marks, and a real one with these two has everything, though a column of his is dropped.

@<Functions of {\tt class-page.c}@>=
static long possible_total(const gradebook *b)
{
  gradebook best = *b;
  book_cell *cell = new_memory(NULL, (b->c->n + 1) * sizeof *cell);
  memset(cell, 0, (b->c->n + 1) * sizeof *cell);
  for (size_t i = 0; i < b->c->n; i++)
    if (b->used[i]) cell[i].mark = policy_mark(b->p, i, b->c->@[exercise@][i].points, 0);
  best.cell = cell;
  gradebook_drop(&best, 0);
  long sum = gradebook_total(&best, 0);
  free(cell);
  return sum;
}

@ The last column has the full marks in it, or else they would need a column of their own.
A total beyond what is possible cannot occur with whole weights, but might with rounding; it is in the last column,
too.

With a whole of 1200 hundredths, a total of 1199 is in the last column, because $10\cdot1199/1200=9.99$ is cut to~9; one of 120 is in the second, and one of 119 in the first. There is no rounding that could put a student into the better column.

@<Functions of {\tt class-page.c}@>=
static void count_columns(const gradebook *b, long whole, size_t column[10])
{
  for (size_t k = 0; k < b->r->n; k++) {
    long share = whole > 0 ? 10 * gradebook_total(b, k) / whole : 0;
    column[share > 9 ? 9 : share < 0 ? 0 : share]++;
  }
}

@ A column is a rectangle with its count above and its range below. The highest column fills the height. The same numbers follow as a sentence for those who do not see the image, in its description.
All coordinates are computed from the number of the column. The text above a column of height zero stands on the line,
and says zero.

In SVG the vertical axis points downward, so a rectangle of height~$h$ on the line at 140 begins at $140-h$ \cite{svg}.

@<Functions of {\tt class-page.c}@>=
static void draw_column(strbuf *to, int i, size_t count, size_t highest)
{
  double height = highest ? 120. * (double)count / (double)highest : 0;
  int x = 10 + 58 * i;
  strbuf_printf(to, "<rect x=\"%d\" y=\"%.1f\" width=\"52\" height=\"%.1f\" fill=\"#1f4e9c\"/>", x, 140 - height, height);
  strbuf_printf(to, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"middle\">%zu</text>", x + 26, 135 - height, count);
  strbuf_printf(to, "<text x=\"%d\" y=\"158\" text-anchor=\"middle\">%d%s</text>\n", x + 26, 10 * i, i < 9 ? "" : "-100");
}

@ Counting comes first, because the highest column must be known before the first one is drawn.
The axis is labeled in percent, since totals of different classes can be compared by eye only if the ends of the axis
mean the same.

The description reads, for instance: ``Students by percent of the possible total: from 0: 2, from 10: 0, \dots, from 90: 1.'' It is put together while the page is written and is not escaped, since there are only numbers in it.

Ten columns are a compromise: with twenty, a class of thirty would be a row of ones and twos.

@<Functions of {\tt class-page.c}@>=
static void histogram(strbuf *to, const gradebook *b, long whole)
{
  size_t column[10] = { 0 }, highest = 0;
  count_columns(b, whole, column);
  for (int i = 0; i < 10; i++) highest = column[i] > highest ? column[i] : highest;
  strbuf_puts(to, "<svg role=\"img\" width=\"600\" height=\"185\" viewBox=\"0 0 600 185\" font-size=\"13\" aria-labelledby=\"ht hd\">"
    "<title id=\"ht\">Distribution of totals</title><desc id=\"hd\">Students by percent of the possible total:");
  for (int i = 0; i < 10; i++) strbuf_printf(to, " from %d: %zu%s", 10 * i, column[i], i < 9 ? "," : ".");
  strbuf_puts(to, "</desc><line x1=\"5\" y1=\"140\" x2=\"595\" y2=\"140\" stroke=\"#111\"/>\n"
    "<text x=\"300\" y=\"178\" text-anchor=\"middle\">percent of the possible total</text>\n");
  for (int i = 0; i < 10; i++) draw_column(to, i, column[i], highest);
  strbuf_puts(to, "</svg>\n");
}

@ The mean and the median, in hundredths of a point. The median of an even number is the mean of the two in the middle.
The difference of two numbers is no good comparison, since it may not fit; two comparisons are.

The totals are whole hundredths, a |long| each. The same three lines stand in the module for charts, for numbers of another type, and \CEE/ has no way to write them once that would be shorter.

@<Functions of {\tt class-page.c}@>=
static int by_size(const void *a, const void *b)
{
  const long *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

@ Both are given, because they tell different things: a class in which half of the students have nothing and the
others everything has a mean of one half, and nobody near it.
The totals are copied, because the table of the class must not be sorted.

For the totals 0, 3, 8, 8 the two in the middle are 3 and~8, and the median is $5.5$. With an odd number the two are the same student; the indices $(n-1)/2$ and $n/2$ take care of both cases. The class with nobody in it has zeros and no division by zero.

@<Functions of {\tt class-page.c}@>=
static void averages(strbuf *to, const gradebook *b, long whole)
{
  size_t n = b->r->n;
  long *total = new_memory(NULL, (n + 1) * sizeof *total), sum = 0;
  for (size_t k = 0; k < n; k++) sum += total[k] = gradebook_total(b, k);
  qsort(total, n, sizeof *total, by_size);
  double median = n ? (double)(total[(n - 1) / 2] + total[n / 2]) / 200 : 0;
  strbuf_printf(to, "<p>%zu students; of %g possible, the mean total is %.2f and the median %.2f.</p>\n", n, (double)whole / 100,
    n ? (double)sum / (double)n / 100 : 0, median);
  free(total);
}

@ All three tables have the same head, with a caption and the titles of columns, and a row with a bar.
The last column has no title of its own; its bars say what the numbers beside them say.

The element |th| with a scope tells a machine that reads aloud which cells a title is for. It is a small thing to write, and the difference between ``passed: 7 of 9'' and ``7 of 9.''

@<Functions of {\tt class-page.c}@>=
static void begin_table(strbuf *to, const char *caption, const char *const title[4])
{
  page_put(to, "<table>\n<caption>", caption, "</caption>\n<thead><tr>");
  for (int i = 0; i < 4; i++) page_put(to, "<th scope=\"col\">", title[i], "</th>");
  strbuf_puts(to, "</tr></thead>\n<tbody>\n");
}

@ The label of the bar is the text of the cell before it, so whoever listens to the page hears it twice, and nobody
misses it.
Its first cell is the head of the row. The second one holds foreign text of any length, and is the one that gives way
when the page is narrow.

All three tables of the page are made by this function, so they can differ only in what they count. The label is made once and used twice, in the cell and for the bar.

@<Functions of {\tt class-page.c}@>=
static void table_row(strbuf *to, const char *name, const char *text, double part, double whole)
{
  char *label = text_of("%g of %g", part, whole);
  page_put(to, "<tr><th scope=\"row\">", name, "</th>");
  page_put(to, "<td>", text, "</td>");
  page_put(to, "<td class=\"n\">", label, "</td><td>");
  page_bar(to, part, whole, label);
  strbuf_puts(to, "</td></tr>\n");
  free(label);
}

@ That is all that a table needs at its end. It has a function of its own so that the reader who has just seen |begin_table| need not look for where the elements are closed that it opened; there are three calls of each.

@<Functions of {\tt class-page.c}@>=
static void end_table(strbuf *to) { strbuf_puts(to, "</tbody>\n</table>\n"); }

@ Exercises: how many submissions there are, and how many of them have full marks. A bar that is nearly empty stands for an exercise, or a lecture, that should be looked at.
The means are rounded to hundredths. There is at least one submission for each exercise here, since it was a record
that created the entry.

The possible points are summed as well, and divided by the same count: so they come out right even if an exercise was worth more in an older edition of the catalogue, by which some of the submissions were graded.

The table lists exercises that were handed in by somebody. An instructor who misses a row there has learned something that no average would have told.

@<Functions of {\tt class-page.c}@>=
static void exercises_table(strbuf *to, const class_counts *n)
{
  static const char *const title[] = { "exercise", "mean of the points", "with full marks", "" };
  const char *id;
  json_t *x;
  begin_table(to, "Exercises", title);
  json_object_foreach(n->exercises, id, x) {
    double count = json_amount(x, "submissions");
    char *mean = text_of("%.2f of %g", json_amount(x, "points") / count, json_amount(x, "possible") / count);
    table_row(to, json_text(x, "title"), mean, json_amount(x, "full"), count);
    free(mean);
  }
  end_table(to);
}

@ Tests: how many of the submissions in which a test was run passed it.
A test that everybody passes may still be worth having, as an example; one that nobody passes is either too hard or
wrong, and should be looked at before the marks are given out.

Here hidden tests have their names. It is for this table that the page isn't for students, and the word in parentheses reminds the instructor of it when the page is on a screen in front of the class.

In the bar, whoever has time finds the order of difficulty at a glance, and the tests which separate a class best: those that half of it has passed.

@<Functions of {\tt class-page.c}@>=
static void tests_table(strbuf *to, const class_counts *n)
{
  static const char *const title[] = { "test", "asks", "passed", "" };
  const char *name;
  json_t *x;
  begin_table(to, "Tests", title);
  json_object_foreach(n->tests, name, x) {
    char *asked = text_of("%s%s", json_is_true(json_object_get(x, "public")) ? "" : "(hidden) ", json_text(x, "asked"));
    table_row(to, name, asked, json_amount(x, "passed"), json_amount(x, "graded"));
    free(asked);
  }
  end_table(to);
}

@ Mistakes: the commonest come first, and twelve are enough. A selection is made by taking the largest, again and again, and setting its count to less than nothing.
Of mistakes that are equally common the first one is found first, in the order of the exercises. A count of zero or
less is never the largest.

Twelve rounds over a list of at most some hundreds is cheaper than to explain how the fields of a JSON object are sorted. The loop casts the |const| away because the macro of the library wants it so; it doesn't change the object.

@<Functions of {\tt class-page.c}@>=
static const char *commonest(const json_t *mistakes)
{
  const char *name, *best = NULL;
  double most = 0;
  json_t *x;
  json_object_foreach((json_t *)mistakes, name, x)
    if (json_amount(x, "count") > most) most = json_amount(x, "count"), best = name;
  return best;
}

@ The hint is what these students have read already. In class it can be the beginning of a discussion: who has thought
so, and what happens then?
A mistake is only named by the comparison with a known one, of course; students who made one of their own stand under
``wrong'' in the table of tests and nowhere else.

The bar compares with all submissions, also those of other exercises. A mistake that fills a tenth of its bar is made by a tenth of all submissions of the week, and that is one for the lecture.

@<Functions of {\tt class-page.c}@>=
static void mistakes_table(strbuf *to, const class_counts *n)
{
  static const char *const title[] = { "mistake", "the hint that was given", "submissions", "" };
  const char *name;
  begin_table(to, "Commonest mistakes", title);
  for (int i = 0; i < 12 && (name = commonest(n->mistakes)); i++) {
    json_t *x = json_object_get(n->mistakes, name);
    table_row(to, name, json_text(x, "hint"), json_amount(x, "count"), (double)n->submissions);
    json_object_set_new(x, "count", json_real(-1));
  }
  end_table(to);
}

@ Everything together.
The order is that of the three questions. Everything that was counted is released at the end, and the text is left to
the caller, who saves it.

The heading numbers its parts by nothing but size: totals, exercises and tests, mistakes. If no submission behaves like a known mistake, a sentence says so, since a part that is missing would leave one wondering whether it had been forgotten.

It is read back like the students' pages: the language must be there, each element closed, each table with a caption, no level of headings left out, and nothing fetched from elsewhere. The number of students on it is compared with that of the class.

@<Functions of {\tt class-page.c}@>=
void class_page(strbuf *to, const site *s, const store *kept, const gradebook *b)
{
  class_counts n = { json_object(), json_object(), json_object(), 0 };
  long whole = possible_total(b);
  count_class(&n, s, kept, b);
  page_begin(to, "The class");
  strbuf_puts(to, "<p>For instructors: this page names hidden tests.</p>\n<h2>Totals</h2>\n");
  averages(to, b, whole);
  histogram(to, b, whole);
  @<Write the tables of the class@>@;
  page_end(to);
  json_decref(n.tests), json_decref(n.mistakes), json_decref(n.exercises);
}

@ Two headings, three tables. The headings are all of the second level, below the title of the page, and the captions of the tables are not headings; a list of the headings is therefore the contents of the page, which a screen reader reads out on request.

@<Write the tables of the class@>=
strbuf_puts(to, "\n<h2>Exercises and tests</h2>\n");
exercises_table(to, &n);
tests_table(to, &n);
strbuf_puts(to, "<h2>Mistakes</h2>\n");
if (json_object_size(n.mistakes)) mistakes_table(to, &n);
else strbuf_puts(to, "<p>No submission behaves like a known mistake.</p>\n");

@*1 Writing the results.\label{write-results}
What is left is to go through the class and to save, for each student, one file in each format that was wished for; then the gradebooks and the page of the class. A file that cannot be written ends the work, and is reported with the
reason that the system gives.

The command calls this function at the very end, and calls it again whenever the same class is graded again, even if nothing was left to grade. So new formats, a new policy, or a corrected catalogue of titles need no run of any submission: \.{nabla grade} with another \.{--format} is a matter of a second. That is why the records hold everything.

@(c/results.h@>=
#ifndef NB_RESULTS_H
#define NB_RESULTS_H
#include "policy.h"
#include "roster.h"
#include "site.h"
#include "store.h"
int results_write(const site *s, const store *kept, const roster *r, const char *formats, const mark_policy *p, int with_policy);
#endif

@ All files are written by |store_write|, which puts them under another name first and renames them when they are complete. Whoever looks into the folder while results are written finds an old file or a new one, and never half of one.

The parts follow, from small to large: the records of one student, one file, one folder, all files of a student, the page of the class, the gradebooks, everything.

@(c/results.c@>=
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "formats.h"
#include "gradebook.h"
#include "pages.h"
#include "results.h"
@<Functions of {\tt results.c}@>@;

@ The records of a student are read once for all formats.
Of most exercises there is no record. Asking for each of them costs an attempt to open a file, which is cheap; a list
of the folder would have to be sorted into the order of the catalogue.
Only exercises of the catalogue are looked for, so a file that somebody has put beside the records does no harm.

A record that can't be read, because somebody has edited it, counts as none, and the next start of the command makes it anew.

@<Functions of {\tt results.c}@>=
static void collect_bundle(bundle *b, const site *s, const store *kept, const student *who)
{
  bundle_open(b, who->shown);
  for (size_t i = 0; i < s->list.n; i++) {
    json_t *record = store_load(kept, who->plain, s->list.@[exercise@][i].id);
    if (record) bundle_add(b, s, &s->list.@[exercise@][i], record);
    json_decref(record);
  }
}

@ The place is taken apart by hand and never used as a format for printing, so that no name of a student with a
percent sign in it can do harm.
An empty text is saved like any other, so that there is a file for each student and each format, and a missing one
means something.

The name in the file's path is the harmless one, in which everything but letters, digits and a few signs is written with percent signs. It is a wonderful example of why a path should not go through |printf| a second time.

@<Functions of {\tt results.c}@>=
static int write_format(const store *kept, const student *who, const bundle *b, const result_format *f)
{
  strbuf text = { NULL, 0, 0 };
  const char *mark = strstr(f->place, "%s");
  char *name = text_of("%.*s%s%s", (int)(mark - f->place), f->place, who->plain, mark + 2);
  strbuf_add(&text, "", 0);
  f->write(&text, b);
  int failed = store_write(kept, name, &text), reason = errno;
  strbuf_free(&text);
  free(name);
  errno = reason;
  return failed;
}

@ The folder of a format is made when it is first needed.
A folder that exists already is no failure.
It is readable by its owner only, like everything here; who else may see results is for the instructor to decide, and
easy to change.

The mode 0700 is a promise to students: nobody on a shared machine sees their results because of us.

What stands before the slash in the place of a format is its folder; the format |"%.*s"| takes so many letters and no more.

@<Functions of {\tt results.c}@>=
static int make_place(const store *kept, const result_format *f)
{
  char *path = text_of("%s/%.*s", kept->root, (int)strcspn(f->place, "/"), f->place);
  int failed = mkdir(path, 0700) != 0 && errno != EEXIST;
  free(path);
  return failed;
}

@ All formats of a student are written before the next student comes, because the bundle is the expensive part. The
reason of a failure survives the clean-up.
If one format fails the others are not tried, and neither are those of the students who come later.

To stop at the first failure is right here. A full disk will not have room for the next file either, and a message for each of two hundred students would bury the one that tells why.

The gradebooks, which have no writer in the table, are passed over here; they have been written before.

@<Functions of {\tt results.c}@>=
static int write_student(const site *s, const store *kept, const student *who, const char *formats)
{
  bundle b;
  int failed = 0;
  const result_format *f;
  collect_bundle(&b, s, kept, who);
  for (size_t i = 0; !failed && (f = format_number(i)); i++)
    if (f->write && format_wanted(formats, f->name)) failed = make_place(kept, f) || write_format(kept, who, &b, f) != 0;
  int reason = errno;
  bundle_close(&b);
  errno = reason;
  return failed;
}

@ This page is written only if pages were wished for; it lies beside the gradebook and not among the files of the
students, where it might be handed out by accident.
Who wants it on paper prints it from a browser.

It is the only file whose size grows with the number of tests and not with that of students: a class of a thousand has a page as short as a class of ten.

@<Functions of {\tt results.c}@>=
static int write_class(const site *s, const store *kept, const gradebook *b)
{
  strbuf text = { NULL, 0, 0 };
  class_page(&text, s, kept, b);
  int failed = store_write(kept, "class.html", &text), reason = errno;
  strbuf_free(&text);
  errno = reason;
  return failed;
}

@ The reason of a failure is kept while the rest is put away, so that the user reads ``No space left on device'' and not what happened to be tried last. A file of marks from an earlier start with a policy would contradict the
gradebook, and goes.
The gradebook comes first, because it is what the instructor needs most if there is no room for everything.

Nobody asks whether |unlink| has worked. In most classes there is no such file, and if there is one that can't be removed, then neither can the gradebook be replaced in the same folder, and that will be reported.

@<Functions of {\tt results.c}@>=
static int write_books(const site *s, const store *kept, const gradebook *b, const char *formats, int with_policy)
{
  char *marks = text_of("%s/marks.csv", kept->root);
  if (!with_policy) unlink(marks);
  free(marks);
  return gradebook_write(b, kept, formats, with_policy) || (format_wanted(formats, "html") && write_class(s, kept, b));
}

@ Files of formats that were not asked for stay as an earlier start has left them.
All of this takes about a second for a hundred students, most of it for writing files, and it happens once, after the
last task has come to its end or somebody has stopped the work.

@<Functions of {\tt results.c}@>=
int results_write(const site *s, const store *kept, const roster *r, const char *formats, const mark_policy *p, int with_policy)
{
  gradebook b;
  gradebook_open(&b, kept, r, p);
  int failed = write_books(s, kept, &b, formats, with_policy);
  for (size_t k = 0; !failed && k < r->n; k++) failed = write_student(s, kept, &r->list[k], formats);
  int reason = errno;
  gradebook_close(&b);
  errno = reason;
  return failed;
}
