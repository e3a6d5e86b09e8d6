@ \answer{9.1} The line is walked through once, from one run of letters to the next. Nothing is copied, so the length of a word doesn't matter, and nothing is written into the line.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(solutions/9.1-bow.c@>=
#include <string.h>
#include <nabla/sentences.h>
@<Tell letters from the rest@>@;
@<Find a word in the vocabulary@>@;
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown=0, length;
  for (size_t j=0; j<v->n; j++) x[j]=0;
  for (; *line; line+=length+!length)
    @<Count the word that begins here@>@;
  return unknown;
}

@ If no word begins here then its length is zero, and the walk goes on by one character. A word that is found nowhere has the index |v->n|, behind the end of~|x|, and must not be counted there.

@<Count the word that begins here@>=
{
  for (length=0; small(line[length]); length++) ;
  size_t j=find(v,line,length);
  if (j<v->n) x[j]++;
  else unknown+=length>0;
}

@ A letter is made small; all other characters become 0, and so does the end of the line. The function |tolower| would ask for the language of the user first, and would have to be kept from negative characters.

@<Tell letters from the rest@>=
static char small(char c)
{
  if ('A'<=c && c<='Z') return (char)(c-'A'+'a');
  return 'a'<=c && c<='z' ? c : 0;
}

@ The whole word must agree: as many letters, and then the end. Without the end, ``not'' would be found in ``nothing''; without the length, in ``no.''

@<Find a word in the vocabulary@>=
static size_t find(const nb_vocab *v, const char *word, size_t length)
{
  size_t j=0, i=0;
  for (; j<v->n; j++) {
    const char *known=v->word[j];
    for (i=0; i<length && known[i]==small(word[i]); i++) ;
    if (length>0 && i==length && known[i]==0) break;
  }
  return j;
}
