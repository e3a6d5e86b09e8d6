The loop stops before the root, which then keeps its old value. The root is the last node to be evaluated, not the first to be left out.

killed by: example

@x
  for (nb_node v=0; v<=root; v++)
@y
  for (nb_node v=0; v<root; v++)
@z
