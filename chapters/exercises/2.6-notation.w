\exercise{2.6}{A translation table}
Say it in the notations of Lagrange, Leibniz and Euler, and as a call of our library, as far
as each of them can say it at all: (a) the derivative of $f$ at~3; (b) the second derivative, as
a function; (c) the derivative of $f$ taken at $2x$, and how it differs from the
derivative of $f(2x)$; (d) velocity and acceleration, if $s$ is the place at time~$t$, also in
Newton's notation. (e)~What might $dy/dx(x)$ mean, and what would you write instead?
\hint{Which of the notations name a function, and which name quantities?}
\hint{Leibniz needs a name for everything. For (c), call the argument~$u$.}
\hint{The answer to (a) begins with $f'(3)$.}
