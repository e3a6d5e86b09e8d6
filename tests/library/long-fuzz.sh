#!/bin/sh
# The same with libFuzzer, which learns what reaches new code, for an hour or FUZZ_SECONDS.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/corpus"
echo '(1-x)^2+100*(y-x^2)^2' >"$dir/corpus/1"
echo 'sum(x,max(y,1),dot(1,x))/exp(-w_1)' >"$dir/corpus/2"
ok "formulas at random for ${FUZZ_SECONDS:-3600} seconds" "$B/tests/fuzz-clang" -max_total_time="${FUZZ_SECONDS:-3600}" -max_len=2000 \
  -timeout=10 -artifact_prefix="$B/tests/" -dict=tests/library/fuzz.dict "$dir/corpus"
done_testing
