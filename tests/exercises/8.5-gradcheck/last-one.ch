The report is about the last variable, and an earlier disagreement has been forgotten. Stop at the first.

killed by: planted

@x
  for (size_t i=0; i<n && report.verdict==NB_AGREE; i++) {
@y
  for (size_t i=n; i>0 && i-->0 && report.verdict==NB_AGREE; ) {
@z
