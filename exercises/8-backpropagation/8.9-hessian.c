/* 8.9 Hessian times vector
   SPDX-License-Identifier: MIT

   nb_hvp(g, root, n, x, d, out): out becomes H d, where H is the n by n matrix of the second
   derivatives of root by the variables x[0], ..., x[n-1], all different. Relative errors stay
   below 1e-9, so no differences. First the values are computed (nb_forward).

   NB_OK. Otherwise out isn't written: NB_EARG if g is NULL; NB_ENODE if root or an x[i] is no
   node of g; NB_ENOTIMPL if root depends on a node of the operation NB_CUSTOM; NB_ENOMEM.

   A node that doesn't move contributes nothing, even if the derivative by it is NaN (as that of
   pow by its exponent, for a negative base).

   From the library:
       nb_forward, nb_mark, nb_arguments, nb_argument
       nb_partial(g, v, k)               the derivative of v by its argument number k
       nb_partial_rate(g, v, k, rate)    how fast that derivative changes, if each node i of the
                                         graph changes at the rate rate[i] (v itself, too)

   Example: for Rosenbrock's function at (1, 1) and d = {1, 0}, out becomes {802, -400}.

   In the book: chapter 8, "Second derivatives" and exercise 8.9.
   Check: nabla check 8.9 */
#include <stdlib.h>
#include <nabla/backward.h>
#include <nabla/exercise.h>

nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  (void)g, (void)root, (void)n, (void)x, (void)d, (void)out; /* remove this line and the next two, */
  NOT_DONE_YET();                                            /* and write your answer here */
  return NB_ENOTIMPL;
}
