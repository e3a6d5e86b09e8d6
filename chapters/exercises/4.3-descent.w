\exercise{4.3} {Descent in 1-D} Write |nb_gd1(df, &x, eta, gtol, maxit, trace)|, gradient
descent with a constant step size, which always ends and says why: |NB_OK| when the slope
is at most |gtol| in absolute value, |NB_NOT_CONVERGED| after |maxit| steps, |NB_DIVERGED|
when the slope or the next place is no finite number, |NB_EARG| (and nothing touched) when
$\eta$ is not positive and finite, |gtol| is negative or NaN, or the start is not finite.
Evaluate |df| once at each place, the last included. If there is a |trace|, record all
places in it, the start first; |nb_trace_add| does the work.
\hint{At each place three questions have to be asked, before a step is taken. Which are
they, and what happens to each of them if the slope is NaN?}
\hint{Loop without a condition in the head. In the loop: record |*x|, evaluate the slope,
return |NB_OK| if it is small, |NB_DIVERGED| if it is not finite, |NB_NOT_CONVERGED| if |i
== maxit|; compute the next place, and store it in |*x| only if it is finite.}
\hint{After the tests of the arguments: |if (trace) trace->n = 0; for (size_t i = 0; ;
i++) { nb_trace_add(trace, *x); double u = nb_at(df, *x);|}

