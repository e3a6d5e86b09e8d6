@q Formats for chapter 1, its exercises and answers: these lines print nothing. @>
@q SPDX-License-Identifier: MIT @>
\mathid\gxafterxf{g\circ f}
\mathid\fxafterxg{f\circ g}
@f g_after_f TeX
@f f_after_g TeX
@s nb_plain int
@s nb_coefficients int
