@* How this book is made.\label{story}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
\objectives{say where any number, plot or listing of this book comes from; and add
one of your own that cannot go stale}{S58}{Chapter 0}

A number in a book is a copy, and copies go stale: somebody improves the program and forgets the page. The
cure is to leave the copying to a machine, and to let it be offended when a human hand has
written something else. This appendix is the machine. It has \expect{making_lines}{36} lines of~\CEE/, a few of \TeX, and a
dozen in a makefile. The first of the three numbers was written by hand, and if it were wrong
you would not be reading this.

@*1 Parts of a program. The program of a chapter can do several things, and does the one that is named
on its command line. We call these things \term{parts}. Two of them exist in every chapter: ``story'', which tells in
plain text what the chapter is about, and ``values'', which prints the numbers that the prose quotes. Others print the data of a
plot. A part is a name and a function that prints.

@<A part of a program@>=
typedef struct {
  const char *name; /* what is typed behind the name of the program */
  void (*tell)(void); /* prints to the standard output */
} nb_part;

@ A chapter lists its parts in an array that ends with a part without a name, and passes it
on from |main|. So Chapter~0, for example, ends with |return story_main(argc,argv,parts)|.

@(c/story.h@>=
#ifndef STORY_H
#define STORY_H
@<A part of a program@>@;
/* Tells the part that |argv[1]| names, or ``story'' if nothing is named; ``parts'' lists the names.
   Returns what |main| should return: 0, or 1 if the output could not be written, or 2 if there is no such part. */
int story_main(int argc, char **argv, const nb_part *parts);
#endif

@ It needs what every program needs that prints.

@(c/story.c@>=
#include <stdio.h>
#include <string.h>
#include "story.h"

@<List the names of the parts@>@;
@<Tell the part that is wanted@>

@ Every part of that name is told, and none that has another. An array with two parts of the same name would be a mistake, and it
would be heard: both of them would speak. The number of parts that were told is counted, since a program that is asked for
\.{valeus} and prints nothing, successfully, is a trap for a makefile. There would be an empty file, newer than all others, and a
book without numbers.

@<Tell the part that is wanted@>=
int story_main(int argc, char **argv, const nb_part *parts)
{
  const char *wanted=argc>1 ? argv[1] : "story";
  int told=0;
  if (strcmp(wanted,"parts")==0) told=list_parts(parts);
  for (const nb_part *p=parts; p->name; p++) {
    @<Drop what the caller did not ask for@>@;
    p->tell();
    told++;
  }
  @<Complain if nothing was told, or not all of it@>@;
  return 0;
}

@ The names serve the makefile, and whoever wonders what a chapter has to offer. They are printed one to a line, in the order of
the array, so that the shell can read them without further ado. Since ``parts'' is a word that the program answers itself, no
chapter should use it for one of its own.

@<List the names of the parts@>=
static int list_parts(const nb_part *p)
{
  while (p->name) puts((p++)->name);
  return 1;
}

@ A full disk must not leave us with half a table that looks like a whole one. The standard library
keeps what it has not written yet in memory, and so the bad news may come as late as |fflush|.

@<Complain if nothing was told, or not all of it@>=
if (!told) {
  fprintf(stderr,"%s: there is no part '%s'\n",argv[0],wanted);
  return 2;
}
if (fflush(stdout)!=0 || ferror(stdout)) {
  fprintf(stderr,"%s: the output could not be written\n",argv[0]);
  return 1;
}

@*1 From the program to the page. A value is printed as a line of \TeX. When Chapter~0 says
$$\hbox{|printf("\\defval{e_2_1}{%g}\n",nb_e(2,1))|}$$
the line \.{\\defval\{e\_2\_1\}\{6\}} appears in the file \.{build/values.tex}, where the values of all chapters are collected. In the prose of the chapter
stands \.{\\expect\{e\_2\_1\}\{6\}}, with a 6 that its author typed.
If the two agree, \TeX~prints~the~6. If they do not, it stops with the message
$$\vbox{\halign{\tt#\hfil\cr! The prose says e\char95 2\char95 1=6, the program says macro:->7.\cr}}$$
and there is no book until somebody has found out which of them is right. Values are rounded where they
are printed, to digits that do not depend on the compiler's mood.

@ Listings and plots have it easier. A macro in the text names the output that is wanted there; the makefile notices,
runs \.{build/chapters/00-first-feedback story}, and keeps the output in \.{build/out}. A plot is a
small \TeX\ job of its own that reads its points from such a file. So all listings and plots belong to
the program that was compiled from the same source in the same minute.

@*1 Two editions from one source. The student edition lacks the answers. It is not a second text: it is made from
this one by a \term{change file}, which says which lines of the source to replace by which. Here is all of it:
\sourcelisting{chapters/student.ch}
The same mechanism makes the typical wrong answers on which the tests of the exercises are tested. Each of them is a change file of a few
lines for a correct answer.

@*1 Two volumes from one source. The programs of the chapters and those that judge your answers lean on each other, and are tangled and
woven as one. But different people read them, and fifteen hundred pages are too many for one file. So what has been woven is cut in two
before \TeX\ sees it, at a line \.{\\volume2} in the source. The sections have got their numbers by then; those
from \secondfirst\ to~\secondlast\ are in the second volume, \.{nabla-grader.pdf}. A link to one of them opens that file, if it lies beside this
one. And a writer who has changed a word waits for one volume only.

@ For those who like to know such things: \.{ctangle} and \.{cweave} are by Donald Knuth and Silvio Levy, and so is \.{ctwill}, the \.{cweave} that made this book and
its lines that begin with ``Uses''; the pages were set by pdf\TeX\ in Knuth's Computer Modern types, and the drawings made with Ti{\it k\/}Z. The same
source gives the same file, byte for byte, on every machine with the same tools.
