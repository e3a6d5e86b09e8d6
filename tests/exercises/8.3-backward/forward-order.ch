The sweep runs from the leaves to the root, so everybody passes on 0 before anything has arrived. Backwards, please.

killed by: lecture

@x
  for (nb_node v=root+1; v-->0; )
@y
  for (nb_node v=0; v<=root; v++)
@z
