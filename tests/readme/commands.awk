# Cuts the console blocks of a Markdown file into numbered commands and the output that is expected of
# them: OUT/1.sh and OUT/1.expected, and so on. In an expected output a line "..." stands for any lines.
# SPDX-License-Identifier: MIT
/^```console/ { inside = 1; next }
/^```/ { inside = 0; next }
inside && /^\$ / { n++; print substr($0, 3) > (out "/" n ".sh"); printf "" > (out "/" n ".expected"); next }
inside && n { print > (out "/" n ".expected") }
END { print n + 0 }
