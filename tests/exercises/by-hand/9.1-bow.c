/* Bag of words, as people write it.
   SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/sentences.h>
static inline int is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
static inline char small(char c) { return 'A' <= c && c <= 'Z' ? (char)(c + 32) : c; }
static inline char *copy_of(const char *from, size_t n) /* in small letters */
{
  char *s = malloc(n + 1);
  for (size_t i = 0; i < n; i++) s[i] = small(from[i]);
  s[n] = 0;
  return s;
}
static inline size_t index_of(const nb_vocab *v, const char *word)
{
  size_t j = 0;
  while (j < v->n && strcmp(v->word[j], word) != 0) j++;
  return j;
}
static inline void clear(const nb_vocab *v, double *x)
{
  for (size_t j = 0; j < v->n; j++) x[j] = 0;
}

/// beginning: strncmp with the length of the word
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0;
  clear(v, x);
  char *all = copy_of(line, strlen(line));
  for (char *p = all; *p;) {
    size_t n = 0, j = 0;
    while (is_letter(p[n])) n++;
    if (n == 0) { p++; continue; }
    while (j < v->n && strncmp(v->word[j], p, n) != 0) j++;
    if (j < v->n) x[j]++;
    else unknown++;
    p += n;
  }
  free(all);
  return unknown;
}

/// blanks-only: strtok on a copy, at blanks
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0;
  clear(v, x);
  char *all = copy_of(line, strlen(line));
  for (char *word = strtok(all, " "); word; word = strtok(NULL, " ")) {
    size_t j = index_of(v, word);
    if (j < v->n) x[j] += 1;
    else unknown += 1;
  }
  free(all);
  return unknown;
}

/// capitals: letters are from a to z
static int in_word(char c) { return c >= 'a' && c <= 'z'; }
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0;
  clear(v, x);
  while (*line) {
    const char *end = line;
    while (in_word(*end)) end++;
    if (end == line) { line++; continue; }
    char *word = copy_of(line, (size_t)(end - line));
    size_t j = index_of(v, word);
    if (j == v->n) unknown++;
    else x[j]++;
    free(word);
    line = end;
  }
  return unknown;
}

/// first-only: remembers that there was one
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  int strange = 0;
  clear(v, x);
  for (size_t i = 0, start = 0; ; i++) {
    if (is_letter(line[i])) continue;
    if (i > start) {
      char *word = copy_of(line + start, i - start);
      size_t j = index_of(v, word);
      if (j < v->n) x[j]++;
      else strange = 1;
      free(word);
    }
    if (line[i] == 0) break;
    start = i + 1;
  }
  return (size_t)strange;
}

/// garbage: only counts
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0, i = 0;
  while (line[i]) {
    size_t n = 0;
    while (is_letter(line[i + n])) n++;
    if (n > 0) {
      char *word = copy_of(line + i, n);
      size_t j = index_of(v, word);
      if (j < v->n) x[j] += 1;
      else unknown++;
      free(word);
    }
    i += n > 0 ? n : 1;
  }
  return unknown;
}

/// out-of-bounds: counts the unknown ones behind the others
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0;
  clear(v, x);
  while (*line) {
    size_t n = 0;
    while (is_letter(line[n])) n++;
    if (n > 0) {
      char *word = copy_of(line, n);
      size_t j = index_of(v, word);
      x[j]++;
      if (j == v->n) unknown++;
      free(word);
    }
    line += n ? n : 1;
  }
  return unknown;
}

/// prefix: as far as both of them go
static int alike(const char *a, const char *b)
{
  while (*a && *b)
    if (*a++ != *b++) return 0;
  return 1;
}
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0;
  clear(v, x);
  for (size_t n; *line; line += n ? n : 1) {
    for (n = 0; is_letter(line[n]); n++) continue;
    if (n == 0) continue;
    char *word = copy_of(line, n);
    size_t j = 0;
    while (j < v->n && !alike(v->word[j], word)) j++;
    if (j < v->n) x[j]++;
    else unknown++;
    free(word);
  }
  return unknown;
}

/// presence: is the word there?
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0;
  clear(v, x);
  for (size_t n; *line; line += n ? n : 1) {
    n = 0;
    while (is_letter(line[n])) n++;
    char *word = copy_of(line, n);
    size_t j = index_of(v, word);
    if (n > 0 && j < v->n) x[j] = 1;
    if (n > 0 && j == v->n) unknown++;
    free(word);
  }
  return unknown;
}

/// strtok: cuts the line where it is
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  char *p = (char *)line;
  size_t unknown = 0;
  clear(v, x);
  for (char *c = p; *c; c++) *c = is_letter(*c) ? small(*c) : ' ';
  for (char *word = strtok(p, " "); word; word = strtok(NULL, " ")) {
    size_t j = index_of(v, word);
    if (j < v->n) x[j]++;
    else unknown++;
  }
  return unknown;
}

/// right: strtok on a clean copy
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0;
  clear(v, x);
  char *all = copy_of(line, strlen(line));
  for (char *c = all; *c; c++)
    if (!is_letter(*c)) *c = ' ';
  for (char *word = strtok(all, " "); word; word = strtok(NULL, " ")) {
    size_t j = index_of(v, word);
    if (j < v->n) x[j]++;
    else unknown++;
  }
  free(all);
  return unknown;
}

/// right: one letter after the other, all words of the vocabulary at once
size_t nb_bow(const char *line, const nb_vocab *v, double *x)
{
  size_t unknown = 0, length = 0;
  char *alive = malloc(v->n + 1);
  clear(v, x);
  for (;; line++) {
    if (is_letter(*line)) {
      for (size_t j = 0; j < v->n; j++)
        alive[j] = (length == 0 || alive[j]) && v->word[j][length] == small(*line);
      length++;
      continue;
    }
    int known = 0;
    for (size_t j = 0; length > 0 && j < v->n; j++)
      if (alive[j] && v->word[j][length] == 0) x[j]++, known = 1;
    if (length > 0 && !known) unknown++;
    length = 0;
    if (*line == 0) break;
  }
  free(alive);
  return unknown;
}
