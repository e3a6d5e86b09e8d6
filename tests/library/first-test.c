/* Tests of nabla/first.h.
   SPDX-License-Identifier: MIT */
#include <nabla/first.h>
#include <string.h>
#include "suite.h"

START_TEST(every_status_has_its_own_words)
{
  for (int s = NB_OK; s <= NB_DIVERGED; s++) {
    ck_assert_str_ne(nb_text((nb_status)s), nb_text((nb_status)(NB_DIVERGED + 1)));
    for (int t = NB_OK; t < s; t++) ck_assert_str_ne(nb_text((nb_status)s), nb_text((nb_status)t));
  }
}
END_TEST

START_TEST(a_number_that_is_no_status_has_words_too)
{
  ck_assert_str_eq(nb_text((nb_status)1000), "an unknown status");
  ck_assert_str_eq(nb_text((nb_status)-1), "an unknown status");
}
END_TEST

START_TEST(header_and_library_are_of_one_version)
{
  ck_assert_str_eq(nb_version(), NB_VERSION);
}
END_TEST

START_TEST(e_of_the_lecture)
{
  ck_assert_double_eq(nb_e(2, 1), 6);
  ck_assert_double_eq(nb_e(-1, 3), 8);
  ck_assert_double_eq(nb_e(0, -1), 0);
  ck_assert(isnan(nb_e(NAN, 1)));
}
END_TEST

MODULE("first", every_status_has_its_own_words, a_number_that_is_no_status_has_words_too,
       header_and_library_are_of_one_version, e_of_the_lecture)
