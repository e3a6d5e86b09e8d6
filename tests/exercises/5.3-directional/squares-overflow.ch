The sum of squares overflows for v = 1e200 (1, 2, 2), and underflows to 0 for 1e-200 (1, 2, 2), although the direction is perfectly ordinary. Let nb_norm compute the length; it was made for that.

killed by: scale_of_v

@x
#include <nabla/gradients.h>
@y
#include <math.h>
#include <nabla/gradients.h>
@z
@x
  double length=nb_norm(n,v), slope=0;
@y
  double length=0, slope=0;
  for (size_t i=0; i<n; i++) length+=v[i]*v[i];
  length=sqrt(length);
@z
