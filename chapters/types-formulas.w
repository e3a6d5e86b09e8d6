@q Types of the command's formulas, for cweave. SPDX-License-Identifier: MIT @>
@s question int
@s question_kind int
@s question_option int
@s chart int
@s curve_data int
@s descent_step int
@s descent_rule int
