The descent does not stop after maxit steps. With eta = 0.9 it jumps to and fro for ever, and so does your program.

killed by: not_converged

@x
    if (i==maxit) return NB_NOT_CONVERGED;
@y

@z
