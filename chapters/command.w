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
nabla grade class/&grade a whole class\cr
}}$$
It is made of small modules, each with one purpose. They are described from the bottom up: text that
grows and goes to a terminal; records of what was graded; mistakes that are known; reports made from records; the grading of a class; and what helps to practice. At the end
stands the table of commands.

@i command-text.w
@i command-record.w
@i command-mistakes.w
@i command-advice.w
@i command-report.w
@i command-grade.w
@i command-practice.w

@*1 Finding what was meant.\label{nearest}
Who types \.{nabla check 22} or \.{nabla chekc 2.2} is helped more by a suggestion than by a list. The {\it distance\/} of two
words is the number of letters to be inserted, removed or replaced; it is computed row by row.
@^edit distance@>

@(c/nearest.h@>=
#ifndef NB_NEAREST_H
#define NB_NEAREST_H
int word_distance(const char *a, const char *b);
#endif

@ Here |row[j]| is the distance of the first |i| letters of |a| from the first |j| letters of |b|. Words longer than 63 letters
resemble nothing.

@(c/nearest.c@>=
#include <string.h>
#include "nearest.h"
int word_distance(const char *a, const char *b)
{
  int row[64], n = (int)strlen(b);
  if (n > 63 || strlen(a) > 63) return 64;
  for (int j = 0; j <= n; j++) row[j] = j;
  for (int i = 1; a[i - 1]; i++) {
    int corner = row[0];
    row[0] = i;
    for (int j = 1; j <= n; j++) {
      int best = corner + (a[i - 1] != b[j - 1]);
      if (row[j] + 1 < best) best = row[j] + 1;
      if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
      corner = row[j], row[j] = best;
    }
  }
  return row[n];
}

@*1 The commands.
The main program knows nothing but this table; every command gets what the
user wanted, already taken apart.

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
@<The table of commands@>@;
@<The main program of {\tt nabla.c}@>@;

@ It needs nearly all of the small modules.

@<Our headers for {\tt nabla.c}@>=
#include "child.h"
#include "grade.h"
#include "intake.h"
#include "json-text.h"
#include "learn.h"
#include "lesson.h"
#include "nearest.h"
#include "plan.h"
#include "practice.h"
#include "record.h"
#include "report.h"
#include "reset.h"
#include "scratch.h"
#include "verdict.h"
#include "watch.h"

@ A |wish| is what stands on the command line.

@<Types of {\tt nabla.c}@>=
typedef struct {
  int json, debug, all, help, yes;
  char seed[24]; /* decimal; drawn if it was not given */
  int seeds; /* how many, in a row */
  const exercise **chosen;
  size_t n; /* how many were chosen */
  const char *file; /* empty: the one in \.{exercises/} */
  int level; /* of the hint; 0: the next */
  grade_order order; /* for a class */
  char *only; /* exercises of it, separated by commas */
  const char *confinement; /* the level that must be, or null */
  int advice; /* also for right answers */
} wish;@/
typedef struct {
  const char *name;
  int (*run)(site *s, wish *w, const sheet *p);
  int least; /* exercises needed */
  const char *usage, *purpose, *details;
} command;@/

@ All complaints about the command line end with status~2: nothing was graded.

@<Functions that complain@>=
static int complain(const char *format, const char *about, const char *advice)
{
  sheet p = page_open(stderr);
  char *first = text_of(format, about);
  page_say(&p, 0, 2, RED, "nabla:", "%s%s%s", first, *advice ? " " : "", advice);
  free(first);
  return 2;
}

@ An exercise may be called by its number or by its name. If there is none, the one whose number or name is nearest is suggested.

@<Functions of {\tt nabla.c}@>=
static const exercise *find_exercise(const site *s, const char *word)
{
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    if (strcmp(e->id, word) == 0 || strcmp(e->name, word) == 0) return e;
  }
  return NULL;
}
static int unknown_exercise(const site *s, const char *word)
{
  const exercise *nearest = NULL;
  int least = 64;
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    int a = word_distance(word, e->id), b = word_distance(word, e->name);
    if ((a < b ? a : b) < least) least = a < b ? a : b, nearest = e;
  }
  if (nearest == NULL) return complain("there is no exercise %s.", word, "");
  char *advice = text_of("Did you mean %s (%s)? All of them: %s list", nearest->id, nearest->name, s->called);
  complain("there is no exercise %s.", word, advice);
  free(advice);
  return 2;
}

@ A whole chapter is chosen by its number, and everything by the word \.{all}.

@<Functions of {\tt nabla.c}@>=
static void choose(wish *w, const exercise *e)
{
  w->chosen = new_memory(w->chosen, (w->n + 1) * sizeof *w->chosen);
  w->chosen[w->n++] = e;
}
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

@ What stands after the exercise is a file, unless it is another exercise or looks like the number of one. A file with such a name can be given as \.{./2.3}.

@<Functions of {\tt nabla.c}@>=
static int looks_like_number(const char *word) { return word[strspn(word, "0123456789.")] == 0; }
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

@ A seed that nobody chose is drawn. Six digits are enough to vary the inputs and few enough to be typed again.

@<Functions of {\tt nabla.c}@>=
static int set_seed(wish *w, const char *digits)
{
  unsigned drawn = 1;
  if (digits == NULL) {
    if (getrandom(&drawn, sizeof drawn, 0) < 0) drawn = (unsigned)getpid();
    snprintf(w->seed, sizeof w->seed, "%u", drawn % 1000000);
    return 0;
  }
  if (*digits == 0 || digits[strspn(digits, "0123456789")] || strlen(digits) > 19)
    return complain("the seed must be a whole number, not %s.", digits, "");
  snprintf(w->seed, sizeof w->seed, "%s", digits);
  return 0;
}

@ @<Functions of {\tt nabla.c}@>=
static int set_seeds(wish *w, const char *digits)
{
  w->seeds = looks_like_number(digits) ? atoi(digits) : 0;
  if (w->seeds < 1 || w->seeds > 10000) return complain("a number of seeds lies between 1 and 10000, unlike %s.", digits, "");
  return 0;
}

@ @<Functions of {\tt nabla.c}@>=
static int set_jobs(wish *w, const char *digits)
{
  w->order.jobs = looks_like_number(digits) ? atoi(digits) : 0;
  if (w->order.jobs < 1 || w->order.jobs > 256) return complain("a number of jobs lies between 1 and 256, unlike %s.", digits, "");
  return 0;
}

@ \.{getopt\_long} accepts options anywhere on the line, and abbreviations of them.

@<Functions of {\tt nabla.c}@>=
static int take_options(wish *w, int argc, char **argv)
{
  static const struct option known[] = {@|
    { "json", 0, NULL, 'J' }, { "debug", 0, NULL, 'd' }, { "all", 0, NULL, 'a' },@|
    { "help", 0, NULL, 'h' }, { "seed", 1, NULL, 's' }, { "seeds", 1, NULL, 'n' },@|
    { "out", 1, NULL, 'o' }, { "jobs", 1, NULL, 'p' }, { "only", 1, NULL, 'i' },@|
    { "regrade", 0, NULL, 'r' }, { "self-check", 0, NULL, 'c' }, { "yes", 0, NULL, 'y' },@|
    { "level", 1, NULL, 'l' }, { "advice", 0, NULL, 'A' },@|
    { NULL, 0, NULL, 0 }@|
  };
  int c, failed = 0;
  opterr = 0;
  while (!failed && (c = getopt_long(argc, argv, "hj:", known, NULL)) != -1) switch (c) {
    case 'J': w->json = 1; break;
    case 'd': w->debug = 1; break;
    case 'a': w->all = 1; break;
    case 'h': w->help = 1; break;
    case 's': failed = set_seed(w, optarg), w->order.seed_given = 1; break;
    case 'y': w->yes = 1; break;
    case 'l': w->confinement = optarg; break;
    case 'A': w->advice = 1; break;
    case 'n': failed = set_seeds(w, optarg); break;
    @<Cases of options for a class@>@;
    default: failed = complain("I do not know the option %s, or something is missing after it.", argv[optind - 1], "Try --help.");
  }
  return failed;
}

@ @<Cases of options for a class@>=
case 'o': w->order.out = optarg; break;
case 'j': case 'p': failed = set_jobs(w, optarg); break;
case 'i': w->only = optarg; break;
case 'r': w->order.again = 1; break;
case 'c': w->order.self_check = 1; break;

@*1 Checking.
A check of one exercise gives a full report. A check of several gives a line for each and a sum; those that are for
paper are passed over. Progress is noted for the files in \.{exercises/} only: a file from elsewhere may be anybody's.

@<Functions of {\tt nabla.c}@>=
static json_t *check_one(site *s, const wish *w, const exercise *e)
{
  char *file = *w->file ? text_of("%s", w->file) : site_answer(s, e);
  json_t *record = record_make(s, e, file, w->seed, w->seeds);
  if (w->json) {
    json_dumpf(record, stdout, JSON_COMPACT | JSON_ENSURE_ASCII);
    putchar('\n');
  }
  if (*w->file == 0 && verdict_is_grade(json_text(record, "verdict"))) progress_note(s, e, json_amount(record, "points"), 0);
  free(file);
  return record;
}

@ @<Functions of {\tt nabla.c}@>=
static int check_several(site *s, const wish *w, const sheet *p)
{
  double points = 0, possible = 0;
  int worst = 0;
  for (size_t i = 0; i < w->n && !child_stop_signal; i++) {
    if (strchr("PO", w->chosen[i]->kind)) continue;
    json_t *record = check_one(s, w, w->chosen[i]);
    int status = record_exit_status(record);
    if (!w->json) report_line(p, w->chosen[i], record), fflush(p->out);
    points += json_amount(record, "points"), possible += json_amount(record, "possible");
    if (status > worst) worst = status;
    json_decref(record);
  }
  if (!w->json) page_say(p, 0, 0, BOLD, "", "In all %g of %g points. More about one of them: %s check ID", points, possible, s->called);
  if (!w->json && s->tools.level) report_level(p, s->tools.level->name);
  return worst;
}

@ @<Functions of {\tt nabla.c}@>=
static int check(site *s, wish *w, const sheet *p)
{
  if (*w->file && w->n > 1) return complain("the file %s can answer only one exercise.", w->file, "");
  if (w->debug) return w->n == 1 ? debug(s, w, p) : complain("%s works on one exercise at a time.", "--debug", "");
  if (w->n > 1) return check_several(s, w, p);
  json_t *record = check_one(s, w, w->chosen[0]);
  int status = record_exit_status(record);
  if (!w->json) report_full(p, s, w->chosen[0], record, w->file, w->all);
  if (!w->json && status == 1 && *w->file == 0) plan_mention(p, s, w->chosen[0]);
  json_decref(record);
  return status;
}

@*1 A class.
The only word of this command is a folder. Without \.{--only} all exercises count that a program can grade.

@<Functions of {\tt nabla.c}@>=
static int take_class(const site *s, wish *w, int n, char **words)
{
  int failed = 0;
  char *at = NULL;
  if (n != 1) return complain("which folder? Say for example: %s grade class/", s->called, "");
  w->order.folder = words[0];
  if (w->only == NULL) choose_many(s, w, "all");
  char *id = w->only ? strtok_r(w->only, ",", &at) : NULL;
  for (; id && !failed; id = strtok_r(NULL, ",", &at)) failed = take_word(s, w, id);
  return !failed && *w->file ? unknown_exercise(s, w->file) : failed;
}
static int grade(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  grade_order *o = &w->order;
  o->seed = w->seed, o->chosen = w->chosen, o->n = w->n;
  if (o->jobs == 0) o->jobs = (int)sysconf(_SC_NPROCESSORS_ONLN);
  int status = grade_many(s, o, p, &why);
  if (why.n) complain("%s", why.s, "");
  strbuf_free(&why);
  return status;
}

@*1 Debugging.
For a debugger, the same tests are linked with the student's function into one ordinary program. The first function of the exercise is a good place to stop. Check
runs each test in a process of its own unless \.{CK\_FORK} says no, and a debugger would wait in the wrong one.

@<Functions that debug@>=
static char *first_function(const exercise *e)
{
  const char *end = strchr(e->prototypes, '('), *start = end;
  while (start && start > e->prototypes && (isalnum((unsigned char)start[-1]) || start[-1] == '_')) start--;
  return start ? text_of("%.*s", (int)(end - start), start) : text_of("main");
}
static void tell_how_to_debug(const sheet *p, const exercise *e, const wish *w, const char *program)
{
  char *function = first_function(e), *shorter = site_short(program);
  page_say(p, 0, 0, GREEN, "READY", " Your answer and its tests are one program now. Start the debugger with");
  page_gap(p);
  page_command(p, 2, "", "CK_FORK=no gdb -ex 'break %s' -ex run --args %s --seed %s", function, shorter, w->seed);
  page_gap(p);
  page_say(p, 0, 0, PLAIN, "", "It stops where %s begins. Then: n (next line), s (step into), p x (print x), bt (who called), c (go on), q (quit).", function);
  free(function);
  free(shorter);
}

@ @<Functions that debug@>=
static int build_for_debugger(site *s, const exercise *e, const char *source, const char *folder, const char *program, strbuf *said)
{
  strbuf content = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  char *parts = site_part(s, e, "");
  compile_job job = { folder, source, source, s->data, parts, program };
  int failed = intake_read(source, &content, &why) != 0 || site_tools(s, &why) != 0;
  if (failed) complain("I cannot build this: %s", why.s, "");
  else failed = compile_debug(&s->tools, &job, said) != COMPILED;
  strbuf_free(&content);
  strbuf_free(&why);
  free(parts);
  return failed ? 2 : 0;
}

@ The program is kept in \.{build/debug}, so that it can be started again. The compiler needs the full path of the
source, because it works in that folder.

@<Functions that debug@>=
static int debug(site *s, wish *w, const sheet *p)
{
  const exercise *e = w->chosen[0];
  if (e->kind != 'C') return complain("exercise %s is not answered by a program, so there is nothing to debug.", e->id, "");
  char *given = *w->file ? text_of("%s", w->file) : site_answer(s, e), *source = realpath(given, NULL);
  char *folder = text_of("%s/../debug", s->data), *program = text_of("%s/build/debug/%s-%s", s->project, e->id, e->name);
  strbuf said = { NULL, 0, 0 };
  int status = source && (mkdir(folder, 0777) == 0 || access(folder, W_OK) == 0) ? 0 : complain("I cannot find %s, or cannot write to build/debug.", given, "");
  if (status == 0) status = build_for_debugger(s, e, source, folder, program, &said);
  if (status == 0) tell_how_to_debug(p, e, w, program);
  else if (said.n) page_verbatim(p, 0, said.s, 40);
  @<Release what |debug| used@>@;
  return status;
}

@ @<Release what |debug| used@>=
free(given);
free(source);
free(folder);
free(program);
strbuf_free(&said);

@*1 Hints, statements and the list.
These commands only pass on what the modules for practice do, and complain for them.

@<Functions of {\tt nabla.c}@>=
static int end_with(int failed, strbuf *why)
{
  int status = failed ? complain("%s", why->s, "") : 0;
  strbuf_free(why);
  return status;
}
static int hint(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  return end_with(lesson_hint(p, s, w->chosen[0], w->level, &why), &why);
}
static int show(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  return end_with(lesson_task(p, s, w->chosen[0], &why), &why);
}

@ @<Functions of {\tt nabla.c}@>=
static int start(site *s, wish *w, const sheet *p)
{
  (void)w;
  practice_start(p, s);
  return 0;
}
static int show_progress(site *s, wish *w, const sheet *p)
{
  practice_progress(p, s, w->all);
  return 0;
}

@ Without an exercise, watching begins where practice is: with what was begun, or is next, or with the first one of all.

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

@ A reset asks first, and only a word that begins with y counts as yes; the end of the input does not. In scripts, \.{--yes} answers beforehand.

@<Functions of {\tt nabla.c}@>=
static int agreed(const sheet *p, const exercise *e)
{
  char answer[16] = "";
  page_say(p, 0, 0, PLAIN, "", "Bring back the skeleton of %s? Your file is kept beside it. (y/n)", e->id);
  fflush(p->out);
  return fgets(answer, sizeof answer, stdin) && (*answer == 'y' || *answer == 'Y');
}
static int reset(site *s, wish *w, const sheet *p)
{
  const exercise *e = w->chosen[0];
  strbuf said = { NULL, 0, 0 };
  if (w->n > 1) return complain("one exercise at a time, please: %s and what else?", e->id, "");
  if (plan_counts(e) && !w->yes && !agreed(p, e)) return page_say(p, 0, 0, PLAIN, "", "Nothing was changed."), 1;
  int failed = reset_exercise(s, e, &said) == RESET_FAILED;
  if (!failed) page_say(p, 0, 0, PLAIN, "", "%s", said.s);
  return end_with(failed, &said);
}

@ @<Functions of {\tt nabla.c}@>=
static int list(site *s, wish *w, const sheet *p)
{
  const char *chapter = "";
  (void)w;
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    char *title = report_title(s, e);
    const char *name = strncmp(title, e->id, strlen(e->id)) ? title : title + strlen(e->id);
    if (strcmp(chapter, e->chapter)) page_say(p, 0, 0, BOLD, "Chapter", "%s", e->chapter);
    page_say(p, 0, 2, e->recommended == '>' ? GREEN : PLAIN, e->recommended == '>' ? ">" : " ", "%-4s%s (%s%d min, %s)", e->id, name,
      e->kind == 'P' ? "on paper, " : e->kind == 'O' ? "open, " : "", e->minutes, e->rating);
    chapter = e->chapter;
    free(title);
  }
  page_say(p, 0, 0, DIM, "", "> recommended; ratings as explained in the preface. The task of one: %s show ID", s->called);
  return 0;
}
static int learn_all(site *s, wish *w, const sheet *p)
{
  int failed = 0;
  s->advice = ADVICE_NEVER;
  for (size_t i = 0; i < w->n && !child_stop_signal; i++)
    if (w->chosen[i]->kind == 'C' || w->chosen[i]->kind == 'A') failed |= learn(s, w->chosen[i], p);
  return failed ? 1 : 0;
}

@*1 The table, and the main program.
Help is made from the same table that runs the commands, so that neither can be
forgotten.

@<The table of commands@>=
static const command commands[] = {@|
  { "start", start, 0, "start", "where you are, and what is next", "" },@|
  { "watch", watch, 0, "watch [ID]", "check each file as soon as it is saved",@|
    "Keys: h a hint, n the next exercise, t the task, c check again, r reset, q quit." },@|
  { "check", check, 1, "check ID... [FILE]", "grade your answer",@|
    "ID is a number (2.2), a name (diff), a chapter (2) or all. FILE, if it is not the one in exercises/.\n"@|
    "--all        every failed test in full\n"@|
    "--seed N     the same random inputs again\n"@|
    "--seeds N    with N seeds in a row; ends at the first that costs points\n"@|
    "--json       the record, one line of JSON for each exercise\n"@|
    "--debug      build a program for gdb and say how to start it\n"@|
    "--advice     look for hidden mistakes even if the answer is right\n"@|
    "--level L    only if what runs is confined like this: full, sealed, self-check\n"@|
    "Exit status: 0 full points, 1 not, 2 could not be graded." },@|
  { "hint", hint, 1, "hint ID [LEVEL]", "a hint, and each time one more: a question, the idea, the first line",@|
    "LEVEL (1, 2 or 3), to see one of them again." },@|
  { "show", show, 1, "show ID", "what the exercise asks", "" },@|
  { "reset", reset, 1, "reset ID", "bring the skeleton back; your file is kept as .old",@|
    "--yes        do not ask" },@|
  { "progress", show_progress, 0, "progress", "a bar for each chapter, and what is open to you",@|
    "--all        every open exercise\n"@|
    "It is kept in build/.nabla-progress, or in the file that NABLA_PROGRESS names; delete it to begin anew." },@|
  { "list", list, 0, "list", "all exercises", "" },@|
  @<The command for instructors@>@;
  { "learn", learn_all, 1, "learn ID...", "run the known mistakes (when the book is built)", "" },@|
};
@<Functions that read the table@>@;

@ One row is for those who grade others.

@<The command for instructors@>=
  { "grade", grade, 0, "grade DIR", "grade a class: a folder with a folder for each student",@|
    "--out DIR    where records and the gradebook go (DIR.graded)\n"@|
    "-j N         so many at a time (one for each processor)\n"@|
    "--only IDs   only these exercises, separated by commas\n"@|
    "--seed N     the random inputs (as before, or else drawn)\n"@|
    "--regrade    also what has a record already\n"@|
    "--level L    only at this level of confinement: full or sealed\n"@|
    "--self-check even where submissions cannot be confined\n"@|
    "A second start goes on where the first one stopped.\n"@|
    "Exit status: 0 everything has a record, 2 not." },@|

@ @<Functions that read the table@>=
static const command *find_command(const char *word)
{
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    if (strcmp(commands[i].name, word) == 0) return &commands[i];
  return NULL;
}
static int help(const char *called, const command *only)
{
  sheet p = page_open(stdout);
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
    const command *c = &commands[i];
    char *usage = text_of("%s %s", called, c->usage);
    if (only == NULL || only == c) page_say(&p, 0, 4, BOLD, usage, "\n%s", c->purpose);
    if (only == c && *c->details) page_say(&p, 4, 4, PLAIN, "", "%s", c->details);
    free(usage);
  }
  if (only == NULL) page_say(&p, 0, 0, PLAIN, "", "More about one of them: %s check --help", called);
  return 0;
}

@ @<Functions that read the table@>=
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

@ The words that are left after the options are exercises and perhaps a file; the last word of \.{hint} may be a level.

@<Functions that read the table@>=
static int level_of(const char *digit) { return *digit == '0' ? -1 : *digit - '0'; } /* there is no hint 0 */
static int take_words(const site *s, const command *c, wish *w, int n, char **words)
{
  int failed = 0;
  if (c->run == grade) return take_class(s, w, n, words);
  if (c->run == hint && n == 2 && strlen(words[1]) == 1 && isdigit((unsigned char)words[1][0])) w->level = level_of(words[--n]);
  for (int i = 0; i < n && !failed; i++) failed = take_word(s, w, words[i]);
  if (!failed && (int)w->n < c->least) failed = complain("which exercise? Say for example: nabla %s 0.1", c->name, "");
  if (!failed && *w->file && c->run != check) failed = complain("there is no exercise %s.", w->file, "");
  return failed;
}
static int run_command(const command *c, const char *called, int argc, char **argv)
{
  wish w = { 0 };
  site s;
  sheet p = page_open(stdout);
  strbuf why = { NULL, 0, 0 };
  w.file = "", w.seeds = 1, w.order.out = "";
  set_seed(&w, NULL);
  if (take_options(&w, argc, argv)) return 2;
  if (w.help) return help(called, c);
  int status = site_open(&s, called, &why) ? complain("%s", why.s, "Try: make") : take_words(&s, c, &w, argc - optind, argv + optind);
  s.level = w.confinement;
  if (w.advice) s.advice = ADVICE_ALWAYS;
  if (!status) status = c->run(&s, &w, &p);
  site_close(&s);
  strbuf_free(&why);
  free(w.chosen);
  return status;
}

@ If a signal stopped us, we end by that signal, after the clean-up, as the shell expects. (|exit| would be too late to clean up after |raise|, so the scratch
folder is removed first.) A report that could not be written is not a report.

@<The main program of {\tt nabla.c}@>=
int main(int argc, char **argv)
{
  const command *c = argc > 1 ? find_command(argv[1]) : NULL;
  int status;
  child_watch_signals();
  if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) status = help(argv[0], NULL);
  else if (strcmp(argv[1], "--version") == 0) status = printf("nabla %s\n", NB_VERSION) < 0;
  else status = c ? run_command(c, argv[0], argc - 1, argv + 1) : unknown_command(argv[0], argv[1]);
  if (fflush(stdout) != 0) status = 2;
  if (child_stop_signal) {
    scratch_leave();
    signal(child_stop_signal, SIG_DFL);
    raise(child_stop_signal);
  }
  return status;
}
