@q Formats for chapter 9, its exercises and answers: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_vocab int
@s nb_mlp int
@s lesson9 int
@s net9 int
