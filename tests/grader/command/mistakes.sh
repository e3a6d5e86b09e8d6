#!/bin/sh
# Diagnosis by mutants: whoever hands in a known mistake gets the hint written for it, with any
# seed; whoever hands in the solution, or nothing yet, is accused of nothing.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/solutions"
root=$PWD

make_submission() { # ID-NAME CHAPTER MUTANT: prints the file to hand in
  case $3 in
    *.txt) sed '1,/^killed by:/d' "$3" >"$dir/answers.txt" && echo "$dir/answers.txt" ;;
    *) (cd "$dir" && ctangle -bhp +c "$root/solutions/$2/$1.w" "$root/$3" >&2) && echo "$dir/solutions/$1.c" ;;
  esac
}
first_words() { sed -n '/^$/q;p' "$1" | tr '\n' ' ' | cut -c1-60; }
gets_its_hint() { # ID-NAME CHAPTER MUTANT
  file=$(make_submission "$1" "$2" "$3") || return 1
  "$B/nabla" check "${1%%-*}" "$file" --seed 77 >"$dir/out"
  [ $? = 1 ] || { cat "$dir/out"; return 1; }
  cat "$dir/out"
  echo "the hint should begin: $(first_words "$3")"
  tr -s ' \n' ' ' <"$dir/out" | grep -qF "$(first_words "$3")"
}
accused() { "$B/nabla" check "$@" --json | tee "$dir/out" | grep -q '"mistake"'; }
not_accused() { ! accused "$@" || { cat "$dir/out"; return 1; }; }
many_seeds() { not_accused "$@" --seeds 5; }

chapter=
while read -r id name kind rest; do
  case $id in chapter) chapter=$name-$kind; continue ;; [0-9]*.*) ;; *) continue ;; esac
  case $kind in C | A) ;; *) continue ;; esac
  for mutant in "tests/exercises/$id-$name"/*.ch "tests/exercises/$id-$name"/*.txt; do
    [ -e "$mutant" ] && ok "$id ${mutant##*/}: its own hint" gets_its_hint "$id-$name" "$chapter" "$mutant"
  done
  ok "$id skeleton: no mistake is named" not_accused "$id"
  [ "$kind" = A ] || ok "$id solution: no mistake is named" many_seeds "$id" "$B/solutions/$id-$name.c"
done <exercises/catalogue
ok 'a value that no mutant has: no mistake is named' not_accused 2.2 tests/grader/zoo/forged-tap.c
ok 'a crash: no mistake is named' not_accused 2.2 tests/grader/zoo/null.c
done_testing
