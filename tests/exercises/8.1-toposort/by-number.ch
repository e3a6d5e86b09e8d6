On a tape the order of the numbers is a topological order. This graph is no tape, its numbers are shuffled.

killed by: diamond

@x
  size_t count=visit(d,root,seen,order,0);
@y
  size_t count=visit(d,root,seen,order,0), n=0;
  for (nb_node v=0; v<d->n; v++)
    if (seen[v]) order[n++]=v;
@z
