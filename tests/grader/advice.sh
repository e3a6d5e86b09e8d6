#!/bin/sh
# Advice from sanitizers: named beside the failing test, with a line of the student's file; never counted; sought
# behind a seal, and without consequences for whoever means no good.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/tmp"
export TMPDIR="$dir/tmp"
gcc -O1 -w tests/grader/without.c $(pkg-config --libs libseccomp) -o "$dir/without" || exit 2

file() { # NAME: a submission for 5.2 from standard input; its first line is line 5
  { printf '#include <nabla/gradients.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n'; cat; } >"$dir/$1.c"
}
record() { "$B/nabla" check 5.2 "$dir/$1.c" --seed 4 --json "${2:---json}" >"$dir/record"; cat "$dir/record"; }
advice() { jq -r '.tests[] | .advice // empty' "$dir/record"; }
says() { # FILE OPTION WORDS: somewhere in the advice for the file
  record "$1" "$2"
  [ "$(jq -r .advice "$dir/record")" = sought ] && advice | grep -qF "$3"
}
quiet() { record "$1" "$2"; [ -z "$(advice)" ]; }
shown() { "$B/nabla" check 5.2 "$dir/$1.c" | tr -s ' \n' '  ' | grep -F "advice $2"; }

body='double *y = malloc(n * sizeof *y); memcpy(y, x, n * sizeof *y);
  for (size_t i = 0; i < n; i++) { double h = 6e-6 * (x[i] < 0 ? -x[i] : x[i] > 0 ? x[i] : 1);
    y[i] = x[i] + h; double b = nb_atN(f, n, y); y[i] = x[i] - h; g[i] = (b - nb_atN(f, n, y)) / (2 * h); y[i] = x[i]; }'
head='void nb_grad_fd(nb_funN f, size_t n, const double x[n], double g[n]) {'
file clean <<END
$head $body free(y); }
END
file heap <<END
$head $body
  double *z = malloc(n * sizeof *z);
  for (size_t i = 0; i <= n; i++) z[i] = 1;
  free(z); free(y); }
END
file wrong <<END
$head double *z = malloc(n * sizeof *z);
  for (size_t i = 0; i <= n; i++) z[i] = 1;
  g[0] = z[0]; free(z); }
END
file ours <<END
$head for (size_t i = 0; i <= n; i++) g[i] = x[i]; }
END
file freed <<END
$head $body free(y);
  g[0] += 0 * y[0]; }
END
file twice <<END
$head $body free(y); free(y); }
END
file deep <<END
static double down(double x) { return x > 1e9 ? x : 1 + down(x + 1e-9) * 1.5; }
$head g[0] = down(x[0]); }
END
file shift <<END
$head int k = (int)n; $body free(y);
  g[0] += 0 * (1 << (k + 40)); }
END
file forged <<END
$head fprintf(stderr, "next test\nERROR: AddressSanitizer: \033[31mowned\n  #0 0x1 in x forged.c:1\n"
    "ERROR: AddressSanitizer: heap-buffer-overflow\n#0 5.2-differences.c:123456789\n"
    "5.2-differences.c:1:1: runtime error: \033[2J\001 full marks\n"); g[0] = 0; }
END
file tries <<END
#include <fcntl.h>
#include <unistd.h>
#include <sys/socket.h>
__attribute__((constructor)) static void early(void) {
#ifdef __SANITIZE_ADDRESS__
  char *s = "5.2-differences.c:1:1: runtime error: got out\n";
  if (open("$dir/clean.c", O_RDONLY) >= 0 || open("/etc/passwd", O_RDONLY) >= 0 || open("made", O_CREAT | O_WRONLY, 0600) >= 0
    || open("$dir/made", O_CREAT | O_WRONLY, 0600) >= 0 || socket(AF_INET, SOCK_STREAM, 0) >= 0 || fork() >= 0
    || kill(getppid(), 0) == 0) write(2, "next test\n", 10), write(2, s, strlen(s));
#endif
}
$head g[0] = 0; }
END
file loops <<END
__attribute__((constructor)) static void early(void) {
#ifdef __SANITIZE_ADDRESS__
  for (;;) if (malloc(1 << 20)) memset(malloc(1 << 20), 1, 1 << 20);
#endif
}
$head g[0] = 0; }
END

works() { record clean --advice >/dev/null; [ "$(jq -r .advice "$dir/record")" = sought ]; }
if works; then
  ok 'a clean answer: nothing is found' quiet clean --advice
  not_sought() { record clean --all; [ "$(jq -r .advice "$dir/record")" = null ]; }
  ok 'a right answer is not kept waiting' not_sought
  ok 'malloc, one too far, in a right answer' says heap --advice 'heap-buffer-overflow in your file heap.c:9: it goes beyond the end of memory that came from malloc'
  not_counted() { record heap --advice; [ "$(jq .points "$dir/record")" = 7 ]; }
  ok 'and it is not counted' not_counted
  ok 'the same in a wrong answer, without being asked' says wrong --all 'heap-buffer-overflow in your file wrong.c:6:'
  ok 'beside the failing test' shown wrong 'heap-buffer-overflow in your file wrong.c:6'
  ok 'an array of the test' says ours --all 'global-buffer-overflow in your file ours.c:5: it goes beyond the end of an array'
  ok 'memory that was freed' says freed --advice 'heap-use-after-free in your file freed.c:8'
  ok 'freed twice' says twice --all 'attempting double-free in your file twice.c:7'
  ok 'endless recursion' says deep --all 'stack-overflow in your file deep.c:5: an endless recursion'
  ok 'undefined behavior' says shift --advice 'undefined behavior in your file shift.c:8: shift exponent'
  harmless() { record forged && ! advice | grep 'owned\|123456' && ! advice | LC_ALL=C grep -q '[[:cntrl:]]'; }
  ok 'a forged report brings nothing but text, and that without control characters' harmless
  ok 'no file, no network, no process' quiet tries --all
  ok 'nothing was made' test ! -e "$dir/made"
  bounded() { timeout 10 "$B/nabla" check 5.2 "$dir/loops.c" --json >"$dir/record"; [ $? = 1 ] && [ "$(jq -r .verdict "$dir/record")" = wrong ]; }
  ok 'without end, and with all the memory: stopped' bounded
  ok 'nothing is left' test -z "$(ls "$dir/tmp")"
else
  skip 'advice' 'this kernel has no landlock'
fi
impossible() { "$dir/without" landlock "$B/nabla" check 5.2 "$dir/ours.c" --json >"$dir/record"; cat "$dir/record"; [ "$(jq -r .advice "$dir/record")" = 'not possible here' ] && [ -z "$(advice)" ]; }
ok 'without landlock: a verdict, but no advice' impossible
done_testing
