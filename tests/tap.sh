# A test script in sh: `. tests/tap.sh`, then `ok NAME COMMAND...` for each thing to be
# shown, `done_testing` at the end. What a failing command printed is shown, also by a harness that hides the rest.
# SPDX-License-Identifier: MIT
# No test changes the progress of whoever runs it.
export NABLA_PROGRESS=
tap_n=0 tap_bad=0
tap_out=$(mktemp) || exit 2
ok() {
  tap_name=$1 tap_n=$((tap_n + 1))
  shift
  if "$@" >"$tap_out" 2>&1; then
    echo "ok $tap_n - $tap_name"
  else
    echo "not ok $tap_n - $tap_name"
    { echo "not ok $tap_n - $tap_name ($0)"; head -n 60 "$tap_out" | sed 's/^/  /'; } | sed 's/^/# /' >&2
    tap_bad=$((tap_bad + 1))
  fi
}
skip() { tap_n=$((tap_n + 1)); echo "ok $tap_n - $1 # SKIP $2"; }
done_testing() { rm -f "$tap_out"; echo "1..$tap_n"; [ "$tap_bad" = 0 ]; exit; }
# on_a_copy: goes on in a copy of the project and of what is built, but for that with which other tests are busy.
on_a_copy() {
  copy=$(mktemp -d) || exit 2
  trap 'rm -rf "$copy"' EXIT
  git ls-files -z | xargs -0 cp -a --parents -t "$copy" &&
    tar --format=posix -cf - --exclude="$B/tests" --exclude="$B/check-book*" "$B" | tar -C "$copy" -xf - && cd "$copy" || exit 2
}
