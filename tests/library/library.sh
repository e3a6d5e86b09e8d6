#!/bin/sh
# The library's tests: each module in each build, under valgrind, and how much of it they reach.
# SPDX-License-Identifier: MIT
. tests/tap.sh
modules=$(cd tests/library && ls *-test.c | sed 's/-test\.c$//')
for variant in gcc clang gcc-sanitized clang-sanitized; do
  for m in $modules; do ok "$variant: $m" "$B/tests/$variant/$m"; done
done
for m in $modules; do
  ok "valgrind: $m" env CK_FORK=no valgrind -q --error-exitcode=1 --leak-check=full \
    --errors-for-leak-kinds=definite "$B/tests/gcc/$m"
done

# Lines of the library that the tests reach, chapters and solutions together.
coverage() {
  for m in $modules; do CK_FORK=no "$B/tests/coverage/$m" >/dev/null || return 1; done
  gcovr --root . --gcov-ignore-parse-errors --filter '.*(chapters|solutions)/.*\.w' --txt "$B/tests/coverage.txt" \
    --fail-under-line 95 "$B/tests/coverage"
}
ok "coverage of the library is at least 95 % of its lines" coverage
done_testing
