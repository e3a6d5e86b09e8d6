@*1 Reading a formula.\label{reading}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
To make a graph by calling constructors is like doing sums in Roman numerals. A formula is the
shorter way to say the same, and people have practiced it since school. So the library
reads \.{exp(sin(x\^2))} and makes the nodes that a programmer would have made. The module
is called |expressions|; the answers to some exercises, and all that the command does with formulas,
go through it.

@(include/nabla/expressions.h@>=
#ifndef NABLA_EXPRESSIONS_H
#define NABLA_EXPRESSIONS_H
#include <nabla/graph.h>
NB_BEGIN_DECLS@;
@<Declare names and errors@>@;
@<Declare the reading of formulas@>@;
NB_END_DECLS@;
#endif

@ The nodes of a graph have numbers, those of a formula have names, so the caller must bring both together. A
formula may use any node of the graph, not only variables; whoever calls the node of $a+b$ by
the name |r| may go on with \.{r*(b+1)}.

@<Declare names and errors@>=
typedef struct nb_name {
  const char *name; /* letters, digits and \.{\_}, not beginning with a digit */
  nb_node node;
} nb_name;

@ What is wrong with a formula is told to a human being, who wants to know {\it where\/} and what to write instead. A
status alone would be an insult. The message is stored in the caller's memory; libraries that keep ``the last error'' in
a global variable can't be used by two threads.
@^error message@>

@<Declare names and errors@>=
typedef struct nb_error {
  nb_status status; /* |NB_OK| if nothing is wrong */
  size_t column; /* in characters, from 1; 0 if it isn't about a place */
  char text[80]; /* as in |"a product is written with *"| */
} nb_error;

@ Reading is all or nothing: either all nodes are made, or none. A typed formula with a mistake must not spoil a graph, so the status of the
graph stays as it was.

@<Declare the reading of formulas@>=
NB_API nb_node nb_parse(nb_graph *g, const char *text, size_t n, const nb_name *names, nb_error *err);@/
  /* Adds the nodes of a formula that may use the |n| names, and returns the root. |NB_NONE|: nothing was added, and |err|, which may be |NULL|, says why: |NB_ESYNTAX|, |NB_ENODE|, |NB_ENOMEM| or |NB_EARG|. */

@ The grammar is the usual one, with its traps spelled out. A power
binds more tightly than a minus sign: $-x^2$ is $-(x^2)$. Powers pile up from the right, other
operations from the left: \.{2\^3\^2} is $2^9$, but \.{8-4-2} is~$2$. An exponent may have
a sign of its own, \.{2\^-26}. And a product needs its star: if $2x$ were allowed, then what
is |x2|, and what is |xy|? Spreadsheets decide some of this differently, and users of
parsers that follow them keep complaining.

@(c/expressions.c@>=
#include <ctype.h>
#include <locale.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/expressions.h>
@<Types of {\tt expressions.c}@>@;
@<Prototypes of {\tt expressions.c}@>@;
@<Complain about a formula@>@;
@<Operands of a formula@>@;
@<Operators of a formula@>@;
@<Read a formula@>

@ While we read, we know the text, the place that we have come to, and how deeply we are nested. The |list| is a stack of
arguments, for functions that take many: those of an inner call lie on top of those of the outer one.

@<Types of {\tt expressions.c}@>=
typedef struct scanner {
  nb_graph *g;
  const char *text, *at; /* the formula, and the next character of it */
  size_t n;
  const nb_name *names;
  nb_node *list; /* arguments that wait for their function */
  size_t used, room;
  int depth;
  nb_error *wrong;
} scanner;

@*2 Complaints.
After a mistake there is no point in reading on. The first complaint is kept, and the place
is moved to the end of the text; all callers then find nothing more to read and return by
themselves. Later complaints are echoes of the first, and are dropped. Whoever has mended
the first mistake will ask again anyway.

@<Complain about a formula@>=
static nb_node complain(scanner *s, nb_status status, const char *at,@| const char *format, ...)
{
  if (!s->wrong->status) {
    @<Write down what is wrong@>@;
  }
  s->at+=strlen(s->at);
  return NB_NONE;
}

@ The text is cut to the size of the caller's array, should a name in it be very long.

@<Write down what is wrong@>=
va_list list;
s->wrong->status=status;
s->wrong->column=column(s->text,at);
va_start(list,format);
vsnprintf(s->wrong->text,sizeof s->wrong->text,format,list);
va_end(list);

@ Columns are for eyes, and an editor counts characters, not bytes. In UTF-8 every byte
of a character but the first looks like $10xxxxxx$ in binary, so we don't count
these.

@<Types of {\tt expressions.c}@>=
static size_t column(const char *text, const char *at)
{
  size_t n=1;
  for (; text<at; text++) n+=(*text&0xC0)!=0x80;
  return n;
}

@ Blanks may stand anywhere between numbers, names and signs. The cast is for |isspace|, which
must not be given a negative character.

@<Complain about a formula@>=
static int next(scanner *s)
{
  while (isspace((unsigned char)*s->at)) s->at++;
  return (unsigned char)*s->at;
}

@ Most complaints are about a character that can't stand where it stands. What is wrong depends
on what we were looking for. Where an operand is due, a formula may have come to its end, or an operator
follows another one.

@<Complain about a formula@>=
static nb_node no_operand(scanner *s)
{
  int c=next(s);
  if (c==0) return complain(s,NB_ESYNTAX,s->at,"the formula ends too early");
  if (c>=0x80) return complain(s,NB_ESYNTAX,s->at,"this character is not ASCII");
  return complain(s,NB_ESYNTAX,s->at,"a number or a name must come before '%c'",isprint(c) ? c : '?');
}

@ And where an operand has just ended, and neither an operator nor the end of the formula
follows, the usual culprit is a product written as on paper, $2x\cos x$.

@<Complain about a formula@>=
static nb_node no_operator(scanner *s)
{
  int c=next(s);
  const char *why="this character has no meaning here";
  if (isalnum(c) || c=='(' || c=='.' || c=='_')
    why="an operator is missing here; a product is written with *";
  else if (c==')') why="this ')' closes nothing";
  else if (c==',') why="a decimal point is written '.', not ','";
  else if (c=='=') why="'=' has no meaning here";
  else if (c>=0x80) why="this character is not ASCII";
  return complain(s,NB_ESYNTAX,s->at,"%s",why);
}

@*2 Numbers and names.
A number is digits, perhaps with a point and an exponent. The \CEE/ library could
read it for us, but |strtod| knows too much: hexadecimal numbers, infinities, the word
NaN. So we find the end of the number ourselves and then let it have just that.

@<Operands of a formula@>=
static const char *after_digits(const char *p)
{
  while (isdigit((unsigned char)*p)) p++;
  return p;
}

@ The letter |e| is an exponent only if digits follow, perhaps with a sign; \.{2e} is two times
Euler's number with a star forgotten, and will be reported as such.

@<Operands of a formula@>=
static const char *after_exponent(const char *p)
{
  const char *q=p;
  if (*q!='e' && *q!='E') return p;
  q++;
  if (*q=='+' || *q=='-') q++;
  return isdigit((unsigned char)*q) ? after_digits(q) : p;
}

@ A point may have digits before it, or behind it, but it can't do without. A number of more digits than fit into our copy is
a joke or an attack; seventeen would have been enough.

@<Find the |end| of the number, or complain@>=
end=after_digits(start);
if (*end=='.') end=after_digits(end+1);
if (end==start+1 && *start=='.')
  return complain(s,NB_ESYNTAX,start,"a point without digits");
end=after_exponent(end);
if (end-start>=(int)sizeof digits)
  return complain(s,NB_ESYNTAX,start,"this number is too long");

@ There is one more trap: in a German program, after a call of |setlocale|, |strtod| expects a
comma. Our formulas are written with a point everywhere, so it is replaced by what |strtod| wants to see.

@<Operands of a formula@>=
static double number_in(char *digits)
{
  char *point=strchr(digits,'.');
  if (point) *point=*localeconv()->decimal_point;
  return strtod(digits,NULL);
}

@ @<Operands of a formula@>=
static nb_node number(scanner *s)
{
  char digits[64];
  const char *start=s->at, *end;
  @<Find the |end| of the number, or complain@>@;
  memcpy(digits,start,(size_t)(end-start));
  digits[end-start]=0;
  s->at=end;
  double x=number_in(digits);
  if (!isfinite(x)) return complain(s,NB_ESYNTAX,start,"this number is too large");
  return nb_const(s->g,x);
}

@ A name is a piece of the text, not a string; it is the same as |word| if the letters agree and the
word ends there.

@<Operands of a formula@>=
static int is_word(const char *name, size_t length, const char *word)
{
  return strncmp(name,word,length)==0 && word[length]==0;
}

@ Names of the caller come first, so that he may call a variable |e|. Then there are two
constants, and then functions. A name whose node isn't in the graph is the caller's mistake, but it
is found only here, where the name is used.

@<Operands of a formula@>=
static nb_node named(scanner *s)
{
  const char *name=s->at;
  while (isalnum((unsigned char)*s->at) || *s->at=='_') s->at++;
  size_t length=(size_t)(s->at-name), i=0;
  while (i<s->n && !is_word(name,length,s->names[i].name)) i++;
  if (i<s->n && s->names[i].node>=s->g->n)
    return complain(s,NB_ENODE,name,"there is no node of this name");
  if (i<s->n) return s->names[i].node;
  if (is_word(name,length,"pi")) return nb_const(s->g,acos(-1));
  if (is_word(name,length,"e")) return nb_const(s->g,exp(1));
  return applied(s,name,length,function_called(name,length));
}

@ All operations of the table are functions, under the names that the table gives them; nothing has to be
added here when the table grows. Three have another name among people: half of the
world calls the natural logarithm |ln|, and our |nb_sigmoid| and |nb_softplus| had to give way to the functions of
chapter~\xchap{nested}.

@<Operands of a formula@>=
static int function_called(const char *name, size_t length)
{
  static const char *const also[]={"ln","sigmoid","softplus"};
  static const int is[]={NB_LOG,NB_LOGISTIC,NB_LOG1PEXP};
  for (int k=0; k<3; k++)
    if (is_word(name,length,also[k])) return is[k];
  for (int op=NB_CONST+1; op<=NB_LOGSUMEXP; op++)
    if (is_word(name,length,nb_op_name(op))) return op;
  return -1;
}

@ Who calls whom goes in a circle: a formula contains operands, which contain formulas in
parentheses. Some functions must be declared before their turn.

@<Prototypes of {\tt expressions.c}@>=
static nb_node formula(scanner *s, int limit);
static nb_node nested(scanner *s, int limit);
static nb_node applied(scanner *s, const char *name, size_t length, int op);
static void arguments(scanner *s, int op);
static int function_called(const char *name, size_t length);

@ A function without parentheses, as in $\sin x$ or $\sin^2(x)$, is a habit from paper. Between the parentheses stand formulas, separated by
commas, as many as the function wants.

@<Operators of a formula@>=
static nb_node applied(scanner *s, const char *name, size_t length, int op)
{
  if (op<0)
    return complain(s,NB_ESYNTAX,name,"nothing here is called '%.*s'",(int)length,name);
  if (next(s)!='(')
    return complain(s,NB_ESYNTAX,name,"%.*s needs its argument in parentheses, as in %.*s(x)",@|
      (int)length,name,(int)length,name);
  size_t first=s->used;
  arguments(s,op);
  size_t n=s->used-first;
  s->used=first;
  return made(s,op,n,s->list+first);
}

@ If the end of the text comes before a parenthesis is closed, the complaint is about the parenthesis that was opened, and
not about the end, which is innocent.

@<Operators of a formula@>=
static void arguments(scanner *s, int op)
{
  const char *open=s->at;
  int arity=nb_arity(op), n=0, c;
  do {
    s->at++; /* the parenthesis, or a comma */
    push(s,nested(s,0));
    n++;
  } while ((c=next(s))==',' && (n<arity || arity==NB_MANY));
  @<End the list of |n| arguments, or say why it can't end here@>@;
}

@ After the last argument there must be a closing parenthesis, and nothing else. A second comma in a function of one argument is most likely
a decimal comma.

@<End the list of |n| arguments, or say why it can't end here@>=
if (c==0) complain(s,NB_ESYNTAX,open,"this '(' is never closed");
else if (c!=')') no_operator(s);
else if (n<arity && arity!=NB_MANY)
  complain(s,NB_ESYNTAX,s->at,"an argument is missing before ')'");
else s->at++;

@ The stack of arguments grows by doubling, like everything in this chapter.

@<Operands of a formula@>=
static void push(scanner *s, nb_node v)
{
  if (s->used==s->room) {
    size_t room=s->room ? 2*s->room : 16;
    nb_node *more=realloc(s->list,room*sizeof *more);
    if (!more) return (void)complain(s,NB_ENOMEM,s->at,"there is not enough memory");
    s->list=more, s->room=room;
  }
  s->list[s->used++]=v;
}

@ The node itself. After a complaint there may be fewer arguments than we need, and nothing is to be made. A dot product takes two vectors, written one after the
other: \.{dot(w1,w2,x1,x2)} is $w_1x_1+w_2x_2$.

@<Operands of a formula@>=
static nb_node made(scanner *s, int op, size_t n, const nb_node *a)
{
  if (s->wrong->status) return NB_NONE;
  switch (op) {
  case NB_SUM: return nb_sum(s->g,n,a);
  case NB_LOGSUMEXP: return nb_logsumexp(s->g,n,a);
  case NB_DOT:
    if (n%2==0) return nb_dot(s->g,n/2,a,a+n/2);
    return complain(s,NB_ESYNTAX,s->at-1,"dot takes two vectors of the same length");
  default: return nb_append(s->g,op,a[0],n>1 ? a[1] : NB_NONE,NAN);
  }
}

@*2 Operators.
For operators we use a table in place of a grammar. It goes back to Pratt, 1973, and the
language Lua reads its expressions in this way. Each operator has two powers, with which it pulls at the operand on its left
and at the one on its right. Where an operand stands between two operators, the stronger one gets it.

@<Types of {\tt expressions.c}@>=
typedef struct infix {
  char sign;
  int op, left, right;
} infix;
enum { SIGN=30, DEEPEST=200 };@/
static const infix operators[]={@|
  {'+',NB_ADD,10,11},{'-',NB_SUB,10,11},@|
  {'*',NB_MUL,20,21},{'/',NB_DIV,20,21},@|
  {'^',NB_POW,41,40}};

@ In \.{8-4-2} the $4$ is between two minus signs, which pull with |right==11| from the left and with |left==10| from the right. The left one wins, so it is $(8-4)-2$.
With powers it is the other way round. A sign in front of an operand pulls with the power |SIGN|, more than a product and less than a power.

The function |formula| reads an operand and then all operators that pull more than |limit|.

@<Operators of a formula@>=
static nb_node formula(scanner *s, int limit)
{
  nb_node y=operand(s);
  for (const infix *o; (o=operator_here(s)) && o->left>limit; ) {
    s->at++;
    if (o->op==NB_MUL && *s->at=='*')
      return complain(s,NB_ESYNTAX,s->at,"a power is written with ^, not **");
    nb_node both[2]={y, o->op==NB_POW ? nested(s,o->right) : formula(s,o->right)};
    y=made(s,o->op,2,both);
  }
  return y;
}

@ Whatever can be piled up without end, parentheses, signs, exponents, goes through |nested|; so here we watch
the depth. A line of a million parentheses would send the recursion through the floor of the stack. Between two calls of |nested| there are at most a
sum, a product and a power, so that the whole recursion is at most |4*DEEPEST| deep. Nobody types more than two hundred levels on purpose.

@<Operators of a formula@>=
static nb_node nested(scanner *s, int limit)
{
  if (s->depth==DEEPEST) return complain(s,NB_ESYNTAX,s->at,"this is nested too deeply");
  s->depth++;
  nb_node y=formula(s,limit);
  s->depth--;
  return y;
}

@ @<Operands of a formula@>=
static const infix *operator_here(scanner *s)
{
  int c=next(s);
  for (size_t i=0; i<sizeof operators/sizeof *operators; i++)
    if (operators[i].sign==c) return &operators[i];
  return NULL;
}

@ A minus sign in front of a number belongs to the number. If the operand turns out to be a constant that has just been made, no further node is needed.
In \.{-2\^2} the operand is the power, and so it gets its sign afterwards.

@<Operands of a formula@>=
static nb_node with_sign(scanner *s)
{
  nb_graph *g=s->g;
  size_t before=g->n;
  int minus=*s->at++=='-';
  nb_node y=nested(s,SIGN);
  if (!minus || y==NB_NONE) return y;
  if (y<before || g->op[y]!=NB_CONST) return nb_neg(g,y);
  g->value[y]=-g->value[y];
  return y;
}

@ An operand is a number, something with a name, a formula in parentheses, or another operand with a sign in front.

@<Operands of a formula@>=
static nb_node operand(scanner *s)
{
  int c=next(s);
  if (isdigit(c) || c=='.') return number(s);
  if (isalpha(c) || c=='_') return named(s);
  if (c=='-' || c=='+') return with_sign(s);
  if (c!='(') return no_operand(s);
  const char *open=s->at++;
  nb_node y=nested(s,0);
  if (next(s)==')') return s->at++, y;
  if (next(s)==0) return complain(s,NB_ESYNTAX,open,"this '(' is never closed");
  return no_operator(s);
}

@ After the outermost formula the text must be at its end. If a constructor gave up although nothing is wrong with the text, it had no memory.
Its complaint stays in the graph's status otherwise, so we put back what was there.

@<Read a formula@>=
static void read_all(scanner *s, nb_node *y)
{
  *y=formula(s,0);
  if (next(s)!=0) no_operator(s);
  if (*y==NB_NONE) complain(s,NB_ENOMEM,s->at,"there is not enough memory");
  free(s->list);
}

@ If anything is wrong, the nodes that were made are forgotten again. The reader of this book has seen |nb_cut| for rewinding a tape; it serves here as well.

@<Read a formula@>=
nb_node nb_parse(nb_graph *g, const char *text, size_t n, const nb_name *names, nb_error *err)
{
  nb_error unseen, *wrong=err ? err : &unseen;
  nb_node y=NB_NONE;
  @<Refuse a missing graph or text@>@;
  scanner s={g,text,text,n,names,NULL,0,0,0,wrong};
  size_t before=g->n;
  nb_status status=g->status;
  read_all(&s,&y);
  if (wrong->status) nb_cut(g,before), y=NB_NONE;
  g->status=status;
  return y;
}

@ @<Refuse a missing graph or text@>=
memset(wrong,0,sizeof *wrong);
if (!g || !text || (n && !names)) {
  wrong->status=NB_EARG;
  snprintf(wrong->text,sizeof wrong->text,"there is no graph, no text, or no list of names");
  return NB_NONE;
}

@ Here it is at work. The formula of the lecture, typed, has six nodes again, and the same value as before; and the last lines show what
happens to those who write as on paper.
\listing{07-graphs-formulas}

@<Print the tables of chapter 7@>=
static void try_formula(const char *text)
{
  nb_graph *g=nb_graph_new();
  nb_error e;
  nb_name names[2]={{"a",nb_var(g,2)},{"b",nb_var(g,1)}};
  nb_node y=nb_parse(g,text,2,names,&e);
  if (y==NB_NONE) printf("%-16s column %zu: %s\n",text,e.column,e.text);
  else printf("%-16s %zu nodes, value %g\n",text,nb_mark(g,y),nb_forward(g,y));
  nb_graph_free(g);
}

@ Three formulas without and three with a mistake. All of the mistakes are habits from paper, or slips of the hand.

@<Print the tables of chapter 7@>=
static void print_formulas(void)
{
  static const char *const text[]={"(a+b)*(b+1)","-a^2^3","exp(sin(b^2))",@|
    "2a+b","sin a","(a+b)*(b+1"};
  for (int i=0; i<6; i++) try_formula(text[i]);
}
