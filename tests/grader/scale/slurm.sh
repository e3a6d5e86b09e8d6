#!/bin/sh
# A class as an array job of a real Slurm: the same gradebook as a serial run, also after half of it was canceled.
# SPDX-License-Identifier: MIT
. tests/tap.sh
. tests/grader/scale/engines
for x in sbatch munged slurmctld slurmd; do command -v $x >/dev/null || skip_all "there is no Slurm here (no $x); make check-scale installs it"; done
dir=$(mktemp -d) || exit 2
finish() { trap '' INT TERM HUP PIPE; stop_engines "$dir"; rm -rf "$dir" "$tap_out"; }
trap finish EXIT
for s in INT:130 TERM:143 HUP:129 PIPE:141; do trap "exit ${s#*:}" ${s%:*}; done
nabla=$PWD/$B/nabla students=${SCALE:-12}
export TMPDIR="$dir"
if ! start_slurm "$dir/slurm"; then tail -n 3 "$dir"/slurm/*.log | sed 's/^/# /'; skip_all 'Slurm could not be started here'; fi
make_class "$dir" "$students" >/dev/null
ok 'the class was graded serially' test -s "$dir/serial/gradebook.csv"

grade() { bounded 300 chapters/scale/grade-slurm --wait --seed 7 "$@" "$dir/class" "$dir/out"; }
ok "an array of 4 tasks for $students students" grade --slices 4
ok 'the same records, results and gradebook as the serial run' same_results "$dir/serial" "$dir/out"
ok 'each task has left its words' test "$(cat "$dir"/out.slices/log/[1-4].txt | grep -c 'Slice . of 4')" = 4

canceled() { # two tasks of four are gone; then the same command again
  rm -rf "$dir/out" "$dir/out.slices"
  job=$(chapters/scale/grade-slurm --slices 4 --seed 7 "$dir/class" "$dir/out" | sed -n 's/^job \([0-9]*\) grades.*/\1/p')
  scancel "${job}_2" "${job}_3" && until_true 60 sh -c '[ -z "$(squeue -h)" ]' && cat "$dir/out.slices/log/merge.txt" && grep -q Missing "$dir/out.slices/log/merge.txt"
}
ok 'with two tasks canceled, the merge names what is missing' canceled
ok 'the same command again' grade
ok 'and all is as if nothing had happened' same_results "$dir/serial" "$dir/out"
bad() { chapters/scale/grade-slurm "$@" >"$dir/log" 2>&1; [ $? = 2 ] && ! grep -q Traceback "$dir/log"; }
ok 'Slurm refuses what it does not know, and nothing goes on' bad --sbatch '-p nowhere' "$dir/class" "$dir/other"
stop_engines "$dir"
ok 'no process is left' no_strays "$dir"
done_testing
