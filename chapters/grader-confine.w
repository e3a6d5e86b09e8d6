@*1 Walls.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A process may do what the kernel lets it do. By default that is everything that its owner may do:
read his files, send his mail, end his other processes. For a worker we turn this around. It may
compute, use memory, and talk on the descriptors that it finds open; whatever else it asks for, the
answer is its end. This isn't distrust of students. It's that a program which doesn't know its
author has to be polite to all of them and defenseless before none.
@^sandbox@>

Three walls stand behind one another. {\it Limits\/} bound what can be used up: time, memory, stack.
A {\it session\/} of its own and, when the grader runs as root, a {\it user\/} of its own keep
signals and files away. And a {\it filter\/} on system calls, which the kernel checks before
anything else, removes the rest of the operating system: a statically linked program needs about
twenty calls out of four hundred, and none that opens, connects, creates or kills. So no containers
are needed, no images, no daemon, and no rights that an ordinary user doesn't have.
@^seccomp@>

@(c/confine.h@>=
#ifndef NABLA_CONFINE_H
#define NABLA_CONFINE_H
#include <stdio.h>
#include <sys/types.h>
typedef struct confined {
  pid_t pid;
  int channel; /* a socket that is descriptor~3 over there, or $-1$ */
  int output; /* where its descriptor 1 (and a worker's 2) arrives */
} confined;
enum { CPU_SECONDS = 2, MEMORY_LIMIT = 512 << 20, STACK_SIZE = 1 << 20 };
int confine_worker(confined *p, const char *path);
int confine_reader(confined *p, const char *path, char *const argv[]);
int confine_end(confined *p, int patience, int *status);
int confine_filter_works(void);
void confine_list(FILE *f);
extern int confine_without_filter;
extern const char *confine_less;
#endif

@ The first half of these headers is \CEE/ and POSIX, the other half is Linux. Nearly everything in
this part is Linux. There are filters and sessions on other systems, too, but under names, and with
promises, of their own; on those, the book's exercises can be checked in a virtual machine. A second
set of walls for each system would be a second thing to be wrong, and one that we couldn't put to the test here.

@(c/confine.c@>=
#define _GNU_SOURCE
#include "confine.h"
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

@ The prototypes stand before the functions, which need a few of them; types before variables.
Everything here is |static| but what the header promises: a worker to start, a reader to start, a
child to end, and whether there are filters at all. That is less than a page, and the rest of the
grader needs to know no more.

@(c/confine.c@>=
@<Types of {\tt confine.c}@>@;
@<Variables of {\tt confine.c}@>@;
@<Prototypes of {\tt confine.c}@>@;
@<Functions of {\tt confine.c}@>@;

@*2 The filter. It is a small program in the kernel's own filter language, which |libseccomp| writes
for us from a list. We build it once and load it into each child. It's a list of what is allowed,
and everything that isn't on the list is forbidden, calls included that will be invented next year.
With a list of forbidden calls it would be the other way round, and our list would be the one that
is always out of date.

How does one find such a list? By beginning with nothing, and adding what an honest worker dies of.
The list is then checked from the other side: the tests have a collection of submissions that want
files, processes, other programs or simply some sleep, and each must be stopped, with the right
sentence. A row of the list says which calls it is about and what is to become of them.

@<Types of {\tt confine.c}@>=
typedef struct call_rule {
  const char *calls; /* with blanks between them */
  uint32_t action; /* |SCMP_ACT_ALLOW|, or a polite refusal */
  unsigned conditions; /* how many of the following there are */
  struct scmp_arg_cmp condition[2];
} call_rule;

@ The whole list is one table of a few rows, and nothing else in the grader knows what a worker may do. The first row has
what an honest program needs. The second row is denied politely: the C library makes these calls at its start, or before it
prints, and can do without. Every other call raises the
signal |SIGSYS|, which ends the process; the worker's handler has just enough time to report which
call it was.

@<Variables of {\tt confine.c}@>=
static const call_rule worker_rules[] = {@|
  {"read write writev brk munmap mremap madvise "@|
   "arch_prctl set_tid_address set_robust_list "@|
   "rseq getrandom futex sigaltstack "@|
   "rt_sigprocmask rt_sigaction rt_sigreturn "@|
   "exit exit_group gettid getpid restart_syscall", SCMP_ACT_ALLOW, 0, {{0}}},@|
  {"prlimit64 readlinkat readlink newfstatat fstat ioctl lseek uname", SCMP_ACT_ERRNO(EPERM), 0, {{0}}},@|
  @<Rows with conditions@>@;
};
enum { RULES = sizeof worker_rules / sizeof *worker_rules };

@ Four calls are allowed with conditions on their arguments, which the kernel checks as well. The first number of a
condition says which argument is meant, counted from~0. Memory may be had if it isn't to be executable, so that no code
can enter the process but that which was linked: of the protection, the bit |PROT_EXEC| must be off. Of the clocks, a worker
gets those with small numbers, which are everybody's; large ones, as numbers without a sign, are the clocks of other processes, and by
asking for all of them one could learn who else is at work, and how hard. (The test of this list has brought
that to light.) Arguments that are pointers
can't be checked, because what they point to could be changed afterwards, by another thread, between
the check and the call.

@<Rows with conditions@>=
{"mmap mprotect", SCMP_ACT_ALLOW, 1, {{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0}}},@|
{"clock_gettime", SCMP_ACT_ALLOW, 1, {{0, SCMP_CMP_LE, 15, 0}}},@|
{"execveat", SCMP_ACT_ALLOW, 2, {{0, SCMP_CMP_EQ, BINARY, 0}, {4, SCMP_CMP_EQ, AT_EMPTY_PATH, 0}}},@|

@ For |execveat|, the descriptor must
be that of the worker's program and the flag must say that it, and not some path, is to be started;
the path that is given along with it is a pointer and can't be looked at. Nothing here depends on
the submission. The filter is the same for all workers of all exercises, made once, in the parent,
and handed down.

Not every processor has every call (on ARM there is no \.{arch\_prctl}); what it does not have,
|libseccomp| ignores. A name that it doesn't know at all, such as one that is misspelled, makes the
filter fail as a whole, and no worker is ever started. Everything in this part fails in that
direction.

@<Functions of {\tt confine.c}@>=
static int add_rule(scmp_filter_ctx f, const call_rule *r)
{
  char names[400], *rest = names, *name;
  int bad = snprintf(names, sizeof names, "%s", r->calls) >= (int)sizeof names;
  @<Add a rule for each of the calls@>@;
  return bad;
}

@ A list of calls is a text with blanks, because that's the shortest way to write it down, and the first
thing that one wants to do with it is to read it. Whoever adds a name to it should be able to say
which honest program has died without it; \.{tests/grader/calls.sh} asks. It takes one name after the other off the list, grades some
honest answers, and looks who dies. That is what |confine_less| is for, which can only make the list shorter.

@<Add a rule for each of the calls@>=
while (!bad && (name = strtok_r(rest, " ", &rest))) {
  int number = seccomp_syscall_resolve_name(name);
  if (confine_less && strcmp(name, confine_less) == 0) continue;
  bad = number == __NR_SCMP_ERROR || seccomp_rule_add_array(f, r->action, number, r->conditions, r->condition);
}

@ The results are collected by |bad|, and one failure is enough.

@<Functions of {\tt confine.c}@>=
static int build_worker_filter(scmp_filter_ctx f)
{
  int bad = 0;
  for (int i = 0; i < RULES; i++) bad |= add_rule(f, &worker_rules[i]);
  return bad;
}

@ The table can also be printed, with a word in front of each row. The same test reads it, and refuses a call for which it
has no trial: somebody who asks for a call with the worst arguments that we could think of, behind this very filter.

@<Functions of {\tt confine.c}@>=
void confine_list(FILE *f)
{
  for (int i = 0; i < RULES; i++) {
    const call_rule *r = &worker_rules[i];
    fprintf(f, "%s %s\n", r->action != SCMP_ACT_ALLOW ? "denied" : r->conditions ? "bounded" : "allowed", r->calls);
  }
}

@ The filter is already in force when the worker's program is started, because a student's code can
run before |main| does: there are attributes for that, and everyone who attacks graders knows them.
So the filter must allow one exec: of descriptor~4, which the kernel closes in the same moment.
Afterwards the call is still allowed, and the descriptor is gone. Only with a whole path in place of the empty one, for which the kernel
needs no descriptor, a worker can still become another program: behind the same filter, with the same limits, and without anything in
it that the student has written. It dies when it opens its first file.

@<Types of {\tt confine.c}@>=
typedef struct call_filter {
  struct sock_fprog program;
  struct sock_filter code[1024];
} call_filter;

@ |libseccomp| can write the finished program into a file. We read it back from a pipe, which is
large enough, and from then on need no library in the child. Between |fork| and |exec| a child
should do as little as possible, and take no memory. To build a filter there, for each worker anew,
would be forbidden by good manners, and slow.

@<Functions of {\tt confine.c}@>=
static int save_filter(scmp_filter_ctx f, call_filter *to)
{
  int ends[2];
  ssize_t n = -1;
  if (pipe2(ends, O_CLOEXEC)) return -1;
  @<Read the program that the library writes@>@;
  return 0;
}

@ A filter that fills the array to the last byte may be longer than what we've got of it, so that is
an error. Half a filter would end in the middle of a rule, which the kernel would refuse, one hopes;
better not to ask. The length of the program is counted in instructions, of which the list above
makes somewhere below a hundred; there's room for ten times as many.

@<Read the program that the library writes@>=
if (seccomp_export_bpf(f, ends[1]) == 0) n = read(ends[0], to->code, sizeof to->code);
close(ends[0]), close(ends[1]);
if (n <= 0 || n == sizeof to->code) return -1;
to->program.len = (unsigned short)((size_t)n / sizeof *to->code);
to->program.filter = to->code;

@ The two filters of this part are made alike: a list, and what happens to calls that aren't in it.
If it was made before, it isn't made again. A class of three hundred with ten tests each takes three
thousand workers, and to compile the same list three thousand times would be felt: it is a matter of
milliseconds, like the start of the worker itself. The one for workers raises a signal for whatever
is not on its list, the one for the reader returns an error; |otherwise| is which.

@<Functions of {\tt confine.c}@>=
static int make_filter(call_filter *to, uint32_t otherwise, int (*build)(scmp_filter_ctx))
{
  if (to->program.len) return 0; /* was made before */
  scmp_filter_ctx f = seccomp_init(otherwise);
  if (!f) return -1;
  int bad = build(f) || save_filter(f, to);
  seccomp_release(f);
  return bad ? -1 : 0;
}

@ A child puts its filter on itself, when everything that takes forbidden calls has been done. A
filter can't be taken off, by nobody, nor can it be widened. It can only be joined by a second one,
and then what both allow is allowed. It also stays through every exec, and is inherited by every
child, if there could be any. The kernel demands that a process renounce new privileges before it
may do this, which |drop_privileges| has seen to.

@<Functions of {\tt confine.c}@>=
static int put_on(const call_filter *filter)
{
  if (confine_without_filter) return 0;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter->program);
}

@ There are machines, real ones and emulated ones, whose kernel has no such filters. A student may
check his own work there all the same, at the level \.{self-check}; the command finds out, and tells
the test program to do without. It is never decided here, and never in silence. A grader that lowers
its walls by itself when they're in the way is worse than one without walls, because somebody relies
on them.

@<Variables of {\tt confine.c}@>=
static call_filter worker_filter, reader_filter;
int confine_without_filter;
const char *confine_less; /* a call that is taken off the list, or null */

@ To find out means to try. A child puts on the worker's filter and then makes a call that is not on
the list; if it lives to tell, or could not put it on, there is no filter. Version numbers and
configuration files would be a more comfortable source, and they describe a kernel as it was
intended.

@<Functions of {\tt confine.c}@>=
int confine_filter_works(void)
{
  int status = 0;
  if (make_filter(&worker_filter, SCMP_ACT_TRAP, build_worker_filter)) return 0;
  @<Let a child put on the filter, and try a forbidden call@>@;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return child > 0 && WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
}

@ |getppid| is as innocent as a system call can be, and isn't on the list. The child's exit status
is zero, which here is the sign of failure: it has survived. The signal has to have its default
action, since a handler that somebody has installed in the parent would survive the fork and make of
the forbidden call an event among others.

@<Let a child put on the filter, and try a forbidden call@>=
pid_t child = fork();
if (child == 0) {
  signal(SIGSYS, SIG_DFL);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && put_on(&worker_filter) == 0) syscall(SYS_getppid);
  _exit(0);
}

@*2 Starting a worker. It gets a socket, a pipe for what it prints, and the program to run. A fourth
connection tells us whether the start succeeded: it is closed by a successful exec, and otherwise
carries the error. This old trick answers a question for which there's no system call. A |fork| that
has succeeded says nothing about what the child does next, and its exit status could be the
program's own.

@<Types of {\tt confine.c}@>=
typedef struct plumbing {
  int socket[2], output[2], error[2], binary; /* pairs: our end, its end */
} plumbing;

@ Everything is opened so that it closes by itself at the next exec, of whatever program, and is
then kept open deliberately, where it is needed. Two of our own ends don't block, since the grader
waits for several things at once and must never wait in the wrong place. The initial $-1$s are what
make it safe to shut everything when only half of it was opened.

@<Functions of {\tt confine.c}@>=
static void shut(int *fd)
{
  if (*fd >= 0) close(*fd);
  *fd = -1;
}

@ The socket and the pipes are made in pairs, one end for each side. A pair that couldn't be made
stays at $-1$, and so do those after it; whoever called us shuts whatever there is. The file with
the worker's program is opened here, by the grader, with the grader's rights. The child, which may
be a user without any, then doesn't need to find it.

@<Functions of {\tt confine.c}@>=
static int lay_pipes(plumbing *p, const char *path)
{
  *p = @[(plumbing){ {-1, -1}, {-1, -1}, {-1, -1}, open(path, O_RDONLY | O_CLOEXEC) }@];
  if (p->binary < 0 || pipe2(p->output, O_CLOEXEC) || pipe2(p->error, O_CLOEXEC)
      || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, p->socket))
    return -1;
  fcntl(p->socket[0], F_SETFL, O_NONBLOCK);
  return fcntl(p->output[0], F_SETFL, O_NONBLOCK);
}

@ In the child, descriptors are first moved out of the way and then put where they belong; all
others are closed, including those that somebody else left open without our knowing. Moving them
first is necessary: the socket may happen to be number~1, and would be overwritten by what belongs
there. Descriptor~5 is the connection for errors; like the worker's program it vanishes in the exec.

@<Types of {\tt confine.c}@>=
enum { CHANNEL = 3, BINARY = 4, ERRORS = 5, OUT_OF_THE_WAY = 16 };

@ A worker's number~2, for errors, is its number~1: one pipe takes both, in the order in which they
were printed. A reader of doubtful files has no socket, and gets the null device in its place, so
that the numbers are the same for both and nobody's descriptor~4 ends up as~3.

@<Functions of {\tt confine.c}@>=
static int place(int from, int to, int flags)
{
  return dup2(from, to) == to ? fcntl(to, F_SETFD, flags) : -1;
}

@ First everything goes up, above number~16, where it is in nobody's way; then each comes down to
its place. \.{close\_range} closes the rest, up to the largest number that there can be. A loop over
the first thousand descriptors is the customary way to do that, and the customary hole is the
thousand-and-first.

@<Functions of {\tt confine.c}@>=
static int connect_pipes(plumbing *p, int is_worker)
{
  int null = open("/dev/null", O_RDWR);
  int *ends[] = { &null, &p->output[1], &p->socket[1], &p->binary, &p->error[1] };
  for (int i = 0; i < 5; i++)
    if ((*ends[i] = fcntl(*ends[i], F_DUPFD_CLOEXEC, OUT_OF_THE_WAY)) < 0) return -1;
  @<Put each descriptor at its place@>@;
  return (int)syscall(SYS_close_range, ERRORS + 1, ~0U, 0);
}

@ A worker's program vanishes together with the exec that starts it. The reader's program is
\.{addr2line}, and the worker's binary is what it wants to read; so that stays. |place| returns zero
on success, like most functions here, so the first thing that goes wrong ends the chain. The
\.{/dev/null} of number~0 can be read, and has nothing to say.

@<Put each descriptor at its place@>=
int vanishing = is_worker ? FD_CLOEXEC : 0;
if (place(null, 0, 0) || place(p->output[1], 1, 0)
    || place(is_worker ? p->output[1] : null, 2, 0)
    || place(is_worker ? p->socket[1] : null, CHANNEL, 0)
    || place(p->binary, BINARY, vanishing) || place(p->error[1], ERRORS, FD_CLOEXEC))
  return -1;
p->error[1] = ERRORS;

@ Limits are hard: the soft one equals the hard one, except for the CPU time, whose soft limit
raises a signal that says what happened, while the hard one only kills. The worker can't change any
of them: the call for that is on the list of those that are denied. A student's program that needs
two seconds of processor time for an exercise of this book has lost its way; it will not find it in
the third.

@<Functions of {\tt confine.c}@>=
static int limit(int what, rlim_t soft, rlim_t hard)
{
  struct rlimit r = { soft, hard };
  return setrlimit(what, &r);
}

@ Time, stack and memory are what one expects to be limited; three more limits are not so obvious.
The size of files is zero, so that nothing can be written to a file that somebody left open. There
are no core dumps, which would be a file of 512~MB for each crash in a class of three hundred. And
the number of descriptors is that of those it has: none can be added, by any means.

@<Functions of {\tt confine.c}@>=
static int set_limits(rlim_t memory, rlim_t files)
{
  return limit(RLIMIT_CPU, CPU_SECONDS, CPU_SECONDS + 1)
    || limit(RLIMIT_FSIZE, 0, 0) || limit(RLIMIT_CORE, 0, 0)
    || limit(RLIMIT_NOFILE, files, files) || limit(RLIMIT_STACK, STACK_SIZE, STACK_SIZE)
    || limit(RLIMIT_AS, memory, memory) ? -1 : 0;
}

@ As root we become the user nobody, who has no groups, no files and no processes. Signals get back
their default actions: an ignored signal would stay ignored across the exec. The child asks to be
killed when the grader dies. That wish is forgotten when the user changes, so it is uttered after
that; and if the grader has died already, the new parent is not the one we know. Whoever starts a
child and thinks that it will always be there to end it, should think of the key combination that
ends {\it him}.

@<Functions of {\tt confine.c}@>=
static int drop_privileges(pid_t grader)
{
  enum { NOBODY = 65534 };
  sigset_t none;
  @<Become nobody, and forget what was done about signals@>@;
  return sigprocmask(SIG_SETMASK, &none, NULL) || prctl(PR_SET_PDEATHSIG, SIGKILL)
    || getppid() != grader || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

@ The order is groups, group, user. In any other order the first step would take away the right to
do the second; it's the classic of its kind, and has been done wrong by better programs. Real,
effective and saved numbers are set all at once, so that there is nothing to return to. Ordinary
users remain what they are; for them the filter is the wall that counts.

@<Become nobody, and forget what was done about signals@>=
if (geteuid() == 0 && (setgroups(0, NULL) || setresgid(NOBODY, NOBODY, NOBODY)
    || setresuid(NOBODY, NOBODY, NOBODY)))
  return -1;
for (int s = 1; s < NSIG; s++) signal(s, SIG_DFL);
sigemptyset(&none);

@ The order matters: each wall must be built while the ones before it still allow that. If one
cannot be built, nothing is started. The conditions are tied together by |&&|, so the first failure
leads to |give_up|, and so does an exec that returns, as they only do when they have failed. The
environment is empty. In an environment there are tokens and paths and names of machines, none of
which is needed for a derivative.

Linux gives a process other addresses each time, to make life harder for intruders. Ours are
invited, and a program that uses a variable before it has a value should at least go wrong in the
same way twice; so we ask for the same addresses each time, and if that is refused we do without.

@<Functions of {\tt confine.c}@>=
static _Noreturn void become_worker(plumbing *p, pid_t grader)
{
  char *argv[] = { "worker", NULL }, *env[] = { NULL };
  setsid();
  personality(ADDR_NO_RANDOMIZE);
  if (connect_pipes(p, 1) == 0 && drop_privileges(grader) == 0
      && set_limits(MEMORY_LIMIT, CHANNEL + 1) == 0
      && put_on(&worker_filter) == 0)
    syscall(SYS_execveat, BINARY, "", argv, env, AT_EMPTY_PATH);
  give_up(p);
}

@ What went wrong is sent to the grader as a number of |errno|. The connection for errors has by
then its place at~5, or the one it had before; |connect_pipes| has left the right one in |p|. The
grader turns the number into a sentence, such as ``cannot be started: permission denied,'' which the
instructor reads and the student doesn't.

@<Functions of {\tt confine.c}@>=
static _Noreturn void give_up(plumbing *p)
{
  int error = errno;
  if (write(p->error[1], &error, sizeof error) < 0) _exit(2);
  _exit(1);
}

@ The grader forks, closes the child's ends, and waits for the exec to succeed. (A binary that was
made under a strict |umask| may not be executable for the user nobody. Since it is ours, we can help
that.) The process number of the grader is asked for before the fork, as the child compares it with
that of its parent.

@<Functions of {\tt confine.c}@>=
int confine_worker(confined *w, const char *path)
{
  plumbing p;
  struct stat s;
  pid_t us = getpid();
  w->pid = w->channel = w->output = -1;
  if (make_filter(&worker_filter, SCMP_ACT_TRAP, build_worker_filter)) return errno = ENOSYS, -1;
  @<Lay the pipes, and let a child become the worker@>@;
  return began(w, &p);
}

@ If the fork fails, |w->pid| is $-1$ and |errno| says why. |began| is called in each case, and
cleans up. The mode of the binary is looked at through the open descriptor, as are all modes in this
appendix.

@<Lay the pipes, and let a child become the worker@>=
if (lay_pipes(&p, path) == 0) {
  if (geteuid() == 0 && fstat(p.binary, &s) == 0 && !(s.st_mode & 1)) fchmod(p.binary, 0755);
  w->pid = fork();
  if (w->pid == 0) become_worker(&p, us);
}

@ The parent closes what belongs to the child. This isn't only a matter of tidiness: the connection
for errors ends when the {\it last\/} copy of its other end is closed, and if that copy were ours,
we'd wait for ourselves. Then a |read| of nothing means that all went well, and a number means that
it didn't.

@<Functions of {\tt confine.c}@>=
static int began(confined *w, plumbing *p)
{
  int error = errno;
  shut(&p->socket[1]), shut(&p->output[1]), shut(&p->error[1]), shut(&p->binary);
  @<Wait until the child has become another program, or says why not@>@;
  shut(&p->error[0]);
  @<Hand over our ends, or clean up@>@;
}

@ This |read| has no deadline, which in this appendix is remarkable. What it waits for is our own
code, a few dozen lines of it, and none that a student has written: those only run after the exec,
and by then the connection is closed. Nothing at all was read if the last copy of the other end
vanished in the exec. A number was read if |give_up| has written one. And if the child has died in
between, by whatever hand, it looks like a success for a moment, until the first frame finds nobody
at the other end.

@<Wait until the child has become another program, or says why not@>=
if (w->pid > 0) {
  ssize_t n = read(p->error[0], &error, sizeof error);
  if (n == 0) error = 0;
  else if (n < 0) error = errno;
}

@ If nothing went wrong, the two ends are now the worker's connections, and whoever asked for it
will close them by |confine_end|. Otherwise the same function is called at once: it closes what is
open, ends what was begun, and leaves |errno| to be set afterwards, because closing files has a way
of changing it.

@<Hand over our ends, or clean up@>=
w->channel = p->socket[0], w->output = p->output[0];
if (w->pid > 0 && !error) return 0;
confine_end(w, 0, NULL);
return errno = error, -1;

@ To end a child is to kill it and to wait until it is dead; but waiting without a deadline is how
graders hang. (A process can outlive its killing for a while, in the middle of a system call of the
wrong kind.) A child may be given some time to end by itself (|patience|, in milliseconds), if we
want to know how it dies. The result is 1 if it did. The pauses double from a twentieth of a
millisecond to five, so a child that dies at once costs next to nothing and one that takes its time
isn't asked a thousand times.

@<Functions of {\tt confine.c}@>=
static int dies_within(pid_t pid, int milliseconds, int *status)
{
  long pause = 50000; /* nanoseconds */
  for (double waited = 0; ; waited += 1e-6 * pause, pause = pause < 5000000 ? 2 * pause : pause) {
    if (waitpid(pid, status, WNOHANG) != 0) return 1;
    if (waited >= milliseconds) return 0;
    nanosleep(@[&(struct timespec){ 0, pause }@], NULL);
  }
}

@ Two seconds after a |SIGKILL| we stop waiting. If the child should still be there, then the kernel
has it and won't give it back, and our waiting wouldn't help. The process number is forgotten in any
case: a number that was once a child's may later be that of another program, and must not be killed.

@<Functions of {\tt confine.c}@>=
int confine_end(confined *p, int patience, int *status)
{
  int how = 0, itself = 0;
  if (p->pid > 0) {
    @<Let it die, or kill it@>@;
  }
  shut(&p->channel), shut(&p->output);
  p->pid = -1;
  if (status) *status = how;
  return itself;
}

@ It's only if it died by itself that |how| tells something about the student's program. Otherwise
it tells that we have killed it, which we knew. The status is wanted by the grader after a socket
has closed, and by nobody else.

@<Let it die, or kill it@>=
itself = patience > 0 && dies_within(p->pid, patience, &how);
if (!itself) {
  kill(p->pid, SIGKILL);
  dies_within(p->pid, 2000, &how);
}

@*2 A reader of doubtful files. After a crash we want to know to which line of the source an address
belongs. The program \.{addr2line} can tell, from the debugging information in the worker's binary.
But that information is as much the student's as the code is, and programs that parse complicated
files have bugs. So \.{addr2line} works behind walls too. It is an ordinary program that needs its
shared libraries; its filter lets it read files, but not write, connect, or signal. Forbidden calls
are answered with an error instead of a signal here, for such a program makes a few that it can do
without, and should rather go on than die.

@<Functions of {\tt confine.c}@>=
static int build_reader_filter(scmp_filter_ctx f)
{
  static const call_rule rule = {@|
    "open openat close stat fstat newfstatat "@|
    "statx access faccessat readlink getcwd "@|
    "pread64 lseek fcntl mmap mprotect prlimit64 "@|
    "clock_gettime getuid execve", SCMP_ACT_ALLOW, 0, {{0}}};
  return add_rule(f, &worker_rules[0]) || add_rule(f, &rule);
}

@ It finds the binary at descriptor~4. Writing to files is prevented by the limit on their size.
It's the same walls as a worker's, in the same order, but for the filter and a few more descriptors.
What it could read with all that, as the user nobody, is what everybody on the machine can read; and
it has nobody to tell it to, other than us.

@<Functions of {\tt confine.c}@>=
static _Noreturn void become_reader(plumbing *p, char *const argv[], pid_t grader)
{
  setsid();
  if (connect_pipes(p, 0) == 0 && drop_privileges(grader) == 0
      && set_limits(MEMORY_LIMIT, OUT_OF_THE_WAY) == 0
      && put_on(&reader_filter) == 0) {
    execv("/usr/bin/addr2line", argv);
  }
  give_up(p);
}

@ The rest is known: a filter, pipes, a child. The grader's end of the line reads what is printed,
for two seconds at most, and ends the reader like a worker. If \.{addr2line} isn't installed at all,
then the message about the crash will have no line in it.

@<Functions of {\tt confine.c}@>=
int confine_reader(confined *r, const char *path, char *const argv[])
{
  plumbing p;
  pid_t us = getpid();
  r->pid = r->channel = r->output = -1;
  if (make_filter(&reader_filter, SCMP_ACT_ERRNO(EPERM), build_reader_filter)) return -1;
  if (lay_pipes(&p, path) == 0) {
    r->pid = fork();
    if (r->pid == 0) become_reader(&p, argv, us);
  }
  return began(r, &p);
}

@ Two functions are used before their turn. In the order of events, what can go wrong comes after
what should happen, and so the explanation does, too. Neither is long, and both are about what to do
when one of the steps before has failed.

@<Prototypes of {\tt confine.c}@>=
static _Noreturn void give_up(plumbing *p);
static int began(confined *w, plumbing *p);
