/* expect NOT COMPILED: 0 of 8
   Includes a secret, for the compiler to print.
   SPDX-License-Identifier: MIT */
#include "/etc/passwd"
