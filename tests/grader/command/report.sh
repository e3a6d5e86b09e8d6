#!/bin/sh
# What the command prints: complete, within the width of the page, with colors only on terminals, in
# ASCII where the terminal knows nothing else; the record; and that nothing stays behind.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$B/nabla right=$B/solutions/2.2-diff.c zoo=tests/grader/zoo
root=$PWD
mkdir "$dir/solutions"
(cd "$dir" && ctangle -bhp +c "$root/solutions/2-derivatives/2.2-diff.w" "$root/tests/exercises/2.2-diff/one-sided.ch")
wrong=$dir/solutions/2.2-diff.c

has() { # WORDS, then a command line
  words=$1
  shift
  "$@" >"$dir/out" 2>&1
  cat "$dir/out"
  tr -s ' \n' ' ' <"$dir/out" | grep -qF -- "$words"
}
each_of() { # every field of the first failing test is there
  "$nabla" check 2.2 "$wrong" --seed 1 >"$dir/out"
  cat "$dir/out"
  for word in 'WRONG  ' asked call expected because got 'A known mistake' 'hint 2.2' '--seed 1' 'of 8 points'; do
    grep -qF -- "$word" "$dir/out" || { echo "missing: $word"; return 1; }
  done
}
ok 'a failed test says everything' each_of
ok 'only the first failed test is shown in full' test "$("$nabla" check 2.2 "$wrong" | grep -c '^  expected')" = 1
all() { [ "$("$nabla" check 2.2 "$wrong" --all --seed 1 | grep -c '^  expected')" -gt 1 ]; }
ok '--all shows all of them' all
once() { "$nabla" check 2.2 | tee "$dir/out" && [ "$(grep -ci 'not done' "$dir/out")" = 1 ] && grep -q 'exercises/2-derivatives/2.2-diff.c' "$dir/out"; }
ok 'a skeleton is told once what to do' once
ok 'a right answer is told what comes next' has 'next build/nabla show 2.3' env "$nabla" check 2.2 "$right"

narrow() { # COLUMNS: no line is wider, but a command or a path, which stays in one piece
  for file in "$right" "$wrong" $zoo/null.c $zoo/syntax.c $zoo/missing.c $zoo/fork-bomb.c exercises/2-derivatives/2.2-diff.c; do
    COLUMNS=$1 LC_ALL=C "$nabla" check 2.2 "$file"
  done >"$dir/out"
  COLUMNS=$1 LC_ALL=C "$nabla" show 2.2 >>"$dir/out"
  COLUMNS=$1 LC_ALL=C "$nabla" --help >>"$dir/out"
  ! awk -v w="$1" 'length > w && !/build\/nabla|[^ ]\/[^ ]/' "$dir/out" | grep .
}
ok 'nothing is wider than 80 columns' narrow 80
ok 'nothing is wider than 40 columns' narrow 40
ascii() { LC_ALL=C "$nabla" check 2.2 "$wrong" >"$dir/out"; ! LC_ALL=C grep -q '[^ -~]' "$dir/out"; }
ok 'ASCII where the locale is not UTF-8' ascii
marks() { LC_ALL=C.UTF-8 "$nabla" check 2.2 "$wrong" | grep -q "$(printf '\342\234\227')"; }
ok 'marks where it is' marks
plain() { ! "$nabla" check 2.2 "$wrong" | grep -q "$(printf '\033')"; }
ok 'no color in a pipe' plain
on_a_terminal() { script -qec "$1" /dev/null </dev/null >"$dir/out"; }
if command -v script >/dev/null; then
  colored() { on_a_terminal "TERM=xterm $nabla check 2.2 $wrong"; grep -q "$(printf '\033')\[1;31mWRONG" "$dir/out"; }
  ok 'colors on a terminal' colored
  no_color() { on_a_terminal "NO_COLOR=1 TERM=xterm $nabla check 2.2 $wrong"; ! grep -q "$(printf '\033')" "$dir/out"; }
  ok 'but not with NO_COLOR' no_color
else
  skip 'colors on a terminal' 'there is no script'
fi

same_twice() {
  "$nabla" check 2.2 "$wrong" --seed 7 --json >"$dir/a"
  "$nabla" check 2.2 "$wrong" --seed 7 --json >"$dir/b"
  cmp "$dir/a" "$dir/b" && [ "$(wc -l <"$dir/a")" = 1 ]
}
ok 'the same seed gives the same record, in one line' same_twice
hash() { "$nabla" check 2.2 "$right" --json | grep -q "\"source hash\":\"$(sha256sum <"$right" | cut -d' ' -f1)\""; }
ok 'the record names the source as sha256sum does' hash
for key in exercise level seed points possible compiler versions messages tests verdict; do
  ok "the record has: $key" has "\"$key\":" "$nabla" check 2.2 "$wrong" --json
done
several() { "$nabla" check 2.2 2.6 2.5 --json >"$dir/out"; [ $? = 1 ] && [ "$(wc -l <"$dir/out")" = 2 ]; }
ok 'several exercises: a record each, and paper is passed over' several
ok 'a chapter: a line each and a sum' has 'In all 0 of 26 points' "$nabla" check 2
elsewhere() { (cd exercises/2-derivatives && "$(realpath "$OLDPWD/$nabla")" check 2.2 | grep -q '^edit  *2.2-diff.c'); }
ok 'it works from another folder, with paths seen from there' elsewhere
strange() { cp "$wrong" "$dir/$(printf 'a\033[31m b;c.c')"; "$nabla" check 2.2 "$dir"/a*.c >"$dir/out"; ! LC_ALL=C grep -q "$(printf '\033')" "$dir/out"; }
ok 'a file name with control characters' strange

interrupted() { # a signal ends it soon, by that signal, and leaves nothing
  mkdir "$dir/tmp"
  TMPDIR=$dir/tmp "$nabla" check 2.2 $zoo/macro-bomb.c >/dev/null &
  sleep 0.5
  [ -n "$(ls "$dir/tmp")" ] && kill -TERM $! || return 1
  wait $!
  [ $? = 143 ] && [ -z "$(ls "$dir/tmp")" ]
}
ok 'SIGTERM: the scratch folder is removed' interrupted
broken_pipe() { TMPDIR=$dir/tmp "$nabla" check 2.2 "$wrong" | true; sleep 1; [ -z "$(ls "$dir/tmp")" ]; }
ok 'a broken pipe: likewise' broken_pipe
full_disk() { ! "$nabla" check 2.2 "$right" >/dev/full; }
ok 'a report that cannot be written is no success' full_disk

ok '--version' has 'nabla ' "$nabla" --version
ok '--help' has 'check ID...' "$nabla" --help
ok 'check --help' has 'Exit status: 0 full points' "$nabla" check --help
for id in 1.1 2.6; do
  ok "show $id" has 'minutes' "$nabla" show $id
  ok "hint $id" has 'hint 1 of 3' "$nabla" hint $id
  ok "hint $id 3" has 'hint 3 of 3' "$nabla" hint $id 3
done
ok 'list' has '2.2 Numerical derivative' "$nabla" list
debugger() { "$nabla" check 2.2 $zoo/null.c --debug --seed 5 >"$dir/out" && grep -q "CK_FORK=no gdb -ex 'break nb_diff' -ex run --args .*/debug/2.2-diff --seed 5$" "$dir/out"; }
ok 'check --debug tells how to start gdb' debugger
in_gdb() { CK_FORK=no gdb -batch -ex run -ex bt --args "$B/debug/2.2-diff" --seed 5 2>&1 | grep 'in nb_diff .*null.c:[0-9]'; }
if command -v gdb >/dev/null; then ok 'and gdb finds the line' in_gdb; else skip 'and gdb finds the line' 'there is no gdb'; fi
done_testing
