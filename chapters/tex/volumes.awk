# awk -f volumes.awk mini.tex mini.tex mini.scn: cuts what ctwill wrote into volume-1.tex and volume-2.tex, and the names
# of the sections into volume-1.scn and volume-2.scn, in the current directory; volumes.tex says which sections stand in
# the second. A line \volume2 or \volume1 in the source means that the next section belongs there; what stands before
# the first section, or behind the last, belongs to both. The text is read twice: the first time only for the numbers.
# SPDX-License-Identifier: MIT
BEGIN {
  for (v = 1; v <= 2; v++) {
    print "\\def\\volume{" v "}" >("volume-" v ".tex")
    printf "" >("volume-" v ".scn")
  }
}
function in_second(section) { return first <= section && section <= last }
FNR == 1 { pass++; volume = 0 }
/^\\volume/ { announced = substr($0, 8, 1); next }
/^\\[MN]\{/ {
  if (!volume) volume = 1
  if (announced) volume = announced
  announced = ""
  if (pass == 1 && volume == 2) {
    split($0, part, /[{}]/)
    last = part[/^\\N/ ? 4 : 2]
    sub(/\\\*/, "", last) # the star of a section that a change file has changed
    last += 0
    if (!first) first = last
  }
}
pass == 1 { next }
pass == 3 { # \I\X12:a name\X, and below it the sections that cite and use it
  if (match($0, /^\\I\\X[0-9]+/)) v = in_second(substr($0, 5, RLENGTH - 4) + 0) ? 2 : 1
  print >("volume-" v ".scn")
  next
}
/^\\inx/ { volume = 0 }
# The first volume uses nothing of the second. Where ctwill thinks so, a name is declared in both.
volume == 1 && /^\\\[[0-9]/ && in_second(substr($1, 3) + 0) { next }
volume != 2 { print >"volume-1.tex" }
volume != 1 { print >"volume-2.tex" }
END { printf "\\def\\secondfirst{%d}\\def\\secondlast{%d}\n", first, last >"volumes.tex" }
