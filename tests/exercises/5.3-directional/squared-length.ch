You divided by the square of the length. For v of length 1 nobody notices; for (1, 2, 2) the answer is a third of what it should be.

killed by: scale_of_v

@x
    slope+=g[i]*(v[i]/length);
@y
    slope+=g[i]*(v[i]/length)/length;
@z
