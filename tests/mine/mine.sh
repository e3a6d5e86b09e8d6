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

{ cat tests/mine/$file && echo '/* NOT_DONE_YET(); was here */'; } >"$dir/$file"
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


crash() { mine; [ $status = 1 ] && says 'At fault: 8.3.'; }
sed -i 's/wanted\[root\] = 1;/*(volatile char *)0 = 1;/' "$dir/$file"
ok 'a crash has a culprit' crash
sed -i 's/.(volatile char .)0 = 1;/for (volatile int i = 1; i; ) ;/' "$dir/$file"
export SECONDS_TO_LEARN=2
ok 'and so has a loop without an end' crash

rm "$dir/$file"
{ printf '@ My answer.\n@c\n' && cat tests/mine/$file; } >"$dir/${file%c}w"
ok 'a literate answer counts as well' learns
ok 'and is listed' grep -qx 'Yours: *8.3' "$dir/log"
sed -i 's/\(g->adjoint\[a\]\) += /\1 = /' "$dir/${file%c}w"
ok 'or is at fault' crash
rm "$dir/${file%c}w"

partials=7-graphs/7.4-partials.c
mkdir -p "$dir/7-graphs"
cp tests/mine/$file "$dir/$file"
sed 's/\(NB_MUL: d\[0\] = \)b/\1a/' tests/mine/$partials >"$dir/$partials"
both() { mine; [ $status = 1 ] && says 'At fault: 7.4.' && grep -q '^Yours: *7.4 8.3$' "$dir/log"; }
ok 'of two answers, the one that is wrong is at fault' both
cp tests/mine/$partials "$dir/$partials"
ok 'and when it is right, the network learns with both' learns
done_testing
