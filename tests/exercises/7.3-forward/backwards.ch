The nodes are evaluated from the root downwards, so a node is computed from values that its arguments had before. Arguments first: count upwards.

killed by: new_values

@x
  for (nb_node v=0; v<=root; v++)
@y
  for (nb_node v=root+1; v-->0; )
@z
