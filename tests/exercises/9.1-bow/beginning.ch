fil is not film: when all letters of the word agree, the known word must end there as well.

killed by: strangers

@x
    if (length>0 && i==length && known[i]==0) break;
@y
    if (length>0 && i==length) break;
@z
