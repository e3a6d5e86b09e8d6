/* Includes the standard input.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include "/dev/stdin"
