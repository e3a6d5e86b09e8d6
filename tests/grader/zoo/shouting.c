/* expect NOT COMPILED: \x1b
   Puts control characters into the messages of the compiler.
   SPDX-License-Identifier: MIT */
#error "[2J[1;32mRIGHT 8 of 8"
