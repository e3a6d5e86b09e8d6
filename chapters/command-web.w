@*1 Literate answers.\label{webs}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Whoever has come to like the way this book is written may answer in it. A file \.{2.2-diff.w} is tangled before it is compiled, and is then graded like any other; what the compiler and
the debugger say about it names the lines of the \.{.w} file. The program may be the unnamed one (\.{@@c}), or stand under the name of the C file, \.{@@(2.2-diff.c@@>=}.

A short answer to exercise 0.1, complete:
\session
\.{@@ Two sums and a product. The parentheses are not optional.}
\.{@@c}
\.{\#include <nabla/first.h>}
\.{double nb\_e(double a, double b)}
\.{\{}
\ \ \.{return (a + b) * (b + 1);}
\.{\}}
\endsession
\noindent For five lines of \CEE/ a sentence or two of prose is about right. For an answer that trains a classifier it would be two pages; and students who have to write them find out what they did, which was the point of the exercise.

The second function takes a web and gives a \CEE/ program, in the same string. So everything that comes afterwards, the worker, known mistakes, advice, needs to know nothing of webs; their lines and file names reach the compiler through the \.{\#line} directives that \.{ctangle} writes.
@^CWEB@>

@(c/web.h@>=
#ifndef NB_WEB_H
#define NB_WEB_H
#include <jansson.h>
#include "site.h"
int web_is(const char *path);
compile_end web_tangle(const site *s, const exercise *e, const char *folder, strbuf *content, json_t *messages);
#endif

@ The order of the functions is that of a web's way: is it one, run the program, understand what it says, take what it made, judge. The function that sets up the jail is not here, as it is the compiler's and belongs to its module; one section of that module stands below nevertheless, since webs are its only users.

@(c/web.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "child.h"
#include "intake.h"
#include "json-text.h"
#include "scratch.h"
#include "web.h"
@<Functions of {\tt web.c}@>@;

@ A web can ask for more than a C file can: \.{@@i} includes any file, and \.{@@(}{\it name\/}\.{@@>} writes one. So \.{ctangle} works in the jail of the compiler, with the same limits and at
the same level, and in a folder in which there is nothing but the web. At the level \.{self-check} that jail has no walls, here as there.
The program is looked for outside of the jail, along the user's path, and called by its full name inside, where
\.{/usr} is the same. If it cannot be found it is tried by its name alone, and the failure to start it is reported in
the usual way.

@<Functions of {\tt compile.c}@>=
void compile_confined(const toolchain *tools, const jail_view *view, const char *program, command_line *tail, child_result *r)
{
  char path[512];
  command_line all = { 0 };
  words_add(&all, "%s", find_program(program, path, sizeof path) ? path : program);
  for (size_t i = 0; i < tail->n; i++) words_add(&all, "%s", tail->word[i]);
  run_confined(tools->level, view, &all, r);
  words_free(&all);
}

@ Whether a submission is a web is seen from its ending, as a compiler sees from the ending which language it is to
compile. What the file says about itself in its first lines does not matter.

A file \.{.w}, which is nothing but an ending, is no web.

@<Functions of {\tt web.c}@>=
int web_is(const char *path)
{
  size_t n = strlen(path);
  return n > 2 && strcmp(path + n - 2, ".w") == 0;
}

@ Of the options, three keep \.{ctangle} from greeting, counting and rejoicing, so that nothing is left on
its output but complaints. The fourth makes it write each file in its place at once, and not aside in order to rename it,
which the walls of landlock do not allow from one folder to another. The last word is an empty change file: if none is named, \.{ctangle} opens \.{/dev/null}, and
there is no such thing in the jail. Nor are there the configuration files of \TeX\ in \.{/etc}, which the library that looks
for webs insists on reading if it sees them; so we write one of our own, and say by a variable where it is. It also
makes the folder with the web the only one in which an included file is looked for.

To change the environment we call \.{env}, a program in every jail of ours, with one assignment in front of the words. The alternative was an argument for |compile_confined| which only this caller would ever use.

@<Functions of {\tt web.c}@>=
static void run_ctangle(const site *s, const char *folder, const char *web, child_result *r)
{
  jail_view view = { folder, s->data };
  command_line words = { 0 };
  words_split(&words, "TEXMFCNF=. ctangle -bhp -c");
  words_add(&words, "%s", web);
  words_add(&words, "none.ch");
  compile_confined(&s->tools, &view, "env", &words, r);
  words_free(&words);
}

@ Its complaints begin with an exclamation mark, and most of them end with a line number in parentheses. They become messages like those of the compiler. A section that is never
used is only a warning.
A complaint inside of an included file counts lines there; but a web that includes another file was refused its file
before, so the number is the right one for all webs that can be tangled at all.

For example, from a web with a section that doesn't exist: \.{Not present: <Compute the sum> (l. 12)}. The number is found by |atoi|, which makes zero of anything that isn't one, and a message without a line is shown without a line.

@<Functions of {\tt web.c}@>=
static json_t *web_message(const char *web, const char *text, int n)
{
  json_t *m = json_object();
  char *line = text_of("%.*s", n, text);
  const char *place = strstr(line, "(l. ");
  json_set_text(m, "file", web);
  json_object_set_new(m, "line", json_integer(place ? atoi(place + 4) : 0));
  json_object_set_new(m, "column", json_integer(0));
  json_set_text(m, "kind", strncmp(line, "Never used", 10) ? "error" : "warning");
  json_set_text(m, "text", line);
  free(line);
  return m;
}

@ The lines after a complaint show the place in the text, broken in two at the point where \.{ctangle} stood. They are
left out: an editor shows the same, with more around it.

Fifty are enough; a file that isn't a web at all can have a complaint for each of its lines.

@<Functions of {\tt web.c}@>=
static void read_messages(const char *said, const char *web, json_t *messages)
{
  for (const char *s = said; s && *s; s += *s == '\n') {
    int n = (int)strcspn(s, "\n");
    if (strncmp(s, "! ", 2) == 0 && json_array_size(messages) < 50) json_array_append_new(messages, web_message(web, s + 2, n - 2));
    s += n;
  }
}

@ If no C file came out of a web without a complaint, its author should learn how the file must be called. The reference solutions of this book are tangled into
\.{solutions/}, and they must be accepted too.
The files are read like a submission, by |intake_read|: what lies there was made by a program that a stranger could
direct, and may be a folder, or too large, or empty.

The message is made before it is known whether it will be needed, which saves a block. It names both ways to begin, with the right name filled in.

@<Functions of {\tt web.c}@>=
static int take_tangled(const exercise *e, const char *folder, strbuf *content, json_t *messages)
{
  strbuf why = { NULL, 0, 0 };
  char *near = text_of("%s/%s-%s.c", folder, e->id, e->name), *deep = text_of("%s/solutions/%s-%s.c", folder, e->id, e->name);
  strbuf_free(content);
  int failed = intake_read(near, content, &why) != 0 && intake_read(deep, content, &why) != 0;
  char *text = text_of("It gives no file %s-%s.c. Begin the program with @@c, or with @@(%s-%s.c@@>=", e->id, e->name, e->id, e->name);
  if (failed) json_array_append_new(messages, web_message("the web", text, (int)strlen(text)));
  free(near), free(deep), free(text);
  strbuf_free(&why);
  return failed;
}

@ The folder of the web is one of its own, within the scratch folder of this submission; nothing that was written there meets the compiler, but for the one text that we read back.
It vanishes together with the rest of the scratch folder. The folder \.{solutions} in it is there for the webs of this
book, whose programs are tangled into a folder of that name.

In |CWEBINPUTS = .| the point is the folder in which \.{ctangle} works. A web with \.{@@i /etc/passwd} gets the answer that the file cannot be opened. It is in \.{tests/grader/command/archives.sh}, together with one that includes itself and one that writes for ever.

@<Functions of {\tt web.c}@>=
static char *make_folder(const char *folder, const char *web, const strbuf *content)
{
  char *inner = text_of("%s/web", folder), *deep = text_of("%s/solutions", inner);
  char *file = text_of("%s/%s", inner, web), *none = text_of("%s/none.ch", inner), *paths = text_of("%s/texmf.cnf", inner);
  int failed = mkdir(inner, 0700) != 0 || mkdir(deep, 0700) != 0
    || write_file(file, content->s, content->n) != 0 || write_file(none, "", 0) != 0
    || write_file(paths, "CWEBINPUTS = .\n", 15) != 0;
  free(deep), free(file), free(none), free(paths);
  if (failed) free(inner), inner = NULL;
  return inner;
}

@ The statuses of \.{ctangle} are 0 and 5 when it has done its work, with or without a warning, and 10 or more when it has not. The same five outcomes as for
the compiler are told apart. There are webs that make \.{ctangle} write for ever; then the limit on the size of files ends it by a signal, which a shell of namespaces reports as a status above 128.
A status of 1 without any output comes from the jail itself, or says that \.{ctangle} could not find its way about.
That is our trouble and not the student's, and it must not become a mark; nor must 127, for a program that isn't there.

The numbers are from \.{ctangle}'s own documentation \cite{cweb}: spotless, a harmless message, an error, a fatal one.

@<Functions of {\tt web.c}@>=
static compile_end judge_web(const child_result *r)
{
  if (r->how == CHILD_STOPPED) return COMPILER_STOPPED;
  if (r->how == CHILD_TOO_LATE || r->how == CHILD_KILLED || r->status > 128) return COMPILER_TOO_SLOW;
  if (r->how == CHILD_NOT_STARTED || (r->out.n == 0 && r->status == 1)) return COMPILER_FAILED;
  return r->status <= 5 ? COMPILED : NOT_COMPILED;
}

@ After this function, |content| is the text of a C program, with directives that lead each of its lines back to the
web. If anything went wrong it is the web as before, or empty, and is not used any more.

@<Functions of {\tt web.c}@>=
compile_end web_tangle(const site *s, const exercise *e, const char *folder, strbuf *content, json_t *messages)
{
  child_result r;
  char *web = text_of("%s-%s.w", e->id, e->name), *inner = make_folder(folder, web, content);
  compile_end end = COMPILER_FAILED;
  if (inner) {
    run_ctangle(s, inner, web, &r);
    read_messages(r.out.s, web, messages);
    end = judge_web(&r);
    child_result_free(&r);
  }
  if (end == COMPILED && take_tangled(e, inner, content, messages) != 0) end = NOT_COMPILED;
  free(web), free(inner);
  return end;
}

@ In the record a web leaves its messages and the level. Its fingerprint, taken before, is that of the web and not of what was made of it.
From here on the record goes the way of all others: the compiler's messages take the place of the list that was made
here, which had at most warnings in it if the way went on.

The same words are said about a web as about a \CEE/ file in the same trouble. A student who has chosen the unusual way should not have to learn a second set of messages.

@<Functions that tangle a submission@>=
static int tangle_submission(site *s, const exercise *e, json_t *r, const char *folder, strbuf *content)
{
  strbuf why = { NULL, 0, 0 };
  int failed = site_tools(s, &why) != 0;
  if (failed) end_early(r, "failed", why.s);
  strbuf_free(&why);
  if (failed) return -1;
  json_t *messages = json_array();
  json_object_set_new(r, "messages", messages);
  json_set_text(r, "level", s->tools.level->name);
  switch (web_tangle(s, e, folder, content, messages)) {
  @<Say what became of the web@>@;
  }
}

@ A failure of the grader is told from one of the student here, once more: the first two of these ends are grades, and the last two are none, so the web will be graded again as soon as somebody has installed \.{ctangle}. No reason is given for a web that isn't tangled, because its messages say it better.

@<Say what became of the web@>=
case COMPILED: return 0;
case NOT_COMPILED: return end_early(r, "not compiled", "");
case COMPILER_TOO_SLOW: return end_early(r, "not compiled", "The program ctangle was stopped at its limit of time, or of the size of files.");
case COMPILER_STOPPED: return end_early(r, "failed", "It was interrupted.");
default: return end_early(r, "failed", "The program ctangle could not be started.");
