The tolerance is absolute. A derivative of 1e-9 may then be wrong by a factor of two, and one of 1e9 can never be right enough. Compare the error with the derivatives themselves.

killed by: scale

@x
  else if (!(fabs(d-want)<=1e-6*(size+fabs(d))+1e-9*y)) report.verdict=NB_DIFFER;
@y
  else if (!(fabs(d-want)<=1e-6)) report.verdict=NB_DIFFER;
@z
