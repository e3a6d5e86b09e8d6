@ \answer{8.10} (a) With the matrices $A$ ($1\times n$), $B$ ($n\times n$), $C$ ($n\times1$): $(AB)C$ takes $n^2+n$ multiplications, and so does $A(BC)$; the two modes are equally good. In general a product of a $p\times q$ and a $q\times r$ matrix takes $pqr$ of them. For one output
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
and many inputs the order from the left, which is the backward sweep, has only rows to multiply by, and never a matrix by a matrix; for one input it is the order from the right. If the chain begins wide, is narrow in the middle, and ends wide, neither is best: for
$100\to100\to2\to100\to100$ variables each of them takes $20\,000+20\,000+1\,000\,000$ multiplications, since the last product is one of two matrices with $100$ rows and columns. Whoever multiplies from both ends towards the middle needs $3\cdot20\,000$.

(b) For a chain the best order is found by dynamic programming, in a time that grows with the cube of its length. For general graphs one eliminates the inner nodes one after the other: a node with $p$ arguments and $q$ consumers costs $pq$ multiplications, and afterwards each argument has an arrow to each consumer. Forward and backward mode are two orders of
elimination. To find the cheapest one for a given graph is a hard problem (it is NP-complete if the arrows may carry equal numbers), and for the usual graphs with independent numbers it is open how well one can do; people use rules of thumb, such as to eliminate the node with the smallest $pq$ first.

(c) Keep the state after every $k$-th of $N$ steps; that is $N/k$ states. On the way back, each piece of $k$ steps is computed once more from the state at its beginning, which needs $k$ places. Together $N/k+k$ places, least for $k=\sqrt N$: $2\sqrt N$ in place of~$N$, and each step is done twice forward, so the price is one more forward pass. With checkpoints inside of pieces, and
so on recursively, it is $O(\log N)$ places and $O(\log N)$ passes \cite{griewank}.
