@*1 Advice.\label{advice}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A worker knows that it crashed, and mostly in which line. It does not know that the loop three
lines earlier wrote beyond the end of what |malloc| gave, and a function that does such a thing and gives the right
answer is not caught at all. Compilers have {\it sanitizers\/} for that: code added to each access of memory and to
each operation whose result C leaves open. They are slow, and they want more of the system than a worker is allowed. So marks come from the worker,
and what follows here is advice. It is never counted.

An example from the tests. Somebody fills an array of $n$ numbers in a loop that runs to |i <= n|. The one number too many lands in memory that nobody uses, and all twenty expectations are met. Arrays that come from the tests are placed by the worker so that such a step is caught, but what the student's own |malloc| gave him is beyond its reach. The sanitizer says:
\session
\.{advice    heap-buffer-overflow in your file heap.c:9: it goes}
\ \ \ \ \ \ \ \ \ \ \.{beyond the end of memory that came from malloc}
\endsession
@^sanitizers@> @^advice@>

@(c/advice.h@>=
#ifndef NB_ADVICE_H
#define NB_ADVICE_H
#include <jansson.h>
#include "site.h"
int advice_wanted(const site *s, const json_t *record);
void advice_give(const site *s, const exercise *e, json_t *record, const char *folder);
#endif

@ The module compiles the submission once more, runs the result behind the walls of
section~\xsec{seal}, and reads what the sanitizers wrote. Each finding goes into the record of the test during which it
was made.

The name of a module that only gives advice should not be in anybody's verdict, and it isn't: in the record of a submission, nothing but the fields called \.{advice} is changed here. A test looks at the points of a right answer with such a finding: they are all there.

@(c/advice.c@>=
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
@<Our headers for {\tt advice.c}@>@;
@<Types of {\tt advice.c}@>@;
@<What sanitizers find@>@;
@<Functions of {\tt advice.c}@>@;

@ The program that is watched is run by \.{child.c}, like every other one; its text was checked when it was taken in, and
is read here only to count its lines.

@<Our headers for {\tt advice.c}@>=
#include "advice.h"
#include "child.h"
#include "intake.h"
#include "json-text.h"

@*2 When it is worth the time. A correct answer gets its verdict in a tenth of a second, and should not wait for a second opinion.
One that crashed, or was wrong, has earned some help. One that ran out of time would only do so again, and a forbidden
call would not even be seen. With \.{--advice} every answer gets the second look; when known mistakes are learned none does.

For a class the default is the same. Two hundred wrong answers cost two hundred compilations more, and two hundred students learn in which line.

@<Functions of {\tt advice.c}@>=
int advice_wanted(const site *s, const json_t *record)
{
  const json_t *tests = json_object_get(record, "tests"), *t;
  int helped = 0;
  size_t i;
  if (s->advice != ADVICE_HELPS) return s->advice == ADVICE_ALWAYS;
  json_array_foreach(tests, i, t) {
    helped |= json_has(t, "outcome", "crashed") || json_has(t, "outcome", "wrong");
    if (json_has(t, "outcome", "too slow") || json_has(t, "outcome", "forbidden")) return 0;
  }
  return helped;
}

@ The program runs for one second of processor time, with 400 megabytes of memory at most, and
without Check's forks, because behind this seal nothing can be started. Leaks of memory are not looked for: the
sanitizer would have to look at itself from another process.

The argument \.{--only public} keeps hidden tests out of the program altogether. Its text is in the hands of whoever made it, and for a second he could look at everything in its memory.

@<Functions of {\tt advice.c}@>=
static void watch(const site *s, const char *folder, const char *program, child_result *r)
{
  @<The |environment| of the program@>@;
  jail_view view = { folder, s->data };
  char *const words[] = { (char *)program, "--only", "public", NULL };
  child_plan plan = { 0 };
  plan.words = words, plan.environment = environment, plan.folder = folder;
  @<Limits of the program that is watched@>@;
  child_run(&plan, r);
}

@ Options reach a sanitizer through variables of the environment. One more of them asks the tests to leave a mark in the output of the program
whenever a test begins, so that we know to which test a finding belongs. (The student's file cannot change these variables, because they are
read before any of its code runs.)

Two options say that nothing should be colored or explained by a legend, since it is a program that reads the report. The one about |malloc| lets it return a null pointer for an absurd size, as it does in the worker, where most students forget to ask; the crash that follows is then the one to be reported.

@<The |environment| of the program@>=
static char *const environment[] = { "LC_ALL=C", "CK_FORK=no", "NABLA_MARK_TESTS=1",
  "ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1:color=never:print_legend=0",
  "UBSAN_OPTIONS=color=never", NULL };

@ The limit on the clock is more generous than the one on processor time, since a busy machine should give the same advice as an idle one. A file that the program
makes can only be one in its memory; see the next section. Its output is ours to read, and 64 kilobytes of it are more than a hundred reports.

A sanitizer reserves terabytes of addresses and uses little of them. So it is the memory in use that is limited, |resident|, and not the addresses.

@<Limits of the program that is watched@>=
plan.seal = seal_program, plan.view = &view;
plan.seconds = 3, plan.cpu = 1, plan.resident = 400UL << 20;
plan.file = 64 << 10, plan.keep = 64 << 10;

@ Check hands messages from a test to itself through a temporary file, even within one process, and behind the seal there
is no place for one. The function that it asks for such a file can be replaced by one of ours, whose ``file'' lies in
memory. This is the only thing that the tests are linked with here and not for a debugger.

It is linked in front of the \CEE/ library, whose function of that name is then not asked for. That is allowed for exactly as long as nobody looks too closely, and is documented by this paragraph.

@(c/observed.c@>=
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/mman.h>
int mkstemp(char *name) { return memfd_create(name, MFD_CLOEXEC); }

@*2 Reading what was found. One kind of report is a single line, as in
\.{2.2-diff.c:17:5: runtime error: division by zero}. The other has a headline, \.{ERROR: AddressSanitizer: heap-buffer-overflow on address~$\ldots$}, and then
the functions that were being called, innermost first. We want the first of them that lies in the student's file.

What we read was written by a process in which a stranger's code ran, and that code may have written it on purpose. So of the long reports nothing
is copied but a kind that is on a list of ours, and a number that must be the number of a line in the file.

The words on the right are for students who have read one book about~\CEE/, or none. ``Heap'' does not occur in them.

@<What sanitizers find@>=
static const struct { const char *kind, *meaning; } kinds[] = {@|
  @<Rows about the ends of arrays@>@;
  @<Rows about memory that came from |malloc|@>@;
  { "stack-overflow", "an endless recursion, or a very deep one, has filled the stack" },@|
  { "SEGV", "it uses an address at which there is no memory" },@|
  { "FPE", "it divides a whole number by zero" },@|
  { "negative-size-param", "it passes a negative size to a function of the C library" },@|
  { "memcpy-param-overlap", "it copies between pieces of memory that overlap" },@|
};

@ A sanitizer surrounds every array by a few bytes that may not be touched; what kind of array it was decides the word in the report. Arrays of the tests
are surrounded as well, since the public tests are compiled with the same option. Some kinds occur only with options that we do not set, and are
listed for completeness.

@<Rows about the ends of arrays@>=
  { "heap-buffer-overflow", "it goes beyond the end of memory that came from malloc" },@|
  { "stack-buffer-overflow", "it goes beyond the end of a local array" },@|
  { "stack-buffer-underflow", "it goes below the beginning of a local array" },@|
  { "dynamic-stack-buffer-overflow", "it goes beyond the end of a local array" },@|
  { "global-buffer-overflow", "it goes beyond the end of an array" },@|
  { "stack-use-after-scope", "it uses a local variable that is gone" },@|

@ What was freed is not given out again for a while, so that an access through an old pointer hits memory that is marked as gone. The
report of a sanitizer then says also where it was freed; we show only where it was used, which is where the student must look first.

Two of the rows say the same, because two versions of the compiler do not.

@<Rows about memory that came from |malloc|@>=
  { "heap-use-after-free", "it uses memory that it has freed" },@|
  { "attempting double-free", "it frees the same memory twice" },@|
  { "attempting free", "it frees memory that did not come from malloc" },@|
  { "allocation-size-too-big", "it asks malloc for more memory than any computer has" },@|
  { "requested allocation size", "it asks malloc for more memory than any computer has" },@|

@ A finding is put together while lines arrive: first its kind is known, then its place. |test| counts the marks that the
tests leave.

There are two names because the file is compiled under a fixed one, while the student has called it as he liked; what he reads should have his.

@<Types of {\tt advice.c}@>=
typedef struct {
  const char *source; /* its fixed name */
  const char *shown; /* the name that the student knows */
  long lines; /* of the source */
  int test; /* public tests begun so far */
  size_t kind; /* of a finding that still needs its place, or |KINDS| */
  json_t *tests;
} observer;@/
enum { TEXT = 240 };

@ The marks are counted, and nothing else about the tests is asked of the program. The tests of the record that are public are those of the program, in the same
order, so that the third mark belongs to the third public test.

If the program ends early there are fewer marks, and the findings so far keep their places. If a student's program prints a mark of its own, they shift by one, and his own advice is about the wrong test.

@<Functions of {\tt advice.c}@>=
enum { KINDS = sizeof kinds / sizeof *kinds };
static json_t *public_test(const json_t *tests, int number)
{
  size_t i;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (json_is_true(json_object_get(t, "public")) && --number == 0) return t;
  return NULL;
}

@ The first finding in a test is the one that matters; often the others follow from it. The text goes through |json_set_text|,
and so through the function that makes foreign text harmless, like all text in records.

The name of the kind stands in front as the sanitizer calls it, because it is what one types into a search engine; our own words follow.

@<Functions of {\tt advice.c}@>=
static void found(const observer *o, const char *kind, const char *meaning, long row)
{
  json_t *t = public_test(o->tests, o->test);
  const char *slash = strrchr(o->shown, '/');
  if (t == NULL || *json_text(t, "advice")) return;
  char *text = text_of("%s in your file %s:%ld: %s", kind, slash ? slash + 1 : o->shown, row, meaning);
  json_set_text(t, "advice", text);
  free(text);
}

@ A place is the fixed name of the source, at the beginning of a line or after a slash, then a colon and a number.

The name might be preceded by a folder, in which the compiler was started; a file of the same name in another folder can't occur, since there is none behind the seal. The search goes on after a place that isn't one, such as a number beyond the end.

@<Functions of {\tt advice.c}@>=
static long row_in(const observer *o, const char *text)
{
  size_t n = strlen(o->source);
  for (const char *at = text; (at = strstr(at, o->source)); at += n) {
    long row = at[n] == ':' ? strtol(at + n + 1, NULL, 10) : 0;
    if ((at == text || at[-1] == '/') && row > 0 && row <= o->lines) return row;
  }
  return 0;
}

@ A headline is compared with the list; if it says something that is not on it, the frames that follow are nobody's. The first frame in
the student's file ends the report, and with it our interest.

@<Functions of {\tt advice.c}@>=
static void see_headline(observer *o, const char *what)
{
  for (o->kind = 0; o->kind < KINDS; o->kind++)
    if (strncmp(what, kinds[o->kind].kind, strlen(kinds[o->kind].kind)) == 0) return;
}

@ A frame names a function and the place where it was. Those of the C library and of the sanitizer come first in the list when the mistake was made in, say,
|memcpy|; they have no line in the student's file and are passed over, until the one comes that called them.

A frame looks like \.{\#1 0x55f0 in nb\_grad\_fd /w/5.2-differences.c:9:31}, with blanks in front. Of all this the number 9 is taken.

@<Functions of {\tt advice.c}@>=
static void see_frame(observer *o, const char *line)
{
  long row = o->kind < KINDS ? row_in(o, line) : 0;
  if (row == 0) return;
  found(o, kinds[o->kind].kind, kinds[o->kind].meaning, row);
  o->kind = KINDS;
}

@ The single lines have a text of the compiler's making (or so they should), with numbers and names of types in it. It
is copied as it is, but cut where a sentence would be too long. Whoever forges one can say nothing but what he knows already: the process has
seen his own file and the public tests, and nothing else.

One of the tests tries it, with a clear-screen sequence and the words ``full marks'' in such a line. They arrive as a report about undefined behavior, with the escape character written out.

@<Functions of {\tt advice.c}@>=
static void see_error(const observer *o, const char *line, const char *what)
{
  long row = row_in(o, line);
  char *meaning = text_of("%.*s", TEXT, what);
  if (row > 0) found(o, "undefined behavior", meaning, row);
  free(meaning);
}

@ Now every line of the output can be given to the function that knows its kind. The first two kinds are recognized by
their text alone; a frame is any line that begins, after blanks, with a number sign. All other lines are passed over, among
them what the student's program printed.

The order of the questions decides about a line that has two of the forms. It can't come from a sanitizer, and whatever it is taken for is harmless.

@<Functions of {\tt advice.c}@>=
static void see(observer *o, const char *line)
{
  static const char headline[] = "ERROR: AddressSanitizer: ", error[] = ": runtime error: ";
  const char *at;
  if (strcmp(line, "next test") == 0) o->test++;
  else if ((at = strstr(line, headline))) see_headline(o, at + strlen(headline));
  else if ((at = strstr(line, error))) see_error(o, line, at + strlen(error));
  else if (line[strspn(line, " ")] == '#') see_frame(o, line);
}

@ The output is one long text, cut into its lines here. Each line is copied, so that the functions above may rely on its end; there are
at most a few hundred of them.

@<Functions of {\tt advice.c}@>=
static void read_findings(observer *o, const char *text)
{
  for (const char *s = text; s && *s; s += *s == '\n') {
    size_t n = strcspn(s, "\n");
    char *line = text_of("%.*s", (int)n, s);
    see(o, line);
    free(line);
    s += n;
  }
}

@ A line number beyond the end of the file was certainly not written by a sanitizer. So the lines of the submission are counted. A file whose last line
has no line feed at its end has one line more than line feeds.

@<Functions of {\tt advice.c}@>=
static long count_lines(const strbuf *content)
{
  long n = 1;
  for (size_t i = 0; i < content->n; i++) n += content->s[i] == '\n';
  return n;
}

@ Everything together. Where the kernel has no landlock the program cannot be sealed, and there is no advice; the
record says so. That costs nobody a point.

In the test this is simulated: a small program takes landlock away before it starts the grader, and the record must say \.{not possible here}, with the points unchanged.

@<Functions of {\tt advice.c}@>=
static void look(const site *s, observer *o, json_t *record, const char *folder, const char *program)
{
  child_result r;
  watch(s, folder, program, &r);
  json_set_text(record, "advice", r.how == CHILD_NOT_STARTED ? "not possible here" : "sought");
  read_findings(o, r.err.s);
  child_result_free(&r);
}

@ A submission that is on its way to get advice has been compiled once, so compiling it again rarely fails; if it does (with a compiler that has no sanitizers, for example) there is none, and the
record has no word about it. The names are the same as in \.{record.c}, because this happens in the same folder.

@<Functions of {\tt advice.c}@>=
void advice_give(const site *s, const exercise *e, json_t *record, const char *folder)
{
  strbuf content = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  char *source = text_of("%s-%s.c", e->id, e->name), *path = text_of("%s/%s", folder, source);
  char *program = text_of("%s/advice", folder), *parts = site_part(s, e, "");
  compile_job job = { folder, source, json_text(record, "submission"), s->data, parts, program };
  int ready = intake_read(path, &content, &why) == 0 && compile_advice(&s->tools, &job) == COMPILED;
  observer o = { source, job.shown, count_lines(&content), 0, KINDS, json_object_get(record, "tests") };
  if (ready) look(s, &o, record, folder, program);
  @<Release what |advice_give| used@>@;
}

@ @<Release what |advice_give| used@>=
strbuf_free(&content);
strbuf_free(&why);
free(source), free(path), free(program), free(parts);
