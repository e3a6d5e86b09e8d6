@*1 Formulas.\label{formula}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Some answers are neither numbers nor programs. ``Differentiate $e^{\sin x^2}$'' wants a
formula, and there are many right ones: the factors may stand in any order, $2x$ may be
$x+x$, and nobody should lose points for taste. So a typed answer is not compared with a
pattern. It is {\it evaluated}, at points here and there, and so is the reference; two
formulas that agree at twenty such points are the same function, as far as the gradebook is
concerned. Numbers go the same way, so \.{2\^-26} is as good an answer as $1.5\cdot10^{-8}$.

The whole interface is one function. It reads and evaluates in one go and keeps nothing, so
there is nothing to allocate and nothing to free.

@(c/formula.h@>=
#ifndef NABLA_FORMULA_H
#define NABLA_FORMULA_H
@<Describe what can be wrong with a formula@>@;
int formula_value(const char *text, const char *variables, const double *x,@|
  double *value, formula_error *error);
#endif

@ The variables are given by their names with blanks between them, say |"x1 x2 x3"|, and |x| holds
a value for each. The answer is |0|, with the result in |*value|; or |-1|, with |*value| untouched and a
message for a human being, who wants to know the column, counted in characters from~1, and
what to write instead.
@^error message@>

@<Describe what can be wrong with a formula@>=
typedef struct formula_error {
  int column;
  char what[96]; /* as in |"a product is written with *"| */
} formula_error;

@ The grammar is the one that everybody expects, with its two traps spelled out. First, a
power binds more tightly than a minus sign: $-x^2$ is $-(x^2)$. Second, powers pile up from
the right: \.{2\^3\^2} is $2^{(3^2)}=512$. And the exponent may have a sign of its own, as in \.{2\^-26}.
\smallskip
\halign{\qquad\hfil{\it#}&\ $\to$\ #\hfil\cr
sum&{\it product\/} followed by any number of {\tt+}\thinspace{\it product\/} or {\tt-}\thinspace{\it product}\cr
product&{\it signed\/} followed by any number of {\tt*}\thinspace{\it signed\/} or {\tt/}\thinspace{\it signed}\cr
signed&{\tt-}\thinspace{\it signed\/}, or {\tt+}\thinspace{\it signed\/}, or {\it power}\cr
power&{\it operand\/}, or {\it operand\/} {\tt\char94}\thinspace{\it signed}\cr
operand&number, or name, or name{\tt(}{\it sum\/}{\tt)}, or {\tt(}{\it sum\/}{\tt)}\cr}
\smallskip\noindent
Each line becomes a function that reads its part of the text and returns its value. This is
called \term{recursive descent}, and for five lines nothing is shorter.

@(c/formula.c@>=
#include "formula.h"
#include <ctype.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
@<Types of {\tt formula.c}@>@;
@<Complain about a formula@>@;
@<Operands of a formula@>@;
@<Operators of a formula@>@;
@<Evaluate a formula@>

@ While we read, we know the text, the place that we have come to, and how deep we are.
A student's file is not to be trusted, and a line of a million parentheses would send
the recursion through the floor of the stack; at |DEEPEST| the reader gives up politely.

@<Types of {\tt formula.c}@>=
enum { DEEPEST=100 };
typedef struct {
  const char *text, *at; /* the formula, and the next character of it */
  const char *variables;
  const double *x; /* their values */
  int depth;
  formula_error *wrong;
} scanner;

@ After a mistake there is no point in reading on. The first complaint is kept, and the place
is moved to the end of the text; all callers then find nothing more to read and return by
themselves. (Later complaints are echoes of the first and are dropped.) The result
is NaN, and nobody will look at it.

@<Complain about a formula@>=
static double complain(scanner *s, const char *at, const char *format, ...)
{
  if (s->wrong->column==0) {
    va_list list;
    s->wrong->column=column(s->text,at);
    va_start(list,format);
    vsnprintf(s->wrong->what,sizeof s->wrong->what,format,list);
    va_end(list);
  }
  s->at=s->text+strlen(s->text);
  return NAN;
}

@ Columns are for eyes, and an editor counts characters, not bytes. In UTF-8 every byte
of a character but the first looks like $10xxxxxx$ in binary, so we don't count
these.

@<Types of {\tt formula.c}@>=
static int column(const char *text, const char *at)
{
  int n=1;
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
on what we were looking for. Where an operand is due:

@<Complain about a formula@>=
static double no_operand(scanner *s)
{
  int c=next(s);
  if (c==0) return complain(s,s->at,"the formula ends too early");
  if (c>=0x80) return complain(s,s->at,"this character is not ASCII");
  return complain(s,s->at,"a number or a name must come before '%c'",c);
}

@ And where an operand has just ended, and neither an operator nor the end of the formula
follows. The usual culprit is a product written as on paper, $2x\cos x$. We could
guess it; but then |x1| and |xy| are riddles, so we insist on the star.

@<Complain about a formula@>=
static double no_operator(scanner *s)
{
  int c=next(s);
  if (isalnum(c) || c=='(' || c=='.')
    return complain(s,s->at,"an operator is missing here; a product is written with *");
  if (c==')') return complain(s,s->at,"this ')' closes nothing");
  if (c==',') return complain(s,s->at,"a decimal point is written '.', not ','");
  if (c>=0x80) return complain(s,s->at,"this character is not ASCII");
  return complain(s,s->at,"'%c' has no meaning here",c);
}

@ A number is digits, perhaps with a point and an exponent. The \CEE/ library could
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

@ A number of more digits than fit into our copy is a joke or an attack; one that is larger than any
|double| is a mistake. Both are reported with the place where the number begins.

@<Operands of a formula@>=
static double number(scanner *s)
{
  char digits[64];
  const char *start=s->at, *end;
  @<Find the |end| of the number, or complain@>@;
  memcpy(digits,start,(size_t)(end-start));
  digits[end-start]=0;
  s->at=end;
  double value=strtod(digits,NULL);
  return isfinite(value) ? value : complain(s,start,"this number is too large");
}

@ A point may have digits before it, or behind it, but it can't do without.

@<Find the |end| of the number, or complain@>=
end=after_digits(start);
if (*end=='.') end=after_digits(end+1);
if (end==start+1 && *start=='.') return complain(s,start,"a point without digits");
end=after_exponent(end);
if (end-start>=(int)sizeof digits) return complain(s,start,"this number is too long");

@ A name is a piece of the text, not a string; it is the same as |word| if the letters agree and the
word ends there. Words may end at a blank, because the variables stand in one string.

@<Operands of a formula@>=
static int is_word(const char *name, size_t length, const char *word)
{
  return strncmp(name,word,length)==0 && (word[length]==0 || word[length]==' ');
}

@ Which variable is it? |-1| means none.

@<Operands of a formula@>=
static int variable(const char *variables, const char *name, size_t length)
{
  const char *p=variables+strspn(variables," ");
  for (int i=0; *p; i++) {
    if (is_word(name,length,p)) return i;
    p+=strcspn(p," ");
    p+=strspn(p," ");
  }
  return -1;
}

@ The functions are the operations of our graphs, with a few friends from school; the natural logarithm
has two names, since half of the world calls it |ln|. A row has a function of one argument or one of two.

@<Operands of a formula@>=
@<Functions that the \CEE/ library lacks@>@;
static const struct {
  const char *name;
  double (*one)(double), (*two)(double, double);
} known[]={@|
  {"sin",sin,0},{"cos",cos,0},{"tan",tan,0},{"asin",asin,0},{"acos",acos,0},@|
  {"atan",atan,0},{"exp",exp,0},{"log",log,0},{"ln",log,0},{"sqrt",sqrt,0},@|
  {"tanh",tanh,0},{"abs",fabs,0},{"sigmoid",sigmoid,0},{"softplus",softplus,0},@|
  {"relu",relu,0},{"min",0,fmin},{"max",0,fmax},{"pow",0,pow}};

@ Chapter~6 explains why $\log(1+e^z)$ is not written like that.

@<Functions that the \CEE/ library lacks@>=
static double sigmoid(double z) {@+return 1/(1+exp(-z));@+}
static double softplus(double z) {@+return fmax(z,0)+log1p(exp(-fabs(z)));@+}
static double relu(double z) {@+return z>0 ? z : 0;@+}

@ Who calls whom goes in a circle: a sum contains products, which contain operands, which may be
sums in parentheses. One function must be declared before its turn.

@<Types of {\tt formula.c}@>=
static double sum(scanner *s);

@ In parentheses stands a sum; for functions of two arguments there are two, with a comma between.
If the end of the text comes first, the complaint is about the parenthesis that was opened, and
not about the end, which is innocent.

@<Operands of a formula@>=
static void arguments(scanner *s, double *u, int n)
{
  const char *open=s->at++;
  for (int i=0; i<n; i++) {
    u[i]=sum(s);
    int c=next(s);
    if (c==(i<n-1 ? ',' : ')')) s->at++;
    else if (c==0) complain(s,open,"this '(' is never closed");
    else if (c==')') complain(s,s->at,"an argument is missing before ')'");
    else no_operator(s);
  }
}

@ A function without parentheses, as in $\sin x$ or $\sin^2(x)$, is a habit from paper, too.

@<Operands of a formula@>=
static double applied(scanner *s, const char *name, size_t length)
{
  double u[2]={0,0};
  for (size_t i=0; i<sizeof known/sizeof *known; i++) {
    const char *f=known[i].name;
    if (!is_word(name,length,f)) continue;
    if (next(s)!='(')
      return complain(s,name,"%s needs its argument in parentheses, as in %s(x)",f,f);
    arguments(s,u,known[i].one ? 1 : 2);
    return known[i].one ? known[i].one(u[0]) : known[i].two(u[0],u[1]);
  }
  return complain(s,name,"nothing here is called '%.*s'",(int)length,name);
}

@ Variables come first, so that an exercise may call one of them |e|. Then there are two
constants, and then functions.

@<Operands of a formula@>=
static double named(scanner *s)
{
  const char *name=s->at;
  while (isalnum((unsigned char)*s->at) || *s->at=='_') s->at++;
  size_t length=(size_t)(s->at-name);
  int i=variable(s->variables,name,length);
  if (i>=0) return s->x[i];
  if (is_word(name,length,"pi")) return acos(-1);
  if (is_word(name,length,"e")) return exp(1);
  return applied(s,name,length);
}

@ @<Operands of a formula@>=
static double operand(scanner *s)
{
  double u;
  int c=next(s);
  if (isdigit(c) || c=='.') return number(s);
  if (isalpha(c)) return named(s);
  if (c!='(') return no_operand(s);
  arguments(s,&u,1);
  return u;
}

@ Now the grammar, from the bottom up. A power calls |with_sign| for its exponent, and that is
where both traps are avoided: |with_sign| reads a whole power, so powers pile up from the right; and the
sign is applied to what it has read, so the minus in $-x^2$ waits for the power.

@<Operators of a formula@>=
static double with_sign(scanner *s);
static double power(scanner *s)
{
  double base=operand(s);
  if (next(s)!='^') return base;
  s->at++;
  return pow(base,with_sign(s));
}

@ Whatever is nested, parentheses, signs or powers, comes through this function; so here we watch
the depth. A hundred levels are more than anybody types on purpose.

@<Operators of a formula@>=
static double with_sign(scanner *s)
{
  double value;
  int c=next(s);
  if (s->depth>=DEEPEST) return complain(s,s->at,"this is nested too deeply");
  s->depth++;
  if (c=='-' || c=='+') {
    s->at++;
    value=with_sign(s);
    if (c=='-') value=-value;
  } else value=power(s);
  s->depth--;
  return value;
}

@ Products and sums are loops and thus group from the left, as $8-4-2$ should. Two stars are what
other languages write for a power.

@<Operators of a formula@>=
static double product(scanner *s)
{
  double value=with_sign(s);
  for (int c; (c=next(s))=='*' || c=='/'; ) {
    if (*++s->at=='*') return complain(s,s->at,"a power is written with ^, not **");
    double factor=with_sign(s);
    value=c=='*' ? value*factor : value/factor;
  }
  return value;
}

@ @<Operators of a formula@>=
static double sum(scanner *s)
{
  double value=product(s);
  for (int c; (c=next(s))=='+' || c=='-'; ) {
    s->at++;
    double term=product(s);
    value=c=='+' ? value+term : value-term;
  }
  return value;
}

@ After the outermost sum the text must be at its end. The value may still be NaN or infinite, say
for |log(-1)|; that is a fact about mathematics, not about syntax, and the caller
will decide what it means.

@<Evaluate a formula@>=
int formula_value(const char *text, const char *variables, const double *x,@|
  double *value, formula_error *error)
{
  scanner s={text,text,variables,x,0,error};
  error->column=0;
  error->what[0]=0;
  double result=sum(&s);
  if (next(&s)!=0) no_operator(&s);
  if (error->column!=0) return -1;
  *value=result;
  return 0;
}
