The contribution is to be added to what ga holds: other consumers have put theirs there already.

killed by: backward

@x
    ga[i]+=g[i]*((up+y[i]*down)/(1+e));
@y
    ga[i]=g[i]*((up+y[i]*down)/(1+e));
@z
