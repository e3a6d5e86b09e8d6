\exercise{5.5} {Descent in n dimensions} Write |nb_gd(grad, n, x, eta, gtol, maxit)|. From the point |x| it makes steps $x - \eta \cdot \nabla f(x)$, and leaves the last
point in |x|. At each point, first and last included, it calls |grad| once. Where the norm of the gradient is at most |gtol| it stops with |NB_OK|; after
|maxit| steps without that, with |NB_NOT_CONVERGED|. If the next point would not be finite, it stays where it is and says |NB_DIVERGED|.
For arguments that make no sense (|n == 0|; |eta| not positive or not finite; |gtol| negative or NaN; a coordinate not finite) it changes
nothing, calls nobody, and says |NB_EARG|. There may be a million variables.
\hint{By the time you update the second component, what has happened to the first, and who still needs to know where it was?}
\hint{In a loop: ask for the whole gradient, in an array of |n| numbers from |malloc|; compare |nb_norm| of it with |gtol|; look whether the step is finite; only then change all
components. Free the array on every way out.}
\hint{The call of the gradient is |grad.value(n, x, g, grad.env);| and the loop may begin with |for (size_t k = 0; ; k++) {|}
