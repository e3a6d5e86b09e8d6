#!/bin/sh
# bench.sh FOLDER 'WORKLOADS' [ROUNDS]: runs each workload in a process of its own, prints a table of
# ratios to the hand-written function, and writes FOLDER/bench.csv; then the times of grading and building.
# SPDX-License-Identifier: MIT
folder=$1 workloads=$2 rounds=${3:-}
csv=$folder/bench.csv
echo 'workload,tool,ratio to hand f,nanoseconds,nanoseconds per operation,error,bytes,preparation in nanoseconds' >"$csv.new"
for w in $workloads; do
  printf '  %-8s %s\n' measure "$w" >&2
  "$folder/bench" "$w" $rounds >>"$csv.new" || exit 1
done

echo
echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) processors, $(gcc --version | head -1)"
echo 'Value and gradient: time divided by that of the hand-written function in the same round, median of the rounds.'
awk -F, 'NR == 1 { next }
  !($1 in column) { column[$1] = ++columns; name[columns] = $1 }
  !($2 in row) { row[$2] = ++rows; tool[rows] = $2 }
  { cell[row[$2], column[$1]] = $3 }
  END {
    printf "%-18s", ""; for (c = 1; c <= columns; c++) printf "%9s", name[c]; print ""
    for (r = 1; r <= rows; r++) {
      printf "%-18s", tool[r]
      for (c = 1; c <= columns; c++) {
        v = cell[r, c]
        form = "%9.2f"
        if (v >= 10) form = "%9.1f"
        if (v >= 100) form = "%9.0f"
        if (v == "") form = "%9s"
        printf form, v
      }
      print ""
    }
  }' "$csv.new"

# ---- grading and building: wall time in seconds, the best of three
B=${folder%/*}
seconds() { # seconds COMMAND...: prints the shortest of three runs
  for i in 1 2 3; do
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1
    echo $((($(date +%s%N) - start) / 1000))
  done | sort -n | awk 'NR == 1 { printf "%.3f", $1 / 1e6 }'
}
row() { printf '%-44s %8s s   %s\n' "$1" "$2" "$3"; echo "$4,$1,,$(echo "$2" | awk '{ printf "%.0f", $1 * 1e9 }'),,,," >>"$csv.new"; }
compile() { gcc -O1 -g -Wall -Wextra -I"$B/include" -c "$B/solutions/2.2-diff.c" -o "$folder/diff.o"; }
class() { # a class of ten who all hand in five right answers
  rm -rf "$folder/class" "$folder/class.graded"
  for s in 0 1 2 3 4 5 6 7 8 9; do
    mkdir -p "$folder/class/student$s"
    for x in 0.1-hello 1.1-compose 2.2-diff 3.3-chain 4.3-descent; do cp "$B/solutions/$x.c" "$folder/class/student$s/"; done
  done
}
compile_class() { for f in "$folder"/class/*/*.c; do gcc -O1 -g -I"$B/include" -c "$f" -o "$folder/one.o" || return 1; done; }
grade_class() { rm -rf "$folder/class.graded" && "$B/nabla" grade "$folder/class"; }
echo
echo 'Grading and building'
row 'the compiler alone: one answer' "$(seconds compile)" '' grading
row 'nabla check 2.2' "$(seconds "$B/nabla" check 2.2 "$B/solutions/2.2-diff.c")" 'goal: 0.3 s' grading
class
row 'the compiler alone: 50 answers' "$(seconds compile_class)" 'one after the other' grading
row 'nabla grade: 50 answers' "$(seconds grade_class)" 'goal: 1.5 times the compiler' grading
row 'make: nothing to do' "$(seconds make -s --no-print-directory)" 'goal: 0.3 s' building
rm -rf "$folder/class" "$folder/class.graded"
mv "$csv.new" "$csv"
echo
echo "All numbers: $csv"
