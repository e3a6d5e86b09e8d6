\exercise{3.4} {Dual numbers} Write the six operations that the chapter left out: |nb_dual_add|, |nb_dual_mul|, |nb_dual_div|, |nb_dual_sin|, |nb_dual_exp| and
|nb_dual_pow|. Each returns the value and the slope of the result. In |nb_dual_pow(u, p)| the exponent is constant, and |u.value| may be negative if $p$ is an integer, or 0 if $p \ge 1$ or
$p = 0$.
\hint{If $u$ and $v$ change at the rates |u.slope| and |v.slope|, at which rate does the result change?}
\hint{For the operations: the sum, product and quotient rules. For the functions: the derivative at |u.value|, times |u.slope|. For the power: $p u^{p-1}$, but what
is that for $p = 0$ and $u = 0$?}
\hint{The product: |nb_dual y = {u.value * v.value, u.slope * v.value + u.value * v.slope};|}

