The second component was computed from a first one that had already moved: after one step y is 1.258666 instead of 1.848. All components of a step belong to the same point. (Oddly enough, on this function the other method arrives sooner.)

killed by: one_step

@x
    for (size_t i=0; i<n; i++) x[i]-=eta*g[i];
@y
    for (size_t i=0; i<n; i++) {
      if (i) grad.value(n,x,g,grad.env);
      x[i]-=eta*g[i];
    }
@z
