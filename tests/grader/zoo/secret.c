/* Includes the planted secret by its path, for the compiler to print.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include "@SECRET@"
