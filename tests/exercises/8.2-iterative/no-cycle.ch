Met again, an open node was taken for a finished one. It is on the stack, so it depends on itself.

killed by: cycles

@x
    if (color[a]==OPEN) return -1;
    if (color[a]==DONE) continue;
@y
    if (color[a]!=FRESH) continue;
@z
