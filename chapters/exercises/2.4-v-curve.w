\exercise{2.4}{The V-shaped error curve}
Repeat the experiment of this chapter with a lazy function, $f(x)=e^{x/1000}$, at $c=1$; its
derivative is $f(x)/1000$. Which steps are best for the forward and for the central
difference ({\tt h\_forward} and {\tt h\_central}; a factor of eight more or less is fine)? On
logarithmic axes, what is the slope of the round-off arm ({\tt slope\_roundoff}), and what are
those of the truncation arms ({\tt slope\_forward} and {\tt slope\_central})? The answers go into
{\tt answers.txt}; explain both arms to somebody. A program of ten lines will do. Compile it with
{\tt cc v.c -Ibuild/include build/lib/libnabla.a -lm}.
\hint{In the formulas for the best step, what are $f/f''$ and $f/f'''$ for this function?}
\hint{Print the error for $h=2^{-k}$ with $k$ from $-4$ to 40. On the right of the valley, by
which factor does the error fall when $h$ is halved? On the left, by which factor does its
envelope grow? A factor of $2^p$ means a slope of $p$ or of $-p$; mind the sign.}
\hint{In a loop over $k$ that runs from $-4$ to 40, let |h=ldexp(1,-k)|, and print |h| and
|fabs(nb_forward_difference(f,1,h)-exp(.001)/1000)|.}
