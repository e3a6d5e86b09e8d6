@q SPDX-License-Identifier: MIT @>
@q Formats of chapter 2; the macros \fxprime and so on stand in tex/derivatives-names.tex. @>
@s nb_dctx int
@s specimen int
@s complex int
@f f_prime TeX
@f c_plus TeX
@f c_minus TeX
