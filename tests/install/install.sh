#!/bin/sh
# Install, then use the installed library as an engineer would, from C and from C++.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cat >"$dir/use.c" <<'C'
#include <nabla.h>
#include <math.h>
#include <stdio.h>
static double value(double x, void *env) { return (void)env, exp(sin(x * x)); }
int main(void)
{
  nb_fun f = { value, NULL };
  printf("%.6f %.5f %s %s\n", nb_at(f, 1), nb_diff(f, 1), nb_version(), nb_text(NB_OK));
  return 0;
}
C
cp "$dir/use.c" "$dir/use.cpp"
export PKG_CONFIG_PATH="$dir/usr/lib/pkgconfig" LD_LIBRARY_PATH="$dir/usr/lib"
want="2.319777 2.50676 $(sed -n 's/^VERSION *:= *//p' Makefile) all went well"
says() { got=$("$@") && echo "$got" && [ "$got" = "$want" ]; }
compile() { out=$1; shift; "$@" -Wall -Wextra -pedantic -Werror $(pkg-config --cflags nabla) -o "$out"; }
c_shared() { compile "$dir/a" gcc -std=c11 "$dir/use.c" $(pkg-config --libs nabla) -lm && says "$dir/a"; }
c_static() { compile "$dir/b" gcc -std=c11 "$dir/use.c" "$dir/usr/lib/libnabla.a" -lm && says "$dir/b"; }
cpp() { compile "$dir/c" g++ -std=c++17 "$dir/use.cpp" $(pkg-config --libs nabla) -lm && says "$dir/c"; }
exported() { ! nm -D --defined-only "$dir/usr/lib/libnabla.so" | awk '{print $3}' | grep -v '^nb_'; }
archived() { ! nm -g --defined-only "$dir/usr/lib/libnabla.a" | awk 'NF == 3 { print $3 }' | grep -v '^nb_'; }
each_alone() {
  for h in "$dir"/usr/include/nabla/*.h; do
    echo "#include <nabla/${h##*/}>" | gcc -std=c11 -Wall -Wextra -pedantic -Werror -I"$dir/usr/include" -fsyntax-only -xc - || return 1
  done
}
gone() { make -s uninstall PREFIX="$dir/usr" && [ -z "$(find "$dir/usr" -type f)" ]; }

# The documented headers and those that ctangle made say the same to a compiler.
tokens() { echo '#include <nabla.h>' | gcc -E -P -I"$1" -xc - | grep -A99999 NB_OK | tr -d ' \n'; }
same_headers() { tokens "$B/include" >"$dir/1" && tokens "$B/raw/include" >"$dir/2" && test -s "$dir/1" && cmp "$dir/1" "$dir/2"; }
documented() { # every public declaration is followed by a comment
  awk 'FNR == 1 && want { print FILENAME ": " want; bad = 1; want = "" }
       want && !/^ *\/\*/ { print FILENAME ": " want; bad = 1 }
       { want = "" }
       /^NB_API .*\);$/ { want = $0 }
       END { exit bad }' "$B"/include/nabla/*.h
}

ok "headers for people and headers for compilers agree" same_headers
ok "every public declaration has its comment" documented
ok "make install" make -s install PREFIX="$dir/usr"
ok "a C program with pkg-config and the shared library" c_shared
ok "the same with the static library" c_static
ok "a C++ program" cpp
ok "only names with nb_ are exported" exported
ok "nor has the static library others that could clash" archived
ok "every header compiles alone" each_alone
ok "the schema of results is installed" cmp "$dir/usr/share/nabla/results.schema.json" chapters/formats/results.schema.json
scripts() { for s in grade-parallel grade-slurm; do "$dir/usr/share/nabla/scale/$s" --help | grep -q 'Exit status' || return 1; done; ls "$dir/usr/share/nabla/scale" | tr '\n' ' ' | grep -x 'Containerfile common.sh github-matrix.yml grade-parallel grade-slurm kubernetes-job.yaml '; }
ok "the scripts for many machines are installed" scripts
# The command, far from the project: a student's copy, and its first exercise.
export LC_ALL=C NO_COLOR=1 COLUMNS=80
unset NABLA_PROGRESS
init() { cd "$dir" && usr/bin/nabla init desk && test -e desk/exercises/2-derivatives/2.2-diff.c -a -e desk/exercises/2-derivatives/answers.txt; }
twice() { cd "$dir" && echo mine >desk/exercises/2-derivatives/answers.txt && usr/bin/nabla init desk | grep -w 0 && grep mine desk/exercises/2-derivatives/answers.txt; }
no_solutions() { ! find "$dir/desk" "$dir/usr/lib/nabla" -name '*.w' -o -name '*.ch' -o -path '*solutions*' | grep .; }
first() { cd "$dir/desk/exercises" && ../../usr/bin/nabla check 0.1 >"$dir/said"; s=$?; cat "$dir/said"; [ $s = "$1" ] && grep "$2" "$dir/said"; }
solved() { cp "$B/solutions/0.1-hello.c" "$dir/desk/exercises/0-first-feedback/" && first 0 RIGHT && ls "$dir/desk/build/.nabla-progress"; }
typed() { cd "$dir/desk" && ../usr/bin/nabla check 3.1 "$top/solutions/3-chain-rule/answers.txt"; }
debugger() { cd "$dir/desk" && ../usr/bin/nabla check 0.1 --debug && test -x build/debug/0.1-hello; }
editors() { cd "$dir/desk" && gcc $(cat compile_flags.txt) -Werror -fsyntax-only exercises/*/*.c; }
nowhere() { cd / && "$dir/usr/bin/nabla" grad 'exp(sin(x^2))' x=1 | grep 2.506761535; }
top=$PWD
case $B in /*) ;; *) B=$top/$B ;; esac
ok "nabla init makes a folder to practice in" init
ok "its first exercise is not done yet" first 1 'NOT DONE YET'
ok "and then it is right, and that is remembered" solved
ok "typed answers are graded" typed
ok "a program for the debugger is built there" debugger
ok "editors find the headers" editors
ok "a second nabla init leaves answers alone" twice
ok "nothing installed holds a solution's source" no_solutions
ok "formulas work anywhere" nowhere

# The manual and completion.
page="$dir/usr/share/man/man1/nabla.1"
manual() { MANWIDTH=80 man -l "$page" >"$dir/man" 2>"$dir/warnings" && ! grep . "$dir/warnings" && grep -q -e '--hessian' "$dir/man"; }
all_named() { for c in $("$B/nabla" --help | sed -n 's/^[^ ]*nabla \([a-z-]*\).*/\1/p'); do sed 's/\\-/-/g' "$page" | grep -q "^.B nabla $c" || { echo "$c"; return 1; }; done; }
if command -v man >/dev/null; then ok "the manual is set without a warning" manual; else skip "the manual" "no man"; fi
ok "every command is in the manual" all_named
complete_bash() {
  PATH=$dir/usr/bin:$PATH bash -c '. "$1"
    try() { want=$1; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _nabla; echo "${COMPREPLY[*]}"; [[ " ${COMPREPLY[*]} " == *" $want "* ]]; }
    try minimize nabla mini && try --hessian nabla grad --he && try --seeds nabla check --se && try 2.2 nabla check 2' - \
    "$dir/usr/share/bash-completion/completions/nabla"
}
ok "completion in bash" complete_bash
if command -v zsh >/dev/null; then ok "completion in zsh" zsh -n "$dir/usr/share/zsh/site-functions/_nabla"; else skip "completion in zsh" "no zsh"; fi
escapes() { "$B/nabla" grad x x=1 "$@" | grep -c "$(printf '\033')"; }
colors() { [ "$(escapes)" = 0 ] && [ "$(escapes --color=never)" = 0 ] && [ "$(escapes --color=always)" -gt 0 ] && "$B/nabla" --color=blue grad x x=1; [ $? = 2 ]; }
ok "--color" colors
cd "$top" || exit 2
ok "make uninstall leaves no file" gone
done_testing
