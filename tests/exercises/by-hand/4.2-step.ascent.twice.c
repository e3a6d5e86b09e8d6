/* Two signs too many.
   SPDX-License-Identifier: MIT */
#include <nabla/descent.h>
static double downhill(double slope) { return -slope; }
double nb_gd_step(double x, double eta, double u) { return x - eta * downhill(u); }
