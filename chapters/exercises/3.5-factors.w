\exercise{3.5} {Where is each factor evaluated?} (a) State slides S13, S14 and S15 again, with the point at which each factor is taken, at $x = a$. (b) On S15 it says $dh/dx = (dh/df) (df/dx)$. What is
$h$ a function of? Introduce the missing name and write the line as it was meant. (c) For $h(x) = \sin(x^2)$, find $a$ such that the careless product
$\cos(a) 2a$ is right by accident, and one where it has the wrong sign. (d) For a linear outer function $g$ it makes no difference where $g'$ is taken. Why? (e) Someone
writes $(g \circ f)' = g' \circ f'$. Find two functions for which that is true, and two for which it is false.
\hint{Which of the letters in $dh/dx = (dh/df)(df/dx)$ stand for functions, and which for quantities?}
\hint{Let $u = f(x)$ and $y = g(u)$. Then $y$ is a quantity that can be differentiated by $u$ or by $x$; these are different derivatives, of different functions.}
\hint{(a) begins: the derivative of $g(f(x))$ at $x = a$ is $g'(f(a))$ times $f'(a)$. For (c), compare $\cos(a)$ with $\cos(a^2)$.}

