#!/bin/sh
# The grader's side, with sanitizers, against workers that have been taken over and talk nonsense.
# RUNS is the number of runs; each starts a worker for every test of the made-up exercise.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} S=tests/grader/signatures RUNS=${RUNS:-20}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
chmod 755 "$dir"
modules=$(sed -n 's/^GRADER *:= *\([^#]*\).*/\1/p' exercises/exercises.mk)

build() {
  for side in remote worker; do $B/stubs $S/catalogue 9.1 $side >"$dir/$side.c" || return 1; done
  sanitized="gcc -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -I$B/include -I$B/c -I$S -w"
  $sanitized -DEXERCISE='"9.1"' -c $S/9.1.c -o "$dir/q.o" &&
    $sanitized -DEXERCISE_HEADER='"signatures.h"' "$dir/q.o" "$dir/remote.c" $(printf "$B/c/%s.c " $modules) \
      $B/lib/libnabla.a $(pkg-config --libs check jansson libseccomp) -lm -o "$dir/test" || return 1
  gcc -w -I$B/include -I$B/c -I$S -DEXERCISE_HEADER='"signatures.h"' -c "$dir/worker.c" -o "$dir/w.o" &&
    gcc -w -O1 $DEFINE -c tests/grader/take-over.c -o "$dir/t.o" && gcc -c $S/library.c -o "$dir/l.o" &&
    gcc -static "$dir/t.o" "$dir/w.o" $B/exercises/worker-main.o "$dir/l.o" -lm -o "$dir/take-over" &&
    gcc -w -O1 $DEFINE -I$S tests/grader/mangle.c $S/answer.c "$dir/w.o" $B/exercises/worker-main.o "$dir/l.o" -lm \
      -static -o "$dir/mangle"
}
runs() {
  i=0 lucky=0 worker=$1
  while [ $i -lt "$RUNS" ]; do
    i=$((i + 1))
    timeout 20 "$dir/test" --worker "$dir/$worker" --seed $i >"$dir/record" 2>"$dir/errors"
    status=$?
    points=$(sed -n 's/^ "points": \([0-9]*\),/\1/p' "$dir/record")
    if [ $status != 0 ] || [ -s "$dir/errors" ] || [ -z "$points" ]; then
      echo "run $i: status $status"; cat "$dir/errors"; tail -n 30 "$dir/record"; return 1
    fi
    lucky=$((lucky + (points > 0)))
    sed -n 's/^   "\(outcome\|detail\)": "\([^"]*\)".*/\2/p' "$dir/record" >>"$dir/all"
  done
  [ "$worker" = mangle ] || echo "# $lucky of $RUNS runs had a lucky test ($worker)" >&3
  [ -z "$SHOW" ] || sort "$dir/all" | sed 's/[0-9][0-9]*/N/g' | uniq -c | sort -rn | head -40 >&3
}
# Exercise 2.2, as it is: no test of it can be passed by luck.
luckless() {
  gcc -static "$dir/t.o" "$B/exercises/2.2-diff/worker.o" "$B/exercises/worker-main.o" "$B/exercises/2.2-diff/before.a" -lm -o "$dir/diff" || return 1
  i=0
  while [ $i -lt "$RUNS" ]; do
    i=$((i + 1))
    timeout 20 "$B/exercises/2.2-diff/test" --worker "$dir/diff" --seed $i >"$dir/record" 2>"$dir/errors" || { cat "$dir/errors"; return 1; }
    grep -q '^ "points": 0,' "$dir/record" || { cat "$dir/record"; return 1; }
  done
}
exec 3>&1
ok 'everything is linked' build
for worker in take-over mangle; do
  ok "$worker: $RUNS runs, $(grep -c '^  {"' $S/9.1.c) workers each, without an abnormal end" runs $worker
done
ok "exercise 2.2: $RUNS runs, 6 workers each, not one point" luckless
done_testing
