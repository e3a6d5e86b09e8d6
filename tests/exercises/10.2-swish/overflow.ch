For large numbers of one sign the exponential is infinite, and infinity over infinity is NaN. Take the exponential of a number that is not positive.

killed by: large

@x
    double e=exp(-fabs(a[i])), top=a[i]>=0 ? 1 : e;
    y[i]=a[i]*(top/(1+e));
@y
    double e=exp(a[i]);
    y[i]=a[i]*(e/(1+e));
@z
