Unit j begins with weight j*k. Each unit has k + 1 weights, a bias among them, so the units overlap.

killed by: one_step

@x
    nb_node unit=nb_tanh(g,nb_score(g,d->k,x,(nb_node)(j*(d->k+1))));
@y
    nb_node unit=nb_tanh(g,nb_score(g,d->k,x,(nb_node)(j*d->k)));
@z
