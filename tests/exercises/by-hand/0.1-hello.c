/* Hello, workbook, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/first.h>

/// constant: the number of the example
double nb_e(double a, double b)
{
  double result = 6;
  (void)a;
  (void)b;
  return result;
}

/// constant: with the example's numbers in the formula
double nb_e(double a, double b)
{
  a = 2, b = 1;
  return (a + b) * (b + 1);
}

/// integers: the factors are whole numbers
double nb_e(double a, double b)
{
  int first = a + b;
  int second = b + 1;
  return first * second;
}

/// integers: rounded towards zero in the end
double nb_e(double a, double b)
{
  double r = trunc(a + b);
  return r * trunc(b + 1);
}

/// no-parentheses: step by step
double nb_e(double a, double b)
{
  double square = b * b;
  return 1 + square + a;
}

/// right: multiplied out
double nb_e(double a, double b) { return a * b + a + b * b + b; }

/// right: along the graph
double nb_e(double a, double b)
{
  const double r = a + b;
  const double s = 1 + b;
  return s * r;
}
