@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{6.7} {The chain rule as a product} Write |nb_jac_mul(m,k,n,A,B,C)|, which sets $C$, of $m$ rows and $n$ columns, to the product of $A$, of $m$ rows and $k$ columns, and $B$, of $k$ rows and $n$ columns. All three are stored row by
row, and $C$ is overwritten. Any of the three numbers may be zero; for $k = 0$ all of $C$ is zero. Then find out, with paper or program, how many multiplications $(A B) C$ and $A (B C)$ take if $A$ has 1 row and the others
are 50 by 50.
\hint{Which row and which column does an entry of $C$ come from? How many products are added?}
\hint{In an array with |n| numbers in a row, the entry in row |i| and column |j| stands at |i*n+j|. For $A$, how many numbers are in a row?}
\hint{Entry $(i, j)$ is the sum over $l$ of |A[i*k+l]*B[l*n+j]|. Start each sum at zero.}
