# make check: everything that can be shown without a stopwatch. make bench: the rest.
# SPDX-License-Identifier: MIT

# The library's tests in several builds. The program for a module is linked with the modules up to it
# and the solutions of their chapters only: nothing may need what comes later.
VARIANTS := gcc clang gcc-sanitized clang-sanitized coverage
SANITIZE := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
FLAGS_gcc             := gcc -O2 -g
FLAGS_clang           := clang -O2 -g
FLAGS_gcc-sanitized   := gcc $(SANITIZE)
FLAGS_clang-sanitized := clang $(SANITIZE)
FLAGS_coverage        := gcc -O0 -g --coverage
FLAGS_gcc-threads     := gcc -O1 -g -fsanitize=thread
T := $B/tests
LIBRARY_TESTS := $(foreach v,$(VARIANTS),$(MODULES:%=$T/$v/%)) $T/gcc-threads/engine

define LIBRARY_VARIANT # in a folder of its own: objects of modules, solutions and tests
$T/$1/o/%.o: $B/c/%.c | $B/packages-check
	$$(COMPILE_$1)
$T/$1/o/solutions/%.o: $B/solutions/%.c | $B/packages-check
	$$(COMPILE_$1)
$T/$1/o/%.o: tests/library/%.c | $B/packages-check $B/tangled
	$$(call say,compile,tests: $1/$$*)
	$$(COMPILE_$1)
COMPILE_$1 = $$(Q)mkdir -p $$(@D) && rm -f $$(@:.o=.gcda) && $$(FLAGS_$1) $(WARNINGS) -Werror -I$B/include -I$B/c \
  -ffile-prefix-map=$(CURDIR)/= -MMD -MP -c $$< -o $$@
endef
define LIBRARY_TEST # variant, chapter's number, one of its modules
$T/$1/$3: $(patsubst %,$T/$1/o/%.o,$3-test $(UP_TO_$3) $(SOLUTIONS_TO_$2))
	$$(Q)$$(FLAGS_$1) $$^ $(CHECK_LIBS) $$(WRAPPED_$3) -lm -o $$@
endef
# The engine's tests count its requests for memory.
WRAPPED_engine := -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=aligned_alloc
CHECK_LIBS = $$(shell pkg-config --libs check)
$(foreach v,$(VARIANTS) gcc-threads,$(eval $(call LIBRARY_VARIANT,$v)))
# Hundreds of small files, which nobody else need read:
ifneq ($(filter check% $T/%,$(MAKECMDGOALS)),)
-include $(wildcard $T/*/o/*.d $T/*/o/solutions/*.d)
endif
$(foreach v,$(VARIANTS),$(foreach n,$(NUMBERS),$(foreach m,$(MODULES_$n),\
  $(eval $(call LIBRARY_TEST,$v,$n,$m)))))
$(eval $(call LIBRARY_TEST,gcc-threads,$(lastword $(NUMBERS)),engine))

LONG  := $(wildcard tests/*/long-*.sh)
TESTS := $(filter-out $(LONG),$(wildcard tests/grader/*.sh tests/grader/*/*.sh) $(filter-out tests/grader/%,$(wildcard tests/*/*.sh)))

# The grader's tests, some of which look at the clock, run one after the other; all others beside them.
check: $B/made $(LIBRARY_TESTS) | $B/packages-check ## every test; ends with the number of tests and the result
	$(Q)B=$B prove -j$(JOBS) --rules 'seq=tests/grader/**' --rules 'par=**' --timer --exec sh $(TESTS)

check-long: $B/made | $B/packages-check ## the tests that take an hour: everything, many times
	$(Q)B=$B prove --timer --exec sh $(LONG)

# Slurm, GNU parallel and ssh, as large as SCALE says; make check has the small version, where these are installed.
SCALE := 60
check-scale: exercises | $B/packages-scale ## install and start Slurm, GNU parallel and ssh (loopback only), and grade by them
	$(Q)B=$B SCALE=$(SCALE) prove -v --timer --exec sh tests/grader/slices.sh tests/grader/scale/*.sh

include tests/bench/bench.mk

.PHONY: check check-long check-scale

# Nonsense for the reader of formulas: our own mutator in make check, libFuzzer in make check-long.
FUZZED := tests/library/fuzz-parse.c $(patsubst %,$B/c/%.c,$(UP_TO_backward)) $(SOLUTIONS_TO_8:%=$B/%.c)
$T/fuzz-gcc: $(FUZZED) | $B/packages-check
	$(call say,compile,tests: fuzz-gcc)
	$(Q)mkdir -p $(@D) && gcc $(SANITIZE) $(WARNINGS) -I$B/include -I$B/c $(FUZZED) -lm -o $@
$T/fuzz-clang: $(FUZZED) | $B/packages-check
	$(call say,compile,tests: fuzz-clang)
	$(Q)mkdir -p $(@D) && clang $(SANITIZE) -fsanitize=fuzzer -DFUZZER $(WARNINGS) -I$B/include -I$B/c $(FUZZED) -lm -o $@
check: $T/fuzz-gcc
check-long: $T/fuzz-clang
