@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{6.6} {Two paths each} Let $x = u + v$, $y = u v$ and $z = x y$, as in the chapter, but now at $u = -1$ and $v = 4$. How much does each path contribute? Answer \.{u\_by\_x} for the path from $u$ by way of $x$ to $z$, \.{u\_by\_y} for the path
by way of $y$, and \.{z\_u} for both together; likewise \.{v\_by\_x}, \.{v\_by\_y} and \.{z\_v}. Then keep $x$ and $y$, but let $z = x e^y$. Multiplying out is no help now: write the derivative of $z$ with respect to $v$ as a formula in |u| and |v|, as
\.{other\_v}.
\hint{Draw the diagram and write a slope beside every arrow. What is the slope of $z = x y$ with respect to $x$?}
\hint{At (-1, 4) the values are $x = 3$, $y = -4$, $z = -12$. Multiply the two slopes along each path.}
\hint{The slopes of $z = x e^y$ are $e^y$ with respect to $x$, and $x e^y$ with respect to $y$; those of $x$ and $y$ with respect to $v$ are 1 and $u$. In the formula, $x$ and $y$ have to be replaced by $u + v$ and $u v$.}
