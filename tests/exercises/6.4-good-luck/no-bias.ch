g[0] is not computed. The bias has a slope, too: the mean of s(z) - y, without a feature.

killed by: pair

@x
    g[0]+=off;
@y
@z
