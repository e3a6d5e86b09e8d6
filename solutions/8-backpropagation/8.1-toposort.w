@ \answer{8.1} A node may be written down as soon as all its arguments have been. So: visit the arguments, then write the node. A mark says that a node has been visited, and so each is written once,
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
however many consumers it has.

@(solutions/8.1-toposort.c@>=
#include <stdlib.h>
#include <nabla/backward.h>
@<Visit the arguments, then write the node@>@;
@<Sort by visiting the root@>@;

@ All that the function itself has to do is to find a place for the marks, and to visit the root; whatever the root doesn't depend on is never visited.

@<Sort by visiting the root@>=
size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root>=d->n) return 0;
  char *seen=calloc(d->n,1);
  if (!seen) return 0;
  size_t count=visit(d,root,seen,order,0);
  free(seen);
  return count;
}

@ The first line of |visit| is what makes it fast: each arrow is followed once, and the second time one arrives at a node there is nothing to do. Without it, the walk would follow each path, and there may be $2^n$ of them.

@<Visit the arguments, then write the node@>=
static size_t visit(const nb_dag *d, nb_node v, char *seen, nb_node *order, size_t n)
{
  if (seen[v]) return n;
  seen[v]=1;
  for (uint32_t k=d->first[v]; k<d->first[v+1]; k++)
    n=visit(d,d->argument[k],seen,order,n);
  order[n]=v;
  return n+1;
}
