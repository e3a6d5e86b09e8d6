The slope of u^0 at u = 0 is NaN: there p is 0 and pow(u, p-1) is infinite, and their product is not a number. But u^0 is the constant 1.

killed by: power

@x
  double df=p==0 ? 0 : p*pow(u.value,p-1);
@y
  double df=p*pow(u.value,p-1);
@z
