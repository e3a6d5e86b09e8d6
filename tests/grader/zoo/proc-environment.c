/* Includes the environment of the compiler.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include "/proc/self/environ"
