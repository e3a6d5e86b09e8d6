@ \answer{5.8} The second derivatives of ${(1-x)^2}+10(y-x^2)^2$ are $2-40y+120x^2$, $-40x$ and $20$; at $(1,1)$
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
$$H=\pmatrix{82&-40\cr-40&20\cr},\qquad\lambda^2-102\lambda+40=0,$$
since $82+20=102$ and $82\cdot20-40^2=40$. So $\lambda_{\max}=51+\sqrt{51^2-40}=\expect{g-mild-lmax}{101.6063}$. For the small one, take $40/\lambda_{\max}=\expect{g-mild-lmin}{0.393676}$; to subtract the root from $51$ is
right as well, but loses two digits for nothing. Hence $\kappa=\expect{g-mild-kappa}{258.096}$ and $\eta_{\max}=2/\lambda_{\max}=\expect{g-mild-eta}{0.0196838}$. A tenth of the constant $b$ makes a tenth of the condition number, and a walk
ten times as short.

With $\eta=1/(1+k)$ the two components of the bowl are multiplied by $1-2\eta=(k-1)/(k+1)$ and by $1-2k\eta=-(k-1)/(k+1)$. The distance starts at $\sqrt2$, so we need the smallest $s$ with
$$\sqrt2\left({k-1\over k+1}\right)^s<10^{-6},\qquad\hbox{that is,}\qquad s>{\ln(\sqrt2\cdot10^6)\over\ln{k+1\over k-1}}\approx\expect{g-mild-rate}{7.08}\,k.$$
For $k=10$, $100$, $1000$ these are $\expect{g-mild-10}{71}$, $\expect{g-mild-100}{709}$ and $\expect{g-mild-1000}{7082}$ steps.
