@q Formats for the reader of formulas: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_name int
@s nb_error int
@s scanner int
@s infix int
