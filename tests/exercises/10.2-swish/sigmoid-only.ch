The derivative of a product has two terms. The sigmoid is only the first of them; the second is a times the derivative of the sigmoid.

killed by: backward

@x
    ga[i]+=g[i]*((up+y[i]*down)/(1+e));
@y
    ga[i]+=g[i]*(up/(1+e)+0*y[i]*down);
@z
