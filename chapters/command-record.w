@*1 Records.\label{records}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Whatever is known about one submission after it was graded stands in one {\it record}, a JSON object: the points, every test,
the compiler's messages, the seed, the level of confinement. The terminal's text is made from the record and from nothing else,
and so are the tables for a whole class. This section makes records; it uses smaller modules, for fingerprints, for compilers'
messages, for text in JSON, and for finding files.

Why a record, when all that most readers ever see is a page on a terminal? Because a page can't be asked anything. A teacher who
wants to know in March how many have failed at |c=0| needs data, and a grade that is contested in April needs the seed, the
compiler, and a proof that the file in question is the file in question. If the page were made first and the data afterwards,
they would sooner or later disagree. There is one source, and everything else is typography.

@*2 Fingerprints.
A record says which text it is about by the SHA-256 of its bytes, so that anybody can compare it with what \.{sha256sum} prints.
The algorithm is short enough to show whole. To call a library for it would mean one more package to install, on every machine
of every reader, for five small functions; and a book that teaches its readers to take functions apart should be able to afford
one.

@(c/sha256.h@>=
#ifndef NB_SHA256_H
#define NB_SHA256_H
#include <stddef.h>
void sha256_text(const void *data, size_t n, char text[65]);
int sha256_file(const char *path, char text[65]);
#endif

@ A {\it fingerprint\/} is a number of 256 bits, written with 64 digits. Two texts that differ anywhere have different ones, as
far as anybody knows; and nobody can find a second text for a given fingerprint. The three letters \.{abc} have
$$\vbox{\halign{#\hfil\cr{\tt ba7816bf 8f01cfea 414140de 5dae2223}\cr{\tt b00361a3 96177a9c b410ff61 f20015ad}\cr}}$$
and \.{abd} has nothing in common with that. In a record the fingerprint answers the question whether this is the file that was
graded, without keeping the file.

@(c/sha256.c@>=
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include "sha256.h"
#include "strbuf.h"
@<Functions of {\tt sha256.c}@>@;

@ The algorithm stirs constants into the data, and constants in an algorithm like this arouse suspicion: whoever chose them
might have chosen them for a purpose. So they are the first 32 bits of the fractional parts of the square roots (of the first 8
primes) and of the cube roots (of the first 64), numbers with which nobody can do anything. A reader of this book will rather
compute them than copy them: the roots are below eight, so that a |double| has 50 bits left for the fraction.

@<Functions of {\tt sha256.c}@>=
static uint32_t fraction(double x) { return (uint32_t)((x - floor(x)) * 4294967296.); }

@ Each number from~2 on is divided by the smaller ones until something comes out even, or until it is known to be a prime. It
takes 310 numbers to find 64 primes, the last of which is 311. There are quicker sieves, but none that is needed here: the work
is done once for each fingerprint, and takes some microseconds. The alternative is a table of 72 numbers with eight digits each,
in which a single wrong digit would be found by no eye.

@<Functions of {\tt sha256.c}@>=
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

@ A block of 64 bytes becomes 64 words of 32 bits: 16 from the data, and each later one a mixture of four earlier ones. The
bytes of a word come with the largest first, whatever the machine thinks of that; so they are put together by shifting and not
by looking at memory. A turn is a shift in which what falls out on the right comes back on the left. That a shift by 32 would be
undefined is no danger: the turns are by 6 to 25 places.

@<Functions of {\tt sha256.c}@>=
static uint32_t turn(uint32_t x, int n) { return x >> n | x << (32 - n); }
static void spread(const unsigned char block[64], uint32_t word[64])
{
  for (int i = 0; i < 16; i++)
    word[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16
      | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    @<Mix word |i| from four earlier ones@>@;
  }
}

@ The two sums in parentheses see to it that each bit of the data reaches many bits of the later words. A bit that is changed in
the first word changes half of the sixty-fourth.

@<Mix word |i| from four earlier ones@>=
uint32_t a = word[i - 15], b = word[i - 2];
word[i] = word[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >> 3) + word[i - 7]
  + (turn(b, 17) ^ turn(b, 19) ^ b >> 10);

@ Eight registers are stirred 64 times, and the result is added to the state. That addition at the end is what makes the whole
irreversible: each of the 64 rounds could be undone by somebody who knows its word, but to undo the addition one would have to
know the state of before, and that is just what one doesn't know. (The proof that nobody can do it in another way is missing. It
is missing for all such functions, and the world's banks have learned to live with it.)

@<Functions of {\tt sha256.c}@>=
static void digest(uint32_t state[8], const uint32_t step[64], const unsigned char block[64])
{
  uint32_t word[64], v[8];
  spread(block, word);
  memcpy(v, state, sizeof v);
  for (int i = 0; i < 64; i++) {
    @<Stir the registers with word |i|@>@;
  }
  for (int i = 0; i < 8; i++) state[i] += v[i];
}

@ In the standard the registers have the names $a$ to~$h$, and eight assignments move each to the next. To move eight numbers 64 times for
each block is most of the work, and in vain: here the registers stay where they are, and the names move. In round~$i$ the name with number~$k$ belongs to
place $k-i$, counted modulo~8; after 64 rounds every name is back at its place. What is called |choice| takes each bit from the sixth or the seventh register, as the fifth one
says; |most| is the majority of the first three. Everything else is turning and adding. The additions drop what exceeds 32 bits,
as unsigned numbers do in~\CEE/, and they are meant to.

@<Stir the registers with word |i|@>=
#define NAMED(k) v[(64 + k - i) & 7]
uint32_t choice = (NAMED(4) & NAMED(5)) ^ (~NAMED(4) & NAMED(6));
uint32_t most = (NAMED(0) & NAMED(1)) ^ (NAMED(0) & NAMED(2)) ^ (NAMED(1) & NAMED(2));
uint32_t a = NAMED(7) + (turn(NAMED(4), 6) ^ turn(NAMED(4), 11) ^ turn(NAMED(4), 25)) + choice + step[i] + word[i];
uint32_t b = (turn(NAMED(0), 2) ^ turn(NAMED(0), 13) ^ turn(NAMED(0), 22)) + most;
NAMED(3) += a, NAMED(7) = a + b;

@ The data are followed by a one bit, zeros, and their length in bits, such that the whole is made of full blocks. Without the
length a text and the same text with a few zeros behind it would get the same fingerprint. The end takes one block, or two if
fewer than nine bytes are left in the last one. Only these two are copied; the data themselves are read where they stand. For a
text of 55 bytes there are 55 bytes, the bit in the 56th, and eight bytes of length, which make one block exactly; with 56 bytes
there would be 65, and so there are two blocks, the second of which has no data in it at all..

@<Functions of {\tt sha256.c}@>=
void sha256_text(const void *data, size_t n, char text[65])
{
  uint32_t state[8], step[64];
  unsigned char last[128] = { 0 };
  const unsigned char *s = data;
  size_t rest = n % 64, size = rest < 56 ? 64 : 128;
  make_constants(state, step);
  @<Digest the full blocks, then the end with the length@>@;
  for (size_t i = 0; i < 8; i++) snprintf(text + 8 * i, 9, "%08x", (unsigned)state[i]);
}

@ The length stands in the last eight bytes, largest first like everything else. Its eight bytes would be enough for two
exabytes, more than we take from a student. The factor of eight is there because the algorithm was made for streams of bits, and
counts in them. Ours happen to come in bytes, like nearly all bits today.

@<Digest the full blocks, then the end with the length@>=
for (size_t i = 0; i + 64 <= n; i += 64) digest(state, step, s + i);
if (rest) memcpy(last, s + n - rest, rest);
last[rest] = 0x80;
for (size_t i = 0; i < 8; i++) last[size - 1 - i] = (unsigned char)((uint64_t)n * 8 >> 8 * i);
for (size_t i = 0; i < size; i += 64) digest(state, step, last + i);

@ A file is read as a whole before it is digested. It could be digested while it is read, a block at a time, with little memory;
but then there would be three functions to begin, to go on and to end, and the largest file that is asked about here is a test
program of some hundred thousand bytes. Reading in pieces of sixteen thousand bytes is quick enough, and the text grows as it
comes; so it doesn't matter whether |path| is a file with a length or a pipe without one. An unreadable file has no fingerprint
and the function says so. What to do about that is for the caller to know, who may well do without.

@<Functions of {\tt sha256.c}@>=
int sha256_file(const char *path, char text[65])
{
  strbuf b = { NULL, 0, 0 };
  char chunk[16384];
  size_t got;
  FILE *f = fopen(path, "rb");
  if (f == NULL) return -1;
  @<Read all of the file and digest it@>@;
  strbuf_free(&b);
  return failed ? -1 : 0;
}

@ Both the end of the file and an error give less than was asked for, and only |ferror| knows which of them it was. A
fingerprint of the first half of a file would be worse than none.

@<Read all of the file and digest it@>=
while ((got = fread(chunk, 1, sizeof chunk, f)) > 0) strbuf_add(&b, chunk, got);
int failed = ferror(f);
fclose(f);
sha256_text(b.s, b.n, text);

@*2 What the compiler said.
Compilers write for people, but in a regular way, as in \.{2.2-diff.c:17:3: error: expected ';'}, followed by the line in
question and an arrow. Linkers have habits of their own. From both we make a list of messages with file, line, column, kind,
text and excerpt.

To show a compiler's output as it is would be easier, and for a beginner it is the worst page of the whole course. Forty lines
appear, in the names of headers that he has never seen, and the one that he needs is the second. So the report shows three
errors at most, the first of them first, each with a sentence of advice where we know one. That takes a list, and not a text.

@(c/diagnostics.h@>=
#ifndef NB_DIAGNOSTICS_H
#define NB_DIAGNOSTICS_H
#include <jansson.h>
json_t *diagnostics_read(const char *messages, const char *source, const char *shown);
void diagnostics_ensure(json_t *list, const char *messages, const char *shown); /* at least one error */
#endif

@ Here is what \.{gcc} says about a function with a slip in its only line, when it has the name that our copy gets:
\session
2.2-diff.c: In function 'nb\_diff':
2.2-diff.c:1:36: error: expected expression before ';' token
\ \ \ \ 1 \char124\ double nb\_diff(int f) \char123\ return f + ; \char125
\ \ \ \ \ \ \char124\ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \char94
2.2-diff.c:1:38: warning: control reaches end of non-void function
\endsession
\noindent The first line says where, but only for somebody who has forgotten what he is working on. The second is the message,
and the next two its excerpt. The fifth is a message again, true enough, and a consequence of the first: a return statement that
isn't understood returns nothing. From this we make a list of two, an error and a warning, and the report shows the error with
its excerpt. As soon as the slip is repaired, the warning is gone by itself.

@ (The compilers themselves offer to write their messages as JSON. The two that matter here do it in different ways, with
different versions of each, and their linkers not at all; the text has looked the same for thirty years.) What follows is
therefore a reader of text made for people, with the modesty that this calls for: it looks for a few words, takes what it
recognizes, and is not offended by the rest.

@(c/diagnostics.c@>=
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "diagnostics.h"
#include "json-text.h"
#include "strbuf.h"
@<Functions of {\tt diagnostics.c}@>@;

@ Each line that opens a message contains a mark. What stands before the mark is the place, what comes after it is the text. The
table of marks says too to which of two kinds a message belongs, errors or warnings; there is a third in compilers, notes, but a
note only explains the message before it, and what a beginner needs is fewer messages, not longer ones. The first mark of the
table that is found decides, and the order is of no importance, because no line contains two of them except by malice. By malice
it can: a student may write a string with \.{: error:} in it, and the compiler may quote it. Then a line of the report is wrong,
in his own report, by his own doing.

@<Functions of {\tt diagnostics.c}@>=
static const char *find_mark(const char *line, const char **kind, const char **text)
{
  @<The marks of messages@>@;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    const char *at = strstr(line, marks[i].mark);
    if (at == NULL) continue;
    @<Take |kind| and |text| from the mark@>@;
    return at;
  }
  return NULL;
}

@ The first two come from compilers, the next two from assemblers, with capital letters, and the last two from linkers. A
student meets assemblers only if he writes assembly, and then it serves him right; but a line that we don't recognize would be
lost without a trace. For linkers the mark is a part of the message, or ``undefined reference to |nb_diff|'' would lose its
first half.

@<The marks of messages@>=
static const struct { const char *mark, *kind; int part_of_text; } marks[] = {@|
  { ": fatal error: ", "error", 0 },@|
  { ": error: ", "error", 0 },@|
  { ": Fatal error: ", "error", 0 },@|
  { ": Error: ", "error", 0 },@|
  { ": warning: ", "warning", 0 },@|
  { ": undefined reference to ", "error", 2 },@|
  { ": multiple definition of ", "error", 2 },@|
};

@ What the table calls |part_of_text| is a number of characters: with those two, the colon and the blank, the mark begins; the
text begins behind them.

@<Take |kind| and |text| from the mark@>=
*kind = marks[i].kind;
*text = marks[i].part_of_text ? at + marks[i].part_of_text : at + strlen(marks[i].mark);

@ Before the mark stands the place: a file and one or two numbers, read from the right, since a file name may contain colons
too. Digits, and a colon in front of them: then this is a number of the place. Anything else is a part of the name. A name like
\.{2.2} ends in digits as well, which is why the colon is asked for, and why a number at the very beginning of the line is none.

@<Functions of {\tt diagnostics.c}@>=
static size_t number_before(const char *line, size_t end, int *number)
{
  size_t i = end;
  while (i > 0 && isdigit((unsigned char)line[i - 1])) i--;
  if (i == end || i < 2 || line[i - 1] != ':') return end;
  *number = atoi(line + i);
  return i - 1;
}

@ Reading from the right, the column comes first if there are two numbers, and the line if there is only one. We can't know
before the second was looked for. So the first is taken for the line, and when another one turns up on its left, they are
exchanged. The result is the length of the file's name. Linkers that know only the object file give no number at all, and both
stay zero, which the report takes for ``no place known.'' All this could be done with a regular expression, of the kind that one
writes once and nobody reads again. The two small functions have the merit that they can be thought through.

@<Functions of {\tt diagnostics.c}@>=
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

@ A message becomes an object. The compiler worked on a copy, in a folder that is gone when the student reads this, so the fixed
name of the copy turns back into the path that the student knows; an editor will jump there if he clicks on it. Errors in other
files keep their names. They happen: a macro of a header, used wrongly, is reported in the header. The compiler is called in the
folder of the copy, and so the copy's name comes without a folder in front of it; some linkers put \.{./} there, and it is taken
away again. Then the comparison with |source| is exact, and no header whose name ends in the same letters can be mistaken for
the student's file.

@<Functions of {\tt diagnostics.c}@>=
static json_t *new_message(const char *line, const char *at, const char *kind, const char *text,
  const char *source, const char *shown)
{
  int row, column;
  json_t *m = json_object();
  size_t n = read_place(line, (size_t)(at - line), &row, &column);
  if (strncmp(line, "./", 2) == 0) line += 2, n -= 2;
  char *file = text_of("%.*s", (int)n, line);
  @<Put place, kind and text into the message@>@;
  free(file);
  return m;
}

@ All five are always there, even if they are zero or empty. Whoever reads records later with another program doesn't have to
ask first whether a thing exists. The sixth, the excerpt, is put in later by those who find one; it is the only one that may be
absent.

@<Put place, kind and text into the message@>=
json_set_text(m, "file", strcmp(file, source) == 0 ? shown : file);
json_object_set_new(m, "line", json_integer(row));
json_object_set_new(m, "column", json_integer(column));
json_set_text(m, "kind", kind);
json_set_text(m, "text", text);

@ Lines that begin with a blank are excerpts and belong to the message before. All others (``In function,'' ``compilation
terminated'') say nothing that the messages do not say, and so does the driver of the linker, \.{collect2}, which adds to each
error that there was an error. Fifty messages are enough. A forgotten brace can cause a thousand, and of these fifty the report
will show three. The excerpt grows line by line and is put into the message anew each time, so that it is complete whenever the
last of its lines has come, without anybody having to know which one that is.

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

@ The text is taken line by line. An excerpt grows with each of its lines and is put into the message anew each time, so the
last version is complete; its buffer is emptied when the next message opens. The messages may be a null pointer, if a compiler
said nothing at all, and then the list is empty. That is how a good compilation looks. The last line may lack its newline, which
happens if a compiler is stopped while it writes. It is taken as it is. A message that breaks off in the middle is still the
best that is known about where the compiler was.

@<Functions of {\tt diagnostics.c}@>=
json_t *diagnostics_read(const char *messages, const char *source, const char *shown)
{
  json_t *list = json_array();
  strbuf excerpt = { NULL, 0, 0 };
  for (const char *s = messages; s && *s; s += *s == '\n') {
    @<Take the line at |s|@>@;
  }
  strbuf_free(&excerpt);
  return list;
}

@ Each line is copied, so that it ends where it should and |strstr| can't wander into the next. In a megabyte of text, to look
for seven marks to the end of everything, at each line, would be a matter of minutes.

@<Take the line at |s|@>=
size_t n = strcspn(s, "\n");
char *line = text_of("%.*s", (int)n, s);
take_line(list, line, source, shown, &excerpt);
free(line);
s += n;

@ There are messages in forms that we never saw. When nothing was compiled and yet no error was found in what was said, the
first line of it becomes the text of one. It has no place, and it may be in a language that the machine's owner prefers; but a
report that says ``not compiled'' and gives no reason would leave the student with nothing to do, and that must not happen
because of {\it our\/} ignorance.

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

@*2 Text in records.
JSON must be proper UTF-8, and a compiler's message need not be, let alone what a submission prints; so text enters a record
through |escape|. Reading is just as forgiving: an absent text is empty, an absent number zero. With that, code which makes a
page from a record needs no cases for what might be missing, and a record from an older version can be read by a newer one.

@(c/json-text.h@>=
#ifndef NB_JSON_TEXT_H
#define NB_JSON_TEXT_H
#include <jansson.h>
void json_set_text(json_t *object, const char *key, const char *s);
const char *json_text(const json_t *object, const char *key); /* never null */
double json_amount(const json_t *object, const char *key);
int json_has(const json_t *object, const char *key, const char *value);
#endif

@ The library that does the work is \.{jansson}. Its |json_string| refuses a text that isn't UTF-8 and returns a null pointer,
and the member would then silently not be there. That is the failure which |json_set_text| prevents: one byte of Latin-1 in a
comment, quoted by the compiler in its message, and a grade without a reason.

@(c/json-text.c@>=
#include <string.h>
#include "escape.h"
#include "json-text.h"
@<Functions of {\tt json-text.c}@>@;

@ The empty addition at the beginning makes an empty text of what would else be no text, in case that |s| is empty. Everything
that |escape| lets through is proper UTF-8; the last argument says that characters beyond ASCII may stay. A newline stays one
too, so an excerpt keeps its lines. What the terminal is able to show is decided later, by the page, which escapes once more;
for that reason escaping twice must be the same as escaping once.

@<Functions of {\tt json-text.c}@>=
void json_set_text(json_t *object, const char *key, const char *s)
{
  strbuf b = { NULL, 0, 0 };
  strbuf_add(&b, "", 0);
  escape(&b, s, strlen(s), 1);
  json_object_set_new(object, key, json_string(b.s));
  strbuf_free(&b);
}

@ This is how text leaves a record. The result belongs to the record and lives as long as it does. Whoever needs it longer
copies it. In this program hardly anybody does, for a record is made, shown, perhaps written to a file, and given back.

@<Functions of {\tt json-text.c}@>=
const char *json_text(const json_t *object, const char *key)
{
  const char *s = json_string_value(json_object_get(object, key));
  return s ? s : "";
}

@ Points and seconds are numbers, whole or not, and zero if they aren't there. A key that is there but holds a text is zero as
well. This is C with some of the manners of a scripting language, and used only where zero is a sensible answer.

@<Functions of {\tt json-text.c}@>=
double json_amount(const json_t *object, const char *key)
{
  return json_number_value(json_object_get(object, key));
}

@ Most questions to a record are of the form ``is the verdict \.{passed}?'' An absent key equals the empty text, and nothing else.

@<Functions of {\tt json-text.c}@>=
int json_has(const json_t *object, const char *key, const char *value)
{
  return strcmp(json_text(object, key), value) == 0;
}

@*2 Where things are.
The command finds its data by its own place: next to \.{build/nabla} lies the folder \.{build/exercises}, and above them the
folder with \.{exercises/}, where students work. It may be called from anywhere. No variable needs to be set for that, and no
configuration has to be written; a folder that is moved, or copied to a USB stick and mounted elsewhere, works as before. That
there are two copies of the book on a machine, last year's and this year's, is normal among those who teach it, and each command
uses its own. The functions that return a path return memory to be freed.

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
const char *site_tests(const site *s, const exercise *e); /* the fingerprint of its test program */
#endif

@ There is one |site| in a run of the command, and nearly every function gets it as an argument. It isn't a global variable,
since then nobody could see from the head of a function whether it looks at the disk. The word by which the command was called
is remembered for commands that we suggest. A path has room for 4096 characters, the limit of the system, and the data folder
for what we append to it besides.

@<Types of {\tt site.h}@>=
typedef struct {
  const char *called; /* as the user typed it, for commands that we suggest */
  char project[4096], data[4160];
  catalogue list;
  char (*tests)[65]; /* for each exercise, the fingerprint of its tests, if it is known */
  toolchain tools; /* |tools.level| is null until it was looked for */
  const char *level; /* what the user insists on, or null */
  const char *hurry; /* the test in which a known mistake takes too long, or null */
  enum { ADVICE_HELPS, ADVICE_ALWAYS, ADVICE_NEVER } advice; /* when it is sought */
} site;@/

@ The site reads the catalogue when it is opened, and looks for a compiler only when something has to be compiled. A reader who
wants a hint shouldn't have to wait for it, and one who has no compiler can still have hints. In the header only two modules are
named, the one for the catalogue and the one for compiling. Their types are parts of the structure, and hence everybody who
knows the site knows them too; it saves many lines at the top of other files.

@(c/site.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "sha256.h"
#include "site.h"
@<Functions of {\tt site.c}@>@;

@ Linux shows each process its own program as a link in \.{/proc}. That is more reliable than the first word of the command
line, which can be anything, and than searching \.{PATH}, which may have changed. Two names are cut off from the right: first
that of the program, and beside it are the data; then that of the folder \.{build}, and what remains is the project. For
\.{/home/ada/book/build/nabla} these are \.{/home/ada/book/build/exercises} and \.{/home/ada/book}.

@<Functions of {\tt site.c}@>=
@<Find a student's copy@>@;
static int find_project(site *s)
{
  ssize_t n = readlink("/proc/self/exe", s->project, sizeof s->project - 1);
  if (n <= 0) return -1;
  s->project[n] = 0;
  @<Cut off two names, and find the data after the first@>@;
  @<If the command is installed, the data are elsewhere@>@;
  find_copy(s, n == 0);
  return 0;
}

@ An installed command, \.{/usr/local/bin/nabla}, has no data beside it; they are in \.{/usr/local/lib/nabla}. What the loop has left of the path is \.{/usr/local} then, which is nobody's project.

@<If the command is installed, the data are elsewhere@>=
char *beside = text_of("%s/catalogue", s->data);
n = access(beside, R_OK) == 0;
free(beside);
if (n == 0) snprintf(s->data, sizeof s->data, "%.4096s/lib/nabla/exercises", s->project);

@ The project, where the answers are, is the nearest folder above us that \.{nabla init} has made. If there is none, it is the clone that the command belongs to; and an installed command that was called from anywhere takes the
folder where it stands, and will find no answers there. The loop cuts the path at its last slash again and again, as one climbs out of a cellar: \.{/home/ada/nabla/exercises/2-derivatives}, then \.{/home/ada/nabla/exercises}, then \.{/home/ada/nabla}, where the mark is. That is how \.{git} finds its repository, and readers expect it.

@<Find a student's copy@>=
static void find_copy(site *s, int installed)
{
  char here[4096];
  if (!getcwd(here, sizeof here)) return;
  if (installed) snprintf(s->project, sizeof s->project, "%s", here);
  for (char *slash = here + strlen(here); slash; slash = strrchr(here, '/')) {
    *slash = 0;
    char *mark = text_of("%s/.nabla", here);
    int found = access(mark, F_OK) == 0;
    free(mark);
    if (found) return (void)snprintf(s->project, sizeof s->project, "%s", here);
  }
}

@ |readlink| doesn't end what it writes with a zero, and this is why the array has room for one more. The loop runs twice, and
goes the other way than one reads a path. If a slash is missing, the program lies directly in the root folder, where it can't
have come from \.{make}.

@<Cut off two names, and find the data after the first@>=
for (int level = 0; level < 2; level++) {
  char *slash = strrchr(s->project, '/');
  if (slash == NULL) return -1;
  *slash = 0;
  if (level == 0) snprintf(s->data, sizeof s->data, "%s/exercises", s->project);
}

@ After this the exercises are known. A catalogue that can't be read is the end, and nearly always it means that nothing was
built; the error says where we have looked. The structure begins with zeros, so it can be closed whatever happened, and
everything which isn't known yet is visibly not known. The data are found before the catalogue is opened, so that the message
about it can name the folder. And an error of the catalogue, which comes with the line number of the author's slip, is passed on
word for word, since the author is who will read it.

@<Functions of {\tt site.c}@>=
int site_open(site *s, const char *called, strbuf *why)
{
  char error[256] = "";
  memset(s, 0, sizeof *s);
  s->called = called;
  if (find_project(s) != 0) return strbuf_puts(why, "I cannot find out where I am (/proc/self/exe)."), -1;
  char *path = text_of("%s/catalogue", s->data);
  @<Read the catalogue, or say why not@>@;
  return failed ? -1 : 0;
}

@ The catalogue used is the copy beside the data that were made from it. The one in \.{exercises/} may be ahead of them, on the
desk of an author who has just added a line and not yet said \.{make}.

@<Read the catalogue, or say why not@>=
int failed = catalogue_read(&s->list, path, error, sizeof error);
free(path);
if (failed) strbuf_printf(why, "I cannot read the list of exercises in %s: %s", s->data, error);
size_t room = (s->list.n + 1) * sizeof *s->tests;
s->tests = memset(new_memory(NULL, room), 0, room);

@ Every record has the fingerprint of the test program in it, which is a quarter of a megabyte and takes some milliseconds to digest. So
it is taken once in a run of the command, and the processes that grade a class inherit it. If there is no such program, the text is empty. (Before a profile of a class was looked at, every task took it for itself, and one twentieth of
the whole evening was spent in finding out that the tests are still the same.)

@<Functions of {\tt site.c}@>=
const char *site_tests(const site *s, const exercise *e)
{
  char *hash = s->tests[e - s->list.@[exercise@]];
  char *path = *hash ? NULL : site_part(s, e, "test");
  if (path) sha256_file(path, hash);
  free(path);
  return hash;
}

@ To close a site is to give back the catalogue. The names of tools are in arrays within the structure.

@<Functions of {\tt site.c}@>=
void site_close(site *s)
{
  catalogue_free(&s->list);
  free(s->tests);
}

@ Which compiler there is, and how well a submission can be confined on this machine, takes a few programs to find out. So it is
done once, when it is first needed, and remembered; \.{nabla watch} checks all afternoon and asks once.

@<Functions of {\tt site.c}@>=
int site_tools(site *s, strbuf *why)
{
  return s->tools.level ? 0 : toolchain_find(&s->tools, s->data, s->level, why);
}

@ Every file of an exercise has a name made from its number and its name; the names of all of them are made here, and nowhere
else, so that whoever wants to move a folder has one page to change. Among the data each exercise has a folder of its own. With
an empty |file| the path is that of the folder, without a slash at the end.

@<Functions of {\tt site.c}@>=
char *site_part(const site *s, const exercise *e, const char *file)
{
  return text_of("%s/%s-%s%s%s", s->data, e->id, e->name, *file ? "/" : "", file);
}

@ In the source, however, exercises are sorted into folders by chapter, and one exercise has one file in each of several trees:
its skeleton, its solution, its test.

@<Functions of {\tt site.c}@>=
char *site_file(const site *s, const exercise *e, const char *folder, const char *ending)
{
  return text_of("%s/%s/%s/%s-%s%s", s->project, folder, e->chapter, e->id, e->name, ending);
}

@ And the answer is the student's file: a \CEE/ file of its own, or one for all exercises of the chapter which ask for numbers.
For two numbers nobody wants to look for a file.

@<Functions of {\tt site.c}@>=
char *site_answer(const site *s, const exercise *e)
{
  if (e->kind == 'A') return text_of("%s/exercises/%s/answers.txt", s->project, e->chapter);
  return site_file(s, e, "exercises", ".c");
}

@ In messages a path is given as seen from where the user stands, if it lies below; that is shorter, and most terminals and
editors make it a link. The slash after the common part must be there: \.{/home/ada/book2} doesn't lie below \.{/home/ada/book},
even though its name begins so. Otherwise the path stays whole. Chains of \.{../..} would be shorter, but hard to read.

@<Functions of {\tt site.c}@>=
char *site_short(const char *path)
{
  char here[4096];
  size_t n = getcwd(here, sizeof here) ? strlen(here) : 0;
  if (n && strncmp(path, here, n) == 0 && path[n] == '/') return text_of("%s", path + n + 1);
  return text_of("%s", path);
}

@*2 Making a record.
The function |record_make| always returns a record, whatever happens on the way. A missing file, a compiler that crashes, a test
program that was never built: all of these are things that happened to a submission, and so they belong in its record. A record
has a {\it verdict}, one of the words of the table in section~\xsec{verdicts}, and mostly a reason.

@(c/record.h@>=
#ifndef NB_RECORD_H
#define NB_RECORD_H
#include <jansson.h>
#include "site.h"
json_t *record_make(site *s, const exercise *e, const char *path, const char *seed, int seeds);
json_t *record_refused(const site *s, const exercise *e, const char *shown, const char *seed, const char *reason);
int record_exit_status(const json_t *record);
#endif

@ Here the parts of the grader come together: the intake, which takes a file in and makes a worker of it; the test program,
which asks the worker; and the likenesses of known mistakes. None of these knows of records. The first gives reasons, the second
a JSON text, and the third adds a line, and it is here that they become one thing. The list of headers is the longest but one of
the whole program, and that is the nature of a place where things come together. It is also a reason to keep the functions below
short: each of them speaks with one of those modules, and can be read with that one in mind.

@(c/record.c@>=
#define _GNU_SOURCE
#include <nabla/first.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
@<Our headers for {\tt record.c}@>@;
@<Functions of {\tt record.c}@>@;

@ Among our own modules there are those that find something out, the intake and the tests and the comparison with mistakes, and
those that keep it, as text in JSON and by fingerprints. In between, \.{verdict.h} has the words for what was found.

@<Our headers for {\tt record.c}@>=
#include "advice.h"
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

@ For a correct answer to exercise~2.2, a record looks like this, with its long lines cut:
\session
"exercise": "2.2", "name": "diff", "seed": "190685",
"points": 8, "possible": 8, "submission": "2.2-diff.c",
"versions": "nabla": "0.1.0", "tests": "7228179946543...
"source hash": "d851db69d7a064427...
"messages": [], "compiler": "\.{gcc} (Debian 12.2.0-14) 12.2.0",
"level": "full", "tests": ... , "verdict": "passed"
\endsession
\noindent (The braces have been left out, as they are hard to typeset and say little.) The seed is a text, because it has up to
nineteen digits and many programs that read JSON believe that a number is a |double|.

@ What is known before the file is even opened goes in first. Points start at nothing, possible points are those of the
catalogue. So a record that ends early is complete in this respect: it never happens that somebody adds up a class and finds a
student whose exercise was worth nothing, only because his file was missing. The order in which the members are put in is the
order in which they are written, and a reader of the JSON text sees first what he looks for first.

@<Functions of {\tt record.c}@>=
static json_t *open_record(const site *s, const exercise *e, const char *shown, const char *seed)
{
  json_t *r = json_object(), *versions = json_object();
  @<Put exercise, seed and points into the record@>@;
  @<Put the versions of what graded into the record@>@;
  return r;
}

@ The submission is named as the user knows it. It is named for people; to a program that looks for the very same bytes, the
fingerprint says more. The seed is recorded before it is used, and the name of the exercise is here besides its number because
numbers change from edition to edition, and names seldom do.

@<Put exercise, seed and points into the record@>=
json_set_text(r, "exercise", e->id);
json_set_text(r, "name", e->name);
json_set_text(r, "seed", seed);
json_object_set_new(r, "points", json_integer(0));
json_object_set_new(r, "possible", json_integer(e->points));
json_set_text(r, "submission", shown);

@ Whoever wants to repeat a grade must have the same tests, and a version number doesn't promise that: an author may change a
test twice in a morning. So the fingerprint of the test program itself is recorded as well. If the program isn't there, neither
is its fingerprint, and the failure will be noticed soon enough.

@<Put the versions of what graded into the record@>=
json_set_text(versions, "nabla", NB_VERSION);
if (*site_tests(s, e)) json_set_text(versions, "tests", site_tests(s, e));
json_object_set_new(r, "versions", versions);

@ A record that ends early has a verdict and a reason. The function returns $-1$, so that whoever finds out about a failure can
record it and pass it on in one expression. A reason is a sentence, or two; it will be printed as it is. If the verdict says
everything, as ``not compiled'' does when the messages are there, the reason is left out.

@<Functions of {\tt record.c}@>=
static int end_early(json_t *r, const char *verdict, const char *reason)
{
  json_set_text(r, "verdict", verdict);
  if (*reason) json_set_text(r, "reason", reason);
  return -1;
}

@ The file is read once, and everything later works with the bytes that were read then. The fingerprint is theirs too. Had we
read the file a second time for the compiler, somebody who saves at the wrong moment (or the right one) would get one text
graded and another one recorded. There are only two ways in which the rest can differ from what the student believes he has
handed in: he has forgotten to save, or he has given another file. The fingerprint settles both.

@<Functions of {\tt record.c}@>=
static int take_in(json_t *r, const char *path, strbuf *content)
{
  strbuf why = { NULL, 0, 0 };
  char hash[65];
  int failed = intake_read(path, content, &why);
  @<Refuse the file, or take its fingerprint@>@;
  strbuf_free(&why);
  return failed;
}

@ What the intake refuses (folders, devices, files without end) is refused in its words. They were written for a student who has
typed a wrong name, not for one who tries something; the first is a thousand times more frequent, and the second learns nothing
from a polite answer.

@<Refuse the file, or take its fingerprint@>=
if (failed) end_early(r, "refused", why.s);
else {
  sha256_text(content->s, content->n, hash);
  json_set_text(r, "source hash", hash);
}

@ The copy gets the exercise's own name, whatever the student calls his file; the name appears in messages, where it is turned
back, and in nothing else. Its messages are read into the record before we look how the compiler ended, since warnings help even
when all went well. Sometimes the warning {\it is\/} the answer: ``control reaches end of non-void function'' explains many a
wrong number. The job that is handed to the module for compiling has six parts: the folder to work in, the name of the copy, the
name to be shown, the headers, the exercise's own object files, and where to put the worker. It returns how the compiler ended
and collects what was said; to make sense of that is our business.

@<Functions of {\tt record.c}@>=
static compile_end compile(site *s, const exercise *e, json_t *r, const char *folder)
{
  strbuf said = { NULL, 0, 0 };
  char *source = text_of("%s-%s.c", e->id, e->name), *parts = site_part(s, e, ""), *worker = text_of("%s/worker", folder);
  compile_job job = { folder, source, json_text(r, "submission"), s->data, parts, worker };
  compile_end end = compile_worker(&s->tools, &job, &said);
  @<Record what the compiler said, and which one it was@>@;
  free(source);
  free(parts);
  free(worker);
  strbuf_free(&said);
  return end;
}

@ The level belongs to the record because it says how much the grade can be trusted: a submission that was graded without walls
might have helped itself. If nothing was compiled and nothing understood, the first line is taken for a message, as was promised
above; and if nothing was said at all, the words ``no message'' are.

@<Record what the compiler said, and which one it was@>=
json_t *list = diagnostics_read(said.s, source, job.shown);
if (end == NOT_COMPILED) diagnostics_ensure(list, said.s ? said.s : "no message", job.shown);
json_object_set_new(r, "messages", list);
json_set_text(r, "compiler", s->tools.version);
json_set_text(r, "level", s->tools.level->name);

@ A worker is the student's code, compiled and linked with our small main program. If there is no compiler, it is our failure
and not the student's, and the verdict says so: ``failed'' is a word for what the grader couldn't do. A student must be able to
tell one from the other without thinking. The difference is also in the exit status: 1 for what he can repair and 2 for what he
can't. A script that mails students their reports should look at that before it does.

@<Functions of {\tt record.c}@>=
static int make_worker(site *s, const exercise *e, json_t *r, const char *folder)
{
  strbuf why = { NULL, 0, 0 };
  if (site_tools(s, &why) != 0) {
    end_early(r, "failed", why.s);
    strbuf_free(&why);
    return -1;
  }
  @<Compile, and turn the end of it into a verdict@>@;
}

@ That a compiler is too slow is the student's doing, though he is hardly ever aware of it. Eight seconds are much for a file of
thirty lines; some macros, once they begin to expand, need longer than the age of the universe. An interruption is neither
party's fault. It is recorded, though hardly anybody will read it, since control-C ends the command as well.

@<Compile, and turn the end of it into a verdict@>=
switch (compile(s, e, r, folder)) {
case COMPILED: return 0;
case NOT_COMPILED: return end_early(r, "not compiled", "");
case COMPILER_TOO_SLOW: return end_early(r, "not compiled", "The compiler was stopped: it was still at work after 8 seconds.");
case COMPILER_STOPPED: return end_early(r, "failed", "It was interrupted.");
default: return end_early(r, "failed", "The compiler could not be started.");
}

@ What the test program wrote becomes part of our record; but only if it is about this exercise and its points are those that
the book promises. All of its members are taken over as they are. So the tests may learn to say something new, without a line to
be changed here. If a text with the same key was there before, the new one wins; this is how points become more than nothing.

@<Functions of {\tt record.c}@>=
static int adopt(json_t *r, const exercise *e, const child_result *result)
{
  char reason[256];
  json_t *got = result->out.s ? json_loads(result->out.s, 0, NULL) : NULL;
  if (result->how == CHILD_STOPPED) return json_decref(got), end_early(r, "failed", "It was interrupted.");
  @<Give up if the test program failed@>@;
  @<Take over what it wrote, if it fits@>@;
}

@ The test program is trusted but not infallible. It may be absent, since nobody has built it, or crash, or write something that
is not JSON; whatever it is, the student is told that it isn't about his answer, with as much of the reason as fits.

@<Give up if the test program failed@>=
if (result->how != CHILD_ENDED || result->status != 0 || got == NULL) {
  snprintf(reason, sizeof reason, "The test program of this exercise did not do its work. %.180s",
    result->how == CHILD_NOT_STARTED ? "Has everything been built? Try: make" : result->err.s ? result->err.s : "");
  return json_decref(got), end_early(r, "failed", reason);
}

@ After a change of the catalogue the tests may be older than the book. It would be unpleasant to find out in the middle of a
term that an exercise has been graded out of seven points, when the book says eight.

@<Take over what it wrote, if it fits@>=
int fits = json_has(got, "exercise", e->id) && json_amount(got, "possible") == e->points
  && json_array_size(json_object_get(got, "tests")) > 0;
if (fits) json_object_update(r, got);
json_decref(got);
return fits ? 0 : end_early(r, "failed", "The tests of this exercise do not agree with the catalogue.");

@ The test program is ours. It gets half a minute because it sets stricter limits to the worker itself; ours is for the case
that we made a mistake. What it may write is limited for the same reason, to eight megabytes, and the usual answer has two
thousand bytes. If it is stopped by one of these limits, the record says ``failed'' and not ``too slow,'' for the student's
function has been given its own time, and not been found guilty.

As everywhere in this program, what is started is started with a list of words and no shell, gets nothing of our input, and is
gone when |child_run| returns, with all that it may have started itself. The structure that describes the wish is filled with
zeros first; to want nothing special is to write nothing.

@<Functions of {\tt record.c}@>=
static int run_tests(const site *s, const exercise *e, json_t *r, const char *given, const char *file)
{
  child_plan plan = { 0 };
  child_result result;
  command_line words = { 0 };
  char *test = site_part(s, e, "test");
  @<Put together the words of the test's command line@>@;
  plan.words = words.word, plan.seconds = 30, plan.keep = 8 << 20;
  child_run(&plan, &result);
  int failed = adopt(r, e, &result);
  child_result_free(&result);
  words_free(&words);
  free(test);
  return failed;
}

@ It is told what it is given, a worker or a file of answers, and the seed. The worker's path comes from us, so there are no
strange names in it, but a list of words would be safe even so. Where this machine has no filter of system calls, it is told
that too: it would refuse to start a worker otherwise. The last two words are for known mistakes (see
section~\xsec{mistakes}); for everybody else |s->hurry| is null.

@<Put together the words of the test's command line@>=
words_add(&words, "%s", test);
words_add(&words, "%s", given);
words_add(&words, "%s", file);
words_add(&words, "--seed");
words_add(&words, "%s", json_text(r, "seed"));
if (s->tools.level && !s->tools.filter) words_split(&words, "--filter off");
if (s->hurry) {
  words_add(&words, "--hurry");
  words_add(&words, "%s", s->hurry);
}

@ A correct answer is correct with every seed. Whoever wants to be sure asks for many of them: \.{--seeds 50} compiles once and
runs the tests with fifty seeds in a row, beginning with the given one. The first seed that costs points ends the row, and its
record is the one that counts. With that seed the student can see the failure again, as often as he wants to. Random tests that
can't be repeated are rumors. There is no vote among the seeds, and no mean: nine right answers out of ten are a wrong function.

@<Functions of {\tt record.c}@>=
static int run_seeds(const site *s, const exercise *e, json_t *r, const char *given, const char *file)
{
  long first = atol(json_text(r, "seed")), count = json_integer_value(json_object_get(r, "seeds"));
  int failed = run_tests(s, e, r, given, file);
  for (long k = 1; !failed && k < count && json_amount(r, "points") == e->points; k++) {
    @<Run the tests with the seed number |k| of the row@>@;
  }
  return failed;
}

@ The new seed is put into the record before the run, which reads it from there; so record and run can't disagree.

@<Run the tests with the seed number |k| of the row@>=
char seed[24];
snprintf(seed, sizeof seed, "%ld", first + k);
json_set_text(r, "seed", seed);
failed = run_tests(s, e, r, given, file);

@ Exercises with numbers for answers run nothing of the student's, so there is nothing to confine; their level is the highest.
The text is written to a file of our own all the same, and the test program reads that, for the same reason as before: what was
read is what is graded. Such an exercise costs no compiler and no worker, and a whole class of them is graded while one
submission with code still waits for its linker.

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

@ With code there is a step between: the copy is compiled, and what the test program is given is the worker. Each step runs only
if the one before was successful, and has put its reason into the record if it wasn't. The source and the worker lie in the
scratch folder of this exercise, which nobody else looks into, and which goes away with us. Both functions begin alike, and what
they share is shorter than a function for it would be: to write a file and to complain. The complaint is about our own folder,
which is full or gone, and the student reads that it was ours.

@<Functions of {\tt record.c}@>=
static int grade_code(site *s, const exercise *e, json_t *r, const char *folder, const strbuf *content)
{
  char *source = text_of("%s/%s-%s.c", folder, e->id, e->name), *worker = text_of("%s/worker", folder);
  int failed = write_file(source, content->s, content->n) != 0
    ? end_early(r, "failed", "I cannot write to my scratch folder.")
    : make_worker(s, e, r, folder);
  if (!failed) failed = run_seeds(s, e, r, "--worker", worker);
  if (!failed && advice_wanted(s, r)) advice_give(s, e, r, folder);
  free(source);
  free(worker);
  return failed;
}

@ A literate answer is tangled first; see section~\xsec{webs}.

@<Functions of {\tt record.c}@>=
@<Functions that tangle a submission@>@;

@ All steps in their order: take the file in, make a folder, grade by kind, find the verdict. The verdict is last, for it is
found from the tests, and those who end early have set one already. The folder is removed at once and not only at the end of the
program; in a class of three hundred, the scratch folders would grow to gigabytes otherwise. Each failure has left its verdict
where it happened, and |grade| has nothing to return. Whatever the file was and whatever became of it, the text that was read is
freed, and so is the name of the folder.

@<Functions of {\tt record.c}@>=
static void grade(site *s, const exercise *e, json_t *r, const char *path)
{
  strbuf content = { NULL, 0, 0 };
  char *folder = NULL;
  int failed = take_in(r, path, &content);
  if (!failed && (folder = scratch_part(e->id)) == NULL)
    failed = end_early(r, "failed", "I cannot make a folder in /tmp (or TMPDIR).");
  @<Grade the file according to its kind@>@;
  if (folder) scratch_remove(folder);
  free(folder);
  strbuf_free(&content);
}

@ What follows a failure is guarded by the failure. \CEE/ programmers have a |goto| for this, and in a longer function we would
take it.

@<Grade the file according to its kind@>=
if (!failed && e->kind == 'C' && web_is(path)) failed = tangle_submission(s, e, r, folder, &content);
if (!failed && e->kind == 'A') failed = grade_numbers(s, e, r, folder, &content);
else if (!failed) failed = grade_code(s, e, r, folder, &content);
if (!failed) json_set_text(r, "verdict", verdict_of_tests(json_object_get(r, "tests")));

@ And here is the function that the others ask. Exercises on paper and open questions get a record too, with a verdict that says
what they are. At the end the record is compared with the mistakes that are known for this exercise; when it resembles one of
them, the hint goes into the record. That happens whatever the verdict is, because the other module knows best when it has
nothing to say. The number of seeds is recorded too; a record with fifty of them is worth more than a record with one, and looks
the same otherwise. The function takes about a second, nearly all of which belongs to the compiler. To the memory it needs there
is a simple bound, for all parts of the record have one, and so \.{nabla grade} may hold some hundreds of them at once.

@<Functions of {\tt record.c}@>=
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

@ When the text of a submission could not even be read, the record is made without it. It has a verdict, ``refused,'' a reason, and
no tests; for the gradebook these are no points, and for the student they are a sentence that says what to hand in instead. A link
in place of a file, an archive that leads out of its folder, a file with zero bytes in it: all of them end here.

@<Functions of {\tt record.c}@>=
json_t *record_refused(const site *s, const exercise *e, const char *shown, const char *seed, const char *reason)
{
  json_t *r = open_record(s, e, shown, seed);
  json_object_set_new(r, "seeds", json_integer(1));
  end_early(r, "refused", reason);
  return r;
}

@ The exit status of the command follows from the record: 0~for full points, 1~for less, 2~if there is nothing that could be
called a grade. So \.{nabla check 2.2 \&\& git commit} does what somebody who writes it hopes for, and a script can tell
``wrong'' from ``couldn't look.''

@<Functions of {\tt record.c}@>=
int record_exit_status(const json_t *record)
{
  double possible = json_amount(record, "possible");
  if (!verdict_is_grade(json_text(record, "verdict"))) return 2;
  return possible > 0 && json_amount(record, "points") == possible ? 0 : 1;
}

@*2 Verdicts.\label{verdicts}
A student who sees the same red word for a missing semicolon, a wrong sign and an endless loop learns nothing from it. So there
are many verdicts, and they differ in words, in color and in what the command says next. The rest of the program knows them by
their names, which are also what stands in the records; everything else about them is in one table.

@(c/verdict.h@>=
#ifndef NB_VERDICT_H
#define NB_VERDICT_H
#include <jansson.h>
#include "page.h"
@<Types of {\tt verdict.h}@>@;
const verdict_row *verdict_find(const char *name);
const char *verdict_of_tests(const json_t *tests);
int verdict_is_grade(const char *name);
int verdict_unasked(const json_t *test); /* it was not run, or skipped */
#endif

@ The headline is the word that stands in color before the points. Red is only for what is wrong and for what couldn't be graded
at all; a file in which nothing has been done yet is not wrong, and so it is blue. Green is kept for one thing.

@<Types of {\tt verdict.h}@>=
typedef struct {
  const char *name, *headline;
  page_color color;
  int is_grade; /* zero: could not be graded */
  const char *comment; /* what it means, in a sentence */
} verdict_row;@/

@ There are two questions to the table, what a verdict means and whether it is a grade, and one to the tests of a record: which
verdict they come to.

@(c/verdict.c@>=
#include <string.h>
#include "json-text.h"
#include "verdict.h"
@<The table of verdicts@>@;
@<Functions of {\tt verdict.c}@>@;

@ Each comment answers the question that a beginner asks on seeing the word. It doesn't console and it doesn't explain what the
headline says already. A verdict without a comment has a reason in its record, or none is needed.

@<The table of verdicts@>=
static const verdict_row table[] = {@|
  @<Verdicts that single tests can have@>@;
  @<Verdicts on a whole submission@>@;
};

@ The first nine are also the outcomes of single tests. ``Missing'' is about a function that isn't there under its name. ``Not
run'' happens to a test if a worker can't be asked any more, because its time is used up; ``skipped,'' if another test or another exercise should be mended first. In \.{crashed} the blame is put where
it belongs: the system has stopped the program. To the student, it simply vanished.

@<Verdicts that single tests can have@>=
{ "passed", "RIGHT", GREEN, 1, "" },@|
{ "not done", "NOT DONE YET", BLUE, 1, "Nothing is written here yet, and that is where everybody starts." },@|
{ "wrong", "WRONG", RED, 1, "" },@|
{ "crashed", "CRASHED", MAGENTA, 1, "The program was stopped by the system before your function returned." },@|
{ "too slow", "TOO SLOW", YELLOW, 1, "The answer may be right, but it takes more work than is allowed." },@|
{ "missing", "MISSING", CYAN, 1, "The file compiles, but this function is not in it. Is its name spelled right?" },@|
{ "forbidden", "NOT ALLOWED", MAGENTA, 1, "An answer computes, and needs nothing else from the system." },@|
{ "not run", "NOT RUN", DIM, 1, "" },@|
{ "skipped", "SKIPPED", DIM, 1, "" },@|

@ The others are about the submission as a whole. Three have the same headline and the same color, and differ in whose fault it
is: a file that was refused, a grader that failed, a submission that was set aside for somebody to look at. They are no grades,
and the zero points that stand beside them should not be added to anything.

@<Verdicts on a whole submission@>=
{ "public only", "RIGHT ON THE PUBLIC EXAMPLES ONLY", YELLOW, 1,@|
  "Every example that is shown is right, but the same function is also tried on other inputs." },@|
{ "not compiled", "NOT COMPILED", CYAN, 1, "The compiler does not understand the file yet, so nothing was tested." },@|
{ "refused", "NOT GRADED", RED, 0, "" },@|
{ "failed", "NOT GRADED", RED, 0, "" },@|
{ "set aside", "NOT GRADED", RED, 0, "" },@|
{ "for paper", "FOR PAPER", BLUE, 0, "" },@|
{ "open", "OPEN", BLUE, 0, "" },@|

@ A name that isn't in the table must come from a newer test program. It is taken for the third row, ``wrong'': an outcome that
we do not know is no success. The loop compares up to sixteen words, and nobody will ever notice.

@<Functions of {\tt verdict.c}@>=
const verdict_row *verdict_find(const char *name)
{
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (strcmp(table[i].name, name) == 0) return &table[i];
  return &table[2]; /* an outcome that we do not know is no success */
}

@ Points are noted, and added up, only for grades.

@<Functions of {\tt verdict.c}@>=
int verdict_is_grade(const char *name) { return verdict_find(name)->is_grade; }

@ Two outcomes say nothing about an answer, because nobody has asked it.

@<Functions of {\tt verdict.c}@>=
int verdict_unasked(const json_t *test) { return json_has(test, "outcome", "not run") || json_has(test, "outcome", "skipped"); }

@ To find the verdict it must be known how many tests have a given outcome, of all of them, or of the public ones. A null
pointer in place of an outcome counts every test. The same function counts everything, passed or not, public or not, in five of
the questions that come now, and the loop over the tests needs to be right only once. Its two conditions are written as one
line. The first selects the tests that matter, and the second adds a zero or a one.

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

@ The verdict on all tests together. It is found by asking four questions in order, from the best to the most particular. The
last one has an answer whenever it is reached, for some test wasn't passed; |"not run"| is there because a compiler can't know
that, and for the strange case that none was run at all.

@<Functions of {\tt verdict.c}@>=
const char *verdict_of_tests(const json_t *tests)
{
  int all = count(tests, 0, NULL), shown = count(tests, 1, NULL), undone = count(tests, 0, "not done");
  size_t i;
  json_t *t;
  @<Ask the tests four questions@>@;
  return "not run";
}

@ A skeleton is ``not done'' if something in it says so and nothing failed in any other way. If all public examples pass and
something else does not, that is worth a verdict of its own: an answer that fits the examples and not the function was probably
made from them, or has forgotten an edge case. Otherwise it is the outcome of the first test that was not passed. The tests of
this book begin with the simplest, so the first one is the one to repair first.

@<Ask the tests four questions@>=
if (count(tests, 0, "passed") == all) return "passed";
if (undone > 0 && undone + count(tests, 0, "not run") + count(tests, 0, "skipped") == all) return "not done";
if (shown > 0 && count(tests, 1, "passed") == shown) return "public only";
json_array_foreach(tests, i, t)
  if (!json_has(t, "outcome", "passed") && !verdict_unasked(t)) return json_text(t, "outcome");

@*2 Prerequisites.\label{prerequisites}
Exercise 8.3 needs 7.7, says the catalogue. What does it mean for a verdict if 7.7 is wrong? For the points of 8.3, nothing: a
worker is linked with the book's own answers to all earlier exercises, so nobody loses a point twice for one mistake. But
somebody who is shown two failures at once should know which of them to look at. The second may be the first once more, since
who hasn't understood how adjoints are pulled will not push them well either. So where several exercises are graded together, in
\.{nabla check 7 8} or in a class, a test that failed is reported as {\it skipped, because 7.7 is not right yet}.
@^prerequisites@>

Here is what \.{nabla check 7.7 8.3 8.4} says to somebody who has forgotten, in the first of them, that an arrow may lead to a node twice:
\session
x 7.7\ \ pull\ \ \ \ \ \ \ \ \ 3 of 8\ \ wrong
\char94\ 8.3\ \ backward\ \ \ \ 6 of 12\ \ skipped, because 7.7 is not right yet: begin there
+ 8.4\ \ zeroing\ \ \ \ \ \ 5 of 5\ \ passed
\endsession
\noindent Three decisions are in this. What was passed stays passed, with its points: skipping takes nothing away. Only an answer that is
wrong holds others up, not one that hasn't been begun; a student may leave 7.7 out and still hear what is wrong with his 8.3, and whoever reads the book from the end has the same right to be told.
And \.{nabla check 8.3}, with a single exercise, skips nothing. Who asks about one exercise wants to know about that one.

@(c/skip.h@>=
#ifndef NB_SKIP_H
#define NB_SKIP_H
#include <jansson.h>
#include "catalogue.h"
void skip_dependent(json_t *wrong, const exercise *e, json_t *record);
#endif

@ The memory of a run, or of a student, is the object |wrong|. It has the number of each exercise that wasn't right, with the
number of the exercise where to begin. Records must come in the order of the catalogue, in which every exercise stands below
those that it needs.

@(c/skip.c@>=
#include <stdlib.h>
#include <string.h>
#include "json-text.h"
#include "skip.h"
#include "strbuf.h"
#include "verdict.h"
@<Functions of {\tt skip.c}@>@;

@ The needs are a text like \.{5.2,6.3}, and the first of them that was wrong decides. What is noted for it is where its own
trouble began; so 8.5, which needs 8.3, sends its reader to 7.7 as well.

@<Functions of {\tt skip.c}@>=
static const char *culprit(const json_t *wrong, const exercise *e)
{
  const char *found = "";
  for (const char *at = e->needs; *at && !*found; at += *at == ',') {
    size_t n = strcspn(at, ",");
    char *id = text_of("%.*s", (int)n, at);
    found = json_text(wrong, id);
    free(id), at += n;
  }
  return found;
}

@ A test keeps all that is known about it; only its outcome changes, and its detail says why. If the detail had something in it,
such as where a crash was, it is found where it was before, in the report on this exercise alone.

@<Functions of {\tt skip.c}@>=
static void skip_failures(json_t *record, const char *because)
{
  size_t i;
  json_t *t;
  json_array_foreach(json_object_get(record, "tests"), i, t)
    if (!json_has(t, "outcome", "passed")) json_set_text(t, "outcome", "skipped"), json_set_text(t, "detail", because);
  json_set_text(record, "verdict", "skipped");
  json_set_text(record, "reason", because);
}

@ A file that doesn't compile, or couldn't be graded, isn't skipped: there is something to be mended in it which has nothing to
do with another exercise. It doesn't hold others up, either, if it is no grade. One that hasn't been begun is neither skipped
nor a reason to skip.

@<Functions of {\tt skip.c}@>=
void skip_dependent(json_t *wrong, const exercise *e, json_t *record)
{
  const char *verdict = json_text(record, "verdict"), *first = culprit(wrong, e);
  if (strcmp(verdict, "passed") == 0 || strcmp(verdict, "not done") == 0 || !verdict_is_grade(verdict)) return;
  char *begin = text_of("%s", *first ? first : e->id), *because = text_of("because %s is not right yet: begin there", begin);
  if (*first && json_array_size(json_object_get(record, "tests")) > 0) skip_failures(record, because);
  json_set_text(wrong, e->id, begin);
  free(begin), free(because);
}
