@*1 The maker of stubs.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
For each exercise two small C files are needed: the {\it stubs}, functions with the
names that the test calls, which ask a worker; and the {\it dispatch}, which in the
worker calls the functions that the student wrote. Both follow from the prototypes in
the catalogue. The program \.{stubs} writes them:
@^stub@>
$$\hbox{\.{stubs} {\it catalogue} {\it exercise} \.{remote}}\qquad
\hbox{\.{stubs} {\it catalogue} {\it exercise} \.{worker}}$$
It understands the little bit of C that prototypes are made of, and it is strict: what
it does not understand, such as a pointer to a pointer, it refuses when the book is
built, so that nothing can go wrong later, when somebody is graded.

@(c/stubs.c@>=
#define _GNU_SOURCE
#include "catalogue.h"
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
@<Types of {\tt stubs.c}@>@;
@<Variables of {\tt stubs.c}@>@;
@<Prototypes of {\tt stubs.c}@>@;
@<Functions of {\tt stubs.c}@>@;
@<The main program of {\tt stubs.c}@>@;

@ The main program reads the catalogue, learns the types, reads the prototypes of one exercise,
and prints one file.

@<The main program of {\tt stubs.c}@>=
int main(int argc, char **argv)
{
  catalogue c;
  char error[256];
  if (argc != 4) fail("use: stubs CATALOGUE EXERCISE remote|worker");
  int worker = strcmp(argv[3], "worker") == 0;
  if (catalogue_read(&c, argv[1], error, sizeof error)) fail("%s", error);
  const exercise *e = catalogue_find(&c, argv[2]);
  if (!e) fail("there is no exercise %s", argv[2]);
  declare_basic_types();
  for (size_t i = 0; i < c.declarations; i++) declare(c.declaration[i]);
  if (e->kind == 'C') parse_exercise(e->prototypes);
  print_file(e, worker);
  catalogue_free(&c);
  return ferror(stdout) || fflush(stdout) ? 1 : 0;
}

@ All errors end the program. They are errors of whoever edits the catalogue, and one at a time
is enough.

@<Functions of {\tt stubs.c}@>=
static _Noreturn void fail(const char *format, ...)
{
  va_list a;
  va_start(a, format);
  fputs("stubs: ", stderr);
  vfprintf(stderr, format, a);
  va_end(a);
  fputc('\n', stderr);
  exit(1);
}

@ A text that does not fit is as wrong as one that is not understood.

@<Functions of {\tt stubs.c}@>=
static void print_into(char *to, size_t size, const char *format, ...)
{
  va_list a;
  va_start(a, format);
  int n = vsnprintf(to, size, format, a);
  va_end(a);
  if (n < 0 || (size_t)n >= size) fail("too long: %s", to);
}

@ @<Prototypes of {\tt stubs.c}@>=
static _Noreturn void fail(const char *format, ...);
static void declare_basic_types(void);
static void declare(const char *text);
static void parse_exercise(const char *text);
static void print_file(const exercise *e, int worker);

@ A type has a name in C and one that can be part of an identifier (|unsigned long|
has no luck there). A parameter or field is a {\it slot}, as in
|@<Types of {\tt travel.h}@>|; a prototype has a list of them, and so has a record.

@<Types of {\tt stubs.c}@>=
enum { SLOTS = 24, TYPES = 200, FUNCTIONS = 64 }; /* |SLOTS| is |TRAVEL_SLOTS| */
typedef struct ctype ctype;
typedef struct cslot {
  char name[48];
  char spelling[96]; /* its type in C, in a record of arguments */
  char length[96]; /* the text between brackets */
  ctype *type; /* of one value */
  const char *place; /* |"HERE"|, |"ROW"| or |"FAR"| */
  int constant;
} cslot;

@ The fields of a record and the parameters of a function have the same representation here as well.

@<Types of {\tt stubs.c}@>=
typedef struct cproto {
  char name[48], result[64];
  ctype *returns; /* |NULL| for |void| */
  size_t n;
  cslot slot[SLOTS];
  int library; /* declared |extern|: not the student's */
} cproto;

struct ctype {
  char name[48], label[48];
  const char *shape; /* |"REAL"| and so on */
  cproto proto; /* the fields of a record, the prototype of a function */
  int opaque; /* an object of which only the address is known */
  int used;
};

@ There is no reason to be clever about memory in a program that runs for a millisecond.

@<Variables of {\tt stubs.c}@>=
static ctype type_list[TYPES];
static size_t types;
static cproto function_list[FUNCTIONS];
static size_t functions;
static const cproto nothing;

@*2 Types. The basic types are C's and those of the usual headers.

@<Variables of {\tt stubs.c}@>=
static const struct { const char *shape, *names; } basic[] = {@|
  {"REAL", "double,float"}, {"TRUTH", "bool,_Bool"}, {"TEXT", "const char *"},@|
  {"SIGNED", "char,signed char,short,int,long,long long,ptrdiff_t"},@|
  {"SIGNED", "int8_t,int16_t,int32_t,int64_t"},@|
  {"UNSIGNED", "unsigned char,unsigned short,unsigned,unsigned int"},@|
  {"UNSIGNED", "unsigned long,unsigned long long,size_t"},@|
  {"UNSIGNED", "uint8_t,uint16_t,uint32_t,uint64_t"}@/
};

@ The label of a type replaces whatever is neither a letter nor a digit by an underscore.

@<Functions of {\tt stubs.c}@>=
static ctype *add_type(const char *name, const char *shape)
{
  if (types == TYPES) fail("too many types");
  if (find_type(name)) fail("%s is declared twice", name);
  ctype *t = &type_list[types++];
  t->shape = shape;
  copy(t->name, sizeof t->name, name, strlen(name));
  copy(t->label, sizeof t->label, name, strlen(name));
  for (char *p = t->label; *p; p++)
    if (!isalnum((unsigned char)*p)) *p = '_';
  return t;
}

static void declare_basic_types(void)
{
  for (size_t i = 0; i < sizeof basic / sizeof *basic; i++) {
    char names[80], *rest = names, *name;
    print_into(names, sizeof names, "%s", basic[i].names);
    while ((name = strtok_r(rest, ",", &rest))) add_type(name, basic[i].shape);
  }
}

@ Questions about types come up often enough to have short names.

@<Functions of {\tt stubs.c}@>=
static ctype *find_type(const char *name)
{
  for (size_t i = 0; i < types; i++)
    if (strcmp(type_list[i].name, name) == 0) return &type_list[i];
  return NULL;
}

static int is(const ctype *t, const char *shape) { return strcmp(t->shape, shape) == 0; }

static int is_number(const ctype *t)
{
  return is(t, "REAL") || is(t, "SIGNED") || is(t, "UNSIGNED") || is(t, "TRUTH");
}

@ Strings are copied into the fields with blanks removed at both ends, and refused if
they do not fit.

@<Functions of {\tt stubs.c}@>=
static void copy(char *to, size_t size, const char *from, size_t n)
{
  while (n && isspace((unsigned char)*from)) from++, n--;
  while (n && isspace((unsigned char)from[n - 1])) n--;
  if (n >= size) fail("too long: %.*s", (int)n, from);
  memcpy(to, from, n);
  to[n] = 0;
}

@ @<Prototypes of {\tt stubs.c}@>=
static ctype *find_type(const char *name);
static void copy(char *to, size_t size, const char *from, size_t n);
static void parse_prototype(cproto *p, const char *text, size_t n);
static void parse_slots(cproto *p, const char *text, char separator, int in_record);
static void parse_type(const char *text, const char *name, cslot *s, int brackets);

@ A declaration in the catalogue is a word, a name, and the rest.
$$\vbox{\halign{\tt#\hfil\quad&#\hfil\cr
number nb\_status int&travels as that number\cr
record nb\_point double x; double y&field by field\cr
function nb\_fun double value(double x)&by a handle\cr
storage nb\_pair&lent by the caller\cr
object nb\_net&made by the callee\cr}}$$

@<Functions of {\tt stubs.c}@>=
static void declare(const char *text)
{
  char word[16], name[48];
  int at = 0;
  if (sscanf(text, "%15s %47s %n", word, name, &at) != 2) fail("what is this: %s", text);
  if (strcmp(word, "number") == 0) declare_number(name, text + at);
  else if (strcmp(word, "storage") == 0) add_type(name, "STORAGE");
  else if (strcmp(word, "object") == 0) add_type(name, "STORAGE")->opaque = 1;
  else if (strcmp(word, "record") == 0) declare_record(name, text + at);
  else declare_function(name, text + at);
}

@ The slots of a record or function are parsed before its own name is known, so a type
can only refer to those that were declared before. That excludes records
that contain records of their own type, on which the grader could be led to recur without bound.

@<Functions of {\tt stubs.c}@>=
static void declare_number(const char *name, const char *as)
{
  const ctype *base = find_type(as);
  if (!base || !is_number(base)) fail("%s is no number", as);
  add_type(name, base->shape);
}

static void declare_record(const char *name, const char *fields)
{
  cproto p = nothing;
  parse_slots(&p, fields, ';', 1);
  if (!p.n) fail("the record %s has no fields", name);
  add_type(name, "RECORD")->proto = p;
}

@ The name of the code pointer in the structure is that of the prototype, usually |value|; the
other member is always called |env|.

@<Functions of {\tt stubs.c}@>=
static void declare_function(const char *name, const char *prototype)
{
  cproto p = nothing;
  parse_prototype(&p, prototype, strlen(prototype));
  add_type(name, "FUNCTION")->proto = p;
}

@*2 Prototypes. The exercise's prototypes stand one after the other, separated by
semicolons. Before the opening parenthesis is the result and the name, the last
identifier.

@<Functions of {\tt stubs.c}@>=
static void parse_exercise(const char *text)
{
  while (*text) {
    size_t n = strcspn(text, ";");
    if (functions == FUNCTIONS) fail("too many functions");
    if (strspn(text, " \t") < n) parse_prototype(&function_list[functions++], text, n);
    text += n + (text[n] == ';');
  }
}

static size_t last_identifier(const char *text, size_t n)
{
  while (n && (isalnum((unsigned char)text[n - 1]) || text[n - 1] == '_')) n--;
  return n;
}

@ This is the longest function here, because a C declaration is read from the middle: we look
for the parentheses, then for the name in front of them, then for what stands on either side.

@<Functions of {\tt stubs.c}@>=
static void parse_prototype(cproto *p, const char *text, size_t n)
{
  char all[1200];
  copy(all, sizeof all, text, n);
  char *from = all, *open = strchr(all, '('), *close = strrchr(all, ')');
  if (!open || !close || close[1]) fail("no prototype: %s", all);
  p->library = strncmp(all, "extern ", 7) == 0;
  if (p->library) from += 7;
  char *end = open;
  while (end > from && isspace((unsigned char)end[-1])) end--;
  size_t at = last_identifier(from, (size_t)(end - from));
  copy(p->name, sizeof p->name, from + at, (size_t)(end - from) - at);
  copy(p->result, sizeof p->result, from, at);
  parse_result(p);
  *close = 0;
  open += 1 + strspn(open + 1, " \t");
  parse_slots(p, strcmp(open, "void") ? open : "", ',', 0);
}

@ A result is a value. It may be a text or a storage, which look like pointers, but an
array cannot be returned: nobody would know its length.

@<Functions of {\tt stubs.c}@>=
static void parse_result(cproto *p)
{
  cslot s = nothing.slot[0];
  if (!*p->name) fail("a function has no name");
  if (strcmp(p->result, "void") == 0) return;
  parse_type(p->result, p->name, &s, 0);
  if (strcmp(s.place, "HERE")) fail("%s cannot return a pointer", p->name);
  p->returns = s.type;
}

@ A list is cut at its separators, commas or semicolons. Brackets contain neither, so there is
no nesting to worry about.

@<Functions of {\tt stubs.c}@>=
static void parse_slots(cproto *p, const char *text, char separator, int in_record)
{
  while (*text) {
    size_t n = 0;
    while (text[n] && text[n] != separator) n++;
    if (strspn(text, " \t") < n) {
      if (p->n == SLOTS) fail("too many parameters or fields: %s", text);
      parse_slot(&p->slot[p->n++], text, n);
    }
    text += n + (text[n] != 0);
  }
  if (in_record)
    for (size_t i = 0; i < p->n; i++) @<Decide whether the field is a row in the record@>@;
}

@ In C, an array among the fields of a structure must have a constant length. We write
the length of {\it every} array there, and so a length that depends on other fields
can only mean that the field is a pointer.

@<Decide whether the field is a row in the record@>=
{
  cslot *s = &p->slot[i];
  if (*s->length && !mentions_any(p, s->length)) s->place = "ROW";
}

@ A slot is read from its end: first the brackets, if there are any, then the name, and the rest
is the type.

@<Functions of {\tt stubs.c}@>=
static void parse_slot(cslot *s, const char *text, size_t n)
{
  char all[256];
  copy(all, sizeof all, text, n);
  char *open = strchr(all, '['), *close = strrchr(all, ']');
  if (open) @<Cut off the length of the array@>@;
  size_t end = strlen(all);
  while (end && isspace((unsigned char)all[end - 1])) end--;
  size_t at = last_identifier(all, end);
  copy(s->name, sizeof s->name, all + at, end - at);
  if (!*s->name || !at) fail("no type or no name: %.*s", (int)n, text);
  if (all[end - 1] == '_') fail("a name ends in an underscore: %.*s", (int)n, text);
  all[at] = 0;
  parse_type(all, s->name, s, open != NULL);
}

@ @<Cut off the length of the array@>=
{
  if (!close || close[1] || memchr(open + 1, '[', (size_t)(close - open)))
    fail("an array has one length, at its end: %s", all);
  copy(s->length, sizeof s->length, open + 1, (size_t)(close - open) - 1);
  if (!*s->length) fail("an array without a length: %s", all);
  *open = 0;
}

@ What remains are words, stars and |const|. A |const| before the star makes what is
pointed to constant; after it, the pointer, which is nobody's business but the
callee's. (In |const char *const word[n]| it means that the texts may not be exchanged.)

@<Functions of {\tt stubs.c}@>=
static void split_type(const char *text, char *base, size_t size, int *stars, int *constant)
{
  char word[64], all[128] = "";
  for (int n; *text; text += n) {
    if (isspace((unsigned char)*text)) n = 1;
    else if (*text == '*') n = 1, ++*stars;
    else if (sscanf(text, "%63[A-Za-z0-9_]%n", word, &n) != 1) fail("what is this: %s", text);
    else if (strcmp(word, "const") == 0) *constant |= *stars == 0;
    else @<Append the word to the name of the type@>@;
  }
  copy(base, size, all, strlen(all));
}

@ @<Append the word to the name of the type@>=
{
  if (strlen(all) + strlen(word) + 2 > sizeof all) fail("too long: %s", text);
  strcat(strcat(all, " "), word);
}

@ Two pointers are really values: a text, and the address of a storage. What is left
over is at most one star or one pair of brackets.

@<Functions of {\tt stubs.c}@>=
static void parse_type(const char *text, const char *name, cslot *s, int brackets)
{
  char base[48];
  int stars = 0;
  split_type(text, base, sizeof base, &stars, &s->constant);
  int is_text = strcmp(base, "char") == 0 && s->constant && stars;
  s->type = find_type(is_text ? "const char *" : base);
  if (!s->type) fail("%s: the type %s is not declared", name, base);
  int address = is_text || is(s->type, "STORAGE");
  if (address) stars--, s->constant = 1;
  if (stars < 0) fail("%s: a storage is passed by its address", name);
  if (stars + brackets > 1) fail("%s: a pointer to a pointer cannot travel", name);
  s->place = stars + brackets ? "FAR" : "HERE";
  @<Spell the type of the slot in C@>@;
}

@ The records of arguments contain pointers where the prototype has brackets, and a
value is never |const|, as we have to fill it in.

@<Spell the type of the slot in C@>=
print_into(s->spelling, sizeof s->spelling, "%s%s",
         strcmp(s->place, "HERE") || address ? text : s->type->name, brackets ? " *" : "");

@*2 Lengths. A length such as |m*n| or |d->k+1| mentions other slots, which must become
fields of the record that it is computed from. Names that follow a point or an arrow
are fields of something else.

@<Functions of {\tt stubs.c}@>=
static const char *mention(const char *text, const char *name)
{
  size_t n = strlen(name);
  for (const char *p = text; (p = strstr(p, name)); p += n) {
    char before = p > text ? p[-1] : ' ', after = p[n];
    if (!isalnum((unsigned char)before) && before != '_' && before != '.' && before != '>'
        && !isalnum((unsigned char)after) && after != '_')
      return p;
  }
  return NULL;
}

static int mentions_any(const cproto *p, const char *text)
{
  for (size_t i = 0; i < p->n; i++)
    if (mention(text, p->slot[i].name)) return 1;
  return 0;
}

@ @<Prototypes of {\tt stubs.c}@>=
static ctype *add_type(const char *name, const char *shape);
static int may_keep(const cproto *p);
static void print_function_type(const ctype *t);
static void declare_number(const char *name, const char *as);
static void declare_record(const char *name, const char *fields);
static void declare_function(const char *name, const char *prototype);
static void parse_result(cproto *p);
static void parse_slot(cslot *s, const char *text, size_t n);
static int mentions_any(const cproto *p, const char *text);
static void use_slots(const cproto *p);
static void print_expression(const cproto *p, const char *text);

@ Computing a length is the one piece of arithmetic that the grader does with numbers from a
worker before it has looked at them, and so it must not overflow: if |m*n| wrapped around to
zero, an empty array would pass for one with |m| rows. The generated functions therefore compute
in floating point, where products only grow. They copy what is mentioned into variables of the
same names, and cast what is found behind an arrow. If something is behind a null pointer, there
is no array.

@<Functions of {\tt stubs.c}@>=
static void print_length(const char *label, const char *record, const cproto *p, const cslot *s)
{
  printf("static double length_%s_%s(const void *record_)\n{\n", label, s->name);
  if (mentions_any(p, s->length)) printf("  const %s *r_ = record_;\n", record);
  else printf("  (void)record_;\n");
  for (const cslot *t = p->slot; t < p->slot + p->n; t++) {
    if (!mention(s->length, t->name)) continue;
    int far = strcmp(t->place, "FAR") == 0;
    if (far && is_number(t->type)) fail("%s: a length behind a pointer to a number", s->name);
    if (is_number(t->type)) printf("  double %s = (double)r_->%s;\n", t->name, t->name);
    else printf("  const %s %s%s = r_->%s;\n", t->type->name, far ? "*" : "", t->name, t->name);
    if (far) printf("  if (!%s) return 0;\n", t->name);
  }
  printf("  return ");
  print_expression(p, s->length);
  printf(";\n}\n\n");
}

@ The cast goes in front of names of records: |(double)d->k| is the cast of |d->k|.

@<Functions of {\tt stubs.c}@>=
static void print_expression(const cproto *p, const char *text)
{
  for (size_t n; *text; text += n) {
    n = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
    for (const cslot *t = p->slot; n && t < p->slot + p->n; t++)
      if (strlen(t->name) == n && strncmp(text, t->name, n) == 0 && !is_number(t->type))
        printf("(double)");
    if (n == 0) n = text[0] == '-' && text[1] == '>' ? 2 : 1;
    if (n <= 2 && (*text == '.' || text[n - 1] == '>'))
      n += strspn(text + n, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
    printf("%.*s", (int)n, text);
  }
}

@*2 Tables. Only the types that the exercise uses are printed: C compilers complain
about tables that nobody reads, and rightly.

@<Functions of {\tt stubs.c}@>=
static void use_type(ctype *t)
{
  if (!t || t->used) return;
  t->used = 1;
  use_slots(&t->proto);
}

static void use_slots(const cproto *p)
{
  use_type(p->returns);
  for (size_t i = 0; i < p->n; i++) use_type(p->slot[i].type);
}

@ A table of slots, preceded by the functions for their lengths.

@<Functions of {\tt stubs.c}@>=
static void print_slots(const char *label, const char *record, const cproto *p)
{
  for (size_t i = 0; i < p->n; i++)
    if (*p->slot[i].length) print_length(label, record, p, &p->slot[i]);
  printf("static const travel_slot slots_%s[] = {\n", label);
  for (const cslot *s = p->slot; s < p->slot + p->n; s++)
    printf("  { \"%s\", &type_%s, offsetof(%s, %s), TRAVEL_%s, %d, %s%s%s%s },\n",
           s->name, s->type->label, record, s->name, s->place, s->constant,
           *s->length ? "length_" : "NULL", *s->length ? label : "",
           *s->length ? "_" : "", *s->length ? s->name : "");
  printf("  { 0 }\n};\n\n");
}

@ The record of arguments has one field for each parameter. Without parameters it has
one nevertheless, since C has no empty structures.

@<Functions of {\tt stubs.c}@>=
static void print_arguments(const char *label, const cproto *p)
{
  char record[64];
  print_into(record, sizeof record, "struct args_%s", label);
  printf("%s {\n", record);
  for (size_t i = 0; i < p->n; i++)
    printf("  %s %s;\n", p->slot[i].spelling, p->slot[i].name);
  printf("%s};\n_Static_assert(sizeof(%s) <= TRAVEL_ROOM, \"too many arguments\");\n\n",
         p->n ? "" : "  char none;\n", record);
  print_slots(record + strlen("struct "), record, p);
}

@ The function |call_...| calls the C function whose arguments are in a record. For a
function value, |callee| is \.{f->value} and a last argument \.{f->env} is added.

@<Functions of {\tt stubs.c}@>=
static void print_call(const char *label, const cproto *p, const char *callee, const char *env)
{
  printf("static void call_%s(const void *function, void *arguments, void *result)\n{\n", label);
  printf("  struct args_%s *a = arguments;\n", label);
  if (*env) printf("  const %s *f = function;\n", label);
  printf("  (void)function, (void)a, (void)result;\n  ");
  if (p->returns) printf("*(%s *)result = ", p->result);
  printf("%s(", callee);
  for (size_t i = 0; i < p->n; i++) printf("%sa->%s", i ? ", " : "", p->slot[i].name);
  printf("%s%s);\n}\n\n", p->n && *env ? ", " : "", env);
}

@ A list of parameters is printed with pointers where the prototype has brackets: in C
that is the same, and it does not matter then that a length may mention a parameter that comes
later.

@<Functions of {\tt stubs.c}@>=
static void print_parameters(const cproto *p, const char *last)
{
  for (size_t i = 0; i < p->n; i++)
    printf("%s%s %s", i ? ", " : "", p->slot[i].spelling, p->slot[i].name);
  printf("%s%s", p->n && *last ? ", " : "", p->n || *last ? last : "void");
}

@ The opposite direction is a C function that packs its arguments into a record and asks
somebody (|asking|) to have the work done. (Names that end in an underscore are ours;
|parse_slot| refuses them.)

@<Functions of {\tt stubs.c}@>=
static void print_asking(const cproto *p, const char *label, const char *env, const char *asking)
{
  print_parameters(p, env);
  printf(")\n{\n  struct args_%s arguments_ = { ", label);
  for (size_t i = 0; i < p->n; i++) printf("%s%s", i ? ", " : "", p->slot[i].name);
  printf("%s };\n", p->n ? "" : "0");
  if (p->returns) printf("  %s result_;\n", p->result);
  printf("  %s, &arguments_, %s);\n", asking, p->returns ? "&result_" : "NULL");
  if (p->returns) printf("  return result_;\n");
  printf("}\n\n");
}

@ The signature ties all this together. |extra| are the members that only functions of
the exercise or only function values have.

@<Functions of {\tt stubs.c}@>=
static void print_signature(const char *label, const cproto *p, const char *extra)
{
  printf("static const travel_signature signature_%s = {\n", label);
  printf("  .name = \"%s\", .arguments = { .name = \"%s\", .shape = TRAVEL_RECORD,\n",
         p->name, p->name);
  printf("    .size = sizeof(struct args_%s), .slots = %zu, .slot = slots_args_%s },\n",
         label, p->n, label);
  if (p->returns) printf("  .result = &type_%s,\n", p->returns->label);
  printf("  .keeps = %d,%s\n};\n\n", may_keep(p), extra);
}

@ A callee may hold on to pointers if it was given a storage to write them into, or if
it returns something that may contain them.

@<Functions of {\tt stubs.c}@>=
static int contains_handle(const ctype *t)
{
  if (is(t, "FUNCTION") || is(t, "STORAGE")) return 1;
  for (size_t i = 0; is(t, "RECORD") && i < t->proto.n; i++)
    if (contains_handle(t->proto.slot[i].type)) return 1;
  return 0;
}

static int may_keep(const cproto *p)
{
  if (p->returns && contains_handle(p->returns)) return 1;
  for (size_t i = 0; i < p->n; i++)
    if (is(p->slot[i].type, "STORAGE")) return 1;
  return 0;
}

@ @<Print the tables of a type@>=
if (is(t, "RECORD")) {
  print_slots(t->label, t->name, &t->proto);
  print_into(extra, sizeof extra, ", .slots = %zu, .slot = slots_%s", t->proto.n, t->label);
} else if (is(t, "FUNCTION")) {
  print_function_type(t);
  print_into(extra, sizeof extra, ", .signature = &signature_%s", t->label);
} else if (is(t, "STORAGE") && !t->opaque)
  print_into(extra, sizeof extra, ", .extent = sizeof(%s)", t->name);

@ The size and, for a storage, the extent are left to the C compiler, which sees the real
declarations.

@<Functions of {\tt stubs.c}@>=
static void print_type(const ctype *t)
{
  char extra[128] = "";
  @<Print the tables of a type@>@;
  printf("static const travel_type type_%s = { .name = \"%s\", .shape = TRAVEL_%s,\n"
         "  .size = sizeof(%s%s)%s };\n\n",
         t->label, is(t, "TEXT") ? "text" : t->name, t->shape, t->name,
         is(t, "STORAGE") ? " *" : "", extra);
}

@ A function type needs the trampoline (|ask_...|), the call in the opposite
direction, and the places of code and |env|.

@<Functions of {\tt stubs.c}@>=
static void print_function_type(const ctype *t)
{
  const cproto *p = &t->proto;
  char callee[64], extra[400];
  print_arguments(t->label, p);
  printf("static %s ask_%s(", p->result, t->label);
  print_asking(p, t->label, "void *env_", "travel_through(env_");
  print_into(callee, sizeof callee, "f->%s", p->name);
  print_call(t->label, p, callee, "f->env");
  print_into(extra, sizeof extra,
           " .call = call_%s,\n  .code = offsetof(%s, %s), .env = offsetof(%s, env),\n"
           "  .trampoline = (void (*)(void))ask_%s", t->label, t->name, p->name, t->name, t->label);
  print_signature(t->label, p, extra);
}

@*2 The files. In the grader, a function of the exercise is a stub that asks for
function number~|i|. In the worker it is weak: if the student did not write it, its
address is null, which we can test and report; without |weak| the linker would refuse
the whole submission for one missing function. It is declared here, too, since a function need not be in a header
of the library only because an exercise asks for it. A function that the catalogue declares
|extern| is the library's.
@^weak symbol@>

@<Functions of {\tt stubs.c}@>=
static void print_stub(const cproto *p, size_t i)
{
  char asking[64];
  print_into(asking, sizeof asking, "remote_call(%zu", i);
  printf("%s %s(", p->result, p->name);
  print_asking(p, p->name, "", asking);
  print_signature(p->name, p, "");
}

static void print_dispatch(const cproto *p)
{
  char extra[160];
  printf("%s %s(", p->result, p->name);
  print_parameters(p, "");
  printf(");\n");
  if (!p->library) printf("#pragma weak %s\n", p->name);
  print_call(p->name, p, p->name, "");
  printf("static int present_%s(void) { return %s%s; }\n\n", p->name,
         p->library ? "1" : p->name, p->library ? "" : " != 0");
  print_into(extra, sizeof extra, " .call = call_%s, .present = present_%s", p->name, p->name);
  print_signature(p->name, p, extra);
}

@ The header that declares functions and types is that of the whole library, unless the compiler
is told otherwise by \.{-DEXERCISE\_HEADER}. (GCC can warn when a function is declared once with
a pointer and once with an array, as we do.)

@<Functions of {\tt stubs.c}@>=
static void print_head(const exercise *e, int worker)
{
  printf("/* %s %s, made from the catalogue of exercises: do not edit */\n", e->id, e->name);
  printf("#include \"%s.h\"\n#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n",
         worker ? "travel" : "remote");
  printf("#if defined __GNUC__ && !defined __clang__ && __GNUC__ >= 11\n"
         "#pragma GCC diagnostic ignored \"-Warray-parameter\"\n"
         "#pragma GCC diagnostic ignored \"-Wvla-parameter\"\n#endif\n");
  printf("#ifndef EXERCISE_HEADER\n#define EXERCISE_HEADER <nabla.h>\n#endif\n");
  if (e->kind == 'C') printf("#include EXERCISE_HEADER\n\n");
}

@ @<Functions of {\tt stubs.c}@>=
static void print_file(const exercise *e, int worker)
{
  print_head(e, worker);
  for (size_t i = 0; i < functions; i++) use_slots(&function_list[i]);
  for (size_t i = 0; i < types; i++)
    if (type_list[i].used) print_type(&type_list[i]);
  for (size_t i = 0; i < functions; i++) {
    print_arguments(function_list[i].name, &function_list[i]);
    if (worker) print_dispatch(&function_list[i]);
    else print_stub(&function_list[i], i);
  }
  printf("const size_t exercise_count = %zu;\n", functions);
  printf("const travel_signature *const exercise_functions[] = {");
  for (size_t i = 0; i < functions; i++) printf(" &signature_%s,", function_list[i].name);
  printf(" 0 };\n");
}
