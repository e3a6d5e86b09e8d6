Eight digits are right, and ten are asked for: this looks like a one-sided difference, whose error is proportional to h. Average the slopes to both sides of c; it costs no more calls.

killed by: wave

@x
  return nb_secant(f,c-h,c+h);
@y
  return nb_secant(f,c,c+h);
@z
@x
  h=cbrt(DBL_EPSILON)*scale;
@y
  h=sqrt(DBL_EPSILON)*scale;
@z
