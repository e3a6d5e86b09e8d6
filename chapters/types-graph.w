@q Formats for chapter 7, its exercises and answers: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_graph int
@s nb_tape int
@s nb_node int
@s nb_opcode int
@s nb_op int
@s nb_edge int
@s op_row int
@s sketch int
