\exercise{5.1} {Partials} The example of the slides with one letter more: $f(x_1, x_2, x_3) = x_1^2 x_2 + \cos(x_2 x_3)$. Find
the three partial derivatives, and type them as formulas in |x1|, |x2| and |x3| into |answers.txt|, as |d1|, |d2| and |d3|; for instance
|2*x1 + exp(x3)|. Any formula that is right is accepted. Then give the three numbers |at1|, |at2|, |at3| that they have
at $(2, 3, 0.5)$, to four decimals. (Angles are in radians.)
\hint{Which letters are constants while $x_1$ moves? And which terms contain $x_2$?}
\hint{$x_2$ stands in both terms, so its partial derivative has two terms. Inside the cosine, the chain rule asks for the derivative of
$x_2 x_3$ with respect to the one letter that moves.}
\hint{The first one is |d1 = 2*x1*x2|. The second begins with the square of |x1|, minus something.}
