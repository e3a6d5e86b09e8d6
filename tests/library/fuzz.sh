#!/bin/sh
# The reader of formulas and its printers, fed with nonsense for a few seconds, with sanitizers.
# SPDX-License-Identifier: MIT
. tests/tap.sh
ok "formulas at random for 8 seconds" "$B/tests/fuzz-gcc" 8 "${SEED:-1}"
done_testing
