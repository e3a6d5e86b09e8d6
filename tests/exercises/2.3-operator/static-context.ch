The second D changes the first. There is only one place where f is remembered, so the operator made last wins. Every D f needs its own memory, and that is what store is for.

killed by: two_operators

@x
  nb_fun Df={slope_at,store};
  store->f=f;
@y
  static nb_dctx kept;
  nb_fun Df={slope_at,&kept};
  kept.f=f;
  *store=kept;
@z
