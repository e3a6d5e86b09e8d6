The variables are not where they were. Keep the value and put it back; x + h - h isn't always x.

killed by: restored

@x
  g->value[v]=x;
@y
  g->value[v]=g->value[v]-h;
@z
