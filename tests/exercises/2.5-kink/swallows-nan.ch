A hole passes for a smooth place. Comparisons with NaN are always false, so a test that asks whether the difference is large says no. Ask first whether the values are finite.

killed by: not_finite

@x
  if (!isfinite(J) || !isfinite(J_half)) return 1;
@y
@z
