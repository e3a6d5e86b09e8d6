@*1 Many machines.\label{slices}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A thousand students with ten exercises each take one computer with two processors the better part of an hour. A computing center
has a hundred processors that nobody uses at night, and it has its own program for handing out work to them: GNU parallel,
Slurm, Kubernetes, whatever. To know all of those is not the business of a grader. It offers two commands, from which any of
them can be fed:
\session
\.{nabla grade class --seed 7 --slice 3/40}
\.{nabla merge class.graded class.slices/*}
\endsession
\noindent The first grades the third of forty parts of the class, into a folder of its own. The second joins the records of such
folders into one, from which everything else follows as if a single computer had done it all: the gradebook is the same, byte
for byte.
@^slice@> @^GNU parallel@> @^Slurm@>

@ Between these two commands nothing is shared but the class, which is read, and the seed. There is no server, no queue and no
lock that all would have to see; a folder on a network drive is enough, and so is one that is copied back and forth. A slice can
be stopped and started again like any other grading, on another machine too, and if two machines should grade the same slice,
they do the same work twice and come to the same result. So whoever hands out the work may lose a task, or repeat one, and need
not be told about it.

Some decisions follow. The seed must be given, since each slice would draw its own. A slice has no opinion on how many others
there are at work. And everything that needs an overview of the class happens in |merge_folders|, on one machine, in some seconds.

@*2 A part of a class.
A slice is a number and a number of slices. With zero slices there is no division, and all of the class is meant. The four
functions say what a slice is and who is in it; and they describe the class in a file, for those who have to join what was
divided. The fifth function reads back a name that was written into that file. None of them grades anything; the grader calls
them at three places, and doesn't otherwise know that there is more than one machine in the world.

@(c/slices.h@>=
#ifndef NB_SLICES_H
#define NB_SLICES_H
#include <jansson.h>
#include "roster.h"
#include "store.h"
typedef struct { size_t number, of; } slice_part;@/
int slice_read(slice_part *x, const char *text); /* 3/40 */
void slice_take(roster *r, slice_part x);
json_t *class_describe(const roster *r, slice_part x, const char *seed);
void class_expect(json_t *people, size_t student, const char *id);
int class_save(const store *s, json_t *people);
char *bytes_of(const char *letters);
#endif

@ The module is small because the hard part was done before. A task was always something that can be done by anybody at any
time: it has a key, its record is written whole or not at all, and a record that is there is not made again. That was meant for
a machine which is switched off in the middle of the night, and fits forty machines without a change. What was missing is only
the answer to two questions, namely which tasks are mine, and what would the others have to do?

@(c/slices.c@>=
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "json-text.h"
#include "slices.h"
@<Functions of {\tt slices.c}@>@;

@ A slice is written like a fraction. It is read from a script's variables, and what a script makes of an empty variable is
\.{/40}, or \.{0/40} where somebody counts from zero; so this reader is strict. A blank or a sign, which |strtoul| would pass
over, is refused. A number that is too long for the machine comes back as the largest one, and is too large then. The limit
of a million slices is there for the same reason: nobody has a million students, but somebody may exchange the two numbers, or
paste a student's number where a slice's belongs.

@<Functions of {\tt slices.c}@>=
int slice_read(slice_part *x, const char *text)
{
  char *end = (char *)text;
  if (isdigit((unsigned char)*text)) x->number = strtoul(text, &end, 10);
  if (*end != '/' || end == text || !isdigit((unsigned char)end[1])) return -1;
  x->of = strtoul(end + 1, &end, 10);
  return *end || x->number < 1 || x->number > x->of || x->of > 1000000 ? -1 : 0;
}

@ Which students are in slice $i$ of $n$? Those whose place in the list, counted from one, leaves the same remainder as~$i$ when
it is divided by~$n$, as if the class were dealt like cards. Blocks of neighbors would be as easy. But neighbors have something
in common more often than not: they have sat in the same lab, were sent in by the same assistant, or were copied from the same
friend; and forty endless loops in one slice keep thirty-nine machines waiting for the fortieth. The sizes of any two slices
differ by one at most. With more slices than students some are empty, which is no error: they have a gradebook with a heading.

The partition depends on the list of names and on nothing else. If a student is added, those behind him move to other slices;
this costs time, as they are graded once more there, and nothing but time.

@ The students of the slice come to the front of the list, in their order, and all others behind them. From here on the roster
has as many students as are in the slice. All who work with it see a small class and needn't know that there is a larger one;
only the description of the class, and |roster_close|, look at what lies behind. The list is copied once, in two passes,
of which the first takes those who belong here and the second takes the others; so both groups stay sorted. Nothing points into
the list yet. Later a task holds the address of its student, and by then nobody moves any more.

@<Functions of {\tt slices.c}@>=
void slice_take(roster *r, slice_part x)
{
  student *list = new_memory(NULL, (r->all + 1) * sizeof *list);
  size_t filled = 0;
  for (int others = 0; others < 2; others++) {
    for (size_t i = 0; i < r->all; i++)
      if ((i % x.of + 1 != x.number) == others) list[filled++] = r->list[i];
    if (!others) r->n = filled;
  }
  free(r->list);
  r->list = list;
}

@ The folder of each grading has a file \.{class.json}, written before the first task is begun. It holds all students of the
class, also those of other slices; for each of one's own the exercises that were handed in; the seed; and the slice. When it is
time to join, nobody knows the class any more: it may have stayed on another machine, or have changed. This file tells which
rows the gradebook must have, in which order, and which records should be there. Whoever isn't described by anybody was not
graded by anybody.

Here is that of the first of two slices, in a class of three, of whom the last has handed in nothing so far:
\session
\.{\char123"seed":"7","slice":"1/2","students":[}
\.{\ \char123"student":"ada","folder":"ada","entry":"ada",}
\.{\ \ "exercises":["2.2","2.3"]\char125,}
\.{\ \char123"student":"bob","folder":"bob","entry":"bob"\char125,}
\.{\ \char123"student":"eve","folder":"eve","entry":"eve","exercises":[]\char125]\char125}
\endsession

@ The order of a class is that of the names of its entries, byte by byte, and so these names must be kept. JSON has no bytes, only
letters, and a file name need not be made of letters. So each byte becomes the letter that has its number. UTF-8 was made in
such a way that the order of letters and the order of their bytes agree; so texts that were made like this are sorted by
|strcmp| like the names they come from. For a name in plain English it changes nothing at all. The folder \.{\"arger} of our
tests has a name in Latin-1, as it may come from an old archive; its first byte is 228, which is no letter in UTF-8, and the
letter with the number 228 is an a with two dots. It becomes two bytes in the file.

@<Functions of {\tt slices.c}@>=
static char *letters_of(const char *bytes)
{
  strbuf b = { NULL, 0, 0 };
  strbuf_add(&b, "", 0);
  for (const unsigned char *s = (const unsigned char *)bytes; *s; s++) {
    char two[2] = { (char)(0xC0 | *s >> 6), (char)(0x80 | (*s & 0x3F)) };
    strbuf_add(&b, *s < 0x80 ? (const char *)s : two, *s < 0x80 ? 1 : 2);
  }
  return b.s;
}

@ Who reads the file wants the name back. What isn't one of our two-byte letters is taken as it stands; it was put there by a person. In a first version this direction was forgotten, and what had been joined
twice had the letters of letters for a name. It was found by the test that compares the description of a union of unions with
that of a single machine, byte by byte.

@<Functions of {\tt slices.c}@>=
char *bytes_of(const char *letters)
{
  strbuf b = { NULL, 0, 0 };
  strbuf_add(&b, "", 0);
  for (const char *s = letters; *s; s++) {
    int pair = (*s & 0xFC) == 0xC0 && s[1];
    char c = pair ? (char)((*s & 3) << 6 | (s[1] & 0x3F)) : *s;
    strbuf_add(&b, &c, 1);
    s += pair;
  }
  return b.s;
}

@ A student is described by three names, the one for the eyes, the harmless one that records are filed under, and that of the
entry. Only a student of this slice has a list of exercises, which is empty until |class_expect| puts something into it. Having
no list and having an empty one are different: the first means that nobody has looked, and the second that there was nothing to
be found. In the first case somebody has to start a slice, and in the second nobody has to do anything.

@<Functions of {\tt slices.c}@>=
static json_t *describe_student(const student *who, int ours)
{
  json_t *x = json_object();
  char *entry = letters_of(who->entry);
  json_set_text(x, "student", who->shown);
  json_set_text(x, "folder", who->plain);
  json_set_text(x, "entry", entry);
  if (ours) json_object_set_new(x, "exercises", json_array());
  free(entry);
  return x;
}

@ The students stand in the order in which the roster has them now, one's own first; so the number of a student is the same here
and there. Whoever joins will sort them anyway. If the whole class is graded on one machine there is no slice to be named, and
otherwise the file is the same, so that \.{nabla merge} can also take results that were never divided. That makes the
command useful without any cluster. Two assistants who have graded the same class, each for other exercises, on their own
computers, join their folders like two slices, if they have agreed upon a seed.

@<Functions of {\tt slices.c}@>=
json_t *class_describe(const roster *r, slice_part x, const char *seed)
{
  json_t *people = json_object(), *list = json_array();
  char *part = text_of("%zu/%zu", x.number, x.of);
  json_set_text(people, "seed", seed);
  if (x.of) json_set_text(people, "slice", part);
  for (size_t k = 0; k < r->all; k++) json_array_append_new(list, describe_student(&r->list[k], k < r->n));
  json_object_set_new(people, "students", list);
  free(part);
  return people;
}

@ What was handed in is found out task by task, and noted in that order. It is done in the grader's own process, before it
starts any other, when the texts of all answers are read for their keys; nothing is read a second time for this. The numbers
of exercises are texts here, as they are everywhere: exercise 2.10 would be a bad thing to confuse with 2.1.

@<Functions of {\tt slices.c}@>=
void class_expect(json_t *people, size_t student, const char *id)
{
  json_t *x = json_array_get(json_object_get(people, "students"), student);
  json_array_append_new(json_object_get(x, "exercises"), json_string(id));
}

@ The description is saved like a record, whole or not at all, and given back. A grader that is killed before this point leaves a folder
in which there is nothing to join, and no wrong promise about it. One that is killed later leaves a folder whose promise is greater than
what is in it, and just this is how a merge can say what is missing. The file belongs to |class_save| from the moment of the
call, whether it can be saved or not; every caller would release it in the next line otherwise.

@<Functions of {\tt slices.c}@>=
int class_save(const store *s, json_t *people)
{
  strbuf text = { NULL, 0, 0 };
  char *json = json_dumps(people, JSON_COMPACT | JSON_ENSURE_ASCII);
  strbuf_printf(&text, "%s\n", json ? json : "");
  int failed = json == NULL || store_save(s, "class.json", &text) != 0;
  strbuf_free(&text);
  free(json);
  json_decref(people);
  return failed;
}

@*2 Joining.
Records are joined like sets. It must not matter in which order the folders come, nor whether one of them comes twice, nor
whether some of them have been joined before: the union of the unions is the union. If that is so, nobody who writes a script
has to think about it; a merge that was interrupted is repeated; and while half of the slices are still at work, the other half
can be joined for a first look. In mathematics such an operation is called associative, commutative and idempotent,
$$(a\cup b)\cup c=a\cup(b\cup c),\qquad a\cup b=b\cup a,\qquad a\cup a=a,$$
\noindent and each of the three equations is worth something in the machine room. The first means that every lab can join its
own slices before they are sent on; the second, that \.{class.slices/*} may be listed in any order, \.{10-of-40} before
\.{2-of-40}; and the third, that nobody needs to remember what was joined already.
@^idempotence@>

@(c/merge.h@>=
#ifndef NB_MERGE_H
#define NB_MERGE_H
#include "page.h"
#include "site.h"
typedef struct {
  const char *out, *formats, *policy; /* |policy| may be empty */
  char **from;
  size_t n;
} merge_order;@/
int merge_folders(site *s, const merge_order *o, const sheet *p, strbuf *why);
#endif

@ What can go wrong is that two folders have records of the same submission which don't agree. With the same key and the same seed
they should, and if they have other points all the same, a machine is broken, or a test is; if the keys differ, there were two
versions of the file, or of the tests, or two compilers. Which one is right can't be known here. So both are named, and nothing
is written at all. A program that took the newer one, or the better one, would be right most of the time. The rest would be
found out by students. A clock would be the usual judge. But forty machines have forty clocks, and a file that was copied has the
time of the copy; and besides, the question which of two different grades a student has is not answered by their age.

@(c/merge.c@>=
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "formats.h"
#include "json-text.h"
#include "merge.h"
#include "results.h"
#include "sha256.h"
#include "slices.h"
@<Types of {\tt merge.c}@>@;
@<Functions of {\tt merge.c}@>@;

@ The places to read from are numbered. Number~0 is the folder that all is joined into, for it may have been there before, and
what it holds takes part like the rest. The others follow as they were named. |people| and |found| are tables of JSON, which are
a convenient way of having tables in~\CEE/: the first leads from a student's harmless name to a description as above, and the
second from that name and an exercise, with a slash between them, to the numbers of the places that have a record. No
harmless name has a slash in it, so the two parts can't be confused. Later in the run the numbers are replaced by the one place
that was chosen.

@<Types of {\tt merge.c}@>=
typedef struct {
  site *s;
  const merge_order *o;
  const sheet *p;
  store kept;
  roster all;
  mark_policy policy;
  json_t *people, *found;
  json_t *levels; /* which, and how many records have them */
  json_t *graders, *unlike; /* of exercises: the test program; is there another one? */
  @<What merging counts@>@;
} merging;@/

@ The seed is that of the first place which has one. The number of slices is remembered in order to say who is in which of them;
when places disagree about it, they were divided twice, and it becomes~1, which says nothing. |joined| counts records, |fresh| those
of them that weren't in place~0 before, and |missing| what should be there and isn't.

@<What merging counts@>=
char seed[24];
const char *seed_of; /* the place that said so */
size_t of; /* slices; 0: not known yet */
size_t joined, fresh, missing;
strbuf gone; /* the names of what is missing */

@ The small ones first: where place |i| is, and what a file there contains. Links are not followed, here as everywhere. The
folders that are joined belong to the instructor and not to a student, so there is less to fear than elsewhere, but one of them
may have come from a machine that he doesn't rule. A text that can't be read to its end is not read. (One that is longer than memory
will end us, and nothing else. It would have to be an instructor's own trick upon himself.) An empty text is a text, so that
those who look at it need not ask first whether there is one.

@<Functions of {\tt merge.c}@>=
static const char *place(const merging *m, size_t i) { return i ? m->o->from[i - 1] : m->o->out; }
static char *name_of(const student *who, const char *id) { return text_of("%s/%s", who->plain, id); }
static int read_file(const char *path, strbuf *text)
{
  char chunk[16384];
  ssize_t got = -1;
  int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  strbuf_add(text, "", 0);
  while (fd >= 0 && (got = read(fd, chunk, sizeof chunk)) > 0) strbuf_add(text, chunk, (size_t)got);
  int reason = errno;
  if (fd >= 0) close(fd);
  errno = reason;
  return got < 0 ? -1 : 0;
}
@<Functions that {\tt take\_class} uses@>@;

@*3 The class. Each place has a description of the class, or its grader was killed before there was one, and then there is
nothing in it either. The place of a former merge has one as well. What is not allowed is a folder without even a folder of
records, because that is a wrong path, and whoever mistypes one path of forty wants to know it now. It is the difference between a slice that has
failed, which happens every night somewhere and is reported as missing, and an order that makes no sense, which is refused. The
folder that we join into is excused, as it will be made in a moment.

@<Functions of {\tt merge.c}@>=
static int take_class(merging *m, size_t i, strbuf *why)
{
  strbuf text = { NULL, 0, 0 };
  char *path = text_of("%s/class.json", place(m, i)), *records = text_of("%s/records", place(m, i));
  int failed = 0, there = read_file(path, &text) == 0;
  json_t *people = there ? json_loadb(text.s, text.n, 0, NULL) : NULL;
  if (people) failed = take_people(m, i, people, why);
  else if (there) failed = -1, strbuf_printf(why, "%s does not describe a class.", path);
  else if (i && access(records, F_OK) != 0)
    failed = -1, strbuf_printf(why, "%s holds no results of nabla grade: there is no %s.", place(m, i), records);
  json_decref(people), strbuf_free(&text);
  free(path), free(records);
  return failed;
}

@ A class has one seed. Marks that were made with different random points can be defended one by one, but not side by side, and
a merge is the last moment at which it can be noticed. The seed stands in the description and not only in the records, so
that a slice without any student who has handed in something can't hide a wrong one. Both places are named, since it is usually
one wrong folder among many right ones, and one wants to know which. Digits only are accepted, for the seed will be saved in a
file from which the grader takes it into a command line.

@<Functions that {\tt take\_class} uses@>=
static int same_seed(merging *m, size_t i, const json_t *people, strbuf *why)
{
  const char *seed = json_text(people, "seed");
  if (m->seed_of == NULL) snprintf(m->seed, sizeof m->seed, "%s", seed), m->seed_of = place(m, i);
  if (strcmp(seed, m->seed) == 0 && seed[strspn(seed, "0123456789")] == 0) return 1;
  strbuf_printf(why, "%s was graded with seed %s, and %s with seed %s. A class has one seed.", m->seed_of, m->seed, place(m, i), seed);
  return 0;
}

@ The names of folders come from a file now, and will soon be parts of paths. Only those are accepted that |plain_name| of
section~\xsec{grading} could have made. A description that names a student \.{../../.ssh} was not made by it. This is the second wall,
by the way, as such a name would only be compared with names of folders that exist; but the second wall costs six lines, and
somebody may one day remove the first without knowing that it was one.

@<Functions that {\tt take\_class} uses@>=
static int is_plain(const char *name)
{
  static const char harmless[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_%.-";
  size_t n = strlen(name);
  return n > 0 && n < 200 && !strchr(".-", *name) && name[strspn(name, harmless)] == 0;
}

@ A student who is described by two places is one student. The list of exercises comes from the slice that has one; if two places
have lists, all that stands in either is expected. When a class changes while it is graded, the entry that comes first decides
where the student's row is, so that the order of the folders doesn't. That can happen: a student who had only a file
\.{ada\_2.3-\penalty0operator.c} hands in \.{ada\_2.2-\penalty0diff.c} an hour later, and the name of her first entry is another one now.

@<Functions that {\tt take\_class} uses@>=
static void take_person(merging *m, const json_t *x)
{
  const char *folder = json_text(x, "folder");
  json_t *known = json_object_get(m->people, folder), *list = json_object_get(x, "exercises"), *id;
  size_t i;
  if (known == NULL) json_object_set_new(m->people, folder, known = json_object());
  @<Keep the least of the student's entries, and of the names@>@;
  if (list && !json_object_get(known, "exercises")) json_object_set_new(known, "exercises", json_object());
  json_array_foreach(list, i, id)
    if (json_is_string(id)) json_object_set_new(json_object_get(known, "exercises"), json_string_value(id), json_true());
}

@ The name for the eyes belongs to the harmless one, so there is only one of them; to take the least is a way of not having to
believe it. The minimum is the simplest function of two things that doesn't depend on their order, and it will be needed once
more, for records.

@<Keep the least of the student's entries, and of the names@>=
static const char *const both[] = { "entry", "student" };
for (i = 0; i < 2; i++)
  if (!json_object_get(known, both[i]) || strcmp(json_text(x, both[i]), json_text(known, both[i])) < 0)
    json_set_text(known, both[i], json_text(x, both[i]));

@ What looks like a description and has students without usable names was not written by us, and is refused as a whole. The
slice is only for the summary, so it isn't looked at critically: a description without one is that of a whole class, or of a
union, and one with nonsense in this place has been edited by somebody who will know why. What counts are seed and students.
They are taken until something is wrong with one of them; as nothing has been written so far, half a list in memory does no harm.

@<Functions that {\tt take\_class} uses@>=
static int take_people(merging *m, size_t i, const json_t *people, strbuf *why)
{
  json_t *x;
  size_t k;
  slice_part part = { 0, 0 };
  if (!same_seed(m, i, people, why)) return -1;
  if (slice_read(&part, json_text(people, "slice")) == 0) m->of = m->of == 0 || m->of == part.of ? part.of : 1;
  json_array_foreach(json_object_get(people, "students"), k, x) {
    if (is_plain(json_text(x, "folder"))) take_person(m, x);
    else return strbuf_printf(why, "%s/class.json names a student in a way that no grader does.", place(m, i)), -1;
  }
  return 0;
}

@ From the table a roster is made, in the order of the entries, and from there on the modules for results can't tell it from one
that was made from a folder. A student's real name isn't known any more, and nobody will ask for it; the harmless one takes its
place. Entries are sorted as bytes, in the order of |scandirat| with |by_name|, which is where a
roster usually comes from. Two students can't have the same entry, except if somebody has joined two classes that have nothing
to do with each other; even then the order must not be left to chance, and the harmless names decide. The kind of the entry is
of no importance, since no file of a student will be opened; a folder is as good as anything.

@<Functions of {\tt merge.c}@>=
static int by_entry(const void *a, const void *b)
{
  const student *x = a, *y = b;
  int order = strcmp(x->entry, y->entry);
  return order ? order : strcmp(x->plain, y->plain);
}
static void make_roster(merging *m)
{
  const char *folder;
  json_t *x;
  m->all.folder = -1, m->all.list_of_all = m->s->list;
  m->all.list = new_memory(NULL, (json_object_size(m->people) + 1) * sizeof *m->all.list);
  json_object_foreach(m->people, folder, x) {
    student who = { text_of("%s", folder), text_of("%s", json_text(x, "student")), text_of("%s", folder), bytes_of(json_text(x, "entry")), A_FOLDER };
    m->all.list[m->all.n++] = who;
  }
  m->all.all = m->all.n;
  qsort(m->all.list, m->all.n, sizeof *m->all.list, by_entry);
}

@*3 The records. In each place the folder of records is gone through. That is quicker than to ask each place for each student:
with a thousand students and forty slices, a student is in one of them, and thirty-nine answers would be no. Of a student who is
there all exercises are tried, and the answer is noted. Records of somebody who is in no description are passed over; the
folder may be an old one, of a class with more students. With sixty-four exercises that are sixty-four questions to the system for each student, of some microseconds each. Exercises that the catalogue doesn't have are not asked for, which keeps out
whatever an editor leaves beside a record.

@<Functions of {\tt merge.c}@>=
static void note_records(merging *m, size_t i, const char *folder)
{
  for (size_t e = 0; e < m->s->list.n; e++) {
    const char *id = m->s->list.@[exercise@][e].id;
    char *path = text_of("%s/records/%s/%s.json", place(m, i), folder, id), *name = text_of("%s/%s", folder, id);
    json_t *places = json_object_get(m->found, name);
    if (access(path, F_OK) == 0 && places == NULL) json_object_set_new(m->found, name, places = json_array());
    if (access(path, F_OK) == 0) json_array_append_new(places, json_integer((json_int_t)i));
    free(path), free(name);
  }
}

@ The order in which the system lists a folder doesn't matter, as everything will be looked up by name. A place without records
has nothing to say; for the folder that is joined into, that is the usual case. A folder that is hidden, as well as the two that every
folder contains, needn't be left out here: they are no students of |people|. The places are visited in the order of their
numbers, so each list of places in |found| is sorted, and begins with place~0 if that has the record.

@<Functions of {\tt merge.c}@>=
static void note_place(merging *m, size_t i)
{
  char *path = text_of("%s/records", place(m, i));
  DIR *d = opendir(path);
  struct dirent *x;
  while (d && (x = readdir(d)))
    if (json_object_get(m->people, x->d_name)) note_records(m, i, x->d_name);
  if (d) closedir(d);
  free(path);
}

@ A record is loaded as a text and as JSON. Both are needed: what is compared are the members, and what is copied is the text, to
the byte. One that belongs elsewhere, or was torn by a machine that went down without our knowing how, is refused; to copy it
would mean to give a bad thing a good place. The text ends where the file ends. What |json_loadb| accepts must be one
object and nothing behind it, so half of a record, or one and a half, is none.

@<Types of {\tt merge.c}@>=
typedef struct {
  char *path;
  strbuf text;
  json_t *json; /* null: this is no record of the exercise */
} one_record;@/

@ The path is kept for the sentences that name it. Whether a record belongs to its place is asked with the exercise only; the
student's name in it is the one for the eyes, which two students may share. And one without a key was not made by \.{nabla
grade}: it may be the output of \.{nabla check}, put there by hand with the best of intentions, or a grade that somebody has
changed.
To drop what was never loaded is allowed, as in the rest of the program; |json_decref| does nothing with a null pointer, nor
does |free|.

@<Functions of {\tt merge.c}@>=
static void load_record(const merging *m, one_record *r, size_t i, const student *who, const char *id)
{
  memset(r, 0, sizeof *r);
  r->path = text_of("%s/records/%s/%s.json", place(m, i), who->plain, id);
  if (read_file(r->path, &r->text) == 0) r->json = json_loadb(r->text.s, r->text.n, 0, NULL);
  if (r->json && (!json_has(r->json, "exercise", id) || !*json_text(r->json, "key"))) json_decref(r->json), r->json = NULL;
}
static void drop_record(one_record *r)
{
  free(r->path);
  strbuf_free(&r->text);
  json_decref(r->json);
}

@ Two records agree if they have the same key, the same points and the same verdict. They need not have the same bytes: a
compiler's warning may name the machine's own headers, and a message may say how long something took. Of several that agree, the one
whose text comes first in the alphabet is taken. It is an arbitrary rule. But it is the same whatever the order of the folders,
and it makes the join of sets out of a heap of files. Of two texts of which one is the beginning of the other, the shorter one comes
first, like in a dictionary. That the verdict is compared as well is a matter of caution. A submission that one machine has set
aside, and that another one has graded with zero points, has the same number of points twice, and in the gradebook it isn't
the same: one cell is a zero, and in the other stands that a person should look.

@<Functions of {\tt merge.c}@>=
static int agree(const json_t *a, const json_t *b)
{
  return strcmp(json_text(a, "key"), json_text(b, "key")) == 0 && strcmp(json_text(a, "verdict"), json_text(b, "verdict")) == 0
    && json_amount(a, "points") == json_amount(b, "points");
}
static int comes_first(const strbuf *a, const strbuf *b)
{
  int order = memcmp(a->s, b->s, a->n < b->n ? a->n : b->n);
  return order ? order < 0 : a->n < b->n;
}
@<Functions that {\tt join} uses@>@;

@ If they don't, the sentence names the submission and both files, with what each of them says; then a person can decide. Of a
key, the first eight digits are enough to see that it is another one. A person who reads it needs to know what to do next. If the keys differ, the
submission or the tests have changed between two slices, and the older folder is to be deleted and graded again. If they don't,
something has given two answers to the same question, and the file should be checked by hand, perhaps with \.{--seeds 50}.

@<Functions of {\tt merge.c}@>=
static void contradiction(strbuf *why, const student *who, const one_record *a, const one_record *b)
{
  if (why->n == 0) strbuf_puts(why, "nothing was written, because there are contradictions.");
  const one_record *both[] = { a, b };
  strbuf_printf(why, "\n%s %s:", who->shown, json_text(a->json, "exercise"));
  for (int i = 0; i < 2; i++)
    strbuf_printf(why, "%s %s has %g points, %s (key %.8s)", i ? ";" : "", both[i]->path, json_amount(both[i]->json, "points"),
      json_text(both[i]->json, "verdict"), json_text(both[i]->json, "key"));
}

@ All records of one submission are looked at, and |best| is the one to be taken, by the rule above. Each is compared with the
best so far; since agreeing is a matter of three equal members, it doesn't matter with which of them. Nearly always the list has a single place
in it, and the loop is a complicated way of loading one file. The numbers of the places are held while the loop runs, as
|remember| puts something else under the same name.

@<Functions of {\tt merge.c}@>=
static int join(merging *m, const student *who, const char *id, const char *name, strbuf *why)
{
  one_record best = { NULL, { NULL, 0, 0 }, NULL }, next;
  size_t k, taken = 0;
  json_t *i, *places = json_incref(json_object_get(m->found, name));
  int failed = 0;
  json_array_foreach(places, k, i) {
    load_record(m, &next, (size_t)json_integer_value(i), who, id);
    @<Compare |next| with |best|@>@;
    drop_record(&next);
  }
  if (best.json) remember(m, name, taken, &best);
  else json_object_del(m->found, name);
  drop_record(&best);
  json_decref(places);
  return failed;
}

@ A broken record in the folder that is joined into doesn't count. It is what a failing power supply may have left there, and
will be replaced by a whole one. In another place it is somebody's only copy, perhaps, and stops us. As there are no half records without
a broken disk or a helping hand, this should not be passed over in silence. The two records change places when |next| is the
better one, and what is dropped at the end of the loop is always the other.

@<Compare |next| with |best|@>=
if (next.json == NULL && json_integer_value(i) == 0) {
  drop_record(&next);
  continue;
}
if (next.json == NULL) failed = -1, strbuf_printf(why, "%s%s is no record, or not a whole one.", why->n ? "\n" : "", next.path);
else if (best.json && !agree(best.json, next.json)) failed = -1, contradiction(why, who, &best, &next);
else if (best.json == NULL || comes_first(&next.text, &best.text)) {
  one_record former = best;
  best = next, next = former, taken = (size_t)json_integer_value(i);
}

@ What is remembered is the place and the fingerprint. The texts of a large class would take more memory than the rest of the
program; they are read again when they are written. Counted are the levels of confinement, and for each exercise the fingerprints of
the test programs, by which one sees whether all machines had the same. The first record of an exercise sets the standard, and each later one
with another fingerprint marks the exercise. The fingerprint of a test program is that of a file which a compiler has made; so
another version of the compiler is seen here, too.

@<Functions that {\tt join} uses@>=
static void count_one(json_t *counts, const char *name)
{
  json_object_set_new(counts, name, json_integer(json_integer_value(json_object_get(counts, name)) + 1));
}
static void remember(merging *m, const char *name, size_t taken, const one_record *r)
{
  const char *id = json_text(r->json, "exercise"), *tests = json_text(json_object_get(r->json, "versions"), "tests");
  char hash[65];
  sha256_text(r->text.s, r->text.n, hash);
  json_object_set_new(m->found, name, json_pack("{sI ss}", "from", (json_int_t)taken, "hash", hash));
  count_one(m->levels, json_text(r->json, "level"));
  if (!json_object_get(m->graders, id)) json_set_text(m->graders, id, tests);
  else if (!json_has(m->graders, id, tests)) json_object_set_new(m->unlike, id, json_true());
  m->joined++, m->fresh += taken > 0;
}

@ First everything is compared. Twenty contradictions are listed, and then it is clear that the wrong folder was named. The order is that of the class
and the catalogue, so that the list can be read beside a gradebook, and is the same in every run. All are compared even after
the first that fails: whoever has to repair something wants to see the whole extent of it, at least up to twenty.

@<Functions of {\tt merge.c}@>=
static int join_all(merging *m, strbuf *why)
{
  int contradictions = 0;
  for (size_t k = 0; k < m->all.n; k++)
    for (size_t e = 0; e < m->s->list.n && contradictions < 20; e++) {
      const char *id = m->s->list.@[exercise@][e].id;
      char *name = name_of(&m->all.list[k], id);
      if (json_object_get(m->found, name)) contradictions += join(m, &m->all.list[k], id, name, why) != 0;
      free(name);
    }
  return contradictions ? -1 : 0;
}

@ Then all is written. Between the two, a slice that is still at work may have replaced a record, because a student's file has
changed in this very minute. The fingerprint shows it, and the merge is to be repeated; what was written until then is correct
and stays. The same answer serves for a file that is gone. A text that can't be read is empty, and its fingerprint is that of
nothing at all.

@<Functions of {\tt merge.c}@>=
static int copy_record(merging *m, const student *who, const char *id, const json_t *chosen, strbuf *why)
{
  one_record r;
  char hash[65];
  load_record(m, &r, (size_t)json_integer_value(json_object_get(chosen, "from")), who, id);
  sha256_text(r.text.s, r.text.n, hash);
  int changed = !json_has(chosen, "hash", hash), failed = changed || store_copy(&m->kept, who->plain, id, &r.text, 0) != 0;
  if (changed) strbuf_printf(why, "%s has changed while I was reading. Is a grader at work there? Please try again.", r.path);
  else if (failed) strbuf_printf(why, "I cannot write to the folder %s: %s.", m->kept.root, strerror(errno));
  drop_record(&r);
  return failed;
}

@ What is in its place already is not written again; a second merge of the same folders writes no record at all. The copies are
forced to the disk together, at the end: one by one, ten thousand of them took two minutes on a disk that was busy with other
things. After the end people delete the slices, so it must not be left out. Comparing as many records takes two seconds of a
processor's time and twenty megabytes.

@<Functions of {\tt merge.c}@>=
static int copy_all(merging *m, strbuf *why)
{
  int failed = 0;
  for (size_t k = 0; k < m->all.n; k++)
    for (size_t e = 0; e < m->s->list.n && !failed; e++) {
      const char *id = m->s->list.@[exercise@][e].id;
      char *name = name_of(&m->all.list[k], id);
      const json_t *chosen = json_object_get(m->found, name);
      if (json_integer_value(json_object_get(chosen, "from")) > 0) failed = copy_record(m, &m->all.list[k], id, chosen, why);
      free(name);
    }
  return failed;
}

@*3 What is missing. A student without a list of exercises is in a slice of which we have no folder, or one that was killed early.
An exercise on the list without a record is one that a slice didn't come to. Both are named, with the slice if it is known, as
it is the slice that has to be started again. The number follows from the place in the list: it is the rule of
|slice_take|, read backward. Twenty of them are enough for a screen; the number is given in full. If the first slice of
forty was lost in a class of a thousand, there are twenty-five students in the list, and all of them say the same: slice 1/40. It isn't called an error. A merge in the middle of the night
is a legitimate way of asking how far the others are.

@<Functions of {\tt merge.c}@>=
static void miss(merging *m, size_t k, const char *what)
{
  m->missing++;
  if (m->missing == 21) strbuf_puts(&m->gone, "\nand more.");
  if (m->missing > 20) return;
  strbuf_printf(&m->gone, "\n%s %s", m->all.list[k].shown, what);
  if (m->of > 1) strbuf_printf(&m->gone, " (slice %zu/%zu)", k % m->of + 1, m->of);
}
static void find_missing(merging *m)
{
  for (size_t k = 0; k < m->all.n; k++) {
    json_t *list = json_object_get(json_object_get(m->people, m->all.list[k].plain), "exercises"), *x;
    const char *id;
    if (list == NULL) miss(m, k, "not graded at all");
    json_object_foreach(list, id, x) {
      @<Miss the exercise |id| if it has no record@>@;
    }
  }
}

@ Each entry of |found| that is still there has a record which was chosen; those of which nothing was whole have been removed.

@<Miss the exercise |id| if it has no record@>=
char *name = name_of(&m->all.list[k], id);
if (!json_object_get(m->found, name)) miss(m, k, id);
free(name);

@ What was joined is described like what was graded, so that it can be joined again, or go on being graded on one machine:
\.{nabla grade class} with the same seed finds the records and does what is missing. It has no slice, and only those students
have lists who had one somewhere. This is a way out for everybody whose cluster is shut down over the
holidays: what is done is joined, and a laptop grades the rest. The seed is saved for it in a file of its own, as after
any other grading, and the gradebook that comes out in the end has no memory of where its rows were made.

@<Functions of {\tt merge.c}@>=
static int save_class(merging *m)
{
  static const slice_part whole = { 0, 0 };
  strbuf seed = { NULL, 0, 0 };
  json_t *people = class_describe(&m->all, whole, m->seed);
  for (size_t k = 0; k < m->all.n; k++) {
    json_t *list = json_object_get(json_object_get(m->people, m->all.list[k].plain), "exercises"), *x;
    const char *id;
    if (list == NULL) json_object_del(json_array_get(json_object_get(people, "students"), k), "exercises");
    json_object_foreach(list, id, x) class_expect(people, k, id);
  }
  strbuf_printf(&seed, "%s\n", m->seed);
  int failed = class_save(&m->kept, people) || store_save(&m->kept, "seed", &seed);
  strbuf_free(&seed);
  return failed;
}

@*3 The whole. First what is only read; then the folder is opened, with its lock, so that neither a grader nor another merge is
at work there; then the records are compared; and only when all of them agree, something is written. The policy is read before
anything else, because a mistake in it would otherwise be found after a thousand records have been compared. Only the
slices aren't locked: they may lie on drives where a lock means nothing, or where we may not write, and their records are whole
at any moment.

@<Functions of {\tt merge.c}@>=
static int read_places(merging *m, strbuf *why)
{
  int failed = policy_read(&m->policy, &m->s->list, m->o->policy, why);
  for (size_t i = 0; i <= m->o->n && !failed; i++) failed = take_class(m, i, why);
  if (!failed && json_object_size(m->people) == 0)
    failed = -1, strbuf_puts(why, "in none of these folders is a class.json, so there is nobody to be joined.");
  if (!failed) failed = store_open(&m->kept, m->o->out, why);
  if (failed) return failed;
  make_roster(m);
  for (size_t i = 0; i <= m->o->n; i++) note_place(m, i);
  return join_all(m, why);
}

@ The results are written by the function that writes them for \.{nabla grade}, from the same kind of store. This is why they are
the same. It isn't a resemblance that somebody has to keep up: there is one function, and it doesn't know who calls it. All formats
of section~\xsec{formats} come with it, as do pages, policies, and the statistics of the class. If the disk is full in the
middle, the reason is told, and the records that have been copied stay; with a larger disk, the same command does the rest.

@<Functions of {\tt merge.c}@>=
static int write_all(merging *m, strbuf *why)
{
  if (copy_all(m, why)) return -1;
  int failed = store_settle(&m->kept) || save_class(m) || results_write(m->s, &m->kept, &m->all, m->o->formats, &m->policy, *m->o->policy != 0);
  if (failed) strbuf_printf(why, "I cannot write the results to %s: %s.", m->kept.root, strerror(errno));
  return failed;
}

@ The summary resembles that of a class, and has two lines that are needed only here. If test programs differ, marks were made
in different ways on different machines: a compiler of another version suffices for that. It isn't forbidden, as all machines can't always be had
alike; but it should be known. The same holds for levels of confinement. With one level, its name is enough, and
with two the numbers of records are told, so that it can be seen whether it was one machine in forty or a half of them.

@<Functions of {\tt merge.c}@>=
static void list_levels(const merging *m, strbuf *to)
{
  const char *name;
  json_t *x;
  json_object_foreach(m->levels, name, x)
    strbuf_printf(to, json_object_size(m->levels) > 1 ? "%s%s (%lld)" : "%s%s", to->n ? ", " : "", name, (long long)json_integer_value(x));
}
static void list_unlike(const merging *m, strbuf *to)
{
  const char *id;
  json_t *x;
  json_object_foreach(m->unlike, id, x) strbuf_printf(to, " %s", id);
}

@ After an ordinary night the summary has three lines:
\session
40 folders, 1000 students, 9712 records: 9712 new, 0 there before.
Level of confinement: full; seed 7.
\.{gradebook\ \ \ class.graded/gradebook.csv}
\endsession
\noindent Those who had handed in nothing are among the thousand, and have rows in the gradebook. Somebody who is missing in it hasn't
been missing in the class.

@<Functions of {\tt merge.c}@>=
static void summarize(const merging *m)
{
  strbuf levels = { NULL, 0, 0 }, unlike = { NULL, 0, 0 };
  char *root = site_short(m->kept.root);
  list_levels(m, &levels), list_unlike(m, &unlike);
  page_say(m->p, 0, 0, BOLD, "", "%zu folders, %zu students, %zu records: %zu new, %zu there before.",
    m->o->n, m->all.n, m->joined, m->fresh, m->joined - m->fresh);
  page_say(m->p, 0, 0, PLAIN, "", "Level of confinement: %s; seed %s.", levels.n ? levels.s : "none", m->seed);
  if (unlike.n) page_say(m->p, 0, 2, YELLOW, "Not graded alike:", "there were different test programs for%s.", unlike.s);
  if (m->missing) page_say(m->p, 0, 2, YELLOW, "Missing", "(%zu):%s\nGrade what is missing, and merge again.", m->missing, m->gone.s);
  page_command(m->p, 12, "gradebook", "%s/gradebook.csv", root);
  strbuf_free(&levels), strbuf_free(&unlike);
  free(root);
}

@ The status is~0 if everything has a record, 1~if something is missing, in which case there is a gradebook of the rest, and 2~if
nothing could be joined. A script may therefore wait with \.{until nabla merge} \dots\ until the last slice is there, and stop
if something is wrong. The three are told apart in the way of this program: what was hoped for, an honest no, and a question
that couldn't be answered.

@<Functions of {\tt merge.c}@>=
int merge_folders(site *s, const merge_order *o, const sheet *p, strbuf *why)
{
  merging m = { 0 };
  m.s = s, m.o = o, m.p = p, m.all.folder = -1, m.kept.journal = -1;
  m.people = json_object(), m.found = json_object(), m.levels = json_object(), m.graders = json_object(), m.unlike = json_object();
  int failed = read_places(&m, why) || write_all(&m, why);
  if (!failed) find_missing(&m), summarize(&m);
  @<Give back what merging used@>@;
  return failed ? 2 : m.missing > 0;
}

@ Everything begins empty, and may be given back in that state; so there is one way out for all ends, good or bad.

@<Give back what merging used@>=
json_decref(m.people), json_decref(m.found), json_decref(m.levels), json_decref(m.graders), json_decref(m.unlike);
strbuf_free(&m.gone);
store_close(&m.kept);
roster_close(&m.all);
policy_free(&m.policy);

@*2 The command line.
What \.{nabla.c} has to know about slices is little, and stands here, so that its own chapter needn't mention them twice.

@ A slice is understood by its own module, and only the complaint is made here.

@<Functions of {\tt nabla.c}@>=
static int set_slice(wish *w, const char *text)
{
  if (slice_read(&w->order.part, text) == 0) return 0;
  return complain("a slice is written I/N, with I from 1 to N, unlike %s.", text, "The third of forty is 3/40.");
}

@ A slice without a seed would draw one for itself, and nobody could join it with another. Files for each student are made when
the slices are joined, unless somebody asks for them now.

@<Complete the order for a slice@>=
if (o->part.of && !o->seed_given)
  return complain("slices of a class need one seed, so %s must be given.", "--seed N", "");
if (o->part.of && !w->format) o->formats = "";

@ The words of \.{nabla merge} are folders, the first of which need not exist. They are kept as they stand on the command line.

@<Functions of {\tt nabla.c}@>=
static int take_places(const site *s, wish *w, int n, char **words)
{
  if (n < 2) return complain("which folders? Say for example: %s merge class.graded class.slices/*", s->called, "");
  w->file = words[0], w->places = words + 1, w->n_places = (size_t)n - 1;
  return 0;
}
static int merge(site *s, wish *w, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  merge_order o = { w->file, w->format ? w->format : "tap,junit,json,html", w->order.policy, w->places, w->n_places };
  int status = merge_folders(s, &o, p, &why);
  if (why.n) complain("%s", why.s, "");
  strbuf_free(&why);
  return status;
}

@ The row of the command says what happens if things go wrong before it says anything else, for that is what people look for who
ask a command for help at night.

@<The command that joins@>=
  { "merge", merge, 0, "merge OUT FROM...", "join the records of slices, or of any results of one class, into one gradebook",@|
    "OUT is a new folder, or one of a former merge. The order of FROM does not matter, nor does a repetition.\n"@|
    "--format L   what to write for each student, and which gradebooks, as for grade\n"@|
    "--policy F   weights, deadlines and the like, for the gradebooks\n"@|
    "For example: nabla merge class.graded class.slices/*\n"@|
    "             nabla merge all monday tuesday --format canvas\n"@|
    "Nothing is written if two records of one submission contradict each other.\n"@|
    "Exit status: 0 everything has a record, 1 some are missing, 2 nothing was joined." },@|

@*2 Engines.\label{engines}
What starts the slices is called an {\it engine\/} here. In the folder \.{chapters/scale}, and after \.{make install} in
\.{share/nabla/scale}, there are two scripts and three files to begin with:
$$\vbox{\halign{\tt#\hfil\quad&#\hfil\cr
grade-parallel&GNU parallel: this machine, or several by ssh\cr
grade-slurm&Slurm: an array job, and a job that joins\cr
Containerfile&an image with the grader (untested)\cr
kubernetes-job.yaml&an indexed Job of Kubernetes (untested)\cr
github-matrix.yml&a matrix of GitHub Actions (untested)\cr
}}$$
\noindent ``Untested'' means what it says: where this book was made there was neither a cluster of containers nor a repository at
GitHub to try them in. Of the job for Kubernetes the line that each pod runs is taken out of the file by a test, and run with
the index set by hand; the rest was written from manuals.
@^Kubernetes@> @^containers@> @^GitHub Actions@>

@ The two scripts are called alike. They draw a seed and keep it, decide on the number of slices and keep that as well, start
everything, and join:
\session
\.{grade-parallel class class.graded -- --only 2.2,2.3}
\.{grade-parallel --sshlogin 8/ada,8/bob class class.graded}
\.{grade-slurm --wait --sbatch '-p night' class class.graded}
\endsession
\noindent What stands behind the two dashes goes to \.{nabla grade}, on every machine. The slices lie in
\.{class.graded.slices}, together with a log of what each of them has printed. After an interruption, and after new files have
come in, the same command is given again, and does what is left. The class, the results and the command must have the same
paths on all machines, as they have on the network drive of a lab; and the machines should be of one kind, with the same
version of the compiler, or the merge will say that they weren't.

@ {\it When does which of them pay?\/} A correct answer takes a tenth of a second of a processor's time (section~\xsec{trust}).
Beside that stands what the engine itself takes for each task, for finding a place, starting a process there, and noticing its
end. We have measured this with tasks that have nothing to do, one after the other, on the computer on which this book was
made, while other programs took \val{scale_others} percent of the time of its two processors; so these numbers are good for comparing them with each other, and for little else:
$$\vbox{\halign{#\hfil\quad&\hfil#\cr
one task, in milliseconds\cr
\noalign{\smallskip}
\.{nabla grade}, called by the shell&\val{scale_start}\cr
by GNU parallel&\val{scale_parallel}\cr
by GNU parallel, through ssh&\val{scale_ssh}\cr
by Slurm&\val{scale_slurm}\cr
}}$$
\noindent (\.{sh tests/grader/scale/overhead} measures them again.) The first line is in all the others. Of the processor's time it takes \val{scale_start_cpu} milliseconds, mostly for finding out whether
this machine can confine a compiler, and for the fingerprints of the command and of what all workers are linked with. The tests of an exercise are read
when the first answer to it is found; so it doesn't matter for this how many exercises there are.

@ It follows that slices should not be small. With one student to a task, an array job spends most of its time on being
scheduled, and with 25 to 100 it spends some percent, which nobody notices; hence 25 is what \.{grade-parallel} takes, and 50 what
\.{grade-slurm} does. Larger slices have a price of their own. The last one to end decides when all are done, and a slice in
which five programs run into the limit of time isn't found out before. A class of less than a hundred students with a few
exercises isn't worth any of this: it takes a minute on one machine, by \.{nabla grade class}, which uses all its processors anyway.
For a class of some hundreds GNU parallel on the machines of a lab is enough, and needs nothing but ssh and the same drive. Slurm pays
where it is there already, since its administrators will not like to see it passed by.

@ {\it What stays the same?\/} The seed, since it is given. The keys, as far as the machines are alike: a key contains the
fingerprints of the tests, of the compiler's version and of this program. The records, which a slice writes like any grader.
And so the gradebook, the files of the students and the page of the class. \.{make check} compares all of them, byte by byte,
for slices that were graded one after the other; where GNU parallel, an ssh server or Slurm is installed it does the same with
those. \.{make check-scale} installs what is missing, with Debian's packages, and does it with more students. It starts an ssh
server and a Slurm cluster of one node, as ordinary processes, with keys, sockets, ports and folders of their own that are
reached from this machine alone; it cancels half of an array and interrupts the other engine; and in the end it looks
for processes that have anything to do with its folder, and there must be none.

(It is a target for a machine on which servers may be installed. The packages are kept from starting anything by themselves,
now; what the system does with them after the next restart is the system's business.)
