/* One-sided, with a step that is much too large.
   expect: any
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c) { return (nb_at(f, c + .01) - nb_at(f, c)) / .01; }
