# index.awk JOB.trm JOB.idx: the index of cweave with the concepts of \term merged in.
# A line of JOB.trm is a concept, a tab, a section. SPDX-License-Identifier: MIT

function key(entry) { # what an entry is sorted by: its letters, as cweave does it
  sub(/, [^,]*$/, "", entry)
  gsub(/\\9\{|\\[A-Za-z]+ ?|\\[^A-Za-z]|[{}$]/, "", entry)
  return tolower(entry)
}
function keep(   k) {
  if (entry == "") return
  name = entry; sub(/, .*/, "", name)
  k = key(name)
  line[++n] = entry; order[n] = k "\t" n
  entry = ""
}

FILENAME ~ /\.trm$/ {
  split($0, f, "\t")
  if (!(f[1] in concept)) concept[f[1]] = "\\[" f[2] "]"
  else if (index("," concept[f[1]] ",", "[" f[2] "]") == 0) concept[f[1]] = concept[f[1]] ", \\[" f[2] "]"
  next
}
/^\\I/ { keep(); entry = $0; next }
/^\\fin/ { keep(); tail = $0; next }
{ entry = entry (entry == "" ? "" : "\n") $0 }
END {
  keep()
  for (c in concept) { entry = "\\I{" c "}, " concept[c] "."; keep() }
  sort = "LC_ALL=C sort -t '\t' -k1,1 -k2,2n | cut -f3- | tr '\\f' '\\n'"
  for (i = 1; i <= n; i++) {
    gsub(/\n/, "\f", line[i]) # an entry of several lines is one line for the moment
    print order[i] "\t" line[i] | sort
  }
  close(sort)
  if (tail != "") print tail
}
