A step that reads the same result twice must not put its slot back twice, or two later steps will share it.

killed by: squares

@x
  if (k==1 && a==arg[2*i]) continue;
@y
@z
