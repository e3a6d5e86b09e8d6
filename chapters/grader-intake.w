@*1 Taking in a submission.\label{intake}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A file that somebody hands in may be anything: a good answer, an empty file, a
pipe that never ends, a link to the password file. Between that file and a
verdict lie four small steps, and each has a module of its own:
\.{child.c} runs a program and never waits longer than it was told;
\.{scratch.c} keeps a folder that disappears with us;
\.{intake.c} copies the file, or says kindly why not;
\.{compile.c} turns the copy into a worker.
None of them knows anything about exercises, points or mistakes.

@*2 Running a program with limits.
The compiler and the test program are both {\it children\/}: we say what to run
and how much it may use, and we get back how it ended and what it said.

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

@ A plan lists every limit in one place. A limit of zero means ``none''.
The wall clock is always watched: CPU time alone does not stop a program that
sleeps.

@<Types of {\tt child.h}@>=
typedef struct {
  char *const *words; /* the command line, ended by a null pointer */
  char *const *environment; /* null: ours */
  const char *folder; /* where it runs; null: here */
  double seconds; /* on the wall clock */
  unsigned long memory, cpu, file; /* bytes, seconds, bytes */
  unsigned long resident; /* bytes of memory that are really in use */
  size_t keep; /* bytes kept of each output stream */
  int (*seal)(const void *view); /* walls that the child puts up around itself, or null */
  const void *view; /* what it may still see */
} child_plan;@/

@ What came of it. The two streams are kept apart, because the record of the test
program is its standard output and must not be mixed with complaints.

@<Types of {\tt child.h}@>=
typedef enum { CHILD_ENDED, CHILD_KILLED, CHILD_TOO_LATE, CHILD_STOPPED, CHILD_NOT_STARTED } child_end;@/
typedef struct {
  child_end how;
  int status; /* exit status, or the signal that killed it */
  strbuf out, err;
} child_result;@/

@ @(c/child.c@>=
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

@ Somebody may press control-C while the compiler runs. A signal handler may do
next to nothing, and certainly not remove a folder; so ours takes a note, every
wait ends early when it finds the note, and the ordinary clean-up follows.

@<Notice when somebody stops us@>=
volatile int child_stop_signal;
static void take_note(int signal_number) { child_stop_signal = signal_number; }

@ A broken pipe must not kill us either (\.{nabla check all \char'174\ head}):
there is a folder to clean up. Being a {\it subreaper\/} means that orphans of
our children come to us, so none is left behind as a zombie.

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

@ In the child, between |fork| and |exec|, every step either succeeds or ends the
child: a limit that silently was not set would be worse than no run at all.

@<Functions of {\tt child.c}@>=
static void limit(int what, unsigned long amount)
{
  struct rlimit l;
  if (amount == 0) return;
  l.rlim_cur = l.rlim_max = amount;
  if (setrlimit(what, &l) != 0) _exit(126);
}
static void set_limits(const child_plan *plan)
{
  struct rlimit no_core = { 0, 0 };
  if (setrlimit(RLIMIT_CORE, &no_core) != 0) _exit(126);
  limit(RLIMIT_AS, plan->memory);
  limit(RLIMIT_CPU, plan->cpu);
  limit(RLIMIT_FSIZE, plan->file);
}

@ A new session gives the child its own process group, which we can kill as a
whole, and takes away the terminal. The child dies with us even if we are killed
without warning; since we might have died before that was arranged, it looks who
its parent is now.

@<Functions of {\tt child.c}@>=
static void detach(pid_t parent)
{
  if (setsid() < 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) _exit(126);
  if (getppid() != parent) _exit(126);
  signal(SIGPIPE, SIG_DFL);
}
static void connect_streams(int out, int err)
{
  int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (null < 0 || dup2(null, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0) _exit(126);
  if (syscall(SYS_close_range, 3, ~0U, 0) != 0 && errno != ENOSYS) _exit(126);
}

@ By convention 126 says ``could not be prepared'' and 127 ``not found''. Walls come last, when
everything else has been arranged.

@<Functions of {\tt child.c}@>=
static void become(const child_plan *plan, pid_t parent, int out, int err)
{
  detach(parent);
  connect_streams(out, err);
  set_limits(plan);
  if (plan->folder && chdir(plan->folder) != 0) _exit(126);
  if (plan->seal && plan->seal(plan->view) != 0) _exit(126);
  if (plan->environment) execvpe(plan->words[0], plan->words, plan->environment);
  else execvp(plan->words[0], plan->words);
  _exit(127);
}

@ Now the parent's side. Time is taken from the clock that nobody can set.

@<Functions of {\tt child.c}@>=
static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

@ Output beyond what we keep is read and thrown away. Were it not read, a talkative
child would wait for ever; were it kept, two gigabytes of it would be our problem.
At its end, or on a failure, the stream leaves the list of those we watch.

@<Functions of {\tt child.c}@>=
static int listen_to(struct pollfd *stream, strbuf *kept, size_t keep)
{
  char chunk[16384];
  ssize_t got = read(stream->fd, chunk, sizeof chunk);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
  if (got <= 0) {
    stream->fd = -1;
    return 0;
  }
  size_t room = keep - kept->n;
  strbuf_add(kept, chunk, (size_t)got < room ? (size_t)got : room);
  return 1;
}

@ A limit on memory counts addresses. A program with sanitizers takes twenty million million addresses
for itself before it begins, nearly all of which it never uses; for such a program we
look ourselves, a hundred times a second, how much is in use. The kernel tells it in pages, as the second number of
a file.

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

@ We wait for three things at once: output, complaints, and the end of the child,
which Linux announces on a {\it process descriptor}. It matters that the third is
not simply ``both streams have ended'': a grandchild may keep them open for hours.
A wait is cut into slices, since a signal may arrive just before it.

@<Functions of {\tt child.c}@>=
static child_end wait_for_the_end(pid_t pid, struct pollfd watched[3], const child_plan *plan, child_result *r)
{
  double deadline = now() + plan->seconds, slice = plan->resident ? .01 : .1;
  while (watched[2].revents == 0) {
    double left = deadline - now();
    if (child_stop_signal) return CHILD_STOPPED;
    if (left <= 0 || (plan->resident && bytes_in_use(pid) > plan->resident)) return CHILD_TOO_LATE;
    poll(watched, 3, left < slice ? (int)(1000 * left) + 1 : (int)(1000 * slice));
    if (watched[0].revents) listen_to(&watched[0], &r->out, plan->keep);
    if (watched[1].revents) listen_to(&watched[1], &r->err, plan->keep);
  }
  return CHILD_ENDED;
}

@ After the end the whole group is killed, whatever is still in the pipes is read
(up to a bound, since somebody may go on writing), and all the dead are buried.

@<Functions of {\tt child.c}@>=
static void finish(pid_t pid, struct pollfd watched[3], const child_plan *plan, child_result *r)
{
  int status = 0;
  kill(-pid, SIGKILL);
  kill(pid, SIGKILL);
  for (int i = 0; i < 256 && watched[0].fd >= 0 && listen_to(&watched[0], &r->out, plan->keep); i++) continue;
  for (int i = 0; i < 256 && watched[1].fd >= 0 && listen_to(&watched[1], &r->err, plan->keep); i++) continue;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
  while (waitpid(-1, NULL, WNOHANG) > 0) continue;
  if (r->how == CHILD_ENDED && WIFSIGNALED(status)) r->how = CHILD_KILLED;
  r->status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  if (r->how == CHILD_ENDED && r->status >= 126) r->how = CHILD_NOT_STARTED;
}

@ Both pipes close on |exec|, so that no later child inherits them by accident.

@<Functions of {\tt child.c}@>=
static int open_pipe(int ends[2])
{
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  return fcntl(ends[0], F_SETFL, O_NONBLOCK);
}
static void follow(pid_t pid, int out, int err, const child_plan *plan, child_result *r)
{
  struct pollfd watched[3] = { { out, POLLIN, 0 }, { err, POLLIN, 0 }, { -1, POLLIN, 0 } };
  int end = (int)syscall(SYS_pidfd_open, pid, 0);
  watched[2].fd = end;
  r->how = end < 0 ? CHILD_NOT_STARTED : wait_for_the_end(pid, watched, plan, r);
  finish(pid, watched, plan, r);
  if (end >= 0) close(end);
}

@ Everything together. The result is valid, and to be freed, even when the child
could not be started.

@<Functions of {\tt child.c}@>=
int child_run(const child_plan *plan, child_result *result)
{
  static const child_result nothing;
  int out[2] = { -1, -1 }, err[2] = { -1, -1 };
  pid_t parent = getpid(), pid = -1;
  *result = nothing;
  result->how = CHILD_NOT_STARTED;
  if (open_pipe(out) == 0 && open_pipe(err) == 0) pid = fork();
  if (pid == 0) become(plan, parent, out[1], err[1]);
  close(out[1]);
  close(err[1]);
  if (pid > 0) follow(pid, out[0], err[0], plan, result);
  close(out[0]);
  close(err[0]);
  return result->how == CHILD_ENDED && result->status == 0 ? 0 : -1;
}
void child_result_free(child_result *result)
{
  strbuf_free(&result->out);
  strbuf_free(&result->err);
}

@*2 A folder that disappears with us.
Copies, objects and workers live in one scratch folder for each run of the command,
readable by nobody else. Each submission has its own part of it.

@(c/scratch.h@>=
#ifndef NB_SCRATCH_H
#define NB_SCRATCH_H
const char *scratch_folder(void); /* made when first asked for; null if that fails */
char *scratch_part(const char *name); /* a fresh folder in it; to be freed */
void scratch_remove(const char *folder);
void scratch_leave(void); /* removes all of it; otherwise |exit| does */
int write_file(const char *path, const char *s, unsigned long n);
#endif

@ @(c/scratch.c@>=
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

@ The tree is removed from its leaves to its root, without following any link out
of it.

@<Functions of {\tt scratch.c}@>=
static int remove_one(const char *path, const struct stat *s, int kind, struct FTW *f)
{
  (void)s, (void)kind, (void)f;
  remove(path);
  return 0;
}
void scratch_remove(const char *folder) { nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS); }

@ |atexit| covers every way out of |main|; signals are turned into an ordinary way
out by |child_watch_signals|. Only \.{SIGKILL} leaves the folder behind, in the
system's own folder for such things.

@<Functions of {\tt scratch.c}@>=
static char here[4096];
void scratch_leave(void)
{
  if (*here) scratch_remove(here);
  *here = 0;
}
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

@ @<Functions of {\tt scratch.c}@>=
char *scratch_part(const char *name)
{
  const char *folder = scratch_folder();
  char *path = folder ? text_of("%s/%s", folder, name) : NULL;
  if (path == NULL || mkdir(path, 0700) == 0) return path;
  free(path);
  return NULL;
}

@ Files there are always written whole and always new: |O_EXCL| refuses to write
through anything that is already there. |O_NOFOLLOW| says the same again.

@<Functions of {\tt scratch.c}@>=
int write_file(const char *path, const char *s, unsigned long n)
{
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0) return -1;
  while (n > 0) {
    ssize_t done = write(fd, s, n);
    if (done <= 0) break;
    s += done, n -= (unsigned long)done;
  }
  return close(fd) == 0 && n == 0 ? 0 : -1;
}

@*2 Copying the file, or saying why not.
The file is opened once, looked at through the open descriptor, and read through the same
descriptor. Looking first and opening later would let somebody exchange the file in between.

@(c/intake.h@>=
#ifndef NB_INTAKE_H
#define NB_INTAKE_H
#include "strbuf.h"
enum { INTAKE_LIMIT = 256 << 10 };
int intake_read(const char *path, strbuf *content, strbuf *why);
const char *intake_judge(const strbuf *content); /* null, or why not */
#endif

@ @(c/intake.c@>=
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "intake.h"
@<Functions of {\tt intake.c}@>@;

@ Each refusal is a sentence that begins after ``I cannot grade this file:'' and
says what to do. We do not follow links, we do not wait for the other end of a
pipe, and a terminal does not become ours.

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

@ A second name (a hard link) is refused because it may be the name of a file that the
one who handed it in may not read.

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

@ The size is checked again while reading: a file can grow.

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

@ An empty file nearly always means that an editor was closed without saving. A zero
byte means that the file is no text, or one in a sixteen-bit encoding.

@<Functions of {\tt intake.c}@>=
const char *intake_judge(const strbuf *content)
{
  if (content->n > INTAKE_LIMIT) return "it is larger than 256 KB. No answer is nearly that long.";
  if (content->n == 0) return "it is empty. Did your editor save it?";
  if (memchr(content->s, 0, content->n))
    return "it is not plain text (it has a NUL byte). Save it as UTF-8 or ASCII.";
  return NULL;
}

@ @<Functions of {\tt intake.c}@>=
int intake_read(const char *path, strbuf *content, strbuf *why)
{
  struct stat s;
  const char *no = NULL;
  int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0) no = why_not_open(errno);
  else if (fstat(fd, &s) != 0) no = strerror(errno);
  else if ((no = why_not_this_kind(&s)) == NULL) no = read_all(fd, content);
  if (no == NULL) no = intake_judge(content);
  if (fd >= 0) close(fd);
  if (no) strbuf_puts(why, no);
  return no ? -1 : 0;
}

@*2 Making a worker.
The compiler is the first program that sees the student's text, and that text can do more
than define functions: \.{\#include "/etc/passwd"} prints the first line of a secret into an error message,
\.{\#include "/dev/zero"} fills the memory, a macro that doubles itself forty times fills the afternoon. So
the compiler works in a jail with limits, and the result is a {\it static\/} program, which later needs
nothing at all from the system it runs on.

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
three of them. \.{full} means name spaces for the compiler, made by bubblewrap, and the filter on system calls for the
worker. \.{sealed} means landlock instead of name spaces (section~\xsec{seal}), and the same filter.
\.{self-check} means that one of these is missing. Each level is one row of a table.

@<Types of {\tt compile.h}@>=
typedef struct {
  const char *name, *meaning;
  int needs_filter; /* without the worker's filter it is not this level */
  void (*enter)(command_line *words, const jail_view *view); /* goes before the command line */
  int (*seal)(const void *view); /* is done in the child, or null */
} jail_level;@/
typedef struct {
  char path[512], version[160]; /* of the compiler */
  const jail_level *level; /* the best one that works here */
  int filter; /* the worker's filter works here */
} toolchain;@/

@ A job names the files. |source| is a fixed name in |folder|, made from the exercise and never from what the student chose;
|shown| is the path that messages should give.

@<Types of {\tt compile.h}@>=
typedef struct {
  const char *folder, *source, *shown;
  const char *data; /* the folder with \.{include} and \.{worker-main.o} */
  const char *parts; /* this exercise's folder in it */
  const char *result;
} compile_job;@/
typedef enum { COMPILED, NOT_COMPILED, COMPILER_TOO_SLOW, COMPILER_STOPPED, COMPILER_FAILED } compile_end;@/

@ @(c/compile.c@>=
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
@<Levels of confinement@>@;
@<Functions of {\tt compile.c}@>@;

@ In a bubblewrap jail there is no \.{/etc}, no \.{/dev}, no \.{/proc}, no network and no other
process; there is \.{/usr}, our data, and one folder. All of them stand at the same place as outside, so
that the command line in the jail is the same as without it.

@<Levels of confinement@>=
static void enter_bubblewrap(command_line *words, const jail_view *view)
{
  static const char *const system[] = { "/usr", "/bin", "/lib", "/lib64" };
  words_split(words, "bwrap --unshare-all --die-with-parent --cap-drop ALL");
  for (size_t i = 0; i < sizeof system / sizeof *system; i++) {
    words_add(words, "--ro-bind-try");
    words_add(words, "%s", system[i]);
    words_add(words, "%s", system[i]);
  }
  @<Let the jail see our data and its folder@>@;
  words_add(words, "--");
}

@ @<Let the jail see our data and its folder@>=
words_add(words, "--ro-bind");
words_add(words, "%s", view->readable);
words_add(words, "%s", view->readable);
words_add(words, "--bind");
words_add(words, "%s", view->folder);
words_add(words, "%s", view->folder);

@ At the lowest level the compiler runs as the user who called it, with limits on time and memory
only. That is right for students who check their own work on their own machine, and for
nobody else; \.{nabla grade} refuses it. The rows are tried from the first to the last.

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
version, which the record wants anyway. Of what the jail shows, one folder can be written, and
the compiler stands in it.

@<Functions of {\tt compile.c}@>=
static void run_confined(const jail_level *level, const jail_view *view, command_line *tail, child_result *r)
{
  static char *const environment[] = { "LC_ALL=C", "PATH=/usr/local/bin:/usr/bin:/bin", "TMPDIR=.", "CCACHE_DISABLE=1", NULL };
  child_plan plan = { 0 };
  command_line all = { 0 };
  level->enter(&all, view);
  for (size_t i = 0; i < tail->n; i++) words_add(&all, "%s", tail->word[i]);
  plan.words = all.word, plan.environment = environment, plan.folder = view->folder;
  plan.seal = level->seal, plan.view = view;
  @<Fill in the compiler's limits@>@;
  child_run(&plan, r);
  words_free(&all);
}

@ The environment is fixed, so that messages are in one language and no variable of
the user changes what is compiled. The temporary files of the compiler go to its
working folder, and vanish with it. The wall clock is a little slower than the processor's, for the sake
of busy machines.

@<Fill in the compiler's limits@>=
plan.seconds = 8;
plan.cpu = 6;
plan.memory = 1500UL << 20;
plan.file = 32UL << 20;
plan.keep = 64 << 10;

@ @<Functions of {\tt compile.c}@>=
static int level_works(toolchain *tools, const jail_level *level, const jail_view *view)
{
  child_result r;
  command_line words = { 0 };
  if (level->needs_filter && !tools->filter) return 0;
  words_add(&words, "%s", tools->path);
  words_add(&words, "--version");
  run_confined(level, view, &words, &r);
  int works = r.how == CHILD_ENDED && r.status == 0 && r.out.n > 0;
  if (works) snprintf(tools->version, sizeof tools->version, "%.*s", (int)strcspn(r.out.s, "\n"), r.out.s);
  child_result_free(&r);
  words_free(&words);
  return works;
}

@ The compiler is the one in the variable \.{CC}, or else the first that is found.

@<Functions of {\tt compile.c}@>=
static int find_program(const char *name, char *path, size_t size)
{
  const char *list = getenv("PATH");
  if (strchr(name, '/')) return snprintf(path, size, "%s", name) < (int)size && access(path, X_OK) == 0;
  for (const char *p = list ? list : "/usr/bin:/bin"; *p; p += *p == ':') {
    int n = (int)strcspn(p, ":");
    if (snprintf(path, size, "%.*s/%s", n, p, name) < (int)size && access(path, X_OK) == 0) return 1;
    p += n;
  }
  return 0;
}
static int find_compiler(toolchain *tools)
{
  const char *wish = getenv("CC");
  if (wish && *wish) return find_program(wish, tools->path, sizeof tools->path);
  return find_program("gcc", tools->path, sizeof tools->path)
    || find_program("clang", tools->path, sizeof tools->path)
    || find_program("cc", tools->path, sizeof tools->path);
}

@ The user may insist on a level, with \.{--level}. Then it is that one or none: an instructor who asked
for \.{full} should not find \.{sealed} in a thousand records the next morning. Without such a
wish the first level that works is taken.

@<Functions of {\tt compile.c}@>=
static int find_level(toolchain *tools, const jail_view *view, const char *wanted, strbuf *why)
{
  int known = 0;
  for (size_t i = 0; i < LEVELS; i++) {
    if (wanted && strcmp(wanted, levels[i].name)) continue;
    known = 1;
    if (!level_works(tools, &levels[i], view)) continue;
    tools->level = &levels[i];
    return 0;
  }
  if (wanted && !known) strbuf_printf(why, "There is no level %s. The levels are full, sealed and self-check.", wanted);
  else if (wanted && strcmp(wanted, levels[LEVELS - 1].name)) strbuf_printf(why, "The level %s does not work on this machine.", wanted);
  else strbuf_printf(why, "The compiler %s does not run (I asked for its version).", tools->path);
  return -1;
}

@ @<Functions of {\tt compile.c}@>=
int toolchain_find(toolchain *tools, const char *readable, const char *wanted, strbuf *why)
{
  jail_view view = { scratch_folder(), readable };
  if (view.folder == NULL) return strbuf_puts(why, "I cannot make a folder in /tmp (or TMPDIR)."), -1;
  if (!find_compiler(tools))
    return strbuf_puts(why, "I find no C compiler (gcc or clang). On Debian or Ubuntu: sudo apt install gcc"), -1;
  tools->filter = confine_filter_works();
  return find_level(tools, &view, wanted, why);
}

@ One call of the compiler driver compiles and links; that saves a second start of the
jail. A |main| that was left in the file is renamed, since the worker has its own, and does no harm. Paths in the debugger's tables are
those that the student knows, so that ``it crashed in line 17'' names the right file.

@<Functions of {\tt compile.c}@>=
static void common_words(command_line *words, const toolchain *tools, const compile_job *job)
{
  words_add(words, "%s", tools->path);
  words_split(words, "-std=c11 -g -Wall -Wextra -Dmain=main_of_the_submission");
  words_add(words, "-I%s/include", job->data);
}
static void worker_words(command_line *words, const toolchain *tools, const compile_job *job)
{
  common_words(words, tools, job);
  words_add(words, "-O1");
  words_add(words, "-ffile-prefix-map=%s=.", job->folder);
  words_add(words, "-ffile-prefix-map=%s=%s", job->source, job->shown);
  words_add(words, "%s", job->source);
  words_add(words, "%s/worker.o", job->parts);
  words_add(words, "%s/worker-main.o", job->data);
  words_add(words, "%s/before.a", job->parts);
  words_split(words, "-static -lm");
}

@ The end of the compiler becomes one of five outcomes. Ending by a signal, or by the
limit on memory, is the submission's doing: it is as little compiled as one with a missing semicolon.

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

@ Three programs are made from a submission, and what they have in common is here: the
compiler runs, its complaints are kept, its end is judged.

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
compile_end compile_worker(const toolchain *tools, const compile_job *job, strbuf *messages)
{
  command_line words = { 0 };
  worker_words(&words, tools, job);
  return compile(tools->level, job, &words, messages);
}

@ For the debugger, everything is linked into one ordinary program: the student's file where it
lies, without optimization, the tests, and the whole library. No jail: this program is for the
student's own eyes. Which libraries the tests need is known to the \.{Makefile}, which defines |TEST_LIBRARIES|.

@<Functions of {\tt compile.c}@>=
compile_end compile_debug(const toolchain *tools, const compile_job *job, strbuf *messages)
{
  command_line words = { 0 };
  common_words(&words, tools, job);
  words_add(&words, "-O0");
  words_add(&words, "%s", job->source);
  words_add(&words, "%s/local.o", job->parts);
  words_add(&words, "%s/libnabla.a", job->data);
  words_split(&words, TEST_LIBRARIES " -lm");
  return compile(&levels[LEVELS - 1], job, &words, messages);
}

@ For advice the submission is compiled with {\it sanitizers}, which watch each access to memory and
each operation whose result C leaves open. It is linked with the public tests and nothing else that
is ours: what has been handed in and what it is tested with are one process here, in which there must be
nothing to find.
@^sanitizers@>

@<Functions of {\tt compile.c}@>=
compile_end compile_advice(const toolchain *tools, const compile_job *job)
{
  command_line words = { 0 };
  common_words(&words, tools, job);
  words_split(&words, "-O0 -w -fsanitize=address,undefined");
  words_add(&words, "%s", job->source);
  words_add(&words, "%s/public.o", job->parts);
  words_add(&words, "%s/before.a", job->parts);
  words_split(&words, TEST_LIBRARIES " -lm");
  return compile(tools->level, job, &words, NULL);
}
