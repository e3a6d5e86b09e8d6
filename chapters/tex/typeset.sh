#!/bin/sh
# typeset.sh JOB: runs TeX on mini.tex, in the current directory, until nothing changes
# that one run writes for the next. SPDX-License-Identifier: MIT
job=$1
here=$(dirname "$0")
state() { cat $job.ref $job.toc $job.trm 2>/dev/null; }
[ -f $job.trm ] || : >$job.trm # what the last time left is where we start: mostly one run confirms it
echo "$SOURCE_DATE_EPOCH" >epoch
for run in 1 2 3 4 5 6; do
  state >$job.before
  [ -f $job.toc ] && cp $job.toc $job.cnt
  awk -f "$here/index.awk" $job.trm $job.idx >$job.ind
  pdftex -interaction=nonstopmode -halt-on-error -jobname=$job mini.tex >$job.out 2>&1 || {
    awk '/^!/ && !/^! Undefined (ref|val)/ { n = 12 } n-- > 0' $job.out
    echo "TeX stopped; the whole log is $(pwd)/$job.log"
    rm -f $job.ref $job.toc $job.trm $job.lof $job.cnt # half written, perhaps
    exit 1
  }
  state | cmp -s - $job.before && { grep '^! Undefined' $job.out; exit 0; }
done
echo "the pages do not settle after 6 runs of TeX"
exit 1
