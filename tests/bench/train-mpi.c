/* The network of chapter 9, trained by several processes: each adds up cost and gradient of its own rows of
   data, MPI_Allreduce adds up theirs, and all make the same step.
   usage: mpirun -n 4 build/bench/train-mpi [STEPS]
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <mpi.h>
#include <nabla/engine.h>
#include <nabla/sentences.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = NB_TOY_WORDS, UNITS = 4, INNER = UNITS * (WORDS + 1), WEIGHTS = INNER + UNITS + 1, MOST = NB_TOY };

/* The cost of one sentence, as a function of the weights, and of words and label, which are data. */
static nb_program *cost_of_a_sentence(void)
{
  nb_graph *g = nb_graph_new();
  nb_node w[WEIGHTS], data[WORDS + 1];
  for (int i = 0; i < WEIGHTS; i++) w[i] = nb_var(g, 0);
  for (int l = 0; l <= WORDS; l++) data[l] = nb_var(g, 0);
  nb_node score = w[INNER];
  for (int j = 0; j < UNITS; j++) {
    nb_node z = w[j * (WORDS + 1)];
    for (int l = 0; l < WORDS; l++) z = nb_add(g, z, nb_mul(g, w[j * (WORDS + 1) + 1 + l], data[l]));
    score = nb_add(g, score, nb_mul(g, w[INNER + 1 + j], nb_tanh(g, z)));
  }
  nb_node cost = nb_sub(g, nb_log1pexp(g, score), nb_mul(g, data[WORDS], score));
  nb_program *p = nb_compile(g, cost, WEIGHTS, w, WORDS + 1, data, NULL);
  nb_graph_free(g);
  return p;
}

int main(int argc, char **argv)
{
  static double x[MOST * WORDS], y[MOST], rows[MOST][WORDS + 1], v[INNER], top[UNITS + 1], w[WEIGHTS];
  int rank, size, steps = argc > 1 ? atoi(argv[1]) : 1000;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank), MPI_Comm_size(MPI_COMM_WORLD, &size);
  nb_data d = nb_toy(0, 5, 1, x, y);
  nb_mlp m = { WORDS, UNITS, v, top };
  nb_mlp_start(&m, 1);
  memcpy(w, v, sizeof v), memcpy(w + INNER, top, sizeof top);
  for (size_t i = 0; i < d.n; i++) memcpy(rows[i], x + i * WORDS, sizeof rows[i]), rows[i][WORDS] = y[i];

  /* Rows are dealt out in one piece for each process; with more processes than rows some get none. */
  size_t first = d.n * (size_t)rank / (size_t)size, end = d.n * (size_t)(rank + 1) / (size_t)size;
  nb_program *p = cost_of_a_sentence();
  nb_work *work = nb_work_new(p);
  if (!work) MPI_Abort(MPI_COMM_WORLD, 2);
  double mine[WEIGHTS + 1], all[WEIGHTS + 1]; /* cost, and gradient behind it */
  for (int k = 0; k <= steps; k++) {
    if (nb_run(work, w, end - first, rows[first < MOST ? first : 0], mine, mine + 1)) MPI_Abort(MPI_COMM_WORLD, 2);
    MPI_Allreduce(mine, all, WEIGHTS + 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    for (int i = 0; i < WEIGHTS && k < steps; i++) w[i] -= 0.5 / (double)d.n * all[1 + i];
  }
  memcpy(v, w, sizeof v), memcpy(top, w + INNER, sizeof top);
  if (rank == 0)
    printf("processes %d, steps %d, loss %.15g, right %zu of %zu\n", size, steps, all[0] / (double)d.n, nb_mlp_right(&m, &d), d.n);
  nb_work_free(work), nb_program_free(p);
  MPI_Finalize();
  return 0;
}
