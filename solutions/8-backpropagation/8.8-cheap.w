@ \answer{8.8} (a) Forward, each operation costs one unit. Backward, a sum adds its adjoint to those of its two arguments, 2~units. A product needs the adjoint times the other factor, twice, and two
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
additions, 4~units; the partial derivatives themselves are values that are there already. An exponential needs one multiplication, by its own value, and one addition, 2~units. So the worst is the product with $1+4=5$, and all together is at most~$5N$. The number of variables
doesn't appear.

(b) The factors of the products and the values of the exponentials; at most $N+n$ numbers. That grows with the length of the computation, and is the true price.

(c) A dual number costs $1+1$ units for a sum, $1+3$ for a product, $1+1$ for an exponential; if the values are computed only once, $n$ derivatives cost $N$ for the values and up to $3nN$ for the slopes. For $n=1$ the forward mode is the cheaper
one, and it needs no memory; from $n=2$ on the bounds are in favor of the backward sweep.

(d) Count on a small multiple, and believe your own clock. If |nb_grad| takes ten times as long as |nb_forward|, look at where the numbers are: a graph that doesn't fit into the cache is read from far away, twice.
