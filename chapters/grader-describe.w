@*1 Saying what was called.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
``Expected 6, got 5.9'' is half a message. The other half is what was asked: \.{nb\_diff(f(x) =
x\^{}2, c = 3)}. Since the tables of |@<Types of {\tt travel.h}@>| know the names and types of all
arguments, this text can be made for any call without the test's help. A test's author would
otherwise have to write it for each call, would do so for the first three, and then begin to copy.

@(c/describe.h@>=
#ifndef NABLA_DESCRIBE_H
#define NABLA_DESCRIBE_H
#include <stddef.h>
#include "travel.h"
void describe_real(char *to, size_t size, double x);
void describe_call(char *to, size_t size, const char *name,
                   const travel_signature *s, const void *arguments);
const char *formula_of(const travel_type *t, const void *function); /* supplied by the harness */
#endif

@ The description takes the same walk through the tables as the values do when they travel, and
looks like |put_value| and its companions. Where those write bytes, this writes words. One could
have made a single walk with two kinds of feet. But the descriptions take liberties, such as showing
six elements of a thousand, which a message to another process must never take.

@(c/describe.c@>=
#define _GNU_SOURCE
#include "describe.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
@<Types of {\tt describe.c}@>@;
@<Prototypes of {\tt describe.c}@>@;
@<Functions of {\tt describe.c}@>@;

@ A real number is shown with as many digits as are needed to get the same number back, so that what
is printed can be typed into a program of one's own. |0.1| is printed as |0.1|, not with the
seventeen digits that are always enough and nearly always ugly; and |0.1+0.2| is printed as
|0.30000000000000004|, because it {\it is\/} another number, and in a course about differences of
nearly equal numbers one wants to see that. The loop over the precisions prints and reads up to
seventeen times, a microsecond each, for a message that a person will look at for half a minute. NaN
equals nothing, not even itself, and is tried with all precisions before it remains NaN. One digit
would do for~|40|, but then |printf| prefers |4e+01|, and a student shouldn't have to decode that; so
numbers below ten million are given the digits that they have before the point.

@<Functions of {\tt describe.c}@>=
void describe_real(char *to, size_t size, double x)
{
  for (int digits = 1; digits <= 17; digits++) {
    snprintf(to, size, "%.*g", digits, x);
    if (strtod(to, NULL) == x && (digits > 6 || !strstr(to, "e+0"))) return;
  }
}

@ Text is appended to what is there; what does not fit is left out. So a call with a graph of a
thousand nodes has a description of limited length, and nobody needs to compute one beforehand. The
invariant stands in the comment, and each function here relies on it. A structure with two pointers
may look like much for a string. It's what keeps the length of what was said, and the room that's
left, from being passed through ten functions as two numbers, one of which somebody would forget to
update.

@<Types of {\tt describe.c}@>=
typedef struct wording {
  char *at, *end; /* |*at| is always zero, and |at < end| */
} wording;

@ |vsnprintf| returns the length that the text would have had. If it fits, |at| moves on by this
length; if not, then to the zero at the end of the room, where it remains: from then on, everything
that's said is said to one byte. Nothing is checked anywhere else. A negative result would mean that
the format is broken; then the text simply stays as it was.

@<Functions of {\tt describe.c}@>=
static void say(wording *s, const char *format, ...)
{
  va_list a;
  va_start(a, format);
  int n = vsnprintf(s->at, (size_t)(s->end - s->at), format, a);
  va_end(a);
  if (n > 0) s->at += n < s->end - s->at ? n : s->end - s->at - 1;
}

@ A value is described by its shape. A function shows its formula, which the harness knows or can
find out. A storage has no contents that mean anything here, so it is only said whose it is; its
address would be another one in each run, and two messages about the same mistake should be the same
message. That is true of everything in the record: same submission, same seed, same bytes.

A call from the tests of exercise 5.2, with a function, a number, and two arrays:
\session
\.{nb\_grad\_fd(f(n, x) = x[0]\^2 x[1] + cos(x[2]), n = 3,}
\ \ \.{x = [2, 3, 0.5], g = [99, 99, 99])}
\endsession
\noindent The names of the parameters are those of the prototype in the catalogue, and the array |g| is full of~99 because the test has put that there, in order to see whether it was filled.

@<Functions of {\tt describe.c}@>=
static void say_value(wording *s, const travel_type *t, const char *value)
{
  switch (t->shape) {
  case TRAVEL_REAL: say_real(s, t, value);@+ break;
  case TRAVEL_TEXT: say_text(s, value);@+ break;
  case TRAVEL_RECORD: say(s, "{");@+ say_slots(s, t, value);@+ say(s, "}");@+ break;
  case TRAVEL_FUNCTION: say(s, "%s", formula_of(t, value));@+ break;
  case TRAVEL_STORAGE: say(s, "%s", *(void *const *)value ? "(its storage)" : "NULL");@+ break;
  default: say_integer(s, t, value);
  }
}

@ Records contain slots, and slots contain values, which may be records again. The functions call
each other in a circle that only ends because types do: a record contains only records that were
declared before it. Each of them gets the type, by which it knows how many bytes there are, and a
pointer to the first.

@<Prototypes of {\tt describe.c}@>=
static void say_integer(wording *s, const travel_type *t, const char *value);
static void say_real(wording *s, const travel_type *t, const char *value);
static void say_text(wording *s, const char *value);
static void say_slots(wording *s, const travel_type *t, const char *record);

@ Integers come in four sizes, with sign and without. The bytes are copied to the lower end of a
64-bit number, which is right on machines that store the low byte first; all on which the grader
runs do. The bits above are zero then, and if the number has a sign, they must become copies of it:
a shift to the left and back. The shift to the left is done without a sign, where \CEE/ has an
opinion on the result. For the shift back it leaves the choice to the compiler, and all compilers
make the same.

@<Functions of {\tt describe.c}@>=
static void say_integer(wording *s, const travel_type *t, const char *value)
{
  int64_t i = 0;
  memcpy(&i, value, t->size);
  int unused = 64 - 8 * (int)t->size; /* bits above the number */
  if (t->shape == TRAVEL_SIGNED) {
    i = (int64_t)((uint64_t)i << unused) >> unused;
    say(s, "%lld", (long long)i);
  }
  else say(s, "%llu", (unsigned long long)i);
}

@ A |float| has its own number of digits. For it, the shortest text that gives the same number back
would have to be found in the precision of a |float|; nine digits always suffice, and no exercise of
the book has one anyway. Both kinds are copied out of the record into a variable, since the pointer
is one to characters, and reading a \&{double} through it would be the kind of thing that this
course's own sanitizers complain about.

For a \&{double} the function |describe_real| does find the shortest text. A student who reads $0.1$ in a message should be able to type $0.1$ and get the number that was meant, to its last bit. With the format |"%.17g"| the bits would be right, too, and the message would say $0.10000000000000001$, which makes people look for a mistake of theirs where there is none.

@<Functions of {\tt describe.c}@>=
static void say_real(wording *s, const travel_type *t, const char *value)
{
  char number[40];
  double x;
  float y;
  if (t->size == sizeof y) {
    memcpy(&y, value, sizeof y);
    say(s, "%.9g", y); /* nine digits are enough for a |float| */
  } else {
    memcpy(&x, value, sizeof x);
    describe_real(number, sizeof number, x);
    say(s, "%s", number);
  }
}

@ Long texts are cut; strange characters are shown as such. The description ends up in terminals and
records like everything else here. And the text of an argument may have come from the student's
program: a test can pass on what it got. Sixty characters make a line; the dots at the end say that
there was more, and stand outside of what was cut, before the closing quotation mark.

@<Functions of {\tt describe.c}@>=
static void say_text(wording *s, const char *value)
{
  const char *text;
  memcpy(&text, value, sizeof text);
  if (!text) { say(s, "NULL");@+ return; }
  say(s, "\"");
  @<Say the first 60 characters, and nothing that could do harm@>@;
  say(s, strlen(text) > 60 ? "...\"" : "\"");
}

@ Quotation marks and backslashes get a backslash in front, so that the text can be copied into a
\CEE/ program. All others that aren't printable become numbers, in hexadecimal, which looks
frightening and is harmless. An escape sequence that colors the screen is shown as \.{\\x1b[32m}, by
which even the color can be recognized.

@<Say the first 60 characters, and nothing that could do harm@>=
for (int i = 0; text[i] && i < 60; i++)
  if (text[i] == '"' || text[i] == '\\') say(s, "\\%c", text[i]);
  else if (text[i] >= ' ' && text[i] < 127) say(s, "%c", text[i]);
  else say(s, "\\x%02x", (unsigned char)text[i]);

@ Of an array we show the first six elements, and how many there are if there are more. Six are
enough to recognize the data of the public tests, which have seldom more; and for a data set of a
thousand examples, the number itself is the interesting part.

@<Functions of {\tt describe.c}@>=
static void say_values(wording *s, const travel_type *t, const char *values, size_t n)
{
  enum { SHOWN = 6 };
  say(s, "[");
  @<Say the first few, with commas@>@;
  if (n > SHOWN) say(s, ", ... %zu in all", n);
  say(s, "]");
}

@ Elements are |t->size| bytes apart, whatever they are: numbers, points, or functions. An array of
records looks like \.{[\{x = 0, y = 1\}, \{x = 1, y = 3\}]}, which is long, but so is the array.

@<Say the first few, with commas@>=
for (size_t i = 0; i < n && i < SHOWN; i++) {
  if (i) say(s, ", ");
  say_value(s, t, values + i * t->size);
}

@ A slot is shown as \.{c = 3}; a function with its own arguments, \.{f(x) = x\^{}2}; a pointer to
one value that will be written, as |&a|. The names are those of the prototype, which the student has
in front of him, so that a message can be compared with the exercise word by word.

@<Functions of {\tt describe.c}@>=
static void say_name(wording *s, const travel_slot *slot)
{
  say(s, "%s", slot->name);
  if (slot->type->shape != TRAVEL_FUNCTION || slot->place != TRAVEL_HERE) return;
  const travel_type *a = &slot->type->signature->arguments;
  for (size_t i = 0; i < a->slots; i++) say(s, "%s%s", i ? ", " : "(", a->slot[i].name);
  say(s, a->slots ? ")" : "()");
}

@ What is at the place of the slot is the value, or the first of a row of them; for an array
elsewhere, one has to follow a pointer, which may be null. These are the test's own arguments,
before they have gone anywhere, and so the pointer can be followed without fear. For the length
there's the same function that is used on the journey, with the same answer for nonsense: a negative
length shows an empty array.

@<Functions of {\tt describe.c}@>=
static void say_slot(wording *s, const travel_slot *slot, const char *record)
{
  const void *there = record + slot->offset;
  size_t n = travel_length(slot, record);
  if (slot->place == TRAVEL_FAR) memcpy(&there, record + slot->offset, sizeof there);
  say_name(s, slot);
  say(s, " = ");
  @<Say what is |there|@>@;
}

@ A number that will only be written has no value worth showing: what stands in |*a| before the call
of |nb_line_slope| was put there by the test, as garbage or as a trap. So it's shown as one writes
it in a program. A whole array that will be written is shown with its contents: its length is worth
knowing, and often the exercise reads it first.

@<Say what is |there|@>=
if (!there) say(s, "NULL");
else if (slot->length) say_values(s, slot->type, there, n);
else if (slot->place == TRAVEL_FAR && !slot->constant && slot->type->shape < TRAVEL_RECORD)
  say(s, "&%s", slot->name);
else say_value(s, slot->type, there);

@ Slots are separated by commas, in a record and in a list of arguments alike. It is here that the
decision to treat the parameters of a function as a record pays for the last time: the braces of the
one and the parentheses of the other are put around by the callers, and there's nothing else to
distinguish.

@<Functions of {\tt describe.c}@>=
static void say_slots(wording *s, const travel_type *t, const char *record)
{
  for (size_t i = 0; i < t->slots; i++) {
    if (i) say(s, ", ");
    say_slot(s, &t->slot[i], record);
  }
}

@ And a call is a name with a list of arguments in parentheses, which closes the circle: what began
as \CEE/ in a test, and became a table, and then bytes, is \CEE/ again in the message, or near
enough. The room is the caller's, and the text in it is complete at every moment; so a description
that was cut short by the end of the room still ends with a zero, and begins with the name of the
function, which is the most important word in it.

@<Functions of {\tt describe.c}@>=
void describe_call(char *to, size_t size, const char *name,
                   const travel_signature *signature, const void *arguments)
{
  wording s = { to, to + size };
  *to = 0;
  say(&s, "%s(", name);
  say_slots(&s, &signature->arguments, arguments);
  say(&s, ")");
}
