# From chapters to C: tangle, the library, the chapters' programs, installing.
# SPDX-License-Identifier: MIT

WEBS     := $(wildcard chapters/*.w chapters/exercises/*.w solutions/*/*.w)
LIBRARY  := $B/lib/libnabla.a $B/lib/libnabla.so.$(VERSION)
PROGRAMS := $(CHAPTERS:%=$B/chapters/%)
SOVERSION = $(firstword $(subst ., ,$(VERSION)))

# A tangled file whose text has not changed keeps its time, so a change of prose compiles nothing; if only
# the numbers of lines and sections are new, they are updated without a change of its time.
NUMBERS_OUT := /^\#line /d; /^.\* Section [0-9]* of the book/d; s,/\*:*[0-9]*:*\*/,,g; /^[ \t]*$$/d
# The files are tangled aside first, for the sake of their #line directives: see line-names.awk.
$B/tangled: $(WEBS) $(WOVEN_LISTS) chapters/book.awk chapters/line-names.awk chapters/headers.awk | $B/packages-start
	$(call say,tangle,chapters/nabla.w)
	$(Q)rm -rf $B/raw $B/new; for d in raw new .; do mkdir -p $B/$$d/c $B/$$d/include/nabla $B/$$d/solutions; done
	$(Q)cd $B/raw && CWEBINPUTS=../../chapters:../../solutions:.. && export CWEBINPUTS && \
	  ctangle +c -bhp nabla.w >../tangle.log || { cat ../tangle.log; exit 1; }
	$(Q)cd $B/raw && read_book='awk -v master=nabla.w -v out=../new -v path=../../chapters:../../solutions:.. -f ../../chapters/book.awk' && \
	  $$read_book -f ../../chapters/line-names.awk c/*.[ch] include/*.h include/nabla/*.h solutions/*.c && \
	  $$read_book -f ../../chapters/headers.awk
	$(Q)cd $B/new && for f in $$(for d in c include solutions; do LC_ALL=C diff -rq $$d ../$$d; done | \
	    sed -n 's/^Files \([^ ]*\) .*/\1/p; s,^Only in \([cis][^:]*\): ,\1/,p'); do \
	  if [ -f ../$$f ] && sed '$(NUMBERS_OUT)' $$f >same && sed '$(NUMBERS_OUT)' ../$$f | cmp -s - same; \
	  then touch -r ../$$f $$f && cp -p $$f ../$$f; else cp $$f ../$$f; fi; done
	$(Q)touch $@

TANGLED := $(SOURCES:%=$B/c/%.c) $(CHAPTERS:%=$B/c/%.c) $B/c/story.c $B/c/10-loss.c \
  $(GRADER_MODULES:%=$B/c/%.c) $(EXERCISES_C:%=$B/solutions/%.c)
$(TANGLED): $B/tangled ;
$B/c/%.h $B/include/%.h: $B/tangled ;

# The engine's loops are worth all that the compiler can do without changing a result; to follow each variable through
# them for a debugger would take it a fifth longer.
$(foreach x,engine engine-avx512 engine-avx2 engine-portable,$(eval \
  CPPFLAGS_$x := -O3 -fno-var-tracking -fno-math-errno -fno-trapping-math -ffp-contract=fast))
# What only tells of a program waits for whoever reads it.
CPPFLAGS_engine-tell = $(call PLAIN,-O1)

COMPILE = $(CC) $(WARNINGS) $(CFLAGS) -ffile-prefix-map=$(CURDIR)=. -I$B/include -I$B/c -MMD -MP
# A function of the library means the same one within its module, too: so the compiler may put it into its callers.
HIDDEN  = -fPIC -fvisibility=hidden -fno-semantic-interposition

$B/o/%.o: $B/c/%.c
	$(call say,compile,$*.c)
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(CPPFLAGS_$*) -c $< -o $@

# For each object ar opens the plugins of all compilers, to ask whether they know it, unless it is told what the objects
# are; that takes six times as long as the archive. Only objects with a compiler's notes in place of code need to be asked about.
ARCHIVE = $(eval ARCHIVE := ar $(if $(findstring -flto,$(CFLAGS)),,$(patsubst %,--target=%,$(shell ld --print-output-format 2>/dev/null))) rcsD)$(ARCHIVE)

# The library: the chapters' modules and the solutions that complete them.
OBJECTS := $(SOURCES:%=$B/o/%.o) $(EXERCISES_C:%=$B/o/solutions/%.o)
$(SOURCES:%=$B/o/%.o): COMPILE += $(HIDDEN) -DNB_BUILDING
$B/o/solutions/%.o: $B/solutions/%.c
	$(call say,compile,$*.c)
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(HIDDEN) -DNB_BUILDING -c $< -o $@

$B/lib/libnabla.a: $(OBJECTS)
	$(call say,archive,$(@F))
	$(Q)mkdir -p $(@D) && rm -f $@ && $(ARCHIVE) $@ $^
$B/lib/libnabla.so.$(VERSION): $(OBJECTS)
	$(call say,link,$(@F))
	$(Q)mkdir -p $(@D) && $(CC) -shared -Wl,-soname,libnabla.so.$(SOVERSION) $^ -lm -o $@
	$(Q)ln -sf $(@F) $B/lib/libnabla.so.$(SOVERSION) && ln -sf $(@F) $B/lib/libnabla.so

$(PROGRAMS): $B/chapters/%: $B/o/%.o $B/o/story.o $B/lib/libnabla.a
	$(call say,link,chapters/$*)
	$(Q)mkdir -p $(@D) && $(CC) $^ -lm -o $@

# Chapter 10 measures emitted code, too: a small program writes it, and it is linked with the chapter's own.
$B/emitted/loss: $B/o/10-loss.o $B/lib/libnabla.a
	$(Q)mkdir -p $(@D) && $(CC) $^ -lm -o $@
$B/emitted/loss.c: $B/emitted/loss
	$(Q)$< > $@.new && mv $@.new $@
$B/emitted/loss.o: $B/emitted/loss.c
	$(call say,compile,emitted/loss.c)
	$(Q)$(CC) $(WARNINGS) -O3 -march=native -c $< -o $@ 2>/dev/null || $(CC) $(WARNINGS) -O3 -c $< -o $@
$B/chapters/10-engine: $B/emitted/loss.o

-include $(wildcard $B/o/*.d $B/o/*/*.d)

define PC
prefix=$(PREFIX)
includedir=$${prefix}/include
libdir=$${prefix}/lib

Name: nabla
Description: derivatives by computational graphs, the library of a literate workbook
Version: $(VERSION)
Cflags: -I$${includedir}
Libs: -L$${libdir} -lnabla
Libs.private: -lm -pthread
endef
export PC

# The command with its data, its manual and what completes its words; made by the command itself.
$B/nabla.1: $B/nabla
	$(Q)$B/nabla --manual > $@
$B/nabla.bash: $B/nabla
	$(Q)$B/nabla --completion bash > $@
$B/_nabla: $B/nabla
	$(Q)$B/nabla --completion zsh > $@

D = $(DESTDIR)$(PREFIX)
install: lib exercises $B/nabla.1 $B/nabla.bash $B/_nabla ## library, command, manual, completion into PREFIX (and DESTDIR)
	$(call say,install,$D)
	$(Q)install -d $D/include/nabla $D/lib/pkgconfig $D/lib/nabla $D/bin $D/share/man/man1 \
	  $D/share/bash-completion/completions $D/share/zsh/site-functions $D/share/nabla/scale
	$(Q)install -m 644 $B/include/nabla.h $D/include
	$(Q)install -m 644 $(MODULES:%=$B/include/nabla/%.h) $D/include/nabla
	$(Q)install -m 644 $B/lib/libnabla.a $D/lib
	$(Q)install -m 755 $B/lib/libnabla.so.$(VERSION) $D/lib
	$(Q)ln -sf libnabla.so.$(VERSION) $D/lib/libnabla.so.$(SOVERSION)
	$(Q)ln -sf libnabla.so.$(VERSION) $D/lib/libnabla.so
	$(Q)install -m 644 chapters/formats/results.schema.json $D/share/nabla
	$(Q)install -m 755 chapters/scale/grade-* $D/share/nabla/scale
	$(Q)install -m 644 $(filter-out %/grade-parallel %/grade-slurm,$(wildcard chapters/scale/*)) $D/share/nabla/scale
	$(Q)printf '%s\n' "$$PC" > $D/lib/pkgconfig/nabla.pc
	$(Q)install -m 755 $B/nabla $D/bin
	$(Q)tar -C $B --mode=a+rX -cf - $(patsubst $B/%,%,$(SHARED) $(DATA_C) $(DATA_A) $(DATA_P)) exercises/include | \
	  tar -C $D/lib/nabla -xf - --no-same-owner
	$(Q)install -m 644 $B/nabla.1 $D/share/man/man1
	$(Q)install -m 644 $B/nabla.bash $D/share/bash-completion/completions/nabla
	$(Q)install -m 644 $B/_nabla $D/share/zsh/site-functions

uninstall: ## take away what install put there
	$(call say,remove,$D)
	$(Q)cd $D && rm -rf include/nabla include/nabla.h lib/libnabla.* lib/pkgconfig/nabla.pc lib/nabla share/nabla bin/nabla \
	  share/man/man1/nabla.1 share/bash-completion/completions/nabla share/zsh/site-functions/_nabla

.PHONY: install uninstall
