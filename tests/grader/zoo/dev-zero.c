/* Includes a file without an end.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include "/dev/zero"
