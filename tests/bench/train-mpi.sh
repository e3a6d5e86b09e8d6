#!/bin/sh
# The example train-mpi: four processes learn what one learns. Passed over where there is no MPI.
# SPDX-License-Identifier: MIT
. tests/tap.sh
run() { # run PROCESSES STEPS: the program's line; root must say that it means it
  OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 mpirun --oversubscribe -n "$1" "$B/bench/train-mpi" "$2"
}
loss() { sed -n 's/.* loss \([^,]*\),.*/\1/p'; }
builds() {
  mkdir -p "$B/bench" && mpicc -std=c11 -O2 -Wall -Wextra -Werror -I"$B/include" tests/bench/train-mpi.c "$B/lib/libnabla.a" -lm \
    -o "$B/bench/train-mpi"
}
agrees() { # agrees PROCESSES STEPS: the loss is that of one process, within 1e-9 of it
  one=$(run 1 "$2" | loss) several=$(run "$1" "$2" | loss)
  echo "one process: $one; $1 processes: $several"
  awk -v a="$one" -v b="$several" 'BEGIN { d = a - b; if (d < 0) d = -d; exit !(a > 0 && d <= 1e-9 * a) }'
}
learns() { run 4 1000 | tee /dev/stderr | grep -q ' right 80 of 80$'; }
if command -v mpicc >/dev/null 2>&1 && command -v mpirun >/dev/null 2>&1; then
  ok "train-mpi compiles" builds
  ok "two processes, 300 steps: the loss of one" agrees 2 300
  ok "four processes, 1000 steps: the loss of one" agrees 4 1000
  ok "four processes learn all sentences" learns
else
  skip "train-mpi" "no MPI here; make train-mpi installs it"
fi
done_testing
