/* Tests of formula.h: what formulas mean, and what is said about those that mean nothing.
   SPDX-License-Identifier: MIT */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "formula.h"

static const char *names = "x y x1";
static const double at[] = { 3, 0.5, 7 };

static double value_of(const char *text)
{
  double value = NAN;
  nb_error wrong;
  ck_assert_msg(formula_value(text, names, at, &value, &wrong) == 0, "%s: column %zu: %s", text, wrong.column,
                wrong.text);
  ck_assert_int_eq(wrong.column, 0);
  return value;
}

static void means(const char *text, double want)
{
  double got = value_of(text);
  ck_assert_msg(fabs(got - want) <= 1e-15 * fabs(want), "%s is %.17g, not %.17g", text, got, want);
}

START_TEST(precedence)
{
  means("1+2*3", 7), means("8-4-2", 2), means("8/4/2", 1), means("2*3^2", 18);
  means("2^3^2", 512), means("(2^3)^2", 64), means("-3^2", -9), means("(-3)^2", 9);
  means("2^-1", 0.5), means("2^-2^2", 1.0 / 16), means("- -3", 3), means("--3", 3), means("+3", 3);
  means("2*-3", -6), means("2--3", 5), means("6/-2+1", -2), means("-x^2+1", -8), means("2^-26", 0x1p-26);
}
END_TEST

START_TEST(numbers)
{
  means("1.5e-8", 1.5e-8), means(" .5 ", 0.5), means("5.", 5), means("2E3", 2000), means("1e+2", 100);
  means("0.1", 0.1), means("3/4", 0.75), means("1e-400+1", 1), means("007", 7);
}
END_TEST

START_TEST(names_of_things)
{
  means("x", 3), means("x1", 7), means("y*x1", 3.5), means("pi", acos(-1)), means("e^2", exp(1) * exp(1));
  means("sin(x)", sin(3)), means("exp(sin(x^2))*cos(x^2)*2*x", exp(sin(9)) * cos(9) * 6);
  means("ln(e)", 1), means("max(x,y)+min(x,y)", 3.5), means("pow(x,2)", 9), means("abs(-2)", 2);
  means("sigmoid(0)", 0.5), means("softplus(0)", log(2)), means("relu(-1)+relu(2)", 2), means("sqrt(16)", 4);
  means("sin ( x )", sin(3)), means("tan(1)-sin(1)/cos(1)+1", 1);
}
END_TEST

START_TEST(variables_shadow_constants)
{
  double value = 0, five = 5;
  nb_error wrong;
  ck_assert_int_eq(formula_value("e+1", "e", &five, &value, &wrong), 0);
  ck_assert_double_eq(value, 6);
  ck_assert_int_eq(formula_value("e+1", "", NULL, &value, &wrong), 0);
  ck_assert_double_eq_tol(value, 3.7182818284590452, 1e-15);
}
END_TEST

START_TEST(what_is_not_a_number_is_not_a_mistake)
{
  ck_assert(isnan(value_of("log(-1)")));
  ck_assert(isinf(value_of("1/0")));
}
END_TEST

static void refused(const char *text, int column, const char *words)
{
  double value = 42;
  nb_error wrong;
  ck_assert_msg(formula_value(text, names, at, &value, &wrong) == -1, "%s was accepted as %g", text, value);
  ck_assert_msg(wrong.column == (size_t)column, "%s: column %zu, not %d (%s)", text, wrong.column, column, wrong.text);
  ck_assert_msg(strstr(wrong.text, words) != NULL, "%s: %s", text, wrong.text);
  ck_assert_double_eq(value, 42);
}

START_TEST(habits_from_paper)
{
  refused("2x", 2, "written with *"), refused("2 sin(x)", 3, "written with *");
  refused("x(1+x)", 2, "written with *"), refused("(1+x)(1-x)", 6, "written with *");
  refused("sin x", 1, "as in sin(x)"), refused("1+sin^2(x)", 3, "as in sin(x)");
  refused("1,5", 2, "decimal point"), refused("sin(1,5)", 6, "decimal point"), refused("2e", 2, "written with *");
  refused("x**2", 3, "with ^"), refused("xy", 1, "'xy'"), refused("foo(2)", 1, "'foo'"), refused("si(2)", 1, "'si'");
}
END_TEST

START_TEST(halves_of_formulas)
{
  refused("", 1, "too early"), refused("   ", 4, "too early"), refused("1+", 3, "too early");
  refused("2*(1+x", 3, "never closed"), refused("sin(", 5, "too early"), refused("1)", 2, "closes nothing");
  refused("*2", 1, "before '*'"), refused("()", 2, "before ')'"), refused("2^", 3, "too early");
  refused("max(1)", 6, "argument is missing"), refused(".", 1, "without digits"), refused("1=2", 2, "'='");
  refused("1e999", 1, "too large"), refused("?", 1, "before '?'");
}
END_TEST

START_TEST(columns_count_characters)
{
  refused("1 \xe2\x88\x92 2", 3, "ASCII");        /* a minus sign from a word processor */
  refused("1 + \xcf\x80\xcf\x80", 5, "ASCII");    /* pi in Greek */
  refused("\xe2\x88\x92 1 2", 1, "ASCII");
  refused("sin(1) \xc2\xb7 cos(1)", 8, "ASCII"); /* a middle dot */
}
END_TEST

/* a million parentheses, signs and powers are refused, not followed */
START_TEST(bottomless)
{
  static const char *const pieces[] = { "(", "-", "2^", "sin(", "(-" };
  for (size_t k = 0; k < sizeof pieces / sizeof *pieces; k++) {
    size_t length = strlen(pieces[k]);
    char *text = malloc(1000000 * length + 1);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < 1000000; i++) memcpy(text + i * length, pieces[k], length);
    text[1000000 * length] = 0;
    double value;
    nb_error wrong;
    ck_assert_int_eq(formula_value(text, names, at, &value, &wrong), -1);
    ck_assert_ptr_nonnull(strstr(wrong.text, "too deeply"));
    free(text);
  }
}
END_TEST

START_TEST(long_but_flat)
{
  enum { TERMS = 100000 };
  char *text = malloc(2 * TERMS + 2);
  ck_assert_ptr_nonnull(text);
  for (size_t i = 0; i < TERMS; i++) memcpy(text + 2 * i, "1+", 2);
  strcpy(text + 2 * TERMS, "1");
  means(text, TERMS + 1);
  free(text);
  char digits[100];
  memset(digits, '7', sizeof digits);
  digits[99] = 0;
  refused(digits, 1, "too long");
  memset(digits, 'a', 99);
  refused(digits, 1, "nothing here is called");
}
END_TEST

/* a hundred thousand strings of plausible characters: none takes the reader down */
START_TEST(nonsense)
{
  static const char soup[] = "0123456789.eE+-*/^(),xy1 sincoexplgqrt_\xc3\xa9?=";
  unsigned long state = 1;
  for (int n = 0; n < 100000; n++) {
    char text[40];
    size_t length = 0;
    do {
      state = state * 6364136223846793005UL + 1442695040888963407UL;
      text[length++] = soup[(state >> 33) % (sizeof soup - 1)];
    } while (length < sizeof text - 1 && (state >> 60) != 0);
    text[length] = 0;
    double value = 42;
    nb_error wrong;
    int status = formula_value(text, names, at, &value, &wrong);
    ck_assert(status == 0 || (status == -1 && wrong.column >= 1 && wrong.column <= length + 1 && *wrong.text));
  }
}
END_TEST

int main(void)
{
  const TTest *tests[] = { precedence, numbers, names_of_things, variables_shadow_constants,
                           what_is_not_a_number_is_not_a_mistake, habits_from_paper, halves_of_formulas,
                           columns_count_characters, bottomless, long_but_flat, nonsense };
  Suite *suite = suite_create("formula");
  TCase *tcase = tcase_create("formula");
  tcase_set_timeout(tcase, 60); /* for a busy machine */
  for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) tcase_add_test(tcase, tests[i]);
  suite_add_tcase(suite, tcase);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  int bad = srunner_ntests_failed(runner);
  srunner_free(runner);
  return bad != 0;
}
