@ \answer{6.1} The slips are in (f), (c), (d) and (g), in the order of the questions; (a), (b), (e) and (h) are innocent. Number (f) is a matter of typing,
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
(g) of names, and (d) of taste. Only (c) changes what is computed in a way that no reader can repair by good will, and it takes the minimum away (exercise~\xex{6.5}).

For the value, the example with $y=0$ costs nothing on the slide. The other has the score $0.5$ and, with the slide's sign, $p=1/(1+e^{0.5})=\expect{ne-four-p}{0.3775}$; so
$e=-{1\over2}\log p=\expect{ne-four-slide}{0.4870}$. With the sign repaired it would be $\expect{ne-four-sign}{0.2370}$, with both terms and the slide's sign $\expect{ne-four-both}{1.1437}$, and with everything repaired $\expect{ne-four-all}{0.3937}$, as in the chapter. Four numbers from one formula.

In \.{answers.txt}, together with those of exercise~\xex{6.6}:
\sourcelisting{solutions/6-nested-functions/answers.txt}
