@ \answer{6.6} At $(-1,4)$ we have $x=3$ and $y=-4$. The arrows into $z$ have the slopes $y=-4$ and $x=3$; the arrows from $u$ have $1$ and $v=4$, those from $v$ have $1$ and $u=-1$. So the paths from $u$
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
contribute $1\cdot(-4)=-4$ and $4\cdot3=12$, together~$8$; those from~$v$ contribute $1\cdot(-4)=-4$ and $(-1)\cdot3=-3$, together~$-7$. The formulas $2uv+v^2$ and $u^2+2uv$ agree.

With $z=x\,e^y$ only the arrows into~$z$ change, to $e^y$ and $x\,e^y$, and
$${\partial z\over\partial v}=1\cdot e^y+u\cdot x\,e^y=\bigl(1+(u+v)\,u\bigr)\,e^{uv}.$$
Nothing else in the diagram had to be touched. It is this economy that the next chapter is going to exploit.
