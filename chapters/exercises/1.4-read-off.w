@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{1.4} {Read off} The line $3x - 2y = 4$: what is its slope, what is its intercept, and which angle does it make with
the $x$ axis (equal scales on both axes, in degrees, to four digits or more)? Write the three numbers into {\tt answers.txt}.

\hint{Slope and intercept are the $a$ and the $b$ of $y = ax + b$. What has to happen to $3x - 2y = 4$ until $y$ stands alone?}
\hint{The intercept is the value of $y$ at $x = 0$; the slope is the change of $y$ when $x$ grows by 1. The angle is the one whose
tangent is the slope.}
\hint{At $x = 0$ the equation says $-2y = 4$. For the angle, compute an arc tangent, and mind whether your calculator
answers in degrees or in radians.}
