The second composite has changed the first. Two composites can be alive at the same time, so a static variable is the wrong place to keep g and f: each composite needs a store of its own, and that is what the third argument is for.

killed by: environments

@x
  nb_fun h={composed,store};
  store->g=g;
  store->f=f;
@y
  static nb_pair only;
  nb_fun h={composed,&only};
  (void)store;
  only.g=g;
  only.f=f;
@z
