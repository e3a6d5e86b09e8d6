\exercise{7.5} {Who is the parent?} Nodes have arguments and consumers, in the words of this book. Say with one of the words |argument| or |consumer| what is meant by
a {\it parent\/} (|lecture_parent|) and a {\it child\/} (|lecture_child|) in the lecture; by a {\it parent\/} in minitorch (|minitorch_parent|); and by a {\it successor\/} in Kun's code (|kun_successor|).
\hint{Which words stand under the lecture's Figure 4, and what do the arrows connect?}
\hint{In the lecture, $r$ and $s$ are parents of $b$. Which way do the numbers go, from $b$ to $r$ or back?}
\hint{Section ``Arguments and consumers'' has all four, in one box.}
