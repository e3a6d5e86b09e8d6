Nodes that the root doesn't depend on have pushed 0 times their derivative. If that is infinite, the product is NaN. Only marked nodes take part.

killed by: elsewhere

@x
    if (g->mark[v]) push(g,v);
@y
    push(g,v);
@z
