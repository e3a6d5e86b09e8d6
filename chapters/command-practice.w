@*1 Practice.\label{practice}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Whoever practices wants to know three things without asking: where am I, what is open to me, and was the file that I just saved
any good? Six small modules answer. \.{progress.c} remembers, \.{plan.c} draws conclusions from what is remembered, \.{lesson.c}
shows tasks and hints, \.{reset.c} brings a skeleton back, \.{terminal.c} borrows the keyboard, and \.{watch.c} waits for a file
to be saved.

None of them grades anything. They stand around the grader as a desk stands around a book, and a reader who prefers
\.{nabla check} and a list of his own on paper loses nothing by it. The command has grown around one habit of those who learn to
program: to change a line, to look, and to change it again. All that follows is about making the look short.

@*2 What is remembered.\label{progress}
Of each exercise we keep the best points so far and the level of the last hint, and of the whole the exercise that was worked on
last. That is a line of text each, in the file \.{build/.nabla-progress}. It lies in the project, not in the home folder, so
that two copies of the book do not mix up their progress, and so that it is easy to find and to delete; \.{make clean} spares
it. The variable \.{NABLA\_PROGRESS} names another file, or, if it is empty, none at all.
@^progress@>

@(c/progress.h@>=
#ifndef NB_PROGRESS_H
#define NB_PROGRESS_H
#include "site.h"
@<Types of progress@>@;
char *progress_path(const site *s); /* to be freed; empty if nothing is kept */
void progress_read(progress *g, const site *s);
const progress_row *progress_find(const progress *g, const char *id); /* never null */
int progress_note(const site *s, const exercise *e, double points, int hints);
void progress_free(progress *g);
#endif

@ A week into chapter~2 the file may look like this:
$$\vbox{\halign{\tt#\hfil\cr at 2.4\cr 0.1 1 0\cr 2.2 8 1\cr 2.4 1 0\cr}}$$
The reader has finished 0.1 and 2.2, the latter with a look at its first hint, and got one point of four in 2.4, where he was
last. Nothing in the file says when or how often something was tried. It is a bookmark, not a diary.

@<Types of progress@>=
typedef struct { char id[8]; double points; int hints; } progress_row;@/
typedef struct { progress_row *row; size_t n; char at[8]; } progress;@/ /* |at|: the exercise of last time */

@ What if the file is wrong? It can be wrong in three ways: somebody edited it, a crash cut it off, or it comes from a future
edition of this book with exercises that we have never heard of. The answer to all of them is the same. What can be understood
is taken, the rest is passed over without a word, and at the next note the file is written anew in good order. A program that
refuses to start because of its own bookmark has mistaken the bookmark for the book.

There is no version number in the file, and none is needed as long as lines that aren't understood do no harm.

@ The file is plain text, and so of modest means: the functions that lock it and push it to the disk belong to the system, all
the others to \CEE/. From our own modules comes only the |site|, which knows where the project lies. In particular there is no
library for databases here, although one would take care of locks and crashes for us. It would also take away what the file has
now: a student can read it, a teacher can print it, and \.{cat} is enough to find out what went wrong.

@(c/progress.c@>=
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include "progress.h"
@<Functions of {\tt progress.c}@>@;

@ A variable that is set but empty is not the same as one that is not set. The first is a wish, and the path that comes out is
empty; the second is the ordinary case. So all callers look at the first character of a path before they open it. A teacher who
checks a hundred submissions on one machine sets the variable to nothing, and none of them counts as his own progress.

@<Functions of {\tt progress.c}@>=
char *progress_path(const site *s)
{
  const char *other = getenv("NABLA_PROGRESS");
  return other ? text_of("%s", other) : text_of("%s/build/.nabla-progress", s->project);
}

@ An exercise that is not in the file was never tried, and its row is a row of zeros. To hand out that row is better than to
hand out a null pointer: ``no points'' and ``no hint seen'' are good answers, and no caller needs a special case for the first
day. The search is linear. There are some sixty exercises, and a human being between any two searches.

@<Functions of {\tt progress.c}@>=
const progress_row *progress_find(const progress *g, const char *id)
{
  static const progress_row nothing;
  for (size_t i = 0; i < g->n; i++)
    if (strcmp(g->row[i].id, id) == 0) return &g->row[i];
  return &nothing;
}

@ To forget is a matter of one array. The pointer is cleared too, so that forgetting twice is no crime. The lists of this
program are small and live for a moment, so a leak would hardly be noticed. But \.{nabla watch} runs for a whole afternoon and
reads the progress at every key, and what is lost at every key does add up.

@<Functions of {\tt progress.c}@>=
void progress_free(progress *g)
{
  free(g->row);
  g->row = NULL, g->n = 0;
}

@ Whoever wants to write needs a row of his own, since the row of zeros is shared by everybody and |const| for a reason. If the
exercise has no row yet, it gets one at the end, so the file grows in the order in which the book was worked through. A row that
was found has an |id|; that is how it is told from the row of zeros, whose |id| is empty. The cast takes away a |const| that we
ourselves have put there, and it is honest because |g| is not |const| here.

@<Functions of {\tt progress.c}@>=
static progress_row *row_for(progress *g, const char *id)
{
  static const progress_row nothing;
  progress_row *row = (progress_row *)progress_find(g, id);
  if (*row->id) return row;
  @<Append a new row for |id|@>@;
  return row;
}

@ One row more at a time, and not twice as many as before: with sixty rows at most, |realloc| will survive it. The identifier
comes from the file or from the catalogue, and both have a room of eight characters for it; |snprintf| makes sure of that once
more.

@<Append a new row for |id|@>=
g->row = new_memory(g->row, (g->n + 1) * sizeof *g->row);
row = &g->row[g->n++];
*row = nothing;
snprintf(row->id, sizeof row->id, "%s", id);

@ A progress file may have been cut off by a full disk, or edited by a curious student. So each line stands for itself: one that
is not as we write them, or does not end, is passed over, and the others still count. That a line is complete is what |%n| is
for. It stores how many characters were read, and only if the newline is the next one was the line ours. Without it, \.{at 8.1},
cut off from \.{at 8.10}, would be a line about another exercise, and quite a convincing one.

@<Functions of {\tt progress.c}@>=
static void read_row(progress *g, const char *text)
{
  char id[8];
  double points;
  int hints, end = 0;
  if (sscanf(text, "at %7s%n", id, &end) == 1 && text[end] == '\n') strcpy(g->at, id);
  else if (sscanf(text, "%7s %lf %d%n", id, &points, &hints, &end) == 3 && text[end] == '\n') {
    @<Take the row of |id| from the file@>@;
  }
}

@ Points and levels that make no sense are nothing. The comparisons are written so that NaN fails them too, because |scanf|
reads \.{nan} without blinking, and a NaN among the points would stay there for good: nothing is greater than it. A reader who
gives himself 999 points in exercise 0.1 may have them. The bar of his chapter will be full, as he wanted, and no longer than
that.

@<Take the row of |id| from the file@>=
progress_row *row = row_for(g, id);
row->points = points > 0 && points < 1000 ? points : 0;
row->hints = hints > 0 && hints < 10 ? hints : 0;

@ A thousand lines are more than the book will ever have exercises, and less than what a large file, put there by mistake, would
make us read. A line longer than |text| arrives in pieces, and no piece of it looks like one of ours from beginning to end. If
there is no file, or no path, everything is zero: that is a new reader, not an error. The rows are collected in the order of the
file; if an exercise has two lines, because somebody merged two files by hand, the later one wins.

@<Functions of {\tt progress.c}@>=
static void read_rows(progress *g, const char *path)
{
  char text[128];
  FILE *f = *path ? fopen(path, "r") : NULL;
  memset(g, 0, sizeof *g);
  for (int lines = 0; f && lines < 1000 && fgets(text, sizeof text, f); lines++) read_row(g, text);
  if (f) fclose(f);
}

@ The rest of the command asks by this function. What it gets is a picture of the moment; another window may write the next one
while we look. That is as it should be for a page, which is old as soon as it is printed anyway. It would not be good enough for
a change, and a change goes another way, as will be seen in a moment.

@<Functions of {\tt progress.c}@>=
void progress_read(progress *g, const site *s)
{
  char *path = progress_path(s);
  read_rows(g, path);
  free(path);
}

@ The first line is for the student who opens the file in an editor. It begins with a number sign, but the reader above has no
rule for comments. It needs none: the line is simply not as we write rows. The two calls at the end make sure that the text has
left our buffer and then that it has reached the disk. Either can fail although all the printing went well; a full disk often
speaks up only here.

@<Functions of {\tt progress.c}@>=
static int write_rows(FILE *f, const progress *g)
{
  fputs("# Nabla: exercise, best points, hints seen. Who deletes this file only forgets.\n", f);
  if (*g->at) fprintf(f, "at %s\n", g->at);
  for (size_t i = 0; i < g->n; i++) fprintf(f, "%s %g %d\n", g->row[i].id, g->row[i].points, g->row[i].hints);
  return fflush(f) == 0 && fsync(fileno(f)) == 0 ? 0 : -1;
}

@ The file is written under another name, pushed to the disk, and only then takes the place of the old one. |rename| does that
in one step, and so whatever happens on the way, a lost battery included, a complete file stands there: the old one or the new
one. The way that one would take first, opening the file for writing and printing the rows, has a moment in which the old rows
are gone and the new ones are not there yet. The price is that the new file must be in the same folder as the old, for a
renaming can't cross from one disk to another. If anything fails, the half-written file is taken away, and the caller is told;
the old one was never touched.
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

@ Two windows may be at work in one project, and what one of them notes must not undo what the other noted. So the file is read
again before each change, and the folder that it lies in is locked for this moment. Why not the file itself? Because it is about
to be replaced. A lock belongs to a file and not to a name, and the second window would happily lock the new one while the first
still holds the old. The folder stays. The descriptor that is returned is the key to the room, and to close it is to leave.

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

@ Points and levels only grow. A reader who breaks a finished answer in order to see what happens does not lose his points, and
asking for the first hint again does not make the second unseen. Most checks change neither, and then nothing is written: the
answer of this function says whether there is any news. It includes the bookmark, since to go back to an old exercise is news as
well. (The price of this rule is that a point once given in error stays. A student who minds can edit the file, and one who
doesn't mind should not be disturbed.)

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

@ So a note is: lock, read, change, replace, unlock. The reading must come after the lock, or it would be another window's old
news that we write back. Closing the folder gives the lock back, and so would our death; no stale lock is ever left behind, as
there could be with a lock {\it file}, and nobody has to be told to delete something with a strange name.

If the folder cannot be locked, as on some network disks, we go on without. A lost note is a nuisance, but a tool that refuses
to note anything would be a larger one. For the same reason a failure is only returned, and most callers do no more than mention
it: the grade has been given, and it stands on the screen.

@<Functions of {\tt progress.c}@>=
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
The column ``needs'' of the catalogue makes the exercises a directed graph without cycles. One is {\it open\/} to a reader who
has full points in all that it needs. This is advice and never a lock: who wants to do 2.3 before 2.2 may do so, and is told in
one sentence that it builds on 2.2.

@(c/plan.h@>=
#ifndef NB_PLAN_H
#define NB_PLAN_H
#include "page.h"
#include "progress.h"
@<Declare what a plan is made of@>@;
#endif

@ The functions take the progress as an argument instead of reading it, all but the last. A page that asks about sixty exercises
would otherwise read the file sixty times, and might get different answers at its top and at its bottom. What they take is
|const|, all of it. A plan changes nothing, and can be drawn up as often as somebody wants to look at it.

@<Declare what a plan is made of@>=
int plan_counts(const exercise *e); /* it can be graded here */
int plan_done(const progress *g, const exercise *e);
int plan_open(const site *s, const progress *g, const exercise *e);
void plan_waits_for(const site *s, const progress *g, const exercise *e, strbuf *ids);
const exercise *plan_next(const site *s, const progress *g, const exercise *after);
void plan_mention(const sheet *p, const site *s, const exercise *e);

@ That they need nothing from the system shows what they are: pure conclusions. They can be tried without a disk and without a
terminal, which is why most of what could go wrong in the rest of this appendix can't go wrong here.

@(c/plan.c@>=
#include <stdlib.h>
#include <string.h>
#include "plan.h"
@<Functions of {\tt plan.c}@>@;

@ Only exercises with code or numbers can be graded here. Proofs and open questions are in the catalogue as well, but no machine
will ever give points for them, and a plan that waits for them would wait for ever. So they don't {\it count}, neither as
something to be done nor as something that is needed. One point less than all is not done: the last point is usually the edge
case, and the edge case is what later exercises stumble over.

@<Functions of {\tt plan.c}@>=
int plan_counts(const exercise *e) { return e->kind == 'C' || e->kind == 'A'; }
int plan_done(const progress *g, const exercise *e)
{
  return plan_counts(e) && progress_find(g, e->id)->points >= e->points;
}

@ Which of the needs are still missing? The catalogue has them as it was typed, \.{2.2,3.4}, so the function walks from comma to
comma. A need that is not in the catalogue, such as the dash that stands for none, is not found and so passed over; and one that
does not count cannot be missed. What is missing is written as a list for a sentence. That it is empty is also the answer to the
question whether there is any. For 6.4, which needs 5.2 and 6.3, a new reader gets \.{5.2, 6.3}; one who has done 5.2 gets
\.{6.3}; and one who has done both gets the empty list.

@<Functions of {\tt plan.c}@>=
void plan_waits_for(const site *s, const progress *g, const exercise *e, strbuf *ids)
{
  for (const char *at = e->needs; *at; at += *at == ',') {
    int n = (int)strcspn(at, ",");
    @<Add the need |id| to the list, unless it is done@>@;
    free(id);
    at += n;
  }
}

@ The separator goes in front of all names but the first. It is the old trick of asking the list itself whether it is still
empty. The identifier is a piece of a longer text, so it is copied out for |catalogue_find|, which wants a string with an end.

@<Add the need |id| to the list, unless it is done@>=
char *id = text_of("%.*s", n, at);
const exercise *need = catalogue_find(&s->list, id);
if (need && plan_counts(need) && !plan_done(g, need)) strbuf_printf(ids, "%s%s", ids->n ? ", " : "", id);

@ Open is what counts, is not done, and waits for nothing. The list of the needs is made and thrown away; to have a second loop
that only counts them would be quicker, by an amount that nobody could measure, and there would be two loops that must agree on
what a need is. The function is asked for each exercise of a page, and each time it looks up two or three needs in a list of
sixty. That is some thousand comparisons for a page that takes a person half a minute to read.

@<Functions of {\tt plan.c}@>=
int plan_open(const site *s, const progress *g, const exercise *e)
{
  strbuf ids = { NULL, 0, 0 };
  if (!plan_counts(e) || plan_done(g, e)) return 0;
  plan_waits_for(s, g, e, &ids);
  int waits = ids.n > 0;
  strbuf_free(&ids);
  return !waits;
}

@ Next is the first open exercise that the book recommends, counted from the present one to the end of the book and on from its
beginning; and if none is left, any open one. There is always one until all is done, since the first exercise that is not done
needs only earlier ones. The present one is never the answer, even if it is open. Who asks for the next wants another, perhaps
because this one has won for today. The remainder modulo |n| makes a ring of the book. And two rounds are gone through it, a
choosy one and one that takes anything; the alternative, one round that remembers the best so far, needs an idea of ``better''
for which there are only two cases.

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

@ And this is the sentence, for all pages that show an exercise with missing needs. It is printed dimly and gives a reason to
come back rather than a reason to stop. Only here the progress is read on the spot, because the callers have an exercise and a
page, and otherwise no use for the progress. An earlier exercise that is missing may well be known to the reader from elsewhere.
He has had a course, or another book, or he is the author's colleague and only wants to see number 6.4. So the sentence tells,
it doesn't scold; and since it names the missing exercises, it serves as well as a list of what to do next.

@<Functions of {\tt plan.c}@>=
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
Both the statement and the hints were made from the book as plain text, so that they can be read without it. The pages of a PDF
are better for formulas, but a window with the editor and the task side by side is better for working. A function that fails
says in |why| what is wrong, and leaves it to its caller to complain. What fails here fails before anybody has done any work, so
nothing is lost but patience, and a good message can save even that.

@(c/lesson.h@>=
#ifndef NB_LESSON_H
#define NB_LESSON_H
#include "page.h"
#include "site.h"
int lesson_task(const sheet *p, const site *s, const exercise *e, strbuf *why);
int lesson_hint(const sheet *p, const site *s, const exercise *e, int level, strbuf *why); /* level 0: the next */
void lesson_edit(const sheet *p, const site *s, const exercise *e);
#endif

@ |lesson_edit| is public because the page of \.{nabla start} ends with the same lines. It is the only one of the three that
can't fail, because it prints paths and doesn't read what is there: the lines are right even if the file isn't there yet, and
then they say where it should be.

@(c/lesson.c@>=
#include <stdlib.h>
#include <string.h>
#include "intake.h"
#include "lesson.h"
#include "plan.h"
@<Functions of {\tt lesson.c}@>@;

@ The texts lie in \.{build/exercises/2.2-diff/} and the like, and are as old as the last \.{make}. If one can't be read, the
reason is nearly always that nothing has been built, so the message says what to do about that, and the reason that the system
gave is dropped. ``No such file or directory'' is true, but it isn't help. The path is shortened for the eyes: it is said as
seen from where the reader stands. All the same it must be collected in something, for |intake_read| insists on giving one; it
does so for submissions, where the difference between a missing file, a folder, and a file of two gigabytes is of interest to
the person at the other end.

@<Functions of {\tt lesson.c}@>=
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

@ What an exercise asks, and what it will take. The first line of the statement is its title and gets the place of one; then
comes the line of figures, the warning if something is missing, and the task itself. A reader in a hurry reads the first line
and the last three, and they are where the eye falls first.

Here is how the page begins for an exercise from chapter~2:
\session
2.2 Numerical derivative
rating 18, about 25 minutes, 8 points
\strut
Write nb\_diff(f,c), which returns f'(c) from exactly two values of f. The
function varies on the scale of c: if c is a million, then so is the ...
\endsession

@<Functions of {\tt lesson.c}@>=
int lesson_task(const sheet *p, const site *s, const exercise *e, strbuf *why)
{
  strbuf text = { NULL, 0, 0 };
  if (read_part(s, e, "statement.txt", &text, why) != 0) return -1;
  @<Say the title and the price of the exercise@>@;
  plan_mention(p, s, e);
  if (rest) page_gap(p), page_prose(p, 0, rest + strspn(rest, "\n"));
  page_gap(p);
  lesson_edit(p, s, e);
  free(title);
  strbuf_free(&text);
  return 0;
}

@ The rating is Knuth's: its tens are the class of difficulty, from~00, to be done at sight, to~50, to be done by nobody so far.
It is a rating of the thinking. The minutes are the author's guess, typing included, and whoever takes twice as long is in good
company. The needs are named here whether or not they are done; only |plan_mention|, which comes after, knows about that.

@<Say the title and the price of the exercise@>=
char *rest = strchr(text.s, '\n'), *title = text_of("%.*s", (int)strcspn(text.s, "\n"), text.s);
page_say(p, 0, 0, BOLD, title, "%s", "");
page_say(p, 0, 0, DIM, "", "rating %s, about %d minutes, %d %s%s%s", e->rating, e->minutes, e->points, e->points == 1 ? "point" : "points",
  strcmp(e->needs, "-") ? ", needs " : "", strcmp(e->needs, "-") ? e->needs : "");

@ The last lines are commands to be copied, and so they begin with the word by which this command was called: \.{nabla}, or
\.{build/nabla}, or whatever it was. A line that looks like a command and does not work is worse than none.
\session
edit\ \ \ \ \ \ \ \ exercises/2-derivatives/2.2-diff.c
then\ \ \ \ \ \ \ \ build/nabla check 2.2
a hint\ \ \ \ \ \ build/nabla hint 2.2
\endsession
\noindent An exercise for paper has no file; its answer is in the book, and the reader is trusted to have written his own before
he looks. The words on the left stand in a column of twelve, as on all pages of this command, because then the commands stand in
a column too.

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

@ Hints are separated by lines with two dashes, and so there is one more of them than such lines. The separator is looked for
with its newlines at both ends, since two dashes inside a sentence are punctuation. There is always at least one hint, even in
an empty text. It would be an empty hint, and it would be seen at once that something is wrong with the exercise.

@<Functions of {\tt lesson.c}@>=
static int count_hints(const char *s)
{
  int n = 1;
  while ((s = strstr(s, "\n--\n"))) n++, s += 4;
  return n;
}

@ Each level gives more away: the first asks a question, the second has the idea, the third the first line of an answer. So a
reader gets one at a time. Level~0 means one more than the last, up to the last of all, which is then repeated as often as he
likes. Who asks for a level by its number gets that one. It is a small courtesy with a large effect. Whoever has seen the third
hint by accident cannot forget it at will, and the exercise is over.

@<Functions of {\tt lesson.c}@>=
static int next_level(const site *s, const exercise *e, int levels)
{
  progress g;
  progress_read(&g, s);
  int level = progress_find(&g, e->id)->hints + 1;
  progress_free(&g);
  return level < levels ? level : levels;
}

@ A level that there is not is an error; anything else is printed, and remembered. Why remembered, if nobody looks at it? The
reader does. Whoever comes back after a week and says \.{nabla hint 2.2} wants neither the question that he knows nor all the
rest at once.

What the number is {\it not\/} used for: no points are taken off for a hint, here or in the grader, and no report mentions them.
A hint that costs something is a hint that is asked for too late.

The message about the levels knows that there are three of each. This is a rule of the book, and \.{tests/book} makes sure that
the book obeys it; the code here would get along with any number.

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

@ The text is cut at the separator after the wanted hint, and |from| walks over the separators before it. That |strstr| finds
all of them is known, for they have just been counted. The title counts the hints for the reader, ``hint 2 of 3,'' so he knows
how much help is still in reserve. And the text is set as prose, wrapped for the width of this window, two columns to the right,
so that a formula or a line of code with its own indentation remains one.

@<Print the hint of the level |wanted|@>=
char *from = text.s, *to;
for (int i = 1; i < wanted; i++) from = strstr(from, "\n--\n") + 4;
if ((to = strstr(from, "\n--\n"))) *to = 0;
char *title = text_of("Exercise %s, hint %d of %d", e->id, wanted, levels);
page_say(p, 0, 0, BOLD, title, "%s", "");
page_prose(p, 2, from);
page_gap(p);
@<Say how to get another hint@>@;
@<Remember that the hint was seen@>@;
free(title);

@ What is offered below depends on how the hint was asked for. To the last hint there is no next, so the first is offered for
those who have skipped it. Whoever went by numbers is given the next number. All others get the command without a number; it
will be right tomorrow as well.

@<Say how to get another hint@>=
if (wanted == levels) page_command(p, 12, "an earlier", "%s hint %s 1", s->called, e->id);
else if (level == 0) page_command(p, 12, "the next", "%s hint %s", s->called, e->id);
else page_command(p, 12, "the next", "%s hint %s %d", s->called, e->id, wanted + 1);

@ A hint that could not be written down was still seen, so this is not worth an error, only a remark in parentheses.

@<Remember that the hint was seen@>=
if (progress_note(s, e, 0, wanted) != 0) page_say(p, 0, 0, DIM, "", "(I could not write down that you saw it.)");

@*2 Back to the skeleton.\label{reset}
A {\it reset\/} brings back the file as it was before the first attempt. Nothing is thrown away: the present file stays beside
the new one with \.{.old} at the end of its name. The skeleton comes from \.{build/exercises}, where \.{make} put a copy of it:
the newest version that git knows and in which nothing was done yet, so that an answer never becomes the skeleton.

@(c/reset.h@>=
#ifndef NB_RESET_H
#define NB_RESET_H
#include "site.h"
typedef enum { RESET_DONE, RESET_NOT_NEEDED, RESET_FAILED } reset_end;@/
reset_end reset_exercise(const site *s, const exercise *e, strbuf *said);
#endif

@ Three things can come of it. That nothing was needed is neither a success nor a failure, and a reader who resets a file twice
should not find a second \.{.old} beside it, with the very same skeleton in it. A second \.{.old} would have a cost as well: the
reader must look into both to find out which one is his.

Each of the modules that are called upon has its part. |intake_read| is careful about what it reads, |plan_counts| knows which
exercises have a file at all, |write_file| comes from the module for scratch folders, and the rest is a matter of names and
renaming, which the system does.

@(c/reset.c@>=
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

@ The answers to all exercises of a chapter that ask for numbers share one file, and a reset of 2.1 must not touch 2.4. So the
lines that begin with the exercise's number are exchanged and all others stay, comments included. The character after the number
matters: without it the lines of 2.1 would take those of 2.10 with them, and some reader, some day, would lose ten answers for
the price of one.

@<Functions of {\tt reset.c}@>=
static int belongs(const char *text, const exercise *e)
{
  size_t n = strlen(e->id);
  return strncmp(text, e->id, n) == 0 && (text[n] == ' ' || text[n] == '\t');
}

@ This one copies all lines but the exercise's own. In the place of the first of these it puts |instead|, which then becomes
empty, so that it is put only once. The new lines stand where the old ones stood, and the file keeps its order. If there was no
such line (the reader may have deleted it; that is why he wants a reset) they go to the end. So the loop has three cases for a
line: not ours, copy it; the first of ours, put the new lines here; a later one of ours, drop it. The expression |s[n]=='\n'|
adds the newline to the line if it has one; at the end of a file from some editors it doesn't.

@<Functions of {\tt reset.c}@>=
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

@ And this one copies only the exercise's own. The last line of a file may lack its newline; here it gets one. So two lines
never run together when the lines are put into the middle of something else.

@<Functions of {\tt reset.c}@>=
static void own_lines(strbuf *to, const char *text, const exercise *e)
{
  for (const char *s = text; *s; s += strcspn(s, "\n"), s += *s == '\n')
    if (belongs(s, e)) strbuf_add(to, s, strcspn(s, "\n")), strbuf_puts(to, "\n");
}

@ What the file is to be: the skeleton, or the present answers with some lines exchanged. A file with code belongs to one
exercise, so the skeleton is all of it. A present file of answers that is empty, or that cannot be read (a folder, a link),
counts as nothing and is moved out of the way all the same; then the whole file of answers begins anew, since there are no other
answers to be kept. The order of the questions is the order of certainty: what kind of exercise it is we know from the
catalogue; whether there are answers we know from having read the file; and only then we look into the lines.

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

@ The first name that is free: \.{.old}, then \.{.old.2}, \.{.old.3} and so on. |lstat| and not |stat|, because a dangling link
is also something that must not be overwritten. The loop has no limit, and will end before the student's patience does. A reader
who resets an exercise once a week for the fun of solving it again will have them numbered in the order of his attempts, which
he may find instructive.

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

@ The new file is complete before the old one is touched, so at every moment the student's work is there under one of its two
names. Two files are renamed, from the answer to |kept| and from |fresh| to the answer. Between them the answer is absent, but
not lost. To link instead of to rename would close that gap; but not every file system has links, and a USB stick has as much
right to exercises as any disk. The name \.{.new} is nobody's answer, so it may be removed before and after.

The result is what the shell would want: zero if all went well.

@<Functions of {\tt reset.c}@>=
static int exchange(const char *path, const strbuf *text, strbuf *said)
{
  struct stat there;
  char *fresh = text_of("%s.new", path), *kept = free_name(path), *shorter = site_short(kept);
  @<Exchange the files, and undo what was half done@>@;
  @<Say what became of the student's file@>@;
  free(fresh);
  free(kept);
  free(shorter);
  return failed;
}

@ If the last step fails, the first is undone. So |failed| has three values: 0 for all is well, 1 for a failure that left
everything as it was, and 2 for the rare one in which the undoing failed as well. The permissions of the old file go over to the
new one, in case the reader has a reason for them. A \.{.new} left from another day is no obstacle.

@<Exchange the files, and undo what was half done@>=
int exists = lstat(path, &there) == 0, mode = exists && S_ISREG(there.st_mode) ? there.st_mode & 0777 : 0644, failed;
unlink(fresh);
failed = write_file(fresh, text->s, text->n) != 0 || chmod(fresh, (mode_t)mode) != 0;
if (!failed && exists) failed = rename(path, kept) != 0;
if (!failed && (failed = rename(fresh, path) != 0) && exists) failed = 1 + (rename(kept, path) != 0);
if (failed) unlink(fresh);

@ Every outcome tells where the student's file is now, for this is the only thing that he will want to know. The sentence about
the file that is kept ends without a period, so that the name can be copied with a double click.

@<Say what became of the student's file@>=
if (failed == 2) strbuf_printf(said, "I cannot write the skeleton; your file is %s now.", shorter);
else if (failed) strbuf_printf(said, "I cannot write to the folder of %s, so nothing was changed.", path);
else if (exists) strbuf_printf(said, "The skeleton is back. Your file is kept as %s", shorter);
else strbuf_puts(said, "The skeleton is back.");

@ Before anything is exchanged we look whether it would make a difference. The comparison is between what the file is and what
it would become, byte for byte. So it works for code and for shared answers alike, and a file in which the other exercises are
half done but this one is untouched needs nothing.

Reading takes care of the strange cases. If |path| leads to a folder, or to nothing, or to a file that is too large to be an
answer, |intake_read| gives a reason instead of a text; the reason is put aside, and what may have been read before it failed is
thrown away, since |compose| takes an empty text for the sign that there is nothing to be saved in it. (The file itself is saved
all the same, whole and unread, under its new name.)

@<Functions of {\tt reset.c}@>=
static int reset_to(const exercise *e, const char *path, const strbuf *skeleton, strbuf *said)
{
  strbuf now = { NULL, 0, 0 }, text = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  int unread = intake_read(path, &now, &why), end;
  if (unread) strbuf_free(&now);
  compose(&text, e, skeleton, &now);
  @<Exchange the file if it would become another@>@;
  strbuf_free(&now);
  strbuf_free(&text);
  strbuf_free(&why);
  return end;
}

@ A file that could not be read is never ``the skeleton already,'' not even when the skeleton is empty. The result of |exchange|
is a count of misfortunes, and becomes one word here.

@<Exchange the file if it would become another@>=
if (!unread && now.n == text.n && memcmp(now.s, text.s, now.n) == 0) {
  end = RESET_NOT_NEEDED;
  strbuf_puts(said, "This is the skeleton already, so nothing was changed.");
} else end = exchange(path, &text, said) ? RESET_FAILED : RESET_DONE;

@ From outside: an exercise, and a sentence about what was done, which is never empty. It is for the caller to print it, since
\.{nabla reset} has a page for it and \.{nabla watch} only a line at the bottom of the screen.

Note who doesn't ask ``are you sure?'' Neither this function nor any below it. Both callers do, each in its own way, and a
function that asks can't be used by anybody who has asked already.

@<Functions of {\tt reset.c}@>=
reset_end reset_exercise(const site *s, const exercise *e, strbuf *said)
{
  strbuf skeleton = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  char *original = site_part(s, e, e->kind == 'A' ? "skeleton.txt" : "skeleton.c"), *path = site_answer(s, e);
  int end = RESET_FAILED;
  @<Reset the exercise, or say why it can't be done@>@;
  strbuf_free(&skeleton);
  strbuf_free(&why);
  free(original);
  free(path);
  return end;
}

@ An exercise for paper has nothing to bring back. If the copy of the skeleton is missing, the reason is again that nothing was
built. This time the path is not shortened, for a reader who sees it has to find a folder that he never looked into.

@<Reset the exercise, or say why it can't be done@>=
  if (!plan_counts(e)) strbuf_printf(said, "exercise %s is for paper, so there is no file to bring back.", e->id);
  else if (intake_read(original, &skeleton, &why) != 0)
    strbuf_printf(said, "I cannot read %s. Has everything been built? Try: make", original);
  else end = reset_to(e, path, &skeleton, said);

@*2 Where you stand.
Two pages about progress: a short one that says what to do now, \.{nabla start}, and one with a bar for each chapter,
\.{nabla progress}. The short one has one purpose: that somebody who has a free hour and no plan has a plan ten seconds later.
\session
You have 14 of 200 points; 3 of 40 exercises are done.
Last time: 2.4 The V-shaped error curve, 1 of 4 points.
\strut
GO ON\ \ 2.4 The V-shaped error curve (about 20 minutes, rating HM18)
\endsession

@(c/practice.h@>=
#ifndef NB_PRACTICE_H
#define NB_PRACTICE_H
#include "page.h"
#include "site.h"
void practice_start(const sheet *p, const site *s);
void practice_progress(const sheet *p, const site *s, int all);
const exercise *practice_now(const site *s); /* what to work on; null if all is done */
#endif

@ This module stands above the others of the group: it asks the plan, shows lessons, and knows how a report calls an exercise.
Nothing of importance depends on it, and that is a good place for pages which everybody will want to change a little: what they
say can be rewritten without a thought about files, locks, or grades.

@(c/practice.c@>=
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lesson.h"
#include "plan.h"
#include "practice.h"
#include "report.h"
@<Functions of {\tt practice.c}@>@;

@ The sums are over the exercises that can be graded; the others would only make the total unreachable. Points in the file that
exceed what an exercise is worth are cut down to it, for the catalogue may have been changed since, or somebody was generous to
himself. The same function adds up a chapter and the whole book. The comparison of points with what is possible is the reason
why no bar will ever be longer than its frame, whatever the file says.

@<Functions of {\tt practice.c}@>=
typedef struct { int n, done, possible; double points; } tally;@/
static void add_up(tally *t, const progress *g, const exercise *e)
{
  double points = progress_find(g, e->id)->points;
  if (!plan_counts(e)) return;
  t->n++, t->done += plan_done(g, e);
  t->possible += e->points, t->points += points < e->points ? points : e->points;
}

@ What was begun is finished first. Only if the exercise of last time is done, or was on paper, or is in the catalogue no more,
the plan is asked for the next. A reader who is stuck can always name another one; the command doesn't push. It would be easy to
be cleverer here, to notice for instance that somebody has tried the same exercise ten times. But the reader knows that as well,
and has better advice for himself than we could have.

@<Functions of {\tt practice.c}@>=
static const exercise *now_from(const site *s, const progress *g)
{
  const exercise *at = catalogue_find(&s->list, g->at);
  return at && plan_counts(at) && !plan_done(g, at) ? at : plan_next(s, g, at);
}

@ The same question for callers who don't have the progress at hand: \.{nabla watch} without a name begins here. It returns a
pointer into the catalogue, which lives as long as the program does; so it may outlive the progress, which is given back before
the function ends. The same is true of all exercises that are handed around in this appendix, and that is why nobody ever frees
one.

@<Functions of {\tt practice.c}@>=
const exercise *practice_now(const site *s)
{
  progress g;
  progress_read(&g, s);
  const exercise *e = now_from(s, &g);
  progress_free(&g);
  return e;
}

@ The first line is about the past. On the very first day there is none, and the page says what an exercise is instead. One
sentence must do; the reader has just installed something and wants to see it work, not to read.

How do we know the first day? By the bookmark. It is set by every check, even by one that gives no points, and so it is missing
only as long as nothing has been tried. A bookmark that isn't in the catalogue counts as missing too, and the welcome is
repeated. Somebody who has come over from another edition may well be welcomed twice.

@<Functions of {\tt practice.c}@>=
static void say_where(const sheet *p, const site *s, const progress *g)
{
  tally t = { 0, 0, 0, 0 };
  const exercise *at = catalogue_find(&s->list, g->at);
  for (size_t i = 0; i < s->list.n; i++) add_up(&t, g, &s->list.@[exercise@][i]);
  if (at == NULL) page_say(p, 0, 0, PLAIN, "",@|
    "Welcome! An exercise is a small file with a hole in it. You fill the hole, save, and are told at once what is right.");
  else {
    @<Say the points so far, and those of last time@>@;
  }
  page_gap(p);
}

@ Both the sum and the last exercise, because they answer different questions: ``how far am I?'' and ``what was I doing?'' The
second line is left out for exercises that give no points, because ``0 of 0 points'' is an answer to nobody's question.

@<Say the points so far, and those of last time@>=
  char *title = report_title(s, at);
  page_say(p, 0, 0, PLAIN, "", "You have %g of %d points; %d of %d exercises are done.",@|
    t.points, t.possible, t.done, t.n);
  if (plan_counts(at)) page_say(p, 0, 0, PLAIN, "", "Last time: %s, %g of %d points.",@|
    title, progress_find(g, at->id)->points, at->points);
  free(title);

@ And then: one exercise, and the commands for it. A menu of ten would be more generous, and would make the evening begin with a
decision. The word in front says whether this is something new or something begun.

The commands are those of the lesson, framed by three others. The first shows the task again; it is what most readers need
first, since the task is what they have forgotten since yesterday. The two at the end are ways to change one's mind: to let the
command watch instead of calling it by hand, and to look at the whole, in case that this one exercise is just what one doesn't
want to see today.

@<Functions of {\tt practice.c}@>=
static void say_what_next(const sheet *p, const site *s, const progress *g, const exercise *e)
{
  char *title = report_title(s, e);
  page_say(p, 0, 0, GREEN, strcmp(g->at, e->id) ? "NEXT" : "GO ON", " %s (about %d minutes, rating %s)",@|
    title, e->minutes, e->rating);
  plan_mention(p, s, e);
  page_gap(p);
  page_command(p, 12, "the task", "%s show %s", s->called, e->id);
  lesson_edit(p, s, e);
  page_command(p, 12, "or better", "%s watch", s->called);
  page_command(p, 12, "all of it", "%s progress", s->called);
  free(title);
}

@ The page as a whole. There comes a day on which nothing is left, and it deserves a line of its own; the exercises on paper are
still waiting, but they don't spoil the moment. Note that the progress is read once, and the same picture is given to all parts,
so the sum above and the suggestion below can't contradict each other.

@<Functions of {\tt practice.c}@>=
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

@ A bar is a third of a narrow page and never longer than 30 columns. Where the terminal knows nothing else, it is made of
ASCII. Rounding down has the right manners at one end only: a bar that is not full does not look full. At the other end one cell
is given away, so that a chapter that has begun does not look empty. One point of forty is a beginning.

@<Functions of {\tt practice.c}@>=
static void add_bar(strbuf *b, const sheet *p, const tally *t)
{
  int width = p->width - 25 < 30 ? p->width - 25 : 30, filled = t->possible ? (int)(width * t->points / t->possible) : 0;
  if (filled == 0 && t->points > 0) filled = 1;
  for (int i = 0; i < width; i++)
    strbuf_puts(b, p->unicode ? i < filled ? "\xe2\x96\x88" : "\xe2\x96\x91" : i < filled ? "#" : "-");
}

@ The name of a chapter gets 16 columns, no more and no less, in order that the bars stand below each other. A chapter without
any exercise that counts has no bar, because a bar needs something to be a part of. It becomes green when all of its exercises
are done.
\session
1 functions\ \ \ \ \ \ \#\#\#\#\#\#\#\#\#---------------------\ \ \ \ 4/13
2 derivatives\ \ \ \ \#\#\#\#\#\#\#\#\#\#--------------------\ \ \ \ 9/26
\endsession
\noindent The sum comes last and is aligned on its right side. It is the bar's own caption: a bar shows how far it is, and the
sum how much it is.

@<Functions of {\tt practice.c}@>=
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

@ The catalogue has the exercises in the order of the book, and those of a chapter in a row; so the chapters are found by going
on until the name changes. No list of chapters is needed, and none can be out of date. What a chapter is worth is likewise added
up anew each time. The catalogue is the only place that says it, and when the author gives a point more to 5.2, the bar of
chapter~5 knows it from the next build on.

@<Functions of {\tt practice.c}@>=
static void say_chapters(const sheet *p, const site *s, const progress *g)
{
  tally sum = { 0, 0, 0, 0 };
  for (size_t i = 0; i < s->list.n; ) {
    @<Add up the chapter of exercise |i| and say its bar@>@;
  }
  say_bar(p, "all chapters", &sum);
}

@ A chapter is named as its folder, \.{2-derivatives}; with the dash gone it is fit for print. The inner loop moves the index of
the outer one, which is why that one has nothing to add. Each exercise is added twice, to its chapter and to the sum of all. A
chapter is compared with the first exercise of the chapter and not with the one before, which comes to the same, but reads
better.

@<Add up the chapter of exercise |i| and say its bar@>=
const char *chapter = s->list.@[exercise@][i].chapter;
char *name = text_of("%s", chapter), *dash = strchr(name, '-');
tally t = { 0, 0, 0, 0 };
if (dash) *dash = ' ';
for (; i < s->list.n && strcmp(chapter, s->list.@[exercise@][i].chapter) == 0; i++)
  add_up(&t, g, &s->list.@[exercise@][i]), add_up(&sum, g, &s->list.@[exercise@][i]);
say_bar(p, name, &t);
free(name);

@ Eight open exercises are enough to choose from. The others are only counted, so that nobody thinks that this is all; the
option \.{--all} shows them. The title of the list is printed with the first of them: a title with nothing below it would be a
promise not kept.
\session
Open to you
> 0.1 Hello, workbook (0/1, 2 min)
> 1.1 Compose (0/4, 10 min)
\ \ 1.2 Line through two points (0/4, 10 min)
\endsession
\noindent The list is in the order of the book. To sort it by length, or by rating, was considered for as long as it takes to
imagine a reader who does all the short ones first and then has only long ones left.

@<Functions of {\tt practice.c}@>=
static void say_open(const sheet *p, const site *s, const progress *g, int most)
{
  int n = 0;
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    if (!plan_open(s, g, e)) continue;
    if (n++ == 0) page_gap(p), page_say(p, 0, 0, BOLD, "Open to you", "%s", "");
    if (n > most) continue;
    @<Say one open exercise@>@;
  }
  if (n > most) page_say(p, 0, 2, DIM, "", "  and %d more (--all shows them)", n - most);
}

@ Those that the book recommends have a mark and a color. With the mark alone the page would be readable but dull, with the
color alone it would be useless on paper, and to one reader in twenty. In parentheses stand the points reached so far and the
time it may take, the two things on which one decides.

@<Say one open exercise@>=
  char *title = report_title(s, e);
  page_say(p, 0, 2, e->recommended == '>' ? GREEN : PLAIN, e->recommended == '>' ? ">" : " ", "%s (%g/%d, %d min)",@|
    title, progress_find(g, e->id)->points, e->points, e->minutes);
  free(title);

@ The exercises that wait for others are put into one sentence: \.{Easier later: 2.4 after 2.2; 6.4 after 5.2, 6.3.} The heading
took some thought. ``Locked'' would be wrong, ``blocked'' would be both wrong and unkind. They are open to everyone, just easier
later.

On the first day that is a sentence of four lines, and on the last it is gone. A list with a line for each would be clearer, and
would push the bars off a small screen. The bars are what the page is for.

@<Functions of {\tt practice.c}@>=
static void say_waiting(const sheet *p, const site *s, const progress *g)
{
  strbuf text = { NULL, 0, 0 };
  for (size_t i = 0; i < s->list.n; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    strbuf ids = { NULL, 0, 0 };
    @<Add what exercise |e| waits for@>@;
    strbuf_free(&ids);
  }
  if (text.n) page_gap(p), page_say(p, 0, 2, BOLD, "Easier later:", "%s.", text.s);
  strbuf_free(&text);
}

@ It is |plan_waits_for| again, asked only about what is not yet done; who has solved 2.4 without 2.2 needn't be told. The
buffer for the identifiers begins anew with each exercise and is given back by the lines around this one.

@<Add what exercise |e| waits for@>=
if (plan_counts(e) && !plan_done(g, e)) plan_waits_for(s, g, e, &ids);
if (ids.n) strbuf_printf(&text, "%s%s after %s", text.n ? "; " : "", e->id, ids.s);

@ The page ends with the name of the file, because a program that remembers something about you should say where. The path is
printed so that one can delete it, and the line says what happens then, namely that something is forgotten and nothing breaks.

The order of the page is from the general to the particular: the chapters, then what is open, then what waits, then the small
print. All parts share one picture of the progress. A limit of a thousand stands for ``all,'' and is larger than any catalogue
that a person could write.

@<Functions of {\tt practice.c}@>=
void practice_progress(const sheet *p, const site *s, int all)
{
  progress g;
  char *path = progress_path(s), *shorter = site_short(path);
  progress_read(&g, s);
  say_chapters(p, s, &g);
  say_open(p, s, &g, all ? 1000 : 8);
  say_waiting(p, s, &g);
  page_gap(p);
  @<Say where the progress is kept@>@;
  progress_free(&g);
  free(path);
  free(shorter);
}

@ Nothing kept is also worth a line: otherwise all the zeros above would look like a mistake. Whoever has set the variable knows
it. Whoever has inherited it, from a script, or from a teacher's account, will be glad of the hint, and of the name to look for.

@<Say where the progress is kept@>=
  if (*path) page_say(p, 0, 0, DIM, "", "> recommended. This is kept in %s and forgotten if you delete that file.", shorter);
  else page_say(p, 0, 0, DIM, "", "Nothing is kept, because NABLA_PROGRESS is empty.");

@*2 Borrowing the keyboard.\label{terminal}
While we watch, a key is to act at once and without being echoed. These are settings of the terminal, not of our program, so
they survive it; whoever changes them must put them back on {\it every\/} way out. A shell that echoes nothing after
\.{nabla watch} was killed would be remembered longer than any exercise. We change nothing else: no second screen, no hidden
cursor, no mouse.
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

@ What can be waited for has five kinds: a key, a file that was saved, a window that must be drawn again, the end, and nothing
at all. The module knows about files only that a descriptor becomes readable, and nothing about exercises.

It is a small module, and it was worth making it one. Signals and terminals are the two oldest parts of the system that a
program like this has to touch; both are full of cases that show up once a year. Here they are on three pages, where they can be
read in one go, and everything outside sees five words.

@(c/terminal.c@>=
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

@ The ways out are: the end of the program (|atexit|), a signal that asks us to end (|child_watch_signals| turns it into the end
of the program), a crash of our own (|crashed|), and control-Z, which is only a pause. Against \.{SIGKILL} nobody can do
anything; then \.{stty sane} helps, and most shells do it themselves. All the ways lead here. The flag makes the function
harmless where nothing was borrowed, and harmless the second time.

@<Functions of {\tt terminal.c}@>=
static struct termios as_before;
static volatile sig_atomic_t entered, resized, suspended;
void terminal_leave(void)
{
  if (entered) tcsetattr(STDIN_FILENO, TCSANOW, &as_before);
  entered = 0;
}

@ After a crash the terminal is put back, and then the signal is raised once more without us, so that the shell still says what
happened and a debugger still gets its core. POSIX allows |tcsetattr| in a signal handler; most of the library it doesn't.
Without |signal| in the middle, the same function would be called again, and again.

@<Functions of {\tt terminal.c}@>=
static void crashed(int signal_number)
{
  terminal_leave();
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

@ The other signals are only noted, and acted upon where it is safe. A new window size and the way back from a pause come to the
same thing, namely to draw again, so they share a flag. The type |sig_atomic_t| promises that a note is written in one piece,
and |volatile| that it is looked up each time. There is hardly anything else that a handler may do with a variable.

@<Functions of {\tt terminal.c}@>=
static void take_note(int signal_number)
{
  if (signal_number == SIGTSTP) suspended = 1;
  else resized = 1;
}


@ Two settings are turned off: that the terminal collects whole lines, and that it shows what is typed. Control-C still makes a
signal, so the reader can leave the way he leaves everything. The flag is set before the settings are changed: putting back what
was not yet changed does no harm, the opposite would. The two numbers below mean that a read returns with the first character,
and waits for it as long as it takes.

@<Functions of {\tt terminal.c}@>=
static void borrow(void)
{
  struct termios mine = as_before;
  mine.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  mine.c_cc[VMIN] = 1, mine.c_cc[VTIME] = 0;
  entered = 1;
  tcsetattr(STDIN_FILENO, TCSANOW, &mine);
}

@ Without a keyboard or without a screen there is nothing to borrow, and \.{nabla watch} says so and ends; it may have been
started from a script by mistake. The settings of before are read before anything else happens, and the ways out are prepared
before the settings are changed. The test asks about both ends, because either can be a file: whoever redirects the output to
look at it later would get a file full of escape sequences, and whoever redirects the input has no keyboard at all.

@<Functions of {\tt terminal.c}@>=
int terminal_enter(void)
{
  static const int crashes[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT }, notes[] = { SIGTSTP, SIGCONT, SIGWINCH };
  struct sigaction act = { 0 };
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &as_before) != 0 || atexit(terminal_leave) != 0) return -1;
  @<Prepare for crashes and for notes@>@;
  borrow();
  return 0;
}

@ Five signals mean that we have made a mistake, three that something happened to the terminal. The other four, with which
somebody asks us to end, have been taken care of before, for the whole command. A signal cuts the waiting in |ppoll| short, so
that a note is read at once and not with the next key.

@<Prepare for crashes and for notes@>=
act.sa_handler = crashed;
for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) sigaction(crashes[i], &act, NULL);
act.sa_handler = take_note;
for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) sigaction(notes[i], &act, NULL);

@ Control-Z: the shell gets its terminal back, then we stop, with a signal that cannot be caught, since the one that can was
used to get here. When we go on, the settings are read anew, since they may have been changed in the meantime. One who was told
to end while stopped does not borrow again; he would have to give it back in the same breath. Who forgets about control-Z leaves
his users with a shell that doesn't show what they type, at a moment when they have just shown some experience.

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

@ A signal that arrives just before we begin to wait must not be slept through: the flag would be set, and we would wait for a
key that nobody has a reason to press. So these signals are held back while we look at the notes, and |ppoll| lets them through
in the same instant in which it begins to wait. There is no time limit and so no work while nothing happens; a window that
watches overnight costs nothing. The difference between |poll| and |ppoll| is only this instant. A program can do without it for
years, and then hang once, for a person who will not be able to say how it happened.
@^race, between a note and a wait@>

@<Functions of {\tt terminal.c}@>=
static int wait_for_news(struct pollfd watched[2])
{
  static const int held[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH };
  sigset_t hold, before;
  sigemptyset(&hold);
  for (size_t i = 0; i < sizeof held / sizeof *held; i++) sigaddset(&hold, held[i]);
  @<Wait, unless there is a note already@>@;
  return n;
}

@ What |ppoll| gets as its last argument is the mask of before, in which nothing is held back. If a note is there already,
nothing is waited for. Afterwards the same mask is put in place for everybody.

@<Wait, unless there is a note already@>=
sigprocmask(SIG_BLOCK, &hold, &before);
int n = child_stop_signal || suspended || resized ? 0 : ppoll(watched, 2, NULL, &before);
sigprocmask(SIG_SETMASK, &before, NULL);

@ An arrow key sends several characters, of which the first is an escape; all of them are dropped, because the second might be
an~\.A and the third a~\.q. When the keyboard has gone (a closed window), this is the end, and it is said as the key that means
it. That the read was interrupted because we were told to stop is the other reason for reading nothing. What the terminal has
already sent is thrown away in one call; nobody types a command and an arrow key within the same millisecond.

@<Functions of {\tt terminal.c}@>=
static terminal_news read_key(char *key)
{
  if (read(STDIN_FILENO, key, 1) != 1) return child_stop_signal ? TERMINAL_END : (*key = 'q', TERMINAL_KEY);
  if (*key != '\33') return TERMINAL_KEY;
  tcflush(STDIN_FILENO, TCIFLUSH);
  return TERMINAL_NOTHING;
}

@ Now everything is put in order: the wish to end comes before a pause, a pause before drawing, drawing before keys, and keys
before files. The order of the last two matters to a reader who presses \.q during a burst of saving. After a pause the question
whether to end is asked once more, since it may have been what woke us. Each call returns one piece of news. The rest stays
where it is, in the keyboard's queue or in that of the files, until the next call.

@<Functions of {\tt terminal.c}@>=
terminal_news terminal_wait(int fd, char *key)
{
  struct pollfd watched[2] = { { STDIN_FILENO, POLLIN, 0 }, { fd, POLLIN, 0 } };
  int n = wait_for_news(watched), redraw = suspended || resized;
  @<Attend to the notes@>@;
  if (n > 0 && watched[0].revents) return read_key(key);
  return n > 0 && watched[1].revents ? TERMINAL_FILE : TERMINAL_NOTHING;
}

@ The note about the size is erased {\it after\/} the pause, because to be continued makes such a note too, and one drawing is
enough for both. The wish to draw was read off before, into |redraw|, since |pause_here| clears the first of the two flags.

@<Attend to the notes@>=
if (child_stop_signal) return TERMINAL_END;
if (suspended) pause_here();
resized = 0;
if (redraw) return child_stop_signal ? TERMINAL_END : TERMINAL_REDRAW;

@ How high is the window? If nobody knows, as high as a terminal was when terminals were furniture. It is asked anew each time,
for the answer is cheap and may change between two pages. Some terminals answer with zero rows, which is honest but not helpful,
and is treated like no answer.

@<Functions of {\tt terminal.c}@>=
int terminal_rows(void)
{
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 ? size.ws_row : 24;
}

@*2 Watching.\label{watch}
The command \.{nabla watch} stays in a window beside the editor. Whenever a file in \.{exercises/} is saved, it is checked, and
the report appears. The shorter the way from a change to its consequence, the more changes one dares to make. Linux tells us
about saved files through {\it inotify\/}: no polling, and no delay that anybody would notice.
@^inotify@>

@(c/watch.h@>=
#ifndef NB_WATCH_H
#define NB_WATCH_H
#include "site.h"
int watch_exercises(site *s, const exercise *first, const char *seed, strbuf *why);
#endif

@ The long list of modules is what makes the file short: tasks, plans, reports and resets are all there already, and what is
left is to notice and to draw. Of the system we need the descriptors of inotify and a short wait; of our own modules, nearly
every one that can print.

What a session looks like is soon told. The window shows the report of the last check, at its bottom the line with the keys, and
nothing moves. The reader types in the editor beside it, and saves. A second later the report is another one. If he wants a hint
he presses \.h; if all is green he presses \.n, and reads the next task. He never types a command, never names an exercise, and
never leaves the keyboard for the mouse. And when the window is made wider, the text is set anew, as it would be on a page that
has just been made wider.

@(c/watch.c@>=
#define _GNU_SOURCE
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>
@<Our headers for {\tt watch.c}@>@;
@<Types of {\tt watch.c}@>@;
@<Functions of {\tt watch.c}@>@;

@ Of these, the first tells whether somebody wants us to end, the second reads records, and each of the others stands for
something that a key can do.

@<Our headers for {\tt watch.c}@>=
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

@ What is on the screen is one of three things about one exercise, and it can be drawn again at any time: the window may change
its size. So drawing never does anything, and doing never draws; between them stands this structure, which has all there is to
know. The exercise, the seed and the folders stay for a while; what is on the screen changes with every key, and is declared
apart.

@<Types of {\tt watch.c}@>=
typedef struct {
  site *s;
  const exercise *now;
  const char *seed;
  int inotify, *folder; /* |folder[i]| is watched for exercise |i| */
  @<What is on the screen@>@;
} lookout;@/

@ The record is that of the last check, and is kept as it came from the grader, so that the page can be set anew in another
width. To check again only because somebody pulled at a corner of the window would be slow, and with random points it might even
say something else. Three flags and a note complete the picture. They are small, but each of them is the reason why some key
does what one expects.

@<What is on the screen@>=
  enum { REPORT, TASK, HINT } view;
  json_t *record; /* of |now|, or null */
  int level; /* of the hint on the screen */
  int whole; /* even if it is longer than the screen */
  int asked; /* whether to reset */
  char *note; /* said below, until the next key */

@ Editors save in two ways: they write into the file and close it, or they write another file and rename it. Folders are
watched, not files, since a renamed file is another file, and whoever watches the old one will hear nothing of the new. We ask
for both kinds of news. A file that is being written is of no interest: we want to hear when it is closed, and not of every
piece that was put into it. With that choice most of the work of deciding ``has he finished saving?'' is left to the system.

@<Functions of {\tt watch.c}@>=
static int watch_folders(lookout *w)
{
  const catalogue *c = &w->s->list;
  int found = 0;
  w->inotify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  w->folder = new_memory(NULL, (c->n + 1) * sizeof *w->folder);
  @<Watch the folder of each exercise@>@;
  return found ? 0 : -1;
}

@ The exercises of one chapter share a folder. For the same folder inotify gives the same number again, so it may be asked once
for each exercise; the numbers are then at hand when it must be told which exercise was meant. A chapter without a folder is not
watched, and only if there is none at all something is wrong. (It is one such number for a folder, and not for a path; two paths
to the same folder give the same.)

@<Watch the folder of each exercise@>=
for (size_t i = 0; i < c->n; i++) {
  char *path = text_of("%s/exercises/%s", w->s->project, c->@[exercise@][i].chapter);
  w->folder[i] = inotify_add_watch(w->inotify, path, IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR);
  found += w->folder[i] >= 0;
  free(path);
}

@ Which exercise was saved? The news consist of a number for the folder and the name of a file. Both must agree. An event
without a name is about the folder itself, and of no interest. Backup copies and the lock files of editors have names that no
exercise has, and so need no list of their own. What the catalogue doesn't know is not an answer, and a student may keep notes,
figures and half of another program in the same folder without ever waking us.

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

@ A \CEE/ file belongs to one exercise. A file of answers belongs to several, of which the present one is meant if it is among
them, and else the first that is not done. It is a guess: the file doesn't say which of its lines was typed last. But it is the
guess that the plan would make, and if it is wrong, \.n for the next one repairs it. The loop looks at all exercises, because
several may be meant, and the best of them is wanted. The progress is read here, and not taken from the structure, since another
window may have changed it since.

@<Functions of {\tt watch.c}@>=
static const exercise *saved_exercise(const lookout *w, const struct inotify_event *event)
{
  const exercise *found = NULL;
  progress g;
  progress_read(&g, w->s);
  for (size_t i = 0; i < w->s->list.n; i++) {
    @<Prefer exercise |i| if it was meant more likely@>@;
  }
  progress_free(&g);
  return found;
}

@ In order of preference: the present exercise; then one that is not done; then one that is. The last condition keeps a present
exercise that is done from being pushed aside by a later one that isn't. It is one condition with three alternatives, and none
is idle: without the first nothing is ever found, without the second the present exercise loses to an earlier one of the same
file, and without the third every file of answers means its first exercise, for ever.

@<Prefer exercise |i| if it was meant more likely@>=
  const exercise *e = &w->s->list.@[exercise@][i];
  if (!is_answer_of(w, i, event)) continue;
  if (found == NULL || e == w->now ||@| (plan_done(&g, found) && !plan_done(&g, e) && found != w->now)) found = e;

@ Saving is often several events in quick succession. An editor may write a backup, then the file, then touch it once more, and
three reports in a row would be two too many. We go on reading until a hundredth of a second was quiet, but not longer than ten
times, lest a program that writes without end keeps us from ever looking. The last exercise named is the one. A hundredth of a
second is far below what anybody notices, and far above what an editor takes between two of its steps.

@<Functions of {\tt watch.c}@>=
static const exercise *read_events(const lookout *w)
{
  union { struct inotify_event first; char bytes[4096]; } buffer;
  const exercise *found = NULL;
  struct pollfd more = { w->inotify, POLLIN, 0 };
  for (int round = 0; round < 10; round++) {
    @<Look which exercise the next events name@>@;
    if (poll(&more, 1, 10) <= 0) break;
  }
  return found;
}

@ The events stand one after another in the buffer, each with its name behind it and hence with a length of its own. The union
sees to it that the first is aligned; the kernel pads the names so that the others are. Whether an event could be cut in two at
the end of the buffer need not concern us: the kernel delivers only whole ones. There is a subtlety in the cast: an event begins
where the one before ended, and the compiler can't know that this is a place for an event. We do.

@<Look which exercise the next events name@>=
ssize_t n = read(w->inotify, &buffer, sizeof buffer);
for (char *at = buffer.bytes; n > 0 && at < buffer.bytes + n; ) {
  const struct inotify_event *event = (const struct inotify_event *)at;
  const exercise *e = saved_exercise(w, event);
  if (e) found = e;
  at += sizeof *event + event->len;
}

@*3 Drawing.
The text is collected first and then written in one piece, with the screen cleared before it. If it is longer than the screen,
the headline is what must be seen, so it is cut at the end, and the line at the bottom tells how to see all of it. A dumb
terminal is not cleared and nothing is cut. Such terminals are not a thing of the past: the windows that editors have for
running commands call themselves so.

@<Functions of {\tt watch.c}@>=
static int is_dumb(void)
{
  const char *term = getenv("TERM");
  return term == NULL || *term == 0 || strcmp(term, "dumb") == 0;
}

@ What is on the page depends on the view. For a report that isn't all green, the sentence about what the exercise builds on
comes below, where a puzzled reader ends up. If a text couldn't be read, the complaint is a part of the page and not printed
beside it; it would be gone with the next drawing, and should be there again. Each of these calls is what another command prints
as well. So there is one report in this program and one task, not one for the terminal and one for the watcher, and an
improvement to either is seen in both.

@<Functions of {\tt watch.c}@>=
static void render(const lookout *w, const sheet *p, strbuf *why)
{
  if (w->view == TASK) lesson_task(p, w->s, w->now, why);
  else if (w->view == HINT) lesson_hint(p, w->s, w->now, w->level, why);
  else if (w->record) report_full(p, w->s, w->now, w->record, "", 0);
  if (w->view == REPORT && w->record && !json_has(w->record, "verdict", "passed")) plan_mention(p, w->s, w->now);
  if (why->n) page_say(p, 0, 0, RED, "nabla:", "%s", why->s);
}

@ The line at the bottom lists the keys, in as many words as fit; a note, if there is one, takes its place until a key is
pressed. The key \.a is offered only when something was cut off. Seventy columns are the limit; below that, the shorter line
fits into forty, the narrowest window for which this command is tested. It says the four keys that one can't guess. The others
still work.

@<Functions of {\tt watch.c}@>=
static char *bar_text(const lookout *w, const sheet *p, int cut)
{
  static const char *const keys[] =@|
    { "h hint n next r reset q quit", "h hint  n next  t task  c check again  r reset  q quit" };
  if (w->note) return text_of("%s", w->note);
  return text_of("%s %s%s", w->now->id, cut ? "a all " : "", keys[p->width >= 70]);
}

@ How many rows of the screen does a line take? A path may be wider than the screen, and is then continued in the next row;
colors are characters that take no room at all. To count bytes would be wrong in a third way, since a character beyond ASCII has
several. Bytes that begin with the bits~10 continue a character, so all the others are counted. An empty line has no columns and
takes a row, which is why the quotient is not used for it.

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

@ And how much of a text fits into so many rows? Only whole lines: half a line would look like a mistake in the report. The
function walks from line to line and pays for each with its rows, until it can't afford the next one.

If even the first line is too long, nothing is shown at all, except for the bar, which then offers the key \.a. That takes a
window of two rows, and whoever works in one has reasons that we don't know. The result is a number of bytes, since this is what
|fwrite| wants; the rows have done their duty.

@<Functions of {\tt watch.c}@>=
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

@ Below the text stands the bar, and below the bar the cursor, in a row of its own. The bar must be measured before it is known
whether the text has to be cut, and whether \.a is offered depends on that. So it is made twice, and measured in its longer
form. A row may stay unused; a bar pushed off the screen would be worse.

Suppose a window of 24 rows. One is for the cursor, which leaves 23; the bar takes one in a wide window, or two in a narrow one;
so there are 22 rows or 21 for the report. Most reports have fewer. A long one comes from a compiler that has many things to
say, and of those the first is the one to read.

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
  @<Clear the screen and write text and bar@>@;
  free(bar);
}

@ The two escape sequences go to the upper left corner and clear from there, as terminals have understood it since the VT100.
The screen is cleared at the last moment, when all that is to stand on it is ready; so there is no flicker. Here it is said to a
terminal that isn't dumb; a dumb one gets an empty line between two pages, and remembers all of them.

@<Clear the screen and write text and bar@>=
fputs(dumb ? "\n" : "\33[H\33[2J", stdout);
fwrite(text, 1, n, stdout);
page_say(p, 0, 0, BOLD, "", "%s", bar);
fflush(stdout);

@ The page is printed into memory by the same functions that print it into a terminal, since all they ask for is a |FILE|. Its
width and its colors are those of the real one, from which it was copied. Without memory there is no page, and no complaint
either: there would be no memory to put it together. It costs nothing to speak of, a few thousand bytes for the time of a blink,
and it buys two things: the length is known before anything is shown, and a slow part of the page, a task that must be read from
a disk somewhere, does not show as a half-drawn screen.

@<Functions of {\tt watch.c}@>=
static void draw(const lookout *w)
{
  sheet p = page_open(stdout), inner = p;
  strbuf why = { NULL, 0, 0 };
  char *text = NULL;
  size_t n = 0;
  @<Set the page in memory, and put it on the screen@>@;
  free(text);
  strbuf_free(&why);
}

@ The stream must be closed before its text can be used; until then neither the pointer nor the length is reliable. It is the
one trap of |open_memstream|, and a page that now and then lacks its end would be hard to explain.

@<Set the page in memory, and put it on the screen@>=
if ((inner.out = open_memstream(&text, &n)) == NULL) return;
render(w, &inner, &why);
fclose(inner.out);
put_on_screen(w, &p, text);

@*3 Acting.
A key changes what is to be seen, and then everything is drawn again. What must be said besides goes to the line at the bottom.
The line belongs to this structure and not to the page, since it has to survive a change of the window, and should not survive a
key.

@<Functions of {\tt watch.c}@>=
static void say_below(lookout *w, const char *text)
{
  free(w->note);
  w->note = text ? text_of("%s", text) : NULL;
}

@ A check is what \.{nabla check} does. The seed stays the same for the whole session, so that a student who repairs something
sees whether {\it that\/} is repaired, and doesn't meet other random points by chance. The word ``checking'' stands there for
the second or so that the compiler takes; without it, the old report would still be on the screen and look like the answer. What
the terminal shows and what goes into the progress come from one record; the points are noted if the verdict is a grade, and a
compiler that was missing is none. The record of the check before is given back; |json_decref| takes a null pointer kindly, so
there is no special case for the first time.

@<Functions of {\tt watch.c}@>=
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

@ A hint is drawn once as ``the next,'' and from then on, when the window changes, by its number. If it were ``the next'' at
each drawing, a reader could pull all hints out of the book by pulling at the window. So drawing does have an effect in this one
case, and this function makes sure that it happens exactly once. Where nothing is kept, in a session with an empty
\.{NABLA\_PROGRESS}, there is no level to be found afterwards, and the first hint is the only one that this key will ever show;
the others can still be had by their numbers.

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

@ The next exercise appears with its task, and the record of the old one goes, so that a report never stands below the wrong
name. It is not checked. The reader hasn't written anything, and to be told so at once would be a strange greeting.

If there is no next one, the note at the bottom says that this may have two reasons. To find out which of them it is would be
possible, but the reader, who sees one exercise on the screen and knows whether he has solved it, can do that faster.

@<Functions of {\tt watch.c}@>=
static void next_exercise(lookout *w)
{
  progress g;
  progress_read(&g, w->s);
  const exercise *e = plan_next(w->s, &g, w->now);
  progress_free(&g);
  if (e == NULL) say_below(w, "Nothing else is open to you: all done, or only this one is left.");
  else w->now = e, w->view = TASK, w->whole = 0, json_decref(w->record), w->record = NULL;
}

@ After a reset the answer is the skeleton, and is checked as one, to the tune of ``not done yet.'' Writing the file has made
events; they are read and forgotten, or else the same check would run twice. That is a report worth seeing, because it shows
that the reset has worked, and where to begin again. If nothing was done, the note says why, and the screen stays as it was.

@<Functions of {\tt watch.c}@>=
static void reset_now(lookout *w)
{
  strbuf said = { NULL, 0, 0 };
  reset_end end = reset_exercise(w->s, w->now, &said);
  say_below(w, said.s);
  strbuf_free(&said);
  if (end == RESET_DONE) read_events(w), check_now(w); /* our own change is no news */
}

@ The keys. A reset asks first, because \.r lies beside \.t, and any other key than \.y means no. The question is forgotten with
the next key, whatever it is: an old yes must not answer a new question.

So |asked| is read into a variable and cleared before anything else happens; whoever wants to ask again has to set it again. A
key is a letter of the line at the bottom, and a few more are understood because fingers know them from elsewhere: the space bar
and the return key check again. The result says whether to go on, and |draw| is put before it with a comma, since every key but
two ends with drawing.

@<Functions of {\tt watch.c}@>=
static int take_key(lookout *w, char key)
{
  int asked = w->asked;
  w->asked = 0;
  say_below(w, NULL);
  if (asked && key == 'y') reset_now(w);
  else if (key == 'q' || key == 4) return 0;
  else switch (key) {
    @<Obey |key|@>@;
  }
  return draw(w), 1;
}

@ Control-D, the end of the keyboard, means quit too, and was taken care of before. A hint draws itself; the others leave that
to the caller. An unknown key is not worth a message. The page is just drawn again. Shown like this the switch is also the
complete list of what \.{watch} can do, and a reader who wants another key knows where it goes.

@<Obey |key|@>=
case 'h': next_hint(w); return 1; /* it is drawn already */
case 'n': next_exercise(w); break;
case 't': w->view = TASK, w->whole = 0; break;
case 'c': case '\n': case ' ': check_now(w); break;
case 'a': w->whole = 1; break;
case 'r': w->asked = 1, say_below(w, "Bring the skeleton back? Your file is kept. y/n"); break;

@ A file that was saved takes the exercise with it: who saves 2.3 while 2.2 is on the screen has moved on, and so do we. A
question that was still open is withdrawn.

What if the events name no exercise at all? Then somebody saved something else, and the screen stays as it is. And if the file
has been saved without a change? It is checked all the same. Saving is the only way in which a reader can say ``look!'', and
some people save when they think.

@<Functions of {\tt watch.c}@>=
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

@ Begin with a check of what is there, so that the window is not empty, and then do whatever comes up until it is the end. While
a check runs, nobody looks at the keyboard; keys that were pressed meanwhile are waiting in the terminal, and are obeyed
afterwards. The loop has no other state than the structure: whatever comes up finds there what it needs, and leaves there what
it has changed. It takes no processor time while it waits. A battery can outlast a long thought.

@<Functions of {\tt watch.c}@>=
static void watch_loop(lookout *w)
{
  char key = 0;
  check_now(w);
  draw(w);
  @<Do what comes up, until the end@>@;
}

@ A signal that wants us to end may have arrived during the first check; therefore the question stands at the beginning of the
loop. News that mean nothing, an arrow key for instance, fall through to |default| and are followed by the next wait. To draw is
harmless and could be done for them as well, but a screen that flickers when one presses a wrong key makes people nervous.

@<Do what comes up, until the end@>=
for (int go_on = !child_stop_signal; go_on; ) switch (terminal_wait(w->inotify, &key)) {
  case TERMINAL_KEY: go_on = take_key(w, key); break;
  case TERMINAL_FILE: take_file(w); break;
  case TERMINAL_REDRAW: draw(w); break;
  case TERMINAL_END: go_on = 0; break;
  default: break;
}

@ Two things can go wrong before anything is seen, and each has its sentence. After that \.{watch} ends only because somebody
wants it to, and that is always a success.

Then everything is given back, in the opposite order: first the keyboard, since it is the one thing that isn't ours, then the
descriptor of inotify, which takes the watched folders with it, and then the memory. The terminal would be put back by |atexit|
too, but not before the rest of the command has had its say, and that should already be said to a terminal in its right mind.
The structure begins with zeros, so whatever was not reached is a null pointer, or the number~0; and no |free| has to ask.

@<Functions of {\tt watch.c}@>=
int watch_exercises(site *s, const exercise *first, const char *seed, strbuf *why)
{
  lookout w = { 0 };
  int failed = -1;
  w.s = s, w.now = first, w.seed = seed;
  @<Watch, or say why not@>@;
  terminal_leave();
  if (w.inotify >= 0) close(w.inotify);
  free(w.folder);
  free(w.note);
  json_decref(w.record);
  return failed;
}

@ The folders come first. If they are not there, there is no reason to borrow a keyboard. The comma operator says that success
is certain once the loop is entered.

@<Watch, or say why not@>=
if (watch_folders(&w) != 0) strbuf_puts(why, "I cannot watch the folder exercises. Is it there?");
else if (terminal_enter() != 0) strbuf_puts(why, "watch needs a terminal, with a keyboard and a screen.");
else failed = 0, watch_loop(&w);
