/* expect NOT COMPILED: 0 of 8
   Includes itself.
   SPDX-License-Identifier: MIT */
#include __FILE__
