The root itself is missing among the consumers. It depends on itself; go up to the root, root included.

killed by: square

@x
  for (nb_node h=f+1; h<=root; h++) {
@y
  for (nb_node h=f+1; h<root; h++) {
@z
