#!/bin/sh
# Formulas at the prompt: the numbers of the lecture, pictures that other programs can read, plots, and what
# is said about mistakes, on wide and on narrow pages.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
N=$B/nabla
export NO_COLOR=1 LC_ALL=C COLUMNS=80
says() { want=$1; shift; "$N" "$@" >"$dir/out" || return 1; cat "$dir/out"; for w in $want; do grep -qF -- "$w" "$dir/out" || return 1; done; }
json() { want=$1; shift; got=$("$N" "$@" --json | jq -c "$filter") && echo "$got" && [ "$got" = "$want" ]; }
ROSENBROCK='(1-x)^2+100*(y-x^2)^2'

ok "grad: the wave of chapter 2" says "2.319776825 2.506761535" grad 'exp(sin(x^2))' x=1
both() { says "value d/da d/db" grad '(a+b)*(b+1)' a=2 b=1 && [ "$(awk '{print $2}' "$dir/out" | tail -n +2 | tr '\n' ' ')" = "6 2 5 " ]; }
ok "grad: the lecture's example at (2,1): 6 and (2,5)" both
ok "grad: Rosenbrock at (-1.8,1.5)" says "310.6 -1258.4 -348" grad "$ROSENBROCK" x=-1.8 y=1.5
filter='[.value,.gradient.x,.gradient.y,(.hessian|flatten|map(round))]'
rosen_json() { "$N" grad "$ROSENBROCK" x=-1.8 y=1.5 --hessian --json | jq -e '(.value-310.6|fabs)<1e-9 and (.gradient.x+1258.4|fabs)<1e-9 and (.gradient.y+348|fabs)<1e-9 and (.hessian|flatten|map(.+.5|floor))==[3290,720,720,200] and .at.x==-1.8'; }
ok "grad --json --hessian" rosen_json
filter='[.value,.gradient.x]'
ok "what is not finite is null in JSON" json '[null,-1]' grad 'log(x-2)' x=1
ok "values may be formulas" says "1.224646" grad 'sin(x)' 'x=pi'
ok "a formula that begins with a minus sign" says "-9 -6" grad '-x^2' x=3
ok "and with two of them" says "3" grad x=3 -- '--x'

cat >"$dir/steps" <<'T'
Forward, arguments first:
  a = 2
  b = 1
  v1 = a + b = 2 + 1 = 3
  v2 = b + 1 = 1 + 1 = 2
  f = v1 * v2 = 3 * 2 = 6
Backward, consumers first:
  df/df = 1
  df/dv2 = df/df df/dv2 = 1*3 = 3
  df/dv1 = df/df df/dv1 = 1*2 = 2
  df/db = df/dv1 dv1/db + df/dv2 dv2/db = 2*1 + 3*1 = 5
  df/da = df/dv1 dv1/da = 2*1 = 2
T
steps() { "$N" graph '(a+b)*(b+1)' a=2 b=1 --steps >"$dir/out"; diff "$dir/steps" "$dir/out"; }
ok "graph --steps, as in the lecture" steps
cat >"$dir/picture" <<'T'
            *
            6
           (1)
        +--+ +--+
        +       +
        3       2
       (2)     (3)
    +--+ +--+--+ ++
    a       b     1
    2       1
   (2)     (5)
T
picture() { "$N" graph '(a+b)*(b+1)' a=2 b=1 >"$dir/out"; diff "$dir/picture" "$dir/out"; }
ok "graph on a terminal without Unicode" picture
utf8() { LC_ALL=C.UTF-8 "$N" graph '(a+b)*(b+1)' a=2 b=1 >"$dir/out"; cat "$dir/out"; grep -q '╭──╯ ╰──┬──╯ ╰╮' "$dir/out"; }
ok "graph on a terminal with Unicode" utf8
ok "a variable that isn't used" says "z = 0, because" graph 'x^2' x=3 z=1 --steps
wide='sin(a)+cos(b)+tan(c)+exp(d)+a*b+b*c+c*d+d*a'
ok "a picture too wide for the page becomes a table" says "operation" graph "sum($wide,$wide)" a=1 b=2 c=3 d=4

# Five graphs, and programs that read their pictures.
graphs() {
  "$N" graph '(a+b)*(b+1)' a=2 b=1 "$1" >"$dir/1.$2" && "$N" graph 'exp(sin(x^2))' x=1 "$1" >"$dir/2.$2" &&
    "$N" graph "$ROSENBROCK" x=-1.8 y=1.5 "$1" >"$dir/3.$2" &&
    "$N" graph 'log(1+exp(-(w0+w1*x1+w2*x2)))' w0=.1 w1=.2 w2=-.3 x1=1 x2=2 "$1" >"$dir/4.$2" &&
    "$N" graph '(u+v)*exp(u*v)+tanh(u)/(u+v)' u=.5 v=.25 "$1" >"$dir/5.$2"
}
svg() { graphs --svg svg && xmllint --noout "$dir"/?.svg; }
ok "five graphs in SVG are well-formed" svg
tikz() {
  graphs --tikz tex || return
  for i in 1 2 3 4 5; do
    { printf '%s\n' '\input tikz'; cat "$dir/$i.tex"; printf '%s\n' '\bye'; } >"$dir/page$i.tex"
    (cd "$dir" && pdftex -interaction=nonstopmode -halt-on-error page$i.tex) >"$dir/log" || { tail -5 "$dir/log"; return 1; }
  done
}
if kpsewhich tikz.tex >/dev/null 2>&1; then ok "five graphs in TikZ are typeset" tikz; else skip "TikZ" "no TeX"; fi
dots() { graphs --dot dot && for i in 1 2 3 4 5; do dot -Tplain "$dir/$i.dot" >/dev/null || return 1; done; }
if command -v dot >/dev/null; then ok "five graphs are read by dot" dots; else skip "dot" "Graphviz is not installed"; fi
ok "graph --tex" says 'e^{\sin\left(x^{2}\right)}' graph 'exp(sin(x^2))' x=1 --tex

ok "check-grad: they agree" says "agree" check-grad "$ROSENBROCK" x=-1.8 y=1.5
ok "check-grad: a kink" says "kink" check-grad 'abs(x)' x=0
filter=.verdict
ok "check-grad --json" json '"agree"' check-grad 'tanh(x*y)' x=1 y=2

finds() { want=$1; shift; "$N" minimize "$@" --json >"$dir/out" || return 1; cat "$dir/out"; jq -e "$want" <"$dir/out"; }
ok "minimize: Rosenbrock, Newton" finds '(.at.x-1|fabs)<1e-6 and (.at.y-1|fabs)<1e-6 and .steps<40' "$ROSENBROCK" x=-1.8 y=1.5 --method newton
ok "minimize: Rosenbrock, momentum" finds '(.at.x-1|fabs)<1e-4' "$ROSENBROCK" x=-1.8 y=1.5 --method momentum --rate 0.0003 --iterations 100000
ok "minimize: fixed steps" finds '(.at.x-1|fabs)<1e-6' '(x-1)^2' x=0 --method gd --rate 0.1
ok "minimize: backtracking" finds '.value<1e-12' 'x^2+10*y^2' x=3 y=1
diverges() { "$N" minimize 'x^2' x=1 --method gd --rate 3 >"$dir/out"; [ $? = 1 ] && grep -q DIVERGED "$dir/out"; }
ok "minimize: divergence is a result with status 1" diverges
trace() { "$N" minimize 'x^2+y^2' x=3 y=4 --method gd --rate .25 --iterations 3 --trace "$dir/t.csv" --svg "$dir/t.svg" >"$dir/out"; [ $? = 1 ] && cat "$dir/t.csv" && [ "$(sed -n 3p "$dir/t.csv")" = "1,1.5,2,6.25,5" ] && [ "$(wc -l <"$dir/t.csv")" = 5 ] && xmllint --noout "$dir/t.svg"; }
ok "minimize --trace and --svg" trace
ok "plot" says "-3 3" plot 'tanh(x)' x=-3..3 --derivative --svg "$dir/p.svg"
ok "its picture is well-formed" xmllint --noout "$dir/p.svg"
ok "a plot with poles and gaps" says "|" plot '1/x+0*log(x)' x=-1..1

# What the engine makes of a formula, and the same as a C file: compiled without a warning, with the numbers of grad.
ok "explain: no loop, and why" says "no loop 16 summands" explain 'exp(sin(x^2))'
ok "explain: what is shared" says "2 shared" explain 'exp(sin(x^2))+sin(x^2)'
loop=$(for i in $(seq 40); do printf '+log(1+exp(w*%s+b*%s))' "$i" "$((i * i % 17))"; done)
ok "explain: a loop, its turns and its data" says "40 turns lanes 2 numbers of data" explain "0$loop"
filter='[.loops,.turns,.columns]'
ok "explain --json" json '[1,40,2]' explain "0$loop"
too_many() { "$N" explain "0$loop+sin(w)" | grep -q '1 summands are in no loop'; }
ok "explain: what is in no loop" too_many
same_numbers() { # compiler, formula, variables with values: f's value and gradient, and H times (1,2,...), as grad has them
  cc=$1 formula=$2 n=$(($# - 2))
  shift 2
  "$N" emit "$formula" "$@" --hessian -o "$dir/f.c" >"$dir/out" && [ ! -s "$dir/out" ] || return 1
  cat >>"$dir/f.c" <<T
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv)
{
  static double x[99], d[99], g[99], h[99], work[f_hvp_work];
  for (int i = 1; i < argc; i++) x[i - 1] = atof(argv[i]), d[i - 1] = i;
  double y = f(x, g, work);
  if (f_hvp(x, d, g, h, work) != y || f(x, NULL, work) != y) return 1;
  printf("%.17g", y);
  for (int i = 0; i < argc - 1; i++) printf(" %.17g", g[i]);
  for (int i = 0; i < argc - 1; i++) printf(" %.17g", h[i]);
  puts("");
  return 0;
}
T
  $cc -std=c11 -O1 -Wall -Wextra -Werror "$dir/f.c" -o "$dir/f" -lm || return 1
  "$dir/f" $(printf '%s\n' "$@" | sed 's/.*=//') >"$dir/got" || return 1
  "$N" grad "$formula" "$@" --hessian --json |
    jq -r '[.value] + [.gradient[]] + [.hessian[] | [to_entries[] | .value * (.key + 1)] | add] | map(tostring) | join(" ")' >"$dir/want"
  paste -d' ' "$dir/got" "$dir/want" | awk '{ for (i = 1; i <= NF / 2; i++) { e = $i - $(i + NF / 2); s = $i < 0 ? -$i : $i
    if (e * e > 1e-18 * (1 + s) * (1 + s)) { print i ": " $i " " $(i + NF / 2); bad = 1 } } exit bad || NF != 2 + 4 * '"$n"' }'
}
for cc in gcc clang; do
  if ! command -v $cc >/dev/null; then skip "emit: $cc" "not installed"; continue; fi
  ok "emit: the lecture's example, $cc" same_numbers $cc '(a+b)*(b+1)' a=2 b=1
  ok "emit: Rosenbrock, $cc" same_numbers $cc "$ROSENBROCK" x=-1.8 y=1.5
  ok "emit: many operations, $cc" same_numbers $cc \
    'logsumexp(a,2,b)/exp(a)+max(a,b)-a^b+sigmoid(a*b)*softplus(-b)+tanh(sqrt(a)*log(b))+abs(min(a,-b))+tan(a)/cos(b)' a=.5 b=1.25
  ok "emit: a loop, $cc" same_numbers $cc "0$loop" w=.1 b=-.2
  ok "emit: no variables that matter, $cc" same_numbers $cc '2*3' x=1
done
readable() { "$N" emit '(a+b)*(b+1)' >"$dir/out" && cat "$dir/out" && grep -qF 'x[0] is a, x[1] is b' "$dir/out" && [ "$(grep -c '^  [vg]\[' "$dir/out")" = 9 ] && ! grep -q nabla.h "$dir/out"; }
ok "emit: nine lines for the lecture's example" readable
again() { "$N" emit "0$loop" --hessian >"$dir/1" && "$N" emit "0$loop" --hessian >"$dir/2" && cmp "$dir/1" "$dir/2"; }
ok "emit: the same file twice" again
kept() { echo mine >"$dir/kept.c"; ! "$N" emit 'x+' -o "$dir/kept.c" 2>"$dir/err" && grep -q mine "$dir/kept.c"; }
ok "emit: a bad formula leaves the file as it was" kept

# Mistakes: status 2, the place, nothing on the standard output.
refused() { want=$1; shift; "$N" "$@" >"$dir/out" 2>"$dir/err"; s=$?; cat "$dir/err"; [ $s = 2 ] && [ ! -s "$dir/out" ] && grep -qF -- "$want" "$dir/err"; }
caret() { refused "$1" grad "$2" x=1 && [ "$(grep -n '^ *^$' "$dir/err" | sed 's/:.*//')" = 3 ] && [ "$(grep '^ *^$' "$dir/err" | wc -c)" = $(($3 + 3)) ]; }
ok "a caret under the column" caret "product is written with *" '2*x+3x' 6
ok "at the end" caret "too early" 'x+' 3
ok "in UTF-8" caret "not ASCII" 'x·2' 2
long_caret() { COLUMNS=40 refused "called 'q'" grad "$(printf 'x+%.0s' $(seq 60))q+x" x=1 && awk '/^ *\^$/ { exit substr(s, index($0, "^"), 1) != "q" } { s = $0 }' "$dir/err"; }
ok "in a formula longer than the page" long_caret
for c in explain emit; do
  ok "$c: an unknown function" refused "nothing here is called 'foo'" $c 'x+foo(2)'
  ok "$c: no formula" refused "which formula" $c
  ok "$c: a range" refused "only for nabla plot" $c x x=1..2
done
emit_caret() { refused "product is written with *" emit '2*x+3x' && [ "$(grep '^ *^$' "$dir/err" | wc -c)" = 9 ]; }
ok "emit: a caret under the column" emit_caret
ok "emit: a name that is none" refused "9lives can't be the name" emit x --name 9lives
ok "emit: a folder that isn't there" refused "cannot write to /nowhere/f.c" emit x -o /nowhere/f.c
ok "emit: -o without a name" refused "missing after --output" emit x -o
ok "explain: an option of another command" refused "no option --hessian" explain x --hessian
ok "a forgotten value" refused "give it a value: y=1" grad 'x+y' x=1
ok "two values" refused "two values" grad x x=1 x=2
ok "two formulas" refused "one formula at a time" grad x y x=1
ok "no formula" refused "which formula" grad
ok "an empty formula" refused "too early" grad ''
ok "an unknown option" refused "no option --tikz" grad x x=1 --tikz
ok "an option without its value" refused "missing after --rate" minimize x x=1 --rate
ok "a value that is no formula" refused "written with *" grad x x=2y
ok "an unknown method" refused "no method best" minimize x x=1 --method best
ok "a negative rate" refused "positive" minimize x x=1 --rate -1
ok "nothing to vary" refused "nothing to vary" minimize 3
ok "no range" refused "which range" plot x x=1
ok "a range that is none" refused "larger one" plot x x=2..1
ok "a range elsewhere" refused "only for nabla plot" grad x x=1..2
unwritable() { "$N" plot x x=0..1 --svg /nowhere/x.svg 2>&1 >/dev/null | grep 'cannot write'; }
ok "a file that can't be written" unwritable
nested() { refused "too deeply" grad "$(printf '(%.0s' $(seq 5000))" x=1; }
ok "five thousand parentheses" nested
control() { refused "" grad "$(printf 'x\033[2Jx')" x=1 && ! grep -q "$(printf '\033')" "$dir/err"; }
ok "control characters don't reach the terminal" control

# Nothing is wider than the page, in both alphabets.
fits() {
  for width in 40 80; do for locale in C C.UTF-8; do
    { COLUMNS=$width LC_ALL=$locale "$N" "$@" 2>&1; } >"$dir/out"
    LC_ALL=C sed 's/\xe2../x/g' "$dir/out" | awk -v w=$width 'length($0) > w { print w ": " $0; bad = 1 } END { exit bad }' || return 1
    [ $locale = C.UTF-8 ] || ! LC_ALL=C grep -q '[^ -~]' "$dir/out" || return 1
  done; done
}
ok "fits: grad" fits grad "$ROSENBROCK" x=-1.8 y=1.5
ok "fits: graph" fits graph "$ROSENBROCK" x=-1.8 y=1.5
ok "fits: steps" fits graph "$ROSENBROCK" x=-1.8 y=1.5 --steps
ok "fits: check-grad" fits check-grad "$ROSENBROCK" x=-1.8 y=1.5
ok "fits: minimize" fits minimize "$ROSENBROCK" x=-1.8 y=1.5 --iterations 20
ok "fits: explain" fits explain "$ROSENBROCK"
ok "fits: plot" fits plot 'x^2' x=-1..1
ok "fits: a message" fits grad "$(printf 'x+%.0s' $(seq 60))q" x=1
ok "fits: help" fits --help
done_testing
