/* What a worker's filter lets through, tried with the worst arguments, and all that it should not let through.
   Made twice: with -DOUTSIDE the one that starts workers and judges them, linked with confine.o; without it the worker.
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <asm/prctl.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* ---- inside: trials. Each says what was not contained, and nothing if all was. */
#define KERNEL ((void *)0xffff888000000000UL) /* an address that is nobody's in user space */
static volatile sig_atomic_t stopped;
static sigjmp_buf back;
static int error;
#ifndef OUTSIDE
static void notice(int s) { (void)s, stopped = 1; }
#endif
static void come_back(int s) { (void)s, siglongjmp(back, 1); }
static long call(long n, long a, long b, long c, long d, long e)
{
  stopped = errno = 0;
  long r = syscall(n, a, b, c, d, e, 0);
  error = errno;
  return r;
}
#define CALL(name, a, b, c, d, e) call(SYS_##name, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e))
#define MUST(condition) ((condition) && !stopped ? (void)0 : (void)printf("line %d: not %s (error %d)\n", __LINE__, #condition, error))
#define REFUSED(name, a, b, c, d, e) \
  (CALL(name, a, b, c, d, e), stopped ? (void)0 : (void)printf("line %d: the kernel was asked for %s\n", __LINE__, #name))
#define FAILS(wanted, name, a, b, c, d, e) MUST(CALL(name, a, b, c, d, e) == -1 && error == (wanted))

static char some[64];
static void try_read(void)
{
  for (int fd = 4; fd < 1024; fd++) FAILS(EBADF, read, fd, some, 1, 0, 0);
  MUST(CALL(read, 0, some, sizeof some, 0, 0) == 0);
  FAILS(EBADF, read, 1, some, 1, 0, 0); /* its own output can't be read back */
}
static void try_write(void)
{
  for (int fd = 4; fd < 1024; fd++) FAILS(EBADF, write, fd, some, 1, 0, 0);
  FAILS(EFAULT, write, 1, KERNEL, 1, 0, 0);
}
static void try_writev(void)
{
  struct iovec v = {some, 1}, w = {KERNEL, 1};
  for (int fd = 4; fd < 1024; fd++) FAILS(EBADF, writev, fd, &v, 1, 0, 0);
  FAILS(EFAULT, writev, 1, &w, 1, 0, 0);
}
static void try_brk(void)
{
  long now = CALL(brk, 0, 0, 0, 0, 0);
  MUST(CALL(brk, now + (1L << 30), 0, 0, 0, 0) == now);
}
static void try_munmap(void) { FAILS(EINVAL, munmap, KERNEL, 4096, 0, 0, 0); }
static void *own_page(void) { return mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }
static void cannot_write(unsigned char *p)
{
  if (sigsetjmp(back, 1)) return;
  signal(SIGSEGV, come_back);
  *p = 0xc3;
  printf("it could write to code\n");
}
static void cannot_run(unsigned char *p)
{
  if (sigsetjmp(back, 1)) return;
  signal(SIGSEGV, come_back), signal(SIGILL, come_back);
  void (*f)(void);
  memcpy(&f, &p, sizeof f);
  f();
  printf("it could run data\n");
}
static void try_mremap(void)
{
  void *p = own_page();
  FAILS(ENOMEM, mremap, p, 4096, 1L << 30, MREMAP_MAYMOVE, 0);
  unsigned char *code = (unsigned char *)((unsigned long)try_read & ~4095UL);
  MUST((long)(code = (unsigned char *)CALL(mremap, code, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, p)) == (long)p);
  cannot_write(code); /* code that was moved is still only code */
}
static void try_madvise(void)
{
  void *p = own_page();
  *(volatile char *)p = 1;
  for (int a = 100; a < 102; a++) /* to declare a page of the machine's memory broken; a kernel may not know how */
    MUST(CALL(madvise, p, 4096, a, 0, 0) == -1 && (error == EPERM || error == EINVAL));
  FAILS(EINVAL, madvise, p, 4096, 9, 0, 0); /* to punch a hole into a file */
}
static void try_mmap(void)
{
  for (long prot = PROT_EXEC; prot < 8; prot++) {
    REFUSED(mmap, 0, 4096, prot, MAP_PRIVATE | MAP_ANONYMOUS, -1);
    REFUSED(mmap, 0, 4096, prot | 1L << 40, MAP_PRIVATE | MAP_ANONYMOUS, -1);
  }
  for (int fd = 0; fd < 1024; fd++) MUST(CALL(mmap, 0, 4096, PROT_READ, MAP_SHARED, fd) == -1);
  FAILS(ENOMEM, mmap, 0, 1L << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1);
  FAILS(EPERM, mmap, 0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1);
  unsigned char *p = own_page();
  *p = 0xc3;
  cannot_run(p); /* no mode in which whatever can be read can be run */
}
static void try_mprotect(void)
{
  unsigned char *p = own_page();
  for (long prot = PROT_EXEC; prot < 8; prot++) REFUSED(mprotect, p, 4096, prot, 0, 0);
  *p = 0xc3;
  MUST(CALL(mprotect, p, 4096, PROT_READ, 0, 0) == 0);
  cannot_run(p);
  FAILS(ENOMEM, mprotect, KERNEL, 4096, PROT_READ, 0, 0);
}
static void try_set_tid_address(void) { MUST(CALL(set_tid_address, KERNEL, 0, 0, 0, 0) == getpid()); } /* written at the end */
static void try_set_robust_list(void)
{
  FAILS(EINVAL, set_robust_list, some, 1, 0, 0, 0);
  MUST(CALL(set_robust_list, KERNEL, 24, 0, 0, 0) == 0); /* walked at the end */
}
static void try_rseq(void)
{
  MUST(CALL(rseq, some, 32, 0, 0, 0) == -1); /* there is one already, or it would have to be aligned */
  MUST(CALL(rseq, KERNEL, 32, 0, 1, 0) == -1);
}
static void try_getrandom(void)
{
  FAILS(EFAULT, getrandom, KERNEL, 64, 0, 0, 0);
  FAILS(EINVAL, getrandom, some, 1, 0xff00, 0, 0);
}
static void try_futex(void)
{
  struct timespec moment = {0, 10000000};
  FAILS(EFAULT, futex, KERNEL, FUTEX_WAIT, 0, 0, 0);
  FAILS(EAGAIN, futex, some, FUTEX_WAIT, 1, 0, 0);
  FAILS(ETIMEDOUT, futex, some, FUTEX_WAIT, 0, &moment, 0);
  FAILS(ENOSYS, futex, some, 99, 0, 0, 0);
  MUST(CALL(futex, some, FUTEX_WAKE, 1 << 30, 0, 0) == 0); /* nobody else is there */
}
static void try_futex_for_ever(void) { CALL(futex, some, FUTEX_WAIT, 0, 0, 0); }
static void try_sigaltstack(void)
{
  stack_t tiny = {0};
  tiny.ss_sp = some, tiny.ss_size = 1;
  FAILS(EFAULT, sigaltstack, KERNEL, 0, 0, 0, 0);
  FAILS(ENOMEM, sigaltstack, &tiny, 0, 0, 0, 0);
}
static void try_rt_sigprocmask(void)
{
  sigset_t all;
  sigfillset(&all);
  FAILS(EINVAL, rt_sigprocmask, SIG_SETMASK, &all, 0, 99, 0);
  FAILS(EFAULT, rt_sigprocmask, SIG_SETMASK, KERNEL, 0, 8, 0);
}
static void block_all(void)
{
  sigset_t all;
  sigfillset(&all);
  CALL(rt_sigprocmask, SIG_SETMASK, &all, 0, 8, 0);
}
static void try_deaf(void) { for (block_all(); ; ) continue; }
static void try_block_sigsys(void) { block_all(), CALL(getppid, 0, 0, 0, 0, 0); }
static void try_rt_sigaction(void)
{
  struct { void *handler; unsigned long flags; void *restorer; unsigned long mask; } ignore = {(void *)SIG_IGN, 0, NULL, 0};
  FAILS(EINVAL, rt_sigaction, SIGKILL, &ignore, 0, 8, 0);
  FAILS(EINVAL, rt_sigaction, SIGSTOP, &ignore, 0, 8, 0);
  FAILS(EFAULT, rt_sigaction, SIGTERM, KERNEL, 0, 8, 0);
}
static void try_ignore_sigsys(void) { signal(SIGSYS, SIG_IGN), CALL(getppid, 0, 0, 0, 0, 0); }
static void try_rt_sigreturn(void) { CALL(rt_sigreturn, 0, 0, 0, 0, 0); }
static void try_exit(void) { CALL(exit, 0, 0, 0, 0, 0); }
static void try_exit_group(void) { CALL(exit_group, 0, 0, 0, 0, 0); }
static void try_gettid(void) { MUST(CALL(gettid, KERNEL, KERNEL, 0, 0, 0) == getpid()); }
static void try_getpid(void) { MUST(CALL(getpid, KERNEL, KERNEL, 0, 0, 0) == getpid()); }
static void try_restart_syscall(void) { FAILS(EINTR, restart_syscall, 0, 0, 0, 0, 0); }
static void try_clock_gettime(void)
{
  struct timespec t;
  MUST(CALL(clock_gettime, CLOCK_MONOTONIC, &t, 0, 0, 0) == 0);
  FAILS(EFAULT, clock_gettime, CLOCK_MONOTONIC, KERNEL, 0, 0, 0);
  for (long pid = 0; pid < 100; pid++) REFUSED(clock_gettime, ~pid * 8 | 2, &t, 0, 0, 0); /* another's clock */
  REFUSED(clock_gettime, (unsigned)(~1u << 3 | 2), &t, 0, 0, 0);
  REFUSED(clock_gettime, ~5L * 8 | 3, &t, 0, 0, 0); /* that of a device */
}
static char *words[] = {"again", NULL};
static void try_execveat(void)
{
  for (int fd = -200; fd < 1024; fd++) if (fd != 4) REFUSED(execveat, fd, "", words, words + 1, AT_EMPTY_PATH);
  REFUSED(execveat, 4, "", words, words + 1, 0);
  REFUSED(execveat, 4, "/bin/sh", words, words + 1, 0);
  REFUSED(execveat, 4, "", words, words + 1, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW);
  FAILS(EBADF, execveat, 4, "", words, words + 1, AT_EMPTY_PATH); /* it vanished when we began */
}
static void try_execveat_path(void) /* becomes a shell, behind the same filter */
{
  char *sh[] = {"sh", "-c", "echo out", NULL};
  CALL(execveat, 4, "/bin/sh", sh, sh + 3, AT_EMPTY_PATH);
  raise(SIGSYS);
}
#ifdef SYS_arch_prctl
static void try_arch_prctl(void)
{
  FAILS(EPERM, arch_prctl, ARCH_SET_FS, KERNEL, 0, 0, 0);
  FAILS(EPERM, arch_prctl, ARCH_SET_GS, KERNEL, 0, 0, 0);
  FAILS(EFAULT, arch_prctl, ARCH_GET_FS, KERNEL, 0, 0, 0);
}
#endif

#ifndef OUTSIDE
/* Politely denied: whatever the arguments are, and nothing comes of it. */
static void try_denied(long n)
{
  struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
  long bad[] = {0, 1, 3, -1, -100, (long)some, (long)&all, (long)KERNEL, (long)"/proc/self/exe", 0x5412 /* to type at a terminal */};
  unsigned seed = 1;
  for (int i = 0; i < 2000; i++) {
    long a[5];
    for (int k = 0; k < 5; k++) seed = seed * 1103515245u + 12345u, a[k] = bad[(seed >> 16) % (sizeof bad / sizeof *bad)];
    MUST(call(n, a[0], a[1], a[2], a[3], a[4]) == -1 && error == EPERM);
  }
  for (size_t i = 0; i < sizeof some; i++) MUST(some[i] == 0);
}
#endif

/* ---- the table: a row for each call of the filter's list, or more. "needed": honest answers die without it; "library": so
   they do with the C library that this was written with; "kept": they don't, and it does no harm. */
enum end { RETURNS = 0, SAYS_NOTHING = 1000, STAYS = 1001 }; /* or the number of the signal that it dies of */
typedef struct trial {
  const char *call, *name;
  long number;
  int end;
  void (*run)(void);
  const char *why;
} trial;
#define T(call, end, why) {#call, #call, SYS_##call, end, try_##call, why}
#define MORE(call, more, end, why) {#call, #call "_" #more, SYS_##call, end, try_##more, why}
#define DENIED(call) {#call, #call, SYS_##call, RETURNS, NULL, "denied, and nothing comes of it"}
static const trial trials[] = {
  T(read, RETURNS, "needed: it hears questions; 0 and 3 are all that there is to read"),
  T(write, RETURNS, "needed: it answers; there is no other descriptor"),
  T(writev, RETURNS, "kept: the last words of a C library, and how musl prints; no other descriptor"),
  T(brk, RETURNS, "needed: memory, up to the limit"),
  T(munmap, RETURNS, "needed: gives memory back; its own"),
  T(mremap, RETURNS, "needed: realloc of large arrays; up to the limit, and what was code stays code"),
  T(madvise, RETURNS, "kept: malloc may give pages back; nothing of the machine's"),
  T(mmap, RETURNS, "needed: arrays; nothing executable, no file, not beyond the limit"),
  T(mprotect, RETURNS, "needed: the page behind an array; nothing executable"),
  T(set_tid_address, RETURNS, "library: its start; a wild address is ignored at the end"),
  T(set_robust_list, RETURNS, "library: its start; a wild address is ignored at the end"),
  T(rseq, RETURNS, "library: its start; there is one only"),
  T(getrandom, RETURNS, "library: the secret of malloc; random numbers, which the seed does not depend on"),
  T(futex, RETURNS, "kept: locks of the library; nobody else is there to be locked out"),
  MORE(futex, futex_for_ever, STAYS, "who waits for ever is ended by the clock"),
  T(sigaltstack, RETURNS, "needed: the handler of crashes; bad addresses are refused"),
  T(rt_sigprocmask, RETURNS, "library: abort and longjmp; bad addresses are refused"),
  MORE(rt_sigprocmask, deaf, STAYS, "who hears no signal is ended all the same"),
  MORE(rt_sigprocmask, block_sigsys, SIGSYS, "the filter's own signal can't be blocked"),
  T(rt_sigaction, RETURNS, "needed: the handler of crashes; not for the signals that end it"),
  MORE(rt_sigaction, ignore_sigsys, SIGSYS, "the filter's own signal can't be ignored"),
  T(rt_sigreturn, SIGSEGV, "kept: the end of a handler; from nowhere it leads to death"),
  T(exit, SAYS_NOTHING, "kept: the end of a thread; an end is no answer"),
  T(exit_group, SAYS_NOTHING, "needed: the end; an end is no answer"),
  T(gettid, RETURNS, "library: abort; its own number"),
  T(getpid, RETURNS, "library: abort; its own number"),
  T(restart_syscall, RETURNS, "kept: the kernel's own, after a pause; nothing to restart"),
  T(clock_gettime, RETURNS, "kept: time and clock, where the library can't look without a call; not the clocks of others"),
  T(execveat, RETURNS, "needed: the start itself; afterwards its descriptor is gone"),
  MORE(execveat, execveat_path, SIGSYS, "who becomes another program is behind the same filter, and dies of its first file"),
#ifdef SYS_arch_prctl
  T(arch_prctl, RETURNS, "library: where a thread keeps its own; not the kernel's addresses"),
#endif
#ifdef SYS_readlink
  DENIED(readlink),
#endif
  DENIED(prlimit64), DENIED(readlinkat), DENIED(newfstatat), DENIED(fstat), DENIED(ioctl), DENIED(lseek), DENIED(uname),
};
enum { TRIALS = sizeof trials / sizeof *trials, NUMBERS = 1024 };

#ifndef OUTSIDE
static int listed(long n)
{
  for (int i = 0; i < TRIALS; i++) if (trials[i].number == n) return 1;
  return 0;
}
/* All numbers that are not on the list; two end uprobes, and the kernel lets them pass every filter. */
static void sweep(void)
{
  static const long odd[] = {NUMBERS + 1, 4095, 65535, 0x3fffffff};
  for (long n = 0; n < NUMBERS; n++) {
#ifdef __x86_64__
    if (n == 335 || n == 336) continue;
#endif
    if (listed(n)) continue;
    call(n, 0, 0, 0, 0, 0);
    if (!stopped) printf("call %ld reached the kernel\n", n);
  }
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
    call(odd[i], 0, 0, 0, 0, 0);
    if (!stopped) printf("call %ld reached the kernel\n", odd[i]);
  }
}
/* One number, by the door NAME: each of these ends the process. */
static void one(const char *door, long n)
{
#ifdef __x86_64__
  if (strcmp(door, "x32") == 0) syscall(0x40000000 | n, 0, 0, 0, 0, 0, 0);
  if (strcmp(door, "i386") == 0) __asm__ volatile("int $0x80" : : "a"(n), "b"(0), "c"(0), "d"(0), "S"(0), "D"(0) : "memory");
#endif
  if (strcmp(door, "plain") == 0) syscall(n, 0, 0, 0, 0, 0, 0);
  printf("it lives\n");
}

int main(void) /* reads what to try, tries it, and says so at the end */
{
  char what[64] = "", door[16];
  long n;
  if (read(3, what, sizeof what - 1) <= 0) return 1;
  setvbuf(stdout, NULL, _IOFBF, 1 << 16);
  if (sscanf(what, "%15s %ld", door, &n) == 2) one(door, n);
  signal(SIGSYS, notice);
  if (strcmp(what, "sweep") == 0) sweep();
  for (int i = 0; i < TRIALS; i++) {
    if (strcmp(what, trials[i].name)) continue;
    if (trials[i].end == SIGSYS) signal(SIGSYS, SIG_DFL);
    if (trials[i].run) trials[i].run();
    else try_denied(trials[i].number);
  }
  fflush(stdout);
  if (write(1, "done\n", 5) != 5) return 1;
  _exit(0);
}
#else

/* ---- outside */
#include "confine.h"
#include <poll.h>
#include <sys/wait.h>
static const char *worker_path;
static char said[1 << 16];

static int run(const char *what, int *status, int milliseconds) /* 1 if it ended by itself; what it said is in |said| */
{
  confined w;
  size_t n = 0;
  *status = 0;
  if (confine_worker(&w, worker_path)) { perror(worker_path); exit(2); }
  if (write(w.channel, what, strlen(what)) < 0) perror("write");
  struct pollfd p = {w.output, POLLIN, 0};
  ssize_t got = 1;
  while (got && poll(&p, 1, milliseconds) > 0) {
    got = read(w.output, said + n, sizeof said - 1 - n);
    if (got > 0) n += (size_t)got;
  }
  said[n] = 0;
  return confine_end(&w, got ? 1 : 2000, status);
}

static int as_wanted(const trial *t)
{
  int status, ended = run(t->name, &status, t->end == STAYS ? 200 : 5000), good = 0;
  if (t->end == RETURNS) good = ended && WIFEXITED(status) && strcmp(said, "done\n") == 0;
  else if (t->end == SAYS_NOTHING) good = ended && WIFEXITED(status) && !*said;
  else if (t->end == STAYS) good = !ended && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL && !*said;
  else good = ended && WIFSIGNALED(status) && WTERMSIG(status) == t->end && !*said;
  if (!good) printf("%s: %s, status %x, said: %s\n", t->name, ended ? "ended" : "was killed", (unsigned)status, said);
  return good;
}

static int ends_all(const char *door, long from, long to) /* each number of a door ends the process, without a word */
{
  int bad = 0;
  for (long n = from; n < to; n++) {
    char what[64];
    int status;
    snprintf(what, sizeof what, "%s %ld", door, n);
    int ended = run(what, &status, 5000), signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    int probe = strcmp(door, "plain") == 0 && n < NUMBERS && n > 0 && (signal == SIGILL || strcmp(said, "it lives\ndone\n") == 0);
    int nothing_there = strcmp(door, "i386") == 0 && signal == SIGSEGV; /* a kernel without that door */
    if (ended && (signal == SIGSYS || nothing_there || probe)) continue;
    printf("%s: status %x, said: %s\n", what, (unsigned)status, said);
    bad = 1;
  }
  return !bad;
}

static int ends_high(void) /* numbers that are none */
{
  static const long odd[] = {-1, -2, 0x7fffffff, 1L << 31, (1L << 31) - 512, 0xfffffffe, 0x40000000 + (1L << 20)};
  int good = 1;
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) good &= ends_all("plain", odd[i], odd[i] + 1);
  return good;
}

/* calls WORKER list | trials | why NAME | try NAME | sweep | high | x32 | i386 | probes */
int main(int argc, char **argv)
{
  if (argc < 3) return 2;
  const char *what = argv[2], *name = argc > 3 ? argv[3] : "";
  int status, good = 0;
  worker_path = argv[1];
  if (strcmp(what, "list") == 0) return confine_list(stdout), 0;
  if (strcmp(what, "sweep") == 0) good = run("sweep", &status, 5000) && WIFEXITED(status) && strcmp(said, "done\n") == 0;
  if (strcmp(what, "sweep") == 0 && !good) printf("status %x, said: %s", (unsigned)status, said);
  if (strcmp(what, "x32") == 0) good = ends_all("x32", 0, 600);
  if (strcmp(what, "i386") == 0) good = ends_all("i386", 0, 500);
  if (strcmp(what, "high") == 0) good = ends_high();
  if (strcmp(what, "probes") == 0) good = ends_all("plain", 335, 337);
  for (int i = 0; i < TRIALS; i++) {
    if (strcmp(what, "trials") == 0) good = printf("%s %s %s\n", trials[i].call, trials[i].name, trials[i].why) > 0;
    if (strcmp(what, "try") == 0 && strcmp(name, trials[i].name) == 0) good = as_wanted(&trials[i]);
  }
  return !good;
}
#endif
