@ \answer{1.1} The composite needs two things when it is called: the two functions.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
They have to be kept somewhere from the moment of composing until the last call, and \CEE/
will not do it for us, so the caller lends us a |nb_pair|. We copy $g$ and~$f$ into it and
let the environment of the composite point there. Nothing is evaluated yet; composing is
bookkeeping.

@(solutions/1.1-compose.c@>=
#include <nabla/functions.h>
@<Evaluate a composite at |x|@>@;
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  nb_fun h={composed,store};
  store->g=g;
  store->f=f;
  return h;
}

@ When the composite is called, its environment comes back as |env|, and we find the pair
again. The inner function runs first; what it returns is handed to the outer one.
Each of the two is called with its {\it own\/} environment, which |nb_at| takes care of,
and each is called once: a function may be expensive, and if it counts its calls it may
even notice.
Nothing here is |static| data, so a thousand composites can live side by side, as long as
each has its own store.

@<Evaluate a composite at |x|@>=
static double composed(double x, void *env)
{
  const nb_pair *pair=env;
  double y=nb_at(pair->f,x);
  return nb_at(pair->g,y);
}
