The descent climbs. A step goes against the slope; nb_gd_step does it.

killed by: example

@x
double x_1=nb_gd_step(*x,eta,u);
@y
double x_1=nb_gd_step(*x,-eta,u);
@z
