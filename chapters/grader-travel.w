@*1 How values travel.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A test says |nb_diff(f, 3)|, and means a function in another process. The two
numbers are no difficulty. But |f| is code in {\it this} process, and a graph is
a handful of arrays that the callee may change, and |nb_compose| even gives back
a function that did not exist before. This part makes such calls look like calls,
on both sides, with one piece of code: the two processes differ in how they fetch
memory and bytes, not in what a call is.
@^remote procedure call@>

What must happen to a value depends on its type only, so we describe types by
tables. The tables are written by a program (|@<Print the tables of a type@>|)
from the catalogue; the code below walks through them. It would also be possible
to generate code that packs and unpacks; tables are smaller, the code that walks
them is ordinary and can be read here, and the table that packs an argument also
prints it when something goes wrong.

@(c/travel.h@>=
#ifndef NABLA_TRAVEL_H
#define NABLA_TRAVEL_H
#include "channel.h"
@<Types of {\tt travel.h}@>@;
@<Prototypes of {\tt travel.h}@>@;
#endif

@ @(c/travel.c@>=
#define _GNU_SOURCE
#include "travel.h"
#include <stdlib.h>
#include <string.h>
@<Types of {\tt travel.c}@>@;
@<Variables of {\tt travel.c}@>@;
@<Prototypes of {\tt travel.c}@>@;
@<Functions of {\tt travel.c}@>@;

@ There are eight shapes of value. Numbers travel as their bytes; |TRAVEL_TRUTH|
is C's |bool|, which must be checked on arrival, since a |bool| that is neither
true nor false is undefined behavior on our side. A text is a |const char *|
that ends with a zero. A storage is a pointer to memory that one side lends to
the other.

@<Types of {\tt travel.h}@>=
typedef enum {
  TRAVEL_SIGNED, TRAVEL_UNSIGNED, TRAVEL_REAL, TRAVEL_TRUTH,
  TRAVEL_TEXT, TRAVEL_RECORD, TRAVEL_FUNCTION, TRAVEL_STORAGE
} travel_shape;

@ Not every member of a type has a meaning for every shape: only records have slots, only
functions a signature, only storages an extent. A union would save a few bytes and cost clarity.

@<Types of {\tt travel.h}@>=
typedef struct travel_signature travel_signature;
typedef struct travel_slot travel_slot;
typedef struct travel_type {
  const char *name;
  travel_shape shape;
  size_t size; /* bytes of a value */
  size_t slots;
  const travel_slot *slot; /* the fields of a record */
  const travel_signature *signature; /* of a function */
  size_t extent; /* of a storage: bytes of the object, 0 if only the worker knows */
} travel_type;

@ A field of a record holds a value, or a row of values inside the record
(|double w[3]|), or a pointer to values elsewhere. The length of a row, and of
what a pointer points to, may depend on other fields (|size_t n; double x[n]|), so
it is given as a function of the record. It is a real function for a reason that
section |@<Functions of {\tt stubs.c}@>| explains.

@<Types of {\tt travel.h}@>=
typedef enum { TRAVEL_HERE, TRAVEL_ROW, TRAVEL_FAR } travel_place;
struct travel_slot {
  const char *name;
  const travel_type *type; /* of one value */
  size_t offset;
  travel_place place;
  int constant; /* points to |const|: travels in, not back */
  double (*length)(const void *record); /* |NULL| for one value */
};

@ A length is any real number, even a negative one, when a test passes nonsense on purpose to
see it refused. As a number of values, nonsense counts as zero.

@<Types of {\tt travel.h}@>=
#define LENGTH_LIMIT 1e15 /* below, a |double| can tell one length from the next */
static inline size_t travel_length(const travel_slot *s, const void *record)
{
  double n = s->length ? s->length(record) : 1;
  return n >= 1 && n <= LENGTH_LIMIT ? (size_t)n : 0;
}

@ The parameters of a function are a record, too. That is the thought which keeps
this part short: an argument list is packed like any other record, an array with
the length |m*n| is the same whether |m| and |n| are parameters or fields, and a
call is a record that goes out and another that comes back.

The function |call| calls the C function whose signature this is; |present| asks whether it
exists at all. A function {\it value} is a structure with a code pointer and a
pointer |env| to whatever the code needs, at known offsets. Its |trampoline| is the
code that we put in when the real code is in the other process.

@<Types of {\tt travel.h}@>=
struct travel_signature {
  const char *name;
  travel_type arguments;
  const travel_type *result; /* |NULL| for |void| */
  void (*call)(const void *function, void *arguments, void *result);
  int (*present)(void);
  int keeps; /* the callee may hold on to pointers after its return */
  size_t code, env; /* offsets in a function value */
  void (*trampoline)(void);
};
enum { TRAVEL_ROOM = 512, TRAVEL_SLOTS = 24 }; /* limits of an argument record */

@ @<Prototypes of {\tt travel.h}@>=
void travel_ask(uint32_t kind, uint64_t what, const travel_signature *s,
                void *arguments, void *result);
void travel_serve(void);
void travel_forget(void);

@ The two processes each supply what differs between them. |travel_memory| gives
memory for arrays that arrived; memory taken since a mark can be released. The
worker places arrays so that a step beyond the end is noticed, and |travel_seal|
makes them unwritable; the grader uses plain memory. |travel_refuse| is called
when what arrived cannot be right; it does not return.

@<Prototypes of {\tt travel.h}@>=
void *travel_memory(size_t bytes);
size_t travel_mark(void);
void travel_release(size_t mark);
void travel_seal(void *memory, size_t bytes);
uint64_t travel_nonce(void);
void travel_send(byte_buffer *out);
uint32_t travel_receive(byte_buffer *in); /* the kind of the next frame */
const travel_signature *travel_exercise(uint64_t index);
void travel_through(void *env, void *arguments, void *result);
_Noreturn void travel_refuse(const char *why);
_Noreturn void travel_mistake(const char *what, const char *name);
extern const int travel_side; /* 0 in the grader, 1 in the worker */

@*2 Messages. There are three kinds of message that both sides send: call a
function of the exercise by its number; apply a function value of the other side;
return from either. The others are a worker's last words.

@<Types of {\tt travel.h}@>=
enum {
  TRAVEL_CALL = 1, TRAVEL_APPLY, TRAVEL_RETURN,
  TRAVEL_MISSING, TRAVEL_NOT_DONE, TRAVEL_CRASH
};

@ Each process has one buffer for what comes in and one for what goes out. That is
enough although calls nest, because a frame is read completely before anything
else can happen, and written only when everything has happened.

@<Variables of {\tt travel.c}@>=
static byte_buffer in, out;
static int depth; /* calls of the other side that have not returned */
enum { DEPTH_LIMIT = 100, ROOM = TRAVEL_ROOM / sizeof(max_align_t) };

@ To ask is to send the call and then to serve the other side until it returns: if
|nb_diff| wants to know $f(3.1)$, the question arrives here, while we wait. If our
|f| should need a function of the other side in turn, |travel_ask| is entered
again, on both sides; |depth| counts how often.

@<Functions of {\tt travel.c}@>=
void travel_ask(uint32_t kind, uint64_t what, const travel_signature *s,
                void *arguments, void *result)
{
  size_t first = errands;
  if (depth >= DEPTH_LIMIT) travel_refuse("calls are nested too deeply");
  depth++;
  frame_begin(&out, travel_nonce(), kind);
  buffer_put_size(&out, what);
  put_record(&s->arguments, arguments, 1);
  send_frame();
  uint32_t reply;
  while ((reply = travel_receive(&in)) != TRAVEL_RETURN) serve(reply);
  take_back(first);
  if (s->result) get_value(s->result, result, 1);
  finish_reading();
  errands = first;
  depth--;
}

@ Two ways to stop in the middle: our own message is too large, or the other one had the wrong
size. The second is the only check of a message as a whole, and it is a strong one: nothing was
read past its end, and nothing is left over.

@<Functions of {\tt travel.c}@>=
static void send_frame(void)
{
  if (frame_end(&out)) travel_refuse("the arguments are too large");
  travel_send(&out);
}

static void finish_reading(void)
{
  if (in.bad || buffer_left(&in)) travel_refuse("a message of the wrong length");
}

@ The worker's life is to serve one call after the other.

@<Functions of {\tt travel.c}@>=
void travel_serve(void) { serve(travel_receive(&in)); }

@ To serve is to find out which function is meant, and to run it. A function value
of ours is known by the number under which we gave it away.

@<Functions of {\tt travel.c}@>=
static void serve(uint32_t kind)
{
  uint64_t what = buffer_get_size(&in);
  if (kind == TRAVEL_CALL) run(travel_exercise(what), NULL);
  else if (kind == TRAVEL_APPLY && what < ours) {
    given_function f = our[what]; /* a copy: the list may move meanwhile */
    run(f.type->signature, f.value);
  }
  else travel_refuse("a message of an unknown kind");
}

@ The argument record is built here on the stack, handed to the generated |call|,
and what pointers point to is sent back with the result. Arrays that came with the
call are released, unless the callee may still need them: a function that returns a
function, or fills somebody's storage, is allowed to remember where its arguments
were.

@<Functions of {\tt travel.c}@>=
static void run(const travel_signature *s, const void *function)
{
  max_align_t arguments[ROOM], result[ROOM];
  size_t first = errands, memory = travel_mark();
  get_record(&s->arguments, arguments, 1);
  finish_reading();
  s->call(function, arguments, result);
  frame_begin(&out, travel_nonce(), TRAVEL_RETURN);
  give_back(first);
  if (s->result) put_value(s->result, result, 1);
  send_frame();
  errands = first;
  if (!s->keeps) travel_release(memory);
}

@ @<Prototypes of {\tt travel.c}@>=
static void serve(uint32_t kind);
static void run(const travel_signature *s, const void *function);
static void send_frame(void);
static void finish_reading(void);
static void take_back(size_t first);
static void give_back(size_t first);
static void put_value(const travel_type *t, const void *value, int deep);
static void get_value(const travel_type *t, void *value, int deep);
static void put_record(const travel_type *t, const void *record, int deep);
static void get_record(const travel_type *t, void *record, int deep);

@*2 Values. Putting and getting mirror each other, so they stand side by side from
here on. Only the four kinds of number need no thought.

@<Functions of {\tt travel.c}@>=
static void put_value(const travel_type *t, const void *value, int deep)
{
  switch (t->shape) {
  case TRAVEL_RECORD: put_record(t, value, deep);@+ break;
  case TRAVEL_FUNCTION: put_function(t, value);@+ break;
  case TRAVEL_TEXT: put_text(value);@+ break;
  case TRAVEL_STORAGE: put_storage(t, value);@+ break;
  default: buffer_put(&out, value, t->size);
  }
}

@ On the way in, truth values need the check that was mentioned above, and everything that is
not a number can be refused.

@<Functions of {\tt travel.c}@>=
static void get_value(const travel_type *t, void *value, int deep)
{
  switch (t->shape) {
  case TRAVEL_RECORD: get_record(t, value, deep);@+ break;
  case TRAVEL_FUNCTION: get_function(t, value);@+ break;
  case TRAVEL_TEXT: get_text(value);@+ break;
  case TRAVEL_STORAGE: get_storage(t, value);@+ break;
  case TRAVEL_TRUTH: get_truth(value);@+ break;
  default: buffer_get(&in, value, t->size);
  }
}

@ Anything but zero is true.

@<Functions of {\tt travel.c}@>=
static void get_truth(void *value)
{
  unsigned char byte = buffer_get_byte(&in) != 0;
  memcpy(value, &byte, 1);
}

@ Many values of the same type go one after the other; numbers all at once, which
makes a million of them cheap.

@<Functions of {\tt travel.c}@>=
static int plain(const travel_type *t) { return t->shape <= TRAVEL_REAL; }

static void put_values(const travel_type *t, const char *values, size_t n, int deep)
{
  if (plain(t)) buffer_put(&out, values, n * t->size);
  else for (size_t i = 0; i < n; i++) put_value(t, values + i * t->size, deep);
}

static void get_values(const travel_type *t, char *values, size_t n, int deep)
{
  if (plain(t)) buffer_get(&in, values, n * t->size);
  else for (size_t i = 0; i < n; i++) get_value(t, values + i * t->size, deep);
}

@ A record sends first what it contains and then, if |deep|, what its pointers point
to. The order matters for the receiver: lengths are among the things contained.

@<Functions of {\tt travel.c}@>=
static void put_record(const travel_type *t, const void *record, int deep)
{
  const travel_slot *s = t->slot;
  for (size_t i = 0; i < t->slots; i++)
    if (s[i].place != TRAVEL_FAR)
      put_values(s[i].type, (const char *)record + s[i].offset, travel_length(s + i, record), deep);
  for (size_t i = 0; deep && i < t->slots; i++)
    if (s[i].place == TRAVEL_FAR) put_far(s + i, record);
}

@ A pointer that is null stays null. Otherwise the number of values goes ahead of
them, though the receiver could compute it: it will, and compare.

@<Functions of {\tt travel.c}@>=
static void put_far(const travel_slot *s, const void *record)
{
  void *there;
  memcpy(&there, (const char *)record + s->offset, sizeof there);
  buffer_put_byte(&out, there != NULL);
  if (!there) return;
  size_t n = travel_length(s, record);
  buffer_put_size(&out, n);
  put_values(s->type, there, n, 1);
  if (!s->constant) remember(s->type, there, n);
}

@ The receiver of a pointer takes memory for the values. The number of values that
the frame announces is bounded by the bytes that are really left in it (a value of
any type has at least one), so memory is never taken on promise.

@<Functions of {\tt travel.c}@>=
static size_t get_far(const travel_slot *s, void *record)
{
  char *there = NULL;
  size_t n = 0;
  if (buffer_get_byte(&in)) {
    n = buffer_get_size(&in);
    if (n > buffer_left(&in) / (plain(s->type) ? s->type->size : 1))
      travel_refuse("an array longer than its message");
    there = travel_memory(n * s->type->size);
    get_values(s->type, there, n, 1);
    if (s->constant) travel_seal(there, n * s->type->size);
    else remember(s->type, there, n);
  }
  memcpy((char *)record + s->offset, &there, sizeof there);
  return n;
}

@ Only when all pointers are in place can lengths be computed, because a length may
look through a pointer (|const double w[d->k+1], const nb_data *d|). A length that
differs from what came would let our side run over the end of an array.

@<Functions of {\tt travel.c}@>=
static void get_record(const travel_type *t, void *record, int deep)
{
  size_t count[TRAVEL_SLOTS];
  const travel_slot *s = t->slot;
  for (size_t i = 0; i < t->slots; i++)
    if (s[i].place != TRAVEL_FAR)
      get_values(s[i].type, (char *)record + s[i].offset, travel_length(s + i, record), deep);
  if (!deep) return;
  for (size_t i = 0; i < t->slots; i++)
    if (s[i].place == TRAVEL_FAR) count[i] = get_far(s + i, record);
  for (size_t i = 0; i < t->slots; i++)
    if (s[i].place == TRAVEL_FAR) check_length(s + i, record, count[i]);
}

@ Null pointers and impossible lengths may travel to the worker, where they are a student's to
cope with. They may not travel to the grader: a test that calls the function it got from
|nb_compose| would crash when this function is null, and a skeleton returns just that. So there
|travel_mistake| ends the test.

@<Functions of {\tt travel.c}@>=
static void check_length(const travel_slot *s, const void *record, size_t n)
{
  void *there;
  double length = s->length ? s->length(record) : 1;
  memcpy(&there, (const char *)record + s->offset, sizeof there);
  if (!travel_side) {
    if (length < 0 || length > LENGTH_LIMIT) travel_mistake("an impossible length", s->name);
    if (!there && length >= 1) travel_mistake("a null pointer", s->name);
  }
  if (there && travel_length(s, record) != n) travel_refuse("an array of the wrong length");
}

@*2 There and back. What a pointer without |const| points to comes back after the
call, because the callee may have written there. Both sides keep a list of these
arrays as they go out and come in, in the same order: an {\it errand} says where the
values are on this side. On return, the callee goes through its list and sends the
values; the caller goes through its own and puts them where they belong. A record
sends back what it contains; the arrays that it points to have errands of their own.

@<Types of {\tt travel.c}@>=
typedef struct errand {
  const travel_type *type;
  void *values;
  size_t n;
} errand;

@ The list is a stack: a nested call puts its errands on top and takes them off when it returns.

@<Variables of {\tt travel.c}@>=
static errand *errand_list;
static size_t errands;

@ Values that come back are put |deep|=0, without what their pointers point to.

@<Functions of {\tt travel.c}@>=
static void remember(const travel_type *t, void *values, size_t n)
{
  errand_list = longer(errand_list, errands, sizeof *errand_list);
  errand_list[errands++] = @[(errand){ t, values, n }@];
}

static void give_back(size_t first)
{
  for (size_t i = first; i < errands; i++)
    put_values(errand_list[i].type, errand_list[i].values, errand_list[i].n, 0);
}

static void take_back(size_t first)
{
  for (size_t i = first; i < errands; i++)
    get_values(errand_list[i].type, errand_list[i].values, errand_list[i].n, 0);
}

@ All lists here grow by doubling, at lengths that are powers of two.

@<Functions of {\tt travel.c}@>=
static void *longer(void *list, size_t n, size_t size)
{
  if (n & (n - 1)) return list; /* not a power of two: there is room */
  void *more = realloc(list, (n ? 2 * n : 1) * size);
  if (!more) travel_refuse("out of memory");
  return more;
}

@*2 Functions. A function value cannot travel; what travels is a number by which the
other side may ask for it. The side that owns the function keeps a list of those it
has given away. The same function gets the same number again, so that whoever
compares two function values gets the right answer.
@^handle@>

@<Types of {\tt travel.c}@>=
typedef struct given_function {
  const travel_type *type;
  void *value; /* a copy of the function value */
} given_function;

@ The number of a function is its place in this list.

@<Variables of {\tt travel.c}@>=
static given_function *our;
static size_t ours;

@ Comparing with all functions given so far looks slow. A test has a handful of them.

@<Functions of {\tt travel.c}@>=
static uint64_t give(const travel_type *t, const void *value)
{
  for (size_t i = 0; i < ours; i++)
    if (our[i].type == t && memcmp(our[i].value, value, t->size) == 0) return i;
  our = longer(our, ours, sizeof *our);
  our[ours].type = t;
  our[ours].value = malloc(t->size);
  if (!our[ours].value) travel_refuse("out of memory");
  memcpy(our[ours].value, value, t->size);
  return ours++;
}

@ The other side represents it by a function value of the same type, whose code is
the trampoline and whose |env| points to a {\it proxy}. The trampoline (it is
generated, since it must have the right C type) packs its arguments and asks.

@<Types of {\tt travel.h}@>=
typedef struct travel_proxy {
  const travel_type *type;
  uint64_t id; /* the number that the other side gave it */
} travel_proxy;

@ @<Prototypes of {\tt travel.h}@>=
size_t travel_proxies(void); /* how many functions of the other side we know */

@ In the list of the other side's functions, too, the place is the number.

@<Variables of {\tt travel.c}@>=
static travel_proxy **their;
static size_t theirs;

@ A side that receives one of its {\it own} functions back must get the original and
not a proxy of a proxy. So a function that travels is one of three things: null, the
sender's, or the receiver's own.

@<Types of {\tt travel.c}@>=
enum { NO_FUNCTION, SENDER_OWNS, RECEIVER_OWNS };

@ The trampoline gives away a proxy: no function of our own has that code.

@<Functions of {\tt travel.c}@>=
static void put_function(const travel_type *t, const void *value)
{
  void (*code)(void);
  const travel_proxy *proxy;
  memcpy(&code, (const char *)value + t->signature->code, sizeof code);
  memcpy(&proxy, (const char *)value + t->signature->env, sizeof proxy);
  if (!code) buffer_put_byte(&out, NO_FUNCTION);
  else if (code == t->signature->trampoline) {
    buffer_put_byte(&out, RECEIVER_OWNS);
    buffer_put_size(&out, proxy->id);
  } else {
    buffer_put_byte(&out, SENDER_OWNS);
    buffer_put_size(&out, give(t, value));
  }
}

@ Whatever the other side claims about a function is checked: that we know it, and that it has
the type which this place demands. Otherwise a worker could have us call a function of one type
with the arguments of another.

@<Functions of {\tt travel.c}@>=
static void get_function(const travel_type *t, void *value)
{
  unsigned char owner = buffer_get_byte(&in);
  uint64_t id = owner == NO_FUNCTION ? 0 : buffer_get_size(&in);
  if (owner == NO_FUNCTION && !travel_side) travel_mistake("a null pointer", t->name);
  if (owner == NO_FUNCTION) memset(value, 0, t->size);
  else if (owner == SENDER_OWNS) {
    travel_proxy *proxy = meet(t, id);
    memcpy((char *)value + t->signature->code, &t->signature->trampoline, sizeof(void (*)(void)));
    memcpy((char *)value + t->signature->env, &proxy, sizeof proxy);
  }
  else if (owner == RECEIVER_OWNS && id < ours && our[id].type == t)
    memcpy(value, our[id].value, t->size);
  else travel_refuse("a function that nobody gave away");
}

@ The owner numbers its functions one after the other, so we either know the number
or it is the next one. Proxies stay where they are until the conversation ends: the
other side's functions may have been stored anywhere.

@<Functions of {\tt travel.c}@>=
static travel_proxy *meet(const travel_type *t, uint64_t id)
{
  if (id < theirs && their[id]->type == t) return their[id];
  if (id != theirs || theirs >= FUNCTION_LIMIT)
    travel_refuse("a function out of order");
  their = longer(their, theirs, sizeof *their);
  travel_proxy *proxy = malloc(sizeof *proxy);
  if (!proxy) travel_refuse("out of memory");
  proxy->type = t;
  proxy->id = id;
  return their[theirs++] = proxy;
}

size_t travel_proxies(void) { return theirs; }

@ A limit keeps a worker from filling our memory with proxies.

@<Types of {\tt travel.c}@>=
enum { FUNCTION_LIMIT = 100000 };

@*2 Texts and storage. A text travels with its length; the receiver adds the zero at
its end.

@<Functions of {\tt travel.c}@>=
static void put_text(const void *value)
{
  const char *text;
  memcpy(&text, value, sizeof text);
  buffer_put_byte(&out, text != NULL);
  if (!text) return;
  buffer_put_size(&out, strlen(text));
  buffer_put(&out, text, strlen(text));
}

@ A byte sequence with zeros inside is a shorter text than was announced; that harms nobody.

@<Functions of {\tt travel.c}@>=
static void get_text(void *value)
{
  char *text = NULL;
  if (buffer_get_byte(&in)) {
    uint64_t n = buffer_get_size(&in);
    if (n > buffer_left(&in)) travel_refuse("a text longer than its message");
    text = travel_memory(n + 1);
    buffer_get(&in, text, n);
    text[n] = 0;
    travel_seal(text, n + 1);
  }
  else if (!travel_side) travel_mistake("a null pointer", "text");
  memcpy(value, &text, sizeof text);
}

@ A storage is memory that a caller provides for a callee's purposes, as in
|nb_compose(g, f, &store)|. Its contents mean something to the callee only, so they
do not travel: there is an object in the worker for every address in the grader.
What travels is a number for the pair. The side that meets a pointer first invents
the number, the grader even ones and the worker odd ones.
@^storage@>

In the opposite direction this makes opaque objects: when a function of the worker
returns a pointer to something that it made itself, the grader gets the address of a
token instead, which it can do nothing with but give it back.

@<Types of {\tt travel.c}@>=
typedef struct lent_object {
  const travel_type *type;
  void *here; /* its address on this side */
  uint64_t id;
  int made; /* we took the memory for it */
} lent_object;

@ Each side has a list of the objects that both know.

@<Variables of {\tt travel.c}@>=
static lent_object *object_list;
static size_t objects;
enum { OBJECT_LIMIT = 100000 };

@ An object is entered when either side mentions it for the first time.

@<Functions of {\tt travel.c}@>=
static void add_object(const travel_type *t, void *here, uint64_t id, int made)
{
  if (objects >= OBJECT_LIMIT) travel_refuse("too many objects");
  object_list = longer(object_list, objects, sizeof *object_list);
  object_list[objects++] = @[(lent_object){ t, here, id, made }@];
}

@ The same address with another type is another object: a record and its first field have one
address in C.

@<Functions of {\tt travel.c}@>=
static void put_storage(const travel_type *t, const void *value)
{
  void *here;
  memcpy(&here, value, sizeof here);
  buffer_put_byte(&out, here != NULL);
  if (!here) return;
  size_t i = 0;
  while (i < objects && (object_list[i].here != here || object_list[i].type != t)) i++;
  if (i == objects) add_object(t, here, 2 * objects + (unsigned)travel_side, 0);
  buffer_put_size(&out, object_list[i].id);
}

@ On arrival, the type must be the one under which the object was entered.

@<Functions of {\tt travel.c}@>=
static void get_storage(const travel_type *t, void *value)
{
  void *here = NULL;
  if (buffer_get_byte(&in)) {
    uint64_t id = buffer_get_size(&in);
    size_t i = 0;
    while (i < objects && object_list[i].id != id) i++;
    if (i == objects) meet_object(t, id);
    if (object_list[i].type != t) travel_refuse("an object of another type");
    here = object_list[i].here;
  }
  memcpy(value, &here, sizeof here);
}

@ An unknown number is fine if the other side may have invented it. The memory is
not released before the end of the conversation. In the grader it is a token of one
byte (whose |extent| is none of our business, it lives over there); in the worker it
is an object, filled with zeros.

@<Functions of {\tt travel.c}@>=
static void meet_object(const travel_type *t, uint64_t id)
{
  if (id % 2 == (unsigned)travel_side || (travel_side && !t->extent))
    travel_refuse("an object that nobody lent");
  void *here = calloc(1, travel_side ? t->extent : 1);
  if (!here) travel_refuse("out of memory");
  add_object(t, here, id, 1);
}

@ When a worker has ended, everything that was known about it is forgotten.

@<Functions of {\tt travel.c}@>=
void travel_forget(void)
{
  for (size_t i = 0; i < ours; i++) free(our[i].value);
  for (size_t i = 0; i < theirs; i++) free(their[i]);
  for (size_t i = 0; i < objects; i++)
    if (object_list[i].made) free(object_list[i].here);
  free(our), free(their), free(object_list), free(errand_list);
  our = NULL, their = NULL, object_list = NULL, errand_list = NULL;
  ours = theirs = objects = errands = 0;
  depth = 0;
  buffer_free(&in), buffer_free(&out);
}

@ @<Prototypes of {\tt travel.c}@>=
static void *longer(void *list, size_t n, size_t size);
static void remember(const travel_type *t, void *values, size_t n);
static void put_far(const travel_slot *s, const void *record);
static void check_length(const travel_slot *s, const void *record, size_t n);
static void put_function(const travel_type *t, const void *value);
static void get_function(const travel_type *t, void *value);
static void put_text(const void *value);
static void get_text(void *value);
static void get_truth(void *value);
static void put_storage(const travel_type *t, const void *value);
static void get_storage(const travel_type *t, void *value);
static void meet_object(const travel_type *t, uint64_t id);
static travel_proxy *meet(const travel_type *t, uint64_t id);
