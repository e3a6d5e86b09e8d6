@*1 The maker of stubs.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
For each exercise two small C files are needed: the {\it stubs}, functions with the names that the
test calls, which ask a worker; and the {\it dispatch}, which in the worker calls the functions that
the student wrote. Both follow from the prototypes in the catalogue. The program \.{stubs} writes
them:
@^stub@>
$$\hbox{\.{stubs} {\it catalogue} {\it exercise} \.{remote}}\qquad
\hbox{\.{stubs} {\it catalogue} {\it exercise} \.{worker}}$$
It understands the little bit of \CEE/ that prototypes are made of, and it is strict: what it does
not understand, such as a pointer to a pointer, it refuses when the book is built, so that nothing
can go wrong later, when somebody is graded.

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

@ The main program is the whole story in four sentences: find the exercise, learn the types, read
the prototypes, print one file. The order matters, since a prototype can only mention types that are
known. An exercise that asks for numbers has no prototypes and gets an empty table all the same; the
test programs are linked alike whether there is a function to call or not. The last line catches a
full disk: half a file of \CEE/ might even compile.

@<The main program of {\tt stubs.c}@>=
int main(int argc, char **argv)
{
  catalogue c;
  char error[256];
  @<Find the exercise in the catalogue@>@;
  @<Learn the types, and the prototypes of the exercise@>@;
  print_file(e, worker);
  catalogue_free(&c);
  return ferror(stdout) || fflush(stdout) ? 1 : 0;
}

@ Anything that is not \.{worker} means \.{remote}. That is lax for a program which has just been
called strict, but its only user is a makefile, and those do not misspell words at random. The
catalogue is read by the same function that the command and the book use, so there is one opinion
about what the list contains, and its message already has a line number in it.

@<Find the exercise in the catalogue@>=
if (argc != 4) fail("use: stubs CATALOGUE EXERCISE remote|worker");
int worker = strcmp(argv[3], "worker") == 0;
if (catalogue_read(&c, argv[1], error, sizeof error)) fail("%s", error);
const exercise *e = catalogue_find(&c, argv[2]);
if (!e) fail("there is no exercise %s", argv[2]);

@ The basic types come first, because records are made of them; then the declarations, in the order
of the catalogue; then the exercise. Only kind~C has prototypes. For an exercise of kind~A the same
column holds the names of the answers, and to the parser |slope| would look like a function that
somebody forgot to finish.

@<Learn the types, and the prototypes of the exercise@>=
declare_basic_types();
for (size_t i = 0; i < c.declarations; i++) declare(c.declaration[i]);
if (e->kind == 'C') parse_exercise(e->prototypes);

@ All errors end the program. They are errors of whoever edits the catalogue, and one at a time is
enough: after the first one a compiler for prototypes, like most compilers, would only be guessing.
The function is declared |_Noreturn|, which is worth more than it looks. The checks below can be one
line each, with no |else| behind them, like the guards at the beginning of a function, and the
compiler knows that what follows a failed check is never reached.

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

@ A text that does not fit is as wrong as one that is not understood. The program has no memory of
its own to speak of, only arrays of fixed size, and so each text that is put together goes through
|print_into|, which compares the length with the room. The alternative is |snprintf| alone, which
cuts silently. A name cut in the middle is still a name, and the \CEE/ compiler would then complain
about an identifier that stands nowhere in the catalogue.

@<Functions of {\tt stubs.c}@>=
static void print_into(char *to, size_t size, const char *format, ...)
{
  va_list a;
  va_start(a, format);
  int n = vsnprintf(to, size, format, a);
  va_end(a);
  if (n < 0 || (size_t)n >= size) fail("too long: %s", to);
}

@ The main program calls what is explained further below. All but the first and the last are the
business of the parser, which comes next, after a few tools; |print_file| is the last function of
this part, and the one for which all the others exist.

@<Prototypes of {\tt stubs.c}@>=
static _Noreturn void fail(const char *format, ...);
static void declare_basic_types(void);
static void declare(const char *text);
static void parse_exercise(const char *text);
static void print_file(const exercise *e, int worker);

@ A type has a name in \CEE/ and one that can be part of an identifier (|unsigned long| has no luck
there). A parameter or field is a {\it slot}, as in |@<Types of {\tt travel.h}@>|; a prototype has a
list of them, and so has a record. Nothing is allocated: 24~slots and 200~types are ample for this
book, and the number of slots is bounded in any case, because the worker keeps a count for each of
them on its stack.

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

@ What a prototype and a record have in common is a list of named things with types, so they share a
representation, here as in the tables that this program prints. A record uses less of it: it has no
result. The word |extern| in the catalogue means that an exercise needs a function which the library
has and the student doesn't write; six kilobytes for a prototype of which most is empty are not a
concern.

@<Types of {\tt stubs.c}@>=
typedef struct cproto {
  char name[48], result[64];
  ctype *returns; /* |NULL| for |void| */
  size_t n;
  cslot slot[SLOTS];
  int library; /* declared |extern|: not the student's */
} cproto;

@ A type contains a whole |proto|, whatever its shape. For a number it is wasted, for a record it
holds the fields, and for a function it holds parameters and result, so that the parser has one
place to put things. The flag |used| is set at the end, when we find out which types an exercise
really needs.

@<Types of {\tt stubs.c}@>=
struct ctype {
  char name[48], label[48];
  const char *shape; /* |"REAL"| and so on */
  cproto proto; /* the fields of a record, the prototype of a function */
  int opaque; /* an object of which only the address is known */
  int used;
};

@ There is no reason to be clever about memory in a program that runs for a millisecond. The
constant |nothing| is the way to clear a prototype: a copy of an object that is zero everywhere,
with null pointers where pointers are. (A |memset| does the same on all machines that we know, but
the standard does not promise it.)

@<Variables of {\tt stubs.c}@>=
static ctype type_list[TYPES];
static size_t types;
static cproto function_list[FUNCTIONS];
static size_t functions;
static const cproto nothing;

@*2 Types. The basic types are those of \CEE/ and of the usual headers. Each belongs to one of the
shapes in which values travel, and the size is left to the compiler, so |long| and |int8_t| can
share a line. A |float| is a real number that happens to be short. The text is special, since its
name is three tokens long and looks like a pointer; it is one, but it travels as the characters that
it points to.

@<Variables of {\tt stubs.c}@>=
static const struct { const char *shape, *names; } basic[] = {@|
  {"REAL", "double,float"}, {"TRUTH", "bool,_Bool"}, {"TEXT", "const char *"},@|
  {"SIGNED", "char,signed char,short,int,long,long long,ptrdiff_t"},@|
  {"SIGNED", "int8_t,int16_t,int32_t,int64_t"},@|
  {"UNSIGNED", "unsigned char,unsigned short,unsigned,unsigned int"},@|
  {"UNSIGNED", "unsigned long,unsigned long long,size_t"},@|
  {"UNSIGNED", "uint8_t,uint16_t,uint32_t,uint64_t"}@/
};

@ The label of a type replaces whatever is neither a letter nor a digit by an underscore. In theory
that can make two types collide, \.{a b} and \.{a\_b}, say. But blanks occur only in \CEE/'s own
types, and nobody calls a type \.{unsigned\_long} without asking for trouble; the compiler would
then report that a table is defined twice. A name that is declared twice, on the other hand, is the
usual result of merging two branches of the catalogue, and is reported here.

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

@ The list of basic types is cut at its commas. It holds nearly thirty names in eight lines, and one
line for each would be a page on which there is nothing to read. The copy is needed because
|strtok_r| writes into what it cuts, and a literal text can't be written. The blanks inside of
\.{unsigned long long} are left alone.

@<Functions of {\tt stubs.c}@>=
static void declare_basic_types(void)
{
  for (size_t i = 0; i < sizeof basic / sizeof *basic; i++) {
    char names[80], *rest = names, *name;
    print_into(names, sizeof names, "%s", basic[i].names);
    while ((name = strtok_r(rest, ",", &rest))) add_type(name, basic[i].shape);
  }
}

@ Questions about types come up often enough to have short names. Names are compared exactly, so
|unsigned int| with two blanks would be unknown; but the parser puts the words together with one
blank between them, wherever they stood in the catalogue. The search is linear, over some fifty
names, a few hundred times for each file. A hash table would save a fraction of a millisecond, and
would have to be explained.

@<Functions of {\tt stubs.c}@>=
static ctype *find_type(const char *name)
{
  for (size_t i = 0; i < types; i++)
    if (strcmp(type_list[i].name, name) == 0) return &type_list[i];
  return NULL;
}

@ A shape is compared as a text, because a text is what will be printed behind |TRAVEL_|. With an
|enum| there would have to be a table from its members to their names, and one more place that must
be kept in step with |@<Types of {\tt travel.h}@>|. Here, a misspelled shape is an error of the
\CEE/ compiler, in the generated file; not a nice one, but nobody can overlook it. The four shapes
of numbers have in common that a length may be computed from them, and that an array of them can be
copied in one go.

@<Functions of {\tt stubs.c}@>=
static int is(const ctype *t, const char *shape) { return strcmp(t->shape, shape) == 0; }

static int is_number(const ctype *t)
{
  return is(t, "REAL") || is(t, "SIGNED") || is(t, "UNSIGNED") || is(t, "TRUTH");
}

@ Strings are copied into the fields with blanks removed at both ends, and refused if they do not
fit. With that, the rest of the program need not think about blanks, which are most of what makes
parsers tedious: whoever formats the catalogue may put them where they look good. The source need
not end with a zero, since most of what is copied is a piece of something longer. The bytes are cast
to |unsigned char| before |isspace| sees them, as \CEE/ demands and as everybody forgets; a letter
with an accent would otherwise be a negative index.

@<Functions of {\tt stubs.c}@>=
static void copy(char *to, size_t size, const char *from, size_t n)
{
  while (n && isspace((unsigned char)*from)) from++, n--;
  while (n && isspace((unsigned char)from[n - 1])) n--;
  if (n >= size) fail("too long: %.*s", (int)n, from);
  memcpy(to, from, n);
  to[n] = 0;
}

@ Types refer to fields and fields to types, so a few prototypes are needed here, too. Their order
is that of the layers: a type is found, a text copied; a prototype consists of slots; a slot has a
type.

@<Prototypes of {\tt stubs.c}@>=
static ctype *find_type(const char *name);
static void copy(char *to, size_t size, const char *from, size_t n);
static void parse_prototype(cproto *p, const char *text, size_t n);
static void parse_slots(cproto *p, const char *text, char separator, int in_record);
static void parse_type(const char *text, const char *name, cslot *s, int brackets);

@ A declaration in the catalogue is a word, a name, and the rest; the word decides how the values of
the type travel. Five words are enough for everything in this book, from a weight to a graph. There
is none for arrays of unknown length: a length that nobody knows can't be checked by anybody.
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
  @<Declare a type by the |word| that precedes it@>@;
}

@ Storage and objects are the same shape, a pointer to something that stays in the worker. They
differ in who takes the memory: a storage is lent by the test, and so its size must be known when
the address arrives; an object is made by the student's function, and nobody but that function needs
to know how large it is. The last |else| means |function|. The reader of the catalogue lets no other
word pass, so nothing else can arrive here; a check for it would be a line that no test can reach.

@<Declare a type by the |word| that precedes it@>=
if (strcmp(word, "number") == 0) declare_number(name, text + at);
else if (strcmp(word, "storage") == 0) add_type(name, "STORAGE");
else if (strcmp(word, "object") == 0) add_type(name, "STORAGE")->opaque = 1;
else if (strcmp(word, "record") == 0) declare_record(name, text + at);
else declare_function(name, text + at);

@ The slots of a record or function are parsed before its own name is known, so a type can only
refer to those that were declared before. That excludes records that contain records of their own
type, on which the grader could be led to recur without bound. It excludes linked lists, too. Graphs
in this book are arrays with indices anyway, and one reason is that such a thing can be sent through
a pipe.

A number takes over the shape of the number that it is declared as; the size comes from \CEE/. An
enumeration such as |nb_status| is declared as an \&{int}, which is the type that its constants
have. What a program in error may return is any \&{int}, and the test gets to see it as it is.

@<Functions of {\tt stubs.c}@>=
static void declare_number(const char *name, const char *as)
{
  const ctype *base = find_type(as);
  if (!base || !is_number(base)) fail("%s is no number", as);
  add_type(name, base->shape);
}

@ A record is parsed like a prototype with semicolons. One without fields would travel as no bytes
at all, and then an array of a million of them would fit into an empty message. The receiver bounds
the length of an array by the bytes that are left, which only works because every value has at least
one; so this line is a wall, too, although it looks like pedantry.

@<Functions of {\tt stubs.c}@>=
static void declare_record(const char *name, const char *fields)
{
  cproto p = nothing;
  parse_slots(&p, fields, ';', 1);
  if (!p.n) fail("the record %s has no fields", name);
  add_type(name, "RECORD")->proto = p;
}

@ The name of the code pointer in the structure is that of the prototype, usually |value|; the other
member is always called |env|. This is a convention of the library, for which the chapters have
their own reasons (a function value is a function and what it knows). Here it has the advantage that
a structure with two members is all that must be found, by |offsetof|, in order to put a different
function in.

@<Functions of {\tt stubs.c}@>=
static void declare_function(const char *name, const char *prototype)
{
  cproto p = nothing;
  parse_prototype(&p, prototype, strlen(prototype));
  add_type(name, "FUNCTION")->proto = p;
}

@*2 Prototypes. The exercise's prototypes stand one after the other, separated by semicolons, and
the last one may have a semicolon or not: the catalogue is written by people, half of whom end a
list with its separator. A piece that consists of blanks is therefore skipped. One could write a
proper grammar for declarations of \CEE/ and a parser for it. It would be five times as long, and
the additional things which it understood are those that we have to refuse.

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

@ A name is found from behind. In \CEE/, everything that stands in front of the last identifier
belongs to the type, whatever it is; so the parser needs no list of keywords, and |const nb_data *d|
and |double d| are cut by the same line. If there's no name, the index of where it begins is that of
where it ends, and the name is empty, which the callers notice.

@<Functions of {\tt stubs.c}@>=
static size_t last_identifier(const char *text, size_t n)
{
  while (n && (isalnum((unsigned char)text[n - 1]) || text[n - 1] == '_')) n--;
  return n;
}

@ A \CEE/ declaration is read from the middle, as everyone knows who has tried it from the left: we
look for the parentheses, then for the name in front of them, then for what stands on either side.
Since |p->name| and |p->result| are copies, the text |all| may be spoiled on the way. The word
|void| between the parentheses is not a parameter of type |void|, which is one of the older jokes of
the language.

@<Functions of {\tt stubs.c}@>=
static void parse_prototype(cproto *p, const char *text, size_t n)
{
  char all[1200];
  copy(all, sizeof all, text, n);
  @<Find the parentheses, and the word |extern|@>@;
  @<Split what is in front into result and name@>@;
  parse_result(p);
  *close = 0;
  open += 1 + strspn(open + 1, " \t");
  parse_slots(p, strcmp(open, "void") ? open : "", ',', 0);
}

@ Nothing may follow the closing parenthesis. That refuses attributes, function bodies and the
pointer to a function that returns a pointer to a function, and each of these refusals is a
kindness. The word |extern| with a blank behind it is seven characters long, and a result that
begins with it isn't the student's to return.

@<Find the parentheses, and the word |extern|@>=
char *from = all, *open = strchr(all, '('), *close = strrchr(all, ')');
if (!open || !close || close[1]) fail("no prototype: %s", all);
p->library = strncmp(all, "extern ", 7) == 0;
if (p->library) from += 7;

@ Here is a small example. In front of the parenthesis of
|nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)| we have the text |nb_fun nb_compose|; the
last identifier begins at position~7; so the name is |nb_compose|, and the result is what comes
before, with the blank removed by |copy|. Blanks between the name and the parenthesis, which some
people like, are skipped first.

@<Split what is in front into result and name@>=
char *end = open;
while (end > from && isspace((unsigned char)end[-1])) end--;
size_t at = last_identifier(from, (size_t)(end - from));
copy(p->name, sizeof p->name, from + at, (size_t)(end - from) - at);
copy(p->result, sizeof p->result, from, at);

@ A result is a value. It may be a text or a storage, which look like pointers, but an array cannot
be returned: nobody would know its length, and nobody would know who has to free it. The functions
of the book write arrays into memory of the caller for the same reasons, so nothing is lost. A
function without a name is what remains of |double (double x)|, and it is caught here because here
the name is first looked at.

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

@ A list is cut at its separators, commas or semicolons. Brackets contain neither, so there is no
nesting to worry about. (A parameter that is itself a function, |double (*f)(double, double)|, would
have commas inside. Such parameters are refused for their parentheses, and wouldn't help: a bare
pointer to code has no |env|, and a pointer that crosses a process is no pointer anymore.)

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

@ In \CEE/, an array among the fields of a structure must have a constant length. We write the
length of {\it every\/} array there, and so a length that depends on other fields can only mean that
the field is a pointer. Thus \.{double x[capacity]} in the catalogue describes the member
|double *x|, while \.{double w[3]} describes three numbers inside the record. The first sends an
array, or a byte that says that there is none; the second always sends three numbers.

@<Decide whether the field is a row in the record@>=
{
  cslot *s = &p->slot[i];
  if (*s->length && !mentions_any(p, s->length)) s->place = "ROW";
}

@ A slot is read from its end: first the brackets, if there are any, then the name, and the rest is
the type. The order is that of the prototype read backwards, and each step cuts off what it has
understood, so that the next one sees only the rest. At the end nothing but a type is left, or else
|parse_type| will have something to say.

@<Functions of {\tt stubs.c}@>=
static void parse_slot(cslot *s, const char *text, size_t n)
{
  char all[256];
  copy(all, sizeof all, text, n);
  char *open = strchr(all, '['), *close = strrchr(all, ']');
  if (open) @<Cut off the length of the array@>@;
  @<Cut off the name@>@;
  parse_type(all, s->name, s, open != NULL);
}

@ Names that end in an underscore are reserved, for the variables of the generated functions.
Otherwise a parameter called \.{result\_} would make a stub that doesn't compile, or, worse, one
that does. Prohibiting a spelling is the cheapest way to make sure that two sets of names never
meet. It costs a student nothing, as the rule binds only whoever writes the catalogue.

@<Cut off the name@>=
size_t end = strlen(all);
while (end && isspace((unsigned char)all[end - 1])) end--;
size_t at = last_identifier(all, end);
copy(s->name, sizeof s->name, all + at, end - at);
if (!*s->name || !at) fail("no type or no name: %.*s", (int)n, text);
if (all[end - 1] == '_') fail("a name ends in an underscore: %.*s", (int)n, text);
all[at] = 0;

@ The length is everything between the first bracket and the last. Two pairs of brackets would be an
array of arrays, which in \CEE/ may be one block or a row of pointers, depending on the declaration;
a matrix in this book is a single array of length |m*n|, and no doubt arises. An empty pair of
brackets is how \CEE/ spells ``trust me,'' and here nobody is trusted, so the length must be
written.

@<Cut off the length of the array@>=
{
  if (!close || close[1] || memchr(open + 1, '[', (size_t)(close - open)))
    fail("an array has one length, at its end: %s", all);
  copy(s->length, sizeof s->length, open + 1, (size_t)(close - open) - 1);
  if (!*s->length) fail("an array without a length: %s", all);
  *open = 0;
}

@ What remains are words, stars and |const|. A |const| before the star makes what is pointed to
constant; after it, the pointer, which is nobody's business but the callee's. (In
|const char *const word[n]| it means that the texts may not be exchanged.) The difference is an
important one to the grader, since a constant array travels in only. Another one travels in and
back, and its bytes are compared with what the contract says should have happened to them.

@<Functions of {\tt stubs.c}@>=
static void split_type(const char *text, char *base, size_t size, int *stars, int *constant)
{
  char word[64], all[128] = "";
  @<Take the words of the type, and count its stars@>@;
  copy(base, size, all, strlen(all));
}

@ The |sscanf| takes one word of letters, digits and underscores, and \.{\%n} tells how long it was.
Whatever is neither blank, star nor word, a parenthesis for example, is refused by name. Words other
than |const| are collected, so that |unsigned long const| and |const unsigned long| are the same
type. A star after which a word follows, as in |double *restrict x|, would make |restrict| part of
the type's name, and the type unknown. The catalogue does without such words.

@<Take the words of the type, and count its stars@>=
for (int n; *text; text += n) {
  if (isspace((unsigned char)*text)) n = 1;
  else if (*text == '*') n = 1, ++*stars;
  else if (sscanf(text, "%63[A-Za-z0-9_]%n", word, &n) != 1) fail("what is this: %s", text);
  else if (strcmp(word, "const") == 0) *constant |= *stars == 0;
  else @<Append the word to the name of the type@>@;
}

@ A base type may have several words, so they're put together with one blank between them. (One
blank too many stands in front; |copy| will remove it.) The check makes room for that blank and for
the zero at the end. |strcat| has a bad reputation, and earns it wherever nobody has measured the
room in the line above.

@<Append the word to the name of the type@>=
{
  if (strlen(all) + strlen(word) + 2 > sizeof all) fail("too long: %s", text);
  strcat(strcat(all, " "), word);
}

@ Two pointers are really values: a text, and the address of a storage. What is left over is at most
one star or one pair of brackets, and then the slot is an array elsewhere, |"FAR"|. More than that
cannot travel. The test of |stars < 0| catches a storage that is passed as a structure: its contents
mean something only to the callee, and a copy of them on our side would be a photograph of a key.

@<Functions of {\tt stubs.c}@>=
static void parse_type(const char *text, const char *name, cslot *s, int brackets)
{
  char base[48];
  int stars = 0;
  split_type(text, base, sizeof base, &stars, &s->constant);
  @<Find the base type, and whether its star belongs to it@>@;
  if (address) stars--, s->constant = 1;
  if (stars < 0) fail("%s: a storage is passed by its address", name);
  if (stars + brackets > 1) fail("%s: a pointer to a pointer cannot travel", name);
  s->place = stars + brackets ? "FAR" : "HERE";
  @<Spell the type of the slot in C@>@;
}

@ The type |char| exists, as a small number; it's the combination of |const|, |char| and a star that
makes a text. A |char *| without |const| is an array of small numbers that the callee may change,
and then it needs a length like any other array, which a text doesn't.

@<Find the base type, and whether its star belongs to it@>=
int is_text = strcmp(base, "char") == 0 && s->constant && stars;
s->type = find_type(is_text ? "const char *" : base);
if (!s->type) fail("%s: the type %s is not declared", name, base);
int address = is_text || is(s->type, "STORAGE");

@ The records of arguments contain pointers where the prototype has brackets, and a value is never
|const|, as we have to fill it in. A |const double c| among the parameters is a promise of the
function to itself; in a structure it would be a field that can't be assigned. So a plain value is
spelled by the name of its type, and only pointers keep the spelling of the catalogue.

@<Spell the type of the slot in C@>=
print_into(s->spelling, sizeof s->spelling, "%s%s",
         strcmp(s->place, "HERE") || address ? text : s->type->name, brackets ? " *" : "");

@*2 Lengths. A length such as |m*n| or |d->k+1| mentions other slots, which must become fields of
the record that it is computed from. Names that follow a point or an arrow are fields of something
else: in |d->n| there is no mention of the parameter~|n|. And a name inside a longer name isn't one
either; |n| does not occur in |min|. All this could be had from a real parser of expressions. We
only need to know which names are there, and for this it is enough to look at the characters on both
sides.

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

@ A length that mentions nothing is a constant, like the 3 of |double w[3]|. Whether that is so
decides how a field of a record is stored, as we saw, and here whether the generated function needs
its argument at all. The loop over the slots looks at all of them, also at those that come later in
the list: a length may refer forward.

@<Functions of {\tt stubs.c}@>=
static int mentions_any(const cproto *p, const char *text)
{
  for (size_t i = 0; i < p->n; i++)
    if (mention(text, p->slot[i].name)) return 1;
  return 0;
}

@ The second half of the program calls back and forth, too. First come the remaining functions of
the parser, then those that print lengths and tables. A prototype here is a promise that the
explanation will get there.

@<Prototypes of {\tt stubs.c}@>=
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

@ Computing a length is the one piece of arithmetic that the grader does with numbers from a worker
before it has looked at them, and so it must not overflow: if |m*n| wrapped around to zero, an empty
array would pass for one with |m| rows. The generated functions therefore compute in floating point,
where products only grow. They copy what is mentioned into variables of the same names, and cast
what is found behind an arrow. If something is behind a null pointer, there is no array.

@<Functions of {\tt stubs.c}@>=
static void print_length(const char *label, const char *record, const cproto *p, const cslot *s)
{
  printf("static double length_%s_%s(const void *record_)\n{\n", label, s->name);
  if (mentions_any(p, s->length)) printf("  const %s *r_ = record_;\n", record);
  else printf("  (void)record_;\n");
  @<Declare a variable for each slot that the length mentions@>@;
  printf("  return ");
  print_expression(p, s->length);
  printf(";\n}\n\n");
}

@ A mentioned slot becomes a local variable of the same name, and the expression can then be printed
as it stands in the catalogue. For |const double w[d->k+1]| the result is this:
$$\vbox{\halign{\tt#\hfil\cr
const nb\_data *d = r\_->d;\cr
if (!d) return 0;\cr
return (double)d->k+1;\cr}}$$
A length behind a pointer to a number would have to be looked up through a pointer that came from a
worker. It could be done. Nobody has asked for it.

@<Declare a variable for each slot that the length mentions@>=
for (const cslot *t = p->slot; t < p->slot + p->n; t++) {
  if (!mention(s->length, t->name)) continue;
  int far = strcmp(t->place, "FAR") == 0;
  if (far && is_number(t->type)) fail("%s: a length behind a pointer to a number", s->name);
  if (is_number(t->type)) printf("  double %s = (double)r_->%s;\n", t->name, t->name);
  else printf("  const %s %s%s = r_->%s;\n", t->type->name, far ? "*" : "", t->name, t->name);
  if (far) printf("  if (!%s) return 0;\n", t->name);
}

@ The cast goes in front of names of records: |(double)d->k| is the cast of |d->k|, since an arrow
binds more tightly than a cast. A number needs no cast; its variable is a \&{double} already. The
expression is cut into names, which may be cast, and single characters, which are copied. What comes
after an arrow or a point is a name in another scope and must not be looked up among the slots, so
the name that follows is swallowed together with the arrow.

@<Functions of {\tt stubs.c}@>=
static void print_expression(const cproto *p, const char *text)
{
  for (size_t n; *text; text += n) {
    n = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
    @<Cast the word if it is the name of a record@>@;
    if (n == 0) n = text[0] == '-' && text[1] == '>' ? 2 : 1;
    if (n <= 2 && (*text == '.' || text[n - 1] == '>'))
      n += strspn(text + n, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
    printf("%.*s", (int)n, text);
  }
}

@ Without the cast, |d->k+1| would be computed in whole numbers, and for the largest |k| there is,
the sum is zero. An attacker who controls a length needs nothing more than such a wrap. In floating
point, $2^{64}+1$ is a harmless $1.8\times10^{19}$, which is above every limit and gets refused.

@<Cast the word if it is the name of a record@>=
for (const cslot *t = p->slot; n && t < p->slot + p->n; t++)
  if (strlen(t->name) == n && strncmp(text, t->name, n) == 0 && !is_number(t->type))
    printf("(double)");

@*2 Tables. Only the types that the exercise uses are printed: \CEE/ compilers complain about tables
that nobody reads, and rightly. The exercise's own prototypes are the roots, and everything that can
be reached from them is marked, to any depth; a function whose parameter is a function that takes a
record marks all three. The first line ends the recursion at what is marked already, and at |void|.

@<Functions of {\tt stubs.c}@>=
static void use_type(ctype *t)
{
  if (!t || t->used) return;
  t->used = 1;
  use_slots(&t->proto);
}

@ As types refer only to types that were declared before, there are no cycles, and the recursion
would end even without the mark. The types are printed in the order of the catalogue, which for the
same reason puts each of them before the first table that mentions it.

@<Functions of {\tt stubs.c}@>=
static void use_slots(const cproto *p)
{
  use_type(p->returns);
  for (size_t i = 0; i < p->n; i++) use_type(p->slot[i].type);
}

@ A table of slots is preceded by the functions for the lengths in it. The name of such a function
is made of the record and the field, \.{length\_nb\_data\_x}, so that it is unique as long as those
are. For most arrays a whole function is more than is needed; the number of the field that holds the
length would do. But then there are |m*n| and |d->k+1|, which want a little language. There is one
already, it is called \CEE/, and a compiler for it is at hand.

@<Functions of {\tt stubs.c}@>=
static void print_slots(const char *label, const char *record, const cproto *p)
{
  for (size_t i = 0; i < p->n; i++)
    if (*p->slot[i].length) print_length(label, record, p, &p->slot[i]);
  printf("static const travel_slot slots_%s[] = {\n", label);
  @<Print a line of the table for each slot@>@;
  printf("  { 0 }\n};\n\n");
}

@ The offset of a field is left to |offsetof|, and thereby to the compiler that also compiles the
student's code: this program has no opinion on padding, which is why the catalogue need not mention
it. The four pieces at the end are the name of the function for the length, or |NULL| for a single
value. A slot of our best-known exercise looks like this:
$$\hbox{\.{\{ "c", \&type\_double, offsetof(..., c), TRAVEL\_HERE, 0, NULL \},}}$$
The table closes with an empty line, since a record without fields would else be an array without
elements; \CEE/ has none of those.

@<Print a line of the table for each slot@>=
for (const cslot *s = p->slot; s < p->slot + p->n; s++)
  printf("  { \"%s\", &type_%s, offsetof(%s, %s), TRAVEL_%s, %d, %s%s%s%s },\n",
         s->name, s->type->label, record, s->name, s->place, s->constant,
         *s->length ? "length_" : "NULL", *s->length ? label : "",
         *s->length ? "_" : "", *s->length ? s->name : "");

@ The record of arguments has one field for each parameter. Without parameters it has one
nevertheless, since \CEE/ has no empty structures. The record will be built on the stack of the
worker, in a place of |TRAVEL_ROOM| bytes that is the same for all functions. Whether it fits is
known when the file is compiled, and so it is checked there, once, and never again: the best kind of
run-time check is |_Static_assert|.

@<Functions of {\tt stubs.c}@>=
static void print_arguments(const char *label, const cproto *p)
{
  char record[64];
  print_into(record, sizeof record, "struct args_%s", label);
  @<Print the |record|, and see to it that it fits@>@;
  print_slots(record + strlen("struct "), record, p);
}

@ The record is declared in the generated file with the very spellings of its slots. So its layout
is the compiler's business, and |offsetof| is the only way in which anybody ever talks about it. Its
\.{args\_} makes it a structure of its own, apart from whatever the library calls so. The limit of
512~bytes is that of the packing code, which builds the record on its stack.

@<Print the |record|, and see to it that it fits@>=
printf("%s {\n", record);
for (size_t i = 0; i < p->n; i++)
  printf("  %s %s;\n", p->slot[i].spelling, p->slot[i].name);
printf("%s};\n_Static_assert(sizeof(%s) <= TRAVEL_ROOM, \"too many arguments\");\n\n",
       p->n ? "" : "  char none;\n", record);

@ The function |call_...| calls the \CEE/ function whose arguments are in a record. For a function
value, |callee| is \.{f->value} and a last argument \.{f->env} is added. It has the same type for
all functions, three pointers, and this is what lets the code that serves calls be ordinary \CEE/
without a word of assembly language: at the end of the chain there is a plain call, written out by a
program, with arguments of the right types in the order in which the prototype has them.

@<Functions of {\tt stubs.c}@>=
static void print_call(const char *label, const cproto *p, const char *callee, const char *env)
{
  printf("static void call_%s(const void *function, void *arguments, void *result)\n{\n", label);
  printf("  struct args_%s *a = arguments;\n", label);
  if (*env) printf("  const %s *f = function;\n", label);
  printf("  (void)function, (void)a, (void)result;\n  ");
  if (p->returns) printf("*(%s *)result = ", p->result);
  @<Print the call and its arguments@>@;
}

@ Commas are the whole difficulty in programs that write programs. There is one between two
arguments, and one before the |env| if anything stands in front of it. The same three cases,
nothing, something, and something more, come up in each of the printing functions here, and the
habit is always the same: print a separator {\it before\/} every item but the first.

@<Print the call and its arguments@>=
printf("%s(", callee);
for (size_t i = 0; i < p->n; i++) printf("%sa->%s", i ? ", " : "", p->slot[i].name);
printf("%s%s);\n}\n\n", p->n && *env ? ", " : "", env);

@ A list of parameters is printed with pointers where the prototype has brackets: in \CEE/ that is
the same, and it does not matter then that a length may mention a parameter that comes later. In
|double w[n], size_t n| the compiler would stumble over an |n| that it hasn't met; our tables have
no such problem, as they look at a length only when all the parameters are there. An empty list is
spelled |void|, which in the \CEE/ of 2011 still makes a difference.

@<Functions of {\tt stubs.c}@>=
static void print_parameters(const cproto *p, const char *last)
{
  for (size_t i = 0; i < p->n; i++)
    printf("%s%s %s", i ? ", " : "", p->slot[i].spelling, p->slot[i].name);
  printf("%s%s", p->n && *last ? ", " : "", p->n || *last ? last : "void");
}

@ The opposite direction is a \CEE/ function that packs its arguments into a record and asks
somebody (|asking|) to have the work done. It is what a test calls when it says |nb_diff(f, 3)|; and
it is what the student's function calls when it says |f.value(x, f.env)|. The two differ only in
whom they ask, and the first words of that call are therefore a parameter here. (Names that end in
an underscore are ours; |parse_slot| refuses them.)

@<Functions of {\tt stubs.c}@>=
static void print_asking(const cproto *p, const char *label, const char *env, const char *asking)
{
  print_parameters(p, env);
  @<Pack the arguments into a record@>@;
  @<Ask, and return what was answered@>@;
}

@ For |nb_diff| this prints \.{struct args\_nb\_diff arguments\_ = \{ f, c \};}, a line like any
that a person would write. If there is nothing to pack, the field that exists for the sake of
existence becomes zero.

@<Pack the arguments into a record@>=
printf(")\n{\n  struct args_%s arguments_ = { ", label);
for (size_t i = 0; i < p->n; i++) printf("%s%s", i ? ", " : "", p->slot[i].name);
printf("%s };\n", p->n ? "" : "0");

@ The result is a variable without a value, and its address goes out with the question. It need not
be cleared: either somebody answers, and the variable is filled, or nobody does, and then this
function never returns, because the test is over. In \CEE/, a function that returns a structure may
do so in ways that depend on the processor. Here the compiler sees a plain |return| and takes care
of it.

@<Ask, and return what was answered@>=
if (p->returns) printf("  %s result_;\n", p->result);
printf("  %s, &arguments_, %s);\n", asking, p->returns ? "&result_" : "NULL");
if (p->returns) printf("  return result_;\n");
printf("}\n\n");

@ The signature ties all this together. |extra| are the members that only functions of the exercise
or only function values have. In the grader, a function of the exercise has no extra members at all:
it cannot be called there, because it doesn't exist there. That is the whole idea of this appendix,
seen from the point of view of a table.

@<Functions of {\tt stubs.c}@>=
static void print_signature(const char *label, const cproto *p, const char *extra)
{
  printf("static const travel_signature signature_%s = {\n", label);
  @<Print the arguments as a record type@>@;
  if (p->returns) printf("  .result = &type_%s,\n", p->returns->label);
  printf("  .keeps = %d,%s\n};\n\n", may_keep(p), extra);
}

@ The arguments are a record without a name of its own in the catalogue, so their type is written
into the signature itself. The prefix |args_| keeps it apart from a record that might be called like
a function. (The library has |nb_data|; nothing prevents somebody from adding a function of that
name, except good taste.)

@<Print the arguments as a record type@>=
printf("  .name = \"%s\", .arguments = { .name = \"%s\", .shape = TRAVEL_RECORD,\n",
       p->name, p->name);
printf("    .size = sizeof(struct args_%s), .slots = %zu, .slot = slots_args_%s },\n",
       label, p->n, label);

@ A callee may hold on to pointers if it was given a storage to write them into, or if it returns
something that may contain them. |nb_compose(g, f, &store)| is of both kinds: the function that it
returns looks into |store|, where copies of $g$ and~$f$ are. If the worker released the arrays of
such a call at its end, a later call of the composed function could meet a page that no longer
exists, and the crash would be blamed on a student who did everything right. So such arrays live as
long as the worker.

@<Functions of {\tt stubs.c}@>=
static int contains_handle(const ctype *t)
{
  if (is(t, "FUNCTION") || is(t, "STORAGE")) return 1;
  for (size_t i = 0; is(t, "RECORD") && i < t->proto.n; i++)
    if (contains_handle(t->proto.slot[i].type)) return 1;
  return 0;
}

@ The opposite mistake, keeping too much, costs memory only, and a worker lives for one test. So the
question can be answered from the types alone, with a yes whenever in doubt. The recursion ends,
since records contain only what was declared before them. Arrays of records are looked into like
single ones; where a pointer leads doesn't matter, only what can be found at its end.

@<Functions of {\tt stubs.c}@>=
static int may_keep(const cproto *p)
{
  if (p->returns && contains_handle(p->returns)) return 1;
  for (size_t i = 0; i < p->n; i++)
    if (is(p->slot[i].type, "STORAGE")) return 1;
  return 0;
}

@ What a type has besides its name and size depends on its shape. A record has slots, a function a
signature, and a storage an extent, which is the size of the object itself. Objects that the callee
makes have no extent here; the compiler could not tell it either, since their structure is often
declared without its members.

@<Print the tables of a type@>=
if (is(t, "RECORD")) {
  print_slots(t->label, t->name, &t->proto);
  print_into(extra, sizeof extra, ", .slots = %zu, .slot = slots_%s", t->proto.n, t->label);
} else if (is(t, "FUNCTION")) {
  print_function_type(t);
  print_into(extra, sizeof extra, ", .signature = &signature_%s", t->label);
} else if (is(t, "STORAGE") && !t->opaque)
  print_into(extra, sizeof extra, ", .extent = sizeof(%s)", t->name);

@ The size and, for a storage, the extent are left to the \CEE/ compiler, which sees the real
declarations. If somebody adds a field to a structure of the library and forgets the catalogue, then
the sizes still agree, and the new field is merely left behind when a value travels. A test that
looks at it will notice. A storage is a pointer, hence the star.

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

@ A function type needs the trampoline (|ask_...|), the call in the opposite direction, and the
places of code and |env|. The trampoline is what a function value looks like on the side that
doesn't own it: its last parameter \.{env\_} points to a proxy, from which |travel_through| learns
whom to ask. So a student's program can store such a value, pass it on, put it into a |nb_pair|, and
call it a year later, without ever noticing that it lives somewhere else.

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
  @<List the members that only function values have@>@;
  print_signature(t->label, p, extra);
}

@ Converting a function pointer to another type of function pointer and back is one of the few
conversions of its kind that \CEE/ allows. It's never called through the wrong type; only its
address is compared, and copied into function values. The offsets are those of the library's own
structure, so whether |value| or |env| comes first is a matter of taste, and not of this program.

@<List the members that only function values have@>=
print_into(extra, sizeof extra,
         " .call = call_%s,\n  .code = offsetof(%s, %s), .env = offsetof(%s, env),\n"
         "  .trampoline = (void (*)(void))ask_%s", t->label, t->name, p->name, t->name, t->label);

@*2 The files. In the grader, a function of the exercise is a stub that asks for function
number~|i|. The name |nb_diff| then exists in the test program without a line of the student's in
it, and a test that says |nb_diff(f, 3)| need not know that it is talking to somebody far away. The
number rather than the name is sent, since it can be checked by one comparison.
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

@ In the worker the function is declared weak: if the student did not write it, its address is null,
which we can test and report; without |weak| the linker would refuse the whole submission for one
missing function, and with it the points for the others. It is declared here, too, since a function
need not be in a header of the library only because an exercise asks for it. A function that the
catalogue declares |extern| is the library's, and is there in any case.

@<Functions of {\tt stubs.c}@>=
static void print_dispatch(const cproto *p)
{
  char extra[160];
  printf("%s %s(", p->result, p->name);
  print_parameters(p, "");
  printf(");\n");
  if (!p->library) printf("#pragma weak %s\n", p->name);
  print_call(p->name, p, p->name, "");
  @<Tell how to find out whether it is there, and how to call it@>@;
}

@ The |present| function compares an address with null. For functions that are not weak, compilers
warn that this is always true; hence the constant. The worker asks it once per call, and a null
pointer that was not asked about would be a crash at address zero, with the student's name on it.

@<Tell how to find out whether it is there, and how to call it@>=
printf("static int present_%s(void) { return %s%s; }\n\n", p->name,
       p->library ? "1" : p->name, p->library ? "" : " != 0");
print_into(extra, sizeof extra, " .call = call_%s, .present = present_%s", p->name, p->name);
print_signature(p->name, p, extra);

@ The header that declares functions and types is that of the whole library, unless the compiler is
told otherwise by \.{-DEXERCISE\_HEADER}. Including all of it has a price, some milliseconds for
each exercise, and an advantage: the compiler compares the prototypes in the catalogue with those in
the headers, and refuses the build if they contradict each other. So the catalogue can't be wrong
about a function that the library declares.

@<Functions of {\tt stubs.c}@>=
static void print_head(const exercise *e, int worker)
{
  printf("/* %s %s, made from the catalogue of exercises: do not edit */\n", e->id, e->name);
  printf("#include \"%s.h\"\n#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n",
         worker ? "travel" : "remote");
  @<Choose the header, and calm the compiler@>@;
  if (e->kind == 'C') printf("#include EXERCISE_HEADER\n\n");
}

@ GCC warns when a function is declared once with a pointer and once with an array, as we do. The
compilers disagree about which version introduced the warning, and an unknown name in such a line is
itself a warning, hence the condition. Both warnings are about style in this case, not about errors;
everywhere else in the project they stay on.

@<Choose the header, and calm the compiler@>=
printf("#if defined __GNUC__ && !defined __clang__ && __GNUC__ >= 11\n"
       "#pragma GCC diagnostic ignored \"-Warray-parameter\"\n"
       "#pragma GCC diagnostic ignored \"-Wvla-parameter\"\n#endif\n");
printf("#ifndef EXERCISE_HEADER\n#define EXERCISE_HEADER <nabla.h>\n#endif\n");

@ What belongs to an exercise is then printed from the bottom up: the types that it uses, the
arguments and the stub of each function, and a list of all its signatures, which is where the other
parts of the grader enter. The list and its length are the only names of the file that aren't
static, apart from the stubs.

@<Functions of {\tt stubs.c}@>=
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
  @<Print the list of the functions@>@;
}

@ An exercise without functions makes a list with a zero in it and nothing else. The zero also ends
every other list, so that whoever walks along it may do without the count. It is the order of the
catalogue that gives the functions their numbers, in both of the generated files; so they agree as
long as both were made from the same catalogue, which the build sees to.

@<Print the list of the functions@>=
printf("const size_t exercise_count = %zu;\n", functions);
printf("const travel_signature *const exercise_functions[] = {");
for (size_t i = 0; i < functions; i++) printf(" &signature_%s,", function_list[i].name);
printf(" 0 };\n");
