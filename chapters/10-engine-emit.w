@*1 Emitted code.\label{emit}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The last step of all leaves the interpreter. A program can be written down as a function in~\CEE/ that computes the value and the gradient and needs no library at all; a compiler then does what it is good at, and no instruction has to be looked up any more. Such a file can go into a program for a machine on which nothing of ours will ever run. And it can be read: it is
the most honest answer to the question what differentiation has made of a function.

A second function can be had in the same file: the Hessian times a vector. It is the gradient differentiated once more, in the direction of that vector, by the rules of exercise~\xex{8.9}; whoever wants Newton's method with a thousand variables wants this, and not the million entries of the matrix.

Three promises are made to the reader of such a file. It is {\it complete\/}: no header but \.{math.h} and \.{string.h}, no function that isn't in it or in the C library. It is {\it pure\/}: no static variable, no allocation; all memory comes from the caller, so that two threads may call the function at the same time with two pieces of memory. And it is {\it clean\/}: gcc and clang have nothing to say about it, with all of their usual warnings. The third promise was the hardest, as we shall see, since warnings are about what is superfluous, and a program that writes programs likes to write too much.

To use such a file one declares its function and brings memory:
\session
static double work[f\_work];
double x[2] = $\{$2, 1$\}$, g[2], y = f(x, g, work);
\endsession
\noindent Then |y| is~$6$, and |g| has $2$ and~$5$. If the program was compiled for data that come row by row, the call is |f(x, g, rows, data, work)|, with |rows| times as many numbers as a row has; the value is the sum over all rows, as for |nb_run|. And |f_hvp(x, d, g, h, work)| fills |h| with $\sum_j\partial^2\!f/\partial x_i\,\partial x_j\,d_j$; for the lecture's product and $d=(1,0)$ that is the first column of the Hessian, $0$ and~$1$.

@<Declare what a program says of itself@>=
NB_API nb_status nb_emit_c(const nb_program *p, const char *name, nb_write *out, void *env);@/
  /* Writes a self-contained C file with |double name(const double *x, double *grad, double *work)|: the value, and the gradient unless |grad| is |NULL|; |work| has |name_work| numbers. With data there are |size_t rows, const double *data| before |work|. |NB_EARG|: a pointer is missing, or |name| is no identifier; |NB_ENOTIMPL|: data without lanes; |NB_ESTOPPED|; |NB_ENOMEM|. */
NB_API nb_status nb_emit_c_hvp(const nb_program *p, const char *name, nb_write *out, void *env);@/
  /* The same file with a second function, |name_hvp(x, direction, grad, hvp, work)|: it returns the value, and fills the gradient and the Hessian times |direction|; |work| has |name_hvp_work| numbers. Data stand before |work|, as above. */

@ What does such a file look like? For the lecture's $(a+b)(b+1)$ it is hardly more than the two sweeps, as one would write them on paper:
\listing{10-engine-lecture}
One can read it from top to bottom with a finger on the graph: three lines forward, then each arrow once, backward. The variable $b$ is |x[1]|; it gets its two contributions, $3$ and~$2$ at the point $(2,1)$, in two different lines, and their sum is the derivative. Where the graph had a loop, the file has a loop, and its data are in tables above it. So the file grows with the shape of the function and with the data, but not with the product of the two.

The memory of the function is a number of |double|s, |f_work| of them: seven values and seven adjoints here, among them a place for the constant~$1$, which isn't used, as the constant is written where it is needed. One could save it; but then the numbers in brackets wouldn't be those of the program any more, and who debugs both wants them to be the same.

@ The formulas come from the table of operations. We have written them as formulas of |a|, |b| and |y|, and they can be printed by the preprocessor, which knows how to make a string of an argument. That is the seventh use of the table, and the first one in which nothing is computed at all: what counts here is the {\it text\/} of a row.

An operation has one value and five derivatives, two of the first order and three of the second; there are three and not four, since $\partial^2y/\partial a\,\partial b$ and $\partial^2y/\partial b\,\partial a$ are the same. A small number is enough to say which of the six formulas of a row is meant, and |VALUE|, the last of them, isn't an index into |slope|, on purpose: whoever treats a value like a derivative reads beyond the array, and the sanitizers of our tests say so at once.

@<Types of {\tt engine-tell.c}@>=
typedef struct formula_row {
  const char *name, *value, *slope[5]; /* derivatives by $a$, $b$, $aa$, $ab$, $bb$ */
} formula_row;
enum { BY_A, BY_B, BY_AA, BY_AB, BY_BB, VALUE };@/

@ The operator \.{\#} of the preprocessor does the work: in |#value| the argument isn't evaluated or expanded, but put between quotation marks, with its blanks reduced. So the row of the quotient becomes the strings |"a/b"|, |"1/b"|, |"-y/b"| and three more. Nobody has to keep a second list of formulas for printing, and if somebody adds a row to the table, its emitted form is there already.

The first two rows are those of the leaves, which have no formulas and are never printed. They stand there so that a row can be found by the number of its operation, without a search.

The last line of this section names the six formulas, as the emitted file will: the derivative of a quotient by its divisor is |div_b|. A value has no letter; only the underscore remains.

@<Types of {\tt engine-tell.c}@>=
static const formula_row formula_table[]={@|
  {"var","",{"","","","",""}},{"const","",{"","","","",""}},
#define NB_X(constant, name, arity, value, da, db, aa, ab, bb, tex) \
  {#name,#value,{#da,#db,#aa,#ab,#bb}},
  @<The operations@>@;
#undef NB_X
};
static const char *const formula_suffix[]={"a","b","aa","ab","bb",""};

@ Now for the writer's memory. Which of the small functions does the file need, and which columns? If it had one too many, clang would complain of a function that nobody uses; and rightly. We could find out beforehand by looking at all steps, but then the same decisions would stand in two places, and sooner or later they would differ. So the file is written {\it twice}: first to nobody,
only to note what is used, then to the receiver. The price is a little time; a file is emitted once.

This way of doing things has a name among typesetters: \TeX\ needs two runs for a table of contents, since the numbers of the pages aren't known before the pages are made. An assembler has two passes for the same reason. The alternative is always to guess, or to leave room and come back.

@<Types of {\tt engine-tell.c}@>=
typedef struct scribe {
  teller to;
  const nb_program *p;
  const char *name;
  int twice; /* the Hessian times a vector, too */
  size_t lanes, owed; /* turns at a time; rows of |w|, see below */
  int gathers; /* constants are wanted in |v| */
  uint8_t used[NB_OPS][6], *column; /* what the file needs */
} scribe;

@ A number is written as \CEE/ wants to read it. Infinity and NaN have no digits; \.{math.h} has names for them. (They are macros since 1999; a compiler that doesn't know them is older than the language of this book.) Minus zero needs a point, because the integer |-0| is just~|0|, and the sign would be lost; somebody may divide by it.

The first comparison looks like a mistake and isn't: a NaN is the only number that is different from itself.

@<Functions of {\tt engine-tell.c}@>=
static void emit_number(scribe *w, double c)
{
  char text[40];
  if (c!=c) {@+tell(&w->to,"NAN");@+return;@+}
  if (isinf(c)) {@+tell(&w->to,c<0 ? "-INFINITY" : "INFINITY");@+return;@+}
  @<Print |c| with as few digits as are enough@>@;
  tell(&w->to,c==0 && signbit(c) ? "-0.0" : "%s",text);
}

@ Enough digits means: enough to read the same number again. Fifteen often are, seventeen always. So |0.1| remains |0.1| and doesn't become |0.10000000000000001|; $1/3$ needs a sixteenth digit, and $0.1+0.2$, which isn't quite~$0.3$, all seventeen.

Why not always seventeen digits, which is certainly enough? Because of the reader. A learning rate that was typed as \.{0.1} and comes out as a number with seventeen digits makes one look for the mistake that isn't there. With fifteen digits every decimal number of up to fifteen digits survives; if the number that is read back differs in a single bit, the next digit is taken. For data that came from a measurement, with four or five digits, this makes the tables half as long.

@<Print |c| with as few digits as are enough@>=
for (int digits=15; digits<=17; digits++) {
  snprintf(text,sizeof text,"%.*g",digits,c);
  if (strtod(text,NULL)==c) break;
}

@*2 Places. Where is a number? On the tape it is |v[i]|, its adjoint |g[i]|. In a loop it is |u[i]|, its adjoint |h[i]|. The numbers in brackets are those of the slots. A \term{locus} is a letter and a slot; the letter |c| is a column of data. Some loci {\it stand still}: constants and data. Nobody wants their derivatives.

For the function~(1) of section~\xsec{factors} there are $21$ variables, |v[0]| to |v[20]|. One turn of its loop has six steps: |u[0]| is a column of data, |u[1]| a sum of twenty products of a |v| with a column, and so on to the logarithm. The adjoint of |v[3]| is |g[3]|, that of |u[1]| is |h[1]|. A letter and a number, and the reader knows where he is.

@<Types of {\tt engine-tell.c}@>=
typedef struct locus {
  char array; /* |v|, |u| or |c|; adjoints: |g|, |h|, |w| */
  uint32_t slot;
  int still;
} locus;

@ A step that is to be written down has an operation, two places to read from and one to write to. From here on, a step of a loop differs from one of the tape by its letters and by |each|, and by nothing else: the lecture's |v[3] = v[0] + v[1]| and a loop's |EACH u[3][i] = v[0] + u[1][i]| come out of the same line of code; whoever writes it down needn't know where it came from.

For a fused step, |list| and |items| are the place and the length of its list, and the loci |a| and |b| mean nothing, but that the letter of~|a| tells whether the rest of the chain is flat. For a step that fetches, |list| is the number of a column or of a slot. In a |union| one would give these different names; here two numbers with two names each are enough, and the functions that use them say which is meant.

@<Types of {\tt engine-tell.c}@>=
typedef struct written_step {
  int op, each; /* |each|: in a loop, once for each lane */
  locus a, b, y;
  uint32_t list, items; /* of fused steps */
} written_step;

@ In a loop there are eight turns at a time, the lanes: a number in the loop is really eight, |u[3][i]| for |i| from |0| to~|7|, and each line begins with |EACH|, which is a |for| over~|i|. Why not one turn after the other, which would be easier to read? Because then no compiler could put eight of them into a register. It would have to prove that no turn disturbs the next one, and it can't, since all of them add to the same adjoints.
With |EACH| there is nothing to prove: the eight are written into eight different places. A plain compiler, told nothing but \.{-O3}, makes vectors of them.

An example from that loop: \.{EACH u[4][i] = u[3][i] + 1;} is eight additions of eight different numbers, and on a machine with wide registers one instruction. Its way back, \.{EACH h[3][i] += h[4][i];}, is one more. In a loop over single turns the same line would be |h[3] += h[4]|, and the compiler would have to find out by itself that the turn before isn't waiting for it. With a plain sum |g[3] += ...|, into which all turns add, it couldn't do it, however clever it is: the order of the additions is part of the program's meaning.

@<Functions of {\tt engine-tell.c}@>=
static void emit_locus(scribe *w, const char *rate, locus x)
{
  const nb_program *p=w->p;
  if (x.array=='v' && constant_slot(p,x.slot)) {@+@<Write the constant itself@>@;@+}
  else if (x.array=='c') tell(&w->to,"column_%" PRIu32 "[t + i]",x.slot), w->column[x.slot]=1;
  else tell(&w->to,x.array=='v' || x.array=='g' ? "%s%c[%" PRIu32 "]" : "%s%c[%" PRIu32 "][i]",rate,x.array,x.slot);
}

@ A constant is written where it is needed, and not looked up in~|v|: so the reader sees |+ 1| and not the number of a slot, and the compiler may use what it knows about~$1$. Its rate is zero, and |0| is written if the rate is asked for.

Why the parentheses? In \.{v[0] - (-2)} they are there for the eye. Behind a minus that is a sign they are needed: without them \.- and \.{-2} would grow together into \.{--2}, and \CEE/ would try to count a constant down. The question is |signbit| and not |c<0|, since minus zero begins with a minus as well.

@<Write the constant itself@>=
double c=*rate ? 0 : p->constant[x.slot-p->n-p->d];
tell(&w->to,signbit(c) ? "(" : "");
emit_number(w,c);
tell(&w->to,signbit(c) ? ")" : "");

@ The word |rate| is either empty or the letter~|d|. The second function of the file has a second set of arrays, |dv|, |dg|, |du|, |dh|, |dw|, with the rates at which the numbers of the first set change when |x| moves in the given direction. Each line of the gradient is followed by its own derivative, as in exercise~\xex{8.9}; and because the names differ by one letter only, the same code can write both lines.

What about the second derivatives of an operation whose arguments are the same number, such as $x\cdot x$? Both arguments then have the same locus, and each gets its lines: |dg[0] += g[1] * dv[0]| twice, together $2\dot x$, which is right for $x^2$. The rules needn't know that the two are one; they never do, in this book, since contributions are added.

A locus that stands still has the rate zero; a constant is written as a number, since that is what it is. A uniform number, one that is the same in all turns, has its adjoint on the tape, where all lanes would add to one place. So each lane gets an account of its own, |w[i]|, and the eight accounts are settled when the loops are over.

The number of accounts is found on the first writing: it is the largest number of a slot that any step of a loop pays into, plus one. For a network with $3498$ weights that is $3498\cdot8$ numbers, a quarter of a megabyte; they are cleared at the beginning and added up at the end, eight additions for each weight, in a function that does thousands of multiplications with it.

@<Functions of {\tt engine-tell.c}@>=
static locus adjoint_of(scribe *w, int each, locus x)
{
  if (x.array=='u') x.array='h';
  else x.array=each ? 'w' : 'g';
  if (x.array=='w' && x.slot>=w->owed) w->owed=(size_t)x.slot+1;
  return x;
}

@ A locus is made from a letter and a slot; on the tape it may turn out to be a constant, and stands still.
The constants of a program have slots between those of the variables and those of the steps, so a comparison of numbers tells; |constant_slot| was written for the question whether a program is affine. An earlier version of this file forgot to ask in two places, in a logsumexp and where lanes gather numbers from the tape, and read a zero instead of the constant. It had been tested with eight shapes of loops, none of which had a constant there. Now every shape that the tests know is emitted, and two dozen random graphs, and a list of odd places in which a constant may stand.

@<Functions of {\tt engine-tell.c}@>=
static locus locus_at(const nb_program *p, char array, uint32_t slot)
{
  locus x={array,slot,array=='c' || (array=='v' && constant_slot(p,slot))};
  return x;
}

@ A step of the tape uses the letter |v| throughout, and its result has the number that follows from its place. (The slots of the results are consecutive; that is what made the program small.) The structure is small; it is made anew for each step and each direction, a dozen assignments before a line of text is formatted, and so nobody has to keep it.

In the lecture's program the first step adds $a$ and~$b$. Slots $0$ and~$1$ are the variables, slot~$2$ is the constant~$1$, and so the result is |v[3]|.

@<Functions of {\tt engine-tell.c}@>=
static written_step tape_step(const nb_program *p, size_t i)
{
  uint32_t a=p->a[i], b=p->b[i];
  written_step s={p->op[i],0,locus_at(p,'v',a),locus_at(p,'v',b),@|
    locus_at(p,'v',(uint32_t)(p->first+i)),a,b};
  return s;
}

@ In a loop the arguments are lanes, unless they are flat, and then they are on the tape. Two bits of the step tell, one for each argument; they are the bits that the kernels look at, so the file and the interpreter can't disagree on what is uniform. The result is always a lane: a cell whose arguments are all flat is uniform itself and was never put into a loop.

@<Functions of {\tt engine-tell.c}@>=
static written_step loop_step(const nb_program *p, const lane_step *x)
{
  written_step s={x->op,1,locus_at(p,x->flat&1 ? 'v' : 'u',x->a),@|
    locus_at(p,x->flat&2 ? 'v' : 'u',x->b),locus_at(p,'u',x->out),x->a,x->b};
  return s;
}

@ Each line begins in the same way, and most of them with a place and an operator.
The two blanks in front are all the beauty that there is; nesting is never deeper than a loop in a function, and whoever wants more can run the file through a beautifier. What matters is that a line says one thing: which place gets a value, from which others, by which operation.

@<Functions of {\tt engine-tell.c}@>=
static void begin_line(scribe *w, const written_step *s, const char *rate, locus x, const char *sign)
{
  tell(&w->to,s->each ? "  EACH " : "  ");
  emit_locus(w,rate,x);
  tell(&w->to," %s ",sign);
}

@*2 Rows of the table. The value of a row is an operator between two places, a function of \.{math.h}, or a small function that we write above. A formula such as |exp(a)| begins with the name of its row; then that name can be called as it is.

The test is about a text, not about an operation. Is it too clever to look at the letters of a formula to decide how to print it? It would be, if a mistake could go unnoticed. But a row that is printed wrongly doesn't compile, or doesn't agree with the library in the tests, where each row occurs; and a table with a column for ``how to print it'' would have to be filled in by somebody, nineteen times.

@<Functions of {\tt engine-tell.c}@>=
static int is_library_function(const formula_row *r)
{
  size_t n=strlen(r->name);
  return strncmp(r->value,r->name,n)==0 && r->value[n]=='(';
}

@ The order of the rows is that of chapter~\xchap{graphs}: four operators, then the change of sign. So the first four have their sign in the middle of their formula, |"a+b"|, and it can be taken from there.

Is it safe to write |a - b| without parentheses? With longer operands it wouldn't be: $a-(b+c)$ and $(a-b)+c$ are told apart by nothing else. Here no operand is ever more than a name or a number, because each step has a line for itself, and a negative constant brings its own parentheses, as we have seen. What a formula would need a parser for, a list of steps has for nothing.

@<Functions of {\tt engine-tell.c}@>=
static void emit_value(scribe *w, const written_step *s)
{
  const formula_row *r=formula_table+s->op;
  int infix=s->op-NB_ADD<4, library=is_library_function(r);
  if (infix) emit_locus(w,"",s->a), tell(&w->to," %c ",r->value[1]), emit_locus(w,"",s->b);
  else if (s->op==NB_NEG) tell(&w->to,"-"), emit_locus(w,"",s->a);
  else {@+@<Write a call of the row's function@>@;@+}
}

@ So |exp(v[3])| calls the C library, and |max_(v[0], v[1])| a small function above, whose name ends with an underscore to keep it apart from names that the reader may have. Here the writer notes that this function is used: on the first writing, to nobody, that is the whole effect of the line. A library function isn't noted, because nobody has to write it.

@<Write a call of the row's function@>=
tell(&w->to,library ? "%s(" : "%s_(",r->name), emit_locus(w,"",s->a);
if (nb_arity(s->op)==2) tell(&w->to,", "), emit_locus(w,"",s->b);
tell(&w->to,")"), w->used[s->op][VALUE]|=!library;

@ A derivative is a factor. If the formula is |1|, there is no factor to be written, and if it is |-1| the sign in front says so already. If it is a single letter, as in $\partial(ab)/\partial a=b$ or in the derivative of the exponential, the place is written itself. Everything else is a call: |* div_b(v[1], v[4])|, with those of the three letters that the formula mentions. So a finger on the line finds all that the derivative depends on.

To find the letters in a formula, one looks for a letter that is a word of its own: the |a| in |-y/a| is one, those in |tanh(b)| are not. It is a scanner of one line for a language of three words, and it is enough, as the formulas are ours. The tests compare each row of the table, emitted, compiled and run, with the library.

@<Functions of {\tt engine-tell.c}@>=
static int mentions(const char *formula, char letter)
{
  for (const char *f=formula; *f; f++) {
    int inside=f>formula && (isalnum((unsigned char)f[-1]) || f[-1]=='_');
    if (*f==letter && !inside && !isalnum((unsigned char)f[1]) && f[1]!='_') return 1;
  }
  return 0;
}

@ The same three letters, the same order, for the call and for the function that is called. What can be said without a call is said without one. If the derivative is $1$ there is nothing to be written at all: |g[0] += g[3]| is a whole line. It is the same for~$-1$, whose sign stands in front of the line already.

How often is that? All four derivatives of a sum and a difference are of this kind, and where products are added up, as in every network, each product comes with an addition. So about half of the arrows of such a graph have the derivative~$1$, and none of their lines has a multiplication, neither in the file nor in the processor.

@<Functions of {\tt engine-tell.c}@>=
static void emit_factor(scribe *w, const written_step *s, int by)
{
  const char *f=formula_table[s->op].slope[by], *comma="";
  if (strcmp(f,"1")==0 || strcmp(f,"-1")==0) return;
  tell(&w->to," * ");
  @<Write the derivative as a letter or as a call@>@;
}

@ Single letters are the most frequent case by far: the derivatives of a product are the other factor, the exponential is its own derivative, and together with $\pm1$ this covers nearly all steps of an ordinary network. What remains as calls are divisions, logarithms and the derivatives of the hyperbolic tangent. A compiler turns them back into a few instructions; they are functions for the sake of the eye.

A formula without any letter, such as a plain number that is neither $0$ nor $\pm1$, doesn't occur in the table; it would be a call without arguments, which \CEE/ allows.

@<Write the derivative as a letter or as a call@>=
const locus x[3]={s->a,s->b,s->y};
int call=f[1]!='\0';
if (call) tell(&w->to,"%s_%s(",formula_table[s->op].name,formula_suffix[by]), w->used[s->op][by]=1;
for (int k=0; k<3; k++)
  if (mentions(f,"aby"[k])) tell(&w->to,"%s",comma), emit_locus(w,"",x[k]), comma=", ";
tell(&w->to,call ? ")" : "");

@ Whatever doesn't matter is left out: an argument that stands still, and a derivative that is zero everywhere. For the second derivatives that is the usual case. Of the rows of the table, seven have none at all, and a product has only the mixed one.

Leaving out what is zero isn't only a matter of length. A line |dg[0] += g[3] * 0 * dv[1]| would be NaN if |g[3]| is infinite, and nothing would be gained for the NaN: the same function, differentiated with pencil and paper, doesn't contain the term. For the same reason |nb_hvp| skips arguments that stand still.

@<Functions of {\tt engine-tell.c}@>=
static int matters(const written_step *s, int k, int by)
{
  const locus *x=k ? &s->b : &s->a;
  return k<nb_arity(s->op) && !x->still && strcmp(formula_table[s->op].slope[by],"0")!=0;
}

@ A factor of $-1$ becomes the operator of the line: |g[1] -= g[2]| in place of |g[1] += g[2] * -1|. Both are the same number, as a change of sign is exact; but the first is what one would write by hand. Only the formula |-1| is recognized, as a text; |-y/b| is negative for some arguments and positive for others, and |-sin(a)| as well, so these remain calls behind a plus.

@<Functions of {\tt engine-tell.c}@>=
static int is_negative(const written_step *s, int by)
{
  return strcmp(formula_table[s->op].slope[by],"-1")==0;
}

@ One step forward. Its rate is written behind it, if the second function is wanted, and by then the value is known: many derivatives are formed from the value of the result, such as |1+y*y| for the tangent. The order of the two lines is thus no matter of taste. With the rate first, it would be computed from a place that is still empty, or, in a loop, holds the value of the turns before.

@<Functions of {\tt engine-tell.c}@>=
static void emit_row(scribe *w, const written_step *s)
{
  int any=0;
  begin_line(w,s,"",s->y,"=");
  emit_value(w,s), tell(&w->to,";\n");
  if (!w->twice) return;
  @<Write the rate of the result@>@;
}

@ The rate is $\dot y=\dot a\,\partial y/\partial a+\dot b\,\partial y/\partial b$. There is a difference to the solution of exercise~\xex{8.9}. It asks whether an argument moves at all, because zero times an infinite derivative is NaN, as for $\sqrt x$ at~$0$. A line of text can't ask, or it wouldn't be a line any more; so at such a point the emitted function answers NaN where |nb_hvp| may know better.

If neither argument matters, the rate is zero, and is written as such: the place may have been used before, in another loop, by something that moved. On the tape each place is written once and was cleared before, so the line is superfluous there, and harmless.

@<Write the rate of the result@>=
begin_line(w,s,"d",s->y,"=");
for (int k=0; k<2; k++)
  if (matters(s,k,k)) {
    tell(&w->to,is_negative(s,k) ? (any ? " - " : "-") : any ? " + " : "");
    emit_locus(w,"d",k ? s->b : s->a);
    emit_factor(w,s,k), any=1;
  }
tell(&w->to,any ? ";\n" : "0;\n");

@ One step back, for one argument: $\bar a\mathrel{+}=\bar y\,\partial y/\partial a$. Its rate has several terms, by the product rule; each of them is a line. So a multiplication has three lines for each factor: |g[2] += g[4] * v[3]|, |dg[2] += dg[4] * v[3]|, and |dg[2] += g[4] * dv[3]|.

Why is this right? The line of the gradient says $\bar a\mathrel{+}=\bar y\,p$, where $p=\partial y/\partial a$ depends on the arguments. Differentiated in the direction, it says $\dot{\bar a}\mathrel{+}=\dot{\bar y}\,p+\bar y\,\dot p$. That is all; the whole function for the Hessian is the gradient, differentiated line by line in forward mode.

@<Functions of {\tt engine-tell.c}@>=
static void push_row(scribe *w, const written_step *s, int k)
{
  locus to=adjoint_of(w,s->each,k ? s->b : s->a), from=s->y;
  from.array=s->each ? 'h' : 'g';
  @<Write the line of the gradient, and the first term of its rate@>@;
  @<Write a term of the rate for each second derivative@>@;
}

@ The line of the gradient and the term $\dot{\bar y}\,p$ differ only by the letter~|d| in two of their places; so both come out of one loop, once with an empty word and once with that letter. The factor~$p$ itself has no~|d|, since in this term it stands still.

For $n$ variables the gradient costs a few times the value, whatever~$n$ is, and the product with one direction costs about twice the gradient. The matrix itself would take $n$ directions.

@<Write the line of the gradient, and the first term of its rate@>=
for (int rate=0; rate<=w->twice; rate++) {
  begin_line(w,s,rate ? "d" : "",to,is_negative(s,k) ? "-=" : "+=");
  emit_locus(w,rate ? "d" : "",from), emit_factor(w,s,k), tell(&w->to,";\n");
}

@ What remains is $\bar y\,\dot p$, and $\dot p=\dot a\,\partial^2y/\partial a^2+\dot b\,\partial^2y/\partial a\,\partial b$: the chain rule for the derivative~$p$, as it is a function of the same two arguments. The little table says which second derivative belongs to which pair of arguments; it is symmetric, as a Hessian must be.

Take $y=a/b$ with $a=6$, $b=2$, and let only $b$ move, $\dot b=1$. The derivative $p=1/b$ changes at the rate $-1/b^2=-1/4$. The row says |0| for |aa|, so the first argument has no line, and |-1/(b*b)| for |ab|: one line, \.{dg[0] += g[2] * div\_ab(v[1]) * dv[1]}.

@<Write a term of the rate for each second derivative@>=
static const int second[2][2]={{BY_AA,BY_AB},{BY_AB,BY_BB}};
for (int j=0; w->twice && j<2; j++)
  if (matters(s,j,second[k][j])) {
    begin_line(w,s,"d",to,is_negative(s,second[k][j]) ? "-=" : "+=");
    emit_locus(w,"",from), emit_factor(w,s,second[k][j]), tell(&w->to," * ");
    emit_locus(w,"d",j ? s->b : s->a), tell(&w->to,";\n");
  }

@*2 Lists. The items of a fused step are sums or products. Which letters its factors have depends on the kind: a uniform first factor is on the tape, a constant is, too; the second factor of a product with data is an entry of a column, or, if the data come row by row, a lane that nobody wants the derivative of.
In the last case the lane must be marked as standing still by hand; its letter alone, |u|, would say that it moves. The rate of that lane is zero anyway, since it is written so where it is loaded, but a line that adds zero is a line too many.

@<Functions of {\tt engine-tell.c}@>=
static locus factor_of(const scribe *w, const written_step *s, size_t k, int second)
{
  const uint32_t *item=w->p->list+s->list+1;
  uint32_t x=s->op==NB_SUM ? item[k] : item[2*k+(size_t)second];
  int flat_first=s->op==DOT_UL || s->op==DOT_UD, column=s->op==DOT_UD && !w->p->streamed;
  char array=s->y.array;
  if (second ? s->op==DOT_BY : flat_first) array='v';
  else if (second && column) array='c';
  locus f=locus_at(w->p,array,x);
  f.still|=second && s->op==DOT_UD;
  return f;
}

@ The first entry of the list is what the sum begins with, the rest of the chain. In a loop it may be flat, and a bit of the step told so; that bit has become the letter of~|a|.
For the weighted sum of~(1) the rest is the product of $w_0$ with a column; for a chain that begins with a bias it is the bias, flat.

@<Functions of {\tt engine-tell.c}@>=
static locus rest_of(const scribe *w, const written_step *s)
{
  return locus_at(w->p,s->a.array,w->p->list[s->list]);
}

@ Five operations have a list of items: a sum, and four kinds of products, which differ in who wants the adjoint of which factor. Logsumexp has a list as well, and isn't among them, since nothing in it is multiplied; it has functions of its own, further below.

@<Functions of {\tt engine-tell.c}@>=
static int is_list(int op)
{
  return op==NB_SUM || op==NB_DOT || op==DOT_BY || op==DOT_UL || op==DOT_UD;
}

@ Forward, a list is one long sum, a term on each line. A term is a factor, or two. Each of the two comes with a rate of its own, empty or~|d|, for in the derivative of a product one factor moves while the other one stands still.

The plus sign is at the beginning of the line and not at the end of the one before. It costs nothing, and in a sum of a thousand terms the eye sees at once that nothing but sums comes there.

@<Functions of {\tt engine-tell.c}@>=
static void add_product(scribe *w, const char *rate_a, locus a, const char *rate_b, const locus *b)
{
  tell(&w->to,"\n    + "), emit_locus(w,rate_a,a);
  if (b) tell(&w->to," * "), emit_locus(w,rate_b,*b);
}

@ The C compiler will form the sum from left to right, as |nb_forward| does; eight of them side by side, if it stands in a loop. This is the one place where the emitted code loses to our kernels, which keep sixty-four running sums in registers and read each weight once for all of them.

It is one statement, however long the list. The file could as well say |v[7] = v[7] + ...|, a thousand times. But then the reader's compiler had to find out that nobody looks at |v[7]| in between, before it may keep the sum in a register; in a single expression it is allowed to from the beginning.

@<Functions of {\tt engine-tell.c}@>=
static void emit_list(scribe *w, const written_step *s)
{
  for (int rate=0; rate<=w->twice; rate++) {
    begin_line(w,s,rate ? "d" : "",s->y,"="), emit_locus(w,rate ? "d" : "",rest_of(w,s));
    @<Write the terms of all items@>@;
    tell(&w->to,";\n");
  }
}

@ By the product rule, the rate of an item $ab$ has up to two terms, $\dot ab$ and~$a\dot b$. If the items are weights times data, only one of the two is left, $\dot w_jx_{ij}$; if both factors are hidden units, both are. What stands still has no derivative, and so no term. Twenty weights and twenty inputs make twenty terms for the value and twenty for its rate, where a careless writer would make forty.

@<Write the terms of all items@>=
for (size_t k=0; k<s->items; k++) {
  locus a=factor_of(w,s,k,0), b=factor_of(w,s,k,1), *second=s->op==NB_SUM ? NULL : &b;
  if (!rate) add_product(w,"",a,"",second);
  if (rate && !a.still) add_product(w,"d",a,"",second);
  if (rate && second && !b.still) add_product(w,"",a,"d",second);
}

@ Backward, one factor gets the adjoint of the result times the other factor. Nothing is written for what stands still, so that an emitted file has about as many lines for the way back as a careful person would write.

@<Functions of {\tt engine-tell.c}@>=
static void push_factor(scribe *w, const written_step *s, locus x, const locus *other)
{
  locus to=adjoint_of(w,s->each && !x.still,x), from=s->y;
  if (x.still) return;
  from.array=s->each ? 'h' : 'g';
  @<Write the three terms for one factor@>@;
}

@ The three terms are the three lines of a product: adjoint times factor, its rate times factor, adjoint times the factor's rate. If there is no second factor, as in a plain sum or for the rest of a chain, the third is missing; if the factor stands still, too.

The number of the term decides where a~|d| stands, and each of the three places has its own rule: before the sum in all terms but the first, before the adjoint in the second, before the factor in the third. That is the product rule for $\bar yb$, with its terms $\dot{\bar y}b$ and $\bar y\dot b$, told by the places of a letter.

@<Write the three terms for one factor@>=
for (int term=0; term<(w->twice ? 3 : 1); term++) {
  if (term==2 && (!other || other->still)) break;
  begin_line(w,s,term ? "d" : "",to,"+=");
  emit_locus(w,term==1 ? "d" : "",from);
  if (other) tell(&w->to," * "), emit_locus(w,term==2 ? "d" : "",*other);
  tell(&w->to,";\n");
}

@ A list goes back item by item, and each product has two ways back: to its first factor with the second one beside it, and the other way round. For a |DOT_UD| only the weights get anything, and so a sample with twenty inputs has twenty lines backward, not forty.

The lines are separate statements, in contrast to the way forward: twenty different adjoints get something, and there is nothing to be summed up. The rest of the chain comes first, with nothing beside it; its derivative is~$1$.

@<Functions of {\tt engine-tell.c}@>=
static void push_list(scribe *w, const written_step *s)
{
  push_factor(w,s,rest_of(w,s),NULL);
  for (size_t k=0; k<s->items; k++) {
    locus a=factor_of(w,s,k,0), b=factor_of(w,s,k,1);
    push_factor(w,s,a,s->op==NB_SUM ? NULL : &b);
    if (s->op!=NB_SUM) push_factor(w,s,b,&a);
  }
}

@ Logsumexp is written as it is computed: the largest, the sum of exponentials, the logarithm. Each argument occurs twice, first to find the largest one, then in a sum of exponentials none of which exceeds~$1$. It is the same computation as in |nb_forward|, in the same order. The two auxiliary variables live in braces of their own; in a loop they are lanes.

Both begin as the empty set would have it: the largest of no numbers is $-\infty$, their sum is~$0$. So a list of any length, even of one, needs no case of its own.

@<Functions of {\tt engine-tell.c}@>=
static void emit_logsumexp(scribe *w, const written_step *s)
{
  const uint32_t *x=w->p->list+s->list;
  const char *each=s->each ? "  EACH " : "  ", *i=s->each ? "[i]" : "";
  tell(&w->to,"  {\n  %s top, sum;\n%stop%s = -INFINITY, sum%s = 0;\n",s->each ? "lanes" : "double",each,i,i);
  @<Write the search for the largest argument@>@;
  @<Write the sum of exponentials and its logarithm@>@;
}

@ The comparison is written as ``not less or equal'' for the sake of NaN. With |x > top| a NaN would never become the largest, and the result would be a number; with |!(x <= top)| it does, and the result is NaN, as it should be.

It needn't stay there. Once |top| is NaN, no comparison with it is true, so the next argument takes its place, and a number may be the largest again. Is the NaN lost? No: the sum meets it for the second time, and one term that is NaN is enough for the whole. (Beside an argument~$+\infty$ it {\it is\/} lost, here and in |nb_forward|.)

@<Write the search for the largest argument@>=
for (uint32_t k=0; k<s->items; k++) {
  tell(&w->to,"%sif (!(",each), emit_locus(w,"",locus_at(w->p,s->y.array,x[k]));
  tell(&w->to," <= top%s)) top%s = ",i,i), emit_locus(w,"",locus_at(w->p,s->y.array,x[k])), tell(&w->to,";\n");
}

@ If the largest is infinite, it is the result, for $\infty-\infty$ in an exponential would spoil it. Otherwise the sum is at least~$1$, because the largest contributes $e^0$, and at most the number of arguments: so nothing overflows here, and the logarithm gets nothing that it could dislike. For $1000$ and $1000$ it is $1000+\ln2$, where $\ln(e^{1000}+e^{1000})$ would be infinite.

@<Write the sum of exponentials and its logarithm@>=
for (uint32_t k=0; k<s->items; k++)
  tell(&w->to,"%ssum%s += exp(",each,i), emit_locus(w,"",locus_at(w->p,s->y.array,x[k])), tell(&w->to," - top%s);\n",i);
begin_line(w,s,"",s->y,"=");
tell(&w->to,"isinf(top%s) ? top%s : top%s + log(sum%s);\n  }\n",i,i,i,i);

@ Its derivative by an argument is a share, $e^{x_k-y}$; the shares add up to one. With two arguments, $0$ and $\ln3$, the value is $\ln4$, and the shares are $1/4$ and~$3/4$.

The share is formed from the value |y|, which already contains the largest argument and the logarithm of the sum; so the way back needs neither of the two auxiliary variables, and an exponential is all that it costs. One could keep the exponentials of the way forward; that would be a number for each argument and each lane, to save a call that compilers know how to make eight at a time.

@<Functions of {\tt engine-tell.c}@>=
static void emit_share(scribe *w, const written_step *s, locus x)
{
  tell(&w->to,"exp("), emit_locus(w,"",x);
  tell(&w->to," - "), emit_locus(w,"",s->y), tell(&w->to,")");
}

@ The rate of the value is the mean of the arguments' rates, weighted by their shares. In the direction $(1,0)$ of the example it is $1/4$. It is written as a zero and then a line for each argument that moves, since a sum with a constant at its beginning needs no question which of its terms is the first.

@<Functions of {\tt engine-tell.c}@>=
static void emit_mean_rate(scribe *w, const written_step *s)
{
  if (!w->twice) return;
  begin_line(w,s,"d",s->y,"="), tell(&w->to,"0;\n");
  for (uint32_t k=0; k<s->items; k++) {
    @<Write what one argument adds to the mean of the rates@>@;
  }
}

@ An argument adds its share of its rate, $s_k\dot x_k$. One that stands still is skipped; and that is more than a saving here. If it is $-\infty$, as somebody may write to mask a class that isn't possible, its share is $0$ and its rate is $0$, and nothing could go wrong; but if it is $+\infty$, the share is $e^{\infty-\infty}$, and zero times NaN is NaN.

@<Write what one argument adds to the mean of the rates@>=
locus x=locus_at(w->p,s->y.array,w->p->list[s->list+k]);
if (x.still) continue;
begin_line(w,s,"d",s->y,"+="), emit_share(w,s,x);
tell(&w->to," * "), emit_locus(w,"d",x), tell(&w->to,";\n");

@ Backward, each argument gets its share of the adjoint, $\bar x_k\mathrel{+}=\bar ys_k$, and for the second function the rate of that. Both lines begin with the same adjoint, so it is found once. In the example, with $\bar y=1$, the arguments get $1/4$ and~$3/4$: this is the softmax, which people who train classifiers meet as an operation of its own. Here nobody has written it; it has come out of a logarithm.

@<Functions of {\tt engine-tell.c}@>=
static void push_share(scribe *w, const written_step *s, locus x)
{
  locus to=adjoint_of(w,s->each && !x.still,x), from=s->y;
  if (x.still) return;
  from.array=s->each ? 'h' : 'g';
  @<Write the share of the adjoint@>@;
  @<Write the rate of that share@>@;
}

@ The factor is an exponential, and the line of the rate will have the same one. To name it, and compute it once, would be one more array of lanes for each argument; to write it twice costs the second function a call for each. We have preferred the shorter file. The first function has the share only once in any case.

@<Write the share of the adjoint@>=
begin_line(w,s,"",to,"+="), emit_locus(w,"",from);
tell(&w->to," * "), emit_share(w,s,x), tell(&w->to,";\n");

@ The rate of a share is the share times the difference between its own argument's rate and the mean: $\dot s_k=s_k(\dot x_k-\dot y)$. Together with the rate of the adjoint this is $\dot{\bar x}_k\mathrel{+}=\bigl(\dot{\bar y}+\bar y(\dot x_k-\dot y)\bigr)s_k$, and nothing else is needed for the Hessian.

In the direction $(1,0)$ the shares of the example change by $s_1(1-1/4)=3/16$ and $s_2(0-1/4)=-3/16$: what one gains, the others lose, and the Hessian of a logsumexp has rows whose sums are zero.

@<Write the rate of that share@>=
if (!w->twice) return;
begin_line(w,s,"d",to,"+="), tell(&w->to,"("), emit_locus(w,"d",from);
tell(&w->to," + "), emit_locus(w,"",from), tell(&w->to," * ("), emit_locus(w,"d",x);
tell(&w->to," - "), emit_locus(w,"d",s->y), tell(&w->to,")) * ");
emit_share(w,s,x), tell(&w->to,";\n");

@*2 Loops. What brings numbers into a loop from elsewhere: columns, rows of data, gathered slots of the tape, picks. The text names the source; with the letters of adjoints it names where a contribution goes back to. So |v[3 + t + i]|, a window, becomes |g[3 + t + i]| on the way back, and one function serves both ways.

A window is the cheapest source: turn~$t$ reads the slot $3+t$, so eight turns read eight neighbors, with one load. Streamed data come by way of |row|, one pointer for each lane, because at the end of the data several lanes must look at the same row.

@<Functions of {\tt engine-tell.c}@>=
static void emit_source(scribe *w, const written_step *s, const char *rate, int back)
{
  char v=back ? 'g' : 'v', u=back ? 'h' : 'u';
  if (s->op==SPREAD) {@+@<Write the uniform number, or the account of its lane@>@;@+}
  else if (s->op==WINDOW) tell(&w->to,"%s%c[%" PRIu32 " + t + i]",rate,v,s->items);
  else if (s->op==LOAD && w->p->streamed) tell(&w->to,"row[i][%" PRIu32 "]",s->list);
  else {@+@<Write the entry to which a column leads@>@;@+}
}

@ A number that is the same in all turns is on the tape, forward. Backward all lanes would add to one place; so each adds to an account of its own, and |adjoint_of| opens it. That is the only difference between the two ways that isn't a matter of a letter, and the reason why this source has a locus and the others have not.

@<Write the uniform number, or the account of its lane@>=
locus x=locus_at(w->p,'v',s->list);
emit_locus(w,rate,back ? adjoint_of(w,1,x) : x);

@ The other three have a column: of numbers, of slots, or of rows of lanes. A gathered slot may hold a constant, which has a number but no name that depends on~|t|; then the file must write its constants into |v| first, and we note that.

How can a loop gather a constant? By way of a common cell that was folded. In $\sum_i\sin(xc_i)$ the $c_i$ may be $e^0$, $x^2$, $e^{0.2}$, $x^2$ and so on: cells of the graph to the search for loops, which looks at shapes, and a mixture of constants and other things to the compiler that folds afterwards.

@<Write the entry to which a column leads@>=
uint32_t c=s->list;
w->column[c]=1, w->gathers|=s->op==GATHER;
if (s->op==LOAD) tell(&w->to,"column_%" PRIu32 "[t + i]",c);
if (s->op==GATHER) tell(&w->to,"%s%c[column_%" PRIu32 "[t + i]]",rate,v,c);
if (s->op==PICK) tell(&w->to,"%s%c[column_%" PRIu32 "[t + i]][i]",rate,u,c);

@ Data have the rate zero. It must be written, since another loop may have used the same lanes for something that moves.
If several loops share the memory for lanes, as they do, then |du[0]| may be the rate of an input of a hidden unit in the first of them and that of a column in the second. A forgotten zero here would be a mistake that needs two loops to show itself.

@<Functions of {\tt engine-tell.c}@>=
static void emit_fetch(scribe *w, const written_step *s)
{
  begin_line(w,s,"",s->y,"=");
  emit_source(w,s,"",0), tell(&w->to,";\n");
  if (!w->twice) return;
  begin_line(w,s,"d",s->y,"=");
  if (s->op==LOAD) tell(&w->to,"0");
  else emit_source(w,s,"d",0);
  tell(&w->to,";\n");
}

@ Backward, data get nothing; the other four give back what they have taken: a window and a gathered slot to the tape, a pick to another lane, a spread number to the account of its lane. Two lanes may have gathered the same slot. Then the order of the additions matters to a compiler that wants to do them at once, and |EACH| means one after the other; it is up to the compiler to see that it must not be clever here.

@<Functions of {\tt engine-tell.c}@>=
static void push_fetch(scribe *w, const written_step *s)
{
  if (s->op==LOAD || (s->op==SPREAD && constant_slot(w->p,s->list))) return;
  for (int rate=0; rate<=w->twice; rate++) {
    tell(&w->to,"  EACH "), emit_source(w,s,rate ? "d" : "",1);
    tell(&w->to," += %sh[%" PRIu32 "][i];\n",rate ? "d" : "",s->y.slot);
  }
}

@ With these, a step forward is a matter of its kind. A |TOTAL| has nothing to do in either direction: the loops bring its value, and its adjoint becomes a seed.
The four kinds are told apart in the order logsumexp, lists, what is fetched, and rows of the table. Everything above |NB_OPS| that isn't a list fetches; the order is thus part of the meaning, and a list that is asked for too late would be fetched.

@<Functions of {\tt engine-tell.c}@>=
static void emit_forward(scribe *w, const written_step *s)
{
  if (s->op==TOTAL) return;
  if (s->op==NB_LOGSUMEXP) emit_logsumexp(w,s), emit_mean_rate(w,s);
  else if (is_list(s->op)) emit_list(w,s);
  else if (s->op>=NB_OPS) emit_fetch(w,s);
  else emit_row(w,s);
}

@ Backward the kinds are told apart in the same order. Each row asks for both of its arguments whether they matter. An argument that stands still gets nothing; nor does one whose derivative is zero by its formula, which occurs only for the second argument of rows that have one.

@<Functions of {\tt engine-tell.c}@>=
static void emit_backward(scribe *w, const written_step *s)
{
  if (s->op==TOTAL) return;
  if (s->op==NB_LOGSUMEXP) {@+@<Push a share to each argument@>@;@+}
  else if (is_list(s->op)) push_list(w,s);
  else if (s->op>=NB_OPS) push_fetch(w,s);
  else {@+@<Push a row to the arguments that matter@>@;@+}
}

@ The arguments of a logsumexp are a list without a rest; each of them is a locus of the same letter as the result, since in a loop uniform arguments have been spread. A constant among them stands still and is passed over by |push_share| itself.

@<Push a share to each argument@>=
for (uint32_t k=0; k<s->items; k++) push_share(w,s,locus_at(w->p,s->y.array,w->p->list[s->list+k]));

@ A row has one argument or two; |matters| looks at the number. If both are the same node, as in $x\cdot x$, the two lines go to the same adjoint: |g[0] += g[1] * v[0]|, twice, which is $2x\bar y$. It could be one line with a factor of two; but then something would have to know that, and nobody in this book does.

@<Push a row to the arguments that matter@>=
for (int k=0; k<2; k++)
  if (matters(s,k,k)) push_row(w,s,k);

@ A range of the tape, in either direction.
Backward, the last step comes first, and the loop ends when the receiver has said stop: a reader who closes the pipe after a screenful needn't wait for a hundred thousand lines that go nowhere.

@<Functions of {\tt engine-tell.c}@>=
static void emit_tape(scribe *w, size_t from, size_t to, int back)
{
  for (size_t i=from; i<to && !w->to.status; i++) {
    written_step s=tape_step(w->p,back ? to-1-(i-from) : i);
    if (back) emit_backward(w,&s);
    else emit_forward(w,&s);
  }
}

@ Now the head of a loop. Two hundred turns are twenty-five times eight; but a hundred are not a multiple of eight, and what about the last four? Our kernels fill the columns up. A file that is to be read should not have numbers in it that mean nothing. So the last block begins eight turns before the end and overlaps with the one before; those of its lanes that have had their turn stand aside, which |on[i]| tells. They compute, since it costs nothing, but they aren't added and get no seed.
For a hundred turns the blocks begin at $0$, $8$, \dots,~$88$, and at~$92$, where the first four lanes are off.

The turns that overlap are computed a second time. They are ordinary turns with ordinary data, so nothing can go wrong in them that hasn't gone wrong before; this is better than to invent numbers for lanes that don't exist, for which a logarithm or a quotient might be NaN. Since their adjoints are seeded with zero, they send zeros back. (An infinite derivative in one of them, times zero, is NaN; the same holds for our kernels.)

Eight lanes and not sixty-four? The blocks of the interpreter are long because each instruction has to be looked up; here nothing is looked up, and eight is what the widest registers hold. With more lanes the reader's compiler would have to write loops within loops, and the accounts would be eight times as long.

@<Functions of {\tt engine-tell.c}@>=
static void begin_loop(scribe *w, const lane_loop *l)
{
  size_t k=w->lanes, n=l->turns;
  if (w->p->streamed) {@+@<Begin a loop over rows of data@>@;@+}
  tell(&w->to,"  for (size_t next = 0; next < %zu; next += LANES) {\n",n);
  tell(&w->to,"  const size_t t = next < %zu ? next : %zu;\n",n-k+1,n-k);
  tell(&w->to,"  EACH on[i] = t + i >= next;\n");
}

@ With data that come row by row the number of rows is known only when the function is called, and may be less than eight. Then a last block that begins eight rows before the end would begin before the beginning. So it begins where the one before has ended, and the last row is repeated in the lanes that have none: with three rows the eight pointers are those of the rows $0$, $1$, $2$, $2$, $2$, $2$, $2$, $2$, and the first three lanes are on. With no row at all there is no block.

@<Begin a loop over rows of data@>=
tell(&w->to,"  for (size_t t = 0; t < rows; t += LANES) {\n");
tell(&w->to,"  const double *row[LANES];\n");
tell(&w->to,"  EACH row[i] = data + (t + i < rows ? t + i : rows - 1) * %zu, on[i] = t + i < rows;\n",w->p->d);
return;

@ The roots of a turn are added to their sums, or, on the way back, they get the seeds of their sums as adjoints. One turn may have several roots, one for each sum that it adds to, and in the second function each of them has a rate as well.
The sums are formed in the order of the turns, one after the other; a reader who compares the emitted value with that of |nb_forward| will find the same digits as long as each turn gives the same, which isn't so for the sums of our kernels.

@<Functions of {\tt engine-tell.c}@>=
static void emit_roots(scribe *w, const lane_loop *l, int back)
{
  for (size_t r=0; r<l->roots; r++)
    for (int rate=0; rate<=w->twice; rate++) {
      const lane_root *x=l->root+r;
      @<Write the line of a root@>@;
    }
}

@ In both directions only the lanes that are on take part. The |if| needn't be a jump: where a compiler makes a vector of the eight lanes, |on| becomes a mask, and what it hides is added as a zero.

A weight of~$1$ isn't worth writing. Any other one stands at the end of either line, since the derivative of $cs$ by~$s$ is~$c$ again; for the mean over two hundred samples both are |* 0.005|.

@<Write the line of a root@>=
const char *d=rate ? "d" : "";
if (back) tell(&w->to,"  EACH if (on[i]) %sh[%" PRIu32 "][i] += %sseed[%" PRIu32 "]",d,x->slot,d,x->sum);
else tell(&w->to,"  EACH if (on[i]) %stotal[%" PRIu32 "] += %su[%" PRIu32 "][i]",d,x->sum,d,x->slot);
if (x->weight!=1) tell(&w->to," * "), emit_number(w,x->weight);
tell(&w->to,";\n");

@ A loop makes a block forward, adds up its roots, and, for a gradient, goes back in the same block, with seeds that are known before. If they aren't known before, that is, if the program isn't affine, there are two loops: one without the way back, one without the adding up.

So between |for| and its closing brace the reader finds a whole story: the fetching of the data, the value of a turn, its addition, the line |if (!grad) continue|, the seeds, and the way back to the weights. It is what one would have written by hand, without the loop over samples having been in the graph at all.

@<Functions of {\tt engine-tell.c}@>=
static void emit_loop(scribe *w, const lane_loop *l, int add, int back)
{
  begin_loop(w,l);
  @<Write the block forward@>@;
  if (add) emit_roots(w,l,0);
  if (back) {@+@<Write the block backward@>@;@+}
  tell(&w->to,"  }\n");
}

@ The steps of the template are few and the turns are many; that is why the file is short. The loss~(1), with its nine thousand operations, has half a dozen steps here. What makes the file long are its data: twenty-one columns of two hundred numbers, eight to a line, are more than five hundred lines, and the function below them fits on two pages.

@<Write the block forward@>=
for (size_t i=0; i<l->steps && !w->to.status; i++) {
  written_step s=loop_step(w->p,l->step+i);
  emit_forward(w,&s);
}

@ The gradient is optional, as in |nb_run|; the second function always goes back. The adjoints of the lanes are cleared for each block, since each block is a tape of its own, begun and finished before the next one begins; so the adjoints of all turns need no more memory than those of eight. The accounts~|w| aren't cleared: what they have collected belongs to the sum over all turns.

@<Write the block backward@>=
if (!w->twice) tell(&w->to,"  if (!grad) continue;\n");
for (int rate=0; rate<=w->twice; rate++)
  tell(&w->to,"  memset(%sh, 0, %zu * sizeof *h);\n",rate ? "d" : "",l->slots);
emit_roots(w,l,1);
for (size_t i=l->steps; i-->0 && !w->to.status; ) {
  written_step s=loop_step(w->p,l->step+i);
  emit_backward(w,&s);
}

@ All loops that have a root, one after the other. Teams that were joined to others are empty and are passed over. When the last one has gone back, the lanes settle their accounts. It is a loop over |w| that costs a few additions for each uniform number; inside of the loops it would have cost them for each block.
A program with two loops has one settlement, behind the second. That is possible because nothing reads an adjoint of the tape before all loops have gone back.

@<Functions of {\tt engine-tell.c}@>=
static void emit_loops(scribe *w, int add, int back)
{
  for (size_t l=0; l<w->p->loops && !w->to.status; l++)
    if (w->p->loop[l].roots) emit_loop(w,w->p->loop+l,add,back);
  if (back && w->owed)
    for (int rate=0; rate<=w->twice; rate++)
      tell(&w->to,"  for (size_t s = 0; s < %zu; s++) EACH %sg[s] += %sw[s][i];\n",w->owed,rate ? "d" : "",rate ? "d" : "");
}

@ A program without loops is emitted without the words for them: no |lanes|, no |EACH|, no arrays of accounts. A file for $(a+b)(b+1)$ that begins with the definition of a lane would be right, and everybody would look for the loop. The array of loops may be there and hold nothing but teams that were joined to others, or whose roots were all uniform; so it isn't enough to look at its length.

@<Functions of {\tt engine-tell.c}@>=
static int has_loops(const nb_program *p)
{
  for (size_t l=0; l<p->loops; l++)
    if (p->loop[l].roots) return 1;
  return 0;
}

@ Between the tape and the loops there are two exchanges: forward, the sums of the loops become values of the tape; backward, the adjoints of these values become seeds of the loops. In the second function both exchanges are made twice, for the numbers and for their rates.
A sum that several loops add to, such as the two shapes of a loss with an |if| in it, has one total, and one seed for all of them.

@<Functions of {\tt engine-tell.c}@>=
static void emit_totals(scribe *w, int back)
{
  const nb_program *p=w->p;
  for (size_t i=p->early; i<p->steps; i++)
    for (int rate=0; p->op[i]==TOTAL && rate<=w->twice; rate++) {
      const char *d=rate ? "d" : "";
      if (back) tell(&w->to,"  %sseed[%" PRIu32 "] = %sg[%zu];\n",d,p->a[i],d,p->first+i);
      else tell(&w->to,"  %sv[%zu] = %stotal[%" PRIu32 "];\n",d,p->first+i,d,p->a[i]);
    }
}

@ What comes after the loops, forward, is thus the totals and then the late part of the tape. For the root of a sum of squares these are two lines, such as |v[8] = total[0]| and |v[9] = sqrt(v[8])|. The factor $1/N$ of a mean isn't among them: it was taken for the weight of the roots when the sum was found.

@<Functions of {\tt engine-tell.c}@>=
static void emit_after(scribe *w)
{
  emit_totals(w,0);
  emit_tape(w,w->p->early,w->p->steps,0);
}

@*2 The function. Its parts have the order in which |nb_run| does them: it is |run_loops| in writing. There are three forms of the body. Without loops: forward, one |if|, backward. With loops and an affine end: the early tape, seeds, the loops there and back, the late tape, and backward through the early one. With loops and another end, such as the square root of a sum: the loops once for the totals, the late tape forward and backward, and the loops again.

Whether a gradient is wanted is known only when the function is called, so the lines for it stand behind an |if| in the emitted file; |open| and |close| are its two ends, and are empty in the second function, which always wants one.

@<Functions of {\tt engine-tell.c}@>=
static void emit_body(scribe *w)
{
  const nb_program *p=w->p;
  const char *open=w->twice ? "" : "  if (grad) {\n", *close=w->twice ? "" : "  }\n";
  int before=p->affine || !has_loops(p);
  @<Write the way forward@>@;
  @<Write the way back, and the end of the function@>@;
}

@ The tape before the loops is needed in any case. An affine program goes on with the seeds of its loops: its late part is sent back before anything else, because its derivatives don't depend on values, and so the loops can wait for the way back. Any other program needs the totals first, and with them the late part of the tape; the loops run for their values only. A program without loops has no totals, and the late part is empty or follows at once.

@<Write the way forward@>=
emit_tape(w,0,p->early,0);
if (!before) emit_loops(w,1,0);
if (!before || !has_loops(p)) emit_after(w);

@ The root gets its~$1$, the late tape passes it on to the totals, and these become seeds. Behind the loops, the early tape takes to the variables what the lanes have brought to the common cells. The order is that of the graph, upside down; and as on every way back, a place is read only when all that will ever be added to it has been added.

@<Write the way back, and the end of the function@>=
tell(&w->to,"%s  g[%" PRIu32 "] += 1;\n",open,p->root);
emit_tape(w,p->early,p->steps,1);
emit_totals(w,1);
if (has_loops(p)) {@+@<Write the loops between the two parts of the tape@>@;@+}
emit_tape(w,0,p->early,1);
@<Copy the results to the caller@>@;

@ In the affine case the loops must run even if no gradient is wanted, because they haven't run for the values yet; so the |if| is closed before them and opened again behind, and each loop asks for itself, by |if (!grad) continue|. In the third form each turn is computed twice, which is still cheaper than to keep the lanes of all turns in memory.

@<Write the loops between the two parts of the tape@>=
tell(&w->to,"%s",close);
emit_loops(w,before,1);
if (before) emit_after(w);
tell(&w->to,"%s",open);

@ The adjoints of the variables are the first ones of |g|, because the variables have the first slots, and their rates are the Hessian times the direction. The root may be a constant, which is written as a number; it has an adjoint nevertheless, and nobody looks at it.
Variables that the root doesn't depend on have adjoints that were never added to, and give zeros.

@<Copy the results to the caller@>=
tell(&w->to,"  memcpy(grad, g, %zu * sizeof *g);\n",p->n);
if (w->twice) tell(&w->to,"  memcpy(hvp, dg, %zu * sizeof *dg);\n",p->n);
tell(&w->to,"%s  return ",close);
emit_locus(w,"",locus_at(p,'v',p->root));
tell(&w->to,";\n}\n");

@ The memory that the caller has brought is divided: values and adjoints of the tape, of one block of lanes, the accounts, and two numbers for each sum. |restrict| promises the compiler that no two of these overlap, without which it would have to load everything again after each store. The second function needs all of it once more for the rates, behind the first half.

\warning{Who promises what}{|restrict| is a promise of the programmer, and no compiler checks it. Here it is kept, because all of these pointers are made in the same lines, by adding up lengths. It would be broken by a caller who passes a part of his |work| as |x|, or as |grad|: the memory is cleared before the point is read. The comment of |nb_emit_c| doesn't mention it; that a function's memory is its own while it runs goes without saying.}

@<Functions of {\tt engine-tell.c}@>=
static void emit_arrays(scribe *w, const char *d, const char *from, size_t offset)
{
  const nb_program *p=w->p;
  size_t s=p->slots+1, u=p->most_slots+1, k=p->sums+1, owed=w->owed+1;
  @<Give memory to the tape@>@;
  if (has_loops(p)) {@+@<Give memory to the loops@>@;@+}
}

@ The first two arrays have a number for each slot, and one more. So |f_work| is never zero, whatever the program is, and |static double work[f_work]| never an array without elements, which \CEE/ doesn't allow. The lecture's function has six slots; hence the~$7$ behind the plus sign in its listing, and |f_work| is twice that.

@<Give memory to the tape@>=
tell(&w->to,"  double *restrict %sv = %s",d,from);
if (offset) tell(&w->to," + %zu",offset);
tell(&w->to,", *restrict %sg = %sv + %zu;\n",d,d,s);

@ Lanes are blocks of eight numbers, and the cast makes them so: |u[3][i]| is |u| plus $24$ plus~$i$. The sums and seeds come last. With $s$ slots on the tape, $u$ in the largest loop, $o$ accounts, $k$ sums and eight lanes this makes $2s+8(2u+o)+2k$ numbers, each of the letters counted with its spare one. What isn't in the formula is the number of turns: the same loss with a million samples needs the same memory, and only its columns grow.

@<Give memory to the loops@>=
tell(&w->to,"  lanes *restrict %su = (lanes *)(%sg + %zu), *restrict %sh = %su + %zu",d,d,s,d,d,u);
if (w->owed) tell(&w->to,", *restrict %sw = %sh + %zu",d,d,u);
tell(&w->to,";\n  double *restrict %stotal = %s + %zu, *restrict %sseed = %stotal + %zu;\n",@|
  d,from,offset+2*s+(2*u+owed)*w->lanes,d,d,k);

@ The head of a function says what its caller has to bring. The size of the memory stands above it, as an enumeration constant, so that a caller can write \.{static double work[f\_work]}; an array whose size is a mere |const size_t| would not be allowed there. A constant of this kind is an |int|, so the largest function that can be emitted wants sixteen gigabytes.

@<Functions of {\tt engine-tell.c}@>=
static void emit_head(scribe *w)
{
  const nb_program *p=w->p;
  const char *data=p->streamed ? " size_t rows, const double *data," : "", *more=w->twice ? "_hvp" : "";
  @<Count the numbers that the function needs@>@;
  @<Write the declaration of the function@>@;
  @<Write how its memory is divided and filled@>@;
}

@ The count stands in the file above the arrays and is wanted before they are written, so it is computed here once more. Two formulas for one number are an invitation to a mistake. What keeps them together are the tests: they give to each of their emitted functions the memory that its file asks for, fresh from |malloc|, and whatever is written beyond its end comes to light when it is freed. (Not always; but there are dozens of such files.)

@<Count the numbers that the function needs@>=
size_t half=2*(p->slots+1), loops=(2*(p->most_slots+1)+w->owed+1)*w->lanes+2*(p->sums+1);
if (has_loops(p)) half+=loops;
size_t all=w->twice ? 2*half : half;

@ First the point, then what is wanted, then the data, and last the memory, which is nobody's business but the function's. A function without data doesn't mention them; to have them as unused parameters, for the sake of one signature, would be a warning in each file. The name |f_hvp| is made from |f|, so that two functions in one program can't meet under the same name unless somebody has given it twice.

@<Write the declaration of the function@>=
tell(&w->to,"\nenum { %s%s_work = %zu };\n",w->name,more,all);
if (w->twice) tell(&w->to,"double %s_hvp(const double *x, const double *direction, double *grad, double *hvp,%s double *work)\n{\n",w->name,data);
else tell(&w->to,"double %s(const double *x, double *grad,%s double *work)\n{\n",w->name,data);

@ All numbers are cleared at the beginning: adjoints are sums. For the values that is a waste, since each of them is set before it is read. It is one |memset| over memory that will be needed a moment later, and so comes into the cache at the same time. If a program has a million slots and its gradient is wanted often, one would clear only~|g|; but for such a program nobody should emit code: gcc needed twenty seconds for a file of $750$ kilobytes that our tests had made by unrolling a loop. Emission is for functions of hundreds of steps, or with loops.

@<Write how its memory is divided and filled@>=
emit_arrays(w,"","work",0);
if (w->twice) emit_arrays(w,"d","work",half);
if (has_loops(p)) tell(&w->to,"  int on[LANES];\n");
tell(&w->to,"  memset(work, 0, %zu * sizeof *work);\n  memcpy(v, x, %zu * sizeof *v);\n",all,p->n);
if (w->twice) tell(&w->to,"  memcpy(dv, direction, %zu * sizeof *dv);\n",p->n);
for (size_t c=0; w->gathers && c<p->constants; c++)
  tell(&w->to,"  v[%zu] = ",p->n+p->d+c), emit_number(w,p->constant[c]), tell(&w->to,";\n");

@ The first function, and the second one if it is wanted. The accounts |w| and the other notes are the same for both, since both have the same steps.
On the first writing the notes grow, and on the second they don't change any more. A test emits the same program twice and compares the files, byte by byte.

@<Functions of {\tt engine-tell.c}@>=
static void emit_functions(scribe *w, int hvp)
{
  for (w->twice=0; w->twice<=hvp && !w->to.status; w->twice++) emit_head(w), emit_body(w);
  w->twice=hvp;
}

@*2 The file. Above the functions stand the small ones that they call, each of them a line: the formula of the table, with those of the letters that it mentions. Where is the formula? A value has a place of its own in the row; and since two functions ask, there is a third to answer.

The reader sees a short glossary of calculus at the top of the file, a line for each entry that is needed: |div_b(b, y)| returns |-y/b|, |tanh_a(y)| returns |(1-y)*(1+y)|. Somebody who reads nothing else of this book can learn from it how a derivative is got from the value that is already there.

@<Functions of {\tt engine-tell.c}@>=
static const char *formula_of(int op, int which)
{
  const formula_row *r=formula_table+op;
  return which==VALUE ? r->value : r->slope[which];
}

@ The parameters are the letters that the formula mentions, in the order in which |emit_factor| passes them; both ask |mentions|, and so they can't disagree. A function that had all three letters in every case would be simpler to call, and clang would complain of each parameter that isn't used. It is |static inline|: no other file can see it, and a compiler puts it where it is called even if it is asked for little optimization.

@<Functions of {\tt engine-tell.c}@>=
static void emit_small_function(scribe *w, int op, int which)
{
  const char *f=formula_of(op,which), *comma="";
  tell(&w->to,"static inline double %s_%s(",formula_table[op].name,formula_suffix[which]);
  for (int k=0; k<3; k++)
    if (mentions(f,"aby"[k])) tell(&w->to,"%sdouble %c",comma,"aby"[k]), comma=", ";
  tell(&w->to,") { return %s; }\n",f);
}

@ Two functions of chapter~\xchap{nested} occur in formulas by name, and must be written before them. Are they needed? If a formula that is used contains the name. To look for a piece of text is enough, since neither of the two names is part of the other, or of anything else in the table.

@<Functions of {\tt engine-tell.c}@>=
static int uses_name(const scribe *w, const char *name)
{
  for (int op=NB_ADD; op<NB_SUM; op++)
    for (int k=0; k<=VALUE; k++)
      if (w->used[op][k] && strstr(formula_of(op,k),name)) return 1;
  return 0;
}

@ The table is gone through once, and only what was noted on the first writing is written. The order is that of the rows, and the derivatives of an operation come before its value; no formula calls another one of these functions, so any order would do.

@<Functions of {\tt engine-tell.c}@>=
static void emit_operations(scribe *w)
{
  @<Write the functions that formulas call by name@>@;
  for (int op=NB_ADD; op<NB_SUM; op++)
    for (int k=0; k<=VALUE; k++)
      if (w->used[op][k]) emit_small_function(w,op,k);
}

@ The logistic function in two branches, so that the exponential is never larger than~$1$: for $z=-800$ the formula $1/(1+e^{-z})$ would divide by infinity, which is harmless, but for its other half, $e^z/(1+e^z)$, at $z=800$ it is $\infty/\infty$. With |fabs| one exponential serves both branches, and a compiler can choose between two quotients without a jump.

The softplus is $\max(z,0)+\ln(1+e^{-\vert z\vert})$, for the same reason. Both are the functions of exercise~\xex{6.2} in other words; here they are text in a file for people who don't have the book, so each is a line, and a comment would be longer than the line.

@<Write the functions that formulas call by name@>=
if (uses_name(w,"nb_sigmoid")) {
  tell(&w->to,"static inline double nb_sigmoid(double z)\n");
  tell(&w->to,"{ double e = exp(-fabs(z)); return z >= 0 ? 1/(1 + e) : e/(1 + e); }\n");
}
if (uses_name(w,"nb_softplus")) {
  tell(&w->to,"static inline double nb_softplus(double z)\n");
  tell(&w->to,"{ return (z > 0 ? z : z != z ? z : 0) + log1p(exp(-fabs(z))); }\n");
}

@ Before the columns, a file with loops says what a lane is. |EACH| is a macro, since a |for| that stands before each line of a loop would hide what the line says; and |lanes| is a type, so that |u[3]| can be eight numbers without a multiplication in sight.

Columns that the program has but the file doesn't need, the inputs of folded columns for instance, are left out; the first writing has told.

@<Functions of {\tt engine-tell.c}@>=
static void emit_columns(scribe *w)
{
  const nb_program *p=w->p;
  if (has_loops(p)) {@+@<Write what a loop is made of@>@;@+}
  for (size_t c=0; c<p->columns.n && !w->to.status; c++) {
    const data_column *k=p->columns.at+c;
    if (w->column[c]) {@+@<Write a column@>@;@+}
  }
}

@ How many lanes there are is a constant of the file, and not of its reader: the columns don't depend on it, but the memory does, and the number of turns must not be smaller.

@<Write what a loop is made of@>=
tell(&w->to,"enum { LANES = %zu };\ntypedef double lanes[LANES];\n",w->lanes);
tell(&w->to,"#define EACH for (size_t i = 0; i < LANES; i++)\n");

@ Columns are constant arrays, eight entries to a line. In memory they are longer, since the kernels want them padded; they are written without the padding. Numbers and indices are different arrays, since an index isn't a |double|; four bytes are enough for it.

A comma behind the last entry is allowed in~\CEE/ since 1978, and it spares us the question whether this is the last one.

@<Write a column@>=
tell(&w->to,"static const %s column_%zu[%zu] = {",k->number ? "double" : "unsigned",c,k->n);
for (size_t r=0; r<k->n; r++) {
  tell(&w->to,r%8 ? " " : "\n  ");
  if (k->number) emit_number(w,k->number[r]);
  else tell(&w->to,"%" PRIu32,k->index[r]);
  tell(&w->to,",");
}
tell(&w->to,"\n};\n");

@ A name is an identifier if it begins with a letter or an underscore and goes on with these and digits. Names that \CEE/ needs for itself, |int| or |exp|, aren't refused: the compiler of the reader will say so at once, and a list of them would have to be kept up to date. Nobody should be able to write a whole program into a name. And it must be short, because the head of a function is formatted in one piece of $240$ characters; the standard asks compilers and linkers to tell apart no more than the first $31$ of a name anyway.

@<Functions of {\tt engine-tell.c}@>=
static int is_identifier(const char *s)
{
  static const char letters[]="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
  return *s && (*s<'0' || *s>'9') && strlen(s)<100 && s[strspn(s,letters)]=='\0';
}

@ How many lanes? Eight, or fewer if some loop hasn't eight turns: a block may overlap with another one, but there must be one.
The search for loops asks for sixteen turns at least, so this is a precaution for the day when somebody changes that number. The power of two keeps the arrays aligned to whatever a register wants. Streamed data don't count, as their number isn't known; there lanes without a row repeat the last one.

@<Functions of {\tt engine-tell.c}@>=
static size_t emitted_lanes(const nb_program *p)
{
  size_t lanes=8;
  for (size_t l=0; l<p->loops && !p->streamed; l++)
    while (p->loop[l].roots && p->loop[l].turns<lanes) lanes/=2;
  return lanes;
}

@ Here is the writing to nobody, and then to the receiver. The result depends on nothing but the program, so the same program gives the same file, on any day and any machine; a version of the library is named, and no date.

That it is written to nobody first means that |tell| must be able to keep silent: it does if there is no receiver. The notes are in the scribe, which lives in this function only; so two threads may emit the same program at the same time. The array for columns is the only memory that is allocated, one byte for each.

@<Functions of {\tt engine-tell.c}@>=
static nb_status emit_file(const nb_program *p, const char *name, nb_write *out, void *env, int hvp)
{
  if (!p || !name || !out || !is_identifier(name)) return NB_EARG;
  if (p->d && !p->streamed) return NB_ENOTIMPL;
  scribe w={{NULL,NULL,NB_OK},p,name,0,emitted_lanes(p),0,0,{{0}},calloc(p->columns.n+1,1)};
  if (!w.column) return NB_ENOMEM;
  emit_functions(&w,hvp);
  w.to.out=out, w.to.env=env;
  tell(&w.to,"/* The value of a function of %zu variables, and its gradient%s. Made by libnabla %s. */\n",@|
    p->n,hvp ? ", and its Hessian times a vector" : "",nb_version());
  tell(&w.to,"#include <math.h>\n#include <string.h>\n\n");
  emit_operations(&w), emit_columns(&w);
  emit_functions(&w,hvp);
  free(w.column);
  return w.to.status;
}

@ Two names for it. The function is the same, and a flag decides; but a public function with a flag is one that nobody can read where it is called. The file isn't meant to be the fastest: that is what |nb_run| is for, with its wider blocks and the vector versions of the functions. It is meant to be right, to be readable, and to need nothing. Where it stands among the steps of this chapter, the table in section~\xsec{factors} tells.

In its first version this section emitted a loop turn by turn, with plain sums into the adjoints, |g[3] += h[1] * column_2[t]|. It was shorter by a dozen lines of ours and a little easier to read; but a compiler could do nothing with it, for the reason that was given above, and the only gain of writing a program down was that nothing had to be looked up any more.

\warning{Careless compilers}{With \.{-ffast-math} the emitted file becomes faster, since sums may be reordered and the functions have vector versions. It also becomes another program: comparisons with NaN are assumed not to happen, and |isinf| in the logsumexp may be answered with no before anybody has looked. If you need the speed, look at the numbers first.}

A second way to get at the same file is the command \.{nabla emit} of section~\xsec{command-engine}, for formulas that can be typed. The library's function is for graphs that a program has made.

@<Functions of {\tt engine-tell.c}@>=
nb_status nb_emit_c(const nb_program *p, const char *name, nb_write *out, void *env)
{
  return emit_file(p,name,out,env,0);
}
nb_status nb_emit_c_hvp(const nb_program *p, const char *name, nb_write *out, void *env)
{
  return emit_file(p,name,out,env,1);
}
