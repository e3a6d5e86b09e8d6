/* Includes itself.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include __FILE__
