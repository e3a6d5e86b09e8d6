#!/bin/sh
# The README is true: each command in its console blocks prints what it says there.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
matches() { # EXPECTED OUTPUT: a line "..." matches any number of lines
  awk 'NR == FNR { want[++n] = $0; next }
       { got[++m] = $0 }
       END { i = j = 1
             while (i <= n) {
               if (want[i] == "...") {
                 if (++i > n) exit 0
                 while (j <= m && got[j] != want[i]) j++
               }
               if (j > m || got[j] != want[i]) { print "expected: " want[i]; print "got:      " got[j]; exit 1 }
               i++; j++
             }
             if (j <= m) { print "also printed: " got[j]; exit 1 } }' "$1" "$2"
}
# A machine without name spaces says so in each report; the README was written on one that has them.
run() { NO_COLOR=1 COLUMNS=80 LC_ALL=C.UTF-8 sh "$dir/$1.sh" 2>&1 | sed '/^Level of confinement/,/^$/d' >"$dir/$1.output"; matches "$dir/$1.expected" "$dir/$1.output"; }
n=$(awk -f tests/readme/commands.awk -v out="$dir" README.md)
ok "there are commands to try" test "$n" -ge 4
i=0
while [ $i -lt "$n" ]; do
  i=$((i + 1))
  ok "\$ $(cat "$dir/$i.sh")" run $i
done
top() { # what a newcomer sees first: these names and no others
  [ "$(git ls-files | sed 's,/.*,,' | grep -v '^\.' | LC_ALL=C sort -u | tr '\n' ' ')" = 'LICENSES Makefile README.md build chapters exercises solutions tests ' ]
}
if git rev-parse >/dev/null 2>&1; then ok 'the top level has the names of the design' top
else skip 'the top level has the names of the design' 'this is no clone'; fi
done_testing
