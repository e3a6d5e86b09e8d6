This looks like n+1 values of f, one at x itself and one beside it for each axis. That is cheaper, but the error of a one-sided difference is proportional to h, and eight digits are all you get. Look to both sides: 2n values, none of them at x.

killed by: one_at_a_time

@x
  nb_fun along_axis={vary,&s};
@y
@z
@x
  for (s.i=0; s.i<n; s.i++) g[s.i]=nb_diff(along_axis,x[s.i]);
@y
  double f_x=nb_atN(f,n,y);
  for (s.i=0; s.i<n; s.i++) {
    double h=1.5e-8*(x[s.i]==0 ? 1 : fabs(x[s.i])), t=x[s.i]+h;
    g[s.i]=(vary(t,&s)-f_x)/(t-x[s.i]);
  }
@z
