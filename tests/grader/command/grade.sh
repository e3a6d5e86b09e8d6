#!/bin/sh
# A class of five: good work, known mistakes, skeletons, hostile files, and entries that are no
# files at all. Graded twice, stopped in the middle, killed; and everything written is read back by programs that
# are not ours.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla
class=$dir/class out=$dir/out d=2-derivatives
mkdir -p "$class" "$dir/tmp" "$dir/solutions" "$dir/bin"
export TMPDIR="$dir/tmp"

# alice: solutions, in chapter folders. bob: a mistake, flat, with a name that a spreadsheet would run.
# carol: skeletons, as in the project. dave: what is no file. eve: hostile.
mkdir -p "$class/alice/$d" "$class/=HYPERLINK(\"x\"),bob" "$class/carol/exercises/$d" "$class/dave/$d" "$class/eve <&> # SKIP"
cp "$B"/solutions/2.2-diff.c "$B"/solutions/2.3-operator.c "$B"/solutions/2.5-kink.c "$class/alice/$d"
root=$PWD
(cd "$dir" && ctangle -bhp +c "$root/solutions/$d/2.2-diff.w" "$root/tests/exercises/2.2-diff/one-sided.ch")
cp "$dir/solutions/2.2-diff.c" exercises/$d/answers.txt "$class"/=*/
cp exercises/$d/2.* exercises/$d/answers.txt "$class/carol/exercises/$d"
mkfifo "$class/dave/$d/2.2-diff.c"
ln -s /etc/passwd "$class/dave/2.5-kink.c"
ln -s ../alice/$d "$class/dave/1-functions"
eve=$class/eve\ \<\&\>\ \#\ SKIP
cp tests/grader/zoo/forged-tap.c "$eve/2.2-diff.c"
cp tests/grader/zoo/syntax.c "$eve/2.5-kink.c"
ln -s alice "$class/link"
mkfifo "$class/pipe"
echo 'not a student' >"$class/notes.txt"
mkdir "$class/.git"

grade() { timeout 120 "$nabla" grade "$class" --out "$out" --seed 7 -j 2 "$@" >"$dir/log" 2>&1; status=$?; cat "$dir/log"; }
records() { find "$out/records" -name '*.json' | LC_ALL=C sort; }
verdicts() { records | xargs -d '\n' jq -c '[.student, .exercise, .seed, .points, .verdict, .key, .level, ."source hash"]'; }
says() { tr -s ' \n' ' ' <"$dir/log" | grep -qF -- "$1"; }

first() { grade && [ $status = 0 ]; }
ok 'a class is graded' first
verdicts >"$dir/first"
submissions=$(wc -l <"$dir/first")
five() { says '5 students' && says "$submissions submissions: $submissions graded now, 0 before" && says 'Passed over (3, neither folders nor answers): link notes.txt pipe'; }
ok 'the summary counts five students and names what was passed over' five
field() { records | xargs -d '\n' cat | jq -r "select(.student | startswith(\"$1\")) | select(.exercise == \"$2\") | .$3"; }
ok 'alice has full points' test "$(field alice 2.2 points)" = 8
ok 'bob has some' test "$(field = 2.2 verdict)" = wrong
ok 'carol has not begun' test "$(field carol 2.2 verdict)" = 'not done'
ok 'a pipe is refused' test "$(field dave 2.2 verdict)" = refused
ok 'a link is refused' test "$(field dave 2.5 verdict)" = refused
ok 'a hostile file earns nothing' test "$(field eve 2.2 points)" = 0
ok 'a broken one is not compiled' test "$(field eve 2.5 verdict)" = 'not compiled'
ok 'every record says full or sealed' test "$(jq -r '.[6]' "$dir/first" | grep -cxE 'full|sealed')" = "$submissions"
ok 'file names are harmless' test -z "$(find "$out" -mindepth 1 -printf '%f\n' | LC_ALL=C grep '[^A-Za-z0-9._%-]')"
ok 'nothing is left in the scratch folder' test -z "$(ls -A "$dir/tmp")"
same_as_check() { # the record says what nabla check says
  "$nabla" check 2.2 "$dir/solutions/2.2-diff.c" --seed 7 --json | jq -S '[.points, .tests, .verdict]' >"$dir/a"
  records | xargs -d '\n' cat | jq -S 'select(.student | startswith("=")) | select(.exercise == "2.2") | [.points, .tests, .verdict]' >"$dir/b"
  cmp "$dir/a" "$dir/b"
}
ok 'a record says what nabla check says' same_as_check

again() { grade && [ $status = 0 ] && says "0 graded now, $submissions before" && verdicts | cmp - "$dir/first"; }
ok 'a second start has nothing to do' again
one_more() { rm "$out/records/alice/2.2.json" && grade && says '1 graded now' && verdicts | cmp - "$dir/first"; }
ok 'a lost record is made again' one_more
changed() {
  echo '/* better */' >>"$class/alice/$d/2.2-diff.c" && grade && says '1 graded now' && verdicts >"$dir/first"
}
ok 'a changed file is graded again' changed
other_seed() { (out=$out-2; grade; grade --seed 8; says "$submissions graded now") && [ -d "$out-2" ]; }
ok 'another seed is another grade' other_seed
kept_seed() { # the first start draws a seed, the second keeps it
  "$nabla" grade "$class" --only 2.2 >"$dir/log" 2>&1 && "$nabla" grade "$class" --only 2.2 >"$dir/log" 2>&1 && says ' 0 graded now'
}
ok 'without --seed the first seed is kept, and results go to DIR.graded' kept_seed
regrade() { grade --regrade && says "$submissions graded now" && verdicts | cmp - "$dir/first"; }
ok '--regrade: everything, with the same verdicts' regrade

# What was written, read by others.
csv_sum() { # totals of the gradebook, with its last column
  python3 -c 'import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], newline="")))
for r in rows:
    total = sum(float(v) for k, v in r.items() if k not in ("student", "total") and v)
    assert total == float(r["total"]), r
    print(r["student"].lstrip("\x27"), "%g" % total, sep="\t")' "$out/gradebook.csv" | LC_ALL=C sort
}
record_sum() { records | xargs -d '\n' cat | jq -sr 'group_by(.student)[] | [.[0].student, (map(.points) | add)] | join("\t")' | LC_ALL=C sort; }
totals() { csv_sum >"$dir/a" && record_sum >"$dir/b" && diff "$dir/a" "$dir/b" && [ "$(wc -l <"$dir/a")" = 5 ]; }
ok 'the totals of the gradebook are those of the records' totals
ok 'no cell of it is a formula' test -z "$(sed 's/,/\n/g' "$out/gradebook.csv" | tr -d '"' | grep '^[=+@-]' | grep -v '^-\?[0-9.]*$')"
passed_in_tap() { cat "$out"/results/*.tap | grep '^ok' | grep -vc '[^\\]# SKIP'; } # an escaped # is no directive
tap() { # prove must find the number of tests, and of those passed, that the records have
  for x in "$out"/results/*.tap; do prove --exec cat "$x" >"$dir/prove" 2>&1; cat "$dir/prove"; grep -q 'Parse errors' "$dir/prove" && return 1; done
  [ "$(passed_in_tap)" = "$(records | xargs -d '\n' cat | jq -s '[.[].tests // [] | .[] | select(.outcome == "passed")] | length')" ]
}
ok 'prove reads the TAP files' tap
alice_passes() { prove --exec cat "$out/results/alice.tap" | grep 'Result: PASS'; }
ok 'and says that alice passes' alice_passes
not_bob() { ! prove --exec cat "$out"/results/*bob.tap; }
ok 'and that bob does not' not_bob
if command -v xmllint >/dev/null; then
  ok 'xmllint reads the XML files' xmllint --noout "$out"/results/*.xml
  passed_in_xml() {
    a=0
    for x in "$out"/results/*.xml; do a=$((a + $(xmllint --xpath 'count(//testcase[not(*)])' "$x"))); done
    [ $a = "$(passed_in_tap)" ]
  }
  ok 'with as many tests passed' passed_in_xml
  announced() {
    for x in "$out"/results/*.xml; do
      [ "$(xmllint --xpath 'sum(//testsuite/@tests) = count(//testcase) and sum(//testsuite/@failures) = count(//failure) and sum(//testsuite/@errors) = count(//error)' "$x")" = true ] || return 1
    done
  }
  ok 'and with the numbers that it announces' announced
else
  skip 'xmllint reads the XML files' 'there is no xmllint'
fi
hidden() {
  records | xargs -d '\n' cat | jq -r '.tests // [] | .[] | select(.public | not) | .name' | sort -u >"$dir/names"
  [ -s "$dir/names" ] && ! grep -wFf "$dir/names" "$out"/results/*
}
ok 'no hidden test is named in what a student sees' hidden

if command -v script >/dev/null; then
  bar() { script -qec "TERM=xterm $nabla grade $class --out $out --seed 7 --regrade" /dev/null </dev/null >"$dir/log"; grep -q "\[##############################\] $submissions of $submissions" "$dir/log"; }
  ok 'on a terminal there is a bar' bar
else
  skip 'on a terminal there is a bar' 'there is no script'
fi

# Interruptions. A slow class: the same endless loop for six students.
slow=$dir/slow
for i in 1 2 3 4 5 6; do mkdir -p "$slow/s$i" && cp tests/grader/zoo/loop.c "$slow/s$i/2.2-diff.c"; done
begin() { "$nabla" grade "$slow" --out "$dir/slow-out" --seed 7 -j 2 "$@" >"$dir/log" 2>&1 & }
slowly() { "$nabla" grade "$slow" --out "$dir/slow-out" --seed 7 -j 2 "$@" >"$dir/log" 2>&1; }
whole() { [ "$(find "$dir/slow-out/records" -type f | wc -l)" = "$1" ] && find "$dir/slow-out/records" -type f -exec jq -e .key {} + >/dev/null; }
terminated() {
  begin
  sleep 1
  kill -TERM $!
  wait $!
  [ $? = 143 ] && says 'The same command goes on from here' && [ -z "$(ls -A "$dir/tmp")" ] && [ -e "$dir/slow-out/gradebook.csv" ]
}
ok 'SIGTERM: ends by it, tells what is left, leaves nothing behind' terminated
killed() {
  for moment in 0.3 0.8; do
    begin
    sleep $moment
    kill -KILL $!
    wait $!
  done 2>/dev/null
  sleep 1
  slowly && cat "$dir/log" && whole 6 && [ -z "$(ls -A "$dir/tmp")" ]
}
ok 'SIGKILL twice, then again: a record each, nothing torn, nothing left' killed
no_accusation() { ! grep -rq 'set aside' "$dir/slow-out"; }
ok 'and no honest file was set aside' no_accusation
key=$(jq -r 'select(.[0] == "alice" and .[1] == "2.2") | .[5]' "$dir/first")
suspected() { # it was at work, among others, when the grader died three times; once even alone
  rm "$out/records/alice/2.2.json"
  printf 'begin %s\nbegin %s\nbegin %s\nalone %s\n' "$key" "$key" "$key" "$key" >>"$out/journal"
  grade && says '1 graded now' && says ' 0 set aside' && [ "$(field alice 2.2 points)" = 8 ]
}
ok 'who was only near when the grader died is graded' suspected
deadly() { # the journal of a grader that died twice of the same file
  rm "$out/records/alice/2.2.json"
  printf 'begin %s\nalone %s\nend %s\nalone %s\nbegin %s\nalone %s\n' "$key" "$key" "$key" "$key" "$key" "$key" >>"$out/journal"
  grade && says '1 set aside' && grep -q 'alice.*set aside' "$out/gradebook.csv" && [ "$(field alice 2.2 verdict)" = 'set aside' ]
}
ok 'what took the grader down twice, alone, is set aside, and the gradebook says so' deadly
once() { grade --regrade && [ "$(field alice 2.2 points)" = 8 ]; }
ok '--regrade gives it another chance' once
workers() { cat "/proc/$1/task/$1/children"; }
murdered() { # the worker that grades one student is killed twice, in one run
  mkdir -p "$dir/pair/a" "$dir/pair/b" && cp "$B/solutions/2.2-diff.c" "$dir/pair/a"
  cp tests/grader/zoo/sleep.c "$dir/pair/b/2.2-diff.c"
  "$nabla" grade "$dir/pair" -j 2 >"$dir/log" 2>&1 &
  for round in 1 2; do sleep 1.5; kill -KILL $(workers $!); done
  wait $!
  s=$?
  cat "$dir/log"
  [ $s = 0 ] && says '1 graded now, 0 before, 1 set aside' && grep -q '"b","set aside",0' "$dir/pair.graded/gradebook.csv"
}
if [ -e "/proc/$$/task/$$/children" ]; then
  ok 'a worker that dies twice costs only its own submission' murdered
  rm -rf "$dir"/tmp/*
else
  skip 'a worker that dies twice costs only its own submission' 'this kernel does not list children'
fi
two() { begin --regrade; sleep 0.5; timeout 20 "$nabla" grade "$slow" --out "$dir/slow-out" >"$dir/second" 2>&1; s=$?; kill -TERM $!; wait $!; [ $s = 2 ] && grep -q 'another nabla grade' "$dir/second"; }
ok 'a second grader on the same folder is sent away' two

refuses() { # WORDS, then the arguments
  words=$1
  shift
  timeout 20 "$nabla" "$@" >"$dir/log" 2>&1
  status=$?
  cat "$dir/log"
  [ $status = 2 ] && says "$words"
}
mkdir "$dir/empty"
ok 'no folder' refuses 'which folder?' grade
ok 'a folder that is not there' refuses 'No such file' grade "$dir/nowhere"
ok 'a file for a folder' refuses 'Not a directory' grade "$class/notes.txt"
ok 'an empty class' refuses 'there is no student' grade "$dir/empty"
ok 'results inside the class' refuses 'must not lie inside' grade "$class" --out "$class/results"
ok 'results below a file' refuses 'I cannot write to the folder' grade "$class" --out "$dir/log/results"
ok 'results where nobody may write' refuses 'I cannot write to the folder' grade "$class" --out /proc/results
ok 'an unknown exercise' refuses 'there is no exercise 9.9' grade "$class" --only 2.2,9.9
ok 'no jobs' refuses 'a number of jobs' grade "$class" -j 0
no_compiler() { CC=no-such-compiler refuses 'I find no C compiler' grade "$class" --out "$dir/x"; }
ok 'no compiler' no_compiler
printf '#!/bin/sh\nexit 1\n' >"$dir/bin/bwrap" && chmod +x "$dir/bin/bwrap"
PATH=$dir/bin:$PATH
unless_sealed() { # where another level than bubblewrap's works, there is nothing to refuse
  case $("$nabla" check 2.2 tests/grader/zoo/syntax.c --json | jq -r .level) in self-check) "$@" ;; *) echo "there is a better level" ;; esac
}
ok 'without confinement' unless_sealed refuses 'I cannot confine the compiler' grade "$class" --out "$dir/x"
trusting() { "$nabla" grade "$class" --out "$dir/x" --only 2.2 --self-check >"$dir/log" 2>&1 && grep -rq 'self-check' "$dir/x/records"; }
ok 'but with --self-check, and the records say so' unless_sealed trusting
done_testing
