#!/bin/sh
# Every mistake and every solution, twenty times in other words.
# SPDX-License-Identifier: MIT
VARIATIONS=${VARIATIONS:-20} exec sh tests/exercises/variations.sh
