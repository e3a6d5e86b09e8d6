/* Arrays that end at a precipice. SPDX-License-Identifier: MIT */
#include "signatures.h"
#include "exercise.h"
static double x[3] = {1, 2, 3};
static void inside(void) { expect_relative(s_beyond(3, x, 0), 3, 0, "the last element is there"); }
static void outside(void) { s_beyond(3, x, 1); }
static void writing(void) { s_beyond(3, x, 2); }
static void null(void) { s_beyond(3, x, 3); }
const exercise_test exercise_tests[] = {{"inside", PUBLIC, 1, "", inside},
                                        {"outside", PUBLIC, 1, "", outside},
                                        {"writing", PUBLIC, 1, "", writing},
                                        {"null", PUBLIC, 1, "", null},
                                        {0}};
