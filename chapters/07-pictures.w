@*1 Printing a graph.\label{printing}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A graph that can't be looked at can't be trusted. |nb_print| writes a graph as a table, as a formula, or as a picture, through a function of
the caller, which may send the text to a file, a screen or a string. All of this is a module of its own,
|pictures|; whoever only computes doesn't need it.

@(include/nabla/pictures.h@>=
#ifndef NABLA_PICTURES_H
#define NABLA_PICTURES_H
#include <nabla/expressions.h>
NB_BEGIN_DECLS@;
@<Declare the printing of graphs@>@;
NB_END_DECLS@;
#endif

@ There are eight styles. Two of them are for other programs: |NB_C| is an expression for a compiler, |NB_GRAPHVIZ| a graph for the program dot, which has a layout of
its own. Two are for \TeX: the formula, and the picture for TikZ. A browser wants SVG. And the last two draw the picture with characters, for a terminal.

@<Declare the printing of graphs@>=
typedef int nb_write(void *env, const char *s, size_t length); /* not 0: stop */
typedef enum nb_style {
  NB_TABLE, NB_C, NB_TEX, NB_GRAPHVIZ, NB_TIKZ, NB_SVG, NB_ASCII, NB_UTF8
} nb_style;
NB_API nb_status nb_print(const nb_graph *g, nb_node root, nb_style style, nb_write *out, void *env);@/
  /* Writes the nodes that |root| depends on, in one of eight styles, with the values that they have. |NB_ENODE|: a bad root; |NB_ESTOPPED|: |out| said stop; |NB_ENOMEM|; |NB_EARG|: no such style, or a graph too large for a picture. */
@ A graph knows no names, since numbers are all it needs. Whoever has names, say because a formula was read, passes them on to the second function, in the same form in which
|nb_parse| takes them. The first function is for the impatient.

@<Declare the printing of graphs@>=
NB_API nb_status nb_print_named(const nb_graph *g, nb_node root, nb_style style, size_t n, const nb_name *names, nb_write *out, void *env);@/
  /* The same with names: those of variables, and of other nodes if you like. What has no name is called by its number, as in |x0| and |v5|. */

@ @(c/pictures.c@>=
#include <ctype.h>
#include <inttypes.h>
#include <locale.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/pictures.h>
@<Types of {\tt pictures.c}@>@;
@<Prototypes of {\tt pictures.c}@>@;
@<Say something@>@;
@<Print a graph as a table@>@;
@<Print a graph as an expression@>@;
@<Print a graph for dot@>@;
@<Find places for the nodes@>@;
@<Draw a graph@>@;
@<Draw with characters@>@;
@<Print a graph in any style@>

@ All that the functions below must know about a job stands in a |printer|. The array |uses| counts the arrows that leave each node, as far as the root
depends on them; a node with zero arrows is none of our business. The graph itself is only read, so two threads may print the same one.

@<Types of {\tt pictures.c}@>=
typedef struct printer {
  const nb_graph *g;
  nb_node root;
  nb_style style;
  size_t n;
  const nb_name *names;
  nb_write *out;
  void *env;
  uint32_t *uses;
  nb_status status; /* not |NB_OK|: nothing is written any more */
} printer;

@ Every piece of text goes through one function, which knows how to stop. Once |status| is set nothing is written any more. A single piece has at most 255 characters; names are cut to forty.

@<Say something@>=
static void say(printer *p, const char *format, ...)
{
  char text[256];
  va_list a;
  va_start(a,format);
  int n=vsnprintf(text,sizeof text,format,a);
  va_end(a);
  @<Send the |n| characters of |text|@>@;
}

@ The function |vsnprintf| returns the length that the text would have had, so a text that was cut must be recognized. Nobody has names long enough for that; but a library
that trusts in such things writes beyond the end of an array some day.

@<Send the |n| characters of |text|@>=
if (p->status || n<0) return;
size_t length=(size_t)n<sizeof text ? (size_t)n : sizeof text-1;
if (p->out(p->env,text,length)) p->status=NB_ESTOPPED;

@ The root counts as used once. From there it is the marking of section~\xsec{forward} over again, with numbers in place of marks.

@<Say something@>=
static uint32_t *count_uses(const nb_graph *g, nb_node root)
{
  uint32_t *uses=calloc((size_t)root+1,sizeof *uses);
  if (!uses) return NULL;
  uses[root]=1;
  for (nb_node v=root+1; v-->0; )
    for (size_t k=0; uses[v] && k<nb_arguments(g,v); k++)
      uses[nb_argument(g,v,k)]++;
  return uses;
}

@ A number should be as short as possible, and yet be the same number when it is read again; seventeen digits are always enough, and
often fifteen are. In programs that speak German there would be a comma in it, so we put the point back.

@<Say something@>=
static const char *digits_of(char text[40], double x, int digits, int most)
{
  do snprintf(text,40,"%.*g",digits,x);
  while (digits++<most && strtod(text,NULL)!=x);
  char *comma=strchr(text,*localeconv()->decimal_point);
  if (comma) *comma='.';
  return text;
}

@ A name comes from the caller, and may contain anything, even a piece of SVG. Letters, digits and underscores pass; everything else becomes a question mark.

@<Say something@>=
static const char *name_of(const printer *p, nb_node v, char text[41])
{
  size_t i=0, k=0;
  while (k<p->n && p->names[k].node!=v) k++;
  const char *s=k<p->n ? p->names[k].name : "";
  for (; s[i] && i<40; i++)
    text[i]=isalnum((unsigned char)s[i]) || s[i]=='_' ? s[i] : '?';
  text[i]=0;
  return i>0 ? text : NULL;
}

@ In \TeX\ digits at the end of a name become an index, $x_1$; a name of several letters is set in italics, and underscores must not get through.

@<Say something@>=
static void say_tex_name(printer *p, const char *name)
{
  char letters[41];
  size_t n=strlen(name), m=n, k=0;
  while (m>1 && isdigit((unsigned char)name[m-1])) m--;
  for (size_t i=0; i<m; i++)
    if (isalnum((unsigned char)name[i])) letters[k++]=name[i];
  letters[k]=0;
  say(p,k>1 ? "{\\it %s}" : "%s",letters);
  if (m<n) say(p,"_{%s}",name+m);
}

@ Variables without a name are called $x$ with the number of the node, and results $v$. A constant is called by its value. In \CEE/ a constant needs a point,
because |1/2| is zero there.

@<Say something@>=
static void say_constant(printer *p, nb_node v)
{
  char text[40];
  digits_of(text,p->g->value[v],15,17);
  say(p,"%s%s",text,p->style!=NB_C || strpbrk(text,".en") ? "" : ".0");
}

@ A name that the caller has given comes first, even before the value of a constant: somebody may want to see $\pi$ rather than sixteen digits. In \TeX\ the number of a node is an index.

@<Say something@>=
static void say_name(printer *p, nb_node v)
{
  char text[41];
  int tex=p->style==NB_TEX || p->style==NB_TIKZ;
  if (name_of(p,v,text)) {
    if (tex) say_tex_name(p,text);
    else say(p,"%s",text);
  } else if (p->g->op[v]==NB_CONST) say_constant(p,v);
  else say(p,tex ? "%c_{%" PRIu32 "}" : "%c%" PRIu32,p->g->op[v]==NB_VAR ? 'x' : 'v',v);
}

@*2 Tables.
A row of the table has the number, the operation, the value, the adjoint, and the arguments. A name of the node stands behind the operation.

@<Print a graph as a table@>=
static void print_row(printer *p, nb_node v)
{
  const nb_graph *g=p->g;
  char text[41], what[60];
  const char *name=name_of(p,v,text);
  snprintf(what,sizeof what,"%s%s%s",nb_op_name(g->op[v]),name ? " " : "",name ? name : "");
  say(p,"%5" PRIu32 "  %-9s %12.6g %12.6g ",v,what,g->value[v],g->adjoint[v]);
  for (size_t k=0; k<nb_arguments(g,v); k++)
    say(p," %" PRIu32,nb_argument(g,v,k));
  say(p,"\n");
}

@ The rows are a loop over the nodes, and so a graph that could be built can also be printed, however deep it is. The loop ends early if the caller has had enough.

@<Print a graph as a table@>=
static void print_table(printer *p)
{
  say(p," node  operation        value      adjoint  arguments\n");
  for (nb_node v=0; v<=p->root && !p->status; v++)
    if (p->uses[v]) print_row(p,v);
}

@ In the program of this chapter the text goes to the screen. The caller's function has nothing to do but to write, and to say whether it could; |fwrite| returns the number of
characters that it got rid of.

@<Print the tables of chapter 7@>=
static int to_stdout(void *env, const char *s, size_t length)
{
  (void)env;
  return fwrite(s,1,length,stdout)!=length;
}

@ The lecture's example, with all of its nodes, and the names that the lecture gives to them:
\listing{07-graphs-table}

@<Print the tables of chapter 7@>=
static void print_sketch(nb_style style)
{
  sketch k=make_sketch(2,1);
  const nb_name names[]={{"a",k.a},{"b",k.b},{"r",k.r},{"s",k.s},{"e",k.e}};
  nb_pull(k.g,k.e,k.a);
  nb_print_named(k.g,k.e,style,5,names,to_stdout,NULL);
  nb_graph_free(k.g);
}

@ The program of this chapter has a part for the table and one for the program dot, to be seen below. Both show the same graph.

@<Print the tables of chapter 7@>=
static void print_table(void) {@+print_sketch(NB_TABLE);@+}
static void print_dot(void) {@+print_sketch(NB_GRAPHVIZ);@+}

@*2 Expressions.
To write a graph as a formula means to put parentheses where the usual rules demand them. For this each operation needs a {\it level}: a sum is weak, a product
stronger, a power stronger still. An argument whose level is lower than its place demands is put in parentheses. We say for each operation what is
written before, between and after its arguments, which level the whole has, and which levels the first argument and the others must have at least.

@<Types of {\tt pictures.c}@>=
enum { LOOSE, SUMS, PRODUCTS, POWERS, ATOMS };
typedef struct notation {
  int op, level;
  const char *open, *between, *close;
  int first, other;
} notation;

@ In \CEE/ most operations are functions of \.{math.h} and are called by their names; only the others have a row. A change of sign is as weak as a sum, so that no two minus signs ever meet.

@<Types of {\tt pictures.c}@>=
static const notation in_c[]={@|
  {NB_ADD,SUMS,"","+","",SUMS,PRODUCTS},@|
  {NB_SUB,SUMS,"","-","",SUMS,PRODUCTS},@|
  {NB_MUL,PRODUCTS,"","*","",PRODUCTS,POWERS},@|
  {NB_DIV,PRODUCTS,"","/","",PRODUCTS,POWERS},@|
  {NB_NEG,SUMS,"-","","",PRODUCTS,LOOSE},@|
  {NB_LOGISTIC,PRODUCTS,"1/(1+exp(-(",""@q,@>,")))",LOOSE,LOOSE},@|
  {NB_LOG1PEXP,ATOMS,"log1p(exp(","","))",LOOSE,LOOSE},@|
  {NB_RELU,ATOMS,"fmax(0,","",")",LOOSE,LOOSE},@|
  {NB_ABS,ATOMS,"fabs(","",")",LOOSE,LOOSE},@|
  {NB_MIN,ATOMS,"fmin(",",",")",LOOSE,LOOSE},@|
  {NB_MAX,ATOMS,"fmax(",",",")",LOOSE,LOOSE},@|
  {NB_SUM,ATOMS,"(","+",")",SUMS,PRODUCTS},@|
  {NB_DOT,ATOMS,"(","+",")",PRODUCTS,POWERS},@|
  {NB_LOGSUMEXP,ATOMS,"log(exp(",")+exp(","))",LOOSE,LOOSE}};

@ On paper, a fraction needs no parentheses inside, and an exponent neither; but a power of a power does, and so does $(\sin x)^2$, because $\sin x^2$ would
be something else.

@<Types of {\tt pictures.c}@>=
static const notation in_tex[]={@|
  {NB_ADD,SUMS,"","+","",SUMS,PRODUCTS},@|
  {NB_SUB,SUMS,"","-","",SUMS,PRODUCTS},@|
  {NB_MUL,PRODUCTS,"","\\cdot ","",PRODUCTS,POWERS},@|
  {NB_DIV,POWERS,"{","\\over ","}",LOOSE,LOOSE},@|
  {NB_NEG,SUMS,"-","","",PRODUCTS,LOOSE},@|
  {NB_POW,POWERS,"","^{","}",ATOMS,LOOSE},@|
  {NB_EXP,POWERS,"e^{","","}",LOOSE,LOOSE},@|
  {NB_SQRT,ATOMS,"\\sqrt{","","}",LOOSE,LOOSE},@|
  {NB_ABS,ATOMS,"\\left\\vert ","","\\right\\vert ",LOOSE,LOOSE},@|
  {NB_LOG1PEXP,POWERS,"\\ln\\left(1+e^{","","}\\right)",LOOSE,LOOSE},@|
  {NB_SUM,ATOMS,"\\left(","+","\\right)",SUMS,PRODUCTS},@|
  {NB_DOT,ATOMS,"\\left(","+","\\right)",PRODUCTS,POWERS},@|
  {NB_LOGSUMEXP,POWERS,"\\ln\\left(e^{","}+e^{","}\\right)",LOOSE,LOOSE}};

@ What has no row is a function. |open| is |NULL| then, and the name is taken from the table of operations.

@<Print a graph as an expression@>=
static notation notation_of(const printer *p, int op)
{
  static const notation c_function={-1,ATOMS,NULL,",",")",LOOSE,LOOSE}, tex_function={-1,POWERS,NULL,",","\\right)",LOOSE,LOOSE};
  int tex=p->style==NB_TEX;
  const notation *row=tex ? in_tex : in_c;
  size_t rows=tex ? sizeof in_tex/sizeof *in_tex : sizeof in_c/sizeof *in_c;
  for (size_t i=0; i<rows; i++)
    if (row[i].op==op) return row[i];
  return tex ? tex_function : c_function;
}

@ A formula is written from the left to the right, and what was begun must be closed later. A recursion would do that, until somebody prints a
chain of a million nodes; so we keep our own stack. A |visit| is a node that was begun, and how many of its arguments have been written.

@<Types of {\tt pictures.c}@>=
typedef struct visit {
  nb_node v;
  uint32_t k; /* the next argument */
  int parens;
} visit;

@ Leaves are written at once. So is a result that is used more than once: it gets a line of its own, and is called by its name in all other places. Otherwise a tower of twenty
doublings would become a formula with a million letters. Everything else is begun.

@<Print a graph as an expression@>=
static int begin_node(printer *p, nb_node v, int least, int whole, visit *fresh)
{
  if (nb_arguments(p->g,v)==0 || (p->uses[v]>1 && !whole)) return say_leaf(p,v,least), 0;
  notation w=notation_of(p,p->g->op[v]);
  fresh->v=v, fresh->k=0, fresh->parens=w.level<least;
  say_opening(p,v,fresh->parens,w.open);
  return 1;
}

@ What stands before the first argument is a parenthesis, if one is needed, and then either what the row of the table says or the name of a function. In \TeX\ parentheses grow with
what is between them.

@<Prototypes of {\tt pictures.c}@>=
static void say_leaf(printer *p, nb_node v, int least);
static void say_opening(printer *p, nb_node v, int parens, const char *open);

@ @<Print a graph as an expression@>=
static void say_opening(printer *p, nb_node v, int parens, const char *open)
{
  int tex=p->style==NB_TEX;
  if (parens) say(p,tex ? "\\left(" : "(");
  if (open) say(p,"%s",open);
  else if (tex) say(p,"%s\\left(",nb_op_tex(p->g->op[v]));
  else say(p,"%s(",nb_op_name(p->g->op[v]));
}

@ A leaf is its name, or its value. A negative constant looks like a change of sign, and is treated like one: $x-(-2)$ needs its parentheses, and so does $(-2)^2$, while $-2+x$ does not.

@<Print a graph as an expression@>=
static void say_leaf(printer *p, nb_node v, int least)
{
  int parens=p->g->op[v]==NB_CONST && signbit(p->g->value[v]) && least>SUMS;
  if (parens) say(p,"(");
  say_name(p,v);
  if (parens) say(p,")");
}

@ The stack is as high as the formula is deep, and grows when it must. One step writes what stands before the next argument and begins it, or ends the node on top. In a dot product plus signs and dots
alternate.

@<Print a graph as an expression@>=
static int end_or_go_on(printer *p, visit *top, visit *fresh)
{
  const nb_graph *g=p->g;
  notation w=notation_of(p,g->op[top->v]);
  uint32_t k=top->k++;
  @<If there is no argument number |k|, end the node@>@;
  int inner=g->op[top->v]==NB_DOT && k%2;
  if (k>0) say(p,"%s",!inner ? w.between : p->style==NB_TEX ? "\\cdot " : "*");
  int first=k==0 || (g->op[top->v]==NB_DOT && !inner);
  return begin_node(p,nb_argument(g,top->v,k),first ? w.first : w.other,0,fresh);
}

@ The result tells the caller what has happened to the stack: a node fewer, one more, or neither, because the argument was a leaf.

@<If there is no argument number |k|, end the node@>=
if (k==nb_arguments(g,top->v)) {
  say(p,"%s",w.close);
  if (top->parens) say(p,p->style==NB_TEX ? "\\right)" : ")");
  return -1;
}

@ And this loop is what a recursion would be. It begins with the node itself, and ends when nothing is left on the stack, or when something went wrong.

@<Print a graph as an expression@>=
static void print_formula(printer *p, nb_node v)
{
  size_t depth=0, room=0;
  visit *stack=NULL, fresh;
  int step=begin_node(p,v,LOOSE,1,&fresh);
  do {
    @<Put |fresh| on the stack, or take something away@>@;
    if (depth>0) step=end_or_go_on(p,&stack[depth-1],&fresh);
  } while (depth>0 && !p->status);
  free(stack);
}

@ Without memory we stop where we are. The caller has half a formula then, and a status that says so.

@<Put |fresh| on the stack, or take something away@>=
if (step>0 && depth==room) {
  visit *more=realloc(stack,(room=2*room+16)*sizeof *more);
  if (!more) {@+p->status=NB_ENOMEM;@+break;@+}
  stack=more;
}
if (step>0) stack[depth++]=fresh;
else if (step<0) depth--;

@ First the results that are used again, each in a line of its own, arguments first, then the formula itself.

@<Print a graph as an expression@>=
static void print_expression(printer *p)
{
  for (nb_node v=0; v<p->root && !p->status; v++) {
    if (p->uses[v]<2 || nb_arguments(p->g,v)==0) continue;
    if (p->style==NB_C) say(p,"double ");
    say_name(p,v);
    say(p,"=");
    print_formula(p,v);
    say(p,p->style==NB_C ? ";\n" : ",\n");
  }
  print_formula(p,p->root);
  say(p,"\n");
}

@ A formula goes in and comes out again:
\listing{07-graphs-expressions}

@<Print the tables of chapter 7@>=
static void print_again(const char *text)
{
  nb_graph *g=nb_graph_new();
  nb_name names[2]={{"x",nb_var(g,-1.8)},{"y",nb_var(g,1.5)}};
  nb_node y=nb_parse(g,text,2,names,NULL);
  for (int s=NB_C; s<=NB_TEX; s++) nb_print_named(g,y,(nb_style)s,2,names,to_stdout,NULL);
  nb_graph_free(g);
}

@ Rosenbrock's function, and one more with a minus sign in a place where it wants parentheses.

@<Print the tables of chapter 7@>=
static void print_expressions(void)
{
  print_again("(1-x)^2+100*(y-x^2)^2");
  print_again("exp(sin(x^2))/-(x+y)");
}

@*2 Labels.
In a picture, the operations of arithmetic have their signs. For programs other than \TeX\ the signs are those of the keyboard.

@<Print a graph for dot@>=
static const char *sign_of(int op)
{
  static const int its[]={NB_ADD,NB_SUB,NB_MUL,NB_DIV,NB_NEG,NB_POW,NB_LOGISTIC,NB_LOG1PEXP};
  static const char *const sign[]={"+","-","*","/","-","^","sigmoid","softplus"};
  for (int i=0; i<8; i++)
    if (op==its[i]) return sign[i];
  return nb_op_name(op);
}

@ A leaf is called by its name or its value, and an operation by its sign. Names that the caller has given to results are not shown here: whoever looks at a picture wants to see
the operation first, and a box with two names is a riddle. For Ti{\it k\/}Z, the sign is in the language of \TeX.

@<Print a graph for dot@>=
static void say_label(printer *p, nb_node v)
{
  int op=p->g->op[v];
  if (nb_arguments(p->g,v)==0) say_name(p,v);
  else say(p,"%s",p->style==NB_TIKZ ? nb_op_tex(op) : sign_of(op));
}

@ Five digits are enough for a picture. Adjoints are shown if there are any: the root has the adjoint~1 as soon as anybody has pulled. Constants have no value but themselves, and nobody wants
a derivative by them.

@<Print a graph for dot@>=
static int lines_of(const printer *p, nb_node v)
{
  if (p->g->op[v]==NB_CONST) return 1;
  return p->g->adjoint[p->root]!=0 ? 3 : 2;
}

@ For dot, a label is a string with line ends in it. The adjoint stands in parentheses, so that nobody takes it for the value. Then come the arrows to the node.

@<Print a graph for dot@>=
static void print_dot_node(printer *p, nb_node v)
{
  char text[40];
  say(p,"  n%" PRIu32 " [label=\"",v);
  say_label(p,v);
  if (lines_of(p,v)>1) say(p,"\\n%s",digits_of(text,p->g->value[v],5,5));
  if (lines_of(p,v)>2) say(p,"\\n(%s)",digits_of(text,p->g->adjoint[v],5,5));
  say(p,"\"];\n");
  for (size_t k=0; k<nb_arguments(p->g,v); k++)
    say(p,"  n%" PRIu32 " -> n%" PRIu32 ";\n",nb_argument(p->g,v,k),v);
}

@ Dot finds places for the nodes by itself. It wants to know only that arrows should point up, as they do in this book. Here is the lecture's example:
\listing{07-graphs-dot}

@<Print a graph for dot@>=
static void print_graphviz(printer *p)
{
  say(p,"digraph {\n  rankdir=BT;\n  node [shape=box,style=rounded];\n");
  for (nb_node v=0; v<=p->root && !p->status; v++)
    if (p->uses[v]) print_dot_node(p,v);
  say(p,"}\n");
}

@*2 Places for the nodes.\label{layout}
Not everybody has dot, and TikZ and SVG want coordinates. To find good ones is an art with a literature of its own, and most of it follows
Sugiyama, Tagawa and Toda, 1981: divide the nodes into {\it layers}, so that all arrows point upwards; let long arrows pass through invisible nodes, one in each layer between; order the layers
so that few arrows cross; and then move the nodes sideways until the arrows are nearly straight. Each of the four steps is short.

@ The things that stand in a layer are {\it spots}: nodes, and places where an arrow passes. Between neighboring layers there are {\it wires}. A wire ends at a node a little to the left or
to the right of its center, according to the place of the argument; so the two arrows of $x\cdot x$ don't cover each other, and the minuend comes in on the left.

@<Types of {\tt pictures.c}@>=
typedef struct spot {
  nb_node node; /* |NB_NONE| where arrows only pass */
  uint32_t layer, place; /* counted from below, and from the left */
  double x, half; /* center, and half of the width */
  double want, weight; /* where the neighbors would like it to be */
} spot;

@ A wire knows both of its spots, and where at the upper one it ends. The number of the argument is kept as well, for those who can't draw with fractions of a unit.

@<Types of {\tt pictures.c}@>=
typedef struct wire {
  uint32_t from, to; /* spots, in neighboring layers */
  uint32_t slot; /* which argument of |to| */
  double port; /* where it ends, seen from the center of |to| */
} wire;@/

@ A drawing is all of them. The spots of a layer stand in |row|, from left to right, beginning with |row[start[l]]|; the wires that leave a layer begin with |w[leave[l]]|.
For each node we note its layer, the lowest and the highest layer of its consumers, and its first spot.

@<Types of {\tt pictures.c}@>=
typedef struct block {
  double sum, weight;
  size_t n;
} block;
typedef struct drawing {
  size_t spots, wires, layers;
  spot *at;
  wire *w;
  uint32_t *row, *start, *leave;
  uint32_t *layer, *low, *high, *base;
  uint32_t *best; /* the best places found so far */
  block *heap; /* for |settle| */
  double apart; /* between an arrow that passes and what stands beside it */
} drawing;@/

@ There is a limit, and whoever exceeds it is told so. A picture of four thousand spots would cover a wall.

@<Types of {\tt pictures.c}@>=
enum { MOST_SPOTS=4000, MOST_WIRES=20000 }; /* more than that is no picture */

@ Layers come first. A leaf is in layer~0, and every other node one layer above the highest of its arguments. That is the longest path from a leaf, and all arrows point upwards.

@<Find places for the nodes@>=
static void find_layers(const printer *p, drawing *d)
{
  for (nb_node v=0; v<=p->root; v++)
    for (size_t k=0; p->uses[v] && k<nb_arguments(p->g,v); k++) {
      uint32_t below=d->layer[nb_argument(p->g,v,k)];
      if (d->layer[v]<=below) d->layer[v]=below+1;
    }
  d->layers=d->layer[p->root]+1;
}

@ But the $1$ of $1+\sin\cos\tan x$ would stay on the ground, with an arrow of three layers. So, from the top, each node is lifted to just below its lowest consumer, if that makes
more arrows shorter than longer. It is always so for leaves. An argument that is a leaf and has no other consumer will come along anyway, and isn't counted.

@<Find places for the nodes@>=
static void tell(drawing *d, nb_node a, uint32_t consumer)
{
  if (d->low[a]==0 || d->low[a]>consumer) d->low[a]=consumer;
  if (d->high[a]<consumer) d->high[a]=consumer;
}

@ The arguments that count are those which have a place of their own: results, and leaves that somebody else needs as well.

@<Find places for the nodes@>=
static uint32_t ties(const printer *p, nb_node v)
{
  uint32_t n=0;
  for (size_t k=0; k<nb_arguments(p->g,v); k++) {
    nb_node a=nb_argument(p->g,v,k);
    n+=p->uses[a]>1 || nb_arguments(p->g,a)>0;
  }
  return n;
}

@ By the time we arrive at a node, all of its consumers have found their layers; they have larger numbers. On the way each argument learns its lowest and its highest consumer. Layer~0 can't be the layer of a
consumer, so a zero in |low| means that there was none yet.

@<Find places for the nodes@>=
static void lift(const printer *p, drawing *d)
{
  for (nb_node v=p->root+1; v-->0; ) {
    if (v<p->root && p->uses[v]>ties(p,v)) d->layer[v]=d->low[v]-1;
    for (size_t k=0; p->uses[v] && k<nb_arguments(p->g,v); k++)
      tell(d,nb_argument(p->g,v,k),d->layer[v]);
  }
}

@ A node has a spot in its own layer and one in each layer up to the one below its highest consumer. All of its arrows share these spots, and part only where they must. The root, which
nobody consumes, has a single one. Counting tells how much memory the drawing needs, and whether it is worth it.

@<Find places for the nodes@>=
static uint32_t run_of(const drawing *d, nb_node v)
{
  return d->high[v]>d->layer[v]+1 ? d->high[v]-d->layer[v] : 1;
}

@ The limits are generous: nobody reads a picture of four thousand spots. They are here because the sorting below takes time that grows with the square of the numbers.

@<Find places for the nodes@>=
static nb_status count_spots(const printer *p, drawing *d)
{
  for (nb_node v=0; v<=p->root; v++) {
    if (!p->uses[v]) continue;
    d->base[v]=(uint32_t)d->spots;
    d->spots+=run_of(d,v);
    d->wires+=run_of(d,v)-1+nb_arguments(p->g,v);
    if (d->spots>MOST_SPOTS || d->wires>MOST_WIRES) return NB_EARG;
  }
  return NB_OK;
}

@ The width of a node is that of its longest line, measured in letters of seven units, so the texts must be known before the places are. We let the functions that print
write into nowhere, and count.

@<Find places for the nodes@>=
static int count_letters(void *env, const char *s, size_t length)
{
  (void)s;
  *(size_t *)env+=length;
  return 0;
}

@ A copy of the printer does it, with another function to write to. In TikZ a label is full of control words, most of which become a single letter in print; so the letters of the plain label are counted in their place.

@<Find places for the nodes@>=
static size_t letters_in(const printer *p, nb_node v, int line)
{
  size_t letters=0;
  printer q=*p;
  q.out=count_letters, q.env=&letters;
  if (p->style==NB_TIKZ) q.style=NB_GRAPHVIZ; /* without control words */
  say_line(&q,v,line);
  return letters;
}

@ There is another reason for a node to be wide: many arguments need many places to arrive at.

@<Find places for the nodes@>=
static double half_width(const printer *p, nb_node v)
{
  double half=(p->style<NB_ASCII ? 4 : 7.5)*(double)nb_arguments(p->g,v);
  for (int line=0; line<lines_of(p,v); line++)
    half=fmax(half,3.5*(double)letters_in(p,v,line)+7);
  return half;
}

@ The spots of a node have consecutive numbers, from the bottom up. The first is the node, and all others are thin.

@<Find places for the nodes@>=
static void make_spots(const printer *p, drawing *d, nb_node v)
{
  for (uint32_t i=0; i<run_of(d,v); i++) {
    spot *s=&d->at[d->base[v]+i];
    s->node=i ? NB_NONE : v, s->layer=d->layer[v]+i;
    s->half=i ? 2 : half_width(p,v);
  }
}

@ In the beginning they stand in their layers in the order of their numbers. This is better than it sounds: a formula is read from the left to the right, so if it is a tree
nothing crosses.

@<Find places for the nodes@>=
static void make_rows(drawing *d)
{
  for (uint32_t l=0, n=0; l<=d->layers; l++) {
    d->start[l]=n;
    for (uint32_t i=0; i<d->spots; i++)
      if (d->at[i].layer==l) d->at[i].place=n-d->start[l], d->row[n++]=i;
  }
}

@ One argument comes in at the center, several next to each other, twelve units apart if there is room.

@<Find places for the nodes@>=
static wire *make_wires(const printer *p, drawing *d, nb_node v, wire *w)
{
  uint32_t top=d->base[v];
  size_t n=nb_arguments(p->g,v);
  double apart=n>1 ? fmin(12,1.4*d->at[top].half/(double)(n-1)) : 0;
  for (uint32_t i=1; i<run_of(d,v); i++) *w++=(wire){top+i-1,top+i,0,0};
  for (size_t k=0; k<n; k++) {
    nb_node a=nb_argument(p->g,v,k);
    uint32_t from=d->base[a]+d->layer[v]-1-d->layer[a];
    *w++=(wire){from,top,(uint32_t)k,((double)k-(double)(n-1)/2)*apart};
  }
  return w;
}

@ The spots of a node have consecutive numbers, but those of a layer don't, so the wires must be sorted. Insertion from the back is good enough, as most wires come in a reasonable order.

@<Find places for the nodes@>=
static uint32_t leaves(const drawing *d, const wire *w) {@+return d->at[w->from].layer;@+}

@ A wire is taken out, and those that leave a higher layer move up by one place, until its own place is free.

@<Find places for the nodes@>=
static void sort_wires(drawing *d)
{
  for (size_t i=1, j; i<d->wires; i++) {
    wire x=d->w[i];
    for (j=i; j>0 && leaves(d,&d->w[j-1])>leaves(d,&x); j--) d->w[j]=d->w[j-1];
    d->w[j]=x;
  }
}

@ Then we note where the wires of each layer begin. From the root's layer none leave, so the last two numbers are the same.

@<Find places for the nodes@>=
static void find_leaving(drawing *d)
{
  for (size_t i=0, l=0; l<=d->layers; l++) {
    while (i<d->wires && leaves(d,&d->w[i])<l) i++;
    d->leave[l]=(uint32_t)i;
  }
}

@*2 Few crossings.
Two wires between the same layers cross if they begin in one order and end in the other. The ports matter for wires that end at the same node.

@<Find places for the nodes@>=
static double begins(const drawing *d, const wire *w) {@+return d->at[w->from].place;@+}
static double ends(const drawing *d, const wire *w) {@+return d->at[w->to].place+1e-5*w->port;@+}

@ To count them we look at all pairs. There are faster ways, but they would need a page.

@<Find places for the nodes@>=
static size_t crossings(const drawing *d)
{
  size_t n=0;
  for (size_t i=0; i<d->wires; i++)
    for (size_t j=d->leave[leaves(d,&d->w[i])]; j<i; j++)
      n+=(begins(d,&d->w[i])-begins(d,&d->w[j]))*(ends(d,&d->w[i])-ends(d,&d->w[j]))<0;
  return n;
}

@ To find the order with the fewest crossings is a hard problem, even for two layers. But there is a simple idea that works well: put each spot where the mean of its neighbors is, its
{\it barycenter}. Whenever a layer is asked, the wishes of the last time are forgotten.

@<Find places for the nodes@>=
static void forget_wishes(drawing *d, size_t l)
{
  for (size_t i=d->start[l]; i<d->start[l+1]; i++)
    d->at[d->row[i]].want=d->at[d->row[i]].weight=0;
}

@ Here the neighbors in the layer below, or above, are asked. A node with two arguments has two neighbors below, or twice the same one.

@<Find places for the nodes@>=
static void ask_places(drawing *d, size_t l, int below)
{
  size_t from=below ? d->leave[l-1] : d->leave[l], to=below ? d->leave[l] : d->leave[l+1];
  forget_wishes(d,l);
  for (size_t i=from; i<to; i++) {
    spot *s=&d->at[below ? d->w[i].to : d->w[i].from];
    s->want+=below ? begins(d,&d->w[i]) : ends(d,&d->w[i]);
    s->weight++;
  }
}

@ A spot that nobody asks for anything, since all of its neighbors are on the other side, has no weight, and would like to stay.

@<Find places for the nodes@>=
static double wish(const drawing *d, uint32_t i)
{
  const spot *s=&d->at[i];
  return s->weight>0 ? s->want/s->weight : s->place;
}

@ Then the layer is sorted by what the spots want. Equal ones must keep their order, or the picture would never come to rest.

@<Find places for the nodes@>=
static void sort_layer(drawing *d, size_t l)
{
  uint32_t *row=d->row+d->start[l], n=d->start[l+1]-d->start[l];
  for (uint32_t i=1; i<n; i++) {
    uint32_t x=row[i], j=i;
    for (; j>0 && wish(d,row[j-1])>wish(d,x); j--) row[j]=row[j-1];
    row[j]=x;
  }
  for (uint32_t i=0; i<n; i++) d->at[row[i]].place=i;
}

@ What the mean does not see, a trial may. Two neighbors change places if the wires of the two cross less often then. The others' crossings remain the same.

@<Find places for the nodes@>=
static int crosses(const drawing *d, const wire *a, const wire *b, uint32_t u, uint32_t v)
{
  double apart=0;
  if (a->to==u && b->to==v) apart=begins(d,a)-begins(d,b);
  else if (a->from==u && b->from==v) apart=ends(d,a)-ends(d,b);
  return (apart>0)-(apart<0);
}

@ So |crosses| is $1$ if the wires |a| of |u| and |b| of |v|, the spot to the right of it, cross now, $-1$ if they would cross after the exchange, and $0$ if it doesn't matter. All pairs of wires of the two have a vote, and then the majority decides.

@<Find places for the nodes@>=
static long gain(const drawing *d, uint32_t u, uint32_t v)
{
  long n=0;
  size_t l=d->at[u].layer, first=l ? d->leave[l-1] : 0;
  for (size_t i=first; i<d->leave[l+1]; i++) {
    if (d->w[i].to!=u && d->w[i].from!=u) continue;
    for (size_t j=first; j<d->leave[l+1]; j++)
      n+=crosses(d,&d->w[i],&d->w[j],u,v);
  }
  return n;
}

@ The two change places whenever that is a gain. Here |row| has all spots of all layers, one layer behind the other, so neighbors in |row| may still be in different layers.

@<Find places for the nodes@>=
static void exchange(drawing *d)
{
  for (size_t i=1; i<d->spots; i++) {
    uint32_t u=d->row[i-1], v=d->row[i];
    if (d->at[u].layer!=d->at[v].layer || gain(d,u,v)<=0) continue;
    d->row[i-1]=v, d->row[i]=u, d->at[v].place--, d->at[u].place++;
  }
}

@ Neither way is sure to lead to fewer crossings every time. So the best order that was ever seen is remembered, and at the end it is taken up again.

@<Find places for the nodes@>=
static void keep_best(drawing *d, size_t *least)
{
  size_t n=crossings(d);
  if (n>=*least) return;
  *least=n;
  memcpy(d->best,d->row,d->spots*sizeof *d->row);
}

@ Only |row| was kept, since the places of the spots follow from it.

@<Find places for the nodes@>=
static void take_best(drawing *d)
{
  memcpy(d->row,d->best,d->spots*sizeof *d->row);
  for (size_t i=0; i<d->spots; i++)
    d->at[d->row[i]].place=(uint32_t)i-d->start[d->at[d->row[i]].layer];
}

@ Going up, each layer asks the one below; going down, the one above. Up and down, up and down: twenty-four rounds are plenty for a picture that a person will look at, and
usually nothing changes after the third.

@<Find places for the nodes@>=
static void order_layers(drawing *d)
{
  size_t least=SIZE_MAX;
  keep_best(d,&least);
  for (int round=0; round<24 && least>0; round++) {
    for (size_t l=1; l<d->layers; l++) {
      size_t layer=round%2 ? d->layers-1-l : l;
      ask_places(d,layer,round%2==0);
      sort_layer(d,layer);
    }
    keep_best(d,&least), exchange(d), keep_best(d,&least);
  }
  take_best(d);
}

@*2 Straight arrows.
Now the order is fixed, and each spot should be as near as possible to where its neighbors want it, without touching the spot beside it. The wish is a weighted mean again: where the wires
below and above would be upright. Places where an arrow only passes have more weight, since a bend in a long arrow is ugly.

@<Find places for the nodes@>=
static void ask_x(drawing *d, size_t l, int below, int above)
{
  size_t from=l && below ? d->leave[l-1] : d->leave[l], to=above ? d->leave[l+1] : d->leave[l];
  forget_wishes(d,l);
  for (size_t i=from; i<to; i++) {
    spot *a=&d->at[d->w[i].from], *b=&d->at[d->w[i].to];
    double weight=a->node==NB_NONE && b->node==NB_NONE ? 8 : 1, port=d->w[i].port;
    if (i<d->leave[l]) b->want+=weight*(a->x-port), b->weight+=weight;
    else a->want+=weight*(b->x+port), a->weight+=weight;
  }
}

@ Given wishes and distances, which places are best? If $x_{i+1}$ must be at least $x_i+s_i$, subtract the sum of all distances before~$i$, and the question is: which {\it increasing\/} sequence is nearest to a given
one, in the sense of least squares? That has been known since 1955: begin with the wishes, and whenever two neighbors are in the wrong order, tie them together into a block at their common mean.
@^isotonic regression@>

@<Find places for the nodes@>=
static void settle(drawing *d, size_t l)
{
  block *h=d->heap;
  const uint32_t *row=d->row+d->start[l];
  size_t n=d->start[l+1]-d->start[l], m=0;
  double offset=0;
  for (size_t i=0; i<n; i++) {
    spot *s=&d->at[row[i]];
    if (i>0) offset+=distance(d,&d->at[row[i-1]],s);
    if (s->weight==0) s->want=.01*s->x, s->weight=.01;
    h[m++]=(block){s->want-s->weight*offset,s->weight,1};
    @<Tie the last blocks together while they are in the wrong order@>@;
  }
  @<Put the spots where their blocks are@>@;
}

@ A new spot is a block of its own. If its wish lies to the left of the mean of the block before it, they become one; that moves the mean to the left, and so the same may happen to the block before that.

@<Tie the last blocks together while they are in the wrong order@>=
while (m>1 && h[m-2].sum/h[m-2].weight>h[m-1].sum/h[m-1].weight) {
  m--;
  h[m-1].sum+=h[m].sum;
  h[m-1].weight+=h[m].weight;
  h[m-1].n+=h[m].n;
}

@ At last the distances, which were subtracted, are added again.

@<Put the spots where their blocks are@>=
offset=0;
for (size_t i=0, b=0, in=0; i<n; i++) {
  spot *s=&d->at[row[i]];
  if (i>0) offset+=distance(d,&d->at[row[i-1]],s);
  s->x=h[b].sum/h[b].weight+offset;
  if (++in==h[b].n) b++, in=0;
}

@ Between two nodes there are sixteen units of paper, and half as many beside an arrow that passes; but on a terminal, whose columns are coarse, more.

@<Types of {\tt pictures.c}@>=
static double distance(const drawing *d, const spot *a, const spot *b)
{
  return a->half+b->half+(a->node==NB_NONE || b->node==NB_NONE ? d->apart : 16);
}

@ Then the picture is moved, so that the leftmost node begins at~0, and we know how wide it has become.

@<Find places for the nodes@>=
static double move_to_zero(drawing *d)
{
  double left=INFINITY, right=-INFINITY;
  for (size_t i=0; i<d->spots; i++) {
    left=fmin(left,d->at[i].x-d->at[i].half);
    right=fmax(right,d->at[i].x+d->at[i].half);
  }
  for (size_t i=0; i<d->spots; i++) d->at[i].x-=left;
  return right-left;
}

@ We begin with the layers packed to the left, and again go up and down. In the last ten rounds every spot asks its neighbors on both sides.

@<Find places for the nodes@>=
static void straighten(drawing *d)
{
  for (size_t i=0; i<d->spots; i++) d->at[i].x=40.*d->at[i].place;
  for (int round=0; round<40; round++)
    for (size_t l=0; l<d->layers; l++) {
      size_t layer=round%2 ? d->layers-1-l : l;
      int both=round>=30;
      ask_x(d,layer,both || round%2==0,both || round%2);
      settle(d,layer);
    }
}

@ All memory of a drawing is taken and released in one place. |calloc| of zero members may return |NULL|, so there is one more of everything.

@<Find places for the nodes@>=
static void *zeros(nb_status *status, size_t n, size_t size)
{
  void *p=calloc(n+1,size);
  if (!p) *status=NB_ENOMEM;
  return p;
}

@ Whatever has not been taken yet is |NULL|, because a drawing begins as zeros, and |free| doesn't mind.

@<Find places for the nodes@>=
static void drawing_free(drawing *d)
{
  free(d->at), free(d->w), free(d->row), free(d->start), free(d->leave);
  free(d->layer), free(d->low), free(d->high), free(d->base);
  free(d->best), free(d->heap);
}

@ The first part of a drawing has an entry for each node of the graph, needed or not. When the layers are known, so is the number of spots and wires.

@<Find places for the nodes@>=
static nb_status divide_into_layers(const printer *p, drawing *d)
{
  nb_status s=NB_OK;
  size_t n=(size_t)p->root+1;
  d->layer=zeros(&s,n,sizeof *d->layer), d->low=zeros(&s,n,sizeof *d->low);
  d->high=zeros(&s,n,sizeof *d->high), d->base=zeros(&s,n,sizeof *d->base);
  if (s) return s;
  find_layers(p,d), lift(p,d);
  return count_spots(p,d);
}

@ The second part is for the spots and wires.

@<Find places for the nodes@>=
static nb_status take_memory(drawing *d)
{
  nb_status s=NB_OK;
  d->at=zeros(&s,d->spots,sizeof *d->at), d->w=zeros(&s,d->wires,sizeof *d->w);
  d->row=zeros(&s,d->spots,sizeof *d->row), d->best=zeros(&s,d->spots,sizeof *d->best);
  d->start=zeros(&s,d->layers+1,sizeof *d->start), d->leave=zeros(&s,d->layers+1,sizeof *d->leave);
  d->heap=zeros(&s,d->spots,sizeof *d->heap);
  return s;
}

@ These are the four steps in a row: layers, invisible nodes, order, coordinates.

@<Find places for the nodes@>=
static nb_status find_places(const printer *p, drawing *d)
{
  nb_status s=divide_into_layers(p,d);
  if (!s) s=take_memory(d);
  if (s) return s;
  wire *w=d->w;
  for (nb_node v=0; v<=p->root; v++)
    if (p->uses[v]) make_spots(p,d,v), w=make_wires(p,d,v,w);
  make_rows(d), sort_wires(d), find_leaving(d);
  order_layers(d);
  straighten(d);
  return NB_OK;
}

@*2 TikZ and SVG.
Both languages draw the same things: a box for a node, with up to three lines of text, and a curve for a wire. What differs is the spelling, and the direction of~$y$. So a
\&{canvas} is a handful of functions.

@<Types of {\tt pictures.c}@>=
typedef struct canvas {
  void (*begin)(printer *p, double width, double height);
  void (*curve)(printer *p, double x, double y, double to_x, double to_y, int arrow);
  void (*box)(printer *p, nb_node v, double x, double y, double half, double high);
  void (*text)(printer *p, nb_node v, double x, double y, int line);
  const char *end;
} canvas;
enum { LINE_HIGH=15, BETWEEN=36 }; /* units of a line, and between layers */

@ All curves leave and arrive upright, so the parts of an arrow that passes through several layers fit together smoothly.

@<Draw a graph@>=
static void draw_wire(printer *p, const drawing *d, const wire *w, const canvas *c)
{
  const spot *a=&d->at[w->from], *b=&d->at[w->to];
  double y=height_of(p,a)+half_height(p,a), to_y=height_of(p,b)-half_height(p,b);
  c->curve(p,a->x,y,b->x+w->port,to_y,b->node!=NB_NONE);
}

@ The lines of a node are fifteen units apart, and the box is a little higher than its lines. Where an arrow only passes there is no box at all.

@<Prototypes of {\tt pictures.c}@>=
static int lines_of(const printer *p, nb_node v);
static void say_line(printer *p, nb_node v, int line);
static double half_height(const printer *p, const spot *s)
{
  return s->node==NB_NONE ? 0 : (LINE_HIGH*lines_of(p,s->node)+8)/2.;
}

@ All layers are as high as the root, which has as many lines as any other node.

@<Prototypes of {\tt pictures.c}@>=
static double height_of(const printer *p, const spot *s)
{
  double high=LINE_HIGH*lines_of(p,p->root)+8;
  return s->layer*(high+BETWEEN)+high/2;
}

@ A box with its lines, of which the first is uppermost:

@<Draw a graph@>=
static void draw_node(printer *p, const spot *s, const canvas *c)
{
  if (s->node==NB_NONE) return;
  double y=height_of(p,s);
  int lines=lines_of(p,s->node);
  c->box(p,s->node,s->x,y,s->half,half_height(p,s));
  for (int k=0; k<lines; k++)
    c->text(p,s->node,s->x,y+LINE_HIGH*((lines-1)/2.-k),k);
}

@ First all wires, and then the nodes, which thus lie on top.

@<Draw a graph@>=
static void draw_all(printer *p, const drawing *d, const canvas *c)
{
  for (size_t i=0; i<d->wires && !p->status; i++) draw_wire(p,d,&d->w[i],c);
  for (size_t i=0; i<d->spots && !p->status; i++) draw_node(p,&d->at[i],c);
  say(p,"%s",c->end);
}

@ The picture begins at $(0,0)$, and is as high as the top of the root. If no places were found, because there is no memory or too many spots, nothing is drawn, and the status says why.

@<Draw a graph@>=
static void draw(printer *p, const canvas *c)
{
  drawing d={0};
  d.apart=8;
  p->status=find_places(p,&d);
  if (!p->status) {
    const spot *top=&d.at[d.base[p->root]];
    double width=move_to_zero(&d);
    c->begin(p,width,height_of(p,top)+half_height(p,top));
    draw_all(p,&d,c);
  }
  drawing_free(&d);
}

@ The three lines of a node are its label, its value, and its adjoint.

@<Draw a graph@>=
static void say_line(printer *p, nb_node v, int line)
{
  char text[40];
  if (line==0) say_label(p,v);
  else say(p,p->style<NB_ASCII || line==1 ? "%s" : "(%s)",digits_of(text,line==1 ? p->g->value[v] : p->g->adjoint[v],5,5));
}

@ A TikZ picture is set in units of 0.6 points, so that the letters of a book fit. Lines and colors are styles, to which you may add: after
\.{\\tikzset\{nb box/.style=\{fill=yellow\}\}} the boxes are yellow.

@<Draw a graph@>=
static void tikz_begin(printer *p, double width, double height)
{
  (void)width, (void)height;
  say(p,"\\tikzpicture[x=.6pt,y=.6pt,nb box/.prefix style={draw,rounded corners=2pt},\n");
  say(p,"  nb arrow/.prefix style={->},nb line 1/.prefix style={text=blue!60!black},\n");
  say(p,"  nb line 2/.prefix style={text=red!65!black}]\n");
}

@ A curve is a curve of the third degree with two more points, straight above its beginning and straight below its end.

@<Draw a graph@>=
static void tikz_curve(printer *p, double x, double y, double to_x, double to_y, int arrow)
{
  double up=(to_y-y)/2;
  say(p,"\\draw%s (%.1f,%.1f) .. controls (%.1f,%.1f) and (%.1f,%.1f) .. (%.1f,%.1f);\n",@|
    arrow ? "[nb arrow/.try]" : "",x,y,x,y+up,to_x,to_y-up,to_x,to_y);
}

@ Boxes and texts have their centers at $(x,y)$. The sum of all widths may be any number, but in print one decimal is enough.

@<Draw a graph@>=
static void tikz_box(printer *p, nb_node v, double x, double y, double half, double high)
{
  (void)v;
  say(p,"\\draw[nb box/.try] (%.1f,%.1f) rectangle (%.1f,%.1f);\n",x-half,y-high,x+half,y+high);
}

@ A line of text is a node without a box, in math mode: its label is a sign or a name, and its numbers are numbers, with a minus sign that deserves the name.

@<Draw a graph@>=
static void tikz_text(printer *p, nb_node v, double x, double y, int line)
{
  say(p,"\\node[nb line %d/.try] at (%.1f,%.1f) {$",line,x,y);
  say_line(p,v,line);
  say(p,"$};\n");
}

@ In SVG $y$ grows downwards. All coordinates stay as they are, and the picture is turned over by its coordinate system; only letters must be turned back one by one, by a minus sign.
A reader who can't see the picture is told what it is.

@<Draw a graph@>=
static void svg_begin(printer *p, double width, double height)
{
  @<Say the size of the picture and what it is@>@;
  say(p,"<defs><marker id=\"a\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"3\" orient=\"auto\">");
  say(p,"<path d=\"M0 0L8 3L0 6z\"/></marker></defs>\n");
  say(p,"<rect x=\"-10\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" fill=\"#fff\"/>\n",-height-10,width+20,height+20);
  say(p,"<g font-family=\"monospace\" font-size=\"12\" text-anchor=\"middle\" fill=\"none\" stroke=\"#444\">\n");
}

@ The picture has a margin of ten units on all sides, and a white ground, since it may come to lie on a dark page.

@<Say the size of the picture and what it is@>=
say(p,"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\"",width+20,height+20);
say(p," viewBox=\"-10 %.0f %.0f %.0f\" role=\"img\">\n",-height-10,width+20,height+20);
say(p,"<title>A computational graph, arguments below their consumers</title>\n");

@ A curve in SVG is spelled in absolute coordinates, |C| for the two points and the end. The marker of an arrowhead turns with it.

@<Draw a graph@>=
static void svg_curve(printer *p, double x, double y, double to_x, double to_y, int arrow)
{
  double middle=(y+to_y)/2;
  say(p,"<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\"%s/>\n",@|
    x,-y,x,-middle,to_x,-middle,to_x,-to_y,arrow ? " marker-end=\"url(#a)\"" : "");
}

@ Leaves, results and the root differ by the color of their boxes, and also by the arrows at them, for those who don't see the colors.

@<Draw a graph@>=
static void svg_box(printer *p, nb_node v, double x, double y, double half, double high)
{
  const char *fill=v==p->root ? "#fbe9d7" : nb_arguments(p->g,v) ? "#eaf0f7" : "#e9f4ec";
  say(p,"<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"5\" fill=\"%s\"/>\n",@|
    x-half,-y-high,2*half,2*high,fill);
}

@ The three lines differ by their colors, and by their order.

@<Draw a graph@>=
static void svg_text(printer *p, nb_node v, double x, double y, int line)
{
  static const char *const color[]={"#000","#164a8a","#8c1d40"};
  say(p,"<text x=\"%.1f\" y=\"%.1f\" stroke=\"none\" fill=\"%s\">",x,4-y,color[line]);
  say_line(p,v,line);
  say(p,"</text>\n");
}

@i 07-terminal.w

@ The two canvases, and all eight styles. A sum with a million arguments can be printed as a table, but not as a picture.

@<Print a graph in any style@>=
static void print_in_style(printer *p)
{
  static const canvas tikz={tikz_begin,tikz_curve,tikz_box,tikz_text,"\\endtikzpicture\n"};
  static const canvas svg={svg_begin,svg_curve,svg_box,svg_text,"</g>\n</svg>\n"};
  switch (p->style) {
  case NB_TABLE: print_table(p);@+break;
  case NB_C: case NB_TEX: print_expression(p);@+break;
  case NB_GRAPHVIZ: print_graphviz(p);@+break;
  case NB_TIKZ: draw(p,&tikz);@+break;
  case NB_SVG: draw(p,&svg);@+break;
  case NB_ASCII: case NB_UTF8: draw_on_terminal(p);@+break;
  default: p->status=NB_EARG;
  }
}

@ @<Print a graph in any style@>=
nb_status nb_print_named(const nb_graph *g, nb_node root, nb_style style,@| size_t n, const nb_name *names, nb_write *out, void *env)
{
  printer p={g,root,style,n,names,out,env,NULL,NB_OK};
  if (!g || !out || (n && !names)) return NB_EARG;
  if (root>=g->n) return NB_ENODE;
  p.uses=count_uses(g,root);
  if (!p.uses) return NB_ENOMEM;
  print_in_style(&p);
  free(p.uses);
  return p.status;
}
@#
nb_status nb_print(const nb_graph *g, nb_node root, nb_style style, nb_write *out, void *env)
{
  return nb_print_named(g,root,style,0,NULL,out,env);
}

@ Figure~\xfig{graph-rosenbrock} is what the library drew of Rosenbrock's function, $(1-x)^2+100(y-x^2)^2$, which chapter~\xchap{gradients} had to differentiate by hand; nobody has touched it up.
The second number in a box is the value, the third the adjoint.
\figure{graph-rosenbrock}{The computational graph of Rosenbrock's function at x = -1.8, y = 1.5, in five layers. x and y are below, the sum with the value 310.6 is on top.}
{The graph of $(1-x)^2+100(y-x^2)^2$ at $(-1.8,1.5)$, drawn by |nb_print_named|. Look for the value $310.6$ and for the gradient, $(-1258.4,-348)$.}

@<Print the plots of chapter 7@>=
static void plot_rosenbrock(void)
{
  nb_graph *g=nb_graph_new();
  nb_name names[2]={{"x",nb_var(g,-1.8)},{"y",nb_var(g,1.5)}};
  nb_node e=nb_parse(g,"(1-x)^2+100*(y-x^2)^2",2,names,NULL);
  nb_pull(g,e,0), nb_print_named(g,e,NB_TIKZ,2,names,to_stdout,NULL);
  nb_graph_free(g);
}
