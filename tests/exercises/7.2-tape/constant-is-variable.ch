Constants are made with NB_VAR, so nb_set would change them. A constant has an operation of its own, NB_CONST.

killed by: leaves

@x
  return nb_append(g,NB_CONST,NB_NONE,NB_NONE,c);
@y
  return nb_append(g,NB_VAR,NB_NONE,NB_NONE,c);
@z
