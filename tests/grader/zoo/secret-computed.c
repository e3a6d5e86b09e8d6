/* The same by way of a macro.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#define IN(x) IT(x)
#define IT(x) #x
#define PATH @SECRET@
#include IN(PATH)
