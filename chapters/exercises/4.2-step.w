\exercise{4.2} {One step} Write |nb_gd_step(x, eta, u)|, one step of gradient descent: the
place that is reached from $x$ with the step size $\eta$ if the slope at $x$ is $u$.
\hint{If the curve rises to the right, which way is down?}
\hint{Walk against the slope. The length of the step is $\eta$ times the size of the
slope. The answer is a place, not a step.}
\hint{It is one line: |return x - ...;|}

