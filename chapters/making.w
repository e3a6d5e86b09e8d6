@* How this book is made.\label{story}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Every program of a chapter ends in one call.

@(c/story.h@>=
#ifndef STORY_H
#define STORY_H
typedef struct {
  const char *name; /* what is typed behind the name of the program */
  void (*tell)(void); /* what then prints to the standard output */
} nb_part;
int story_main(int argc, char **argv, const nb_part *parts);
#endif

@ @(c/story.c@>=
#include <stdio.h>
#include <string.h>
#include "story.h"
int story_main(int argc, char **argv, const nb_part *parts)
{
  const char *wanted=argc>1 ? argv[1] : "story";
  for (const nb_part *p=parts; p->name; p++)
    if (strcmp(p->name,wanted)==0) {
      p->tell();
      return fflush(stdout)==0 ? 0 : 1;
    }
  fprintf(stderr,"there is no part %s\n",wanted);
  return 2;
}
