The weights are trained and then lost: those in m are still the ones of the start.

killed by: one_step

@x
if (!status) memcpy(m->v,all,units*sizeof *all);
if (!status) memcpy(m->w,all+units,(m->h+1)*sizeof *all);
@y
@z
