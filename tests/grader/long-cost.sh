#!/bin/sh
# What a verdict costs: the best of twenty, against the compiler's own time for the same file on the same machine.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} E=$B/exercises/2.2-diff
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
right=$B/solutions/2.2-diff.c
best() { # milliseconds of the best of twenty
  i=0 least=1000000
  while [ $i -lt 20 ]; do
    i=$((i + 1)) begin=$(date +%s%N)
    "$@" >"$dir/out" 2>&1
    t=$((($(date +%s%N) - begin) / 1000))
    [ $t -ge $least ] || least=$t
  done
  echo $((least / 1000))
}
compiler=$(best gcc -std=c11 -g -O1 -Wall -Wextra -I"$B/exercises/include" "$right" "$E/worker.o" "$B/exercises/worker-main.o" "$E/before.a" -static -lm -o "$dir/worker")
check=$(best "$B/nabla" check 2.2 "$right")
wrong=$(best "$B/nabla" check 2.2 tests/grader/zoo/null.c)
advice=$(best "$B/nabla" check 2.2 "$right" --advice)
echo "# milliseconds: the compiler alone $compiler, a verdict $check, with advice $advice, for a crash with advice $wrong"
ok 'a verdict on a correct answer: at most 0.2 s' test "$check" -le 200
ok 'advice: at most 1 s more' test $((advice - check)) -le 1000
ok 'a crash, with advice: at most 1.5 s' test "$wrong" -le 1500
done_testing
