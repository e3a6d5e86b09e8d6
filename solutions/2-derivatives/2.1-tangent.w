@ \answer{2.1} At $c=1$ we have $f(1)=3-\sin2\approx2.0907$ and
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
$f'(1)=(\sin2-2\cos2)/1^2\approx0.9093+0.8323=1.7416$. (Radians! In degrees the sine of $2$ is
hardly anything.) The tangent is $y=2.0907+1.7416\,(x-1)$.

The secants to $P$, $Q$ and $R$, at $x=0.5$, $1.5$ and $2$, have the slopes
$${1.3171-2.0907\over-0.5}=1.5473,\qquad{2.9059-2.0907\over0.5}=1.6305,$$
$${3.3784-2.0907\over1}=1.2877,$$
hence the order is $RPQ$. All three are flatter than the tangent, on both sides: near
$x=1$ the slope of the curve is about as large as it ever gets.
