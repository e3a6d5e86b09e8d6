@ \answer{7.1} Forward: $r=a+b$, $s=b+1$, $e=rs$. Backward: $\partial e/\partial a=s=b+1$, and $\partial e/\partial b=s+r=a+2b+1$.
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
$$\vbox{\halign{\hfil$#$\quad&&\hfil$#$\quad\cr
a&b&r&s&e&\partial e/\partial r&\partial e/\partial s&\partial e/\partial a&\partial e/\partial b\cr
2&1&3&2&6&2&3&2&5\cr
-1&3&2&4&8&4&2&4&6\cr
0&-1&-1&0&0&0&-1&0&-1\cr}}$$
In the last row $s=0$. So nothing that happens to $r$ has any influence on~$e$: the arrow from $r$ is shut. But $b$ has a second way.
