@q Formats for chapter 8, its exercises and answers: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_dag int
@s nb_report int
@s nb_verdict int
@s frame int
@s sketch8 int
