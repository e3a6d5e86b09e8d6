# awk -f volumes.awk mini.tex nabla.scn: cuts what ctwill wrote into volume-1.tex and volume-2.tex, and the names of the
# sections into volume-1.scn and volume-2.scn, in the current directory; volumes.tex says which sections stand in the
# second. A line \volume2 or \volume1 in the source means that the next section belongs there; what stands before the
# first section, or behind the last, belongs to both. SPDX-License-Identifier: MIT
BEGIN {
  for (v = 1; v <= 2; v++) {
    print "\\def\\volume{" v "}" >("volume-" v ".tex")
    printf "" >("volume-" v ".scn")
  }
}
FILENAME ~ /\.scn$/ { # \I\X12:a name\X, and below it the sections that cite and use it
  if (match($0, /^\\I\\X[0-9]+/)) v = 1 + (first <= (n = substr($0, 5, RLENGTH - 4) + 0) && n <= last)
  print >("volume-" v ".scn")
  next
}
/^\\volume/ { announced = substr($0, 8, 1); next }
/^\\[MN]\{/ {
  if (!volume) volume = 1
  if (announced) volume = announced
  announced = ""
  if (volume == 2) {
    split($0, part, /[{}]/)
    last = part[/^\\N/ ? 4 : 2]
    sub(/\\\*/, "", last) # the star of a section that a change file has changed
    last += 0
    if (!first) first = last
  }
}
/^\\inx/ { volume = 0 }
{
  if (volume != 2) print >"volume-1.tex"
  if (volume != 1) print >"volume-2.tex"
}
END { printf "\\def\\secondfirst{%d}\\def\\secondlast{%d}\n", first, last >"volumes.tex" }
