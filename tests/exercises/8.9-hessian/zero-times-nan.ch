Zero times NaN is NaN. What does not move contributes nothing, whatever its derivative is.

killed by: power

@x
      if (r!=0) rate[v]+=nb_partial(g,v,k)*r;
@y
      rate[v]+=nb_partial(g,v,k)*r;
@z
