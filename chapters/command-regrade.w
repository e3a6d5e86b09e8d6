@*1 Grading once more.\label{regrading}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
In the third week of a course somebody finds a mistake in a test. Or a student says that his bad mark is bad luck, and that he would have passed with other random points. Both times the whole class
should be graded once more, and both times one wants to see what would change {\it before\/} anything does: forty marks that become
worse overnight are forty letters. So \.{nabla regrade} grades the class beside the records that are there, compares, prints the differences, and overwrites nothing until it is told to.
@^regrading@>
\session
\.{\$ nabla regrade class --seed 8}
...
\ \ bob\ \ \ \ \ \ \ \ \ \ \ \ \ \ 2.2\ \ \ \ 8 -> 6 of 8\ \ passed -> wrong
\ \ \ \ \ \ seed 7 -> 8; at\_random: passed -> wrong
1 differs, 29 do not, 0 are new.
Nothing was overwritten. To take these points over:
\ \ nabla regrade class --seed 8 --accept
\endsession

@*2 Seeds that were kept. Usually a class has one seed. After a regrade of some exercises only, these have another one, and it must be remembered; or
\.{nabla grade} would find, on the next evening, that the records have the wrong key, and would replace what was accepted. So the
file \.{seed} has the usual seed in its first line, and a line for each exercise that has one of its own.
Could each record say by itself that it was made with another seed, and be believed? Then a class of three hundred would have the decision written down three
hundred times, and the student who hands in exercise 2.2 a day later would get the usual seed while all the others have the new one. To compare two students who had different random points
is a discussion that one needn't have. A seed belongs to an exercise, and so the list does.
That they are cut without a word is safe, because both come from the command line, where they were looked at, or from the file, where |sscanf| has taken no more than fits. The pointer |o| is found before the list grows or
after it, but never across: the memory may move when it does.

@(c/seeds.h@>=
#ifndef NB_SEEDS_H
#define NB_SEEDS_H
#include "store.h"
typedef struct {
  char id[16], seed[24];
} own_seed;@/
typedef struct {
  char usual[24];
  size_t n;
  own_seed *own;
} seed_list;@/
int seeds_read(seed_list *l, const store *kept);
int seeds_save(const seed_list *l, const store *kept);
const char *seed_for(const seed_list *l, const char *id);
void seed_set(seed_list *l, const char *id, const char *seed);
void seeds_free(seed_list *l);
#endif

@ The list is short, for there are sixty exercises and hardly anybody regrades more than two of them. It is a text that a teacher may look at, and even edit: a line is
an exercise, a blank, and a seed, as in \.{2.2 8}. The
file is taken in like one from a stranger, by the function for submissions, which knows about links and pipes.
There are two lists at most in a program: that of the grader, and, while a class is being regraded, that of the regrade. Both are read, asked, and written with the five functions below, none of which
knows what a seed is good for.

@(c/seeds.c@>=
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "intake.h"
#include "seeds.h"
@<Functions of {\tt seeds.c}@>@;

@ An exercise that isn't in the list has the usual seed. To set a seed is to replace the one that is there, or to add a place at the end. Nobody asks for the order of the list, and an exercise
stands in it at most once, so that a file doesn't grow with every regrade.
The search goes from the first place to the last. It is done once for each submission, among two or three places, and if a teacher should ever give each of the sixty exercises a seed of its own, it will still take less time than to open the
submission's file.

@<Functions of {\tt seeds.c}@>=
static own_seed *own_place(const seed_list *l, const char *id)
{
  for (size_t i = 0; i < l->n; i++)
    if (strcmp(l->own[i].id, id) == 0) return &l->own[i];
  return NULL;
}

const char *seed_for(const seed_list *l, const char *id)
{
  const own_seed *o = own_place(l, id);
  return o ? o->seed : l->usual;
}

@ Both texts are cut at the size of their places. A number of an exercise has five characters and a seed nineteen, and whatever is longer has been made up by an editor.

@<Functions of {\tt seeds.c}@>=
void seed_set(seed_list *l, const char *id, const char *seed)
{
  own_seed *o = own_place(l, id);
  if (o == NULL) {
    l->own = new_memory(l->own, (l->n + 1) * sizeof *l->own);
    o = &l->own[l->n++];
  }
  snprintf(o->id, sizeof o->id, "%s", id);
  snprintf(o->seed, sizeof o->seed, "%s", seed);
}

@ Only digits are taken, and in the numbers of exercises points; a text from a file will soon stand in a command line. A first line that doesn't begin with a digit means that
there is no seed. Of a later line that isn't understood nothing is taken at all.
The widths in the formats are one less than the sizes of the arrays, as |sscanf| needs a place for the zero at the end and doesn't count it. Nineteen digits are what \.{--seed} accepts, too.
An exercise that doesn't exist may stand in the list, perhaps since the catalogue was changed during the term. Nobody will ask for it.

@<Functions of {\tt seeds.c}@>=
static int read_lines(seed_list *l, const char *text)
{
  char id[16], seed[24];
  if (sscanf(text, "%19[0-9]", l->usual) != 1) return -1;
  for (const char *s = strchr(text, '\n'); s; s = strchr(s + 1, '\n'))
    if (sscanf(s + 1, "%15[0-9.] %19[0-9]", id, seed) == 2) seed_set(l, id, seed);
  return 0;
}

@ The result is zero if there was a seed. Then the list has taken some memory, perhaps, and is freed by whoever asked; without a seed it is as empty as it was. The file is looked for in the folder
of the results, and in no other.
The reason why there is none doesn't matter here. For |nabla grade| any reason is one to draw a seed, and for a regrade it is one to complain. That |intake_read| refuses a
link is what we want: results may lie on a shared disk, and a link in the place of the seed is not what a grader has left there.

@<Functions of {\tt seeds.c}@>=
int seeds_read(seed_list *l, const store *kept)
{
  strbuf text = { NULL, 0, 0 }, no = { NULL, 0, 0 };
  char *path = text_of("%s/seed", kept->root);
  int failed = intake_read(path, &text, &no) != 0 || read_lines(l, text.s) != 0;
  strbuf_free(&text), strbuf_free(&no);
  free(path);
  return failed;
}

void seeds_free(seed_list *l)
{
  free(l->own);
  l->own = NULL, l->n = 0;
}

@ An own seed that is the usual one needs no line, since it says nothing. The file is replaced as a whole, like a record.
After a regrade of everything, only one line is left, and the file is again what it was in the beginning. Older files, which had never more than this line, are read in the same way, so that results of last year can be regraded.

@<Functions of {\tt seeds.c}@>=
int seeds_save(const seed_list *l, const store *kept)
{
  strbuf text = { NULL, 0, 0 };
  strbuf_printf(&text, "%s\n", l->usual);
  for (size_t i = 0; i < l->n; i++)
    if (strcmp(l->own[i].seed, l->usual)) strbuf_printf(&text, "%s %s\n", l->own[i].id, l->own[i].seed);
  int failed = store_save(kept, "seed", &text);
  strbuf_free(&text);
  return failed;
}

@*2 Two folders, side by side. The new records go to the folder \.{regrade} in that of the results, which is a store like any other. It has a journal, whole records,
and a seed, and it is filled by the very function that grades a class. Hence a regrade that was interrupted goes on where it stopped, a submission that kills the grader twice is
set aside, and all that was said about power failures holds here as well. No line of this module knows how to grade.
\yskip
How else could it be done? One could keep the old records under other names and let the new ones take their place at once; then the gradebook would show, for an hour or so, what
nobody has decided. Or one could remember only the points and forget the rest; then the question ``why has bob less now?'' would have no answer, though both records have existed. With two folders
everything is there as long as it is needed, and a teacher who doubts the table can look with \.{diff} or \.{jq}.

The order is that of a class, with three words more. |whole| is there because a list of all exercises and no list at all mean different things for the seeds, though the same exercises are graded.

@(c/regrade.h@>=
#ifndef NB_REGRADE_H
#define NB_REGRADE_H
#include "grade.h"
typedef struct {
  grade_order order; /* as for grading */
  int whole, accept, json; /* |whole|: all exercises */
} regrade_order;@/
int regrade(site *s, const regrade_order *o, const sheet *p, strbuf *why);
#endif

@ The headers say it too: a store and its seeds, records as JSON objects, a page to print on, and the grader as a whole.
What is missing is everything about rosters, archives, compilers, levels and tests. The folder of the class isn't even opened in this file.

@(c/regrade.c@>=
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "json-text.h"
#include "regrade.h"
#include "scratch.h"
#include "seeds.h"
@<Types of {\tt regrade.c}@>@;
@<Functions of {\tt regrade.c}@>@;

@ A {\it pair\/} is one submission with two records, of which the older may be missing. In a class of a thousand nearly all pairs agree; so the records themselves aren't kept, but read again when
they are printed or taken over.
A pair of the third kind has no older record. It's a student who has handed in since, or an exercise that wasn't among those of the first evening. The opposite, an old record whose
submission is gone, makes no pair at all: it can't be graded once more, and it stays what it is.

The number of the exercise isn't copied. It belongs to the catalogue, which outlives us; the name of the student belongs to a roster that is closed when the grading ends, so that is copied.

@<Types of {\tt regrade.c}@>=
enum { SAME, DIFFERENT, FRESH };
typedef struct {
  char *who; /* the harmless name */
  const char *id;
  int kind;
} record_pair;@/

@ The stores are called |old| and |fresh|; |seeds| are those of the second. The pairs are in the order of the class.
|fresh| has never been opened by us, as the grader does that; from our structure of that name only the path is used, which is all that loading a record takes. The lock is on |old|. In this way one regrade at a time can be at work on
a class, and no \.{nabla grade} beside it, and one lock is enough for two folders.

@<Types of {\tt regrade.c}@>=
typedef struct {
  const regrade_order *o;
  store old, fresh;
  seed_list seeds;
  size_t n, count[3];
  record_pair *list;
} comparison;@/

@ When are two records different? Not when their seeds are: that was the idea. They differ if a student would see a difference, in the points, in the verdict, or in what became of some test. What
a test said, with its random numbers, doesn't count. The tests are
found by their names, as somebody may have inserted one.
If tests were compared by their places, a new test at the beginning would make all the others differ, and a table with eight differences for each student tells a teacher nothing at all. A name is looked for from
the beginning each time. Exercises have ten tests, not thousands.

@<Functions of {\tt regrade.c}@>=
static const char *outcome_of(const json_t *record, const char *name)
{
  size_t i;
  json_t *t;
  json_array_foreach(json_object_get(record, "tests"), i, t)
    if (json_has(t, "name", name)) return json_text(t, "outcome");
  return "absent";
}

@ A test that is gone, or new, is one whose outcome was or is |"absent"|. To see both, the comparison is made in both directions. Each line of the text is a test with both outcomes; if |text| is null, the
lines are only counted.
In the reversed direction only those are of interest that the first pass can't have seen, and these are the ones with no outcome in the older record. Without the last condition
each test would be reported twice. A record that has no tests, because the file wasn't compiled, is compared like the others: all tests of the other one are new, or gone. For a file that was repaired this prints the whole list of
tests, which is long and true.

@<Functions of {\tt regrade.c}@>=
static int compare_tests(const json_t *from, const json_t *to, int reversed, strbuf *text)
{
  int n = 0;
  size_t i;
  json_t *t;
  json_array_foreach(json_object_get(reversed ? to : from, "tests"), i, t) {
    const char *name = json_text(t, "name"), *a = outcome_of(from, name), *b = outcome_of(to, name);
    if (strcmp(a, b) == 0 || (reversed && strcmp(a, "absent"))) continue;
    if (text) strbuf_printf(text, "; %s: %s -> %s", name, a, b);
    n++;
  }
  return n;
}

static int changed_tests(const json_t *from, const json_t *to, strbuf *text)
{
  return compare_tests(from, to, 0, text) + compare_tests(from, to, 1, text);
}

@ With that, a pair has one of three kinds.
The order of the questions is that of their weight, and also of their price. The points decide in most cases. The verdict may change without them, for instance from ``wrong'' to ``crashed,''
and that is a difference to the student, who would look for his mistake in another place. A test's outcome may change without both, if the points are zero in either case.

@<Functions of {\tt regrade.c}@>=
static int kind_of(const json_t *before, const json_t *after)
{
  if (before == NULL) return FRESH;
  if (json_amount(before, "points") != json_amount(after, "points")) return DIFFERENT;
  if (!json_has(before, "verdict", json_text(after, "verdict"))) return DIFFERENT;
  return changed_tests(before, after, NULL) ? DIFFERENT : SAME;
}

@ The grader calls this for each submission that has a record now, after the last of them was made. A record that can't be read would be strange, for it has just been written; it is passed over, and so
it will not be taken over either.
It is here that both records are read for the first time, and given back at once. A thousand pairs take a thousand short strings, some tens of kilobytes in all, while their records in memory would be
fifty times that. To read a record for the second time costs little, and that only for those which differ.

@<Functions of {\tt regrade.c}@>=
static void add_pair(void *env, const char *who, const exercise *e)
{
  comparison *c = env;
  json_t *before = store_load(&c->old, who, e->id), *after = store_load(&c->fresh, who, e->id);
  if (after) {
    c->list = new_memory(c->list, (c->n + 1) * sizeof *c->list);
    record_pair q = { text_of("%s", who), e->id, kind_of(before, after) };
    c->count[q.kind]++;
    c->list[c->n++] = q;
  }
  json_decref(before), json_decref(after);
}

@*2 What is different. A pair that differs takes two lines, the second of which says why: the seeds, and the tests that came out in another way. More points are green and fewer are red, in letters as
well as in color, since the numbers stand there. The lines go through |page_say| and are made harmless there, as the name of a student comes from outside.
A gain of nothing has neither word and is printed green, which in this program is the color of what may be left alone. The seeds come from the two records and not from the lists: what is told is what
was done. They are equal if the tests were changed and not the seed, and the line says so.

Both texts that are needed after the next call are copied before it. |json_text| returns a pointer into the record, which would do as well here; the copies are for the reader, who then needn't
look that up.

@<Functions of {\tt regrade.c}@>=
static void print_pair(const sheet *p, const json_t *a, const json_t *b, const char *id)
{
  double gain = json_amount(b, "points") - json_amount(a, "points");
  strbuf tests = { NULL, 0, 0 };
  char *who = text_of("%s", json_text(b, "student")), *seed = text_of("%s", json_text(a, "seed"));
  page_say(p, 2, 4, PLAIN, "", "%-16s %-5s %4g -> %g of %g  %s -> %s", who, id, json_amount(a, "points"),@|
    json_amount(b, "points"), json_amount(b, "possible"), json_text(a, "verdict"), json_text(b, "verdict"));
  changed_tests(a, b, &tests);
  page_say(p, 6, 8, gain < 0 ? RED : GREEN, gain < 0 ? "less" : gain > 0 ? "more" : "", "seed %s -> %s%s", seed,@|
    json_text(b, "seed"), tests.n ? tests.s : "");
  strbuf_free(&tests);
  free(who), free(seed);
}

@ For programs the same is an object of JSON, with the outcomes of all tests that differ.
The key |"old"| stands for the record that is valid now, and |"new"| for the one that isn't yet. A program that reads this should not have to know the words by which we call the two stores. The name of the
student is the one for the eyes; it is a text in JSON and may contain anything, as |json_dumpf| writes what isn't ASCII by number.

@<Functions of {\tt regrade.c}@>=
static json_t *side(const json_t *record)
{
  return json_pack("{s:f, s:s, s:s}", "points", json_amount(record, "points"), "verdict", json_text(record, "verdict"),@|
    "seed", json_text(record, "seed"));
}

static json_t *pair_as_json(const json_t *a, const json_t *b, const char *id)
{
  json_t *q = json_pack("{s:s, s:s, s:o, s:o}", "student", json_text(b, "student"), "exercise", id, "old", side(a), "new", side(b));
  strbuf tests = { NULL, 0, 0 };
  changed_tests(a, b, &tests);
  json_object_set_new(q, "tests", json_string(tests.n ? tests.s + 2 : ""));
  strbuf_free(&tests);
  return q;
}

@ The list of differences is either printed, or collected in |array|. Both read the two records of each pair that differs.
Whether there are three of them or three hundred, all are shown. A list that ends with ``and 280 more'' would be shorter; but a teacher who is about to change marks should have the chance to see each of them, and the pager is a key away.

@<Functions of {\tt regrade.c}@>=
static void show_differences(const comparison *c, const sheet *p, json_t *array)
{
  for (size_t i = 0; i < c->n; i++) {
    if (c->list[i].kind != DIFFERENT) continue;
    json_t *a = store_load(&c->old, c->list[i].who, c->list[i].id), *b = store_load(&c->fresh, c->list[i].who, c->list[i].id);
    if (array) json_array_append_new(array, pair_as_json(a, b, c->list[i].id));
    else print_pair(p, a, b, c->list[i].id);
    json_decref(a), json_decref(b);
  }
}

@ The numbers below the list are complete, so that ``nothing differs'' can't mean that nothing was compared.
``New'' is counted apart from ``differs,'' because nobody loses or gains anything by a record that wasn't there before. The three numbers add up to that of all pairs, which the summary of the grading above has already given as the
number of submissions; whoever adds them up finds out that nothing was left out.

@<Functions of {\tt regrade.c}@>=
static void report(const comparison *c, const sheet *p)
{
  page_gap(p);
  show_differences(c, p, NULL);
  page_say(p, 0, 0, BOLD, "", "%zu %s, %zu %s not, %zu %s new.", c->count[DIFFERENT], c->count[DIFFERENT] == 1 ? "differs" : "differ",@|
    c->count[SAME], c->count[SAME] == 1 ? "does" : "do", c->count[FRESH], c->count[FRESH] == 1 ? "is" : "are");
}

static void report_json(const comparison *c, int complete, int accepted)
{
  json_t *differences = json_array(), *all;
  show_differences(c, NULL, differences);
  all = json_pack("{s:o, s:i, s:i, s:i, s:b, s:b}", "differences", differences, "different", (int)c->count[DIFFERENT],@|
    "same", (int)c->count[SAME], "new", (int)c->count[FRESH], "complete", complete, "accepted", accepted);
  json_dumpf(all, stdout, JSON_COMPACT | JSON_ENSURE_ASCII);
  putchar('\n');
  json_decref(all);
}

@*2 Taking over. What a regrade did to whom is worth remembering longer than a journal, which is emptied when all has ended well. It goes to the file \.{history}, which
only grows: a line when the taking over begins, one for each mark that changes, and one at the end. If the first line is there and the last is not, somebody has pulled the plug in between.
Why not the journal? It is there for the next start of the grader, and is emptied when there is nothing to go on with. The history is there for February, when a student
holds a printed gradebook in his hand, from before the regrade, and asks. It is opened and closed for each text, so that a line is either on the disk or was never written; forty marks wait for the
disk forty times, and a table with forty lines has taken its reader longer than that.

@<Functions of {\tt regrade.c}@>=
static int remember(const comparison *c, const strbuf *text)
{
  char *path = text_of("%s/history", c->old.root);
  int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
  int failed = fd < 0 || write(fd, text->s, text->n) != (ssize_t)text->n || fsync(fd) != 0;
  if (fd >= 0) close(fd);
  free(path);
  return failed;
}

@ The names in it are the harmless ones, and there is nothing else in a line that a student could have chosen. The time is that of Greenwich.
With the number of records and of differences in both lines, the history can be checked against itself: between the two there must be as many lines as there are marks that differ or are new, unless it was cut short and
done once more. Then there are two first lines and one last, and some marks stand there twice, which is what has happened.

@<Functions of {\tt regrade.c}@>=
static int remember_step(const comparison *c, const char *step)
{
  time_t now = time(NULL);
  struct tm parts;
  char when[32] = "";
  strbuf text = { NULL, 0, 0 };
  if (gmtime_r(&now, &parts)) strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &parts);
  strbuf_printf(&text, "%s regrade, usual seed %s: %s, %zu records, %zu of them different\n", when, c->seeds.usual, step, c->n, c->count[DIFFERENT]);
  int failed = remember(c, &text);
  strbuf_free(&text);
  return failed;
}

@ A record is taken over by writing it a second time, under its final name. This is atomic, as always, and the line in the history comes first: better a line about a change that didn't happen
than a change without a line. A pair whose records are alike in all that matters is taken over as well, because its key is new.
The old points of a record that wasn't there are zero and its seed is empty; |json_amount| and |json_text| are content with a null pointer in place of a record. The text is made in two steps for the same reason as the copies above.

That a record is {\it copied\/} and not moved has a price, a file written twice, and a reason: what stands in the folder \.{regrade} stays complete until the very end. A move would be atomic just as well; but if it stopped halfway, the second call would find half
of the new records missing, and grade them again.

@<Functions of {\tt regrade.c}@>=
static int take_over(const comparison *c, const record_pair *q)
{
  json_t *a = store_load(&c->old, q->who, q->id), *b = store_load(&c->fresh, q->who, q->id);
  strbuf text = { NULL, 0, 0 };
  strbuf_printf(&text, "%s %s: %g -> %g, seed %s -> ", q->who, q->id, json_amount(a, "points"), json_amount(b, "points"), json_text(a, "seed"));
  strbuf_printf(&text, "%s\n", json_text(b, "seed"));
  int failed = b == NULL || (q->kind != SAME && remember(c, &text)) || store_record(&c->old, q->who, q->id, b);
  strbuf_free(&text);
  json_decref(a), json_decref(b);
  return failed;
}

@ First the records, then the seeds, then the folder beside them goes away. Suppose the power fails in between. Some records are new then and the others old, each of them whole; the folder \.{regrade} is
still there, with all of them; and the same command takes over what is left. If it's \.{nabla grade} that is given instead, it finds
the old seeds and grades those that are new once more, with the old seed. That is as if nothing had been accepted, and it was not.
Could the seeds come first? Then, after a failure in the middle, \.{nabla grade} would find new seeds and old records, and would grade all that is left with the new seeds: it would complete what was begun. That sounds better, and is not what \.{grade} was asked to do; a class in which every
mark is either decided or as before is easier to explain than one that has been changed by a command of another name.

@<Functions of {\tt regrade.c}@>=
static int accept_all(comparison *c)
{
  int failed = remember_step(c, "taking over");
  for (size_t i = 0; i < c->n && !failed; i++) failed = take_over(c, &c->list[i]);
  if (!failed) failed = seeds_save(&c->seeds, &c->old) || remember_step(c, "taken over");
  if (!failed) scratch_remove(c->fresh.root);
  return failed;
}

@ All that was derived from the old records must be made anew, and there is a function for that already: to grade a class in which nothing is left to be graded. It looks for records with the right keys, finds all
of them, and writes the gradebook. The store has to be closed before, or the grader would be locked out by ourselves.
This also takes care of a case that is easily forgotten: the file of a student may have changed while the teacher was reading the table. Its key is then another one, and it is graded as it is now, as on any other evening. The formats and the policy are
those of this command line; who uses a policy should give it here, too.

@<Functions of {\tt regrade.c}@>=
static int renew_results(site *s, const comparison *c, const sheet *p, strbuf *why)
{
  grade_order order = c->o->order;
  order.seed_given = order.again = 0;
  order.out = c->old.root;
  return grade_many(s, &order, p, why);
}

@*2 The order of events. There must be something to compare with. To find out, the folder of records is looked at, and nothing is made if it isn't there; a misspelled folder should
not become an empty one. Then the old store is opened, and thereby locked, so that \.{nabla grade} can't change it meanwhile.
The message names the command by which records are made, for the usual reason of getting here is that this has not been done, or was done with another \.{--out}. That the folder can't be read at all, or isn't one, ends in the same
sentence. It is true in these cases as well.

@<Functions of {\tt regrade.c}@>=
static int open_old(comparison *c, strbuf *why)
{
  char *place = grade_place(&c->o->order), *records = text_of("%s/records", place);
  int failed = access(records, F_OK) != 0;
  if (failed) strbuf_printf(why, "there are no records in %s to compare with. They are made by nabla grade.", place);
  else failed = store_open(&c->old, place, why);
  free(place), free(records);
  return failed;
}

@ The seeds of the regrade are those of the class, with what was asked for: a new one for everything, or for the exercises after \.{--only}. Without \.{--seed} they are all as before, and then only a change of the tests, or
of a submission, can make a difference.
For example, let the class have the usual seed~7. After \.{--only 2.2 --seed 8} the list says $7$, and $8$ for 2.2. After another regrade of everything with \.{--seed 9}, it says~$9$ and nothing else, as the teacher has spoken
about all exercises. And a regrade without \.{--seed} takes the list as it stands, with both, so that what differs afterwards can't be due to luck.

@<Functions of {\tt regrade.c}@>=
static int choose_seeds(comparison *c, strbuf *why)
{
  const grade_order *o = &c->o->order;
  int known = seeds_read(&c->seeds, &c->old) == 0;
  if (!known && !o->seed_given) return strbuf_printf(why, "there is no seed in %s. Give one with --seed.", c->old.root), -1;
  if (o->seed_given && (c->o->whole || !known)) {
    seeds_free(&c->seeds);
    snprintf(c->seeds.usual, sizeof c->seeds.usual, "%s", o->seed);
  } else if (o->seed_given)
    for (size_t i = 0; i < o->n; i++) seed_set(&c->seeds, o->chosen[i]->id, o->seed);
  return 0;
}

@ The seeds are written to the new folder before grading begins, which will find them there like those of an earlier evening.
The grader calls |add_pair| at the end, for those submissions which have a record by then. It also gets the number of our lock. A process that is forked inherits it like all open files, and a lock of this kind is only gone when the last of them has closed it; so the
processes of the tasks close it when they begin, and a regrade that was killed doesn't keep the next one out for the seconds that they may need to end.

The path has room for four thousand characters, and the folder of the results was refused if it took nearly all of them. To ask once more costs a comparison.

@<Functions of {\tt regrade.c}@>=
static int grade_beside(site *s, comparison *c, const sheet *p, strbuf *why)
{
  grade_order order = c->o->order;
  int n = snprintf(c->fresh.root, sizeof c->fresh.root, "%s/regrade", c->old.root);
  if (n >= (int)sizeof c->fresh.root || (mkdir(c->fresh.root, 0700) != 0 && errno != EEXIST) || seeds_save(&c->seeds, &c->fresh))
    return strbuf_printf(why, "I cannot write to the folder %s: %s.", c->fresh.root, strerror(errno)), 2;
  order.out = c->fresh.root, order.seed_given = 0;
  order.each = add_pair, order.env = c, order.held = c->old.journal;
  return grade_many(s, &order, p, why);
}

@ On a terminal the question is asked; elsewhere \.{--accept} is the only answer. Without a difference, there is no question.
Both ends must be a terminal, the one where the question is read and the one where the answer is typed; a script that has only redirected the output would otherwise wait for ever, or take the next line of its input for a yes. The end of the input isn't one,
and neither is anything that begins with another letter than a~y.

@<Functions of {\tt regrade.c}@>=
static int told_to_accept(const comparison *c, const sheet *p)
{
  char answer[16] = "";
  if (c->o->accept) return 1;
  if (c->o->json || c->count[DIFFERENT] + c->count[FRESH] == 0 || !isatty(0) || !isatty(fileno(p->out))) return 0;
  page_say(p, 0, 0, PLAIN, "", "Take these points over? (y/n)");
  fflush(p->out);
  return fgets(answer, sizeof answer, stdin) && (*answer == 'y' || *answer == 'Y');
}

@ What must be typed to accept is printed as a whole, with seed and exercises; it is the same command and a word more. Not all options are in it, since some don't matter and others have been given by somebody who
knows them.
It stands on a line of its own and is never broken, so that it can be copied as it is. (A folder with a blank in its name must be quoted by hand; the line shows it as it was given.) As everything has been graded by then, that command takes a second, and compares once more before it takes over: if something has
changed in the meantime, the table shows it.

@<Functions of {\tt regrade.c}@>=
static void say_how_to_accept(const site *s, const comparison *c, const sheet *p)
{
  const grade_order *o = &c->o->order;
  strbuf words = { NULL, 0, 0 };
  strbuf_printf(&words, "%s regrade %s", s->called, o->folder);
  if (*o->out) strbuf_printf(&words, " --out %s", o->out);
  if (o->seed_given) strbuf_printf(&words, " --seed %s", o->seed);
  for (size_t i = 0; i < o->n && !c->o->whole; i++) strbuf_printf(&words, "%s%s", i ? "," : " --only ", o->chosen[i]->id);
  page_say(p, 0, 0, PLAIN, "", "Nothing was overwritten. To take the new records over:");
  page_command(p, 2, "", "%s --accept", words.s);
  strbuf_free(&words);
}

@ The status tells a script what it wants to know: 0 if the marks are as they should be, either because nothing differs or because all was taken over; 1 if there are differences and nobody has decided; 2 if
not everything could be graded. In the last case nothing is ever taken over. A class with some marks from here and some from
there, because a disk was full, would be difficult to explain.
Even a regrade that isn't complete is reported, since the differences that were found are of interest, and the numbers below them say of how many. The complaint about what failed was made by the grader. If the taking over itself fails, the reason is the system's, most likely a full disk, and what was
taken over so far stays taken over; the history has it.

@<Functions of {\tt regrade.c}@>=
static int conclude(site *s, comparison *c, int status, const sheet *p, strbuf *why)
{
  int complete = status == 0, accepted = 0;
  if (!c->o->json) report(c, p);
  if (complete && told_to_accept(c, p)) {
    accepted = accept_all(c) == 0;
    if (!accepted) strbuf_printf(why, "I cannot write to the folder %s: %s.", c->old.root, strerror(errno)), status = 2;
    store_close(&c->old), c->old.journal = -1;
  }
  if (c->o->json) report_json(c, complete, accepted);
  if (accepted) return renew_results(s, c, p, why);
  if (complete && !status) @<Say that nothing was overwritten@>@;
  return status;
}

@ Below a JSON object nothing is said.

@<Say that nothing was overwritten@>=
{
  if (!c->o->json) say_how_to_accept(s, c, p);
  status = c->count[DIFFERENT] + c->count[FRESH] > 0;
}

@ With \.{--json}, the progress goes to the other output, for the first one is to hold a single object. What was opened is closed, and the folder \.{regrade} stays where it is unless it was accepted: the next call needs it.
Three steps, and the second is not begun if the first has failed, nor the third if the second couldn't be. A text in |why| is the sign of that, as everywhere in this command; whoever called us prints it. |grade_many| may return~2 without such a text, when it has graded what it could, and then there is
something to report.

@<Functions of {\tt regrade.c}@>=
int regrade(site *s, const regrade_order *o, const sheet *p, strbuf *why)
{
  comparison c = { 0 };
  sheet aside = page_open(stderr);
  if (o->json) p = &aside;
  c.o = o, c.old.journal = -1;
  int status = open_old(&c, why) || choose_seeds(&c, why) ? 2 : grade_beside(s, &c, p, why);
  if (!why->n) status = conclude(s, &c, status, p, why);
  @<Release the comparison@>@;
  return why->n ? 2 : status;
}

@ The texts of the pairs, the seeds, and the lock.
A store that was never opened has no descriptor, and one that was closed in order to renew the results has none any more, so to close it once more does nothing.

@<Release the comparison@>=
for (size_t i = 0; i < c.n; i++) free(c.list[i].who);
free(c.list);
seeds_free(&c.seeds);
store_close(&c.old);
