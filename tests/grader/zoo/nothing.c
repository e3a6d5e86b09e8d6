/* Does not define the function at all.
   expect: missing
   says: the function nb_diff is missing
   SPDX-License-Identifier: MIT */
static int nothing __attribute__((unused));
