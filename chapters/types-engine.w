@q Formats for chapter 10, its exercises and answers: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_row int
@s nb_recorder int
@s nb_real int
@s nb_program int
@s nb_work int
@s nb_effort int
@s draft int
@s reader int
@s tape_step int
