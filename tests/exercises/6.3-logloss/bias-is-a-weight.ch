The weights are off by one: w[0] is the bias, and the weight of feature j is w[j+1].

killed by: pair

@x
    for (size_t j=0; j<d->k; j++) z+=w[j+1]*d->x[i*d->k+j];
@y
    for (size_t j=0; j<d->k; j++) z+=w[j]*d->x[i*d->k+j];
@z
