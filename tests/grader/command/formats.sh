#!/bin/sh
# A class whose students have names that mean something in every format; and all formats, read back by
# programs that are not ours, with totals that agree.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla class=$dir/class out=$dir/out d=2-derivatives
export TMPDIR="$dir/tmp"
mkdir -p "$class" "$dir/tmp"
# One file of the zoo for each thing that can come of it; the test of the zoo reads all formats of all its files.
. tests/grader/read-formats
for file in $(awk 'FNR == 2 && !seen[$0]++ { print FILENAME }' tests/grader/zoo/*.c); do
  mkdir "$class/$(basename "$file" .c)" && cp "$file" "$class/$(basename "$file" .c)/2.2-diff.c"
done
for name in '=1+1' '@sum,"x"' '+1' '-1' '# SKIP' '::error::x' '##[error]x' '%0A::warning::x' '<b>&amp;"' 'Ada_4711_assignsubmission_file_' \
  "$(printf 'a\033[31mb')" "$(printf 'line\n::error::x')" "$(printf '\342\200\256evil')" "$(printf 'utf\303\274')" "$(printf 'bad\377')"; do
  mkdir "$class/$name" && cp tests/grader/zoo/forged-tap.c "$class/$name/2.2-diff.c"
done
mkdir "$class/good" && cp "$B"/solutions/2.2-diff.c "$B"/solutions/2.3-operator.c exercises/$d/answers.txt "$class/good"
mkdir "$class/right" && cp "$B/solutions/2.2-diff.c" "$class/right"
printf '#include <stdio.h>\n#include <nabla/derivatives.h>\ndouble nb_diff(nb_fun f, double c)\n{\n  (void)f, (void)c;\n  puts("::error::x\\n##[error]y </pre><script>alert(1)</script>");\n  return 42;\n}\n' >"$class/+1/2.2-diff.c"

graded() { timeout 200 "$nabla" grade "$class" --only 2.2,2.3,2.4 --out "$out" --seed 7 -j 2 --format all >"$dir/log" 2>&1; s=$?; cat "$dir/log"; [ $s = 0 ]; }
ok 'a class is graded' graded
"$nabla" check 2.2 "$B/solutions/2.2-diff.c" --seed 7 --json >"$dir/record.json"

formats_agree 'names that mean something' "$out"
ok 'a record from nabla check agrees with the schema, too' "$python" -c 'import json, jsonschema, sys
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' "$dir/record.json" chapters/formats/results.schema.json
passes() { prove -Q --exec cat "$out/results/right.tap"; }
ok 'prove passes the right answer' passes

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
