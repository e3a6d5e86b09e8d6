The status says what went wrong last. The first failure is the cause, the others are only its consequences; leave g->status alone if it isn't NB_OK.

killed by: bad_arguments

@x
  if (!g->status) g->status=why;
@y
  g->status=why;
@z
