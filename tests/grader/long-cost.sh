#!/bin/sh
# What a verdict costs in processor time, which does not depend on who else is at work: ten of each, against the
# compiler alone with the same file; and fifty answers to five exercises. STORE=yes keeps the figures for the book.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} E=$B/exercises/2.2-diff
. tests/grader/measure
. tests/grader/run-answers
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
found verdict_ms "$check"
found compiler_ms "$compiler"
found advice_ms "$((advice - check))"
echo "# milliseconds: compiler and linker alone $compiler, a verdict $check, with advice $advice, for a crash with advice $crash"
ok 'a verdict on a correct answer: at most 0.2 s' test "$check" -le 200
ok 'and at most one and a half times what compiler and linker alone take' test $((2 * check)) -le $((3 * compiler))
ok 'advice: at most 1 s more' test $((advice - check)) -le 1000
ok 'a crash, with advice: at most 1.2 s' test "$crash" -le 1200
ok 'fifty answers are compiled, made into workers, and graded, three times' eval 'answers_plant "$dir" && answers_rounds'
at_most() { awk -v a="$1" -v b="$2" 'BEGIN { print a, b; exit !(a <= b) }'; }
answers_ratio 3
ok 'they take at most one and a half times what compiler and linker take, on the wall' at_most "$on_the_wall" 1.5
ok 'and of the processor' at_most "$of_the_processor" 1.5
found grade_ratio "$of_the_processor"
found grade_ratio_wall "$on_the_wall"
answers_ratio 1
found grade_ratio_alone "$of_the_processor"
found_keep
done_testing
