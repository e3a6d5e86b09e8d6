@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{1.3} {Slope and intercept} Write |nb_line_slope(w, a, b)|, which brings the line $w_1x + w_2y = w_3$ into the
form $y = ax + b$, sets |*a| and |*b|, and returns |NB_OK|. If there are no such numbers, it returns |NB_EARG| and leaves
|*a| and |*b| as they were. This is so when the line is vertical, when $w_1$ and $w_2$ are both zero, when a coefficient is not
finite, and when $a$ or $b$ would be too large for a |double|. Multiplying |w| by a number, be it negative or tiny, changes nothing.
For example, $3x - 2y = 4$ gives $a = 1.5$ and $b = -2$.

\hint{Solve $w_1x + w_2y = w_3$ for $y$, with letters. What do you divide by?}
\hint{Which values of $w$ give a quotient that is not a number, or infinite? In C such a division does not stop the
program, so you may divide first and look at the result afterwards.}
\hint{Put the two quotients into variables of your own, and ask |isfinite| about them before you write to |*a| and |*b|. Is there
an infinite coefficient that slips through?}
