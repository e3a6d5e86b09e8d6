@ \answer{1.4} Bring $3x$ to the other side and divide by~$-2$: $y={3\over2}x-2$.
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
The slope is~$a=\expect{fun_ans_a}{1.5}$ and the intercept is $b=\expect{fun_ans_b}{-2}$. The angle
is $\theta=\arctan a=\expect{fun_ans_theta}{56.3099}^\circ$. As a check, the
normal vector $(3,-2)$ is at a right angle to the direction $(2,3)$ of
the line: $3\cdot2-2\cdot3=0$.
