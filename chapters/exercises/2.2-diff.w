\exercise{2.2}{Numerical derivative}
Write |nb_diff(f,c)|, which returns $f'(c)$ from exactly two values of~$f$. The function
varies on the scale of~$c$: if $c$ is a million, then so is the distance on the $x$-axis over
which $f$ changes much; if $c=0$, that distance is about~1. The relative error must stay
below $10^{-9}$ for functions such as $e^{\sin(x^2)}$ near~1, and for $x^3$ and $1/x$
anywhere from $10^{-3}$ to $10^{12}$.
\hint{Which of the two differences of this chapter is better, for the same two calls? Which
step is best for it at $c=1$, and what happens to that step when $c$ is $10^{12}$?}
\hint{Take the central difference with a step proportional to the absolute value of~$c$,
namely |cbrt(DBL_EPSILON)| times that, or |cbrt(DBL_EPSILON)| itself if $c$ is~0. Divide by
the distance between the two points after rounding.}
\hint{The first line may be: |double h=cbrt(DBL_EPSILON)*(c==0 ? 1 : fabs(c));|}
