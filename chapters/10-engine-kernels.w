@*2 Kernels.\label{kernels} What is left is the innermost loop, and here every machine is different. A processor of 2003 has registers for two numbers, one of 2013 for four, one of 2017 for eight; a program for the last of them crashes on the others. So these functions are compiled three times, from one text, and when the first program runs, the
processor is asked what it is. The text is a file of its own, included by one file for each kind of machine, with another |WIDTH| and other names.

There is another way to use such registers: to write the instructions oneself, by functions with names that the maker of the processor has thought of. It gives the last tenth of speed, and a text for each machine that nobody wants to read. Ours is \CEE/ with two extensions that both compilers have. It contains no name of an instruction, and a machine with registers for sixteen numbers would need a line in a table.

A few words about what is hot, before we begin. In the larger logistic regression, nine tenths of the time are dot products with columns of data. In the network it is dot products with lanes, forward and back, and a sixth for the hyperbolic tangent. In the mixture of Gaussians with two dimensions, time is everywhere: additions, products, differences, exponentials, each of them a few percent. Three programs, three different things to be improved; and what helps one of them must not hurt the others.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(c/lane-kernels.h@>=
@<Tools of all kernels@>@;
#define nb_sigmoid lane_sigmoid
#define nb_softplus lane_softplus
@<Vectors of a kernel@>@;
@<Forward kernels@>@;
@<Backward kernels@>@;
const kernel_set NAME(nb_lanes)={NAME(forward),NAME(roots),NAME(backward)};

@ Gcc and clang know a type ``vector of so many numbers,'' on which the operators work element by element. With eight such vectors, as many as the registers allow, sums are kept while a dot product runs through its list. |may_alias| tells the compiler that we
look at an array of |double| through this type on purpose. And |aligned(8)| says that a vector may begin wherever a |double| may; without it, the compiler would believe that its address is a multiple of its size, and use instructions that crash if it isn't. Lanes and columns do begin at such addresses, since that is faster. But a window into the variables begins where the first variable of the window is, and nobody can choose that.

Names need two steps: |JOIN_NAMES| glues its arguments together as they are written, |EXPANDED| has them replaced first. So |NAME(sum)| becomes |sum_avx2| and not |sumKERNEL|.

@<Tools of all kernels@>=
#define VECTOR(n) __attribute__((vector_size(8*(n)), aligned(8), may_alias))
#define JOIN_NAMES(a, b) a##_##b
#define EXPANDED(a, b) JOIN_NAMES(a, b)
#define NAME(x) EXPANDED(x, KERNEL)
#ifdef __has_builtin
#if __has_builtin(__builtin_shufflevector)
#define CAN_SHUFFLE 1
#endif
#endif

@ The name of the type contains the name of the machine, as do all names in this file. A single one of them must, that of the set, which the linker sees. The others are for the debugger, and for a profile: whoever finds \.{dot\_flat\_avx2} on top of a list knows at once which of the three was at work. |vec| and |EACH| are
short names for the body of the file. A loop |EACH(k)| over vectors has a |k| that the compiler knows, at most eight, and is unrolled completely: what looks like an array of eight vectors is eight registers, and there is no loop in the result.

@<Vectors of a kernel@>=
typedef double NAME(vector) VECTOR(WIDTH);
#define vec NAME(vector)
#define EACH(k) for (int i=0; i<(k); i++)

@ A block that is full has $64$ lanes, or $128$. But two hundred turns are three full blocks and a rest of eight, and to compute $64$ lanes for the sake of eight wastes almost a quarter of the time. So a block is told how many of its lanes are |live|: all, or the
smallest of $8$, $16$ and $32$ into which the rest fits. It is always a multiple of eight; the function says so to the compiler, which then leaves out the code for what would be left over. It does so by an operation, |live&-8|, that changes nothing and takes a fraction of a nanosecond. An earlier version said instead that |n%8!=0| is unreachable, which is as true and costs nothing. But our compiler had forgotten it by the time it made vectors, and made for each loop a second and a third one, for remainders that never are; more than a third of all code of the widest kernels was of this kind. Nobody had noticed, since code that never runs takes no time. It only takes the compiler's. Logistic regression with $200$ samples takes three full blocks and one of eight lanes since then, where it took four full ones.

Why not exactly as many as there are turns? Because the kernels' loops would have an end that isn't a whole vector, and code for that end. Lanes that are live without having a turn repeat the last turn of the data. Their values are computed and forgotten; they get no seed, so on the way back their adjoints are zero. It is a waste of at most half of the last block.

@<Vectors of a kernel@>=
static inline int NAME(lanes)(const nb_work *w)
{
  int n=w->live&-8;
  if (n<8) __builtin_unreachable();
  return n;
}

@ The functions for lists keep their running sums in registers, and for this the compiler must know how many vectors there are. They are written for $k$ vectors, and made for $1$, $2$, $4$ and~$8$ by putting them into their callers with that number; |BY_SIZE| decides which of them is
right for the lanes that are live. A block with more than eight vectors is taken in pieces of eight. So with registers of eight numbers a full block is one piece, with registers of four it is two, and with registers of two it is four. In each piece the list of items is read from the beginning. That is one reason why narrow registers are more than twice as slow as those of twice the width: they read their instructions twice.

@<Vectors of a kernel@>=
#define BY_SIZE(f, ...) \
  switch (n/WIDTH) { \
  case 1: f(__VA_ARGS__,0,1); break; \
  case 2: f(__VA_ARGS__,0,2); break; \
  case 4: f(__VA_ARGS__,0,4); break; \
  default: for (int c=0; c<n; c+=8*WIDTH) f(__VA_ARGS__,c,8); \
  }

@ At the end of a sum over lanes, the numbers of one vector have to be added up. To take them out one by one would be eight additions in a row. So the vector is cut into halves, which are added, and the result again, until there are two numbers. The \.{\#if} chooses by the number of halvings. Three additions that wait for each other take twelve steps of the clock, but only if somebody waits for the result. In the kernels the next item has begun by then, and doesn't depend on it. What counts is how many instructions there are: two for each halving, one to move the half and one to add it.

@<Vectors of a kernel@>=
#if WIDTH>=4
typedef double NAME(pair) VECTOR(2);
#endif
#if WIDTH>=8
typedef double NAME(quad) VECTOR(4);
#endif
static inline double NAME(across)(vec t) /* the sum of all lanes of a vector */
{
#if WIDTH>=8
  NAME(quad) q=((const NAME(quad) *)&t)[0]+((const NAME(quad) *)&t)[1];
  NAME(pair) p=((const NAME(pair) *)&q)[0]+((const NAME(pair) *)&q)[1];
#elif WIDTH>=4
  NAME(pair) p=((const NAME(pair) *)&t)[0]+((const NAME(pair) *)&t)[1];
#else
  vec p=t;
#endif
  return p[0]+p[1];
}

@ For the rows of the table no vectors are needed. These are plain loops over all lanes, simple enough for the compiler to see through; and it knows vector versions of |exp|, |log| and |tanh|, if the C library has them. Those of the GNU library are declared by an attribute; their error is at most four units in the last place,
where one unit is usual. One can have them by |-ffast-math| as well, but this would also allow the compiler to believe that there are no NaNs.

Should we write functions of our own, as a library of kernels would? A vector of exponentials takes less than a nanosecond for a number already. In the network, where a sixth of the time goes into hyperbolic tangents, a function twice as fast would gain a twelfth; in the logistic regression, exponential and logarithm together are an eighth. Against this stands a page of polynomials for each function, whose errors somebody would have to prove. We leave it to those who have done it. Where the C~library has no such functions, or the compiler
doesn't know of them, each lane calls the ordinary one: nothing is wrong then, and only what is made of many exponentials is slower.

How exact are they? The tests compare with |nb_forward|, which calls the ordinary functions: each operation in all lanes, with ordinary and with odd arguments, and ten thousand random graphs, must agree within $10^{-12}$ of the largest derivative. Four units in the last place are $9\times10^{-16}$, so that is no close call.

@<Tools of all kernels@>=
#if defined __GNUC__ && !defined __clang__ && defined __x86_64__ && defined __OPTIMIZE__ && defined __GLIBC__
#if __GLIBC_PREREQ(2,35)
#define HAS_VECTOR_LIBM 1
#define BY_VECTORS __attribute__((simd("notinbranch")))
BY_VECTORS double exp(double);
BY_VECTORS double log(double);
BY_VECTORS double sin(double);
BY_VECTORS double cos(double);
BY_VECTORS double tan(double);
BY_VECTORS double tanh(double);
BY_VECTORS double log1p(double);
BY_VECTORS double pow(double, double);
#endif
#endif

@ Sigmoid and softplus are functions of another file, and the compiler can't look into them. For the kernels they are written once more, without a decision; the tests compare. ``Without a decision'' means that both branches are computed and one of them is taken by a mask: $\sigma(z)$ is $1/(1+e^{-z})$ for $z\ge0$ and $e^z/(1+e^z)$ below, and with $e=e^{-\vert z\vert}$ these are $s$ and $es$ for the same $s=1/(1+e)$. The one exponential never overflows. In the softplus the odd looking question |z!=z| lets a NaN through, which |z>0| alone would have turned into a zero.

@<Tools of all kernels@>=
static inline double lane_sigmoid(double z)
{
  double e=exp(-fabs(z)), s=1/(1+e);
  return z>=0 ? s : e*s;
}
static inline double lane_softplus(double z)
{
  return (z>0 ? z : z!=z ? z : 0)+log1p(exp(-fabs(z)));
}

@ A row of the table becomes a loop, or three loops if it has two arguments: both may be lanes, or either of them flat. |LANE_OF| makes the pointer; |ALL| is the loop. The pragma promises that no turn of it depends on another, which is true even where arrays are the same, as for $x\cdot x$. Without the promise the compiler would compare addresses before each loop, to see whether the arrays overlap, and keep a slow copy of the loop for the case that they do. With some hundred loops, that makes a difference in time, and a larger one in the size of the library. The second pragma asks for plain loops. A loop that fills an array of |LONGEST| numbers has sixteen turns of the widest vectors at most, and the compiler, which sees that, would write all sixteen one after the other, with a question before each of them.

@<Tools of all kernels@>=
#ifdef __clang__
#define INDEPENDENT
#else
#define INDEPENDENT _Pragma("GCC ivdep") _Pragma("GCC unroll 1")
#endif
#define ALL INDEPENDENT for (int i=0; i<n; i++)
#define INLINED static inline __attribute__((always_inline))
#define LANE_OF(x) (w->lanes+((size_t)(x)<<w->shift))
#define BACK_OF(x) (w->back+((size_t)w->berth[x]<<w->shift))

@ There are three loops for a row with two arguments, although one with a pointer to a spread copy would do. But to spread a number over sixty-four
lanes costs as much as the operation itself, and in the hot loops of a mixture of Gaussians every second subtraction has a flat argument. The compiler
keeps a flat number in a register for the whole loop. And what is repeated here isn't written three times: the formula comes from the table. The table knows nothing of lanes. It says that the value of |mul| is |a*b|, and what |a| and |b| are is for its user to say: numbers of one node in chapter~\xchap{graphs}, dual numbers, text that is to be printed, and here the lanes $i$ of two rows.

@<Forward kernels@>=
#define FORWARD_1(value) { const double *p=LANE_OF(s->a); \
  const int n=NAME(lanes)(w); \
  ALL { double a=p[i]; y[i]=value; } }
#define FORWARD_2(value) { \
  const int n=NAME(lanes)(w); \
  if (s->flat&1) { double a=w->v[s->a]; const double *q=LANE_OF(s->b); ALL { double b=q[i]; y[i]=value; } } \
  else if (s->flat&2) { double b=w->v[s->b]; const double *p=LANE_OF(s->a); ALL { double a=p[i]; y[i]=value; } } \
  else { const double *p=LANE_OF(s->a), *q=LANE_OF(s->b); ALL { double a=p[i], b=q[i]; y[i]=value; } } }
#define NB_X(constant, name, arity, value, da, db, ...) \
  static void NAME(forward_##name##_)(const nb_work *w, const lane_step *s, double *restrict y) FORWARD_##arity(value)
@<The operations@>@;
#undef NB_X
#undef FORWARD_1
#undef FORWARD_2

@ Backward, the adjoint~|h| of a lane is multiplied by the derivative and added to the adjoint of the argument. When it has been read for the last time, which is here, it is set to zero: so all adjoints of lanes are zero between two blocks, without anybody clearing them. To clear them in a loop of their own was the
largest single item of the mixture of Gaussians, eighteen percent of its time, because it went once more through a memory that had left the nearest cache. Here the store goes to where a load has just been.

Is that safe? An adjoint may be cleared when nobody will add to it any more and nobody will read it. All who add to it are later steps, and on the way back they have had their turn; who reads it is the step that made the value, and that is this one. For lanes that bring numbers in from elsewhere, the same holds, and so it does for columns of data, whose adjoints aren't read at all. A test with several loops in one program, which use the same memory with different meanings, would notice a slot that was forgotten.

@<Backward kernels@>=
#define BACK_TURNS(a_, b_, push) \
  ALL { double a=a_, b=b_, y=yy[i], h=g[i]; (void)a, (void)b, (void)y, (void)h; push; g[i]=0; }
#define BACKWARD_1(da) { const double *p=LANE_OF(s->a); double *ga=BACK_OF(s->a); \
  BACK_TURNS(p[i],0,ga[i]+=h*(da)) }

@ With two arguments there are nine cases. Either argument may be flat; then its derivative is a sum over all lanes, collected in an array~|t| first. And either of them may be {\it quiet}: a constant or a column of data, whose adjoint nobody will ever read. In $1-y$, in ${1\over2}v^2$, in $1/(1+e^{-z})$ and in the distance of a sample from a mean there is such an
argument, and to compute its derivative would be half of the work. The cases are numbered by the four bits of |flat|. Two quiet arguments would be folded when the program is made, except in rows of data that come with each run; for those there is the last case, which only clears.

The compiler of a program sets the bits, once. The kernel decides by them once for each step and block, outside of all loops. The price is in the size of the code, nine loops for a row with two arguments where three would do. For that, a step of $-{1\over2}v^2$ writes one row of adjoints, and not one row and a sum that is thrown away.

@<Backward kernels@>=
#define BACKWARD_2(da, db) { double t[LONGEST]; \
  const double *p=s->flat&1 ? w->v+s->a : LANE_OF(s->a), *q=s->flat&2 ? w->v+s->b : LANE_OF(s->b); \
  double *ga=s->flat&1 ? w->g+s->a : BACK_OF(s->a), *gb=s->flat&2 ? w->g+s->b : BACK_OF(s->b), u=*p, z=*q; \
  switch (s->flat) { \
  case 0: BACK_TURNS(p[i],q[i],ga[i]+=h*(da);gb[i]+=h*(db))@+break; \
  case 1: BACK_TURNS(u,q[i],t[i]=h*(da);gb[i]+=h*(db))@+NAME(add_lanes)(ga,t,n); break; \
  case 2: BACK_TURNS(p[i],z,t[i]=h*(db);ga[i]+=h*(da))@+NAME(add_lanes)(gb,t,n); break; \
  case QUIET_A: BACK_TURNS(p[i],q[i],gb[i]+=h*(db))@+break; \
  case QUIET_B: BACK_TURNS(p[i],q[i],ga[i]+=h*(da))@+break; \
  case 1|QUIET_A: BACK_TURNS(u,q[i],gb[i]+=h*(db))@+break; \
  case 2|QUIET_B: BACK_TURNS(p[i],z,ga[i]+=h*(da))@+break; \
  case 1|QUIET_B: BACK_TURNS(u,q[i],t[i]=h*(da))@+NAME(add_lanes)(ga,t,n); break; \
  case 2|QUIET_A: BACK_TURNS(p[i],z,t[i]=h*(db))@+NAME(add_lanes)(gb,t,n); break; \
  default: ALL g[i]=0; \
  } }

@ The sum over all lanes, in two running sums of vectors, so that an addition needn't wait for the one before. The result is that of sixty-four numbers added in a certain order: first those whose places differ by a multiple of sixteen, then these sums with each other. Another width has another order, and so the last digits of a gradient depend on which kernels are used; they don't depend on anything else. One running sum would do, too, but there are few things as cheap as a second one.

@<Vectors of a kernel@>=
static double NAME(sum)(const double *t, int n)
{
  const vec *x=(const vec *)t;
  int k=n/WIDTH;
  vec even=x[0], odd={0};
  for (int i=1; i+1<k; i+=2) odd+=x[i], even+=x[i+1];
  if (k%2==0) odd+=x[k-1];
  return NAME(across)(even+odd);
}

@ A block of $128$ lanes is added up as two of $64$ would be, one after the other. So the digits of a sum don't depend on how long a block is; section~\xsec{blocks} tells why they shouldn't, and what else has to be true for it.

@<Vectors of a kernel@>=
static void NAME(add_lanes)(double *to, const double *t, int n)
{
  for (int c=0; c<n; c+=BLOCK) *to+=NAME(sum)(t+c,n-c<BLOCK ? n-c : BLOCK);
}

@ For the way back the same three loops, made into functions. A row with one argument has no second derivative; a small macro drops it. With nineteen
rows, two directions and three machines, the compiler gets more than a hundred functions from these few lines. That is what tables are for, and also
why the compiler takes longer for this text, three times, than for all the rest of the engine. |yy| are the values of the step itself. Many derivatives are simplest in terms of the result: that of $e^a$ is $y$, that of $\tanh a$ is $1-y^2$, and that of $\sqrt a$ is $1/(2y)$. So the way back computes no exponential and no root for them. This is why a gradient, forward and back, is often not much dearer than the value alone.

@<Backward kernels@>=
#define ROW_BACKWARD_1(da, db) BACKWARD_1(da)
#define ROW_BACKWARD_2(da, db) BACKWARD_2(da, db)
#define NB_X(constant, name, arity, value, da, db, ...) \
  static void NAME(backward_##name##_)(const nb_work *w, const lane_step *s, double *g) \
  { const double *yy=LANE_OF(s->out); const int n=NAME(lanes)(w); ROW_BACKWARD_##arity(da,db) }
@<The operations@>@;
#undef NB_X
#undef BACKWARD_1
#undef BACKWARD_2
#undef ROW_BACKWARD_1
#undef ROW_BACKWARD_2

@ The dot products are where the time goes. Up to eight vectors of running sums are kept in registers while the list is read; each item costs one load and one multiply-and-add for each vector. The second factor is a lane, or a column of data that is read where it is. The running sums begin with the rest of the chain, a bias as a rule. To put one number into all places of a vector, it is taken minus a vector of zeros: an odd way to say it, but the compilers understand it, and make it one instruction. (Plus would be wrong for a bias of $-0$, though nobody would ever notice.)

@<Forward kernels@>=
INLINED void NAME(start)(const nb_work *w, const lane_step *s, int c, vec *sum, int k)
{
  uint32_t rest=w->p->list[s->a];
  if (s->flat&1) EACH(k) sum[i]=w->v[rest]-(vec){};
  else EACH(k) sum[i]=((const vec *)(LANE_OF(rest)+c))[i];
}
static inline const double *NAME(data)(const nb_work *w, uint32_t x, size_t base)
{
  return w->p->streamed ? LANE_OF(x) : w->p->columns.at[x].number+base;
}

@ The list is read once for each chunk of lanes. With the widest registers there is one chunk in a block, and each number of the list is read once for
sixty-four multiplications. The first factor is the same for all lanes, one number that is put into all places of a register while it is loaded. So
the processor does little else than what we want: one load and one multiply-and-add for eight turns.

@<Forward kernels@>=
INLINED void NAME(flat_chunk)(const nb_work *w, const lane_step *s, double *y, size_t base, int is_data, int c, int k)
{
  const uint32_t *item=w->p->list+s->a+1;
  vec sum[8];
  NAME(start)(w,s,c,sum,k);
  for (uint32_t j=0; j<s->b; j++) {
    uint32_t x=item[2*j+1];
    const vec *b=(const vec *)((is_data ? NAME(data)(w,x,base) : LANE_OF(x))+c);
    double a=w->v[item[2*j]];
    EACH(k) sum[i]+=a*b[i];
  }
  EACH(k) ((vec *)(y+c))[i]=sum[i];
}
static void NAME(dot_flat)(const nb_work *w, const lane_step *s, double *y, size_t base, int is_data)
{
  const int n=NAME(lanes)(w);
  BY_SIZE(NAME(flat_chunk),w,s,y,base,is_data)
}

@ When both factors are lanes there are two loads for each multiply-and-add. A sum of lanes is the same without a second factor, and a product with a
constant has it on the tape. The question of the kind stands inside the loop over the items, but the answer is the same for all of them, and the
compiler may ask it once for all; if it doesn't, the processor will have guessed the answer after the second time.

Where do such sums come from? From products of two things that both differ from turn to turn: the squared length of a vector, the interaction of two features, or a unit's output times a column of labels. In the mixtures each Gaussian has one, of two or ten squares.

@<Forward kernels@>=
INLINED void NAME(lanes_chunk)(const nb_work *w, const lane_step *s, double *y, int c, int k)
{
  const uint32_t *item=w->p->list+s->a+1;
  vec sum[8];
  NAME(start)(w,s,c,sum,k);
  for (uint32_t j=0; j<s->b; j++) {
    const vec *a=(const vec *)(LANE_OF(item[s->op==NB_SUM ? j : 2*j])+c);
    if (s->op==NB_SUM) EACH(k) sum[i]+=a[i];
    else if (s->op==DOT_BY) EACH(k) sum[i]+=a[i]*w->v[item[2*j+1]];
    else {
      const vec *b=(const vec *)(LANE_OF(item[2*j+1])+c);
      EACH(k) sum[i]+=a[i]*b[i];
    }
  }
  EACH(k) ((vec *)(y+c))[i]=sum[i];
}
static void NAME(dot_lanes)(const nb_work *w, const lane_step *s, double *y)
{
  const int n=NAME(lanes)(w);
  BY_SIZE(NAME(lanes_chunk),w,s,y)
}

@ Logsumexp of each lane: the largest first, as always, and a lane in which it is infinite is left at that. There are three passes: over the arguments for the largest, over them again for the exponentials, and one for the logarithm. No lane is asked whether it is done; a lane that has an infinity computes a NaN, and the last line replaces it by what is right. Lanes can't decide differently from each other, so one computes for all what one of them needs, and then selects.

@<Forward kernels@>=
static void NAME(log_sum)(const nb_work *w, const lane_step *s, double *restrict y)
{
  const int n=NAME(lanes)(w);
  const uint32_t *item=w->p->list+s->a;
  double top[LONGEST], sum[LONGEST];
  ALL top[i]=-INFINITY, sum[i]=0;
  for (uint32_t k=0; k<s->b; k++) {
    const double *x=LANE_OF(item[k]);
    ALL top[i]=!(x[i]<=top[i]) ? x[i] : top[i];
  }
  for (uint32_t k=0; k<s->b; k++) {
    const double *x=LANE_OF(item[k]);
    ALL sum[i]+=exp(x[i]-top[i]);
  }
  ALL { double t=top[i], v=t+log(sum[i]); y[i]=fabs(t)==INFINITY ? t : v; }
}

@ Whatever brings numbers into the lanes from elsewhere: data, cells of the tape side by side or not, other lanes, and one value for all. These steps do no arithmetic, and look cheap; but a load from an address that is computed for each lane takes as long as a vector of products, and where the address is far away from the one before, as long as a hundred. A |WINDOW| is therefore worth its own name: neighbors on the tape become neighbors in the lanes by a copy of half a kilobyte. The last block of a window that isn't full can't copy, because there is nothing
behind the last variable that would be safe to read; it goes by its index, whose padding repeats the last entry.

Data that come row by row are turned by ninety degrees here: a row of numbers belongs to one turn, and a lane wants the same number of sixty-four rows. Each number is read once for each step that loads it, and since the sixty-four rows have just been in use, all of them but the first come from the cache.

@<Forward kernels@>=
static void NAME(fetch)(const nb_work *w, const lane_step *s, double *y, size_t base, size_t m)
{
  const nb_program *p=w->p;
  const int n=NAME(lanes)(w);
  size_t all=(size_t)n;
  if (s->op==LOAD && p->streamed)
    for (size_t i=0; i<all; i++) y[i]=w->row[(base+(i<m ? i : m-1))*p->d+s->a];
  else if (s->op==LOAD) memcpy(y,p->columns.at[s->a].number+base,all*sizeof *y);
  else if (s->op==SPREAD) ALL y[i]=w->v[s->a];
  else if (s->op==WINDOW && m==all) memcpy(y,w->v+s->b+base,all*sizeof *y);
  else {
    const uint32_t *x=p->columns.at[s->a].index+base;
    if (s->op==PICK) for (int i=0; i<n; i++) y[i]=LANE_OF(x[i])[i];
    else for (int i=0; i<n; i++) y[i]=w->v[x[i]];
  }
}

@ How good can it be? Count the loads, since for each of them the processor has a place and a time. An item of |DOT_UL| forward needs, for eight lanes, one load and one multiply-and-add; the machine of our table can do two of each in a step of its clock, so an item of sixty-four lanes takes four steps, one sixteenth of a step for each turn. The hand-written loop needs two loads and one multiply-and-add
for one turn, and has to wait for the running sum before it can go on, four steps each time. Sixteenth against four: that is why the gradient of a network takes less time in lanes than its value does in plain \CEE/. On the way back there are two loads, two multiply-and-adds and a store for eight lanes of an item, and the sum across the lanes.

That is the count if all lanes are in the nearest cache. Sixty-four inputs of a layer, values and adjoints, are $64$ kilobytes; the nearest cache of our machine has $48$. So each unit of the second layer waited for the next cache at each item, and what should have taken eleven steps of the clock took twenty-five. A profile shows such a thing as an instruction that multiplies and is slow; that it waits for its argument, one has to know.

And the functions? An exponential of the C library takes about twenty steps; a vector of eight of them takes hardly more. So a hyperbolic tangent or a logarithm costs the same as a handful of items, and in a network with sixteen inputs for each unit it is no longer what one waits for. When the vector functions were taken away, the small logistic regression went from $0.39$ to $0.72$ times the hand-written function, the small mixture from $0.54$ to $0.98$, and the network, with its $96$ tangents for each sample, from $0.22$ to $0.90$: four fifths of its time would be tangents.

@ How many lanes should a block have? We compiled the library with other numbers, and ran all of them in one process, each against the hand-written function in the same round. With $16$, $32$, $64$, $128$ and $256$ lanes the gradient of the larger mixture of Gaussians took $0.89$, $0.59$, $0.47$, $0.43$ and $0.51$ times the function; that of the network $0.39$, $0.28$, $0.24$ and~$0.22$ (there are only $128$ samples); the small mixture, from $32$ on, $0.56$, $0.43$, $0.38$ and~$0.38$. Short blocks pay too often for each instruction. Long ones leave the cache. A mixture of two hundred Gaussians, whose template has some five thousand rows, took $0.94$, $0.71$, $0.69$ and~$0.85$ with $16$ to $128$ lanes: so $64$ are right for it, and none of the others wants fewer.

Before adjoints had berths, it was $64$ everywhere, within eight percent. Now the choice is between $64$ and~$128$, and section~\xsec{blocks} makes it. On the reference machine, with a second cache of \val{bench-cache} kilobytes, the longer block is faster by these factors (less than~$1$: slower):
$$\vbox{\halign{#\hfil\quad&\hfil#\cr
logistic regression, $200\times50$&\val{bench-W3-S-block}\cr
logistic regression, $2000\times200$&\val{bench-W3-L-block}\cr
mixture of $10$ Gaussians, $d=2$&\val{bench-W4-S-block}\cr
mixture of $25$ Gaussians, $d=10$&\val{bench-W4-L-block}\cr
mixture of $200$ Gaussians, $d=10$&\val{bench-W4-W-block}\cr
network, $128$ samples&\val{bench-W5-block}\cr
}}$$

@ Taken together, live lanes, quiet arguments, adjoints that are cleared where they are read, columns that begin where a line of the cache begins, and tiles: what have they brought? Medians of several runs, old against new, gradient against hand-written function: small logistic regression $0.56$ and $0.39$; large one, $0.54$ and $0.48$; small mixture, $0.62$ and $0.51$; large one, $0.59$ and $0.48$; network, $0.35$ and $0.23$. The machine was busy with other things, which disturbs times more than ratios.
The network gained most, by its tiles. Then came berths, chains that begin with nothing, and squares, again measured old against new in one process: small mixture, $0.50$ and $0.43$; large one, $0.51$ and $0.43$; the one of two hundred Gaussians, $1.30$ and $0.69$; the network, $0.25$ and $0.24$; the regressions as before, since a template of a few rows never had to look for room.

The large logistic regression gained least, and we know why. Its data are $3.2$ megabytes, more than the second cache holds, so each gradient reads them from farther away; half of its time is the forward product, which does nothing but wait for them. Once they are there, the way back finds them close by. To shorten the waiting there would have to be fewer bytes, numbers of four bytes for instance; but then the data wouldn't be those of the user any more. This is the memory wall of section~\xsec{factors}, met in person.

@ In a layer of a network, sixty-four units read the same thirty-two or sixty-four lanes. One after the other, each unit goes through all of them, and these are more than the nearest cache holds; so they come from the next one again and again, and that is what the units wait for. A matrix product has the cure, known since there have been caches: a \term{tile}. Four units that read the same lanes are
computed at the same time. Each vector of a lane is loaded once and multiplied four times, so there are twice as many multiplications as loads. The sums of four units in four vectors (or two, where there are only sixteen registers) stay in registers. The compiler of programs has seen to it that the four steps are neighbors; |rows| says so.

Why four? With registers of eight numbers there are thirty-two of them. Four units times four vectors are sixteen sums, four more hold the lanes, and one the weight; eight units would leave no room, and two would load twice as often. With sixteen registers, it is four units in two vectors. Six or eight would fit there as well, but a layer with ten units then has more left over that must be done singly, and the second number matters less than the first.

And what is a tile worth? The gradient of the network takes $0.22$ times the hand-written function; when the compiler is told to make no tiles, $0.35$, in the same process. For the other workloads it makes no difference, as none of their sums read the same lanes.

@<Forward kernels@>=
enum { NAME(TALL)=WIDTH==8 ? 4 : 2 };
INLINED void NAME(tile_chunk)(const nb_work *w, const lane_step *s, size_t base, int is_data, int c, int k)
{
  const uint32_t *item[TILE];
  vec sum[TILE][4];
  for (int r=0; r<TILE; r++) NAME(start)(w,s+r,c,sum[r],k), item[r]=w->p->list+s[r].a+1;
  for (uint32_t j=0; j<s->b; j++) {
    uint32_t x=item[0][2*j+1];
    const vec *b=(const vec *)((is_data ? NAME(data)(w,x,base) : LANE_OF(x))+c);
    for (int r=0; r<TILE; r++) {
      double a=w->v[item[r][2*j]];
      EACH(k) sum[r][i]+=a*b[i];
    }
  }
  for (int r=0; r<TILE; r++) EACH(k) ((vec *)(LANE_OF(s[r].out)+c))[i]=sum[r][i];
}
static void NAME(tile)(const nb_work *w, const lane_step *s, size_t base, int is_data)
{
  const int n=NAME(lanes)(w), k=n/WIDTH;
  if (k==1) NAME(tile_chunk)(w,s,base,is_data,0,1);
  else if (k==2) NAME(tile_chunk)(w,s,base,is_data,0,2);
  else for (int c=0; c<n; c+=NAME(TALL)*WIDTH) NAME(tile_chunk)(w,s,base,is_data,c,NAME(TALL));
}

@ And the interpreter that calls them, once for each step and block. The rows of the table and the four that read from elsewhere go to functions of their own; a tile takes four steps at once, and moves on by four. All decisions of the forward run are made here, a few hundred for a block, and what comes out of a wrong guess of the processor is shared by sixty-four turns. This is also the reason why no other order of dispatch was tried: there is nothing left to be gained by it; a block of the network is thousands of times longer than a jump.

@<Forward kernels@>=
static void NAME(forward)(const nb_work *w, const lane_loop *l, size_t base, size_t m)
{
  for (const lane_step *s=l->step, *end=s+l->steps; s<end; s++) {
    double *y=LANE_OF(s->out);
    switch (s->op) {
#define NB_X(constant, name, ...) case NB_##constant: NAME(forward_##name##_)(w,s,y); break;
    @<The operations@>@;
#undef NB_X
    case DOT_UL: case DOT_UD:
      if (s->rows==TILE) {@+NAME(tile)(w,s,base,s->op==DOT_UD), s+=TILE-1;@+break;@+}
      if (s->op==DOT_UL) NAME(dot_flat)(w,s,y,base,0);
      else NAME(dot_flat)(w,s,y,base,1);
      break;
    case NB_SUM: case NB_DOT: case DOT_BY: NAME(dot_lanes)(w,s,y);@+break;
    case NB_LOGSUMEXP: NAME(log_sum)(w,s,y);@+break;
    default: NAME(fetch)(w,s,y,base,m);
    }
  }
}

@ Backward through a dot product: the adjoints of the result are held in registers; for each item, a lane gets its share, and a flat factor gets the sum over all lanes. Nobody asks data for their adjoints; this saves half of the work, where there are many data. Before the items, the adjoint is passed on to the rest of the chain: to another lane as it is, or to a bias as a sum. If the rest is a constant, to nobody. And the adjoints of the result are cleared while they are loaded, which costs one store for each vector.

@<Backward kernels@>=
INLINED vec NAME(sum_of)(const vec *g, int k)
{
  vec t=g[0];
  for (int i=1; i<k; i++) t+=g[i];
  return t;
}
INLINED void NAME(start_back)(const nb_work *w, const lane_step *s, int c, vec *g, int k)
{
  uint32_t rest=w->p->list[s->a];
  vec *from=(vec *)(BACK_OF(s->out)+c);
  EACH(k) g[i]=from[i], from[i]=(vec){};
  if (!(s->flat&1)) {
    vec *to=(vec *)(BACK_OF(rest)+c);
    EACH(k) to[i]+=g[i];
  } else if (!(s->flat&QUIET_A)) w->g[rest]+=NAME(across)(NAME(sum_of)(g,k));
}

@ The adjoint of a flat factor is a sum over all lanes of all of its turns: products first, then the sum of the numbers within a vector. The second is expensive, compared with the first, since it is a chain of three additions of halves. If four such sums are wanted, it is done for all of them together: the vectors are shuffled into each other so that each addition works for two sums,
and then for four. With vectors $t=(t_0,\ldots,t_7)$ and $u$, the first shuffle makes $(t_0,u_0,t_2,u_2,\ldots)$ and $(t_1,u_1,t_3,u_3,\ldots)$, whose sum has two numbers of $t$ in the even places and two of $u$ in the odd ones. The second shuffle does the same for pairs of places and two more vectors. Seven additions and six shuffles do what would take sixteen of each. Only for the widest registers is it worth the trouble; the others
do it one by one.

@<Vectors of a kernel@>=
INLINED void NAME(across_four)(const vec *t, double *sum)
{
#if WIDTH==8 && defined CAN_SHUFFLE
#define ODDS(x, y) __builtin_shufflevector(x,y,0,8,2,10,4,12,6,14)+__builtin_shufflevector(x,y,1,9,3,11,5,13,7,15)
  vec p=ODDS(t[0],t[1]), q=ODDS(t[2],t[3]);
  vec s=__builtin_shufflevector(p,q,0,1,8,9,4,5,12,13)+__builtin_shufflevector(p,q,2,3,10,11,6,7,14,15);
  for (int r=0; r<4; r++) sum[r]=s[r]+s[r+4];
#undef ODDS
#else
  for (int r=0; r<4; r++) sum[r]=NAME(across)(t[r]);
#endif
}

@ One item, backward. Its products with the adjoints are summed up over the vectors, and the sum over the places of the last vector is left to the caller. If the second factor is a lane, its adjoint is changed at the same time, while the adjoints of the result are in registers: load, multiply and add, store.

@<Backward kernels@>=
INLINED vec NAME(item_back)(const nb_work *w, const uint32_t *item,@| size_t base, int is_data, const vec *g, int c, int k)
{
  uint32_t x=item[1];
  const vec *b=(const vec *)((is_data ? NAME(data)(w,x,base) : LANE_OF(x))+c);
  vec t=g[0]*b[0];
  for (int i=1; i<k; i++) t+=g[i]*b[i];
  if (!is_data) {
    vec *gb=(vec *)(BACK_OF(x)+c);
    double a=w->v[item[0]];
    EACH(k) gb[i]+=a*g[i];
  }
  return t;
}

@ All items, four at a time, and what is left over one by one. The adjoint of a flat factor is a number on the tape, and several items may have the same factor, so they are added to in their order. As always, the chunk is compiled for each number of vectors, and for lanes and data apart, with |is_data| a constant that the compiler sees.

@<Backward kernels@>=
INLINED void NAME(flat_back_chunk)(const nb_work *w, const lane_step *s, size_t base, int is_data, int c, int k)
{
  const uint32_t *item=w->p->list+s->a+1, *end=item+2*s->b;
  vec g[8], t[4];
  double sum[4];
  NAME(start_back)(w,s,c,g,k);
  for (; end-item>=8; item+=8) {
    for (int r=0; r<4; r++) t[r]=NAME(item_back)(w,item+2*r,base,is_data,g,c,k);
    NAME(across_four)(t,sum);
    for (int r=0; r<4; r++) w->g[item[2*r]]+=sum[r];
  }
  for (; item<end; item+=2)
    w->g[item[0]]+=NAME(across)(NAME(item_back)(w,item,base,is_data,g,c,k));
}
static void NAME(dot_flat_back)(const nb_work *w, const lane_step *s, size_t base, int is_data)
{
  const int n=NAME(lanes)(w);
  BY_SIZE(NAME(flat_back_chunk),w,s,base,is_data)
}

@ The tile on the way back: four units have adjoints, and for each item all of them push to the same lane, whose adjoint is loaded and stored once instead of four times; and four flat factors get their sums together. Adjoints of a unit are half a kilobyte and stay in the nearest cache, so here they needn't be in registers. For each vector there are six loads and a store for eight multiply-and-adds, where single units need twelve loads and four stores. The adjoint of the lane collects what four units have to say before it is stored; this is another order of addition than that of single units, and one more reason why no digit is promised beyond the twelfth.

@<Backward kernels@>=
INLINED void NAME(tile_item_back)(const nb_work *w, const uint32_t *const *item, uint32_t j, const vec *const *g, const vec *b, vec *gb, int n)
{
  vec t[TILE]={0};
  double sum[TILE], a[TILE];
  for (int r=0; r<TILE; r++) a[r]=w->v[item[r][2*j]];
  for (int i=0; i<n/WIDTH; i++) {
    vec x=b[i], z=gb ? gb[i] : x;
    for (int r=0; r<TILE; r++) {
      vec h=g[r][i];
      t[r]+=h*x;
      if (gb) z+=a[r]*h;
    }
    if (gb) gb[i]=z;
  }
  NAME(across_four)(t,sum);
  for (int r=0; r<TILE; r++) w->g[item[r][2*j]]+=sum[r];
}

@ Each of the four units first passes its adjoint to the rest of its chain; then the items follow; and in the end the adjoints of the units are cleared. On the way back the four are met from behind: the interpreter goes through the steps in reverse, comes upon the last of a tile, and goes back to the first. Is it allowed to push from all four at the time of the first? Whoever uses the result of a unit comes after all four of them, since the first has the place at which nobody had seen any of the results. So all adjoints of the tile are complete when the tile is reached.

@<Backward kernels@>=
INLINED void NAME(tile_rest_back)(const nb_work *w, const lane_step *s, const double *h, int c, int n)
{
  uint32_t rest=w->p->list[s->a];
  if (!(s->flat&1)) {
    double *to=BACK_OF(rest)+c;
    ALL to[i]+=h[i];
  } else if (!(s->flat&QUIET_A)) w->g[rest]+=NAME(sum)(h,n);
}

@ Sixty-four lanes are done at a time, those from~|c| on, also if the block is longer; the reason is the same as for sums.

@<Backward kernels@>=
INLINED void NAME(tile_back_chunk)(const nb_work *w, const lane_step *s, size_t base, int is_data, int c, int n)
{
  const uint32_t *item[TILE];
  const vec *g[TILE];
  for (int r=0; r<TILE; r++) {
    const double *h=BACK_OF(s[r].out)+c;
    g[r]=(const vec *)h, item[r]=w->p->list+s[r].a+1;
    NAME(tile_rest_back)(w,s+r,h,c,n);
  }
  for (uint32_t j=0; j<s->b; j++) {
    uint32_t x=item[0][2*j+1];
    const double *b=(is_data ? NAME(data)(w,x,base) : LANE_OF(x))+c;
    NAME(tile_item_back)(w,item,j,g,(const vec *)b,is_data ? NULL : (vec *)(BACK_OF(x)+c),n);
  }
}

@ The way back of a tile, then, is that of its pieces, and its end is four rows of zeros. Data and lanes are told apart outside of all loops, with a constant that the compiler carries into the inner one.

@<Backward kernels@>=
INLINED void NAME(tile_back_kind)(const nb_work *w, const lane_step *s, size_t base, int is_data)
{
  const int n=NAME(lanes)(w);
  for (int c=0; c<n; c+=BLOCK) NAME(tile_back_chunk)(w,s,base,is_data,c,n-c<BLOCK ? n-c : BLOCK);
  for (int r=0; r<TILE; r++) memset(BACK_OF(s[r].out),0,(size_t)n*sizeof(double));
}
static void NAME(tile_back)(const nb_work *w, const lane_step *s, size_t base)
{
  if (s->op==DOT_UD) NAME(tile_back_kind)(w,s,base,1);
  else NAME(tile_back_kind)(w,s,base,0);
}

@ Backward, each lane gets the adjoint times the other factor. In a sum of squares, the squared length of a vector for instance, both factors are the same lane; then there would be two additions to the same place, and the second would have to wait until it could load what the first has stored. So a square gets its derivative in one addition, of $2ga$. Doubling is exact, and $g+g$ is formed first. In the mixtures, where each Gaussian has such a sum, this was worth three percent. Otherwise the two additions go to different rows, and the products are formed from values, which don't change.

@<Backward kernels@>=
INLINED void NAME(lanes_back_chunk)(const nb_work *w, const lane_step *s, int c, int n)
{
  const uint32_t *item=w->p->list+s->a+1;
  vec g[8];
  NAME(start_back)(w,s,c,g,n);
  for (uint32_t k=0; k<s->b; k++) {
    uint32_t x=item[s->op==NB_SUM ? k : 2*k], z=item[s->op==NB_DOT ? 2*k+1 : 0];
    const vec *a=(const vec *)(LANE_OF(x)+c), *b=(const vec *)(LANE_OF(z)+c);
    vec *ga=(vec *)(BACK_OF(x)+c), *gb=(vec *)(BACK_OF(z)+c);
    if (s->op==NB_SUM) EACH(n) ga[i]+=g[i];
    else if (s->op==DOT_BY) EACH(n) ga[i]+=g[i]*w->v[item[2*k+1]];
    else if (x==z) EACH(n) ga[i]+=(g[i]+g[i])*a[i];
    else EACH(n) { vec by_a=g[i]*b[i], by_b=g[i]*a[i]; ga[i]+=by_a; gb[i]+=by_b; }
  }
}
static void NAME(dot_lanes_back)(const nb_work *w, const lane_step *s)
{
  const int n=NAME(lanes)(w);
  BY_SIZE(NAME(lanes_back_chunk),w,s)
}

@ The derivative of a logsumexp by an argument is its share, $e^{x-y}$, which is computed again. It could have been kept from the way forward, at the
price of one more row of lanes for each argument; with vectors an exponential costs less than a nanosecond, and memory costs more. In this, logsumexp differs from the functions with one argument: their result is all that a derivative needs, while here there is one result and many shares. The fetched lanes
give back what they have got: to the tape, or to another lane, or to nobody if they were data. Only real turns give back; the lanes beyond the end
have zero adjoints, and their windows would reach beyond the end of the variables.

@<Backward kernels@>=
static void NAME(log_sum_back)(const nb_work *w, const lane_step *s, double *g)
{
  const int n=NAME(lanes)(w);
  const uint32_t *item=w->p->list+s->a;
  const double *y=LANE_OF(s->out);
  for (uint32_t k=0; k<s->b; k++) {
    const double *x=LANE_OF(item[k]);
    double *gx=BACK_OF(item[k]);
    ALL gx[i]+=g[i]*exp(x[i]-y[i]);
  }
  ALL g[i]=0;
}
static void NAME(fetch_back)(const nb_work *w, const lane_step *s, double *g, size_t base, size_t m)
{
  const nb_program *p=w->p;
  const int n=NAME(lanes)(w);
  const uint32_t *x=s->op==LOAD || s->op==SPREAD ? NULL : p->columns.at[s->a].index+base;
  if (g==w->back) return; /* nobody has pushed anything */
  if (s->op==SPREAD) NAME(add_lanes)(w->g+s->a,g,n);
  else if (s->op==PICK) for (size_t i=0; i<m; i++) BACK_OF(x[i])[i]+=g[i];
  else if (s->op==WINDOW) ALL_OF(m) w->g[s->b+base+i]+=g[i];
  else if (s->op==GATHER) for (size_t i=0; i<m; i++) w->g[x[i]]+=g[i];
  ALL g[i]=0;
}

@ A window is written by neighboring lanes to neighboring places, so here again no turn depends on another. A |GATHER| is another matter: two lanes may have got the same number, as when a user of a film service has rated two films, and both want to add to the same adjoint. If eight lanes did that at the same time, seven of their additions would be lost. So there the compiler is promised nothing, and the lanes give back one after the other.

@<Tools of all kernels@>=
#define ALL_OF(m) INDEPENDENT for (size_t i=0; i<m; i++)

@ Between the two ways stand the roots. Their values are added up, each with its weight. Only the $m$ lanes with a turn count. Sixty-four lanes of all roots come before the next sixty-four; so two roots that belong to the same sum take turns in the same way, whatever the length of a block, and the sum is the same to the last bit.

@<Backward kernels@>=
INLINED void NAME(add_roots)(const nb_work *w, const lane_loop *l, size_t c, size_t k, int whole)
{
  for (const lane_root *x=l->root, *end=x+l->roots; x<end; x++) {
    const double *y=LANE_OF(x->slot)+c;
    double sum=0;
    if (whole) sum=NAME(sum)(y,(int)k);
    else for (size_t i=0; i<k; i++) sum+=y[i];
    w->sum[x->sum]+=x->weight*sum;
  }
}

@ If a gradient is wanted, the adjoints of the roots are seeded. The lanes without a turn get no seed, so nothing comes back from them. The derivative of the root of the graph by the sum number~$s$ is the seed of all its summands: $\partial e/\partial t_i=\partial e/\partial s\cdot\partial s/\partial t_i$, and the second factor is the weight.

@<Backward kernels@>=
static void NAME(roots)(const nb_work *w, const lane_loop *l, size_t m, int add, int back)
{
  const int n=NAME(lanes)(w);
  for (size_t c=0; add && c<m; c+=BLOCK)
    NAME(add_roots)(w,l,c,m-c<BLOCK ? m-c : BLOCK,m==(size_t)n);
  for (size_t r=0; back && r<l->roots; r++) {
    double *g=BACK_OF(l->root[r].slot), seed=l->root[r].weight*w->seed[l->root[r].sum];
    if (m==(size_t)n) ALL g[i]+=seed;
    else for (size_t i=0; i<m; i++) g[i]+=seed;
  }
}

@ The interpreter for the way back takes the steps in reverse order. Its |switch| is decided once for each step and block, and so takes a sixty-fourth
of the time that it took on the tape. That is the whole secret of interpreters that are fast: they aren't clever in what they decide, but they decide
rarely.

@<Backward kernels@>=
static void NAME(backward)(const nb_work *w, const lane_loop *l, size_t base, size_t m)
{
  for (const lane_step *s=l->step+l->steps; s-->l->step; ) {
    double *g=BACK_OF(s->out);
    switch (s->op) {
#define NB_X(constant, name, ...) case NB_##constant: NAME(backward_##name##_)(w,s,g); break;
    @<The operations@>@;
#undef NB_X
    case DOT_UL: case DOT_UD:
      if (s->rows==TILE) {@+s-=TILE-1, NAME(tile_back)(w,s,base);@+break;@+}
      if (s->op==DOT_UL) NAME(dot_flat_back)(w,s,base,0);
      else NAME(dot_flat_back)(w,s,base,1);
      break;
    case NB_SUM: case NB_DOT: case DOT_BY: NAME(dot_lanes_back)(w,s);@+break;
    case NB_LOGSUMEXP: NAME(log_sum_back)(w,s,g);@+break;
    default: NAME(fetch_back)(w,s,g,base,m);
    }
  }
}

@ Three times the same text, with other flags. Each of the three files is a few lines long. The first is for every machine, with vectors of two numbers, or whatever the compiler makes of them.

@(c/engine-portable.c@>=
#include "engine-parts.h"
#define KERNEL portable
#define WIDTH 2
#include "lane-kernels.h"

@ In the other two, a pragma tells the compiler which instructions it may use from there on. It stands behind the headers, and in no other file; so everything that isn't a kernel is compiled for a plain processor, and runs anywhere. (Compilers can also make several versions of one function by an attribute, and choose among them when a program is loaded. But our vectors differ in their type, not only in how they are compiled.)

@(c/engine-avx2.c@>=
#include "engine-parts.h"
#ifdef HAS_WIDER
#pragma GCC target("avx2,fma")
#define KERNEL avx2
#define WIDTH 4
#include "lane-kernels.h"
#endif

@ The flags could as well be in the makefile. There they would be one more thing that a reader has to believe; here the file says itself what it is for, and on a machine of another make it is empty and does no harm.

@(c/engine-avx512.c@>=
#include "engine-parts.h"
#ifdef HAS_WIDER
#pragma GCC target("avx512f,avx512dq,avx512vl,fma,prefer-vector-width=512")
#define KERNEL avx512
#define WIDTH 8
#include "lane-kernels.h"
#endif

@ A function of the compiler asks the processor. The three instructions sets of the last kind are what our vectors of eight numbers need; all processors
of that kind from 2017 on have them. On machines of another make, and with other compilers, there is one row: the portable one. The table is in the order of preference; the last row runs everywhere.

@<Functions of {\tt engine.c}@>=
static int always(void) {@+return 1;@+}
#ifdef HAS_WIDER
static int has_avx2(void)
{
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}
static int has_avx512(void)
{
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")@|
    && __builtin_cpu_supports("avx512vl");
}
#endif
static const kernel_row kernel_table[]={@|
#ifdef HAS_WIDER
  {"avx512",has_avx512,&nb_lanes_avx512},@|
  {"avx2",has_avx2,&nb_lanes_avx2},@|
#endif
  {"portable",always,&nb_lanes_portable}};

@ Three versions of one function are three chances for a mistake, and the rarest of them is the one that nobody runs. A test on a new machine says nothing about old ones. So all versions that a machine can run are tested on it: each operation of the table, with both arguments as lanes and with either of them flat, at ordinary numbers and with a zero, an infinity, a NaN or a number next to nothing in one of the lanes; and every way to write a loop that we could
think of. The portable version runs everywhere. A mistake in a kernel is most often one lane that is wrong, the last of them as a rule; so the tests have a hundred turns, one block and a part of another.

@ Tests want to try all of them, so the choice can be overruled, for the whole process. This is the only global variable of the library; it changes speed, and nothing else.

@<Declare works@>=
NB_API const char *nb_kernels(const char *name);@/
  /* Chooses the kernels "avx512", "avx2" or "portable" for all programs, if this processor and this library have them, or the best for |NULL|. Returns the name of those in use. Not while a program runs. */

@ An unknown name, or one that this processor can't use, chooses the best again, and the answer says so; so a test that asks for kernels which aren't
there sees it, and can pass over them.

@<Functions of {\tt engine.c}@>=
static const kernel_row *chosen;
const char *nb_kernels(const char *name)
{
  size_t n=sizeof kernel_table/sizeof *kernel_table;
  chosen=NULL;
  for (size_t k=0; name && k<n; k++)
    if (strcmp(kernel_table[k].name,name)==0 && kernel_table[k].usable()) chosen=kernel_table+k;
  return best_kernels()->name;
}

@ The best kernels are the first in the table that can be used. To ask the processor takes a few nanoseconds, since the compiler's functions look into a
variable that was filled when the program started; so there is no need to remember the answer, and no second global variable.

@<Functions of {\tt engine.c}@>=
static const kernel_row *best_kernels(void)
{
  const kernel_row *k=chosen;
  if (k) return k;
  for (k=kernel_table; !k->usable(); k++) ;
  return k;
}
