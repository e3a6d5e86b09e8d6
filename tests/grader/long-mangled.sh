#!/bin/sh
# Two thousand damaged programs.
# SPDX-License-Identifier: MIT
N=2000 SEED=2 exec sh tests/grader/mangled.sh
