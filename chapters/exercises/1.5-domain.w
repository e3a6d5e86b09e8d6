@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{1.5} {Domain, image, argmin} For each of the four functions $3 - \sin(2x)/x$, $e^{-x}$, $\cos x$, and the constant 7, find the largest
domain in the real numbers, the image, and the set of all points where the function takes its smallest value. In which of
the four cases is it right to speak of {\it the} point where the function is smallest? What changes in the first case if the gap in
the domain is filled by a limit, and what changes in the second case on a computer?

\hint{Where does a formula divide by zero? And is the smallest value that you have in mind really taken at some point, or
only approached?}
\hint{For $t \ne 0$ the absolute value of $\sin t$ is less than that of $t$. What does this say about $\sin(2x)/x$? Where the first function is
largest, its derivative is zero; that equation has no solution in closed form, so find it by trying numbers.}
\hint{One of the four sets is empty although the function has no gap, one has infinitely many isolated elements, one is everything. For the last
question, ask a C program for |exp(-746)|.}
