\exercise{7.1} {Forward and backward by hand} For $e = (a+b)(b+1)$, with $r = a+b$ and $s = b+1$, compute $r$, $s$ and $e$, and then the derivatives of $e$ by $a$ and by $b$, {\it along the graph\/}:
first the values from the leaves to the root, then the derivatives from the root to the leaves. Do it for three points: $a = 2$, $b = 1$; $a = -1$, $b = 3$; and $a = 0$, $b = -1$. The fifteen
numbers go into the file |answers.txt| of chapter 7: |r1 s1 e1 da1 db1| for the first point, and so on.
\hint{Which two operations use $b$, and what does each of them tell $b$ about $e$?}
\hint{The derivative of $e$ by $r$ is $s$, and by $s$ it is $r$: numbers that you have already. The node $a$ hears from $r$ only, the node $b$ from $r$ and from $s$, and adds.}
\hint{At the first point $r = 3$, $s = 2$, $e = 6$. So $a$ gets $2 \cdot 1$, and $b$ gets $2 \cdot 1 + 3 \cdot 1$.}
