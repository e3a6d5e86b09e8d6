#!/bin/sh
# Practice: start, progress, hints that go up, reset, and watch in a real terminal (tmux), at 80 and at 40
# columns. All in a copy of the project, so that nobody's work or progress is touched.
# SPDX-License-Identifier: MIT
. tests/tap.sh
dir=$(mktemp -d) || exit 2
root=$PWD desk=$dir/desk
unset NABLA_PROGRESS TMUX
server=nabla
export TMUX_TMPDIR="$dir" LC_ALL=C.UTF-8
trap 'tmux -L $server kill-server 2>/dev/null; rm -rf "$dir"' EXIT
mkdir -p "$desk/build" && cp "$B/nabla" "$desk/build/" && cp -r exercises "$desk/" && ln -s "$(realpath "$B")/exercises" "$desk/build/exercises"
right=$(realpath "$B")/solutions/2.2-diff.c
find "$desk/exercises" -name '*.old*' -exec rm {} +
cd "$desk" || exit 2
for x in 0.1-hello 1.1-compose 2.2-diff 2.3-operator; do # whatever the owner of this copy wrote
  for f in exercises/*/$x.c; do cp "build/exercises/$x/skeleton.c" "$f"; done
done
cp build/exercises/2.1-tangent/skeleton.txt exercises/2-derivatives/answers.txt
diff=exercises/2-derivatives/2.2-diff.c answers=exercises/2-derivatives/answers.txt kept=build/.nabla-progress

has() { # WORDS, then a command line
  words=$1
  shift
  "$@" >"$dir/out" 2>&1 </dev/null
  cat "$dir/out"
  tr -s ' \n' ' ' <"$dir/out" | grep -qF -- "$words"
}
nabla() { build/nabla "$@"; }

ok 'start: a welcome, and the first exercise' has 'NEXT 0.1 Hello' nabla start
ok 'progress: nothing yet' has '0/1 ' nabla progress
ok 'the first hint' has 'hint 1 of 3' nabla hint 2.2
ok 'then the second' has 'hint 2 of 3' nabla hint 2.2
ok 'then the third' has 'hint 3 of 3' nabla hint 2.2
ok 'and never a fourth' has 'hint 3 of 3' nabla hint 2.2
ok 'an earlier one on demand' has 'hint 1 of 3' nabla hint 2.2 1
ok 'another exercise begins anew' has 'hint 1 of 3' nabla hint 2.3
ok 'there is no hint 0' has 'levels 1, 2 and 3' nabla hint 2.2 0
ok 'what an exercise builds on is mentioned' has '2.3 builds on 2.2' nabla check 2.3
ok 'start goes on with what was begun' has 'GO ON 2.3' nabla start
foreign() { nabla check 2.2 "$right" && ! grep '^2.2 8' $kept; }
ok 'a file from elsewhere is no progress' foreign
cp "$right" $diff
earned() { nabla check 2.2 && grep '^2.2 8 3$' $kept; }
ok 'points are kept' earned
ok 'progress shows them' has '8/26' nabla progress
ok 'and what is open now' has '2.3 The operator D (0/7' nabla progress --all
ok 'and nothing is said of 2.2 any more' test "$(nabla show 2.3 | grep -c 'builds on')" = 0

for columns in 40 80; do
  narrow() {
    { for c in start progress 'progress --all' 'reset --help' 'watch --help'; do COLUMNS=$columns LC_ALL=C build/nabla $c; done; } >"$dir/out"
    ! awk -v w=$columns 'length > w && !/build\/nabla|[^ ]\/[^ ]/' "$dir/out" | grep . && ! LC_ALL=C grep '[^ -~]' "$dir/out"
  }
  ok "nothing is wider than $columns columns, and ASCII is enough" narrow
done
blocks() { LC_ALL=C.UTF-8 nabla progress | grep "$(printf '\342\226\210')"; }
ok 'blocks where the terminal has them' blocks

# ---- the file of progress
cut_off() { printf '# Nabla\nat 2.2\n2.2 8 3\n1.1 4 0\n1.2 4' >$kept; has '8/26' nabla progress && has '4/13' nabla progress; }
ok 'a file that was cut off: its whole lines count' cut_off
mended() { nabla check 0.1 >/dev/null; cat $kept; grep '^2.2 8 3$' $kept && grep '^1.1 4 0$' $kept && ! grep '^1.2' $kept && [ ! -e $kept.new ]; }
ok 'and the next check mends it' mended
garbage() { head -c 5000 /dev/urandom >$kept; nabla progress >"$dir/out" && nabla hint 1.1 >/dev/null && grep '^1.1 0 1$' $kept; }
ok 'garbage is forgotten' garbage
nonsense() { printf '2.2 nan 3\n1.1 1e99 -7\n1.2 -4 99999999999\nat a-very-long-name-indeed\n' >$kept; has '0/127' nabla progress || grep '0/' "$dir/out"; }
ok 'numbers that make no sense count as nothing' nonsense
leftover() { echo rubbish >$kept.new; nabla check 2.2 >/dev/null; grep '^2.2 8' $kept && [ ! -e $kept.new ]; }
ok 'what a crash left behind does no harm' leftover
deleted() { rm $kept; has 'Welcome' nabla start; }
ok 'it can be deleted' deleted
together() { # two at a time lose nothing
  for id in 1.1 1.2 1.3 2.2 2.5; do nabla hint $id >/dev/null & done
  wait
  cat $kept
  [ "$(grep -c ' 1$' $kept)" = 5 ]
}
ok 'five at once: all is kept' together
elsewhere() { NABLA_PROGRESS=$dir/mine nabla hint 3.3 >/dev/null && grep '^3.3 0 1$' "$dir/mine" && ! grep '^3.3' $kept; }
ok 'NABLA_PROGRESS names another file' elsewhere
unwritable() { NABLA_PROGRESS=/proc/none nabla hint 3.3 | grep 'could not write'; }
ok 'a place that cannot be written to' unwritable

# ---- reset
no() { echo no | nabla reset 2.2; cmp $diff "$right"; }
ok 'reset asks, and no means no' no
silent() { ! nabla reset 2.2 </dev/null && cmp $diff "$right"; }
ok 'silence means no' silent
yes_please() { echo y | nabla reset 2.2 && cmp $diff build/exercises/2.2-diff/skeleton.c && cmp $diff.old "$right" && has 'NOT DONE YET' nabla check 2.2; }
ok 'yes brings the skeleton back and keeps the file' yes_please
ok 'twice is not needed' has 'skeleton already' nabla reset 2.2 --yes
numbered() { echo second >$diff; nabla reset 2.2 --yes && [ "$(cat $diff.old.2)" = second ] && cmp $diff.old "$right"; }
ok 'an older copy is never overwritten' numbered
missing() { rm $diff; nabla reset 2.2 --yes && cmp $diff build/exercises/2.2-diff/skeleton.c; }
ok 'a file that is missing' missing
linked() { ln -sf "$right" $diff; nabla reset 2.2 --yes && [ -L $diff.old.3 ] && [ ! -L $diff ]; }
ok 'a link is moved aside, and what it points to stays' linked
answers_of_one() {
  sed -i 's/^2.1 value = .*/2.1 value = 7/; s/^2.4 h_forward = .*/2.4 h_forward = 1e-8/; s/^# Answers/# My answers/' $answers
  nabla reset 2.1 --yes && grep -x '2.1 value = ?' $answers && grep -x '2.4 h_forward = 1e-8' $answers && grep '^# My' $answers && grep -x '2.1 value = 7' $answers.old
}
ok 'answers: only those of the exercise' answers_of_one
ok 'an exercise on paper has nothing to reset' has 'is for paper' nabla reset 2.6
read_only() { chmod a-w exercises/1-functions && echo x >>exercises/1-functions/1.1-compose.c; nabla reset 1.1 --yes; status=$?; chmod u+w exercises/1-functions; [ $status = 2 ]; }
if [ "$(id -u)" != 0 ]; then ok 'a folder that cannot be written to' read_only; else skip 'a folder that cannot be written to' 'root can write anywhere'; fi
ok 'watch needs a terminal' has 'watch needs a terminal' nabla watch 2.2

# ---- where skeletons come from
ours="git -c user.name=n -c user.email=n@example.org -C $dir/repo"
skeleton() { (cd "$dir/repo" && sh "$root/exercises/skeleton.sh" a.c NOT_DONE_YET copy.c && cat copy.c && grep -qx "$1" copy.c); }
committed() { # a skeleton, and then an answer that was committed as well, and one that was not
  mkdir "$dir/repo" && git init -q "$dir/repo" && echo 'NOT_DONE_YET(); v1' >"$dir/repo/a.c" && $ours add a.c && $ours commit -qm one &&
    echo answer >"$dir/repo/a.c" && $ours commit -qam two && echo better >"$dir/repo/a.c" && skeleton 'NOT_DONE_YET(); v1'
}
without_git() { rm -rf "$dir/repo/.git" "$dir/repo/copy.c"; export GIT_CEILING_DIRECTORIES="$dir"; echo first >"$dir/repo/a.c" && skeleton first && echo later >"$dir/repo/a.c" && skeleton first; }
if command -v git >/dev/null; then ok 'an answer never becomes the skeleton' committed; else mkdir "$dir/repo"; skip 'an answer never becomes the skeleton' 'there is no git'; fi
ok 'without git, the first copy stays' without_git

# ---- watch
if ! command -v tmux >/dev/null; then skip 'watch' 'there is no tmux'; cd "$root"; done_testing; fi
screen() { tmux -L $server capture-pane -p; }
now() { echo $(($(date +%s%N) / 1000000)); }
sees() { # WORDS: on the screen within eight seconds
  until_ms=$(($(now) + 8000))
  while [ "$(now)" -lt $until_ms ]; do
    screen >"$dir/screen" && grep -qF -- "$1" "$dir/screen" && return 0
    sleep 0.02
  done
  echo "not seen: $1"
  cat "$dir/screen"
  return 1
}
keys() { tmux -L $server send-keys "$@"; }
shell() { # COLUMNS ROWS: a fresh window with a shell
  tmux -L $server kill-server 2>/dev/null
  server=${server}x # a new one: the old one may take a moment to end
  tmux -L $server -f /dev/null -u new-session -d -x "$1" -y "$2" "cd $desk; PS1='ready> ' exec bash --norc --noprofile" && sees 'ready>'
}
begin() { # notes the terminal's settings and starts to watch
  cp build/exercises/2.2-diff/skeleton.c $diff
  rm -f before after
  keys 'clear; stty -g >before; build/nabla watch 2.2; stty -g >after; echo en""ded' Enter
  for i in 1 2 3 4 5 6 7 8 9 10; do [ -s before ] && break; sleep 0.1; done # the screen is clear now
  sees 'q quit'
}
ended() { sees 'ended' && cmp before after; }
save() { cp "$1" $diff; }
rename_over() { cp "$1" "$diff.tmp" && mv "$diff.tmp" $diff; }

ok 'a terminal of 80 columns' shell 80 30
ok 'watch shows the exercise at once' begin
undone() { sees 'NOT DONE YET' && sees 'h hint'; }
ok 'and its verdict' undone
saved() { save "$right"; sees 'RIGHT  8 of 8'; }
ok 'a file is saved: its verdict appears' saved
renamed() { rename_over "$root/tests/grader/zoo/syntax.c"; sees 'NOT COMPILED'; }
ok 'an editor that renames: likewise' renamed
check_time() { # of a plain check, for comparison
  start_ms=$(now)
  NABLA_PROGRESS= nabla check 2.2 "$right" >/dev/null
  took=$(($(now) - start_ms))
  [ $took -lt $plain ] && plain=$took
}
quickly() { # the best of five: the machine may have other work, and then a plain check is no faster
  best=9999 plain=9999
  for i in 1 2 3 4 5; do
    rename_over build/exercises/2.2-diff/skeleton.c && sees 'NOT DONE YET' && sleep 0.1 || return 1
    check_time
    start_ms=$(now)
    save "$right"
    sees 'RIGHT  8 of 8' || return 1
    took=$(($(now) - start_ms))
    echo "$took ms"
    [ $took -lt $best ] && best=$took
  done
  echo "# from saving to the verdict on the screen: $best ms; a plain check takes $plain ms" >"$dir/speed"
  [ $best -le 300 ] || [ $best -le $((plain + 150)) ]
}
ok 'a verdict within 0.3 s after saving' quickly
cat "$dir/speed" 2>/dev/null
hints() { keys h && sees 'hint 2 of 3' && keys h && sees 'hint 3 of 3' && keys h && sees 'hint 3 of 3'; }
ok 'h: a hint, and one more each time' hints
task() { keys t && sees 'rating 18'; }
ok 't: the task' task
arrows() { keys Up && sleep 0.2 && sees 'rating 18'; }
ok 'an arrow key does nothing' arrows
smaller() { tmux -L $server resize-window -x 40 -y 12 && sees 'h hint n next r reset q quit' && ! awk 'length > 40' "$dir/screen" | grep .; }
ok 'the window becomes small: it is drawn again' smaller
other() { tmux -L $server resize-window -x 80 -y 30; cp build/exercises/1.1-compose/skeleton.c exercises/1-functions/1.1-compose.c; sees '1.1 Compose' && sees '1.1 h hint'; }
ok 'it follows to another exercise' other
next() { keys n && sees 'minutes,' && ! grep -q '^1.1 h' "$dir/screen"; }
ok 'n: the next exercise' next
number() { printf '\n' >>$answers; sees '2.1 h hint'; }
ok 'answers are checked, too' number
not_reset() { save "$right"; sees 'RIGHT' && keys r && sees 'y/n' && keys x && sees '2.2 h hint' && cmp $diff "$right"; }
ok 'r asks; another key means no' not_reset
reset() { keys r && sees 'y/n' && keys y && sees 'NOT DONE YET' && sees 'kept as' && cmp $diff build/exercises/2.2-diff/skeleton.c; }
ok 'r and y: the skeleton is back' reset
quit() { keys q && ended; }
ok 'q: the end, and the terminal is as before' quit

for signal in INT TERM HUP QUIT SEGV ABRT; do
  by_signal() {
    begin && sees '2.2 h hint' || return 1
    pid=$(pgrep -P "$(tmux -L $server list-panes -F '#{pane_pid}')" nabla) && kill -$signal "$pid" || return 1
    if [ $signal = INT ]; then sleep 0.3; keys 'stty -g >after; echo en""ded' Enter; fi # bash drops the rest of the line
    ended
  }
  ok "SIG$signal: the terminal is as before" by_signal
done
control_c() { begin && keys C-c && sleep 0.3 && keys 'stty -g >after; echo en""ded' Enter && ended; }
ok 'control-C: likewise' control_c
control_z() { begin && keys C-z && sees 'Stopped' && keys 'clear; fg' Enter && sees '2.2 h hint' && keys q && sleep 0.3 && keys 'stty -g >after; echo en""ded' Enter && ended; }
ok 'control-Z and back' control_z
window_closed() {
  begin || return 1
  pid=$(pgrep -P "$(tmux -L $server list-panes -F '#{pane_pid}')" nabla) || return 1
  tmux -L $server kill-server
  for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do ps -o stat= -p "$pid" | grep -q '^[^Z]' || return 0; sleep 0.1; done
  return 1
}
ok 'a window that is closed ends it' window_closed
small() { shell 40 10 && begin && sees '2.2 Numerical derivative' && sees 'a all' && ! awk 'length > 40' "$dir/screen" | grep . && keys a && sees 'a hint' && keys q && ended; }
ok 'a terminal of 40 columns and 10 rows' small
plain() { shell 80 24 && keys 'export LC_ALL=C NO_COLOR=1' Enter && begin && sees 'NOT DONE' && tmux -L $server capture-pane -p -e | grep -c "$(printf '\033')\[[0-9;]*[1-9]m" | grep -x 0 && keys q && ended; }
ok 'NO_COLOR: none' plain
cd "$root" || exit 2
done_testing
