The stack of the machine is full long before the chain ends. Keep the open nodes in an array of your own.

killed by: chain

@x
@<Walk with a stack of our own@>@;
@y
static long visit(const nb_dag *d, nb_node v, nb_node *order, unsigned char *color, long n)
{
  if (color[v]==OPEN) return -1;
  if (color[v]==DONE) return n;
  color[v]=OPEN;
  for (uint32_t k=d->first[v]; n>=0 && k<d->first[v+1]; k++)
    n=visit(d,d->argument[k],order,color,n);
  color[v]=DONE;
  if (n<0) return n;
  order[n]=v;
  return n+1;
}
@z
@x
  long count=color && stack ? walk(d,root,order,color,stack) : -1;
@y
  long count=color && stack ? visit(d,root,order,color,0) : -1;
@z
