\exercise{4.6} {Descent lemma and its limits} (a) Let $f$ be differentiable, $u = f'(x)$.
Prove: there is a $\delta > 0$ such that $f(x - \eta u) < f(x)$ for all $\eta$ between 0
and $\delta$, if and only if $u \ne 0$. (b) Let $f$ be twice differentiable with $-L \le
f'' \le L$. Prove the descent lemma of this chapter, and that $f'(x_i) \to 0$ for every
constant $\eta < 2/L$ if $f$ is bounded below. (c) Show that descent on $x^3$ from 1 with
$\eta = 0.1$ converges to 0, and that 0 is no minimum. How fast? (d) Show that with the
geometric schedule no descent ever gets further than $2 \eta_0$ times the largest slope.
\hint{(a) What is the derivative of $f(x - \eta u)$ with respect to $\eta$, at $\eta = 0$?
(c) Can an iterate become negative? (d) How long is one step?}
\hint{(b) Write $f(x) - f(x - \eta u)$ as an integral of $f'$ along the step, and compare
$f'$ there with $u$. Then add up the decreases of all steps; their sum cannot exceed what
there is to lose. (c) Look at $1/x_i$.}
\hint{(b) begins: between $x$ and $x - tu$ the slope changes by at most $L t$ times the
absolute value of $u$.}

