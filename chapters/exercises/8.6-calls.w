\exercise{8.6} {Count the calls} A naive recursion evaluates a tower of doublings, in which each node is the sum of the one before and itself. (a) For 20 doublings on top of one leaf, how many calls are made, |calls_20|, the first one and those for the leaf included, and (b) how many nodes are there, |nodes_20|?
(c) How many calls are made for 40 doublings, |calls_40|? (d) How many paths lead from $b$ to $e$ in the lecture's graph of $e = (a+b)(b+1)$, |paths|?
\hint{A call for a node makes two calls for the node below. How many calls are there on each floor of the tower?}
\hint{On the floor that is $k$ below the top there are $2^k$ calls, and the leaf is on the floor $n$.}
\hint{The sum of $1 + 2 + 4$ is $7$, which is one less than $8$.}
