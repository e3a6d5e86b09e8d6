\exercise{2.1}{Tangent}
Let $f(x)=3-\sin(2x)/x$, the curve of Figure~1 of the lecture. With paper and a pocket
calculator, find $f(1)$ and $f'(1)$ to four decimals. Then compute the slopes of the secants
from $(1,f(1))$ to the points $P$, $Q$ and $R$ of the curve, at $x=0.5$, $x=1.5$ and $x=2$.
Write the three letters in order, from the flattest secant to the steepest, in the manner
of {\tt PQR}. The answers {\tt value}, {\tt slope} and {\tt order} go into the file
{\tt answers.txt} of chapter~2.
\hint{Is your calculator in degrees or in radians?}
\hint{The quotient rule: the derivative of $u/v$ is $(u'v-uv')/v^2$. Here $u=\sin(2x)$
has $u'=2\cdot\cos(2x)$, and there is a minus sign in front of the quotient.}
\hint{$f'(x)=(\sin(2x)-2x\cdot\cos(2x))/x^2$. For the secants, compute $f(0.5)$, $f(1.5)$ and
$f(2)$ first, and mind the signs on the left of 1.}
