@*1 Walls.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A process may do what the kernel lets it do. By default that is everything that its
owner may do: read his files, send his mail, end his other processes. For a worker we
turn this around. It may compute, use memory, and talk on the descriptors that it
finds open; whatever else it asks for, the answer is its end.
@^sandbox@>

Three walls stand behind one another. {\it Limits\/} bound what can be used up: time,
memory, stack. A {\it session\/} of its own and, when the grader runs as root, a {\it
user\/} of its own keep signals and files away. And a {\it filter\/} on system calls, which the
kernel checks before anything else, removes the rest of the operating system: a
statically linked program needs about twenty calls out of four hundred, and none that
opens, connects, creates or kills. So no containers are needed.
@^seccomp@>

@(c/confine.h@>=
#ifndef NABLA_CONFINE_H
#define NABLA_CONFINE_H
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
extern int confine_without_filter;
#endif

@ @(c/confine.c@>=
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
@<Types of {\tt confine.c}@>@;
@<Variables of {\tt confine.c}@>@;
@<Prototypes of {\tt confine.c}@>@;
@<Functions of {\tt confine.c}@>@;

@*2 The filter. It is a small program in the kernel's own filter language, which
|libseccomp| writes for us from a list. We build it once and load it into each
child.

The last group of calls is denied politely: the C library makes them at its start, or before it
prints, and can do without. |mmap| and |mprotect| are allowed if they do not ask for executable
memory, so that no code can enter the process but that which was linked. Every other call raises
the signal |SIGSYS|, which ends the process; the worker's handler has just enough time to report
which call it was.

@<Variables of {\tt confine.c}@>=
static const char worker_calls[] =@/
  "read write writev brk munmap mremap madvise "@/
  "arch_prctl set_tid_address set_robust_list "@/
  "rseq getrandom futex sigaltstack "@/
  "rt_sigprocmask rt_sigaction rt_sigreturn "@/
  "exit exit_group gettid getpid clock_gettime "@/
  "restart_syscall";
static const char denied_calls[] =@/
  "prlimit64 readlinkat readlink newfstatat "@/
  "fstat ioctl lseek uname";

@ Not every processor has every call (on ARM there is no \.{arch\_prctl}); what it does not
have, |libseccomp| ignores.

@<Functions of {\tt confine.c}@>=
static int allow(scmp_filter_ctx f, const char *calls, uint32_t action)
{
  char names[400], *rest = names, *name;
  int bad = snprintf(names, sizeof names, "%s", calls) >= (int)sizeof names;
  while (!bad && (name = strtok_r(rest, " ", &rest))) {
    int number = seccomp_syscall_resolve_name(name);
    bad = number == __NR_SCMP_ERROR || seccomp_rule_add(f, action, number, 0);
  }
  return bad;
}

@ Three calls are allowed with conditions on their arguments, which the kernel checks as well.

@<Functions of {\tt confine.c}@>=
static int build_worker_filter(scmp_filter_ctx f)
{
  struct scmp_arg_cmp not_executable = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  struct scmp_arg_cmp the_binary = SCMP_A0(SCMP_CMP_EQ, BINARY, 0);
  struct scmp_arg_cmp itself = SCMP_A4(SCMP_CMP_EQ, AT_EMPTY_PATH, 0);
  int bad = allow(f, worker_calls, SCMP_ACT_ALLOW);
  bad |= allow(f, denied_calls, SCMP_ACT_ERRNO(EPERM));
  bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, not_executable);
  bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, not_executable);
  bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(execveat), 2, the_binary, itself);
  return bad;
}

@ The filter is already in force when the worker's program is started, because a
student's code can run before |main| does. So the filter must allow one exec: of
descriptor~4, which the kernel closes in the same moment.

@<Types of {\tt confine.c}@>=
typedef struct call_filter {
  struct sock_fprog program;
  struct sock_filter code[1024];
} call_filter;

@ |libseccomp| can write the finished program into a file. We read it back from a pipe,
which is large enough, and from then on need no library in the child.

@<Functions of {\tt confine.c}@>=
static int save_filter(scmp_filter_ctx f, call_filter *to)
{
  int ends[2];
  ssize_t n = -1;
  if (pipe2(ends, O_CLOEXEC)) return -1;
  if (seccomp_export_bpf(f, ends[1]) == 0) n = read(ends[0], to->code, sizeof to->code);
  close(ends[0]), close(ends[1]);
  if (n <= 0 || n == sizeof to->code) return -1;
  to->program.len = (unsigned short)((size_t)n / sizeof *to->code);
  to->program.filter = to->code;
  return 0;
}

@ @<Functions of {\tt confine.c}@>=
static int make_filter(call_filter *to, uint32_t otherwise, int (*build)(scmp_filter_ctx))
{
  if (to->program.len) return 0; /* was made before */
  scmp_filter_ctx f = seccomp_init(otherwise);
  if (!f) return -1;
  int bad = build(f) || save_filter(f, to);
  seccomp_release(f);
  return bad ? -1 : 0;
}

@ A child puts its filter on itself, when everything that takes forbidden calls has been done.

@<Functions of {\tt confine.c}@>=
static int put_on(const call_filter *filter)
{
  if (confine_without_filter) return 0;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter->program);
}

@ There are machines, real ones and emulated ones, whose kernel has no such filters. A student
may check his own work there all the same, at the level \.{self-check}; the command finds out, and
tells the test program to do without. It is never decided here, and never in silence.

@<Variables of {\tt confine.c}@>=
static call_filter worker_filter, reader_filter;
int confine_without_filter;

@ To find out means to try. A child puts on the worker's filter and then makes a call that is not
on the list; if it lives to tell, or could not put it on, there is no filter.

@<Functions of {\tt confine.c}@>=
int confine_filter_works(void)
{
  int status = 0;
  if (make_filter(&worker_filter, SCMP_ACT_TRAP, build_worker_filter)) return 0;
  pid_t child = fork();
  if (child == 0) {
    signal(SIGSYS, SIG_DFL);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && put_on(&worker_filter) == 0) syscall(SYS_getppid);
    _exit(0);
  }
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return child > 0 && WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
}

@*2 Starting a worker. It gets a socket, a pipe for what it prints, and the program to
run. A fourth connection tells us whether the start succeeded: it is closed by a
successful exec, and otherwise carries the error.

@<Types of {\tt confine.c}@>=
typedef struct plumbing {
  int socket[2], output[2], error[2], binary; /* pairs: our end, its end */
} plumbing;

@ @<Functions of {\tt confine.c}@>=
static void shut(int *fd)
{
  if (*fd >= 0) close(*fd);
  *fd = -1;
}

static int lay_pipes(plumbing *p, const char *path)
{
  *p = @[(plumbing){ {-1, -1}, {-1, -1}, {-1, -1}, open(path, O_RDONLY | O_CLOEXEC) }@];
  if (p->binary < 0 || pipe2(p->output, O_CLOEXEC) || pipe2(p->error, O_CLOEXEC)
      || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, p->socket))
    return -1;
  fcntl(p->socket[0], F_SETFL, O_NONBLOCK);
  return fcntl(p->output[0], F_SETFL, O_NONBLOCK);
}

@ In the child, descriptors are first moved out of the way and then put where they
belong; all others are closed, including those that somebody else left open without our
knowing. Descriptor~5 is the connection for errors; like the worker's program it vanishes in
the exec.

@<Types of {\tt confine.c}@>=
enum { CHANNEL = 3, BINARY = 4, ERRORS = 5, OUT_OF_THE_WAY = 16 };

@ @<Functions of {\tt confine.c}@>=
static int place(int from, int to, int flags)
{
  return dup2(from, to) == to ? fcntl(to, F_SETFD, flags) : -1;
}

static int connect_pipes(plumbing *p, int is_worker)
{
  int null = open("/dev/null", O_RDWR);
  int *ends[] = { &null, &p->output[1], &p->socket[1], &p->binary, &p->error[1] };
  for (int i = 0; i < 5; i++)
    if ((*ends[i] = fcntl(*ends[i], F_DUPFD_CLOEXEC, OUT_OF_THE_WAY)) < 0) return -1;
  int vanishing = is_worker ? FD_CLOEXEC : 0;
  if (place(null, 0, 0) || place(p->output[1], 1, 0)
      || place(is_worker ? p->output[1] : null, 2, 0)
      || place(is_worker ? p->socket[1] : null, CHANNEL, 0)
      || place(p->binary, BINARY, vanishing) || place(p->error[1], ERRORS, FD_CLOEXEC))
    return -1;
  p->error[1] = ERRORS;
  return (int)syscall(SYS_close_range, ERRORS + 1, ~0U, 0);
}

@ Limits are hard: the soft one equals the hard one, except for the CPU time, whose soft
limit raises a signal that says what happened, while the hard one only kills.

@<Functions of {\tt confine.c}@>=
static int limit(int what, rlim_t soft, rlim_t hard)
{
  struct rlimit r = { soft, hard };
  return setrlimit(what, &r);
}

static int set_limits(rlim_t memory, rlim_t files)
{
  return limit(RLIMIT_CPU, CPU_SECONDS, CPU_SECONDS + 1)
    || limit(RLIMIT_FSIZE, 0, 0) || limit(RLIMIT_CORE, 0, 0)
    || limit(RLIMIT_NOFILE, files, files) || limit(RLIMIT_STACK, STACK_SIZE, STACK_SIZE)
    || limit(RLIMIT_AS, memory, memory) ? -1 : 0;
}

@ As root we become the user nobody, who has no groups, no files and no processes.
Signals get back their default actions: an ignored signal would stay ignored across the
exec. The child asks to be killed when the grader dies. That wish is forgotten when
the user changes, so it is uttered after that; and if the grader has died already, the
new parent is not the one we know.

@<Functions of {\tt confine.c}@>=
static int drop_privileges(pid_t grader)
{
  enum { NOBODY = 65534 };
  sigset_t none;
  if (geteuid() == 0 && (setgroups(0, NULL) || setresgid(NOBODY, NOBODY, NOBODY)
      || setresuid(NOBODY, NOBODY, NOBODY)))
    return -1;
  for (int s = 1; s < NSIG; s++) signal(s, SIG_DFL);
  sigemptyset(&none);
  return sigprocmask(SIG_SETMASK, &none, NULL) || prctl(PR_SET_PDEATHSIG, SIGKILL)
    || getppid() != grader || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

@ The order matters: each wall must be built while the ones before it still allow that.
If one cannot be built, nothing is started.

@<Functions of {\tt confine.c}@>=
static _Noreturn void become_worker(plumbing *p, pid_t grader)
{
  char *argv[] = { "worker", NULL }, *env[] = { NULL };
  setsid();
  if (connect_pipes(p, 1) == 0 && drop_privileges(grader) == 0
      && set_limits(MEMORY_LIMIT, CHANNEL + 1) == 0
      && put_on(&worker_filter) == 0)
    syscall(SYS_execveat, BINARY, "", argv, env, AT_EMPTY_PATH);
  give_up(p);
}

static _Noreturn void give_up(plumbing *p)
{
  int error = errno;
  if (write(p->error[1], &error, sizeof error) < 0) _exit(2);
  _exit(1);
}

@ The grader forks, closes the child's ends, and waits for the exec to succeed. (A binary
that was made under a strict |umask| may not be executable for the user nobody. Since it
is ours, we can help that.)

@<Functions of {\tt confine.c}@>=
int confine_worker(confined *w, const char *path)
{
  plumbing p;
  struct stat s;
  pid_t us = getpid();
  w->pid = w->channel = w->output = -1;
  if (make_filter(&worker_filter, SCMP_ACT_TRAP, build_worker_filter)) return errno = ENOSYS, -1;
  if (lay_pipes(&p, path) == 0) {
    if (geteuid() == 0 && fstat(p.binary, &s) == 0 && !(s.st_mode & 1)) fchmod(p.binary, 0755);
    w->pid = fork();
    if (w->pid == 0) become_worker(&p, us);
  }
  return began(w, &p);
}

@ @<Functions of {\tt confine.c}@>=
static int began(confined *w, plumbing *p)
{
  int error = errno;
  shut(&p->socket[1]), shut(&p->output[1]), shut(&p->error[1]), shut(&p->binary);
  if (w->pid > 0) {
    ssize_t n = read(p->error[0], &error, sizeof error);
    if (n == 0) error = 0;
    else if (n < 0) error = errno;
  }
  shut(&p->error[0]);
  w->channel = p->socket[0], w->output = p->output[0];
  if (w->pid > 0 && !error) return 0;
  confine_end(w, 0, NULL);
  return errno = error, -1;
}

@ To end a child is to kill it and to wait until it is dead; but waiting
without a deadline is how graders hang. A child may be given some time to end by
itself (|patience|, in milliseconds), if we want to know how it dies. The result is 1 if it
did.

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

@ @<Functions of {\tt confine.c}@>=
int confine_end(confined *p, int patience, int *status)
{
  int how = 0, itself = 0;
  if (p->pid > 0) {
    itself = patience > 0 && dies_within(p->pid, patience, &how);
    if (!itself) {
      kill(p->pid, SIGKILL);
      dies_within(p->pid, 2000, &how);
    }
  }
  shut(&p->channel), shut(&p->output);
  p->pid = -1;
  if (status) *status = how;
  return itself;
}

@*2 A reader of doubtful files. After a crash we want to know to which line of the source an
address belongs. The program \.{addr2line} can tell, from the debugging information in the
worker's binary. But that information is as much the student's as the code is, and programs that
parse complicated files have bugs. So \.{addr2line} works behind walls too. It is an ordinary
program that needs its shared libraries; its filter lets it read files, but not write, connect,
or signal.

@<Functions of {\tt confine.c}@>=
static int build_reader_filter(scmp_filter_ctx f)
{
  static const char calls[] =@/
    "open openat close stat fstat newfstatat "@/
    "statx access faccessat readlink getcwd "@/
    "pread64 lseek fcntl mmap mprotect prlimit64 "@/
    "getuid execve";
  return allow(f, worker_calls, SCMP_ACT_ALLOW) || allow(f, calls, SCMP_ACT_ALLOW);
}

@ It finds the binary at descriptor~4. Writing to files is prevented by the limit on their
size.

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

@ @<Functions of {\tt confine.c}@>=
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

@ @<Prototypes of {\tt confine.c}@>=
static _Noreturn void give_up(plumbing *p);
static int began(confined *w, plumbing *p);
