\exercise{3.2} {Three values} Make the table of stages for $y = e^{\sin(x^2)}$ at $x = 0.5$, $x = 1$ and $x = 2$ with a pocket calculator, and
answer |at_half|, |at_one| and |at_two|, the values of $y'$, to four decimals. (All three stand somewhere in these chapters; but from copying one learns to copy.)
\hint{In each row: what goes into the stage, and what is the slope of the stage there?}
\hint{The columns are: in, out, slope, product. What comes out of one row goes into the next. Radians!}
\hint{At $x = 0.5$ the first row is: in 0.5, out 0.25, slope 1, product 1.}

