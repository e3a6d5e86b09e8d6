The sum is started once and never again, so every entry contains all entries before it. Start each of them at zero.

killed by: small

@x
  for (size_t i=0; i<m; i++)
    for (size_t j=0; j<n; j++) {
      double sum=0;
@y
  double sum=0;
  for (size_t i=0; i<m; i++)
    for (size_t j=0; j<n; j++) {
@z
