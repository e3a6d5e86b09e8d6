#!/bin/sh
# A thousand students, of whom a hundred are hostile, and a grader that is killed twenty times. The figures are for measured.txt.
# STUDENTS and KILLS make it smaller or larger, SEED repeats the moments.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
. tests/grader/run-class
kills=${KILLS:-20}
ok 'a class is made' class_plant "${STUDENTS:-1000}"
class_judge "$kills" "${SEED:-$(date +%s)}"
echo "# for measured.txt, on $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) processors:"
printf '# class_students %s\n# class_hostile %s\n# class_seconds %s\n# class_mb %s\n# class_kills %s\n' \
  "$(echo "$class_n" | sed 's/\(...\)$/,\1/')" "$hostile" $(((class_ms + 999) / 1000)) "$class_mb" $killed
ok 'it took at most three minutes for a thousand, with two processors' test "$class_ms" -le $((180 * class_n))
ok 'and at most 200 MB' test "$class_mb" -le 200
done_testing
