/* 3.3 A chain of n stages
   SPDX-License-Identifier: MIT

   nb_chain(n, stages, a) returns the derivative, at a, of the composite of n stages. A stage
   is a function and its derivative:

     typedef struct nb_stage { nb_fun f; nb_fun df; } nb_stage;

   stages[0].f is the innermost function: it gets a. stages[1].f gets what stages[0].f
   returned, and so on. Every f and every df is called at most once, and there may be many
   thousands of stages. For n = 0 the composite is x itself, and the answer is 1.

   Example: if the stages are x^2 (derivative 2x) and sin (derivative cos), the composite is
   sin(x^2), and nb_chain(2, stages, 3) is cos(9) * 6 = -5.466781...

   The value of a function f at x is nb_at(f, x).

   In the book: chapter 3, "A chain as data" and exercise 3.3.
   Check: nabla check 3.3 */
#include <nabla/chain.h>
#include <nabla/exercise.h>

double nb_chain(size_t n, const nb_stage *stages, double a)
{
  (void)n, (void)stages, (void)a; /* remove this line and the next two, */
  NOT_DONE_YET();                 /* and write your answer here */
  return 0;
}
