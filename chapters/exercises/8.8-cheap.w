\exercise{8.8} {The cheap gradient} A straight-line program has $N$ operations, each of them $+$, $\times$ or $\exp$, and $n$ variables. Count additions, multiplications and calls of $\exp$ as one unit each. (a) Prove that the value and all $n$ derivatives together
cost at most $5N$ units. (b) How many numbers must be kept between the two sweeps? (c) What is the price of the $n$ derivatives by forward mode, with dual numbers, and for which $n$ is it lower? (d) Measure it: compare the time of |nb_forward| with that of |nb_grad| on a chain of a million nodes of your own taste.
\hint{What does the backward sweep do for a sum, for a product, for an exponential? Count the operations for each arrow.}
\hint{For a product: two multiplications and two additions, and one multiplication forward.}
\hint{(c) A dual number costs up to four units for a product, and you need $n$ runs.}
