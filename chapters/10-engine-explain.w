@*1 What was done.\label{explain}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A compiler that keeps silent about what it did is hard to trust, and harder to help. Ours tells: how many nodes it needed, what it folded, shared and fused, which loops it found, and what it had to leave as it was. A user who sees that a loop was {\it not\/} found can often help with a small change of his program. The facts come as numbers, for
programs, and as words, for people.

What do the words mean? A \term{cell} is what a node becomes in the compiler; nodes with many arguments become several. It is {\it folded\/} if all of its arguments were constants, {\it shared\/} if the same operation on the same arguments was there already, and {\it fused\/} if it has become an item of a longer sum or product. What remains is either {\it covered}, that is, one of many turns of a loop, or it is a step of the tape. So of a thousand cells each one can be accounted for, and if the numbers are not what one expects, the first one that is surprising is usually the reason.

@<Declare what a program says of itself@>=
typedef struct nb_facts {
  size_t nodes, cells; /* nodes of the graph; what the root depends on, with sums taken apart */
  size_t folded, shared, fused; /* cells saved by constants, by copies, by lists */
  size_t steps, loops, turns, lane_steps; /* of the tape; loops, their turns and instructions in all */
  size_t covered, loose; /* cells in loops; summands in none */
  size_t columns, entries; /* of data and indices, and their entries */
  size_t parted; /* loops that several threads can share */
} nb_facts;

@ The structure is returned by value and not filled by way of a pointer: it is some fifteen numbers, nobody has to own it, and a call such as |nb_program_facts(p).loops| needs no variable. New facts may come with new versions. So the sentences go to a receiver, like all text of this library; whoever wants to show them in a window can.

@<Declare what a program says of itself@>=
NB_API nb_facts nb_program_facts(const nb_program *p);@/
  /* What is known about a program; all zero for |NULL|. */
NB_API nb_status nb_explain(const nb_program *p, nb_write *out, void *env);@/
  /* The same in a few sentences. |NB_EARG|: a pointer is missing; |NB_ESTOPPED|: |out| said stop. */

@ All that tells of a program, in words here and in~\CEE/ in the next section, reads it and changes nothing. So it can stand in a file of its own, which knows of the engine no more than the shape of a program. What is formatted by |vsnprintf| isn't made faster by a compiler that tries hard, and this file gets the least effort of all; it is compiled in half of the time that it would take with as much as the others get.

@(c/engine-tell.c@>=
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "engine-parts.h"
@<Types of {\tt engine-tell.c}@>@;
@<Prototypes of {\tt engine-tell.c}@>@;
@<Functions of {\tt engine-tell.c}@>

@ A program is asked for its facts by tests and by people, and neither asks often; so they are put together when somebody wants them.
For the logistic loss of section~\xsec{factors} there is one loop with $200$ turns; its columns are the $21$ inputs of all samples, with $200$ entries each.

@<Functions of {\tt engine-tell.c}@>=
nb_facts nb_program_facts(const nb_program *p)
{
  nb_facts f={0};
  if (!p) return f;
  @<Copy the facts that were noted on the way@>@;
  @<Count what is in the loops and in the columns@>@;
  return f;
}

@ Most of the facts have been noted while the program was made. One of them needs a second look: cells are |covered| only if there are loops in the end. The search may have found turns that were too few to be worth a loop; then it has counted them, and none of them is covered by anything.

@<Copy the facts that were noted on the way@>=
f.nodes=p->nodes, f.cells=p->cells, f.steps=p->steps;
f.folded=p->folded, f.shared=p->shared, f.fused=p->fused;
f.covered=p->loops ? p->covered : 0, f.loose=p->loose_terms, f.columns=p->columns.n;

@ The rest is counted: loops that have roots, their turns and their instructions; columns and their entries. Teams that were joined to another one have no roots of their own, and are no loops. Turns and instructions are added up over all loops, so their product isn't the number of operations that were saved, unless there is one loop.

@<Count what is in the loops and in the columns@>=
for (size_t l=0; l<p->loops; l++)
  if (p->loop[l].roots)
    f.loops++, f.turns+=p->loop[l].turns, f.lane_steps+=p->loop[l].steps, f.parted+=p->loop[l].part>0;
for (size_t c=0; c<p->columns.n; c++) f.entries+=p->columns.at[c].n;

@ The most useful of these numbers is |covered|, compared with |cells|. A loss over samples that is written in the ordinary way has nearly all of its operations in loops; leaves aren't counted, so two thirds may be all there is. If it is far less, look at |loose| and at the number of loops: many loops of different lengths mean that the samples have many shapes; loose summands mean shapes that occur fewer than sixteen times; and neither of them, with a long tape, means that
the expensive part is shared by all summands, or that there is no sum. Then it is for the user to know whether it could be written otherwise.

@ The words go through a function that knows how to stop, like those of |nb_print|.
The receiver is called once for each piece of text, and answers something other than zero when it has had enough, because a pipe was closed or a page is full. Without a receiver nothing is formatted at all. This sounds useless, and is what the writer of section~\xsec{emit} does on its first way through.

@<Types of {\tt engine-tell.c}@>=
typedef struct teller {
  nb_write *out;
  void *env;
  nb_status status;
} teller;

@ A single piece of text has less than 240 characters, since only names of operations and formulas of the table are put in. Once the receiver has said
stop, nothing is formatted any more that anybody could see. It is the function |say| of chapter~\xchap{graphs} once more, with a receiver of its own;
two modules that print needn't know each other.

@<Functions of {\tt engine-tell.c}@>=
static void tell(teller *t, const char *format, ...)
{
  char text[240];
  va_list a;
  va_start(a,format);
  int n=vsnprintf(text,sizeof text,format,a);
  va_end(a);
  if (t->status || !t->out || n<0) return;
  size_t length=(size_t)n<sizeof text ? (size_t)n : sizeof text-1;
  if (t->out(t->env,text,length)) t->status=NB_ESTOPPED;
}

@ A sentence for each loop, and then what is left over: data, summands in no loop, and unions that were refused. Each of the three has its own remedy. Summands whose shapes are rare may become alike if they are written in one order; long chains of shared cells may be broken by computing a square twice, which costs a multiplication and can make a loop possible that is worth hundreds.

@<Functions of {\tt engine-tell.c}@>=
static void tell_loops(teller *t, const nb_program *p, const nb_facts *f)
{
  for (size_t l=0; l<p->loops; l++) {@+@<Tell of one loop, if it is one@>@;@+}
  if (f->columns) tell(t,"%zu columns of data or indices have %zu entries.\n",f->columns,f->entries);
  if (f->loose) tell(t,"%zu summands are in no loop: they are of shapes that occur too rarely.\n",f->loose);
  if (p->refused) tell(t,"Summands share cells in long chains, so no summands were joined.\n");
}

@ Whoever expected one loop and sees twenty, of different lengths perhaps, knows that the summands were not of one shape: the samples have different lengths, or an |if| in the user's program made two kinds of them. With streamed data the number of turns isn't known to the program, so it isn't told.

@<Tell of one loop, if it is one@>=
const lane_loop *q=p->loop+l;
if (!q->roots) continue;
if (p->streamed) tell(t,"A loop over the rows of data, side by side in lanes,");
else tell(t,"A loop of %zu turns, side by side in lanes,",q->turns);
tell(t," has %zu instructions.",q->steps), tell_reading(t,p,q);

@ The sentences are written from the general to the particular, and \CEE/ wants it the other way round.

@<Prototypes of {\tt engine-tell.c}@>=
static void tell_reading(teller *t, const nb_program *p, const lane_loop *q);

@ What does a turn read? Numbers of data, each from a column of its own; values of the tape that lie side by side for neighboring turns, or anywhere; and values that it picks from its own cells, such as the output for the label. Everything else that isn't computed in the turn is common to all turns.
For~(1) the answer is $21$ numbers of data and nothing else.

@<Functions of {\tt engine-tell.c}@>=
static void tell_reading(teller *t, const nb_program *p, const lane_loop *q)
{
  size_t data=0, side=0, any=0, picks=0;
  for (const lane_step *s=q->step; s<q->step+q->steps; s++) {
    data+=s->op==LOAD ? 1 : s->op==DOT_UD && !p->streamed ? s->b : 0;
    side+=s->op==WINDOW, any+=s->op==GATHER, picks+=s->op==PICK;
  }
  if (data) tell(t," Each turn reads %zu numbers of data.",data);
  if (side) tell(t," %zu values come from neighboring places.",side);
  if (any) tell(t," %zu values come from anywhere.",any);
  if (picks) tell(t," %zu values are picked.",picks);
  tell(t,"\n");
}

@ If no loop was found there is a reason. It is the question that users ask most, and a compiler that only says ``no'' leaves them to guess. Either there is no sum of sixteen summands that only the root depends on; or there is one, but fewer than sixteen of its summands have the same shape; or too little of the graph is in it to be worth the trouble.

An example for each. For $e^{\sin x^2}$ the answer is the first: there is no sum worth the name. A loss over $200$ sentences, each of another length, has $200$ summands and perhaps $40$ shapes, none of them with sixteen members: the second. It helps to sort sentences by length, or to fill the short ones up. And a network whose weights are first multiplied with each other, a thousand by a thousand, before one small sum over twenty samples, has a loop that covers less than a quarter of its cells: the third. There the sum isn't the problem, and nothing that could be done to it would make the program faster. The limit of a quarter is a matter of taste; below it, the tape has nearly all of the work in any case, and the columns would only take memory.

@<Functions of {\tt engine-tell.c}@>=
static void tell_why_not(teller *t, const nb_program *p)
{
  if (p->effort<NB_LANES) tell(t,"Loops were not looked for.\n");
  else if (p->found_terms==0) tell(t,"There is no loop: no sum has %d summands or more.\n",FEWEST);
  else if (p->covered==0)
    tell(t,"There is no loop: of %zu summands no %d have the same shape.\n",p->found_terms,FEWEST);
  else tell(t,"Only %zu of %zu cells could be in a loop; that is not worth one.\n",p->covered,p->cells);
}

@ Whatever there is to tell, the order is that of the compiler's own work: reading, folding and fusing, loops, tape.
In the text each sentence stands on a line of its own. A program that wants to read it should take |nb_facts| instead, for sentences may change with the next version of the book.

@<Functions of {\tt engine-tell.c}@>=
nb_status nb_explain(const nb_program *p, nb_write *out, void *env)
{
  teller t={out,env,NB_OK};
  if (!p || !out) return NB_EARG;
  nb_facts f=nb_program_facts(p);
  @<Tell of the cells, and of the loops or the lack of them@>@;
  @<Tell how long the tape is@>@;
  return t.status;
}

@ The first two sentences have five numbers that explain each other. If of $14\,000$ cells $13\,000$ are covered, a few hundred were folded or shared, and twenty are steps, there is nothing left to be done; if thousands are neither the one nor the other, they are on the tape, and one wants to know why.

@<Tell of the cells, and of the loops or the lack of them@>=
tell(&t,"The graph has %zu nodes; the program was made from %zu cells.\n",f.nodes,f.cells);
tell(&t,"%zu were folded to constants, %zu shared with equal ones, %zu fused into sums and dot products.\n",f.folded,f.shared,f.fused);
if (f.loops) tell_loops(&t,p,&f);
else tell_why_not(&t,p);

@ The text ends with the tape. A tape of many steps before the loops can be a sign that something was computed one by one that could have been in a loop, such as squares that neighbors share. The plural has a case of its own, because a program that says ``1 steps'' looks as if nobody had ever read what it writes.

@<Tell how long the tape is@>=
tell(&t,"The tape has %zu step%s",p->steps,p->steps==1 ? "" : "s");
if (f.loops) tell(&t,", %zu of them before the loops, once for all turns",p->early);
tell(&t,".\n");
