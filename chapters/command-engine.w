@*1 The engine at the prompt.\label{command-engine}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Two more commands take a formula. They don't compute anything; they show what chapter~\xchap{engine} makes of it. The first says in words what the compiler has done and why it has found no loop, if it hasn't. The second writes the formula, its gradient and, on request, its Hessian times a vector as a file in~\CEE/, to be compiled by somebody who has never heard of this book:
$$\vbox{\halign{\tt#\hfil\quad&#\hfil\cr
nabla explain 'exp(sin(x\^{}2))'&what the compiler found\cr
nabla emit '(a+b)*(b+1)' -o f.c&the gradient as a C file\cr
}}$$
A reader who doubts whether a formula is differentiated well can look; whoever needs one gradient in a program for a small machine can take it home.

For the formula of the lecture the first command has little to say, and says it:
\session
(a+b)*(b+1)
\ \ \ \ The graph has 6 nodes; the program was made from 8 cells.
\ \ \ \ 0 were folded to constants, 0 shared with equal ones, 0 fused into
\ \ \ \ sums and dot products.
\ \ \ \ There is no loop: no sum has 16 summands or more.
\ \ \ \ The tape has 3 steps.
\endsession
\noindent The six nodes are $a$, $b$, $a+b$, the constant~$1$, $b+1$ and the product, since the parser makes a node for each variable and each number. Two cells more are the compiler's own: a factor~$1$ above the root, and that~$1$. What the second command says about this formula is shown in section~\xsec{emit}.

@(c/engine-command.c@>=
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "json-text.h"
#include "strbuf.h"
#include "question.h"
#include "formulas.h"
@<Explain a formula@>@;
@<Emit a formula@>@;

@ Neither of the two needs to know where the variables are, only what they are called. So they can be left out, and every name that isn't a function becomes a variable, in the order in which the names appear. Whoever gives values fixes the order by them, and may name variables that the formula doesn't contain; the emitted gradient then has a component for them, too, which is zero.

How does one find the names? By asking the parser, which knows its language best: it stops at the first name that means nothing to it, says at which column, and leaves the graph as it was. The name becomes a variable, and the parser is asked again. A formula with $k$ names is read $k+1$ times, which is nothing. In \.{x+y*x} the first stop is at column~1, the second at column~3, and the third reading succeeds; |x[0]| is $x$ and |x[1]| is~$y$, as the comment above the emitted file says. If a parenthesis follows, the name was meant for a function, and the parser's complaint stands.

@<Variables of a question@>=
static int adopt_name(question *q, const nb_error *e)
{
  const char *name = q->text + e->column - 1;
  size_t length = 0, behind;
  if (!strstr(e->text, "is called '")) return 0;
  while (isalnum((unsigned char)name[length]) || name[length] == '_') length++;
  behind = length + strspn(name + length, " \t");
  if (length == 0 || name[behind] == '(') return 0;
  char *word = text_of("%.*s=1", (int)length, name);
  int failed = add_variable(q, word);
  free(word);
  return !failed;
}

@ The text of a program is collected, because a library function writes it piece by piece and a page wants whole lines.
A formula that parses can nearly always be compiled: the operations of the user, which the compiler refuses, can't be typed. What remains is a lack of memory, and that has a status. Should the refusal ever be met, the number in the message is the one of the library's list, and the exit status is~$2$, as for every question that can't be answered.

@<Explain a formula@>=
static int collect(void *env, const char *s, size_t length)
{
  strbuf_add(env, s, length);
  return 0;
}
static nb_program *program_of(question *q)
{
  nb_status why;
  nb_program *p = nb_compile(q->g, q->root, q->n, q->x, 0, NULL, &why);
  if (!p) question_refuse("the formula can't be compiled (status %d).", (int)why);
  return p;
}

@ Each line of |nb_explain| is a sentence or two. They are set like paragraphs, folded at the margin.
The library doesn't know how wide a page is, and shouldn't; it ends a line where a thought ends, and whoever prints it decides how to fold. On a terminal of forty columns the sentences have two or three lines each, with the second and the third moved to the right, so that one sees where a new one begins.
The formula itself stands above them in bold type. If it is longer than a page is wide, it is folded, too; a formula of a loop of forty summands, typed by a shell, fills a dozen lines, and one is glad that the answer comes below and not above.

@<Explain a formula@>=
static void say_lines(const sheet *p, char *text)
{
  for (char *line = text, *end; *line; line = end) {
    end = line + strcspn(line, "\n");
    if (*end) *end++ = '\0';
    page_say(p, 2, 4, PLAIN, "", "%s", line);
  }
}

@ The same in JSON is the list of facts, under the names that they have in the library. A program that wants to know whether a loop was found asks for |loops|.
The names are those of the members of |nb_facts|, one for one, and they are written down once more here, since \CEE/ can't list the members of a structure. If a member is added there, somebody has to remember this list; nothing will break if nobody does, but a fact will be missing.
Numbers in JSON have no type, and a reader that takes them for floating-point numbers gets each of them exactly, as none of them will ever exceed $2^{53}$.

@<Explain a formula@>=
static void print_facts(const question *q, nb_facts f)
{
  const struct { const char *name; size_t n; } fact[] = {@|
    { "nodes", f.nodes }, { "cells", f.cells }, { "folded", f.folded }, { "shared", f.shared },@|
    { "fused", f.fused }, { "steps", f.steps }, { "loops", f.loops }, { "turns", f.turns },@|
    { "lane_steps", f.lane_steps }, { "covered", f.covered }, { "loose", f.loose },@|
    { "columns", f.columns }, { "entries", f.entries } };
  json_t *answer = json_object();
  json_set_text(answer, "formula", q->text);
  for (size_t i = 0; i < sizeof fact / sizeof *fact; i++)
    json_object_set_new(answer, fact[i].name, json_integer((json_int_t)fact[i].n));
  answer_print(answer);
}

@ The first command. A typed formula is seldom long enough for a loop, which needs sixteen summands of one shape; a shell can write such a thing, and the tests let it. They build a sum of forty logarithms, $\ln(1+e^{kw+(k^2\bmod17)b})$, in a line of some thousand characters, and the answer is a loop of forty turns that reads two numbers of data in each: $k$, and $k^2\bmod17$. For everybody else the interesting line is the second, where it says what was folded, shared and fused.

@<Explain a formula@>=
int formulas_explain(int argc, char **argv)
{
  question q;
  sheet p = page_open(stdout);
  strbuf text = { NULL, 0, 0 };
  int status = question_read(&q, argc, argv);
  nb_program *program = status ? NULL : program_of(&q);
  if (program && q.json) print_facts(&q, nb_program_facts(program));
  else if (program) {
    nb_explain(program, collect, &text);
    page_say(&p, 0, 2, BOLD, q.text, "");
    say_lines(&p, text.s);
  }
  nb_program_free(program);
  strbuf_free(&text);
  question_close(&q);
  return status || program ? status : 2;
}

@*2 A file to take home. Above the emitted file stands a comment with the formula and with the names of the variables, for in the file they are only |x[0]|, |x[1]| and so on. Could a formula end the comment and go on as a program? It would have to contain a star followed by a slash, and no formula that the parser has accepted does, since a product needs a factor on its right. Blanks of all kinds are written as blanks, so that no line of the comment ends in a backslash either.

This care isn't exaggerated. A formula may come from a form on a web page, and the emitted file from a cron job that compiles what it gets. Text that came from outside and is put into a program is the oldest hole in the world; here it passes because it was {\it parsed\/} before, by a grammar in which the dangerous sequences don't occur, and because a name is checked to be one. The tests try names that are none.

@<Emit a formula@>=
static int to_file(void *env, const char *s, size_t length)
{
  return fwrite(s, 1, length, env) != length;
}
static void write_comment(FILE *f, const question *q, const char *name)
{
  fprintf(f, "/* %s(x) = ", name);
  for (const char *s = q->text; *s; s++) fputc(*s > ' ' && *s < 127 ? *s : ' ', f);
  for (size_t i = 0; i < q->n; i++) fprintf(f, "%s x[%zu] is %s", i ? "," : "\n  ", i, q->name[i].name);
  fprintf(f, " */\n");
}

@ The function is called |f|, or what \.{--name} says. A bad name is found by |nb_emit_c| itself, before it writes anything. Failures of the file are found in the end: |fclose| is the last one who may say that the disk is full, and a file that is cut off is worse than none that anybody expects.
So the text is collected in memory first, and written in one piece: if the emitting fails, nothing has been written, and if the writing fails, there is a message and status~$2$. The most that a typed formula can need is a few megabytes.

@<Emit a formula@>=
static int emit_to(FILE *f, const question *q, const nb_program *p)
{
  const char *name = q->name_of_function ? q->name_of_function : "f";
  strbuf text = { NULL, 0, 0 };
  nb_status s = (q->hessian ? nb_emit_c_hvp : nb_emit_c)(p, name, collect, &text);
  if (s) {
    strbuf_free(&text);
    return question_refuse("%s can't be the name of a function.", name);
  }
  write_comment(f, q, name);
  int failed = to_file(f, text.s, text.n) || fflush(f);
  strbuf_free(&text);
  return failed ? question_refuse("I cannot write to %s.", q->output ? q->output : "the standard output") : 0;
}

@ The file is opened last, when the formula is known to be one, so a slip of the fingers doesn't empty a file that was there before.
Many tools get this wrong. It is a small thing, but people lose an afternoon's work by it. They open the file for writing as soon as they read its name, and then find out that they have nothing to write; what was in it is gone, and the message about a missing parenthesis is no consolation. A test writes something into a file, emits a formula that breaks off, and looks whether it is still there.

@<Emit a formula@>=
int formulas_emit(int argc, char **argv)
{
  question q;
  int status = question_read(&q, argc, argv);
  nb_program *p = status ? NULL : program_of(&q);
  if (!p && !status) status = 2;
  if (p) {
    FILE *f = q.output ? fopen(q.output, "w") : stdout;
    status = f ? emit_to(f, &q, p) : question_refuse("I cannot write to %s.", q.output);
    if (f && f != stdout && fclose(f) && !status) status = question_refuse("I cannot write to %s.", q.output);
  }
  nb_program_free(p);
  question_close(&q);
  return status;
}

@ Their rows in the table.
The words behind the dashes are what \.{--help} prints, what the manual page says, and what the shells complete; nothing of it is written a second time. The brackets around \.{x=1} tell that values aren't needed. Each of the two ends with a line that can be copied, as an example says more than a grammar.
All of it fits into a terminal of eighty columns.

@<Rows about programs made from formulas@>=
  { "explain", NULL, 0, "explain FORMULA [x=1...]", "what the compiler of Chapter 10 makes of a formula",@|
    "--json       one line of JSON\n"@|
    "It says how many steps remain, and which loops were found, or why none was:\n"@|
    "nabla explain 'exp(sin(x^2))+sin(x^2)'" },@|
  { "emit", NULL, 0, "emit FORMULA [x=1...]", "value and gradient as a C file that needs no library",@|
    "--hessian    the Hessian times a vector, too\n"@|
    "--name NAME  of the function (f)\n"@|
    "--output FILE  or -o FILE; otherwise it is printed\n"@|
    "The variables are x[0], x[1] and so on, in the order in which you name them:\n"@|
    "nabla emit '(a+b)*(b+1)' a=2 b=1 -o f.c" },@|
