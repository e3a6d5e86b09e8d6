/* 4.3 Descent in 1-D
   SPDX-License-Identifier: MIT

   nb_gd1(df, x, eta, gtol, maxit, trace) descends from *x with the constant step size eta,
   and leaves in *x the last place reached that is a finite number. df is the derivative.
   At each place, the first and the last included, df is called exactly once, and then:

     NB_OK             if |slope| <= gtol, wherever this happens first;
     NB_DIVERGED       if the slope is not finite, or if the next place would not be;
     NB_NOT_CONVERGED  if the slope is still larger than gtol after maxit steps;
     NB_EARG           if eta is not positive and finite, gtol is negative or NaN, or *x is
                       not finite: then df is not called, and *x and *trace are left alone.

   If trace is not NULL, trace->x[i] becomes the place after i steps (trace->x[0] is the
   start), as far as there is room, and trace->n the number of places stored;
   nb_trace_add(trace, x) adds one, and does nothing if there is no trace or no room.

   Example: with df(x) = 2x, x = 4, eta = 0.25, gtol = 0.5, maxit = 100, the places are
   4, 2, 1, 0.5, 0.25. The result is NB_OK and x is 0.25; df was called 5 times.

   These are in the library: nb_at(df, x), nb_gd_step(x, eta, slope), nb_trace_add.

   In the book: chapter 4, "Many steps" and exercise 4.3.
   Check: nabla check 4.3 */
#include <math.h>
#include <nabla/descent.h>
#include <nabla/exercise.h>

nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  (void)df, (void)x, (void)eta, (void)gtol, (void)maxit, (void)trace; /* remove this line */
  NOT_DONE_YET(); /* and these two, and write your answer here */
  return NB_ENOTIMPL;
}
