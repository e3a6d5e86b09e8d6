#!/bin/sh
# check-book.sh: both volumes, and both editions of the first, looked at the way a pedantic reader would. Run from the top
# folder after `make book`; B names the folder of what was built. Prints TAP.
# SPDX-License-Identifier: MIT
B=${B:-build}
HERE=tests/book
T=$B/check-book
FULL=$B/nabla.pdf
STUDENT=$B/nabla-student.pdf
rm -rf "$T" && mkdir -p "$T" || exit 1
passed=0 failed=0 number=0

# verdict NAME FILE: passes if FILE is empty, and shows it otherwise
verdict() {
  number=$((number + 1))
  if [ -s "$2" ]; then
    failed=$((failed + 1))
    echo "not ok $number - $1"
    head -20 "$2" | sed 's/^/#   /'
  else
    passed=$((passed + 1))
    echo "ok $number - $1"
  fi
}
# check NAME COMMAND...: passes if the command prints nothing
check() {
  what=$1
  shift
  "$@" >"$T/said" 2>&1
  verdict "$what" "$T/said"
}
# expects NAME VALUE LOW HIGH: a figure and its bounds
expects() {
  echo "# $1: $2"
  awk -v v="$2" -v lo="$3" -v hi="$4" 'BEGIN { if (v == "" || v + 0 < lo || v + 0 > hi) print v " is not between " lo " and " hi }' \
    >"$T/said"
  verdict "$1" "$T/said"
}

written() { ls chapters/[0-9][0-9]-*.w | sed 's,.*/0*\([0-9][0-9]*\)-.*,\1,' | sort -nu; } # numbers of the chapters

# ---- one edition: JOB is the name of its job, DIR its folder below $B, PDF its pages
overfull() { awk '/^Overfull .[hv]box \(/ { s = $0; sub(/.*\(/, ""); if ($1 + 0 > 1) print s }' "$1"; }
undefined() { grep -h '^! Undefined\|multiply defined\|has been referenced but does not exist\|duplicate ignored' "$@" | sort -u; }
missing_characters() { grep -h 'Missing character' "$1"; }
sound() { qpdf --check "$1" >"$T/qpdf" 2>&1 || cat "$T/qpdf"; }
fonts() { pdffonts "$1" | awk 'NR > 2 && (/Type 3/ || $(NF - 4) != "yes") { print "bitmap, or not embedded: " $0 }'; }
bookmarks() { # every chapter is a bookmark, and so is every section with a title
  qpdf --json --json-key=outlines "$1" | sed -n 's/^ *"title": "\(.*\)",*$/\1/p' >"$T/bookmarks"
  titles=$(grep -c '^\\ZZ' "$2")
  have=$(grep -c . "$T/bookmarks")
  [ "$have" -ge "$titles" ] || echo "$have bookmarks for $titles titles"
  for c in $3; do grep -q "^$c " "$T/bookmarks" || echo "chapter $c has no bookmark"; done
}
page_labels() { # roman pages first, then 1, 2, 3
  qpdf --json --json-key=pagelabels "$1" >"$T/labels"
  grep -q '"/S": "/r"' "$T/labels" && grep -q '"/S": "/D"' "$T/labels" || echo "no roman or no arabic page labels"
}
question_marks() { grep -n '??' "$1" | grep -v 'trigraph'; }
named() { # the title, the language, and that the title is what a viewer shows
  pdfinfo "$1" | grep -q '^Title: *Nabla' || echo "the file has no title"
  grep -a -q '/Lang *(en-US)' "$2" || echo "the file has no language"
  grep -a -q '/DisplayDocTitle true' "$2" || echo "the title is not displayed"
}
figures() { # each figure has a text that can be read aloud instead
  grep -h '^.defref{fig}' "$2" | sort -u | wc -l | tr -d ' ' >"$T/figures"
  grep -a -o '/Alt *(\([^()\\]\|\\.\)*)' "$1" >"$T/alt"
  n=$(($(cat "$T/figures") + 1)) # and the title page
  [ "$(grep -c . "$T/alt")" -ge "$n" ] || echo "$n figures, $(grep -c . "$T/alt") alternative texts"
  awk 'length($0) < 40 { print "too short: " $0 }' "$T/alt"
}
paths() { grep -n '/home/\|/tmp/w\|/root/\|/work/' "$1" | grep -v '/home/ada/'; } # her folders are an example
half_empty() { # a page that ends in its upper part although the text goes on
  pdftotext -bbox "$1" - | awk '/<page / { n++; top[n] = 1e9; bottom[n] = 0 }
    /<word / { split($0, q, "\""); y = q[4] + 0; z = q[8] + 0; if (y < top[n]) top[n] = y; if (z > bottom[n]) bottom[n] = z }
    END { for (i = 2; i < n; i++) if (bottom[i] < 380 && top[i + 1] < 70 && top[i] < 70) print "page " i " ends at " int(bottom[i]) " of 680 points" }'
}
lone_heads() { # a page that ends with a title, or with the name of a section whose code is overleaf
  sed -n 's/^.ZZ {\([^{}$\\]*\)}.*/\1/p' "$2" | sort -u >"$T/titles"
  awk 'NR == FNR { title[$0]; next }
    { page += gsub(/\f/, "") }
    page != before && last != "" && (last in title || last ~ /[0-9].? *(\+==|==|\+≡|≡)$/) { print "page " before + 1 " ends with: " last }
    { before = page; if (NF) { last = $0; gsub(/^ +| +$/, "", last) } }' "$T/titles" "$1"
}
lone_braces() { # pages that begin with the last brace of a function; TeX avoids them, and may now and then see no way
  awk '/\f/ { page += gsub(/\f/, ""); line = 0 } NF && ++line == 2 && /^ *} *$/ { n++; list = list " " page + 1 }
    END { if (n > 3) print "pages" list }' "$1"
}

far_links() { # what a link into the other volume leads to, and what there is in the other volume
  grep -a -B2 '/S /GoToR' "$1" | sed -n 's/^ *.D (\([^)]*\))$/\1/p' | sort -u >"$T/wanted"
  grep -a '^ *([^()]*)$' "$2" | tr -d ' ()' | sort -u >"$T/offered"
  [ -s "$T/wanted" ] || echo "there is no link to the other volume"
  comm -23 "$T/wanted" "$T/offered" | sed 's/^/no such place: /'
}

for edition in book:nabla student:nabla-student grader:nabla-grader; do
  dir=$B/${edition%:*} job=${edition#*:}
  pdf=$B/$job.pdf
  if [ ! -s "$pdf" ]; then echo "Bail out! there is no $pdf"; exit 1; fi
  qpdf --qdf --object-streams=disable "$pdf" "$T/$job.qdf" 2>/dev/null
  pdftotext -layout "$T/$job.qdf" "$T/$job.txt" # the same text, seven times as fast as from compressed objects
  echo "# $job.pdf: $(pdfinfo "$pdf" | awk '/^Pages/ { print $2 }') pages"
  check "$job: no box is overfull by more than 1pt" overfull "$dir/$job.log"
  check "$job: all references and values are defined" undefined "$dir/$job.out"
  check "$job: no missing characters" missing_characters "$dir/$job.log"
  check "$job: the file is sound" sound "$pdf"
  check "$job: all fonts are outlines, and embedded" fonts "$T/$job.qdf"
  check "$job: bookmarks" bookmarks "$pdf" "$dir/$job.toc" "$([ $job = nabla-grader ] && echo B C || echo "$(written) A")"
  check "$job: page labels" page_labels "$pdf"
  check "$job: no ?? in the text" question_marks "$T/$job.txt"
  check "$job: title and language" named "$pdf" "$T/$job.qdf"
  check "$job: alternative text for every figure" figures "$T/$job.qdf" "$dir/$job.ref"
  check "$job: no paths of the machine that made it" paths "$T/$job.txt"
  check "$job: hardly a page begins with a lone brace" lone_braces "$T/$job.txt"
  check "$job: no lone heads" lone_heads "$T/$job.txt" "$dir/$job.toc"
done

for job in nabla nabla-grader; do check "$job: no half-empty pages inside a chapter" half_empty $T/$job.qdf; done
check "nabla: what it refers to in the second volume is there" far_links $T/nabla.qdf $T/nabla-grader.qdf
check "nabla-student: what it refers to in the second volume is there" far_links $T/nabla-student.qdf $T/nabla-grader.qdf
check "nabla-grader: what it refers to in the first volume is there" far_links $T/nabla-grader.qdf $T/nabla.qdf

# ---- exercises: all are there, with three hints; answers only in one of the editions
exercise_ids() { sed 's/#.*//' exercises/catalogue | awk '$1 ~ /^[0-9]+\.[0-9]+$/ { print $1 }'; }
all_exercises() {
  for x in $(exercise_ids); do
    for d in book:nabla student:nabla-student; do
      ref=$B/${d%:*}/${d#*:}.ref
      grep -q "{ex}{$x}" "$ref" || echo "exercise $x is not in ${d#*:}.pdf"
      for level in 1 2 3; do grep -q "{hint}{$x.$level}" "$ref" || echo "exercise $x has no hint $level in ${d#*:}.pdf"; done
    done
    grep -q "{ans}{$x}" "$B/book/nabla.ref" || echo "exercise $x has no answer"
  done
}
no_answers() { # neither answers nor the files that hold them, and no line of code from a solution
  grep -n '{ans}' $B/student/nabla-student.ref
  grep -n 'Answer [0-9]*\.[0-9]' "$T/nabla-student.txt"
  grep -n 'solutions/[0-9]' $B/woven/student/mini.tex
  qpdf --json --json-key=outlines $STUDENT | grep '"title": "Answers"'
}
check "every exercise is in both editions, with hints and an answer" all_exercises
check "the student edition has no answers" no_answers
check "nothing in the catalogue waits for its solution" sed -n 's/^EXERCISES_MISSING := \(..*\)/\1/p' $B/catalogue.mk

# ---- slides and works cited
promised() { # the slides whose chapters are all written
  written | awk 'FILENAME == "-" { have[$1]; next }
    /^.slideline/ { n = split($0, f, /[{}]/); from = f[2]; to = f[4]; ok = 1
      m = split(f[n - 1], c, /, */); for (i = 1; i <= m; i++) if (!(c[i] in have)) ok = 0
      if (ok) for (i = from; i <= to; i++) print i }' - chapters/tex/slides.tex
}
slides() {
  for s in $(promised); do grep -q "^.defslide{$s}" $B/book/nabla.ref || echo "no section follows slide $s"; done
}
works() { # all that is cited is listed (else it is undefined), and all that could be listed is cited in a volume
  for w in $(sed -n 's/^.bibitem{\([^}]*\)}.*/\1/p' chapters/tex/bibliography.tex); do
    grep -q "{cited}{$w}" $B/book/nabla.ref $B/grader/nabla-grader.ref || echo "$w is in the bibliography but never cited"
  done
}
check "the slides of the written chapters have their sections" slides
check "the bibliography lists only works cited" works

# ---- the same source gives the same bytes, also in a folder of another name
again() {
  for d in book:nabla student:nabla-student grader:nabla-grader; do
    copy=$B/check-book-${d%:*} job=${d#*:}
    rm -rf "$copy" && mkdir -p "$copy" && (cd $B/${d%:*} && cp volume.tex volume.idx volume.scn far.ref ../check-book-${d%:*}/)
    (cd "$copy" && SOURCE_DATE_EPOCH=$(cat ../${d%:*}/epoch) FORCE_SOURCE_DATE=1 max_print_line=500 \
      TEXINPUTS=.:../../chapters/tex: sh ../../chapters/tex/typeset.sh "$job") >"$T/again" 2>&1 || cat "$T/again"
    cmp "$copy/$job.pdf" "$B/$job.pdf"
    rm -rf "$copy"
  done
}
check "setting the pages again gives the same bytes" again

# ---- prose: spelling, and the size of sections
spelling() {
  awk -f $HERE/prose.awk chapters/[!t]*.w chapters/exercises/*.w solutions/*/*.w chapters/tex/bibliography.tex \
    chapters/tex/glossary.tex chapters/tex/notation.tex chapters/tex/slides.tex chapters/tex/titlepages.tex |
    tr -s ' ' '\n' | LC_ALL=C.UTF-8 hunspell -l -d en_US -p $HERE/words.txt | sort | uniq -c
}
check "spelling" spelling

figure() { awk -v n="$1" '$1 == n { print $2 }' "$T/style"; }
# style GROUP FILES...: the same bounds for each group of files
style() {
  group=$1
  shift
  awk -f $HERE/style.awk "$@" >"$T/style"
  expects "$group: sections" "$(figure sections)" 20 5000
  expects "$group: median of code lines in a section" "$(figure median_code)" 4 8
  expects "$group: nine sections in ten have at most so many code lines" "$(figure p90_code)" 1 20
  expects "$group: most code lines in a section" "$(figure most_code)" 1 30
  expects "$group: median of words of prose in a section" "$(figure median_words)" 50 120
  expects "$group: lines of prose per line of code" "$(figure prose_to_code)" 1 10
  grep '^long' "$T/style" | sed 's/^/# /'
}
style chapters chapters/[01]*.w chapters/making.w solutions/*/*.w
style appendices chapters/second*.w chapters/grader*.w chapters/command*.w
style engine chapters/10-engine*.w # the longest chapter, by itself as well

# ---- names of ours that the "Uses" lines cannot explain: ctwill does not see every declaration
typed_names() { # what a student types into answers.txt is no name of C
  sed 's/#.*//; s/^[^ ]/\n&/' exercises/catalogue | awk 'BEGIN { RS = "" } $3 == "A" { sub(/^[^:]*:/, ""); print }' | tr -s ' \n' '\n'
}
{ sed '/^#/d' $HERE/outside-names.txt; typed_names; } | sort -u >"$T/outside"
grep -h 'uninitialized' $B/woven/book/mini.tex | sed -n 's/^\\\[[0-9]* \\\\{\([^}]*\)}.*/\1/p' | sed 's/\\_/_/g' | sort -u |
  comm -23 - "$T/outside" >"$T/unexplained"
expects "names that no line of uses explains" "$(grep -c . "$T/unexplained")" 0 40
tr '\n' ' ' <"$T/unexplained" | sed 's/^/# /'
echo

echo "1..$number"
echo "# $passed passed, $failed failed"
[ "$failed" = 0 ]
