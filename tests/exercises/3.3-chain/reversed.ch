The stages are run from the last to the first. Stage 0 is the innermost function and gets a.

killed by: order

@x
  for (size_t i=0; i<n; i++) {
@y
  for (size_t i=n; i-->0; ) {
@z
