# Writes the public headers as people read them. ctangle drops comments and layout, which is right for code that
# only compilers see; but a header is the reference of its library. So the sections @(include/...@> are put
# together once more here, with their comments, whose TeX becomes plain text, and with the numbers of the
# sections that explain them. That both versions mean the same is tested.
# usage: awk -v master=nabla.w -v path=DIR:DIR -v out=DIR -f book.awk -f headers.awk
# SPDX-License-Identifier: MIT

# The C part of a section begins at @<name@>= or @(file@>=, and ends where the next section or another file begins.
function read_book(   name, n) {
  while (next_line()) {
    if (moved) name = ""
    if (line ~ /^@([ \t*]|$)/) { n++; name = "" }
    if (match(line, /@[<(][^@]*@>\+?=/)) {
      name = substr(line, RSTART + 2, RLENGTH - 2)
      sub(/@>\+?=$/, "", name)
      if (substr(line, RSTART + 1, 1) == "(" && !(name in parts)) files[++n_files] = name
      p = ++parts[name]
      number[name, p] = n
      line = substr(line, RSTART + RLENGTH)
      code[name, p] = line
    } else if (name != "") code[name, parts[name]] = code[name, parts[name]] "\n" line
  }
}

function full(name,   s) { # the whole name of an abbreviated one
  if (name in parts || name !~ /\.\.\.$/) return name
  sub(/\.\.\.$/, "", name)
  for (s in parts) if (index(s, name) == 1) return s
  return name
}

function plain(text,   s) { # a line with its comments out of TeX, and the codes of CWEB gone
  gsub(/@[,;\/|#+]/, "", text)
  gsub(/@@/, "@", text)
  if (text !~ /\/\*/ && !in_comment) return text
  in_comment = text !~ /\*\//
  gsub(/\\\.\{/, "{", text)
  gsub(/\\CEE\/?/, "C", text)
  while (match(text, /\^\{[^{}]*\}/)) # an exponent of several letters
    text = substr(text, 1, RSTART) "(" substr(text, RSTART + 2, RLENGTH - 3) ")" substr(text, RSTART + RLENGTH)
  gsub(/[|$~]/, " ", text); gsub(/ +[|$]/, " ", text)
  gsub(/\\le\>?/, "<=", text); gsub(/\\ge\>?/, ">=", text); gsub(/\\ne\>?/, "!=", text)
  gsub(/ *\\circ */, " o ", text); gsub(/\\eta/, "eta", text); gsub(/\\nabla/, "grad", text); gsub(/\\infty/, "infinity", text)
  gsub(/\\(to|gets)/, "->", text); gsub(/\\(cdot|times)/, "*", text); gsub(/ *\\l?dots */, " ... ", text)
  gsub(/\\pm/, "+-", text); gsub(/\\sum/, "sum", text); gsub(/\\partial/, "d", text); gsub(/\\(bf|it|tt|rm)\>? ?/, "", text)
  gsub(/\\[\/,!]/, "", text); gsub(/\\/, "", text); gsub(/[{}]/, "", text)
  s = ""
  if (match(text, /^ */)) { s = substr(text, 1, RLENGTH); text = substr(text, RLENGTH + 1) }
  gsub(/  +/, " ", text); gsub(/ \)/, ")", text); gsub(/\( /, "(", text); gsub(/ ,/, ",", text); gsub(/ :/, ":", text); gsub(/ ;/, ";", text); gsub(/ \./, ".", text)
  return s text
}

function put(name,   i, k, line, m) {
  name = full(name)
  for (i = 1; i <= parts[name]; i++) {
    k = split(code[name, i], line, "\n")
    if (name !~ /^include/) printf "\n/* Section %d of the book */\n", number[name, i] > target
    blank = 0
    for (m = 1; m <= k; m++) if (m > 1 || line[m] != "") put_line(line[m])
  }
}

function put_line(text) {
  if (match(text, /@<[^@]*@>/)) { put(substr(text, RSTART + 2, RLENGTH - 4)); return }
  text = plain(text)
  if (text ~ /^[ \t]*$/) { blank = 1; return }
  if (blank) print "" > target
  blank = 0
  print text > target
}

BEGIN {
  read_book()
  for (f = 1; f <= n_files; f++) {
    if (files[f] !~ /^include\//) continue
    target = out "/" files[f]
    printf "/* %s: part of libnabla; made from the book.\n   SPDX-License-Identifier: MIT */\n", substr(files[f], 9) > target
    blank = 0
    put(files[f])
    close(target)
  }
}
