# mine.sh ANSWERS: the program of chapter 9 with the answers in the folder ANSWERS in front of the library.
# What is missing there, or doesn't compile, comes from the library. If the network doesn't learn, the
# answers are checked, to say which of them is to blame. B names the folder of what was built, CC the compiler.
# Ends with 0 if the network has learned its 80 sentences, else with 1.
# SPDX-License-Identifier: MIT
B=${B:-build} CC=${CC:-gcc}
answers=$1 program=09-sentences seconds=${SECONDS_TO_LEARN:-60}
out=$(mktemp -d) || exit 2
trap 'rm -rf "$out"' EXIT
export NO_COLOR=1 LC_ALL=C

# rows: id, file, and the functions that a student writes, of each exercise in C
rows() {
  awk '{ sub(/#.*/, "") } /^[ \t]/ { row = row $0; next } { print row; row = $0 } END { print row }' "$B/exercises/catalogue" |
    awk '/^chapter/ { folder = $2 "-" $3 }
    $3 == "C" { n = split(substr($0, index($0, ":") + 1), p, ";"); names = ""
      for (i = 1; i <= n; i++) if (p[i] !~ /^ *extern / && match(p[i], /[A-Za-z0-9_]+\(/)) names = names "," substr(p[i], RSTART, RLENGTH - 1)
      print $1, folder "/" $1 "-" $2 ".c", substr(names, 2) }'
}
rows >"$out/rows"

# The exercises whose functions the program uses: it is linked with the library alone, and the linker tells.
objects="$B/o/$program.o $B/o/story.o"
$CC $objects "$B/lib/libnabla.a" -lm -Wl,-Map,"$out/map" -o "$out/$program" || exit 2
used=$(sed -n 's/^.*libnabla\.a(\([0-9]*\.[0-9]*\)-[^)]*\.o).*/\1/p' "$out/map" | sort -t. -k1,1n -k2,2n -u | tr '\n' ' ')
uses() { case " $used " in *" $1 "*) ;; *) return 1 ;; esac; }

# answer ID FILE: the file that a student has written for an exercise, or nothing; a skeleton counts as nothing
answer() {
  if [ -f "$answers/$2" ] && ! grep -q '^[^/]*NOT_DONE_YET *(' "$answers/$2"; then echo "$answers/$2"
  elif [ -f "$answers/${2%.c}.w" ]; then echo "$answers/${2%.c}.w"; fi
}
# compile ID NAME SOURCE; a literate answer is tangled first
compile() {
  source=$3
  case $source in *.w)
    mkdir "$out/$1" && cp "$source" "$out/$1/$2.w" && (cd "$out/$1" && ctangle -bhp +c "$2.w") || return 1
    source=$out/$1/$2.c ;;
  esac
  $CC -std=c11 -O2 -g -I"$B/exercises/include" -c "$source" -o "$out/$1.o"
}

# Compile what is done. Only the functions of the exercise remain visible, so that helpers of the same name
# in two answers don't meet.
mine='' broken='' from_library=''
while read -r id file names; do
  source=$(answer "$id" "$file")
  if [ -n "$source" ]; then
    if compile "$id" "$(basename "$file" .c)" "$source" >"$out/$id.messages" 2>&1; then
      objcopy $(printf '%s' "$names" | sed 's/\([^,]*\),*/ --keep-global-symbol=\1/g') "$out/$id.o"
      mine="$mine $id"
      continue
    fi
    broken="$broken $id"
  fi
  if uses "$id"; then from_library="$from_library $id"; fi
done <"$out/rows"
echo "Yours:           ${mine:- nothing yet}"
if [ -n "$broken" ]; then
  echo "Don't compile:  $broken"
  for id in $broken; do grep -m1 -e error -e '^!' "$out/$id.messages"; done
fi
echo "From the library:${from_library:- nothing}"
if [ -n "$mine" ]; then
  $CC $objects $(for id in $mine; do printf '%s/%s.o ' "$out" "$id"; done) "$B/lib/libnabla.a" -lm \
    -Wl,--allow-multiple-definition -o "$out/$program" || exit 1
fi

# So many seconds of a processor, and ten times as many by the clock, for a machine may be busy.
(ulimit -t $seconds; exec timeout $((10 * seconds)) "$out/$program" mine) >"$out/said" 2>&1
status=$?
echo
head -20 "$out/said"
case $status in
  0) ;;
  137 | 152) echo "It was still busy after $seconds seconds, and was stopped." ;;
  124) echo "It had not ended after $((10 * seconds)) seconds, and was stopped." ;;
  *) echo "It ended with status $status." ;;
esac
if [ $status = 0 ] && grep -q '80/80 learned' "$out/said"; then
  printf '\n%s\n' 'The network has learned all 80 sentences.'
  exit 0
fi

# Who is to blame? First the answers that the program uses, then the others.
printf '\n%s\n' 'The network has not learned its sentences. Checking your answers:'
blame=''
for id in $(for id in $mine; do uses "$id" && echo "$id"; done; for id in $mine; do uses "$id" || echo "$id"; done); do
  file=$(answer "$id" "$(awk -v id="$id" '$1 == id { print $2 }' "$out/rows")")
  "$B/nabla" check "$id" "$file" --seed 1 >"$out/$id.check" 2>&1 && continue
  blame="$blame $id"
  printf '\n'
  awk 'NF && !title { title = $0; next } /points?\./ && !seen { print title ": " $0; seen = 1; next }
    /^  [^ ]+ [A-Za-z0-9_]+: / { shown = 1 } shown && !NF { exit } shown' "$out/$id.check"
done
if [ -n "$blame" ]; then
  printf '\nAt fault:%s. Mend it, and try again; a hint: build/nabla hint%s\n' "$blame" "$(printf '%s' "$blame" | awk '{ print " " $1 }')"
else
  printf '\n%s\n' 'All of your answers pass their tests. Either the tests miss something, or the network was unlucky.'
fi
exit 1
