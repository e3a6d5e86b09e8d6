\exercise{5.2} {Gradient by differences} Write |nb_grad_fd(f, n, x, g)|, which sets |g[i]| to an approximation of the
partial derivative of $f$ with respect to coordinate |i| at |x|, for all |i| below |n|. Each coordinate has a scale of its own, so use for each one the step that
suits it, as in exercise 2.2; you may call |nb_diff|. The function $f$ must be called exactly $2n$ times, always at points that differ from |x| in one
coordinate only; |x| itself may not be written to, and if $n = 0$ nothing happens.
\hint{When you have differentiated along the first axis and go on to the second, where does the first coordinate have to be?}
\hint{Copy |x| into an array of your own, change one coordinate there, and put it back afterwards, exactly as it was. A slice along one axis is a
function of one variable, which |nb_diff| can differentiate; its environment says which coordinate moves.}
\hint{You may begin with |typedef struct { nb_funN f; size_t n, i; double *y; } axis_slice;| and a function |static double vary(double t, void *env)|
that sets |y[i]| to |t|, asks |nb_atN|, and restores |y[i]|.}
