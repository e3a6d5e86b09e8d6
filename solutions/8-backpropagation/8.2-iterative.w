@ \answer{8.2} The recursion keeps two things for each call that has begun and not ended: the node, and how many of its arguments have been dealt with. We keep them ourselves, in an array.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
No node can be on the stack twice, hence |n| places are enough.

@(solutions/8.2-iterative.c@>=
#include <stdlib.h>
#include <nabla/backward.h>
typedef struct frame {
  nb_node v; /* a node that isn't finished */
  uint32_t next; /* the next arrow to its arguments */
} frame;
enum { FRESH, OPEN, DONE };
@<Walk with a stack of our own@>@;
@<Find memory for the walk@>@;

@ Both arrays come from |malloc| and are freed in one place, whatever happened in between. Freeing |NULL| is allowed, so there is only one way out.

@<Find memory for the walk@>=
long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root>=d->n) return 0;
  unsigned char *color=calloc(d->n,1);
  frame *stack=malloc(d->n*sizeof *stack);
  long count=color && stack ? walk(d,root,order,color,stack) : -1;
  free(color), free(stack);
  return count;
}

@ Three colors. A node that is |OPEN| is on the stack: its arguments are being visited. To meet it again now means that it is an argument of an argument of itself.

@<Walk with a stack of our own@>=
static long walk(const nb_dag *d, nb_node root, nb_node *order, unsigned char *color, frame *stack)
{
  size_t depth=0;
  long count=0;
  stack[depth].v=root, stack[depth++].next=d->first[root];
  color[root]=OPEN;
  while (depth) {
    frame *top=&stack[depth-1];
    @<Finish the node on top, if it has no more arguments@>@;
    @<Go down to the next argument, if it is new@>@;
  }
  return count;
}

@ The recursion would return here. Only now, when all arguments have been written, is it the node's own turn.

@<Finish the node on top, if it has no more arguments@>=
    if (top->next==d->first[top->v+1]) {
      color[top->v]=DONE;
      order[count++]=top->v;
      depth--;
      continue;
    }

@ And here it would call itself. The counter |next| is advanced first, since |top| may be covered by another node before we come back to it.

@<Go down to the next argument, if it is new@>=
    nb_node a=d->argument[top->next++];
    if (color[a]==OPEN) return -1;
    if (color[a]==DONE) continue;
    color[a]=OPEN;
    stack[depth].v=a, stack[depth++].next=d->first[a];
