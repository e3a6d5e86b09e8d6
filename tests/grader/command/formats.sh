#!/bin/sh
# The zoo as a class, whose students have names that mean something in every format; and all formats, read back by
# programs that are not ours, with totals that agree.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla class=$dir/class out=$dir/out d=2-derivatives
export TMPDIR="$dir/tmp"
mkdir -p "$class" "$dir/tmp"
for python in python3 /usr/bin/python3; do "$python" -c 'import jsonschema' 2>/dev/null && break; done

# Those that only waste time are known from the test of the zoo; one of them is enough here.
for file in tests/grader/zoo/*.c; do
  case $file in */loop.c) ;; *) grep -q '^/\* expect TOO SLOW' "$file" && continue ;; esac
  mkdir -p "$class/$(basename "$file" .c)" && cp "$file" "$class/$(basename "$file" .c)/2.2-diff.c"
done
for name in '=1+1' '@sum,"x"' '+1' '-1' '# SKIP' '::error::x' '##[error]x' '%0A::warning::x' '<b>&amp;"' 'Ada_4711_assignsubmission_file_' \
  "$(printf 'a\033[31mb')" "$(printf 'line\n::error::x')" "$(printf '\342\200\256evil')" "$(printf 'utf\303\274')" "$(printf 'bad\377')"; do
  mkdir "$class/$name" && cp tests/grader/zoo/forged-tap.c "$class/$name/2.2-diff.c"
done
mkdir "$class/good" && cp "$B"/solutions/2.2-diff.c "$B"/solutions/2.3-operator.c exercises/$d/answers.txt "$class/good"
printf '#include <stdio.h>\n#include <nabla/derivatives.h>\ndouble nb_diff(nb_fun f, double c)\n{\n  (void)f, (void)c;\n  puts("::error::x\\n##[error]y </pre><script>alert(1)</script>");\n  return 42;\n}\n' >"$class/+1/2.2-diff.c"

graded() { timeout 200 "$nabla" grade "$class" --only 2.2,2.3,2.4 --out "$out" --seed 7 -j 2 --format all >"$dir/log" 2>&1; s=$?; cat "$dir/log"; [ $s = 0 ]; }
ok 'the zoo is graded as a class' graded
"$nabla" check 2.2 "$B/solutions/2.2-diff.c" --seed 7 --json >"$dir/record.json"

read_back() { "$python" tests/grader/command/formats.py "$out" chapters/formats/results.schema.json "$1"; }
if "$python" -c 'import jsonschema' 2>/dev/null; then
  ok 'JSON agrees with its published schema, and with the records' read_back json
  ok 'a record from nabla check does, too' "$python" -c 'import json, jsonschema, sys
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' "$dir/record.json" chapters/formats/results.schema.json
else
  skip 'JSON agrees with its published schema' 'there is no python3-jsonschema'
fi
ok 'the gradebooks: plain, Canvas, Moodle' read_back csv
ok 'Gradescope' read_back gradescope
ok 'GitHub Classroom: the result in base64, and the log of a workflow' read_back classroom
ok 'Exercism' read_back exercism
ok 'pages: well nested, nothing from elsewhere, a text for every image, enough contrast' read_back html
ok 'no student sees the name, the data or the seed of a hidden test' read_back hidden
ids() { jq -r '.exercises[0].tests // [] | length' "$out"/results/good.json; }
ok 'the right answer has its six tests in JSON' test "$(ids)" = 6

tap() { # prove must find as many tests, and as many passed, as the records have
  prove --exec cat "$out"/results/*.tap >"$dir/prove" 2>&1
  cat "$dir/prove"
  ! grep -q 'Parse errors' "$dir/prove" || return 1
  [ "$(cat "$out"/results/*.tap | grep -c '^ok')" = "$(cat "$out"/records/*/*.json | jq -s '[.[].tests // [] | .[] | select(.outcome == "passed")] | length')" ] || return 1
  [ "$(cat "$out"/results/*.tap | grep -cE '^(not )?ok')" = "$(cat "$out"/records/*/*.json | jq -s '[.[] | (.tests // []) | [length, 1] | max] | add')" ]
}
ok 'prove reads the TAP files' tap
ok 'and passes the right answer' prove -Q --exec cat "$out/results/left-in-main.tap"
if command -v xmllint >/dev/null; then
  ok 'the JUnit files agree with a schema' xmllint --noout --schema tests/grader/command/junit.xsd "$out"/results/*.xml
  in_xml() { cat "$out"/results/*.xml | grep -c "$1"; }
  passed_in_xml() { [ "$(in_xml '<testcase[^>]*/>')" = "$(cat "$out"/results/*.tap | grep -c '^ok')" ]; }
  ok 'with as many tests passed' passed_in_xml
  ok 'pages are XML but for their head' sh -c 'for x in "$0"/results/*.html; do sed "/^<!DOC/d; /^<meta/d" "$x" | xmllint --noout - || exit 1; done' "$out"
else
  skip 'the JUnit files agree with a schema' 'there is no xmllint'
fi

# one student, one document
one() { "$nabla" check 2.2 "$B/solutions/2.2-diff.c" --seed 7 --format "$1"; }
ok 'check --format classroom' sh -c '"$0" check 2.2 "$1" --format classroom | base64 -d | jq -e ".tests | map(.score) | add == 8"' "$nabla" "$B/solutions/2.2-diff.c"
ok 'check --format workflow' sh -c '"$0" check 2.2 "$1" --format workflow | grep -x "::notice title=Autograding complete::Points 8/8"' "$nabla" "$B/solutions/2.2-diff.c"
exercism() { [ "$(one exercism | jq -r .status)" = pass ] && "$nabla" check 2.2 tests/grader/zoo/syntax.c --format exercism | jq -e '.status == "error" and .tests == []'; }
ok 'check --format exercism' exercism
unknown() { "$nabla" check 2.2 --format xls 2>"$dir/err"; [ $? = 2 ] && grep -q 'there is no format xls' "$dir/err"; }
ok 'an unknown format' unknown
for_a_class() { "$nabla" check 2.2 --format canvas 2>"$dir/err"; [ $? = 2 ] && grep -q 'no format for a single student' "$dir/err"; }
ok 'a format for a class' for_a_class

# Gradescope, in a folder tree like its own
if command -v zip >/dev/null; then
  tree=$dir/autograder
  mkdir -p "$tree/source" "$tree/submission/sub"
  pack() { make -s autograder.zip ONLY=2.2,2.3 && (cd "$tree/source" && "$python" -m zipfile -e "$OLDPWD/$B/autograder.zip" .); }
  ok 'make autograder.zip' pack
  complete() { [ -s "$tree/source/setup.sh" ] && (cd "$tree/source/nabla" && make -n exercises >"$dir/make" 2>&1; s=$?; tail -n 5 "$dir/make"; [ $s = 0 ]); }
  ok 'it has all that setup.sh needs to build the grader' complete
  autograde() { AUTOGRADER=$tree NABLA=$nabla sh "$tree/source/run_autograder" >"$dir/log" 2>&1; cat "$dir/log"; jq -e "$1" "$tree/results/results.json"; }
  ok 'an empty submission: no points, and a result' autograde '.score == 0 and .tests == [] and .output == "Nothing was handed in."'
  cp "$B/solutions/2.2-diff.c" "$tree/submission"
  ok 'a right answer: its points' autograde '.score == 8 and ([.tests[].score] | add) == 8'
  rm "$tree/submission/2.2-diff.c" && ln -s /etc/passwd "$tree/submission/2.2-diff.c"
  ok 'a link: refused' autograde '.score == 0 and (.tests[0].output | contains("symbolic link"))'
  broken() { nabla=/nowhere autograde '.score == 0 and (.output | contains("not your fault"))'; }
  ok 'a grader that does not start: a result all the same' broken
else
  skip 'Gradescope' 'there is no zip'
fi
done_testing
