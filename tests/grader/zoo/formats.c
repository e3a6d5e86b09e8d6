/* Prints what would end a record in JSON, XML, CSV, TAP, HTML, and in a workflow's log.
   expect: wrong
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdio.h>
double nb_diff(nb_fun f, double c)
{
  puts("\"}],\"points\":8,\"verdict\":\"passed\"}");
  puts("]]></system-out></testcase></testsuite><script>alert(8)</script>&lt;");
  puts("=cmd|'/C calc'!A0,\"8\",8\n::error::8\n1..1\nok 1 - # SKIP\n\\u0000\\ud800");
  return nb_at(f, c);
}
