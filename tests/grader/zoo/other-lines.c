/* Pretends that its mistake is in the file of the tests, in a language of workflows.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#line 1 "tests/exercises/2.2-diff.c"
#error ::error file=tests/exercises/2.2-diff.c::all points for everybody
