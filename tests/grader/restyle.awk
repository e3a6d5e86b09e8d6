# restyle.awk -v style=NAME SOLUTION.c: the same program in another style, for the grader must not care.
# SPDX-License-Identifier: MIT
/^#line / || /^\/\*:?[0-9]*:?\*\/$/ { next }
{ line[++n] = $0 }
style == "talkative" && !said++ { head = "#include <stdio.h>\n" }
END {
  printf "%s", head
  if (style == "main") print "#include <stdio.h>\nstatic int count, data[100]; char buffer[1000]; double read_data, sum_of_all;"
  if (style == "allocating") print "#include <stdlib.h>\n#include <string.h>\n" \
    "static int down(int n) { char *s = malloc(100); memset(s, n, 100); int r = n > 0 ? down(n - 1) : s[99]; free(s); return r; }"
  for (i = 1; i <= n; i++) {
    s = line[i]
    if (style == "narrow" && s !~ /^#/ && s !~ /"/ && s !~ /\\$/ && line[i - 1] !~ /\\$/) gsub(/[ \t]+/, "\n", s)
    if (style == "windows") s = s "\r"
    print s
    if (line[i] ~ /^\{/ && line[i - 1] !~ /=/) { # a function begins
      if (style == "talkative") print "{ static int times; if (times++ < 1000) printf(\"here\\n\"); }"
      if (style == "allocating") print "down(20);"
    }
  }
  if (style == "main") print "int main(void) { printf(\"%d\", count + data[0] + buffer[0] + (read_data < sum_of_all)); return 1; }"
}
