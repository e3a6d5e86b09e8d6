#!/bin/sh
# Hostile and broken submissions: each file of the zoo says in its first line what a student
# would read, "expect HEADLINE: WORDS". None may earn all points (but the one that is right), take
# ten seconds, leave a process or a file, or bring a control character to the terminal.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/tmp" "$dir/bin"

tidy() { # nothing of ours is left: no file, and no process that runs or stands there
  [ -z "$(ls -A "$dir/tmp")" ] || { ls -R "$dir/tmp"; return 1; }
  sleep 0.1
  ! find /proc/[0-9]*/exe /proc/[0-9]*/cwd -maxdepth 0 -lname "$dir/tmp/*" 2>/dev/null | grep .
}
run() { # FILE: what the command says, its exit status, and its time
  begin=$(date +%s%N)
  TMPDIR=$dir/tmp "$B/nabla" check 2.2 "$1" >"$dir/out" 2>&1
  status=$?
  took=$((($(date +%s%N) - begin) / 1000000))
  cat "$dir/out"
  echo "exit status $status after $took ms"
}
meets() { # FILE
  expect=$(sed -n '1s|^/\* expect ||p' "$1")
  headline=${expect%%: *} words=${expect#*: } wanted=1
  run "$1"
  case $headline in RIGHT) wanted=0 ;; 'ANY FAILURE') headline='' ;; esac
  [ $status = $wanted ] && [ $took -lt 10000 ] || return 1
  [ -z "$headline" ] || grep -q "^$headline  " "$dir/out" || return 1
  grep -qF "$words" "$dir/out" || return 1
  ! LC_ALL=C grep -q '[[:cntrl:]]' "$dir/out" || { echo 'control characters'; return 1; }
  tidy
}

for file in tests/grader/zoo/*.c; do
  ok "${file##*/}: $(sed -n '2s/^ *//p' "$file")" meets "$file"
done

# The same where name spaces are forbidden: a bubblewrap that fails.
printf '#!/bin/sh\nexit 1\n' >"$dir/bin/bwrap" && chmod +x "$dir/bin/bwrap"
PATH=$dir/bin:$PATH
level() { "$B/nabla" check 2.2 tests/grader/zoo/syntax.c --json | grep -q '"level":"self-check"'; }
ok 'without bubblewrap the level is self-check, and the record says so' level
small_failure() { run "$1"; [ $status = 1 ] && [ $took -lt 10000 ] && tidy; }
for name in dev-zero itself huge-object shouting recursion; do
  ok "$name.c, self-check" small_failure "tests/grader/zoo/$name.c"
done
done_testing
