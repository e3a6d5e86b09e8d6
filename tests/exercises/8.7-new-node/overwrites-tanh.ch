What was in abar[0] has been overwritten. A pull-back adds.

killed by: tanh_pull

@x
  abar[0]+=ybar*(1-y)*(1+y);
@y
  abar[0]=ybar*(1-y)*(1+y);
@z
