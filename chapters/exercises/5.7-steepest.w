\exercise{5.7} {Steepest ascent, with pencil} (a) Prove the inequality of Cauchy and Schwarz: for any two vectors of $n$ numbers, the inner product is at most as large in size as
the product of the lengths. You may use what the chapter says about vectors of length 1. (b) What does the theorem on steepest ascent say where the gradient is zero, and what does it not say? (c) Find the
steepest direction and its slope if ``length 1'' means that the largest $\vert v_i\vert$ is 1, and if it means that the sum of all $\vert v_i\vert$ is 1. (d) Let
$f(x, y) = x^2 y/(x^2 + y^2)$, and $f(0, 0) = 0$. Show that at the origin
this function has a derivative in {\it every} direction, and that the theorem is false for it all the same. Which hypothesis is missing?
\hint{For (a): which lengths do vectors have that were divided by their lengths? For (d): put $x = ta$, $y = tb$ with $a^2 + b^2 = 1$.}
\hint{For (c): given the gradient, choose each $v_i$ as well as the rule allows. In one case the components don't compete with each other, in the other they share a budget. For (d): what are the two partial derivatives?}
\hint{For (d): the slope in the direction $(a, b)$ is $a^2 b$. What would formula (4) of the chapter say?}
