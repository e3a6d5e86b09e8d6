# awk -v toc=JOB.toc -f guess.awk volume-1.tex bibliography.tex: the references of a volume as its first run will write
# them, but for the numbers of pages, and contents of the right length. So the first run breaks its pages where they
# will stay, and the second is the last. Where the guess is wrong, only time is lost: typeset.sh goes on until nothing
# changes. With -v far=1 and the other volume: what may be referred to from afar.
# SPDX-License-Identifier: MIT

function put(kind, key, text) { print "\\def" (far ? "far" : "ref") "{" kind "}{" key "}{" text "}" }
function roman(n) { return n ? substr("iii", 1, n) : "" } # figures outside of chapters are few
/^%/ { next }
held != "" { $0 = held " " $0; held = "" }
/\\(exercise|bibitem)[^}]*} *(\{[^}]*)?$/ { held = $0; next } # its second argument ends on the next line
/^\\def\\volume\{2\}/ { appendix = 1; chapter = 1 }
/^\\appendices/ { chapter = 0; appendix = 1 }
/^\\[MN]\{/ {
  split($0, part, /[{}]/)
  if (/^\\N/ && part[2] == 1) {
    chapter += begun++ || appendix; figures = 0
    id = appendix ? substr("ABCDEFG", chapter, 1) : chapter + 0
  } else if (/^\\N/ && part[2] == 0) id = ""
  section = /^\\N/ ? part[4] : part[2]
  gsub(/\\\*/, "", section)
  if (/^\\N/ && toc) print "\\ZZ {}{" part[2] "}{" section "}{0}{}" >toc
}
{
  for (rest = $0; match(rest, /\\(label|figure|exercise|hint|answer|bibitem|cite)[ {]/); ) {
    rest = substr(rest, RSTART)
    n = split(rest, part, /[{}]/)
    name = substr(part[1], 2); key = part[2]; text = part[4]
    if (name == "label") { put("sec", key, section); put("chap", key, id) }
    else if (name == "figure") { figures++; put("fig", key, id == "" ? roman(figures) : id "." figures) }
    else if (name == "exercise") { put("ex", key, section); put("extitle", key, text); exercise = key; hints = 0 }
    else if (name == "answer") put("ans", key, section)
    else if (far) ; # each volume has its own hints, and lists the works that it cites
    else if (name == "hint") put("hint", exercise "." ++hints, "")
    else if (name == "cite") put("cited", key, "")
    else put("bib", key, text)
    rest = substr(rest, 2)
  }
}
