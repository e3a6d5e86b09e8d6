A word is taken for a known one as soon as its letters agree with the beginning, or the other way around. Compare to the end of both: nothing is not the word not.

killed by: strangers

@x
    if (length>0 && i==length && known[i]==0) break;
@y
    if (length>0 && (i==length || known[i]==0)) break;
@z
