g is an output: it is to be set, not added to. What was in g before is not your business.

killed by: the_lecture

@x
  for (size_t i=0; i<n; i++) g[i]=NAN;
@y
@z
@x
  for (s.i=0; s.i<n; s.i++) g[s.i]=nb_diff(along_axis,x[s.i]);
@y
  for (s.i=0; s.i<n; s.i++) g[s.i]+=nb_diff(along_axis,x[s.i]);
@z
