# make bench: times, side by side in one process for each workload; never part of make check.
# SPDX-License-Identifier: MIT
#
# ROUNDS=5 is quick, the default is thorough; WORKLOADS="W2-1k W5" chooses, LARGE= leaves out
# the threads, WIDE= the lengths of blocks. STORE=yes, with all workloads,
# keeps what chapter 10 of the book quotes in tests/bench/measured.txt; then make sets it.
ROUNDS    :=
WORKLOADS := W1a W1b W2-10 W2-1k W2-100k W3-S W3-L W4-S W4-L W5
LARGE     := W3-T W4-T
WIDE      := W3-S W3-L W4-S W4-L W4-W W5
BENCH     := $B/bench
# The yardstick is plain C at -O2; what users compile for a library may have all that the compiler can do.
BENCH_C   := gcc -std=gnu11 -D_GNU_SOURCE -O2 $(filter-out -std=c11,$(WARNINGS))
BENCH_CXX := g++ -std=c++17 -O3 -march=native -isystem /usr/include/trilinos -I$B/include

$(BENCH)/%.o: tests/bench/%.c tests/bench/bench.h
	$(call say,compile,bench: $*.c)
	$(Q)mkdir -p $(@D) && $(BENCH_C) -c $< -o $@
$(BENCH)/%.o: tests/bench/%.cpp tests/bench/bench.h tests/bench/model.hpp $B/tangled | $B/packages-bench
	$(call say,compile,bench: $*.cpp)
	$(Q)mkdir -p $(@D) && $(BENCH_CXX) -Wall -Wextra -c $< -o $@
$(BENCH)/bench: $(patsubst %,$(BENCH)/%.o,bench problems hand nabla adolc sacado) $B/lib/libnabla.a
	$(call say,link,bench)
	$(Q)g++ $^ -ladolc -lm -o $@

STORE     :=
bench: $(BENCH)/bench $B/made ## times, side by side with hand-written C, ADOL-C and Sacado: minutes; a quiet machine, please
	$(Q)sh tests/bench/run-bench $(BENCH) '$(WORKLOADS)' '$(LARGE)' '$(WIDE)' $(ROUNDS)
	$(if $(STORE),$(Q)sh tests/bench/keep $B/chapters/10-engine $(BENCH)/bench.csv tests/bench/measured.txt)

# Training by several processes. Open MPI is installed by this target only; make check passes over it otherwise.
train-mpi: $B/lib/libnabla.a | $B/packages-mpi ## an example: one process and four train the same network
	$(Q)B=$B prove --verbose --exec sh tests/bench/train-mpi.sh

.PHONY: bench train-mpi
