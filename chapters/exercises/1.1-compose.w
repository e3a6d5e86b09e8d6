@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{1.1} {Compose} Write |nb_compose(g, f, store)|, which returns the function
$h = g \circ f$, so that $h(x) = g(f(x))$. Composing calls neither $f$ nor $g$; each call of
$h$ calls each of them once, with its own environment. The composite keeps $g$ and $f$ in
|*store|, which the caller lends it and which belongs to no other composite.
For example, if $f$ is $x^2$ and $g$ is $x + 1$, then $h(3) = 10$; the other way round it is 16.

\hint{In $g(f(x))$, which of the two functions sees $x$, and which one sees something else? And
when |nb_compose| has returned, where can the composite still find $g$ and $f$?}
\hint{A function value is code and an environment. The environment of the composite is |store|, with $g$
and $f$ copied into it. Its code is a helper function of your own, of the type |double (double x, void *env)|,
that gets |store| back as |env|.}
\hint{The helper begins with |const nb_pair *pair = env;| and then asks for |nb_at(pair->f, x)|. The result of
this goes to |pair->g|.}
