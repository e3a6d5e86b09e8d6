#!/bin/sh
# Thirty students, of whom three are hostile, and a grader that is killed four times.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
. tests/grader/run-class
ok 'a class is made' class_plant 30
class_judge 4 "$(date +%s)"

# Processes in a group that have forgotten whose death should be theirs: a jail that leaves a sleeper behind.
mkdir "$class/bin"
cat >"$class/bin/bwrap" <<'END'
#!/bin/sh
sleep 97.53 & # it will not hear of anybody's death
sleep 97.54
END
chmod +x "$class/bin/bwrap"
sleeper() { ps -e -o args= | grep -x 'sleep 97[.]53'; }
leash() {
  TMPDIR=$class/tmp PATH=$class/bin:$PATH setsid "$B/nabla" check 2.2 "$B/solutions/2.2-diff.c" --level full >/dev/null 2>&1 &
  i=0
  until sleeper || [ $i -ge 200 ]; do sleep 0.05; i=$((i + 1)); done
  sleeper || return 1
  kill -KILL -$!
  wait $!
  sleep 1
  ! sleeper
}
if [ "$(jq -r .level "$class"/quiet/records/s0000/2.2.json)" = full ]; then
  ok 'what a jail was about to start dies with the grader' leash
else
  skip 'what a jail was about to start dies with the grader' 'there are no name spaces here'
fi
done_testing
