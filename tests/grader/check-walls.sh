#!/bin/sh
# What a worker finds when it looks around; what becomes of it when the grader dies; the same seed, the same record.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} E=$B/exercises/2.2-diff
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
chmod 755 "$dir"
link() { # worker $1 from the C text on standard input
  cat >"$dir/$1.c"
  gcc -std=gnu11 -g -O1 -w -I"$B/include" -c "$dir/$1.c" -o "$dir/$1.o" &&
    gcc -static "$dir/$1.o" "$E/worker.o" "$B/exercises/worker-main.o" "$E/before.a" -lm -o "$dir/$1" 2>"$dir/ld"
}
link look <<'END'
#define _GNU_SOURCE
#include <nabla/derivatives.h>
#include <stdio.h>
#include <unistd.h>
extern char **environ;
double nb_diff(nb_fun f, double c)
{
  char some[10];
  printf("descriptors:");
  for (int i = 0; i < 64; i++) /* to read or write nothing succeeds if it is open */
    if (read(i, some, 0) == 0 || write(i, some, 0) == 0) printf(" %d", i);
  int n = 0;
  while (environ[n]) n++;
  printf("\nenvironment: %d\ninput: %d\n", n, (int)read(0, some, 10));
  return c + f.value(c, f.env);
}
END
link wait <<'END'
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c) { for (volatile int i = 0;; i++) (void)f, (void)c; }
END
run() { "$E/test" --worker "$dir/$1" --seed "${2:-1}"; }
sees() { run look >"$dir/record" && cat "$dir/record" && grep -qF -e "$1" "$dir/record"; }
confinement() { # status, limits and user of a waiting worker, as the kernel sees it
  "$E/test" --worker "$dir/wait" >"$dir/record" &
  grader=$!
  sleep 0.5
  w=$(ps -o pid= --ppid $grader | tr -d ' ')
  cat "/proc/$w/status" "/proc/$w/limits" >"$dir/facts"
  ps -o sid= -p "$w" >>"$dir/facts"
  [ "$(ps -o sid= -p "$w" | tr -d ' ')" = "$w" ] || return 1
  kill -KILL $grader
  sleep 0.3
  ! grep -q "^State:.*[RSD] " "/proc/$w/status" # a zombie waits for init to take notice
}
fact() { grep -qE "$1" "$dir/facts"; }
same() {
  a=$(run look 12345) && b=$(run look 12345) && c=$(run look 12346) || return 1
  [ "$a" = "$b" ] && [ "$a" != "$c" ]
}
ok 'descriptors 0 to 3 are open, and no other' sees 'descriptors: 0 1 2 3\nenvironment'
ok 'the environment is empty' sees 'environment: 0'
ok 'the input is empty' sees 'input: 0'
ok 'a session of its own, and an end when the grader is killed' confinement
ok 'no new privileges' fact '^NoNewPrivs:.*1$'
ok 'a filter on system calls' fact '^Seccomp:.*2$'
ok 'no capabilities' fact '^CapEff:.*0000000000000000'
[ "$(id -u)" = 0 ] && ok 'as root, nobody' fact '^Uid:.*65534.*65534'
ok 'no files' fact '^Max file size +0 +0'
ok 'no core' fact '^Max core file size +0 +0'
ok 'one MiB of stack' fact '^Max stack size +1048576 +1048576'
ok '512 MB of memory' fact '^Max address space +536870912 +536870912'
ok 'two seconds of processor time' fact '^Max cpu time +2 +3'
ok 'no further descriptor' fact '^Max open files +4 +4'
ok 'the same seed, the same record; another, another' same
done_testing
