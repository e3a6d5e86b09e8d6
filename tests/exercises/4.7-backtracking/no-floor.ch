If no step helps, the search never ends. When eta is so small that x - eta u is x again, nothing can change any more; return 0 there.

killed by: no_step

@x
    if (x_1==x) return 0; /* too short to move */
@y

@z
