Smaller is not better. With a step such as 1e-12 the two values of f agree in almost all of their digits; the subtraction leaves noise, and the division makes it large. Which h balances round-off against truncation?

killed by: wave

@x
  h=cbrt(DBL_EPSILON)*scale;
@y
  h=1e-12*scale;
@z
