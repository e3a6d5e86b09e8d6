#!/bin/sh
# A class in slices, and the slices joined: the same bytes as in one piece, whatever the order; contradictions stop it;
# what is missing is named; what was killed goes on. And the scripts for clusters, as far as they can be tried without one.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla root=$PWD d=2-derivatives
export TMPDIR="$dir/tmp" LC_ALL=C COLUMNS=300
mkdir "$TMPDIR"

# Names whose order as entries is not their order as names, or that need escaping; a student with nothing, files, an archive.
umlaut=class/$(printf '\344rger') # not UTF-8
cd "$dir" && mkdir -p class/ada "class/=b,c" class/eve class/zoe "$umlaut" || exit 2
cp "$root/$B/solutions/2.2-diff.c" "$root/$B/solutions/2.5-kink.c" class/ada
cp "$root/$B/solutions/2.2-diff.c" class/ada_2.2-diff.c
cp "$root/$B/solutions/2.2-diff.c" class/ada-b_2.2-diff.c
cp "$root/tests/grader/zoo/exit.c" "class/=b,c/2.2-diff.c"
cp "$root/exercises/$d/2.2-diff.c" "$root/exercises/$d/answers.txt" class/eve
cp "$root/tests/grader/zoo/syntax.c" "$umlaut/2.5-kink.c"
mkdir class-dan && cp "$root/$B/solutions/2.5-kink.c" class-dan && tar -C class-dan -czf class/dan.tar.gz 2.5-kink.c
find class -exec touch -d 2026-11-20T12:00:00Z {} +
printf 'weight 2.2 1.5\ndeadline 2026-11-19T12:00\nlate 10%% most 50%%\n' >policy.txt

only='--only 2.2,2.4,2.5'
serial() { "$nabla" grade class --out serial --seed 7 $only --format all --policy policy.txt; }
ok 'the class in one piece' serial
slice() { s=$1; shift; "$nabla" grade class --slice "$s" --seed 7 $only "$@"; }
three() { for i in 1 2 3; do slice $i/3 || return 1; done; }
ok 'the class in three slices' three
partition() { # each student in one slice, and the sizes differ by one at most
  for i in 1 2 3; do jq -r '.students[] | select(.exercises) | .folder' "class.slices/$i-of-3/class.json" | tee "slice-$i" | wc -l; done >sizes
  jq -r '.students[] | .folder' class.slices/1-of-3/class.json | sort >names && cat slice-[123] | sort | cmp - names && sort -u sizes && [ "$(wc -l <names)" = 7 ] &&
    [ $(($(sort -n sizes | tail -1) - $(sort -n sizes | head -1))) -le 1 ]
}
ok 'each student is in one of them, and they are of one size' partition
again() { cp -R class.slices former && three && diff -r -x journal class.slices former && slice 2/3 | grep ' 0 graded now'; }
ok 'the same student is in the same slice the next time, and nothing is graded twice' again

join() { out=$1; shift; "$nabla" merge "$out" "$@" --format all --policy policy.txt; }
same() { diff -r -x journal serial "$1"; }
ok 'the slices are joined' join all class.slices/*
ok 'everything that was written has the same bytes as in one piece' same all
ok 'in another order' join other class.slices/3-of-3 class.slices/1-of-3 class.slices/2-of-3 class.slices/1-of-3
ok 'the same bytes' same other
idempotent() { find all -name '*.json' -path '*records*' -printf '%i %p\n' | sort >1 && join all class.slices/* | grep ' 0 new' && find all -name '*.json' -path '*records*' -printf '%i %p\n' | sort | cmp - 1 && same all; }
ok 'once more: no record is written, and all is as it was' idempotent
tree() { join left class.slices/[12]*; [ $? = 1 ] && join right class.slices/3*; [ $? = 1 ] && join both left right && same both; }
ok 'joined in two steps' tree
equal() { # a record of the same grade with other words in it
  cp -R class.slices reworded && jq -c '. + {"a": 1}' class.slices/2-of-3/records/ada/2.2.json >r.json && cp r.json reworded/2-of-3/records/ada/2.2.json || return 1
  join x class.slices/* reworded/*; join y reworded/* class.slices/*; cmp x/records/ada/2.2.json y/records/ada/2.2.json
}
[ -e class.slices/2-of-3/records/ada ] || ok 'ada is in the second slice' false
ok 'of two records that agree, the same one is taken in any order' equal

many() { for i in $(seq 12); do slice $i/12 --out "twelve/$i" || return 1; done && join dozen twelve/* && same dozen; }
mkdir twelve
ok 'twelve slices of seven students' many
empty() { [ "$(wc -l <twelve/9/gradebook.csv)" = 1 ] && [ "$(jq '.students | length' twelve/9/class.json)" = 7 ]; }
ok 'an empty one has a gradebook of nobody, and knows the class' empty
ok 'a class in one piece can be merged, too' join whole serial
ok 'the same bytes' same whole

# What is missing.
missing() { join some class.slices/1-of-3 class.slices/3-of-3 >log; [ $? = 1 ] && cat log && grep -q "Missing" log && for s in $(cat slice-2); do grep -qE "not graded at all \(slice 2/3\)" log || return 1; done; }
ok 'a slice that is not there is named, and the rest has a gradebook' missing
named() { [ "$(grep -c 'slice 2/3' log)" = "$(wc -l <slice-2)" ] && [ "$(wc -l <some/gradebook.csv)" = 8 ] && [ "$(find some/records -name '*.json' | wc -l)" -lt "$(find serial/records -name '*.json' | wc -l)" ]; }
ok 'each of its students' named
later() { join some class.slices/2-of-3 && same some; }
ok 'and joined later' later
finish_here() { join rest class.slices/1-of-3; "$nabla" grade class --out rest --seed 7 $only --format all --policy policy.txt >log; grep -qv ' 0 before' log && same rest; }
ok 'or graded here: what was joined needs no grading' finish_here
lost() { cp -R class.slices holes && rm holes/2-of-3/records/ada/2.5.json && join holey holes/* >log; [ $? = 1 ] && grep 'ada 2.5 (slice 2/3)' log; }
ok 'a record that is lost is named' lost
no_list() { mkdir -p early/records && join e early 2>log; [ $? = 2 ] && grep 'nobody to be joined' log && [ ! -e e ]; }
ok 'a slice that was killed before it knew the class is nothing' no_list

# A slice that is killed in the middle goes on.
mkdir slow && for i in 1 2 3 4 5 6 7 8 9 10 11 12; do mkdir slow/s$i && cp "$root/$B/solutions/2.2-diff.c" slow/s$i; done
crawl() { "$nabla" grade slow --slice "$1/2" --seed 7 -j 1 >log 2>&1; }
killed() {
  crawl 1
  "$nabla" grade slow --slice 2/2 --seed 7 -j 1 >/dev/null 2>&1 &
  i=0
  until find slow.slices/2-of-2/records -name '2.2.json' 2>/dev/null | grep -q . || [ $i = 300 ]; do i=$((i + 1)); sleep 0.1; done
  kill -KILL $!
  wait $! 2>/dev/null
  "$nabla" merge slowly slow.slices/* >log; s=$?
  cat log
  left=$(grep -c '(slice 2/2)' log)
  [ $s = 1 ] && grep -q "Missing ($left)" log && [ "$left" -ge 1 ] && [ "$left" -le 5 ] && ! grep -q '(slice 1/2)' log
}
ok 'a slice is killed after its first record: the merge names the others, and only those' killed
go_on() { crawl 2; cat log; grep ' [0-5] graded now, [1-6] before' log && "$nabla" merge slowly slow.slices/* && "$nabla" grade slow --out slowest --seed 7 >/dev/null && diff -r -x journal slowly slowest; }
ok 'started again, it does those, and the merge is that of one piece' go_on

# Contradictions: nothing is written, and both records are named.
records_of() { find "$1" -type f -exec cksum {} + | sort; }
contradicts() { # NAME WORDS: the folder "bad" has a record that does not agree
  records_of all >before
  join all bad 2>log
  [ $? = 2 ] && cat log && grep -qF "$1" log && grep -q 'all/records/ada/2.2.json' log && grep -q 'bad/records/ada/2.2.json' log && records_of all | cmp - before || return 1
  join fresh class.slices/* bad 2>log
  [ $? = 2 ] && ! find fresh -name '*.csv' -o -path '*/records/*' | grep .
}
bad() { rm -rf bad fresh && cp -R class.slices/2-of-3 bad && jq -c "$1" class.slices/2-of-3/records/ada/2.2.json >bad/records/ada/2.2.json; }
bad '.points = 7'
ok 'other points' contradicts 'has 7 points'
bad '.key = "0123456789"'
ok 'another key' contradicts '(key 01234567)'
bad '.verdict = "set aside" | .points = 8'
ok 'another verdict' contradicts 'set aside'
refused() { # WORDS FOLDERS...
  words=$1
  shift
  rm -rf never
  join never "$@" >log 2>&1
  s=$?
  cat log
  [ $s = 2 ] && grep -qF "$words" log && [ ! -e never/gradebook.csv ]
}
bad . && printf '{"exercise":"2.2","po' >bad/records/ada/2.2.json
ok 'a record that is torn' refused 'bad/records/ada/2.2.json is no record' bad
bad . && cp bad/records/ada/2.5.json bad/records/ada/2.2.json
ok 'a record in the place of another' refused 'bad/records/ada/2.2.json is no record' bad
mended() { cp -R all torn && printf '{"ex' >torn/records/ada/2.2.json && join torn class.slices/* && same torn; }
ok 'but in the folder that is joined into, a torn one is replaced' mended
other_seed() { "$nabla" grade class --slice 1/3 --seed 8 --out eight $only >/dev/null && refused 'eight with seed 8' class.slices/2-of-3 eight; }
ok 'two seeds' other_seed
ok 'a folder that is not there' refused 'nowhere holds no results of nabla grade' class.slices/1-of-3 nowhere
ok 'a class in place of results' refused 'class holds no results' class
bad . && echo '[]' >bad/class.json && ok 'no class' refused 'graded with seed' class.slices/1-of-3 bad
bad . && echo '{' >bad/class.json && ok 'half a description' refused 'does not describe a class' bad
bad . && sed -i 's/"folder":"ada"/"folder":"..\/ada"/' bad/class.json && ok 'a name that leads out' refused 'in a way that no grader does' bad
bad . && rm -r bad/records/ada && ln -s "$dir/class.slices/2-of-3/records/ada/2.2.json" link && mkdir bad/records/ada && mv link bad/records/ada/2.2.json && ok 'a link in place of a record' refused 'is no record' bad
no_room() { records_of all >before; join /proc/nowhere class.slices/* 2>log; [ $? = 2 ] && grep 'I cannot write' log; }
ok 'a place that cannot be written to' no_room

for x in 0/3 4/3 3 /3 3/ 1/0 -1/3 +1/3 ' 1/3' 1/3x 1.5/3 1/99999999999999999999 1/1000001; do
  wrong() { "$nabla" grade class --seed 7 --slice "$x" >log 2>&1; [ $? = 2 ] && grep 'a slice is written I/N' log; }
  ok "no slice: '$x'" wrong
done
seedless() { "$nabla" grade class --slice 1/3 >log 2>&1; [ $? = 2 ] && grep -- '--seed N must be given' log; }
ok 'a slice without a seed' seedless
few() { "$nabla" merge "$@" >log 2>&1; [ $? = 2 ] && grep 'which folders' log; }
ok 'a merge of nothing' few
ok 'into a folder, from nothing' few all
ok 'the help has examples' sh -c "$nabla merge --help | grep -q 'nabla merge class.graded' && $nabla grade --help | grep -q 'slice 3/40'"

# The scripts: help, and what they refuse. Where their engine is, tests/grader/scale runs them in full.
scale=$root/chapters/scale
for s in grade-parallel grade-slurm; do
  ok "$s: help" sh -c "sh $scale/$s --help | grep -q 'Exit status'"
  says_no() { words=$1; shift; sh "$scale/$s" "$@" >log 2>&1; t=$?; cat log; [ $t = 2 ] && grep -qF -- "$words" log; }
  ok "$s: no class" says_no 'which class'
  ok "$s: no place for the results" says_no 'which class' class
  ok "$s: too many words" says_no 'what is more?' class out more
  ok "$s: an unknown option" says_no 'I do not know the option --swift' --swift class out
  ok "$s: an option without its value" says_no 'missing after --chunk' --chunk
  ok "$s: no number" says_no "not '1x'" --chunk 1x class out
  ok "$s: zero" says_no "not '0'" --slices 0 class out
done
if [ "$(parallel --version 2>/dev/null | cut -c 1-12)" = 'GNU parallel' ]; then
  s=grade-parallel
  export PARALLEL_HOME="$dir"
  ok 'grade-parallel: no folder' says_no 'there is no folder nowhere' nowhere out
  mkdir -p none && ok 'grade-parallel: an empty class' says_no 'there is nobody' none out
  ok 'grade-parallel: no such seed' says_no "not 'x'" --seed x class out
  ok 'grade-parallel: no such command' says_no 'I cannot run ./nothing' --nabla ./nothing class out
fi

# The parts of the other engines that are plain shell: the line that each task runs.
cd "$root" || exit 2
task() { # INDEX: the command of the Kubernetes job, in the folders of this test
  CLASS=$dir/class RESULTS=$dir/indexed JOB_COMPLETION_INDEX=$1 SLICES=3 SEED=7 PATH=$root/$B:$PATH \
    sh -c "$(sed -n 's/^ *- *\(exec nabla grade .*\)$/\1/p' chapters/scale/kubernetes-job.yaml) $only"
}
indexed() { for i in 0 1 2; do task $i || return 1; done && cd "$dir" && join indexed-all indexed/* && same indexed-all; }
ok 'the line that Kubernetes is to run, three times' indexed
cd "$root" || exit 2
no_yaml_tabs() { ! grep -n "$(printf '\t')" chapters/scale/*.y*ml; }
ok 'no tabulator in the files for Kubernetes and GitHub' no_yaml_tabs
marked() { for f in Containerfile kubernetes-job.yaml github-matrix.yml; do head -n 4 "chapters/scale/$f" | grep -i untested || return 1; done; }
ok 'what was not tried says so' marked
done_testing
