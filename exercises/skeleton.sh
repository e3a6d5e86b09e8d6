#!/bin/sh
# skeleton.sh FILE PATTERN COPY: copies the skeleton FILE as it was before anybody worked on it. That is
# the newest version that git knows and that contains PATTERN (students may commit their work, too). Where
# git does not know the file, a copy that exists already is kept, and otherwise FILE itself is copied.
# SPDX-License-Identifier: MIT
file=$1 pattern=$2 copy=$3
take() { git show "$1:./$file" >"$copy.new" 2>/dev/null && grep -q "$pattern" "$copy.new" && mv "$copy.new" "$copy"; }
take HEAD && exit # to read the whole history takes longer
for commit in $(git log --format=%H -- "$file" 2>/dev/null); do take "$commit" && exit; done
rm -f "$copy.new"
if [ -e "$copy" ]; then touch "$copy"; else cp "$file" "$copy"; fi
