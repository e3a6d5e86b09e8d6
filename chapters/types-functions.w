@q Formats for chapter 1, its exercises and answers: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_fun int
@s nb_plain int
@s nb_pair int
@s nb_point int
@s nb_coefficients int
@f theta TeX
@f w_1 TeX
@f w_2 TeX
