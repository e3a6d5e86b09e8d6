A root that is no node was taken for one. The answer is 0 then.

killed by: unreachable

@x
  if (!d || root>=d->n) return 0;
@y
  if (!d || root>=d->n) return 1;
@z
