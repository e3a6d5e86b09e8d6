#!/bin/sh
# Every reference solution with fifty seeds: always all points. Every known mistake with ten: never.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/solutions"
root=$PWD
right() { "$B/nabla" check "$1" "$2" --seed 1000 --seeds 50; }
never() { # ID, SOLUTION.w, CHANGE
  (cd "$dir" && ctangle -bhp +c "$root/$2" "$root/$3") || return 1
  for seed in 1 2 3 4 5 6 7 8 9 10; do
    "$B/nabla" check "$1" "$dir/solutions/$4.c" --seed $seed >"$dir/report"
    [ $? = 1 ] || { cat "$dir/report"; return 1; }
  done
}
for w in solutions/*/*.w; do
  n=${w##*/} n=${n%.w}
  [ -e "$B/solutions/$n.c" ] || continue
  ok "$n: right with fifty seeds" right "${n%%-*}" "$B/solutions/$n.c"
  for ch in tests/exercises/"$n"/*.ch; do ok "$n, $(basename "$ch" .ch): wrong with ten seeds" never "${n%%-*}" "$w" "$ch" "$n"; done
done
done_testing
