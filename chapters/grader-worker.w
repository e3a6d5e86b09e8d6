@*1 The worker.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The worker is the process in which a student's code runs. It is linked statically from
three parts: the student's object, the dispatch made by \.{stubs}, and what stands
here: a main program that serves calls until the grader hangs up. It is a guest house
for strangers. Nothing in it is secret and nothing in it is believed; what it does
beyond serving calls, it does for the honest guest, whose mistakes it
should describe well.
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
int main(void)
{
  int here;
  stack_top = (uintptr_t)&here;
  watch_for_crashes();
  setvbuf(stdout, NULL, _IOLBF, 0);
  for (;;) travel_serve();
}

@ The grader has put its socket at descriptor~3. The only other ones are an empty input
and a pipe for output. When the grader closes the socket, there is nothing left to live
for.

@<Variables of {\tt worker.c}@>=
enum { CHANNEL = 3, HUNG_UP = 0, BAD_MESSAGE = 112 };
const int travel_side = 1;
static uint64_t nonce; /* of the frame that came last; the answer must carry it */
extern const travel_signature *const exercise_functions[];
extern const size_t exercise_count;

@ @<Functions of {\tt worker.c}@>=
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

@ What the student printed should arrive before the answer does, so that it is there to
be shown if the answer is wrong.

@<Functions of {\tt worker.c}@>=
static void write_frame(const byte_buffer *out)
{
  for (size_t done = 0; done < out->used; ) {
    ssize_t n = write(CHANNEL, out->data + done, out->used - done);
    if (n <= 0) _exit(HUNG_UP);
    done += (size_t)n;
  }
}

void travel_send(byte_buffer *out)
{
  fflush(stdout);
  write_frame(out);
}

@ @<Functions of {\tt worker.c}@>=
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

@ The grader may send null pointers, so this is never reached here.

@<Functions of {\tt worker.c}@>=
_Noreturn void travel_mistake(const char *what, const char *name)
{
  (void)name;
  travel_refuse(what);
}

@ A few messages are a worker's last words: the function is missing; it says that it is
not done yet; it crashed. They are small frames in a buffer whose room was taken
beforehand, because after a crash nobody should ask for memory.

@<Variables of {\tt worker.c}@>=
static byte_buffer last_words;
static void report_crash(int signal_number, siginfo_t *info, void *context);
static void report_cause(int signal_number, uintptr_t address);
static void report_trace(const ucontext_t *context);
static int is_abort(int number, const ucontext_t *context);

@ @<Functions of {\tt worker.c}@>=
static void begin_last_words(uint32_t kind)
{
  frame_begin(&last_words, nonce, kind);
}

static void end_last_words(void)
{
  if (frame_end(&last_words) == 0) write_frame(&last_words);
}

@ @<Functions of {\tt worker.c}@>=
const travel_signature *travel_exercise(uint64_t index)
{
  if (index >= exercise_count) _exit(BAD_MESSAGE);
  if (exercise_functions[index]->present()) return exercise_functions[index];
  begin_last_words(TRAVEL_MISSING);
  buffer_put_size(&last_words, index);
  end_last_words();
  _exit(HUNG_UP);
}

@ An exercise that nobody has begun should not be told that $0$ is wrong. The skeletons
therefore say |NOT_DONE_YET()|, which is this:

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

@ The function is weak and exists only where somebody listens; in any other program
|NOT_DONE_YET()| does nothing.

@<Functions of {\tt worker.c}@>=
void nb_not_done_yet(const char *file, int line_number);
void nb_not_done_yet(const char *file, int line_number)
{
  (void)file, (void)line_number;
  fflush(stdout);
  begin_last_words(TRAVEL_NOT_DONE);
  end_last_words();
  _exit(HUNG_UP);
}

@*2 Arrays that end at a precipice. The mistake that C programs make most often is to
step over the end of an array, and most often nothing happens. Here something should
happen. Each array that arrives gets pages of its own, placed so that its last byte is the
last byte of a page; the next page may not be touched. The processor itself then
checks each access, and |x[n]| stops the program at the very instruction.
@^guard page@>

If the array is |const|, its pages become read-only once they are filled. (C's |const|
can be cast away; the memory management unit cannot.)

@<Types of {\tt worker.c}@>=
typedef struct guarded_array {
  char *start; /* of the pages */
  size_t pages; /* bytes up to the forbidden page */
  size_t bytes; /* of the array, at the end of them */
} guarded_array;

@ @<Variables of {\tt worker.c}@>=
static guarded_array *region_list;
static size_t regions, region_room;

@ @<Functions of {\tt worker.c}@>=
static size_t page_size(void) { return (size_t)sysconf(_SC_PAGESIZE); }

static char *map_pages(size_t bytes)
{
  char *p = mmap(NULL, bytes + page_size(), PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED || mprotect(p + bytes, page_size(), PROT_NONE)) abort();
  return p;
}

@ @<Functions of {\tt worker.c}@>=
void *travel_memory(size_t bytes)
{
  size_t page = page_size(), pages = (bytes + page - 1) / page * page;
  if (regions == region_room) {
    region_room = region_room ? 2 * region_room : 16;
    region_list = realloc(region_list, region_room * sizeof *region_list);
    if (!region_list) abort();
  }
  guarded_array r = { map_pages(pages), pages, bytes };
  region_list[regions++] = r;
  return r.start + pages - bytes;
}

@ @<Functions of {\tt worker.c}@>=
size_t travel_mark(void) { return regions; }

void travel_release(size_t mark)
{
  while (regions > mark) {
    guarded_array r = region_list[--regions];
    munmap(r.start, r.pages + page_size());
  }
}

void travel_seal(void *memory, size_t bytes)
{
  for (size_t i = regions; i-- > 0; ) {
    guarded_array *r = &region_list[i];
    if (r->start + r->pages - r->bytes != (char *)memory || r->bytes != bytes) continue;
    if (r->pages) mprotect(r->start, r->pages, PROT_READ);
    return;
  }
}

@*2 Crashes. A crash is a signal that the processor or the kernel raises at an
instruction. We catch it, find out what we can, tell the grader, and die of the same
signal after all. The grader turns addresses into lines of the source; here is what
the two agree on.
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

@ The handler needs a stack of its own: the most popular crash of this course is an
endless recursion, which leaves no room on the ordinary one.

@<Functions of {\tt worker.c}@>=
static void watch_for_crashes(void)
{
  static char own_stack[64 << 10];
  static const int signals[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS };
  stack_t stack;
  struct sigaction action;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = own_stack;
  stack.ss_size = sizeof own_stack;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = report_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
  frame_begin(&last_words, 0, 0); /* takes the room */
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
    sigaction(signals[i], &action, NULL);
}

@ After |report_crash| returns, the instruction is tried again, fails again, and this
time the signal (|SA_RESETHAND| has disarmed us) kills the process. Only a forbidden
system call would not fail again, it was skipped; so there we leave on our own.

@<Functions of {\tt worker.c}@>=
static void report_crash(int signal_number, siginfo_t *info, void *context)
{
  int forbidden = signal_number == SIGSYS;
  if (forbidden && is_abort(info->si_syscall, context)) signal_number = SIGABRT;
  begin_last_words(TRAVEL_CRASH);
  buffer_put_byte(&last_words, (unsigned char)signal_number);
  if (signal_number == SIGSYS) buffer_put_size(&last_words, (uint64_t)info->si_syscall);
  else report_cause(signal_number, (uintptr_t)info->si_addr);
  report_trace(context);
  end_last_words();
  if (forbidden) _exit(BAD_MESSAGE);
}

@ The function |abort| sends a signal to its own thread, which the filter forbids like all
sending of signals. That we arrive here for this reason should not be held against a failed
assertion. (GNU's C library uses |tgkill|, musl |tkill|; the number of the signal is the third
or second argument.)

@<Functions of {\tt worker.c}@>=
static int is_abort(int number, const ucontext_t *context)
{
  unsigned long long second = 0, third = 0;
  @<Take the |second| and |third| argument from the |context|@>@;
  return (number == SYS_tgkill && third == SIGABRT) || (number == SYS_tkill && second == SIGABRT);
}

@ @<Take the |second| and |third| argument from the |context|@>=
#if defined __x86_64__
  second = (unsigned long long)context->uc_mcontext.gregs[REG_RSI];
  third = (unsigned long long)context->uc_mcontext.gregs[REG_RDX];
#elif defined __aarch64__
  second = context->uc_mcontext.regs[1];
  third = context->uc_mcontext.regs[2];
#else
  (void)context;
#endif

@ What was wrong with the address? The first question is whether memory has run out, for
then a null pointer is only the consequence: we try to get some.

@<Functions of {\tt worker.c}@>=
static int no_memory_left(void)
{
  size_t some = 16 << 20;
  void *p = mmap(NULL, some, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) return 1;
  munmap(p, some);
  return 0;
}

static crash_cause cause_of(uintptr_t address, const guarded_array *r)
{
  if (no_memory_left()) return CRASH_NO_MEMORY;
  if (address < 65536) return CRASH_NULL;
  if (address < stack_top && stack_top - address < 2 * STACK_LIMIT) return CRASH_STACK;
  if (!r) return CRASH_SOMEWHERE;
  return address >= (uintptr_t)r->start + r->pages ? CRASH_BEYOND : CRASH_READ_ONLY;
}

@ @<Variables of {\tt worker.c}@>=
static uintptr_t stack_top; /* where |main| began */
enum { STACK_LIMIT = 1 << 20 }; /* as the grader sets it */

@ @<Functions of {\tt worker.c}@>=
static const guarded_array *region_at(uintptr_t address)
{
  for (const guarded_array *r = region_list; r < region_list + regions; r++)
    if (address - (uintptr_t)r->start < r->pages + page_size()) return r;
  return NULL;
}

@ For an array we report how large it is and how far beyond its end the address was.

@<Functions of {\tt worker.c}@>=
static void report_cause(int signal_number, uintptr_t address)
{
  int memory = signal_number == SIGSEGV || signal_number == SIGBUS;
  const guarded_array *r = memory ? region_at(address) : NULL;
  crash_cause cause = memory ? cause_of(address, r) : CRASH_SOMEWHERE;
  buffer_put_byte(&last_words, (unsigned char)cause);
  buffer_put_size(&last_words, r ? r->bytes : 0);
  uintptr_t end = r ? (uintptr_t)r->start + r->pages : 0;
  buffer_put_size(&last_words, cause == CRASH_BEYOND ? address - end : 0);
}

@ When the stack is full, the stack pointer may point below its last page, and looking there
would be a second crash. The kernel can tell without one whether an address may be read: a
system call that is given a bad address fails with |EFAULT|. We use one that does nothing else,
changing the action of signal~0, which does not exist.

@<Functions of {\tt worker.c}@>=
static int readable(uintptr_t address)
{
  address &= ~(uintptr_t)63; /* what the kernel reads should not cross a page */
  return syscall(SYS_rt_sigaction, 0, address, NULL, 8) == 0 || errno != EFAULT;
}

@ Where was it? The program counter says, except when a function of the C library was
given a bad pointer, or |abort| was called: then somebody further up is to blame. Without
frame pointers there is no reliable way to find out who called whom, but there is a good
guess: words on the stack that look like addresses in the program are mostly return
addresses. We send the first few; the grader takes the first that belongs to the
student's file.

@<Functions of {\tt worker.c}@>=
static void report_trace(const ucontext_t *context)
{
  extern char __executable_start, etext;
  uintptr_t from = (uintptr_t)&__executable_start, to = (uintptr_t)&etext, pc, sp;
  @<Take |pc| and |sp| from the |context|@>@;
  buffer_put_size(&last_words, pc);
  if (sp > stack_top || stack_top - sp > 2 * STACK_LIMIT) return;
  while (sp < stack_top && !readable(sp)) sp = (sp | (page_size() - 1)) + 1;
  const uintptr_t *word = (const uintptr_t *)(sp & ~(uintptr_t)7);
  for (int found = 0; found < CRASH_TRACE && (uintptr_t)word < stack_top; word++)
    if (*word > from && *word < to) {
      buffer_put_size(&last_words, *word - 1); /* inside the call, not after it */
      found++;
    }
}

@ @<Take |pc| and |sp| from the |context|@>=
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
