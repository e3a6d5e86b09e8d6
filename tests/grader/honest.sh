#!/bin/sh
# Correct answers in many styles get all points: written by hand, and every reference solution restyled; graded as
# classes, with gcc and with clang.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/tmp"
export TMPDIR="$dir/tmp"

for f in tests/grader/honest/*.c; do
  n=${f##*/} n=${n%.c} s=$dir/gcc/${n#*.*.}-by-hand
  mkdir -p "$s" && cp "$f" "$s/${n%.*}.c"
done
i=0
for f in "$B"/solutions/*.c; do
  i=$((i + 1)) styles='narrow windows talkative main allocating'
  [ -n "$ALL_STYLES" ] || styles=$(echo "$styles" | cut -d ' ' -f $((i % 5 + 1)))
  for style in $styles; do
    mkdir -p "$dir/gcc/$style" "$dir/clang"
    awk -v style="$style" -f tests/grader/restyle.awk "$f" >"$dir/gcc/$style/${f##*/}"
  done
done
mkdir "$dir/clang/solutions" && cp "$B"/solutions/*.c "$dir/clang/solutions"

grade() { CC=$1 "$B/nabla" grade "$dir/$1" --out "$dir/$1-out" --seed 9 -j 2; }
full() { # all records of $1 have full marks
  [ "$(find "$dir/$1-out/records" -name '*.json' | wc -l)" = "$(find "$dir/$1" -name '*.c' | wc -l)" ] || return 1
  find "$dir/$1-out/records" -name '*.json' -exec jq -r 'select(.points != .possible) |
    [.student, .exercise, .verdict, .points, (.messages[0].text // ""), ([.tests[]? | select(.outcome != "passed") | .name, .detail] | join(" "))] | @tsv' {} + |
    grep . && return 1
  return 0
}
many() { [ "$(find "$dir/gcc" "$dir/clang" -name '*.c' | wc -l)" -ge 60 ]; }
ok "at least 60 variants: $(find "$dir/gcc" "$dir/clang" -name '*.c' | wc -l)" many
for cc in gcc clang; do
  ok "they are graded, with $cc" grade $cc
  ok "all of them get all points, with $cc" full $cc
done
done_testing
