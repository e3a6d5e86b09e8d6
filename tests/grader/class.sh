#!/bin/sh
# Thirty students, of whom three are hostile, and a grader that is killed four times.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
. tests/grader/run-class
ok 'a class is made' class_plant 30
class_judge 4 "$(date +%s)"
done_testing
