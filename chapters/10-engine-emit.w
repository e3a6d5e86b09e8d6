@*1 Emitted code.\label{emit}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The last step of all leaves the interpreter. A program can be written down as a function in~\CEE/ that computes the value and the gradient and needs no library at all; a compiler then does what it is good at, and no instruction has to be looked up any more. Such a file can go into a program for a machine on which nothing of ours will ever run. And it can be read: it is
the most honest answer to the question what differentiation has made of a function.

@<Declare what a program says of itself@>=
NB_API nb_status nb_emit_c(const nb_program *p, const char *name, nb_write *out, void *env);@/
  /* Writes a self-contained C file with |double name(const double *x, double *grad, double *work)|: the value, and the gradient unless |grad| is |NULL|; |work| has |name_work| numbers. With data there are |size_t rows, const double *data| before |work|. |NB_EARG|: a pointer is missing, or |name| is no identifier; |NB_ENOTIMPL|: data without lanes; |NB_ESTOPPED|. */

@ First the operations. Each row of the table that is used becomes a small function, and so do its derivatives; what we have written as formulas of |a|, |b| and |y| can be printed by the preprocessor, which knows how to make a string of an argument. That is the seventh use of the table.

@<Types of {\tt engine.c}@>=
typedef struct formula_row {
  const char *name, *value, *by_a, *by_b;
} formula_row;@/
static const formula_row formula_table[]={@|
  {"var","","",""},{"const","","",""},
#define NB_X(constant, name, arity, value, da, db, ...) {#name,#value,#da,#db},
  @<The operations@>@;
#undef NB_X
};

@ Which operations does a program use? Those of its tape and of its loops.

@<Functions of {\tt engine.c}@>=
static void find_used(const nb_program *p, uint8_t used[256])
{
  memset(used,0,256);
  for (size_t i=0; i<p->steps; i++) used[p->op[i]]=1;
  for (size_t l=0; l<p->loops; l++)
    for (size_t i=0; i<p->loop[l].steps; i++) used[p->loop[l].step[i].op]=1;
}

@ A function for the value, and one for each derivative. The two functions of chapter~\xchap{nested} that occur in formulas are written first, for the formulas call them by name; and logsumexp has a derivative that needs no function.

@<Functions of {\tt engine.c}@>=
static void emit_operation(teller *t, int op)
{
  const formula_row *r=formula_table+op;
  const char *two=nb_arity(op)==2 ? ", double b" : "";
  tell(t,"static inline double %s_(double a%s) { return %s; }\n",r->name,two,r->value);
  const char *quiet=nb_arity(op)==2 ? "(void)a, (void)b, (void)y; " : "(void)a, (void)y; ";
  tell(t,"static inline double %s_a(double a%s, double y) { %sreturn %s; }\n",r->name,two,quiet,r->by_a);
  if (nb_arity(op)==2)
    tell(t,"static inline double %s_b(double a, double b, double y) { %sreturn %s; }\n",r->name,quiet,r->by_b);
}

@ The table is gone through once, and only what the program uses is written. So a file that needs no tangent doesn't contain one, and a compiler that
warns of unused functions has nothing to say. (These are |static inline|, and unused ones would be forgiven anyway.)

@<Functions of {\tt engine.c}@>=
static void emit_operations(teller *t, const nb_program *p)
{
  uint8_t used[256];
  find_used(p,used);
  if (used[NB_LOGISTIC] || used[NB_LOG1PEXP]) {
    tell(t,"static inline double nb_sigmoid(double z)\n");
    tell(t,"{ double e = exp(-fabs(z)); return z >= 0 ? 1/(1 + e) : e/(1 + e); }\n");
    tell(t,"static inline double nb_softplus(double z)\n");
    tell(t,"{ return (z > 0 ? z : z != z ? z : 0) + log1p(exp(-fabs(z))); }\n");
  }
  for (int op=NB_ADD; op<NB_SUM; op++)
    if (used[op]) emit_operation(t,op);
}

@ What does such a file look like? For the lecture's example it has two small functions, for the sum and for the product, with their derivatives, and then a dozen lines: |v[3] = add_(v[0], v[1])|, |v[4] = add_(v[1], 1)|, |v[5] = mul_(v[3], v[4])|, and back again, |g[3] += g[5] * mul_a(v[3], v[4], v[5])| and so on, until the first two places of~|g| are copied to the caller. One can read it from top to bottom with a finger on the graph. A compiler
will see through the small functions, and of |mul_a| nothing will be left but a multiplication. Where the graph had a loop, the file has a loop, and its data are in tables above it. The file grows with the shape of the function and with the data, but not with the product of the two.

@ A number is written with seventeen digits, which is enough to read the same number again. Infinity and NaN have no digits; \.{math.h} has names for them.

@<Functions of {\tt engine.c}@>=
static void emit_number(teller *t, double c)
{
  if (c!=c) tell(t,"NAN");
  else if (isinf(c)) tell(t,c<0 ? "-INFINITY" : "INFINITY");
  else tell(t,"%.17g",c);
}

@ Which columns are used? Some aren't: those from which others were computed when the program was made, and the indices of windows. A compiler of the reader would complain of arrays that nobody uses.

@<Functions of {\tt engine.c}@>=
static int uses_column(const nb_program *p, const lane_step *s, size_t c)
{
  if (s->op==LOAD || s->op==GATHER || s->op==PICK) return !p->streamed && s->a==c;
  if (s->op!=DOT_UD || p->streamed) return 0;
  for (size_t k=0; k<s->b; k++)
    if (p->list[s->a+2+2*k]==c) return 1;
  return 0;
}

@ The question is asked once for each column, and all steps of all loops are looked at for an answer. That is the number of columns times the number of
items, for a template with two hundred of each nothing to worry about; and it is asked only when a file is written, never when a program runs.

@<Functions of {\tt engine.c}@>=
static int is_used_column(const nb_program *p, size_t c)
{
  for (size_t l=0; l<p->loops; l++)
    for (size_t i=0; i<p->loop[l].steps; i++)
      if (uses_column(p,p->loop[l].step+i,c)) return 1;
  return 0;
}

@ Columns are constant arrays, eight entries to a line. Those that have been padded are written without the padding.

@<Functions of {\tt engine.c}@>=
static void emit_columns(teller *t, const nb_program *p)
{
  for (size_t c=0; c<p->columns.n && !t->status; c++) {
    const data_column *k=p->columns.at+c;
    if (!is_used_column(p,c)) continue;
    tell(t,"static const %s column_%zu[%zu] = {",k->number ? "double" : "unsigned",c,k->n);
    for (size_t r=0; r<k->n; r++) {
      tell(t,r%8 ? " " : "\n  ");
      if (k->number) emit_number(t,k->number[r]);
      else tell(t,"%" PRIu32,k->index[r]);
      tell(t,",");
    }
    tell(t,"\n};\n");
  }
}

@ A slot of the tape is |v[i]|, its adjoint |g[i]|; but a constant is written as a number, since that is what it is. In loops a lane is |u[i]|, its adjoint |h[i]|: one turn at a time, the \CEE/ compiler may find lanes by itself. The letter chooses; a flat argument of a loop is a slot of the tape.

@<Functions of {\tt engine.c}@>=
static void emit_slot(teller *t, const nb_program *p, char array, uint32_t s)
{
  if (array=='v' && constant_slot(p,s)) {
    double c=p->constant[s-p->n-p->d];
    tell(t,c<0 ? "(" : "");
    emit_number(t,c);
    tell(t,c<0 ? ")" : "");
  }
  else tell(t,"%c[%" PRIu32 "]",array,s);
}

@ For the writer, steps of the tape and steps of a loop are the same thing: an operation, two arguments with the letters of their arrays, and a result.

@<Types of {\tt engine.c}@>=
typedef struct written_step {
  int op;
  char va, vb, vy, ga, gb, gy; /* letters of values and adjoints */
  uint32_t a, b, out;
} written_step;

@ A step of the tape uses the letters |v| and |g| throughout, and its result has the number that follows from its place. The structure is small and is
passed by value; it is made anew for each step, forward and backward.

@<Functions of {\tt engine.c}@>=
static written_step tape_step(const nb_program *p, size_t i)
{
  written_step s={p->op[i],'v','v','v','g','g','g',p->a[i],p->b[i],(uint32_t)(p->first+i)};
  return s;
}

@ A step of a loop has lanes for arguments, unless they are flat. In a list of a kind with uniform first factors, these are on the tape as well. The
letters are enough for all that follows: whoever writes a step down asks for the letter and the number, and needn't know whether the step belongs to
the tape or to a loop.

@<Functions of {\tt engine.c}@>=
static written_step loop_step(const lane_step *x)
{
  written_step s={x->op,'u','u','u','h','h','h',x->a,x->b,x->out};
  if (x->flat&1) s.va='v', s.ga='g';
  if (x->flat&2) s.vb='v', s.gb='g';
  if (x->op==DOT_UL || x->op==DOT_UD) s.vb='v', s.gb='g';
  return s;
}

@ The items of a list, with the letters of their factors. A sum has one factor; the second factor of a product with constants is on the tape, and that of a product with data is an entry of a column.

@<Functions of {\tt engine.c}@>=
static void emit_factor(teller *t, const nb_program *p, const written_step *s, size_t k, int second)
{
  const uint32_t *item=p->list+s->a+1;
  uint32_t x=s->op==NB_SUM ? item[k] : item[2*k+(size_t)second];
  int flat_first=s->op==DOT_UL || s->op==DOT_UD;
  if (second && s->op==DOT_UD && !p->streamed) tell(t,"column_%" PRIu32 "[t]",x);
  else if (second ? s->op==DOT_BY : flat_first) emit_slot(t,p,'v',x);
  else emit_slot(t,p,s->vy,x);
}

@ Backward, the same item stands on the left of an assignment, as an adjoint that is added to. Its letter is that of the step, or that of the tape for a
uniform first factor. The text goes on with what it is multiplied by; that is for the caller to write, since it differs from kind to kind.

@<Functions of {\tt engine.c}@>=
static void emit_adjoint_of_factor(teller *t, const nb_program *p, const written_step *s, size_t k, int second)
{
  const uint32_t *item=p->list+s->a+1;
  uint32_t x=s->op==NB_SUM ? item[k] : item[2*k+(size_t)second];
  int flat_first=s->op==DOT_UL || s->op==DOT_UD;
  tell(t,"  %c[%" PRIu32 "] += %c[%" PRIu32 "]",!second && flat_first ? 'g' : s->gy,x,s->gy,s->out);
}

@ Forward, a list is a long sum. Logsumexp is written as it is computed: the largest, the sum of exponentials, the logarithm.

@<Functions of {\tt engine.c}@>=
static void emit_list(teller *t, const nb_program *p, const written_step *s)
{
  emit_slot(t,p,s->va,p->list[s->a]);
  for (size_t k=0; k<s->b; k++) {
    tell(t,"\n    + "), emit_factor(t,p,s,k,0);
    if (s->op!=NB_SUM) tell(t," * "), emit_factor(t,p,s,k,1);
  }
  tell(t,";\n");
}

@ The variables |top| and |sum| are declared at the head of the function, and used again and again. Each argument occurs twice, first to find the
largest one, then in a sum of exponentials none of which exceeds~$1$. It is the same computation as in |nb_forward|, in the same order, so that the
emitted function gives the same digits as long as the compiler isn't told to be careless.

@<Functions of {\tt engine.c}@>=
static void emit_logsumexp(teller *t, const nb_program *p, const written_step *s)
{
  const uint32_t *x=p->list+s->a;
  tell(t,"  top = -INFINITY, sum = 0;\n");
  for (uint32_t k=0; k<s->b; k++)
    tell(t,"  if (!(%c[%" PRIu32 "] <= top)) top = %c[%" PRIu32 "];\n",s->va,x[k],s->va,x[k]);
  for (uint32_t k=0; k<s->b; k++) tell(t,"  sum += exp(%c[%" PRIu32 "] - top);\n",s->va,x[k]);
  tell(t,"  %c[%" PRIu32 "] = isinf(top) ? top : top + log(sum);\n",s->vy,s->out);
}

@ What brings numbers into a loop from elsewhere: columns, rows of data, gathered slots of the tape, picks.

@<Functions of {\tt engine.c}@>=
static void emit_fetch(teller *t, const nb_program *p, const written_step *s)
{
  if (s->op==LOAD && p->streamed) tell(t,"data[t * %zu + %" PRIu32 "];\n",p->d,s->a);
  else if (s->op==LOAD) tell(t,"column_%" PRIu32 "[t];\n",s->a);
  else if (s->op==WINDOW) tell(t,"v[%" PRIu32 " + t];\n",s->b);
  else if (s->op==GATHER) tell(t,"v[column_%" PRIu32 "[t]];\n",s->a);
  else if (s->op==PICK) tell(t,"u[column_%" PRIu32 "[t]];\n",s->a);
  else emit_slot(t,p,'v',s->a), tell(t,";\n");
}

@ Data and columns have no adjoints, so for |LOAD| nothing is written. The other four give back what they have taken: a window and a gathered slot to
the tape, a pick to another lane, a spread number to the slot that it came from. As there is only one turn at a time, nothing has to be added up over
lanes here.

@<Functions of {\tt engine.c}@>=
static void emit_fetch_back(teller *t, const written_step *s)
{
  if (s->op==WINDOW) tell(t,"  g[%" PRIu32 " + t]",s->b);
  else if (s->op==GATHER) tell(t,"  g[column_%" PRIu32 "[t]]",s->a);
  else if (s->op==PICK) tell(t,"  h[column_%" PRIu32 "[t]]",s->a);
  else if (s->op==SPREAD) tell(t,"  g[%" PRIu32 "]",s->a);
  else return;
  tell(t," += h[%" PRIu32 "];\n",s->out);
}

@ The functions so far have written parts of a line. Those that follow write whole lines, each beginning with two blanks, in the loops as well as outside of them; a beautifier can do more if somebody wants it. What matters is that a line says one thing: which slot gets a value, from which others, by which operation. That is the sense in which the file can be read. The comment at its head tells what it is, and the names of the small functions tell the rest:
those that end in |_a| and |_b| are the derivatives by the first and by the second argument.

@ One step forward.

@<Functions of {\tt engine.c}@>=
static void emit_forward(teller *t, const nb_program *p, const written_step *s)
{
  if (s->op==TOTAL) return;
  if (s->op==NB_LOGSUMEXP) {@+emit_logsumexp(t,p,s);@+return;@+}
  tell(t,"  %c[%" PRIu32 "] = ",s->vy,s->out);
  if (s->op==NB_SUM || s->op==NB_DOT || (s->op>=DOT_BY && s->op<=DOT_UD)) emit_list(t,p,s);
  else if (s->op>=NB_OPS) emit_fetch(t,p,s);
  else {
    tell(t,"%s_(",formula_table[s->op].name), emit_slot(t,p,s->va,s->a);
    if (nb_arity(s->op)==2) tell(t,", "), emit_slot(t,p,s->vb,s->b);
    tell(t,");\n");
  }
}

@ And one step back. The rest of a chain gets the adjoint as it is; each factor gets it times the other factor, but nothing is written for constants and data.

@<Functions of {\tt engine.c}@>=
static void emit_list_back(teller *t, const nb_program *p, const written_step *s)
{
  if (!(s->ga=='g' && constant_slot(p,p->list[s->a])))
    tell(t,"  %c[%" PRIu32 "] += %c[%" PRIu32 "];\n",s->ga,p->list[s->a],s->gy,s->out);
  for (size_t k=0; k<s->b; k++) {
    emit_adjoint_of_factor(t,p,s,k,0);
    if (s->op==NB_SUM) {@+tell(t,";\n");@+continue;@+}
    tell(t," * "), emit_factor(t,p,s,k,1), tell(t,";\n");
    if (s->op==DOT_BY || s->op==DOT_UD) continue;
    emit_adjoint_of_factor(t,p,s,k,1);
    tell(t," * "), emit_factor(t,p,s,k,0), tell(t,";\n");
  }
}

@ An argument of a row gets the adjoint of the result times the derivative by this argument, found by calling the small function for it. Of a constant
nobody wants the derivative, and nothing is written; so an emitted file has about as many lines for the way back as a careful person would write.

@<Functions of {\tt engine.c}@>=
static void emit_row_back(teller *t, const nb_program *p, const written_step *s, int second)
{
  char array=second ? s->gb : s->ga;
  uint32_t x=second ? s->b : s->a;
  if (array=='g' && constant_slot(p,x)) return;
  tell(t,"  %c[%" PRIu32 "] += %c[%" PRIu32 "] * %s_%c(",array,x,s->gy,s->out,@|
    formula_table[s->op].name,second ? 'b' : 'a');
  emit_slot(t,p,s->va,s->a);
  if (nb_arity(s->op)==2) tell(t,", "), emit_slot(t,p,s->vb,s->b);
  tell(t,", %c[%" PRIu32 "]);\n",s->vy,s->out);
}

@ The reverse of the section before. Four kinds of steps: a logsumexp, whose derivatives are shares of exponentials; lists; what was fetched; and rows
of the table, with one or two arguments. A |TOTAL| has nothing to do here, as its adjoint becomes a seed.

@<Functions of {\tt engine.c}@>=
static void emit_share(teller *t, const written_step *s, uint32_t x)
{
  tell(t,"  %c[%" PRIu32 "] += %c[%" PRIu32 "]",s->ga,x,s->gy,s->out);
  tell(t," * exp(%c[%" PRIu32 "] - %c[%" PRIu32 "]);\n",s->va,x,s->vy,s->out);
}
@#
static void emit_backward(teller *t, const nb_program *p, const written_step *s)
{
  if (s->op==TOTAL) return;
  if (s->op==NB_LOGSUMEXP)
    for (uint32_t k=0; k<s->b; k++) emit_share(t,s,p->list[s->a+k]);
  else if (s->op==NB_SUM || s->op==NB_DOT || (s->op>=DOT_BY && s->op<=DOT_UD)) emit_list_back(t,p,s);
  else if (s->op>=NB_OPS) emit_fetch_back(t,s);
  else {
    emit_row_back(t,p,s,0);
    if (nb_arity(s->op)==2) emit_row_back(t,p,s,1);
  }
}

@ A range of the tape, in either direction.

@<Functions of {\tt engine.c}@>=
static void emit_tape(teller *t, const nb_program *p, size_t from, size_t to, int back)
{
  for (size_t i=from; i<to && !t->status; i++) {
    written_step s=tape_step(p,back ? to-1-(i-from) : i);
    if (back) emit_backward(t,p,&s);
    else emit_forward(t,p,&s);
  }
}

@ A loop makes a turn forward, adds up its roots, and, for a gradient, goes back in the same turn, with seeds that are known before. If they aren't known before, that is, if the program isn't affine, there are two loops: one without the way back, one without the adding up.

@<Functions of {\tt engine.c}@>=
static void emit_turn_back(teller *t, const nb_program *p, const lane_loop *l)
{
  tell(t,"  if (!grad) continue;\n  memset(h, 0, %zu * sizeof *h);\n",l->slots);
  for (size_t r=0; r<l->roots; r++) {
    tell(t,"  h[%" PRIu32 "] += seed[%" PRIu32 "] * ",l->root[r].slot,l->root[r].sum);
    emit_number(t,l->root[r].weight), tell(t,";\n");
  }
  for (size_t i=l->steps; i-->0 && !t->status; ) {
    written_step s=loop_step(l->step+i);
    emit_backward(t,p,&s);
  }
}

@ The head of a loop counts its turns; with streamed data there are as many as there are rows. Then come the steps, the sums, and the way back. All of
it is one function of the reader's compiler, which may unroll it, or find lanes by itself; ours are not spelled out, since registers of eight numbers
are not a part of the language.

@<Functions of {\tt engine.c}@>=
static void emit_loop(teller *t, const nb_program *p, const lane_loop *l, int add, int back)
{
  if (p->streamed) tell(t,"  for (size_t t = 0; t < rows; t++) {\n");
  else tell(t,"  for (size_t t = 0; t < %zu; t++) {\n",l->turns);
  for (size_t i=0; i<l->steps && !t->status; i++) {
    written_step s=loop_step(l->step+i);
    emit_forward(t,p,&s);
  }
  for (size_t r=0; add && r<l->roots; r++) {
    tell(t,"  total[%" PRIu32 "] += u[%" PRIu32 "] * ",l->root[r].sum,l->root[r].slot);
    emit_number(t,l->root[r].weight), tell(t,";\n");
  }
  if (back) emit_turn_back(t,p,l);
  tell(t,"  }\n");
}

@ All loops that have a root, one after the other. Teams that were joined to others are empty and are passed over. Loops that aren't affected by a
gradient can't occur: a loop is there because the root of the graph depends on it.

@<Functions of {\tt engine.c}@>=
static void emit_loops(teller *t, const nb_program *p, int add, int back)
{
  for (size_t l=0; l<p->loops && !t->status; l++)
    if (p->loop[l].roots) emit_loop(t,p,p->loop+l,add,back);
}

@ Between the tape and the loops there are two exchanges: forward, the sums of the loops become values of the tape; backward, the adjoints of these
values become seeds of the loops.

@<Functions of {\tt engine.c}@>=
static void emit_totals(teller *t, const nb_program *p, int back)
{
  for (size_t i=p->early; i<p->steps; i++) {
    if (p->op[i]!=TOTAL) continue;
    if (back) tell(t,"  seed[%" PRIu32 "] = g[%zu];\n",p->a[i],p->first+i);
    else tell(t,"  v[%zu] = total[%" PRIu32 "];\n",p->first+i,p->a[i]);
  }
}

@ The parts of the function, in the order in which |nb_run| does them. The adjoints of the variables are the first ones of |g|, and are copied out in the end.
First the totals, then the steps that lead from them to the root. These are few: a division by the number of samples, a penalty, a square root at
most.

@<Functions of {\tt engine.c}@>=
static void emit_after(teller *t, const nb_program *p)
{
  emit_totals(t,p,0);
  emit_tape(t,p,p->early,p->steps,0);
}

@ This is |run_loops| in writing. An affine program sends the part after the loops back before anything else, because its derivatives don't depend on
values; any other program needs the loops twice, first for the values. Whether a gradient is wanted is known only when the function is called, so
these lines stand behind an |if| in the emitted file.

@<Functions of {\tt engine.c}@>=
static void emit_body(teller *t, const nb_program *p)
{
  emit_tape(t,p,0,p->early,0);
  if (!p->affine) emit_loops(t,p,1,0), emit_after(t,p);
  tell(t,"  if (grad) {\n  g[%" PRIu32 "] = 1;\n",p->root);
  emit_tape(t,p,p->early,p->steps,1);
  emit_totals(t,p,1);
  tell(t,"  }\n");
  emit_loops(t,p,p->affine,1);
  if (p->affine) emit_after(t,p);
  tell(t,"  if (grad) {\n");
  emit_tape(t,p,0,p->early,1);
  tell(t,"  memcpy(grad, g, %zu * sizeof *g);\n  }\n  return v[%" PRIu32 "];\n}\n",p->n,p->root);
}

@ The head of the function divides the memory that the caller has brought: values and adjoints of the tape, of one turn, and two numbers for each sum.

@<Functions of {\tt engine.c}@>=
static void emit_head(teller *t, const nb_program *p, const char *name)
{
  size_t s=p->slots+1, u=p->most_slots+1, k=p->sums+1;
  tell(t,"enum { %s_work = %zu };\n",name,2*(s+u+k));
  tell(t,"double %s(const double *x, double *grad,%s double *work)\n{\n",@|
    name,p->streamed ? " size_t rows, const double *data," : "");
  tell(t,"  double *v = work, *g = v + %zu, *u = g + %zu, *h = u + %zu;\n",s,s,u);
  tell(t,"  double *total = h + %zu, *seed = total + %zu, top, sum;\n",u,k);
  tell(t,"  (void)u, (void)h, (void)total, (void)seed, (void)top, (void)sum;\n");
  tell(t,"  memset(work, 0, %zu * sizeof *work);\n",2*(s+u+k));
  tell(t,"  memcpy(v, x, %zu * sizeof *v);\n",p->n);
}

@ A name is an identifier if it begins with a letter or an underscore and goes on with these and digits. Nobody should be able to write a whole program into a name.

@<Functions of {\tt engine.c}@>=
static int is_identifier(const char *s)
{
  static const char letters[]="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
  return *s && (*s<'0' || *s>'9') && strlen(s)<100 && s[strspn(s,letters)]=='\0';
}

@ The parts of the file: a comment that says where it comes from, two headers, the operations, the columns, the function. The result of this function
depends on nothing but the program, so the same program gives the same file, on any day and any machine; a version of the library is named, and no
date.

@<Functions of {\tt engine.c}@>=
nb_status nb_emit_c(const nb_program *p, const char *name, nb_write *out, void *env)
{
  teller t={out,env,NB_OK};
  if (!p || !name || !out || !is_identifier(name)) return NB_EARG;
  if (p->d && !p->streamed) return NB_ENOTIMPL;
  tell(&t,"/* The value of a function of %zu variables, and its gradient. Made by libnabla %s. */\n",p->n,nb_version());
  tell(&t,"#include <math.h>\n#include <string.h>\n\n");
  emit_operations(&t,p), emit_columns(&t,p);
  emit_head(&t,p,name), emit_body(&t,p);
  return t.status;
}
