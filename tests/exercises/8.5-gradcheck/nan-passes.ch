Every comparison with NaN is false, so error > tolerance lets it pass. Ask whether the error is small enough, and deny that.

killed by: not_a_number

@x
  else if (!(fabs(d-want)<=1e-6*(size+fabs(d))+1e-9*y)) report.verdict=NB_DIFFER;
@y
  else if (fabs(d-want)>1e-6*(size+fabs(d))+1e-9*y) report.verdict=NB_DIFFER;
@z
