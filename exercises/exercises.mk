# The command, and for each exercise the folder of data that it works with.
# Made from the catalogue (through build/catalogue.mk), so nothing here names an exercise.
# SPDX-License-Identifier: MIT

E := $B/exercises
GRADER  := channel travel describe confine remote harness marks  # linked into every test program
TYPED   := answers formula                       # and into those for typed answers
WORKER  := worker channel travel                 # linked into every worker
LOCAL   := local harness describe                # the same tests for a debugger, without a worker
OBSERVED := $(LOCAL) observed                     # the public ones, with sanitizers, behind a seal
COMMAND := nabla child scratch intake compile seal confine mistakes learn sha256 diagnostics json-text site record \
  verdict skip report roster store results grade slices merge advice strbuf words escape page nearest catalogue \
  progress plan lesson reset practice terminal watch \
  unpack entry handin web targets bundle formats plain-formats platforms policy gradebook pages class-page \
  question formulas steps graph-command chart minimize engine-command init seeds regrade

WORKER_NAMES := main nb_not_done_yet travel_through

GRADER_MODULES := $(sort $(GRADER) $(TYPED) $(WORKER) $(OBSERVED) $(COMMAND) stubs)
GRADER_LIBS  = $(eval GRADER_LIBS := $(shell pkg-config --libs check jansson libseccomp 2>/dev/null))$(GRADER_LIBS)
COMMAND_LIBS = $(shell pkg-config --libs libarchive 2>/dev/null)

# The command waits for compilers and workers, and not for itself: what -O2 adds would only make it longer to build. A
# debugger knows its lines (make CFLAGS='-O1 -g': its variables, too).
PLAIN = $(if $(filter -O2,$(CFLAGS)),$1)
$(GRADER_MODULES:%=$B/o/%.o) $E/%.o: private COMPILE += $(call PLAIN,-O1 -g1)
# The questions are read in a debugger, line by line.
$E/%/questions.o: private COMPILE += $(call PLAIN,-O0 -g)

# What a program for the debugger is linked with, besides the exercise's own parts.
CPPFLAGS_compile  = -DTEST_LIBRARIES='"$(GRADER_LIBS)"'

$B/nabla: $(COMMAND:%=$B/o/%.o) $B/lib/libnabla.a
	$(call say,link,nabla)
	$(Q)$(CC) $^ $(GRADER_LIBS) $(COMMAND_LIBS) -lm -o $@
$B/stubs: $B/o/stubs.o $B/o/catalogue.o
	$(call say,link,stubs)
	$(Q)$(CC) $^ -o $@

# What all exercises share: the worker's main (whose other names must not meet a student's, and whose
# lines must not be taken for a student's), the library, what a student may include.
$E/worker-main.o: $(WORKER:%=$B/o/%.o)
	$(Q)mkdir -p $E && ld -r $^ -o $@.all
	$(Q)objcopy --strip-debug $(WORKER_NAMES:%=--keep-global-symbol=%) $@.all $@ && rm $@.all
# The same joined with the start of a program and with what answers use of the libraries, and the few bytes that must
# come last: to link a worker with these takes a quarter of the time. What would be needed to unwind the stack through the
# libraries, which nobody does, and the names of what is static in them are left out: the linker would only copy them.
# Where it can't be done the files are empty, and every worker is linked in the usual way (see compile.c).
# Nobody calls sincos, but GCC makes one call of it where both are wanted of the same number.
IN_BASE := exp exp2 expm1 log log2 log10 log1p logb ilogb sin cos sincos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh \
  pow sqrt cbrt hypot fabs fmod remainder floor ceil round trunc rint nearbyint lround llround fmin fmax fma fdim copysign \
  ldexp frexp modf scalbn nextafter erf erfc lgamma tgamma printf fprintf vprintf vfprintf snprintf sprintf puts putchar \
  fputs fputc fwrite malloc calloc realloc free qsort bsearch abs labs strtod strtol atoi atof rand srand memcpy memmove \
  memset memcmp strlen strcpy strncpy strcmp strncmp strcat strchr strrchr strstr strtok isalpha isspace tolower toupper exit abort __assert_fail \
  __stack_chk_fail _setjmp longjmp time clock
OF_CC = $(foreach x,$1,$$($(CC) -print-file-name=$x))
$E/worker-base.o: $E/worker-main.o exercises/exercises.mk
	$(Q){ ld -r -o $@.all $(IN_BASE:%=-u %) \
	  $(call OF_CC,crt1.o crti.o) $< --start-group $(call OF_CC,libm.a libgcc.a libgcc_eh.a libc.a) --end-group && \
	  objcopy --strip-debug -R .eh_frame -R .rela.eh_frame $@.all && ld -r -o $@ $@.all $(call OF_CC,crtbeginT.o) && \
	  objcopy --strip-unneeded $@; } 2>$@.log || : > $@; rm -f $@.all
$E/worker-end.o: | $B/packages-start
	$(Q)mkdir -p $E && ld -r -o $@ $(call OF_CC,crtend.o crtn.o) 2>$@.log || : > $@
$E/libnabla.a: $B/lib/libnabla.a
	$(Q)mkdir -p $E && cp $< $@
$E/catalogue: exercises/catalogue
	$(Q)mkdir -p $E && cp $< $@
$E/include/nabla/exercise.h: $B/tangled
	$(Q)mkdir -p $(@D) && cp -p $B/include/nabla.h $E/include/ && cp -p $B/include/nabla/*.h $(@D)/ && touch $@
SHARED := $E/worker-main.o $E/worker-base.o $E/worker-end.o $E/libnabla.a $E/catalogue $E/include/nabla/exercise.h

# An exercise in C: stubs for both sides, the test program, the library as of this point.
$B/%.line: $B/catalogue.stamp ;
$E/%/remote.c: $B/%.line $B/stubs
	$(Q)mkdir -p $(@D) && $B/stubs $< $(firstword $(subst -, ,$*)) remote > $@
$E/%/worker.c: $B/%.line $B/stubs
	$(Q)mkdir -p $(@D) && $B/stubs $< $(firstword $(subst -, ,$*)) worker > $@
$E/%/worker.o: private COMPILE += -g0 # a crash is never in a line of ours
$E/%.o: $E/%.c
	$(Q)$(COMPILE) -Wno-unused-function -c $< -o $@
$E/%/questions.o: tests/exercises/%.c | $B/tangled
	$(call say,compile,tests/exercises/$*.c)
	$(Q)mkdir -p $(@D) && $(COMPILE) -DEXERCISE='"$(firstword $(subst -, ,$*))"' -c $< -o $@
$E/%/local.o: $E/%/questions.o $(LOCAL:%=$B/o/%.o)
	$(Q)ld -r $^ -o $@

# For advice, with sanitizers: the public tests alone. The rows of the others are taken out, and with them goes
# what only they used, because it is optimized: without that, GCC keeps a function that nobody calls.
$E/%/public.c: tests/exercises/%.c
	$(Q)mkdir -p $(@D) && sed '/^ *{ *"[A-Za-z_0-9]*", SEEDED, .*},$$/d' $< >$@ && ! grep -n SEEDED $@
$(EXERCISES_C:%=$E/%/public.o): $E/%/public.o: $E/%/public.c $(OBSERVED:%=$B/o/%.o)
	$(Q)$(COMPILE) -iquote tests/exercises -O1 -w -fsanitize=address -MT $@ -DEXERCISE='"$(firstword $(subst -, ,$*))"' -c $< -o $(@D)/public-tests.o
	$(Q)ld -r $(@D)/public-tests.o $(OBSERVED:%=$B/o/%.o) -o $@

DATA_OF = $(addprefix $E/$1/,test worker.o before.a local.o public.o statement.txt hints.txt skeleton.c mutants.json)
DATA_C := $(foreach x,$(EXERCISES_C),$(call DATA_OF,$x))
FIRST   = $(SHARED) $(addprefix $E/$(firstword $(EXERCISES_C))/,test worker.o before.a statement.txt hints.txt skeleton.c mutants.json)
DATA_A := $(foreach x,$(EXERCISES_A),$(addprefix $E/$x/,test statement.txt hints.txt skeleton.txt mutants.json))
DATA_P := $(foreach x,$(EXERCISES_P) $(EXERCISES_O),$(addprefix $E/$x/,statement.txt hints.txt))

# A test in C may use what comes before its exercise, and no more: so a change of a later chapter makes no test anew,
# and learns no mistakes again. Typed answers may be formulas, which are read by the graphs of chapter 7.
$(EXERCISES_C:%=$E/%/test): $E/%/test: $E/%/questions.o $E/%/remote.o $(GRADER:%=$B/o/%.o) $E/%/before.a
	$(call say,link,exercises/$*/test)
	$(Q)$(CC) $^ $(GRADER_LIBS) -lm -o $@
$(EXERCISES_A:%=$E/%/test): $E/%/test: $E/%/questions.o $(GRADER:%=$B/o/%.o) $(TYPED:%=$B/o/%.o) $B/lib/libnabla.a
	$(call say,link,exercises/$*/test)
	$(Q)$(CC) $^ $(GRADER_LIBS) -lm -o $@

# before.a: the chapters up to this exercise and the solutions of the earlier ones, never its own.
define BEFORE
$E/$1/before.a: $(BEFORE_$1:%=$B/o/%.o)
	$$(Q)mkdir -p $$(@D) && rm -f $$@ && $$(ARCHIVE) $$@ $$^
endef
$(foreach x,$(EXERCISES_C),$(eval $(call BEFORE,$x)))

$E/%/statement.txt $E/%/hints.txt: chapters/exercises/%.w chapters/plain.awk
	$(Q)mkdir -p $(@D) && awk -f chapters/plain.awk -v part=statement $< > $(@D)/statement.txt && \
	  awk -f chapters/plain.awk -v part=hints $< > $(@D)/hints.txt

# What `nabla reset` brings back. A student's work must never become the skeleton, so the file itself is no
# prerequisite: a copy is made once, and again when the tests change.
$E/%/skeleton.c: tests/exercises/%.c exercises/skeleton.sh
	$(Q)mkdir -p $(@D) && sh exercises/skeleton.sh exercises/$(FOLDER_$*)/$*.c NOT_DONE_YET $@
$E/%/skeleton.txt: tests/exercises/%.c exercises/skeleton.sh
	$(Q)mkdir -p $(@D) && sh exercises/skeleton.sh exercises/$(FOLDER_$*)/answers.txt '^$(firstword $(subst -, ,$*)) .*= *?' $@

# How the typical mistakes behave: found out by making them. Before that, the reference solution must earn full marks.
.SECONDEXPANSION:
$E/%/mutants.json: $E/%/test $$(wildcard tests/exercises/$$*/*) $$(wildcard solutions/*/$$*.w) | $B/nabla $(SHARED)
	$(call say,learn,$*)
	$(Q)$B/nabla learn $(firstword $(subst -, ,$*))
$(EXERCISES_C:%=$E/%/mutants.json): $E/%/mutants.json: $E/%/worker.o $E/%/before.a $E/%/hints.txt

exercises: $B/nabla $(SHARED) $(DATA_C) $(DATA_A) $(DATA_P) ## everything that the command needs

-include $(wildcard $E/*/*.d)
.PHONY: exercises

# Transcripts that the book shows: the command at work in a folder like a student's. The seed is fixed,
# so they are the same each time; the level of confinement may differ, and is left out. They wait for their own
# exercise and no other: so the book is typeset while others are still learned.
HELLO      := exercises/0-first-feedback/0.1-hello.c
ID_OF       = $(firstword $(subst -, ,$(notdir $(HELLO))))
$B/out/check-slow.txt: HELLO := exercises/2-derivatives/2.5-kink.c
$B/out/check-slow.txt: | $(call DATA_OF,2.5-kink)
TRANSCRIPT  = $(Q)mkdir -p $B/desk/$*/$(dir $(HELLO)) $B/out && ln -sfn ../.. $B/desk/$*/build && cp $< $B/desk/$*/$(HELLO) && \
  cd $B/desk/$* && { NO_COLOR=1 LC_ALL=C COLUMNS=72 build/nabla check $(ID_OF) $(HELLO) --seed 1 || [ $$? = 1 ]; } | \
  sed '/^Level of confinement/,/^$$/d' >../../out/check-$*.txt
$B/out/check-%.txt: $B/desk/%.c | $B/nabla $(SHARED) $(call DATA_OF,0.1-hello)
	$(TRANSCRIPT)
$B/desk/crashed.c $B/desk/compile.c $B/desk/public.c $B/desk/slow.c: $B/desk/%.c: tests/situations/%.c
	$(Q)mkdir -p $(@D) && cp $< $@
$B/desk/skeleton.c: $(HELLO)
	$(Q)mkdir -p $(@D) && cp $< $@
$B/desk/right.c: $B/solutions/0.1-hello.c
	$(Q)mkdir -p $(@D) && cp $< $@
$B/desk/forgotten.c: solutions/0-first-feedback/0.1-hello.w tests/exercises/0.1-hello/no-parentheses.ch
	$(Q)mkdir -p $(@D)/solutions && cd $(@D) && ctangle -bhp ../../$< ../../$(word 2,$^) && mv solutions/0.1-hello.c forgotten.c

# What it says about the lines of an answer to 8.3, right and with = for +=.
$B/out/mine-%.txt: $B/desk/mine-%/8-backpropagation/8.3-backward.c exercises/mine.sh $B/o/09-sentences.o $B/o/story.o | $B/nabla $(SHARED) $(call DATA_OF,8.3-backward)
	$(Q)mkdir -p $(@D); B=$B CC=$(CC) COLUMNS=72 sh exercises/mine.sh $B/desk/mine-$* >$@ || [ $$? = 1 ]
$B/desk/mine-right/%: tests/mine/%
	$(Q)mkdir -p $(@D) && cp $< $@
$B/desk/mine-wrong/%: tests/mine/%
	$(Q)mkdir -p $(@D) && sed 's/\(g->adjoint\[a\]\) +=/\1 =/' $< >$@

# The program of chapter 9 with a student's answers in front of the library.
ANSWERS ?= exercises
mine: $B/nabla exercises $B/o/09-sentences.o $B/o/story.o ## let your own functions train the network of chapter 9
	$(Q)B=$B CC=$(CC) sh exercises/mine.sh $(ANSWERS)
.PHONY: mine
