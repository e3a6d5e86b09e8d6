\exercise{8.1} {Topological order} A graph comes from elsewhere, in arrays, and its numbers are shuffled: the arguments of node |v| are |d->argument[k]|, where |k| runs from |d->first[v]| to |d->first[v+1]-1|. Write |nb_toposort(d, root, order)|, which
puts the root and all nodes that it depends on into |order|, each once, arguments first, and returns how many there are. Any order with this property is right. There is no cycle, and the graph is at most a thousand nodes deep, so you may use recursion.
\hint{When may you write down a node? What has to be written before?}
\hint{A recursive function: visit the arguments, then write the node. And how do you avoid writing a node twice?}
\hint{|calloc(d->n, 1)| gives a mark for each node. The first line of |visit| is |if (seen[v]) return n;|, where |n| is how many are written.}
