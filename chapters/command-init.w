@*1 A student's copy.\label{command-init}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Not everybody who wants to practice wants to build a book. Where the command is installed, by \.{make install}, a student says \.{nabla init nabla} and gets a folder with all skeletons and with the files for typed answers, but no solutions,
no tests and no book. In this folder, and in all folders below it, the command works as it does in a clone of the project.

The alternative was to let students clone the project. It is what curious ones should do, but a clone has the solutions in it, a few folders away from the skeletons, and it wants a dozen packages before it is of use. A lecturer who installs the command once on the machines of the course spares two hundred people that.

@ The module makes the folder. It returns the number of new files, or $-1$ and a reason. The number is for the sentence that the command prints at the end, and if it is zero, that sentence says that everything was there already.

What belongs into the folder is what the command looks for when it is started in it: a mark by which it knows the place, the exercises, and a place to keep progress in. All else, the workers, the tests, the statements, stays where it was installed, and is shared by all students of the machine.

@(c/init.h@>=
#ifndef NB_INIT_H
#define NB_INIT_H
#include "site.h"
int init_folder(const site *s, const char *folder, strbuf *why);
#endif

@ There is only little to do, and nearly all of the code is about not doing harm. A program that writes dozens of files into a folder of somebody's choice has every opportunity: it might replace an answer, write through a link, or stop halfway and leave a folder that looks complete. The order of the functions is from one folder and one file to all of them.

@(c/init.c@>=
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "intake.h"
#include "strbuf.h"
#include "init.h"
@<Functions of {\tt init.c}@>@;

@ A folder that exists already is fine. So one may say \.{nabla init} a second time, after a new edition was installed, and get the exercises that are new. No file that exists is ever touched: it might hold an answer.

The mode leaves it to the user's mask who may look in. If what exists isn't a folder but a file, making it fails with the same error, and the first file within it fails with a better one: that there is no such folder.

@<Functions of {\tt init.c}@>=
static int make_folder(const char *path, strbuf *why)
{
  if (mkdir(path, 0777) == 0 || errno == EEXIST) return 0;
  strbuf_printf(why, "I cannot make the folder %s: %s.", path, strerror(errno));
  return -1;
}

@ The mode |"wx"| opens a file only if it isn't there, in one step, so that there is no moment between looking and writing. The result is |1| for a new file and |0| for one that was left alone.

The letter \.x is from \CEE/11. Without it one would ask whether the file exists and then open it, and an editor might have made it in the meantime; it is a short moment, but editors save often. A link counts as a file that exists, wherever it leads.

@<Functions of {\tt init.c}@>=
static int new_file(const char *path, const char *text, size_t n, strbuf *why)
{
  FILE *f = fopen(path, "wx");
  if (f == NULL && errno == EEXIST) return 0;
  int failed = f == NULL || fwrite(text, 1, n, f) != n;
  if (f && fclose(f)) failed = 1;
  if (failed) strbuf_printf(why, "I cannot write %s: %s.", path, strerror(errno));
  return failed ? -1 : 1;
}

@ The skeletons are those that \.{nabla reset} brings back. They lie among the data, and were put there before anybody could have written an answer into them. Exercises with typed answers share a file, and the first of them
makes it for all.

The skeleton is read by |intake_read|, which is meant for submissions and stricter than needed, but which knows how to complain.

@<Functions of {\tt init.c}@>=
static int give_skeleton(const site *s, const exercise *e, const char *folder, strbuf *why)
{
  strbuf text = { NULL, 0, 0 };
  char *from = site_part(s, e, e->kind == 'A' ? "skeleton.txt" : "skeleton.c"), *chapter = text_of("%s/exercises/%s", folder, e->chapter);
  char *to = e->kind == 'A' ? text_of("%s/answers.txt", chapter) : text_of("%s/%s-%s.c", chapter, e->id, e->name);
  int made = make_folder(chapter, why);
  if (!made) made = intake_read(from, &text, why);
  if (!made) made = new_file(to, text.s, text.n, why);
  strbuf_free(&text);
  free(from), free(chapter), free(to);
  return made;
}

@ What stands in them is short enough to stand here. The path of the headers is that of the installed ones, or of the clone that the command belongs to.

The second one is understood by nearly all editors, some of them with a plug-in; the third one by clangd, a line for each option. The last line keeps everything in the folder \.{build} out of git, itself included: the star is a pattern for all names.

@<Functions of {\tt init.c}@>=
static char *settings_text(const site *s, int which)
{
  switch (which) {
  case 0: return text_of("This folder holds answers to the exercises of Nabla. Say: nabla start\n");
  case 1: return text_of("root = true\n[*]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true\n[*.c]\nindent_style = space\nindent_size = 2\n");
  case 2: return text_of("-std=c11\n-Wall\n-Wextra\n-I%s/include\n", s->data);
  default: return text_of("*\n");
  }
}

@ Besides the exercises there are four small files. An empty one with the name \.{.nabla} marks the folder: the command looks for it upwards from where it stands. Two tell editors how to indent, and with which options the compiler is called, so that
a language server such as clangd finds our headers and underlines what is wrong while it is typed. The last keeps git away from the folder in which progress is noted.

Whoever prefers tabs edits \.{.editorconfig}, and it stays that way: the next \.{nabla init} finds a file and leaves it alone.

@<Functions of {\tt init.c}@>=
static int give_settings(const site *s, const char *folder, strbuf *why)
{
  static const char *const name[] = { ".nabla", ".editorconfig", "compile_flags.txt", "build/.gitignore" };
  int made = 0;
  for (int i = 0; i < 4 && made >= 0; i++) {
    char *path = text_of("%s/%s", folder, name[i]), *text = settings_text(s, i);
    int fresh = new_file(path, text, strlen(text), why);
    made = fresh < 0 ? -1 : made + fresh;
    free(path), free(text);
  }
  return made;
}

@ All together. If the disk is full in the middle, what was made remains, and the next attempt goes on from there.

The number |made| does double duty. It counts new files, and when it is negative everything after it is passed over, which keeps the function free of a jump to its end. Only exercises that are answered in a file get a skeleton; those on paper have none, and no folder of ours could hold a sheet of it.

The test of the installation makes such a folder, in a place that isn't the project's, starts the command in a folder below, and lets it grade an answer there.

@<Functions of {\tt init.c}@>=
int init_folder(const site *s, const char *folder, strbuf *why)
{
  char *below[] = { text_of("%s", folder), text_of("%s/exercises", folder), text_of("%s/build", folder) };
  int made = 0;
  for (int i = 0; i < 3; i++) {
    if (made == 0) made = make_folder(below[i], why);
    free(below[i]);
  }
  if (made == 0) made = give_settings(s, folder, why);
  @<Give a skeleton for each exercise that has one@>@;
  return made;
}

@ The kinds of exercises are those of the catalogue: \.C for a function, \.A for an answer that is typed, \.P for paper, \.O for open ones.

@<Give a skeleton for each exercise that has one@>=
for (size_t i = 0; i < s->list.n && made >= 0; i++) {
  const exercise *e = &s->list.@[exercise@][i];
  int fresh = e->kind == 'C' || e->kind == 'A' ? give_skeleton(s, e, folder, why) : 0;
  made = fresh < 0 ? -1 : made + fresh;
}

@ And its row in the table.

There are no options. Which exercises a student should see is decided by the catalogue, and where he wants them, by the one word that he types.

@<The command that makes a copy@>=
  { "init", init, 0, "init DIR", "make a folder with all skeletons, to practice in", "" },@|
