@*1 Saying what was called.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
``Expected 6, got 5.9'' is half a message. The other half is what was asked: \.{nb\_diff(f(x) =
x\^{}2, c = 3)}. Since the tables of |@<Types of {\tt travel.h}@>| know the names and types of all
arguments, this text can be made for any call without the test's help.

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

@ @(c/describe.c@>=
#define _GNU_SOURCE
#include "describe.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
@<Types of {\tt describe.c}@>@;
@<Prototypes of {\tt describe.c}@>@;
@<Functions of {\tt describe.c}@>@;

@ A real number is shown with as many digits as are needed to get the same number back,
so that what is printed can be typed into a program of one's own.

@<Functions of {\tt describe.c}@>=
void describe_real(char *to, size_t size, double x)
{
  for (int digits = 1; digits <= 17; digits++) {
    snprintf(to, size, "%.*g", digits, x);
    if (strtod(to, NULL) == x) return;
  }
}

@ Text is appended to what is there; what does not fit is left out.

@<Types of {\tt describe.c}@>=
typedef struct wording {
  char *at, *end; /* |*at| is always zero, and |at < end| */
} wording;

@ @<Functions of {\tt describe.c}@>=
static void say(wording *s, const char *format, ...)
{
  va_list a;
  va_start(a, format);
  int n = vsnprintf(s->at, (size_t)(s->end - s->at), format, a);
  va_end(a);
  if (n > 0) s->at += n < s->end - s->at ? n : s->end - s->at - 1;
}

@ @<Functions of {\tt describe.c}@>=
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

@ @<Prototypes of {\tt describe.c}@>=
static void say_integer(wording *s, const travel_type *t, const char *value);
static void say_real(wording *s, const travel_type *t, const char *value);
static void say_text(wording *s, const char *value);
static void say_slots(wording *s, const travel_type *t, const char *record);

@ Integers come in four sizes, with sign and without.

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

@ Long texts are cut; strange characters are shown as such.

@<Functions of {\tt describe.c}@>=
static void say_text(wording *s, const char *value)
{
  const char *text;
  memcpy(&text, value, sizeof text);
  if (!text) { say(s, "NULL");@+ return; }
  say(s, "\"");
  for (int i = 0; text[i] && i < 60; i++)
    if (text[i] == '"' || text[i] == '\\') say(s, "\\%c", text[i]);
    else if (text[i] >= ' ' && text[i] < 127) say(s, "%c", text[i]);
    else say(s, "\\x%02x", (unsigned char)text[i]);
  say(s, strlen(text) > 60 ? "...\"" : "\"");
}

@ Of an array we show the first six elements, and how many there are if there are more.

@<Functions of {\tt describe.c}@>=
static void say_values(wording *s, const travel_type *t, const char *values, size_t n)
{
  enum { SHOWN = 6 };
  say(s, "[");
  for (size_t i = 0; i < n && i < SHOWN; i++) {
    if (i) say(s, ", ");
    say_value(s, t, values + i * t->size);
  }
  if (n > SHOWN) say(s, ", ... %zu in all", n);
  say(s, "]");
}

@ A slot is shown as \.{c = 3}; a function with its own arguments, \.{f(x) = x\^{}2}; a
pointer to one value that will be written, as |&a|.

@<Functions of {\tt describe.c}@>=
static void say_name(wording *s, const travel_slot *slot)
{
  say(s, "%s", slot->name);
  if (slot->type->shape != TRAVEL_FUNCTION || slot->place != TRAVEL_HERE) return;
  const travel_type *a = &slot->type->signature->arguments;
  for (size_t i = 0; i < a->slots; i++) say(s, "%s%s", i ? ", " : "(", a->slot[i].name);
  say(s, a->slots ? ")" : "()");
}

static void say_slot(wording *s, const travel_slot *slot, const char *record)
{
  const void *there = record + slot->offset;
  size_t n = travel_length(slot, record);
  if (slot->place == TRAVEL_FAR) memcpy(&there, record + slot->offset, sizeof there);
  say_name(s, slot);
  say(s, " = ");
  if (!there) say(s, "NULL");
  else if (slot->length) say_values(s, slot->type, there, n);
  else if (slot->place == TRAVEL_FAR && !slot->constant && slot->type->shape < TRAVEL_RECORD)
    say(s, "&%s", slot->name);
  else say_value(s, slot->type, there);
}

@ @<Functions of {\tt describe.c}@>=
static void say_slots(wording *s, const travel_type *t, const char *record)
{
  for (size_t i = 0; i < t->slots; i++) {
    if (i) say(s, ", ");
    say_slot(s, &t->slot[i], record);
  }
}

void describe_call(char *to, size_t size, const char *name,
                   const travel_signature *signature, const void *arguments)
{
  wording s = { to, to + size };
  *to = 0;
  say(&s, "%s(", name);
  say_slots(&s, &signature->arguments, arguments);
  say(&s, ")");
}
