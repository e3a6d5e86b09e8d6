@ \answer{4.2} Slide S21 in \CEE/:
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(solutions/4.2-step.c@>=
#include <nabla/descent.h>
double nb_gd_step(double x, double eta, double u)
{
  return x-eta*u;
}

@ Why is it a function? Because the sign in it is the difference between descent and
ascent, and a book should contain it once. Chapter~5 will have to write the line again,
with arrows.
