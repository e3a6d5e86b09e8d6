/* 0.1 Hello, workbook.                                  (Chapter 0, exercise 0.1)
   Return e = (a + b)(b + 1), for any two numbers. Example: nb_e(2, 1) is 6.
   SPDX-License-Identifier: MIT */
#include <nabla/first.h>
#include <nabla/exercise.h>

double nb_e(double a, double b)
{
  (void)a, (void)b; /* remove this line and the next two, */
  NOT_DONE_YET();   /* and write your answer here */
  return 0;
}
