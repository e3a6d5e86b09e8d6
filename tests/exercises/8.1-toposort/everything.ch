Nodes that the root doesn't depend on were written, too. Begin the walk at the root, and nowhere else.

killed by: unreachable

@x
  size_t count=visit(d,root,seen,order,0);
@y
  size_t count=0;
  for (nb_node v=0; v<d->n; v++) count=visit(d,v,seen,order,count);
@z
