The slope has the wrong sign. Solve w1 x + w2 y = w3 for y, and watch w1 x change sides.

killed by: reads_off

@x
  double slope=-w[0]/w[1];
@y
  double slope=w[0]/w[1];
@z
