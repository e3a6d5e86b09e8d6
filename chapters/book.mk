# From chapters to pages: the lists made from the catalogue, the programs' output, figures, both volumes.
# SPDX-License-Identifier: MIT
#
# Used from the top Makefile, which gives B, Q, say, CONTENTS, WEBS and builds $B/chapters/NN-name.
# Gives back: EXERCISES, EXERCISES_C, ... (see exercises/catalogue.awk), WOVEN_LISTS, and the targets
# $B/nabla.pdf, $B/nabla-student.pdf, $B/nabla-grader.pdf, $B/out/NN-name-PART.txt.

B        ?= build
# CHAPTERS, MODULES, SOURCES (the modules and their parts), and for each chapter MODULES_7; with all parts
# of those before it MODULES_TO_7, for each module UP_TO_graph
CHAPTERS := $(foreach c,$(CONTENTS),$(firstword $(subst :, ,$c)))
number_of = $(firstword $(subst -, ,$(patsubst 0%,%,$1)))
comma    := ,
parts_of  = $(foreach m,$1,$m $(PARTS_$m))
$(foreach c,$(CONTENTS),$(eval MODULES_$(call number_of,$c) := $(subst $(comma), ,$(lastword $(subst :, ,$c)))))
MODULES  :=
$(foreach c,$(CONTENTS),$(foreach m,$(MODULES_$(call number_of,$c)),$(eval MODULES += $m)$(eval UP_TO_$m := $(call parts_of,$(MODULES))))\
  $(eval MODULES_TO_$(call number_of,$c) := $(call parts_of,$(MODULES))))
SOURCES  := $(call parts_of,$(MODULES))
WEBS     ?= $(wildcard chapters/*.w chapters/exercises/*.w solutions/*/*.w)

export SOURCE_DATE_EPOCH ?= 1795305600
export FORCE_SOURCE_DATE := 1
export max_print_line := 500

# ---- what is made from the catalogue
NUMBERS     := $(foreach c,$(CHAPTERS),$(call number_of,$c))
UNWRITTEN   := $(filter-out $(patsubst chapters/%.w,%,$(wildcard chapters/*.w)),$(CHAPTERS) grader command)
WOVEN_LISTS := $(NUMBERS:%=$B/exercises-%.w) $B/answers.w $(UNWRITTEN:%=$B/%.w)
$(NUMBERS:%=$B/exercises-%.w) $B/answers.w $B/catalogue.mk $B/catalogue.tex: $B/catalogue.stamp ;
$(UNWRITTEN:%=$B/%.w): # a chapter that is only planned gets a page that says so
	$(Q)mkdir -p $B && printf '@* The planned chapter %s.\nIt is not written yet.\n' $(basename $(@F)) > $@
$B/catalogue.stamp: exercises/catalogue exercises/catalogue.awk $(wildcard solutions/*/*.w)
	$(Q)mkdir -p $B/lists && awk -f exercises/catalogue.awk -v out=$B/lists exercises/catalogue
	$(Q)for f in $B/lists/*; do cmp -s $$f $B/$${f##*/} || cp $$f $B/; done
	$(Q)touch $@
-include $B/catalogue.mk

# ---- what the chapters' programs say: values, listings, data of figures
# Which of it the book wants is found by reading it: \listing{NN-name-part}, \figure{name}{...},
# and out/NN-name-part.txt in a figure.
# The list seldom changes, and only then has make to begin again.
$B/book.mk: $B/book.stamp ;
$B/book.stamp: $(WEBS) $(wildcard chapters/figures/*.tex) chapters/tex/wanted.awk
	$(Q)mkdir -p $(@D) && awk -v B=$B -f chapters/tex/wanted.awk $(filter %.w %.tex,$^) > $@
	$(Q)cmp -s $@ $B/book.mk || cp $@ $B/book.mk
-include $B/book.mk

$B/out/written.txt: Makefile chapters/book.mk # which chapters exist, for the map
	$(Q)mkdir -p $(@D) && for c in $(foreach c,$(filter-out $(UNWRITTEN),$(CHAPTERS)),$(call number_of,$c)); do \
	  echo "\\written{$$c}"; done > $@

define PARTS
$B/out/$1-%.txt: $B/chapters/$1
	$$(Q)mkdir -p $$(@D) && $$< $$* > $$@.new && mv $$@.new $$@
endef
$(foreach c,$(CHAPTERS),$(eval $(call PARTS,$c)))

# What make bench STORE=yes has kept from the reference machine: a table, and data for two figures.
BENCH_KEPT := tests/bench/measured.txt
$B/out/10-engine-reference.txt: $(BENCH_KEPT)
	$(Q)mkdir -p $(@D) && sed -n 's/^| //p' $< > $@
$B/out/10-engine-steps-kept.txt: $(BENCH_KEPT)
	$(Q)mkdir -p $(@D) && sed -n 's/^step //p' $< > $@
$B/out/10-engine-scaling-kept.txt: $(BENCH_KEPT)
	$(Q)mkdir -p $(@D) && sed -n 's/^scale //p' $< > $@

$B/values.tex: tests/grader/measured.txt $(BENCH_KEPT) $(patsubst %,$B/chapters/%,$(filter-out $(UNWRITTEN),$(CHAPTERS)))
	$(call say,ask,values of the chapters)
	$(Q){ for p in $(filter-out %.txt,$^); do $$p values || exit 1; done; \
	  sed 's,/\*[^*]*\*/,,g' $B/c/story.h $B/c/story.c | awk '!/^#line/ && NF { n++ } \
	    END { printf "\\defval{making_lines}{%d}\n", n }'; \
	  awk '!/^#/ && NF { printf "\\defval{%s}{%s}\n", $$1, $$2 }' tests/grader/measured.txt; \
  awk '/^bench-/ { name = $$1; sub(/^[^ ]* /, ""); printf "\\defval{%s}{%s}\n", name, $$0 }' $(BENCH_KEPT); } > $@.new && mv $@.new $@

# ---- figures: each is a small job of its own, run in $B; what they share is read once, into a format.
# To unpack it takes pdftex as long as to draw an easy figure, so that is done once, too.
FIGURES_TEX = cd $B && TEXINPUTS=.:../chapters/tex:../chapters/figures: pdftex -interaction=nonstopmode -halt-on-error -output-directory=figures
$B/figures/figmac.fmt: chapters/tex/figmac.tex | $B/packages-book
	$(Q)mkdir -p $(@D) && $(FIGURES_TEX) -ini -jobname=figmac '&pdftex \input figmac \dump' >figures/figmac.out || { cat figures/figmac.out; exit 1; }
	$(Q)cd $(@D) && if gzip -dc figmac.fmt >unpacked 2>/dev/null; then mv unpacked figmac.fmt; else rm unpacked; fi
$B/figures/%.pdf: chapters/figures/%.tex $B/figures/figmac.fmt
	$(call say,draw,figures/$*.pdf)
	$(Q)$(FIGURES_TEX) -fmt=figures/figmac $*.tex >figures/$*.out || { grep -A12 '^!' figures/$*.out; exit 1; }

# ---- weave: ctwill is a cweave that knows what a section uses.
# It finds in mini.aux what its last run has learned, and runs again only if there was something new in it.
define WEAVE
$B/woven/$1/mini.tex: $(WEBS) $(WOVEN_LISTS) chapters/student.ch chapters/tex/system.bux chapters/tex/volumes.awk | $B/packages-book
	$$(call say,weave,$1)
	$$(Q)mkdir -p $$(@D) && cp chapters/tex/system.bux $$(@D)/mini.bux
	$$(Q)cd $$(@D) && export CWEBINPUTS=../../../chapters:../../../solutions:../.. && \
	  { for run in first second; do touch mini.aux && cp mini.aux known.aux && \
	    timeout 20 ctwill -bhp +c +lnabla nabla.w $2 mini.tex || exit; ! cmp -s mini.aux known.aux || break; done; } >weave.log 2>&1 || \
	  { cat weave.log; rm -f mini.aux; echo 'if nothing was said: ctwill may hang on {@+ ... @+} behind "static const struct"'; exit 1; }
	$$(Q)cd $$(@D) && awk -f ../../../chapters/tex/volumes.awk mini.tex mini.tex mini.scn
	$$(Q)touch $$@
endef
$(eval $(call WEAVE,book,-))
$(eval $(call WEAVE,student,../../../chapters/student.ch))

# ---- typeset: two volumes, the first in two editions. A volume in which no letter has changed keeps its time.
# $1 folder, $2 job, $3 the edition that was woven, $4 which volume, $5 the other
define VOLUME
$B/$1/volume.tex: $B/$1/volume.stamp ;
$B/$1/volume.stamp: $B/woven/$3/mini.tex chapters/tex/guess.awk
	$$(Q)mkdir -p $$(@D)/new && cd $$(@D) && for f in tex scn; do cp ../woven/$3/volume-$4.$$$$f new/volume.$$$$f; done && \
	  cp ../woven/$3/mini.idx new/volume.idx && cp ../woven/$3/volumes.tex new/far.ref && \
	  awk -v far=1 -f ../../chapters/tex/guess.awk ../woven/$3/volume-$5.tex >>new/far.ref && \
	  for f in volume.tex far.ref volume.scn volume.idx; do cmp -s new/$$$$f $$$$f || { mv new/$$$$f $$$$f && touch volume.tex; }; done; rm -rf new
	$$(Q)touch $$@
$B/$2.pdf: $B/$1/volume.tex $(wildcard chapters/tex/*) $B/values.tex $B/catalogue.tex $B/figures/emblem.pdf $(FIGURES) $(LISTINGS)
	$$(call say,typeset,$2.pdf)
	$$(Q)cd $B/$1 && TEXINPUTS=.:../../chapters/tex: sh ../../chapters/tex/typeset.sh $2
	$$(Q)mv $B/$1/$2.pdf $$@
endef
$(eval $(call VOLUME,book,nabla,book,1,2))
$(eval $(call VOLUME,student,nabla-student,student,1,2))
$(eval $(call VOLUME,grader,nabla-grader,book,2,1))
