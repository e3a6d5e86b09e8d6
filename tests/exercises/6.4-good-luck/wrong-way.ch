The sign is wrong: this is y minus sigma, and points downhill. The gradient points uphill.

killed by: pair

@x
    double off=nb_sigmoid(z)-d->y[i];
@y
    double off=d->y[i]-nb_sigmoid(z);
@z
