@*1 Grading a class.\label{grading}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
An instructor has a folder with a folder for each student, perhaps a thousand of them, and an evening. The files in them are
good, unfinished, broken and now and then hostile. The computer may be switched off in between. In the morning there must be one
number for each student and exercise, and each must be the one that \.{nabla check} gives with the same seed.

Three modules do this. \.{roster.c} finds out who handed in what; \.{store.c} keeps records so that none is ever half written;
\.{grade.c} keeps several processors at work and the user informed. None of them knows how to grade. That is the work of
|record_make|, which doesn't know in turn that there is such a thing as a class.

@*2 Who handed in what.
A student is a folder, an archive, or some files (section~\xsec{entries}). The name was chosen by somebody else, and may contain
anything but a slash; so there are three forms of it: the one the system knows, one for the eyes, and one that is a harmless
file name anywhere. For files it is the common beginning of their names that comes in three forms.

@(c/roster.h@>=
#ifndef NB_ROSTER_H
#define NB_ROSTER_H
#include "entry.h"
#include "strbuf.h"
@<Types of {\tt roster.h}@>@;
int roster_open(roster *r, const char *folder, strbuf *why);
void roster_close(roster *r);
#endif

@ The three forms are all kept, since each is needed in many places and to make one from another isn't always possible. What
each entry is was said in section~\xsec{entries}. A student's name is that of the entry, without the ending of an archive.

@<Types of {\tt roster.h}@>=
typedef struct {
  char *name, *shown, *plain;
  char *entry; /* its full name; for single files there may be more of them */
  entry_kind kind;
} student;@/

@ A roster is the list of them, and the open folder of the class, through which all that lies below is reached; if somebody
renames the folder at midnight, nothing happens. Entries that are odd are reported, not graded. A student's place in the list
doesn't change, so that a pointer to one is as good as a name.

An entry of the class's folder isn't the same as a student: ten files \.{carol\_2.2-diff.c}, \.{carol\_2.3-operator.c} and so on are ten entries and one student. That is why the roster keeps, for each, the entry by which the student was found, and the name by which all others are.

@<Types of {\tt roster.h}@>=
typedef struct {
  int folder; /* an open descriptor */
  catalogue list_of_all; /* the exercises; not ours */
  const exercise *only; /* the only one to be graded, or null */
  size_t n, odd;
  size_t all; /* behind the first |n| are those of other slices */
  student *list;
  strbuf passed_over; /* names of the odd ones, each on a new line */
} roster;@/

@ A good part of the headers is about folders, and the rest about names. What is missing here is anything that looks into files.
A roster is made from the names in one folder and from what kind of thing each name stands for. That takes a moment even for a
thousand students on a slow disk, and is done anew with each start, since a student may have come late.

Nor is there anything about identities. A student {\it is\/} the name of an entry here, with nothing known about the person behind it. A course system has a register for that; the gradebook's columns for Canvas and Moodle are as close as we come to it, and closer than we would like.

@(c/roster.c@>=
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "escape.h"
#include "roster.h"
#include "sha256.h"
@<Functions of {\tt roster.c}@>@;

@ In the harmless form, letters, digits and a few marks stay, and all other bytes become a percent sign and two digits, as in
addresses of the web. Different names stay different: the percent sign itself isn't harmless, and becomes \.{\%25}. A name may
neither begin with a dot or a dash, which would be hidden or taken for an option, nor be too long for the system after this.
Names are made harmless once, here, and only the harmless form is ever put together with a path. To keep the original in paths
and to quote it wherever that is necessary would be friendlier to the eye, and would have to be done right in twenty places.

@<Functions of {\tt roster.c}@>=
static char *plain_name(const char *name)
{
  static const char harmless[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  strbuf b = { NULL, 0, 0 };
  char hash[65];
  for (const char *s = name; *s; s++)
    if (strchr(harmless, *s) || (s > name && strchr(".-", *s))) strbuf_add(&b, s, 1);
    else strbuf_printf(&b, "%%%02X", (unsigned)(unsigned char)*s);
  if (b.n <= 120) return b.s;
  @<Shorten the name by its fingerprint@>@;
  return shorter;
}

@ The end of a long name is replaced by its fingerprint, and so two students whose names differ only after a hundred characters
remain two students. It needn't be feared that somebody will look for a second name with the same sixteen digits. The gain would
be another's grade, and being called that.

@<Shorten the name by its fingerprint@>=
sha256_text(name, strlen(name), hash);
char *shorter = text_of("%.100s%%%.16s", b.s, hash);
strbuf_free(&b);

@ The form for the eyes is what |escape| leaves of a name, in one line. A newline is a letter like any other in the name of a
folder, and some script will put one there one day. It is what stands in the gradebook and on the screen. Two students may look
alike in this form, if their names differ only in characters that were made visible in the same way; in the files they are still
two.

@<Functions of {\tt roster.c}@>=
static char *shown_name(const char *name)
{
  strbuf b = { NULL, 0, 0 };
  escape(&b, name, strlen(name), 1);
  for (char *s = b.s; *s; s++) if (*s == '\n') *s = ' ';
  return b.s;
}

@ Folders are never reached through a link: a student's folder that is a link to a neighbor's work, or to ours, is not there at
all. The flag \.{O\_NONBLOCK} is for an entry that is a pipe. Without it, to ask whether that is a folder would mean to wait
until somebody writes into it.

@<Functions of {\tt roster.c}@>=
static int is_folder(const roster *r, const char *name)
{
  int fd = openat(r->folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd >= 0) close(fd);
  return fd >= 0;
}

@ The list grows by one student at a time. Two of the strings are made here; the name itself is given to us for good. They are
given back when the roster is closed, and not before; everything that knows a student knows it by these strings.

@<Functions of {\tt roster.c}@>=
static void add_student(roster *r, const char *entry, char *name, entry_kind kind)
{
  student s = { name, shown_name(name), plain_name(name), text_of("%s", entry), kind };
  r->list = new_memory(r->list, (r->n + 1) * sizeof s);
  r->list[r->n++] = s, r->all = r->n;
}

@ What is passed over is remembered by name, for the summary at the end. A teacher who finds \.{Smith.docx} in that list knows
what to write to Smith. Each name begins a new line, also the first of them, because the sentence in front of the list ends with
a colon.

@<Functions of {\tt roster.c}@>=
static void pass_over(roster *r, const char *name)
{
  char *shown = shown_name(name);
  strbuf_printf(&r->passed_over, "\n%s", shown);
  r->odd++;
  free(shown);
}

@ Is there a student of that name already? In a class of a thousand this is asked a thousand times about a thousand names, which
takes some milliseconds. It is the full name that is compared, and not what is shown of it.

@<Functions of {\tt roster.c}@>=
static const student *enrolled(const roster *r, const char *name)
{
  for (size_t i = 0; i < r->n; i++)
    if (strcmp(r->list[i].name, name) == 0) return &r->list[i];
  return NULL;
}

@ Several files of one name belong to one student. In all other cases a name that is taken already, as when there are both a
folder and an archive of it, gives way to the full name of the entry, which nothing else can have: two students never share a
record. They may be one person, who has handed in twice in two ways. A program can't know, and so it grades both and leaves it
to somebody who can.

@<Functions of {\tt roster.c}@>=
static void enroll(roster *r, const char *name)
{
  char *who = NULL;
  entry_kind kind = is_folder(r, name) ? A_FOLDER : entry_of(name, &r->list_of_all, r->only, &who);
  const student *before = enrolled(r, who ? who : name);
  @<Enroll the student, pass over the entry, or let it be@>@;
}

@ Five cases. An odd entry; a further file of a student who has some; a file whose name belongs to a folder or an archive; a
name that is taken, or none besides the entry's own; and the usual one.

@<Enroll the student, pass over the entry, or let it be@>=
if (kind == ODD_ENTRY) pass_over(r, name);
else if (before && kind == SOME_FILES && before->kind == SOME_FILES) free(who);
else if (before && kind == SOME_FILES) pass_over(r, name), free(who);
else if (before || who == NULL) add_student(r, name, text_of("%s", name), kind), free(who);
else add_student(r, name, who, kind);

@ Whatever begins with a dot belongs to the system or to an editor. The order is that of the names, whatever the order on the
disk, and compared byte by byte, whatever the country: a gradebook should have the same order of rows each time.

@<Functions of {\tt roster.c}@>=
static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }
static int visible(const struct dirent *x) { return x->d_name[0] != '.'; }

@ The folder is opened once, and read through what was opened. An empty class is an error. It is nearly always a wrong folder,
the one above or the one below, and to write an empty gradebook for it would be the wrong kind of obedience. What |scandirat|
returns is a list of entries, each of them with memory of its own; they are enrolled and given back in one go. If the folder
can't be read, the reason is the system's, and the name is as the teacher has typed it.

@<Functions of {\tt roster.c}@>=
int roster_open(roster *r, const char *folder, strbuf *why)
{
  struct dirent **found = NULL;
  r->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int n = r->folder < 0 ? -1 : scandirat(r->folder, ".", &found, visible, by_name);
  if (n < 0) return strbuf_printf(why, "I cannot read the folder %s: %s.", folder, strerror(errno)), -1;
  for (int i = 0; i < n; i++) enroll(r, found[i]->d_name), free(found[i]);
  free(found);
  if (r->n == 0) strbuf_printf(why, "there is no student in %s. It should hold a folder, an archive or a file for each of them.", folder);
  return r->n ? 0 : -1;
}

@ The folder is closed last; the students' own folders were closed when they were no longer needed. A roster that was never
opened has the descriptor $-1$ and no students. It may be closed as well, which is good for a program that has to give up before
it has begun.

Four texts for each student sounds like a lot, and is a hundred bytes or two. They are the name, the name for the eyes, the name for paths, and the entry: four forms of foreign text, each for a use of its own, because the mistakes of programs like this begin with one text that has two uses.

@<Functions of {\tt roster.c}@>=
void roster_close(roster *r)
{
  for (size_t i = 0; i < r->all; i++) {
    student *s = &r->list[i];
    free(s->name), free(s->shown), free(s->plain), free(s->entry);
  }
  free(r->list);
  strbuf_free(&r->passed_over);
  if (r->folder >= 0) close(r->folder);
}

@*2 A store that survives.
Results lie in a folder of their own. There is one record for each student and exercise, in \.{records/}{\it
student}\.{/2.2.json}; and a {\it journal\/} that says what was begun and what was ended. Everything else that a teacher finds
there can be made again from the records, at any time and without compiling a single line.

It is a database in the form of files, and that is intended. A teacher who has a complaint on the desk opens one file; \.{grep}
finds all who have made a certain mistake; and a copy of the folder is a copy of all of it.

@(c/store.h@>=
#ifndef NB_STORE_H
#define NB_STORE_H
#include <jansson.h>
#include "strbuf.h"
@<Types of {\tt store.h}@>@;
@<Declare what a store can do@>@;
#endif

@ After an evening's work the folder looks like this:
\session
\.{class.graded/journal}
\.{class.graded/seed}
\.{class.graded/gradebook.csv}
\.{class.graded/records/alice/2.2.json}
\.{class.graded/records/alice/2.3.json}
\.{class.graded/records/\%3DHYPERLINK\%28\%22x\%22\%29\%2Cbob/2.2.json}
\.{class.graded/results/alice.tap}
\.{class.graded/results/alice.xml}
\endsession
\noindent The sixth line belongs to a student of our tests whose folder has a name that a spreadsheet would run. It is not a
pretty name now, but one that no program will mistake for anything but a name.

@ A store is opened and closed; it saves texts and records, and loads the latter; it notes what is going on, and tells how often
something has ended badly. All functions name a record by the student's harmless name and the number of the exercise. The two
that save differ in how sure one wants to be: a record must survive whatever comes, and a page that was made from records need
not.

@<Declare what a store can do@>=
int store_open(store *s, const char *folder, strbuf *why);
void store_close(store *s);
int store_save(const store *s, const char *name, const strbuf *text);
int store_write(const store *s, const char *name, const strbuf *text); /* what can be made again */
int store_record(const store *s, const char *who, const char *id, const json_t *record);
int store_copy(const store *s, const char *who, const char *id, const strbuf *text, int for_certain);
int store_settle(const store *s); /* all copies to the disk */
json_t *store_load(const store *s, const char *who, const char *id);
int store_note(const store *s, const char *what, const char *key);
int store_deaths(const store *s, const char *key);
void store_forget(store *s); /* what the journal says */

@ The root is an absolute path, since the grader's processes will stand in folders of their own, and a path that depends on
where one stands would lead them elsewhere. What the journal said when the store was opened is read once and kept. It may have
ten thousand lines; as long as they are read only to count, it doesn't matter.

@<Types of {\tt store.h}@>=
typedef struct {
  char root[4096]; /* absolute */
  int journal;
  strbuf past; /* the journal as it was when we opened it */
} store;@/

@ Nothing here is specific to grading: texts with names, and a list of notes. The hard part is what must be true after the power
has failed. A program that writes files in the ordinary way is right nearly always. In a thousand submissions and forty nights
``nearly always'' happens, and then there is half a record, or an empty one, with today's date; everything looks well, and one
student's points are missing. The functions below are therefore written as if each of their lines might be the last one to be
executed.

@(c/store.c@>=
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include "store.h"
@<Functions of {\tt store.c}@>@;

@ To write a file whole is to write until all of it is written, to force it to the disk if that is wanted, and to believe in it
only if the closing went well too. A write may be cut short by a signal or by the end of the disk, and then it says how much it
took. The flag \.{O\_NOFOLLOW} is there because the folder may be one which others can write to as well: who puts a link in the
place where we are about to write could have us overwrite any file of ours.

@<Functions of {\tt store.c}@>=
static int write_whole(const char *path, const strbuf *text, int for_certain)
{
  size_t done = 0;
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0) return -1;
  @<Write all of the text@>@;
  int failed = done < text->n || (for_certain && fsync(fd) != 0);
  return close(fd) != 0 || failed ? -1 : 0;
}

@ No progress at all is a failure, like an error; otherwise a full disk would keep us here for ever. That a write takes less
than it was given hardly ever happens with a file on a disk. It happens on network drives, which is where teachers keep their
classes.

@<Write all of the text@>=
while (done < text->n) {
  ssize_t k = write(fd, text->s + done, text->n - done);
  if (k <= 0) break;
  done += (size_t)k;
}

@ A record is written under another name, forced to the disk, and only then renamed. Whoever opens the file, now or after a
power failure, finds a whole record or none. The other name has the number of the process in it, because several processes save
at the same time, and begins with a dot, so that no list of results shows it. The reason for a failure is what the system gave
for the step that failed; the clean-up afterwards mustn't overwrite it.
@^atomic replacement@>

@<Functions of {\tt store.c}@>=
static int save(const store *s, const char *name, const strbuf *text, int for_certain)
{
  char *aside = text_of("%s/.new-%ld", s->root, (long)getpid()), *path = text_of("%s/%s", s->root, name);
  int failed = write_whole(aside, text, for_certain) != 0 || rename(aside, path) != 0, reason = errno;
  if (failed) unlink(aside);
  free(aside), free(path);
  errno = reason;
  return failed ? -1 : 0;
}

@ What is made from records can be made from them again. Such a file is not forced to the disk, which for a class of a thousand
would take longer than the grading; but it, too, is replaced as a whole. A gradebook that is half old and half new would be the
most expensive of all mistakes, since nobody would find it.

@<Functions of {\tt store.c}@>=
int store_save(const store *s, const char *name, const strbuf *text) { return save(s, name, text, 1); }
int store_write(const store *s, const char *name, const strbuf *text) { return save(s, name, text, 0); }

@ A record's text is saved under the student's name and the number of the exercise. The student's folder is made when it is needed
first; that it exists already is no failure, even if somebody else has made it in this very moment. When records are joined from
several machines (section~\xsec{slices}), the text is there already, and is kept as it is. A record that has traveled isn't taken apart and put together again, and so its fingerprint is what it was at home. Ten thousand copies need not
be forced to the disk one by one, since they exist elsewhere; they are made in a row, and settled all at once at the end.

@<Functions of {\tt store.c}@>=
int store_copy(const store *s, const char *who, const char *id, const strbuf *text, int for_certain)
{
  char *folder = text_of("%s/records/%s", s->root, who), *name = text_of("records/%s/%s.json", who, id);
  int failed = (mkdir(folder, 0700) != 0 && errno != EEXIST) || save(s, name, text, for_certain) != 0, reason = errno;
  free(folder), free(name);
  errno = reason;
  return failed ? -1 : 0;
}
int store_settle(const store *s) { return syncfs(s->journal); }

@ A record becomes a line of JSON in a file of its own. Characters beyond ASCII are written by number. A
record may travel through three systems with three ideas of letters, and should arrive as it left. To the line belongs a newline
at the end: people will look at it with \.{cat}, and other programs may put many of these files together. A record that can't be put into words would be a mistake of ours; without memory, however, it can happen.

@<Functions of {\tt store.c}@>=
int store_record(const store *s, const char *who, const char *id, const json_t *record)
{
  strbuf text = { NULL, 0, 0 };
  char *json = json_dumps(record, JSON_COMPACT | JSON_ENSURE_ASCII);
  strbuf_printf(&text, "%s\n", json ? json : "");
  int failed = json == NULL || store_copy(s, who, id, &text, 1) != 0, reason = errno;
  free(json);
  strbuf_free(&text);
  errno = reason;
  return failed ? -1 : 0;
}

@ A record that isn't there, or can't be read, is a null pointer. Both mean the same for whoever asks: it must be made. The
library has a way of saying what is wrong with a text that is no JSON, and nobody is interested. What matters is that half a
record can't happen.

@<Functions of {\tt store.c}@>=
json_t *store_load(const store *s, const char *who, const char *id)
{
  char *path = text_of("%s/records/%s/%s.json", s->root, who, id);
  json_t *record = json_load_file(path, 0, NULL);
  free(path);
  return record;
}

@ All folders of the store are for its owner and for nobody else, mode \.{0700}: what lies there are other people's grades. The
function says whether there is a folder afterwards, which is what matters, and not whether it has made one.

Between |mkdir| and the next use of the folder somebody could replace it. But that somebody would have to be the teacher, who owns the folder above.

@<Functions of {\tt store.c}@>=
static int make_inside(const store *s, const char *name)
{
  char *path = text_of("%s/%s", s->root, name);
  int failed = mkdir(path, 0700) != 0 && errno != EEXIST;
  free(path);
  return failed;
}

@ The journal is read from where the file stands, which is its beginning, since it was just opened. To add nothing at first
makes an empty text of a journal that is empty. It is read in pieces and kept as one text, to be searched later. A program that
reads its journal into a table of lines would be quicker at that, and longer here.

@<Functions of {\tt store.c}@>=
static void read_journal(store *s)
{
  char chunk[16384];
  ssize_t got;
  strbuf_add(&s->past, "", 0);
  while ((got = read(s->journal, chunk, sizeof chunk)) > 0) strbuf_add(&s->past, chunk, (size_t)got);
}


@ If the folder is there already, it is used. That is not carelessness but the point of it all: the second start finds what the
first has left. A path of four thousand characters leaves no room for the names below it, and is refused; |realpath| makes it
absolute and takes the links out.

@<Functions of {\tt store.c}@>=
static int make_root(store *s, const char *folder)
{
  char *whole = mkdir(folder, 0700) == 0 || errno == EEXIST ? realpath(folder, NULL) : NULL;
  int n = whole ? snprintf(s->root, sizeof s->root, "%s", whole) : 0;
  free(whole);
  return n == 0 || n > 4000 || make_inside(s, "records") || make_inside(s, "results");
}

@ The journal only grows while it is open. Each line goes to the end, wherever anybody else may have written; that is what
\.{O\_APPEND} promises, for several processes too. Here too a link in the place of the file is not followed. A journal that
leads elsewhere would be a way of making us write to a file that we shouldn't.

@<Functions of {\tt store.c}@>=
static void open_journal(store *s)
{
  char *path = text_of("%s/journal", s->root);
  s->journal = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
  free(path);
}

@ A grader that was killed while it saved something leaves a file with the other name, which nobody will ever rename. Now that the folder is ours, these files are swept out. (A process of the killed grader may still
be about to rename one of them; it will find that it can't, and end as it would have ended anyway.)

@<Functions of {\tt store.c}@>=
static void sweep(const store *s)
{
  DIR *root = opendir(s->root);
  for (const struct dirent *e; root && (e = readdir(root)); )
    if (strncmp(e->d_name, ".new-", 5) == 0) unlinkat(dirfd(root), e->d_name, 0);
  if (root) closedir(root);
}

@ The journal is also the lock: two graders at work on one folder would only do everything twice, so the second is sent away. It
isn't made to wait. Whoever has started the command twice wants to hear about it, and not in four hours. A lock of this kind is
gone with the process that held it, whatever it died of. So a grader which was killed never keeps the next one out. If it can't
be opened, neither can anything else in this folder, and the error of the system says why: no room, no permission, or no such
place.

@<Functions of {\tt store.c}@>=
int store_open(store *s, const char *folder, strbuf *why)
{
  memset(s, 0, sizeof *s);
  s->journal = -1;
  if (make_root(s, folder) == 0) open_journal(s);
  if (s->journal < 0) return strbuf_printf(why, "I cannot write to the folder %s: %s.", folder, strerror(errno)), -1;
  if (flock(s->journal, LOCK_EX | LOCK_NB) != 0)
    return strbuf_printf(why, "another nabla grade is at work on %s.", folder), -1;
  sweep(s);
  read_journal(s);
  return 0;
}

@ Closing the journal opens the lock. The files need nothing, for they are complete at any time. A process that ends without
closing does it as well.

The lock is on the descriptor of the journal, which the processes of the tasks give up when they begin. Otherwise a student's task that hangs would keep the class locked after its grader is gone, and the next start would be told that another one is at work.

@<Functions of {\tt store.c}@>=
void store_close(store *s)
{
  strbuf_free(&s->past);
  if (s->journal >= 0) close(s->journal);
}


@ What was begun and not ended took the grader down, or was at work when something else did. Suppose that the journal says
\session
begin 51f0...
end 51f0...
begin 8a7c...
begin 03de...
\endsession
\noindent and then no more, because at this point somebody pulled the plug. Two tasks were at work. Neither is guilty yet, but
both are under suspicion, and the next grader will try each of them alone. Then the journal says \.{alone} for \.{begin}, and if the line has no end, there is only one who can have done it.

@ A line is written by one |write|, so lines are not mixed; the last one may be cut off by a power failure, and then it is
nobody's. That something begins must be on the disk before it does, or the journal would keep silent about the very task that has turned
off the machine. This is the one place where we wait for the disk. That something has ended may be lost with the power: there is a record then, which counts
for more, and the next beginning takes the line to the disk anyway.

@<Functions of {\tt store.c}@>=
int store_note(const store *s, const char *what, const char *key)
{
  char *text = text_of("%s %s\n", what, key);
  size_t n = strlen(text);
  int failed = write(s->journal, text, n) != (ssize_t)n;
  if (!failed && strcmp(what, "end") != 0) failed = fdatasync(s->journal) != 0;
  free(text);
  return failed ? -1 : 0;
}

@ The lines about a task are found by its key, which is the fingerprint of so many things that no key is part of another. A line counts only down to its newline, so that one which was cut
off counts for nothing. Nobody needs to know by whom something was begun; but the order of the lines matters, since an end belongs to the beginning before it.

@<Functions of {\tt store.c}@>=
static int says(const char *past, const char *at, const char *word)
{
  size_t n = strlen(word);
  return (size_t)(at - past) > n && at[-1] == ' ' && strncmp(at - 1 - n, word, n) == 0 && at[64] == '\n';
}

@ What does the past say against a task? Nothing, which is 0, if each of its beginnings has an end. If one has none, it was at work when the grader died, perhaps with others: that is a suspicion, and the
result is~1. Each beginning {\it alone\/} that has no end is a proof, and adds one: the result is~2, or 3 and more.
@^journal@>

Why isn't a suspicion counted as a death? Because graders die for many reasons, and most of them have nothing to do with students. A machine that is switched off every evening, or an operator who
loses his patience, would hit one task and then another, and once in a while the same one twice. Our test does it twenty times for a class of a thousand; when suspicions were counted, a student with a good
answer was set aside.

@<Functions of {\tt store.c}@>=
int store_deaths(const store *s, const char *key)
{
  int begun = 0, alone = 0, suspected = 0, deaths = 0;
  for (const char *at = s->past.s; (at = strstr(at, key)); at++) {
    int ends = says(s->past.s, at, "end"), once = says(s->past.s, at, "alone"), more = says(s->past.s, at, "begin");
    if (!ends && !once && !more) continue;
    deaths += alone, suspected |= !ends && begun;
    if (ends && alone) deaths--;
    alone = once, begun = more;
  }
  deaths += alone;
  return deaths ? 1 + deaths : suspected || begun;
}

@ When all has ended well, the past may be forgotten. If the file can't be made shorter, it only grows, and no harm is done:
what has ended is balanced in it. To delete the file and make a new one would be another way. But the file is the lock too, and
a lock should stay where it is as long as somebody may look for it.

@<Functions of {\tt store.c}@>=
void store_forget(store *s)
{
  s->past.n = 0;
  strbuf_add(&s->past, "", 0);
  if (ftruncate(s->journal, 0) != 0) return; /* then it only grows */
}

@*2 Keeping the processors busy.\label{grade-many}
A {\it task\/} is one file of one student. Each is graded by a process of its own, forked from the grader, so that whatever goes
wrong there goes wrong once. The process writes the record and ends; the grader does nothing but start and count them.

Threads would be the other way. They share their memory and their working folder, their signals and their end; a grader in
threads would be as strong as the weakest of its tasks. A process costs a thousandth of a second more, out of a second.

@(c/grade.h@>=
#ifndef NB_GRADE_H
#define NB_GRADE_H
#include "page.h"
#include "site.h"
#include "slices.h"
@<Types of {\tt grade.h}@>@;
char *grade_place(const grade_order *o); /* where the results go; to be freed */
int grade_many(site *s, const grade_order *o, const sheet *p, strbuf *why);
#endif

@ Let us think through an evening. There are 300 students with ten exercises each, and the computer has eight processors. A
submission takes a second, mostly for the compiler, so the class takes about six minutes. Now somebody trips over the cable in
the third minute. About 1400 records are on the disk, each of them whole, and the journal says that eight tasks were at work.

The command is given again. It reads the catalogue, the roster and the journal, computes 3000 keys, which takes some seconds,
and finds 1400 of them in records. Of the others, all but eight are graded at once, eight at a time; then the eight, one by one.
They are harmless, and pass. Had the grader died of one of them, it would die of it again now, with nothing else at work, and so would the third start: the
journal would name it twice, and the fourth would set it aside.

The gradebook that comes out is, byte by byte, the one that would have come out without the cable.

@ The order comes from the command line. If there is no seed in it, one was drawn, in case that none is found with the results;
whether it was given is thus worth a member of its own. Where the results go may be left open, for there is a sensible place.
What may not be left open are the exercises; if the teacher hasn't named any, all were chosen before the order came here.

@<Types of {\tt grade.h}@>=
typedef struct {
  const char *folder, *out; /* |out| may be empty */
  const char *seed; /* what to use \dots */
  int seed_given; /* \dots\ even if another one was used before */
  int jobs, again, self_check;
  const char *formats, *policy; /* of the results; |policy| may be empty */
  const exercise **chosen;
  size_t n;
  slice_part part; /* of the class */
  @<What others than a teacher may order@>@;
} grade_order;@/

@ Another module may want to know which submissions have a record at the end, instead of a gradebook (section~\xsec{regrading}). It is called back for each of them, with the student's harmless name; and it may hold
a lock, which the processes of the tasks must not inherit.

@<What others than a teacher may order@>=
void (*each)(void *env, const char *who, const exercise *e);
void *env;
int held; /* the descriptor of a lock, or 0 */

@ The list of headers shows what is brought together here: the roster, the store, the function that makes a record, and, from
the system, processes, signals and time. It also shows what isn't needed, and that is anything about compilers, walls or tests.
Below this line there is no cleverness about files any more, and above it there was none about time. The two meet in the key of
a task.

@(c/grade.c@>=
#define _GNU_SOURCE
#include <errno.h>
#include <libgen.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
@<Our headers for {\tt grade.c}@>@;
@<Types of {\tt grade.c}@>@;
@<Functions of {\tt grade.c}@>@;

@ From our own modules come the people, their files, the records and the results. The two that are about reading answers,
whether from an archive or from a literate program, are described in sections~\xsec{archives} and~\xsec{webs}; here it doesn't
matter where a text has come from. Seen from here they are the five verbs of an evening: to enroll, to read, to record, to
store, and to write results. Only the first and the last are done by the grader itself; the others happen in the processes.

@<Our headers for {\tt grade.c}@>=
#include "child.h"
#include "entry.h"
#include "formats.h"
#include "grade.h"
#include "handin.h"
#include "intake.h"
#include "json-text.h"
#include "record.h"
#include "results.h"
#include "scratch.h"
#include "seeds.h"
#include "sha256.h"
#include "store.h"
#include "verdict.h"
#include "web.h"

@ A task is known by its {\it key}, the fingerprint of everything that the verdict depends on: the text, the tests, the grader,
the seed. A record with the same key need not be made again; that is the whole secret of going on after an interruption. And if
a student hands in a new version, or the author repairs a test, the key is another one, and just what has changed is graded once
more. Nobody has to say so.

The states are stations of a way, and every task arrives: waiting, at work, and then one of the four others. Two of these leave a record behind, |GRADED| and |SET_ASIDE|; |THERE_ALREADY| found one; and |NOT_GRADED| is our own failure, which leaves none, so that the next start tries again. A task with a record is never touched; one without a record is always tried.

@<Types of {\tt grade.c}@>=
enum { WAITING, AT_WORK, GRADED, THERE_ALREADY, SET_ASIDE, NOT_GRADED };
@#
typedef struct {
  const student *who;
  const exercise *e;
  char *place, key[65];
  time_t when; /* it was changed last */
  int state, deaths; /* how often the grader died of it */
  pid_t worker;
  time_t begun;
} task;@/

@ What the grader knows is in one structure: what it was asked, who is in the class, where records are kept, the tasks, and how
far it has come. The six counters are those of the six states of tasks. A grader that is |broken| can't write, or can't start
anything, and stops; it isn't ashamed of that, since everything that has been done so far will still be there. For a forked
process the structure is an inheritance: it reads what it needs from its copy, and whatever it changes there dies with it. That
makes it impossible for one task to disturb another through a variable, and it spares us any thought about who may write where.

@<Types of {\tt grade.c}@>=
typedef struct {
  @<What the grader was asked, and knows@>@;
  @<How far the grader has come@>@;
} grading;@/

@ These are settled before the first task is begun, and don't change any more. The site has been opened, the tools are found,
the seed is drawn or read, and the policy for marks is known.

The seed is a text and not a number. It is never computed with here, it goes into a command line and into records, and a text survives both without a question about its size.

@<What the grader was asked, and knows@>=
site *s;
const grade_order *order;
const sheet *p;
seed_list seeds;
roster class_list;
store kept;
mark_policy policy;

@ The others change with each task that ends. The fingerprints are computed in advance, as will be seen now. Whoever wants to
know how far the grader has come reads these and nothing else; the progress and the summary do.

@<How far the grader has come@>=
size_t n, done, count[6];
task *list;
char program[65], (*tests)[65]; /* for each exercise, the fingerprint of what grades it */
time_t begun;
int running, broken, alone;

@ What grades an exercise: its tests, what the worker is linked with, the known mistakes, this very program, the compiler, the
level of confinement, the seed. Of files it is the fingerprint that goes into the key, so their dates don't matter; a project
that was cloned anew, or built again without a change, keeps all its records valid. A file that isn't there has the empty
fingerprint. Exercises with numbers have no worker, for instance.

@<Functions of {\tt grade.c}@>=
static void add_fingerprint(strbuf *to, const char *path)
{
  char hash[65] = "";
  sha256_file(path, hash);
  strbuf_printf(to, "%s\n", hash);
}

@ The texts come first, each on a line of its own, then the files. Line ends keep neighbors apart: without them, exercise 1.1
with seed~12 and exercise 1.11 with seed~2 would have the same text, if nothing stood between. The level of confinement belongs
to the key since it can change a verdict: what a submission tries to do to the system is found out behind one kind of wall and
not behind another.

@<Functions of {\tt grade.c}@>=
static void fingerprint(const grading *g, const exercise *e, const char *program, char hash[65])
{
  static const char *const part[] = { "worker.o", "before.a", "mutants.json" };
  strbuf b = { NULL, 0, 0 };
  strbuf_printf(&b, "%s\n%s\n%s\n%s\n%s\n", e->id, program, g->s->tools.version, g->s->tools.level->name, seed_for(&g->seeds, e->id));
  strbuf_printf(&b, "%s\n", site_tests(g->s, e));
  @<Add the fingerprints of all parts of the exercise@>@;
  sha256_text(b.s, b.n, hash);
  strbuf_free(&b);
}

@ The test program and these three parts are what \.{make} has built for the exercise. If a file is to have a say in what a verdict is, its name must be
here, or among those that all exercises share; to forget one means that a change of it is not noticed.

@<Add the fingerprints of all parts of the exercise@>=
for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
  char *path = site_part(g->s, e, part[i]);
  add_fingerprint(&b, path);
  free(path);
}

@ There are sixty exercises and a thousand students, and what grades an exercise is a megabyte. Its fingerprint is therefore taken once, when the first answer to it is
found, and for each task only a short text is left to be digested. An exercise that nobody has answered is not looked at. The processes of the tasks, which are forked
later, inherit all that was found.

The command itself is among the parts. Its fingerprint changes with every change of its code, even of a word in a report, and
then a whole class is graded again that needn't have been. It is the safe side to err on.

@<Functions of {\tt grade.c}@>=
static const char *fingerprint_of(const grading *g, const exercise *e)
{
  char *hash = g->tests[e - g->s->list.@[exercise@]];
  if (*hash == 0) fingerprint(g, e, g->program, hash);
  return hash;
}

@ When the grading begins none is known but that of the command, together with what is in all workers.

@<Prepare to take fingerprints@>=
size_t room = (g.s->list.n + 1) * sizeof *g.tests;
g.tests = memset(new_memory(NULL, room), 0, room);
fingerprint_of_all(g.s, g.program);

@ The large objects that every worker is linked with are digested once, with the command, and not with each exercise. They are a megabyte and a half, and the command has two and a half
of them, with what it keeps for a debugger. To digest that takes a twentieth of a second at each start; with an exercise each, a class that does ten of them would have waited for half a second before anything happened. For a night's work
it is nothing, but a task of an array job on fifty machines has its start fifty times.

@<Functions of {\tt grade.c}@>=
static void fingerprint_of_all(const site *s, char hash[65])
{
  static const char *const part[] = { "worker-main.o", "worker-base.o", "worker-end.o" };
  strbuf b = { NULL, 0, 0 };
  add_fingerprint(&b, "/proc/self/exe");
  for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
    char *path = text_of("%s/%s", s->data, part[i]);
    add_fingerprint(&b, path);
    free(path);
  }
  sha256_text(b.s, b.n, hash);
  strbuf_free(&b);
}

@ The text of the answer, or the reason of its refusal, goes into the key together with the student's name, and so does the
language that it is written in. Why the name? Two students who hand in the same text get the same verdict, but each gets a
record of his own, and each has a line of his own in the journal; a key that both have in common would put the second under
suspicion for the death of the first.

It is called twice for each task that is graded: once by the grader, to find out whether there is anything to do, and once by the process that does it.

@<Functions of {\tt grade.c}@>=
static int read_task(const grading *g, task *t, hand_in *h, strbuf *content, strbuf *why)
{
  strbuf all = { NULL, 0, 0 };
  int found = hand_in_read(h, t->e, content, why);
  if (found == NOT_HANDED_IN) return found;
  t->place = h->place, h->place = NULL, t->when = h->when;
  @<Take the fingerprint of all that the verdict depends on@>@;
  strbuf_free(&all);
  return found;
}

@ Whether the answer could be read is a part of it too. A refusal and a file with the text of the refusal's reason are two
different things, however unlikely the second is. And the same text may be handed in once as \CEE/ and once as a literate
program, by somebody who has mistaken the ending.

The parts of the key stand in lines, with the text of the answer last, since it may contain anything. With the text first, a student could add lines at its end that look like a seed, and might have, for what it is worth, the key of another task.

@<Take the fingerprint of all that the verdict depends on@>=
strbuf_printf(&all, "%s\n%s\n%d%s\n", fingerprint_of(g, t->e),@| t->who->name, found,
  web_is(t->place) ? ".w" : "");
if (found == CANNOT_BE_READ) strbuf_puts(&all, why->s);
else strbuf_add(&all, content->s, content->n);
sha256_text(all.s, all.n, t->key);

@ A task is done already if there is a record with its key. A record with another key is old, and will be replaced; one without
any key was not written by us. That is why \.{nabla grade} can be started every night, on a folder in which students put their
files when they like: each night grades what the day has brought.

@<Functions of {\tt grade.c}@>=
static int is_there(const grading *g, const task *t)
{
  json_t *record = store_load(&g->kept, t->who->plain, t->e->id);
  int same = record && json_has(record, "key", t->key);
  json_decref(record);
  return same;
}

@ All tasks are found before the first is begun; then we know how many there are, and nobody has to look at a bar without an
end. The contents are read only for the key, and not kept: a class of a thousand would fill the memory with texts, while the
process that grades a file can read it again. What it costs is that each file is read twice, and the second reading comes from
memory. If there is no file, the function ends at once, and there is no task; a student who hasn't handed something in has an
empty cell in the gradebook, and not a zero, because these are two different things to talk about.

@<Functions of {\tt grade.c}@>=
static void add_task(grading *g, hand_in *h, const exercise *e)
{
  strbuf content = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  task t = { 0 };
  t.who = h->who, t.e = e;
  int found = read_task(g, &t, h, &content, &why);
  strbuf_free(&content), strbuf_free(&why);
  if (found == NOT_HANDED_IN) return;
  @<Find out what the past says about the task@>@;
  g->list = new_memory(g->list, (g->n + 1) * sizeof t);
  g->list[g->n++] = t;
}

@ Who asks for everything to be graded again asks for it regardless of records; and since the journal was cleared before,
regardless of deaths as well. It is how a teacher says that something outside has changed, such as the memory of the machine,
and that all should have their chance once more.

@<Find out what the past says about the task@>=
t.deaths = store_deaths(&g->kept, t.key);
if (!g->order->again && is_there(g, &t)) t.state = THERE_ALREADY, g->done++;

@ Student by student, and for each in the order of the exercises. What isn't handed in is no task, and costs no more than three
looks into folders. An archive is opened once for all of a student's exercises. Exercises for paper are left out even if the
teacher has named them, since nobody's program can give points for them.

For a class of a thousand with ten exercises that is thirty thousand attempts to open something, most of which fail; the system answers such questions from memory, in a few microseconds each. The summary says afterwards how many students there are and how many submissions, and a teacher who finds the second number too small has misspelled an exercise.

@<Functions of {\tt grade.c}@>=
static void add_tasks(grading *g)
{
  for (size_t k = 0; k < g->class_list.n; k++) {
    hand_in h;
    hand_in_open(&h, &g->class_list, &g->class_list.list[k]);
    for (size_t i = 0; i < g->order->n; i++)
      if (strchr("CA", g->order->chosen[i]->kind)) add_task(g, &h, g->order->chosen[i]);
    hand_in_close(&h);
  }
}

@*3 Work. From here to |work|, everything happens in the process of a task. What is graded is a private copy of what was read,
under the exercise's own name; the process stands in the folder of that copy, so that messages call it \.{2.2-diff.c} and
nothing more. A student's report then doesn't tell where the teacher keeps the class, and a record doesn't depend on it.

The folder is a new one in the scratch folder of this process, and it goes when the process goes. That two tasks run at the same time does no harm: each has its own process, each process its own scratch folder.

@<Functions of {\tt grade.c}@>=
static json_t *grade_copy(const grading *g, const task *t, const strbuf *content)
{
  char *copy = entry_file(t->e, web_is(t->place) ? ".w" : ".c");
  char *folder = scratch_part("handed-in");
  json_t *record = NULL;
  if (folder && chdir(folder) == 0 && write_file(copy, content->s, content->n) == 0)
    record = record_make(g->s, t->e, copy, seed_for(&g->seeds, t->e->id), 1);
  free(copy), free(folder);
  return record;
}

@ The task is looked up anew and read anew, in this process, and its key is computed again with what is read now. If the
student, or a program that synchronizes folders, has exchanged the file since the tasks were collected, then the new text is
graded, and the record has the new key. That a file is gone is one more reason why it can't be graded. An archive is therefore
unpacked twice, once by the grader and once here. Anything else would mean to hand texts from one process to another, and there
would be one more format, one more limit, and one more thing to be wrong.

@<Functions of {\tt grade.c}@>=
static json_t *grade_task(const grading *g, task *t)
{
  strbuf content = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  hand_in h;
  hand_in_open(&h, &g->class_list, t->who);
  int found = read_task(g, t, &h, &content, &why);
  if (found == NOT_HANDED_IN) strbuf_puts(&why, "it was there a moment ago, and now it is gone.");
  json_t *record = found == HANDED_IN ? grade_copy(g, t, &content)@|
    : record_refused(g->s, t->e, t->place, seed_for(&g->seeds, t->e->id), why.s);
  strbuf_free(&content), strbuf_free(&why);
  hand_in_close(&h);
  return record;
}

@ To the record of a check are added the student, the file as the teacher would call it, and the key. The level is that of the
grader, also for records of exercises that need no confinement, so that all records of a class can be compared. The enumeration
above says how a worker may end, and these numbers are its exit statuses; so the first of them must be zero, and is. The
students of a class are told apart by |"student"|, which a record of \.{nabla check} doesn't have, as it can't know whose file
it is.

@<Functions of {\tt grade.c}@>=
enum { WORK_DONE, WORK_STOPPED, WORK_FAILED, WORK_NOT_WRITTEN };
@#
static int finish_record(const grading *g, const task *t, json_t *record)
{
  json_set_text(record, "student", t->who->shown);
  json_set_text(record, "submission", t->place);
  @<Note in |record| when |t| was handed in@>@;
  json_set_text(record, "key", t->key);
  json_set_text(record, "level", g->s->tools.level->name);
  return store_record(&g->kept, t->who->plain, t->e->id, record);
}

@ The time of the last change is all we know of when a file was handed in; it is written as the world writes times, in the time
of Greenwich. Of a link it is not known. Whoever wants to grade deadlines by it should keep in mind that a file which is copied
may have today's date, and that every student can set a date by \.{touch}. It is a hint for a person, and a convenience for
those who trust their course system.

@<Note in |record| when |t| was handed in@>=
struct tm parts;
char when[32] = "";
if (gmtime_r(&t->when, &parts)) strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &parts);
if (t->when) json_set_text(record, "changed", when);

@ A record with the verdict ``failed'' says that the grader could not do its work, not that the student did not; it is not kept.
Were it kept, it would stand in the gradebook as a zero, and the next start, having found a record, would leave it there. The
reason goes to the screen, and the status tells the grader. If we have been stopped meanwhile, whatever the record says is
doubtful, and it is dropped.

Statuses of processes are numbers below 256, and those above 128 are taken by the shells for signals. Four small ones are all we need.

@<Functions of {\tt grade.c}@>=
static int work(const grading *g, task *t)
{
  json_t *record = grade_task(g, t);
  const char *reason = record ? json_text(record, "reason") : "I cannot write to my scratch folder.";
  if (child_stop_signal) return WORK_STOPPED;
  @<Complain if the grader failed@>@;
  if (finish_record(g, t, record) == 0) return WORK_DONE;
  fprintf(stderr, "nabla: I cannot write a record to %s: %s.\n", g->kept.root, strerror(errno));
  return WORK_NOT_WRITTEN;
}

@ The student is called by the harmless name in these messages, since it goes to a terminal without passing through a page.

Two processes may complain at the same time. Each line is short enough to go out in one piece, so they are not mixed.

@<Complain if the grader failed@>=
if (record == NULL || json_has(record, "verdict", "failed")) {
  fprintf(stderr, "nabla: %s %s: %s\n", t->who->plain, t->e->id, reason);
  return WORK_FAILED;
}

@ A process that was forked is a copy of the grader, with some of the grader's habits. It mustn't have them all. It becomes a
subreaper again, since that is not inherited; it hears all signals; it gives up the journal, and with it the lock; and it ends
if the grader is killed, by a signal that lets it clean up.

The function never returns, and that is a promise to the loop that has called |start|: whatever the forked process does, it will not go on with the grader's loop and start tasks of its own, of which the classical fork bomb consists.

@<Functions of {\tt grade.c}@>=
static void be_worker(grading *g, task *t, pid_t parent)
{
  sigset_t none;
  @<Become independent of the grader, but not of its death@>@;
  int status = getppid() == parent ? work(g, t) : WORK_STOPPED;
  scratch_leave();
  _exit(status);
}

@ The grader may have died between the fork and this request, and then no signal will ever come. Therefore the parent is looked
at once more, right after this.

The empty set undoes the blocking of |SIGCHLD|, which the grader needs and its children don't. A signal that lets the task clean up is |SIGTERM|; the worker below it, which runs the student's code, gets the one that can't be refused.

@<Become independent of the grader, but not of its death@>=
child_watch_signals();
sigemptyset(&none);
sigprocmask(SIG_SETMASK, &none, NULL);
prctl(PR_SET_PDEATHSIG, SIGTERM);
close(g->kept.journal);
if (g->order->held > 0) close(g->order->held);

@ First the note, then the fork. In the other order a task could kill the machine before there was a note about it. If there is
no room for a note, there is none for records either, and the grader gives up. A task that can't be forked has been noted as
begun, and will be under suspicion without guilt; it costs it nothing but to be graded alone the next time.

The note is on the disk before the fork, as |store_note| doesn't return before it is.

@<Functions of {\tt grade.c}@>=
static void start(grading *g, task *t)
{
  pid_t parent = getpid();
  @<Note the beginning, or give up@>@;
  t->worker = fork();
  if (t->worker == 0) be_worker(g, t, parent);
  if (t->worker < 0) g->broken = 1, perror("nabla: fork");
  else t->state = AT_WORK, t->begun = time(NULL), g->running++;
}

@ |broken| is looked at by the loop that starts tasks. The message goes to the other output at once, without a page, since a
journal that can't be written calls for attention, and not for typography.

@<Note the beginning, or give up@>=
if (store_note(&g->kept, g->alone ? "alone" : "begin", t->key) != 0) {
  fprintf(stderr, "nabla: I cannot write to the journal in %s: %s.\n", g->kept.root, strerror(errno));
  g->broken = 1;
  return;
}

@*3 Watching over the work. Progress comes first. A terminal gets one line that is drawn again and again; a file gets a line for
each task, in the order in which they end. The time that is left is guessed from the tasks that were graded in this run, as
those that were there already took none; and nothing is guessed before there are five, because the first are always the slowest.

A progress bar is a small promise about the future, and people forgive it everything but going backward. Ours moves with the number of tasks that are done, which only grows.

@<Functions of {\tt grade.c}@>=
static void draw_progress(const grading *g)
{
  static const char bar[] = "##############################";
  long seconds = (long)(time(NULL) - g->begun);
  size_t fresh = g->done - g->count[THERE_ALREADY], left = g->n - g->done;
  int length = g->n ? (int)(30 * g->done / g->n) : 30;
  @<Draw the bar and the time that is left@>@;
  fflush(g->p->out);
}

@ The bar is the end of a string of thirty signs, as long as it should be. A carriage return goes back to the beginning of the
line, and some blanks at its end wipe out what an earlier guess has left.

@<Draw the bar and the time that is left@>=
fprintf(g->p->out, "\r[%-30s] %zu of %zu", bar + 30 - length, g->done, g->n);
if (fresh > 4) fprintf(g->p->out, ", about %ld s left ", seconds * (long)left / (long)fresh);

@ In a file, each line names the student, the exercise, and what came of it. With \.{tail -f} one can watch it from somewhere
else. The lines come in the order in which tasks end, and that isn't the order of the class: eight of them are at work at any
moment, and some compile faster.

@<Functions of {\tt grade.c}@>=
static void tell(const grading *g, const task *t, const char *what)
{
  if (isatty(fileno(g->p->out))) draw_progress(g);
  else fprintf(g->p->out, "%s %s %s\n", t->who->plain, t->e->id, what), fflush(g->p->out);
}

@ What came of it is read from the record, since it was made in another process. If the file can't be read the line says ``0 of
8'' and no verdict, which would be strange enough to be looked into. It is also a check of the whole chain: what is shown is
what was written, and not what somebody believes to have written.

@<Functions of {\tt grade.c}@>=
static void tell_record(const grading *g, const task *t)
{
  json_t *record = store_load(&g->kept, t->who->plain, t->e->id);
  char *what = text_of("%g of %d: %s", json_amount(record, "points"), t->e->points, json_text(record, "verdict"));
  tell(g, t, what);
  free(what);
  json_decref(record);
}

@ A task that has come to an end, whichever, is counted and noted. From now on it is not under suspicion. The note may fail, and
that is ignored: the worst that can follow is that a harmless task is graded a second time.

@<Functions of {\tt grade.c}@>=
static void mark(grading *g, task *t, int state)
{
  t->state = state;
  g->done++;
  store_note(&g->kept, "end", t->key);
}

@ A worker that died, or had to be killed, gets no ``end'' in the journal. Its task waits for a second and last attempt. It is
the same as after a power failure, only that it is known right away which task it was. The four statuses are those with which
our own function ends; any other must come from something that went wrong below it, and is a death too. A worker may be killed
by the system when memory is short, and it may be nobody's fault but that of a browser with too many pages. Therefore one death
isn't proof. But it needn't be suspected first: whose process has died is known, and so it counts as much as if it had been alone.

@<Functions of {\tt grade.c}@>=
static void take_result(grading *g, task *t, int status)
{
  g->running--, t->worker = 0;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > WORK_NOT_WRITTEN) {
    t->deaths = t->deaths < 2 ? 2 : t->deaths + 1, t->state = WAITING;
    return;
  }
  switch (WEXITSTATUS(status)) {
  @<What became of a task that ended by itself@>@;
  }
}

@ One that was stopped goes back to waiting, and its end is noted, since it did nothing wrong. It will be found by the next start.

@<What became of a task that ended by itself@>=
case WORK_DONE: mark(g, t, GRADED), tell_record(g, t); break;
case WORK_FAILED: mark(g, t, NOT_GRADED), tell(g, t, "could not be graded"); break;
case WORK_NOT_WRITTEN: g->broken = 1, mark(g, t, NOT_GRADED); break;
default: store_note(&g->kept, "end", t->key), t->state = WAITING;

@ How does one wait for ``any child, or a signal, but not longer than that''? The signal that a child has ended is blocked and
kept pending, and |sigtimedwait| takes it out. Any other signal ends the wait; and since one may arrive just before, the wait is
short. A tenth of a second, ten times a second: that is all the grader ever does while others work.

@<Functions of {\tt grade.c}@>=
static void wait_a_moment(void)
{
  sigset_t set;
  struct timespec moment = { 0, 100000000 };
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigtimedwait(&set, NULL, &moment);
}

@ Several children may have ended with one signal, for a signal that is pending already isn't kept twice. So all are asked for
until there is no more. No task takes two minutes, unless we made a mistake; the limits inside are shorter by far. A worker that
is older is killed with the signal that nobody can ignore, and the next round finds it dead.

@<Functions of {\tt grade.c}@>=
static void collect(grading *g)
{
  pid_t pid;
  int status;
  wait_a_moment();
  @<Take the results of all that have ended@>@;
  @<Kill what has been at work for two minutes@>@;
}

@ The list is searched for the process. A thousand comparisons for each task are nothing beside a compiler.

@<Take the results of all that have ended@>=
while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
  for (size_t i = 0; i < g->n; i++)
    if (g->list[i].worker == pid) take_result(g, &g->list[i], status);

@ (In a sleeping laptop the clock goes on, and everything that was at work when the lid was closed will be killed when it is
opened. It is graded again at once, as it waits for its second attempt.)

@<Kill what has been at work for two minutes@>=
for (size_t i = 0; i < g->n; i++)
  if (g->list[i].worker > 0 && time(NULL) - g->list[i].begun > 120) kill(g->list[i].worker, SIGKILL);

@ First come the tasks that never did any harm, several at a time. Those that were at work when the grader died come last and
alone: if it dies again, we know of what. When somebody stops us, the workers are told, and we wait until they have cleaned up.
Hence this function is called with a number of deaths and a number of jobs, and passes over all tasks that have another number
of deaths. Whoever stops the grader from the keyboard has in fact told all of them, as the terminal sends its signal to
everybody; being told twice does no harm.

@<Functions of {\tt grade.c}@>=
static void run_tasks(grading *g, int deaths, int jobs)
{
  size_t next = 0;
  g->alone = jobs == 1;
  while (g->running > 0 || next < g->n) {
    if (child_stop_signal || g->broken) break;
    @<Start the next task if there is a processor for it@>@;
  }
  for (size_t i = 0; i < g->n; i++)
    if (g->list[i].worker > 0) kill(g->list[i].worker, SIGTERM);
  while (g->running > 0) collect(g);
}

@ Three cases: a task which is not our concern now, a task and a free processor, and everything else, in which there is nothing
to do but wait. The list is gone through once. A task that dies in this round is waiting again, but behind us, and with a death
to its name.

@<Start the next task if there is a processor for it@>=
task *t = next < g->n ? &g->list[next] : NULL;
if (t && (t->state != WAITING || t->deaths != deaths)) next++;
else if (t && g->running < jobs) next++, start(g, t);
else collect(g);

@ Two deaths for which nobody else can be responsible are enough. The record says so, and the gradebook too, so that a person looks at the file. To try it for ever,
night after night, would be one way of being beaten by a student's program; to give it zero points without a word would be
another. The record is like one that ended early, with points and a reason, but it wasn't made by a check. It has the key of the
task all the same, and so the next start finds it and leaves it alone. Only a new version of the file, or \.{--regrade}, gives
the student another chance. Both take a person who wants it.

@<Functions of {\tt grade.c}@>=
static json_t *empty_record(const grading *g, const task *t)
{
  json_t *record = json_object();
  json_set_text(record, "exercise", t->e->id);
  json_set_text(record, "name", t->e->name);
  json_set_text(record, "seed", seed_for(&g->seeds, t->e->id));
  json_object_set_new(record, "points", json_integer(0));
  json_object_set_new(record, "possible", json_integer(t->e->points));
  json_set_text(record, "verdict", "set aside");
  json_set_text(record, "reason", "It took the grader down twice. A person should look at it.");
  return record;
}

@ It is written by the grader itself, which does this for no other record. That it took somebody down is told in the progress,
too, at the very moment. If even that can't be written, the disk is full, and the grader is broken like the many that were
broken by it before.

Two is a small number for a verdict. But both times it was alone on the machine, with nobody else to blame, and another try would cost the instructor another night.

@<Functions of {\tt grade.c}@>=
static void set_aside(grading *g, task *t)
{
  json_t *record = empty_record(g, t);
  if (finish_record(g, t, record) != 0) g->broken = 1;
  json_decref(record);
  mark(g, t, SET_ASIDE);
  tell(g, t, "was set aside: it took the grader down twice");
}

@ The signal is blocked here, before the first child exists, or the first end might be missed. Then come three rounds: tasks without a past; those under suspicion, alone; and those of which it is known that the grader, or their own
process, has died of them once, alone too. So a task that was hit by accident waits until all the others are through, and hardly any accident will find it there. What dies for the second time is set aside.
After an interruption nobody is set aside: the journal has what is known, and the next start will know it. That the last loop
looks for |deaths>2| and not for exactly three is a matter of caution: with a journal from three nights there may be more.

@<Functions of {\tt grade.c}@>=
static void run_all(grading *g)
{
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, NULL);
  g->begun = time(NULL);
  run_tasks(g, 0, g->order->jobs);
  run_tasks(g, 1, 1);
  run_tasks(g, 2, 1);
  for (size_t i = 0; i < g->n && !child_stop_signal && !g->broken; i++)
    if (g->list[i].state == WAITING && g->list[i].deaths > 2) set_aside(g, &g->list[i]);
}

@*3 Before and after. The seed is drawn once for the whole class, and kept with the results: a second start without \.{--seed}
uses the same, or it would find no key of the first. It is the same for all students as well. To compare two of them who have
had different random points is a discussion that one needn't have. The seed stands in a file of its own, as text, since a
teacher may want to use it with \.{nabla check}, and since nothing that matters should be hidden in a program's private corner.

@<Functions of {\tt grade.c}@>=
static int settle_seed(grading *g, strbuf *why)
{
  int known = !g->order->seed_given && seeds_read(&g->seeds, &g->kept) == 0;
  if (known) return 0;
  snprintf(g->seeds.usual, sizeof g->seeds.usual, "%s", g->order->seed);
  if (seeds_save(&g->seeds, &g->kept) == 0) return 0;
  strbuf_printf(why, "I cannot write to the folder %s: %s.", g->kept.root, strerror(errno));
  return -1;
}

@ A seed that was given replaces the one that was kept, and also those that some exercises may have got by a regrade.

@ Without another wish the results go beside the class, to {\it folder\/}\.{.graded}, or, for the third of forty slices, to
{\it folder\/}\.{.slices/3-of-40}. A slash at the end of the folder's name,
which the shell's completion puts there, would make that a hidden file {\it inside\/} the folder, so it is taken away; the root
of all folders may keep its only one.

@<Functions of {\tt grade.c}@>=
char *grade_place(const grade_order *o)
{
  size_t n = strlen(o->folder);
  while (n > 1 && o->folder[n - 1] == '/') n--;
  if (*o->out) return text_of("%s", o->out);
  if (o->part.of) return text_of("%.*s.slices/%zu-of-%zu", (int)n, o->folder, o->part.number, o->part.of);
  return text_of("%.*s.graded", (int)n, o->folder);
}

@ The results must not lie in the class, or they would be taken for a student; if they do not exist yet, their parent decides.
Both paths are made absolute and free of links before they are compared. The character after the common part is looked at, since
\.{class.graded} begins like \.{class} and isn't in it.

@<Functions of {\tt grade.c}@>=
static int lies_in(const char *inner, const char *outer)
{
  char a[PATH_MAX], b[PATH_MAX], *copy = text_of("%s", inner);
  int known = realpath(outer, b) && (realpath(inner, a) || realpath(dirname(copy), a));
  free(copy);
  return known && strncmp(a, b, strlen(b)) == 0 && (a[strlen(b)] == '/' || a[strlen(b)] == 0);
}

@ Whether the submissions can be confined is found out before anything is begun. If they can't, the class is not graded unless
the teacher insists; for one's own file it is a line in the report, but a thousand strangers are another matter. The scratch
folder in which this was tried is given up, because each worker wants one that it can remove. The wording names what was tried.
A teacher will hardly know what bubblewrap is, but may have to ask somebody who does, and that person will want to know.

@<Functions of {\tt grade.c}@>=
static int prepare_tools(grading *g, strbuf *why)
{
  if (site_tools(g->s, why) != 0) return -1;
  scratch_leave();
  if (strcmp(g->s->tools.level->name, "self-check") || g->order->self_check) return 0;
  strbuf_puts(why, "I cannot confine the compiler here (level self-check: bubblewrap does not work, nor do landlock and seccomp), and files of strangers should not be graded "
    "like that. If you trust all of them: --self-check");
  return -1;
}

@ The steps are in an order in which a failure costs the least: first what is only read, then what takes some seconds to try,
and only then the results are opened, which may leave an empty folder behind. To grade everything again begins with a clean
journal. Each step is taken only if all before it went well, and each leaves its reason in |why|. Five lines that begin with the
same words look as if one could make a table of them; but they don't take the same things, and a table of steps that differ is
harder to read than the steps.

@<Functions of {\tt grade.c}@>=
static int prepare(grading *g, strbuf *why)
{
  char *out = grade_place(g->order), *parent = text_of("%s", out);
  g->class_list.list_of_all = g->s->list;
  g->class_list.only = g->order->n == 1 ? g->order->chosen[0] : NULL;
  @<Read policy and roster, and find a place for the results@>@;
  if (!failed) failed = prepare_tools(g, why);
  if (!failed && g->order->part.of) mkdir(dirname(parent), 0700);
  if (!failed) failed = store_open(&g->kept, out, why);
  if (!failed) failed = settle_seed(g, why);
  if (!failed && g->order->again) store_forget(&g->kept);
  free(out), free(parent);
  return failed;
}

@ The roster must know the exercises, in order to recognize single files as answers, and whether there is only one to be graded;
for then a file that has nothing but a student's name is an answer to that one.

@<Read policy and roster, and find a place for the results@>=
  int failed = policy_read(&g->policy, &g->s->list, g->order->policy, why)@| || roster_open(&g->class_list, g->order->folder, why);
if (!failed && g->order->part.of) slice_take(&g->class_list, g->order->part);
if (!failed && lies_in(out, g->order->folder))
  strbuf_printf(why, "the results must not lie inside %s. Choose another place with --out.", g->order->folder), failed = -1;

@ When it is known what there is to do, it is written down, for the sake of those who will join slices
(section~\xsec{slices}). A student's number is the distance from the first of the list. If this file can't be written, nothing else can, and it is better to hear of it before the
first compiler has been started than after the last. It is also a list of what the teacher should have received: whoever looks
into \.{class.json} on the evening of the deadline knows, student by student, which answers were there when the grading began,
whatever is claimed in the morning.

@<Functions of {\tt grade.c}@>=
static int describe(const grading *g, strbuf *why)
{
  json_t *people = class_describe(&g->class_list, g->order->part, g->seeds.usual);
  for (size_t i = 0; i < g->n; i++) class_expect(people, (size_t)(g->list[i].who - g->class_list.list), g->list[i].e->id);
  int failed = class_save(&g->kept, people);
  if (failed) strbuf_printf(why, "I cannot write to the folder %s: %s.", g->kept.root, strerror(errno));
  return failed;
}

@ At the end, or when we are stopped, all files are made from the records that are there. A teacher who interrupts at midnight
has a gradebook of what was graded until then. If every task came to its end the journal has done its duty. If the results can't
be written, this is said in the other output, and the records are still there; the next start makes the results again, and
nothing has to be graded for it.

@<Functions of {\tt grade.c}@>=
static int write_results(grading *g)
{
  int failed = results_write(g->s, &g->kept, &g->class_list, g->order->formats, &g->policy, *g->order->policy != 0);
  if (failed) fprintf(stderr, "nabla: I cannot write the results to %s: %s.\n", g->kept.root, strerror(errno)), g->broken = 1;
  else if (g->done == g->n) store_forget(&g->kept);
  return failed;
}

@ Who has asked to be called is called instead, for each submission that has a record.

@<Functions of {\tt grade.c}@>=
static int call_for_each(grading *g)
{
  for (size_t i = 0; i < g->n; i++) {
    const task *t = &g->list[i];
    if (t->state == GRADED || t->state == THERE_ALREADY || t->state == SET_ASIDE) g->order->each(g->order->env, t->who->plain, t->e);
  }
  if (g->done == g->n) store_forget(&g->kept);
  return 0;
}

@ Six states, six counters; |done| is counted along the way, for the bar, and these are counted when they are needed. After the
tasks were found they are counted once, so that the bar knows how many were there before, and once more at the end.

@<Functions of {\tt grade.c}@>=
static void count_states(grading *g)
{
  memset(g->count, 0, sizeof g->count);
  for (size_t i = 0; i < g->n; i++) g->count[g->list[i].state]++;
}

@ The summary is what a teacher reads before going to bed, and each of its lines is an answer: how many, how well confined, what
was passed over, what is left, and where the results are. The last line of the bar is wiped away before, with an escape sequence
that clears to the end of the line. If something isn't finished, the summary says so in yellow and tells what to do, which is
the same as before. Those that were passed over are named, because a folder which was misspelled, or an archive that nobody has
unpacked, is a student without points.
\session
5 students, 13 submissions: 13 graded now, 0 before, 0 set aside,
\ \ 0 could not be graded.
Level of confinement: full; seed 7.
Passed over (3, neither folders nor answers): \.{link notes.txt pipe}
\endsession

@<Functions of {\tt grade.c}@>=
static void summarize(const grading *g)
{
  const size_t *c = g->count;
  char *root = site_short(g->kept.root);
  if (isatty(fileno(g->p->out))) fputs("\r\033[K", g->p->out);
  @<Say how many submissions were graded, and how@>@;
  @<Say what was not graded@>@;
  int written = !g->broken && !g->order->each;
  if (written) page_command(g->p, 12, "gradebook", "%s/gradebook.csv", root);
  if (written) page_command(g->p, 12, "students", "%s/results/", root);
  if (written && format_wanted(g->order->formats, "html")) page_command(g->p, 12, "class", "%s/class.html", root);
  free(root);
}

@ Submissions are counted by what became of them. The seed is here too, for it is the only thing that can't be guessed if
somebody wants the same grades again.

@<Say how many submissions were graded, and how@>=
page_say(g->p, 0, 0, BOLD, "", "%zu students, %zu submissions: %zu graded now, %zu before, %zu set aside, %zu could not be graded.",
  g->class_list.n, g->n, c[GRADED], c[THERE_ALREADY], c[SET_ASIDE], c[NOT_GRADED]);
page_say(g->p, 0, 0, PLAIN, "", "Level of confinement: %s; seed %s.", g->s->tools.level->name, g->seeds.usual);
if (g->order->part.of)
  page_say(g->p, 0, 0, PLAIN, "", "Slice %zu of %zu, of a class of %zu.", g->order->part.number, g->order->part.of, g->class_list.all);

@ These two lines are missing on a good evening.

@<Say what was not graded@>=
if (g->class_list.odd) page_say(g->p, 0, 2, YELLOW, "Passed over", "(%zu, neither folders nor answers):%s", g->class_list.odd, g->class_list.passed_over.s);
if (g->done < g->n) page_say(g->p, 0, 2, YELLOW, "Not finished:", "%zu are left. The same command goes on from here.", g->n - g->done);

@ What was opened is closed, in the opposite order, whether or not it was ever opened; descriptors that aren't there are
negative. The places of the tasks are given back one by one; their students and exercises belong to the roster and to the
catalogue.

The gradebook needs the policy and the roster until it is written; that was before.

@<Functions of {\tt grade.c}@>=
static void release(grading *g)
{
  for (size_t i = 0; i < g->n; i++) free(g->list[i].place);
  free(g->list), free(g->tests);
  store_close(&g->kept);
  roster_close(&g->class_list);
  policy_free(&g->policy);
  seeds_free(&g->seeds);
}

@ And this is all of it, as a list of what is done. The status is~0 if everything has a record that says something. It isn't
asked how good the class was; a script that wants to know reads the gradebook. Three kinds of trouble make it~2: files that
couldn't be written, tasks that are left, and tasks that couldn't be graded though they were tried. A submission that was set
aside is none of these. It has a record, and the record says what a person should do.

If nothing could be prepared, nothing is written either, and the reason is in |why|. The gradebook of yesterday stays what it was.

The states are counted twice. The first count is for the bar, which should begin where an earlier night has ended, and the second one is for the summary. In between the counters are kept by |mark|, and that both ways of counting agree is something that the tests see in the summary: \.{13 graded now, 0 before}.

@<Functions of {\tt grade.c}@>=
int grade_many(site *s, const grade_order *o, const sheet *p, strbuf *why)
{
  grading g = { 0 };
  g.s = s, g.order = o, g.p = p, g.class_list.folder = -1, g.kept.journal = -1;
  int failed = prepare(&g, why);
  if (!failed) {
    @<Prepare to take fingerprints@>@;
    add_tasks(&g);
    count_states(&g);
    failed = describe(&g, why);
  }
  if (!failed) {
    run_all(&g);
    count_states(&g);
    failed = o->each ? call_for_each(&g) : write_results(&g);
    failed |= g.done < g.n || g.count[NOT_GRADED] > 0;
    summarize(&g);
  }
  release(&g);
  return failed ? 2 : 0;
}
