@q Nabla, the whole book: this file is tangled and woven, and includes everything else. @>
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
\input nablamac
\answerstrue
@i types.w
@i types-functions.w
@i types-derivatives.w
@i types-chain.w
@i types-descent.w
@i types-gradients.w
@i types-nested.w
@i types-graph.w
@i types-expressions.w
@i types-pictures.w
@i types-backward.w
@i types-sentences.w
@i types-engine.w
@i types-grader.w
@i types-command.w
@i types-formulas.w
\titlepages
\contents

@i front.w
@i 00-first-feedback.w
@i 01-functions.w
@i 02-derivatives.w
@i 03-chain-rule.w
@i 04-descent.w
@i 05-gradients.w
@i 06-nested-functions.w
@i 07-graphs.w
@i 08-backpropagation.w
@i 09-sentences.w
@i 10-engine.w
\appendices
@i making.w
\volume2
@i second.w
@i grader.w
@i command.w
@i second-back.w
\volume1
@i back.w
