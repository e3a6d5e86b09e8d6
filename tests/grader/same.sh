#!/bin/sh
# The same seed, the same record, byte for byte: N times, for one that is right and some that fail in different ways.
# (What sanitizers said is part of it. There are no times in a record.)
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} N=${N:-3}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
same() {
  i=0
  while [ $i -lt "$N" ]; do
    i=$((i + 1))
    "$B/nabla" check 2.2 "$1" --seed 12345 --json "${2:---json}" || [ $? = 1 ] || return 1
  done | sort -u >"$dir/records"
  cat "$dir/records"
  [ "$(wc -l <"$dir/records")" = 1 ]
}
ok "right, $N times" same "$B/solutions/2.2-diff.c"
ok "right, with advice" same "$B/solutions/2.2-diff.c" --advice
for f in by-heart null recursion forged-record syntax alarm shouting; do ok "$f, $N times" same "tests/grader/zoo/$f.c"; done
done_testing
