#!/bin/sh
# What waits for something else is skipped, and not failed: a test for another one of its exercise, an exercise for
# those that it needs. No points come or go by it, and the reason is said everywhere.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla root=$PWD
mkdir "$dir/solutions" "$dir/tmp"
export TMPDIR="$dir/tmp" NO_COLOR=1 LC_ALL=C
mistake() { (cd "$dir" && ctangle -bhp +c "$root/solutions/$1.w" "$root/tests/exercises/${1#*/}/$2.ch") >/dev/null; }
mistake 7-graphs/7.7-pull set && mistake 8-backpropagation/8.3-backward recursion &&
  mistake 8-backpropagation/8.5-gradcheck nan-passes || exit 2
wrong=$dir/solutions

waits() {
  "$nabla" check 8.3 "$wrong/8.3-backward.c" --seed 1 >"$dir/out"
  cat "$dir/out"
  grep -q '^  x shared' "$dir/out" && grep -Eq '^  \^ paths  *0 of 1  skipped, because shared is not right yet' "$dir/out" &&
    grep -q 'A known mistake' "$dir/out"
}
ok 'a test about cost waits for the one about the numbers' waits
one_failure() { "$nabla" check 8.3 "$wrong/8.3-backward.c" --seed 1 --json | jq -e '[.tests[] | select(.outcome == "skipped")] | length == 2 and all(.points == 0 and (.detail | test("because shared"))) and all(has("got") | not)'; }
ok 'the record has the reason, no points and no values' one_failure
undone() { "$nabla" check 8.3 --json | jq -e '.verdict == "not done" and ([.tests[] | select(.outcome == "skipped")] | length > 0)'; }
ok 'a skeleton is not done, whatever is skipped in it' undone

# the harness: a row may need only what stands above it, and a public one only what is public
row() { # ROWS...: a test program of exercise 0.1 with these rows
  { printf '#include <nabla/first.h>\n#include "exercise.h"\nstatic void good(void) { expect_int(1, 1, "one"); }\n'
    printf 'static void bad(void) { expect_int(1, 2, "two"); }\nconst exercise_test exercise_tests[] = {\n%s\n{0}};\n' "$1"; } >"$dir/rows.c"
  gcc -std=c11 -Wall -Wextra -Werror -Wno-unused-function -DEXERCISE='"0.1"' -I"$B/include" -I"$B/c" "$dir/rows.c" "$B/exercises/0.1-hello/$2.o" $3 \
    $(pkg-config --cflags --libs check jansson libseccomp) "$B/lib/libnabla.a" -lm -o "$dir/rows"
}
sealed() { o=$B/o; row "$1" remote "$o/channel.o $o/travel.o $o/describe.o $o/confine.o $o/remote.o $o/harness.o $o/marks.o"; }
outcomes() { "$dir/rows" "$@" | jq -r '[.tests[] | .outcome] | join(" ")'; }
chain() {
  sealed '{"a", PUBLIC, 1, "a", bad}, {"b", PUBLIC, 1, "b", good, "a"}, {"c", SEEDED, 1, "c", good, "b"}, {"d", PUBLIC, 1, "d", good},' &&
    [ "$(outcomes)" = 'wrong skipped skipped passed' ] && "$dir/rows" | jq -e '.tests[2].detail | test("because a ")'
}
ok 'three rows in a chain: the reason is the first of them' chain
passed() { sealed '{"a", PUBLIC, 1, "a", good}, {"b", PUBLIC, 1, "b", good, "a"},' && [ "$(outcomes)" = 'passed passed' ]; }
ok 'nothing is skipped if what it needs was passed' passed
left_out() { sealed '{"a", SEEDED, 1, "a", bad}, {"b", SEEDED, 1, "b", good, "a"}, {"c", PUBLIC, 1, "c", good},' && [ "$(outcomes --only public)" = passed ]; }
ok 'hidden rows may need hidden ones' left_out
refused() { sealed "$1" && { "$dir/rows" >"$dir/out" 2>"$dir/err"; [ $? = 2 ]; } && grep -q 'cannot grade: b needs a' "$dir/err"; }
ok 'a row that stands below' refused '{"b", PUBLIC, 1, "b", good, "a"}, {"a", PUBLIC, 1, "a", good},'
ok 'a hidden row that a public one needs' refused '{"a", SEEDED, 1, "a", good}, {"b", PUBLIC, 1, "b", good, "a"},'
local_rows() {
  row '{"a", PUBLIC, 1, "a", bad}, {"b", PUBLIC, 1, "b", good, "a"}, {"d", PUBLIC, 1, "d", good},' '../../o/local' "$B/o/harness.o $B/o/describe.o $B/solutions/0.1-hello.c" &&
    for fork in yes no; do CK_FORK=$fork "$dir/rows" >"$dir/out"; cat "$dir/out"
      grep -q '^failed  a' "$dir/out" && grep -q '^skipped b' "$dir/out" && grep -q '^passed  d' "$dir/out" && grep -q '^1 of 3 tests failed' "$dir/out" || return 1; done
}
ok 'the same for a debugger, with forks and without' local_rows

# across exercises
"$nabla" init "$dir/desk" >/dev/null
desk=$dir/desk/exercises
cp "$wrong/7.7-pull.c" "$desk/7-graphs/"
cp "$wrong/8.3-backward.c" "$wrong/8.5-gradcheck.c" "$B/solutions/8.4-zeroing.c" "$desk/8-backpropagation/"
check() { (cd "$dir/desk" && "$nabla" check "$@" --seed 1) >"$dir/out"; cat "$dir/out"; }
several() {
  check 7.7 8.3 8.4 8.5
  grep -Eq '^x 7\.7 .*wrong$' "$dir/out" && grep -Eq '^\^ 8\.3 .*6 of 12 .*skipped, because 7\.7 is not' "$dir/out" &&
    grep -Eq '^\+ 8\.4 .*5 of 5' "$dir/out" && grep -Eq '^\^ 8\.5 .*skipped, because 7\.7 is not' "$dir/out"
}
ok 'what needs a wrong exercise is skipped, with its points; what is right stays right' several
alone() { check 8.3; grep -q '^WRONG  6 of 12' "$dir/out"; }
ok 'alone, it is wrong' alone
in_json() { check 7.7 8.3 --json; jq -se '.[1].verdict == "skipped" and .[1].points == 6 and ([.[1].tests[] | .outcome] | unique == ["passed", "skipped"])' "$dir/out"; }
ok 'in JSON too' in_json
not_begun() { cp "$root/exercises/7-graphs/7.7-pull.c" "$desk/7-graphs/"; check 7.7 8.3; grep -Eq '^x 8\.3 .*6 of 12 .*wrong' "$dir/out"; }
ok 'an exercise that was not begun holds nothing up' not_begun

# a class
mkdir -p "$dir/class/ann" "$dir/class/bob"
cp "$wrong"/*.c "$dir/class/ann" && cp "$wrong/8.3-backward.c" "$B/solutions/7.7-pull.c" "$dir/class/bob"
graded() { "$nabla" grade "$dir/class" --only 7.7,8.3,8.5 --out "$dir/out.class" --seed 1 --format all --no-advice; }
ok 'a class is graded' graded
. tests/grader/read-formats
formats_agree 'what waits' "$dir/out.class"
tap() { grep -Ex 'ok [0-9]+ - 8\.3 order # SKIP because 7\.7 is not right yet: begin there' "$dir/out.class/results/ann.tap" && grep -E 'not ok [0-9]+ - 8\.3 order' "$dir/out.class/results/bob.tap"; }
ok 'TAP: skipped for the one, failed for the other' tap
xml() { grep -q 'failures="0" errors="0" skipped="5"' "$dir/out.class/results/ann.xml" && grep -q '<skipped message="because 7.7' "$dir/out.class/results/ann.xml"; }
ok 'JUnit has elements for it, and counts them' xml
statistics() { sed 's/<[^>]*>/ /g' "$dir/out.class/class.html" >"$dir/text"; grep -E '8\.3 order  +a node must wait for all of its consumers  +0 of 1 ' "$dir/text" && grep -E '8\.3 tree  +one operation  +2 of 2 ' "$dir/text"; }
ok 'statistics count a skipped test neither as passed nor as failed' statistics
records() { jq -e '.verdict == "wrong" and (.tests[] | select(.name == "order") | .outcome == "wrong" and has("got"))' "$dir/out.class/records/ann/8.3.json"; }
ok 'the record is as it was measured' records
done_testing
