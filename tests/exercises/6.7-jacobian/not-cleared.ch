C is not cleared: the products are added to what was in it before.

killed by: overwrites

@x
      C[i*n+j]=sum;
@y
      C[i*n+j]+=sum;
@z
