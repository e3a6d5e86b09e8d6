The student edition: the same book without the answers.
SPDX-License-Identifier: MIT

@x in nabla.w
\answerstrue
@y
\answersfalse
@z

@x in back.w
@** Answers.\label{answers} The answers to exercises in \CEE/ are programs like everything else here: the library is
completed by exactly these lines, and they earn full marks whenever the book is made. Yours may look
different and be as good. An answer that you have read is an exercise that you can't do any more; hints are better.

@i answers.w
@y
@z
