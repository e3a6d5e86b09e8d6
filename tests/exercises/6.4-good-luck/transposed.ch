The features are read as if they lay feature by feature. They lie example by example: feature j of example i is x[i*k+j].

killed by: features

@x
    const double *x=d->x+i*d->k;
    double z=w[0];
    for (size_t j=0; j<d->k; j++) z+=w[j+1]*x[j];
@y
    const double *x=d->x+i;
    double z=w[0];
    for (size_t j=0; j<d->k; j++) z+=w[j+1]*x[j*d->n];
@z
@x
    for (size_t j=0; j<d->k; j++) g[j+1]+=off*x[j];
@y
    for (size_t j=0; j<d->k; j++) g[j+1]+=off*x[j*d->n];
@z
