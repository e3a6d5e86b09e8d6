# The statement or the hints of an exercise as plain text, for the terminal.
# usage: awk -f chapters/plain.awk -v part=statement chapters/exercises/N.M-name.w
#        awk -f chapters/plain.awk -v part=hints     chapters/exercises/N.M-name.w
# A paragraph becomes one long line (the command fills it), a display an indented line;
# the hints are separated by a line with two dashes. A control word that is not
# known here is reported, and its name stays in the text.
# SPDX-License-Identifier: MIT

function define(meaning, words,   list, n) { n = split(words, list, " "); while (n) word[list[n--]] = meaning }

BEGIN {
  define("", "it bf rm tt sl left right displaystyle noindent medskip smallskip bigskip big Big bigl bigr limits ignorespaces")
  define(" ", "quad qquad enspace"); define("\n\n", "par")
  define(" <= ", "le leq"); define(" >= ", "ge geq"); define(" != ", "ne neq"); define(" -> ", "to rightarrow"); define(" <- ", "gets")
  define(" in ", "in"); define(" is about ", "approx"); define(" * ", "times"); define("*", "cdot"); define(" o ", "circ")
  define(" +- ", "pm"); define(" / ", "over"); define("...", "ldots dots cdots"); define("|", "vert"); define("'", "prime")
  define("infinity", "infty"); define("d", "partial"); define("grad ", "nabla"); define("\n  - ", "item")
  n = split("alpha beta gamma delta epsilon varepsilon eta theta kappa lambda mu nu xi pi rho sigma tau phi varphi chi psi omega " \
    "sin cos tan tanh exp log ln min max lim arctan sqrt cbrt argmin", list, " ")
  while (n) { word[list[n]] = list[n]; n-- }
  n = split("slide marg label footnote llap index", list, " "); while (n) dropped[list[n--]] = 1
  n = split("term hbox emph text code uref", list, " "); while (n) kept[list[n--]] = 1
}

# The text up to the brace that closes the group at the beginning of s; rest_of becomes what follows.
function group(s,   i, depth, c, code) {
  sub(/^[ \t\n]+/, "", s)
  if (substr(s, 1, 1) != "{") { rest_of = substr(s, 2); return substr(s, 1, 1) }
  for (i = 1; i <= length(s); i++) {
    c = substr(s, i, 1)
    if (c == "\\" && !code) { i++; continue }
    if (c == "|") code = !code
    if (c == "{" && !code) depth++
    if (c == "}" && !code && --depth == 0) break
  }
  if (i > length(s)) { complain("a brace is not closed"); i = length(s) + 1 }
  rest_of = substr(s, i + 1)
  return substr(s, 2, i - 2)
}

function complain(what) { print "plain.awk: " FILENAME ": " what > "/dev/stderr"; failed = 1 }

# The meaning of a group at the beginning of rest_of, which may contain groups of its own.
function plain_group(math,   inner, keep) {
  inner = group(rest_of); keep = rest_of
  inner = plain(inner, math); rest_of = keep
  return inner
}

# One control sequence at the beginning of s.
function control(s, math,   name, spaced) {
  if (!match(s, /^\\[A-Za-z]+/)) {
    name = substr(s, 2, 1); rest_of = substr(s, 3)
    if (name == ".") return plain_group(math)
    if (index("\"'`^~=", name)) return "" # an accent
    if (index("/!,;>-", name)) return ""
    return name == "\n" ? " " : name
  }
  name = substr(s, 2, RLENGTH - 1); rest_of = substr(s, RLENGTH + 1); spaced = sub(/^[ \n]+/, "", rest_of)
  if (name in dropped) { group(rest_of); return "" }
  if (name in kept) return plain_group(math)
  if (name == "sqrt") return "sqrt(" plain_group(math) ")"
  if (name == "xex") return "exercise " group(rest_of)
  if (name ~ /^x(sec|chap|fig|ans)$/) { group(rest_of); return "the book" }
  if (!(name in word)) { complain("unknown \\" name); return name " " }
  return word[name] (word[name] ~ /[a-z]$/ && (rest_of ~ /^[A-Za-z0-9]/ || spaced && rest_of ~ /^[-=<>+*\/]/) ? " " : "")
}

# An index or an exponent: parentheses only where they are needed.
function raised(s, mark,   inner, keep) {
  if (s ~ /^\\/) { inner = control(s, 1); keep = rest_of } else { inner = group(s); keep = rest_of; inner = plain(inner, 1) }
  rest_of = keep
  gsub(/^ +| +$/, "", inner)
  if (inner == "o") return " degrees"
  return mark (inner ~ /^-?[A-Za-z0-9.]+$|^'+$/ ? inner : "(" inner ")") (rest_of ~ /^[A-Za-z0-9]/ ? " " : "")
}

function plain(s, math,   out, c, i) {
  for (out = ""; s != ""; ) {
    c = substr(s, 1, 1)
    if (c == "\\") { i = control(s, math); out = out (out ~ /[a-z]$/ && math && i ~ /^[a-z]/ ? " " : "") i; s = rest_of; continue }
    if (substr(s, 1, 2) == "$$") { math = !math; out = out (math ? "\n    " : "\n"); s = substr(s, 3); continue }
    if (c == "|" && !math) {
      i = index(substr(s, 2), "|")
      if (!i) { complain("a bar has no partner"); i = length(s) }
      c = substr(s, 2, i - 1); gsub(/\n/, " ", c)
      out = out c; s = substr(s, i + 2); continue
    }
    if (math && (c == "^" || c == "_")) { out = out raised(substr(s, 2), c); s = rest_of; continue }
    if (!math && match(s, /^(---?|``|''|@@)/)) {
      out = out (c == "-" ? (RLENGTH == 3 ? " - " : "-") : c == "@" ? "@" : "\"")
      s = substr(s, RLENGTH + 1); continue
    }
    s = substr(s, 2)
    if (c == "$") math = !math
    else if (c == "~" || c == "\n" || c == "\t") out = out " "
    else if (c != "{" && c != "}") out = out c
  }
  return out
}

# Paragraphs are separated by empty lines; blanks are counted only at the beginning of a display.
function paragraphs(s,   list, n, i, k, lines, m, out, line) {
  gsub(/\n[ \t]*\n/, "\n\n", s); gsub(/\n\n+/, "\1", s)
  n = split(s, list, "\1")
  for (i = 1; i <= n; i++) {
    m = split(plain(list[i], 0), lines, "\n")
    for (k = 1; k <= m; k++) {
      line = lines[k]
      if (line ~ /^    /) { sub(/^ +/, "", line); gsub(/ +/, " ", line); line = "    " line }
      else { gsub(/ +/, " ", line); sub(/^ /, "", line) }
      sub(/ +$/, "", line)
      if (line != "") out = out (out != "" && k == 1 ? "\n" : "") line "\n"
    }
  }
  return out
}

/^@/ && !/^@ *\\exercise/ { next }
{ text = text $0 "\n" }

END {
  at = index(text, "\\exercise")
  if (!at) { complain("no \\exercise here"); exit 1 }
  text = substr(text, at + length("\\exercise"))
  id = group(text); title = group(rest_of); statement = rest_of
  at = index(statement, "\\hint")
  hints = at ? substr(statement, at) : ""
  if (at) statement = substr(statement, 1, at - 1)
  if (part == "statement") printf "%s %s\n\n%s", id, plain(title, 0), paragraphs(statement)
  else for (n = 0; (at = index(hints, "\\hint")) > 0; n++) {
    hints = substr(hints, at + length("\\hint"))
    inner = group(hints); hints = rest_of
    printf "%s%s", n ? "--\n" : "", paragraphs(inner)
  }
  if (part == "hints" && n != 3) complain(n + 0 " hints instead of 3")
  exit failed
}
