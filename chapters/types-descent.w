@q Formats of chapter 4, descent. @>
@q SPDX-License-Identifier: MIT @>
@s nb_trace int
@s nb_schedule int
@s outcome int
@s counted int
@f eta_0 TeX
@f rho TeX
@f x_0 TeX
@f x_1 TeX
@f f_prime TeX
