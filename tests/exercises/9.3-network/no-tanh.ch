The hidden units lack their tanh. A sum of sums is a line again, and a line can't do it.

killed by: one_step

@x
    nb_node unit=nb_tanh(g,nb_score(g,d->k,x,(nb_node)(j*(d->k+1))));
@y
    nb_node unit=nb_score(g,d->k,x,(nb_node)(j*(d->k+1)));
@z
