A step reads before it writes, so its result may go where an argument was that nobody reads any more. Put back first, then take.

killed by: small

@x
    @<Put back the slots that step |i| was the last to read@>@;
    slot[i]=free_slots>0 ? spare[--free_slots] : (nb_node)slots++;
@y
    slot[i]=free_slots>0 ? spare[--free_slots] : (nb_node)slots++;
    @<Put back the slots that step |i| was the last to read@>@;
@z
