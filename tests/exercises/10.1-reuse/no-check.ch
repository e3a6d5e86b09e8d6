An argument must be an earlier step. If it is this step or a later one, the result is 0, and nothing is written.

killed by: bad_steps

@x
      if (a>=i) return 0;
@y
      if (a>=n) return 0;
@z
