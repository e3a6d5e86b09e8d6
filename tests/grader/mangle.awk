# mangle.awk -v seed=N: a correct program, damaged: with tokens exchanged, doubled, lost or replaced, with random bytes
# in it, cut off, or nothing but random bytes. Run it with LC_ALL=C. SPDX-License-Identifier: MIT
function below(n) { return int(rand() * n) }
function some() { do i_ = below(n) + 1; while (token[i_] ~ /^[ \n\t]$/); return i_ }
BEGIN { srand(seed); for (i = 0; i < 50; i++) rand(); RS = "^$" }
{ text = $0
  kind = seed % 8
  if (kind == 0) text = substr(text, 1, below(length(text)) + 1)
  else if (kind == 1) { text = ""; for (i = below(3000) + 1; i; i--) text = text sprintf("%c", below(255) + 1) }
  else if (kind == 2) for (i = below(5) + 1; i; i--) { p = below(length(text)) + 1; text = substr(text, 1, p - 1) sprintf("%c", below(255) + 1) substr(text, p + 1) }
  else {
    while (match(text, /[A-Za-z_][A-Za-z_0-9]*|[0-9.]+|[^A-Za-z_0-9]/)) { token[++n] = substr(text, RSTART, RLENGTH); text = substr(text, RSTART + RLENGTH) }
    for (i = kind < 6 ? 1 : below(4) + 1; i; i--) { a = some(); b = some(); t = token[a]
      if (kind == 3) { token[a] = token[b]; token[b] = t } else if (kind == 4) token[a] = t " " t
      else if (kind == 5) token[a] = ""; else token[a] = token[b] }
    text = ""
    for (i = 1; i <= n; i++) text = text token[i]
  }
  printf "%s", text }
