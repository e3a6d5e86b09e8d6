A node with two consumers is written once for each of them, or runs over the end of the array. Mark it when it is visited, and skip it the next time.

killed by: ladder

@x
  seen[v]=1;
@y
  seen[v]=0;
@z
