Somewhere the fractions get lost. An int holds whole numbers only; keep everything double.

killed by: anywhere
@x
  return (a+b)*(b+1);
@y
  int r=(int)(a+b), s=(int)(b+1);
  return r*s;
@z
