@* Sentences.\label{sentences}
\objectives{turn sentences into numbers; build the loss of a model as a graph, and train the model by the graph's own derivatives; explain why a line can't understand
the word ``not,'' and what a layer of hidden units does about it; tell learning from memorizing; and say which of the lecture's take-aways are true, and under
which conditions}{S54--S58}{chapters \xchap{descent} to~\xchap{backprop}}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The last slide of the lecture before the license says: \slide{S57}``We have not touched neural networks yet at all!'' It is the best joke of the lecture, because everything that a neural network
needs in order to learn is there already. It has been on your disk since the end of chapter~\xchap{backprop}. What is missing is a network. In this chapter we build
one with 73 weights, and teach it to tell praise from blame. Then \.{make mine} takes the
functions that {\it you\/} have written, puts them in the place of ours, and lets your own code do the learning.

@ The recap \slide{S56}on slide S56 lists the three problems again: minimize a function, minimize a function of many variables, and do it when functions are heavily nested. All three meet here, and nothing is left out: examples with labels, a model with weights, a loss, a graph, a gradient, a descent. The program
has a part for each step.

@(c/09-sentences.c@>=
#include <math.h>
#include <stdio.h>
#include <nabla/sentences.h>
#include "story.h"
@<Lessons of chapter 9@>@;
@<Print the tables of chapter 9@>@;
@<Print the plots of chapter 9@>@;
@<Print the values of chapter 9@>@;
@<Tell the story of chapter 9@>

@ The header declares the language, the pieces that models are made of, and three holes: |nb_bow|, |nb_train_lr| and |nb_train_mlp|.

@(include/nabla/sentences.h@>=
#ifndef NABLA_SENTENCES_H
#define NABLA_SENTENCES_H
#include <stdint.h>
#include <nabla/backward.h>
NB_BEGIN_DECLS@;
@<Declare bags of words@>@;
@<Declare the toy language@>@;
@<Declare scores and costs@>@;
@<Declare the logistic regression@>@;
@<Declare the network@>@;
NB_END_DECLS@;
#endif

@ @(c/sentences.c@>=
#include <math.h>
#include <stdio.h>
#include <nabla/sentences.h>
@<Functions of {\tt sentences.c}@>

@*1 A language of 96 sentences.\label{toy-language}
Real sentences are messy, and a first experiment should not be. If it fails, we want to know why. So we make up a language so small that all of it can be
listed. It has six subjects and eight adjectives, four of which are friendly. A sentence says that a subject {\it is\/} or {\it is not\/} what the adjective says:
\listing{09-sentences-language}
There are $6\times2\times8=\expect{sn-all}{96}$ sentences. The label is $1$ if somebody would like to hear it said of his own film, and $0$ if not. ``Not bad'' counts as praise here.

@ The order is by subject, then plain before negated, then by adjective, with the friendly ones first. So the number of a sentence says everything about it: its last octal digit is the adjective, the bit before is the ``not,'' and the rest is the subject. The words are in one list, which will be our vocabulary as well.

@<Functions of {\tt sentences.c}@>=
static const char *const dictionary[NB_TOY_WORDS]={@|
  "film","book","song","soup","talk","walk","is","not",@|
  "good","great","fine","lovely","bad","awful","dull","boring"};

@ To write a sentence is a matter of |snprintf|, which never writes more than it is allowed to, and tells how long the sentence would have been. Capital and period are there on purpose. They are part of written language, and no part of a word, and somebody will have to see to that.

@<Functions of {\tt sentences.c}@>=
size_t nb_toy_sentence(size_t i, size_t size, char *line)
{
  if (i>=NB_TOY) return 0;
  int n=snprintf(line,size,"The %s is %s%s.",dictionary[i/16],@|
    i/8%2 ? "not " : "",dictionary[8+i%8]);
  return n<0 ? 0 : (size_t)n;
}

@ The label is the polarity of the adjective, turned around by ``not'': it is 1 if {\it exactly one\/} of ``the adjective is friendly'' and ``there is a {\it not\/}'' holds. Logicians
call this \term{exclusive or}. Remember the name. It is a small word with a long history of making trouble, and it will make ours.

@<Functions of {\tt sentences.c}@>=
double nb_toy_label(size_t i)
{
  int friendly=i%8<4, negated=i/8%2;
  return friendly!=negated;
}

@ @<Declare the toy language@>=
enum { NB_TOY=96, NB_TOY_WORDS=16 };@/
  /* how many sentences; how many words in the vocabulary */
NB_API size_t nb_toy_sentence(size_t i, size_t size, char *line);@/
  /* Writes sentence |i| of the toy language, at most |size-1| characters and a zero, and returns its length; 0, nothing written, if |i| isn't less than |NB_TOY|. */
NB_API double nb_toy_label(size_t i);@/
  /* 1 if sentence |i| is friendly, 0 if it isn't. */
NB_API const nb_vocab *nb_toy_vocab(void);@/
  /* Its words: six subjects, ``is,'' ``not,'' four friendly and four unfriendly adjectives. */
NB_API nb_data nb_toy(size_t from, size_t to, int negation, double *x, double *y);@/
  /* The bags and labels of the sentences about the subjects |from| to |to-1|, the negated ones only if |negation| isn't 0. They are written to |x| and |y|, which have room for 256 and 16 numbers a subject. */

@*1 Bags of words.\label{bags}
A model wants numbers. The simplest numbers that one can get from a sentence are counts: take a list of the words that you care about, a \term{vocabulary}, and count how often each of
them occurs. The order of the words is lost; this is why it is called a \term{bag of words}. ``The dog bites the man'' and ``The man bites the dog'' fall into the same bag. For our language that is no
loss, since there is only one order in which a sentence makes sense.

@<Declare bags of words@>=
typedef struct nb_vocab {
  size_t n; /* how many words */
  const char *const *word; /* they have small letters only, and all of them are different */
} nb_vocab;
NB_API size_t nb_bow(const char *line, const nb_vocab *v, double *x);@/
  /* Sets |x[j]| to how often word |j| occurs in the line, for all |v->n| words (exercise 9.1). A word of the line is a run of letters from |a| to |z|, as long as possible; capitals count as small letters. Returns how many words of the line the vocabulary doesn't have. */

@ The function |nb_bow| is exercise~\xex{9.1}, and an exercise in being exact: what is a word? We say, a run of letters. Then ``good.'' and ``Good'' are the word |good|, ``goodness'' isn't, and
``isn't'' is two words that we don't know. Every definition of a word fails somewhere; it must be {\it written down\/} so that training and use fail alike. Our own vocabulary leaves out ``the,'' which
says nothing about anything, so each sentence has one unknown word.

@<Functions of {\tt sentences.c}@>=
const nb_vocab *nb_toy_vocab(void)
{
  static const nb_vocab v={NB_TOY_WORDS,dictionary};
  return &v;
}

@ Data are what chapter~\xchap{nested} called data: |n| examples of |k| features each, and labels. Here they are made from text for the first time. That they pass through words on the way, instead of being computed from the number of the sentence, is a detour that pays: from now on any other
sentence may take it, too.

@<Functions of {\tt sentences.c}@>=
nb_data nb_toy(size_t from, size_t to, int negation, double *x, double *y)
{
  nb_data d={0,NB_TOY_WORDS,x,y};
  for (size_t i=16*from; i<16*to && i<NB_TOY; i++) {
    char line[64];
    if (i/8%2 && !negation) continue;
    nb_toy_sentence(i,sizeof line,line);
    nb_bow(line,nb_toy_vocab(),x+d.n*d.k);
    y[d.n++]=nb_toy_label(i);
  }
  return d;
}

@ Nobody needs a machine for 96 sentences that can be listed. The question is whether it will understand a sentence that it {\it hasn't\/} seen. So we put some away before we begin. All
\expect{sn-held}{16} sentences about the walk are \term{held out}; the other \expect{sn-train}{80} are for learning. During the learning the word ``walk'' won't occur at all. Whoever has understood the rest of the language
should have no trouble with it.
\warning{Putting away means not looking}{If the held-out sentences have a say in anything, be it the step size, the number of steps, or which of ten runs is shown to the boss, then they have been learned from, and what they say afterwards is flattery.}

@*1 A line through the sentences.\label{line-model}
The first model is that of chapter~\xchap{nested}: a score $z=w_0+w_1x_1+\cdots+w_Kx_K$, the probability $\sigma(z)$, the logistic loss. There we found the gradient by hand, with some luck. Here we don't find it at all. We write
the {\it loss\/} down, as a graph, and leave the rest to the sweep. The first piece is a score. Its weights are variables of the graph with consecutive numbers, so the node of the first, |w|, is enough to know them all.

@<Functions of {\tt sentences.c}@>=
nb_node nb_score(nb_graph *g, size_t k, const double *x, nb_node w)
{
  nb_node z=w;
  for (size_t j=0; j<k; j++) {
    nb_node wj=w+1+(nb_node)j;
    if (x[j]==1) z=nb_add(g,z,wj);
    else if (x[j]!=0) z=nb_add(g,z,nb_mul(g,wj,nb_const(g,x[j])));
  }
  return z;
}

@ A sentence has three or four words out of sixteen, and most of the features are zero. We don't multiply by those, and not by a one either. The graph is what is {\it really\/} computed, and for a bag of words it is
a handful of additions. That it depends on the data is no harm: chapter~\xchap{backprop} said that a graph belongs to one run at one input. Here the features are part of the program, and only the weights are input.

@<Declare scores and costs@>=
NB_API nb_node nb_score(nb_graph *g, size_t k, const double *x, nb_node w);@/
  /* A node for $w_0+w_1x_1+\cdots+w_kx_k$, where the weights are the nodes |w| to |w+k|, and the features |x| are constants. |NB_NONE|: something is wrong, see |nb_graph_status|. */
NB_API nb_node nb_cost(nb_graph *g, nb_node z, double y);@/
  /* A node for the logistic cost of an example with the score |z| and the label |y|, 0 or 1. |NB_NONE| as above. */

@ The second piece is the cost of a sentence, $s(-z)$ for a friendly one and $s(z)$ for the others, by equation (9) of chapter~\xchap{nested}; the table of operations has the softplus. That a score of 800 doesn't overflow has been seen to, once
and for all, in the row of that table.

@<Functions of {\tt sentences.c}@>=
nb_node nb_cost(nb_graph *g, nb_node z, double y)
{
  return nb_log1pexp(g,y==1 ? nb_neg(g,z) : z);
}

@ What remains to be written is exercise~\xex{9.2}, and it is what people mean when they say ``training.'' Make a variable for each weight. Add up the costs of all examples, and divide by their number: that is the root~$e$. Then, again and again: a forward
step, a backward sweep, and a step of descent for each weight, $w_j\leftarrow w_j-\eta\,\partial e/\partial w_j$. Going through all examples once is called an \term{epoch}. The graph is built {\it once}; from
one epoch to the next only the values of its variables change.

@<Declare the logistic regression@>=
NB_API nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w);@/
  /* Takes |epochs| steps of descent of the size |eta| on the logistic loss of |d|, starting with the weights in |w|, a bias and |d->k| others, where the result is put (exercise 9.2). |NB_EARG|: no examples, or |eta| isn't positive; |NB_DIVERGED|: the loss isn't finite; |NB_ENOMEM|. Then |w| is as before. */

@ Let us try it. First on the \expect{sn-plain}{48} sentences without a ``not,'' then on all. The step is $\eta=0.5$, and the weights begin with random numbers between $-{1\over2}$ and~$1\over2$.
\listing{09-sentences-line}

@<Lessons of chapter 9@>=
typedef struct lesson9 {
  double x[NB_TOY*NB_TOY_WORDS], y[NB_TOY], w[NB_TOY_WORDS+1];
  nb_data d;
} lesson9;

@ The seed of the weights is~1. Any other would do, and give other numbers in the first rows; for a convex loss, in the last rows it wouldn't.

@<Lessons of chapter 9@>=
static void begin_lesson(lesson9 *l, int negation)
{
  uint64_t state=1;
  l->d=nb_toy(0,6,negation,l->x,l->y);
  for (size_t j=0; j<=l->d.k; j++) l->w[j]=nb_uniform(&state,-.5,.5);
}

@ A line of the table needs the loss, for which we have |nb_logloss|, and the number of sentences that are right, the complement of |nb_err01|. Nothing about the graph: these functions of chapter~\xchap{nested} compute
with plain numbers, and so they are a check on it.

@<Print the tables of chapter 9@>=
static double right(const lesson9 *l)
{
  return (double)l->d.n*(1-nb_err01(&l->d,l->w));
}

@ Each row continues the training of the row above, with the weights that it left behind. That is why |nb_train_lr| begins with the weights that it is given.

@<Print the tables of chapter 9@>=
static void print_line_model(void)
{
  static lesson9 plain, all;
  begin_lesson(&plain,0), begin_lesson(&all,1);
  puts("          without \"not\"       with \"not\"\nepochs    loss    right       loss    right");
  for (size_t epochs=0, next=1; next<=1000; epochs=next, next*=10) {
    nb_train_lr(&plain.d,.5,next-epochs,plain.w);
    nb_train_lr(&all.d,.5,next-epochs,all.w);
    printf("%6zu  %7.4f %3.0f of 48    %7.4f %3.0f of 96\n",next,@|
      nb_logloss(&plain.d,plain.w),right(&plain),nb_logloss(&all.d,all.w),right(&all));
  }
}

@*1 Why the line fails.\label{why-line-fails}
On the left, everything is learned in no time. On the right, nothing is, and the loss comes to rest at $\expect{sn-stuck}{0.6931}$. We have met that number: it is $\log2$, the loss of somebody who tosses a coin. Is the step too large? Are
there too few epochs, is there a bug in the sweep? One can spend a weekend on such questions. There is no bug. The failure is {\it the right answer}.

@ Take one subject, a friendly adjective, an unfriendly one, and the four sentences that they make. In a bag of words the score is a sum, one weight for each word; let $c$ be what subject, ``is'' and bias contribute, and $n$, $p$, $q$ the
weights of ``not'' and of the adjectives. The four scores are
$$\vbox{\halign{#\hfil\quad&$#$\hfil\qquad&#\hfil\cr
is good&c+p&should be positive\cr is not good&c+n+p&should be negative\cr is bad&c+q&should be negative\cr is not bad&c+n+q&should be positive\cr}}$$
The sum of the first and the last is $2c+n+p+q$, and so is the sum of the others. If the two that should be positive were positive, and the others negative, one and the same number would have two signs. So {\it at least one of the four is wrong, whatever the weights}.

@ The 96 sentences fall into 24 such groups of four, so no line gets more than 72 of them right. This many are possible, by giving up on one of each four. But descent won't go there, since the logistic
loss is convex, and has its minimum where all weights are zero: each word occurs as often in praise as in blame. Exercise~\xex{9.4} asks you to make this precise. ``Not'' doesn't mean anything {\it by itself}. It turns around the meaning
of another word, and in a sum no term can do that to another.
\warning{More of the same}{When a model fails, the first thing that comes to mind is to train it longer. Before you do: is there {\it any\/} choice of weights that would do the job? If there isn't, the best gradient of the world leads nowhere. That goes for the 72 as
well: they exist, but the loss that we minimize doesn't want them.}

@*1 One hidden layer.\label{hidden-layer}
The remedy is to compute new features from the words, and to put the line through {\it those}. Let there be $H$ of them, each a score of its own, squeezed by a function that isn't a line:
$$h_j=\tanh\Bigl(v_{j0}+\sum_{l=1}^Kv_{jl}x_l\Bigr)\quad(1\le j\le H),\qquad z=w_0+\sum_{j=1}^Hw_jh_j.\eqno(1)$$
These are \term{hidden units}, because they are neither among the words nor among the answers; together they make a \term{hidden layer}, and (1) is the simplest \term{neural network} that deserves the name. The $\tanh$ matters. Without it, (1) is a sum of sums, that
is, a line again.

@<Declare the network@>=
typedef struct nb_mlp {
  size_t k, h; /* how many features, how many hidden units */
  double *v; /* |h*(k+1)| weights of the units; those of unit |j| begin with its bias |v[j*(k+1)]| */
  double *w; /* |h+1| weights of the score, the bias first */
} nb_mlp;
NB_API double nb_mlp_score(const nb_mlp *m, const double *x, double *unit);@/
  /* The score $z$ of an example with the features |x|. The values of the hidden units are put into |unit|, unless that is |NULL|. */
NB_API size_t nb_mlp_right(const nb_mlp *m, const nb_data *d);@/
  /* How many of the examples get a score of the right sign. */

@ Using a network takes no graph, only (1) as it stands.

@<Functions of {\tt sentences.c}@>=
double nb_mlp_score(const nb_mlp *m, const double *x, double *unit)
{
  double z=m->w[0];
  for (size_t j=0; j<m->h; j++) {
    const double *v=m->v+j*(m->k+1);
    double a=v[0];
    for (size_t l=0; l<m->k; l++) a+=v[l+1]*x[l];
    a=tanh(a);
    if (unit) unit[j]=a;
    z+=m->w[j+1]*a;
  }
  return z;
}

@ An example is right if the sign of its score fits the label; a score of exactly zero is taken for a one, as in chapter~\xchap{nested}.

@<Functions of {\tt sentences.c}@>=
size_t nb_mlp_right(const nb_mlp *m, const nb_data *d)
{
  size_t n=0;
  for (size_t i=0; i<d->n; i++)
    n+=(nb_mlp_score(m,d->x+i*d->k,NULL)>=0)==(d->y[i]==1);
  return n;
}

@ Where should the weights begin? With a line it didn't matter, as its loss is convex. Here zeros are fatal. If all weights are zero then all $h_j$ are zero, the score doesn't depend on the $v$'s, and the $w$'s have
nothing to work with; every derivative but that of the bias vanishes. We would stand on a ridge for ever. And if all units begin {\it alike\/} they will stay alike, because whatever the gradient says to one it says to all of them. Four units would
do the work of one. The symmetry must be broken, and chance is good at that.

@<Declare the network@>=
NB_API double nb_uniform(uint64_t *state, double lo, double hi);@/
  /* The next random number from |lo| to |hi|, exclusively. The state may begin as any number, and the same beginning gives the same numbers on every machine. */
NB_API void nb_mlp_start(nb_mlp *m, uint64_t seed);@/
  /* Random weights between $-1/2$ and $1/2$: |v|, then |w|, in their order, by |nb_uniform|. */

@ A good generator of random numbers needs three lines nowadays. This one goes through all numbers of 64~bits with a stride and stirs each of them well; it is called splitmix64 \cite{steele}. We don't use the |rand| of the \CEE/ library, as every library has
another one, and a result that can't be repeated isn't one.

@<Functions of {\tt sentences.c}@>=
double nb_uniform(uint64_t *state, double lo, double hi)
{
  uint64_t z=*state+=0x9e3779b97f4a7c15;
  z=(z^(z>>30))*0xbf58476d1ce4e5b9;
  z=(z^(z>>27))*0x94d049bb133111eb;
  z^=z>>31;
  return lo+(hi-lo)*(double)(z>>11)/9007199254740992.; /* $2^{53}$ */
}

@ The range of the start is a matter of taste, within limits. Large weights push the units into the flat ends of the tangent, where slopes are small and learning is slow. And the weights of words that never occur in the learning keep their first values for ever, as no gradient reaches them. For the word ``walk,'' chance has
the last word, so it had better speak softly.

@<Functions of {\tt sentences.c}@>=
void nb_mlp_start(nb_mlp *m, uint64_t seed)
{
  for (size_t i=0; i<m->h*(m->k+1); i++) m->v[i]=nb_uniform(&seed,-.5,.5);
  for (size_t j=0; j<=m->h; j++) m->w[j]=nb_uniform(&seed,-.5,.5);
}

@ The training is exercise~\xex{9.3}. It is the same as for the line, with (1) in place of the score; each hidden unit is a call of |nb_score| and one of |nb_tanh|. Nobody differentiates anything. You {\it could\/} do it by hand, chapter~\xchap{nested} had the formula,
and you could do it again when somebody adds a second layer. The graph doesn't care: it finds the derivatives by all $4\times17+5=\expect{sn-weights}{73}$ weights in one sweep, as it would find those by a million.

@<Declare the network@>=
NB_API nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed);@/
  /* Begins with |nb_mlp_start| and takes |epochs| steps of descent of the size |eta| on the logistic loss of |d| (exercise 9.3). |NB_EARG|: no examples, no features of the same number, no unit, or |eta| isn't positive; |NB_DIVERGED|: the loss or a weight isn't finite; |NB_ENOMEM|. Then |m| has the weights of the start, if not what it had. */

@ Here are four networks with four hidden units, which differ in nothing but the seed of their first weights. Each has seen the 80 sentences a thousand times, with $\eta=0.5$.
\listing{09-sentences-networks}
It works, for each of them, and the last column is the one that counts: these sentences are about something that the network has never heard of.

@<Lessons of chapter 9@>=
enum { UNITS=4, SEEDS=4, WEIGHTS=UNITS*(NB_TOY_WORDS+1)+UNITS+1 };
typedef struct net9 {
  double x[NB_TOY*NB_TOY_WORDS], y[NB_TOY], v[WEIGHTS], w[UNITS+1];
  nb_data train, held;
  nb_mlp m;
} net9;

@ The word ``walk'' is subject number~5. In the first column of the table above stands the seed; the number of units is a parameter, because we shall ask what happens with fewer of them.

@<Lessons of chapter 9@>=
static nb_status learn(net9 *l, size_t units, size_t epochs, uint64_t seed)
{
  l->train=nb_toy(0,5,1,l->x,l->y);
  l->held=nb_toy(5,6,1,l->x+80*NB_TOY_WORDS,l->y+80);
  l->m=(nb_mlp){NB_TOY_WORDS,units,l->v,l->w};
  return nb_train_mlp(&l->train,&l->m,.5,epochs,seed);
}

@ The loss of a network is the mean of the costs, computed with plain numbers like everything that is only used for looking.

@<Lessons of chapter 9@>=
static double loss_of(const net9 *l)
{
  double sum=0;
  for (size_t i=0; i<l->train.n; i++) {
    double z=nb_mlp_score(&l->m,l->train.x+i*NB_TOY_WORDS,NULL);
    sum+=nb_softplus(l->train.y[i]==1 ? -z : z);
  }
  return sum/(double)l->train.n;
}

@ @<Print the tables of chapter 9@>=
static void print_networks(void)
{
  static net9 l;
  puts("seed     loss    learned       held out");
  for (uint64_t seed=1; seed<=SEEDS; seed++) {
    learn(&l,UNITS,1000,seed);
    printf("%4d  %7.4f  %2zu of %zu    %5zu of %zu\n",(int)seed,loss_of(&l),@|
      nb_mlp_right(&l.m,&l.train),l.train.n,nb_mlp_right(&l.m,&l.held),l.held.n);
  }
}

@ Figure~\xfig{learning} shows how it went. The loss of the network lies on the plateau of the coin tossers for a while, as if it were a line, too; so the slope is small there, and the units haven't found out what to be different about. Then it
falls, faster and faster. Nothing on the plateau says how long it will be, and many a training was given up on the last meter. But many another was rightly given up, on a plateau that had no end. Our line sits on one of those.
\figure{learning}{Three curves of the loss over the epochs from 0 to 500. The line without negation falls at once. The line with negation stays at 0.693. The network with negation
stays near 0.693 for about 100 epochs and then falls to nearly 0.}{Three ways to learn, loss over epochs. The line learns 48 sentences without ``not'' quickly, and the 96 with it never; the network with seed~1 needs a while to make up its mind.}

@ A network of the same seed takes the same way each time, so for each point of the curve we may begin anew. It is not economical, but short.

@<Print the plots of chapter 9@>=
static void plot_learning(void)
{
  static lesson9 plain, all;
  static net9 l;
  begin_lesson(&plain,0), begin_lesson(&all,1);
  for (size_t epochs=0; epochs<=500; epochs+=20) {
    learn(&l,UNITS,epochs,1);
    printf("%zu %.4f %.4f %.4f\n",epochs,nb_logloss(&plain.d,plain.w),@|
      nb_logloss(&all.d,all.w),loss_of(&l));
    nb_train_lr(&plain.d,.5,20,plain.w);
    nb_train_lr(&all.d,.5,20,all.w);
  }
}

@*1 What the units say.\label{hidden-units}
A trained network is 73 numbers, and one can stare at them for long. Better ask the units. For each of the four kinds of sentences, with a friendly or an unfriendly adjective, plain or negated, Figure~\xfig{units} has the mean value of
each unit over the sentences of this kind. One thing is seen at once: no unit computes the label. Each has drawn a line, as units do.
\figure{units}{Four squares of four cells, one for each hidden unit, and a fifth for the score. Rows: is, is not. Columns: friendly, unfriendly adjective. The cells have numbers between -1 and 1. The units that matter have one cell of a sign, or a row, or a column; in the score, the diagonal cells have opposite signs from the others.}
{What the units of the network with seed~1 say, on the mean, to the four kinds of sentences, and the score that comes of it. Below each unit is its weight in the score.}

@ The third unit is positive for plain praise and for nothing else. The first is negative for ``is not bad'' and for nothing else. These are the two ways to be friendly, and a score that adds up both has the right sign: the exclusive or, made of two lines. The fourth unit has specialized in plain blame, which wasn't necessary
but makes the score more certain. And the second idles, with a weight of $\expect{sn-idle}{0.30}$. Cut it out, and \expect{sn-cut}{80} of 80 sentences are still right.

@ Why four units, if two are enough? Because descent doesn't always find the two. With two units, \expect{sn-two}{3} of 12 seeds were still stuck after a thousand epochs; with four, none in the table above. What looks like waste is a supply of lottery tickets. The mean values of the figure are taken over the 20
sentences of each kind that were used for learning.

@<Print the plots of chapter 9@>=
static void add_units(const net9 *l, double mean[4][UNITS+1])
{
  for (size_t i=0; i<l->train.n; i++) {
    double unit[UNITS], *m=mean[i/4%4];
    m[UNITS]+=nb_mlp_score(&l->m,l->train.x+i*NB_TOY_WORDS,unit)/20;
    for (int j=0; j<UNITS; j++) m[j]+=unit[j]/20;
  }
}

@ The kind of sentence~$i$ is found in two of its bits. The figure is told unit by unit, with the score as a fifth.

@<Print the plots of chapter 9@>=
static void plot_units(void)
{
  static net9 l;
  double mean[4][UNITS+1]={{0}};
  learn(&l,UNITS,1000,1);
  add_units(&l,mean);
  for (int j=0; j<=UNITS; j++) {
    for (int kind=0; kind<4; kind++)
      printf("\\unitcell{%d}{%d}{%.2f}\n",j,kind,mean[kind][j]);
    if (j<UNITS) printf("\\unitweight{%d}{%.2f}\n",j,l.w[j+1]);
  }
}

@*1 Your own code.\label{make-mine}
So far the library did the learning, in which our answers fill the holes. Type \.{make mine}, and the very same program is linked again with {\it your\/} answers in front: the linker takes each function from where it sees it first. What you haven't answered yet is filled in from the library, and listed, so you may
come here with a single function. Somebody who has only written |nb_backward| hears this:
\listing{mine-right}
The line is no better than before, but {\it his\/} sweep made the network learn, a thousand times in a row.

@ A wrong function seldom says that it is wrong. The numbers merely don't get better, and one tries another step size, another seed, more units, for a weekend. So, when the network fails, \.{make mine} looks for the reason in another way: it runs the
tests of those exercises whose functions took part. Here is the same answer with |=| for |+=|, the most popular mistake of all. Without the plus,
$\partial e/\partial w_j$ is that of a single sentence, the one whose arrow is visited last.
\listing{mine-wrong}
If all of your answers pass and the network fails all the same, then either the tests have a hole or the seed was bad; we would like to know.

@*1 Take-aways, with what is true in them.\label{take-aways}
The last slides of the lecture make five statements. They are meant to be remembered, so they are short, and so they are not quite true. Here they are again, with what we know by now.

\warning{``Compute all nodes' output (and cache it)''}{Slide S54, \slide{S54}on the forward and backward passes, asks: ``Ordering of the computations? Recursively or build a graph's topology upfront and iterate.'' Both give the right numbers. But without the cache the recursion takes $2^n$ calls where there are $n$ nodes, and with it, as deep a stack as the graph; our network is a sum of
eighty costs, one on top of the other, so it would do here, and for a million sentences it wouldn't. A tape has its order already, and nothing has to be built or sorted.}

\warning{``Any arbitrarily complicated function''}{Slide S55, \slide{S55}the recap. Any {\it run of a program\/} becomes a graph; a function with branches becomes a different one for other inputs, and where they meet the derivative may not exist. ``When caching each node's intermediate output and partial derivatives, we avoid repeating computations'': the outputs, yes. Partial derivatives needn't be kept,
our sweep computes each when it needs it, once. And ``efficient'' is about time: the cache is as long as the computation.}

@ \warning{``We can quite efficiently find a minimum of any differentiable nested multivariate function''}{Slide S57. \slide{S57}No. We can walk downhill, and arrive, if at all, near a point where the ground is flat. It may be a local minimum, as in Figure~1; an inflection, as for $x^3$; a plateau, as for \expect{sn-two}{3} of 12 networks with two units; and there may be no minimum, as for the loss of slide S32. Even our
success hasn't found one! All 80 sentences are right, so the loss gets smaller whenever all weights of the score grow, and its infimum~0 is never attained. We stopped, which is something else than arriving.}

\warning{``Iterative gradient descent takes the most promising direction''}{The steepest one, at the point where we stand, for steps of length zero, if length is measured as Euclid did. In the valley of chapter~\xchap{gradients} that was the direction of the opposite wall for some ten thousand steps; Newton's method, which looks at curvature as well, needed five.}

@ \warning{``Backpropagation utilizes computational graphs and caching $\to$ computes gradients efficiently''}{This one is true, and the reason for the whole enterprise. For \expect{sn-weights}{73} weights, central differences would have needed \expect{sn-differences}{146} evaluations of the loss in each epoch; value and sweep together cost as much as a few. With a million weights it is two million against the same few. No other idea in this book has a factor of
that size.}

``We have not touched neural networks yet at all!'' That was true on the slide. Now count what this chapter had to add in order to touch one: a tangent for each hidden unit, and random numbers to begin with. The rest is the lecture, slide by slide, from the slope of a line to the sweep. That is its best defense against the objections above. An idea may be
true under conditions only, and still be the one that works.

The very last slide is the license \slide{S58}under which all of this may be told again, changed and passed on. This book could be written because of it, and stands under the same one; the particulars are in section~\xsec{credits}.

@*1 The program of chapter 9.\label{story-sentences}
The part ``mine'' is what \.{make mine} runs. It says as little as possible, and what it says can be checked by a machine.

@<Print the tables of chapter 9@>=
static void print_mine(void)
{
  static lesson9 all;
  static net9 l;
  begin_lesson(&all,1);
  nb_status status=nb_train_lr(&all.d,.5,100,all.w);
  printf("A line:    %.0f of 96 right, loss %.4f (%s)\n",right(&all),@|
    nb_logloss(&all.d,all.w),nb_text(status));
  status=learn(&l,UNITS,1000,1);
  printf("A network: %zu/%zu learned, %zu/%zu held out, loss %.4f (%s)\n",@|
    nb_mlp_right(&l.m,&l.train),l.train.n,@|
    nb_mlp_right(&l.m,&l.held),l.held.n,loss_of(&l),nb_text(status));
}

@ The story is the tables in a row.

@<Tell the story of chapter 9@>=
static void story(void)
{
  puts("Chapter 9. Sentences\n\nSome of the 96 sentences:");@+print_language();
  puts("\nA line, without and with negation:");@+print_line_model();
  puts("\nNetworks with four hidden units:");@+print_networks();
}

@ Its parts are the four tables, the data of two figures, and what \.{make mine} wants to hear.

@<Tell the story of chapter 9@>=
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_values},@|
    {"language",print_language},{"line",print_line_model},@|
    {"networks",print_networks},{"learning",plot_learning},@|
    {"units",plot_units},{"mine",print_mine},{0,0}};
  return story_main(argc,argv,parts);
}

@ The table of sentences shows one of each kind for some of the subjects, with the numbers that they have.

@<Print the tables of chapter 9@>=
static void print_language(void)
{
  for (size_t i=0; i<NB_TOY; i+=13) {
    char line[64];
    nb_toy_sentence(i,sizeof line,line);
    printf("%2zu  %-26s %g\n",i,line,nb_toy_label(i));
  }
}

@ The numbers of the text.

@<Print the values of chapter 9@>=
static size_t stuck(size_t units, uint64_t seeds)
{
  static net9 l;
  size_t n=0;
  for (uint64_t seed=1; seed<=seeds; seed++) {
    learn(&l,units,1000,seed);
    n+=nb_mlp_right(&l.m,&l.train)<l.train.n;
  }
  return n;
}

@ The rest are counts, and a network with a unit cut out.

@<Print the values of chapter 9@>=
static void print_values(void)
{
  static lesson9 l;
  static net9 n;
  begin_lesson(&l,0);
  printf("\\defval{sn-all}{%d}\\defval{sn-plain}{%zu}\n",NB_TOY,l.d.n);
  begin_lesson(&l,1), nb_train_lr(&l.d,.5,1000,l.w);
  printf("\\defval{sn-stuck}{%.4f}\n",nb_logloss(&l.d,l.w));
  printf("\\defval{sn-two}{%zu}\n",stuck(2,12));
  learn(&n,UNITS,1000,1);
  printf("\\defval{sn-weights}{%d}\\defval{sn-differences}{%d}\n",WEIGHTS,2*WEIGHTS);
  printf("\\defval{sn-train}{%zu}\\defval{sn-held}{%zu}\n",n.train.n,n.held.n);
  printf("\\defval{sn-idle}{%.2f}\n",n.w[2]);
  n.w[2]=0;
  printf("\\defval{sn-cut}{%zu}\n",nb_mlp_right(&n.m,&n.train));
}

@ What to take along:
\summary{A bag of words makes numbers of a sentence, by counting. A model is a score with weights; its loss is a graph whose leaves are the weights, and training is a loop of forward step, backward sweep and a step for each weight. What a line can't do, such as an exclusive or, no training will teach it: look at the model before you look for
a bug. A layer of hidden units, each of them a line and a $\tanh$, can; their weights must begin at random, since equal units stay equal. Whether something was learned is decided by sentences that were held out. The gradient is the part of all this that is cheap and exact. The minimum is neither.}

\further{The perceptron, a line trained with a simpler rule, is Rosenblatt's \cite{rosenblatt}; that it can't do an exclusive or was made famous by Minsky and Papert \cite{minsky}. Rumelhart, Hinton and Williams \cite{rumelhart} showed hidden units that find their own meanings, by what they called back-propagating errors. The name of the random generator is from Steele, Lea and
Flood \cite{steele}.}

@*1 Exercises.
The first three fill the holes of this chapter; \xex{9.3} is what the whole book was for. The fourth wants a pencil, and the last a weekend.
@i exercises-9.w
