#!/bin/sh
# A disk that is full or may not be written to, and a compiler that is gone: a clear sentence, status 2, and
# nothing lost. When the trouble is over, the same command ends as if nothing had happened.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
nabla=$PWD/$B/nabla class=$dir/class d=2-derivatives
mkdir -p "$class" "$dir/tmp"
export TMPDIR="$dir/tmp"
for i in 1 2 3 4 5 6 7 8; do mkdir "$class/s$i" && cp "$B/solutions/2.2-diff.c" "$class/s$i"; done
cp tests/grader/zoo/syntax.c "$class/s3/2.2-diff.c"

grade() { timeout 60 "$nabla" grade "$class" --only 2.2 --seed 7 -j 2 "$@" >"$dir/log" 2>&1; status=$?; cat "$dir/log"; }
says() { tr -s ' \n' ' ' <"$dir/log" | grep -qF -- "$1"; }
verdicts() { cat "$1"/records/*/2.2.json | jq -c '[.student, .points, .verdict, .key]'; }
grade --out "$dir/whole" >/dev/null
verdicts "$dir/whole" >"$dir/undisturbed"
ok 'undisturbed: eight records' test "$(wc -l <"$dir/undisturbed")" = 8
as_undisturbed() { grade --out "$1" && [ $status = 0 ] && verdicts "$1" | cmp - "$dir/undisturbed" && cmp "$1/gradebook.csv" "$dir/whole/gradebook.csv" && [ -z "$(ls -A "$dir/tmp")" ]; }

# without privileges
no_compiler() {
  CC=no-such-compiler grade --out "$dir/whole"
  [ $status = 2 ] && says 'I find no C compiler' && verdicts "$dir/whole" | cmp - "$dir/undisturbed"
}
ok 'no compiler: said so, and the records of before are there' no_compiler
ok 'with a compiler again: as undisturbed' as_undisturbed "$dir/whole"
no_printer() { "$nabla" check 2.2 "$B/solutions/2.2-diff.c" --format junit >/dev/full; [ $? = 2 ]; }
ok 'a document that cannot be written is no success' no_printer
if [ "$(id -u)" != 0 ]; then
  mkdir "$dir/locked" && chmod 555 "$dir/locked"
  locked() { grade --out "$dir/locked"; [ $status = 2 ] && says 'I cannot write to the folder'; }
  ok 'a folder that may not be written to' locked
fi

# with a file system of our own, as root or where name spaces are allowed
if [ "$(id -u)" = 0 ]; then private='unshare -m'; else private='unshare -rm'; fi
mount_tmpfs() { mkdir -p "$1" && mount -t tmpfs -o "size=$2" tmpfs "$1"; }
try_mount() { $private sh -c 'mkdir -p "$0" && mount -t tmpfs -o size=64k tmpfs "$0"' "$dir/try" 2>/dev/null; }
cat >"$dir/inside.sh" <<'END'
# The rest of the test, among mounts that nobody else sees; the functions and variables come from the file "state".
read_only() {
  mount_tmpfs "$dir/ro" 1m && mount -o remount,ro "$dir/ro" && grade --out "$dir/ro"
  [ $status = 2 ] && says 'I cannot write to the folder'
}
ok 'a read-only file system' read_only
writable() { mount -o remount,rw "$dir/ro" && as_undisturbed "$dir/ro"; }
ok 'writable again: as undisturbed' writable
no_room_at_all() {
  mount_tmpfs "$dir/none" 16k && head -c 16384 /dev/zero >"$dir/none/x" 2>/dev/null
  grade --out "$dir/none"
  [ $status = 2 ] && grep -q 'No space left' "$dir/log"
}
ok 'a full disk' no_room_at_all
for room in 24k 60k 120k; do
  fills() {
    mount_tmpfs "$dir/$room" $room && grade --out "$dir/$room" --format all
    [ $status = 2 ] && grep -q 'No space left' "$dir/log" && find "$dir/$room/records" -name '*.json' -exec jq -e .key {} + >/dev/null
  }
  ok "a disk of $room fills up: said so, and every record that is there is whole" fills
  larger() { mount -o remount,size=8m "$dir/$room" && as_undisturbed "$dir/$room"; }
  ok "room again: as undisturbed" larger
done
scratch() {
  mount_tmpfs "$dir/scratch" 8k && head -c 8192 /dev/zero >"$dir/scratch/x" 2>/dev/null
  TMPDIR=$dir/scratch grade --out "$dir/other"
  [ $status = 2 ] && says 'scratch folder' || says 'I cannot make a folder'
}
ok 'no room for the scratch folder: said so' scratch
ok 'room for it again: as undisturbed' as_undisturbed "$dir/other"
done_testing
END
if try_mount; then
  export dir nabla class B TMPDIR
  sed -n '/^grade()/p; /^says()/p; /^verdicts()/p; /^as_undisturbed()/p; /^mount_tmpfs()/p' "$0" >"$dir/state"
  trap 'rm -rf "$dir"' EXIT
  printf 'TMPDIR=$dir\n. tests/tap.sh\nTMPDIR=$dir/tmp\ntap_n=%d tap_bad=%d\n. "%s/state"\n. "%s/inside.sh"\n' "$tap_n" "$tap_bad" "$dir" "$dir" >"$dir/run.sh"
  rm -f "$tap_out"
  $private sh "$dir/run.sh"
  exit
fi
skip 'full and read-only disks' 'no file system can be mounted here'
done_testing
