@q Formats for chapter 2, its exercises and answers: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_dctx int
@s specimen int
@s test_point int
@s difference_rule int
@s complex int
@f f_prime TeX
@f s_minus TeX
@f s_plus TeX
@f J_half TeX
\mathid\sxminus{s_-}\mathid\sxplus{s_+}\mathid\Jxhalf{J_{1/2}}
\sanitizecommand\fxprime{f'}\sanitizecommand\sxminus{s-}\sanitizecommand\sxplus{s+}\sanitizecommand\Jxhalf{J}
