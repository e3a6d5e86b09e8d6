The slope is right, but the chain is run again from its beginning for every stage: n stages take n times n/2 calls. Keep the value that you have, and go on from there.

killed by: once

@x
    slope*=nb_at(stages[i].df,a);
    a=nb_at(stages[i].f,a);
@y
    double x=a;
    for (size_t j=0; j<i; j++) x=nb_at(stages[j].f,x);
    slope*=nb_at(stages[i].df,x);
@z
