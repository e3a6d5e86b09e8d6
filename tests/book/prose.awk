# prose.awk FILES.w FILES.tex: the words of the prose, for a spelling checker: no code, no formulas,
# no control words. SPDX-License-Identifier: MIT
FNR == 1 { tex = FILENAME ~ /\.tex$/ || FILENAME ~ /exercises\//; skip = 0 }
/^@q/ { next }
/^[ \t]*%/ || /^\\font/ || /^@[sdf] / { next }
/^@([ \t*]|$)/ { tex = 1; sub(/^@(\*+[0-9]*)?[ \t]*/, "") }
/^@[<(].*@>\+?=/ { flush(); tex = 0 }
/\$\$/ { n = gsub(/\$\$/, "$$"); if (!skip && n == 1) { skip = 1; next } if (skip && n % 2) { skip = 0; next } }
skip { next }
tex {
  text = text " " $0
  if (NF == 0) flush()
}
function flush() {
  gsub(/@<[^@]*@>|\|[^|]*\|/, " ", text)
  gsub(/\$\$[^$]*\$\$/, " ", text); gsub(/\$[^$]*\$/, " ", text)
  gsub(/\\\.\{([^{}\\]|\\.)*\}/, " ", text)
  gsub(/\{\\tt[^}]*\}/, " ", text); gsub(/\{\\boxfont /, "{ ", text)
  gsub(/\\(xsec|xchap|xex|xans|xfig|label|val|listing|sourcelisting|slide|exercise|answer|cite|input|font|pdfximage|weblink)[ ]*\{[^}]*\}/, " ", text)
  gsub(/\\(expect|slideline)\{[^}]*\}\{[^}]*\}/, " ", text)
  gsub(/\\figure\{[^}]*\}/, " ", text); gsub(/\\bibitem\{[^}]*\}/, " ", text)
  gsub(/\\pdfliteral page *\{[^{}]*\}|[(BDE]*MC\}/, " ", text); gsub(/\\cr[^a-z]/, " ", text)
  gsub(/\\"/, "", text); gsub(/\\[A-Za-z]+\/?|\\./, " ", text); gsub(/[{}~@_^&#0-9]/, " ", text)
  gsub(/---?/, " ", text)
  print text
  text = ""
}
END { flush() }
