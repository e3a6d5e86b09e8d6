/* Includes a secret, for the compiler to print.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include "/etc/passwd"
