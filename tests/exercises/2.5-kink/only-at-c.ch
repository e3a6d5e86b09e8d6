The value f(c) alone is looked at. A kink does not show at the point itself, where the graph has a height like any other; it shows in the slopes beside it.

killed by: kinks

@x
  double slope, half_slope;
  double J=jump(f,c,h,&slope), J_half=jump(f,c,h/2,&half_slope);
  if (!isfinite(J) || !isfinite(J_half)) return 1;
  return J>tol*slope && J_half>.75*J;
@y
  double slope, J=jump(f,c,h,&slope);
  if (!isfinite(J)) return 1;
  return fabs(nb_at(f,c))<=tol;
@z
