#!/bin/sh
# Typical mistakes in other words: who makes a known mistake in a program of his own gets the hint for that mistake,
# and nobody whose answer is right is accused. A sample, drawn by SEED, and every sixth of those written by hand; VARIATIONS=20
# tries that many of each mistake and of each solution, and all that were written by hand, ONLY='2.2 7.4' those of some exercises, OUT=FILE notes what came of each.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} SEED=${SEED:-1} SAMPLE=${SAMPLE:-45}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/tmp"
export TMPDIR="$dir/tmp"
root=$PWD

# exercises: ID-NAME, KIND and CHAPTER of all that a program grades
exercises() {
  awk -v only=" $ONLY " '{ sub(/#.*/, "") } $1 == "chapter" { chapter = $2 "-" $3 }
    $1 ~ /^[0-9]+\.[0-9]+$/ && $3 ~ /[CA]/ && (only ~ /^ *$/ || index(only, " " $1 " ")) { print $1 "-" $2, $3, chapter }' exercises/catalogue
}
# source ID-NAME KIND CHAPTER MISTAKE: makes $dir/source, with the name that is handed in; "right" is no mistake
source() {
  rm -rf "$dir/source" && mkdir -p "$dir/source/solutions" || return 1
  mistake=tests/exercises/$1/$4
  case $2$4 in
    Aright) grep "^${1%%-*} " "solutions/$3/answers.txt" >"$dir/source/answers.txt" ;;
    A*) sed '1,/^killed by:/d' "$mistake.txt" >"$dir/source/answers.txt" ;;
    Cright) cp "$B/solutions/$1.c" "$dir/source/$1.c" ;;
    C*) (cd "$dir/source" && ctangle -bhp +c "$root/solutions/$3/$1.w" "$root/$mistake.ch" >&2 && mv "solutions/$1.c" .) ;;
  esac
}
file_of() { if [ "$1" = A ]; then echo answers.txt; else echo "$2.c"; fi; }
# vary FIRST LAST ID-NAME KIND CHAPTER MISTAKE: into the class
vary() {
  file=$(file_of "$4" "$3")
  source "$3" "$4" "$5" "$6" && python3 tests/exercises/vary.py "$dir/source/$file" "$1" "$2" "$dir/class/$3.$6.@/$file"
}
mistakes_of() { for m in "tests/exercises/$1"/*.ch "tests/exercises/$1"/*.txt; do [ -e "$m" ] && m=${m##*/} && echo "${m%.*}"; done; }
# all: one line for each mistake and each solution
all() { exercises | while read -r x kind chapter; do for m in right $(mistakes_of "$x"); do echo "$x $kind $chapter $m"; done; done; }
sample() { all | awk -v seed="$SEED" 'BEGIN { srand(seed) } { print rand(), 1 + int(20 * rand()), $0 }' | sort -n | head -n "$SAMPLE" | cut -d ' ' -f 2-; }
# by_hand EVERY: every so many-th program that people wrote, from by-hand/ID-NAME.c or .txt. A line /// MISTAKE: WHOSE IDEA, in
# a .txt ## and so on, begins each of them; what stands before the first such line belongs to all. "right" is no mistake.
by_hand() {
  for f in tests/exercises/by-hand/* tests/grader/honest/*.c; do
    n=${f##*/} n=${n%.*}
    case $f in *honest*) x=${n%.*} ;; *) x=$n ;; esac
    case $f in *.txt) file=answers.txt ;; *) file=$x.c ;; esac
    case " $ONLY " in '  ' | *" ${x%%-*} "*) ;; *) continue ;; esac
    case $f in *honest*) mkdir -p "$dir/class/$x.right.${n##*.}" && cp "$f" "$dir/class/$x.right.${n##*.}/$file"; continue ;; esac
    awk -v class="$dir/class" -v x="$x" -v file="$file" -v every="$1" -v seed="$SEED" '
      /^(\/\/\/|##) [a-z]/ { if (out) close(out); out = "-"; name = $2; sub(/:.*/, "", name); student = class "/" x "." name "." ++times[name]
        if (++n % every == seed % every) { out = student "/" file; system("mkdir -p \"" student "\""); printf "%s", head >out }
      }
      out == "" { head = head $0 "\n" }
      out != "" && out != "-" { print >out }' "$f"
  done
}
# written FILE...: the names of all mistakes that somebody wrote down, each as often as it was
written() { sed -n 's/^\(\/\/\/\|##\) \([a-z][^:]*\):.*/\2/p' "$@"; }
each_by_hand() { # each mistake has been written down, and each exercise has two right answers
  exercises | while read -r x rest; do
    for m in $(mistakes_of "$x"); do written tests/exercises/by-hand/"$x".* 2>&1 | grep -qx "$m" || echo "$x: nobody has written $m"; done
    [ "$( (ls tests/grader/honest | grep "^$x\."; written tests/exercises/by-hand/"$x".* | grep -x right) | wc -l)" -ge 2 ] || echo "$x: less than two right answers"
  done >"$dir/missing"
  cat "$dir/missing"
  [ ! -s "$dir/missing" ]
}
# graded: what was named, for each: STUDENT EXERCISE MISTAKE-OR-dash POINTS POSSIBLE VERDICT
graded() {
  rm -rf "$dir/out"
  "$B/nabla" grade "$dir/class" --out "$dir/out" --seed 7 -j 2 --no-advice --format csv --only "$1" >"$dir/log" 2>&1 || { tail -n 5 "$dir/log"; return 1; }
  find "$dir/out/records" -name '*.json' -exec jq -r '[.student, .exercise, (.mistake.name // "-"), .points, .possible, .verdict] | @tsv' {} + |
    awk -F '\t' '{ n = $1; sub(/-.*/, "", n); if (n == $2) print }' >>"$dir/named"
}
# what is as it should be, and what isn't
judge() {
  awk -F '\t' -v what="$1" '{ split($1, part, "."); mistake = $1; sub(/^[^.]*\.[^.]*\./, "", mistake); sub(/\.[^.]*$/, "", mistake)
      right = mistake == "right"; if (right != (what == "right")) next
      n++; if (right ? $3 == "-" && $4 == $5 : $3 == mistake) good++; else print }
    END { print "# " good + 0 " of " n + 0 " " (what == "right" ? "right answers have full marks and are not accused" : "mistakes get their hint"); exit good != n || !n }' "$dir/named"
}
: >"$dir/named"
if [ -n "$VARIATIONS" ]; then
  for x in $(exercises | cut -d ' ' -f 1); do
    rm -rf "$dir/class" && mkdir "$dir/class"
    all | grep "^$x " | while read -r line; do vary 1 "$VARIATIONS" $line; done
    ok "$x: all mistakes and the solution, varied $VARIATIONS times, are graded" graded "${x%%-*}"
  done
else
  mkdir "$dir/class"
  sample >"$dir/sample"
  while read -r number line; do vary "$number" "$number" $line || echo "# $line is not varied"; done <"$dir/sample"
  ok "a sample of $SAMPLE, varied, is graded" graded "$(exercises | sed 's/-.*//' | paste -sd,)"
fi
rm -rf "$dir/class" && mkdir "$dir/class"
by_hand "$(if [ -n "$VARIATIONS" ]; then echo 1; else echo 6; fi)"
[ -z "$(ls "$dir/class")" ] || ok "programs by hand are graded: $(ls "$dir/class" | wc -l)" graded "$(exercises | sed 's/-.*//' | paste -sd,)"
[ -z "$OUT" ] || cp "$dir/named" "$OUT"
book() { sed -n "s/^$1 //p" tests/grader/measured.txt; }
as_in_the_book() { [ "$(all | grep -vc ' right$')" = "$(book varied_kinds)" ] && [ "$(exercises | wc -l)" = "$(book varied_exercises)" ] && [ "$(written tests/exercises/by-hand/* | grep -vcx right)" = "$(book varied_by_hand)" ] && [ "$(written tests/exercises/by-hand/* | grep -cx right)" = "$(book varied_right_by_hand)" ]; }
[ -n "$ONLY" ] || ok "there are as many mistakes as the book says" as_in_the_book
[ -n "$ONLY" ] || ok "each mistake has been written by hand as well" each_by_hand
ok "known mistakes in other words get their own hints" judge mistake
ok "right answers in other words are not accused" judge right
judge mistake | tail -n 1
judge right | tail -n 1
done_testing
