#!/bin/sh
# Every reference solution in every style.
# SPDX-License-Identifier: MIT
ALL_STYLES=1 exec sh tests/grader/honest.sh
