@*1 The grader's end of the line.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
This is the other half of a worker: it starts one when a test calls the first function, asks it
questions, answers its questions, watches the clock, and finds words for the many ways in which a
program can fail to answer. To the rest of the grader it is a single function, |remote_call|.
Everything else in here serves the word ``kindly'' in the first paragraph of this appendix: that
somebody was wrong is quickly said, and how he was wrong takes four hundred lines.

@(c/remote.h@>=
#ifndef NABLA_REMOTE_H
#define NABLA_REMOTE_H
#include "travel.h"
void remote_call(size_t index, void *arguments, void *result); /* what the stubs call */
#endif

@ The list of headers is long, and a fair table of contents of what follows. There are processes to
wait for, sockets to talk through, clocks and processors, the table of system calls with their
names, and, from our own side, how to confine a worker, how to describe a call, and what a crash
report looks like.

@(c/remote.c@>=
#define _GNU_SOURCE
#include "remote.h"
#include "confine.h"
#include "crash.h"
#include "describe.h"
#include "harness.h"
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
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

@ In a file where everybody calls everybody, the order has to be fixed by somebody: constants,
types, variables, prototypes, functions. It's the order of dependence, and it frees the explanation
from it. Whatever a section below adds, it ends up in its drawer, and the sections can come in the
order in which a call goes through them.

@(c/remote.c@>=
@<Constants of {\tt remote.c}@>@;
@<Types of {\tt remote.c}@>@;
@<Variables of {\tt remote.c}@>@;
@<Prototypes of {\tt remote.c}@>@;
@<Functions of {\tt remote.c}@>@;

@ The limits of one call are generous; nearly all honest answers need a thousandth of them. An
endless loop costs two seconds, and a submission that consists of endless loops costs eight in all,
because |ALL_SECONDS| is for all calls together: whatever a submission does, the student should not
wait longer for the verdict. A function that ran out of time twice is not called again. This is
counted for each function by itself, so that an endless |nb_D| doesn't take the points away from a
correct |nb_diff| in the same file. (A fifth of a second is for known mistakes, of which it is known, too, in which test they take too
long; see section~\xsec{mistakes}. Nobody else is in such a hurry. The number of questions that a call may ask back is up to
the test.)

@<Constants of {\tt remote.c}@>=
#define CALL_SECONDS 2.0 /* one call, by the clock on the wall */
#define HURRIED_SECONDS 0.2 /* one call of a test that is known to run out of time */
#define ALL_SECONDS 8.0 /* all calls of all tests */
#define OUTPUT (4 << 20) /* bytes that a worker may print */
#define TIMEOUTS 2 /* a function that ran out of time so often is not called again */
#define HELD (256 << 20) /* bytes of arrays that we hold for a worker */
enum { FUNCTIONS = 64 };

@ There is one worker at a time, and so its whole state can be a few variables. The descriptors of a
worker that doesn't run are $-1$, which no system call accepts, so that forgetting to start one
leads to an error and not to a conversation with a file that happens to be number~0.

@<Variables of {\tt remote.c}@>=
static const char *worker_path, *hurried = "";
static confined worker = { -1, -1, -1 };
static uint64_t nonce;

@ These belong to the call that is going on. The deadline is a time on the clock and not a number of
seconds left, because there are many waits in a call, each of which would have to give back what it
didn't use. They are plain variables for a good reason and with a bad conscience; the good reason is
that there's one worker, one test and one thread, now and for ever.

@<Variables of {\tt remote.c}@>=
static long callbacks; /* during the current call */
static double deadline; /* of the current call */
static double seconds_used; /* by all calls so far */
static int timeouts[FUNCTIONS];
static size_t current; /* the function that is being called */
static int nested; /* calls within calls */

@ An exercise whose answer is a number has no functions; so the tables that the stubs contain may be
absent, and the weak symbol is then a null pointer. Nobody follows it, since without stubs there is
nobody who calls. One program for both kinds is worth the attribute: an exercise that asks for
numbers is judged by the same harness, and recorded in the same way.

@<Variables of {\tt remote.c}@>=
extern const travel_signature *const exercise_functions[] __attribute__((weak));
const int travel_side = 0;

@ The harness can be linked in two ways, and asks each of them a few questions: whether Check should
fork (no), and whether an option on the command line is ours. Three are. One names a test that is in a hurry. The worker is a file that was
compiled and linked behind walls, by the part that takes in submissions; all that arrives here is
its path. That the path leads to a program made from the right submission is the business of whoever
started us. The grader can't check it, and nothing would be gained if it could: it doesn't trust the
worker either way.

@<Functions of {\tt remote.c}@>=
const enum fork_status linking_fork = CK_NOFORK;

int linking_option(const char *name, const char *value)
{
  if (strcmp(name, "--filter") == 0) return filter_option(value);
  if (strcmp(name, "--hurry") == 0) return hurried = value, 1;
  if (strcmp(name, "--worker")) return 0;
  worker_path = value;
  return 1;
}

@ The filter can be switched off, where the kernel has none; that is up to the command. The two other values are for our own tests: \.{list} prints the
list of calls, and \.{less-read} takes |read| off it.

@<Functions of {\tt remote.c}@>=
static int filter_option(const char *value)
{
  if (strcmp(value, "off") == 0) return confine_without_filter = 1;
  if (strncmp(value, "less-", 5) == 0) return confine_less = value + 5, 1;
  if (strcmp(value, "list")) return 0;
  confine_list(stdout);
  exit(0);
}

@ Time is read from the clock that nobody can set. The one on the wall goes back an hour in autumn,
and a test that runs at that moment would have had the longest deadline in the history of the
course. A number of seconds as a \&{double} is exact to a fraction of a microsecond for as long as
the machine will be up, and one can subtract two of them without thinking.

@<Functions of {\tt remote.c}@>=
static double seconds(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

@*2 Calls. A stub calls |remote_call|; a function value that a worker gave us calls
|travel_through|. Both announce the call, so that the clock runs and the text of the call is known,
and then ask. A call inside a callback belongs to the call that is already running: while the
worker's |nb_diff| waits for our~$f$, and our~$f$ is itself a function from the worker, the clock of
|nb_diff| goes on ticking.

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

@ A function value has no name in the catalogue, and so it takes the name that |label_new_functions|
has put down for it, and the blame for its timeouts goes to the function that made it. |nb_D(f)| may
take no time at all and the operator that it returns all of it.

A proxy is what |env| points to: the number of the function in the worker, and its type. Everything else is as in a call by name, and so the two functions differ in three words.

@<Functions of {\tt remote.c}@>=
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

@ Only the outermost call is announced. Its text is made before anything can go wrong, for
afterwards, when the arguments may have been overwritten by the answer, it would be too late. A test
is then refused if its function has used up its chances or all functions their time; the outcome is
|"not run"|, which earns nothing but says honestly that nobody looked.

@<Functions of {\tt remote.c}@>=
static void announce(const char *name, size_t index, const travel_signature *s,
                     const void *arguments)
{
  if (nested++) return;
  describe_call(call_text, sizeof call_text, name, s, arguments);
  current = index < FUNCTIONS ? index : 0;
  callbacks = 0;
  @<Do not call again what runs out of time@>@;
  @<See that there is a worker, and start the clock@>@;
}

@ The student reads which of the two it was. The first says that this function seems to hang; the
second, that something before it did, and that the rest of the tests may well be in order. Twice and
not once: a first timeout may have been an unlucky input that makes an iteration crawl, and the next
test asks something else.

@<Do not call again what runs out of time@>=
if (timeouts[current] >= TIMEOUTS)
  end_test("not run", "earlier calls of this function ran out of time twice");
if (seconds_used > ALL_SECONDS)
  end_test("not run", "the time for this exercise was used up by the tests before");

@ The worker is started here, at the first call of a test, and not with the test. Some tests never
call anything, and a process that isn't started is the cheapest kind. The clock starts afterwards:
what it costs to start a process isn't the student's fault. The worker of a test serves all calls of
that test. A function can thus remember something from one call to the next, and a test can find out
whether it does and shouldn't.

@<See that there is a worker, and start the clock@>=
if (worker.pid < 0) start_worker();
call_began = seconds();
deadline = call_began + (strcmp(test_name(), hurried) ? CALL_SECONDS : HURRIED_SECONDS);
balance_then = balance();

@ Time is booked when the outermost call ends. What is measured is the time between question and
answer, in which our own callbacks are included. They are quick, and to subtract them would need two
more looks at the clock for each, which take longer. A call that doesn't end here, since the test
was left by a jump, is booked in |blame|.

@<Functions of {\tt remote.c}@>=
static void finish_call(void)
{
  if (--nested == 0) book_time();
}

@ A call is described in a thousand characters or less; what doesn't fit is cut. The other variable
is the time at which the call began, for the account of all seconds. It begins empty with each test,
so a test that fails before its first call shows none.

@<Variables of {\tt remote.c}@>=
static char call_text[1024];
static double call_began, balance_then;

@ A function that the worker made is named after the call that made it. In a later message it
appears as \.{nb\_compose(...)(x = 3)}, which is how a mathematician would write it, too. The
alternative is ``(a function)'', and a student who is told that a function returned 7 instead of~9
would like to know which of them. The list of labels runs parallel to the list of proxies, number by
number.

@<Types of {\tt remote.c}@>=
typedef struct made_by {
  char *text;
  size_t maker; /* the number of the function that made it */
} made_by;

@ The labels live as long as the worker. They are not released when a call returns, since the
function that it made may be called by the very last line of the test; and who should say its name
then? There may be fewer labels than proxies for a moment, between a call and its end, hence the two
counts.

@<Variables of {\tt remote.c}@>=
static made_by *label;
static size_t labels;

@ The number of proxies before and after a call tells which functions were born in it, as the list
only grows. All of them get the same label. A call that returns two functions gives them one name;
no exercise of this book does, and the message would still be true. The label also remembers the
{\it number\/} of the function, for the sake of justice in the matter of timeouts.

@<Functions of {\tt remote.c}@>=
static void label_new_functions(size_t before)
{
  size_t n = travel_proxies();
  if (n == before) return;
  made_by *more = realloc(label, n * sizeof *more);
  if (!more) travel_refuse("out of memory");
  label = more;
  @<Name each new function after the call@>@;
}

@ The text is copied, for |call_text| will be overwritten by the next call. If there is no memory
for a copy, the test ends, and |linking_end| then frees the labels that are complete, and one
|NULL|, which is no harm. Functions that came out of one call share a text, but each has its copy,
which makes freeing them simple.

@<Name each new function after the call@>=
for ( ; labels < n; labels++) {
  label[labels].text = strdup(call_text);
  label[labels].maker = current;
  if (!label[labels].text) travel_refuse("out of memory");
}

@ And here is the other end of it: given a function value, what shall we call it? A null pointer is
|NULL|. A trampoline leads to a proxy, whose number leads to the label. Any other function is one of
the test's own that nobody has named. (Probes have been recognized by the harness before it asks
here.)

The two copies by |memcpy| read a pointer to a function and a pointer to data at places that only the signature knows. To cast one kind of pointer into the other is not \CEE/, even where it works.

@<Functions of {\tt remote.c}@>=
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

@ The harness asks for the text of the last call when a test has failed. By then the call itself is
history, and so are its arguments, some of which may have been changed by the very call that is to
be blamed. That is why the text was made beforehand, for each call, and mostly in vain: the price
for a good message about the one that fails is paid by the hundred that don't.

@<Functions of {\tt remote.c}@>=
const char *linking_call(void) { return call_text; }

@*2 A worker's life. It is started when a test needs it, by |announce|. The two processes take
turns, they never work at the same time. So they should share a processor: the answer is then there
as soon as the question has been put, and nobody has to be woken up on another one. That makes
callbacks three to ten times faster. We choose the processor on which we happen to be, anew for each
worker, since the kernel has put us there for a reason, and with a choice made once and for all
several graders that run at the same time could end up on one processor while the others are idle.
@^affinity@>

@<Functions of {\tt remote.c}@>=
static void share_processor(void)
{
  static cpu_set_t all;
  cpu_set_t one;
  @<Learn which processor this is, of all that we may use@>@;
  CPU_ZERO(&one);
  CPU_SET(cpu, &one);
  sched_setaffinity(0, sizeof one, &one);
}

@ The set of all processors is asked for once, before we restrict ourselves for the first time, and
is put back before each new choice. Otherwise the first choice would be the only one ever: a process
that may use one processor is always found on it. If the kernel won't tell, nothing is restricted;
this is about speed only. On a machine with a single processor all of this does nothing, quickly.

@<Learn which processor this is, of all that we may use@>=
if (CPU_COUNT(&all) == 0 && sched_getaffinity(0, sizeof all, &all)) return;
sched_setaffinity(0, sizeof all, &all);
int cpu = sched_getcpu();
if (cpu < 0) return;

@ The worker inherits the restriction. If it can't be started, then something is wrong with the
installation, and nobody's marks should depend on that. So there is no verdict at all:
|cannot_grade| ends the test program with status~2, and the instructor sees why. What
|confine_worker| says is the system's reason, such as a binary that doesn't exist; the path is in
the message since somebody has to look there.

@<Functions of {\tt remote.c}@>=
static void start_worker(void)
{
  if (!worker_path) cannot_grade("no worker was given");
  share_processor();
  if (confine_worker(&worker, worker_path))
    cannot_grade("%s cannot be started: %s", worker_path, strerror(errno));
  open_ledgers();
}

@ Check calls these two around each test, whatever happens in it. The beginning has little to do, as
the worker will be started by the first call. It sets |nested| to zero: the test before may have
ended in the middle of three calls, with a jump that counted none of them back.

@<Functions of {\tt remote.c}@>=
void linking_begin(void)
{
  call_text[0] = 0;
  logged = printed = 0;
  nested = 0;
}

@ At the end the worker is killed, with the one signal that can't be caught, whether it has finished
its work or not; it is of no more use. (To ask it to leave would mean to wait for it, and to wait
for a program of unknown character is what we're trying to avoid everywhere else.) What it had
printed is still in the pipe, and is read first. Then everything that was known about it is
forgotten, and its arrays are released.

So a test begins with no worker and ends with none. A function that leaves something behind in a static variable finds it gone in the next test, and the order of tests can't change a verdict.

@<Functions of {\tt remote.c}@>=
void linking_end(test_verdict *v)
{
  if (worker.pid >= 0) {
    kill(worker.pid, SIGKILL);
    drain();
    confine_end(&worker, 0, NULL);
  }
  close_ledgers();
  travel_forget();
  travel_release(0);
  @<Forget the names of its functions@>@;
  snprintf(v->log, sizeof v->log, "%.*s", (int)logged, log_text);
}

@ Proxies are numbered from~0 again for the next worker, and so must the labels be. Forgotten labels
would give the first function of the next test the name of a call in this one. It's the kind of
error that no test finds (the points are right, only the message is strange) and every reader does.

@<Forget the names of its functions@>=
for (size_t i = 0; i < labels; i++) free(label[i].text);
free(label);
label = NULL;
labels = 0;

@ What the student's program prints is thrown away, except for the beginning, which may help to find
a mistake. It is shown on terminals and stored in files, so it is reduced to characters that can do
no harm there. Escape sequences are the classic: a program that prints the right ones can color its
own verdict green on the instructor's screen, or move the cursor up and write over it.

@<Variables of {\tt remote.c}@>=
static char log_text[500];
static size_t logged, printed;

@ Reading goes on until the pipe is empty or the limit is reached, and the number of bytes read is
counted whether they're kept or not. The pipe doesn't block us: its descriptor was opened so that
|read| returns at once if there is nothing. Four kilobytes at a time are enough. The limit of 4~MB
is looked at after each read, and whoever waits for the worker ends the test when it is exceeded.

@<Functions of {\tt remote.c}@>=
static void drain(void)
{
  char some[4096];
  ssize_t n;
  while (printed <= OUTPUT && (n = read(worker.output, some, sizeof some)) > 0) {
    printed += (size_t)n;
    @<Keep what fits, and only plain characters@>@;
  }
}

@ Printable ASCII, new lines and tabulators pass. Everything else becomes a question mark, be it an
escape character, a zero, or an honest umlaut. An author with umlauts in his debugging output may be
disappointed for a moment. But half of a UTF-8 sequence, cut off at character 500, has broken many a
JSON reader, and this is a record and not literature.

@<Keep what fits, and only plain characters@>=
for (ssize_t i = 0; i < n && logged < sizeof log_text; i++)
  log_text[logged++] = some[i] == '\n' || some[i] == '\t' || (some[i] >= ' ' && some[i] < 127)
    ? some[i] : '?';

@*2 A fair clock. The clock on the wall also runs while our two processes stand in line and others have the processor. On
a machine that grades a class and does five more things, that may be most of the time, and it would be a strange rule by which the
marks of a student depend on who else is at work tonight. So the time that others took is given back.

The kernel keeps a ledger for each process, with the nanoseconds for which it ran and those for which it stood in line. The two
ledgers are opened once, and read often.

@<Variables of {\tt remote.c}@>=
static int ledger[2] = { -1, -1 }; /* the worker's, and ours */
static double patience = 12; /* seconds that may still be given back */

@ Where the kernel keeps no ledger, the file can't be opened, and nothing is given back. The clock on the wall is then the only one, as it is in
most graders. The same holds when a worker has died; its ledger goes with it.

It is a file of three numbers, for example \.{913205741 20541663 1204}: nanoseconds at work, nanoseconds in the queue, and how often there was a turn. Our own is called \.{self}.

@<Functions of {\tt remote.c}@>=
static void open_ledgers(void)
{
  char path[40];
  snprintf(path, sizeof path, "/proc/%ld/schedstat", (long)worker.pid);
  ledger[0] = open(path, O_RDONLY | O_CLOEXEC);
  ledger[1] = open("/proc/self/schedstat", O_RDONLY | O_CLOEXEC);
}

static void close_ledgers(void)
{
  for (int i = 0; i < 2; i++)
    if (ledger[i] >= 0) close(ledger[i]), ledger[i] = -1;
}

@ How long did others have the processor? Our two processes share one. Whenever one of them stands in line, either the other one runs, or a stranger does.
So the time of strangers is at least the time that both stood in line, less the time that both ran. This balance is what we compute. A worker that keeps us
busy in order to stand in line, and hopes to live for ever, gains nothing: what he waits for is our running time.

@<Functions of {\tt remote.c}@>=
static double balance(void)
{
  double sum = 0;
  for (int i = 0; i < 2; i++) {
    char text[100] = "";
    unsigned long long ran, stood;
    if (ledger[i] < 0 || pread(ledger[i], text, sizeof text - 1, 0) <= 0) return balance_then;
    if (sscanf(text, "%llu %llu", &ran, &stood) == 2) sum += 1e-9 * ((double)stood - (double)ran);
  }
  return sum;
}

@ The balance is read when a call begins, and again when its time seems to be up, or when the call has ended and is booked. For all calls together twelve
seconds are given back and not more. Somebody is waiting for the verdict, and a machine on which that isn't enough should do something else first.

The twelve seconds are for the whole test program, not for each call. Otherwise a machine that is hopelessly busy would keep a class waiting for days, in perfect fairness.

@<Functions of {\tt remote.c}@>=
static double stolen(void)
{
  double s = balance() - balance_then;
  return s < 0 ? 0 : s > patience ? patience : s;
}

static void book_time(void)
{
  double s = stolen();
  patience -= s;
  seconds_used += seconds() - call_began - s;
}

@*2 Waiting. All waiting for a worker happens here: until the socket is ready, or the time is up.
Meanwhile the pipe is emptied, lest the worker wait for us. A pipe holds 64~kilobytes; a student's
function that prints more, and a grader that doesn't read until it has the answer, would wait for
each other politely until the deadline, and the verdict would be ``too slow,'' which is a lie.

The time is computed anew in each round, and given to |poll| in milliseconds with one added, because a rest of half a millisecond would be cut to zero and make the last rounds a busy loop. When it is up, the ledger is asked whether strangers had a part in it, and only if they had none, or not enough, it is up for good.

@<Functions of {\tt remote.c}@>=
static void wait_for(short event)
{
  struct pollfd p[2] = { { worker.channel, event, 0 }, { worker.output, POLLIN, 0 } };
  while (!p[0].revents) {
    int left = (int)(1000 * (deadline - seconds()) + 1);
    if (left <= 0) left = (int)(1000 * (deadline + stolen() - seconds()) + 1);
    if (left <= 0) out_of_time("it took longer than 2 seconds"); /* or would have */
    if (poll(p, 2, left) < 0 && errno != EINTR) cannot_grade("poll: %s", strerror(errno));
    @<Empty the pipe, or give it up if it is closed@>@;
  }
}

@ A worker may close its output; that is silly, but its own affair. |poll| would then report a
closed pipe, at once and again and again, and our waiting would turn into a busy loop. So the pipe
is taken off the list. The socket is the first of the two and decides when the waiting is over.

@<Empty the pipe, or give it up if it is closed@>=
if (p[1].revents & POLLIN) drain();
else if (p[1].revents) p[1].fd = -1; /* closed; |poll| ignores it from now on */
if (printed > OUTPUT) blame("too slow", "it printed more than 4 MB");

@ To send a large frame may take several turns, since the socket takes in only so much.
|MSG_NOSIGNAL| is essential: writing into a socket that the other side has closed raises |SIGPIPE|,
and the default action of that signal would end the grader, by the hand of the submission. (A worker
that closes its socket in the right moment would then have switched off its judge. It's in the
collection of attacks, of course.) As it is, we get an error, and |explain_end| finds out what
became of the worker.

@<Functions of {\tt remote.c}@>=
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
all, and the conversation is over. The limit, 50,000 callbacks if the test doesn't say otherwise, is several times what the longest exercise
of the book needs, and it is independent of the machine: a search by brute force fails on a fast
computer, too.

The nonce came with the question. A student's code that has taken over the worker can read it there, so it is no secret; but an answer which was put on the line before the question can't have it, and neither has what an innocent overflow scribbles over the buffer.

@<Functions of {\tt remote.c}@>=
uint32_t travel_receive(byte_buffer *in)
{
  frame_head head;
  int ready;
  frame_next(in);
  @<Wait until a frame is complete@>@;
  if (ready < 0) travel_refuse("a message that is too long");
  if (head.nonce != nonce) travel_refuse("a message that nobody asked for");
  @<Act on a worker's last words@>@;
  if (head.kind == TRAVEL_APPLY && ++callbacks > callbacks_allowed)
    blame("too slow", "it called a function that it was given more than %ld times", callbacks_allowed);
  return head.kind;
}

@ A worker that has ended closes its socket by ending, and then |channel_read| returns~0. Two errors
are no errors: there was nothing to read after all, or a signal came in between. Out of memory is
|bad| and is noticed by the next |frame_ready|. There's no busy waiting anywhere in this loop, as
each round begins with |wait_for|, which sleeps until there's something to read or the time is up.

@<Wait until a frame is complete@>=
while ((ready = frame_ready(in, &head)) == 0) {
  wait_for(POLLIN);
  ssize_t n = channel_read(worker.channel, in);
  if (n == 0 || (n < 0 && !in->bad && errno != EAGAIN && errno != EINTR)) explain_end();
}

@ The last words come from a worker whose honesty is in doubt like that of all the others. A crash
report can be forged by a student's function, which may know the format from this book. He would
gain a failed test, with a cause of death of his own choosing. The index of a missing function is
walked up to, not jumped to, so that a number beyond the list ends at its last entry.

@<Act on a worker's last words@>=
if (head.kind == TRAVEL_NOT_DONE) blame("not done", "nothing has been written here yet");
if (head.kind == TRAVEL_CRASH) explain_crash(in);
if (head.kind == TRAVEL_MISSING) {
  size_t i = 0;
  for (uint64_t index = buffer_get_size(in); i < index && exercise_functions[i + 1]; i++) continue;
  blame("missing", "the function %s is missing", exercise_functions[i]->name);
}

@ The nonces come from the kernel's generator, so that one cannot be computed from those before. A
worker doesn't have to guess it when it answers, for it was sent along with the question. It would
have to guess it in order to say something {\it before\/} it is asked: for instance, to put an
answer on the line and then let the honest part of the process produce its own, too late. They are drawn 32 at a time, since the generator is asked
as often as a function is called back, and each question to the kernel costs something. Those not used yet are in our memory, of which a worker sees nothing.

@<Functions of {\tt remote.c}@>=
uint64_t travel_nonce(void)
{
  static uint64_t drawn[32];
  static size_t left;
  while (left == 0)
    if (getrandom(drawn, sizeof drawn, 0) == sizeof drawn) left = sizeof drawn / sizeof *drawn;
  return nonce = drawn[--left];
}

@ Both sides have a function of this name, because both run the code that serves calls, but the
grader serves function values only. A worker that wants us to call a function of the exercise, by
its number, has either misunderstood the arrangement or understood it very well.

@<Functions of {\tt remote.c}@>=
const travel_signature *travel_exercise(uint64_t index)
{
  (void)index;
  travel_refuse("a call of a function that the grader does not have");
}

@ Arrays that arrive from a worker are kept in ordinary memory, in a list, until they are released;
not more than |HELD| bytes of it. They need no guard pages. The code that reads them here is the
test, which was written by people whom we know; a test that steps over the end of an array is found
by other means. The block's head and its contents are one piece of memory; |max_align_t| makes sure
that whatever comes after the head is aligned as \CEE/ wants it.

@<Types of {\tt remote.c}@>=
typedef struct held_block {
  struct held_block *next;
  size_t number, bytes;
  max_align_t contents[];
} held_block;

@ Blocks are numbered from~1, the newest first, so that zero can stand for ``nothing is held.'' The
sum of their sizes is kept up to date in a variable; to add them up each time would be correct as
well, and quadratic, in a program that is being attacked by people who look for such loops.

@<Variables of {\tt remote.c}@>=
static held_block *held;
static size_t held_bytes;

@ The sum of all blocks is bounded, because the worker's 512~MB are its own, but these are ours, and
a worker could let us hold one array after another by returning functions that need them. The
comparison is written as a difference, so that a |bytes| near the largest number can't wrap around.
Such a number would not get here anyway; but a wall that relies on another wall is half a wall.

@<Functions of {\tt remote.c}@>=
void *travel_memory(size_t bytes)
{
  if (bytes > HELD - held_bytes) travel_refuse("more arrays than the grader can hold");
  held_block *b = malloc(sizeof *b + bytes);
  if (!b) travel_refuse("out of memory");
  @<Put the block at the front of the list@>@;
  return b->contents;
}

@ The newest block has the highest number, always one more than the block behind it. So the number
of the first is also how many there are, and |travel_mark| needn't count. It's not cleared. What
arrives will fill it entirely, or else the message was too short, and then nobody will look at it.

@<Put the block at the front of the list@>=
b->next = held;
b->number = travel_mark() + 1;
b->bytes = bytes;
held = b;
held_bytes += bytes;

@ A mark is the number of the newest block, and releasing up to it takes away what is newer. The
list is a stack, like the calls. The worker's marks are numbers of a list, ours are numbers of
blocks, and the code that travels, which asks for marks on both sides, takes them for what they are:
something to be given back.

@<Functions of {\tt remote.c}@>=
size_t travel_mark(void) { return held ? held->number : 0; }

@ A block's memory may contain function values and records with pointers to other blocks. They were
received later or earlier in the same call, and go at the same time. The loop stops at the first
block that is old enough. A mark from before a call that was left by a jump is no problem either; at
the end of the test everything is released down to zero.

@<Functions of {\tt remote.c}@>=
void travel_release(size_t mark)
{
  while (held && held->number > mark) {
    held_block *b = held;
    held = b->next;
    held_bytes -= b->bytes;
    free(b);
  }
}

@ Sealing is for the worker, where the hands that might write are a stranger's. Here the function
does nothing, and has to exist: the code that calls it is the same for both processes. An |if| on
|travel_side| around the call would have done, too; but it would have told the code that travels
something about pages, which is none of its business.

@<Functions of {\tt remote.c}@>=
void travel_seal(void *memory, size_t bytes) { (void)memory, (void)bytes; }

@*2 Ways to die. Whatever went wrong in a worker ends here: the time of the call is booked and the
test ends. The worker itself is ended by |linking_end|, which Check calls in any case. The text is
formatted into an array of its own before it is handed on as a text, so that a percent sign in a
message about a student's program can't become a format. That sounds far-fetched, until somebody
calls his source file \.{\%n.c}.

@<Functions of {\tt remote.c}@>=
static _Noreturn void blame(const char *result, const char *format, ...)
{
  char text[400];
  va_list a;
  va_start(a, format);
  vsnprintf(text, sizeof text, format, a);
  va_end(a);
  book_time();
  end_test(result, "%s", text);
}

@ Running out of time is counted for the function that was called. The count survives the worker: it
is what |announce| looks at when the next test wants to call the same function. With the worker
gone, all its state is gone as well, so an infinite loop in one test can't slow down the next. The
array has room for 64~functions, far more than an exercise has; a function beyond that would share
its chances with the first.

@<Functions of {\tt remote.c}@>=
static _Noreturn void out_of_time(const char *what)
{
  timeouts[current]++;
  blame("too slow", "%s", what);
}

@ For everything that an honest worker can't send there is one sentence. It names the channel,
because that's what a student must have touched, on purpose or by a loop over all descriptors with
|close| in it. The words in parentheses are for us. When a test reports them without any such
mischief in the submission, the mistake is in this appendix.

@<Functions of {\tt remote.c}@>=
_Noreturn void travel_refuse(const char *why)
{
  blame("forbidden", "it wrote on a channel that is not its own (%s)", why);
}

@ The mildest one. It says |"wrong"| and not |"forbidden"|, because this is what an unfinished
function does that returns a structure of zeros, and nobody should be suspected of an attack for
being half done. The message was well-formed, but a test can do nothing with a null pointer where a
function should be.

@<Functions of {\tt remote.c}@>=
_Noreturn void travel_mistake(const char *what, const char *name)
{
  blame("wrong", "it returned or passed on %s (%s)", what, name);
}

@ When the socket is closed and no last words were said, the exit status must tell. We give the
worker a moment to die, for the socket is closed a little earlier. If it's still alive after 200
milliseconds, then it has closed the socket itself, and gone on; what it wants to do in private, we
don't want to know.

@<Functions of {\tt remote.c}@>=
static _Noreturn void explain_end(void)
{
  int status;
  drain();
  if (!confine_end(&worker, 200, &status))
    blame("forbidden", "it closed a channel that is not its own, and went on running");
  @<Explain a voluntary exit@>@;
  @<Explain a death by a signal@>@;
}

@ Here is the place where |exit(0)| arrives, with which this appendix began. The program ends with
the status that means success. The status is printed in the message, and means nothing else. A
function that has called |exit| has not returned, so its test has no answer, and a test without an
answer isn't passed, whatever the status says. All the cleverness of the other approaches lies in
noticing this case. Here it needs no noticing.

@<Explain a voluntary exit@>=
if (WIFEXITED(status))
  blame("crashed", "it called exit(%d) instead of returning", WEXITSTATUS(status));

@ The kernel sends |SIGXCPU| when the processor time is used up, and |SIGKILL| a second later.
|SIGSYS| is the filter for system calls. What remains are signals that the worker didn't catch, or
not anymore: a second crash inside of the handler, for instance. They are called by the name that
the system has for them.

@<Explain a death by a signal@>=
int s = WTERMSIG(status);
if (s == SIGXCPU || s == SIGKILL) out_of_time("it used up its 2 seconds of processor time");
if (s == SIGSYS)
  blame("forbidden", "it asked the operating system for something that no exercise needs");
blame("crashed", "it was ended by a signal (%s)", strsignal(s));

@ A crash that the worker reported is explained by its cause and its place. The report begins with
the signal, then comes either the number of the forbidden system call or the cause with two numbers,
then addresses. Whatever is missing reads as zero, and for zero there is a sentence, too. The
sentence is put together before the place is looked up. So the order in which things are read here
is the order in which they lie in the message, which is easy to get wrong when one writes such code
in a single expression.

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

@ The table below ends with a row for everything else. The loop compares both the signal and the
cause, and stops there at the latest. The format comes from our own table, and the two numbers may
be anything: at most they make a strange sentence about an array of $10^{19}$ bytes. Rows without
numbers in their sentence ignore them, which |snprintf| permits.

@<Functions of {\tt remote.c}@>=
static void say_cause(char *to, size_t size, int s, byte_buffer *in)
{
  int cause = buffer_get_byte(in);
  unsigned long long bytes = buffer_get_size(in), beyond = buffer_get_size(in);
  size_t i = 0;
  while (causes[i].number && (causes[i].number != s || causes[i].cause != cause)) i++;
  snprintf(to, size, causes[i].what, bytes, beyond);
}

@ Addresses are explained by what lies there. For the other signals there is no cause but the
signal. The name of the signal stays in the sentence, in parentheses: it is ugly, but it's the word
by which one finds help, and the one that a debugger will use for the same event. Some signals have
a single cause. A division of whole numbers by zero is the only way in this course to a |SIGFPE|,
which is named after floating point, where a division by zero is perfectly legal.

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

@ A forbidden system call is named, and the commonest are explained. A student who prints to a file
for debugging should understand at once. The library for filters knows the names of all calls, which
saves us a table of four hundred lines; our own table translates some of the names into a purpose.
The blanks around each name are what makes |strstr| look for whole words: without them, a forbidden
\.{kil} (if there were one) would be explained as |kill|.

@<Functions of {\tt remote.c}@>=
static void say_forbidden(char *to, size_t size, uint64_t number)
{
  @<List what the commonest calls are for@>@;
  @<Find the name of the call, and what it is for@>@;
  snprintf(to, size, "it asked the operating system to %s (%s)", what, name ? name : "unknown");
  free(name);
}

@ These are the things that one expects of a program that means well: to leave a trace in a file, to
use another thread, to run |system("clear")|, to wait a little. The names are those of Linux, and
each line has the relatives of a call in it, as the same function of \CEE/ may end up in |open| or
in |openat|, depending on the machine and the library.

@<List what the commonest calls are for@>=
static const struct { const char *calls, *what; } list[] = {@|
  {" open openat creat stat newfstatat unlink mkdir ", "use a file"},@|
  {" fork vfork clone clone3 ", "start a process or a thread"},@|
  {" execve execveat ", "run another program"},@|
  {" kill tkill tgkill ", "send a signal"},@|
  {" socket connect bind ", "use the network"},@|
  {" nanosleep clock_nanosleep pause ", "sleep"}@/
};

@ The number was sent by the worker and may be nonsense; so it is bounded before it becomes an
\&{int}. For a number without a name the library returns |NULL|, and nothing matches a question
mark. The memory of the name is the library's gift and has to be freed; |free| accepts a |NULL| as
well.

@<Find the name of the call, and what it is for@>=
int n = number < 1024 ? (int)number : -1;
char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, n);
char padded[64];
const char *what = "do something that no exercise needs";
snprintf(padded, sizeof padded, " %.60s ", name ? name : "?");
for (size_t i = 0; i < sizeof list / sizeof *list; i++)
  if (strstr(list[i].calls, padded)) what = list[i].what;

@*2 From addresses to lines. The worker sent the address where it crashed and some that may be those
of callers. The first of them that \.{addr2line} can place is taken; the \CEE/ library and our own
objects in the worker carry no debugging information, so it is a line of the student's. The tool
reads a file that the student's program had a part in making, and such readers of complicated
formats have a history of surprises. So it runs behind walls, too, and finds the worker at
descriptor~4.

@<Functions of {\tt remote.c}@>=
static void find_place(char *to, size_t size, byte_buffer *in)
{
  char text[CRASH_TRACE + 1][20], *argv[CRASH_TRACE + 6] = { "addr2line", "-e", "/proc/self/fd/4" };
  char found[4096];
  @<Make an argument of each address@>@;
  if (n && read_places(found, sizeof found, argv) == 0) pick_place(to, size, found);
}

@ The number of addresses is bounded by the arrays, and what else the report may contain stays
unread; nobody will look at the rest of this message. Each address becomes a text in hexadecimal, as
\.{addr2line} wants it, in the order in which the worker sent them, the place of the crash first.

@<Make an argument of each address@>=
int n = 0;
while (n < CRASH_TRACE + 1 && buffer_left(in) >= 8) {
  snprintf(text[n], sizeof text[n], "%llx", (unsigned long long)buffer_get_size(in));
  argv[3 + n] = text[n];
  n++;
}
argv[3 + n] = NULL;

@ What the reader prints is collected for two seconds at most. Usually it needs a few milliseconds.
If it can't be started, or says nothing, then the message will have no line number, and that is all:
the verdict doesn't wait for it. Place and cause are explanations, given in good faith by machinery
that looks into a process that has just come to grief; the outcome, |"crashed"|, stands without
them.

The reader is \.{addr2line}, a program that is not ours, fed with numbers that come from a process in ruins; so it works behind walls as well.

@<Functions of {\tt remote.c}@>=
static int read_places(char *to, size_t size, char *const argv[])
{
  confined r;
  double end = seconds() + 2;
  size_t n = 0;
  if (confine_reader(&r, worker_path, argv)) return -1;
  @<Collect what it prints, for two seconds at most@>@;
  to[n] = 0;
  confine_end(&r, 0, NULL);
  return 0;
}

@ The end of the pipe makes |got| zero and ends the loop. A pipe in which there is nothing yet makes
it $-1$, so that we come back to |poll|, which waits for a tenth of a second or until something
arrives. What doesn't fit is left unread: 4096 bytes are some fifty lines, and the one that we're
looking for is mostly the first.

@<Collect what it prints, for two seconds at most@>=
for (ssize_t got = 1; got && n < size - 1 && seconds() < end; n += got > 0 ? (size_t)got : 0) {
  struct pollfd p = { r.output, POLLIN, 0 };
  poll(&p, 1, 100);
  got = read(r.output, to + n, size - 1 - n);
}

@ Each line is a file name, a colon and a number; question marks mean unknown. The folder is of no
interest, and neither is the machine on which it lies. (The text may come from a file that somebody
has tampered with, hence the care: a name is cut at 80 characters, and what isn't a visible
character becomes a question mark.) The first line that makes sense is taken. It's the innermost, as
the worker sent the addresses from the inside out.

@<Functions of {\tt remote.c}@>=
static void pick_place(char *to, size_t size, char *lines)
{
  for (char *rest = lines, *l; (l = strtok_r(rest, "\n", &rest)); ) {
    @<Take the place from the line, if it has one@>@;
  }
}

@ The colon is replaced by a zero in the course of the call that prints the name, by the comma
operator: \CEE/ evaluates its left side first, and then |name| ends where the colon was. Numbers of
lines are positive, and |atoi| makes a zero of whatever is none; that's one of the few places where
its carelessness is just right.

@<Take the place from the line, if it has one@>=
char *slash = strrchr(l, '/'), *name = slash ? slash + 1 : l, *colon = strchr(name, ':');
if (name[0] == '?' || !colon || atoi(colon + 1) <= 0) continue;
snprintf(to, size, "%.80s:%d", (*colon = 0, name), atoi(colon + 1));
for ( ; *to; to++)
  if (!isgraph((unsigned char)*to)) *to = '?';
return;

@ In the order in which they were explained. Most of them never return, and the word |_Noreturn| in
front of each is also information for readers: after a call of |blame| there is no ``else.'' The
attribute |MESSAGE| has the compiler check the arguments of |blame| against its format.

Twenty prototypes for a file of this size are many. They are the price of the order in which it was told: from the call to the end of a worker, and to its autopsy. A compiler would be content with another one, from the autopsy to the call, and a reader would begin with the smallest function of all and learn on the last page what it was good for.

@<Prototypes of {\tt remote.c}@>=
static int filter_option(const char *value);
static void announce(const char *name, size_t index, const travel_signature *s,
                     const void *arguments);
static void finish_call(void);
static void label_new_functions(size_t before);
static void start_worker(void);
static void open_ledgers(void);
static void close_ledgers(void);
static double stolen(void);
static double balance(void);
static void book_time(void);
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
