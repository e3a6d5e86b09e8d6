The search gives up at a fixed tiny eta. Where the slope is very steep, the right eta may be smaller than that; and where it is gentle, the step has long ceased to move x. Give up when x - eta u is x.

killed by: sufficient

@x
    if (x_1==x) return 0; /* too short to move */
@y
    if (eta<1e-12) return 0;
@z
