\exercise{4.4} {Find the largest step} For the curve of Fig. 1, with your own program or
with pencil and paper: (a) Up to which step size |eta| does descent from 1.5 converge to
0? (An answer may be off by 0.01.) (b) For $\eta = 0.9$ it ends up jumping between two places, |amplitude|
and its negative. Give the positive one, to three decimals. (c) To which |limit| does
descent from 2.25 with $\eta = 0.1$ converge? Four decimals, please.
\hint{What does a step do to a tiny $x$? The series for $f'$ begins with $8/3 x$.}
\hint{For (a), which factor must be greater than $-1$? For (b), what is the equation that
says: a step from $x$ ends at $-x$? For (c), is 2.25 to the left or to the right of the
first hilltop?}
\hint{A program may begin with |double x = 1.5;| and go on with
|nb_status s = nb_gd1(df, &x, 0.74, 1e-6, 100000, NULL);| where |df| is made from |nb_f1_prime|
by |nb_lift|.}

