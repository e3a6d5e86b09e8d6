This is the loss of the slide: an example with y = 0 costs nothing, whatever the model says. What should the zeros cost?

killed by: pair

@x
    sum+=y*nb_softplus(-z)+(1-y)*nb_softplus(z);
@y
    sum+=y*nb_softplus(-z);
@z
