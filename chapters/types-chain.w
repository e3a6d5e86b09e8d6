@q Formats of chapter 3; the macros \dyxdu and so on stand in tex/chain-names.tex. @>
@q SPDX-License-Identifier: MIT @>
@s nb_stage int
@s nb_dual int
@f dy_du TeX
@f du_dv TeX
@f dv_dx TeX
@f dy_dx TeX
