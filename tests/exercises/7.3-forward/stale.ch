The values of an earlier run are still believed after nb_set. A cache may be trusted only as long as the inputs are the same: here, for one call.

killed by: new_values

@x
    if (g->mark[v]) nb_eval(g,v);
@y
    if (g->mark[v] && isnan(g->value[v])) nb_eval(g,v);
@z
