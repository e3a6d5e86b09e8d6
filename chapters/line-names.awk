# Mends the file names in the #line directives of tangled files.
# ctangle 4.7 remembers a file name by a number, of which only the lower eight bits survive, so that in a
# book of this size compilers and debuggers would speak of files that do not exist. The section numbers
# in the output are right, and tell the file; the line numbers are right, and let us check it.
# usage: awk -f line-names.awk -v master=nabla.w -v path=DIR:DIR -v out=DIR TANGLED...
# SPDX-License-Identifier: MIT

function find(name,   i, n, dir, line, r) { # the file that ctangle found by this name
  n = split(path, dir, ":")
  for (i = 1; i <= n; i++) {
    r = (getline line < (dir[i] "/" name))
    close(dir[i] "/" name)
    if (r >= 0) return dir[i] "/" name
  }
  return fail("there is no " name " in " path)
}
function fail(what) { print "line-names: " what > "/dev/stderr"; failed = 1; exit 1 }

BEGIN { # number the sections of the book
  depth = 1
  file[1] = find(master)
  while (depth) {
    if ((getline line < file[depth]) <= 0) { ended[file[depth]] = at[depth]; close(file[depth--]); continue }
    at[depth]++
    if (line ~ /^@i/) { sub(/^@i[ \t]*/, "", line); sub(/[ \t]+$/, "", line); file[++depth] = find(line); at[depth] = 0 }
    else if (line ~ /^@([ \t*]|$)/) { home[++n] = file[depth]; sub(/^(\.\.\/)+/, "", home[n]); start[n] = at[depth] }
  }
}

FNR == 1 { if (target) close(target); target = out "/" FILENAME; top = 0; held = 0 }

# A directive just before the end of a section only speaks of the file that is read next: it is dropped.
held && /^$/ { empty = empty "\n"; next } # empty lines are counted, too
held && !/^\/\*:/ {
  s = section[top]
  if (!(s in home) || held < start[s] || (home[s + 1] == home[s] && held > start[s + 1]))
    fail(FILENAME ": line " held " is not in section " s)
  printf "#line %d \"%s\"\n%s", held, home[s], empty > target
}
{ held = 0; empty = "" }
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
