Each derivative is taken at what comes out of its stage; it should be taken at what goes in. Use the value before you replace it.

killed by: few_stages

@x
    slope*=nb_at(stages[i].df,a);
    a=nb_at(stages[i].f,a);
@y
    a=nb_at(stages[i].f,a);
    slope*=nb_at(stages[i].df,a);
@z
