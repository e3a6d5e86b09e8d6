You divided by w1, so the equation was solved for x. In y = a x + b it is y that stands alone, and the number that stood in front of y is w2.

killed by: reads_off

@x
  double slope=-w[0]/w[1];
  double intercept=w[2]/w[1];
@y
  double slope=-w[1]/w[0];
  double intercept=w[2]/w[0];
@z
