#!/bin/sh
# What make does after a change: nothing if nothing has changed, no compiling after a change of a word, and only the
# volume with the word is set again. SPDX-License-Identifier: MIT
. tests/tap.sh
on_a_copy

steps() { sed -n 's/^  \([a-z][a-z]*\) .*[ /]\([^ ]*\)$/\1 \2/p' log | sort | tr '\n' ';'; }
# made STEPS: make ends well, with exactly these steps
made() { make >log 2>&1 || { tail -n 30 log; return 1; }; [ "$(steps)" = "$1" ] || { echo "wanted: $1"; echo "done:   $(steps)"; return 1; }; }
change() { sed -i '10,$ { 0,/ is / s// was / }' "$1" && ! cmp -s "$1" "$OLDPWD/$1"; }

nothing() { LC_ALL=C make >log 2>&1 && { grep -q "^make.*: Nothing to be done for 'all'" log || { cat log; return 1; }; }; }

ok "nothing is left to be done" nothing
change chapters/04-descent.w
ok "after a change of a word in chapter 4, nothing is compiled, and the first volume is set again" \
  made "tangle nabla.w;typeset nabla-student.pdf;typeset nabla.pdf;weave book;weave student;"
change chapters/command-grade.w
ok "after a change of a word about the command, the second is" made "tangle nabla.w;typeset nabla-grader.pdf;weave book;weave student;"
ok "again nothing is left to be done, for the other volume either" nothing
done_testing
