The bias w[0] does not take part. It is added to every score.

killed by: pair

@x
    double z=w[0], y=d->y[i];
@y
    double z=0, y=d->y[i];
@z
