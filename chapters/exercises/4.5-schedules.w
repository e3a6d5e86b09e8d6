\exercise{4.5} {Schedules} Write |nb_eta(s, i, eta0)|, the size of step number $i$ in a
schedule: |eta0| for |NB_CONSTANT|, |eta0| divided by $i + 1$ for |NB_HARMONIC|, |eta0|
divided by $2^i$ for |NB_GEOMETRIC|, NaN for anything else. Here $i$ counts from 0 and may
be large, in the millions or in the thousands of millions.
\hint{What are the first three step sizes of each schedule? What is $2^{100}$ in an
|int|?}
\hint{Turn $i$ into a |double| before you calculate with it. The library of C has |exp2|
and |ldexp|, but the latter wants an |int|.}
\hint{The body may begin: |double k = (double)i; switch (s) { case NB_CONSTANT: return
eta0;|}

