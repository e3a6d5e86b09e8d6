/* Puts control characters into the messages of the compiler.
   expect: not compiled
   says: \x1b
   SPDX-License-Identifier: MIT */
#error "[2J[1;32mRIGHT 8 of 8"
