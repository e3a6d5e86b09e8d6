#!/bin/sh
# The level of confinement: found by trying, stated everywhere, never lowered in silence.
# Name spaces, landlock and filters are taken away one by one.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla right=$PWD/$B/solutions/2.2-diff.c
gcc -O1 -w tests/grader/without.c $(pkg-config --libs libseccomp) -o "$dir/without" || exit 2
mkdir -p "$dir/class/anna" && cp "$right" "$dir/class/anna/2.2-diff.c"
export TMPDIR=$dir
printf '#include "%s/secret.h"\nint x;\n' "$dir" >"$dir/reads.c"
printf '#define WORD "the planted secret"\n#error the planted secret\n' >"$dir/secret.h"

level() { jq -r .level; }
works() { "$nabla" check 2.2 "$right" --level "$1" --json 2>/dev/null | [ "$(level)" = "$1" ]; }
stated() { # LEVEL, and what is taken away: full marks all the same, and both record and report say so
  want=$1
  shift
  "$dir/without" "$@" "$nabla" check 2.2 "$right" --json >"$dir/record"
  "$dir/without" "$@" "$nabla" check 2.2 "$right" >"$dir/report"
  cat "$dir/record" "$dir/report"
  [ "$(level <"$dir/record")" = "$want" ] && grep -q '^RIGHT  8 of 8' "$dir/report" || return 1
  [ "$want" = full ] || grep -q "^Level of confinement: $want" "$dir/report"
}
insists() { # LEVEL, and what is taken away: nothing is graded
  want=$1
  shift
  "$dir/without" "$@" "$nabla" check 2.2 "$right" --level "$want" >"$dir/report"
  [ $? = 2 ] && cat "$dir/report" && grep -q "The level $want does not work on this machine" "$dir/report"
}
refuses() { # nabla grade
  "$dir/without" "$@" "$nabla" grade "$dir/class" --only 2.2 >"$dir/report" 2>&1
  [ $? = 2 ] && cat "$dir/report" && grep -q 'level self-check' "$dir/report" && [ ! -d "$dir/class.graded/records/anna" ]
}
grades() { # LEVEL, options, --, what is taken away
  want=$1 options=
  shift
  while [ "$1" != -- ]; do options="$options $1"; shift; done
  shift
  rm -rf "$dir/class.graded"
  "$dir/without" "$@" "$nabla" grade "$dir/class" --only 2.2 $options >"$dir/report" 2>&1 || { cat "$dir/report"; return 1; }
  cat "$dir/report"
  grep -q "Level of confinement: $want;" "$dir/report" && [ "$(level <"$dir/class.graded/records/anna/2.2.json")" = "$want" ]
  status=$?
  rm -rf "$dir/class.graded"
  return $status
}
blind() { # nothing of a file outside is seen at level $1
  "$nabla" check 2.2 "$dir/reads.c" --level "$1" --json >"$dir/record"
  cat "$dir/record"
  [ "$(jq -r .verdict "$dir/record")" = 'not compiled' ] && ! grep -q 'planted' "$dir/record"
}

full=no sealed=no
if works full; then full=yes; fi
if works sealed; then sealed=yes; fi

if [ $full = yes ]; then
  ok 'everything is there: full' stated full env
  ok 'no landlock: full' stated full landlock
  ok 'a file outside is not seen: full' blind full
  ok 'a class, at level full' grades full --level full --
else
  skip 'level full' 'bubblewrap does not work here (inside a container or chroot it cannot)'
fi
if [ $sealed = yes ]; then
  ok 'no name spaces: sealed' stated sealed namespaces
  ok 'a file outside is not seen: sealed' blind sealed
  ok 'a class, at level sealed' grades sealed -- namespaces
  ok 'who insists on full gets nothing less' insists full namespaces
else
  skip 'level sealed' 'this kernel has no landlock'
fi
ok 'neither name spaces nor landlock: self-check' stated self-check namespaces landlock
ok 'who insists on sealed gets nothing less' insists sealed landlock
ok 'a class is refused' refuses namespaces landlock
ok 'but not with --self-check, and the record says so' grades self-check --self-check -- namespaces landlock
ok 'no filters: self-check, whatever else there is' stated self-check seccomp
ok 'a class is refused' refuses seccomp
ok 'no filters at all: a worker without one' grades self-check --self-check -- seccomp landlock namespaces
unknown() { "$nabla" check 2.2 "$right" --level best; [ $? = 2 ]; }
ok 'an unknown level' unknown

# Behind the seals themselves, without a compiler.
if [ $sealed = yes ]; then
  mkdir "$dir/own" && echo here >"$dir/own/here" && chmod 755 "$dir/own"
  behind() { # sanitizers want /proc and threads; this program tries to break out
    gcc -std=c11 -g -Wall -Wextra -Werror -I"$B/c" tests/grader/behind-the-seal.c "$B/c/seal.c" \
      $(pkg-config --libs libseccomp check) -o "$dir/behind" && "$dir/behind" "$dir/own" "$dir/secret.h"
  }
  ok 'behind the seals: only our folder, no network, no powers, no other process' behind
else
  skip 'behind the seals' 'this kernel has no landlock'
fi
done_testing
