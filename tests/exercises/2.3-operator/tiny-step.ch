D f is good, but D(D f) is noise. The second difference divides the noise of the first by h once more, so a step of 1e-8 leaves nothing. Differentiate with a larger step: nb_diff chooses one that can be used twice.

killed by: twice

@x
  return nb_diff(context->f,x);
@y
  return nb_forward_difference(context->f,x,1e-8);
@z
