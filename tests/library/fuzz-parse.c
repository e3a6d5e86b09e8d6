/* A target for libFuzzer: any bytes as a formula. What is read must be read again from its printed form, every
   picture of it must end, and what is refused must leave no trace. Without libFuzzer the mutator below does it:
   fuzz SECONDS [FILE...]. SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define must(condition) do if (!(condition)) { fprintf(stderr, "line %d: %s\n", __LINE__, #condition); abort(); } while (0)

static int swallow(void *env, const char *s, size_t n) { (void)s; return (*(size_t *)env += n) > 1 << 20; }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char *text = malloc(size + 1);
  nb_graph *g = nb_graph_new();
  if (!text || !g) return 0;
  memcpy(text, data, size), text[size] = 0;
  nb_name names[3] = { { "x", nb_var(g, 0.7) }, { "y", nb_var(g, -1.3) }, { "w_1", nb_var(g, 2) } };
  nb_error e;
  nb_node y = nb_parse(g, text, 3, names, &e);
  must(g->status == NB_OK && (y == NB_NONE) == (e.status != NB_OK));
  if (y == NB_NONE) must(g->n == 3 && g->listed == 0 && e.column >= 1 && e.column <= size + 1 && *e.text && strlen(e.text) < sizeof e.text);
  else {
    must(y < g->n && e.column == 0);
    nb_forward(g, y);
    must(nb_backward(g, y) == NB_OK);
    for (int style = NB_TABLE; style <= NB_UTF8 && g->n < 300; style++) {
      size_t length = 0;
      nb_status s = nb_print_named(g, y, (nb_style)style, 3, names, swallow, &length);
      must(s == NB_OK || (s == NB_EARG && style >= NB_TIKZ) || s == NB_ESTOPPED);
    }
  }
  nb_graph_free(g);
  free(text);
  return 0;
}

#ifndef FUZZER
static uint64_t state;
static unsigned draw(unsigned n)
{
  state = state * 6364136223846793005u + 1442695040888963407u;
  return n ? (unsigned)(state >> 33) % n : 0;
}
static const char *const pieces[] = { "x", "y", "w_1", "pi", "e", "1", "2.5e-3", ".", "+", "-", "*", "/", "^", "(", ")", ",", " ",
  "sin(", "exp(", "max(", "sum(", "dot(", "logsumexp(", "sqrt(x)", "-x^2", "(x+y)", "1e999", "\xcf\x80", "\x01", "abs(x)/relu(y)" };
enum { PIECES = sizeof pieces / sizeof *pieces, MOST = 400 };

/* a change somewhere: a piece put in, some bytes taken out, doubled, or one of them turned over */
static size_t mutate(char *text, size_t n)
{
  size_t at = draw((unsigned)n + 1), k;
  switch (draw(5)) {
  case 0: case 1: {
    const char *piece = pieces[draw(PIECES)];
    k = strlen(piece);
    if (n + k > MOST) return n;
    memmove(text + at + k, text + at, n - at), memcpy(text + at, piece, k);
    return n + k;
  }
  case 2:
    k = draw(8) < n - at ? draw(8) : n - at;
    if (k > n - at) k = n - at;
    memmove(text + at, text + at + k, n - at - k);
    return n - k;
  case 3:
    k = draw(20);
    if (k > n - at || n + k > MOST) return n;
    memmove(text + at + k, text + at, n - at);
    return n + k;
  default:
    if (at < n) text[at] = (char)(text[at] ^ 1 << draw(8));
    return n;
  }
}

int main(int argc, char **argv)
{
  time_t end = time(NULL) + (argc > 1 ? atol(argv[1]) : 5);
  char text[MOST + 1] = "(1-x)^2+100*(y-x^2)^2";
  size_t n = strlen(text), tried = 0, read = 0;
  state = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  while (tried % 1000 || time(NULL) < end) {
    char before[MOST + 1];
    size_t m = n;
    memcpy(before, text, n);
    for (unsigned k = draw(3) + 1; k > 0; k--) n = mutate(text, n);
    LLVMFuzzerTestOneInput((const uint8_t *)text, n);
    nb_graph *g = nb_graph_new();
    nb_name names[3] = { { "x", nb_var(g, 1) }, { "y", nb_var(g, 1) }, { "w_1", nb_var(g, 1) } };
    text[n] = 0;
    int good = strlen(text) == n && nb_parse(g, text, 3, names, NULL) != NB_NONE;
    nb_graph_free(g);
    tried++, read += (size_t)good;
    if (!good && draw(30)) memcpy(text, before, m), n = m; /* mostly go on from what is a formula */
    if (n == 0 || draw(200) == 0) n = (size_t)sprintf(text, "%s", "exp(sin(x^2))");
  }
  printf("%zu formulas, %zu of them sound\n", tried, read);
  return 0;
}
#endif
