#!/bin/sh
# Typed formulas: values, messages, depth, with sanitizers.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
build() {
  gcc -std=c11 -Wall -Wextra -Werror -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -I"$B/c" -I"$B/include" \
    tests/grader/formula.c "$B/c/formula.c" "$B"/c/expressions.c "$B"/lib/libnabla.a $(pkg-config --libs check) -lm -o "$dir/formula"
}
ok "formula: compiles without a warning" build
ok "formula: values, messages and limits" "$dir/formula"
done_testing
