@* The engine.\label{engine}
\objectives{say where the time of a gradient goes, and where the memory; make a graph fast in eight steps, and say what each of them earns; tell what a program may be
rewritten to and what it may not; and find a loop in a graph that has none}{S54, S55}{chapters \xchap{graphs} and~\xchap{backprop}}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Chapter~\xchap{backprop} proved that a gradient costs a small multiple of its function, whatever the number of variables. That is a theorem about operations. \slide{S55}If you take the clock in your hand, the libraries of this book so far need not three
times but a {\it hundred\/} times as long as the same function, written by hand in~\CEE/. Where is the rest? This chapter looks for it. In the end the gradient of a network of a million operations will be found in less time than the hand-written
function needs for its value, and nobody will have written anything but a plain graph.

@ There is nothing to be learned here for someone who only wants to know what a gradient is; and much for someone who wants to know what computers do all day. Rarely with arithmetic: they fetch, they look up, they wait for memory, they guess where to jump.
Each section removes one of these occupations. The outline of the program that takes the times:

@(c/10-engine.c@>=
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <time.h>
#include <nabla/sentences.h>
#include "loss10.h"
#include "story.h"
@<Functions of the program of chapter 10@>@;
@<Tell the story of chapter 10@>

@ The header has four parts: recording, compiling, running, and saying what was done. The first needs no other; whoever has a new graph each time reads section~\xsec{recording} and may stop there. The other three belong together: a program is made from a graph, a work from a program, and a program tells what has become of the graph. None of these objects knows of the one that is made from it, so each can be freed when its own time has come, the youngest first.

@(include/nabla/engine.h@>=
#ifndef NABLA_ENGINE_H
#define NABLA_ENGINE_H
#include <math.h>
#include <nabla/backward.h>
#include <nabla/pictures.h>
NB_BEGIN_DECLS@;
@<Declare the recorder@>@;
@<Declare programs@>@;
@<Declare works@>@;
@<Declare what a program says of itself@>@;
@<Declare the holes of chapter 10@>@;
NB_END_DECLS@;
#endif

@ The file behind it is one of the longest of this book. What a loop is, or a draft, is nobody's business outside of it; so nearly all of its functions are |static|, the compiler sees each of them where it is called, and the names need no prefix. It asks for nothing but the C library and its threads. The order is types, a few prototypes, functions; that of the story is another one, which is what a literate program is for.

@(c/engine.c@>=
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>
#include "engine-parts.h"
@<Types of {\tt engine.c}@>@;
@<Prototypes of {\tt engine.c}@>@;
@<Functions of {\tt engine.c}@>

@ It was the only one, until the compiler took longer for it than for all other files of the library, and one processor worked while the other waited. Not everything here deserves the same care. What runs in lanes is worth all that a compiler can do, and there are three versions of it, so it has three files, {\tt engine-portable.c}, {\tt engine-avx2.c} and {\tt engine-avx512.c}, which can be compiled at the same time; section~\xsec{kernels} is about them. What {\it tells\/} of a program, in sentences or in~\CEE/, waits for whoever reads it, and has {\tt engine-tell.c} for itself, compiled with little effort. The rest is still in one piece, and gets the same flags as the lanes: when the compiler was asked to try less hard, the search for loops took a twentieth longer, and some fused sums a tenth.

What do the parts know of each other? Only what a program is, a work and a loop, and where the kernels are. That stands in a header which isn't installed. The kernels' names begin with \.{nb\_}, although nobody outside should use them: in a static library there is no outside, and whoever links with it has our names beside his own. One number is here as well, how many turns a loop must have, because the search needs it, and so does the sentence that tells why there is no loop.

@(c/engine-parts.h@>=
#ifndef ENGINE_PARTS_H
#define ENGINE_PARTS_H
#include <inttypes.h>
#include <math.h>
#include <string.h>
#include <nabla/engine.h>
#if defined __GNUC__ && !defined __clang__ && defined __x86_64__
#define HAS_WIDER 1
#endif
enum { FEWEST=16 }; /* turns that are worth a loop */
@<Types of {\tt engine-parts.h}@>@;
extern const kernel_set nb_lanes_portable, nb_lanes_avx2, nb_lanes_avx512;
#endif

@*1 Recording.\label{recording}
First the case in which the graph is new each time: a loop that ends when it has converged, a sentence longer than the last one. Then the program {\it is\/} the recording, there is nothing to compile, and all that
counts is how cheaply a node is made and passed on the way back. Our |nb_append| checks its arguments, fills five arrays, and is called through the library's table of names; then |nb_forward| visits the node, and then |nb_backward|.

@ What does the way back need from a node? Not its operation, and not its value. It needs the derivatives along the two arrows, and where these lead. All of this is known at the moment when the node is made, since its arguments have their values. So a \term{row} of the recorder
has four numbers, and the backward sweep is a loop {\it without a decision}: two multiplications and two additions for each row, whatever it was. A row takes $24$ bytes, and $8$ more for the adjoint.

@<Declare the recorder@>=
typedef struct nb_row {
  double by[2]; /* derivatives by the arguments */
  nb_node to[2]; /* the arguments' rows; 0: nobody wants to know */
} nb_row;
typedef struct nb_real {
  double value;
  nb_node row; /* where the number came from */
} nb_real;

@ Row~$0$ stands for all constants. What is pushed there is forgotten; this is cheaper than to ask each time whether an argument is a constant. A recorder that has no more memory notes that in |status| and goes on with constants, so that nothing
crashes; and the sweep refuses.

@<Declare the recorder@>=
typedef struct nb_recorder {
  size_t n, capacity; /* rows in use, and room; |n| is 1 at least */
  nb_row *row;
  double *adjoint; /* after |nb_sweep|: the derivatives by all rows */
  nb_status status; /* |NB_ENOMEM|: rows are missing */
} nb_recorder;

@ A recorder is made once and rewound for each gradient. The sweep leaves its result in |adjoint|, where the derivative by each row can be read, also by those that are neither variable nor result; whoever looks for the place at which derivatives explode finds it there. |nb_more_rows| is public because the functions that call it are compiled into the programs of others.

@<Declare the recorder@>=
NB_API nb_recorder *nb_recorder_new(void);@/
  /* A recorder without rows, or |NULL| if there is no memory. */
NB_API void nb_recorder_free(nb_recorder *r);@/
  /* Frees it; |NULL| is fine. */
NB_API void nb_rewind(nb_recorder *r);@/
  /* Forgets all rows and the status. The memory is kept for the next recording. */
NB_API int nb_more_rows(nb_recorder *r);@/
  /* Makes room for more rows; not 0, and the status is set, if there is no memory. Called by |nb_note|. */
NB_API nb_status nb_sweep(nb_recorder *r, nb_real root);@/
  /* Fills |adjoint|: the derivatives of |root| by the values of all rows. |NB_EARG|: no such row; or the recorder's status, if that isn't |NB_OK|. */

@ The functions that record are so short that calling them would cost more than what they do. So they are |static inline| and stand in the header, where the compiler can put them into the user's loops. A number is a value and the number of its row, sixteen bytes, and travels in two registers. A constant has the row~$0$ and costs nothing at all.

@<Declare the recorder@>=
static inline nb_real nb_real_const(double c)
{
  nb_real x={c,0};
  return x;
}

@ To note a row is one comparison, four stores and a count. The comparison fails once in a while, when the rows are full; |nb_more_rows| isn't |inline|, so that what happens seldom doesn't lengthen what happens always. If there is no memory the result is a constant with the right value: the numbers of the way forward remain right, and only the sweep has to say no.

@<Declare the recorder@>=
static inline nb_real nb_note(nb_recorder *r, double value,@| double da, nb_node a, double db, nb_node b)
{
  nb_real y={value,0};
  if (r->n==r->capacity && nb_more_rows(r)) return y;
  nb_row *e=r->row+r->n;
  e->by[0]=da, e->by[1]=db, e->to[0]=a, e->to[1]=b;
  y.row=(nb_node)r->n++;
  return y;
}

@ A variable is a row with two arrows to nowhere. They lead to row~$0$ with the derivative zero, so that the sweep needn't ask what kind of a row it has before it: two additions of nothing, in a loop that has thousands of rows that are none. The result is the row's number, by which the user will ask for the derivative.

@<Declare the recorder@>=
static inline nb_real nb_real_var(nb_recorder *r, double x)
{
  return nb_note(r,x,0,0,0,0);
}

@ An operation is, once again, a row of the table: the sixth use of the same lines. The letters |a|, |b| and |y| are what the formulas speak of, so they must be the names of variables here. Some rows don't mention all of them; |(void)a| tells the compiler that we know. For a product, |by_a| becomes |b| and |by_b| becomes |a|, and what is noted is $a\cdot b$ with the derivatives $b$ and~$a$.

@<Declare the recorder@>=
#define NB_RECORD_1(name, formula, by_a) \
  static inline nb_real nb_real_##name(nb_recorder *r, nb_real u) \
  { double a=u.value, y=formula; (void)a, (void)y; \
    return nb_note(r,y,by_a,u.row,0,0); }
#define NB_RECORD_2(name, formula, by_a, by_b) \
  static inline nb_real nb_real_##name(nb_recorder *r, nb_real u, nb_real v) \
  { double a=u.value, b=v.value, y=formula; (void)a, (void)b, (void)y; \
    return nb_note(r,y,by_a,u.row,by_b,v.row); }

@ The number of arguments, which is the third entry of a row of the table, chooses between the two macros. A dispatching macro drops the second derivative where there is none.

@<Declare the recorder@>=
#define NB_ROW_1(name, formula, by_a, by_b) NB_RECORD_1(name, formula, by_a)
#define NB_ROW_2(name, formula, by_a, by_b) NB_RECORD_2(name, formula, by_a, by_b)
#define NB_X(constant, name, arity, value, da, db, ...) NB_ROW_##arity(name, value, da, db)
@<The operations@>@;
#undef NB_X

@ Operations with a constant are so frequent that they deserve a thought: |nb_real_mul(r,x,nb_real_const(3))| works, and pushes a derivative to row~$0$ that nobody wants. It costs next to nothing. So much for the header; the rest is memory.

@<Functions of {\tt engine.c}@>=
nb_recorder *nb_recorder_new(void)
{
  nb_recorder *r=calloc(1,sizeof *r);
  if (r && nb_more_rows(r)) nb_recorder_free(r), r=NULL;
  if (r) memset(r->row,0,sizeof *r->row), r->n=1;
  return r;
}

@ Freeing is the reverse of making, and nothing more: the rows and the adjoints are two pieces of memory, whatever the number of rows. That is the whole
secret of an arena. A graph of pointers would have to be walked for its end, node by node, and who walks it must know that no node is freed twice.
Here the nodes never had a life of their own.

@<Functions of {\tt engine.c}@>=
void nb_recorder_free(nb_recorder *r)
{
  if (!r) return;
  free(r->row), free(r->adjoint);
  free(r);
}

@ To rewind a tape means to forget where its end was. The rows are still in memory, and the next recording writes over them; since the memory has been
used before, it is in the cache, and the operating system needn't find pages for it. This matters more than one would think. The first use of fresh memory costs two or three times as much as recording does, so a program that frees its tape after each gradient and makes a new one may spend most of its time with the system.

@<Functions of {\tt engine.c}@>=
void nb_rewind(nb_recorder *r)
{
  if (r) r->n=1, r->status=NB_OK;
}

@ Arrays grow by doubling, here and in all that follows. This function enlarges one of them, and is the one of chapter~\xchap{graphs} in other words: it gets the address of a pointer of whatever type, copies the pointer with |memcpy|,
and so doesn't care about its type. It returns 1 if there is no memory; then nothing has changed.

@<Functions of {\tt engine.c}@>=
static int widen(void *array, size_t n, size_t size)
{
  void *old, *more;
  memcpy(&old,array,sizeof old);
  if (n>SIZE_MAX/size || !(more=realloc(old,n*size))) return 1;
  memcpy(array,&more,sizeof more);
  return 0;
}

@ The recorder begins with a thousand rows and doubles. Rows and adjoints grow together, so the sweep needn't allocate. As usual, that a row is one of many will be noticed only when memory runs out in the middle of a recording; the caller goes on in good faith, with constants,
and hears of it from |nb_sweep|.

@<Functions of {\tt engine.c}@>=
int nb_more_rows(nb_recorder *r)
{
  size_t m=r->capacity ? 2*r->capacity : 1024;
  if (m>NB_NONE || widen(&r->row,m,sizeof *r->row) || widen(&r->adjoint,m,sizeof *r->adjoint)) {
    r->status=NB_ENOMEM;
    return 1;
  }
  r->capacity=m;
  return 0;
}

@ Now the sweep. A row whose adjoint is zero has nothing to say and is skipped. \warning{Zero times infinity}{Strictly speaking, $0\cdot\infty$ is NaN, and a node that {\it is\/} needed but has the adjoint zero may spread NaN in |nb_backward|. The recorder doesn't know who is needed; to skip zeros is its way not to wake
the dead. You will see the difference only where a derivative is infinite.}

@<Functions of {\tt engine.c}@>=
nb_status nb_sweep(nb_recorder *r, nb_real root)
{
  if (!r || root.row>=r->n) return NB_EARG;
  if (r->status) return r->status;
  double *g=r->adjoint;
  memset(g,0,r->n*sizeof *g);
  g[root.row]=1;
  for (size_t i=root.row; i>0; i--) {@+@<Push the adjoint of row~|i|@>@;@+}
  return NB_OK;
}

@ Here is the innermost loop of everything that is recorded: load a row, load its adjoint, two multiply-and-adds. The row lies before the one that was just used, and the adjoint, too; only the two places that are added to may be anywhere, and in most formulas they are near. Is the same place added to twice, as for $x\cdot x$? Then the second line must wait for the first, and a compiler can't exchange them, since it doesn't know that they are usually different.

@<Push the adjoint of row~|i|@>=
const nb_row *e=r->row+i;
double w=g[i];
if (w==0) continue;
g[e->to[0]]+=w*e->by[0];
g[e->to[1]]+=w*e->by[1];

@i 10-engine-compile.w
@i 10-engine-run.w
@i 10-engine-loops.w
@i 10-engine-lanes.w
@i 10-engine-explain.w
@i 10-engine-emit.w
@i 10-engine-story.w
