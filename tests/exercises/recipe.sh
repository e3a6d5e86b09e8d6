#!/bin/sh
# The README's recipe: an exercise is added by one line of the catalogue and its own files, and taken away again.
# SPDX-License-Identifier: MIT
. tests/tap.sh
on_a_copy

add() { # exercise 10.4 is 0.1 under another name: the last one, for all that come later would be learned anew
  sed 's/0\.1/10.4/g; s/Hello, workbook/Hello again/' chapters/exercises/0.1-hello.w >chapters/exercises/10.4-again.w
  sed 's/0\.1/10.4/g; s/nb_e/nb_again/' exercises/0-first-feedback/0.1-hello.c |
    sed 's/^double/double nb_again(double a, double b);\n&/' >exercises/10-engine/10.4-again.c
  sed 's/0\.1-hello/10.4-again/; s/{0\.1}/{10.4}/; s/nb_e/nb_again/; s/^double nb/double nb_again(double a, double b);\n&/' \
    solutions/0-first-feedback/0.1-hello.w >solutions/10-engine/10.4-again.w
  sed 's/nb_e(/nb_again(/; s/^static void lecture/double nb_again(double a, double b);\n&/' tests/exercises/0.1-hello.c >tests/exercises/10.4-again.c
  cp -r tests/exercises/0.1-hello tests/exercises/10.4-again
  echo '10.4 again C - 00 2 1 - S37 : double nb_again(double a, double b)' >>exercises/catalogue
}
built() { make -s "$@" >log 2>&1 || { tail -n 30 log; return 1; }; }
listed() { build/nabla list | grep -q '10\.4 *Hello again'; }
graded() { build/nabla check 10.4 build/solutions/10.4-again.c; }
refused() { # a wrong solution, before its mistakes are learned
  cp -p solutions/10-engine/10.4-again.w kept && sed -i 's/return .*;/return 0;/' solutions/10-engine/10.4-again.w
  build/nabla learn 10.4 >log 2>&1
  status=$?
  mv kept solutions/10-engine/10.4-again.w
  [ $status = 1 ] && grep -q '10\.4: the solution has 0 of 1 points (wrong)' log && build/nabla learn 10.4 >/dev/null
}
not_done() { build/nabla check 10.4 | grep -q 'NOT DONE YET'; }
woven() { pdftotext build/nabla.pdf - | grep -q 'Hello again'; }
take_away() {
  rm -r chapters/exercises/10.4-again.w exercises/10-engine/10.4-again.c solutions/10-engine/10.4-again.w \
    tests/exercises/10.4-again.c tests/exercises/10.4-again
  sed -i '/^10\.4 /d' exercises/catalogue
}
gone() { ! build/nabla list | grep -q 'Hello again'; }

add
ok "with its files and its line, make builds the exercise" built
ok "the command lists it" listed
ok "its solution earns full points" graded
ok "a wrong solution is refused before its mistakes are learned" refused
ok "its skeleton is not done yet" not_done
ok "the book has it" woven
take_away
ok "without them, make builds as before" built exercises
ok "and nobody speaks of it any more" gone
done_testing
