A node that is met twice isn't a cycle yet: two consumers may share an argument. Only a node that is still open makes a cycle.

killed by: diamond

@x
    if (color[a]==DONE) continue;
@y
    if (color[a]==DONE) return -1;
@z
