@q Formats for chapter 6, its exercises and answers: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_data int
@s nb_gradN int
