The features are read as if they lay feature by feature. They lie example by example: feature j of example i is x[i*k+j].

killed by: features

@x
    for (size_t j=0; j<d->k; j++) z+=w[j+1]*d->x[i*d->k+j];
@y
    for (size_t j=0; j<d->k; j++) z+=w[j+1]*d->x[j*d->n+i];
@z
