#!/bin/sh
# make mine: a network that learns with a student's own backward, and one that doesn't, with the reason.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
file=8-backpropagation/8.3-backward.c
mkdir -p "$dir/8-backpropagation" "$dir/2-derivatives"

mine() { timeout 120 sh exercises/mine.sh "$dir" >"$dir/log" 2>&1; status=$?; cat "$dir/log"; }
says() { grep -qF -- "$1" "$dir/log" || { cat "$dir/log"; false; }; }
export B

cp tests/mine/$file "$dir/$file"
cp exercises/2-derivatives/2.2-diff.c "$dir/2-derivatives"
learns() { mine; [ $status = 0 ]; }
ok 'with 8.3 by hand, the network learns' learns
ok 'all 80 sentences' says '80/80 learned'
ok '8.3 is listed as mine, and nothing else' grep -qx 'Yours: *8.3' "$dir/log"
for id in 5.5 6.2 7.2 7.3 7.4 9.1 9.2 9.3; do
  ok "$id is filled in" grep -q "^From the library:.* $id\( \|\$\)" "$dir/log"
done
ok 'what the program does not use is not listed' sh -c '! grep -q "^From the library:.* 2\.2" "$1"' sh "$dir/log"

sed -i 's/\(g->adjoint\[a\]\) += /\1 = /' "$dir/$file"
fails() { mine; [ $status = 1 ]; }
ok 'with = for +=, it does not' fails
ok 'no 80 sentences' sh -c '! grep -q "80/80 learned" "$1"' sh "$dir/log"
ok '8.3 is at fault' says 'At fault: 8.3.'
ok 'and what is wrong with it is shown' says 'which value did b get from r'

echo 'double nb_diff(nb_fun f, double c) { return 0 }' >"$dir/2-derivatives/2.2-diff.c"
cp tests/mine/$file "$dir/$file"
ok 'an answer that does not compile is no obstacle' learns
ok 'but is named' grep -q "Don't compile: *2.2" "$dir/log"

cat >>"$dir/$file" <<'C'
void row(void) {}
double nb_softplus(double z) { return z; }
C
ok 'helpers of a student do not meet functions of the library' learns

done_testing
