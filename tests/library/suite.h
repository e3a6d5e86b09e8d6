/* What the tests of the library have in common: one Check program a module.
   SPDX-License-Identifier: MIT */
#ifndef SUITE_H
#define SUITE_H
#include <check.h>
#include <float.h>
#include <math.h>
#include <stddef.h>

/* MODULE(name, test, test, ...): the main program of a module's tests */
#define MODULE(name, ...)                                                                          \
  int main(void)                                                                                   \
  {                                                                                                \
    const TTest *tests[] = { __VA_ARGS__ };                                                        \
    Suite *suite = suite_create(name);                                                             \
    TCase *tcase = tcase_create(name);                                                             \
    tcase_set_timeout(tcase, 60);                                                                  \
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) tcase_add_test(tcase, tests[i]);     \
    suite_add_tcase(suite, tcase);                                                                 \
    SRunner *runner = srunner_create(suite);                                                       \
    srunner_run_all(runner, CK_NORMAL);                                                            \
    int bad = srunner_ntests_failed(runner), run = srunner_ntests_run(runner);                     \
    srunner_free(runner);                                                                          \
    return bad || !run;                                                                            \
  }

#define ck_near(got, want, tolerance) ck_assert_double_eq_tol(got, want, tolerance)
#endif
