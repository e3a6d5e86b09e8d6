The order is wrong: this is B times A, as far as the shapes allow. Rows of A meet columns of B.

killed by: small

@x
      for (size_t l=0; l<k; l++) sum+=A[i*k+l]*B[l*n+j];
@y
      for (size_t l=0; l<k; l++) sum+=B[i*k+l]*A[l*n+j];
@z
