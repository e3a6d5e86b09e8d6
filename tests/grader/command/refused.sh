#!/bin/sh
# What cannot be graded: exit status 2, at once, and a sentence that says why.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
right=$B/solutions/2.2-diff.c

refuses() { # WORDS, then the arguments of nabla
  words=$1
  shift
  timeout 5 "$B/nabla" "$@" >"$dir/out" 2>&1
  status=$?
  cat "$dir/out"
  tr -s ' \n' ' ' <"$dir/out" >"$dir/line"
  [ $status = 2 ] && grep -qF "$words" "$dir/line"
}

: >"$dir/empty.c"
mkfifo "$dir/pipe.c"
mkdir "$dir/folder.c"
ln -s "$PWD/$right" "$dir/link.c"
ln -s loop.c "$dir/loop.c"
cp "$right" "$dir/first.c" && ln "$dir/first.c" "$dir/second.c"
head -c 300000 /dev/zero | tr '\0' ' ' >"$dir/large.c"
truncate -s 1G "$dir/sparse.c"
printf 'int x;\0' >"$dir/nul.c"
printf 'int x;' | sed 's/./&\x00/g' >"$dir/utf16.c"

ok 'an empty file' refuses 'it is empty' check 2.2 "$dir/empty.c"
ok 'a missing file' refuses 'there is no such file' check 2.2 "$dir/nowhere.c"
ok 'a pipe' refuses 'it is a pipe' check 2.2 "$dir/pipe.c"
ok 'a folder' refuses 'it is a folder' check 2.2 "$dir/folder.c"
ok 'a device' refuses 'it is a device' check 2.2 /dev/zero
ok 'a symbolic link' refuses 'it is a symbolic link' check 2.2 "$dir/link.c"
ok 'a link to itself' refuses 'it is a symbolic link' check 2.2 "$dir/loop.c"
ok 'a hard link' refuses 'it has a second name' check 2.2 "$dir/second.c"
ok 'a large file' refuses 'larger than 256 KB' check 2.2 "$dir/large.c"
ok 'a huge file with holes' refuses 'larger than 256 KB' check 2.2 "$dir/sparse.c"
ok 'a zero byte' refuses 'it is not plain text' check 2.2 "$dir/nul.c"
ok 'text in sixteen bits' refuses 'it is not plain text' check 2.2 "$dir/utf16.c"
ok 'answers that are a pipe' refuses 'it is a pipe' check 2.4 "$dir/pipe.c"

ok 'an unknown exercise' refuses 'there is no exercise 22. Did you mean 2.2 (diff)?' check 22
ok 'an unknown name' refuses 'Did you mean 1.1 (compose)?' check compos
ok 'an unknown second exercise' refuses 'there is no exercise 9.9' check 2.2 9.9
ok 'an unknown command' refuses 'there is no command chekc. Did you mean check?' chekc 2.2
ok 'no exercise' refuses 'which exercise?' check
ok 'an unknown option' refuses 'I do not know the option --frobnicate' check 2.2 --frobnicate
ok 'a seed that is no number' refuses 'must be a whole number' check 2.2 --seed moon
ok 'a seed that is missing' refuses 'something is missing after it' check 2.2 --seed
ok 'two files' refuses 'one file at a time' check 2.2 "$dir/first.c" "$dir/empty.c"
ok 'one file for two exercises' refuses 'only one exercise' check 2.2 2.3 "$dir/first.c"
ok 'a hint of level 7' refuses 'levels 1, 2 and 3' hint 2.2 7
ok 'an exercise on paper' refuses 'a pencil and a sheet of paper' check 2.6
ok 'debugging a number' refuses 'nothing to debug' check 2.4 --debug
no_compiler() { CC=no-such-compiler refuses 'I find no C compiler' check 2.2 "$right"; }
ok 'a compiler that is not there' no_compiler
broken_compiler() { CC=false refuses 'does not run' check 2.2 "$right"; }
ok 'a compiler that does not work' broken_compiler
no_room() { TMPDIR=/nowhere refuses 'I cannot make a folder' check 2.2 "$right"; }
ok 'no place for the scratch folder' no_room
done_testing
