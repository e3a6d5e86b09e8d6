The result is the number of arrows, even if there is no room for all of them. That is how a caller finds out how much room he needs.

killed by: capacity

@x
  for (nb_node h=f+1; h<=root; h++) {
@y
  for (nb_node h=f+1; h<=root && found<cap; h++) {
@z
