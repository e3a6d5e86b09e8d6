@*1 A student's copy.\label{command-init}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Not everybody who wants to practice wants to build a book. Where the command is installed, by \.{make install}, a student says \.{nabla init nabla} and gets a folder with all skeletons and with the files for typed answers, but no solutions,
no tests and no book. In this folder, and in all folders below it, the command works as it does in a clone of the project.

@ The module makes the folder. It returns the number of new files, or $-1$ and a reason.

@(c/init.h@>=
#ifndef NB_INIT_H
#define NB_INIT_H
#include "site.h"
int init_folder(const site *s, const char *folder, strbuf *why);
#endif

@ @(c/init.c@>=
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

@<Functions of {\tt init.c}@>=
static int make_folder(const char *path, strbuf *why)
{
  if (mkdir(path, 0777) == 0 || errno == EEXIST) return 0;
  strbuf_printf(why, "I cannot make the folder %s: %s.", path, strerror(errno));
  return -1;
}

@ The mode |"wx"| opens a file only if it isn't there, in one step, so that there is no moment between looking and writing. The result is |1| for a new file and |0| for one that was left alone.

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
  for (size_t i = 0; i < s->list.n && made >= 0; i++) {
    const exercise *e = &s->list.@[exercise@][i];
    int fresh = e->kind == 'C' || e->kind == 'A' ? give_skeleton(s, e, folder, why) : 0;
    made = fresh < 0 ? -1 : made + fresh;
  }
  return made;
}

@ And its row in the table.

@<The command that makes a copy@>=
  { "init", init, 0, "init DIR", "make a folder with all skeletons, to practice in", "" },@|
