Rows of A are multiplied by rows of B. Walk down a column of B: its entry in row l and column j is B[l*n+j].

killed by: small

@x
      for (size_t l=0; l<k; l++) sum+=A[i*k+l]*B[l*n+j];
@y
      for (size_t l=0; l<k; l++) sum+=A[i*k+l]*B[j*k+l];
@z
