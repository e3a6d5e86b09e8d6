@q SPDX-License-Identifier: MIT @>
@q Formats of chapter 5; the macros \lambdaxmax and so on stand in tex/gradients-names.tex. @>
@s nb_funN int
@s nb_gradN int
@s ray int
@s voyage int
@f beta TeX
@f kappa TeX
@f phi TeX
@f lambda_max TeX
@f lambda_min TeX
@f eta_max TeX
