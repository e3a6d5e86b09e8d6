The value of tanh is known when the pull-back is called, and computing it again takes longer than all the rest. Use y.

killed by: tanh_pull

@x
  abar[0]+=ybar*(1-y)*(1+y);
@y
  abar[0]+=ybar*(1-tanh(a[0])*tanh(a[0]));
@z
