#!/bin/sh
# Folders, files, archives and webs side by side: whoever packed an answer properly gets full marks, a hostile
# archive gets a record that says why, and nothing is written anywhere else.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla class=$dir/class out=$dir/out d=2-derivatives
mkdir -p "$class/good-folder/$d" "$class/good-web/$d" "$dir/tmp" "$dir/more"
right=$B/solutions/2.2-diff.c web=solutions/$d/2.2-diff.w
export TMPDIR="$dir/tmp"

cp "$right" "$class/good-folder/$d" && cp "$right" "$class/good-name_2.2-diff.c" && cp "$right" "$class/good.c"
cp $web "$class/good-web/$d" && cp $web "$class/good-web-too_2.2-diff.w"
python3 -W ignore tests/grader/command/archives.py "$class" "$right" || exit 2
mkdir "$class/good-zip" && cp "$right" "$class/good-zip/2.2-diff.c" # beside good-zip.zip
ln -s good-zip.zip "$class/bad-link.zip"
mkfifo "$class/bad-pipe.zip"
mkfifo "$class/bad-pipe_2.2-diff.c"
ln "$class/good-tar.tar" "$class/good-tar-too.tar" # a second name: two students are refused
echo 'notes' >"$class/odd.txt"

TZ=UTC "$nabla" grade "$class" --only 2.2 --out "$out" --seed 7 -j 2 >"$dir/log" 2>&1
status=$?
each() { cat "$out"/records/*/2.2.json; }
student() { each | jq -r "select(.student == \"$1\") | .verdict + \": \" + (.reason // \"\")"; }
is() { got=$(student "$1"); echo "$got"; case $got in *"$2"*) ;; *) return 1 ;; esac }

ok 'a class of folders, files and archives is graded' test $status = 0
sed 's/^/# /' "$dir/log" | tail -n 5
for name in zip zip.zip deep umlaut many gz xz bz2 folder name web web-too; do ok "good-$name: full marks" is "good-$name" passed; done
ok 'a file, since there is only one exercise: full marks' is good passed
while read -r name words; do ok "bad-$name: $words" is "bad-$name" "refused: $words"; done <<'END'
dots a name in it leads out
inner-dots a name in it leads out
root a name in it begins at the root
drive a name in it begins at the root
backslash a name in it leads out
entries it has more than 10000 entries
twins the archive holds several files of this name
same it holds two files of the same name
ratio it unpacks to more than a hundred times its size
bomb it unpacks to more than a hundred times its size
large it is larger than 256 KB
nul it is not plain text
zip-link it holds a symbolic link
link it holds a symbolic link
far-link it holds a symbolic link
hard it holds a hard link
device it holds a device or a pipe
fifo it holds a device or a pipe
random it is no archive that I know
empty it is no archive that I know
text it is no archive that I know
cut it is no archive that I know
cut.zip it is damaged, or breaks off
link.zip it cannot be opened, or is a symbolic link
pipe it is no ordinary file
END
ok 'a hard link, under both names' is good-tar 'refused: it has a second name'
ok 'what is neither is passed over' grep -q 'Passed over' "$dir/log"
everybody() { [ "$(each | jq -r .student | grep -vc '^fuzz')" = "$(($(ls "$class" | grep -vc '^fuzz') - 2))" ]; } # odd.txt, bad-pipe twice
ok 'every student has a record' everybody
strange() { # (one whose file has another name now has no record)
  each | jq -r 'select(.student | startswith("fuzz")) | .verdict' | sort | uniq -c | tee "$dir/strange"
  [ "$(awk '{ n += $1 } END { print n + 0 }' "$dir/strange")" -ge 12 ] && ! grep -E 'null|failed|set aside' "$dir/strange"
}
ok 'archives with wrong bytes are refused or graded' strange
ok 'nothing was written elsewhere' test -z "$(ls /tmp/nabla-was-here.c "$dir"/*.c "$dir/tmp"/* 2>/dev/null)"
ok 'the level is stated' test "$(each | jq -r .level | sort -u | grep -cvxE 'full|sealed')" = 0
with_time() { [ "$(each | jq -r '.changed // "unknown"' | grep -cvx '20[0-9-]*T[0-9:]*Z')" = 1 ]; } # of the link
ok 'and the time of the last change' with_time
again() { "$nabla" grade "$class" --only 2.2 --out "$out" -j 2 >"$dir/log" 2>&1 && grep -q ' 0 graded now' "$dir/log"; }
ok 'a second start has nothing to do' again
several() { # with more exercises than one, files need their exercise's name, and one student may have many
  cp "$right" "$dir/more/ann_2.2-diff.c" && cp "$B/solutions/2.3-operator.c" "$dir/more/ann_2.3-operator.c"
  cp exercises/$d/answers.txt "$dir/more/ann_answers.txt" && cp "$right" "$dir/more/ben.c"
  "$nabla" grade "$dir/more" --only 2.2,2.3,2.4 --out "$dir/more-out" >"$dir/log" 2>&1 && cat "$dir/log" && grep -q '1 students, 3 submissions' "$dir/log" && grep -q 'ben.c' "$dir/log"
}
ok 'several files of one student' several

# webs
says() { # WORDS FILE
  TZ=UTC timeout 20 "$nabla" check 2.2 "$2" --seed 1 >"$dir/out.txt" 2>&1
  cat "$dir/out.txt"
  tr -s ' \n' ' ' <"$dir/out.txt" | grep -qF -- "$1"
}
webs=$dir/webs
mkdir "$webs"
sed 's/^@(.*@>=/@c/' $web >"$webs/unnamed.w"
sed 's/cbrt/cbrrt/' $web >"$webs/error.w"
sed 's/return/*(volatile int *)0 = 1; return/' $web >"$webs/crash.w"
printf '@ Nothing.\n@(other.c@>=\nint x;\n' >"$webs/other.w"
printf '@ A secret.\n@c\n@i /etc/passwd\n' >"$webs/secret.w"
printf '@ Itself.\n@c\n@i 2.2-diff.w\n' >"$webs/itself.w"
printf '@ For ever.\n@(foo.c@>=\nint x;\n@(solutions/../../../u@>=\ny\n' >"$webs/for-ever.w"
head -c 3000 "$nabla" | tr -d '\0' >"$webs/junk.w"
ok 'the reference solution, as a web' says 'RIGHT 8 of 8' $web
for level in full sealed; do
  if "$nabla" check 2.2 "$right" --level $level >/dev/null 2>&1; then
    at_level() { "$nabla" check 2.2 $web --level $level --json | jq -e '.points == 8 and .level == "'$level'"'; }
    ok "at level $level" at_level
  else
    skip "at level $level" 'it does not work here'
  fi
done
ok 'an unnamed program' says 'RIGHT 8 of 8' "$webs/unnamed.w"
ok 'a message of the compiler names the line of the web' says '.w:30' "$webs/error.w"
ok 'and so does a crash' says '.w:14' "$webs/crash.w"
ok 'a web for another file' says 'It gives no file 2.2-diff.c' "$webs/other.w"
ok 'a web that includes a file of the system' says 'Cannot open include file' "$webs/secret.w"
ok 'one that includes itself' says 'NOT COMPILED' "$webs/itself.w"
for_ever() { says 'was stopped at its limit' "$webs/for-ever.w" || grep -q 'Cannot open output file' "$dir/out.txt"; } # the latter behind landlock
ok 'one that makes ctangle write for ever' for_ever
ok 'one that is no text' says 'NOT COMPILED' "$webs/junk.w"
ok 'nothing is left in the scratch folder' test -z "$(ls -A "$dir/tmp")"
done_testing
