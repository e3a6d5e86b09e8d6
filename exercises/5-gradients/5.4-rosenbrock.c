/* 5.4 The gradient of the banana
   SPDX-License-Identifier: MIT

   nb_rosen_grad(x, g) sets g[0] and g[1] to the partial derivatives, with respect to x[0] and
   x[1], of Rosenbrock's function (1 - x[0])^2 + 100 (x[1] - x[0]^2)^2.

   Example: at (-1.8, 1.5) the gradient is (-1258.4, -348), and at (1, 1) it is (0, 0).

   In the book: chapter 5, "Down the banana" and exercise 5.4.
   Check: nabla check 5.4 */
#include <nabla/gradients.h>
#include <nabla/exercise.h>

void nb_rosen_grad(const double x[2], double g[2])
{
  (void)x, (void)g; /* remove this line and the next one, */
  NOT_DONE_YET();   /* and write your answer here */
}
