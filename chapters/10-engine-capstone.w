@*2 The sentences once more. The network of chapter~\xchap{sentences} has four units and $73$ weights, and learned from $80$ sentences. |nb_train_mlp| makes a graph of all sentences once and takes it through |nb_forward| and |nb_backward| for each step: ten thousand nodes, thousands of times. Now the engine may have it. The graph of {\it one\/} sentence is enough, with
variables for its sixteen words and its label; they are declared as data that change row by row, and the loss is the sum over the rows.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@<Functions of the program of chapter 10@>=
enum { WORDS=NB_TOY_WORDS, UNITS10=4, WEIGHTS10=UNITS10*(WORDS+1)+UNITS10+1, SENTENCES=80 };
static nb_node hidden10(nb_graph *g, nb_node v, const nb_node *x) /* $\tanh(v_0+v\cdot x)$ */
{
  nb_node z=v;
  for (nb_node l=0; l<WORDS; l++) z=nb_add(g,z,nb_mul(g,v+1+l,x[l]));
  return nb_tanh(g,z);
}

@ The weights are the first nodes of the graph, in the order in which |nb_mlp| keeps them: for each unit a bias and sixteen factors, then the bias and the four factors of the score~$z$. The cost of a sentence was $s(-z)$ or $s(z)$, with the softplus~$s$, depending on the label. But a label that changes from row to row can't choose between two graphs. It doesn't have to: since $s(-z)=s(z)-z$, both cases are $s(z)-yz$ with $y=1$ or $y=0$.

@<Functions of the program of chapter 10@>=
static nb_program *sentence_program(void)
{
  nb_graph *g=nb_graph_new();
  nb_node w[WEIGHTS10], data[WORDS+1];
  for (int i=0; i<WEIGHTS10; i++) w[i]=nb_var(g,0);
  for (int l=0; l<=WORDS; l++) data[l]=nb_var(g,0);
  nb_node score=w[UNITS10*(WORDS+1)], z=score;
  for (nb_node j=0; j<UNITS10; j++)
    z=nb_add(g,z,nb_mul(g,score+1+j,hidden10(g,j*(WORDS+1),data)));
  nb_node cost=nb_sub(g,nb_log1pexp(g,z),nb_mul(g,data[WORDS],z));
  nb_program *p=nb_compile(g,cost,WEIGHTS10,w,WORDS+1,data,NULL);
  nb_graph_free(g);
  return p;
}

@ The descent is that of exercise~\xex{9.3}, in three lines. The gradient of the mean is that of the sum, divided by the number of rows. A second program isn't needed when the data grow: one with a million sentences would be the same, down to the last byte.

@<Functions of the program of chapter 10@>=
static void descend_rows(nb_work *work, double *w, size_t rows, const double *row, double eta, int steps)
{
  double loss, slope[WEIGHTS10];
  for (int k=0; k<steps; k++) {
    nb_run(work,w,rows,row,&loss,slope);
    for (int i=0; i<WEIGHTS10; i++) w[i]-=eta/(double)rows*slope[i];
  }
}

@ Both trainings begin with the same weights, by the same seed, and take the same steps; so after $300$ of them the weights should agree. Not to the last bit, as the sums are formed in another order, and rounding errors grow a little with each step. Nor is it to be taken for granted: in a place where the loss is steep in one direction, descent multiplies differences instead of shrinking them. Here
all of them agree within $10^{-12}$. And the time? On the machine of the table above, three hundred steps took between $214$ and $547$ milliseconds with the graph, depending on what else the machine had to do, and between $1.3$ and $1.6$ with the engine: a gain of more than a hundred. The program of this chapter prints yours. (In the first of the two numbers is the making of the graph, which |nb_train_mlp| does once.) Most of the gain is that of the tape over the
graph that checks everything; the lanes, with $80$ sentences to share them, do the rest.

@<Functions of the program of chapter 10@>=
static void print_capstone(void)
{
  enum { STEPS=300 };
  static double x[SENTENCES*WORDS], y[SENTENCES], row[SENTENCES][WORDS+1], v[UNITS10*(WORDS+1)], top[UNITS10+1], w[WEIGHTS10];
  nb_data d=nb_toy(0,5,1,x,y);
  nb_mlp m={WORDS,UNITS10,v,top};
  for (size_t i=0; i<d.n; i++) memcpy(row[i],x+i*WORDS,sizeof row[i]), row[i][WORDS]=y[i];
  nb_mlp_start(&m,1);
  memcpy(w,v,sizeof v), memcpy(w+UNITS10*(WORDS+1),top,sizeof top);
  nb_program *p=sentence_program();
  nb_work *work=nb_work_new(p);
  double start=seconds();
  if (nb_train_mlp(&d,&m,.5,STEPS,1)) puts("no training!");
  double middle=seconds(), worst=0;
  descend_rows(work,w,d.n,row[0],.5,STEPS);
  double end=seconds();
  for (int i=0; i<WEIGHTS10; i++)
    worst=fmax(worst,fabs(w[i]-(i<UNITS10*(WORDS+1) ? v[i] : top[i-UNITS10*(WORDS+1)])));
  @<Compare the two trainings@>@;
  nb_work_free(work), nb_program_free(p);
}

@ @<Compare the two trainings@>=
printf("%d steps with the graph of chapter 8     %8.2f milliseconds\n",STEPS,1e3*(middle-start));
printf("%d steps with the engine                 %8.2f milliseconds\n",STEPS,1e3*(end-middle));
printf("gain %.0f; the weights agree within %s\n",(middle-start)/(end-middle),worst<1e-12 ? "1e-12" : "more than 1e-12!");

@ What one machine does with eighty rows, four machines can do with twenty each. Each has the whole program and all weights, and adds up the cost and the gradient of its own rows. Then the machines add these numbers, $74$ of them, and everybody makes the same step. This is called data-parallel training, and it is how large networks are trained: the only thing that travels is a gradient. In the language of message passing it is a single call,
|MPI_Allreduce|, between |nb_run| and the step. The example \.{train-mpi} in the folder \.{tests/bench} does this with the network above; \.{make train-mpi} installs what it needs, trains with one process and with four, and compares the losses.

They agree to twelve digits, and not to all sixteen: four sums of twenty are not one sum of eighty. Whoever wants the same bits for any number of machines must do what section~\xsec{lanes} does for threads, and fix the parts and their order beforehand, whoever computes them.
