The place after the last step is not judged: a descent that arrives with step number maxit has arrived. Ask for the slope first, and only then whether there are steps left.

killed by: last_place

@x
    double u=nb_at(f_prime,*x);
@y
    if (i>0 && i==maxit) return NB_NOT_CONVERGED;
    double u=nb_at(f_prime,*x);
@z
