#!/bin/sh
# Damaged programs: N correct ones, cut off, shaken, or replaced by noise. Each gets a record, within ten seconds.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} N=${N:-48} SEED=${SEED:-1} zoo_only=
. tests/grader/run-zoo
zoo_plant
i=0
while [ $i -lt "$N" ]; do
  for f in "$B"/solutions/*.c; do
    [ $i -lt "$N" ] || break
    i=$((i + 1)) s=$zoo/class/$(printf 'm%05d' $i)
    mkdir "$s" && sed '/^#line/d' "$f" | LC_ALL=C awk -v seed=$((SEED * 100000 + i)) -f tests/grader/mangle.awk >"$s/${f##*/}"
  done
done
zoo_grade "$(zoo_best)" 2
whole() { # as many records as programs, each complete
  cat "$zoo/errors"
  find "$zoo/out/records" -name '*.json' -exec jq -r .verdict {} + >"$zoo/read" || return 1
  [ "$(wc -l <"$zoo/read")" = "$N" ] && ! grep -vxE 'passed|not done|wrong|crashed|too slow|missing|forbidden|not run|public only|not compiled|refused' "$zoo/read"
}
ok "$N damaged programs: a whole record for each" whole
ok 'nothing took longer than ten seconds' zoo_stalls
cat "$zoo/times"
sort "$zoo/read" | uniq -c | sort -rn | sed 's/^ */# /'
ok 'nothing is left' test -z "$(ls -A "$zoo/tmp")"
ok 'no process is left' zoo_processes
done_testing
