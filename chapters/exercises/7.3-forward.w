\exercise{7.3} {Forward with cache} Write |nb_forward(g, root)|. It computes the value of each inner node that |root| depends on, exactly once and arguments first, by calls of |nb_eval(g, v)|, and returns the value of the root.
Nodes that |root| doesn't depend on keep their values, whatever these are, and leaves do. For a root that is no node, or a graph that is |NULL|, it returns NaN.
After |nb_set| the next |nb_forward| gives the new value. A tower of 40 doublings takes 40 evaluations, and a graph may have a hundred thousand nodes, one on top of the other.
\hint{In which order would you visit the nodes, so that arguments always come before their consumers? Is there perhaps such an order already?}
\hint{|nb_mark(g, root)| finds out which nodes are needed, and sets their |mark|. Then one loop over the numbers of the nodes.}
\hint{|if (!nb_mark(g, root)) return NAN;| comes first. The loop runs from node 0 to |root|.}
