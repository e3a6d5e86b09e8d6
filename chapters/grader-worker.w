@*1 The worker.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The worker is the process in which a student's code runs. It is linked statically from three parts:
the student's object, the dispatch made by \.{stubs}, and what stands here: a main program that
serves calls until the grader hangs up. It is a guest house for strangers. Nothing in it is secret
and nothing in it is believed; what it does beyond serving calls, it does for the honest guest,
whose mistakes it should describe well.

So each function below could be replaced, switched off or tricked by the guest, and this must not
matter. If it did, then something would be in the wrong process. Keep this in mind where you're
tempted to find an attack: most of them are right, and gain nothing.
@^worker@>

@(c/worker.c@>=
#define _GNU_SOURCE
#include "travel.h"
#include "crash.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>
@<Types of {\tt worker.c}@>@;
@<Variables of {\tt worker.c}@>@;
@<Functions of {\tt worker.c}@>@;

@ The main program takes note of where its stack begins, which will be of use after a crash,
installs the handler, and serves. The output is written line by line, so that it's complete up to
the last line when the process dies. Line by line is slower than in large blocks, and only somebody
who prints a million lines would feel it; he has other limits to worry about. There is no way out of
the loop. The worker leaves in one of the functions that the loop calls, or it is killed.

@(c/worker.c@>=
int main(void)
{
  int here;
  stack_top = (uintptr_t)&here;
  watch_for_crashes();
  setvbuf(stdout, NULL, _IOLBF, 0);
  for (;;) travel_serve();
}

@ The grader has put its socket at descriptor~3. The only other ones are an empty input and a pipe
for output. When the grader closes the socket, there is nothing left to live for. The exit status
112 is for a message that makes no sense, from the grader, of all senders; it has no deeper meaning,
and is just unlikely to be chosen by a student's |exit|.

@<Variables of {\tt worker.c}@>=
enum { CHANNEL = 3, HUNG_UP = 0, BAD_MESSAGE = 112 };
const int travel_side = 1;
static uint64_t nonce; /* of the frame that came last; the answer must carry it */
extern const travel_signature *const exercise_functions[];
extern const size_t exercise_count;

@ The worker trusts the grader but reads it by the same code, with the same checks, since
|frame_ready| doesn't know which side it is on. Reading blocks here: a worker that waits for a
question has nothing else to do. An end of the conversation is no error and no reason to return.
It is the ordinary way to go: the grader closes its end, or is killed, and the worker's next reading
gives nothing. A status of its own is for messages that can't be right, which would mean that the two
programs were not built from the same source.

@<Functions of {\tt worker.c}@>=
uint64_t travel_nonce(void) { return nonce; }

uint32_t travel_receive(byte_buffer *in)
{
  frame_head head;
  int ready;
  frame_next(in);
  while ((ready = frame_ready(in, &head)) == 0)
    if (channel_read(CHANNEL, in) <= 0) _exit(HUNG_UP);
  if (ready < 0) _exit(BAD_MESSAGE);
  nonce = head.nonce;
  return head.kind;
}

@ What the student printed should arrive before the answer does, so that it is there to be shown if
the answer is wrong. Without the |fflush|, the last line of debugging output, the one without a
newline, would still be in a buffer when the grader kills the process; and it's always that line
which one needs.

@<Functions of {\tt worker.c}@>=
static void write_frame(const byte_buffer *out)
{
  @<Write until all is written@>@;
}

void travel_send(byte_buffer *out)
{
  fflush(stdout);
  write_frame(out);
}

@ A socket takes what it has room for. If the grader has gone away meanwhile, the write fails, and
there's nobody left to whom one could complain. The signal |SIGPIPE| would end the process as well;
nobody minds which of the two it is. The grader, on its side, does the same with more care, because
it has a deadline to keep; here, the only thing to do with a full socket is to wait for the reader.

@<Write until all is written@>=
for (size_t done = 0; done < out->used; ) {
  ssize_t n = write(CHANNEL, out->data + done, out->used - done);
  if (n <= 0) _exit(HUNG_UP);
  done += (size_t)n;
}

@ The other two functions that each side has to supply: how to ask for a function value of the other
side, and what to do with a message that can't be right. Here that ends the process, with a line for
the log in which the student's output goes. It should never be read by a student. If it is, one of
us has made a mistake.

@<Functions of {\tt worker.c}@>=
void travel_through(void *env, void *arguments, void *result)
{
  const travel_proxy *f = env;
  travel_ask(TRAVEL_APPLY, f->id, f->type->signature, arguments, result);
}

_Noreturn void travel_refuse(const char *why)
{
  fprintf(stderr, "worker: %s\n", why);
  _exit(BAD_MESSAGE);
}

@ The grader may send null pointers, so this is never reached here. It must exist, as the code that
travels mentions it (a branch that only the grader takes is still a branch for the linker), and if
it's reached after all, then the difference between a mistake and a forgery is of no interest on
this side.

@<Functions of {\tt worker.c}@>=
_Noreturn void travel_mistake(const char *what, const char *name)
{
  (void)name;
  travel_refuse(what);
}

@ A few messages are a worker's last words: the function is missing; it says that it is not done
yet; it crashed. They are small frames in a buffer whose room was taken beforehand, because after a
crash nobody should ask for memory. The heap may be what was damaged; and if the signal came in the
middle of |malloc|, then a second |malloc| would wait for the first one, which waits for the end of
the handler.

@<Variables of {\tt worker.c}@>=
static byte_buffer last_words;
static void report_crash(int signal_number, siginfo_t *info, void *context);
static void report_cause(int signal_number, uintptr_t address);
static void report_trace(const ucontext_t *context);
static int is_abort(int number, const ucontext_t *context);

@ They carry the nonce of the question that couldn't be answered. For the grader, last words are an
answer like others, only of a different kind; at the place where it waits for a result it gets an
obituary. If the frame can't be ended, nothing is written, and the grader will have to do with the
exit status.

@<Functions of {\tt worker.c}@>=
static void begin_last_words(uint32_t kind)
{
  frame_begin(&last_words, nonce, kind);
}

static void end_last_words(void)
{
  if (frame_end(&last_words) == 0) write_frame(&last_words);
}

@ Here the number of a function becomes a function. If the student has not written it, its weak
symbol is null, and the number is reported as missing. The process ends, with status~0: nothing has
gone wrong in it. The message names the function, so that a misspelled name is found in a second.
This is found out at the first call, not at the start; the other functions of the exercise are asked
in other tests, by other workers, and keep their marks.

@<Functions of {\tt worker.c}@>=
const travel_signature *travel_exercise(uint64_t index)
{
  if (index >= exercise_count) _exit(BAD_MESSAGE);
  if (exercise_functions[index]->present()) return exercise_functions[index];
  @<Say that it is missing, and leave@>@;
}

@ The number is sent and not the name. Names are the grader's own, from its own tables; a text from
a worker would first have to be looked at for escape characters and the like. All functions of an
exercise have their place in the table, whether they exist or not, so that the numbers of the others
stay what they are.

@<Say that it is missing, and leave@>=
begin_last_words(TRAVEL_MISSING);
buffer_put_size(&last_words, index);
end_last_words();
_exit(HUNG_UP);

@ An exercise that nobody has begun should not be told that $0$ is wrong. It's true, but it is also
discouraging, and it looks like a verdict on something that the reader has done. The skeletons
therefore say |NOT_DONE_YET()|, in a line that the student is asked to remove. It is this:

@(include/nabla/exercise.h@>=
#ifndef NABLA_EXERCISE_H
#define NABLA_EXERCISE_H
#include <nabla/first.h>
NB_BEGIN_DECLS
void nb_not_done_yet(const char *file, int line_number) __attribute__((weak));
#define NOT_DONE_YET() @|\
  (nb_not_done_yet ? nb_not_done_yet(__FILE__, __LINE__) : (void)0)
NB_END_DECLS
#endif

@ The function is weak and exists only where somebody listens; in any other program |NOT_DONE_YET()|
does nothing. The first line is a declaration for compilers that want one before each definition,
since the worker doesn't include the header of the exercises. So a skeleton can be compiled into a
program of the student's own, with a |main| and some |printf|, and there it returns zero like any
function that hasn't been written.

@<Functions of {\tt worker.c}@>=
void nb_not_done_yet(const char *file, int line_number);

@ File and line aren't sent: there is one |NOT_DONE_YET()| in a skeleton, and its author hasn't
written it. A clever reader may leave it in and write his answer in front of it. That's fine, a
function that has returned does not get there. The first thing it does is to flush what was printed.
Whoever has printed something and still says ``not done yet'' is in the middle of his work, and may
want to see it.

@<Functions of {\tt worker.c}@>=
void nb_not_done_yet(const char *file, int line_number)
{
  (void)file, (void)line_number;
  fflush(stdout);
  begin_last_words(TRAVEL_NOT_DONE);
  end_last_words();
  _exit(HUNG_UP);
}

@*2 Arrays that end at a precipice. The mistake that C programs make most often is to step over the
end of an array, and most often nothing happens. Here something should happen. Each array that
arrives gets pages of its own, placed so that its last byte is the last byte of a page; the next
page may not be touched. The processor itself then checks each access, and |x[n]| stops the program
at the very instruction.
@^guard page@>

One of the submissions in the experiment had a loop that stepped over the end of its array. In a
plain test program, with a checker of its own process around it, it earned nine points out of ten.
With a page behind the array, it was caught in three tests, each time at the line where it happens.

If the array is |const|, its pages become read-only once they are filled. (C's |const| can be cast
away; the memory management unit cannot.)

@<Types of {\tt worker.c}@>=
typedef struct guarded_array {
  char *start; /* of the pages */
  size_t pages; /* bytes up to the forbidden page */
  size_t bytes; /* of the array, at the end of them */
} guarded_array;

@ The arrays of a call are on a list, newest last. The list is in ordinary memory, next to the
student's own, and he could scribble over it. Then his worker would crash in an odd way, at an odd
place, and the message would be of no use to him. It's a risk for the quality of explanations, and
we take it; to protect a program from itself is not among the promises.

@<Variables of {\tt worker.c}@>=
static guarded_array *region_list;
static size_t regions, region_room;

@ Pages come from the kernel directly. One more is asked for than is needed, and then made
inaccessible. A function that steps {\it below\/} its array lands on the first page of it, in front
of the contents, where it reads zeros. It would take pages on both sides to notice that as well, and
then the array should touch both; but its length is rarely a multiple of 4096.

@<Functions of {\tt worker.c}@>=
static size_t page_size(void) { return (size_t)sysconf(_SC_PAGESIZE); }

static char *map_pages(size_t bytes)
{
  char *p = mmap(NULL, bytes + page_size(), PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED || mprotect(p + bytes, page_size(), PROT_NONE)) abort();
  return p;
}

@ The bytes are rounded up to whole pages, and the array ends where they do. So its beginning is at
an odd place, if the number of bytes is odd. For an array of \&{double}s it never is: the size of
the array is a multiple of that of its elements, and the page is a multiple of both.

@<Functions of {\tt worker.c}@>=
void *travel_memory(size_t bytes)
{
  size_t page = page_size(), pages = (bytes + page - 1) / page * page;
  @<Make room for one more array@>@;
  guarded_array r = { map_pages(pages), pages, bytes };
  region_list[regions++] = r;
  return r.start + pages - bytes;
}

@ The list can be moved, for nobody has a pointer into it, only a number of entries. That memory is
out is a situation in which |abort| is a good answer: it arrives at the grader as a crash, by way of
the handler. Sixteen arrays are a start, and twice as many each time; a call with a thousand arrays
doesn't occur, but a worker that is asked a thousand times and may keep what it gets does.

@<Make room for one more array@>=
if (regions == region_room) {
  region_room = region_room ? 2 * region_room : 16;
  region_list = realloc(region_list, region_room * sizeof *region_list);
  if (!region_list) abort();
}

@ To release arrays down to a mark is to give their pages back. The test that comes with the same
lengths will get pages at the same address, with some probability, but filled with zeros by the
kernel. A function that holds on to an array of an earlier call (and isn't of a type that may)
therefore crashes as a rule, instead of reading yesterday's numbers and getting away with it.

@<Functions of {\tt worker.c}@>=
size_t travel_mark(void) { return regions; }

void travel_release(size_t mark)
{
  while (regions > mark) {
    guarded_array r = region_list[--regions];
    munmap(r.start, r.pages + page_size());
  }
}

@ An array that is |const| becomes read-only when it has been filled, as was promised. The array is
found from the end of the list, since it's nearly always the last. An array without bytes has no
pages to protect.

@<Functions of {\tt worker.c}@>=
void travel_seal(void *memory, size_t bytes)
{
  for (size_t i = regions; i-- > 0; ) {
    @<Make it read-only if it is this one@>@;
  }
}

@ Address and length are compared, as an array of length zero ends at the same place at which its
pages begin and end, and might share it. If |mprotect| fails, the array stays writable. That is a
pity for one student, who won't hear of his mistake, and no danger for anybody.

@<Make it read-only if it is this one@>=
guarded_array *r = &region_list[i];
if (r->start + r->pages - r->bytes != (char *)memory || r->bytes != bytes) continue;
if (r->pages) mprotect(r->start, r->pages, PROT_READ);
return;

@*2 Crashes. A crash is a signal that the processor or the kernel raises at an instruction. We catch
it, find out what we can, tell the grader, and die of the same signal after all. The grader turns
addresses into lines of the source, and causes into sentences; here is what the two agree on.
@^crash@>

@(c/crash.h@>=
#ifndef NABLA_CRASH_H
#define NABLA_CRASH_H
#include <stdint.h>
typedef enum {
  CRASH_SOMEWHERE, CRASH_NULL, CRASH_STACK, CRASH_BEYOND, CRASH_READ_ONLY, CRASH_NO_MEMORY
} crash_cause;
enum { CRASH_TRACE = 24 }; /* at most so many addresses are reported */
#endif

@ The handler needs a stack of its own: the most popular crash of this course is an endless
recursion, which leaves no room on the ordinary one. Without the alternative stack, the kernel
couldn't even call the handler, and the process would die without last words. ``Segmentation fault''
is then all that anybody knows.

@<Functions of {\tt worker.c}@>=
static void watch_for_crashes(void)
{
  static char own_stack[64 << 10];
  static const int signals[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS };
  @<Prepare a stack for the handler, and how it is to be called@>@;
  @<Take the room, and wait@>@;
}

@ It wants to know the address (|SA_SIGINFO|), to run on its own stack, to run only once, and not to
block the signal that it is about, so that a crash inside of the handler ends the process at once
and isn't put off for ever. The two structures are cleared first, because systems add members to
them that we've never heard of.

@<Prepare a stack for the handler, and how it is to be called@>=
stack_t stack;
struct sigaction action;
memset(&stack, 0, sizeof stack);
stack.ss_sp = own_stack;
stack.ss_size = sizeof own_stack;
memset(&action, 0, sizeof action);
action.sa_sigaction = report_crash;
action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND | SA_NODEFER;

@ The first frame is begun in order to have the memory for all later ones; it's never sent. Its 4096
bytes hold the longest report a dozen times over. Six signals are caught, all of them signs that an
instruction could not be carried out, or, in the case of |SIGABRT|, that some function of the
library had had enough.

@<Take the room, and wait@>=
frame_begin(&last_words, 0, 0); /* takes the room */
sigaltstack(&stack, NULL);
for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
  sigaction(signals[i], &action, NULL);

@ After |report_crash| returns, the instruction is tried again, fails again, and this time the
signal (|SA_RESETHAND| has disarmed us) kills the process. So the grader sees the true cause of
death in the status as well, whether or not the report has reached it. Only a forbidden system call
would not fail again, it was skipped; so there we leave on our own.

@<Functions of {\tt worker.c}@>=
static void report_crash(int signal_number, siginfo_t *info, void *context)
{
  int forbidden = signal_number == SIGSYS;
  if (forbidden && is_abort(info->si_syscall, context)) signal_number = SIGABRT;
  @<Report what happened, and where@>@;
  if (forbidden) _exit(BAD_MESSAGE);
}

@ The report is written as the grader reads it: the signal; the number of the system call, or the
cause of the crash with two numbers; addresses. In the handler of a signal only few functions are
safe to call, and |write| is one of them. The ones that put bytes into a buffer with enough room are
safe because we know them.

@<Report what happened, and where@>=
begin_last_words(TRAVEL_CRASH);
buffer_put_byte(&last_words, (unsigned char)signal_number);
if (signal_number == SIGSYS) buffer_put_size(&last_words, (uint64_t)info->si_syscall);
else report_cause(signal_number, (uintptr_t)info->si_addr);
report_trace(context);
end_last_words();

@ The function |abort| sends a signal to its own thread, which the filter forbids like all sending
of signals. That we arrive here for this reason should not be held against a failed assertion.
(GNU's C library uses |tgkill|, musl |tkill|; the number of the signal is the third or second
argument.) A grader that tells somebody whose \.{assert} has failed that he attempted to use
forbidden system calls would be right, in a way, and of no help at all.

@<Functions of {\tt worker.c}@>=
static int is_abort(int number, const ucontext_t *context)
{
  unsigned long long second = 0, third = 0;
  @<Take the |second| and |third| argument from the |context|@>@;
  return (number == SYS_tgkill && third == SIGABRT) || (number == SYS_tkill && second == SIGABRT);
}

@ The arguments are what was in the registers when the call was made. It is the only place in the
book where the names of registers matter, along with its twin at the end of this part; on a
processor that isn't mentioned, a failed assertion will be called forbidden.

@<Take the |second| and |third| argument from the |context|@>=
#if defined __x86_64__
  second = (unsigned long long)context->uc_mcontext.gregs[REG_RSI];
  third = (unsigned long long)context->uc_mcontext.gregs[REG_RDX];
#elif defined __aarch64__
  second = context->uc_mcontext.regs[1];
  third = context->uc_mcontext.regs[2];
#else
  (void)context;
#endif

@ What was wrong with the address? The first question is whether memory has run out, for then a null
pointer is only the consequence: somebody hasn't looked at what |malloc| returned. We try to get
some, 16~megabytes, and give it back. If that fails, then the message will say ``its 512 MB of
memory are used up,'' which is the cause, and not ``it used a null pointer,'' which is how the cause
made itself felt. Asking is cheaper than keeping accounts.

@<Functions of {\tt worker.c}@>=
static int no_memory_left(void)
{
  size_t some = 16 << 20;
  void *p = mmap(NULL, some, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) return 1;
  munmap(p, some);
  return 0;
}

@ Then the address itself is considered. What is near zero was a null pointer, perhaps with an index
or a member behind it: |p->next| of a null |p| is at address~8. What is near the lower end of the
stack came from too deep a recursion. And what lies in the pages of an array, including the
forbidden one, is an access beyond its end, or a write into a constant. Everything else is
|CRASH_SOMEWHERE|.

@<Functions of {\tt worker.c}@>=
static crash_cause cause_of(uintptr_t address, const guarded_array *r)
{
  if (no_memory_left()) return CRASH_NO_MEMORY;
  if (address < 65536) return CRASH_NULL;
  if (address < stack_top && stack_top - address < 2 * STACK_LIMIT) return CRASH_STACK;
  if (!r) return CRASH_SOMEWHERE;
  return address >= (uintptr_t)r->start + r->pages ? CRASH_BEYOND : CRASH_READ_ONLY;
}

@ The stack grows downward from |stack_top|. A step that fails lies a little below the limit, or a
long way if the function has a large local array; so twice the limit is searched. In return, a wild
pointer into that region is called a full stack. It could happen; it would have to point there by
accident, among $2^{47}$ other addresses.

@<Variables of {\tt worker.c}@>=
static uintptr_t stack_top; /* where |main| began */
enum { STACK_LIMIT = 1 << 20 }; /* as the grader sets it */

@ Which array is it? The subtraction is in unsigned numbers, so an address below the start becomes a
huge distance, and one comparison serves for both ends. The forbidden page belongs to the array,
being the reason why we're here. An index that is off by more than a page may land in the pages of
the next array, or nowhere. The processor then has nothing to object, or the message no array to
name. Off by one is what people are, however.

@<Functions of {\tt worker.c}@>=
static const guarded_array *region_at(uintptr_t address)
{
  for (const guarded_array *r = region_list; r < region_list + regions; r++)
    if (address - (uintptr_t)r->start < r->pages + page_size()) return r;
  return NULL;
}

@ For an array we report how large it is and how far beyond its end the address was. ``It went
beyond the end of an array of 80 bytes, by 0'' is the signature of |i <= 10|, and after the second
time one recognizes it like the voice of an old friend. For signals that have nothing to do with
memory, such as a division by zero, the address is that of the instruction, and says nothing here.

@<Functions of {\tt worker.c}@>=
static void report_cause(int signal_number, uintptr_t address)
{
  int memory = signal_number == SIGSEGV || signal_number == SIGBUS;
  const guarded_array *r = memory ? region_at(address) : NULL;
  crash_cause cause = memory ? cause_of(address, r) : CRASH_SOMEWHERE;
  @<Put the cause, and what is known of the array@>@;
}

@ If no array is concerned, both numbers are zero. They're sent all the same: a report whose length
depends on its contents is one more thing to get wrong on the other side. The grader reads them in
the same order and puts them into a sentence that has room for two numbers.

@<Put the cause, and what is known of the array@>=
buffer_put_byte(&last_words, (unsigned char)cause);
buffer_put_size(&last_words, r ? r->bytes : 0);
uintptr_t end = r ? (uintptr_t)r->start + r->pages : 0;
buffer_put_size(&last_words, cause == CRASH_BEYOND ? address - end : 0);

@ When the stack is full, the stack pointer may point below its last page, and looking there would
be a second crash. The kernel can tell without one whether an address may be read: a system call
that is given a bad address fails with |EFAULT|. We use one that does nothing else, changing the
action of signal~0, which does not exist. (The usual trick is to |write| from the address into a
pipe. Among the calls that the filter allows, this one has no consequences at all: it fails in any
case, and the question is only how.)

@<Functions of {\tt worker.c}@>=
static int readable(uintptr_t address)
{
  address &= ~(uintptr_t)63; /* what the kernel reads should not cross a page */
  return syscall(SYS_rt_sigaction, 0, address, NULL, 8) == 0 || errno != EFAULT;
}

@ Where was it? The program counter says, except when a function of the C library was given a bad
pointer, or |abort| was called: then somebody further up is to blame. Without frame pointers there
is no reliable way to find out who called whom, but there is a good guess: words on the stack that
look like addresses in the program are mostly return addresses. We send the first few; the grader
takes the first that belongs to the student's file. It may be wrong, when an old return address is
still lying around from a call that has long been over. It's right often enough to be worth a line
in a message, and no points depend on it.

@<Functions of {\tt worker.c}@>=
static void report_trace(const ucontext_t *context)
{
  extern char __executable_start, etext;
  uintptr_t from = (uintptr_t)&__executable_start, to = (uintptr_t)&etext, pc, sp;
  @<Take |pc| and |sp| from the |context|@>@;
  buffer_put_size(&last_words, pc);
  if (sp > stack_top || stack_top - sp > 2 * STACK_LIMIT) return;
  @<Send the words on the stack that look like addresses of code@>@;
}

@ A return address points behind the call, and that may be the next line of the source already. One
byte less is inside the call. The stack is searched from the first page that can be read up to where
|main| began, word by word; |CRASH_TRACE| hits are enough.

@<Send the words on the stack that look like addresses of code@>=
while (sp < stack_top && !readable(sp)) sp = (sp | (page_size() - 1)) + 1;
const uintptr_t *word = (const uintptr_t *)(sp & ~(uintptr_t)7);
for (int found = 0; found < CRASH_TRACE && (uintptr_t)word < stack_top; word++)
  if (*word > from && *word < to) {
    buffer_put_size(&last_words, *word - 1); /* inside the call, not after it */
    found++;
  }

@ And here is the twin: the program counter and the stack pointer, for two families of processors,
and for all the others nothing. On those, the first address is zero, which belongs to no line, and
the search ends before it begins, since |sp| is then somewhere in the handler's own stack.

@<Take |pc| and |sp| from the |context|@>=
#if defined __x86_64__
  pc = (uintptr_t)context->uc_mcontext.gregs[REG_RIP];
  sp = (uintptr_t)context->uc_mcontext.gregs[REG_RSP];
#elif defined __aarch64__
  pc = (uintptr_t)context->uc_mcontext.pc;
  sp = (uintptr_t)context->uc_mcontext.sp;
#else
  pc = 0, sp = (uintptr_t)&pc; /* another machine: no line, but a verdict all the same */
  (void)context;
#endif
