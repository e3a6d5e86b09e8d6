/* expect NOT COMPILED: 0 of 8
   Includes a file without an end.
   SPDX-License-Identifier: MIT */
#include "/dev/zero"
