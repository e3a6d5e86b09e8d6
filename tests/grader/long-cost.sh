#!/bin/sh
# What a verdict costs in processor time, which does not depend on who else is at work: ten of each, against the
# compiler alone with the same file.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} E=$B/exercises/2.2-diff
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
right=$B/solutions/2.2-diff.c
cost() { # milliseconds of the processor, for one of ten
  (
    for i in 1 2 3 4 5 6 7 8 9 10; do "$@" >"$dir/out" 2>&1; done
    times
  ) | tail -n 1 | awk '{ for (i = 1; i <= 2; i++) { split($i, p, /[ms]/); t += 60 * p[1] + p[2] }; printf "%d", 100 * t }'
}
compiler=$(cost gcc -std=c11 -g -O1 -Wall -Wextra -I"$B/exercises/include" "$right" "$E/worker.o" "$B/exercises/worker-main.o" "$E/before.a" -static -lm -o "$dir/worker")
check=$(cost "$B/nabla" check 2.2 "$right")
advice=$(cost "$B/nabla" check 2.2 "$right" --advice)
crash=$(cost "$B/nabla" check 2.2 tests/grader/zoo/null.c)
printf '# for measured.txt:\n# verdict_ms %s\n# compiler_ms %s\n# advice_ms %s\n' "$check" "$compiler" "$((advice - check))"
echo "# milliseconds: compiler and linker alone $compiler, a verdict $check, with advice $advice, for a crash with advice $crash"
ok 'a verdict on a correct answer: at most 0.2 s' test "$check" -le 200
ok 'and at most one and a half times what compiler and linker alone take' test $((2 * check)) -le $((3 * compiler))
ok 'advice: at most 1 s more' test $((advice - check)) -le 1000
ok 'a crash, with advice: at most 1.2 s' test "$crash" -le 1200
done_testing
