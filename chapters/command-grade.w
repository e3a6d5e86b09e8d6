@*1 Grading a class.\label{grading}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
An instructor has a folder with a folder for each student, perhaps a thousand of them, and an evening. The files in them are good, unfinished, broken and
now and then hostile. The computer may be switched off in between. In the morning there must be
one number for each student and exercise, and each must be the one that \.{nabla check} gives with the same seed.

Four modules do this. \.{roster.c} finds out who handed in what; \.{store.c} keeps records so that none is ever half written; \.{results.c} turns
records into files that other programs read; \.{grade.c} keeps several processors at work and the user informed.

@*2 Who handed in what.
A student is a folder. Its name was chosen by somebody else, and may contain anything but a slash; so there are three forms of it:
the one the system knows, one for the eyes, and one that is a harmless file name anywhere.

@(c/roster.h@>=
#ifndef NB_ROSTER_H
#define NB_ROSTER_H
#include "entry.h"
#include "strbuf.h"
@<Types of {\tt roster.h}@>@;
int roster_open(roster *r, const char *folder, strbuf *why);
void roster_close(roster *r);
#endif

@ What each entry is was said in section~\xsec{entries}. Those that are odd are reported, not graded. A student's name is that of the entry, without the ending of an
archive.

@<Types of {\tt roster.h}@>=
typedef struct {
  char *name, *shown, *plain;
  char *entry; /* its full name; for single files there may be more of them */
  entry_kind kind;
} student;@/
typedef struct {
  int folder; /* an open descriptor */
  catalogue list_of_all; /* the exercises; not ours */
  const exercise *only; /* the only one to be graded, or null */
  size_t n, odd;
  student *list;
  strbuf passed_over; /* names of the odd ones, each on a new line */
} roster;@/

@ @(c/roster.c@>=
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

@ In the harmless form, letters, digits and a few marks stay, and all other bytes become a percent sign and two
digits. Different names stay different. A name may neither begin with a dot or a dash nor be too long for the system after this; the
end of a long one is replaced by its fingerprint.

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
  sha256_text(name, strlen(name), hash);
  char *shorter = text_of("%.100s%%%.16s", b.s, hash);
  strbuf_free(&b);
  return shorter;
}
static char *shown_name(const char *name)
{
  strbuf b = { NULL, 0, 0 };
  escape(&b, name, strlen(name), 1);
  for (char *s = b.s; *s; s++) if (*s == '\n') *s = ' ';
  return b.s;
}

@ Folders are never reached through a link: a student's folder that is a link to a neighbor's work, or to ours, is not there at all.

@<Functions of {\tt roster.c}@>=
static int is_folder(const roster *r, const char *name)
{
  int fd = openat(r->folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd >= 0) close(fd);
  return fd >= 0;
}
static void add_student(roster *r, const char *entry, char *name, entry_kind kind)
{
  student s = { name, shown_name(name), plain_name(name), text_of("%s", entry), kind };
  r->list = new_memory(r->list, (r->n + 1) * sizeof s);
  r->list[r->n++] = s;
}
static void pass_over(roster *r, const char *name)
{
  char *shown = shown_name(name);
  strbuf_printf(&r->passed_over, "\n%s", shown);
  r->odd++;
  free(shown);
}

@ Several files of one name belong to one student. In all other cases a name that is taken already, as when there are both a folder and an archive of it, gives way to
the full name of the entry, which nothing else can have: two students never share a record.

@<Functions of {\tt roster.c}@>=
static const student *enrolled(const roster *r, const char *name)
{
  for (size_t i = 0; i < r->n; i++)
    if (strcmp(r->list[i].name, name) == 0) return &r->list[i];
  return NULL;
}
static void enroll(roster *r, const char *name)
{
  char *who = NULL;
  entry_kind kind = is_folder(r, name) ? A_FOLDER : entry_of(name, &r->list_of_all, r->only, &who);
  const student *before = enrolled(r, who ? who : name);
  if (kind == ODD_ENTRY) pass_over(r, name);
  else if (before && kind == SOME_FILES && before->kind == SOME_FILES) free(who);
  else if (before && kind == SOME_FILES) pass_over(r, name), free(who);
  else if (before || who == NULL) add_student(r, name, text_of("%s", name), kind), free(who);
  else add_student(r, name, who, kind);
}

@ Whatever begins with a dot belongs to the system or to an editor. The order is that of the names, whatever the order on the disk.

@<Functions of {\tt roster.c}@>=
static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }
static int visible(const struct dirent *x) { return x->d_name[0] != '.'; }
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

@ @<Functions of {\tt roster.c}@>=
void roster_close(roster *r)
{
  for (size_t i = 0; i < r->n; i++) {
    student *s = &r->list[i];
    free(s->name), free(s->shown), free(s->plain), free(s->entry);
  }
  free(r->list);
  strbuf_free(&r->passed_over);
  if (r->folder >= 0) close(r->folder);
}

@*2 A store that survives.
Results lie in a folder of their own. There is one record for each student and exercise, in \.{records/}{\it student}\.{/2.2.json}; and a {\it journal\/}
that says what was begun and what was ended.

@(c/store.h@>=
#ifndef NB_STORE_H
#define NB_STORE_H
#include <jansson.h>
#include "strbuf.h"
@<Types of {\tt store.h}@>@;
int store_open(store *s, const char *folder, strbuf *why);
void store_close(store *s);
int store_save(const store *s, const char *name, const strbuf *text);
int store_record(const store *s, const char *who, const char *id, const json_t *record);
json_t *store_load(const store *s, const char *who, const char *id);
int store_note(const store *s, const char *what, const char *key);
int store_deaths(const store *s, const char *key);
void store_forget(store *s); /* what the journal says */
#endif

@ @<Types of {\tt store.h}@>=
typedef struct {
  char root[4096]; /* absolute */
  int journal;
  strbuf past; /* the journal as it was when we opened it */
} store;@/

@ @(c/store.c@>=
#define _GNU_SOURCE
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

@ A record is written under another name, forced to the disk, and only then renamed. Whoever opens the file, now or after a power failure, finds
a whole record or none.
@^atomic replacement@>

@<Functions of {\tt store.c}@>=
static int write_whole(const char *path, const strbuf *text)
{
  size_t done = 0;
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0) return -1;
  while (done < text->n) {
    ssize_t k = write(fd, text->s + done, text->n - done);
    if (k <= 0) break;
    done += (size_t)k;
  }
  int failed = done < text->n || fsync(fd) != 0;
  return close(fd) != 0 || failed ? -1 : 0;
}
int store_save(const store *s, const char *name, const strbuf *text)
{
  char *aside = text_of("%s/.new-%ld", s->root, (long)getpid()), *path = text_of("%s/%s", s->root, name);
  int failed = write_whole(aside, text) != 0 || rename(aside, path) != 0, reason = errno;
  if (failed) unlink(aside);
  free(aside), free(path);
  errno = reason;
  return failed ? -1 : 0;
}

@ @<Functions of {\tt store.c}@>=
int store_record(const store *s, const char *who, const char *id, const json_t *record)
{
  strbuf text = { NULL, 0, 0 };
  char *folder = text_of("%s/records/%s", s->root, who), *name = text_of("records/%s/%s.json", who, id);
  char *json = json_dumps(record, JSON_COMPACT | JSON_ENSURE_ASCII);
  strbuf_printf(&text, "%s\n", json ? json : "");
  int failed = json == NULL || (mkdir(folder, 0700) != 0 && errno != EEXIST) || store_save(s, name, &text) != 0;
  int reason = errno;
  free(folder), free(name), free(json);
  strbuf_free(&text);
  errno = reason;
  return failed ? -1 : 0;
}
json_t *store_load(const store *s, const char *who, const char *id)
{
  char *path = text_of("%s/records/%s/%s.json", s->root, who, id);
  json_t *record = json_load_file(path, 0, NULL);
  free(path);
  return record;
}

@ The journal is also the lock: two graders at work on one folder would only do everything twice, so the second is sent away.

@<Functions of {\tt store.c}@>=
static int make_inside(const store *s, const char *name)
{
  char *path = text_of("%s/%s", s->root, name);
  int failed = mkdir(path, 0700) != 0 && errno != EEXIST;
  free(path);
  return failed;
}
static void read_journal(store *s)
{
  char chunk[16384];
  ssize_t got;
  strbuf_add(&s->past, "", 0);
  while ((got = read(s->journal, chunk, sizeof chunk)) > 0) strbuf_add(&s->past, chunk, (size_t)got);
}

@ @<Functions of {\tt store.c}@>=
static int make_root(store *s, const char *folder)
{
  char *whole = mkdir(folder, 0700) == 0 || errno == EEXIST ? realpath(folder, NULL) : NULL;
  int n = whole ? snprintf(s->root, sizeof s->root, "%s", whole) : 0;
  free(whole);
  return n == 0 || n > 4000 || make_inside(s, "records") || make_inside(s, "results");
}
static void open_journal(store *s)
{
  char *path = text_of("%s/journal", s->root);
  s->journal = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
  free(path);
}
int store_open(store *s, const char *folder, strbuf *why)
{
  memset(s, 0, sizeof *s);
  s->journal = -1;
  if (make_root(s, folder) == 0) open_journal(s);
  if (s->journal < 0) return strbuf_printf(why, "I cannot write to the folder %s: %s.", folder, strerror(errno)), -1;
  if (flock(s->journal, LOCK_EX | LOCK_NB) != 0)
    return strbuf_printf(why, "another nabla grade is at work on %s.", folder), -1;
  read_journal(s);
  return 0;
}
void store_close(store *s)
{
  strbuf_free(&s->past);
  if (s->journal >= 0) close(s->journal);
}

@ What was begun and not ended took the grader down, or was at work when something else did. A line is written by one |write|, so lines are not mixed;
the last one may be cut off by a power failure, and then it is nobody's.

@<Functions of {\tt store.c}@>=
int store_note(const store *s, const char *what, const char *key)
{
  char *text = text_of("%s %s\n", what, key);
  size_t n = strlen(text);
  int failed = write(s->journal, text, n) != (ssize_t)n || fdatasync(s->journal) != 0;
  free(text);
  return failed ? -1 : 0;
}
static int occurrences(const char *text, const char *what, const char *key)
{
  int n = 0;
  char *wanted = text_of("%s %s\n", what, key);
  for (const char *at = text; (at = strstr(at, wanted)); at++) n++;
  free(wanted);
  return n;
}
int store_deaths(const store *s, const char *key)
{
  return occurrences(s->past.s, "begin", key) - occurrences(s->past.s, "end", key);
}
void store_forget(store *s)
{
  s->past.n = 0;
  strbuf_add(&s->past, "", 0);
  if (ftruncate(s->journal, 0) != 0) return; /* then it only grows */
}

@*2 Files for other programs.\label{results}
Records are complete, but only programs of ours read them. A spreadsheet wants comma-separated values; test tools want TAP (the Test Anything Protocol,
version~13) or the XML that began with JUnit. All three are made from the records, and for each there is exactly one function through which text goes on its way into it.
@^TAP@> @^JUnit@>

@(c/results.h@>=
#ifndef NB_RESULTS_H
#define NB_RESULTS_H
#include "roster.h"
#include "store.h"
int results_student(const store *s, const student *who, const catalogue *c);
int results_gradebook(const store *s, const roster *r, const catalogue *c);
#endif

@ @(c/results.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "escape.h"
#include "json-text.h"
#include "results.h"
#include "verdict.h"
@<Functions that escape@>@;
@<Functions of {\tt results.c}@>@;

@ A spreadsheet takes a cell that begins with one of \.{=+-@@} for a formula, and runs it. An apostrophe in front makes it a text. Quotation marks are doubled.

@<Functions that escape@>=
static void csv_cell(strbuf *to, const char *text)
{
  strbuf_puts(to, "\"");
  if (*text && strchr("=+-@@\t\r\n|", *text)) strbuf_puts(to, "'");
  for (const char *s = text; *s; s++) {
    if (*s == '"') strbuf_puts(to, "\"");
    strbuf_add(to, *s == '\n' || *s == '\r' ? " " : s, 1);
  }
  strbuf_puts(to, "\"");
}

@ In TAP a line is a statement and \.{\#} begins a directive: a test called \.{\# SKIP} would count as passed.

@<Functions that escape@>=
static void tap_text(strbuf *to, const char *text)
{
  strbuf clean = { NULL, 0, 0 };
  strbuf_add(&clean, "", 0);
  escape(&clean, text, strlen(text), 1);
  for (const char *s = clean.s; *s; s++) {
    if (*s == '#' || *s == '\\') strbuf_puts(to, "\\");
    strbuf_add(to, *s == '\n' ? " " : s, 1);
  }
  strbuf_free(&clean);
}

@ In XML five characters have a meaning, and some are forbidden in any form: those below the blank, which |escape| has made visible already,
and the last two of the first plane, |0xFFFE| and |0xFFFF|.

@<Functions that escape@>=
static const char *xml_form(const char *s)
{
  switch (*s) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '"': return "&quot;";
  case '\'': return "&apos;";
  case '\n': return "&#10;";
  default: return strncmp(s, "\xef\xbf\xbe", 3) == 0 || strncmp(s, "\xef\xbf\xbf", 3) == 0 ? "?" : NULL;
  }
}
static void xml_text(strbuf *to, const char *text)
{
  strbuf clean = { NULL, 0, 0 };
  strbuf_add(&clean, "", 0);
  escape(&clean, text, strlen(text), 1);
  for (const char *s = clean.s; *s; s++) {
    const char *form = xml_form(s);
    if (form) strbuf_puts(to, form);
    else strbuf_add(to, s, 1);
    if (form && *form == '?') s += 2;
  }
  strbuf_free(&clean);
}

@ These files may be handed to students. So a test that is not public appears there by a number and an outcome, without its name and its data. The explanation of a public
one has the lines that the terminal shows.

@<Functions of {\tt results.c}@>=
static char *test_name(const json_t *t, size_t number)
{
  if (json_is_true(json_object_get(t, "public"))) return text_of("%s", json_text(t, "name"));
  return text_of("hidden test %zu", number);
}
static char *test_story(const json_t *t)
{
  static const char *const field[] = { "asked", "call", "expected", "why", "got", "detail" };
  strbuf b = { NULL, 0, 0 };
  strbuf_printf(&b, "%s: %g of %g points", json_text(t, "outcome"), json_amount(t, "points"), json_amount(t, "possible"));
  if (!json_is_true(json_object_get(t, "public"))) return b.s;
  for (size_t i = 0; i < sizeof field / sizeof *field; i++)
    if (*json_text(t, field[i])) strbuf_printf(&b, "\n%s: %s", field[i], json_text(t, field[i]));
  return b.s;
}

@ A submission that was refused, or not compiled, has no tests. It then counts as one test, whose name is that of the exercise.

@<Functions of {\tt results.c}@>=
static const json_t *first_complaint(const json_t *record)
{
  const json_t *list = json_object_get(record, "messages");
  size_t i = 0, n = json_array_size(list);
  while (i < n && !json_has(json_array_get(list, i), "kind", "error")) i++;
  return json_array_get(list, i); /* null beyond the end */
}
static char *reason_of(const json_t *record)
{
  const json_t *first = first_complaint(record);
  const char *reason = json_text(record, "reason");
  if (*reason || first == NULL) return text_of("%s: %s", json_text(record, "verdict"), reason);
  return text_of("%s: line %g: %s", json_text(record, "verdict"), json_amount(first, "line"), json_text(first, "text"));
}
static json_t *rows_of(const json_t *record)
{
  json_t *rows = json_array(), *t, *tests = json_object_get(record, "tests");
  size_t i;
  json_array_foreach(tests, i, t) {
    char *name = test_name(t, i + 1), *story = test_story(t);
    json_array_append_new(rows, json_pack("{ssssss}", "name", name, "outcome", json_text(t, "outcome"), "story", story));
    free(name), free(story);
  }
  if (json_array_size(rows) > 0) return rows;
  char *story = reason_of(record);
  json_array_append_new(rows, json_pack("{ssssss}", "name", json_text(record, "name"), "outcome", json_text(record, "verdict"), "story", story));
  free(story);
  return rows;
}

@ The explanation of a failed test goes into a block of YAML, as TAP~13 has it. A string of JSON is also one of YAML, and has no line end in it.

@<Functions of {\tt results.c}@>=
static void tap_row(strbuf *to, const json_t *row, const char *id, int number)
{
  int passed = json_has(row, "outcome", "passed");
  strbuf_printf(to, "%sok %d - %s ", passed ? "" : "not ", number, id);
  tap_text(to, json_text(row, "name"));
  strbuf_puts(to, "\n");
  if (passed) return;
  json_t *story = json_string(json_text(row, "story"));
  char *quoted = json_dumps(story, JSON_ENCODE_ANY | JSON_ENSURE_ASCII);
  strbuf_printf(to, "  ---\n  message: %s\n  ...\n", quoted ? quoted : "\"\"");
  free(quoted);
  json_decref(story);
}

@ In JUnit's words a wrong answer is a {\it failure}, and what could not be graded an {\it error}.

@<Functions of {\tt results.c}@>=
static void attribute(strbuf *to, const char *name, const char *text)
{
  strbuf_printf(to, " %s=\"", name);
  xml_text(to, text);
  strbuf_puts(to, "\"");
}
static void xml_row(strbuf *to, const json_t *row, const char *group)
{
  const char *outcome = json_text(row, "outcome"), *kind = verdict_is_grade(outcome) ? "failure" : "error";
  strbuf_puts(to, "    <testcase");
  attribute(to, "classname", group);
  attribute(to, "name", json_text(row, "name"));
  if (json_has(row, "outcome", "passed")) {
    strbuf_puts(to, "/>\n");
    return;
  }
  strbuf_printf(to, "><%s", kind);
  attribute(to, "type", outcome);
  strbuf_puts(to, ">");
  xml_text(to, json_text(row, "story"));
  strbuf_printf(to, "</%s></testcase>\n", kind);
}

@ @<Functions of {\tt results.c}@>=
static void xml_counts(strbuf *to, const json_t *rows)
{
  size_t i, failures = 0, troubles = 0;
  json_t *row;
  json_array_foreach(rows, i, row) {
    if (!verdict_is_grade(json_text(row, "outcome"))) troubles++;
    else if (!json_has(row, "outcome", "passed")) failures++;
  }
  strbuf_printf(to, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\">\n", json_array_size(rows), failures, troubles);
}
static void xml_suite(strbuf *to, const json_t *record, const json_t *rows)
{
  char *group = text_of("%s-%s", json_text(record, "exercise"), json_text(record, "name"));
  size_t i;
  json_t *row;
  strbuf_puts(to, "  <testsuite");
  attribute(to, "name", group);
  xml_counts(to, rows);
  json_array_foreach(rows, i, row) xml_row(to, row, group);
  strbuf_puts(to, "  </testsuite>\n");
  free(group);
}

@ Both files of a student in one pass over the records.

@<Functions of {\tt results.c}@>=
static int add_record(strbuf *tap, strbuf *xml, const json_t *record, int number)
{
  json_t *rows = rows_of(record), *row;
  size_t i;
  json_array_foreach(rows, i, row) tap_row(tap, row, json_text(record, "exercise"), ++number);
  xml_suite(xml, record, rows);
  json_decref(rows);
  return number;
}
static int save_as(const store *s, const student *who, const char *ending, const strbuf *text)
{
  char *name = text_of("results/%s.%s", who->plain, ending);
  int failed = store_save(s, name, text);
  free(name);
  return failed;
}

@ TAP allows the plan, the number of tests, to come last; then we need not know it in advance.

@<Functions of {\tt results.c}@>=
int results_student(const store *s, const student *who, const catalogue *c)
{
  strbuf tap = { NULL, 0, 0 }, xml = { NULL, 0, 0 };
  int number = 0;
  strbuf_puts(&tap, "TAP version 13\n");
  strbuf_puts(&xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
  attribute(&xml, "name", who->shown);
  strbuf_puts(&xml, ">\n");
  for (size_t i = 0; i < c->n; i++) {
    json_t *record = store_load(s, who->plain, c->@[exercise@][i].id);
    if (record) number = add_record(&tap, &xml, record, number);
    json_decref(record);
  }
  strbuf_printf(&tap, "1..%d%s\n", number, number ? "" : " # SKIP nothing was handed in");
  strbuf_puts(&xml, "</testsuites>\n");
  int failed = save_as(s, who, "tap", &tap) != 0 || save_as(s, who, "xml", &xml) != 0;
  strbuf_free(&tap);
  strbuf_free(&xml);
  return failed ? -1 : 0;
}

@ The gradebook has a row a student and a column an exercise. An exercise that nobody handed in has no column; a cell without a record is empty; one that was
not graded, through no fault of the student, says so instead of a number.

@<Functions of {\tt results.c}@>=
static int anybody(const store *s, const roster *r, const exercise *e)
{
  int found = 0;
  for (size_t i = 0; i < r->n && !found; i++) {
    char *path = text_of("%s/records/%s/%s.json", s->root, r->list[i].plain, e->id);
    found = access(path, F_OK) == 0;
    free(path);
  }
  return found;
}
static double csv_points(strbuf *to, const store *s, const student *who, const exercise *e)
{
  json_t *record = store_load(s, who->plain, e->id);
  double points = json_amount(record, "points");
  strbuf_puts(to, ",");
  if (record && json_has(record, "verdict", "set aside")) csv_cell(to, "set aside");
  else if (record) strbuf_printf(to, "%g", points);
  json_decref(record);
  return points;
}

@ @<Functions of {\tt results.c}@>=
static void csv_head(strbuf *to, const catalogue *c, const char *wanted)
{
  csv_cell(to, "student");
  for (size_t i = 0; i < c->n; i++) {
    if (!wanted[i]) continue;
    char *title = text_of("%s %s", c->@[exercise@][i].id, c->@[exercise@][i].name);
    strbuf_puts(to, ",");
    csv_cell(to, title);
    free(title);
  }
  strbuf_puts(to, ",\"total\"\r\n");
}
static void csv_row(strbuf *to, const store *s, const student *who, const catalogue *c, const char *wanted)
{
  double total = 0;
  csv_cell(to, who->shown);
  for (size_t i = 0; i < c->n; i++)
    if (wanted[i]) total += csv_points(to, s, who, &c->@[exercise@][i]);
  strbuf_printf(to, ",%g\r\n", total);
}

@ @<Functions of {\tt results.c}@>=
int results_gradebook(const store *s, const roster *r, const catalogue *c)
{
  strbuf b = { NULL, 0, 0 };
  char *wanted = new_memory(NULL, c->n + 1);
  for (size_t i = 0; i < c->n; i++) wanted[i] = (char)anybody(s, r, &c->@[exercise@][i]);
  csv_head(&b, c, wanted);
  for (size_t k = 0; k < r->n; k++) csv_row(&b, s, &r->list[k], c, wanted);
  int failed = store_save(s, "gradebook.csv", &b);
  strbuf_free(&b);
  free(wanted);
  return failed;
}

@*2 Keeping the processors busy.\label{grade-many}
A {\it task\/} is one file of one student. Each is graded by a process of its own, forked from the grader, so that whatever goes wrong there goes wrong once. The process writes
the record and ends; the grader does nothing but start and count them.

@(c/grade.h@>=
#ifndef NB_GRADE_H
#define NB_GRADE_H
#include "page.h"
#include "site.h"
@<Types of {\tt grade.h}@>@;
int grade_many(site *s, const grade_order *o, const sheet *p, strbuf *why);
#endif

@ @<Types of {\tt grade.h}@>=
typedef struct {
  const char *folder, *out; /* |out| may be empty */
  const char *seed; /* what to use \dots */
  int seed_given; /* \dots\ even if another one was used before */
  int jobs, again, self_check;
  const exercise **chosen;
  size_t n;
} grade_order;@/

@ @(c/grade.c@>=
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
#include "child.h"
#include "entry.h"
#include "grade.h"
#include "handin.h"
#include "intake.h"
#include "json-text.h"
#include "record.h"
#include "results.h"
#include "scratch.h"
#include "sha256.h"
#include "store.h"
#include "verdict.h"
#include "web.h"
@<Types of {\tt grade.c}@>@;
@<Functions of {\tt grade.c}@>@;

@ A task is known by its {\it key}, the fingerprint of everything that the verdict depends on: the text, the tests, the grader, the seed. A record with the same key need
not be made again; that is the whole secret of going on after an interruption.

@<Types of {\tt grade.c}@>=
enum { WAITING, AT_WORK, GRADED, THERE_ALREADY, SET_ASIDE, NOT_GRADED };
typedef struct {
  const student *who;
  const exercise *e;
  char *place, key[65];
  time_t when; /* it was changed last */
  int state, deaths; /* how often the grader died of it */
  pid_t worker;
  time_t begun;
} task;@/
typedef struct {
  site *s;
  const grade_order *order;
  const sheet *p;
  char seed[24];
  roster class_list;
  store kept;
  size_t n, done, count[6];
  task *list;
  char (*tests)[65]; /* for each exercise, the fingerprint of what grades it */
  time_t begun;
  int running, broken;
} grading;@/

@ What grades an exercise: its tests, what the worker is linked with, the known mistakes, this very program, the compiler, the level of confinement, the seed.

@<Functions of {\tt grade.c}@>=
static void add_fingerprint(strbuf *to, const char *path)
{
  char hash[65] = "";
  sha256_file(path, hash);
  strbuf_printf(to, "%s\n", hash);
}
static void fingerprint(const grading *g, const exercise *e, const char *program, char hash[65])
{
  static const char *const part[] = { "test", "worker.o", "before.a", "mutants.json", "../worker-main.o" };
  strbuf b = { NULL, 0, 0 };
  strbuf_printf(&b, "%s\n%s\n%s\n%s\n%s\n", e->id, program, g->s->tools.version, g->s->tools.level->name, g->seed);
  for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
    char *path = site_part(g->s, e, part[i]);
    add_fingerprint(&b, path);
    free(path);
  }
  sha256_text(b.s, b.n, hash);
  strbuf_free(&b);
}
static void fingerprint_all(grading *g)
{
  char program[65] = "";
  sha256_file("/proc/self/exe", program);
  g->tests = new_memory(NULL, (g->s->list.n + 1) * sizeof *g->tests);
  for (size_t i = 0; i < g->order->n; i++) {
    const exercise *e = g->order->chosen[i];
    fingerprint(g, e, program, g->tests[e - g->s->list.@[exercise@]]);
  }
}

@ The text of the answer, or the reason of its refusal, goes into the key together with the student's name, and so does the language that it is written in.

@<Functions of {\tt grade.c}@>=
static int read_task(const grading *g, task *t, hand_in *h, strbuf *content, strbuf *why)
{
  strbuf all = { NULL, 0, 0 };
  int found = hand_in_read(h, t->e, content, why);
  if (found == NOT_HANDED_IN) return found;
  t->place = h->place, h->place = NULL, t->when = h->when;
  strbuf_printf(&all, "%s\n%s\n%d%s\n", g->tests[t->e - g->s->list.@[exercise@]], t->who->name, found, web_is(t->place) ? ".w" : "");
  if (found == CANNOT_BE_READ) strbuf_puts(&all, why->s);
  else strbuf_add(&all, content->s, content->n);
  sha256_text(all.s, all.n, t->key);
  strbuf_free(&all);
  return found;
}

@ All tasks are found before the first is begun; then we know how many there are.

@<Functions of {\tt grade.c}@>=
static int is_there(const grading *g, const task *t)
{
  json_t *record = store_load(&g->kept, t->who->plain, t->e->id);
  int same = record && json_has(record, "key", t->key);
  json_decref(record);
  return same;
}
static void add_task(grading *g, hand_in *h, const exercise *e)
{
  strbuf content = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  task t = { 0 };
  t.who = h->who, t.e = e;
  int found = read_task(g, &t, h, &content, &why);
  strbuf_free(&content), strbuf_free(&why);
  if (found == NOT_HANDED_IN) return;
  t.deaths = store_deaths(&g->kept, t.key);
  if (!g->order->again && is_there(g, &t)) t.state = THERE_ALREADY, g->done++;
  g->list = new_memory(g->list, (g->n + 1) * sizeof t);
  g->list[g->n++] = t;
}
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

@ From here to |work|, everything happens in the process of a task. What is graded is a private copy of what was read, under the exercise's own name; the process
stands in the folder of that copy, so that messages call it \.{2.2-diff.c} and nothing more.

@<Functions of {\tt grade.c}@>=
static json_t *grade_copy(const grading *g, const task *t, const strbuf *content)
{
  char *copy = entry_file(t->e, web_is(t->place) ? ".w" : ".c");
  char *folder = scratch_part("handed-in");
  json_t *record = NULL;
  if (folder && chdir(folder) == 0 && write_file(copy, content->s, content->n) == 0)
    record = record_make(g->s, t->e, copy, g->seed, 1);
  free(copy), free(folder);
  return record;
}
static json_t *grade_task(const grading *g, task *t)
{
  strbuf content = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  hand_in h;
  hand_in_open(&h, &g->class_list, t->who);
  int found = read_task(g, t, &h, &content, &why);
  if (found == NOT_HANDED_IN) strbuf_puts(&why, "it was there a moment ago, and now it is gone.");
  json_t *record = found == HANDED_IN ? grade_copy(g, t, &content) : record_refused(g->s, t->e, t->place, g->seed, why.s);
  strbuf_free(&content), strbuf_free(&why);
  hand_in_close(&h);
  return record;
}

@ A record with the verdict ``failed'' says that the grader could not do its work, not that the student did not; it is not kept. The status tells the grader.

@<Functions of {\tt grade.c}@>=
enum { WORK_DONE, WORK_STOPPED, WORK_FAILED, WORK_NOT_WRITTEN };
static int finish_record(const grading *g, const task *t, json_t *record)
{
  json_set_text(record, "student", t->who->shown);
  json_set_text(record, "submission", t->place);
  @<Note in |record| when |t| was handed in@>@;
  json_set_text(record, "key", t->key);
  json_set_text(record, "level", g->s->tools.level->name);
  return store_record(&g->kept, t->who->plain, t->e->id, record);
}
static int work(const grading *g, task *t)
{
  json_t *record = grade_task(g, t);
  const char *reason = record ? json_text(record, "reason") : "I cannot write to my scratch folder.";
  if (child_stop_signal) return WORK_STOPPED;
  if (record == NULL || json_has(record, "verdict", "failed")) {
    fprintf(stderr, "nabla: %s %s: %s\n", t->who->plain, t->e->id, reason);
    return WORK_FAILED;
  }
  if (finish_record(g, t, record) == 0) return WORK_DONE;
  fprintf(stderr, "nabla: I cannot write a record to %s: %s.\n", g->kept.root, strerror(errno));
  return WORK_NOT_WRITTEN;
}

@ The time of the last change is all we know of when a file was handed in; it is written as the world writes times, in the time of Greenwich. Of a link it is not
known.

@<Note in |record| when |t| was handed in@>=
struct tm parts;
char when[32] = "";
if (gmtime_r(&t->when, &parts)) strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &parts);
if (t->when) json_set_text(record, "changed", when);

@ The process becomes a subreaper again, since that is not inherited, and ends if the grader is killed, by a signal that lets it clean up.

@<Functions of {\tt grade.c}@>=
static void be_worker(grading *g, task *t, pid_t parent)
{
  sigset_t none;
  child_watch_signals();
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  close(g->kept.journal);
  int status = getppid() == parent ? work(g, t) : WORK_STOPPED;
  scratch_leave();
  _exit(status);
}
static void start(grading *g, task *t)
{
  pid_t parent = getpid();
  if (store_note(&g->kept, "begin", t->key) != 0) {
    fprintf(stderr, "nabla: I cannot write to the journal in %s: %s.\n", g->kept.root, strerror(errno));
    g->broken = 1;
    return;
  }
  t->worker = fork();
  if (t->worker == 0) be_worker(g, t, parent);
  if (t->worker < 0) g->broken = 1, perror("nabla: fork");
  else t->state = AT_WORK, t->begun = time(NULL), g->running++;
}

@ Progress. A terminal gets one line that is drawn again and again; a file gets a line for each task, in the order in which they end.

@<Functions of {\tt grade.c}@>=
static void draw_progress(const grading *g)
{
  static const char bar[] = "##############################";
  long seconds = (long)(time(NULL) - g->begun);
  size_t fresh = g->done - g->count[THERE_ALREADY], left = g->n - g->done;
  int length = g->n ? (int)(30 * g->done / g->n) : 30;
  fprintf(g->p->out, "\r[%-30s] %zu of %zu", bar + 30 - length, g->done, g->n);
  if (fresh > 4) fprintf(g->p->out, ", about %ld s left ", seconds * (long)left / (long)fresh);
  fflush(g->p->out);
}
static void tell(const grading *g, const task *t, const char *what)
{
  if (isatty(fileno(g->p->out))) draw_progress(g);
  else fprintf(g->p->out, "%s %s %s\n", t->who->plain, t->e->id, what), fflush(g->p->out);
}
static void tell_record(const grading *g, const task *t)
{
  json_t *record = store_load(&g->kept, t->who->plain, t->e->id);
  char *what = text_of("%g of %d: %s", json_amount(record, "points"), t->e->points, json_text(record, "verdict"));
  tell(g, t, what);
  free(what);
  json_decref(record);
}

@ A worker that died, or had to be killed, gets no ``end'' in the journal. Its task waits for a second and last attempt.

@<Functions of {\tt grade.c}@>=
static void mark(grading *g, task *t, int state)
{
  t->state = state;
  g->done++;
  store_note(&g->kept, "end", t->key);
}
static void take_result(grading *g, task *t, int status)
{
  g->running--, t->worker = 0;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > WORK_NOT_WRITTEN) {
    t->deaths++, t->state = WAITING;
    return;
  }
  switch (WEXITSTATUS(status)) {
  case WORK_DONE: mark(g, t, GRADED), tell_record(g, t); break;
  case WORK_FAILED: mark(g, t, NOT_GRADED), tell(g, t, "could not be graded"); break;
  case WORK_NOT_WRITTEN: g->broken = 1, mark(g, t, NOT_GRADED); break;
  default: store_note(&g->kept, "end", t->key), t->state = WAITING;
  }
}

@ The signal that a child has ended is kept pending, and |sigtimedwait| takes it out. Any other signal ends the wait; and since one may arrive just before, the wait
is short. No task takes two minutes, unless we made a mistake.

@<Functions of {\tt grade.c}@>=
static void wait_a_moment(void)
{
  sigset_t set;
  struct timespec moment = { 0, 100000000 };
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigtimedwait(&set, NULL, &moment);
}
static void collect(grading *g)
{
  pid_t pid;
  int status;
  wait_a_moment();
  while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
    for (size_t i = 0; i < g->n; i++)
      if (g->list[i].worker == pid) take_result(g, &g->list[i], status);
  for (size_t i = 0; i < g->n; i++)
    if (g->list[i].worker > 0 && time(NULL) - g->list[i].begun > 120) kill(g->list[i].worker, SIGKILL);
}

@ First come the tasks that never did any harm, several at a time. Those that were at work when the grader died come last and alone: if it dies again, we know of what.
When somebody stops us, the workers are told, and we wait until they have cleaned up.

@<Functions of {\tt grade.c}@>=
static void run_tasks(grading *g, int deaths, int jobs)
{
  size_t next = 0;
  while (g->running > 0 || next < g->n) {
    if (child_stop_signal || g->broken) break;
    task *t = next < g->n ? &g->list[next] : NULL;
    if (t && (t->state != WAITING || t->deaths != deaths)) next++;
    else if (t && g->running < jobs) next++, start(g, t);
    else collect(g);
  }
  for (size_t i = 0; i < g->n; i++)
    if (g->list[i].worker > 0) kill(g->list[i].worker, SIGTERM);
  while (g->running > 0) collect(g);
}

@ Two deaths are enough. The record says so, and the gradebook too, so that a person looks at the file.

@<Functions of {\tt grade.c}@>=
static json_t *empty_record(const grading *g, const task *t)
{
  json_t *record = json_object();
  json_set_text(record, "exercise", t->e->id);
  json_set_text(record, "name", t->e->name);
  json_set_text(record, "seed", g->seed);
  json_object_set_new(record, "points", json_integer(0));
  json_object_set_new(record, "possible", json_integer(t->e->points));
  json_set_text(record, "verdict", "set aside");
  json_set_text(record, "reason", "It took the grader down twice. A person should look at it.");
  return record;
}
static void set_aside(grading *g, task *t)
{
  json_t *record = empty_record(g, t);
  if (finish_record(g, t, record) != 0) g->broken = 1;
  json_decref(record);
  mark(g, t, SET_ASIDE);
  tell(g, t, "was set aside: it took the grader down twice");
}

@ @<Functions of {\tt grade.c}@>=
static void run_all(grading *g)
{
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, NULL);
  g->begun = time(NULL);
  run_tasks(g, 0, g->order->jobs);
  run_tasks(g, 1, 1);
  for (size_t i = 0; i < g->n && !child_stop_signal && !g->broken; i++)
    if (g->list[i].state == WAITING && g->list[i].deaths > 1) set_aside(g, &g->list[i]);
}

@ The seed is drawn once for the whole class, and kept with the results: a second start without \.{--seed} uses the same, or it would find no key of the first.

@<Functions of {\tt grade.c}@>=
static int settle_seed(grading *g, strbuf *why)
{
  strbuf text = { NULL, 0, 0 }, no = { NULL, 0, 0 };
  char *path = text_of("%s/seed", g->kept.root);
  int known = !g->order->seed_given && intake_read(path, &text, &no) == 0 && text.n < 21;
  snprintf(g->seed, sizeof g->seed, "%s", known ? text.s : g->order->seed);
  g->seed[strspn(g->seed, "0123456789")] = 0;
  strbuf_free(&text);
  strbuf_printf(&text, "%s\n", g->seed);
  int failed = !known && store_save(&g->kept, "seed", &text) != 0;
  if (failed) strbuf_printf(why, "I cannot write to the folder %s: %s.", g->kept.root, strerror(errno));
  strbuf_free(&text);
  strbuf_free(&no);
  free(path);
  return failed;
}

@ Without another wish the results go beside the class, to {\it folder\/}\.{.graded}. They must not lie in it, or they would be taken for a student; if they do not exist yet, their parent decides.

@<Functions of {\tt grade.c}@>=
static char *place_for_results(const grade_order *o)
{
  size_t n = strlen(o->folder);
  while (n > 1 && o->folder[n - 1] == '/') n--;
  return *o->out ? text_of("%s", o->out) : text_of("%.*s.graded", (int)n, o->folder);
}
static int lies_in(const char *inner, const char *outer)
{
  char a[PATH_MAX], b[PATH_MAX], *copy = text_of("%s", inner);
  int known = realpath(outer, b) && (realpath(inner, a) || realpath(dirname(copy), a));
  free(copy);
  return known && strncmp(a, b, strlen(b)) == 0 && (a[strlen(b)] == '/' || a[strlen(b)] == 0);
}

@ Whether the submissions can be confined is found out before anything is begun. The parent's scratch folder is given up, because each worker
wants one that it can remove.

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
static int prepare(grading *g, strbuf *why)
{
  char *out = place_for_results(g->order);
  g->class_list.list_of_all = g->s->list;
  g->class_list.only = g->order->n == 1 ? g->order->chosen[0] : NULL;
  int failed = roster_open(&g->class_list, g->order->folder, why);
  if (!failed && lies_in(out, g->order->folder))
    strbuf_printf(why, "the results must not lie inside %s. Choose another place with --out.", g->order->folder), failed = -1;
  if (!failed) failed = prepare_tools(g, why);
  if (!failed) failed = store_open(&g->kept, out, why);
  if (!failed) failed = settle_seed(g, why);
  if (!failed && g->order->again) store_forget(&g->kept);
  free(out);
  return failed;
}

@ At the end, or when we are stopped, all files are made from the records that are there. If every task came to its end the journal has done its duty.

@<Functions of {\tt grade.c}@>=
static int write_results(grading *g)
{
  int failed = results_gradebook(&g->kept, &g->class_list, &g->s->list) != 0;
  for (size_t i = 0; i < g->class_list.n && !failed; i++)
    failed = results_student(&g->kept, &g->class_list.list[i], &g->s->list) != 0;
  if (failed) fprintf(stderr, "nabla: I cannot write the results to %s: %s.\n", g->kept.root, strerror(errno)), g->broken = 1;
  else if (g->done == g->n) store_forget(&g->kept);
  return failed;
}
static void count_states(grading *g)
{
  memset(g->count, 0, sizeof g->count);
  for (size_t i = 0; i < g->n; i++) g->count[g->list[i].state]++;
}

@ @<Functions of {\tt grade.c}@>=
static void summarize(const grading *g)
{
  const size_t *c = g->count;
  char *root = site_short(g->kept.root);
  if (isatty(fileno(g->p->out))) fputs("\r\033[K", g->p->out);
  page_say(g->p, 0, 0, BOLD, "", "%zu students, %zu submissions: %zu graded now, %zu before, %zu set aside, %zu could not be graded.",
    g->class_list.n, g->n, c[GRADED], c[THERE_ALREADY], c[SET_ASIDE], c[NOT_GRADED]);
  page_say(g->p, 0, 0, PLAIN, "", "Level of confinement: %s; seed %s.", g->s->tools.level->name, g->seed);
  if (g->class_list.odd) page_say(g->p, 0, 2, YELLOW, "Passed over", "(%zu, neither folders nor answers):%s", g->class_list.odd, g->class_list.passed_over.s);
  if (g->done < g->n) page_say(g->p, 0, 2, YELLOW, "Not finished:", "%zu are left. The same command goes on from here.", g->n - g->done);
  if (!g->broken) page_command(g->p, 12, "gradebook", "%s/gradebook.csv", root);
  if (!g->broken) page_command(g->p, 12, "students", "%s/results/", root);
  free(root);
}

@ @<Functions of {\tt grade.c}@>=
static void release(grading *g)
{
  for (size_t i = 0; i < g->n; i++) free(g->list[i].place);
  free(g->list), free(g->tests);
  store_close(&g->kept);
  roster_close(&g->class_list);
}
int grade_many(site *s, const grade_order *o, const sheet *p, strbuf *why)
{
  grading g = { 0 };
  g.s = s, g.order = o, g.p = p, g.class_list.folder = -1, g.kept.journal = -1;
  int failed = prepare(&g, why);
  if (!failed) {
    fingerprint_all(&g);
    add_tasks(&g);
    count_states(&g);
    run_all(&g);
    count_states(&g);
    failed = write_results(&g) || g.done < g.n || g.count[NOT_GRADED] > 0;
    summarize(&g);
  }
  release(&g);
  return failed ? 2 : 0;
}
