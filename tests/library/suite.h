/* What the tests of the library have in common: one Check program a module.
   SPDX-License-Identifier: MIT */
#ifndef SUITE_H
#define SUITE_H
#include <check.h>
#include <float.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>

/* MODULE(name, test, test, ...): the main program of a module's tests */
#define MODULE(name, ...)                                                                          \
  int main(void)                                                                                   \
  {                                                                                                \
    const TTest *tests[] = { __VA_ARGS__ };                                                        \
    Suite *suite = suite_create(name);                                                             \
    TCase *tcase = tcase_create(name);                                                             \
    tcase_set_timeout(tcase, 60); /* for a busy machine */                                         \
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) tcase_add_test(tcase, tests[i]);     \
    suite_add_tcase(suite, tcase);                                                                 \
    SRunner *runner = srunner_create(suite);                                                       \
    srunner_run_all(runner, CK_NORMAL);                                                            \
    int bad = srunner_ntests_failed(runner), run = srunner_ntests_run(runner);                     \
    srunner_free(runner);                                                                          \
    return bad || !run;                                                                            \
  }

/* A hundred thousand where the compiler was told to check everything or to optimize nothing. */
#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if defined __SANITIZE_ADDRESS__ || __has_feature(address_sanitizer) || !defined __OPTIMIZE__
enum { MANY_NODES = 100000 };
#else
enum { MANY_NODES = 10000000 };
#endif
/* CK_FORK is set where valgrind looks on */
static inline size_t many_nodes(void) { return getenv("CK_FORK") ? 100000 : MANY_NODES; }

#define ck_near(got, want, tolerance) ck_assert_double_eq_tol(got, want, tolerance)
#endif
