@*1 Taking in a submission.\label{intake}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A file that somebody hands in may be anything: a good answer, an empty file, a pipe that never ends,
a link to the password file. Nearly always it's a good answer, or a bad one, and everything in this
part is about the others. Between that file and a verdict lie four small steps, and each has a
module of its own: \.{child.c} runs a program and never waits longer than it was told; \.{scratch.c}
keeps a folder that disappears with us; \.{intake.c} copies the file, or says kindly why not;
\.{compile.c} turns the copy into a worker. None of them knows anything about exercises, points or
mistakes.

@*2 Running a program with limits.
The compiler and the test program are both {\it children\/}: we say what to run and how much it may
use, and we get back how it ended and what it said. That this takes two hundred lines has one
reason: nothing in it may ever wait for something that need not happen. A child may print without
end, or nothing; it may sleep, or leave behind children of its own; and somebody may press
control-C.

@(c/child.h@>=
#ifndef NB_CHILD_H
#define NB_CHILD_H
#include "strbuf.h"
@<Types of {\tt child.h}@>@;
extern volatile int child_stop_signal;
void child_watch_signals(void);
int child_run(const child_plan *plan, child_result *result);
void child_result_free(child_result *result);
#endif

@ A plan lists every limit in one place. A limit of zero means ``none''. The wall clock is always
watched: CPU time alone does not stop a program that sleeps. A plan that is cleared and then filled
in, member by member, has reasonable values for what isn't mentioned, and it reads like a list of
conditions. The members |memory| and |resident| limit the same thing in two ways, for two kinds of
programs, and section by section it will become clear why one of them isn't enough.

@<Types of {\tt child.h}@>=
typedef struct {
  char *const *words; /* the command line, ended by a null pointer */
  char *const *environment; /* null: ours */
  const char *folder; /* where it runs; null: here */
  double seconds; /* on the wall clock */
  unsigned long memory, cpu, file; /* bytes, seconds, bytes */
  unsigned long resident; /* bytes of memory that are really in use */
  size_t keep; /* bytes kept of each output stream */
  int leash; /* its orphans, too, shall not outlive us */
  int (*seal)(const void *view); /* walls that the child puts up around itself, or null */
  const void *view; /* what it may still see */
} child_plan;@/

@ What came of it. The two streams are kept apart, because the record of the test program is its
standard output and must not be mixed with complaints. There are five ways to end, and it's worth
telling them apart: a compiler that was killed for its use of memory and one that can't be found are
both ``no success,'' but only one of them is the student's affair.

@<Types of {\tt child.h}@>=
typedef enum { CHILD_ENDED, CHILD_KILLED, CHILD_TOO_LATE, CHILD_STOPPED, CHILD_NOT_STARTED } child_end;@/
typedef struct {
  child_end how;
  int status; /* exit status, or the signal that killed it */
  strbuf out, err;
} child_result;@/

@ As before, the headers tell what is going to happen: descriptors, polling, signals, limits,
processes and clocks. What a worker gets is similar and yet not the same, so the two don't share
their code. A worker's limits are the same for all, and its walls are an end in themselves. Here the
plan decides; the walls are another program's, or those that the plan brings along.

Programs that start programs are a classical place for rare mistakes: a descriptor too many is left open and somebody waits for
ever; a signal arrives between two lines; the child of a child survives. None of them shows on an ordinary day. That is why all
starting of programs is done in this one module, by one function with a plan, and nowhere by |system| or |popen|.

@(c/child.c@>=
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "child.h"
@<Notice when somebody stops us@>@;
@<Functions of {\tt child.c}@>@;

@ Somebody may press control-C while the compiler runs. A signal handler may do next to nothing, and
certainly not remove a folder; so ours takes a note, every wait ends early when it finds the note,
and the ordinary clean-up follows. The variable is |volatile|, since it changes without anybody in
the program changing it, and an \&{int}, which is written in one piece. Four bytes of memory,
written by one side and read by the other, are the only communication that is allowed between a
handler and the rest of a program; one can do quite a lot with them.

@<Notice when somebody stops us@>=
volatile int child_stop_signal;
static void take_note(int signal_number) { child_stop_signal = signal_number; }

@ A broken pipe must not kill us either (\.{nabla check all \char'174\ head}): there is a folder to
clean up. Being a {\it subreaper\/} means that orphans of our children come to us, so none is left
behind as a zombie. Bubblewrap, for instance, ends before all of its helpers do; without a parent
they would go to process~1, which in a container is often a program that has never heard of its duty
to bury the dead.

@<Functions of {\tt child.c}@>=
void child_watch_signals(void)
{
  static const int fatal[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
  struct sigaction act = { 0 };
  act.sa_handler = take_note;
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &act, NULL);
  act.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &act, NULL);
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
}

@ In the child, between |fork| and |exec|, every step either succeeds or ends the child: a limit
that silently was not set would be worse than no run at all. The check takes half a line,
|_exit(126)|, and no cleverness. Nothing in the child may be cleaned up here, since it still shares
the parent's open files and half-written buffers; hence the underscore. The limits are hard and soft
at once, nearly as with a worker, and a plan that sets none of them is a plan for a program of our
own.

@<Functions of {\tt child.c}@>=
static void limit(int what, unsigned long amount)
{
  struct rlimit l;
  if (amount == 0) return;
  l.rlim_cur = l.rlim_max = amount;
  if (setrlimit(what, &l) != 0) _exit(126);
}

@ A core dump is refused first, whatever the plan says. The compiler's memory isn't interesting
enough to be left on the disk of everybody who mistypes a semicolon in a creative manner. Then come
addresses, time and the size of files, as planned. A limit that is passed on to the child's own
children is still the same limit, for each of them by itself; memory can therefore be had several
times over by a compiler that starts an assembler and a linker. The wall clock is the limit that
they share.

@<Functions of {\tt child.c}@>=
static void set_limits(const child_plan *plan)
{
  struct rlimit no_core = { 0, 0 };
  if (setrlimit(RLIMIT_CORE, &no_core) != 0) _exit(126);
  limit(RLIMIT_AS, plan->memory);
  limit(RLIMIT_CPU, plan->cpu);
  limit(RLIMIT_FSIZE, plan->file);
}

@ A new session gives the child its own process group, which we can kill as a whole, and takes away
the terminal. The child dies with us even if we are killed without warning; since we might have died
before that was arranged, it looks who its parent is now. And |SIGPIPE| gets its old meaning back,
because what is ignored by us would be ignored by the compiler, too. An older trick is to compare
the parent with process~1. In containers and under user sessions, the foster parent of orphans may
have any number.

@<Functions of {\tt child.c}@>=
static void detach(pid_t parent)
{
  if (setsid() < 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) _exit(126);
  if (getppid() != parent) _exit(126);
  signal(SIGPIPE, SIG_DFL);
}

@ A child dies with us, by the line with |PR_SET_PDEATHSIG|. But this wish isn't inherited: {\it its\/} children have to utter one of their own, and there is always a moment in which they haven't yet. Bubblewrap starts a
process in its new world and lets it wait for a sign to begin; if somebody kills all of us in that millisecond, the sign never comes, and the process waits for ever. (When a class of a thousand was graded and
the grader killed twenty times, one was still waiting in the evening.) So those who build worlds are kept on a {\it leash}, a pipe into which nobody writes. Its reading end is told to send the signal |SIGKILL| to the whole group when something happens, and the
only thing that can happen is that the other end is closed: by us, when all is over, or by the kernel, when we are dead.
@^leash@>

The two requests after the first are peculiar to Linux, in which the signal can be chosen and the owner of a descriptor may be a group.
A program that could change the owner might aim the signal at others; so the leash is only for bubblewrap, in whose world there are no others, and never for what a student has written.

@<Functions of {\tt child.c}@>=
static void hold_leash(int leash)
{
  if (dup2(leash, 3) < 0 || fcntl(3, F_SETFD, 0) != 0 || fcntl(3, F_SETOWN, -getpid()) != 0) _exit(126);
  if (fcntl(3, F_SETSIG, SIGKILL) != 0 || fcntl(3, F_SETFL, O_ASYNC) != 0) _exit(126);
}

@ The child reads from nowhere and writes into our two pipes. All other descriptors are closed in a
single call, as in a worker; a kernel that hasn't got it keeps them open until the exec, where those
that matter close by themselves. An end of file instead of the terminal as input has a good reason:
a program that waits for somebody to type would wait in vain, and be blamed for its slowness. A leash, if there is one, becomes number~3, the only other descriptor that a child gets.

@<Functions of {\tt child.c}@>=
static void connect_streams(int out, int err, int leash)
{
  int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (null < 0 || dup2(null, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0) _exit(126);
  if (leash >= 0) hold_leash(leash);
  if (syscall(SYS_close_range, leash >= 0 ? 4 : 3, ~0U, 0) != 0 && errno != ENOSYS) _exit(126);
}

@ By convention 126 says ``could not be prepared'' and 127 ``not found''. Walls come last, when
everything else has been arranged: behind them, there might be no \.{/dev/null} to open. Whether the
program is found is known only by trying to become it. If the exec returns at all, it has failed.
These numbers are the shell's, too, so that a script around one of our programs looks the same from
outside as the program itself.

@<Functions of {\tt child.c}@>=
static void become(const child_plan *plan, pid_t parent, int out, int err, int leash)
{
  detach(parent);
  connect_streams(out, err, leash);
  set_limits(plan);
  if (plan->folder && chdir(plan->folder) != 0) _exit(126);
  if (plan->seal && plan->seal(plan->view) != 0) _exit(126);
  if (plan->environment) execvpe(plan->words[0], plan->words, plan->environment);
  else execvp(plan->words[0], plan->words);
  _exit(127);
}

@ Now the parent's side. Time is taken from the clock that nobody can set. A deadline on the other
one would be met early or late by an hour, twice a year, and whenever somebody corrects the date of
a virtual machine that has just been woken up. In seconds and as a \&{double}, time can be added to
and compared with limits without a helper for each.

@<Functions of {\tt child.c}@>=
static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

@ Output beyond what we keep is read and thrown away. Were it not read, a talkative child would wait
for ever; were it kept, two gigabytes of it would be our problem. At its end, or on a failure, the
stream leaves the list of those we watch: |poll| ignores a descriptor of $-1$. Sixteen kilobytes at
a time is what a pipe has ready at once, more or less. The sum that's kept can't exceed |keep|,
which is why the difference in the last lines can't be negative.

@<Functions of {\tt child.c}@>=
static int listen_to(struct pollfd *stream, strbuf *kept, size_t keep)
{
  char chunk[16384];
  ssize_t got = read(stream->fd, chunk, sizeof chunk);
  @<Leave it, if there is nothing or nothing more@>@;
  size_t room = keep - kept->n;
  strbuf_add(kept, chunk, (size_t)got < room ? (size_t)got : room);
  return 1;
}

@ The result says whether something was read, which matters only at the end, when the pipes are
emptied in a loop. An interruption is neither an end nor a failure. It happens when a signal
arrives, and the next round will try again. A stream whose end has come isn't closed here; that is
done by the one who has opened it.

@<Leave it, if there is nothing or nothing more@>=
if (got < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
if (got <= 0) {
  stream->fd = -1;
  return 0;
}

@ A limit on memory counts addresses. A program with sanitizers takes twenty million million
addresses for itself before it begins, nearly all of which it never uses; for such a program we look
ourselves, a hundred times a second, how much is in use. The kernel tells it in pages, as the second
number of a file. If the file can't be read, the child has just ended, or soon will have to, for
reasons of time; so zero is a good answer. A child can take a lot of memory in a hundredth of a
second, but not so much that the machine would notice before we do.

@<Functions of {\tt child.c}@>=
static unsigned long bytes_in_use(pid_t pid)
{
  char path[40];
  unsigned long pages = 0;
  snprintf(path, sizeof path, "/proc/%ld/statm", (long)pid);
  FILE *f = fopen(path, "re");
  if (f && fscanf(f, "%*s %lu", &pages) != 1) pages = 0;
  if (f) fclose(f);
  return pages * (unsigned long)sysconf(_SC_PAGESIZE);
}

@ We wait for three things at once: output, complaints, and the end of the child, which Linux
announces on a {\it process descriptor}. It matters that the third is not simply ``both streams have
ended'': a grandchild may keep them open for hours. A wait is cut into slices, since a signal may
arrive just before it. The note is then written and the wait begins, with nobody to interrupt it; a
tenth of a second is as long as anybody has to wait for his control-C.

@<Functions of {\tt child.c}@>=
static child_end wait_for_the_end(pid_t pid, struct pollfd watched[3], const child_plan *plan, child_result *r)
{
  double deadline = now() + plan->seconds, slice = plan->resident ? .01 : .1;
  while (watched[2].revents == 0) {
    @<Give up, or listen to what it says@>@;
  }
  return CHILD_ENDED;
}

@ The time that is left is rounded up to the next millisecond, for |poll| with a time of zero
doesn't wait at all, and the last millisecond before the deadline would be spent running in circles.
Too much memory counts as too late: in both cases it's we who have lost patience.

@<Give up, or listen to what it says@>=
double left = deadline - now();
if (child_stop_signal) return CHILD_STOPPED;
if (left <= 0 || (plan->resident && bytes_in_use(pid) > plan->resident)) return CHILD_TOO_LATE;
poll(watched, 3, left < slice ? (int)(1000 * left) + 1 : (int)(1000 * slice));
if (watched[0].revents) listen_to(&watched[0], &r->out, plan->keep);
if (watched[1].revents) listen_to(&watched[1], &r->err, plan->keep);

@ After the end the whole group is killed, whatever is still in the pipes is read (up to a bound,
since somebody may go on writing), and all the dead are buried. The child is killed by its own
number as well: it might have been stopped before it had a group to its name. This is also what
happens after control-C and after the deadline; there's one way out and everybody takes it. A group
of processes is killed by the negative of its number. Those that have moved to a group of their own
survive this. At the level \.{full} they die with the jail nevertheless; at \.{sealed} they aren't
allowed to move; and at \.{self-check} whoever has started them may keep them.

@<Functions of {\tt child.c}@>=
static void finish(pid_t pid, struct pollfd watched[3], const child_plan *plan, child_result *r)
{
  int status = 0;
  kill(-pid, SIGKILL);
  kill(pid, SIGKILL);
  for (int i = 0; i < 256 && watched[0].fd >= 0 && listen_to(&watched[0], &r->out, plan->keep); i++) continue;
  for (int i = 0; i < 256 && watched[1].fd >= 0 && listen_to(&watched[1], &r->err, plan->keep); i++) continue;
  @<Bury the dead, and note how the child ended@>@;
}

@ The first call waits for the child itself, which can't escape; the second takes in whatever
orphans have come to us. Then its status is sorted out. An ordinary end with a status of 126 or more
is our own message from between fork and exec, or that of a shell, with the same meaning.

@<Bury the dead, and note how the child ended@>=
while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
while (waitpid(-1, NULL, WNOHANG) > 0) continue;
if (r->how == CHILD_ENDED && WIFSIGNALED(status)) r->how = CHILD_KILLED;
r->status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
if (r->how == CHILD_ENDED && r->status >= 126) r->how = CHILD_NOT_STARTED;

@ Both pipes close on |exec|, so that no later child inherits them by accident. Our end doesn't
block. We only read when |poll| has promised something, and for the rest at the end there is no
promise. The descriptors that the child is meant to have lose that mark when they're copied to 1
and~2, by |dup2|, which makes copies that stay.

@<Functions of {\tt child.c}@>=
static int open_pipe(int ends[2])
{
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  return fcntl(ends[0], F_SETFL, O_NONBLOCK);
}

@ Someone has to make the descriptor of the process. If the kernel has none, the child is reported
as not started, and killed: we could wait in other ways, but each has a case in which it waits too
long, and the kernels in question are older than this book. The array has the three things that are
waited for in a fixed order: output, complaints, end. A descriptor of $-1$ is a thing that's not
waited for.

@<Functions of {\tt child.c}@>=
static void follow(pid_t pid, int out, int err, const child_plan *plan, child_result *r)
{
  struct pollfd watched[3] = { { out, POLLIN, 0 }, { err, POLLIN, 0 }, { -1, POLLIN, 0 } };
  int end = (int)syscall(SYS_pidfd_open, pid, 0);
  watched[2].fd = end;
  r->how = end < 0 ? CHILD_NOT_STARTED : wait_for_the_end(pid, watched, plan, r);
  finish(pid, watched, plan, r);
  if (end >= 0) close(end);
}

@ Everything together. The result is valid, and to be freed, even when the child could not be
started. The parent closes its copies of the child's ends; if it didn't, the streams would never
end, as there would always be one who could still write. (Closing $-1$ does no harm. It fails, and
nobody asks.) The return value is for those who only want to know whether all went well, and |how|
for those who have to say why not. When the function returns, the
child is gone, and with it the whole group of processes that it may have started.

@<Functions of {\tt child.c}@>=
int child_run(const child_plan *plan, child_result *result)
{
  static const child_result nothing;
  int out[2] = { -1, -1 }, err[2] = { -1, -1 }, leash[2] = { -1, -1 };
  pid_t parent = getpid(), pid = -1;
  @<Begin with nothing, and let the child become another program@>@;
  close(out[1]), close(err[1]), close(leash[0]);
  if (pid > 0) follow(pid, out[0], err[0], plan, result);
  close(out[0]), close(err[0]), close(leash[1]);
  return result->how == CHILD_ENDED && result->status == 0 ? 0 : -1;
}

@ The number of our process is asked for in advance, as it's the child that needs it. The child
never comes back from |become|: it either turns into the other program, or exits with 126 or 127. If
one of the pipes can't be made, nothing is forked, and |pid| is still $-1$.

@<Begin with nothing, and let the child become another program@>=
*result = nothing;
result->how = CHILD_NOT_STARTED;
int failed = open_pipe(out) || open_pipe(err) || (plan->leash && open_pipe(leash));
if (!failed) pid = fork();
if (pid == 0) become(plan, parent, out[1], err[1], leash[0]);

@ Only the texts of a result own memory. To free one twice does nothing; to free one that was never
filled does nothing either, as it is all zeros. The rule is the same for all results in the command:
what was filled by somebody is freed by whoever asked for it.

@<Functions of {\tt child.c}@>=
void child_result_free(child_result *result)
{
  strbuf_free(&result->out);
  strbuf_free(&result->err);
}

@*2 A folder that disappears with us.
Copies, objects and workers live in one scratch folder for each run of the command, readable by
nobody else. Each submission has its own part of it. A fixed name such as \.{/tmp/nabla} would be
simpler, and would meet the folder of another user sooner or later, or a link that he has put there
in the expectation of our coming. Should the command be killed in the middle, the folder stays, with
a few files in it; the system clears its folder for temporary files now and then, and that's what it
is for.

@(c/scratch.h@>=
#ifndef NB_SCRATCH_H
#define NB_SCRATCH_H
const char *scratch_folder(void); /* made when first asked for; null if that fails */
char *scratch_part(const char *name); /* a fresh folder in it; to be freed */
void scratch_remove(const char *folder);
void scratch_leave(void); /* removes all of it; otherwise |exit| does */
int write_file(const char *path, const char *s, unsigned long n);
#endif

@ The function |nftw| walks through a tree of files and is older than most of its users. The rest of
this module opens, makes and writes, each with the most suspicious flags that the system has to
offer. What they make belongs to the user who runs the command, and what they remove has been made
by them. A folder that is to be removed may contain whatever a student's program was able to make
there: a thousand folders one in the other, or files that nobody may read. The walk goes depth first and
follows no link, and what can't be removed is left, without a word, for the system's own cleaning.

@(c/scratch.c@>=
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "scratch.h"
#include "strbuf.h"
@<Functions of {\tt scratch.c}@>@;

@ The tree is removed from its leaves to its root, without following any link out of it. A
submission's worker has no way to make a link there, but the compiler runs in that folder. A
``remove everything below'' that follows links is among the few things in this book that could
really hurt somebody. Failures are ignored: what can't be removed stays, in a folder for temporary
files. The first two lines of the function are needed because |nftw| passes on more than anybody
here wants to know.

@<Functions of {\tt scratch.c}@>=
static int remove_one(const char *path, const struct stat *s, int kind, struct FTW *f)
{
  (void)s, (void)kind, (void)f;
  remove(path);
  return 0;
}

@ |FTW_DEPTH| means leaves first, |FTW_PHYS| no links. Sixteen descriptors are enough for trees of
any depth; with fewer than its depth, |nftw| has to open some folders twice. A folder can only be
removed when it's empty, so the order isn't a matter of taste. That a submission has filled its part
with a million files is no problem, only a pause.

@<Functions of {\tt scratch.c}@>=
void scratch_remove(const char *folder) { nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS); }

@ |atexit| covers every way out of |main|; signals are turned into an ordinary way out by
|child_watch_signals|. Only \.{SIGKILL} leaves the folder behind, in the system's own folder for
such things. The name is cleared when the folder is gone, so that nothing is removed twice. In
between, somebody else could have got a folder of that name. It's unlikely, and would be
unforgivable.

@<Functions of {\tt scratch.c}@>=
static char here[4096];
void scratch_leave(void)
{
  if (*here) scratch_remove(here);
  *here = 0;
}

@ The folder is made when somebody asks for it, so that \.{nabla list} leaves no traces at all.
|mkdtemp| chooses a name that nobody has and gives the folder to us alone, in one step. The variable
\.{TMPDIR} is respected if it is an absolute path. A relative one would mean another place after the
first change of folder. If the name doesn't fit or the folder can't be made, the name is cleared,
and the next one who asks will cause another attempt, with the same result and the same message.

@<Functions of {\tt scratch.c}@>=
const char *scratch_folder(void)
{
  const char *parent = getenv("TMPDIR");
  if (*here) return here;
  if (parent == NULL || parent[0] != '/') parent = "/tmp";
  int n = snprintf(here, sizeof here, "%s/nabla.XXXXXX", parent);
  if (n < (int)sizeof here && mkdtemp(here) && atexit(scratch_leave) == 0) return here;
  *here = 0;
  return NULL;
}

@ A part is a folder with a name. If it exists already, that is an error. Names are made from
exercises and numbers, so two submissions that want the same one have been counted wrongly, and
should not find each other's files. |mkdir| makes folders and refuses to accept what is there
already, be it a link, which is why there is no question whether it exists before. Asking first and
acting then would leave a gap for somebody to fill.

@<Functions of {\tt scratch.c}@>=
char *scratch_part(const char *name)
{
  const char *folder = scratch_folder();
  char *path = folder ? text_of("%s/%s", folder, name) : NULL;
  if (path == NULL || mkdir(path, 0700) == 0) return path;
  free(path);
  return NULL;
}

@ Files there are always written whole and always new: |O_EXCL| refuses to write through anything
that is already there. |O_NOFOLLOW| says the same again. Only the user can read them, for a
submission is somebody's homework, and the machine may be shared by those who have the same homework
to do. The function isn't |static|: the command writes small files of its own in this manner.

@<Functions of {\tt scratch.c}@>=
int write_file(const char *path, const char *s, unsigned long n)
{
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0) return -1;
  @<Put all of it into the file, or as much as goes in@>@;
  return close(fd) == 0 && n == 0 ? 0 : -1;
}

@ A disk that is full shows here, or at |close|. In either case the file is incomplete and the
result is $-1$, so that nobody compiles the first half of an answer. An interrupted |write| counts
as a failure, too: signals are rare, and mostly mean that we should stop.

@<Put all of it into the file, or as much as goes in@>=
while (n > 0) {
  ssize_t done = write(fd, s, n);
  if (done <= 0) break;
  s += done, n -= (unsigned long)done;
}

@*2 Copying the file, or saying why not.
The file is opened once, looked at through the open descriptor, and read through the same
descriptor. Looking first and opening later would let somebody exchange the file in between: while
we are being told that it's a harmless text of two kilobytes, it becomes a link to the exam.

@(c/intake.h@>=
#ifndef NB_INTAKE_H
#define NB_INTAKE_H
#include "strbuf.h"
enum { INTAKE_LIMIT = 256 << 10 };
int intake_read(const char *path, strbuf *content, strbuf *why);
const char *intake_judge(const strbuf *content); /* null, or why not */
#endif

@ Below there are only four questions: can it be opened, is it a file, can it be read, is it text?
Each has a function, which answers with |NULL| or with a sentence. The order is that of increasing
trust. Nothing is read before it's a file, and nothing is looked at before it has been read in full.

@(c/intake.c@>=
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "intake.h"
@<Functions of {\tt intake.c}@>@;

@ Each refusal is a sentence that begins after ``I cannot grade this file:'' and says what to do. We
do not follow links, we do not wait for the other end of a pipe, and a terminal does not become
ours. A student who meets one of these sentences has nearly always done something ordinary in an
unusual place. So the sentences are about him and not about us: not ``invalid file type,'' but what
it is, and what would help.

@<Functions of {\tt intake.c}@>=
static const char *why_not_open(int error)
{
  switch (error) {
  case ENOENT: return "there is no such file. Is the name spelled right?";
  case ELOOP: return "it is a symbolic link, which might point anywhere. Hand in the file itself.";
  case EACCES: return "I may not read it. Try chmod u+r on it.";
  case ENXIO: return "it is a socket or a device, not an ordinary file.";
  default: return strerror(error);
  }
}

@ A second name (a hard link) is refused because it may be the name of a file that the one who
handed it in may not read: on a shared disk, a link can be made to the file of another person, and
an instructor who collects such links with his own rights would print the neighbor's answer into the
wrong report. The size is that of the file at this moment. Some files that aren't ordinary claim to
have none, but those have been sent away two lines earlier.

@<Functions of {\tt intake.c}@>=
static const char *why_not_this_kind(const struct stat *s)
{
  if (S_ISDIR(s->st_mode)) return "it is a folder. Name the file in it.";
  if (S_ISFIFO(s->st_mode)) return "it is a pipe, not an ordinary file.";
  if (!S_ISREG(s->st_mode)) return "it is a device, not an ordinary file.";
  if (s->st_nlink > 1) return "it has a second name (a hard link). Make a copy with cp and hand in that.";
  if (s->st_size > INTAKE_LIMIT) return "it is larger than 256 KB. No answer is nearly that long.";
  return NULL;
}

@ The size is checked again while reading: a file can grow. The content is kept in memory, at most
256 kilobytes and a chunk, and everything that follows works on this copy. Whatever somebody does to
the file from now on, the verdict is about what was read, and so is the hash in the record. The
limit is far beyond any honest answer. The longest solution in this book has a few kilobytes.

@<Functions of {\tt intake.c}@>=
static const char *read_all(int fd, strbuf *content)
{
  char chunk[16384];
  ssize_t got;
  while ((got = read(fd, chunk, sizeof chunk)) > 0) {
    strbuf_add(content, chunk, (size_t)got);
    if (content->n > INTAKE_LIMIT) return "it is larger than 256 KB. No answer is nearly that long.";
  }
  return got < 0 ? strerror(errno) : NULL;
}

@ An empty file nearly always means that an editor was closed without saving. A zero byte means that
the file is no text, or one in a sixteen-bit encoding. Everything else is left to the compiler,
which knows more about \CEE/ than we do; letters with accents in comments are nobody's fault. The
message about the zero byte names an encoding, because the commonest way to produce one is an editor
on another system that saves ``Unicode.'' The size is looked at once more, since files that come out
of an archive are judged here, too, and nobody has looked at theirs.

@<Functions of {\tt intake.c}@>=
const char *intake_judge(const strbuf *content)
{
  if (content->n > INTAKE_LIMIT) return "it is larger than 256 KB. No answer is nearly that long.";
  if (content->n == 0) return "it is empty. Did your editor save it?";
  if (memchr(content->s, 0, content->n))
    return "it is not plain text (it has a NUL byte). Save it as UTF-8 or ASCII.";
  return NULL;
}

@ The four questions, one after the other. The flags of |open| are most of what this section is
about: |O_NOFOLLOW| is against links, |O_NONBLOCK| against pipes without a writer, at which an
|open| would otherwise wait until the end of the course, and |O_NOCTTY| against terminals.
|O_CLOEXEC| keeps the compiler from inheriting the file. The sentence is a constant text or the
system's; nobody frees it.

@<Functions of {\tt intake.c}@>=
int intake_read(const char *path, strbuf *content, strbuf *why)
{
  struct stat s;
  const char *no = NULL;
  @<Ask one question after the other@>@;
  if (fd >= 0) close(fd);
  if (no) strbuf_puts(why, no);
  return no ? -1 : 0;
}

@ As soon as there is a ``no,'' the other questions aren't asked. The content may be there in part
when reading has failed; whoever called us has been told not to look at it. The file is closed in
any case. A sentence goes into |why|, and the number that's returned says only whether there is one.

@<Ask one question after the other@>=
int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
if (fd < 0) no = why_not_open(errno);
else if (fstat(fd, &s) != 0) no = strerror(errno);
else if ((no = why_not_this_kind(&s)) == NULL) no = read_all(fd, content);
if (no == NULL) no = intake_judge(content);

@*2 Making a worker.
The compiler is the first program that sees the student's text, and that text can do more than
define functions: \.{\#include "/etc/passwd"} prints the first line of a secret into an error
message, \.{\#include "/dev/zero"} fills the memory, a macro that doubles itself forty times fills
the afternoon. People who would never run an unknown program compile one without a second thought.
So the compiler works in a jail with limits, and the result is a {\it static\/} program, which later
needs nothing at all from the system it runs on.

@(c/compile.h@>=
#ifndef NB_COMPILE_H
#define NB_COMPILE_H
#include "child.h"
#include "seal.h"
#include "strbuf.h"
#include "words.h"
@<Types of {\tt compile.h}@>@;
int toolchain_find(toolchain *tools, const char *readable, const char *wanted, strbuf *why);
compile_end compile_worker(const toolchain *tools, const compile_job *job, strbuf *messages);
compile_end compile_debug(const toolchain *tools, const compile_job *job, strbuf *messages);
compile_end compile_advice(const toolchain *tools, const compile_job *job);
void compile_confined(const toolchain *tools, const jail_view *view, const char *program, command_line *tail, child_result *r);
#endif

@ How well everything is confined is a {\it level}, and the level stands in every record. There are
three of them. \.{full} means name spaces for the compiler, made by bubblewrap, and the filter on
system calls for the worker. \.{sealed} means landlock instead of name spaces (section~\xsec{seal}),
and the same filter. \.{self-check} means that one of these is missing. Each level is one row of a
table.

@<Types of {\tt compile.h}@>=
typedef struct {
  const char *name, *meaning;
  int needs_filter; /* without the worker's filter it is not this level */
  void (*enter)(command_line *words, const jail_view *view); /* goes before the command line */
  int (*seal)(const void *view); /* is done in the child, or null */
} jail_level;@/

@ What was found out about the machine is kept for all submissions of a run: the compiler, the
level, the filter. None of it changes in between, and to try a level costs a start of the compiler.
The path of the compiler and what it says about itself are written into every record. When two
verdicts differ, one wants to know whether two compilers did.

@<Types of {\tt compile.h}@>=
typedef struct {
  char path[512], version[160]; /* of the compiler */
  const jail_level *level; /* the best one that works here */
  int filter; /* the worker's filter works here */
} toolchain;@/

@ A job names the files. |source| is a fixed name in |folder|, made from the exercise and never from
what the student chose, who might have chosen \.{-o.c}; |shown| is the path that messages should
give. As with children, there are five ways to end, and they have to be told apart for the same
reasons.

@<Types of {\tt compile.h}@>=
typedef struct {
  const char *folder, *source, *shown;
  const char *data; /* the folder with \.{include} and \.{worker-main.o} */
  const char *parts; /* this exercise's folder in it */
  const char *result;
} compile_job;@/
typedef enum { COMPILED, NOT_COMPILED, COMPILER_TOO_SLOW, COMPILER_STOPPED, COMPILER_FAILED } compile_end;@/

@ There is no compiler in this file, only the words of its command line, and what came of it. The
words are collected in a list and never pass through a shell, so that no name of a file, with
quotation marks and semicolons as it may be, can become a command. Every path in it is one that we
have made ourselves, with one exception, the path to be shown in messages, which is the student's,
and stands where only the compiler's tables of files will ever see it.

@(c/compile.c@>=
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "child.h"
#include "compile.h"
#include "confine.h"
#include "scratch.h"
enum { MESSAGES_KEPT = 64 << 10 };
@<Levels of confinement@>@;
@<Functions of {\tt compile.c}@>@;

@ In a bubblewrap jail there is no \.{/etc}, no \.{/dev}, no \.{/proc}, no network and no other
process; there is \.{/usr}, our data, and one folder. All of them stand at the same place as
outside, so that the command line in the jail is the same as without it. The other three system
folders are links into \.{/usr} on many systems and real on some; ``try'' means that a missing one
is no error. All are read-only. The processes in it see only each other, die when we die, and have
no rights that root might have given them. The name space for the network has no network in it,
apart from the loop by which a machine talks to itself.

@<Levels of confinement@>=
static void enter_bubblewrap(command_line *words, const jail_view *view)
{
  static const char *const system[] = { "/usr", "/bin", "/lib", "/lib64" };
  words_split(words, "bwrap --unshare-all --die-with-parent --cap-drop ALL");
  @<Let the jail see the system@>@;
  @<Let the jail see our data and its folder@>@;
  words_add(words, "--");
}

@ Each folder is named twice, once as it is outside and once as it will be inside. A compiler needs
itself, its headers and its libraries, and all of that is in \.{/usr}. On a system whose \.{/bin} is
a link into \.{/usr}, bubblewrap follows it and shows what it leads to.

@<Let the jail see the system@>=
for (size_t i = 0; i < sizeof system / sizeof *system; i++) {
  words_add(words, "--ro-bind-try");
  words_add(words, "%s", system[i]);
  words_add(words, "%s", system[i]);
}

@ Our data can be read, the folder of the submission can be written, and nothing else exists. In
particular there is no way to the folders of the other submissions, or to the sources of the
solutions and the tests: the compiler can't include what isn't there, and no ingenuity in spelling
its path will change that. (What our data have of them is compiled. Somebody with patience may take
it into his program as bytes; the seed that decides about his points isn't among them.)

@<Let the jail see our data and its folder@>=
words_add(words, "--ro-bind");
words_add(words, "%s", view->readable);
words_add(words, "%s", view->readable);
words_add(words, "--bind");
words_add(words, "%s", view->folder);
words_add(words, "%s", view->folder);

@ At the lowest level the compiler runs as the user who called it, with limits on time and memory
only. That is right for students who check their own work on their own machine, and for nobody else;
\.{nabla grade} refuses it. The rows are tried from the first to the last.

@<Levels of confinement@>=
static void enter_nothing(command_line *words, const jail_view *view) { (void)words, (void)view; }
static const jail_level levels[] = {@|
  { "full", "name spaces and a filter on system calls", 1, enter_bubblewrap, NULL },@|
  { "sealed", "landlock and filters on system calls", 1, enter_nothing, seal_compiler },@|
  { "self-check", "no walls around the compiler: for your own files only", 0, enter_nothing, NULL },@|
};
enum { LEVELS = sizeof levels / sizeof *levels };

@ Whether a level works is found out by doing, never from a version number: distributions switch
name spaces off in ways that no number tells. We run the very compiler in the jail and ask for its
version, which the record wants anyway. Of what the jail shows, one folder can be written, and the
compiler stands in it. The words of the command line are copied behind those with which the jail
begins. \.{CCACHE\_DISABLE} is for those whose compiler is really a cache that would like to write
into a folder at home; there's no home.

@<Functions of {\tt compile.c}@>=
static void run_confined(const jail_level *level, const jail_view *view, command_line *tail, child_result *r)
{
  static char *const environment[] = { "LC_ALL=C", "PATH=/usr/local/bin:/usr/bin:/bin", "TMPDIR=.", "CCACHE_DISABLE=1", NULL };
  child_plan plan = { 0 };
  command_line all = { 0 };
  @<Plan to run it behind the walls of the level@>@;
  @<Fill in the compiler's limits@>@;
  child_run(&plan, r);
  words_free(&all);
}

@ What a level does before the command line is one thing, to be done by another program; what it
does in the child is another, done by us. A level has one or the other, or neither. The rest of this
file doesn't ask. The plan is made anew for each run and thrown away afterwards, as are the words.
It is a dozen pointers, and the compiler that it starts takes forty milliseconds.

@<Plan to run it behind the walls of the level@>=
level->enter(&all, view);
for (size_t i = 0; i < tail->n; i++) words_add(&all, "%s", tail->word[i]);
plan.words = all.word, plan.environment = environment, plan.folder = view->folder;
plan.seal = level->seal, plan.view = view;
plan.leash = level->enter == enter_bubblewrap;

@ The environment is fixed, so that messages are in one language and no variable of the user changes
what is compiled. The temporary files of the compiler go to its working folder, and vanish with it.
The wall clock is a little slower than the processor's, for the sake of busy machines. An honest
answer takes a tenth of a second, and the macro that fills the afternoon meets its limit of memory
before that of time.

@<Fill in the compiler's limits@>=
plan.seconds = 8;
plan.cpu = 6;
plan.memory = 1500UL << 20;
plan.file = 32UL << 20;
plan.keep = MESSAGES_KEPT;

@ A level that needs the filter can be ruled out without trying. The version is the first line of
what the compiler says about itself, cut if it's long, as some distributions are proud of theirs.
The trial goes through |run_confined|, like every later run; so what was tried is what will be done,
and not something that resembles it.

The levels are tried from the highest down, and the first that works is taken. In \.{tests/grader/levels.sh} a small program takes name spaces, landlock and filters away one by one before it starts the command, and the level that is stated must go down step by step. What must never happen is that it goes down in silence.

@<Functions of {\tt compile.c}@>=
static int level_works(toolchain *tools, const jail_level *level, const jail_view *view)
{
  child_result r;
  command_line words = { 0 };
  if (level->needs_filter && !tools->filter) return 0;
  @<Ask the compiler for its version, behind the walls@>@;
  child_result_free(&r);
  words_free(&words);
  return works;
}

@ A compiler that says nothing is as suspicious as one that fails: it might be a jail that starts
nothing and reports success. Its end must be an ordinary one, with status~0. A jail that can't be
built ends with another, or with a message from bubblewrap itself and no compiler at all.

@<Ask the compiler for its version, behind the walls@>=
words_add(&words, "%s", tools->path);
words_add(&words, "--version");
run_confined(level, view, &words, &r);
int works = r.how == CHILD_ENDED && r.status == 0 && r.out.n > 0;
if (works) snprintf(tools->version, sizeof tools->version, "%.*s", (int)strcspn(r.out.s, "\n"), r.out.s);

@ The compiler is the one in the variable \.{CC}, or else the first that is found. A name with a
slash is a path; another is looked for along \.{PATH}, as a shell would. We look for it ourselves
because the jail has a \.{PATH} of its own, and because the record should say which compiler it was,
and not what it's called. An empty entry in the list, which in a shell means the folder where one
stands, is taken here for a slash, and leads nowhere. Nobody should run a compiler that happens to
lie about.

@<Functions of {\tt compile.c}@>=
static int find_program(const char *name, char *path, size_t size)
{
  const char *list = getenv("PATH");
  if (strchr(name, '/')) return snprintf(path, size, "%s", name) < (int)size && access(path, X_OK) == 0;
  @<Look for it in each folder of the |list|@>@;
  return 0;
}

@ The length of a folder's name is found by |strcspn|, and the colon behind it, if there is one, is
skipped. A path that doesn't fit is passed over, since it can't be started by that name either. A
path that exists and may be executed is good enough; whether it is a compiler will be seen.

@<Look for it in each folder of the |list|@>=
for (const char *p = list ? list : "/usr/bin:/bin"; *p; p += *p == ':') {
  int n = (int)strcspn(p, ":");
  if (snprintf(path, size, "%.*s/%s", n, p, name) < (int)size && access(path, X_OK) == 0) return 1;
  p += n;
}

@ A compiler in \.{CC} that doesn't exist isn't replaced by another one. Somebody has asked for it,
maybe in order to get the same verdicts as a colleague, and wants to hear that he can't have it.
Otherwise GCC comes first, then Clang, then whatever calls itself~\.{cc}.

@<Functions of {\tt compile.c}@>=
static int find_compiler(toolchain *tools)
{
  const char *wish = getenv("CC");
  if (wish && *wish) return find_program(wish, tools->path, sizeof tools->path);
  return find_program("gcc", tools->path, sizeof tools->path)
    || find_program("clang", tools->path, sizeof tools->path)
    || find_program("cc", tools->path, sizeof tools->path);
}

@ The user may insist on a level, with \.{--level}. Then it is that one or none: an instructor who
asked for \.{full} should not find \.{sealed} in a thousand records the next morning. Without such a
wish the first level that works is taken.

@<Functions of {\tt compile.c}@>=
static int find_level(toolchain *tools, const jail_view *view, const char *wanted, strbuf *why)
{
  int known = 0;
  @<Take the first level that works@>@;
  @<Explain why there is none@>@;
  return -1;
}

@ If a level was asked for, the others are skipped. Whether there's one of that name at all is
remembered for the complaint. They stand in the order of their strength, so the first that works is
the best that works; it's the order of the rows that makes it so, and nothing else. An unknown name
goes through the loop without a trace.

@<Take the first level that works@>=
for (size_t i = 0; i < LEVELS; i++) {
  if (wanted && strcmp(wanted, levels[i].name)) continue;
  known = 1;
  if (!level_works(tools, &levels[i], view)) continue;
  tools->level = &levels[i];
  return 0;
}

@ There are three reasons, and each wants something else to be done: correct the name, choose
another level, repair the compiler. As the lowest level works whenever the compiler does, a compiler
that fails there is broken. The lowest level isn't said not to work, since it can't: it consists of
doing nothing.

@<Explain why there is none@>=
if (wanted && !known) strbuf_printf(why, "There is no level %s. The levels are full, sealed and self-check.", wanted);
else if (wanted && strcmp(wanted, levels[LEVELS - 1].name)) strbuf_printf(why, "The level %s does not work on this machine.", wanted);
else strbuf_printf(why, "The compiler %s does not run (I asked for its version).", tools->path);

@ The filter is tried first, since two levels depend on it. Both complaints say what to do, one with
a command for the commonest of systems, to be copied. The folder is the first thing that can fail,
on a machine whose disk is full or whose \.{/tmp} belongs to somebody with strict ideas.

@<Functions of {\tt compile.c}@>=
int toolchain_find(toolchain *tools, const char *readable, const char *wanted, strbuf *why)
{
  jail_view view = { scratch_folder(), readable };
  if (view.folder == NULL) return strbuf_puts(why, "I cannot make a folder in /tmp (or TMPDIR)."), -1;
  if (!find_compiler(tools))
    return strbuf_puts(why, "I find no C compiler (gcc or clang). On Debian or Ubuntu: sudo apt install gcc"), -1;
  tools->filter = confine_filter_works();
  return find_level(tools, &view, wanted, why);
}

@ One call of the compiler driver compiles and links; that saves a second start of the jail. A
|main| that was left in the file is renamed, since the worker has its own, and does no harm. It's
how people try out their functions; they should, and nobody should lose a point for having forgotten
to take it out again. The warnings of \.{-Wall -Wextra} are for the student, who sees them whether or
not the program compiles. They don't cost points.

@<Functions of {\tt compile.c}@>=
static void common_words(command_line *words, const toolchain *tools, const compile_job *job)
{
  words_add(words, "%s", tools->path);
  words_split(words, "-std=c11 -Wall -Wextra -Dmain=main_of_the_submission");
  words_add(words, "-I%s/include", job->data);
}

@ Paths in the debugger's tables are those that the student knows, so that ``it crashed in line 17''
names the right file. The libraries come last, in the order of dependence: the dispatch needs the
student's functions, and if they're missing, nothing; the student's functions need those of earlier
chapters, which are in \.{before.a}. This exercise's own solution is not.

The optimization is the least that there is. With none the compiler would not notice variables without a value, and with more of it the line in which a program has crashed would be a matter of opinion. Of the tables for a debugger only the lines are made, \.{-g1}; nobody will look at a variable.

@<Functions of {\tt compile.c}@>=
static void worker_words(command_line *words, const toolchain *tools, const compile_job *job, int base)
{
  common_words(words, tools, job);
  words_split(words, "-O1 -g1");
  words_add(words, "-ffile-prefix-map=%s=.", job->folder);
  words_add(words, "-ffile-prefix-map=%s=%s", job->source, job->shown);
  if (base) words_split(words, "-static -nostartfiles -nostdlib -Wl,--build-id=none");
  if (base) words_add(words, "%s/worker-base.o", job->data);
  words_add(words, "%s", job->source);
  words_add(words, "%s/worker.o", job->parts);
  if (!base) words_add(words, "%s/worker-main.o", job->data);
  words_add(words, "%s/before.a", job->parts);
  if (base) words_add(words, "%s/worker-end.o", job->data);
  else words_split(words, "-static -lm");
}

@ What is this |base|? In the usual way of linking, the linker spends twice the compiler's time on things that are the same for all workers: it reads
the list of the twenty thousand names in the library of~\CEE/, fetches some two hundred small objects, and joins them. So they are joined once,
when the book is built, to a single object with the start of a program, the worker's main part, and what answers use of the libraries of
\CEE/ and of mathematics; another has the few bytes that must come last. With these two, the linker needs a quarter of the time. Two things are left out of the base, as the linker would only copy them: the tables by which an exception finds its way through the libraries, and
the names of what is |static| there. \CEE/ has no exceptions, and nobody asks for these names.
For the same reason the linker is told not to compute a {\it build id}, a fingerprint of the whole megabyte by which distributions tell their programs apart: it is a sixth of its time.
@^static linking@>

There are answers for which that won't do: one that defines a |malloc| of its own collides with ours in the base, and one that calls
|wcstok| doesn't find it there. In the usual way the first simply keeps the library's |malloc| out, and the second has it fetched. Therefore a
link that fails is done again in the usual way, and only that one counts. A link that succeeds would have succeeded then as
well, as the base is made of the same objects. Nobody gains or loses by it; an unusual answer takes a twentieth of a second longer.

@ Was it the linker that failed? The drivers say so in their last line, each in its own words. A submission whose warnings have used up all room for
messages has no last line; it gets the benefit of the doubt. So does one that writes these words in an \.{\#error} of its own, and has its error reported a
little later.

@<Functions of {\tt compile.c}@>=
static int linker_failed(const strbuf *said)
{
  if (said->n == 0) return 0;
  return strstr(said->s, "ld returned") || strstr(said->s, "linker command failed") || said->n >= MESSAGES_KEPT;
}

@ The end of the compiler becomes one of five outcomes. Ending by a signal, or by the limit on
memory, is the submission's doing: it is as little compiled as one with a missing semicolon. If the
compiler could not be started, it's the installation's, and no verdict comes of it. Whether it was
stopped by a person or by the clock is told apart, as the first of these ends the whole command.

@<Functions of {\tt compile.c}@>=
static compile_end judge(const child_result *r)
{
  switch (r->how) {
  case CHILD_ENDED: return r->status == 0 ? COMPILED : NOT_COMPILED;
  case CHILD_KILLED: return r->status == SIGXCPU ? COMPILER_TOO_SLOW : NOT_COMPILED;
  case CHILD_TOO_LATE: return COMPILER_TOO_SLOW;
  case CHILD_STOPPED: return COMPILER_STOPPED;
  default: return COMPILER_FAILED;
  }
}

@ Three programs are made from a submission, and what they have in common is here: the compiler
runs, its complaints are kept, its end is judged. The complaints are the compiler's standard error;
their beginning, rather, for a template for generating complaints by the megabyte fits into three
lines of macros. Only the last two words are added here, those that say where the result should go,
since they're the same for all. After that the words have done their work, and are freed.

Sixty-four kilobytes of complaints are kept; the compiler may go on to complain until it reaches one of the limits above, and nobody listens. A null pointer in place of |messages| says that the caller doesn't want to hear them at all, as for advice, where the same file was compiled a moment ago and has had its say.

@<Functions of {\tt compile.c}@>=
static compile_end compile(const jail_level *level, const compile_job *job, command_line *words, strbuf *messages)
{
  jail_view view = { job->folder, job->data };
  child_result r;
  words_add(words, "-o");
  words_add(words, "%s", job->result);
  run_confined(level, &view, words, &r);
  compile_end end = judge(&r);
  if (messages) strbuf_add(messages, r.err.s, r.err.n);
  child_result_free(&r);
  words_free(words);
  return end;
}

@ The worker is made behind the walls of the level that was found. Its messages are for the student;
they go into the record as well, with everything removed that a terminal might obey. The job says
where everything is, and the list of words ends with the name of what shall be made.

@<Functions of {\tt compile.c}@>=
compile_end compile_worker(const toolchain *tools, const compile_job *job, strbuf *messages)
{
  strbuf said = { NULL, 0, 0 };
  compile_end end = NOT_COMPILED;
  for (int base = 1; base >= 0; base--) {
    command_line words = { 0 };
    said.n = 0;
    worker_words(&words, tools, job, base);
    end = compile(tools->level, job, &words, &said);
    if (end != NOT_COMPILED || !linker_failed(&said)) break;
  }
  strbuf_add(messages, said.s, said.n);
  strbuf_free(&said);
  return end;
}

@ For the debugger, everything is linked into one ordinary program: the student's file where it
lies, without optimization, the tests, and the whole library. No jail: this program is for the
student's own eyes, and the compiler sees nothing there that its owner couldn't show it anyway.
Which libraries the tests need is known to the \.{Makefile}, which defines |TEST_LIBRARIES|.

No optimization, so that a debugger can stop in every line and show every variable. It is the only one of the three programs that contains the whole library, with the reference solution replaced by the student's function, and its tests are the same object that asks a worker when it is linked with stubs. What a student sees fail there is what failed.

@<Functions of {\tt compile.c}@>=
compile_end compile_debug(const toolchain *tools, const compile_job *job, strbuf *messages)
{
  command_line words = { 0 };
  common_words(&words, tools, job);
  words_split(&words, "-O0 -g");
  words_add(&words, "%s", job->source);
  words_add(&words, "%s/local.o", job->parts);
  words_add(&words, "%s/libnabla.a", job->data);
  words_split(&words, TEST_LIBRARIES " -lm");
  return compile(&levels[LEVELS - 1], job, &words, messages);
}

@ For advice the submission is compiled with {\it sanitizers}, which watch each access to memory and
each operation whose result C leaves open. It is linked with the public tests and nothing else that
is ours: what has been handed in and what it is tested with are one process here, in which there
must be nothing to find.

The last word spares the linker what it does by default: to read the libraries that the sanitizers' own libraries need, one of them that of C++, and to
look up all of their names. They are there, as the same machine made them; and the advice comes in two thirds of the time.

Warnings are switched off by \.{-w}, since the student has read them once. Two of the words belong together: \.{address} finds accesses to memory that nobody owns, and \.{undefined} what the language leaves open, such as a shift by more bits than there are.
@^sanitizers@>

@<Functions of {\tt compile.c}@>=
compile_end compile_advice(const toolchain *tools, const compile_job *job)
{
  command_line words = { 0 };
  common_words(&words, tools, job);
  words_split(&words, "-O0 -g1 -w -fsanitize=address,undefined -Wl,--allow-shlib-undefined");
  words_add(&words, "%s", job->source);
  words_add(&words, "%s/public.o", job->parts);
  words_add(&words, "%s/before.a", job->parts);
  words_split(&words, TEST_LIBRARIES " -lm");
  return compile(tools->level, job, &words, NULL);
}
