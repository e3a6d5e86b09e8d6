@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{1.2} {Line through two points} Write |nb_line_through(p, q, w)|. It sets |w[0]|, |w[1]|, |w[2]| to
coefficients $w_1$, $w_2$, $w_3$ of the line through $p$ and $q$, and returns |NB_OK|. The line may have any
direction. Any multiple of the right coefficients is right as well. If $p$ and $q$
are the same point, or a coordinate is not finite, it returns |NB_EARG| and leaves |w| as it was. Coordinates near
$10^{300}$ or $10^{-300}$ are fine, also one point of each kind.
For example, $(0, -2)$ and $(2, 1)$ lie on $3x - 2y = 4$.

\hint{The vector from $p$ to $q$ lies along the line, and $(w_1, w_2)$ is at a right angle to it. How do you
turn a vector by a right angle?}
\hint{Turning $(a, b)$ by a right angle gives $(b, -a)$ or $(-b, a)$, and neither contains a division. Then
there is only one $w_3$ for which $p$ satisfies the equation. If the coordinates are huge or tiny, make
$w_1$ and $w_2$ ordinary numbers first: multiplying both by the same number does no harm.}
\hint{Start with |double w1 = q.y - p.y, w2 = p.x - q.x;| and divide both by the larger one of |fabs(w1)| and
|fabs(w2)|. When may that one be zero?}
