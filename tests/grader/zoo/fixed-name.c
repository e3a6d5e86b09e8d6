/* Includes itself by the fixed name of the copy.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include "2.2-diff.c"
