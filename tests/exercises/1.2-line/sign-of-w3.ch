The line has the right direction but passes by both points. Put the coordinates of p into w1 x + w2 y: what comes out is w3, and its sign is not yours to choose.

killed by: both_points

@x
w[2]=w[0]*p.x+w[1]*p.y;
@y
w[2]=-(w[0]*p.x+w[1]*p.y);
@z
