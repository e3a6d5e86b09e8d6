Every step uses the gradient of the first point, so the walk goes straight on for ever. Ask for the gradient at each new point.

killed by: stops

@x
    grad.value(n,x,g,grad.env);
@y
    if (k==0) grad.value(n,x,g,grad.env);
@z
