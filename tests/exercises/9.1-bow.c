/* Tests of exercise 9.1: size_t nb_bow(const char *line, const nb_vocab *v, double x[v->n])
   SPDX-License-Identifier: MIT */
#include <nabla/sentences.h>
#include <string.h>
#include "exercise.h"

enum { WORDS = 7 };
static const char *const word[WORDS] = {"film", "is", "not", "good", "bad", "a", "goodness"};
static const nb_vocab vocab = {WORDS, word};

/* counts: how often each word of the vocabulary is wanted */
static void bag(const char *line, const char *counts, size_t unknown, const char *why)
{
  double x[WORDS] = {7, -7, 7, -7, 7, -7, 7};
  size_t got = nb_bow(line, &vocab, x);
  for (int j = 0; j < WORDS; j++)
    expect_absolute(x[j], counts[j] - '0', 0, "how often \"%s\" occurs: %s", word[j], why);
  expect_count(got, unknown, "words that the vocabulary doesn't have");
}

static void sentence(void)
{
  bag("film is not good", "1111000", 0, "four known words");
  bag("not a good film is not a bad film", "2121120", 0, "words that occur twice count twice");
  bag("bad film", "1000100", 0, "what was in x before doesn't matter");
}
static void capitals(void)
{
  bag("The film is NOT Good.", "1111000", 1, "capitals count as small letters, and \"the\" is unknown");
  bag("Film: \"bad!\" (not good), is 2bad4", "1111200", 0, "everything but a letter separates words");
  bag("film\tbad\nb\xc3\xa4" "d film", "2000100", 2, "bytes above 127 are no letters, so b and d are words");
}
static void strangers(void)
{
  bag("zebra zebra is zoo", "0100000", 3, "unknown words are counted, each time");
  bag("fil films filmis goo badly", "0000000", 5, "a word must agree as a whole, not only at its beginning");
  bag("nothing island goodness", "0000001", 2, "not and is begin other words, too");
  bag("isn't", "0000000", 2, "isn and t");
}
static void nothing(void)
{
  bag("", "0000000", 0, "an empty line");
  bag(" .,;-12 ", "0000000", 0, "a line without a word");
  double x[1] = {5};
  nb_vocab none = {0, word};
  expect_count(nb_bow("film is", &none, x), 2, "unknown words, with an empty vocabulary");
  expect_absolute(x[0], 5, 0, "an empty vocabulary has no counts");
}
static void long_lines(void)
{
  enum { LONG = 10240 };
  static char line[LONG + 1];
  for (int i = 0; i < LONG; i++) line[i] = "good bad "[i % 9];
  double x[WORDS] = {0};
  size_t got = nb_bow(line, &vocab, x);
  expect_absolute(x[3], 1138, 0, "a line of %d characters, \"good bad good bad\" and so on", LONG);
  expect_absolute(x[4], 1137, 0, "a line of %d characters, \"good bad good bad\" and so on", LONG);
  expect_count(got, 1, "unknown words in a line of 10240 characters, which ends in \"b\"");
  memset(line, 'g', LONG);
  expect_count(nb_bow(line, &vocab, x), 1, "unknown words, in one word of 10240 letters");
  expect_absolute(x[3], 0, 0, "one word of %d letters", LONG);
}

static void random_lines(void)
{
  static const char *const other[] = {"the", "fi", "no", "nota", "ba", "filmy"}, *const gap[] = {" ", ", ", ".\n", "-", " 7 ", "\xff"};
  for (int round = 0; round < 5; round++) {
    char line[800] = "", counts[WORDS + 1] = "0000000";
    size_t unknown = 0;
    for (int i = 0; i < 20; i++) {
      int j = (int)uniform_int(0, WORDS - 1), known = counts[j] < '9' && uniform_int(0, 2) > 0;
      char *end = line + strlen(line);
      if (known) counts[j]++;
      else unknown++, j = j < 6 ? j : 0;
      strcat(line, known ? word[j] : other[j]);
      if (uniform_int(0, 1)) *end = (char)(*end - 32);
      strcat(line, gap[uniform_int(0, 5)]);
    }
    bag(line, counts, unknown, "a random line");
  }
}

const exercise_test exercise_tests[] = {
  {"sentence", PUBLIC, 1, "sentences of known words", sentence},
  {"capitals", PUBLIC, 1, "capitals and punctuation", capitals},
  {"strangers", PUBLIC, 1, "words that are not in the vocabulary", strangers},
  {"nothing", PUBLIC, 1, "lines without words, a vocabulary without words", nothing},
  {"long_lines", PUBLIC, 1, "a long line, a long word", long_lines},
  {"random_lines", SEEDED, 1, "random words between random gaps", random_lines},
  {0}};
