Only the slope of the outermost function is returned. The slopes of the inner ones are factors, too.

killed by: few_stages

@x
    slope*=nb_at(stages[i].df,a);
@y
    slope=nb_at(stages[i].df,a);
@z
