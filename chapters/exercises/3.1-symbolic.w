\exercise{3.1} {By hand} Differentiate with paper and pencil: $e^{\sin(x^2)}$, $x e^{-x^2}$ and $\sin(\sin(\sin x))$. Write the
derivatives into |answers.txt| as |dy_wave|, |dy_bell| and |dy_sines|, as formulas in |x| such as |exp(-x)*cos(2*x)/3|. The form doesn't matter; a
formula is right if it has the right values. Products need a star, functions need parentheses.
\hint{Which function is applied last? Its derivative comes first, and what stays inside it?}
\hint{Name the quantities from the inside to the outside, differentiate each by the one before it, and multiply. The second function is a product, so it needs the product
rule as well.}
\hint{For the third, call $v = \sin x$ and $u = \sin v$. The first factor is $\cos u$, which is typed |cos(sin(sin(x)))|.}

