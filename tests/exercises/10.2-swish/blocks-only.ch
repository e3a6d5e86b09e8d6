The number of lanes need not be a multiple of 4 or 8. The lanes that are left over at the end want to be computed as well.

killed by: forward

@x
  for (size_t i=0; i<n; i++) {
    double e=exp(-fabs(a[i])), top=a[i]>=0 ? 1 : e;
@y
  for (size_t i=0; i<n/4*4; i++) {
    double e=exp(-fabs(a[i])), top=a[i]>=0 ? 1 : e;
@z
