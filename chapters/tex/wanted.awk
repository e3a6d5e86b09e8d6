# wanted.awk FILES: a makefile that says which outputs and figures the book wants.
# SPDX-License-Identifier: MIT
function all(text, pattern, cut,   s) { # calls want() for each match
  while (match(text, pattern)) {
    s = substr(text, RSTART, RLENGTH)
    text = substr(text, RSTART + RLENGTH)
    gsub(cut, "", s)
    want(s)
  }
}
function want(s) {
  if (mode == "listing") { if (!(s in listing)) { listing[s]; list = list " " B "/out/" s ".txt" } }
  else if (mode == "figure") { if (!(s in figure)) { figure[s]; figs = figs " " B "/figures/" s ".pdf" } }
  else print B "/figures/" f ".pdf: " B "/" s
}
FNR == 1 { f = FILENAME; sub(/.*\//, "", f); sub(/\.[a-z]*$/, "", f) }
FILENAME ~ /\.w$/ { mode = "listing"; all($0, "\\\\listing\\{[^}#]*\\}", "\\\\listing\\{|\\}")
                    mode = "figure"; all($0, "\\\\figure\\{[^}#]*\\}", "\\\\figure\\{|\\}") }
FILENAME ~ /\.tex$/ { mode = "data"; all($0, "out/[-A-Za-z0-9]+\\.txt", "^$") }
END { print "LISTINGS :=" list; print "FIGURES :=" figs }
