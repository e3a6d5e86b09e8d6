The slope is evaluated twice at each place. It may be expensive: keep it in a variable.

killed by: example

@x
    if (fabs(u)<=gtol) return NB_OK;
@y
    if (fabs(nb_at(f_prime,*x))<=gtol) return NB_OK;
@z
