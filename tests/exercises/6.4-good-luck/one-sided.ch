This is the gradient of the loss of the slide, in which the zeros cost nothing. An example with y = 0 is off by s(z).

killed by: pair

@x
    double off=nb_sigmoid(z)-d->y[i];
@y
    double off=d->y[i]*(nb_sigmoid(z)-1);
@z
