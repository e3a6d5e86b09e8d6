# make check: everything that can be shown without a stopwatch. make bench: the rest.
# SPDX-License-Identifier: MIT

# The library's tests in several builds. The program for module k is linked with the
# modules 1..k and the solutions of their chapters only: nothing may need what comes later.
VARIANTS := gcc clang gcc-sanitized clang-sanitized coverage
SANITIZE := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
FLAGS_gcc             := gcc -O2 -g
FLAGS_clang           := clang -O2 -g
FLAGS_gcc-sanitized   := gcc $(SANITIZE)
FLAGS_clang-sanitized := clang $(SANITIZE)
FLAGS_coverage        := gcc -O0 -g --coverage
T := $B/tests
LIBRARY_TESTS := $(foreach v,$(VARIANTS),$(MODULES:%=$T/$v/%))

define LIBRARY_TEST # variant, chapter's number, its place in MODULES, its module
$T/$1/$4: tests/library/$4-test.c tests/library/suite.h $(patsubst %,$B/c/%.c,$(wordlist 1,$3,$(MODULES))) \
    $(SOLUTIONS_TO_$2:%=$B/%.c) $(if $(filter coverage,$1),$B/tangled) | $B/packages-check
	$$(call say,compile,tests: $1/$4)
	$$(Q)mkdir -p $$(@D)/$4.d && rm -f $$(@D)/$4-*.gc* && cd $$(@D)/$4.d && $$(FLAGS_$1) $(WARNINGS) -Werror -I$(CURDIR)/$B/include -I$(CURDIR)/$B/c \
	  -ffile-prefix-map=$(CURDIR)/= $$(addprefix $(CURDIR)/,$$(filter %.c,$$^)) $(CHECK_LIBS) -lm -o ../$4
endef
CHECK_LIBS = $$(shell pkg-config --libs check)
$(foreach v,$(VARIANTS),$(foreach n,$(NUMBERS),$(if $(PLACE_$n),\
  $(eval $(call LIBRARY_TEST,$v,$n,$(PLACE_$n),$(word $(PLACE_$n),$(MODULES)))))))

TESTS := $(wildcard tests/*/*.sh tests/*/*/*.sh)

check: $B/made $(LIBRARY_TESTS) | $B/packages-check ## every test; ends with the number of tests and the result
	$(Q)B=$B prove --timer --exec sh $(TESTS)

include tests/bench/bench.mk

.PHONY: check
