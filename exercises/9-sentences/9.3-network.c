/* 9.3 One hidden layer
   SPDX-License-Identifier: MIT

   nb_train_mlp(d, m, eta, epochs, seed) gives the network m the weights of
   nb_mlp_start(m, seed), and then takes that many steps against the gradient of the mean cost of
   the d->n examples, each of the size eta. All weights move at once.
   The units: h[j] = tanh(v[j*(k+1)] + v[j*(k+1)+1] x[0] + ... + v[j*(k+1)+k] x[k-1]).
   The score: z = w[0] + w[1] h[0] + ... + w[m->h] h[m->h - 1].
       NB_EARG      no examples, d->k is not m->k, no units, or eta is not a positive number
       NB_DIVERGED  the loss or a weight is not finite any more
       NB_ENOMEM    no memory

   From the library, besides what exercise 9.2 has:
       nb_mlp_start(m, seed)  the first weights
       nb_tanh(g, a)          the node tanh(a)
       nb_gd (exercise 5.5)   perhaps, if you prefer it to a loop of your own

   Example: with epochs = 0 the network has the weights of the start.

   In the book: chapter 9, "One hidden layer" and exercise 9.3.
   Check: nabla check 9.3 */
#include <nabla/sentences.h>
#include <nabla/exercise.h>

nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  (void)d, (void)m, (void)eta, (void)epochs, (void)seed; /* remove this line and the next two, */
  NOT_DONE_YET();                                        /* and write your answer here */
  return NB_OK;
}
