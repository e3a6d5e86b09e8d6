/* without WORDS COMMAND...: runs a command on a poorer system. Each leading word takes something away from it and all
   its descendants, by a filter on system calls: namespaces, landlock, seccomp.
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static void deny(scmp_filter_ctx f, const char *call, int error)
{
  seccomp_rule_add(f, SCMP_ACT_ERRNO((unsigned)error), seccomp_syscall_resolve_name(call), 0);
}

static void no_namespaces(scmp_filter_ctx f)
{
  static const unsigned long worlds[] = { CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET };
  for (int i = 0; i < 4; i++)
    seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, worlds[i], worlds[i]));
  deny(f, "clone3", ENOSYS);
  deny(f, "unshare", EPERM);
}

static void no_seccomp(scmp_filter_ctx f)
{
  deny(f, "seccomp", ENOSYS);
  seccomp_rule_add(f, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP, 0));
}

int main(int argc, char **argv)
{
  int i = 1;
  scmp_filter_ctx f = seccomp_init(SCMP_ACT_ALLOW);
  for (; i < argc; i++)
    if (strcmp(argv[i], "namespaces") == 0) no_namespaces(f);
    else if (strcmp(argv[i], "landlock") == 0) deny(f, "landlock_create_ruleset", ENOSYS);
    else if (strcmp(argv[i], "seccomp") == 0) no_seccomp(f);
    else break;
  if (i == argc || seccomp_load(f)) return fputs("without: cannot\n", stderr), 125;
  execvp(argv[i], argv + i);
  return perror(argv[i]), 127;
}
