@ \answer{3.1} The wave was in the chapter. The bell is a product, so its derivative is a sum, and the second summand needs the chain rule for $e^v$ with
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
$v=-x^2$. The sines are three stages of the same kind, each taken at its own argument:
$$\eqalign{{d\over dx}e^{\sin x^2}&=e^{\sin x^2}\cdot\cos(x^2)\cdot2x,\cr
{d\over dx}x\,e^{-x^2}&=e^{-x^2}+x\cdot e^{-x^2}\cdot(-2x)=(1-2x^2)\,e^{-x^2},\cr
{d\over dx}\sin(\sin(\sin x))&=\cos(\sin(\sin x))\cdot\cos(\sin x)\cdot\cos x.\cr}$$
As they were typed, with the three numbers of exercise~\xex{3.2}:
\sourcelisting{solutions/3-chain-rule/answers.txt}
How can a machine know that a formula is right? It can't, quite. It compares values with the reference at twenty points, and a wrong formula that agrees at all of these would be a
remarkable find. (Two different formulas of this size, with sines and exponentials in them, agree at isolated points at most.) The reference is
computed by dual numbers, of course.
