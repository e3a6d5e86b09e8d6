@*1 Practice.\label{practice}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Whoever practices wants to know three things without asking: where am I, what is open to me, and was the file that
I just saved any good? Six small modules answer. \.{progress.c} remembers, \.{plan.c} draws conclusions from what is
remembered, \.{lesson.c} shows tasks and hints, \.{reset.c} brings a skeleton back, \.{terminal.c} borrows the keyboard,
and \.{watch.c} waits for a file to be saved.

@*2 What is remembered.\label{progress}
Of each exercise we keep the best points so far and the level of the last hint, and of the whole the exercise that was worked on last.
That is a line of text each, in the file \.{build/.nabla-progress}. It lies in the project, not in the home folder, so that two copies of the book
do not mix up their progress, and so that it is easy to find and to delete; \.{make clean} spares it. The variable \.{NABLA\_PROGRESS} names another file, or, if it is empty, none at all.
@^progress@>

@(c/progress.h@>=
#ifndef NB_PROGRESS_H
#define NB_PROGRESS_H
#include "site.h"
typedef struct { char id[8]; double points; int hints; } progress_row;@/
typedef struct { progress_row *row; size_t n; char at[8]; } progress;@/ /* |at|: the exercise of last time */
char *progress_path(const site *s); /* to be freed; empty if nothing is kept */
void progress_read(progress *g, const site *s);
const progress_row *progress_find(const progress *g, const char *id); /* never null */
int progress_note(const site *s, const exercise *e, double points, int hints);
void progress_free(progress *g);
#endif

@ @(c/progress.c@>=
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include "progress.h"
@<Functions of {\tt progress.c}@>@;

@ An exercise that is not in the file was never tried, and has a row of zeros.

@<Functions of {\tt progress.c}@>=
char *progress_path(const site *s)
{
  const char *other = getenv("NABLA_PROGRESS");
  return other ? text_of("%s", other) : text_of("%s/build/.nabla-progress", s->project);
}
const progress_row *progress_find(const progress *g, const char *id)
{
  static const progress_row nothing;
  for (size_t i = 0; i < g->n; i++)
    if (strcmp(g->row[i].id, id) == 0) return &g->row[i];
  return &nothing;
}
void progress_free(progress *g)
{
  free(g->row);
  g->row = NULL, g->n = 0;
}

@ The row of an exercise to be written; a new one, if there is none.

@<Functions of {\tt progress.c}@>=
static progress_row *row_for(progress *g, const char *id)
{
  static const progress_row nothing;
  progress_row *row = (progress_row *)progress_find(g, id);
  if (*row->id) return row;
  g->row = new_memory(g->row, (g->n + 1) * sizeof *g->row);
  row = &g->row[g->n++];
  *row = nothing;
  snprintf(row->id, sizeof row->id, "%s", id);
  return row;
}

@ A progress file may have been cut off by a full disk, or edited by a curious student. So each line stands for itself: one that is not as we write them, or does not
end, is passed over, and the others still count. Points and levels that make no sense are nothing.

@<Functions of {\tt progress.c}@>=
static void read_row(progress *g, const char *text)
{
  char id[8];
  double points;
  int hints, end = 0;
  if (sscanf(text, "at %7s%n", id, &end) == 1 && text[end] == '\n') strcpy(g->at, id);
  else if (sscanf(text, "%7s %lf %d%n", id, &points, &hints, &end) == 3 && text[end] == '\n') {
    progress_row *row = row_for(g, id);
    row->points = points > 0 && points < 1000 ? points : 0;
    row->hints = hints > 0 && hints < 10 ? hints : 0;
  }
}
static void read_rows(progress *g, const char *path)
{
  char text[128];
  FILE *f = *path ? fopen(path, "r") : NULL;
  memset(g, 0, sizeof *g);
  for (int lines = 0; f && lines < 1000 && fgets(text, sizeof text, f); lines++) read_row(g, text);
  if (f) fclose(f);
}
void progress_read(progress *g, const site *s)
{
  char *path = progress_path(s);
  read_rows(g, path);
  free(path);
}

@ @<Functions of {\tt progress.c}@>=
static int write_rows(FILE *f, const progress *g)
{
  fputs("# Nabla: exercise, best points, hints seen. Who deletes this file only forgets.\n", f);
  if (*g->at) fprintf(f, "at %s\n", g->at);
  for (size_t i = 0; i < g->n; i++) fprintf(f, "%s %g %d\n", g->row[i].id, g->row[i].points, g->row[i].hints);
  return fflush(f) == 0 && fsync(fileno(f)) == 0 ? 0 : -1;
}

@ The file is written under another name, pushed to the disk, and only then takes the place of the old one. Whatever happens on the way, a
complete file stands there: the old one or the new one.
@^crash, surviving a@>

@<Functions of {\tt progress.c}@>=
static int replace_file(const progress *g, const char *path)
{
  char *fresh = text_of("%s.new", path);
  FILE *f = fopen(fresh, "w");
  int failed = f == NULL || write_rows(f, g) != 0;
  if (f && fclose(f) != 0) failed = 1;
  if (!failed) failed = rename(fresh, path) != 0;
  if (failed) unlink(fresh);
  free(fresh);
  return failed ? -1 : 0;
}

@ Two windows may be at work in one project, and what one of them notes must not undo what the other noted. So the file is read again before each change, and the
folder that it lies in is locked for this moment.

@<Functions of {\tt progress.c}@>=
static int lock_folder(const char *path)
{
  const char *slash = strrchr(path, '/');
  char *folder = slash ? text_of("%.*s", (int)(slash - path + 1), path) : text_of(".");
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0) flock(fd, LOCK_EX);
  free(folder);
  return fd;
}

@ Points and levels only grow. Most checks change neither, and then nothing is written.

@<Functions of {\tt progress.c}@>=
static int take_over(progress *g, const exercise *e, double points, int hints)
{
  progress_row *row = row_for(g, e->id);
  int changed = strcmp(g->at, e->id) != 0 || points > row->points || hints > row->hints;
  strcpy(g->at, e->id);
  if (points > row->points) row->points = points;
  if (hints > row->hints) row->hints = hints;
  return changed;
}
int progress_note(const site *s, const exercise *e, double points, int hints)
{
  progress g;
  char *path = progress_path(s);
  int lock = *path ? lock_folder(path) : -1, failed = 0;
  read_rows(&g, path);
  if (*path && take_over(&g, e, points, hints)) failed = replace_file(&g, path);
  if (lock >= 0) close(lock);
  progress_free(&g);
  free(path);
  return failed;
}

@*2 What comes next.
The column ``needs'' of the catalogue makes the exercises a directed graph without cycles. One is {\it open\/} to a reader who has full points in all that it needs.
This is advice and never a lock: who wants to do 2.3 before 2.2 may do so, and is told in one sentence that it builds on 2.2.

@(c/plan.h@>=
#ifndef NB_PLAN_H
#define NB_PLAN_H
#include "page.h"
#include "progress.h"
int plan_counts(const exercise *e); /* it can be graded here */
int plan_done(const progress *g, const exercise *e);
int plan_open(const site *s, const progress *g, const exercise *e);
void plan_waits_for(const site *s, const progress *g, const exercise *e, strbuf *ids);
const exercise *plan_next(const site *s, const progress *g, const exercise *after);
void plan_mention(const sheet *p, const site *s, const exercise *e);
#endif

@ @(c/plan.c@>=
#include <stdlib.h>
#include <string.h>
#include "plan.h"
@<Functions of {\tt plan.c}@>@;

@ @<Functions of {\tt plan.c}@>=
int plan_counts(const exercise *e) { return e->kind == 'C' || e->kind == 'A'; }
int plan_done(const progress *g, const exercise *e)
{
  return plan_counts(e) && progress_find(g, e->id)->points >= e->points;
}
void plan_waits_for(const site *s, const progress *g, const exercise *e, strbuf *ids)
{
  for (const char *at = e->needs; *at; at += *at == ',') {
    int n = (int)strcspn(at, ",");
    char *id = text_of("%.*s", n, at);
    const exercise *need = catalogue_find(&s->list, id);
    if (need && plan_counts(need) && !plan_done(g, need)) strbuf_printf(ids, "%s%s", ids->n ? ", " : "", id);
    free(id);
    at += n;
  }
}

@ @<Functions of {\tt plan.c}@>=
int plan_open(const site *s, const progress *g, const exercise *e)
{
  strbuf ids = { NULL, 0, 0 };
  if (!plan_counts(e) || plan_done(g, e)) return 0;
  plan_waits_for(s, g, e, &ids);
  int waits = ids.n > 0;
  strbuf_free(&ids);
  return !waits;
}

@ Next is the first open exercise that the book recommends, counted from the present one to the end of the book and on from its beginning; and if none is left, any open one. There
is always one until all is done, since the first exercise that is not done needs only earlier ones.

@<Functions of {\tt plan.c}@>=
const exercise *plan_next(const site *s, const progress *g, const exercise *after)
{
  size_t n = s->list.n, start = after ? (size_t)(after - s->list.@[exercise@]) + 1 : 0;
  for (int any = 0; any < 2; any++)
    for (size_t i = 0; i < n; i++) {
      const exercise *e = &s->list.@[exercise@][(start + i) % n];
      if (e != after && (any || e->recommended == '>') && plan_open(s, g, e)) return e;
    }
  return NULL;
}

@ @<Functions of {\tt plan.c}@>=
void plan_mention(const sheet *p, const site *s, const exercise *e)
{
  strbuf ids = { NULL, 0, 0 };
  progress g;
  progress_read(&g, s);
  plan_waits_for(s, &g, e, &ids);
  if (ids.n) page_say(p, 0, 0, DIM, "", "%s builds on %s, which you have not finished. You may go on all the same; "
    "if something here is puzzling, it may be clearer after that.", e->id, ids.s);
  progress_free(&g);
  strbuf_free(&ids);
}

@*2 Tasks and hints.
Both the statement and the hints were made from the book as plain text, so that they can be read without it. A function that fails says
in |why| what is wrong, and leaves it to its caller to complain.

@(c/lesson.h@>=
#ifndef NB_LESSON_H
#define NB_LESSON_H
#include "page.h"
#include "site.h"
int lesson_task(const sheet *p, const site *s, const exercise *e, strbuf *why);
int lesson_hint(const sheet *p, const site *s, const exercise *e, int level, strbuf *why); /* level 0: the next */
void lesson_edit(const sheet *p, const site *s, const exercise *e);
#endif

@ @(c/lesson.c@>=
#include <stdlib.h>
#include <string.h>
#include "intake.h"
#include "lesson.h"
#include "plan.h"
@<Functions of {\tt lesson.c}@>@;

@ @<Functions of {\tt lesson.c}@>=
static int read_part(const site *s, const exercise *e, const char *file, strbuf *text, strbuf *why)
{
  strbuf reason = { NULL, 0, 0 };
  char *path = site_part(s, e, file), *shorter = site_short(path);
  int failed = intake_read(path, text, &reason);
  if (failed) strbuf_printf(why, "I cannot read %s. Has everything been built? Try: make", shorter);
  free(path);
  free(shorter);
  strbuf_free(&reason);
  return failed;
}

@ What an exercise asks, and what it will take. The rating is Knuth's: its tens are
the class of difficulty.

@<Functions of {\tt lesson.c}@>=
int lesson_task(const sheet *p, const site *s, const exercise *e, strbuf *why)
{
  strbuf text = { NULL, 0, 0 };
  if (read_part(s, e, "statement.txt", &text, why) != 0) return -1;
  char *rest = strchr(text.s, '\n'), *title = text_of("%.*s", (int)strcspn(text.s, "\n"), text.s);
  page_say(p, 0, 0, BOLD, title, "%s", "");
  page_say(p, 0, 0, DIM, "", "rating %s, about %d minutes, %d %s%s%s", e->rating, e->minutes, e->points, e->points == 1 ? "point" : "points",
    strcmp(e->needs, "-") ? ", needs " : "", strcmp(e->needs, "-") ? e->needs : "");
  plan_mention(p, s, e);
  if (rest) page_gap(p), page_prose(p, 0, rest + strspn(rest, "\n"));
  page_gap(p);
  lesson_edit(p, s, e);
  free(title);
  strbuf_free(&text);
  return 0;
}

@ The last lines are commands to be copied.

@<Functions of {\tt lesson.c}@>=
void lesson_edit(const sheet *p, const site *s, const exercise *e)
{
  char *answer = site_answer(s, e), *shorter = site_short(answer);
  if (plan_counts(e)) {
    page_command(p, 12, "edit", "%s", shorter);
    page_command(p, 12, "then", "%s check %s", s->called, e->id);
  } else page_command(p, 12, "answer", "in the book: build/nabla.pdf, Answers, %s", e->id);
  page_command(p, 12, "a hint", "%s hint %s", s->called, e->id);
  free(answer);
  free(shorter);
}

@ Hints are separated by lines with two dashes. Each level gives more away, so a reader gets one at a time: level~0 means one more than the last, up to the last of all. Who
asks for a level by its number gets that one.

@<Functions of {\tt lesson.c}@>=
static int count_hints(const char *s)
{
  int n = 1;
  while ((s = strstr(s, "\n--\n"))) n++, s += 4;
  return n;
}
static int next_level(const site *s, const exercise *e, int levels)
{
  progress g;
  progress_read(&g, s);
  int level = progress_find(&g, e->id)->hints + 1;
  progress_free(&g);
  return level < levels ? level : levels;
}

@ A level that there is not is an error; anything else is printed, and remembered.

@<Functions of {\tt lesson.c}@>=
int lesson_hint(const sheet *p, const site *s, const exercise *e, int level, strbuf *why)
{
  strbuf text = { NULL, 0, 0 };
  if (read_part(s, e, "hints.txt", &text, why) != 0) return -1;
  int levels = count_hints(text.s), wanted = level == 0 ? next_level(s, e, levels) : level;
  int failed = wanted < 1 || wanted > levels;
  if (failed) strbuf_printf(why, "the hints of %s have the levels 1, 2 and 3.", e->id);
  else {
    @<Print the hint of the level |wanted|@>@;
  }
  strbuf_free(&text);
  return failed ? -1 : 0;
}

@ @<Print the hint of the level |wanted|@>=
char *from = text.s, *to;
for (int i = 1; i < wanted; i++) from = strstr(from, "\n--\n") + 4;
if ((to = strstr(from, "\n--\n"))) *to = 0;
char *title = text_of("Exercise %s, hint %d of %d", e->id, wanted, levels);
page_say(p, 0, 0, BOLD, title, "%s", "");
page_prose(p, 2, from);
page_gap(p);
if (wanted == levels) page_command(p, 12, "an earlier", "%s hint %s 1", s->called, e->id);
else if (level == 0) page_command(p, 12, "the next", "%s hint %s", s->called, e->id);
else page_command(p, 12, "the next", "%s hint %s %d", s->called, e->id, wanted + 1);
if (progress_note(s, e, 0, wanted) != 0) page_say(p, 0, 0, DIM, "", "(I could not write down that you saw it.)");
free(title);

@*2 Back to the skeleton.\label{reset}
A {\it reset\/} brings back the file as it was before the first attempt. Nothing is thrown away: the present file stays beside the new one with \.{.old} at
the end of its name. The skeleton comes from \.{build/exercises}, where \.{make} put a copy of it: the newest version that git knows
and in which nothing was done yet, so that an answer never becomes the skeleton.

@(c/reset.h@>=
#ifndef NB_RESET_H
#define NB_RESET_H
#include "site.h"
typedef enum { RESET_DONE, RESET_NOT_NEEDED, RESET_FAILED } reset_end;@/
reset_end reset_exercise(const site *s, const exercise *e, strbuf *said);
#endif

@ @(c/reset.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "intake.h"
#include "plan.h"
#include "reset.h"
#include "scratch.h"
@<Functions of {\tt reset.c}@>@;

@ The answers to all exercises of a chapter that ask for numbers share one file, and a reset of 2.1 must not touch 2.4. So the lines that begin with the exercise's number are exchanged and all others
stay. These two functions find such lines and copy them, or the others.

@<Functions of {\tt reset.c}@>=
static int belongs(const char *text, const exercise *e)
{
  size_t n = strlen(e->id);
  return strncmp(text, e->id, n) == 0 && (text[n] == ' ' || text[n] == '\t');
}
static void copy_lines(strbuf *to, const char *text, const exercise *e, const char *instead)
{
  for (const char *s = text; *s; ) {
    size_t n = strcspn(s, "\n");
    n += s[n] == '\n';
    if (!belongs(s, e)) strbuf_add(to, s, n);
    else if (*instead) strbuf_puts(to, instead), instead = "";
    s += n;
  }
  strbuf_puts(to, instead);
}
static void own_lines(strbuf *to, const char *text, const exercise *e)
{
  for (const char *s = text; *s; s += strcspn(s, "\n"), s += *s == '\n')
    if (belongs(s, e)) strbuf_add(to, s, strcspn(s, "\n")), strbuf_puts(to, "\n");
}

@ What the file is to be: the skeleton, or the present answers with some lines exchanged. A present file that cannot be read (a folder, a link) counts as nothing and is
moved out of the way all the same.

@<Functions of {\tt reset.c}@>=
static void compose(strbuf *to, const exercise *e, const strbuf *skeleton, const strbuf *now)
{
  strbuf own = { NULL, 0, 0 };
  if (e->kind == 'C' || now->n == 0) {
    strbuf_add(to, skeleton->s, skeleton->n);
    return;
  }
  own_lines(&own, skeleton->s, e);
  copy_lines(to, now->s, e, own.n ? own.s : "");
  strbuf_free(&own);
}

@ The first name that is free: \.{.old}, then \.{.old.2}, \.{.old.3} and so on.

@<Functions of {\tt reset.c}@>=
static char *free_name(const char *path)
{
  struct stat there;
  char *name = text_of("%s.old", path);
  for (int k = 2; lstat(name, &there) == 0; k++) {
    free(name);
    name = text_of("%s.old.%d", path, k);
  }
  return name;
}

@ The new file is complete before the old one is touched, so at every moment the student's work is there under one of its two names. If the last step fails, the first is undone.

@<Functions of {\tt reset.c}@>=
static int exchange(const char *path, const strbuf *text, strbuf *said)
{
  struct stat there;
  char *fresh = text_of("%s.new", path), *kept = free_name(path), *shorter = site_short(kept);
  int exists = lstat(path, &there) == 0, mode = exists && S_ISREG(there.st_mode) ? there.st_mode & 0777 : 0644, failed;
  unlink(fresh);
  failed = write_file(fresh, text->s, text->n) != 0 || chmod(fresh, (mode_t)mode) != 0;
  if (!failed && exists) failed = rename(path, kept) != 0;
  if (!failed && (failed = rename(fresh, path) != 0) && exists) failed = 1 + (rename(kept, path) != 0);
  if (failed) unlink(fresh);
  if (failed == 2) strbuf_printf(said, "I cannot write the skeleton; your file is %s now.", shorter);
  else if (failed) strbuf_printf(said, "I cannot write to the folder of %s, so nothing was changed.", path);
  else if (exists) strbuf_printf(said, "The skeleton is back. Your file is kept as %s", shorter);
  else strbuf_puts(said, "The skeleton is back.");
  free(fresh);
  free(kept);
  free(shorter);
  return failed;
}

@ @<Functions of {\tt reset.c}@>=
static int reset_to(const exercise *e, const char *path, const strbuf *skeleton, strbuf *said)
{
  strbuf now = { NULL, 0, 0 }, text = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  int unread = intake_read(path, &now, &why), end;
  if (unread) strbuf_free(&now);
  compose(&text, e, skeleton, &now);
  if (!unread && now.n == text.n && memcmp(now.s, text.s, now.n) == 0) {
    end = RESET_NOT_NEEDED;
    strbuf_puts(said, "This is the skeleton already, so nothing was changed.");
  } else end = exchange(path, &text, said) ? RESET_FAILED : RESET_DONE;
  strbuf_free(&now);
  strbuf_free(&text);
  strbuf_free(&why);
  return end;
}
reset_end reset_exercise(const site *s, const exercise *e, strbuf *said)
{
  strbuf skeleton = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  char *original = site_part(s, e, e->kind == 'A' ? "skeleton.txt" : "skeleton.c"), *path = site_answer(s, e);
  int end = RESET_FAILED;
  if (!plan_counts(e)) strbuf_printf(said, "exercise %s is for paper, so there is no file to bring back.", e->id);
  else if (intake_read(original, &skeleton, &why) != 0) strbuf_printf(said, "I cannot read %s. Has everything been built? Try: make", original);
  else end = reset_to(e, path, &skeleton, said);
  strbuf_free(&skeleton);
  strbuf_free(&why);
  free(original);
  free(path);
  return end;
}

@*2 Where you stand.
Two pages about progress: a short one that says what to do now, and one with a bar for each chapter.

@(c/practice.h@>=
#ifndef NB_PRACTICE_H
#define NB_PRACTICE_H
#include "page.h"
#include "site.h"
void practice_start(const sheet *p, const site *s);
void practice_progress(const sheet *p, const site *s, int all);
const exercise *practice_now(const site *s); /* what to work on; null if all is done */
#endif

@ @(c/practice.c@>=
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lesson.h"
#include "plan.h"
#include "practice.h"
#include "report.h"
@<Functions of {\tt practice.c}@>@;

@ What was begun is finished first. The sums are over the exercises that can be graded.

@<Functions of {\tt practice.c}@>=
typedef struct { int n, done, possible; double points; } tally;@/
static void add_up(tally *t, const progress *g, const exercise *e)
{
  double points = progress_find(g, e->id)->points;
  if (!plan_counts(e)) return;
  t->n++, t->done += plan_done(g, e);
  t->possible += e->points, t->points += points < e->points ? points : e->points;
}
static const exercise *now_from(const site *s, const progress *g)
{
  const exercise *at = catalogue_find(&s->list, g->at);
  return at && plan_counts(at) && !plan_done(g, at) ? at : plan_next(s, g, at);
}
const exercise *practice_now(const site *s)
{
  progress g;
  progress_read(&g, s);
  const exercise *e = now_from(s, &g);
  progress_free(&g);
  return e;
}

@ @<Functions of {\tt practice.c}@>=
static void say_where(const sheet *p, const site *s, const progress *g)
{
  tally t = { 0, 0, 0, 0 };
  const exercise *at = catalogue_find(&s->list, g->at);
  for (size_t i = 0; i < s->list.n; i++) add_up(&t, g, &s->list.@[exercise@][i]);
  if (at == NULL) page_say(p, 0, 0, PLAIN, "", "Welcome! An exercise is a small file with a hole in it. You fill the hole, save, and are told at once what is right.");
  else {
    char *title = report_title(s, at);
    page_say(p, 0, 0, PLAIN, "", "You have %g of %d points; %d of %d exercises are done.", t.points, t.possible, t.done, t.n);
    if (plan_counts(at)) page_say(p, 0, 0, PLAIN, "", "Last time: %s, %g of %d points.", title, progress_find(g, at->id)->points, at->points);
    free(title);
  }
  page_gap(p);
}

@ And then: one exercise, and the commands for it.

@<Functions of {\tt practice.c}@>=
static void say_what_next(const sheet *p, const site *s, const progress *g, const exercise *e)
{
  char *title = report_title(s, e);
  page_say(p, 0, 0, GREEN, strcmp(g->at, e->id) ? "NEXT" : "GO ON", " %s (about %d minutes, rating %s)", title, e->minutes, e->rating);
  plan_mention(p, s, e);
  page_gap(p);
  page_command(p, 12, "the task", "%s show %s", s->called, e->id);
  lesson_edit(p, s, e);
  page_command(p, 12, "or better", "%s watch", s->called);
  page_command(p, 12, "all of it", "%s progress", s->called);
  free(title);
}
void practice_start(const sheet *p, const site *s)
{
  progress g;
  progress_read(&g, s);
  const exercise *e = now_from(s, &g);
  say_where(p, s, &g);
  if (e) say_what_next(p, s, &g, e);
  else page_say(p, 0, 0, GREEN, "ALL DONE", " Every exercise that can be graded here has full points. Congratulations!");
  progress_free(&g);
}

@ A bar is a third of a narrow page and never longer than 30 columns. Where the terminal knows nothing else, it is made of ASCII. A bar that is not full does not
look full, and one that has begun does not look empty.

@<Functions of {\tt practice.c}@>=
static void add_bar(strbuf *b, const sheet *p, const tally *t)
{
  int width = p->width - 25 < 30 ? p->width - 25 : 30, filled = t->possible ? (int)(width * t->points / t->possible) : 0;
  if (filled == 0 && t->points > 0) filled = 1;
  for (int i = 0; i < width; i++)
    strbuf_puts(b, p->unicode ? i < filled ? "\xe2\x96\x88" : "\xe2\x96\x91" : i < filled ? "#" : "-");
}
static void say_bar(const sheet *p, const char *name, const tally *t)
{
  strbuf b = { NULL, 0, 0 };
  char *sum = text_of("%g/%d", t->points, t->possible);
  if (t->possible == 0) return free(sum);
  strbuf_printf(&b, "%-16.16s ", name);
  add_bar(&b, p, t);
  page_say(p, 0, 0, t->done == t->n ? GREEN : PLAIN, b.s, "%7s", sum);
  strbuf_free(&b);
  free(sum);
}

@ @<Functions of {\tt practice.c}@>=
static void say_chapters(const sheet *p, const site *s, const progress *g)
{
  tally sum = { 0, 0, 0, 0 };
  for (size_t i = 0; i < s->list.n; ) {
    const char *chapter = s->list.@[exercise@][i].chapter;
    char *name = text_of("%s", chapter), *dash = strchr(name, '-');
    tally t = { 0, 0, 0, 0 };
    if (dash) *dash = ' ';
    for (; i < s->list.n && strcmp(chapter, s->list.@[exercise@][i].chapter) == 0; i++)
      add_up(&t, g, &s->list.@[exercise@][i]), add_up(&sum, g, &s->list.@[exercise@][i]);
    say_bar(p, name, &t);
    free(name);
  }
  say_bar(p, "all chapters", &sum);
}

@ Eight open exercises are enough to choose from.

@<Functions of {\tt practice.c}@>=
static void say_open(const sheet *p, const site *s, const progress *g, int most)
{
  int n = 0;
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    if (!plan_open(s, g, e)) continue;
    if (n++ == 0) page_gap(p), page_say(p, 0, 0, BOLD, "Open to you", "%s", "");
    if (n > most) continue;
    char *title = report_title(s, e);
    page_say(p, 0, 2, e->recommended == '>' ? GREEN : PLAIN, e->recommended == '>' ? ">" : " ", "%s (%g/%d, %d min)", title,
      progress_find(g, e->id)->points, e->points, e->minutes);
    free(title);
  }
  if (n > most) page_say(p, 0, 2, DIM, "", "  and %d more (--all shows them)", n - most);
}
static void say_waiting(const sheet *p, const site *s, const progress *g)
{
  strbuf text = { NULL, 0, 0 };
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    strbuf ids = { NULL, 0, 0 };
    if (plan_counts(e) && !plan_done(g, e)) plan_waits_for(s, g, e, &ids);
    if (ids.n) strbuf_printf(&text, "%s%s after %s", text.n ? "; " : "", e->id, ids.s);
    strbuf_free(&ids);
  }
  if (text.n) page_gap(p), page_say(p, 0, 2, BOLD, "Easier later:", "%s.", text.s);
  strbuf_free(&text);
}

@ @<Functions of {\tt practice.c}@>=
void practice_progress(const sheet *p, const site *s, int all)
{
  progress g;
  char *path = progress_path(s), *shorter = site_short(path);
  progress_read(&g, s);
  say_chapters(p, s, &g);
  say_open(p, s, &g, all ? 1000 : 8);
  say_waiting(p, s, &g);
  page_gap(p);
  if (*path) page_say(p, 0, 0, DIM, "", "> recommended. This is kept in %s and forgotten if you delete that file.", shorter);
  else page_say(p, 0, 0, DIM, "", "Nothing is kept, because NABLA_PROGRESS is empty.");
  progress_free(&g);
  free(path);
  free(shorter);
}

@*2 Borrowing the keyboard.\label{terminal}
While we watch, a key is to act at once and without being echoed. These are settings of the terminal, not of our program, so they survive it; whoever changes them must put them back on
{\it every\/} way out. We change nothing else: no second screen, no hidden cursor, no mouse.
@^terminal, restoring the@>

@(c/terminal.h@>=
#ifndef NB_TERMINAL_H
#define NB_TERMINAL_H
typedef enum { TERMINAL_NOTHING, TERMINAL_KEY, TERMINAL_FILE, TERMINAL_REDRAW, TERMINAL_END } terminal_news;@/
int terminal_enter(void); /* 0, or $-1$: there is no terminal */
void terminal_leave(void);
terminal_news terminal_wait(int fd, char *key);
int terminal_rows(void);
#endif

@ @(c/terminal.c@>=
#define _GNU_SOURCE
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include "child.h"
#include "terminal.h"
@<Functions of {\tt terminal.c}@>@;

@ The ways out are: the end of the program (|atexit|), a signal that asks us to end (|child_watch_signals| turns it into the end of the program), a crash of our own (|crashed|), and control-Z, which is only a pause. Against \.{SIGKILL} nobody can do
anything; then \.{stty sane} helps, and most shells do it themselves.

@<Functions of {\tt terminal.c}@>=
static struct termios as_before;
static volatile sig_atomic_t entered, resized, suspended;
void terminal_leave(void)
{
  if (entered) tcsetattr(STDIN_FILENO, TCSANOW, &as_before);
  entered = 0;
}
static void crashed(int signal_number)
{
  terminal_leave();
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}
static void take_note(int signal_number)
{
  if (signal_number == SIGTSTP) suspended = 1;
  else resized = 1;
}

@ The flag is set before the settings are changed: putting back what was not yet changed does no harm, the opposite would.

@<Functions of {\tt terminal.c}@>=
static void borrow(void)
{
  struct termios mine = as_before;
  mine.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  mine.c_cc[VMIN] = 1, mine.c_cc[VTIME] = 0;
  entered = 1;
  tcsetattr(STDIN_FILENO, TCSANOW, &mine);
}
int terminal_enter(void)
{
  static const int crashes[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT }, notes[] = { SIGTSTP, SIGCONT, SIGWINCH };
  struct sigaction act = { 0 };
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &as_before) != 0 || atexit(terminal_leave) != 0) return -1;
  act.sa_handler = crashed;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) sigaction(crashes[i], &act, NULL);
  act.sa_handler = take_note;
  for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) sigaction(notes[i], &act, NULL);
  borrow();
  return 0;
}

@ Control-Z: the shell gets its terminal back, then we stop. When we go on, the settings are read anew, since they may have
been changed in the meantime. One who was told to end while stopped does not borrow again.

@<Functions of {\tt terminal.c}@>=
static void pause_here(void)
{
  suspended = 0;
  terminal_leave();
  raise(SIGSTOP);
  if (child_stop_signal) return;
  tcgetattr(STDIN_FILENO, &as_before);
  borrow();
}

@ A signal that arrives just before we begin to wait must not be slept through. So these signals are held back while we look at the notes, and |ppoll| lets them through in the
same instant in which it begins to wait. There is no time limit and so no work while nothing happens.

@<Functions of {\tt terminal.c}@>=
static int wait_for_news(struct pollfd watched[2])
{
  static const int held[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH };
  sigset_t hold, before;
  sigemptyset(&hold);
  for (size_t i = 0; i < sizeof held / sizeof *held; i++) sigaddset(&hold, held[i]);
  sigprocmask(SIG_BLOCK, &hold, &before);
  int n = child_stop_signal || suspended || resized ? 0 : ppoll(watched, 2, NULL, &before);
  sigprocmask(SIG_SETMASK, &before, NULL);
  return n;
}

@ An arrow key sends several characters, of which the first is an escape; all of them are dropped. When the keyboard has gone (a closed window), this is the end.

@<Functions of {\tt terminal.c}@>=
static terminal_news read_key(char *key)
{
  if (read(STDIN_FILENO, key, 1) != 1) return child_stop_signal ? TERMINAL_END : (*key = 'q', TERMINAL_KEY);
  if (*key != '\33') return TERMINAL_KEY;
  tcflush(STDIN_FILENO, TCIFLUSH);
  return TERMINAL_NOTHING;
}
terminal_news terminal_wait(int fd, char *key)
{
  struct pollfd watched[2] = { { STDIN_FILENO, POLLIN, 0 }, { fd, POLLIN, 0 } };
  int n = wait_for_news(watched), redraw = suspended || resized;
  if (child_stop_signal) return TERMINAL_END;
  if (suspended) pause_here();
  resized = 0;
  if (redraw) return child_stop_signal ? TERMINAL_END : TERMINAL_REDRAW;
  if (n > 0 && watched[0].revents) return read_key(key);
  return n > 0 && watched[1].revents ? TERMINAL_FILE : TERMINAL_NOTHING;
}
int terminal_rows(void)
{
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 ? size.ws_row : 24;
}

@*2 Watching.\label{watch}
The command \.{nabla watch} stays in a window beside the editor. Whenever a file in \.{exercises/} is saved, it is checked, and the report appears. Linux
tells us about it through {\it inotify\/}: no polling, and no delay that anybody would notice.
@^inotify@>

@(c/watch.h@>=
#ifndef NB_WATCH_H
#define NB_WATCH_H
#include "site.h"
int watch_exercises(site *s, const exercise *first, const char *seed, strbuf *why);
#endif

@ @(c/watch.c@>=
#define _GNU_SOURCE
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>
#include "child.h"
#include "json-text.h"
#include "lesson.h"
#include "plan.h"
#include "record.h"
#include "report.h"
#include "reset.h"
#include "terminal.h"
#include "verdict.h"
#include "watch.h"
@<Types of {\tt watch.c}@>@;
@<Functions of {\tt watch.c}@>@;

@ What is on the screen is one of three things about one exercise, and it can be drawn again at any time: the window may change its size.

@<Types of {\tt watch.c}@>=
typedef struct {
  site *s;
  const exercise *now;
  const char *seed;
  int inotify, *folder; /* |folder[i]| is watched for exercise |i| */
  enum { REPORT, TASK, HINT } view;
  json_t *record; /* of |now|, or null */
  int level; /* of the hint on the screen */
  int whole; /* even if it is longer than the screen */
  int asked; /* whether to reset */
  char *note; /* said below, until the next key */
} lookout;@/

@ Editors save in two ways: they write into the file and close it, or they write another file and rename it. Folders are watched, not files, since a renamed file is another file.

@<Functions of {\tt watch.c}@>=
static int watch_folders(lookout *w)
{
  const catalogue *c = &w->s->list;
  int found = 0;
  w->inotify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  w->folder = new_memory(NULL, (c->n + 1) * sizeof *w->folder);
  for (size_t i = 0; i < c->n; i++) {
    char *path = text_of("%s/exercises/%s", w->s->project, c->@[exercise@][i].chapter);
    w->folder[i] = inotify_add_watch(w->inotify, path, IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR);
    found += w->folder[i] >= 0;
    free(path);
  }
  return found ? 0 : -1;
}

@ Which exercise was saved? A C file belongs to one. A file of answers belongs to several, of which the present one is meant if it is among them, and else the first that is not done.

@<Functions of {\tt watch.c}@>=
static int is_answer_of(const lookout *w, size_t i, const struct inotify_event *event)
{
  const exercise *e = &w->s->list.@[exercise@][i];
  if (!plan_counts(e) || w->folder[i] != event->wd || event->len == 0) return 0;
  char *path = site_answer(w->s, e);
  int same = strcmp(strrchr(path, '/') + 1, event->name) == 0;
  free(path);
  return same;
}
static const exercise *saved_exercise(const lookout *w, const struct inotify_event *event)
{
  const exercise *found = NULL;
  progress g;
  progress_read(&g, w->s);
  for (size_t i = 0; i < w->s->list.n; i++) {
    const exercise *e = &w->s->list.@[exercise@][i];
    if (!is_answer_of(w, i, event)) continue;
    if (found == NULL || e == w->now || (plan_done(&g, found) && !plan_done(&g, e) && found != w->now)) found = e;
  }
  progress_free(&g);
  return found;
}

@ Saving is often several events in quick succession. We go on reading until a hundredth of a second was quiet, but not longer than ten times.
The last exercise named is the one.

@<Functions of {\tt watch.c}@>=
static const exercise *read_events(const lookout *w)
{
  union { struct inotify_event first; char bytes[4096]; } buffer;
  const exercise *found = NULL;
  struct pollfd more = { w->inotify, POLLIN, 0 };
  for (int round = 0; round < 10; round++) {
    ssize_t n = read(w->inotify, &buffer, sizeof buffer);
    for (char *at = buffer.bytes; n > 0 && at < buffer.bytes + n; ) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      const exercise *e = saved_exercise(w, event);
      if (e) found = e;
      at += sizeof *event + event->len;
    }
    if (poll(&more, 1, 10) <= 0) break;
  }
  return found;
}

@*3 Drawing.
The text is collected first and then written in one piece, with the screen cleared before it. If it is longer than the screen, the headline is what
must be seen, so it is cut at the end, and the line at the bottom tells how to see all of it. A dumb terminal is not cleared and nothing is cut.

@<Functions of {\tt watch.c}@>=
static int is_dumb(void)
{
  const char *term = getenv("TERM");
  return term == NULL || *term == 0 || strcmp(term, "dumb") == 0;
}
static void render(const lookout *w, const sheet *p, strbuf *why)
{
  if (w->view == TASK) lesson_task(p, w->s, w->now, why);
  else if (w->view == HINT) lesson_hint(p, w->s, w->now, w->level, why);
  else if (w->record) report_full(p, w->s, w->now, w->record, "", 0);
  if (w->view == REPORT && w->record && !json_has(w->record, "verdict", "passed")) plan_mention(p, w->s, w->now);
  if (why->n) page_say(p, 0, 0, RED, "nabla:", "%s", why->s);
}
static char *bar_text(const lookout *w, const sheet *p, int cut)
{
  static const char *const keys[] = { "h hint n next r reset q quit", "h hint  n next  t task  c check again  r reset  q quit" };
  if (w->note) return text_of("%s", w->note);
  return text_of("%s %s%s", w->now->id, cut ? "a all " : "", keys[p->width >= 70]);
}

@ How many rows of the screen does a line take? A path may be wider than the screen, and colors take no room.

@<Functions of {\tt watch.c}@>=
static int rows_of(const char *s, size_t n, int width)
{
  int columns = 0;
  for (size_t i = 0; i < n; i++) {
    if (s[i] == '\33') while (i < n && s[i] != 'm') i++;
    else columns += (s[i] & 0xC0) != 0x80;
  }
  return columns <= width ? 1 : (columns + width - 1) / width;
}
static size_t bytes_in_rows(const char *text, int rows, int width)
{
  const char *s = text;
  while (*s) {
    size_t n = strcspn(s, "\n");
    if ((rows -= rows_of(s, n, width)) < 0) break;
    s += n + (s[n] == '\n');
  }
  return (size_t)(s - text);
}

@ Below the text stands the bar, and below the bar the cursor, in a row of its own.

@<Functions of {\tt watch.c}@>=
static void put_on_screen(const lookout *w, const sheet *p, const char *text)
{
  int dumb = is_dumb(), rows = terminal_rows() - 1, cut;
  char *bar = bar_text(w, p, 1);
  rows -= rows_of(bar, strlen(bar), p->width);
  size_t n = w->whole || dumb ? strlen(text) : bytes_in_rows(text, rows, p->width);
  cut = text[n] != 0;
  free(bar);
  bar = bar_text(w, p, cut);
  fputs(dumb ? "\n" : "\33[H\33[2J", stdout);
  fwrite(text, 1, n, stdout);
  page_say(p, 0, 0, BOLD, "", "%s", bar);
  fflush(stdout);
  free(bar);
}
static void draw(const lookout *w)
{
  sheet p = page_open(stdout), inner = p;
  strbuf why = { NULL, 0, 0 };
  char *text = NULL;
  size_t n = 0;
  if ((inner.out = open_memstream(&text, &n)) == NULL) return;
  render(w, &inner, &why);
  fclose(inner.out);
  put_on_screen(w, &p, text);
  free(text);
  strbuf_free(&why);
}

@*3 Acting.
A check is what \.{nabla check} does. The seed stays the same for the whole session, so that a student who repairs something sees whether {\it that\/} is repaired.

@<Functions of {\tt watch.c}@>=
static void say_below(lookout *w, const char *text)
{
  free(w->note);
  w->note = text ? text_of("%s", text) : NULL;
}
static void check_now(lookout *w)
{
  char *path = site_answer(w->s, w->now);
  printf("checking %s ...\n", w->now->id);
  fflush(stdout);
  json_decref(w->record);
  w->record = record_make(w->s, w->now, path, w->seed, 1);
  if (verdict_is_grade(json_text(w->record, "verdict"))) progress_note(w->s, w->now, json_amount(w->record, "points"), 0);
  w->view = REPORT, w->whole = 0;
  free(path);
}

@ A hint is drawn once as ``the next'', and from then on, when the window changes, by its number.

@<Functions of {\tt watch.c}@>=
static void next_hint(lookout *w)
{
  progress g;
  w->view = HINT, w->level = 0;
  draw(w);
  progress_read(&g, w->s);
  w->level = progress_find(&g, w->now->id)->hints;
  if (w->level == 0) w->level = 1; /* nothing is kept */
  progress_free(&g);
}
static void next_exercise(lookout *w)
{
  progress g;
  progress_read(&g, w->s);
  const exercise *e = plan_next(w->s, &g, w->now);
  progress_free(&g);
  if (e == NULL) say_below(w, "Nothing else is open to you: all done, or only this one is left.");
  else w->now = e, w->view = TASK, w->whole = 0, json_decref(w->record), w->record = NULL;
}
static void reset_now(lookout *w)
{
  strbuf said = { NULL, 0, 0 };
  reset_end end = reset_exercise(w->s, w->now, &said);
  say_below(w, said.s);
  strbuf_free(&said);
  if (end == RESET_DONE) read_events(w), check_now(w); /* our own change is no news */
}

@ The keys. Control-D and the end of the keyboard mean quit too; a reset asks first.

@<Functions of {\tt watch.c}@>=
static int take_key(lookout *w, char key)
{
  int asked = w->asked;
  w->asked = 0;
  say_below(w, NULL);
  if (asked && key == 'y') reset_now(w);
  else if (key == 'q' || key == 4) return 0;
  else switch (key) {
    case 'h': next_hint(w); return 1; /* it is drawn already */
    case 'n': next_exercise(w); break;
    case 't': w->view = TASK, w->whole = 0; break;
    case 'c': case '\n': case ' ': check_now(w); break;
    case 'a': w->whole = 1; break;
    case 'r': w->asked = 1, say_below(w, "Bring the skeleton back? Your file is kept. y/n"); break;
  }
  return draw(w), 1;
}

@ @<Functions of {\tt watch.c}@>=
static void take_file(lookout *w)
{
  const exercise *e = read_events(w);
  if (e == NULL) return;
  w->asked = 0;
  say_below(w, NULL);
  if (e != w->now) w->now = e;
  check_now(w);
  draw(w);
}
static void watch_loop(lookout *w)
{
  char key = 0;
  check_now(w);
  draw(w);
  for (int go_on = !child_stop_signal; go_on; ) switch (terminal_wait(w->inotify, &key)) {
    case TERMINAL_KEY: go_on = take_key(w, key); break;
    case TERMINAL_FILE: take_file(w); break;
    case TERMINAL_REDRAW: draw(w); break;
    case TERMINAL_END: go_on = 0; break;
    default: break;
  }
}

@ @<Functions of {\tt watch.c}@>=
int watch_exercises(site *s, const exercise *first, const char *seed, strbuf *why)
{
  lookout w = { 0 };
  int failed = -1;
  w.s = s, w.now = first, w.seed = seed;
  if (watch_folders(&w) != 0) strbuf_puts(why, "I cannot watch the folder exercises. Is it there?");
  else if (terminal_enter() != 0) strbuf_puts(why, "watch needs a terminal, with a keyboard and a screen.");
  else failed = 0, watch_loop(&w);
  terminal_leave();
  if (w.inotify >= 0) close(w.inotify);
  free(w.folder);
  free(w.note);
  json_decref(w.record);
  return failed;
}
