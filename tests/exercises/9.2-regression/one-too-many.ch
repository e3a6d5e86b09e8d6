The loop goes on behind the last example. What lies there are other people's data; if you are unlucky, the held-out ones.

killed by: one_step

@x
  for (size_t i=0; i<d->n; i++)
@y
  for (size_t i=0; i<=d->n; i++)
@z
