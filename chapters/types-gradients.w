@q Formats for chapter 5, its exercises and answers: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_funN int
@s nb_gradN int
@s ray int
@s voyage int
@s axis_slice int
@f beta TeX
@f kappa TeX
@f phi TeX
@f lambda_max TeX
@f lambda_min TeX
@f eta_max TeX
\let\mBeta=\beta \mathid\beta{\mBeta} \let\mKappa=\kappa \mathid\kappa{\mKappa} \let\mPhi=\phi \mathid\phi{\mPhi}
\mathid\lambdaxmax{\mLambda_{\rm max}} \mathid\lambdaxmin{\mLambda_{\rm min}} \mathid\etaxmax{\mEta_{\rm max}}
\sanitizecommand\beta{beta}\sanitizecommand\kappa{kappa}\sanitizecommand\phi{phi}
\sanitizecommand\lambdaxmax{lambda max}\sanitizecommand\lambdaxmin{lambda min}\sanitizecommand\etaxmax{eta max}
