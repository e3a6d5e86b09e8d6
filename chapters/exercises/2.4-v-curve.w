\exercise{2.4} {The V-shaped error curve} Repeat the experiment of this chapter with a lazy function, $f(x) = e^{x/1000}$, at $c = 1$, whose
derivative is $f(x)/1000$. Which steps are best for the forward and for the central difference, |h_forward| and |h_central|? (A
factor of eight more or less is fine.) On logarithmic axes, what is the slope of the round-off arm,
|slope_roundoff|, and of the truncation arms, |slope_forward| and |slope_central|? Answer in |answers.txt|, and explain both
arms to somebody. A program of ten lines will do; compile it with |cc v.c -Ibuild/include build/lib/libnabla.a -lm|.
\hint{In the formulas for the best step, what are $f/f''$ and $f/f'''$ for this function?}
\hint{Print the error for $h = 2^{-k}$ with $k$ from $-4$ to 40. On the right of the valley, by which factor does the error fall when $h$ is halved? On the left, by
which factor does its envelope grow? A factor of $2^p$ is a slope of $p$ or of $-p$; pay attention to the sign.}
\hint{The loop may begin: |for (int k = -4; k <= 40; k++) { double h = ldexp(1, -k);|}

