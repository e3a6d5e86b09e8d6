@*1 Records.\label{records}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Whatever is known about one submission after it was graded stands in one {\it record}, a JSON object: the
points, every test, the compiler's messages, the seed, the level of confinement. The terminal's text is made from
the record and from nothing else, and so will be the tables for a whole class. This section makes records; it uses
three smaller modules, for fingerprints, for compilers' messages, and for finding files.

@*2 Fingerprints.
A record says which text it is about by the SHA-256 of its bytes, so that anybody can compare it with what
\.{sha256sum} prints. The algorithm is short enough to show whole.

@(c/sha256.h@>=
#ifndef NB_SHA256_H
#define NB_SHA256_H
#include <stddef.h>
void sha256_text(const void *data, size_t n, char text[65]);
int sha256_file(const char *path, char text[65]);
#endif

@ @(c/sha256.c@>=
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include "sha256.h"
#include "strbuf.h"
@<Functions of {\tt sha256.c}@>@;

@ The constants are the first 32 bits of the fractional parts of the square roots (of the first 8 primes) and the cube roots (of the first 64). A reader of this book will rather
compute them than copy them: the roots are below eight, so that a |double| has 50 bits left for the fraction.

@<Functions of {\tt sha256.c}@>=
static uint32_t fraction(double x) { return (uint32_t)((x - floor(x)) * 4294967296.); }
static void make_constants(uint32_t start[8], uint32_t step[64])
{
  int n = 0;
  for (int p = 2; n < 64; p++) {
    int d = 2;
    while (d * d <= p && p % d) d++;
    if (d * d <= p) continue;
    if (n < 8) start[n] = fraction(sqrt(p));
    step[n++] = fraction(cbrt(p));
  }
}

@ A block of 64 bytes becomes 64 words: 16 from the data, and each later one a mixture of four earlier ones.

@<Functions of {\tt sha256.c}@>=
static uint32_t turn(uint32_t x, int n) { return x >> n | x << (32 - n); }
static void spread(const unsigned char block[64], uint32_t word[64])
{
  for (int i = 0; i < 16; i++)
    word[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16
      | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    uint32_t a = word[i - 15], b = word[i - 2];
    word[i] = word[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >> 3) + word[i - 7]
      + (turn(b, 17) ^ turn(b, 19) ^ b >> 10);
  }
}

@ Eight registers are stirred 64 times, and the result is added to the state.

@<Functions of {\tt sha256.c}@>=
static void digest(uint32_t state[8], const uint32_t step[64], const unsigned char block[64])
{
  uint32_t word[64], v[8];
  spread(block, word);
  memcpy(v, state, sizeof v);
  for (int i = 0; i < 64; i++) {
    uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]), most = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
    uint32_t a = v[7] + (turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)) + choice + step[i] + word[i];
    uint32_t b = (turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)) + most;
    memmove(v + 1, v, 7 * sizeof *v);
    v[4] += a, v[0] = a + b;
  }
  for (int i = 0; i < 8; i++) state[i] += v[i];
}

@ The data are followed by a one bit, zeros, and their length in bits, such that the whole is made of full blocks.

@<Functions of {\tt sha256.c}@>=
void sha256_text(const void *data, size_t n, char text[65])
{
  uint32_t state[8], step[64];
  unsigned char last[128] = { 0 };
  const unsigned char *s = data;
  size_t rest = n % 64, size = rest < 56 ? 64 : 128;
  make_constants(state, step);
  for (size_t i = 0; i + 64 <= n; i += 64) digest(state, step, s + i);
  if (rest) memcpy(last, s + n - rest, rest);
  last[rest] = 0x80;
  for (size_t i = 0; i < 8; i++) last[size - 1 - i] = (unsigned char)((uint64_t)n * 8 >> 8 * i);
  for (size_t i = 0; i < size; i += 64) digest(state, step, last + i);
  for (size_t i = 0; i < 8; i++) snprintf(text + 8 * i, 9, "%08x", (unsigned)state[i]);
}

@ @<Functions of {\tt sha256.c}@>=
int sha256_file(const char *path, char text[65])
{
  strbuf b = { NULL, 0, 0 };
  char chunk[16384];
  size_t got;
  FILE *f = fopen(path, "rb");
  if (f == NULL) return -1;
  while ((got = fread(chunk, 1, sizeof chunk, f)) > 0) strbuf_add(&b, chunk, got);
  int failed = ferror(f);
  fclose(f);
  sha256_text(b.s, b.n, text);
  strbuf_free(&b);
  return failed ? -1 : 0;
}

@*2 What the compiler said.
Compilers write for people, but in a regular way, as in
\.{2.2-diff.c:17:3: error: expected ';'}, followed by the line in question and an arrow. Linkers have habits of their own. From both we
make a list of messages with file, line, column, kind, text and excerpt.

@(c/diagnostics.h@>=
#ifndef NB_DIAGNOSTICS_H
#define NB_DIAGNOSTICS_H
#include <jansson.h>
json_t *diagnostics_read(const char *messages, const char *source, const char *shown);
void diagnostics_ensure(json_t *list, const char *messages, const char *shown); /* at least one error */
#endif

@ @(c/diagnostics.c@>=
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "diagnostics.h"
#include "json-text.h"
#include "strbuf.h"
@<Functions of {\tt diagnostics.c}@>@;

@ Each line that opens a message contains one of these marks. The text of a message begins
where the mark ends, or for linkers with the mark itself.

@<Functions of {\tt diagnostics.c}@>=
static const char *find_mark(const char *line, const char **kind, const char **text)
{
  static const struct { const char *mark, *kind; int part_of_text; } marks[] = {@|
    { ": fatal error: ", "error", 0 },@|
    { ": error: ", "error", 0 },@|
    { ": Fatal error: ", "error", 0 },@|
    { ": Error: ", "error", 0 },@|
    { ": warning: ", "warning", 0 },@|
    { ": undefined reference to ", "error", 2 },@|
    { ": multiple definition of ", "error", 2 },@|
  };
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    const char *at = strstr(line, marks[i].mark);
    if (at == NULL) continue;
    *kind = marks[i].kind;
    *text = marks[i].part_of_text ? at + marks[i].part_of_text : at + strlen(marks[i].mark);
    return at;
  }
  return NULL;
}

@ Before the mark stands the place: a file and one or two numbers, read from the right, since a file name may
contain colons too.

@<Functions of {\tt diagnostics.c}@>=
static size_t number_before(const char *line, size_t end, int *number)
{
  size_t i = end;
  while (i > 0 && isdigit((unsigned char)line[i - 1])) i--;
  if (i == end || i < 2 || line[i - 1] != ':') return end;
  *number = atoi(line + i);
  return i - 1;
}
static size_t read_place(const char *line, size_t end, int *row, int *column)
{
  *row = *column = 0;
  size_t i = number_before(line, end, row);
  size_t j = i < end ? number_before(line, i, column) : i;
  if (j < i) {
    int swap = *row;
    *row = *column, *column = swap;
  }
  return j;
}

@ The fixed name of the copy turns back into the path that the student knows.

@<Functions of {\tt diagnostics.c}@>=
static json_t *new_message(const char *line, const char *at, const char *kind, const char *text,
  const char *source, const char *shown)
{
  int row, column;
  json_t *m = json_object();
  size_t n = read_place(line, (size_t)(at - line), &row, &column);
  if (strncmp(line, "./", 2) == 0) line += 2, n -= 2;
  char *file = text_of("%.*s", (int)n, line);
  json_set_text(m, "file", strcmp(file, source) == 0 ? shown : file);
  json_object_set_new(m, "line", json_integer(row));
  json_object_set_new(m, "column", json_integer(column));
  json_set_text(m, "kind", kind);
  json_set_text(m, "text", text);
  free(file);
  return m;
}

@ Lines that begin with a blank are excerpts and belong to the message before. All others (``In function'', ``compilation
terminated'') say nothing that the messages do not say.

@<Functions of {\tt diagnostics.c}@>=
static void take_line(json_t *list, const char *line, const char *source, const char *shown, strbuf *excerpt)
{
  const char *kind, *text, *at = find_mark(line, &kind, &text);
  size_t n = json_array_size(list);
  if (at == NULL && *line == ' ' && n > 0) {
    strbuf_printf(excerpt, "%s\n", line);
    json_set_text(json_array_get(list, n - 1), "excerpt", excerpt->s);
  } else if (at && strncmp(line, "collect2", 8) != 0 && n < 50) {
    json_array_append_new(list, new_message(line, at, kind, text, source, shown));
    strbuf_free(excerpt);
  }
}
json_t *diagnostics_read(const char *messages, const char *source, const char *shown)
{
  json_t *list = json_array();
  strbuf excerpt = { NULL, 0, 0 };
  for (const char *s = messages; s && *s; s += *s == '\n') {
    size_t n = strcspn(s, "\n");
    char *line = text_of("%.*s", (int)n, s);
    take_line(list, line, source, shown, &excerpt);
    free(line);
    s += n;
  }
  strbuf_free(&excerpt);
  return list;
}

@ There are messages in forms that we never saw. When nothing was compiled and yet no error
was found in what was said, the first line of it becomes the text of one.

@<Functions of {\tt diagnostics.c}@>=
void diagnostics_ensure(json_t *list, const char *messages, const char *shown)
{
  size_t i;
  json_t *m;
  json_array_foreach(list, i, m)
    if (json_has(m, "kind", "error")) return;
  char *first = text_of("%.*s", (int)strcspn(messages, "\n"), messages);
  json_array_append_new(list, new_message(shown, shown + strlen(shown), "error", first, "", shown));
  free(first);
}
@ JSON must be proper UTF-8, and a compiler's message need not be; so text enters a record through |escape|. Reading is
just as forgiving: an absent text is empty, an absent number zero.

@(c/json-text.h@>=
#ifndef NB_JSON_TEXT_H
#define NB_JSON_TEXT_H
#include <jansson.h>
void json_set_text(json_t *object, const char *key, const char *s);
const char *json_text(const json_t *object, const char *key); /* never null */
double json_amount(const json_t *object, const char *key);
int json_has(const json_t *object, const char *key, const char *value);
#endif

@ @(c/json-text.c@>=
#include <string.h>
#include "escape.h"
#include "json-text.h"
void json_set_text(json_t *object, const char *key, const char *s)
{
  strbuf b = { NULL, 0, 0 };
  strbuf_add(&b, "", 0);
  escape(&b, s, strlen(s), 1);
  json_object_set_new(object, key, json_string(b.s));
  strbuf_free(&b);
}
const char *json_text(const json_t *object, const char *key)
{
  const char *s = json_string_value(json_object_get(object, key));
  return s ? s : "";
}
double json_amount(const json_t *object, const char *key)
{
  return json_number_value(json_object_get(object, key));
}
int json_has(const json_t *object, const char *key, const char *value)
{
  return strcmp(json_text(object, key), value) == 0;
}

@*2 Where things are.
The command finds its data by its own place: next to \.{build/nabla} lies the folder \.{build/exercises}, and above them the
folder with \.{exercises/}, where students work. It may be called from anywhere.

@(c/site.h@>=
#ifndef NB_SITE_H
#define NB_SITE_H
#include "catalogue.h"
#include "compile.h"
@<Types of {\tt site.h}@>@;
int site_open(site *s, const char *called, strbuf *why);
void site_close(site *s);
int site_tools(site *s, strbuf *why); /* finds the compiler when it is first needed */
char *site_part(const site *s, const exercise *e, const char *file);
char *site_file(const site *s, const exercise *e, const char *folder, const char *ending);
char *site_answer(const site *s, const exercise *e);
char *site_short(const char *path);
#endif

@ @<Types of {\tt site.h}@>=
typedef struct {
  const char *called; /* as the user typed it, for commands that we suggest */
  char project[4096], data[4160];
  catalogue list;
  toolchain tools; /* |tools.level| is null until it was looked for */
} site;@/

@ @(c/site.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "site.h"
@<Functions of {\tt site.c}@>@;

@ @<Functions of {\tt site.c}@>=
static int find_project(site *s)
{
  ssize_t n = readlink("/proc/self/exe", s->project, sizeof s->project - 1);
  if (n <= 0) return -1;
  s->project[n] = 0;
  for (int level = 0; level < 2; level++) {
    char *slash = strrchr(s->project, '/');
    if (slash == NULL) return -1;
    *slash = 0;
    if (level == 0) snprintf(s->data, sizeof s->data, "%s/exercises", s->project);
  }
  return 0;
}

@ @<Functions of {\tt site.c}@>=
int site_open(site *s, const char *called, strbuf *why)
{
  char error[256] = "";
  memset(s, 0, sizeof *s);
  s->called = called;
  if (find_project(s) != 0) return strbuf_puts(why, "I cannot find out where I am (/proc/self/exe)."), -1;
  char *path = text_of("%s/catalogue", s->data);
  int failed = catalogue_read(&s->list, path, error, sizeof error);
  free(path);
  if (failed) strbuf_printf(why, "I cannot read the list of exercises in %s: %s", s->data, error);
  return failed ? -1 : 0;
}
void site_close(site *s) { catalogue_free(&s->list); }
int site_tools(site *s, strbuf *why)
{
  return s->tools.level ? 0 : toolchain_find(&s->tools, s->data, why);
}

@ Every file of an exercise has a name made from its number and its name; the names of all of them are made here.

@<Functions of {\tt site.c}@>=
char *site_part(const site *s, const exercise *e, const char *file)
{
  return text_of("%s/%s-%s%s%s", s->data, e->id, e->name, *file ? "/" : "", file);
}
char *site_file(const site *s, const exercise *e, const char *folder, const char *ending)
{
  return text_of("%s/%s/%s/%s-%s%s", s->project, folder, e->chapter, e->id, e->name, ending);
}
char *site_answer(const site *s, const exercise *e)
{
  if (e->kind == 'A') return text_of("%s/exercises/%s/answers.txt", s->project, e->chapter);
  return site_file(s, e, "exercises", ".c");
}

@ In messages a path is given as seen from where the user stands, if it lies below; that is shorter, and
most terminals and editors make it a link.

@<Functions of {\tt site.c}@>=
char *site_short(const char *path)
{
  char here[4096];
  size_t n = getcwd(here, sizeof here) ? strlen(here) : 0;
  if (n && strncmp(path, here, n) == 0 && path[n] == '/') return text_of("%s", path + n + 1);
  return text_of("%s", path);
}

@*2 Making a record.
The function |record_make| always returns a record, whatever happens on the way. A record has a {\it verdict}, one of the words
of the table in section~\xsec{verdicts}.

@(c/record.h@>=
#ifndef NB_RECORD_H
#define NB_RECORD_H
#include <jansson.h>
#include "site.h"
json_t *record_make(site *s, const exercise *e, const char *path, const char *seed, int seeds);
json_t *record_refused(const site *s, const exercise *e, const char *shown, const char *seed, const char *reason);
int record_exit_status(const json_t *record);
#endif

@ @(c/record.c@>=
#define _GNU_SOURCE
#include <nabla/first.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "child.h"
#include "diagnostics.h"
#include "intake.h"
#include "json-text.h"
#include "mistakes.h"
#include "record.h"
#include "scratch.h"
#include "sha256.h"
#include "verdict.h"
#include "web.h"
@<Functions of {\tt record.c}@>@;

@ What is known before the file is even opened. Points start at nothing, possible points are those of the catalogue.

@<Functions of {\tt record.c}@>=
static json_t *open_record(const site *s, const exercise *e, const char *shown, const char *seed)
{
  json_t *r = json_object(), *versions = json_object();
  char *test = site_part(s, e, "test"), hash[65] = "";
  json_set_text(r, "exercise", e->id);
  json_set_text(r, "name", e->name);
  json_set_text(r, "seed", seed);
  json_object_set_new(r, "points", json_integer(0));
  json_object_set_new(r, "possible", json_integer(e->points));
  json_set_text(r, "submission", shown);
  json_set_text(versions, "nabla", NB_VERSION);
  if (sha256_file(test, hash) == 0) json_set_text(versions, "tests", hash);
  json_object_set_new(r, "versions", versions);
  free(test);
  return r;
}

@ A record that ends early has a verdict and a reason.

@<Functions of {\tt record.c}@>=
static int end_early(json_t *r, const char *verdict, const char *reason)
{
  json_set_text(r, "verdict", verdict);
  if (*reason) json_set_text(r, "reason", reason);
  return -1;
}
static int take_in(json_t *r, const char *path, strbuf *content)
{
  strbuf why = { NULL, 0, 0 };
  char hash[65];
  int failed = intake_read(path, content, &why);
  if (failed) end_early(r, "refused", why.s);
  else {
    sha256_text(content->s, content->n, hash);
    json_set_text(r, "source hash", hash);
  }
  strbuf_free(&why);
  return failed;
}

@ The copy gets the exercise's own name. Its messages are read into the record before we look how the
compiler ended, since warnings help even when all went well.

@<Functions of {\tt record.c}@>=
static compile_end compile(site *s, const exercise *e, json_t *r, const char *folder)
{
  strbuf said = { NULL, 0, 0 };
  char *source = text_of("%s-%s.c", e->id, e->name), *parts = site_part(s, e, ""), *worker = text_of("%s/worker", folder);
  compile_job job = { folder, source, json_text(r, "submission"), s->data, parts, worker };
  compile_end end = compile_worker(&s->tools, &job, &said);
  json_t *list = diagnostics_read(said.s, source, job.shown);
  if (end == NOT_COMPILED) diagnostics_ensure(list, said.s ? said.s : "no message", job.shown);
  json_object_set_new(r, "messages", list);
  json_set_text(r, "compiler", s->tools.version);
  json_set_text(r, "level", s->tools.level->name);
  free(source);
  free(parts);
  free(worker);
  strbuf_free(&said);
  return end;
}

@ @<Functions of {\tt record.c}@>=
static int make_worker(site *s, const exercise *e, json_t *r, const char *folder)
{
  strbuf why = { NULL, 0, 0 };
  if (site_tools(s, &why) != 0) {
    end_early(r, "failed", why.s);
    strbuf_free(&why);
    return -1;
  }
  switch (compile(s, e, r, folder)) {
  case COMPILED: return 0;
  case NOT_COMPILED: return end_early(r, "not compiled", "");
  case COMPILER_TOO_SLOW: return end_early(r, "not compiled", "The compiler was stopped: it was still at work after 8 seconds.");
  case COMPILER_STOPPED: return end_early(r, "failed", "It was interrupted.");
  default: return end_early(r, "failed", "The compiler could not be started.");
  }
}

@ What the test program wrote becomes part of our record; but only if it is about this exercise and its points
are those that the book promises.

@<Functions of {\tt record.c}@>=
static int adopt(json_t *r, const exercise *e, const child_result *result)
{
  char reason[256];
  json_t *got = result->out.s ? json_loads(result->out.s, 0, NULL) : NULL;
  if (result->how == CHILD_STOPPED) return json_decref(got), end_early(r, "failed", "It was interrupted.");
  if (result->how != CHILD_ENDED || result->status != 0 || got == NULL) {
    snprintf(reason, sizeof reason, "The test program of this exercise did not do its work. %.180s",
      result->how == CHILD_NOT_STARTED ? "Has everything been built? Try: make" : result->err.s ? result->err.s : "");
    return json_decref(got), end_early(r, "failed", reason);
  }
  int fits = json_has(got, "exercise", e->id) && json_amount(got, "possible") == e->points
    && json_array_size(json_object_get(got, "tests")) > 0;
  if (fits) json_object_update(r, got);
  json_decref(got);
  return fits ? 0 : end_early(r, "failed", "The tests of this exercise do not agree with the catalogue.");
}

@ The test program is ours. It gets half a minute because it sets stricter limits to the worker itself;
ours is for the case that we made a mistake.

@<Functions of {\tt record.c}@>=
static int run_tests(const site *s, const exercise *e, json_t *r, const char *given, const char *file)
{
  child_plan plan = { 0 };
  child_result result;
  command_line words = { 0 };
  char *test = site_part(s, e, "test");
  words_add(&words, "%s", test);
  words_add(&words, "%s", given);
  words_add(&words, "%s", file);
  words_add(&words, "--seed");
  words_add(&words, "%s", json_text(r, "seed"));
  plan.words = words.word, plan.seconds = 30, plan.keep = 8 << 20;
  child_run(&plan, &result);
  int failed = adopt(r, e, &result);
  child_result_free(&result);
  words_free(&words);
  free(test);
  return failed;
}

@ A correct answer is correct with every seed. Whoever wants to be sure asks for many of them: \.{--seeds 50} compiles once and runs the
tests with fifty seeds in a row, beginning with the given one. The first seed that costs points ends the row, and its record is the one that counts.

@<Functions of {\tt record.c}@>=
static int run_seeds(const site *s, const exercise *e, json_t *r, const char *given, const char *file)
{
  long first = atol(json_text(r, "seed")), count = json_integer_value(json_object_get(r, "seeds"));
  int failed = run_tests(s, e, r, given, file);
  for (long k = 1; !failed && k < count && json_amount(r, "points") == e->points; k++) {
    char seed[24];
    snprintf(seed, sizeof seed, "%ld", first + k);
    json_set_text(r, "seed", seed);
    failed = run_tests(s, e, r, given, file);
  }
  return failed;
}

@ Exercises with numbers for answers run nothing of the student's, so there is nothing to confine; their level is the highest.

@<Functions of {\tt record.c}@>=
static int grade_numbers(const site *s, const exercise *e, json_t *r, const char *folder, const strbuf *content)
{
  char *file = text_of("%s/answers.txt", folder);
  json_set_text(r, "level", "full");
  int failed = write_file(file, content->s, content->n) != 0
    ? end_early(r, "failed", "I cannot write to my scratch folder.")
    : run_seeds(s, e, r, "--answers", file);
  free(file);
  return failed;
}
static int grade_code(site *s, const exercise *e, json_t *r, const char *folder, const strbuf *content)
{
  char *source = text_of("%s/%s-%s.c", folder, e->id, e->name), *worker = text_of("%s/worker", folder);
  int failed = write_file(source, content->s, content->n) != 0
    ? end_early(r, "failed", "I cannot write to my scratch folder.")
    : make_worker(s, e, r, folder);
  if (!failed) failed = run_seeds(s, e, r, "--worker", worker);
  free(source);
  free(worker);
  return failed;
}

@ A literate answer is tangled first; see section~\xsec{webs}.

@<Functions of {\tt record.c}@>=
@<Functions that tangle a submission@>@;
static void grade(site *s, const exercise *e, json_t *r, const char *path)
{
  strbuf content = { NULL, 0, 0 };
  char *folder = NULL;
  int failed = take_in(r, path, &content);
  if (!failed && (folder = scratch_part(e->id)) == NULL)
    failed = end_early(r, "failed", "I cannot make a folder in /tmp (or TMPDIR).");
  if (!failed && e->kind == 'C' && web_is(path)) failed = tangle_submission(s, e, r, folder, &content);
  if (!failed && e->kind == 'A') failed = grade_numbers(s, e, r, folder, &content);
  else if (!failed) failed = grade_code(s, e, r, folder, &content);
  if (!failed) json_set_text(r, "verdict", verdict_of_tests(json_object_get(r, "tests")));
  if (folder) scratch_remove(folder);
  free(folder);
  strbuf_free(&content);
}
json_t *record_make(site *s, const exercise *e, const char *path, const char *seed, int seeds)
{
  char *shown = site_short(path), *known = site_part(s, e, "mutants.json");
  json_t *r = open_record(s, e, shown, seed);
  json_object_set_new(r, "seeds", json_integer(seeds));
  if (e->kind == 'P' || e->kind == 'O') end_early(r, e->kind == 'P' ? "for paper" : "open", "");
  else grade(s, e, r, path);
  mistakes_name(r, known);
  free(shown);
  free(known);
  return r;
}

@ When the text of a submission could not even be read, the record is made without it.

@<Functions of {\tt record.c}@>=
json_t *record_refused(const site *s, const exercise *e, const char *shown, const char *seed, const char *reason)
{
  json_t *r = open_record(s, e, shown, seed);
  json_object_set_new(r, "seeds", json_integer(1));
  end_early(r, "refused", reason);
  return r;
}

@ The exit status of the command follows from the record: 0~for full points, 1~for less, 2~if there is nothing that could be called a grade.

@<Functions of {\tt record.c}@>=
int record_exit_status(const json_t *record)
{
  double possible = json_amount(record, "possible");
  if (!verdict_is_grade(json_text(record, "verdict"))) return 2;
  return possible > 0 && json_amount(record, "points") == possible ? 0 : 1;
}

@*2 Verdicts.\label{verdicts}
A student who sees the same red word for a missing semicolon, a wrong sign and an endless loop learns nothing
from it. So there are many verdicts, and they differ in words, in color and in what the command says next.

@(c/verdict.h@>=
#ifndef NB_VERDICT_H
#define NB_VERDICT_H
#include <jansson.h>
#include "page.h"
typedef struct {
  const char *name, *headline;
  page_color color;
  int is_grade; /* zero: could not be graded */
  const char *comment; /* what it means, in a sentence */
} verdict_row;@/
const verdict_row *verdict_find(const char *name);
const char *verdict_of_tests(const json_t *tests);
int verdict_is_grade(const char *name);
#endif

@ @(c/verdict.c@>=
#include <string.h>
#include "json-text.h"
#include "verdict.h"
@<The table of verdicts@>@;
@<Functions of {\tt verdict.c}@>@;

@ The names up to |"not run"| are also the outcomes of single tests.

@<The table of verdicts@>=
static const verdict_row table[] = {@|
  { "passed", "RIGHT", GREEN, 1, "" },@|
  { "not done", "NOT DONE YET", BLUE, 1, "Nothing is written here yet, and that is where everybody starts." },@|
  { "wrong", "WRONG", RED, 1, "" },@|
  { "crashed", "CRASHED", MAGENTA, 1, "The program was stopped by the system before your function returned." },@|
  { "too slow", "TOO SLOW", YELLOW, 1, "The answer may be right, but it takes more work than is allowed." },@|
  { "missing", "MISSING", CYAN, 1, "The file compiles, but this function is not in it. Is its name spelled right?" },@|
  { "forbidden", "NOT ALLOWED", MAGENTA, 1, "An answer computes, and needs nothing else from the system." },@|
  { "not run", "NOT RUN", DIM, 1, "" },@|
  { "public only", "RIGHT ON THE PUBLIC EXAMPLES ONLY", YELLOW, 1,@|
    "Every example that is shown is right, but the same function is also tried on other inputs." },@|
  { "not compiled", "NOT COMPILED", CYAN, 1, "The compiler does not understand the file yet, so nothing was tested." },@|
  { "refused", "NOT GRADED", RED, 0, "" },@|
  { "failed", "NOT GRADED", RED, 0, "" },@|
  { "set aside", "NOT GRADED", RED, 0, "" },@|
  { "for paper", "FOR PAPER", BLUE, 0, "" },@|
  { "open", "OPEN", BLUE, 0, "" },@|
};

@ @<Functions of {\tt verdict.c}@>=
const verdict_row *verdict_find(const char *name)
{
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (strcmp(table[i].name, name) == 0) return &table[i];
  return &table[2]; /* an outcome that we do not know is no success */
}
int verdict_is_grade(const char *name) { return verdict_find(name)->is_grade; }

@ Counting the tests with a given outcome, perhaps only the public ones.

@<Functions of {\tt verdict.c}@>=
static int count(const json_t *tests, int public_only, const char *outcome)
{
  int n = 0;
  size_t i;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (!public_only || json_is_true(json_object_get(t, "public"))) n += !outcome || json_has(t, "outcome", outcome);
  return n;
}

@ The verdict on all tests together. A skeleton is ``not done'' if nothing was passed and
nothing failed in any other way; if all public examples pass and something else does not, that is worth a verdict of its own;
otherwise it is the outcome of the first test that was not passed.

@<Functions of {\tt verdict.c}@>=
const char *verdict_of_tests(const json_t *tests)
{
  int all = count(tests, 0, NULL), shown = count(tests, 1, NULL), undone = count(tests, 0, "not done");
  size_t i;
  json_t *t;
  if (count(tests, 0, "passed") == all) return "passed";
  if (undone > 0 && undone + count(tests, 0, "not run") == all) return "not done";
  if (shown > 0 && count(tests, 1, "passed") == shown) return "public only";
  json_array_foreach(tests, i, t)
    if (!json_has(t, "outcome", "passed") && !json_has(t, "outcome", "not run")) return json_text(t, "outcome");
  return "not run";
}
