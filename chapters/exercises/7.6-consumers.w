\exercise{7.6} {Consumers} Write |nb_consumers(g, root, f, cap, out)|. It returns how many arrows lead from |f| to nodes that |root| depends on, the root included. The first |cap| of these arrows are written to |out|,
each with the consumer (|node|) and the place among its arguments (|slot|, from 0), in the order of the consumers' numbers and then of the slots. There may be more arrows than |cap|; they are counted, and not written.
In $x \cdot x$ two arrows lead from $x$ to the product. Nodes that |root| doesn't depend on are none of our business, even if they use |f|. The result is 0 for bad nodes, and for an |f| that nobody uses.
\hint{Which nodes could be consumers of |f|? Where do they stand in the arrays, before |f| or after it?}
\hint{After |nb_mark(g, root)|, look at all marked nodes between |f| and |root|, and at each of their |nb_arguments|.}
\hint{|for (nb_node h = f + 1; h <= root; h++)| and inside |for (size_t k = 0; k < nb_arguments(g, h); k++)|; compare |nb_argument(g, h, k)| with |f|.}
