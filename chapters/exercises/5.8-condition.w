\exercise{5.8} {Condition number} Make the banana milder: $f(x, y) = (1 - x)^2 + 10(y - x^2)^2$. Its minimum is still (1, 1). Find the eigenvalues
|lambda_max| and |lambda_min| of its Hessian there, the condition number |kappa|, and the bound |eta_max| for the step size, each to four digits. Then the bowl $x^2 + ky^2$: starting from (1, 1), with the best fixed
step size $1/(1 + k)$, how many steps does it take until the distance from the minimum is less than $10^{-6}$, for $k = 10$, 100 and 1000 (|steps_10|, |steps_100|, |steps_1000|)?
\hint{The Hessian has four entries, two of them equal. What are the sum and the product of its eigenvalues?}
\hint{The sum is the sum of the diagonal, the product is the determinant; so both solve $\lambda^2 - s\lambda + p = 0$. For the bowl, each step multiplies the distance by $(k - 1)/(k + 1)$.}
\hint{The Hessian at (1, 1) is 82, -40 in the first row and -40, 20 in the second. The distance starts at $\sqrt{2}$.}
