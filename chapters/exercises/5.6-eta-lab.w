\exercise{5.6} {The step size laboratory} Descend on Rosenbrock's function from $(-1.8, 1.5)$, at most a million steps, with six step sizes $\eta$:
a = 0.0003, b = 0.0012, c = 0.001995, d = 0.00205, e = 0.0023, f = 0.004. Answer for each letter with one of the words |converges| (comes within $10^{-6}$ of (1, 1)), |hovers| or |explodes|.
Then: how many steps does it take near (1, 1) to gain one decimal digit, if |eta| is 0.001 (|per_digit|)? And what is $f$
after the very first step with b (|f_first|, to two decimals)? Does $f$ always fall?
\hint{A program of fifteen lines will do, with |nb_gd|, |nb_rosen_grad| and |maxit = 1|; look at the program of the chapter. Near (1, 1), by which factor does the error shrink in one step?}
\hint{The slow direction has the curvature 0.39936, so the error is multiplied by $1 - 0.39936\,\eta$ in each step. How often must you multiply to get $1/10$?}
\hint{|per_digit| is $\ln 10$ divided by $-\ln(1 - 0.00039936)$. For |f_first|, compute one step by hand: the gradient at the start is $(-1258.4, -348)$.}
