Each trial is made at x - u: the step size is missing. So f is evaluated at the same place again and again, while eta shrinks.

killed by: example

@x
    double x_1=nb_gd_step(x,eta,u);
@y
    double x_1=nb_gd_step(x,1,u);
@z
