# Nabla: from derivatives to backpropagation. `make help` lists the targets.
# SPDX-License-Identifier: MIT

VERSION  := 0.1.0
# The chapters, each with the modules of the library that it makes. A module uses only those before it.
CONTENTS := 00-first-feedback:first 01-functions:functions 02-derivatives:derivatives 03-chain-rule:chain \
  04-descent:descent 05-gradients:gradients 06-nested-functions:nested 07-graphs:graph,expressions,pictures \
  08-backpropagation:backward 09-sentences:sentences 10-engine:engine
# A module that is long may have parts, which are compiled for themselves.
PARTS_engine := engine-avx512 engine-avx2 engine-portable engine-tell

# The Debian packages, each with what shows that it is there: a command, a file,
# or a file that TeX finds. This is the only list.
PACKAGES_start := gcc:gcc libc6-dev:/usr/include/stdio.h binutils:ar pkg-config:pkg-config \
  texlive-binaries:ctangle check:/usr/include/check.h libseccomp-dev:/usr/include/seccomp.h \
  libjansson-dev:/usr/include/jansson.h libarchive-dev:/usr/include/archive.h bubblewrap:bwrap
PACKAGES_book  := texlive-base:tex=cmr10.tfm texlive-extra-utils:tex=cwebmac.tex \
  texlive-plain-generic:tex=apnum.tex texlive-pictures:tex=pgfplots.tex
PACKAGES_check := g++:g++ clang:clang libclang-rt-14-dev:/usr/lib/llvm-14/lib/clang valgrind:valgrind \
  qpdf:qpdf poppler-utils:pdftotext hunspell:hunspell hunspell-en-us:/usr/share/hunspell/en_US.dic \
  gcovr:gcovr git:git jq:jq procps:ps tmux:tmux libxml2-utils:xmllint \
  python3-jsonschema:/usr/lib/python3/dist-packages/jsonschema
PACKAGES_zip   := zip:zip
# Servers among them: they are started by the test alone, on the loopback address, and never by the system.
PACKAGES_scale := parallel:sem jq:jq procps:ps openssh-client:ssh openssh-server:/usr/sbin/sshd \
  munge:/usr/sbin/munged slurm-client:sbatch slurmctld:/usr/sbin/slurmctld slurmd:/usr/sbin/slurmd
PACKAGES_bench := g++:g++ libadolc-dev:/usr/include/adolc/adolc.h \
  libtrilinos-sacado-dev:/usr/include/trilinos/Sacado_trad.hpp libtrilinos-kokkos-dev:/usr/include/trilinos/KokkosCore_config.h
PACKAGES_mpi   := openmpi-bin:mpirun libopenmpi-dev:mpicc

B        := build
CC       := gcc
CFLAGS   := -O2 -g
WARNINGS := -std=c11 -Wall -Wextra
PREFIX   := /usr/local
V        := 0
JOBS     := $(shell nproc 2>/dev/null || echo 2)
ifeq ($(findstring j,$(filter-out --%,$(firstword -$(MAKEFLAGS)))$(filter -j%,$(MAKEFLAGS))),)
MAKEFLAGS += -j$(shell expr $(JOBS) + 1) # one more than processors, for there is always somebody who waits for the disk
endif
Q        := $(if $(filter 1,$V),,@)
say       = @printf '  %-8s %s\n' '$(1)' '$(2)'

all: $B/made ## install what is missing, build everything, grade the reference solutions

include chapters/book.mk exercises/exercises.mk chapters/library.mk chapters/formats.mk tests/tests.mk

BOOK := $B/nabla.pdf $B/nabla-student.pdf $B/nabla-grader.pdf
book: $(BOOK) ## the book: two volumes, the first with and without answers
lib: $(LIBRARY) ## libnabla, static and shared, and its headers

# Make begins with what stands first: here what takes longest and holds others up.
$B/made: $(patsubst %,$B/o/%.o,engine $(PARTS_engine)) $B/woven/book/mini.tex $B/woven/student/mini.tex $(LIBRARY) $B/nabla \
    $(PROGRAMS) $(BOOK) $(DATA_C) $(DATA_A) $(DATA_P)
	$(Q)touch $@
	@printf '%s\n' '' 'Made:  build/nabla.pdf          the book, with answers' \
	  '       build/nabla-student.pdf  the same without answers' \
	  '       build/nabla-grader.pdf   its second volume: the grader and the command' \
	  '       build/lib/libnabla.a     the library; headers in build/include' \
	  '       build/nabla              the command' \
	  'Next:  read the book, then edit exercises/0-first-feedback/0.1-hello.c' \
	  '       and type build/nabla check 0.1'

# The first exercise comes first: the others are prepared while it is read.
start: $B/nabla $(FIRST) ## what a student needs, without TeX, beginning with the first exercise
	@printf '\n'; $B/nabla check 0.1 || [ $$? = 1 ]
	@printf '\n%s\n\n' 'That was the first exercise. The others are being prepared:'
	$(Q)$(MAKE) --no-print-directory exercises

compile_commands.json: Makefile $B/tangled ## for clangd, on skeletons and on tangled code
	$(call say,write,$@)
	$(Q)for f in exercises/*/*.c $(SOURCES:%=$B/c/%.c); do printf '%s\n' "$$f"; done | \
	  awk -v d="$(CURDIR)" -v c="$(CC) $(WARNINGS) -I$B/include -I$B/c" 'BEGIN { print "[" } \
	    { printf "%s{\"directory\":\"%s\",\"file\":\"%s\",\"command\":\"%s -c %s\"}", n++ ? ",\n" : "", d, $$0, c, $$0 } \
	    END { print "\n]" }' > $@

clean: ## remove everything generated (a student's progress stays)
	$(Q)find $B -mindepth 1 -maxdepth 1 ! -name .gitignore ! -name .nabla-progress -exec rm -rf {} +

help: ## this list
	@awk -F ':.*## ' '/^[a-z_.-]+:.*## / { printf "  %-22s %s\n", $$1, $$2 }' Makefile */*.mk
	@echo '  V=1 shows the commands, CC=clang chooses a compiler, PREFIX=... where to install'

# Missing packages are installed once; the stamps say that nothing is missing.
$B/packages-%:
	$(Q)sh .ci/packages $(PACKAGES_$*)
	$(Q)touch $@

.PHONY: all book lib start clean help
.DELETE_ON_ERROR:
.SECONDARY:
