\exercise{2.5}{Kink detector}
Write |nb_kink(f,c,h,tol)|, which returns 1 if $f$ has a kink at~$c$, and 0 if it has none, as
far as steps $h$ and $h/2$ can tell. ReLU and |fabs(x)| have a kink at~0, wherever you shift
them and however you scale them; |x*fabs(x)| and |x*x| have none. A difference of slopes of
at most |tol| times the steeper slope is noise. If $f$ is not finite at one of the points that
you look at, the answer is~1. You may call $f$ eight times.
\hint{Which slope do you see when you look from $c$ to the right, and which when you look to the
left? For $x^2$ at~0 they differ as well. What becomes of their difference when you come closer?}
\hint{Compute the difference of the two slopes with step~$h$, and again with step $h/2$. A
kink keeps it, a smooth function halves it. And compare it with |tol| times the steeper slope,
so that round-off is not taken for a kink.}
\hint{A helper function pays: one that returns the difference of |nb_secant(f,c,c+h)| and
|nb_secant(f,c,c-h)|, and hands out the steeper of the two as well.}
