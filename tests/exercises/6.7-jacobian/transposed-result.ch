The result is written column by column. Entry (i,j) of C belongs at C[i*n+j].

killed by: small

@x
      C[i*n+j]=sum;
@y
      C[j*m+i]=sum;
@z
