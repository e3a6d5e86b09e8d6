@ \answer{3.2} The running products, with six decimals:
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
$$\vbox{\halign{$#$\hfil\quad&&\quad\hfil$#$\cr
&x=0.5&x=1&x=2\cr
\noalign{\smallskip}
v=x^2&0.25&1&4\cr
u=\sin v&0.247404&0.841471&-0.756802\cr
y=e^u&1.280696&2.319777&0.469164\cr
\noalign{\smallskip}
2x&1&2&4\cr
\cos v&0.968912&0.540302&-0.653644\cr
e^u&1.280696&2.319777&0.469164\cr
\noalign{\smallskip}
\hbox{product}&1.240883&2.506762&-1.226665\cr}}$$
At $x=2$ the curve falls: $v=4$ is beyond $\pi/2$, where the sine has turned around, so that factor is negative. Its neighbors are positive, at any positive~$x$.
