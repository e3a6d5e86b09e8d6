Capitals are not the same as small letters yet. Every sentence begins with one.

killed by: capitals

@x
  if ('A'<=c && c<='Z') return (char)(c-'A'+'a');
@y
  if ('A'<=c && c<='Z') return 0;
@z
