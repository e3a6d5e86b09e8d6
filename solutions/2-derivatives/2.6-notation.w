@ \answer{2.6} One line each; the function is called $f$, and $y=f(x)$.
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\smallskip
\item{(a)} $f'(3)$; $\;{dy\over dx}\big\vert_{x=3}$; $\;(Df)(3)$; |nb_diff(f,3)|, or |nb_at(nb_D(f,&store),3)|.
\item{(b)} $f''$; $\;{d^2y\over dx^2}$; $\;D(Df)=D^2f$; |nb_D(nb_D(f,&store[0]),&store[1])|. Leibniz's little twos stand where they do
because the operator $d/dx$ is applied twice; nothing has been squared, least of all~$y$.
\item{(c)} $f'(2x)$ is $f'\circ(2\,\cdot)$, the derivative of $f$ taken at $2x$. Leibniz has to
invent a name, $u=2x$, and writes ${dy\over du}\big\vert_{u=2x}$ with $y=f(u)$. Then
${d\over dx}f(2x)=2f'(2x)$ is another function.
\item{(d)} Newton: $\dot s$ is a velocity and $\ddot s$ an acceleration; Leibniz: ${ds\over dt}$ and ${d^2s\over dt^2}$;
Lagrange: $s'$ and $s''$.
\item{(e)} It can mean that the derivative ${dy\over dx}$ is taken at the point $x$, or that the function ${dy\over dx}$ has the argument~$x$,
which is the same, or, to a reader in a hurry, ${dy\over dx}$ {\it times\/} $x$. Better: $f'(x)$.
\smallskip\noindent
Notation that names functions is good for
programs; notation that names quantities is good for chain rules, as chapter~3 will
show.
