The slope is right, but f is called too often. Two values of f are enough for ten digits; keep the more expensive formulas for when the contract asks for more.

killed by: two_calls

@x
  return nb_secant(f,c-h,c+h);
@y
  return (nb_secant(f,c,c+h)+nb_secant(f,c,c-h))/2;
@z
