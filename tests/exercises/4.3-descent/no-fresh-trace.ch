The trace is continued behind what it contained before. Set trace->n to 0 before the first place is recorded.

killed by: trace

@x
  if (trace) trace->n=0;
@y

@z
