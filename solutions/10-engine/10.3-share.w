@ \answer{10.3} Arguments come first, so when step~$i$ is looked at, |same| is known for both of its arguments, and it is enough to compare three numbers. The table has at least $2n$ seats; a step that isn't the same as the one in its seat goes on to the next seat.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(solutions/10.3-share.c@>=
#include <stdlib.h>
#include <string.h>
#include <nabla/engine.h>
@<Find the seat of a step@>@;
size_t nb_share(size_t n, const uint32_t *op, const nb_node *arg, nb_node *same)
{
  size_t size=2, distinct=0;
  while (size<2*n) size*=2;
  nb_node *table=malloc(size*sizeof *table);
  if (!table) return 0;
  memset(table,255,size*sizeof *table);
  for (size_t i=0; i<n; i++) {
    nb_node a=arg[2*i], b=arg[2*i+1];
    same[i]=(nb_node)i;
    if (a!=NB_NONE || b!=NB_NONE) {
      nb_node *seat=seat_of(table,size,op,arg,same,i);
      if (*seat==NB_NONE) *seat=(nb_node)i;
      else same[i]=*seat;
    }
    distinct+=same[i]==i;
  }
  free(table);
  return distinct;
}

@ Only steps that are the first of their kind sit in the table, and for them it is again the translated arguments that count.

@<Find the seat of a step@>=
static nb_node translated(const nb_node *same, nb_node a)
{
  return a==NB_NONE ? a : same[a];
}
static nb_node *seat_of(nb_node *table, size_t size, const uint32_t *op,
  const nb_node *arg, const nb_node *same, size_t i)
{
  nb_node a=translated(same,arg[2*i]), b=translated(same,arg[2*i+1]);
  uint64_t h=((uint64_t)a<<32|b)*0x9E3779B97F4A7C15u+op[i]*0xD6E8FEB86659FD93u;
  for (size_t k=(size_t)(h>>32 ^ h)&(size-1); ; k=(k+1)&(size-1)) {
    nb_node j=table[k];
    if (j==NB_NONE) return table+k;
    if (op[j]==op[i] && translated(same,arg[2*j])==a && translated(same,arg[2*j+1])==b)
      return table+k;
  }
}
