# The book as CWEB reads it: next_line() puts one line after the other into |line|, through all @i files, and says in
# |here| and |at| which line of which file it is, and by |moved| that the line before stood in another one.
# usage: awk -v master=nabla.w -v path=DIR:DIR -f book.awk -f THE-OTHER.awk
# SPDX-License-Identifier: MIT

function fail(what) { print "the book: " what > "/dev/stderr"; failed = 1; exit 1 }
function find(name,   i, n, dir, line, r) { # the file that ctangle finds by this name
  n = split(path, dir, ":")
  for (i = 1; i <= n; i++) {
    r = (getline line < (dir[i] "/" name))
    close(dir[i] "/" name)
    if (r >= 0) return dir[i] "/" name
  }
  return fail("there is no " name " in " path)
}
function open_file(name) { opened[++depth] = find(name); lines[depth] = 0; moved = 1 }
function next_line() {
  moved = 0
  if (!begun++) open_file(master)
  while (depth) {
    if ((getline line < opened[depth]) <= 0) { close(opened[depth--]); moved = 1; continue }
    at = ++lines[depth]
    here = opened[depth]
    if (line !~ /^@i/) return 1
    sub(/^@i[ \t]*/, "", line); sub(/[ \t]+$/, "", line)
    open_file(line)
  }
  return 0
}
