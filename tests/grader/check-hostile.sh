#!/bin/sh
# Hostile and broken answers to exercise 2.2: no point, no hang, the right sentence, nothing left behind.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} H=tests/grader/hostile E=$B/exercises/2.2-diff
TEST=${TEST:-$E/test}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
chmod 755 "$dir"

worker() {
  cp "$1" "$dir/answer.c"
  (cd "$dir" && gcc -std=gnu11 -g -O1 -w -I"$top/$B/include" -c answer.c -o answer.o) &&
    gcc -static -Wl,-z,noexecstack "$dir/answer.o" "$E/worker.o" "$B/exercises/worker-main.o" "$E/before.a" -lm \
      -o "$dir/worker" 2>"$dir/ld"
}
said() { sed -n "s/^   $2: *//p" "$1" | head -n 1; }
grade() { # the submission $1; the record must be complete and as its head says
  worker "$1" || { cat "$dir/ld"; return 1; }
  start=$(date +%s%N)
  timeout 20 "$TEST" --worker "$dir/worker" --seed 5 >"$dir/record" 2>"$dir/errors"
  status=$?
  ms=$((($(date +%s%N) - start) / 1000000))
  cat "$dir/record" "$dir/errors"
  echo "status $status after $ms ms"
  [ $status = 0 ] && [ $ms -lt 10000 ] || return 1
  outcome=$(said "$1" outcome) says=$(said "$1" says) points=0
  [ "$outcome" = passed ] && points=8
  [ "$(sed -n 's/^ "points": \([0-9]*\),/\1/p' "$dir/record")" = $points ] &&
    [ "$(grep -c '"outcome"' "$dir/record")" = 6 ] || return 1
  [ -z "$outcome" ] || grep -q "\"outcome\": \"$outcome\"" "$dir/record" || return 1
  [ -z "$says" ] || grep -qF -e "$says" "$dir/record" || return 1
  [ ! -s "$dir/errors" ] && ! LC_ALL=C grep -q '[^[:print:][:space:]]' "$dir/record"
}
top=$(pwd)
before=$(ps -e -o pid= | wc -l)
for f in "$H"/*.c; do ok "$(basename "$f" .c): $(sed -n '1s/^.. //p' "$f")" grade "$f"; done
orphans() { ps -e -o ppid=,comm= | grep '^ *1 worker$'; }
no_orphans() { ! orphans; }
ok 'no worker is left' no_orphans
done_testing
