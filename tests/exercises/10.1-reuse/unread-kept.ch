A result that nobody reads keeps its slot for ever. Nobody will miss it: put the slot back at once, unless it is the last result.

killed by: unread

@x
    if (last[i]==i && i+1<n) spare[free_slots++]=slot[i];
@y
@z
