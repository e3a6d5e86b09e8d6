#!/bin/sh
# A class by GNU parallel, on this machine and by ssh on two others (which are this one, too): the same gradebook as
# a serial run, also after an interruption.
# SPDX-License-Identifier: MIT
. tests/tap.sh
. tests/grader/scale/engines
case $(parallel --version 2>/dev/null) in 'GNU parallel'*) ;; *) skip_all 'there is no GNU parallel here; make check-scale installs it' ;; esac
dir=$(mktemp -d) || exit 2
finish() { trap '' INT TERM HUP PIPE; stop_engines "$dir"; rm -rf "$dir" "$tap_out"; }
trap finish EXIT
for s in INT:130 TERM:143 HUP:129 PIPE:141; do trap "exit ${s#*:}" ${s%:*}; done
nabla=$PWD/$B/nabla students=${SCALE:-12}
export TMPDIR="$dir" PARALLEL_HOME="$dir/parallel"
mkdir "$PARALLEL_HOME"
make_class "$dir" "$students" >/dev/null
ok 'the class was graded serially' test -s "$dir/serial/gradebook.csv"

grade() { bounded 300 chapters/scale/grade-parallel --seed 7 "$@"; }
ok "4 slices of $students students on this machine" grade --slices 4 "$dir/class" "$dir/out"
ok 'the same records, results and gradebook as the serial run' same_results "$dir/serial" "$dir/out"
begun() { [ -n "$(find "$dir/half.slices" -path '*/records/*' -name '*.json' -print -quit 2>/dev/null)" ]; }
stopped() { # when the first record is there; no slice goes on, and the second start does the rest
  chapters/scale/grade-parallel --seed 7 --slices 4 "$dir/class" "$dir/half" >"$dir/log" 2>&1 &
  grading=$!
  until_true 60 begun
  kill -TERM $grading
  wait $grading
  s=$?
  cat "$dir/log"
  [ $s = 143 ] && until_true 10 eval '[ -z "$(strays "$dir/half.slices")" ]'
}
ok 'stopped by a signal: no process goes on' stopped
ok 'the same command again' grade "$dir/class" "$dir/half"
ok 'and all is as if nothing had happened' same_results "$dir/serial" "$dir/half"

if [ -x /usr/sbin/sshd ] && command -v ssh >/dev/null && start_sshd "$dir/ssh"; then
  ok 'two machines, by ssh' grade --slices 4 --ssh "ssh -F $dir/ssh/config" --sshlogin 1/one,1/two "$dir/class" "$dir/far"
  hosts() { cut -f2 "$dir/far.slices/log/joblog" | sort | uniq -c; [ "$(cut -f2 "$dir/far.slices/log/joblog" | sort -u | grep -c '^\(one\|two\)$')" = 2 ]; }
  ok 'both of them had something to do' hosts
  ok 'the same records, results and gradebook as the serial run' same_results "$dir/serial" "$dir/far"
  stop_engines "$dir"
else
  [ ! -d "$dir/ssh" ] || tail -n 3 "$dir/ssh/sshd.log" | sed 's/^/# /'
  if [ -n "$SCALE" ]; then ok 'an ssh server of our own' false; else skip 'two machines, by ssh' 'there is no ssh server here; make check-scale installs it'; fi
fi
ok 'no process is left' no_strays "$dir"
done_testing
