/* Includes what a neighbor handed in.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include "../honest/2.2-diff.c"
#include "../../honest/2.2-diff.c"
