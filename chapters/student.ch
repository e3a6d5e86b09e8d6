The student edition: the same book without the answers.
SPDX-License-Identifier: MIT

@x in nabla.w
\answerstrue
@y
\answersfalse
@z

@x in back.w
@i answers.w
@y
@z
