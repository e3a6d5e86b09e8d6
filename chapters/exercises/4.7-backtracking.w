\exercise{4.7} {Backtracking} Write |nb_armijo(f, x, u, eta0, c, rho)|. It returns the
first $\eta$ among |eta0|, |rho*eta0|, |rho*rho*eta0|, and so on, for which $f(x) - f(x -
\eta u)$ is positive and at least $c \eta u^2$. It returns 0 if |u| is 0, if $x - \eta u$
is no longer different from $x$, or if the arguments make no sense: |x| or |u| not finite,
|eta0| not positive and finite, |c| or |rho| not strictly between 0 and 1. It evaluates
$f(x)$ at most once, and $f$ once more for each $\eta$ that it tries.
\hint{What would your loop do at the minimum, if somebody passes a slope that is not
exactly 0?}
\hint{Compute $f(x)$ before the loop. In the loop: the new place; if it is $x$, return 0;
if the decrease there is sufficient, return $\eta$; otherwise multiply $\eta$ by |rho|.
Subtract the two values of $f$ before you compare, and write the comparison so that a NaN
means that the decrease is not sufficient.}
\hint{The loop may begin: |for (double eta = eta0; ; eta *= rho) { double next =
nb_gd_step(x, eta, u); if (next == x) return 0;|}

