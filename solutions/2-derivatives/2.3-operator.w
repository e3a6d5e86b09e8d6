@ \answer{2.3} Two functions of a few lines each. |nb_D| does not differentiate; it makes a
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
function that {\it will}. It puts $f$ away in the storage that the caller has lent, and returns a
pair: the code below, and the place where $f$ can be found again.

@(solutions/2.3-operator.c@>=
#include <nabla/derivatives.h>
@<Evaluate $Df$ at |x|@>@;
nb_fun nb_D(nb_fun f, nb_dctx *store)
{
  nb_fun Df={slope_at,store};
  store->f=f;
  return Df;
}

@ When somebody calls $Df$ at~$x$, the environment arrives together with~$x$. We never look at |f.env|; it
travels inside |f|, and |nb_diff| hands it on. So it may well belong to another
|nb_D|, and this is all there is to $D(Df)$.

Which step is right for $D(Df)$? The outer |nb_diff| uses $h=\root3\of\varepsilon\,\vert c\vert$,
and the noise of the inner one is about $\varepsilon/h$; together that makes
$\varepsilon/h^2\approx\varepsilon^{1/3}\approx6\times10^{-6}$, enough for the four digits that are asked for. The step
$\sqrt\varepsilon$ would have made $\varepsilon/h^2\approx1$: nothing but noise.

@<Evaluate $Df$ at |x|@>=
static double slope_at(double x, void *env)
{
  const nb_dctx *context=env;
  return nb_diff(context->f,x);
}
