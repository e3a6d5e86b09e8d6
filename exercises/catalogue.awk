# Everything that is made from exercises/catalogue by text alone:
#   exercises-N.w   the exercises of chapter N, in order, to be woven at its end
#   answers.w       their answers, to be tangled with the book and woven at its back
#   catalogue.mk    lists for make
#   catalogue.tex   ratings, minutes, points for the book
#   N.M-name.line   what the maker of stubs needs to know of one exercise
# usage: awk -f exercises/catalogue.awk -v out=DIR exercises/catalogue
# An exercise without a solution is left out and named in EXERCISES_MISSING.
# SPDX-License-Identifier: MIT

function trim(s) { gsub(/^[ \t]+|[ \t]+$/, "", s); return s }
function exists(file,   line, r) { r = (getline line < file); close(file); return r >= 0 }
function bad(what) { printf "exercises/catalogue:%d: %s\n", row_number, what > "/dev/stderr"; failed = 1 }
function add(list, word) { return list == "" ? word : list " " word }

# A row may go on in lines that begin with a blank.
{ sub(/#.*/, ""); sub(/[ \t]+$/, "") }
/^[ \t]/ { row = row $0; next }
{ next_row = $0; take(row); row = next_row; row_number = FNR }

function take(row) {
  $0 = row
  if (NF == 0) return
  if ($1 ~ /^(number|record|function|storage|object)$/) declarations = declarations row "\n"
  else if ($1 == "chapter") take_chapter()
  else take_exercise(row)
}

function take_chapter() {
  if (NF != 3) bad("a chapter line is: chapter NUMBER NAME")
  chapter[n_chapters++] = $2
  folder[$2] = $2 "-" $3
}

function take_exercise(row,   id, part, x, where) {
  if (NF < 10 || $10 !~ /^:/) { bad("an exercise line has nine columns, then a colon"); return }
  id = $1; split(id, part, ".")
  if (!(part[1] in folder)) bad("exercise " id " belongs to no chapter above it")
  if ($3 !~ /^[CAPO]$/) bad("kind " $3 " is none of C, A, P, O")
  if ($4 !~ /^[>o-]$/) bad("recommendation " $4 " is none of >, o, -")
  if ($6 !~ /^[0-9]+$/ || $7 !~ /^[0-9]+$/) bad("minutes and points are whole numbers")
  if (id in seen) bad("exercise " id " stands here twice")
  seen[id] = 1
  x = id "-" $2
  where = folder[part[1]]
  if (!exists("solutions/" where "/" x ".w")) { missing = add(missing, x); return }

  all = add(all, x)
  $8 = "-" # for stubs the exercise stands alone
  print declarations "chapter " part[1] " " substr(where, length(part[1]) + 2) "\n" $0 > (out "/" x ".line")
  $0 = row
  close(out "/" x ".line")
  of_kind[$3] = add(of_kind[$3], x)
  folder_of = folder_of sprintf("FOLDER_%s := %s\nNEEDS_%s := %s\n", x, where, x, $8 == "-" ? "" : names($8))
  if ($3 == "C") {
    before_of = before_of sprintf("BEFORE_%s = $(MODULES_TO_%s)%s\n", x, part[1], before)
    before = before " solutions/" x
    so_far[part[1]] = before
  }
  name_of[id] = x
  statements[part[1]] = statements[part[1]] "@i exercises/" x ".w\n"
  answers = answers "@i " where "/" x ".w\n"
  tex = tex sprintf("\\exdata{%s}{%s}{%s}{%s}{%s}{%s}{%s}{%s}{%s}{%s}\n", \
    id, $2, $3, $4 == ">" ? 1 : 0, $5, $6, $7, $8 == "-" ? "" : $8, $9 == "-" ? "" : $9, where)
  count[part[1]]++; minutes[part[1]] += $6; points[part[1]] += $7
}

function names(ids,   i, n, list, word) {
  n = split(ids, word, ",")
  for (i = 1; i <= n; i++) list = add(list, word[i] in name_of ? name_of[word[i]] : word[i])
  return list
}

END {
  take(row)
  if (failed) exit 1
  for (i = 0; i < n_chapters; i++) {
    c = chapter[i]
    printf "%s", statements[c] > (out "/exercises-" c ".w")
    where_all = add(where_all, folder[c])
    tex = tex sprintf("\\chapdata{%s}{%s}{%d}{%d}{%d}\n", c, folder[c], count[c], minutes[c], points[c])
    all_count += count[c]; all_minutes += minutes[c]; all_points += points[c]
  }
  tex = tex sprintf("\\alldata{%d}{%d}{%d}\n", all_count, all_minutes, all_points)
  printf "%s", answers > (out "/answers.w")
  print "% made from exercises/catalogue" > (out "/catalogue.tex")
  printf "%s", tex > (out "/catalogue.tex")
  mk = out "/catalogue.mk"
  print "# made from exercises/catalogue" > mk
  print "EXERCISES := " all > mk
  print "EXERCISES_C := " of_kind["C"] > mk
  print "EXERCISES_A := " of_kind["A"] > mk
  print "EXERCISES_P := " of_kind["P"] > mk
  print "EXERCISES_O := " of_kind["O"] > mk
  print "EXERCISES_MISSING := " missing > mk
  print "EXERCISE_FOLDERS := " where_all > mk
  printf "%s%s", folder_of, before_of > mk
  for (i = 0; i < n_chapters; i++) {
    if (!(chapter[i] in so_far)) so_far[chapter[i]] = i ? so_far[chapter[i - 1]] : ""
    print "SOLUTIONS_TO_" chapter[i] " := " so_far[chapter[i]] > mk
  }
}
