# What grade-parallel and grade-slurm share; they read this file, and nobody runs it.
# SPDX-License-Identifier: MIT
die() { printf '%s: %s\n' "${0##*/}" "$1" >&2; exit 2; }
number() { # OPTION VALUE
  case $2 in '' | *[!0-9]* | 0* | ??????????*) die "$1 wants a whole number from 1 on, not '$2'. Try --help." ;; esac
}
absolute() { case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$PWD/${1#./}" ;; esac; }

# The command: as named, or the one beside this file (installed, or built in the project), or the one in the path.
find_nabla() {
  for x in "$nabla" "$here/../../../bin/nabla" "$here/../../build/nabla" "$(command -v nabla)"; do
    [ -n "$x" ] && [ -f "$x" ] && [ -x "$x" ] && nabla=$(cd "$(dirname "$x")" && pwd)/${x##*/} && return
    [ -z "$nabla" ] || die "I cannot run $nabla."
  done
  die 'I find no nabla. Say where it is: --nabla FILE'
}

# Class and results, and what a second start must find again: the seed and the number of slices.
settle() { # the largest number of slices
  [ -d "$class" ] || die "there is no folder $class."
  class=$(cd "$class" && pwd) out=$(absolute "${out%/}") && slices=$out.slices
  [ -z "$policy" ] || policy=$(absolute "$policy")
  count=$(find "$class/" -mindepth 1 -maxdepth 1 ! -name '.*' -printf x | wc -c)
  [ "$count" -gt 0 ] || die "there is nobody in $class."
  mkdir -p "$slices/log" || exit 2
  if [ -z "$n" ] && [ -z "$chunk" ] && [ -s "$slices/number" ]; then n=$(cat "$slices/number"); fi
  [ -n "$n" ] || n=$(((count + ${chunk:-$usual} - 1) / ${chunk:-$usual}))
  [ "$n" -le "$1" ] || n=$1
  if [ -z "$seed" ] && [ -s "$slices/seed" ]; then seed=$(cat "$slices/seed"); fi
  [ -n "$seed" ] || seed=$(($(od -An -N4 -tu4 /dev/urandom) % 1000000))
  number --slices "$n"
  case $seed in *[!0-9]*) die "the seed must be a whole number, not '$seed'." ;; esac
  echo "$n" >"$slices/number" && echo "$seed" >"$slices/seed" || exit 2
  echo "$count entries, $n slices, seed $seed; the slices go to $slices"
}

# The last step of every engine: one gradebook from all slices that have begun.
join() {
  set -- "$out" "$slices"/*-of-"$n"
  [ -d "$2" ] || die "no slice has begun. Look into $slices/log."
  "$nabla" merge "$@" ${format:+--format "$format"} ${policy:+--policy "$policy"}
}
