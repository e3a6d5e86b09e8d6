@ \answer{6.7} Entry $(i,j)$ of the product is row~$i$ of |A| times column~$j$ of~|B|: over all intermediate quantities~|l|, the slope from |j| to~|l| times the slope from |l| to~|i|. Each sum starts
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
from zero in a variable of its own, so nothing depends on what was in |C|, and if there are no summands, zero is the sum.

@(solutions/6.7-jacobian.c@>=
#include <nabla/nested.h>
void nb_jac_mul(size_t m, size_t k, size_t n,@| const double *A, const double *B, double *C)
{
  for (size_t i=0; i<m; i++)
    for (size_t j=0; j<n; j++) {
      double sum=0;
      for (size_t l=0; l<k; l++) sum+=A[i*k+l]*B[l*n+j];
      C[i*n+j]=sum;
    }
}

@ If |C| were the same array as |A|, the first entry of the product would overwrite a number that is still needed for the second; therefore the contract forbids it.

With $1\times50$ by $50\times50$ by $50\times50$, multiplying the left pair first takes $50^2+50^2=5000$ multiplications, the right pair first $50^3+50^2=127500$. A row is a cheap thing to carry around.
