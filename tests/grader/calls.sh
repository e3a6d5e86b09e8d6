#!/bin/sh
# The list of system calls that a worker may make, from both sides: who needs a call, and what comes of it with the worst
# arguments; and that all other numbers, by all doors, end the worker. The list is the filter's own.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} E=$B/exercises
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
chmod 755 "$dir"
make_trials() {
  gcc -std=gnu11 -Wall -Wextra -Werror -O1 -static tests/grader/calls.c -o "$dir/worker" &&
    gcc -std=gnu11 -Wall -Wextra -Werror -O1 -DOUTSIDE -I"$B/c" tests/grader/calls.c "$B/o/confine.o" -lseccomp -o "$dir/calls"
}
ok 'the trials compile' make_trials
calls() { "$dir/calls" "$dir/worker" "$@"; }
"$E/2.2-diff/test" --filter list >"$dir/list"
calls trials >"$dir/trials"
names() { cut -d' ' -f2- "$dir/list" | tr ' ' '\n' | LC_ALL=C sort; }
no_more_no_less() { # a call without a trial, a trial without a call, a call that is listed twice
  names >"$dir/names"
  cut -d' ' -f1 "$dir/trials" | LC_ALL=C sort -u | diff "$dir/names" - && [ "$(wc -l <"$dir/names")" -ge 30 ]
}
ok 'each call of the list has a trial, and the list is the one that is in force' no_more_no_less
while read -r call name why; do ok "$name: $why" calls try "$name"; done <"$dir/trials"

# Honest answers, and what they say with the whole list: numbers, arrays of a caller's, memory that is taken, grown and given
# back, output, an assertion that fails, a full stack.
link() { # NAME EXERCISE, from a file, or from the standard input
  gcc -std=gnu11 -O1 -w -I"$B/include" -c -xc "${3:--}" -o "$dir/$1.o" &&
    gcc -static "$dir/$1.o" "$E/$2/worker.o" "$E/worker-main.o" "$E/$2/before.a" -lm -o "$dir/$1.bin" 2>"$dir/ld"
}
link right 2.2-diff "$B/solutions/2.2-diff.c"
link arrays 5.2-differences "$B/solutions/5.2-differences.c"
link grows 2.2-diff <<'END_OF_C'
#include <nabla/derivatives.h>
#include <stdio.h>
#include <stdlib.h>
double nb_diff(nb_fun f, double c)
{
  char *p = NULL, *small[100];
  for (size_t n = 1 << 10; n < 1 << 24; n *= 2) p = realloc(p, n), p[n - 1] = 1;
  for (int i = 0; i < 100; i++) small[i] = malloc(3000), small[i][0] = 1;
  for (int i = 0; i < 100; i++) free(small[i]);
  printf("%d %g\n", p[(1 << 23) - 1], f.value(c, f.env));
  free(p);
  return c;
}
END_OF_C
link asserts 2.2-diff <<'END_OF_C'
#include <assert.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c) { assert(c > 1e9); return f.value(c, f.env); }
END_OF_C
link deep 2.2-diff <<'END_OF_C'
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c) { volatile char room[4096] = {0}; return room[7] + nb_diff(f, c + 1) + room[8]; }
END_OF_C
link leaves 2.2-diff <<'END_OF_C'
#include <nabla/derivatives.h>
#include <stdlib.h>
double nb_diff(nb_fun f, double c) { exit(7); }
END_OF_C
answers='right:2.2-diff arrays:5.2-differences grows:2.2-diff asserts:2.2-diff deep:2.2-diff leaves:2.2-diff'
say() { # FILTER FOLDER: what becomes of the honest answers
  mkdir -p "$dir/$2"
  for a in $answers; do
    "$E/${a#*:}/test" --worker "$dir/${a%:*}.bin" --seed 1 --filter "$1" >"$dir/$2/${a%:*}" 2>&1
    echo "status $?" >>"$dir/$2/${a%:*}"
  done
}
whole() { # all of them are what they should be
  say less-nothing whole
  grep -H -m1 -e outcome -e cannot "$dir"/whole/*
  for a in right arrays; do ! grep '"outcome"' "$dir/whole/$a" | grep -v passed || return 1; done
  grep -q 'called abort' "$dir/whole/asserts" && grep -q 'its stack of 1 MiB is full' "$dir/whole/deep" &&
    grep -q 'exit(7)' "$dir/whole/leaves" && grep -q '"outcome": "wrong"' "$dir/whole/grows"
}
ok 'honest answers get on with the list' whole
misses() { # CALL: without it, one of them is told something else
  say "less-$1" less
  ! diff -r "$dir/whole" "$dir/less"
}
while read -r call name why; do
  [ "$call" = "$name" ] || continue
  case $why in
    needed*) ok "$call: an honest answer needs it" misses "$call" ;;
    library*) misses "$call" >/dev/null && echo "# $call: this C library needs it" || echo "# $call: this C library does not need it" ;;
  esac
done <"$dir/trials"
kind() { # who meets a wall is told so in a sentence, and not by a number of a signal
  printf '%s\n' '#include <nabla/derivatives.h>' '#include <unistd.h>' 'double nb_diff(nb_fun f, double c) { return (double)getppid() + c; }' | link asks 2.2-diff
  "$E/2.2-diff/test" --worker "$dir/asks.bin" --seed 1 | tee /dev/stderr | grep -q '"detail": "it asked the operating system to do something that no exercise needs (getppid)'
}
ok 'a forbidden call is named in a sentence' kind
ok 'no number from 0 to 1023 reaches the kernel beside those on the list' calls sweep
ok 'nor do numbers that are none' calls high
if [ "$(uname -m)" = x86_64 ]; then
  ok 'the two that end probes, which the kernel lets pass every filter, do nothing' calls probes
  ok 'no number of the 32-bit interface with long registers (x32)' calls x32
  ok 'no number by the old door (int 0x80)' calls i386
else
  skip 'other doors' 'they are those of another processor'
fi
done_testing
