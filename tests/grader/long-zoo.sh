#!/bin/sh
# All of the zoo, at levels full and sealed, as root and as an ordinary user.
# SPDX-License-Identifier: MIT
. tests/tap.sh
B=${B:-build}
. tests/grader/run-zoo
for level in full sealed; do
  for user in '' other; do
    title="$level${user:+, as another user}"
    if ! zoo_works $level; then skip "$title" 'this level does not work here'; continue; fi
    if [ "$user" ] && [ -z "$(zoo_other_user)" ]; then skip "$title" 'we are no root, or nobody may not read this folder'; continue; fi
    zoo_plant tests/grader/zoo/*.c
    zoo_grade $level 2 ${user:+$(zoo_other_user)}
    zoo_judge "$title"
  done
done
done_testing
