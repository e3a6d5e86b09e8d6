You divided by the length of the gradient. A mountain twice as high is twice as steep; only the length of v is irrelevant.

killed by: the_lecture

@x
  double length=nb_norm(n,v), slope=0;
@y
  double length=nb_norm(n,g), slope=0;
@z
