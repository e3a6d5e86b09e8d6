The coefficients of the series are wrong: in C, 8/3 is 2 and 16/15 is 1, since all these numbers are integers. Write 8/3.0.

killed by: slope_near_zero

@x
return x*(8/3.0-y*(16/15.0-y*(16/105.0)));
@y
return x*(8/3-y*(16/15-y*(16/105)));
@z
