There is a factor p (1-p) too many. It belongs to the squared error; with the logarithm it is canceled.

killed by: pair

@x
    double off=nb_sigmoid(z)-d->y[i];
@y
    double p=nb_sigmoid(z), off=(p-d->y[i])*p*(1-p);
@z
