@ \answer{3.2} The running products, with six decimals:
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
$$\vbox{\halign{$#$\hfil\quad&&\quad\hfil$#$\cr
&x=0.5&x=1&x=2\cr
\noalign{\smallskip}
v=x^2&0.25&1&4\cr
u=\sin v&\expect{ch-at-half-u}{0.247404}&\expect{ch-at-one-u}{0.841471}&\expect{ch-at-two-u}{-0.756802}\cr
y=e^u&\expect{ch-at-half-y}{1.280696}&\expect{ch-at-one-y}{2.319777}&\expect{ch-at-two-y}{0.469164}\cr
\noalign{\smallskip}
2x&1&2&4\cr
\cos v&\expect{ch-at-half-cos}{0.968912}&\expect{ch-at-one-cos}{0.540302}&\expect{ch-at-two-cos}{-0.653644}\cr
e^u&\val{ch-at-half-y}&\val{ch-at-one-y}&\val{ch-at-two-y}\cr
\noalign{\smallskip}
\hbox{product}&\expect{ch-at-half-slope}{1.240883}&\expect{ch-at-one-slope}{2.506762}&\expect{ch-at-two-slope}{-1.226665}\cr}}$$
At $x=2$ the curve falls: $v=4$ is beyond $\pi/2$, where the sine has turned around, so that factor is negative. Its neighbors are positive, at any positive~$x$.
