f is called too often: f(x) does not change during the search, so compute it once, before the loop.

killed by: example

@x
    double drop=y-nb_at(f,x_1);
@y
    double drop=nb_at(f,x)-nb_at(f,x_1);
@z
