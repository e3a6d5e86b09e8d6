/* SPDX-License-Identifier: MIT */
#include "signatures.h"
double s_library(double x) { return 2 * x; }
