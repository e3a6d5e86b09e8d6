This is the inner product of g and v. It is the slope only if v has length 1; divide by the length of v.

killed by: scale_of_v

@x
    slope+=g[i]*(v[i]/length);
@y
    slope+=g[i]*v[i];
@z
