#!/bin/sh
# A thousand students, of whom a hundred are hostile, and a grader that is killed twenty times. STORE=yes keeps the figures
# for the book. STUDENTS and KILLS make it smaller or larger, SEED repeats the moments.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
. tests/grader/measure
. tests/grader/run-class
kills=${KILLS:-20}
ok 'a class is made' class_plant "${STUDENTS:-1000}"
class_judge "$kills" "${SEED:-$(date +%s)}"
echo "# on $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) processors"
found class_students "$(with_commas "$class_n")"
found class_hostile "$hostile"
found class_kills "$killed"
found class_seconds $(((class_ms + 999) / 1000))
found class_cpu_seconds $((class_cpu_ms / 1000))
found class_others "$class_others"
found class_mb "$class_mb"
ok 'it took at most three minutes for a thousand, with two processors' test "$class_ms" -le $((180 * class_n))
ok 'and at most 200 MB' test "$class_mb" -le 200
found_keep
done_testing
