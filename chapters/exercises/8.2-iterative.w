\exercise{8.2} {Without recursion} Write |nb_toposort_iter(d, root, order)|, which does the same for graphs of any depth, on a stack of 1~MiB, in a time proportional to the number of nodes and arrows; and if the root depends on a cycle, it returns $-1$.
\hint{What does a recursion keep for each call that has begun and not ended? Can you keep it in an array?}
\hint{A stack of pairs: a node, and the next of its arguments to be visited. A node is fresh, open (on the stack) or done. What does it mean to meet an open one?}
\hint{While the stack isn't empty, look at its top. If that node has no further argument, write it and pop it. Otherwise take the next argument: if it is open return |-1|, if it is fresh push it.}
