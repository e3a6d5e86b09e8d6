@ \answer{5.6} $0.0003$, $0.0012$ and even $0.001995$ converge, after $\expect{g-lab-a}{115847}$, $\expect{g-lab-b}{28654}$ and $\expect{g-lab-c}{16915}$ steps; the last is within a tenth of a percent
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
of the bound $2/\lambda_{\max}=0.0019968$. At $0.00205$, beyond the bound, the minimum repels in the steep direction, but a little further out the landscape is curved differently, and the walk
hovers. At $0.0023$ it explodes in step~$\expect{g-lab-e}{6}$, and at $0.004$ even sooner. Note that the bound says nothing about explosions; it is about the neighborhood of the
minimum, and a walk may come to grief on its way there, or not at all.

Near $(1,1)$ the error along the gully is multiplied by $1-\eta\lambda_{\min}=1-0.00039936$ in each step. A decimal digit is a factor of~$10$, so it takes
$\ln10/{-\ln(1-0.00039936)}\approx\expect{g-per-digit}{5765}$ steps, and six digits take $\expect{g-six-digits}{34587}$. The walk of the chapter needed $\expect{g-there}{34569}$.

The first step with $\eta=0.0012$ goes to $(-1.8+1.51008,\;1.5+0.4176)=(\expect{g-lab-x}{-0.28992},\expect{g-lab-y}{1.9176})$, where
$f=\expect{g-lab-f}{337.85}$. Before, it was $\expect{g-start}{310.6}$. No, $f$ doesn't always fall.
