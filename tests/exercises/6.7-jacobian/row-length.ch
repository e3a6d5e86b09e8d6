A row of A has k numbers, not n. Its entry in row i and column l is A[i*k+l].

killed by: small

@x
      for (size_t l=0; l<k; l++) sum+=A[i*k+l]*B[l*n+j];
@y
      for (size_t l=0; l<k; l++) sum+=A[i*n+l]*B[l*n+j];
@z
