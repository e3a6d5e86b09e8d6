/* 1.1 Compose
   SPDX-License-Identifier: MIT

   nb_compose(g, f, store) returns the function h = g o f, that is, h(x) = g(f(x)).
   The inner function f runs first. Composing calls neither of them; calling h at one x
   calls each of them once, with its own environment.

   The composite has to remember g and f; *store is room for the two, lent by the caller:

     typedef struct nb_pair { nb_fun g, f; } nb_pair;

   It belongs to this composite for as long as the composite is used, and other composites
   have other stores.

   Example: if f is x^2 and g is x + 1, then nb_at(nb_compose(g, f, &store), 3) is 10,
   and with g and f exchanged it is 16.

   In the book: chapter 1, "Composition" and exercise 1.1.   Check: nabla check 1.1 */
#include <nabla/functions.h>
#include <nabla/exercise.h>

nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  (void)g, (void)store; /* remove this line and the next two, */
  NOT_DONE_YET();       /* and write your answer here; */
  return f;             /* a helper function above this one is welcome */
}
