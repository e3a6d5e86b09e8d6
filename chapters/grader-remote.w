@*1 The grader's end of the line.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
This is the other half of a worker: it starts one when a test calls the first function, asks
it questions, answers its questions, watches the clock, and finds words for the many ways in which
a program can fail to answer.

@(c/remote.h@>=
#ifndef NABLA_REMOTE_H
#define NABLA_REMOTE_H
#include "travel.h"
void remote_call(size_t index, void *arguments, void *result); /* what the stubs call */
#endif

@ @(c/remote.c@>=
#define _GNU_SOURCE
#include "remote.h"
#include "confine.h"
#include "crash.h"
#include "describe.h"
#include "harness.h"
#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
@<Constants of {\tt remote.c}@>@;
@<Types of {\tt remote.c}@>@;
@<Variables of {\tt remote.c}@>@;
@<Prototypes of {\tt remote.c}@>@;
@<Functions of {\tt remote.c}@>@;

@ The limits of one call are generous, a thousand times what an honest answer needs. The last
one is for all calls together: whatever a submission does, the student should not wait longer
for the verdict.

@<Constants of {\tt remote.c}@>=
#define CALL_SECONDS 2.0 /* one call, by the clock on the wall */
#define ALL_SECONDS 8.0 /* all calls of all tests */
#define CALLBACKS 100000 /* questions that one call may ask back */
#define OUTPUT (4 << 20) /* bytes that a worker may print */
#define TIMEOUTS 2 /* a function that ran out of time so often is not called again */
#define HELD (256 << 20) /* bytes of arrays that we hold for a worker */
enum { FUNCTIONS = 64 };

@ @<Variables of {\tt remote.c}@>=
static const char *worker_path;
static confined worker = { -1, -1, -1 };
static uint64_t nonce;
static long callbacks; /* during the current call */
static double deadline; /* of the current call */
static double seconds_used; /* by all calls so far */
static int timeouts[FUNCTIONS];
static size_t current; /* the function that is being called */
static int nested; /* calls within calls */

@ An exercise whose answer is a number has no functions; so the tables that the stubs contain may
be absent.

@<Variables of {\tt remote.c}@>=
extern const travel_signature *const exercise_functions[] __attribute__((weak));
const int travel_side = 0;

@ @<Functions of {\tt remote.c}@>=
const enum fork_status linking_fork = CK_NOFORK;

int linking_option(const char *name, const char *value)
{
  int off = strcmp(name, "--filter") == 0 && strcmp(value, "off") == 0;
  if (off) confine_without_filter = 1;
  if (strcmp(name, "--worker")) return off;
  worker_path = value;
  return 1;
}

static double seconds(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

@*2 Calls. A stub calls |remote_call|; a function value that a worker gave us calls
|travel_through|. Both announce the call, so that the clock runs and the text of the call is
known, and then ask. A call inside a callback belongs to the call that is already running.

@<Functions of {\tt remote.c}@>=
void remote_call(size_t index, void *arguments, void *result)
{
  const travel_signature *s = exercise_functions[index];
  size_t before = travel_proxies();
  announce(s->name, index, s, arguments);
  travel_ask(TRAVEL_CALL, index, s, arguments, result);
  label_new_functions(before);
  finish_call();
}

void travel_through(void *env, void *arguments, void *result)
{
  const travel_proxy *f = env;
  const travel_signature *s = f->type->signature;
  size_t before = travel_proxies();
  announce(label[f->id].text, label[f->id].maker, s, arguments);
  travel_ask(TRAVEL_APPLY, f->id, s, arguments, result);
  label_new_functions(before);
  finish_call();
}

@ @<Functions of {\tt remote.c}@>=
static void announce(const char *name, size_t index, const travel_signature *s,
                     const void *arguments)
{
  if (nested++) return;
  describe_call(call_text, sizeof call_text, name, s, arguments);
  current = index < FUNCTIONS ? index : 0;
  callbacks = 0;
  if (timeouts[current] >= TIMEOUTS)
    end_test("not run", "earlier calls of this function ran out of time twice");
  if (seconds_used > ALL_SECONDS)
    end_test("not run", "the time for this exercise was used up by the tests before");
  if (worker.pid < 0) start_worker();
  call_began = seconds();
  deadline = call_began + CALL_SECONDS;
}

static void finish_call(void)
{
  if (--nested == 0) seconds_used += seconds() - call_began;
}

@ @<Variables of {\tt remote.c}@>=
static char call_text[1024];
static double call_began;

@ A function that the worker made is named after the call that made it. In a later message it
appears as \.{nb\_compose(...)(x = 3)}, which is how a mathematician would write it, too.

@<Types of {\tt remote.c}@>=
typedef struct made_by {
  char *text;
  size_t maker; /* the number of the function that made it */
} made_by;

@ @<Variables of {\tt remote.c}@>=
static made_by *label;
static size_t labels;

@ @<Functions of {\tt remote.c}@>=
static void label_new_functions(size_t before)
{
  size_t n = travel_proxies();
  if (n == before) return;
  made_by *more = realloc(label, n * sizeof *more);
  if (!more) travel_refuse("out of memory");
  label = more;
  for ( ; labels < n; labels++) {
    label[labels].text = strdup(call_text);
    label[labels].maker = current;
    if (!label[labels].text) travel_refuse("out of memory");
  }
}

@ @<Functions of {\tt remote.c}@>=
const char *linking_formula(const travel_type *t, const void *function)
{
  const travel_proxy *f;
  void (*code)(void);
  memcpy(&code, (const char *)function + t->signature->code, sizeof code);
  memcpy(&f, (const char *)function + t->signature->env, sizeof f);
  if (!code) return "NULL";
  if (code == t->signature->trampoline && f->id < labels) return label[f->id].text;
  return "(a function)";
}

const char *linking_call(void) { return call_text; }

@*2 A worker's life. It is started when a test needs it, by |announce|. The two processes take
turns, they never work at the same time. So they should share a processor: the answer is then
there as soon as the question has been put, and nobody has to be woken up on another one. That
makes callbacks three to ten times faster. We choose the processor on which we happen to be,
anew for each worker.
@^affinity@>

@<Functions of {\tt remote.c}@>=
static void share_processor(void)
{
  static cpu_set_t all;
  cpu_set_t one;
  if (CPU_COUNT(&all) == 0 && sched_getaffinity(0, sizeof all, &all)) return;
  sched_setaffinity(0, sizeof all, &all);
  int cpu = sched_getcpu();
  if (cpu < 0) return;
  CPU_ZERO(&one);
  CPU_SET(cpu, &one);
  sched_setaffinity(0, sizeof one, &one);
}

static void start_worker(void)
{
  if (!worker_path) cannot_grade("no worker was given");
  share_processor();
  if (confine_worker(&worker, worker_path))
    cannot_grade("%s cannot be started: %s", worker_path, strerror(errno));
}

@ @<Functions of {\tt remote.c}@>=
void linking_begin(void)
{
  call_text[0] = 0;
  logged = printed = 0;
  nested = 0;
}

void linking_end(test_verdict *v)
{
  if (worker.pid >= 0) {
    kill(worker.pid, SIGKILL);
    drain();
    confine_end(&worker, 0, NULL);
  }
  travel_forget();
  travel_release(0);
  for (size_t i = 0; i < labels; i++) free(label[i].text);
  free(label);
  label = NULL;
  labels = 0;
  snprintf(v->log, sizeof v->log, "%.*s", (int)logged, log_text);
}

@ What the student's program prints is thrown away, except for the beginning, which may help to
find a mistake. It is shown on terminals and stored in files, so it is reduced to characters
that can do no harm there.

@<Variables of {\tt remote.c}@>=
static char log_text[500];
static size_t logged, printed;

@ @<Functions of {\tt remote.c}@>=
static void drain(void)
{
  char some[4096];
  ssize_t n;
  while (printed <= OUTPUT && (n = read(worker.output, some, sizeof some)) > 0) {
    printed += (size_t)n;
    for (ssize_t i = 0; i < n && logged < sizeof log_text; i++)
      log_text[logged++] = some[i] == '\n' || some[i] == '\t' || (some[i] >= ' ' && some[i] < 127)
        ? some[i] : '?';
  }
}

@*2 Waiting. All waiting for a worker happens here: until the socket is ready, or the time is
up. Meanwhile the pipe is emptied, lest the worker wait for us.

@<Functions of {\tt remote.c}@>=
static void wait_for(short event)
{
  struct pollfd p[2] = { { worker.channel, event, 0 }, { worker.output, POLLIN, 0 } };
  while (!p[0].revents) {
    int left = (int)(1000 * (deadline - seconds()) + 1);
    if (left <= 0) out_of_time("it took longer than 2 seconds");
    if (poll(p, 2, left) < 0 && errno != EINTR) cannot_grade("poll: %s", strerror(errno));
    if (p[1].revents & POLLIN) drain();
    else if (p[1].revents) p[1].fd = -1; /* closed; |poll| ignores it from now on */
    if (printed > OUTPUT) blame("too slow", "it printed more than 4 MB");
  }
}

@ @<Functions of {\tt remote.c}@>=
void travel_send(byte_buffer *out)
{
  for (size_t done = 0; done < out->used; ) {
    ssize_t n = send(worker.channel, out->data + done, out->used - done, MSG_NOSIGNAL);
    if (n >= 0) done += (size_t)n;
    else if (errno == EAGAIN) wait_for(POLLOUT);
    else if (errno != EINTR) explain_end();
  }
}

@ A callback more than the limit, a frame with another nonce, or anything that is not a frame at
all, and the conversation is over.

@<Functions of {\tt remote.c}@>=
uint32_t travel_receive(byte_buffer *in)
{
  frame_head head;
  int ready;
  frame_next(in);
  while ((ready = frame_ready(in, &head)) == 0) {
    wait_for(POLLIN);
    ssize_t n = channel_read(worker.channel, in);
    if (n == 0 || (n < 0 && !in->bad && errno != EAGAIN && errno != EINTR)) explain_end();
  }
  if (ready < 0) travel_refuse("a message that is too long");
  if (head.nonce != nonce) travel_refuse("a message that nobody asked for");
  @<Act on a worker's last words@>@;
  if (head.kind == TRAVEL_APPLY && ++callbacks > CALLBACKS)
    blame("too slow", "it called a function that it was given more than 100000 times");
  return head.kind;
}

@ @<Act on a worker's last words@>=
if (head.kind == TRAVEL_NOT_DONE) blame("not done", "nothing has been written here yet");
if (head.kind == TRAVEL_CRASH) explain_crash(in);
if (head.kind == TRAVEL_MISSING) {
  size_t i = 0;
  for (uint64_t index = buffer_get_size(in); i < index && exercise_functions[i + 1]; i++) continue;
  blame("missing", "the function %s is missing", exercise_functions[i]->name);
}

@ The nonces come from the kernel's generator, so that one cannot be computed from those before.

@<Functions of {\tt remote.c}@>=
uint64_t travel_nonce(void)
{
  while (getrandom(&nonce, sizeof nonce, 0) != sizeof nonce) continue;
  return nonce;
}

const travel_signature *travel_exercise(uint64_t index)
{
  (void)index;
  travel_refuse("a call of a function that the grader does not have");
}

@ Arrays that arrive from a worker are kept in ordinary memory, in a list, until they are
released; not more than |HELD| bytes of it.

@<Types of {\tt remote.c}@>=
typedef struct held_block {
  struct held_block *next;
  size_t number, bytes;
  max_align_t contents[];
} held_block;

@ @<Variables of {\tt remote.c}@>=
static held_block *held;
static size_t held_bytes;

@ @<Functions of {\tt remote.c}@>=
void *travel_memory(size_t bytes)
{
  if (bytes > HELD - held_bytes) travel_refuse("more arrays than the grader can hold");
  held_block *b = malloc(sizeof *b + bytes);
  if (!b) travel_refuse("out of memory");
  b->next = held;
  b->number = travel_mark() + 1;
  b->bytes = bytes;
  held = b;
  held_bytes += bytes;
  return b->contents;
}

size_t travel_mark(void) { return held ? held->number : 0; }

void travel_release(size_t mark)
{
  while (held && held->number > mark) {
    held_block *b = held;
    held = b->next;
    held_bytes -= b->bytes;
    free(b);
  }
}

void travel_seal(void *memory, size_t bytes) { (void)memory, (void)bytes; }

@*2 Ways to die. Whatever went wrong in a worker ends here: the time of the call is booked and
the test ends. The worker itself is ended by |linking_end|, which Check calls in any case.

@<Functions of {\tt remote.c}@>=
static _Noreturn void blame(const char *result, const char *format, ...)
{
  char text[400];
  va_list a;
  va_start(a, format);
  vsnprintf(text, sizeof text, format, a);
  va_end(a);
  seconds_used += seconds() - call_began;
  end_test(result, "%s", text);
}

static _Noreturn void out_of_time(const char *what)
{
  timeouts[current]++;
  blame("too slow", "%s", what);
}

_Noreturn void travel_refuse(const char *why)
{
  blame("forbidden", "it wrote on a channel that is not its own (%s)", why);
}

@ @<Functions of {\tt remote.c}@>=
_Noreturn void travel_mistake(const char *what, const char *name)
{
  blame("wrong", "it returned or passed on %s (%s)", what, name);
}

@ When the socket is closed and no last words were said, the exit status must tell. We give the
worker a moment to die, for the socket is closed a little earlier.

@<Functions of {\tt remote.c}@>=
static _Noreturn void explain_end(void)
{
  int status;
  drain();
  if (!confine_end(&worker, 200, &status))
    blame("forbidden", "it closed a channel that is not its own, and went on running");
  if (WIFEXITED(status))
    blame("crashed", "it called exit(%d) instead of returning", WEXITSTATUS(status));
  int s = WTERMSIG(status);
  if (s == SIGXCPU || s == SIGKILL) out_of_time("it used up its 2 seconds of processor time");
  if (s == SIGSYS)
    blame("forbidden", "it asked the operating system for something that no exercise needs");
  blame("crashed", "it was ended by a signal (%s)", strsignal(s));
}

@ A crash that the worker reported is explained by its cause and its place.

@<Functions of {\tt remote.c}@>=
static _Noreturn void explain_crash(byte_buffer *in)
{
  char where[120] = "", what[200];
  int s = buffer_get_byte(in);
  if (s == SIGSYS) say_forbidden(what, sizeof what, buffer_get_size(in));
  else say_cause(what, sizeof what, s, in);
  find_place(where, sizeof where, in);
  blame(s == SIGSYS ? "forbidden" : "crashed", "%s%s%s", what, *where ? ", at " : "", where);
}

@ @<Functions of {\tt remote.c}@>=
static void say_cause(char *to, size_t size, int s, byte_buffer *in)
{
  int cause = buffer_get_byte(in);
  unsigned long long bytes = buffer_get_size(in), beyond = buffer_get_size(in);
  size_t i = 0;
  while (causes[i].number && (causes[i].number != s || causes[i].cause != cause)) i++;
  snprintf(to, size, causes[i].what, bytes, beyond);
}

@ Addresses are explained by what lies there. For the other signals there is no cause but the signal.

@<Variables of {\tt remote.c}@>=
static const struct { int number, cause; const char *what; } causes[] = {@|
  {SIGSEGV, CRASH_NULL, "it used a null pointer (SIGSEGV)"},@|
  {SIGSEGV, CRASH_STACK, "its stack of 1 MiB is full: too deep a recursion, "@|
    "or large local arrays (SIGSEGV)"},@|
  {SIGSEGV, CRASH_BEYOND,@| "it went beyond the end of an array of %llu bytes, by %llu (SIGSEGV)"},@|
  {SIGSEGV, CRASH_READ_ONLY, "it wrote into an array that is const (SIGSEGV)"},@|
  {SIGSEGV, CRASH_NO_MEMORY, "its 512 MB of memory are used up"},@|
  {SIGFPE, CRASH_SOMEWHERE, "it divided a whole number by zero (SIGFPE)"},@|
  {SIGABRT, CRASH_SOMEWHERE,@|
    "it called abort, as failed assertions and damaged memory do (SIGABRT)"},@|
  {SIGILL, CRASH_SOMEWHERE, "it came to an instruction that does not exist (SIGILL)"},@|
  {0, 0, "it used memory that is not its own (SIGSEGV)"}@/
};

@ A forbidden system call is named, and the commonest are explained. A student who prints to a
file for debugging should understand at once.

@<Functions of {\tt remote.c}@>=
static void say_forbidden(char *to, size_t size, uint64_t number)
{
  static const struct { const char *calls, *what; } list[] = {@|
    {" open openat creat stat newfstatat unlink mkdir ", "use a file"},@|
    {" fork vfork clone clone3 ", "start a process or a thread"},@|
    {" execve execveat ", "run another program"},@|
    {" kill tkill tgkill ", "send a signal"},@|
    {" socket connect bind ", "use the network"},@|
    {" nanosleep clock_nanosleep pause ", "sleep"}@/
  };
  int n = number < 1024 ? (int)number : -1;
  char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, n);
  char padded[64];
  const char *what = "do something that no exercise needs";
  snprintf(padded, sizeof padded, " %.60s ", name ? name : "?");
  for (size_t i = 0; i < sizeof list / sizeof *list; i++)
    if (strstr(list[i].calls, padded)) what = list[i].what;
  snprintf(to, size, "it asked the operating system to %s (%s)", what, name ? name : "unknown");
  free(name);
}

@*2 From addresses to lines. The worker sent the address where it crashed and some that may be
those of callers. The first of them that \.{addr2line} can place is taken; the C library and our
own objects in the worker carry no debugging information, so it is a line of the student's.

@<Functions of {\tt remote.c}@>=
static void find_place(char *to, size_t size, byte_buffer *in)
{
  char text[CRASH_TRACE + 1][20], *argv[CRASH_TRACE + 6] = { "addr2line", "-e", "/proc/self/fd/4" };
  char found[4096];
  int n = 0;
  while (n < CRASH_TRACE + 1 && buffer_left(in) >= 8) {
    snprintf(text[n], sizeof text[n], "%llx", (unsigned long long)buffer_get_size(in));
    argv[3 + n] = text[n];
    n++;
  }
  argv[3 + n] = NULL;
  if (n && read_places(found, sizeof found, argv) == 0) pick_place(to, size, found);
}

@ @<Functions of {\tt remote.c}@>=
static int read_places(char *to, size_t size, char *const argv[])
{
  confined r;
  double end = seconds() + 2;
  size_t n = 0;
  if (confine_reader(&r, worker_path, argv)) return -1;
  for (ssize_t got = 1; got && n < size - 1 && seconds() < end; n += got > 0 ? (size_t)got : 0) {
    struct pollfd p = { r.output, POLLIN, 0 };
    poll(&p, 1, 100);
    got = read(r.output, to + n, size - 1 - n);
  }
  to[n] = 0;
  confine_end(&r, 0, NULL);
  return 0;
}

@ Each line is a file name, a colon and a number; question marks mean unknown. The folder is of
no interest. (The text may come from a file that somebody has tampered with, hence the care.)

@<Functions of {\tt remote.c}@>=
static void pick_place(char *to, size_t size, char *lines)
{
  for (char *rest = lines, *l; (l = strtok_r(rest, "\n", &rest)); ) {
    char *slash = strrchr(l, '/'), *name = slash ? slash + 1 : l, *colon = strchr(name, ':');
    if (name[0] == '?' || !colon || atoi(colon + 1) <= 0) continue;
    snprintf(to, size, "%.80s:%d", (*colon = 0, name), atoi(colon + 1));
    for ( ; *to; to++)
      if (!isgraph((unsigned char)*to)) *to = '?';
    return;
  }
}

@ @<Prototypes of {\tt remote.c}@>=
static void announce(const char *name, size_t index, const travel_signature *s,
                     const void *arguments);
static void finish_call(void);
static void label_new_functions(size_t before);
static void start_worker(void);
static void drain(void);
static _Noreturn void blame(const char *result, const char *format, ...) MESSAGE(2);
static _Noreturn void out_of_time(const char *what);
static _Noreturn void explain_end(void);
static _Noreturn void explain_crash(byte_buffer *in);
static void say_cause(char *to, size_t size, int s, byte_buffer *in);
static void say_forbidden(char *to, size_t size, uint64_t number);
static void find_place(char *to, size_t size, byte_buffer *in);
static int read_places(char *to, size_t size, char *const argv[]);
static void pick_place(char *to, size_t size, char *lines);
