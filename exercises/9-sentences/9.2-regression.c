/* 9.2 Logistic regression by your own backpropagation
   SPDX-License-Identifier: MIT

   nb_train_lr(d, eta, epochs, w) begins with the weights w[0] (the bias) to w[d->k] that it is
   given, takes that many steps w[j] -= eta * de/dw[j], where e is the mean of the logistic
   costs of the d->n examples, and leaves the result in w.
       NB_EARG      no examples, or eta is not a positive number
       NB_DIVERGED  e is not finite at a point where a step begins
       NB_ENOMEM    no memory
   In these cases w is as before. One graph is enough for all epochs.

   From the library:
       nb_score(g, k, x, w)   the node w[0] + w[1] x[0] + ... + w[k] x[k-1]; the weights are the
                              nodes w, w + 1, ..., w + k
       nb_cost(g, z, y)       the cost of an example with the score z and the label y
       nb_var, nb_const, nb_add, nb_mul, nb_set, nb_forward, nb_backward; then g->adjoint[j]

   Example: d has the examples x = 1 (y = 1) and x = -2 (y = 0), w = {0, 0.5}. One step with
   eta = 1 makes w = {0.0542996, 0.957712}.

   In the book: chapter 9, "A line through the sentences" and exercise 9.2.
   Check: nabla check 9.2 */
#include <nabla/sentences.h>
#include <nabla/exercise.h>

nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  (void)d, (void)eta, (void)epochs, (void)w; /* remove this line and the next two, */
  NOT_DONE_YET();                            /* and write your answer here */
  return NB_OK;
}
