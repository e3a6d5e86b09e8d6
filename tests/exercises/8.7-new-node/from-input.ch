The derivative of tanh is 1 - y^2 with the value y. Yours has the argument in its place.

killed by: tanh_pull

@x
  abar[0]+=ybar*(1-y)*(1+y);
@y
  abar[0]+=ybar*(1-a[0]*a[0]);
@z
