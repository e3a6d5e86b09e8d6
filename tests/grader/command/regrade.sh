#!/bin/sh
# A class graded once more, beside its records: what differs is shown, nothing is overwritten until that is said, and
# interruptions cost nothing. What the command says is compared with the records themselves.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla
class=$dir/class out=$dir/out
mkdir -p "$class/ada" "$class/bob" "$class/cy" "$dir/tmp"
export TMPDIR="$dir/tmp"
cp "$B/solutions/0.1-hello.c" "$B/solutions/2.2-diff.c" "$class/ada"
cp exercises/0-first-feedback/0.1-hello.c "$class/cy"
# bob's answer is wrong for a few numbers only: some seeds find them, some do not
echo 'double nb_e(double a, double b) { return a > 8.5 ? 0 : (a + b) * (b + 1); }' >"$class/bob/0.1-hello.c"
lucky='' unlucky=''
for s in 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
  if "$nabla" check 0.1 "$class/bob/0.1-hello.c" --seed $s >/dev/null; then lucky="$lucky $s"; else unlucky="$unlucky $s"; fi
done
first() { echo "$1"; }
good=$(first $lucky) bad=$(first $unlucky)
ok 'there is a seed with which he is lucky, and one with which he is not' test -n "$good" -a -n "$bad"

grade() { timeout 120 "$nabla" grade "$class" --out "$out" -j 2 "$@" >"$dir/log" 2>&1; status=$?; cat "$dir/log"; }
regrade() { timeout 120 "$nabla" regrade "$class" --out "$out" -j 2 "$@" >"$dir/log" 2>"$dir/err" </dev/null; status=$?; cat "$dir/log" "$dir/err"; }
says() { tr -s ' \n' ' ' <"$dir/log" | grep -qF -- "$1"; }
refuses() { # WORDS, then the arguments
  words=$1
  shift
  timeout 20 "$nabla" regrade "$@" >"$dir/log" 2>&1 </dev/null
  status=$?
  cat "$dir/log"
  [ $status = 2 ] && says "$words"
}
state() { (cd "$out" && find . -path ./regrade -prune -o -type f -print | LC_ALL=C sort | xargs -d '\n' cksum); }
untouched() { state | cmp - "$dir/before"; }
point() { jq -r .points "$out/records/$1/$2.json"; }

nothing_yet() { refuses 'there are no records in' "$class" --out "$out" && [ ! -e "$out" ]; }
ok 'without records there is nothing to compare with, and nothing is made' nothing_yet
grade --seed "$good"
state >"$dir/before"
ok 'bob was lucky' test "$(point bob 0.1)" = 1
ok 'no folder' refuses 'which folder?'
ok 'two folders' refuses 'which folder?' "$class" "$class"
ok 'a folder that is not there' refuses 'No such file' "$dir/nowhere" --out "$out"
ok 'an unknown exercise' refuses 'there is no exercise 9.9' "$class" --out "$out" --only 9.9
ok 'a seed that is no number' refuses 'the seed must be a whole number' "$class" --out "$out" --seed x
ok 'an unknown option' refuses 'I do not know the option' "$class" --out "$out" --accept-all
ok 'an unknown level' refuses 'There is no level half' "$class" --out "$out" --level half
no_compiler() { CC=no-such-compiler refuses 'I find no C compiler' "$class" --out "$out" --seed "$bad" --accept; }
ok 'no compiler' no_compiler
held() { (flock 9 && refuses 'another nabla grade is at work' "$class" --out "$out") 9<>"$out/journal"; }
ok 'while a grader is at work on the folder' held
no_seed() { mv "$out/seed" "$dir/seed" && refuses 'there is no seed in' "$class" --out "$out"; r=$?; mv "$dir/seed" "$out/seed"; return $r; }
ok 'without the old seed' no_seed
ok 'and after all that, nothing was changed' untouched

same_seed() { regrade && [ $status = 0 ] && says '4 graded now' && says '0 differ, 4 do not, 0 are new.' && says 'Nothing was overwritten'; }
ok 'with the old seed nothing differs: status 0' same_seed
other_seed() {
  regrade --seed "$bad" && [ $status = 1 ] && says '1 differs, 3 do not, 0 are new.' &&
    says 'bob 0.1 1 -> 0 of 1 passed -> public only' && says "less seed $good -> $bad; anywhere: passed -> wrong" && ! says 'ada 2.2 8 ->'
}
ok 'with another one bob does: points, verdict, test and seeds are told, status 1' other_seed
ok 'nothing was overwritten' untouched
again() { regrade --seed "$bad" && [ $status = 1 ] && says ' 0 graded now, 4 before' && says '1 differs, 3 do not'; }
ok 'a second time, nothing has to be graded, and the same is said' again
json() { # one object, and it says what the two folders of records say
  regrade --seed "$bad" --json
  [ $status = 1 ] && [ "$(wc -l <"$dir/log")" = 1 ] || return 1
  for r in "$out"/records/*/*.json; do
    jq -s '[.[0].student, .[0].exercise, .[0].points, .[1].points, .[0].seed, .[1].seed]
      | select(.[2] != .[3])' -c "$r" "$out/regrade/${r#"$out"/}"
  done >"$dir/a"
  jq -c '.differences[] | [.student, .exercise, .old.points, .new.points, .old.seed, .new.seed]' "$dir/log" >"$dir/b"
  diff "$dir/a" "$dir/b" && [ -s "$dir/a" ] && jq -e '.different == 1 and .same == 3 and .new == 0 and .complete and (.accepted | not)
    and .differences[0].tests == "anywhere: passed -> wrong"' "$dir/log"
}
ok '--json: one object, which agrees with the records' json
less() { regrade --seed "$bad" --only 2.2 && [ $status = 0 ] && says '0 differ, 1 does not'; }
ok '--only compares only what it names' less
ok 'and still nothing was overwritten' untouched

if command -v script >/dev/null; then
  answer() { printf '%s\n' "$1" | script -qec "TERM=xterm $nabla regrade $class --out $out --seed $2" /dev/null >"$dir/log"; status=$?; cat "$dir/log"; }
  asked() { answer n "$bad" && false || [ $status = 1 ] && says 'Take these points over? (y/n)' && says 'Nothing was overwritten' && untouched; }
  ok 'on a terminal there is a question; no is no' asked
  not_asked() { answer y "$good" && [ $status = 0 ] && ! says 'Take these points over?' && untouched; }
  ok 'without a difference there is none' not_asked
else
  skip 'on a terminal there is a question; no is no' 'there is no script'
  skip 'without a difference there is none' 'there is no script'
fi

taken() { # the command that was printed, word by word
  regrade --seed "$bad"
  sed -n 's/^ *//; / --accept$/p' "$dir/log" >"$dir/command"
  [ "$(wc -l <"$dir/command")" = 1 ] && sh "$dir/command" >"$dir/log" 2>&1
  status=$?
  cat "$dir/log"
  [ $status = 0 ] && says '1 differs, 3 do not' && [ "$(point bob 0.1)" = 0 ] && [ "$(cat "$out/seed")" = "$bad" ] && [ ! -e "$out/regrade" ]
}
ok 'the command that it prints takes them over' taken
ok 'all records have the new seed' test "$(cat "$out"/records/*/*.json | jq -r .seed | sort -u)" = "$bad"
ok 'the gradebook is new, too' grep -q '^"bob",0,,0' "$out/gradebook.csv"
history() { cat "$out/history"; grep -qx "bob 0.1: 1 -> 0, seed $good -> $bad" "$out/history" && [ "$(grep -c 'taking over, 4 records, 1 of them\|taken over, 4 records, 1 of them' "$out/history")" = 2 ] && [ "$(wc -l <"$out/history")" = 3 ]; }
ok 'the history says what became of whom' history
settled() { grade && [ $status = 0 ] && says ' 0 graded now, 4 before' && [ "$(point bob 0.1)" = 0 ]; }
ok 'nabla grade finds that all is there' settled

# New seeds for one exercise only.
one() { regrade --seed "$good" --only 0.1 --accept && [ $status = 0 ] && says '1 differs, 2 do not' && [ "$(point bob 0.1)" = 1 ]; }
ok '--only and --accept' one
ok 'the seed of this exercise is kept beside the usual one' test "$(cat "$out/seed")" = "$bad
0.1 $good"
ok 'the other exercise keeps its seed' test "$(jq -r .seed "$out/records/ada/2.2.json")" = "$bad"
kept() { grade && says ' 0 graded now, 4 before' && [ "$(point bob 0.1)" = 1 ]; }
ok 'and nabla grade still finds all of it' kept
late() { mkdir "$class/dee" && cp "$B/solutions/0.1-hello.c" "$B/solutions/2.2-diff.c" "$class/dee" && grade && [ "$(jq -r .seed "$out"/records/dee/*.json | tr '\n' ' ')" = "$good $bad " ]; }
ok 'who comes late gets the same seeds as the others' late

# Changed answers, new ones, and ones that are gone.
state >"$dir/before"
changes() {
  cp "$B/solutions/0.1-hello.c" "$class/cy/" && mkdir "$class/eve" && cp exercises/0-first-feedback/0.1-hello.c "$class/eve" && rm -r "$class/dee"
  regrade && [ $status = 1 ] && says 'cy 0.1 0 -> 1 of 1 not done -> passed' && says "more seed $good -> $good; lecture: not done -> passed; anywhere: not done -> passed" &&
    says '1 differs, 3 do not, 1 is new.' && untouched
}
ok 'a better answer and a new student' changes
accepted() { regrade --accept && [ $status = 0 ] && [ "$(point cy 0.1)" = 1 ] && [ "$(point eve 0.1)" = 0 ] && grep -q '^eve 0.1: 0 -> 0, seed  -> ' "$out/history"; }
ok 'are taken over' accepted

# Interruptions: killed as soon as there are some records; and a taking over that was cut short.
for i in 1 2 3 4 5 6; do mkdir -p "$dir/slow/s$i" && cp "$B/solutions/2.2-diff.c" "$dir/slow/s$i/"; done
cp tests/grader/zoo/loop.c "$dir/slow/s6/2.2-diff.c"
made() { i=0; while [ "$(find "$out/regrade/records" -name 2.2.json 2>/dev/null | wc -l)" -lt "$1" ] && [ $i -lt 400 ]; do sleep 0.05; i=$((i + 1)); done; }
class=$dir/slow out=$dir/slow-out
grade --seed 7
state >"$dir/before"
killed() {
  for records in 1 3; do
    "$nabla" regrade "$class" --out "$out" --seed 8 -j 2 >"$dir/log" 2>&1 </dev/null &
    made $records
    kill -KILL $!
    wait $!
    sleep 1
    untouched || return 1
  done 2>/dev/null
  regrade --seed 8 && [ $status = 0 ] && says '0 differ, 6 do not' && says '6 submissions' && ! grep -q ' 0 before' "$dir/log" && untouched
}
ok 'SIGKILL twice, then again: it goes on, and the old records are untouched' killed
stopped() {
  "$nabla" regrade "$class" --out "$out" --seed 9 -j 2 --accept >"$dir/log" 2>&1 </dev/null &
  sleep 0.5
  kill -TERM $!
  wait $!
  s=$?
  cat "$dir/log"
  [ $s = 143 ] && untouched && [ -z "$(ls -A "$dir/tmp")" ]
}
ok 'SIGTERM: what is not complete is not taken over, not even with --accept' stopped
half() { # as if the power had failed in the middle of it
  regrade --seed 8
  cp "$out/regrade/records/s1/2.2.json" "$out/records/s1/2.2.json" && cp "$out/regrade/records/s2/2.2.json" "$out/records/s2/2.2.json"
  regrade --seed 8 --accept && [ $status = 0 ] && [ "$(jq -r .seed "$out"/records/*/2.2.json | sort | uniq -c | tr -s ' ')" = ' 6 8' ]
}
ok 'a taking over that was cut short is completed by the same command' half

help() { "$nabla" regrade --help >"$dir/log" && says 'Example: nabla regrade class --seed 8 --only 2.2 --accept' && says 'Exit status: 0 no difference'; }
ok '--help has examples' help
elsewhere() { "$nabla" --manual | grep -q '^.B nabla regrade' && "$nabla" --completion bash | grep "^ *regrade)" | grep -q -e '--accept'; }
ok 'and manual and completion know the command' elsewhere
done_testing
