/* Parameters with the names that generated code might have used. SPDX-License-Identifier: MIT */
#include "signatures.h"
#include "exercise.h"
static void names(void) { expect_relative(s_names(1, 2, 3, 4, 5, 6), 91, 0, "no name is special"); }
const exercise_test exercise_tests[] = {{"names", PUBLIC, 2, "", names}, {0}};
