# Mends the file names in the #line directives of tangled files.
# ctangle 4.7 remembers a file name by a number, of which only the lower eight bits survive, so that in a
# book of this size compilers and debuggers would speak of files that do not exist. The section numbers
# in the output are right, and tell the file; the line numbers are right, and let us check it.
# usage: awk -v master=nabla.w -v path=DIR:DIR -v out=DIR -f book.awk -f line-names.awk TANGLED...
# SPDX-License-Identifier: MIT

BEGIN { # number the sections of the book
  while (next_line())
    if (line ~ /^@([ \t*]|$)/) { home[++n] = here; sub(/^(\.\.\/)+/, "", home[n]); start[n] = at }
}

FNR == 1 { if (target) close(target); target = out "/" FILENAME; top = 0; held = 0 }

# A directive just before the end of a section only speaks of the file that is read next: it is dropped.
held && /^[ \t]*$/ { held++; next }
held && !/^(\/\*:|#line )/ {
  s = section[top]
  if (!(s in home) || held < start[s] || (home[s + 1] == home[s] && held > start[s + 1]))
    fail(FILENAME ": line " held " is not in section " s)
  print "#line " held " \"" home[s] "\"" > target
}
{ held = 0 }
/^#line [0-9]+ "/ { held = $2; next }

{
  rest = $0
  while (match(rest, /\/\*:?[0-9]+:?\*\//)) {
    mark = substr(rest, RSTART + 2, RLENGTH - 4)
    rest = substr(rest, RSTART + RLENGTH)
    if (mark ~ /:$/) section[++top] = mark + 0
    else top--
  }
}

{ print > target }
