Every step got a slot of its own. A slot is free as soon as its result has been read for the last time; give it to the next step that needs one.

killed by: small

@x
    slot[i]=free_slots>0 ? spare[--free_slots] : (nb_node)slots++;
@y
    slot[i]=(nb_node)slots++, free_slots=0;
@z
