In C, as in mathematics, a product is formed before a sum: a+b*b+1 means a + b*b + 1.
Put parentheses around each of the two sums.

killed by: anywhere
@x
  return (a+b)*(b+1);
@y
  return a+b*b+1;
@z
