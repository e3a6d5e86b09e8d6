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
ok "every header compiles alone" each_alone
ok "the schema of results is installed" cmp "$dir/usr/share/nabla/results.schema.json" chapters/formats/results.schema.json
ok "make uninstall leaves no file" gone
done_testing
