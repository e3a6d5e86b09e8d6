\exercise{4.1} {Fig. 1 without a hole} Write |nb_f1(x)|, the function $3-\sin(2x)/x$ with
its hole filled, and |nb_f1_prime(x)|, its derivative. For all $x$ from $-50$ to 50,
including 0 and $10^{-300}$, the error must be at most $10^{-8}$: relative where the
absolute value of $x$ is at most 1, absolute elsewhere. Remember that the textbook formula
loses all its digits near the minimum.
\hint{What is $\sin(2x)/x$ for $x = 0$, if it is to be continuous? And which of the two
numbers that the textbook formula subtracts, when $x$ is $10^{-8}$, can you trust to
sixteen digits after the decimal point of the difference?}
\hint{Use the series $8/3 x - 16/15 x^3 + 16/105 x^5$ near 0, and the textbook formula
elsewhere. Where should you switch? Look at the figure with the two error curves. Divide
by $x$ twice instead of once by $x^2$, or make sure that $x^2$ cannot be 0.}
\hint{Begin with |if (fabs(x) < 0.02)| and return |x * (8/3.0 - x*x * (16/15.0 - x*x *
16/105))|; note the points in the numbers.}

