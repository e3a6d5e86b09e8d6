#!/bin/sh
# The zoo: hostile, broken and odd submissions, graded as one class. Each file says in its head what must come of it.
# Here all of it at the best level of this machine, and without those that take time at level sealed, as an ordinary
# user if we are root. long-zoo.sh has all of it, four times.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} zoo_limit=25000 # the machine may be busy with other tests
. tests/grader/run-zoo

files=$(ls tests/grader/zoo/*.c | wc -l)
ok "there are at least 70 files: $files" test "$files" -ge 70
measured() { sed -n "s/^$1 //p" tests/grader/measured.txt; } # what the book says
ok 'as many as the book says' test "$files" = "$(measured zoo_files)"
best=$(zoo_best)
[ "$best" = full ] || skip 'the zoo at level full' 'bubblewrap does not work here (inside a container or chroot it cannot)'
zoo_plant tests/grader/zoo/*.c
odd=$(($(find "$zoo/class" -mindepth 1 -maxdepth 1 -printf x | wc -c) - files - 1))
[ "$(id -u)" != 0 ] || ok 'as many odd entries as the book says' test "$odd" = "$(measured zoo_odd)"
zoo_grade "$best" 4
zoo_judge "$best"
. tests/grader/read-formats
formats_agree "$best" "$zoo/out"
bare() { # what a terminal would get has no control characters
  "$B/nabla" check 2.2 "tests/grader/zoo/$1.c" >"$zoo/report" 2>&1
  cat -v "$zoo/report"
  ! LC_ALL=C grep -q '[[:cntrl:]]' "$zoo/report"
}
for f in shouting hidden-escape terminal formats noisy; do ok "$f: nothing but text comes to the terminal" bare $f; done

if [ "$best" != full ]; then
  skip 'the zoo at level sealed' 'that was the best level already'
elif zoo_works sealed; then
  zoo_plant $(grep -L 'expect: too slow\|expect: passed' tests/grader/zoo/*.c | grep -v memory)
  zoo_grade sealed 4 $(zoo_other_user)
  zoo_judge "sealed${zoo_user:+, as an ordinary user}"
else
  skip 'the zoo at level sealed' 'this kernel has no landlock'
fi
done_testing
