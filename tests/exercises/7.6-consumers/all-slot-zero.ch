The slot is the place of f among the arguments of the consumer: 0 for the first, 1 for the second.

killed by: lecture

@x
  out[found].slot=(uint32_t)k;
@y
  out[found].slot=0*(uint32_t)k;
@z
