@ \answer{10.1} A first pass finds the last reader of each result; a second one deals out the slots. The slots that are free lie on a stack. At each step, what is read for the last time goes back to the stack {\it before\/} the step takes a slot for itself; and a result that nobody reads goes back at once.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(solutions/10.1-reuse.c@>=
#include <stdlib.h>
#include <nabla/engine.h>
@<Find the last readers@>@;
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  nb_node *last=malloc((2*n+1)*sizeof *last), *spare=last+n;
  size_t slots=0, free_slots=0;
  if (!last || !find_last(n,arg,last)) {@+free(last);@+return 0;@+}
  for (size_t i=0; i<n; i++) {
    @<Put back the slots that step |i| was the last to read@>@;
    slot[i]=free_slots>0 ? spare[--free_slots] : (nb_node)slots++;
    if (last[i]==i && i+1<n) spare[free_slots++]=slot[i];
  }
  free(last);
  return slots;
}

@ Two arguments may be the same step, whose slot must not be put back twice.

@<Put back the slots that step |i| was the last to read@>=
for (int k=0; k<2; k++) {
  nb_node a=arg[2*i+(size_t)k];
  if (a==NB_NONE || last[a]!=i || a+1==n) continue;
  if (k==1 && a==arg[2*i]) continue;
  spare[free_slots++]=slot[a];
}

@ A result without readers is its own last reader. An argument that isn't an earlier step is found before anything is written.

@<Find the last readers@>=
static int find_last(size_t n, const nb_node *arg, nb_node *last)
{
  for (size_t i=0; i<n; i++) {
    last[i]=(nb_node)i;
    for (int k=0; k<2; k++) {
      nb_node a=arg[2*i+(size_t)k];
      if (a==NB_NONE) continue;
      if (a>=i) return 0;
      last[a]=(nb_node)i;
    }
  }
  return 1;
}

@ Why is that the least possible? A new slot is made only if none is free, and then all of the others hold results that somebody will still read. No plan can do with fewer at that moment.
