Every derivative is taken at a. The derivative of each stage belongs at the number that goes into that stage, which is what the stage before it returned.

killed by: wave

@x
    slope*=nb_at(stages[i].df,a);
    a=nb_at(stages[i].f,a);
@y
    slope*=nb_at(stages[i].df,a);
@z
