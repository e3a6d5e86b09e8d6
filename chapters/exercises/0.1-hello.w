\exercise{0.1}{Hello, workbook}
Write |nb_e(a,b)|, which returns $e=(a+b)(b+1)$ for any two numbers |a| and |b|. For
example, |nb_e(2,1)| is $6$.
\hint{Which operation does C carry out first in |a+b*b+1|?}
\hint{The product has two factors, and each of them is a sum.}
\hint{Begin with |return (a+b)| and go on from there.}
