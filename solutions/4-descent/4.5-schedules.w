@ \answer{4.5} The number of the step becomes a |double| at once; from then on no integer
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
division can go wrong, and no shift can fall off the end of a register.

@(solutions/4.5-schedules.c@>=
#include <math.h>
#include <nabla/descent.h>
double nb_eta(nb_schedule s, size_t i, double eta_0)
{
  double k=(double)i;
  switch (s) {
  case NB_CONSTANT: return eta_0;
  case NB_HARMONIC: return eta_0/(k+1);
  case NB_GEOMETRIC: return eta_0*exp2(-k);
  }
  return NAN; /* not a schedule */
}

@ The geometric schedule underflows to zero at about $i=1075$, which is no loss: it
stopped being useful a thousand steps earlier.
