The sign of the score is that of the slide: p = 1/(1+exp(+z)). In this book, a large score makes a one more probable.

killed by: pair

@x
    sum+=y*nb_softplus(-z)+(1-y)*nb_softplus(z);
@y
    sum+=y*nb_softplus(z)+(1-y)*nb_softplus(-z);
@z
