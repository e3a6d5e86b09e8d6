@ \answer{5.1} While $x_1$ moves, the cosine is a constant; while $x_3$ moves, the first term is one. Only $x_2$ stands
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
in both. With the chain rule inside the cosine,
$${\partial f\over\partial x_1}=2x_1x_2,\qquad{\partial f\over\partial x_2}=x_1^2-x_3\sin(x_2x_3),\qquad
{\partial f\over\partial x_3}=-x_2\sin(x_2x_3).$$
At $(2,3,0.5)$, with $\sin1.5=\expect{g-b-sin}{0.997495}$, these are $12$, $\expect{g-b-2}{3.501253}$ and $\expect{g-b-3}{-2.992485}$. The first is a round number because nobody
asked the cosine.
