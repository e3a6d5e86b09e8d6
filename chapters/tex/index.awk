# index.awk far.ref JOB.trm volume.idx: of ctwill's index what concerns this volume, in the spelling of its text, with
# the concepts of \term merged in. A line of JOB.trm is a concept, a tab, a section. The sections of an entry become \at{12}, because TeX would
# need a second to find them in long entries. Those of the other volume are left out, unless the
# second uses a name that is defined only in the first. SPDX-License-Identifier: MIT

function key(entry) { # what an entry is sorted by: its letters, as cweave does it
  sub(/, [^,]*$/, "", entry)
  gsub(/\\9\{|\\[A-Za-z]+ ?|\\[^A-Za-z]|[{}$]/, "", entry)
  return tolower(entry)
}
function here(section) { return (first <= section && section <= last) == (volume == 2) }
function spelled(entry) { # an underscore is a letter to ctwill here, and \_ to TeX; \${f_prime} is the formula \fxprime
  sub(/^\\I +/, "\\I", entry)
  if (match(entry, /^\\I\\\$\{[^}]*\}/)) {
    name = substr(entry, 6, RLENGTH - 6)
    gsub(/_/, "x", name)
    return "\\I$\\" name "$" substr(entry, RLENGTH + 1)
  }
  if (entry ~ /^\\I\\[.\\&]/) { gsub(/\\_/, "_", entry); gsub(/_/, "\\_", entry) }
  return entry
}
function keep(   k, places, place, i, m, listed, number, afar, mine, defined) {
  if (entry ~ /^(\\I\\\|.*)?$/) { entry = ""; return } # a name of one letter is declared in a hundred places
  name = entry; sub(/, .*/, "", name)
  k = key(name)
  if (match(entry, /(, (\\\[)?[0-9]+(\\\*)?\]?)+\.$/)) {
    places = substr(entry, RSTART + 2, RLENGTH - 3)
    entry = substr(entry, 1, RSTART - 1)
    m = split(places, place, ", ")
    for (i = 1; i <= m; i++) {
      number = place[i]
      gsub(/[^0-9]/, "", number)
      sub(/[0-9]+/, "\\at{&}", place[i])
      if (here(number + 0)) {
        mine++
        defined += place[i] ~ /\[/
        listed = listed ", " place[i]
      } else if (volume == 2 && place[i] ~ /\[/) afar = afar ", " place[i]
    }
    if (!defined) listed = listed afar
    if (mine) { line[++n] = entry listed "."; order[n] = k "\t" n }
  } else print "index.awk: no sections in " entry >"/dev/stderr"
  entry = ""
}

/^\\def\\secondfirst/ { split($0, f, /[{}]/); first = f[2] + 0; last = f[4] + 0 }
FILENAME ~ /\.ref$/ { next }
FILENAME ~ /\.trm$/ {
  split($0, f, "\t")
  if (!(f[1] in concept)) concept[f[1]] = "\\[" f[2] "]"
  else if (index("," concept[f[1]] ",", "[" f[2] "]") == 0) concept[f[1]] = concept[f[1]] ", \\[" f[2] "]"
  next
}
/^\\I/ { keep(); entry = spelled($0); next }
/^\\fin/ { keep(); tail = $0; next }
{ entry = sub(/%$/, "", entry) ? entry $0 : entry " " $0 } # an entry may have several lines
END {
  keep()
  for (c in concept) { entry = "\\I{" c "}, " concept[c] "."; keep() }
  sort = "LC_ALL=C sort -t '\t' -k1,1 -k2,2n | cut -f3-"
  for (i = 1; i <= n; i++) print order[i] "\t" line[i] | sort
  close(sort)
  if (tail != "") print tail
}
