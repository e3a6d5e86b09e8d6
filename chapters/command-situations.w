@*1 Six situations.\label{situations}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Somebody who has just written an answer wants to know in which situation he is, and then what to do. There are six of them, if we leave out success, and
they must look different at first sight, in color and in words, since each of them is left by another door. Two have been shown in
chapter~\xchap{first}: there is an answer that was {\it not done yet}, and one that was {\it wrong}. Here are the other four. They
were made by running the command, when this book was built, on the files in \.{tests/situations}, with a fixed seed and 72 columns.

@ The first one doesn't get as far as a test. The compiler's message comes first, with its excerpt and its arrow, because nobody knows more
about the mistake than the compiler does; but its word for a missing star, ``called object is not a function,'' is no
help for a beginner, and so for the most frequent messages we add a sentence of our own. No points are lost here that
couldn't be won back in a minute.
\listing{check-compile}

@ The second is a {\it crash}. The process in which the answer runs was stopped by the system, and the others aren't concerned. What one wants to know is where:
the line of the file, in the function that was written, and not an address in memory. The line called advice comes from a second run, with the sanitizers
of the compiler, which often know the reason even if the crash comes much later.
\listing{check-crashed}

@ In the third, everything is right but the time it takes. There is no stopwatch in it: a slow machine, or a busy one, must not cost points. What is
counted are calls of the function that the exercise hands over, and the report says how many there were and how many are allowed.
An answer that never ends is stopped after some seconds, and gets the same verdict.
\listing{check-slow}

@ The last one is the worst, since it looks like success. Every example that can be read in the tests comes out right, and at all other points the same function is wrong. Somebody may have written down the
results; more often the examples happen to lie on the only branch that works. Both are told the same thing: the call at
which it fails, with its arguments, which can be copied into a test of one's own.
\listing{check-public}
