@* The command.\label{command}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
This appendix is the program \.{nabla}, through which a reader meets the grader. It is called like this:
$$\vbox{\halign{\tt#\hfil\quad&#\hfil\cr
nabla start&where am I, and what is next?\cr
nabla watch&check each file as soon as I save it\cr
nabla check 2.2&grade my answer to exercise 2.2\cr
nabla hint 2.2&a hint; the next time, one more\cr
nabla reset 2.2&bring the skeleton back\cr
nabla progress&a bar for each chapter, and what is open to me\cr
nabla show 2.2&what the exercise asks\cr
nabla list&all exercises\cr
nabla grad 'x\^{}2' x=3&the value and the derivatives of a formula\cr
nabla grade class/&grade a whole class\cr
nabla merge all/ a/ b/&join what two machines have graded\cr
}}$$
It is made of small modules, each with one purpose. They are described from the bottom up: text that
grows and goes to a terminal; records of what was graded; mistakes that are known; reports made from records; answers that are
literate programs, or lie in archives; results for other programs, marks, gradebooks and pages; the grading of a class; and what
helps to practice. At the end stands the table of commands.

@i command-situations.w
@i command-text.w
@i command-record.w
@i command-mistakes.w
@i command-advice.w
@i command-report.w
@i command-web.w
@i command-archive.w
@i command-results.w
@i command-policy.w
@i command-gradebook.w
@i command-pages.w
@i command-grade.w
@i command-slices.w
@i command-practice.w
@i command-formulas.w
@i command-init.w

@*1 Finding what was meant.\label{nearest}
Who types \.{nabla check 22} or \.{nabla chekc 2.2} is helped more by a suggestion than by a list:
\session
nabla: there is no command \.{chekc}. Did you mean check? All of them:
\ \ nabla --help
\endsession
\noindent The {\it distance\/} of two words is the number of letters to be inserted, removed or replaced, in order to make one
of the other; it is computed row by row.
@^edit distance@>

@(c/nearest.h@>=
#ifndef NB_NEAREST_H
#define NB_NEAREST_H
int word_distance(const char *a, const char *b);
#endif

@ Here |row[j]| is the distance of the first |i| letters of |a| from the first |j| letters of |b|. In the beginning |i| is zero,
and nothing is as far from |j| letters as |j| insertions. Words longer than 63 letters resemble nothing. Among the words to be
compared are numbers of exercises and names of commands; whoever types a longer one has typed something else, a path perhaps,
and doesn't want to hear which exercise it reminds us of. One row is enough for a table that has as many rows as |a| has
letters, since each is made from the one above and replaces it from left to right. In the end the last place of the last row
holds the distance of the whole words.

@(c/nearest.c@>=
#include <string.h>
#include "nearest.h"
int word_distance(const char *a, const char *b)
{
  int row[64], n = (int)strlen(b);
  if (n > 63 || strlen(a) > 63) return 64;
  for (int j = 0; j <= n; j++) row[j] = j;
  for (int i = 1; a[i - 1]; i++) {
    @<Compute the row for |i| letters of |a|@>@;
  }
  return row[n];
}

@ A word that ends with one more letter has three ways of coming from shorter ones: the last letters are matched, for nothing if
they are equal and else at the price of a replacement; or the last letter of |a| is removed; or the last one of |b| was
inserted. The cheapest counts. Each place needs the one on its left, the one above, and the one above on the left; the last has
been overwritten by then, and so it waits in |corner|. For \.{chekc} and \.{check} the result is~2, as this distance doesn't
know that letters can change places. It is good enough. Nothing else is as near.

@<Compute the row for |i| letters of |a|@>=
int corner = row[0];
row[0] = i;
for (int j = 1; j <= n; j++) {
  int best = corner + (a[i - 1] != b[j - 1]);
  if (row[j] + 1 < best) best = row[j] + 1;
  if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
  corner = row[j], row[j] = best;
}

@*1 The commands.
The main program knows nothing but a table, which stands at its end; every command gets what the user wanted, already taken
apart. So each command is a small function that doesn't know what a command line is, and the part which does know that contains
nothing about exercises but their names. It is the largest module of the command and the one with the least in it: to find out
what was meant, to call somebody who can do it, and to say how it ended. The order of its parts is the order in which \CEE/
wants to read them, so that functions which complain come first, and the table comes last but one.

@(c/nabla.c@>=
#define _GNU_SOURCE
#include <nabla/first.h>
#include <ctype.h>
#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
@<Our headers for {\tt nabla.c}@>@;
@<Types of {\tt nabla.c}@>@;
@<Functions that complain@>@;
@<Functions that debug@>@;
@<Functions of {\tt nabla.c}@>@;
@<Run a row about formulas@>@;
@<The table of commands@>@;
@<The main program of {\tt nabla.c}@>@;

@ Let us follow \.{nabla check diff --seed 5} on its way through this file. The main program finds |check| in the table and
leaves the rest to it. The options are taken: there is a seed, and it is a whole number. The site is opened, so the exercises
are known. The only word that is left, \.{diff}, is the name of exercise 2.2, which is chosen. Now |check| is called. It sees
one exercise and no debugger, has a record made of the student's file, notes the progress, and reports. What it returns, 0 or 1
or~2, is the exit status.

That is all, and it is the same for every other command. If something goes wrong, it goes wrong at one of these steps, each of
which has a complaint of its own.

@ The complaints are all made in one way. They name the word which wasn't understood, since in a long line it isn't clear which
it was; they say what would have been right, if that can be said in a few words; and they end with a command that can be tried.
They don't say ``error,'' ``invalid'' or ``illegal,'' and they don't blame. Most people who read one have made a slip of the
finger, and know it as soon as they see the word.

What this program doesn't have is a file in which one could set how it behaves. There are a few variables of the environment, of
which only one, \.{NABLA\_PROGRESS}, is our own invention, and they are explained where they are used. A program for beginners
should behave the same on the beginner's machine as on that of the person who helps him.

@ It needs nearly all of the small modules; it is what they were written for. What it doesn't need are those for words and
fingerprints, which work below the others. The headers are in the order of the alphabet and not in one of dependence; each of
them includes what it needs.

Twenty-odd headers for one module would be a bad sign anywhere else. A module in the middle of a program should know two or three others. But somebody has to know them all, or the program would never be one, and it is good to have the place where everything meets at the rim and to keep it free of ideas.

What each of them is for can be read off the table of contents. The longest way that a command goes through them is that of \.{nabla grade}, by ten modules of which only |grade.h| appears here; the shortest is that of \.{nabla list}.

@<Our headers for {\tt nabla.c}@>=
#include "child.h"
#include "formats.h"
#include "formulas.h"
#include "grade.h"
#include "init.h"
#include "intake.h"
#include "json-text.h"
#include "learn.h"
#include "lesson.h"
#include "merge.h"
#include "nearest.h"
#include "plan.h"
#include "practice.h"
#include "record.h"
#include "report.h"
#include "reset.h"
#include "scratch.h"
#include "verdict.h"
#include "watch.h"
#include "web.h"

@ A |wish| is what stands on the command line. There is one structure for all commands, although most of them use only two or
three of its members. Were there one for each, the options would have to know to which command they belong before they are read;
so \.{nabla hint 2.2 --json} is accepted, and the option does nothing. Nobody has ever been harmed by that.

@<Types of {\tt nabla.c}@>=
typedef struct {
  int json, debug, all, help, yes;
  const char *format; /* of what is printed or written; null: the usual */
  @<What was said about seeds@>@;
  @<What was said about exercises@>@;
  grade_order order; /* for a class */
  char **places; /* to be joined */
  size_t n_places;
  char *only; /* exercises of it, separated by commas */
  const char *confinement; /* the level that must be, or null */
  int advice; /* also for right answers */
} wish;@/

@ The seed remains a text. It is handed on as a text, to the test program and into records, and to convert it into a number
would be the only way of getting it wrong.

@<What was said about seeds@>=
char seed[24]; /* decimal; drawn if it was not given */
int seeds; /* how many, in a row */

@ The exercises point into the catalogue, and their array grows with each word that names some. A level of zero is none, because
hints are counted from one.

@<What was said about exercises@>=
const exercise **chosen;
size_t n; /* how many were chosen */
const char *file; /* empty: the one in \.{exercises/} */
int level; /* of the hint; 0: the next */

@ A command has a name, a function, a number of exercises without which it makes no sense, and three texts for its help. The
last of these may be long, and each line of it stays a line. All there is to know about a command is in its row, and this is why
a new one can't be forgotten in some other place.

@<Types of {\tt nabla.c}@>=
typedef struct {
  const char *name;
  int (*run)(site *s, wish *w, const sheet *p);
  int least; /* exercises needed */
  const char *usage, *purpose, *details;
} command;@/

@ All complaints about the command line end with status~2: nothing was graded. They go to the other output, so that who
redirects a report doesn't find complaints in his file, and they are set as a page like all the rest. The format is one of ours,
with one place for the word that it is about; that word came from the user and may be anything, and |page_say| takes care of
that.

@<Functions that complain@>=
static int complain(const char *format, const char *about, const char *advice)
{
  sheet p = page_open(stderr);
  char *first = text_of(format, about);
  page_say(&p, 0, 2, RED, "nabla:", "%s%s%s", first, *advice ? " " : "", advice);
  free(first);
  return 2;
}

@ An exercise may be called by its number or by its name. The number is what stands in the book, and the name is what one
remembers: \.{nabla check logloss} needs no look at a page. No name is made of digits, and so the two can't be confused. This
goes for all commands, and for \.{--only}; there is one function that finds exercises, and whatever it understands is understood
everywhere.

@<Functions of {\tt nabla.c}@>=
static const exercise *find_exercise(const site *s, const char *word)
{
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    if (strcmp(e->id, word) == 0 || strcmp(e->name, word) == 0) return e;
  }
  return NULL;
}

@ If there is none, the one whose number or name is nearest is suggested. Among equals the first wins, which for mistyped
numbers is as good a guess as any. That nothing is nearer than 64 happens for words that are too long, and then no suggestion is
made. The suggestion has both the number and the name, because one of them was probably what the reader had in mind, and the
other tells him whether it is the right one. It is only a suggestion. To take the nearest exercise right away, without asking,
would save a second most of the time, and once in a while reset the wrong file.

@<Functions of {\tt nabla.c}@>=
static int unknown_exercise(const site *s, const char *word)
{
  const exercise *nearest = NULL;
  int least = 64;
  for (size_t i = 0; i < s->list.n; i++) {
    @<Keep exercise |i| if it is the nearest so far@>@;
  }
  if (nearest == NULL) return complain("there is no exercise %s.", word, "");
  char *advice = text_of("Did you mean %s (%s)? All of them: %s list", nearest->id, nearest->name, s->called);
  complain("there is no exercise %s.", word, advice);
  free(advice);
  return 2;
}

@ Both the number and the name are tried, and the better one counts.

@<Keep exercise |i| if it is the nearest so far@>=
const exercise *e = &s->list.@[exercise@][i];
int a = word_distance(word, e->id), b = word_distance(word, e->name);
if ((a < b ? a : b) < least) least = a < b ? a : b, nearest = e;

@ What was chosen is a list, in the order in which it was typed. Who names an exercise twice will see it graded twice, and may
draw conclusions. The exercises themselves stay in the catalogue, of which the list has only addresses.

@<Functions of {\tt nabla.c}@>=
static void choose(wish *w, const exercise *e)
{
  w->chosen = new_memory(w->chosen, (w->n + 1) * sizeof *w->chosen);
  w->chosen[w->n++] = e;
}

@ A whole chapter is chosen by its number, and everything by the word \.{all}. Chapters are known by the names of their folders,
\.{2-derivatives}; the word must be all that stands before the dash, or \.1 would choose the chapters from ten to nineteen as
well. The result is how many were chosen, and nothing chosen means that the word was no such thing.

@<Functions of {\tt nabla.c}@>=
static size_t choose_many(const site *s, wish *w, const char *word)
{
  size_t before = w->n, length = strlen(word);
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    int in_chapter = strncmp(e->chapter, word, length) == 0 && e->chapter[length] == '-';
    if (strcmp(word, "all") == 0 || in_chapter) choose(w, e);
  }
  return w->n - before;
}

@ In the order of the catalogue there are now three kinds of words: exercises, groups of them, and files. To tell the last from
the first by looking whether a file of that name exists would be wrong in both directions: a file that has been misspelled would
become an unknown exercise, and a file with the name \.{2.3}, should there be one, would hide the exercise from those who don't
remember it. So only the look of the word decides.

@<Functions of {\tt nabla.c}@>=
static int looks_like_number(const char *word) { return word[strspn(word, "0123456789.")] == 0; }

@ What stands after the exercise is a file, unless it is another exercise or looks like the number of one. A file with such a
name can be given as \.{./2.3}. There is one file at most. With two, or with one that was meant to be the name of an exercise,
it is better to ask than to guess: a check that grades the wrong file gives a true answer to a question that nobody has put.

@<Functions of {\tt nabla.c}@>=
static int take_word(const site *s, wish *w, const char *word)
{
  const exercise *e = find_exercise(s, word);
  if (e) return choose(w, e), 0;
  if (choose_many(s, w, word) > 0) return 0;
  if (w->n == 0 || (looks_like_number(word) && word[0] != '.')) return unknown_exercise(s, word);
  if (*w->file) return complain("one file at a time, please, and %s is a second one.", word, "");
  w->file = word;
  return 0;
}

@ A seed that nobody chose is drawn. Six digits are enough to vary the inputs and few enough to be typed again, or to be read to
somebody over the telephone. The randomness comes from the system; should that fail, the number of our process is random enough
for the purpose, which is not to be unpredictable, but only to be different next time. The seed that comes out is printed in the
report, as part of the command which does ``the same'' again. A random test without that line would be an accusation without a
witness.

@<Functions of {\tt nabla.c}@>=
static int set_seed(wish *w, const char *digits)
{
  unsigned drawn = 1;
  if (digits == NULL) {
    @<Draw a seed of six digits@>@;
  }
  if (*digits == 0 || digits[strspn(digits, "0123456789")] || strlen(digits) > 19)
    return complain("the seed must be a whole number, not %s.", digits, "");
  snprintf(w->seed, sizeof w->seed, "%s", digits);
  return 0;
}

@ A seed that is given may have up to nineteen digits, and all of them are used.

@<Draw a seed of six digits@>=
if (getrandom(&drawn, sizeof drawn, 0) < 0) drawn = (unsigned)getpid();
snprintf(w->seed, sizeof w->seed, "%u", drawn % 1000000);
return 0;

@ How many seeds in a row? One is the usual number, ten thousand the largest; at ten runs a second that is a quarter of an hour,
and whoever wants more can begin again with another seed. What isn't a number is treated like zero, and so the complaint covers
it too. A number with a period in it looks like the number of an exercise and is cut at the period by |atoi|; nobody types one.

@<Functions of {\tt nabla.c}@>=
static int set_seeds(wish *w, const char *digits)
{
  w->seeds = looks_like_number(digits) ? atoi(digits) : 0;
  if (w->seeds < 1 || w->seeds > 10000)
    return complain("a number of seeds lies between 1 and 10000, unlike %s.", digits, "");
  return 0;
}

@ The jobs are for a class, and are how many submissions are graded at the same time. More than 256 on one machine would be a
misunderstanding, or a machine that we would like to see. The two functions differ in three words. They could be one with three
parameters, which would be longer than both.

@<Functions of {\tt nabla.c}@>=
static int set_jobs(wish *w, const char *digits)
{
  w->order.jobs = looks_like_number(digits) ? atoi(digits) : 0;
  if (w->order.jobs < 1 || w->order.jobs > 256)
    return complain("a number of jobs lies between 1 and 256, unlike %s.", digits, "");
  return 0;
}

@ A format is looked up when the option is read, so that a word that nobody knows is found before a class is graded for an hour.
Several of them may stand together with commas; only a class has use for more than one.

The message repeats the names of the table in section~\xsec{formats}, and has to be told when a format is added. A message made from the table would save that and need a loop in the middle of a sentence; the test for an unknown format would not notice the difference, and neither would the reader.

@<Functions of {\tt nabla.c}@>=
static int set_format(wish *w, const char *list)
{
  const char *unknown = formats_unknown(list);
  w->format = list;
  if (unknown == NULL) return 0;
  return complain("there is no format %s.", unknown, "There are tap, junit, json, html, gradescope, "
    "classroom, workflow, exercism, csv, canvas, moodle, and all.");
}

@ \.{getopt\_long} accepts options anywhere on the line, and abbreviations of them, as everybody expects today. Its own
complaints are turned off, because ours look better and name the command by which one gets help. An option stops being read
after the first one that is wrong; a list of five complaints about one line would hide the first of them. The letter that is
returned leads to the right case, and |optarg| points at the argument, if the option has one. Of the words that are no options,
|getopt_long| makes a list at the end of |argv|, in their order; what it needs to know for all this is in the table.

@<Functions of {\tt nabla.c}@>=
static int take_options(wish *w, int argc, char **argv)
{
  @<The options, and a letter for each@>@;
  int c, failed = 0;
  opterr = 0;
  while (!failed && (c = getopt_long(argc, argv, "hj:", known, NULL)) != -1) switch (c) {
    @<Cases of options for one's own work@>@;
    @<Cases of options for a class@>@;
    default: failed = complain("I do not know the option %s, or something is missing after it.", argv[optind - 1], "Try --help.");
  }
  return failed;
}

@ Each long name has a letter, most of which can't be typed: they are only there for the |switch|. Of the short options there
are two, \.{-h} and \.{-j}, because these are what other programs have taught people to type. The number in the middle says
whether an argument must follow. An argument that may or may not follow is possible too, and is a source of surprises that we
leave to others.

@<The options, and a letter for each@>=
static const struct option known[] = {@|
  { "json", 0, NULL, 'J' }, { "debug", 0, NULL, 'd' }, { "all", 0, NULL, 'a' },@|
  { "help", 0, NULL, 'h' }, { "seed", 1, NULL, 's' }, { "seeds", 1, NULL, 'n' },@|
  { "format", 1, NULL, 'f' }, { "policy", 1, NULL, 'q' },@|
  { "out", 1, NULL, 'o' }, { "jobs", 1, NULL, 'p' }, { "only", 1, NULL, 'i' },@|
  { "regrade", 0, NULL, 'r' }, { "self-check", 0, NULL, 'c' }, { "yes", 0, NULL, 'y' },@|
  { "level", 1, NULL, 'l' }, { "advice", 0, NULL, 'A' }, { "slice", 1, NULL, 'x' },@|
  { NULL, 0, NULL, 0 }@|
};

@ An option with an argument that has to be understood may fail; one that is copied or set cannot. Whether a seed was given must
be remembered apart from the seed, since grading a class for the second time takes the old one unless told otherwise. What an
option means for a command which has no use for it is: nothing. The alternative, to complain, needs a table of which options go
with which command, and then that table would be what has to be kept right.

@<Cases of options for one's own work@>=
case 'J': w->json = 1; break;
case 'd': w->debug = 1; break;
case 'a': w->all = 1; break;
case 'h': w->help = 1; break;
case 's': failed = set_seed(w, optarg), w->order.seed_given = 1; break;
case 'y': w->yes = 1; break;
case 'f': failed = set_format(w, optarg); break;
case 'l': w->confinement = optarg; break;
case 'A': w->advice = 1; break;
case 'n': failed = set_seeds(w, optarg); break;

@ Those for a class fill in an order of their own, which is handed to the module for classes as it is. They could have been
ordinary members of the wish. But the order for a class is more than its options, and the module that works on it needs a
structure in any case, so why not this one?

@<Cases of options for a class@>=
case 'o': w->order.out = optarg; break;
case 'j': case 'p': failed = set_jobs(w, optarg); break;
case 'i': w->only = optarg; break;
case 'r': w->order.again = 1; break;
case 'c': w->order.self_check = 1; break;
case 'q': w->order.policy = optarg; break;
case 'x': failed = set_slice(w, optarg); break;

@*1 Checking.
A check of one exercise gives a full report. A check of several gives a line for each and a sum; those that are for paper are
passed over. In either case it is a record that is made, and the record goes to the output as it is if \.{--json} asks for it,
on one line, which programs that read such lines are grateful for.

@<Functions of {\tt nabla.c}@>=
static json_t *check_one(site *s, const wish *w, const exercise *e)
{
  char *file = *w->file ? text_of("%s", w->file) : site_answer(s, e);
  json_t *record = record_make(s, e, file, w->seed, w->seeds);
  @<Print the record if somebody wants it as it is@>@;
  @<Note the progress@>@;
  free(file);
  return record;
}

@ Characters beyond ASCII are written as numbers, so that no program on the way can misunderstand them. A line is complete when
it is printed; a reader of a pipe gets whole records or nothing.

@<Print the record if somebody wants it as it is@>=
if (w->json) {
  json_dumpf(record, stdout, JSON_COMPACT | JSON_ENSURE_ASCII);
  putchar('\n');
}

@ Progress is noted for the files in \.{exercises/} only: a file from elsewhere may be anybody's. A teacher who checks a
student's file, or a student who checks a friend's, would else be surprised by his own points.

@<Note the progress@>=
if (*w->file == 0 && verdict_is_grade(json_text(record, "verdict")))
  progress_note(s, e, json_amount(record, "points"), 0);

@ With several exercises, each line appears as soon as it is known, and not all at the end: a chapter takes half a minute, and
half a minute without a sign of life is long. The exit status is the worst of all. An interruption ends the loop between two
exercises, after the line of the one that was interrupted, and the sum is that of the lines above it. Here is how the last lines
may look:
\session
x 2.2\ \ diff\ \ \ \ \ \ \ \ \ \ \ \ 0 of 8\ \ wrong
. 2.3\ \ operator\ \ \ \ \ \ \ \ 0 of 7\ \ not done
In all 0 of 15 points. More about one of them: nabla check ID
\endsession

@<Functions of {\tt nabla.c}@>=
static int check_several(site *s, const wish *w, const sheet *p)
{
  double points = 0, possible = 0;
  int worst = 0;
  for (size_t i = 0; i < w->n && !child_stop_signal; i++) {
    if (strchr("PO", w->chosen[i]->kind)) continue;
    @<Check one of several, and add up its points@>@;
  }
  @<Say the sum, and how well the submissions were confined@>@;
  return worst;
}

@ Each record is given back at once; for a report in full one asks about that exercise alone. The points that are possible come
from the record as well; it says what the exercise was worth when it was graded.

@<Check one of several, and add up its points@>=
json_t *record = check_one(s, w, w->chosen[i]);
int status = record_exit_status(record);
if (!w->json) report_line(p, w->chosen[i], record), fflush(p->out);
points += json_amount(record, "points"), possible += json_amount(record, "possible");
if (status > worst) worst = status;
json_decref(record);

@ In JSON the lines speak for themselves. A sum at the end would be a line of another kind, and every program that reads the
lines would need a rule for the last one.

@<Say the sum, and how well the submissions were confined@>=
if (!w->json) page_say(p, 0, 0, BOLD, "", "In all %g of %g points. More about one of them: %s check ID",@|
  points, possible, s->called);
if (!w->json && s->tools.level) report_level(p, s->tools.level->name);

@ With \.{--format} the answers are printed in one of the formats of section~\xsec{formats}, all of them in a single document, and
nothing else is printed. That is what a course system calls when it grades a single student. The exit status is still that of the
worst record; a system that wants success whenever there is a document has to say so in its script.

@<Functions of {\tt nabla.c}@>=
static void add_to_bundle(bundle *b, site *s, const wish *w, const exercise *e, int *worst)
{
  json_t *record = check_one(s, w, e);
  int status = record_exit_status(record);
  bundle_add(b, s, e, record);
  *worst = status > *worst ? status : *worst;
  json_decref(record);
}

@ Exercises for paper are passed over, as they are when several are checked. The document is printed as it is, without filling
lines or escaping anything again: its writer has done both in the way of the format.

A folder of files can be checked in this way by a script of three lines, one call for each file:
\session
\.{for f in *.c; do}
\ \ \.{nabla check 2.2 \$f --format junit >\$\{f\%.c\}.xml}
\.{done}
\endsession
\noindent That is how a teacher would do it who has a system of his own for the rest, and wants nothing from this book but a verdict.

All exercises of the call go into one document. Its status is the worst of theirs: 2 if one could not be graded, else 1 if one lost points. A program that reads the document needs no status, and a script that reads the status needs no document.

@<Functions of {\tt nabla.c}@>=
static int check_as(site *s, const wish *w)
{
  const result_format *f = format_named(w->format);
  bundle b;
  strbuf text = { NULL, 0, 0 };
  int worst = 0;
  if (f == NULL || f->write == NULL) return complain("%s is no format for a single student.", w->format, "");
  bundle_open(&b, "");
  for (size_t i = 0; i < w->n && !child_stop_signal; i++)
    if (!strchr("PO", w->chosen[i]->kind)) add_to_bundle(&b, s, w, w->chosen[i], &worst);
  f->write(&text, &b);
  fwrite(text.s, 1, text.n, stdout);
  bundle_close(&b), strbuf_free(&text);
  return worst;
}

@ The command itself has only to find out which of the ways is to be gone. A file can answer one exercise, and a debugger can
look at one. Below a report that isn't perfect, the sentence about what this exercise builds on may help; it is not a part of
the report, because a report is made from a record, and this is made from what this reader has done before.

@<Functions of {\tt nabla.c}@>=
static int check(site *s, wish *w, const sheet *p)
{
  if (*w->file && w->n > 1) return complain("the file %s can answer only one exercise.", w->file, "");
  if (w->debug) return w->n == 1 ? debug(s, w, p) : complain("%s works on one exercise at a time.", "--debug", "");
  if (w->format) return check_as(s, w);
  if (w->n > 1) return check_several(s, w, p);
  @<Check one exercise, and report in full@>@;
  return status;
}

@ The file that the user has named goes into the report's suggestions, so that ``the same'' is really the same. Both the report
and the sentence below it are left out if the record was wanted as JSON, in which they would be noise.

@<Check one exercise, and report in full@>=
json_t *record = check_one(s, w, w->chosen[0]);
int status = record_exit_status(record);
if (!w->json) report_full(p, s, w->chosen[0], record, w->file, w->all);
if (!w->json && status == 1 && *w->file == 0) plan_mention(p, s, w->chosen[0]);
json_decref(record);

@*1 A class.
The only word of this command is a folder. Without \.{--only} all exercises count that a program can grade. The names behind
\.{--only} are taken like words of a check, chapters included; what isn't an exercise would have been taken for a file there,
and is an unknown exercise here.

@<Functions of {\tt nabla.c}@>=
static int take_class(const site *s, wish *w, int n, char **words)
{
  int failed = 0;
  char *at = NULL;
  if (n != 1) return complain("which folder? Say for example: %s grade class/", s->called, "");
  @<Take the folder, and choose the exercises@>@;
  return !failed && *w->file ? unknown_exercise(s, w->file) : failed;
}

@ |strtok_r| is an old function with bad manners: it writes into what it reads. The words of a command line belong to us, and so
it may.

@<Take the folder, and choose the exercises@>=
w->order.folder = words[0];
if (w->only == NULL) choose_many(s, w, "all");
char *id = w->only ? strtok_r(w->only, ",", &at) : NULL;
for (; id && !failed; id = strtok_r(NULL, ",", &at)) failed = take_word(s, w, id);

@ Everything about classes is in the module of section~\xsec{grading}; here the order is completed. If nobody says how many jobs
there should be, there is one for each processor. Grading spends most of its time in compilers, and two of them on one processor
are no faster than one after the other. What can go wrong with a whole class, such as a folder that isn't there, comes back as a
text; what goes wrong with one submission doesn't, because it is in that submission's record, and is no reason to say that
anything has failed.

@<Functions of {\tt nabla.c}@>=
static int grade(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  grade_order *o = &w->order;
  o->seed = w->seed, o->chosen = w->chosen, o->n = w->n;
  o->formats = w->format ? w->format : "tap,junit,json,html";
  @<Complete the order for a slice@>@;
  if (o->jobs == 0) o->jobs = (int)sysconf(_SC_NPROCESSORS_ONLN);
  int status = grade_many(s, o, p, &why);
  if (why.n) complain("%s", why.s, "");
  strbuf_free(&why);
  return status;
}

@*1 Debugging.
For a debugger, the same tests are linked with the student's function into one ordinary program. There are no walls and no
worker then: whoever debugs runs his own code, on his own machine, and wants to look into it. The first function of the exercise
is a good place to stop. Its name is found in the catalogue, right before the first parenthesis of the prototypes.

@<Functions that debug@>=
static char *first_function(const exercise *e)
{
  const char *end = strchr(e->prototypes, '('), *start = end;
  while (start && start > e->prototypes && (isalnum((unsigned char)start[-1]) || start[-1] == '_')) start--;
  return start ? text_of("%.*s", (int)(end - start), start) : text_of("main");
}

@ The line that is printed has everything in it, for a beginner's first meeting with a debugger shouldn't begin with its manual.
Check runs each test in a process of its own unless \.{CK\_FORK} says no, and a debugger would wait in the wrong one; that alone
has cost people an afternoon. The five keys below the line are enough for the first hour.

@<Functions that debug@>=
static void tell_how_to_debug(const sheet *p, const exercise *e, const wish *w, const char *program)
{
  char *function = first_function(e), *shorter = site_short(program);
  page_say(p, 0, 0, GREEN, "READY", " Your answer and its tests are one program now. Start the debugger with");
  page_gap(p);
  @<Say how to start the debugger@>@;
  free(function);
  free(shorter);
}

@ The seed is on the line too, and so the debugger sees the inputs of the report. Without it the debugger would stop in a run in
which nothing is wrong, which happens with bugs anyway, and need not be encouraged.

@<Say how to start the debugger@>=
page_command(p, 2, "", "CK_FORK=no gdb -ex 'break %s' -ex run --args %s --seed %s",@| function, shorter, w->seed);
page_gap(p);
page_say(p, 0, 0, PLAIN, "", "It stops where %s begins. Then: n (next line), s (step into), p x (print x), bt (who called), c (go on), q (quit).",@|
  function);

@ What follows on the screen, after the line was copied, is the debugger's and not ours. For a student whose function divides by
|h| and not by |2*h| it may go like this:
\session
Breakpoint 1, nb\_diff (f=..., c=0.5) at 2.2-diff.c:17
\.{(gdb)} n
\.{(gdb)} p h
\$1 = 3.0277272261966697e-06
\.{(gdb)} p (nb\_at(f,c+h)-nb\_at(f,c-h))/(2*h)
\$2 = 1.240882609172292
\endsession
\noindent The last line is worth the trouble. One can try a repair without making it: the debugger calls the functions of the
library, and even the function of the test that came in as an argument.

@ To build it we read the file once, only to see that it can be read; the compiler then takes the file itself and no copy, since
a debugger must find the source where the student edits it. For the same reason |source| is given twice in the job. What the
compiler says is passed on untouched: who debugs has got so far that it is probably nothing. It is the only place in which this
program compiles something that isn't in a scratch folder. All the walls are for strangers' files; a student's own editor,
compiler and debugger have as many rights as he has.

@<Functions that debug@>=
static int build_for_debugger(site *s, const exercise *e, const char *source, const char *folder, const char *program, strbuf *said)
{
  strbuf content = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  char *parts = site_part(s, e, "");
  compile_job job = { folder, source, source, s->data, parts, program };
  @<Compile for the debugger@>@;
  strbuf_free(&content);
  strbuf_free(&why);
  free(parts);
  return failed ? 2 : 0;
}

@ Either the file or the tools are missing, and then there is a reason to be told; or the compiler has its own words.

@<Compile for the debugger@>=
int failed = intake_read(source, &content, &why) != 0 || site_tools(s, &why) != 0;
if (!failed && web_is(source)) strbuf_puts(&why, "a debugger wants the C file that ctangle makes of it."), failed = 1;
if (failed) complain("I cannot build this: %s", why.s, "");
else failed = compile_debug(&s->tools, &job, said) != COMPILED;

@ The program is kept in \.{build/debug}, so that it can be started again. The compiler needs the full path of the source,
because it works in that folder. Answers that are numbers have no program, and those on paper even less. The messages of the
compiler are shown as they came, forty lines of them at most. They are not turned into the friendly kind, because the file is
meant to be debugged, and so it has been compiled before, by \.{nabla check}, and reported upon.

@<Functions that debug@>=
static int debug(site *s, wish *w, const sheet *p)
{
  const exercise *e = w->chosen[0];
  if (e->kind != 'C')
    return complain("exercise %s is not answered by a program, so there is nothing to debug.", e->id, "");
  @<Find the source, and a place for the program@>@;
  if (status == 0) status = build_for_debugger(s, e, source, folder, program, &said);
  if (status == 0) tell_how_to_debug(p, e, w, program);
  else if (said.n) page_verbatim(p, 0, said.s, 40);
  @<Release what |debug| used@>@;
  return status;
}

@ |realpath| makes the full path, and says on the way whether the file exists. The folder may be there from last time. If it can
neither be made nor be written to, the complaint has to cover two cases, and mentions both.

@<Find the source, and a place for the program@>=
char *given = *w->file ? text_of("%s", w->file) : site_answer(s, e), *source = realpath(given, NULL);
char *folder = text_of("%s/build/debug", s->project),@|
  *program = text_of("%s/build/debug/%s-%s", s->project, e->id, e->name);
strbuf said = { NULL, 0, 0 };
int status = source && (mkdir(folder, 0777) == 0 || access(folder, W_OK) == 0) ? 0@|
  : complain("I cannot find %s, or cannot write to build/debug.", given, "");

@ What isn't there is a null pointer, and |free| is content with that. It is a section of its own because the same five lines
would otherwise stand between the reader and the end of the function.

@<Release what |debug| used@>=
free(given);
free(source);
free(folder);
free(program);
strbuf_free(&said);

@*1 Hints, statements and the list.
These commands only pass on what the modules for practice do, and complain for them. That is the division of labor between the
modules and this file: a module says in |why| what is wrong, and how it is said to the user, and with which exit status, is
decided in one place.

@<Functions of {\tt nabla.c}@>=
static int end_with(int failed, strbuf *why)
{
  int status = failed ? complain("%s", why->s, "") : 0;
  strbuf_free(why);
  return status;
}

@ With that, a command is two lines. If several exercises are named, the first of them is shown; a page with three hints would
be a page with two too many.

@<Functions of {\tt nabla.c}@>=
static int hint(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  return end_with(lesson_hint(p, s, w->chosen[0], w->level, &why), &why);
}

@ The statement of an exercise, which is also in the book, and looks better there. On a terminal it has one advantage: it is
where the student is already. He may have the PDF on another screen; or he may sit in front of a computer far away, through a
connection on which a PDF would be a long wait.

@<Functions of {\tt nabla.c}@>=
static int show(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  return end_with(lesson_task(p, s, w->chosen[0], &why), &why);
}

@ These two cannot fail. A reader without any progress gets the welcome, and one with a broken file of progress does too. The
wish isn't looked at by the first; that it is a parameter all the same is the price of a table in which all functions have the
same type.

@<Functions of {\tt nabla.c}@>=
static int start(site *s, wish *w, const sheet *p)
{
  (void)w;
  practice_start(p, s);
  return 0;
}

@ Of the progress one may ask for \.{--all}, which lists every exercise that is open and not only eight. The same letters mean
every failed test for a report and every open exercise for progress. That is one word to be remembered for ``don't leave
anything out.''

@<Functions of {\tt nabla.c}@>=
static int show_progress(site *s, wish *w, const sheet *p)
{
  practice_progress(p, s, w->all);
  return 0;
}

@ Without an exercise, watching begins where practice is: with what was begun, or is next, or, if all is done, with the first
one of all. Somebody who has finished the book and watches again should be given something to watch. The seed is drawn once,
here, and stays for the session. Watching needs no sheet, as it opens one each time that it draws; by then the window may have
another width.

@<Functions of {\tt nabla.c}@>=
static int watch(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  const exercise *e = w->n ? w->chosen[0] : practice_now(s);
  (void)p;
  if (e == NULL) e = &s->list.@[exercise@][0];
  if (!plan_counts(e)) return complain("exercise %s is for paper, so there is no file to watch.", e->id, "");
  return end_with(watch_exercises(s, e, w->seed, &why), &why);
}

@ A reset asks first, and only a word that begins with y counts as yes; the end of the input does not. In scripts, \.{--yes}
answers beforehand. The question says what will become of the file, since that is what one would ask back. The output must be
pushed out before we read, as a question that comes after its answer looks foolish.

@<Functions of {\tt nabla.c}@>=
static int agreed(const sheet *p, const exercise *e)
{
  char answer[16] = "";
  page_say(p, 0, 0, PLAIN, "", "Bring back the skeleton of %s? Your file is kept beside it. (y/n)", e->id);
  fflush(p->out);
  return fgets(answer, sizeof answer, stdin) && (*answer == 'y' || *answer == 'Y');
}

@ One exercise at a time: ``reset all'' is a sentence that one regrets. For an exercise on paper no question is asked, because
the answer to it would change nothing; |reset_exercise| then says what is the matter. Who says no gets status~1, so that a
script which goes on after success doesn't. The page is used for what went well, and the complaint for what didn't; |end_with|
gives back the text in both cases.

@<Functions of {\tt nabla.c}@>=
static int reset(site *s, wish *w, const sheet *p)
{
  const exercise *e = w->chosen[0];
  strbuf said = { NULL, 0, 0 };
  if (w->n > 1) return complain("one exercise at a time, please: %s and what else?", e->id, "");
  if (plan_counts(e) && !w->yes && !agreed(p, e))
    return page_say(p, 0, 0, PLAIN, "", "Nothing was changed."), 1;
  int failed = reset_exercise(s, e, &said) == RESET_FAILED;
  if (!failed) page_say(p, 0, 0, PLAIN, "", "%s", said.s);
  return end_with(failed, &said);
}

@ The list has a line for each exercise and a heading for each chapter. It takes no notice of progress. For that there is
another command, and a list which is the same today and tomorrow can be printed and hung on a wall. The recommended ones are
marked as they are everywhere: by a sign, and by a color where there are colors.
\session
Chapter 1-functions
> 1.1\ \ Compose (10 min, 10)
\ \ 1.2\ \ Line through two points (10 min, 10)
\ \ 1.5\ \ Domain, image, argmin (on paper, 12 min, M12)
\endsession

@<Functions of {\tt nabla.c}@>=
static int list(site *s, wish *w, const sheet *p)
{
  const char *chapter = "";
  (void)w;
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    @<Say the chapter, if it is a new one, and the exercise@>@;
  }
  page_say(p, 0, 0, DIM, "", "> recommended; ratings as explained in the preface. The task of one: %s show ID", s->called);
  return 0;
}

@ Titles begin with their number; here the number has a column of its own, so it is cut off, if it is there. Behind the title
stand the time and the rating, and for exercises without points what they are instead. A chapter is new when its name is another
than in the line before.

@<Say the chapter, if it is a new one, and the exercise@>=
char *title = report_title(s, e);
const char *name = strncmp(title, e->id, strlen(e->id)) ? title : title + strlen(e->id);
if (strcmp(chapter, e->chapter)) page_say(p, 0, 0, BOLD, "Chapter", "%s", e->chapter);
page_say(p, 0, 2, e->recommended == '>' ? GREEN : PLAIN, e->recommended == '>' ? ">" : " ",@| "%-4s%s (%s%d min, %s)",@|
  e->id, name, e->kind == 'P' ? "on paper, " : e->kind == 'O' ? "open, " : "", e->minutes, e->rating);
chapter = e->chapter;
free(title);

@ The copy for a student is made by section~\xsec{command-init}; here it is only announced. What comes next is said in a line that can be copied, with the name by which the command was called, since \.{nabla} alone is right only where it is installed.

@<Functions of {\tt nabla.c}@>=
static int init(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  int made = init_folder(s, w->file, &why);
  if (made >= 0) {
    page_say(p, 0, 0, GREEN, "READY", " %d new files in %s. Now say:", made, w->file);
    page_command(p, 2, "", "cd %s && %s start", w->file, s->called);
  }
  return end_with(made < 0, &why);
}

@ There is no folder that one could guess. The current one would be an obvious choice, and also the one in which a beginner stands who has just unpacked something else.

@<Functions of {\tt nabla.c}@>=
static int take_folder(wish *w, int n, char **words)
{
  if (n != 1) return complain("which folder? Say for example: nabla init %s", "nabla", "");
  w->file = words[0];
  return 0;
}

@ This one is for authors and for \.{make}. One failure doesn't keep the others from being learned, for an author who has
changed something wants to know about all that it has broken. With \.{all} it does every exercise, one after the other; \.{make}
calls it for one exercise at a time instead, so that two processors can learn at once, and what has not changed isn't learned
again. No advice is sought for mutants: what is wrong with them is known.

@<Functions of {\tt nabla.c}@>=
static int learn_all(site *s, wish *w, const sheet *p)
{
  int failed = 0;
  s->advice = ADVICE_NEVER;
  for (size_t i = 0; i < w->n && !child_stop_signal; i++)
    if (w->chosen[i]->kind == 'C' || w->chosen[i]->kind == 'A')
      failed |= learn(s, w->chosen[i], p);
  return failed ? 1 : 0;
}

@*1 The table, and the main program.
Help is made from the same table that runs the commands, so that neither can be forgotten. Its order is that of the help page,
and hence the order in which one meets the commands: first those that need no exercise, then those for every day, then those for
others.

A row has five things and a tail: the word, its function, how many words it needs, how it is used, what it is for, and the lines that follow in its own help. Rows of the same kind stand in sections of their own, so the table can be read like a menu.

@<The table of commands@>=
static const command commands[] = {@|
  @<The commands for practice@>@;
  @<The command that checks@>@;
  @<The commands for one exercise@>@;
  @<Rows about formulas@>@;
  @<The command for instructors@>@;
  @<The command that makes a copy@>@;
  { "learn", learn_all, 1, "learn ID...", "run the known mistakes (when the book is built)", "" },@|
};
@<Functions that read the table@>@;

@ Two commands without an obligation. They come first because somebody who has just typed \.{nabla} reads the first lines, and
if he types the first of these commands he will be told all that he needs for now.

Both can be forgotten at once. Whoever ignores them has lost nothing: the exercises, their skeletons and \.{nabla check} are the same.

@<The commands for practice@>=
  { "start", start, 0, "start", "where you are, and what is next", "" },@|
  { "watch", watch, 0, "watch [ID]", "check each file as soon as it is saved",@|
    "Keys: h a hint, n the next exercise, t the task, c check again, r reset, q quit." },@|

@ The most important one has the most options. What they do fits on a screen, together with the exit status, for which scripts
are the only readers but important ones. The lines are aligned by hand, and set with their line ends kept; a narrow window
breaks them all the same, between words, which is better than to lose their ends.

For most readers the command is \.{nabla check 2.2} and nothing else, a hundred times. None of the options changes the verdict, with one exception that is meant to: a seed chooses other random points. They choose how much is said and in which language; so a student and his teacher, who use different ones, can't get different marks.

@<The command that checks@>=
  { "check", check, 1, "check ID... [FILE]", "grade your answer",@|
    "ID is a number (2.2), a name (diff), a chapter (2) or all. FILE, if it is not the one in exercises/.\n"@|
    "--all        every failed test in full\n"@|
    "--seed N     the same random inputs again\n"@|
    "--seeds N    with N seeds in a row; ends at the first that costs points\n"@|
    "--json       the record, one line of JSON for each exercise\n"@|
    "--format F   as tap, junit, json, html, gradescope, classroom, workflow or exercism\n"@|
    "--debug      build a program for gdb and say how to start it\n"@|
    "--advice     look for hidden mistakes even if the answer is right\n"@|
    "--level L    only if what runs is confined like this: full, sealed, self-check\n"@|
    "Exit status: 0 full points, 1 not, 2 could not be graded." },@|

@ The others are about one exercise, or about all of them at once. The text about progress says where the file is, and that it
may be deleted; who can delete it doesn't have to ask what is in it. A row can be read as a sentence: the hint is called with
one exercise at least, it is used as ``hint ID [LEVEL],'' and so on. In the first column is the word that the reader types, and
in the second the function, mostly of the same name.

A hint counts as seen when it has been shown, which is why there is no option to see all of them. Three words typed three times is a small hurdle, and exactly as high as it should be.

@<The commands for one exercise@>=
  { "hint", hint, 1, "hint ID [LEVEL]", "a hint, and each time one more: a question, the idea, the first line",@|
    "LEVEL (1, 2 or 3), to see one of them again." },@|
  { "show", show, 1, "show ID", "what the exercise asks", "" },@|
  { "reset", reset, 1, "reset ID", "bring the skeleton back; your file is kept as .old",@|
    "--yes        do not ask" },@|
  { "progress", show_progress, 0, "progress", "a bar for each chapter, and what is open to you",@|
    "--all        every open exercise\n"@|
    "It is kept in build/.nabla-progress, or in the file that NABLA_PROGRESS names; delete it to begin anew." },@|
  { "list", list, 0, "list", "all exercises", "" },@|

@ One row is for those who grade others. Its last two lines answer the two questions that come up at midnight before the grades
are due: what if it stops, and how do I know that it is complete? The name of each option appears twice in this file, here and
in the table of options, and nothing but care makes the two agree. The examples are there because a list of options is read by those who have used the command before; everybody else looks
for a line that resembles what he wants, copies it, and changes a word. There are two of them: one for the evening with a
few exercises and two processors, and one for the night with forty machines, whose other half, the joining, is a row of its own
(section~\xsec{slices}). That row is set between the commands for instructors and those for authors, as it is needed only by
people who have read the one above.

The letter in \.{-j} is the one that \.{make} uses; and \.{--regrade} is for the case that never occurs, in which the tests are the same, the answers are the same, and yet one wants to see it done.

@<The command for instructors@>=
  { "grade", grade, 0, "grade DIR", "grade a class: a folder with a folder, an archive or a file for each student",@|
    "--out DIR    where records and the gradebook go (DIR.graded)\n"@|
    "-j N         so many at a time (one for each processor)\n"@|
    "--only IDs   only these exercises, separated by commas\n"@|
    "--seed N     the random inputs (as before, or else drawn)\n"@|
    "--format L   what to write for each student (tap,junit,json,html), and the gradebooks canvas, moodle; or all\n"@|
    "--policy F   weights, deadlines and the like, for the gradebooks\n"@|
    "--regrade    also what has a record already\n"@|
    "--level L    only at this level of confinement: full or sealed\n"@|
    "--self-check even where submissions cannot be confined\n"@|
    "--slice I/N  only the I-th of N parts of the class, into DIR.slices/I-of-N; needs --seed\n"@|
    "A second start goes on where the first one stopped.\n"@|
    "For example: nabla grade class --only 2.2,2.3 -j 2\n"@|
    "             nabla grade class --seed 7 --slice 3/40\n"@|
    "Exit status: 0 everything has a record, 2 not." },@|
  @<The command that joins@>@;

@ Not in the table are \.{--help} and \.{--version}, by which one asks about the program as a whole, and which begin with dashes
everywhere else; so they do here. All other options belong behind a command.

The statuses with which the commands end have the same meaning for each of them, as far as it makes sense: 0 is what one has
hoped for, 1 is an honest no, and 2 says that the question couldn't be answered. It is the convention of \.{grep} and \.{diff}, and
it is the reason why this command can be used in a script without reading what it prints.

@ A dozen names need no clever search, and an abbreviation of a name is not understood. It would be convenient for a week, until
a new command begins with the same letters. So the word must be typed in full, which the completion of the shell can do for
those who have it.

@<Functions that read the table@>=
static const command *find_command(const char *word)
{
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    if (strcmp(commands[i].name, word) == 0) return &commands[i];
  return NULL;
}

@ Help is about one command or about all. In the list of all a command has two lines, how it is called and what it is good for;
asked about one, we print its details too. The usage is printed as it must be typed, with the word by which this command was
called. All help goes to the ordinary output and ends with status~0: who asks for help has made no mistake, and may well want to
send it through a pager.

@<Functions that read the table@>=
static int help(const char *called, const command *only)
{
  sheet p = page_open(stdout);
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
    @<Describe command |i|, if it is wanted@>@;
  }
  if (only == NULL) page_say(&p, 0, 0, PLAIN, "", "More about one of them: %s check --help", called);
  return 0;
}

@ The purpose begins on a new line with a hanging indentation of four columns, so that the names stand out on the left. If only
one command is described and it has no details, the two lines are all of its help, and enough.

@<Describe command |i|, if it is wanted@>=
const command *c = &commands[i];
char *usage = text_of("%s %s", called, c->usage);
if (only == NULL || only == c) page_say(&p, 0, 4, BOLD, usage, "\n%s", c->purpose);
if (only == c && *c->details) page_say(&p, 4, 4, PLAIN, "", "%s", c->details);
free(usage);

@ The nearest command is always suggested, even if it isn't near. There are so few that the suggestion is a reminder of what
exists, and the next words tell how to see them all. The first of the table is where the search begins, so there is always one
to suggest. Distances are computed twice as often as necessary, on a path which is taken by a person who has mistyped something,
and waits for nothing but our answer.

@<Functions that read the table@>=
static int unknown_command(const char *called, const char *word)
{
  const char *nearest = commands[0].name;
  for (size_t i = 1; i < sizeof commands / sizeof *commands; i++)
    if (word_distance(word, commands[i].name) < word_distance(word, nearest)) nearest = commands[i].name;
  char *advice = text_of("Did you mean %s? All of them: %s --help", nearest, called);
  complain("there is no command %s.", word, advice);
  free(advice);
  return 2;
}

@ The words that are left after the options are exercises and perhaps a file; the last word of \.{hint} may be a level. There is
no hint~0. Inside the program zero means ``the next,'' so the digit zero must become something which is no level, or
\.{hint 2.2 0} would give one more hint to somebody who has asked for none.

@<Functions that read the table@>=
static int level_of(const char *digit) { return *digit == '0' ? -1 : *digit - '0'; } /* there is no hint 0 */

@ Now the words are taken one by one. Only a check has use for a file, so for all other commands a word that was taken for one
must have been meant as an exercise. A command that needs an exercise and got none asks for it with an example, which works when
it is copied: exercise 0.1 is there in every edition. The first complaint ends it: |failed| is a status already, and is handed
up as it is, so that the exit status of a wrong word and that of a wrong option are the same.

@<Functions that read the table@>=
static int take_words(const site *s, const command *c, wish *w, int n, char **words)
{
  int failed = 0;
  if (c->run == grade) return take_class(s, w, n, words);
  if (c->run == merge) return take_places(s, w, n, words);
  if (c->run == init) return take_folder(w, n, words);
  @<Take the level of a hint@>@;
  for (int i = 0; i < n && !failed; i++) failed = take_word(s, w, words[i]);
  if (!failed && (int)w->n < c->least) failed = complain("which exercise? Say for example: nabla %s 0.1", c->name, "");
  if (!failed && *w->file && c->run != check) failed = complain("there is no exercise %s.", w->file, "");
  return failed;
}

@ Two words, the second of them a single digit: that is an exercise and a level. A chapter would be a single digit as well, and
in this one place it is not.

@<Take the level of a hint@>=
if (c->run == hint && n == 2 && strlen(words[1]) == 1 && isdigit((unsigned char)words[1][0]))
  w->level = level_of(words[--n]);

@ Everything comes together in the order that the reader would expect: options, help, the site, the words, the command. Help
comes before the site is opened, because it must work even where nothing has been built. The wish begins with zeros and three
members that are not. A failure in any of these steps leaves the rest undone, and only the site is closed and the memory given
back. The function has one exit for what it has opened; the two returns above it are passed before anything is open.

The command is called with a site that knows where things are, a wish that is complete, and a page to print on. It returns what
the process will return.

A row without a function is about formulas: it has its words read by somebody else, and needs no site, as there is nothing about exercises in it. That is why \.{nabla grad} works in every folder of every machine on which the command is installed; a test of the installation starts it in the root folder. An option for help is looked for by |has_word|, since nobody else has read the words yet, and a formula that contains \.{--help} as a word of its own is hard to think of.

@<Functions that read the table@>=
static int run_command(const command *c, const char *called, int argc, char **argv)
{
  wish w = { 0 };
  site s;
  sheet p = page_open(stdout);
  strbuf why = { NULL, 0, 0 };
  if (c->run == NULL) return has_word(argc, argv, "--help") ? help(called, c) : run_formula(argc, argv);
  w.file = "", w.seeds = 1, w.order.out = w.order.policy = "";
  set_seed(&w, NULL);
  if (take_options(&w, argc, argv)) return 2;
  if (w.help) return help(called, c);
  @<Open the site, take the words, and run the command@>@;
  site_close(&s);
  strbuf_free(&why);
  free(w.chosen);
  return status;
}

@ What was said about confinement and advice is put into the site, where those who compile and run will look for it. A site that
couldn't be opened is closed like any other. (The word that the user typed as a level isn't looked at here. The module for
confinement knows the levels, and complains if there is none of that name.)

@<Open the site, take the words, and run the command@>=
int status = site_open(&s, called, &why) ? complain("%s", why.s, "Try: make")@|
  : take_words(&s, c, &w, argc - optind, argv + optind);
s.level = w.confinement;
if (w.advice) s.advice = ADVICE_ALWAYS;
if (!status) status = c->run(&s, &w, &p);

@i command-help.w

@*2 The main program.
It looks at the first word only, and leaves the rest to the command that it names. A report that could not be
written is not a report: if the output is a full disk, or a pipe whose reader has gone, the last |fflush| finds out, and the
status says so, since by then there is no other way of saying anything. Signals are watched from the first moment, since a
control-C may come before anything has begun.

@<The main program of {\tt nabla.c}@>=
int main(int argc, char **argv)
{
  int status = take_color(&argc, argv);
  const command *c = argc > 1 ? find_command(argv[1]) : NULL;
  if (status) return status;
  child_watch_signals();
  @<Do what the first word says@>@;
  if (fflush(stdout) != 0) status = 2;
  @<If a signal stopped us, end by that signal@>@;
  return status;
}

@ Without a word there is help, and no complaint. A person who types \.{nabla} to see what happens has done nothing wrong, and a
script never does that. The version is a single line, name and number, as scripts want it.

@<Do what the first word says@>=
if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||@|
    strcmp(argv[1], "help") == 0) status = help(argv[0], NULL);
else if (strcmp(argv[1], "--manual") == 0 || strcmp(argv[1], "--completion") == 0) status = describe(argv[1], argv[2]);
else if (strcmp(argv[1], "--version") == 0) status = printf("nabla %s\n", NB_VERSION) < 0;
else status = c ? run_command(c, argv[0], argc - 1, argv + 1) : unknown_command(argv[0], argv[1]);

@ If a signal stopped us, we end by that signal, after the clean-up, as the shell expects. Otherwise a loop in a shell would go
on with the next exercise after control-C, having been told that this one has ended by itself. (|exit| would be too late to
clean up after |raise|, so the scratch folder is removed first.)

@<If a signal stopped us, end by that signal@>=
if (child_stop_signal) {
  scratch_leave();
  signal(child_stop_signal, SIG_DFL);
  raise(child_stop_signal);
}
