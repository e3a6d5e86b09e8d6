@*1 A jail without name spaces.\label{seal}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Bubblewrap makes a small world of its own for the compiler, and needs the kernel's permission to
make worlds. In many places there is none: inside most containers, in a |chroot|, on machines whose
owner has switched user name spaces off. But since 2021 Linux lets every process give up rights by
itself, once and for all and for all its descendants. The mechanism is called {\it landlock}. The
module \.{seal.c} uses it, together with a filter on system calls, to build walls that are nearly
as good: the process sees that other files exist, but it can open none of them.

Walls of this kind are quickly built, and still the second choice. In a world of its own the compiler doesn't even see that there are other files and processes; here it sees some of them and may not touch them. Which of the two was in force is written into each record, as the level \.{full} or \.{sealed}.
@^landlock@> @^sandbox@>

@(c/seal.h@>=
#ifndef NB_SEAL_H
#define NB_SEAL_H
typedef struct {
  const char *folder; /* the only place where something may be written */
  const char *readable; /* our data: headers and objects, read only */
} jail_view;@/
int seal_compiler(const void *view); /* 0, or $-1$ and then nothing may be run */
int seal_program(const void *view);
#endif

@ There are two seals. One is for compilers, which write files and start other programs. The other
is for a program that was made from a student's file and needs more of the system than a
worker does; it may read and compute, and that is all. Both are put on by the child itself, between
|fork| and |exec|, so they take a pointer that |child_run| knows nothing about.

What is promised here is tested by a program that puts the seals on and then tries everything that should fail: \.{tests/grader/behind-the-seal.c}. It opens the password file and a file of another user, makes files in \.{/tmp} and \.{/usr}, renames, links, mounts, traces and signals its parent, and makes a name space. It also does what must work, since a wall without a door is easy to build.

@(c/seal.c@>=
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <stdint.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <linux/capability.h>
#include <linux/landlock.h>
#include "seal.h"
@<Constants of {\tt seal.c}@>@;
@<Functions of {\tt seal.c}@>@;

@*2 Files. With landlock one declares a set of rights that are given up everywhere, and then
gives some of them back below certain folders. Each version of the kernel knows a few rights
more than the one before; it tells its version when asked for a rule set of no size. We give up
everything that it knows: thirteen rights on files in the beginning, later also to
move a file between folders, to cut it off, and to talk to devices.
There is no function for these calls in the \CEE/ library yet; that is why they are made by number.

The rights are bits, numbered in the order of their invention, so ``everything that version~3 knows'' is the number of fifteen ones. To give up less than the kernel knows would leave a door open without anybody having decided so. A kernel of next year will know a right more, which is then not given up: what we don't know we can't forbid.

@<Functions of {\tt seal.c}@>=
static int landlock_version(void)
{
  return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}
static uint64_t all_rights(int version)
{
  int known = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
  return (UINT64_C(1) << known) - 1;
}

@ Newer kernels can also forbid network ports, and signals and sockets that lead to a process
outside. The structure that asks for it has grown with them, and a kernel refuses one that is too
long for it. Our own copy is used, since the headers of a system may be older than its kernel.

So on a kernel of 2021 a sealed compiler could reach the network as far as landlock is concerned. It can't as far as the filter below is concerned, which denies sockets by their number. Most doors here have two locks, by two mechanisms that have been written by different people.

@<Functions of {\tt seal.c}@>=
static int make_rules(void)
{
  int version = landlock_version();
  struct { uint64_t files, ports, scopes; } given_up = { all_rights(version), 3, 3 };
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  if (version < 1) return -1;
  return (int)syscall(SYS_landlock_create_ruleset, &given_up, size, 0);
}

@ A rule gives rights back below one folder. A folder that this system does not have needs no
rule; any other failure breaks the seal. (Rights of which an old kernel has never heard must not
be named in a rule, hence the intersection.)

A rule is bound to the folder itself and not to its name: |O_PATH| opens it without reading anything, and if somebody renames the folder later the right goes with it.

@<Functions of {\tt seal.c}@>=
static int allow_below(int rules, const char *path, uint64_t rights)
{
  struct landlock_path_beneath_attr rule = { 0 };
  rule.allowed_access = rights & all_rights(landlock_version());
  rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
  if (rule.parent_fd < 0) return errno == ENOENT ? 0 : -1;
  int failed = (int)syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(rule.parent_fd);
  return failed;
}

@ Everybody may read the system's programs and libraries and our own data. In its folder a
compiler may do what it likes, except to make devices, sockets and pipes; the program that it made may only
read there.

To cut off a file is bit 14, of the third version. Our headers may be older than that, and so it is written as a number. The right to move files between folders is missing on purpose; it is why \.{ctangle} has to be told to write each file in its place (section~\xsec{webs}).

@<Constants of {\tt seal.c}@>=
enum {@|
  LOOK = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,@|
  CHANGE = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE@|
    | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | 1 << 14 /* to cut off */@|
};

@ After |landlock_restrict_self| there is no way back, for this process and all that it starts,
even if it belongs to root.

The call before it, |PR_SET_NO_NEW_PRIVS|, is the price that Linux asks for letting ordinary users wall themselves in. From then on no program that is started gets more rights than its starter, not even \.{sudo}. Otherwise one could start such a program inside walls that its author never imagined, and see it stumble.

@<Functions of {\tt seal.c}@>=
@<Let |rules| open what |view| contains@>@;
static int close_files(const jail_view *view, int may_change)
{
  int rules = make_rules();
  int failed = rules < 0 || open_view(rules, view, may_change)
    || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    || syscall(SYS_landlock_restrict_self, rules, 0);
  if (rules >= 0) close(rules);
  return failed ? -1 : 0;
}

@ What a process may know about itself, the sanitizers want to know; so a program gets its own
folder in \.{/proc}, which a compiler can do without.

A compiler that had \.{/proc/self} could learn where it runs and what it was called with, none of which would hurt; but what isn't needed isn't given. The folder \.{/etc} is missing, too, and with it the configuration of the linker, which finds the libraries in \.{/usr/lib} all the same.

@<Let |rules| open what |view| contains@>=
static int open_view(int rules, const jail_view *view, int may_change)
{
  static const char *const system[] = { "/usr", "/bin", "/lib", "/lib64" };
  int failed = 0;
  for (size_t i = 0; i < sizeof system / sizeof *system; i++)
    failed |= allow_below(rules, system[i], LOOK);
  if (!may_change) failed |= allow_below(rules, "/proc/self", LOOK);
  return failed | allow_below(rules, view->readable, LOOK)
    | allow_below(rules, view->folder, may_change ? LOOK | CHANGE : LOOK);
}

@*2 The powers of root. If the grader is run by root, then so is the compiler, who could set
the clock and load drivers. Linux divides these powers into some forty {\it capabilities}. We
take each of them out of the set that |exec| may give back, and then give up those that we
have. Whoever is not root has none, and the kernel's refusal to take them away is no failure.

Sixty-four is more than there are capabilities today; the kernel answers that it doesn't know the rest, which nobody reads. The structure |none| has two elements, because forty capabilities did not fit into the 32 bits that were thought to be enough in 1999.

@<Functions of {\tt seal.c}@>=
static int drop_capabilities(void)
{
  struct __user_cap_header_struct head = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct none[2];
  memset(none, 0, sizeof none);
  for (int c = 0; c < 64; c++) prctl(PR_CAPBSET_DROP, c, 0, 0, 0);
  return (int)syscall(SYS_capset, &head, none);
}

@*2 System calls. What landlock does not know, a filter must forbid. For a program that is
linked statically we had a list of what is {\it allowed}. A compiler is four programs in shared
libraries, each year made a little differently, and an allowed list would break with the next
release; so here we list what is {\it denied}. A denied call fails, and the compiler may
complain about it in its own words.

By names and not by numbers: the numbers differ from one processor to the next, and the library knows them all. A name that it doesn't know belongs to a call that this system can't have, and is skipped.

@<Constants of {\tt seal.c}@>=
static const char *const denied[] = {@|
  @<Calls that reach other machines and processes@>@,@|
  @<Calls that change what others see@>@,@|
  @<Calls that are for the administrator@>@,@|
};

@ The first group keeps the compiler alone. It can neither talk to the network, nor signal,
trace or read any process, nor leave the group of processes that we kill when its time is up.

The usual attack of a file on its compiler is not on this list, by the way. It is to include \.{/etc/passwd} and to read it in the error message; landlock has answered that.

@<Calls that reach other machines and processes@>=
"socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",@|
"kill", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "pidfd_send_signal", "pidfd_getfd",@|
"ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "setsid", "setpgid", "setns", "unshare",@|
"msgget", "semget", "shmget", "mq_open",

@ Landlock governs the opening of files, not their owners and attributes, and it does not know of
mounted file systems. (The linker must be allowed to make its result executable; so |chmod| is missing
here, and could change the mode of a file of ours, though not its contents.)

To change the mode of another user's file the compiler would have to own it. As root without capabilities it owns what root owns and nothing more.

@<Calls that change what others see@>=
"fchown", "chown", "lchown", "fchownat", "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr",@|
"mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsmount", "mount_setattr",

@ For the third group one would have to be root, or should have to be. Many of these calls are rarely
used, and therefore the part of the kernel where mistakes are found.

Three of these have been among the kernel's most fertile sources of holes in the past years, with their names in the first line of the list; no compiler needs any.

@<Calls that are for the administrator@>=
"bpf", "perf_event_open", "io_uring_setup", "io_uring_enter", "io_uring_register", "userfaultfd", "keyctl",@|
"add_key", "request_key", "init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load",@|
"reboot", "swapon", "swapoff", "quotactl", "syslog", "acct", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex",@|
"name_to_handle_at", "open_by_handle_at", "personality", "iopl", "ioperm",

@ A list of names becomes rules for the filter, all of them with the same action. The first rule that can't be added ends the work, and with it the seal: a filter with a hole in it that nobody knows of is the worst kind.

@<Functions of {\tt seal.c}@>=
static int add_calls(scmp_filter_ctx f, uint32_t action, const char *const *call, size_t n)
{
  int bad = 0;
  for (size_t i = 0; i < n && !bad; i++) {
    int number = seccomp_syscall_resolve_name(call[i]);
    if (number != __NR_SCMP_ERROR) bad = seccomp_rule_add(f, action, number, 0) != 0;
  }
  return bad;
}

@ Two calls are special. |clone| starts processes, which a compiler must do, but must not do it
into a new name space, where it would have its powers back; and |clone3| hides this wish behind a pointer
that no filter can follow. It ``does not exist'', then, and the C library takes the older call.

@<Functions of {\tt seal.c}@>=
static int deny_what_is_listed(scmp_filter_ctx f)
{
  struct scmp_arg_cmp new_world = SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_NEWUSER, CLONE_NEWUSER);
  int bad = seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, new_world)
    || seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  return bad || add_calls(f, SCMP_ACT_ERRNO(EPERM), denied, sizeof denied / sizeof *denied);
}

@ The program made from a student's file has no reason to start anything. For it we turn the
list around again; what is on it is what the C library and the sanitizers' run-time library ask
for in an honest life. The rest fails without ending the program, because some of their questions are only curiosity.

@<Constants of {\tt seal.c}@>=
static const char *const needed[] = {@|
  "read", "pread64", "write", "writev", "close", "open", "openat", "fstat", "stat", "newfstatat", "statx", "lseek", "access",@|
  "faccessat", "faccessat2", "readlink", "readlinkat", "getcwd", "fcntl", "ioctl", "mmap", "munmap", "mprotect", "mremap", "madvise",@|
  "brk", "arch_prctl", "prctl", "set_tid_address", "set_robust_list", "rseq", "getrandom", "futex", "sigaltstack", "rt_sigprocmask",@|
  "rt_sigaction", "rt_sigreturn", "exit", "exit_group", "getpid", "gettid", "getppid", "getuid", "geteuid", "getgid", "getegid", "uname",@|
  "prlimit64", "getrlimit", "sched_getaffinity", "sched_yield", "sysinfo", "clock_gettime", "gettimeofday", "restart_syscall", "execve",@|
  "memfd_create",@|
};

@ Some surprises are on this list. |ioctl| is how the \CEE/ library asks whether its output is a terminal, |getrandom| gives |malloc| a secret, and with |execve| the child becomes the program in the first place; a second |execve| could only start what landlock lets it read, with the same filter on. |memfd_create| is there for a reason that the section on advice explains.

@<Functions of {\tt seal.c}@>=
static int allow_what_is_needed(scmp_filter_ctx f)
{
  return add_calls(f, SCMP_ACT_ALLOW, needed, sizeof needed / sizeof *needed);
}

@ A filter is built, loaded into the kernel, and forgotten. |seccomp_load| fails where the kernel has no
filters, and then there is no seal. (In the worker's module the filter is built beforehand and loaded without help from
a library. Here a few milliseconds of a compiler's time do not matter, and the simpler way is taken.)

The argument |otherwise| is what becomes of a call that is not listed, which is the whole difference between a list of what is denied and one of what is allowed.

@<Functions of {\tt seal.c}@>=
static int close_calls(uint32_t otherwise, int (*build)(scmp_filter_ctx))
{
  scmp_filter_ctx f = seccomp_init(otherwise);
  int failed = f == NULL || build(f) || seccomp_load(f);
  if (f) seccomp_release(f);
  return failed ? -1 : 0;
}

@*2 Trying the walls. A wall that was built may still not stand: some systems accept the calls
above and ignore them. So the child tries, each time, to do two things that are now impossible. If one of
them succeeds, the seal has failed and nothing will be run behind it.

The three tests are one for reading, one for writing, one for sockets; the first has an answer that no rule of ours gives back. Such a system isn't hard to imagine: an emulator of Linux, say, that knows a call by its number and not by its meaning, and would rather report a success than be reported itself.

@<Functions of {\tt seal.c}@>=
static int walls_stand(void)
{
  return open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) < 0
    && open("/dev/null", O_WRONLY | O_CLOEXEC) < 0
    && socket(AF_UNIX, SOCK_STREAM, 0) < 0;
}

@ Now the two seals. The order matters: the rules for files come first and the filter comes last, since each
wall is built with the help of calls that the next one denies. Where one of the steps fails there is no seal, and
|child_run| reports that the program could not be started.

@<Functions of {\tt seal.c}@>=
int seal_compiler(const void *view)
{
  return close_files(view, 1) || drop_capabilities()
    || close_calls(SCMP_ACT_ALLOW, deny_what_is_listed) || !walls_stand() ? -1 : 0;
}

@ For a program there is one step more in front. Addresses are laid out in the same way each time, so that a mistake with a wild pointer is the same mistake tomorrow, and the sanitizers say the same about it. To make guessing harder for attackers is what random addresses are for; an attacker in this program has nothing to find.

@<Functions of {\tt seal.c}@>=
int seal_program(const void *view)
{
  personality(ADDR_NO_RANDOMIZE); /* the same mistake, the same advice */
  return close_files(view, 0) || drop_capabilities()
    || close_calls(SCMP_ACT_ERRNO(EPERM), allow_what_is_needed) || !walls_stand() ? -1 : 0;
}
