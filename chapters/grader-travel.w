@*1 How values travel.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A test says |nb_diff(f, 3)|, and means a function in another process. The two numbers are no
difficulty. But |f| is code in {\it this} process, and a graph is a handful of arrays that the
callee may change, and |nb_compose| even gives back a function that did not exist before. This part
makes such calls look like calls, on both sides, with one piece of code: the two processes differ in
how they fetch memory and bytes, not in what a call is.
@^remote procedure call@>

What must happen to a value depends on its type only, so we describe types by tables. The tables are
written by a program (|@<Print the tables of a type@>|) from the catalogue; the code below walks
through them. It would also be possible to generate code that packs and unpacks; tables are smaller,
the code that walks them is ordinary and can be read here, and the table that packs an argument also
prints it when something goes wrong.

@(c/travel.h@>=
#ifndef NABLA_TRAVEL_H
#define NABLA_TRAVEL_H
#include "channel.h"
@<Types of {\tt travel.h}@>@;
@<Prototypes of {\tt travel.h}@>@;
#endif

@ The code is compiled twice, into the grader and into the worker, from one file. Nothing stands in
it twice, once for asking and once for answering. That keeps the two honest with each other: a
change to the way in which arrays travel can't reach one side and miss the other. Whatever differs
is either a function that each side supplies, or depends on the constant |travel_side|.

@(c/travel.c@>=
#define _GNU_SOURCE
#include "travel.h"
#include <stdlib.h>
#include <string.h>
@<Types of {\tt travel.c}@>@;
@<Variables of {\tt travel.c}@>@;
@<Prototypes of {\tt travel.c}@>@;
@<Functions of {\tt travel.c}@>@;

@ There are eight shapes of value. Numbers travel as their bytes; |TRAVEL_TRUTH| is the |bool|
of~\CEE/, which must be checked on arrival, since a |bool| that is neither true nor false is
undefined behavior on our side. A text is a |const char *| that ends with a zero. A storage is a
pointer to memory that one side lends to the other. The order is not arbitrary: the numbers that
need no thought come first, and one comparison picks them out.

@<Types of {\tt travel.h}@>=
typedef enum {
  TRAVEL_SIGNED, TRAVEL_UNSIGNED, TRAVEL_REAL, TRAVEL_TRUTH,
  TRAVEL_TEXT, TRAVEL_RECORD, TRAVEL_FUNCTION, TRAVEL_STORAGE
} travel_shape;

@ A type has a name, for messages, a shape, and a size, and not every other member has a meaning for
every shape: only records have slots, only functions a signature, only storages an extent. A union
would save a few bytes and cost clarity. The structure is never changed once the program runs. All
tables are |static const|, so that they lie in memory which nobody can overwrite, however he got in.

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

@ A field of a record holds a value, or a row of values inside the record (|double w[3]|), or a
pointer to values elsewhere. The length of a row, and of what a pointer points to, may depend on
other fields (|size_t n; double x[n]|), so it is given as a function of the record. It is a real
function for a reason that section |@<Functions of {\tt stubs.c}@>| explains. The three places
correspond to the three ways in which \CEE/ can say ``there are $n$ numbers,'' and a fourth,
``figure it out yourself,'' is left out on purpose.

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

@ A length is any real number, even a negative one, when a test passes nonsense on purpose to see it
refused. As a number of values, nonsense counts as zero. NaN is nonsense, too, and fails the first
comparison by itself. The limit lies where whole numbers are still exact in floating point, below
$2^{53}$; no message will ever hold so many values, but the conversion to |size_t| must be defined
before anything can be compared with anything.

@<Types of {\tt travel.h}@>=
#define LENGTH_LIMIT 1e15 /* below, a |double| can tell one length from the next */
static inline size_t travel_length(const travel_slot *s, const void *record)
{
  double n = s->length ? s->length(record) : 1;
  return n >= 1 && n <= LENGTH_LIMIT ? (size_t)n : 0;
}

@ The parameters of a function are a record, too. That is the thought which keeps this part short:
an argument list is packed like any other record, an array with the length |m*n| is the same whether
|m| and |n| are parameters or fields, and a call is a record that goes out and another that comes
back.

The function |call| calls the \CEE/ function whose signature this is; |present| asks whether it
exists at all. A function {\it value\/} is a structure with a code pointer and a pointer |env| to
whatever the code needs, at known offsets. Its |trampoline| is the code that we put in when the real
code is in the other process.

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

@ Three functions are all that the rest of the grader needs from this part. One asks, one serves,
and one forgets. The argument |what| is the number of a function, in the sense that |kind| gives to
it; arguments and result are plain memory, laid out as the signature says.

@<Prototypes of {\tt travel.h}@>=
void travel_ask(uint32_t kind, uint64_t what, const travel_signature *s,
                void *arguments, void *result);
void travel_serve(void);
void travel_forget(void);

@ The two processes each supply what differs between them; these names are declared here and defined
twice. |travel_memory| gives memory for arrays that arrived; memory taken since a mark can be
released. The worker places arrays so that a step beyond the end is noticed, and |travel_seal| makes
them unwritable; the grader uses plain memory, and seals nothing.

@<Prototypes of {\tt travel.h}@>=
void *travel_memory(size_t bytes);
size_t travel_mark(void);
void travel_release(size_t mark);
void travel_seal(void *memory, size_t bytes);

@ A nonce ties an answer to its question. Sending and receiving know the socket, which this part has
never heard of; with two processes replaced by two halves of a test program, it can be examined
without any socket at all. Where the two sides differ most is in |travel_exercise|: in the worker it
finds the student's function, and in the grader there is nothing to be found.

@<Prototypes of {\tt travel.h}@>=
uint64_t travel_nonce(void);
void travel_send(byte_buffer *out);
uint32_t travel_receive(byte_buffer *in); /* the kind of the next frame */
const travel_signature *travel_exercise(uint64_t index);
void travel_through(void *env, void *arguments, void *result);

@ There are two ways to complain. |travel_refuse| is called when what arrived cannot be right, so
that the other side must be broken or hostile. |travel_mistake| is called when it is well-formed but
no good, a null pointer for instance, and an honest student may have sent it. Neither returns: there
is no sensible way to go on with half a message.

@<Prototypes of {\tt travel.h}@>=
_Noreturn void travel_refuse(const char *why);
_Noreturn void travel_mistake(const char *what, const char *name);
extern const int travel_side; /* 0 in the grader, 1 in the worker */

@*2 Messages. There are three kinds of message that both sides send: call a function of the exercise
by its number; apply a function value of the other side; return from either. The others are a
worker's last words: the function isn't there, nobody has written it yet, it has just crashed. Kinds
begin at~1, so that a frame of zeros, which is what a confused program sends first, has no meaning.

As an example, let a test call |nb_diff(f, 3)|, and let the worker compute a central difference. Six
frames cross the line:
$$\vbox{\halign{\tt#\hfil\quad&#\hfil\quad&\hfil#\cr
CALL&function 0; $f$, my function 0; $3$&41 bytes\cr
APPLY&your function 0; $3.00002$&32 bytes\cr
RETURN&$9.00012$&24 bytes\cr
APPLY&your function 0; $2.99998$&32 bytes\cr
RETURN&$8.99988$&24 bytes\cr
RETURN&$6$&24 bytes\cr}}$$
Of each, 16 bytes are the head. There are no names, no types and no quotation marks; both sides know
all that.

@<Types of {\tt travel.h}@>=
enum {
  TRAVEL_CALL = 1, TRAVEL_APPLY, TRAVEL_RETURN,
  TRAVEL_MISSING, TRAVEL_NOT_DONE, TRAVEL_CRASH
};

@ Each process has one buffer for what comes in and one for what goes out. That is enough although
calls nest, because a frame is read completely before anything else can happen, and written only
when everything has happened. The limit for the depth protects the grader's stack. An honest
|nb_compose| of a composition of a composition has a depth of three or four; a worker that answers
every question with a question would otherwise have us recur until there is nothing left.

@<Variables of {\tt travel.c}@>=
static byte_buffer in, out;
static int depth; /* calls of the other side that have not returned */
enum { DEPTH_LIMIT = 100, ROOM = TRAVEL_ROOM / sizeof(max_align_t) };

@ To ask is to send the call and then to serve the other side until it returns: if |nb_diff| wants
to know $f(3.1)$, the question arrives here, while we wait. If our |f| should need a function of the
other side in turn, |travel_ask| is entered again, on both sides; |depth| counts how often. When a
test ends in the middle of all this, by a jump, then nobody counts down; but |travel_forget| comes
right afterwards, and sets everything to zero.

@<Functions of {\tt travel.c}@>=
void travel_ask(uint32_t kind, uint64_t what, const travel_signature *s,
                void *arguments, void *result)
{
  size_t first = errands;
  if (depth >= DEPTH_LIMIT) travel_refuse("calls are nested too deeply");
  depth++;
  @<Send the call with its arguments@>@;
  @<Serve until the answer is there, and take it@>@;
  errands = first;
  depth--;
}

@ The arguments are put |deep|: with everything that their pointers point to. Every array without
|const| that goes out on this occasion leaves a note behind (an {\it errand}), because it will come
back. The number |what| was put first. It is of 64 bits, like all numbers that aren't values.

@<Send the call with its arguments@>=
frame_begin(&out, travel_nonce(), kind);
buffer_put_size(&out, what);
put_record(&s->arguments, arguments, 1);
send_frame();

@ What returns are first the arrays, in the order of their departure, then the result. Nothing tells
the receiver how many there are of either. It doesn't have to be told: it made the list itself, and
a message that doesn't fit the list is refused at its end.

@<Serve until the answer is there, and take it@>=
uint32_t reply;
while ((reply = travel_receive(&in)) != TRAVEL_RETURN) serve(reply);
take_back(first);
if (s->result) get_value(s->result, result, 1);
finish_reading();

@ Two ways to stop in the middle: our own message is too large, or the other one had the wrong size.
The second is the only check of a message as a whole, and it is a strong one: nothing was read past
its end, and nothing is left over. Reading too much sets a flag and gives zeros, so that the
functions below needn't test after each byte; they can't do harm with zeros, and the flag is looked
at before anything is believed.

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

@ The worker's life is to serve one call after the other. There is no message that says good-bye.
When the grader closes the socket, |travel_receive| ends the process, and this call doesn't return.
Nor does it need a greeting. The first frame says it all, and the worker has no choice of versions
or manners.

@<Functions of {\tt travel.c}@>=
void travel_serve(void) { serve(travel_receive(&in)); }

@ To serve is to find out which function is meant, and to run it. A function value of ours is known
by the number under which we gave it away, so a number that we never gave away is refused by one
comparison. (A pointer instead of a number would save us the list. It would also let the other
process say to ours: please jump to this address.) The |kind| of a message that makes no sense here,
such as a worker's last words to itself, falls through to the end.

@<Functions of {\tt travel.c}@>=
static void serve(uint32_t kind)
{
  uint64_t what = buffer_get_size(&in);
  if (kind == TRAVEL_CALL) run(travel_exercise(what), NULL);
  else if (kind == TRAVEL_APPLY && what < ours) {
    @<Run the function value that is meant@>@;
  }
  else travel_refuse("a message of an unknown kind");
}

@ While the function runs, it may give away more functions, and then the list |our| may have to
grow, and grow elsewhere. A pointer into it would dangle; hence the copy. What is copied is a type
and a pointer. The value it points to never moves.

@<Run the function value that is meant@>=
given_function f = our[what]; /* a copy: the list may move meanwhile */
run(f.type->signature, f.value);

@ The argument record is built here on the stack, handed to the generated |call|, and what pointers
point to is sent back with the result. Its room is an array of |max_align_t|, so that a record may
contain anything. That the record fits into it was asserted when the stubs were compiled.

The message is read to the end before the call begins. The buffer |in| is then free for the answers
to questions which the function may ask meanwhile.

@<Functions of {\tt travel.c}@>=
static void run(const travel_signature *s, const void *function)
{
  max_align_t arguments[ROOM], result[ROOM];
  size_t first = errands, memory = travel_mark();
  get_record(&s->arguments, arguments, 1);
  finish_reading();
  s->call(function, arguments, result);
  @<Return what changed, and the result@>@;
}

@ Arrays that came with the call are released, unless the callee may still need them: a function
that returns a function, or fills somebody's storage, is allowed to remember where its arguments
were. The errands of this call are taken off the list, whether they were run here or not.

@<Return what changed, and the result@>=
frame_begin(&out, travel_nonce(), TRAVEL_RETURN);
give_back(first);
if (s->result) put_value(s->result, result, 1);
send_frame();
errands = first;
if (!s->keeps) travel_release(memory);

@ Every function of this part that calls one further down has to know its type beforehand. Here they
stand together by layers: serving and running; frames; errands; values and records.

@<Prototypes of {\tt travel.c}@>=
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

@*2 Values. Putting and getting mirror each other, so they stand side by side from here on, and the
best way to read them is with a finger on each: what one writes, the other must read, in the same
order. Only the four kinds of number need no thought. Their bytes are sent as they are. For a
function there is nothing to write but who owns it; for a text and a storage, as we shall see,
hardly more. Both processes run on one machine, were compiled by one compiler, and will be gone in a
second; a format for eternity can wait until somebody wants to store it.

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

@ On the way in, truth values need the check that was mentioned above, and everything that is not a
number can be refused. A number can't: every pattern of bits is some number, even if it's NaN, and
what to think of it is left to the test. This function has one more case than its mirror image, and
that asymmetry is the whole subject of writing to strangers and reading from them.

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

@ Anything but zero is true. A single bit would be tidier to compare; but then the byte 2 would have
to be refused, with a message, and some student who writes |return x & 2| from a function that
claims to return |bool| would wonder what he did. (In fact the conversion to |bool| makes a 1 of it.
It takes damaged memory to send a~2.)

@<Functions of {\tt travel.c}@>=
static void get_truth(void *value)
{
  unsigned char byte = buffer_get_byte(&in) != 0;
  memcpy(value, &byte, 1);
}

@ Many values of the same type go one after the other; numbers all at once, which makes a million of
them cheap. It is one |memcpy| instead of a million calls, and a training set is the sort of thing
that has a million numbers.

@<Functions of {\tt travel.c}@>=
static int plain(const travel_type *t) { return t->shape <= TRAVEL_REAL; }

static void put_values(const travel_type *t, const char *values, size_t n, int deep)
{
  if (plain(t)) buffer_put(&out, values, n * t->size);
  else for (size_t i = 0; i < n; i++) put_value(t, values + i * t->size, deep);
}

@ The size of a value in memory is also the distance from each to the next, since that is what an
array is. In |get_values| the room has been taken already and is large enough; both callers have
seen to that. Inside of an array, every element is as deep as the array is. If a record of the test
holds an array of records, all their pointers are followed, when going out, and none when coming
back.

@<Functions of {\tt travel.c}@>=
static void get_values(const travel_type *t, char *values, size_t n, int deep)
{
  if (plain(t)) buffer_get(&in, values, n * t->size);
  else for (size_t i = 0; i < n; i++) get_value(t, values + i * t->size, deep);
}

@ A record sends first what it contains and then, if |deep|, what its pointers point to. The order
matters for the receiver: lengths are among the things contained, and it's good to know how long an
array is before it comes. As an example, |nb_data| with $n=2$ and $k=1$ travels as the two counts,
followed by a byte that says ``here are the $x$,'' the number~2, two \&{double}s, and the same
for~$y$.

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

@ A pointer that is null stays null. Otherwise the number of values goes ahead of them, though the
receiver could compute it: it will, and compare. A single object is an array of one, and for a
pointer to a record this is how a whole graph gets across.

The |memcpy| in this function (and its relatives below) copies a pointer that is stored somewhere in
a record of unknown type. To read it through a |void **| would be quicker to write and undefined.

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

@ The receiver of a pointer takes memory for the values. The number of values that the frame
announces is bounded by the bytes that are really left in it (a value of any type has at least one),
so memory is never taken on promise. Without that line, 24 bytes that say ``and now a terabyte''
would be the cheapest attack of all.

@<Functions of {\tt travel.c}@>=
static size_t get_far(const travel_slot *s, void *record)
{
  char *there = NULL;
  @<Read the array into memory of its own@>@;
  memcpy((char *)record + s->offset, &there, sizeof there);
  return n;
}

@ A constant array is sealed once it is complete; another one is remembered, as it has to go back at
the end of the call. The order is the same as on the other side, array by array, because both sides
walk through the same tables. The division protects the product in the next line: |n| times the size
can't be more than what is left of the frame, if values are plain. For others, a value in memory may
be larger than on the wire, some hundred times at worst. That's still far from an overflow, and the
sum of all such arrays is bounded elsewhere.

@<Read the array into memory of its own@>=
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

@ Only when all pointers are in place can lengths be computed, because a length may look through a
pointer (|const double w[d->k+1], const nb_data *d|). A length that differs from what came would let
our side run over the end of an array. So the fields that point elsewhere are visited twice, and the
counts of the first visit are kept for the second. If |deep| is zero, the pointers in the record are
left alone: they are ours, and what they point to comes on an errand of its own.

@<Functions of {\tt travel.c}@>=
static void get_record(const travel_type *t, void *record, int deep)
{
  size_t count[TRAVEL_SLOTS];
  const travel_slot *s = t->slot;
  for (size_t i = 0; i < t->slots; i++)
    if (s[i].place != TRAVEL_FAR)
      get_values(s[i].type, (char *)record + s[i].offset, travel_length(s + i, record), deep);
  if (!deep) return;
  @<Fetch what the fields point to, and compare the lengths@>@;
}

@ The array |count| is why the number of slots has a limit. It lives on the stack, and so each level
of a record within a record has its own. The third loop could be part of the second only if lengths
never looked ahead.

@<Fetch what the fields point to, and compare the lengths@>=
for (size_t i = 0; i < t->slots; i++)
  if (s[i].place == TRAVEL_FAR) count[i] = get_far(s + i, record);
for (size_t i = 0; i < t->slots; i++)
  if (s[i].place == TRAVEL_FAR) check_length(s + i, record, count[i]);

@ Null pointers and impossible lengths may travel to the worker, where they are a student's to cope
with; a test of |NB_EARG| passes them on purpose. They may not travel to the grader: a test that
calls the function it got from |nb_compose| would crash when this function is null, and a skeleton
returns just that. So there |travel_mistake| ends the test.

@<Functions of {\tt travel.c}@>=
static void check_length(const travel_slot *s, const void *record, size_t n)
{
  void *there;
  double length = s->length ? s->length(record) : 1;
  memcpy(&there, (const char *)record + s->offset, sizeof there);
  @<In the grader, insist on arrays that exist@>@;
  if (there && travel_length(s, record) != n) travel_refuse("an array of the wrong length");
}

@ These two are mistakes and not forgeries. A graph whose |n| was never set has an impossible
length, in all innocence, and its author should read a sentence about arrays and not one about
break-ins. NaN is neither negative nor too large. As a length it counts as zero, which no null
pointer contradicts.

@<In the grader, insist on arrays that exist@>=
if (!travel_side) {
  if (length < 0 || length > LENGTH_LIMIT) travel_mistake("an impossible length", s->name);
  if (!there && length >= 1) travel_mistake("a null pointer", s->name);
}

@*2 There and back. What a pointer without |const| points to comes back after the call, because the
callee may have written there. Both sides keep a list of these arrays as they go out and come in, in
the same order: an {\it errand\/} says where the values are on this side. On return, the callee goes
through its list and sends the values; the caller goes through its own and puts them where they
belong. A record sends back what it contains; the arrays that it points to have errands of their
own.

Here is what happens to |nb_gd1|. The start |x| goes out as an array of one, and both sides write
down where they have it. Then the record |trace| goes out, and with it its array |trace->x|, which
is written down first, since the record is complete only when its array is. The worker's function
changes all three. They return in that order, and the test finds the iterates in its own memory, as
if nothing had happened.

@<Types of {\tt travel.c}@>=
typedef struct errand {
  const travel_type *type;
  void *values;
  size_t n;
} errand;

@ The list is a stack: a nested call puts its errands on top and takes them off when it returns. So
a single list is enough for all calls that are going on, and each of them only has to remember where
its own errands begin, in |first|.

@<Variables of {\tt travel.c}@>=
static errand *errand_list;
static size_t errands;

@ Values that come back are put |deep|=0, without what their pointers point to. A callee that has
changed a pointer in a record (it may, on its own side) has therefore changed nothing here. The
grader's pointers stay the grader's: an answer can alter the contents of the test's arrays, but it
cannot make the test look elsewhere.

@<Functions of {\tt travel.c}@>=
static void remember(const travel_type *t, void *values, size_t n)
{
  errand_list = longer(errand_list, errands, sizeof *errand_list);
  errand_list[errands++] = @[(errand){ t, values, n }@];
}

@ The order of these two loops is the order of |remember|, on both sides. There is no tag before an
array that says which one it is. If the sides disagreed, then the lengths wouldn't add up to that of
the frame, or the values would be those of another array of the same length; that is to say, a
worker can lie about its values, which it can do anyway.

@<Functions of {\tt travel.c}@>=
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

@ All lists here grow by doubling, at lengths that are powers of two. A list knows only how many
items it has, not how much room; the trick is that when |n| isn't a power of two, the room reaches
to the next one. Appending $n$~items in this way moves fewer than $2n$ of them in all, for the cost
of one strange looking condition. (Zero counts as a power of two here, and gets room for one.)

@<Functions of {\tt travel.c}@>=
static void *longer(void *list, size_t n, size_t size)
{
  if (n & (n - 1)) return list; /* not a power of two: there is room */
  void *more = realloc(list, (n ? 2 * n : 1) * size);
  if (!more) travel_refuse("out of memory");
  return more;
}

@*2 Functions. A function value cannot travel; what travels is a number by which the other side may
ask for it. The side that owns the function keeps a list of those it has given away. The same
function gets the same number again, so that whoever compares two function values gets the right
answer, and so that ten thousand questions with the same |f| in them don't make a list of ten
thousand entries.
@^handle@>

@<Types of {\tt travel.c}@>=
typedef struct given_function {
  const travel_type *type;
  void *value; /* a copy of the function value */
} given_function;

@ The number of a function is its place in this list, and an entry stays where it is until the
worker has ended. Function values are small structures, two pointers. They are copied because the
original may be a local variable of the test, gone when it returns.

@<Variables of {\tt travel.c}@>=
static given_function *our;
static size_t ours;

@ Comparing with all functions given so far looks slow. A test has a handful of them. Functions are
the same if their bytes are: code and |env| agree. The type is compared as well, since one object
could be the |env| of two function values with different types, and the bytes of the one would then
pass for the other.

@<Functions of {\tt travel.c}@>=
static uint64_t give(const travel_type *t, const void *value)
{
  for (size_t i = 0; i < ours; i++)
    if (our[i].type == t && memcmp(our[i].value, value, t->size) == 0) return i;
  @<Add the function to the list@>@;
}

@ If memory has run out, then the half-made entry at the end of the list is not counted, and
|travel_forget| won't look at it. The copy has exactly the size of the type, which for all function
values of the library is two pointers. Searching first and adding afterwards keeps every function at
one number, which is what a worker may rely on when it compares two of them.

@<Add the function to the list@>=
our = longer(our, ours, sizeof *our);
our[ours].type = t;
our[ours].value = malloc(t->size);
if (!our[ours].value) travel_refuse("out of memory");
memcpy(our[ours].value, value, t->size);
return ours++;

@ The other side represents it by a function value of the same type, whose code is the trampoline
and whose |env| points to a {\it proxy}. The trampoline (it is generated, since it must have the
right \CEE/ type) packs its arguments and asks. The holder of such a value can't tell it from a real
one. He can even look at |env| and find a number there, but the number is of use only in questions
that he is allowed to ask anyway.

@<Types of {\tt travel.h}@>=
typedef struct travel_proxy {
  const travel_type *type;
  uint64_t id; /* the number that the other side gave it */
} travel_proxy;

@ A proxy is a thing that the other side knows and we don't. How many there are is interesting to
the grader, which names them after the calls that brought them. The structure is public, because a
trampoline's |env| points to one and the grader wants to know which.

@<Prototypes of {\tt travel.h}@>=
size_t travel_proxies(void); /* how many functions of the other side we know */

@ In the list of the other side's functions, too, the place is the number. It is a list of pointers
rather than of proxies, since function values out there point to them and must go on doing so when
the list grows. It's also the only list whose entries are allocated one by one, for the same reason.

@<Variables of {\tt travel.c}@>=
static travel_proxy **their;
static size_t theirs;

@ A side that receives one of its {\it own\/} functions back must get the original and not a proxy
of a proxy. It would still compute the right values, with a round trip through both processes for
each. But a test that composes twenty functions, one by one, would build a tower of forty processes'
worth of calls, and a probe would be counted through all of them. So a function that travels is one
of three things: null, the sender's, or the receiver's own.

@<Types of {\tt travel.c}@>=
enum { NO_FUNCTION, SENDER_OWNS, RECEIVER_OWNS };

@ The trampoline gives away a proxy: no function of our own has that code. (A student can't take its
address, which is |static| in a file that he doesn't include. Should he find it all the same, then
he can build a proxy with a number of his choice, and ask us to apply that; see above for what
|serve| will say.)

@<Functions of {\tt travel.c}@>=
static void put_function(const travel_type *t, const void *value)
{
  void (*code)(void);
  const travel_proxy *proxy;
  memcpy(&code, (const char *)value + t->signature->code, sizeof code);
  memcpy(&proxy, (const char *)value + t->signature->env, sizeof proxy);
  @<Say whose function it is, and which@>@;
}

@ As elsewhere, a byte comes first that says what follows. A null function is all byte and no
number. If the code is that of the trampoline, |env| is a proxy: nothing but a trampoline is ever
put in front of one. The two pointers are copied out of the value by their offsets, as the type of
the structure isn't known here.

@<Say whose function it is, and which@>=
if (!code) buffer_put_byte(&out, NO_FUNCTION);
else if (code == t->signature->trampoline) {
  buffer_put_byte(&out, RECEIVER_OWNS);
  buffer_put_size(&out, proxy->id);
} else {
  buffer_put_byte(&out, SENDER_OWNS);
  buffer_put_size(&out, give(t, value));
}

@ Whatever the other side claims about a function is checked: that we know it, and that it has the
type which this place demands. Otherwise a worker could have us call a function of one type with the
arguments of another. It would return for a |nb_fun| one of our |nb_gradN|; the test would call it
with a single number, and our function would look for an array in a register where there is none.

@<Functions of {\tt travel.c}@>=
static void get_function(const travel_type *t, void *value)
{
  unsigned char owner = buffer_get_byte(&in);
  uint64_t id = owner == NO_FUNCTION ? 0 : buffer_get_size(&in);
  @<Find the function that is meant, or refuse it@>@;
}

@ A skeleton returns a function of zeros. On the worker's side that is a null pointer like any
other. In the grader it would be called by the next line of the test, so it's reported here, while
we still know what it is. The last case collects everything that can't be: an owner that is no
owner, a number that was never given away, a type that doesn't fit.

@<Find the function that is meant, or refuse it@>=
if (owner == NO_FUNCTION && !travel_side) travel_mistake("a null pointer", t->name);
if (owner == NO_FUNCTION) memset(value, 0, t->size);
else if (owner == SENDER_OWNS) {
  @<Make a function value of the other side's function@>@;
}
else if (owner == RECEIVER_OWNS && id < ours && our[id].type == t)
  memcpy(value, our[id].value, t->size);
else travel_refuse("a function that nobody gave away");

@ The value need not be cleared before, since a function value has exactly two members. What the
student's code sees is a pointer to the trampoline, and next to it a pointer to the proxy. The
conversion of the code pointer was done when the table was compiled; here eight bytes are copied.

@<Make a function value of the other side's function@>=
travel_proxy *proxy = meet(t, id);
memcpy((char *)value + t->signature->code, &t->signature->trampoline, sizeof(void (*)(void)));
memcpy((char *)value + t->signature->env, &proxy, sizeof proxy);

@ The owner numbers its functions one after the other, so we either know the number or it is the
next one. This makes the check simple, and keeps a worker from claiming to own function number four
billion. Proxies stay where they are until the conversation ends: the other side's functions may
have been stored anywhere.

@<Functions of {\tt travel.c}@>=
static travel_proxy *meet(const travel_type *t, uint64_t id)
{
  if (id < theirs && their[id]->type == t) return their[id];
  if (id != theirs || theirs >= FUNCTION_LIMIT)
    travel_refuse("a function out of order");
  @<Add a proxy for the function@>@;
}

@ The |id| is at this point the same as |theirs|. It is stored all the same, for the trampoline has
only the proxy in its hand, and not the list. Lists that grow and never shrink, until everything is
forgotten at once, are easy to reason about. There's no moment at which a number could mean one
function and then another.

@<Add a proxy for the function@>=
their = longer(their, theirs, sizeof *their);
travel_proxy *proxy = malloc(sizeof *proxy);
if (!proxy) travel_refuse("out of memory");
proxy->type = t;
proxy->id = id;
return their[theirs++] = proxy;

@ The count only ever grows. By comparing it before and after a call, the grader can tell which
functions were born in between. Nobody outside can see the list itself, and the number is all that's
needed to give each proxy a name at the moment of its birth.

@<Functions of {\tt travel.c}@>=
size_t travel_proxies(void) { return theirs; }

@ A limit keeps a worker from filling our memory with proxies. Each of them is 16 bytes, but bytes
add up: a loop that returns a new function from each of its callbacks makes thousands in a second,
on our account and not on the 512 MB of the worker.

@<Types of {\tt travel.c}@>=
enum { FUNCTION_LIMIT = 100000 };

@*2 Texts and storage. A text travels with its length; the receiver adds the zero at its end. Like
arrays, it begins with a byte that tells whether there is one. In this book, texts are names and
expressions, and few; nothing is gained by remembering that the same one went across a moment ago.

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

@ A byte sequence with zeros inside is a shorter text than was announced; that harms nobody. The
length is bounded by what is left of the message before any memory is taken, as for arrays. The text
is then sealed, because its type is |const char *|, and a student who writes into a text that he was
lent should learn of it from the page, not from the marks.

@<Functions of {\tt travel.c}@>=
static void get_text(void *value)
{
  char *text = NULL;
  if (buffer_get_byte(&in)) {
    @<Read the text, and add its zero@>@;
  }
  else if (!travel_side) travel_mistake("a null pointer", "text");
  memcpy(value, &text, sizeof text);
}

@ The sum |n+1| can't overflow: |n| was compared with the length of a frame, and that is at most
64~MiB. In this part no sum or product of two received numbers is ever formed. The zero is the
receiver's addition, and the length doesn't count it, on either side.

@<Read the text, and add its zero@>=
uint64_t n = buffer_get_size(&in);
if (n > buffer_left(&in)) travel_refuse("a text longer than its message");
text = travel_memory(n + 1);
buffer_get(&in, text, n);
text[n] = 0;
travel_seal(text, n + 1);

@ A storage is memory that a caller provides for a callee's purposes, as in
|nb_compose(g, f, &store)|. Its contents mean something to the callee only, so they do not travel:
there is an object in the worker for every address in the grader. What travels is a number for the
pair. The side that meets a pointer first invents the number, the grader even ones and the worker
odd ones, so that they never invent the same.
@^storage@>

In the opposite direction this makes opaque objects: when a function of the worker returns a pointer
to something that it made itself, the grader gets the address of a token instead, which it can do
nothing with but give it back.

@<Types of {\tt travel.c}@>=
typedef struct lent_object {
  const travel_type *type;
  void *here; /* its address on this side */
  uint64_t id;
  int made; /* we took the memory for it */
} lent_object;

@ Each side has a list of the objects that both know. It is searched from the front, each time; a
test lends one object, or ten. A limit is there for the same reason as with functions, and nobody
has come near it by honest means. It's also the list that decides who may free what, by its member
|made|.

@<Variables of {\tt travel.c}@>=
static lent_object *object_list;
static size_t objects;
enum { OBJECT_LIMIT = 100000 };

@ An object is entered when either side mentions it for the first time. The member |made| says
whether we have to free it: on the side that lends the storage, it is a variable of the test, and
freeing that would be an original way to crash a grader.

@<Functions of {\tt travel.c}@>=
static void add_object(const travel_type *t, void *here, uint64_t id, int made)
{
  if (objects >= OBJECT_LIMIT) travel_refuse("too many objects");
  object_list = longer(object_list, objects, sizeof *object_list);
  object_list[objects++] = @[(lent_object){ t, here, id, made }@];
}

@ The same address with another type is another object: a record and its first field have one
address in \CEE/, and so have an array and its first element. As everything that the two sides enter
is entered on both, their lists have the same length whenever one of them invents a number. So
|2*objects|, plus the side, can't have been given away before.

@<Functions of {\tt travel.c}@>=
static void put_storage(const travel_type *t, const void *value)
{
  void *here;
  memcpy(&here, value, sizeof here);
  buffer_put_byte(&out, here != NULL);
  if (!here) return;
  @<Send the number of the object@>@;
}

@ If the pointer is new, it gets its number here. Otherwise the object exists on both sides, whoever
was first to mention it, and it is sent under the number that it had from the beginning. The byte in
front is as for arrays: a null pointer is no object, and the student's function may be asked what it
makes of one.

@<Send the number of the object@>=
size_t i = 0;
while (i < objects && (object_list[i].here != here || object_list[i].type != t)) i++;
if (i == objects) add_object(t, here, 2 * objects + (unsigned)travel_side, 0);
buffer_put_size(&out, object_list[i].id);

@ On arrival, the type must be the one under which the object was entered. If it were not checked, a
worker could receive a |nb_pair| and give it back as a tape. The test would pass it to the next
function in good faith, and the mix-up, though it happens in the worker, would be reported in a call
that has no part in it.

@<Functions of {\tt travel.c}@>=
static void get_storage(const travel_type *t, void *value)
{
  void *here = NULL;
  if (buffer_get_byte(&in)) {
    @<Find the object by its number@>@;
  }
  memcpy(value, &here, sizeof here);
}

@ After |meet_object| the object is the last of the list, at index~|i|. Either side may be here: the
grader with an object that the worker made, the worker with a storage that a test lent. If
|meet_object| refuses, we never get here.

@<Find the object by its number@>=
uint64_t id = buffer_get_size(&in);
size_t i = 0;
while (i < objects && object_list[i].id != id) i++;
if (i == objects) meet_object(t, id);
if (object_list[i].type != t) travel_refuse("an object of another type");
here = object_list[i].here;

@ An unknown number is fine if the other side may have invented it. The memory is not released
before the end of the conversation. In the grader it is a token of one byte (whose |extent| is none
of our business, it lives over there); in the worker it is an object, filled with zeros. A test that
forgets to initialize its storage will thus get the same zeros on each machine; and a student who
relies on them will be found out by the debugger's way of linking, where the storage is the test's
own.

@<Functions of {\tt travel.c}@>=
static void meet_object(const travel_type *t, uint64_t id)
{
  if (id % 2 == (unsigned)travel_side || (travel_side && !t->extent))
    travel_refuse("an object that nobody lent");
  void *here = calloc(1, travel_side ? t->extent : 1);
  if (!here) travel_refuse("out of memory");
  add_object(t, here, id, 1);
}

@ When a worker has ended, everything that was known about it is forgotten. It is the only function
here that frees anything, and it is called once for each test, whether the test returned or was left
by a jump. All memory that the conversation needed hangs on the lists; nothing is held by a local
variable that a jump could lose.

@<Functions of {\tt travel.c}@>=
void travel_forget(void)
{
  @<Free what the lists refer to, and the lists@>@;
  @<Begin anew@>@;
}

@ Functions of our own were copied, proxies were allocated one by one, and of the objects we free
those that we made. Function values elsewhere may still point to the proxies. No code of the test is
running anymore that could call them. The types in the lists are tables of the program and live for
ever.

@<Free what the lists refer to, and the lists@>=
for (size_t i = 0; i < ours; i++) free(our[i].value);
for (size_t i = 0; i < theirs; i++) free(their[i]);
for (size_t i = 0; i < objects; i++)
  if (object_list[i].made) free(object_list[i].here);
free(our), free(their), free(object_list), free(errand_list);

@ The next worker starts with function number~0 and object number~0, like the first one. A test
can't tell whether another one has been there before it, and that is what independence of tests
means, written as a row of zeros. The two buffers give back their memory, too.

@<Begin anew@>=
our = NULL, their = NULL, object_list = NULL, errand_list = NULL;
ours = theirs = objects = errands = 0;
depth = 0;
buffer_free(&in), buffer_free(&out);

@ Of each pair, the two prototypes stand together. They are needed because values contain records,
records contain arrays, and arrays contain values: a circle in which somebody always comes first.
The list is also the shortest summary of what can travel: arrays, functions, texts, truth values,
and storage.

@<Prototypes of {\tt travel.c}@>=
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
