\exercise{5.4} {The gradient of the banana} Write |nb_rosen_grad(x, g)|, which sets |g[0]| and |g[1]| to the partial derivatives of
Rosenbrock's function $(1 - x)^2 + 100(y - x^2)^2$ at the point $(x, y)$, where |x[0]| is $x$ and |x[1]| is $y$. Don't copy the formula from the slide; derive it, and let the slide
check you. At $(-1.8, 1.5)$ the answer is $(-1258.4, -348)$.
\hint{Hold $y$ and let $x$ move. How often does $x$ occur in the formula?}
\hint{Call the inner part $q = y - x^2$. It changes with $x$ at the rate $-2x$, and with $y$ at the rate 1. And $1 - x$ changes at the rate $-1$.}
\hint{The first line may be |double q = x[1] - x[0]*x[0];| and then |g[1] = 200*q;| is half of the answer.}
