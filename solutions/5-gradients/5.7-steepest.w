@ \answer{5.7} (a) If one of the vectors is zero, both sides are zero. Else ${\bf a}/\Vert{\bf a}\Vert$ and ${\bf b}/\Vert{\bf b}\Vert$ have
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
length~1, so their inner product is at most~1, as the chapter shows; that is ${\bf a}\cdot{\bf b}\le\Vert{\bf a}\Vert\,\Vert{\bf b}\Vert$. The same for $-{\bf a}$
gives $-{\bf a}\cdot{\bf b}\le\Vert{\bf a}\Vert\,\Vert{\bf b}\Vert$, and both together are the claim. Equality holds only if one vector is a multiple of the other.

(b) It says nothing. By (4) all slopes are zero there, every direction is as good as any other, and to first order nobody can tell a minimum from a maximum or a saddle. The quotient
$\nabla f/\Vert\nabla f\Vert$ is $0/0$; a program that normalizes the gradient should look before it divides.

(c) With ${\bf g}=\nabla f$ we maximize $g_1v_1+\cdots+g_nv_n$. If only $\max\vert v_i\vert=1$ is demanded, every component can do its best without asking the others: $v_i=1$ or $-1$, with the sign of~$g_i$, and the
slope is $\sum\vert g_i\vert$. If $\sum\vert v_i\vert=1$, the components share a budget, and all of it goes to the largest $\vert g_i\vert$: $\bf v$ is a unit vector along that
axis, and the slope is $\max\vert g_i\vert$. (If several are largest, any division between them will do.) At $(-1.8,1.5)$ these are $\expect{g-max-norm}{1606.4}$ and $\expect{g-sum-norm}{1258.4}$, and the
Euclidean slope, $\expect{g-steepest}{1305.6}$, lies between them. Descent with the first is known as sign descent, with the second as coordinate descent.

@ (d) Put $(x,y)=t(a,b)$ with $a^2+b^2=1$. Then $f(ta,tb)=t^3a^2b/t^2=t\,a^2b$, so on each line through the origin $f$ is a linear function, with the slope
$D_{(a,b)}f(0,0)=a^2b$. In particular both partial derivatives are zero and $\nabla f(0,0)={\bf0}$. If (4) were true, all slopes would be zero. They aren't: that towards $(1,1)/\sqrt2$
is $1/(2\sqrt2)$, and the steepest is $2/(3\sqrt3)$, where $b=1/\sqrt3$. So the slope isn't $\nabla f\cdot{\bf v}$, and the gradient doesn't know the steepest direction.

What is missing is differentiability. Here the function is continuous, has a derivative in every direction, and yet there is no plane that it looks like from all sides: (3) fails, because
$f(h,h)/\Vert(h,h)\Vert=1/(2\sqrt2)$ doesn't go to zero. The partial derivatives exist everywhere, but are not continuous at the origin.
