C is used as if it were A: entries are replaced while they are still needed. The result needs an array of its own.

killed by: small

@x
      for (size_t l=0; l<k; l++) sum+=A[i*k+l]*B[l*n+j];
      C[i*n+j]=sum;
@y
      if (i==0 && j==0 && k<=n) for (size_t l=0; l<m*k; l++) C[l]=A[l];
      for (size_t l=0; l<k; l++) sum+=(k<=n ? C : A)[i*k+l]*B[l*n+j];
      C[i*n+j]=sum;
@z
