#!/bin/sh
# Every kind of signature crosses to a worker and back: a made-up catalogue, functions for it, tests.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build} S=tests/grader/signatures
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
: "${CC:=gcc}"
flags="-std=c11 -g -O1 -Wall -Wextra -Wno-unused-function -Werror -I$B/include -I$B/c -I$S $SANITIZE"
modules=$(sed -n 's/^GRADER *:= *\([^#]*\).*/\1/p' exercises/exercises.mk)

sides() { # the two generated files and the three parts of the test program of exercise $1
  for side in remote worker; do
    $B/stubs $S/catalogue "$1" $side >"$dir/$1-$side.c" &&
      $CC $flags -DEXERCISE_HEADER='"signatures.h"' -c "$dir/$1-$side.c" -o "$dir/$1-$side.o" || return 1
  done
  $CC $flags -DEXERCISE="\"$1\"" -c "$S/$1.c" -o "$dir/$1.o"
}
test_program() { # may be sanitized, hence compiled here
  for m in $modules; do $CC $flags -c "$B/c/$m.c" -o "$dir/$m.o" || return 1; done
  for x in 9.1 9.2 9.3; do
    $CC $flags "$dir/$x.o" "$dir/$x-remote.o" $(printf "$dir/%s.o " $modules) "$B/lib/libnabla.a" \
      $(pkg-config --libs check jansson libseccomp) -lm -o "$dir/test-$x" || return 1
  done
}
workers() {
  gcc -std=c11 -g -O1 -I$S -c $S/answer.c -o "$dir/answer.o" && gcc -I$S -c $S/library.c -o "$dir/library.o" || return 1
  for x in 9.1 9.2 9.3; do
    gcc -std=c11 -I$B/include -I$B/c -I$S -DEXERCISE_HEADER='"signatures.h"' -c "$dir/$x-worker.c" -o "$dir/w.o" &&
      gcc -static "$dir/answer.o" "$dir/w.o" "$B/exercises/worker-main.o" "$dir/library.o" -lm -o "$dir/worker-$x" || return 1
  done
}
locally() { # without stubs and worker
  for m in $(sed -n 's/^LOCAL *:= *\([^#]*\).*/\1/p' exercises/exercises.mk); do
    $CC $flags -c "$B/c/$m.c" -o "$dir/local-$m.o" || return 1
  done
  $CC $flags "$dir/9.2.o" "$dir"/local-*.o $S/answer.c $S/library.c "$B/lib/libnabla.a" $(pkg-config --libs check) -lm \
    -o "$dir/local" && "$dir/local" --seed 3
}
run() { "$dir/test-$1" --worker "$dir/worker-$1" --seed 1 >"$dir/record-$1" 2>"$dir/errors-$1"; }
row() { # test $2 of exercise $1 has the line $3
  awk -v name="\"name\": \"$2\"" 'index($0, name) { on = 1 } on { print } /^  }/ { on = 0 }' "$dir/record-$1" >"$dir/row"
  grep -F -e "$3" "$dir/row" || { cat "$dir/row" "$dir/errors-$1"; return 1; }
}
refused() { # the declaration or prototype $1 is refused, with the words $2
  printf '%s\nchapter 9 a\n9.1 a C - 1 1 1 - - : %s\n' "$1" "$2" >"$dir/catalogue"
  ! $B/stubs "$dir/catalogue" 9.1 remote >/dev/null 2>"$dir/why" && cat "$dir/why" && grep -F -e "$3" "$dir/why"
}

for x in 9.1 9.2 9.3; do ok "$x: both generated files compile without a warning" sides $x; done
ok 'the test programs are linked' test_program
ok 'the workers are linked' workers
for x in 9.1 9.2 9.3; do ok "$x runs" run $x; done
ok 'the same test, linked for a debugger' locally
for t in scalars records arrays outputs texts data graph callbacks handles one_call stages fields \
  functions_of_functions visitors nesting objects nulls; do
  ok "$t" row 9.1 $t '"outcome": "passed"'
done
ok 'a missing function names itself' row 9.1 absent 'the function s_absent is missing'
for t in function text array; do ok "a null $t ends the test" row 9.1 null_$t 'it returned or passed on a null pointer'; done
ok 'a negative length ends the test' row 9.1 minus_array 'returned or passed on an impossible length'
ok 'refused: a length behind a pointer' refused '' 'void f(int *n, double x[n])' 'behind a pointer'
ok 'too deep a nesting ends' row 9.1 too_deep 'nested too deeply'
ok 'no name of a parameter is special' row 9.2 names '"outcome": "passed"'
ok 'text: numbers' row 9.1 text_scalars 's_scalars(a = 0.1, b = 2.5, c = -3, d = 4, e = 1, f = 97, g = -5, h = 18446744073709551615)'
ok 'text: records' row 9.1 text_records 's_box(b = {lo = {x = 1, y = 2}, hi = {x = 3, y = 4}, id = -7, pad = [0.5, 1e+300, -0.3333333333333333], closed = 1, f = 0.100000001, tag = [97, 98, 0, 0]}, scale = 1e-09)'
ok 'text: arrays' row 9.1 text_arrays 's_loss(w = [nan, inf, -0], d = {n = 10, k = 2, x = [1, 2, 3, 0, 0, 0, ... 20 in all], y = [1, -1, 0, 0, 0, 0, ... 10 in all]})'
ok 'text: functions' row 9.1 text_functions 's_chain(s = [{f(x) = 3x - 1, df(x) = s_twice(f(x) = 3x - 1, store = (its storage))}], n = 1, a = 0.5)'
ok 'text: a function that was made' row 9.1 text_made 's_twice(f(x) = 3x - 1, store = (its storage))(x = 0.5)'
ok 'text: texts' row 9.1 text_texts 'word = [\"a\\\"b\"]'
ok 'text: outputs' row 9.1 text_outputs 's_split(z = -1, whole = &whole, rest = &rest)'
ok 'the last element is there' row 9.3 inside '"outcome": "passed"'
ok 'the next one is not' row 9.3 outside 'beyond the end of an array of 24 bytes, by 0 (SIGSEGV), at answer.c:'
ok 'const means const' row 9.3 writing 'wrote into an array that is const (SIGSEGV), at answer.c:'
ok 'a crash in the C library is placed at its caller' row 9.3 null 'null pointer (SIGSEGV), at answer.c:'
ok 'refused: pointer to pointer' refused '' 'void f(double **x)' 'pointer to a pointer'
ok 'refused: two dimensions' refused '' 'void f(int n, double x[n][3])' 'one length'
ok 'refused: no length' refused '' 'void f(double x[])' 'without a length'
ok 'refused: unknown type' refused '' 'void f(nb_thing x)' 'nb_thing is not declared'
ok 'refused: storage by value' refused 'storage s' 'void f(s x)' 'by its address'
ok 'refused: returns an array' refused '' 'double *f(int n)' 'cannot return'
ok 'refused: a record of itself' refused 'record r int n; r next[n]' 'void f(int n)' 'r is not declared'
ok 'refused: no name' refused '' 'void f(double)' 'no type or no name'
ok 'refused: void pointer' refused '' 'void f(void *p)' 'not declared'
ok 'refused: a name of ours' refused '' 'void f(int n_)' 'ends in an underscore'
done_testing
