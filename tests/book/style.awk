# style.awk FILES.w: the size of sections, in figures. Prints lines "name value"; a section
# with more than 30 lines of code is named as well. SPDX-License-Identifier: MIT
function finish() {
  if (!open) return
  sections++
  if (code > 0) lines[++n_code] = code; else without++
  if (code > 30) printf "long %s:%d %d lines\n", file, start, code
  if (code > most) most = code
  if (words > 0) word[++n_words] = words
  all_code += code; all_words += words
  code = words = 0
}
function sort(a, n,   i, j, v) {
  for (i = 2; i <= n; i++) { v = a[i]; for (j = i - 1; j > 0 && a[j] > v; j--) a[j + 1] = a[j]; a[j + 1] = v }
}
FNR == 1 { finish(); open = 0 }
/^@([ \t*]|$)/ { finish(); open = 1; in_code = 0; file = FILENAME; start = FNR; sub(/^@(\*+[0-9]*)?[ \t]*/, "") }
/^@[<(].*@>\+?=[ \t]*$/ { in_code = 1; next }
/^@[dfs][ \t]/ || /^@q/ || /^@i/ { next }
!open || NF == 0 { next }
in_code { code++; next }
{ line = $0
  gsub(/\|[^|]*\||\$[^$]*\$|\\[A-Za-z]+|[{}~@\\$]/, " x ", line)
  words += split(line, f, /[ \t]+/) }
END {
  finish()
  sort(lines, n_code); sort(word, n_words)
  print "sections", sections
  print "without_code", without
  print "median_code", lines[int((n_code + 1) / 2)]
  print "p90_code", lines[int(.9 * n_code)]
  print "most_code", most + 0
  print "median_words", word[int((n_words + 1) / 2)]
  printf "prose_to_code %.2f\n", all_words / 11 / (all_code ? all_code : 1) # a line of prose: 11 words
}
