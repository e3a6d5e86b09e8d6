#!/bin/sh
# The library's tests: each module in each build, under valgrind, and how much of it they reach.
# SPDX-License-Identifier: MIT
. tests/tap.sh
modules=$(cd tests/library && ls *-test.c | sed 's/-test\.c$//')
for variant in gcc clang gcc-sanitized clang-sanitized; do
  for m in $modules; do ok "$variant: $m" "$B/tests/$variant/$m"; done
done

# Threads, watched for races. Some kernels lay out memory in a way that the watcher can't cope with.
mkdir -p "$B/tests/gcc-threads"
echo 'int main(void) { return 0; }' | gcc -fsanitize=thread -x c - -o "$B/tests/gcc-threads/nothing" 2>/dev/null &&
  "$B/tests/gcc-threads/nothing" 2>/dev/null && watched=yes || watched=
if [ "$watched" ]; then ok "threads watched: engine" env CK_FORK=no "$B/tests/gcc-threads/engine"
else skip "threads watched: engine" "gcc -fsanitize=thread doesn't work here"
fi

for m in $modules; do
  ok "valgrind: $m" env CK_FORK=no valgrind -q --error-exitcode=1 --leak-check=full \
    --errors-for-leak-kinds=definite "$B/tests/gcc/$m"
done

# Lines of the library that the tests reach, chapters and solutions together. gcov writes into the folder in
# which it finds the sources; through these links that is one of ours, and not the project's top.
coverage() {
  for m in $modules; do CK_FORK=no "$B/tests/coverage/$m" >/dev/null || return 1; done
  for d in chapters solutions; do ln -sfn "$PWD/$d" "$B/tests/$d"; done
  (cd "$B/tests" && gcovr --root . --gcov-ignore-parse-errors --filter '.*(chapters|solutions)/.*\.w' --txt coverage.txt \
    --fail-under-line 95 coverage)
}
ok "coverage of the library is at least 95 % of its lines" coverage
done_testing
