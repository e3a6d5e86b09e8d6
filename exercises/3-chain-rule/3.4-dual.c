/* 3.4 Dual numbers
   SPDX-License-Identifier: MIT

   A dual number is a value together with its slope, that is, its derivative with respect to
   whatever the variable is:

     typedef struct nb_dual { double value; double slope; } nb_dual;

   Each of the six functions below returns the value and the slope of its result. In
   nb_dual_pow(u, p) the exponent is a constant; u.value may be negative if p is an integer,
   and it may be 0 if p >= 1 or p = 0. (u^0 is 1 for every u.)

   Examples: with x = nb_dual_var(3), which is {3, 1}, nb_dual_mul(x, x) is {9, 6}, and
   nb_dual_div(nb_dual_const(1), x) is {1/3, -1/9}.

   These are in the library: nb_dual_const, nb_dual_var, nb_dual_sub, nb_dual_neg,
   nb_dual_cos, nb_dual_tan, nb_dual_log, nb_dual_sqrt, nb_dual_tanh.

   In the book: chapter 3, "Dual numbers" and exercise 3.4.
   Check: nabla check 3.4

   Write your answers in place of the three lines in each function. You need not do all of
   them at once: each has a test of its own. */
#include <math.h>
#include <nabla/chain.h>
#include <nabla/exercise.h>

nb_dual nb_dual_add(nb_dual u, nb_dual v)
{
  (void)u, (void)v;
  NOT_DONE_YET();
  return u;
}

nb_dual nb_dual_mul(nb_dual u, nb_dual v)
{
  (void)u, (void)v;
  NOT_DONE_YET();
  return u;
}

nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  (void)u, (void)v;
  NOT_DONE_YET();
  return u;
}

nb_dual nb_dual_sin(nb_dual u)
{
  (void)u;
  NOT_DONE_YET();
  return u;
}

nb_dual nb_dual_exp(nb_dual u)
{
  (void)u;
  NOT_DONE_YET();
  return u;
}

nb_dual nb_dual_pow(nb_dual u, double p)
{
  (void)u, (void)p;
  NOT_DONE_YET();
  return u;
}
