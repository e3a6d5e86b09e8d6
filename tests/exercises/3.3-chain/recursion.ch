The function calls itself once for every stage, and a hundred thousand calls do not fit on the stack. A loop that keeps the value and the product needs no stack at all.

killed by: long_chain

@x
  double slope=1;
  for (size_t i=0; i<n; i++) {
    slope*=nb_at(stages[i].df,a);
    a=nb_at(stages[i].f,a);
  }
  return slope;
@y
  if (n==0) return 1;
  double slope=nb_at(stages[0].df,a);
  return nb_chain(n-1,stages+1,nb_at(stages[0].f,a))*slope;
@z
