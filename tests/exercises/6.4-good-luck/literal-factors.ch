The three factors are multiplied one by one. When p has been rounded to 0 or 1 the first is infinite and the second zero, and the product is not a number. Cancel on paper first.

killed by: certain

@x
    double off=nb_sigmoid(z)-d->y[i];
@y
    double p=nb_sigmoid(z), off=(p-d->y[i])/(p*(1-p))*(p*(1-p));
@z
