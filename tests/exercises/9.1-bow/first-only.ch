Unknown words are counted once. Each of them counts as often as it occurs.

killed by: strangers

@x
  else unknown+=length>0;
@y
    else unknown=length>0 ? 1 : unknown;
@z
