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

define LIBRARY_TEST # variant, module, the modules so far, the solutions so far
$T/$1/$2: tests/library/$2.c tests/library/suite.h $(3:%=$B/c/%.c) $(4:%=$B/%.c) | $B/packages-check
	$$(call say,compile,tests: $1/$2)
	$$(Q)mkdir -p $$(@D)/$2.d && cd $$(@D)/$2.d && $$(FLAGS_$1) $(WARNINGS) -Werror -I$(CURDIR)/$B/include -I$(CURDIR)/$B/c \
	  $$(addprefix $(CURDIR)/,$$(filter %.c,$$^)) $(CHECK_LIBS) -lm -o ../$2
endef
CHECK_LIBS = $$(shell pkg-config --libs check)
upto = $(if $(filter $1,$(firstword $2)),$(firstword $2),$(firstword $2) $(call upto,$1,$(wordlist 2,99,$2)))
$(foreach v,$(VARIANTS),$(foreach m,$(MODULES),\
  $(eval $(call LIBRARY_TEST,$v,$m,$(call upto,$m,$(MODULES)),$(filter solutions/%,$(AFTER_$m))))))

TESTS := $(wildcard tests/*/*.sh tests/*/*/*.sh)

check: $B/made $(LIBRARY_TESTS) | $B/packages-check ## every test; ends with the number of tests and the result
	$(Q)B=$B prove --timer --exec sh $(TESTS)

bench: lib ## ratios of time, side by side (nothing to measure before Chapter 10)
	@echo 'The benchmarks come with Chapter 10, the engine; there is nothing to measure yet.'

.PHONY: check bench
