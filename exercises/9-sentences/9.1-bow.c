/* 9.1 Bag of words
   SPDX-License-Identifier: MIT

   nb_bow(line, v, x) sets x[j] to the number of times that word j of the vocabulary v occurs in
   the line, for j from 0 to v->n - 1, and returns how many words of the line v doesn't have.
   A word is a run of letters a to z, as long as possible; A to Z count as a to z. Everything
   else separates words. The words of v have small letters only. The line stays as it is.

   Example: with the words good, is, not in v, the line "Good is not GOODNESS, good!" gives
   x = 2, 1, 1, and 1 is returned.

   In the book: chapter 9, "Bags of words" and exercise 9.1.
   Check: nabla check 9.1 */
#include <nabla/sentences.h>
#include <nabla/exercise.h>

size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  (void)line, (void)v, (void)x; /* remove this line and the next two, */
  NOT_DONE_YET();               /* and write your answer here */
  return 0;
}
