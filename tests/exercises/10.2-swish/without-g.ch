The derivative must be multiplied by g, the adjoint of the result, before it is added.

killed by: backward

@x
    ga[i]+=g[i]*((up+y[i]*down)/(1+e));
@y
    ga[i]+=(0*g[i]+1)*((up+y[i]*down)/(1+e));
@z
