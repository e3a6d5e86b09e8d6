/* 8.5 Gradient check
   SPDX-License-Identifier: MIT

   nb_gradcheck(g, root, n, v, d): is d[i] the derivative of root by the variable v[i]? For
   i = 0, 1, ... compare d[i] with a central difference, and report the first that fails:
       verdict  NB_AGREE   all is well (then node is NB_NONE, and want and got are 0)
                NB_KINK    the slopes on the left and on the right of the variable differ, and
                           go on to differ when the step is halved, whatever d[i] is
                NB_DIFFER  there is no kink, and d[i] is not the slope: the relative error is
                           above 1e-5; or something is NaN; or v[i] is no node of the graph
       node     v[i];  want: the central difference (no matter what, if v[i] is no node);  got: d[i]
   A relative error below 1e-7 passes. Afterwards the variables have the values they had before,
   and all values that root depends on belong to them (call nb_forward).

   Example: relu(x) at x = 0 is a kink; so x*x at x = 0 had better not be.

   In the book: chapter 8, "Trust, but check" and exercise 8.5.
   Check: nabla check 8.5 */
#include <float.h>
#include <math.h>
#include <nabla/backward.h>
#include <nabla/exercise.h>

nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report report = { NB_AGREE, NB_NONE, 0, 0 };
  (void)g, (void)root, (void)n, (void)v, (void)d; /* remove this line and the next one, */
  NOT_DONE_YET();                                 /* and write your answer here */
  return report;
}
