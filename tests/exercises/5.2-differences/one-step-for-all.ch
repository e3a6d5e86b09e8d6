One step size does not fit all coordinates. At x = 1e-6 a step of 1e-5 is ten times the coordinate itself; at x = 1e9 it gets lost in rounding. Let each axis have a step on the scale of its own coordinate, as nb_diff does.

killed by: scales

@x
  for (s.i=0; s.i<n; s.i++) g[s.i]=nb_diff(along_axis,x[s.i]);
@y
  for (s.i=0; s.i<n; s.i++) g[s.i]=nb_central_difference(along_axis,x[s.i],1e-5);
@z
