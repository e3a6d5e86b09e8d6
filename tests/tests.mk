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
T := $B/tests
LIBRARY_TESTS := $(foreach v,$(VARIANTS),$(MODULES:%=$T/$v/%))

define LIBRARY_TEST # variant, chapter's number, one of its modules
$T/$1/$3: tests/library/$3-test.c tests/library/suite.h $(patsubst %,$B/c/%.c,$(UP_TO_$3)) \
    $(SOLUTIONS_TO_$2:%=$B/%.c) $(if $(filter coverage,$1),$B/tangled) | $B/packages-check
	$$(call say,compile,tests: $1/$3)
	$$(Q)mkdir -p $$(@D)/$3.d && rm -f $$(@D)/$3-*.gc* && cd $$(@D)/$3.d && $$(FLAGS_$1) $(WARNINGS) -Werror -I$(CURDIR)/$B/include -I$(CURDIR)/$B/c \
	  -ffile-prefix-map=$(CURDIR)/= $$(addprefix $(CURDIR)/,$$(filter %.c,$$^)) $(CHECK_LIBS) -lm -o ../$3
endef
CHECK_LIBS = $$(shell pkg-config --libs check)
$(foreach v,$(VARIANTS),$(foreach n,$(NUMBERS),$(foreach m,$(MODULES_$n),\
  $(eval $(call LIBRARY_TEST,$v,$n,$m)))))

LONG  := $(wildcard tests/*/long-*.sh)
TESTS := $(filter-out $(LONG),$(wildcard tests/*/*.sh tests/*/*/*.sh))

check: $B/made $(LIBRARY_TESTS) | $B/packages-check ## every test; ends with the number of tests and the result
	$(Q)B=$B prove -j$(JOBS) --rules 'seq=tests/grader/**' --rules 'par=**' --timer --exec sh $(TESTS)

check-long: $B/made | $B/packages-check ## the tests that take an hour: everything, many times
	$(Q)B=$B prove --timer --exec sh $(LONG)

include tests/bench/bench.mk

.PHONY: check check-long
