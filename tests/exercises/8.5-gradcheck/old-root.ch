The variables are back, but the values of the other nodes still belong to x + h. One more nb_forward at the end.

killed by: restored

@x
  nb_forward(g,root);
  return report;
@y
  return report;
@z
@x
  slopes(g,root,v,h/2,t);
  double y=fabs(nb_forward(g,root)), size=fabs(s[0])+fabs(s[1]), want=(s[0]+s[1])/2;
@y
  double y=fabs(nb_forward(g,root)), size=fabs(s[0])+fabs(s[1]), want=(s[0]+s[1])/2;
  slopes(g,root,v,h/2,t);
@z
