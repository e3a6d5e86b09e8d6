#!/bin/sh
# Every exercise of the catalogue: its files are there, the skeleton compiles without a warning, earns
# nothing and says so, the solution earns everything with many seeds, points add up.
# That every mutant is caught at its named test was shown when `nabla learn` made mutants.json.
# SPDX-License-Identifier: MIT
. tests/tap.sh
SEEDS=${SEEDS:-50}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
record() { "$B/nabla" check "$@" --json >"$dir/record"; status=$?; cat "$dir/record"; }
field() { jq -r ".$1" "$dir/record"; }
compiles() { gcc -std=c11 -Wall -Wextra -Werror -I"$B/exercises/include" -c "$1" -o "$dir/o"; }
not_done() {
  record "$1" "$2"
  [ $status = 1 ] && [ "$(field points)" = 0 ] && "$B/nabla" check "$1" "$2" | tee /dev/stderr | grep -qi 'not done yet'
}
full_marks() { record "$1" "$2" --seed 1 --seeds "$SEEDS"; [ $status = 0 ] && [ "$(field points)" = "$3" ] && [ "$(field seed)" = "$SEEDS" ]; }
# They are built for a debugger, and such a compiler has seen less of them.
questions() { gcc -std=c11 -O2 -Wall -Wextra -Werror -I"$B/include" -I"$B/c" -DEXERCISE='"1.1"' -c "tests/exercises/$1.c" -o "$dir/o"; }
enough_mutants() { [ "$(ls "tests/exercises/$1" | wc -l)" -ge 3 ]; }

chapter=
while read -r id name kind rec rating minutes points rest; do
  case $id in chapter) chapter=$name-$kind; continue ;; [0-9]*.*) ;; *) continue ;; esac
  x=$id-$name
  ok "$x: statement and answer" test -s "chapters/exercises/$x.w" -a -s "solutions/$chapter/$x.w"
  case $kind in
    C) skeleton=exercises/$chapter/$x.c solution=$B/solutions/$x.c
       ok "$x: the skeleton compiles without a warning" compiles "$skeleton" ;;
    A) skeleton=exercises/$chapter/answers.txt solution=solutions/$chapter/answers.txt ;;
    *) continue ;;
  esac
  ok "$x: the questions compile without a warning, optimized" questions "$x"
  ok "$x: the skeleton earns nothing and says so" not_done "$id" "$skeleton"
  ok "$x: the solution earns $points points with $SEEDS seeds" full_marks "$id" "$solution" "$points"
  ok "$x: at least three mutants, all caught" enough_mutants "$x"
done <exercises/catalogue
done_testing
