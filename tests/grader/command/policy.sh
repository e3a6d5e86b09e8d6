#!/bin/sh
# From points to marks: weights, best of, lateness, rounding. The marks are computed a second time, in exact fractions,
# by another program; and policies with mistakes in them are refused with the line.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla class=$dir/class out=$dir/out d=2-derivatives
export TMPDIR="$dir"

for s in ada bob cyd dot eve; do mkdir -p "$class/$s/$d"; done
root=$PWD
mkdir "$dir/solutions"
(cd "$dir" && ctangle -bhp +c "$root/solutions/$d/2.2-diff.w" "$root/tests/exercises/2.2-diff/one-sided.ch")
some=$dir/solutions/2.2-diff.c
for s in ada dot; do cp "$B"/solutions/2.[235]-*.c "$class/$s/$d"; done
cp "$B"/solutions/2.[23]-*.c "$class/bob/$d"
cp "$some" "$class/cyd/$d" && cp "$B"/solutions/2.[35]-*.c "$class/cyd/$d"
cp "$some" "$class/eve/$d"
touch -d 2026-11-20T22:59:00Z "$class"/*/"$d"/*
touch -d 2026-11-22T10:00:00Z "$class/eve/$d/2.2-diff.c"
cat >"$dir/policy.txt" <<'END'
# weights with two digits, a deadline for one exercise, and the times of the course system
deadline 2026-11-20T23:59+01:00
deadline 2.5 2026-11-27 23:59 +01:00
grace 15
late 12.5% most 40%
weight 2.2 1.25
weight 2.3 0.33
best 2 of 2.2 2.3 2.5
round 0.05
times times.txt
END
# on time to the second; late by one second after the grace; by a day and a second; by a year
printf 'ada\t2026-11-20T23:14:00Z\nbob\t2.2\t2026-11-20T23:14:01Z\ncyd\t2026-11-21T23:14:00Z\ndot\t2026-11-21T23:14:01Z\ndot\t2.5\t2027-11-20T00:00:00Z\n' >"$dir/times.txt"

grade() { "$nabla" grade "$class" --only 2.2,2.3,2.5 --out "$out" --seed 7 -j 2 --format canvas,moodle "$@" >"$dir/log" 2>&1; s=$?; cat "$dir/log"; return $s; }
ok 'a class is graded with a policy' grade --policy "$dir/policy.txt"
cat >"$dir/again.py" <<'END'
import csv, math, sys
from datetime import datetime, timezone
from fractions import Fraction as F

deadline, grace, rate, most, step = datetime(2026, 11, 20, 22, 59, tzinfo=timezone.utc), 900, F("12.5"), F(40), F("0.05")
weight = {"2.2": F("1.25"), "2.3": F("0.33"), "2.5": F(1)}
days_late = {"ada": [0, 0, 0], "bob": [1, 0, 0], "cyd": [1, 1, 0], "dot": [2, 2, 358], "eve": [2, 0, 0]}
total = {}
for row in csv.DictReader(open(sys.argv[1] + "/marks.csv", newline="")):
    student, e = row["student"], row["exercise"]
    days = days_late[student][["2.2", "2.3", "2.5"].index(e)]
    if e == "2.5" and student == "dot":
        days = math.ceil(F(int((datetime(2027, 11, 20, tzinfo=timezone.utc) - datetime(2026, 11, 27, 22, 59, tzinfo=timezone.utc)).total_seconds()) - grace, 86400))
    off = min(most, rate * days)
    mark = math.floor(int(row["points"]) * weight[e] * (100 - off) / 100 / step + F(1, 2)) * step
    assert int(row["days late"]) == days, row
    assert F(row["percent off"]) == off and F(row["weight"]) == weight[e] and F(row["mark"]) == mark, (row, mark)
    total.setdefault(student, []).append((mark, row["state"]))
for student, marks in total.items():
    kept = [m for m, state in marks if state == "counts"]
    assert len(kept) == min(2, len(marks)) and sum(kept) == sum(sorted((m for m, _ in marks), reverse=True)[:2]), (student, marks)
for name, column in (("gradebook", "total"), ("moodle", "Total")):
    for row in csv.DictReader(open(f"{sys.argv[1]}/{name}.csv", newline="")):
        student = row.get("student", row.get("Username"))
        assert F(row[column]) == sum(m for m, state in total[student] if state == "counts"), row
assert len(total) == 5
END
computed() { python3 "$dir/again.py" "$out" || { cat "$out/marks.csv"; return 1; }; }
ok 'marks, days and totals agree with exact fractions' computed
excused() { grep -c '"EX"' "$out/canvas.csv" | grep -qx '[1-9]' && grep -q 'Points Possible.*,10,' "$out/canvas.csv"; }
ok 'Canvas excuses what was dropped, and knows the weight' excused
records() { cat "$out"/records/*/*.json | jq -c '[.student, .exercise, .points]'; }
records >"$dir/points"
without() { grade && records | cmp - "$dir/points" && sed 1d "$out/gradebook.csv" | awk -F, '{ if ($2 + $3 + $4 != $5 + 0) exit 1 }' && grep -q ' 0 graded now' "$dir/log"; }
ok 'without it, points are marks; the records are the same, and nothing is graded again' without

refuses() { # WORDS LINE...
  words=$1
  shift
  printf '%s\n' '# a comment' "$@" >"$dir/bad.txt"
  "$nabla" grade "$class" --only 2.2 --out "$dir/bad-out" --policy "$dir/bad.txt" >"$dir/log" 2>&1
  s=$?
  cat "$dir/log"
  [ $s = 2 ] && [ ! -e "$dir/bad-out" ] && tr -s ' \n' ' ' <"$dir/log" | grep -qF -- "bad.txt:$((1 + $#)): $words"
}
ok 'an unknown word' refuses 'a line begins with' 'latte 10%'
ok 'a percentage without its sign' refuses 'percentages are needed' 'late 10'
ok 'more than everything' refuses 'percentages are needed' 'late 10% most 101%'
ok 'the thirtieth of February' refuses 'a time is needed' 'grace 5' 'deadline 2026-02-30T12:00Z'
ok 'a time in no zone that there is' refuses 'a time is needed' 'deadline 2026-02-20T12:00+25:00'
ok 'an unknown exercise' refuses 'an exercise and its weight' 'weight 9.9 2'
ok 'a weight below zero' refuses 'the weight must be a number' 'weight 2.2 -1'
ok 'a weight with three digits' refuses 'the weight must be a number' 'weight 2.2 0.125'
ok 'one exercise in two groups' refuses 'an exercise is in two groups' 'best 1 of 2.2 2.3' 'best 1 of 2.3 2.5'
ok 'the best four of three' refuses 'the number must be a whole one, and not larger than the group' 'best 4 of 2.2 2.3 2.5'
ok 'no step to round to' refuses 'a number is needed' 'round 0'
missing() { "$nabla" grade "$class" --policy "$dir/nowhere.txt" >"$dir/log" 2>&1; [ $? = 2 ] && grep -q 'I cannot read the policy' "$dir/log"; }
ok 'a policy that is not there' missing
bad_times() { printf 'times t.txt\n' >"$dir/p.txt"; printf 'ada\t2026-11-20\n' >"$dir/t.txt"; "$nabla" grade "$class" --policy "$dir/p.txt" >"$dir/log" 2>&1; [ $? = 2 ] && grep -q 't.txt:1: a student' "$dir/log"; }
ok 'a time that cannot be read' bad_times
done_testing
