A result may have several readers. Its slot is free after the last of them, not after the first.

killed by: small

@x
      last[a]=(nb_node)i;
@y
      if (last[a]==a) last[a]=(nb_node)i;
@z
