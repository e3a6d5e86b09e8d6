#!/bin/sh
# typeset.sh JOB: runs TeX on volume.tex, in the current directory, until nothing changes
# that one run writes for the next. The file far.ref says what is in the other volume. SPDX-License-Identifier: MIT
job=$1
here=$(dirname "$0")
volume=$(sed -n '1s/[^0-9]//gp' volume.tex)
state() { cat $job.ref $job.toc $job.trm $job.mrg 2>/dev/null; }
# A note in the margin that would lie on the one above it (on the same page, heights from the bottom) is lowered.
# Where the notes lie changes with every line; by how much one is lowered seldom does, and only that is the state.
lower() {
  awk '$2 != page { page = $2; free = $3 }
    $3 > free { printf "\\deflower %d %d \n", $1, $3 - free; $3 = free }
    { free = $3 - $4 }' $job.pos >$job.mrg
}
[ -f $job.trm ] || : >$job.trm # what the last time left is where we start: mostly one run confirms it
echo "$SOURCE_DATE_EPOCH" >epoch
for run in 1 2 3 4 5 6; do
  draft=
  [ -f $job.ref ] || { # this run cannot be the last, and need not write its pages
    draft=-draftmode
    awk -v toc=$job.toc -f "$here/guess.awk" volume.tex "$here/bibliography.tex" >$job.ref
  }
  state >$job.before
  [ -f $job.toc ] && cp $job.toc $job.cnt
  awk -f "$here/index.awk" -v volume="$volume" far.ref $job.trm volume.idx >$job.ind
  pdftex $draft -interaction=nonstopmode -halt-on-error -jobname=$job volume.tex >$job.out 2>&1 || {
    awk '/^!/ && !/^! Undefined (ref|val)/ { n = 12 } n-- > 0' $job.out
    echo "TeX stopped; the whole log is $(pwd)/$job.log"
    rm -f $job.ref $job.toc $job.trm $job.mrg $job.lof $job.cnt # half written, perhaps
    exit 1
  }
  lower
  state | cmp -s - $job.before && { grep '^! Undefined' $job.out; exit 0; }
done
echo "the pages do not settle after 6 runs of TeX"
exit 1
