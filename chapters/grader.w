@* The grader.\label{grader}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A reader has written |nb_diff|, and asks what it is worth. Behind the answer is a program of
nearly four thousand lines, which this appendix explains. Nobody needs to read it in order to do
the exercises. But it is a nice story in its own right: how do you judge a program that may be
wrong in any way, without being fooled, hung, or hurt by it, and then tell its author kindly what
happened?

The obvious way is to link the student's function with some tests, to run the result, and to
look at the exit status. That works for everybody who means well. Now let the function contain
|exit(0)|. The program ends with the status that means success; no test has failed; full marks.
In an experiment with 72 unfriendly submissions, eight earned everything in this way or a
similar one, a dozen more left the right exit status behind, and a few hung the grader for a
minute. They closed its files, wrote into its log, found the expected values in its memory, or
took the place of the function that compares. Each hole can be plugged, and the next one is
found by somebody with more time than we have.

@ So we do not plug holes. Everything follows from one thought:
\medskip
\centerline{\it The only safe place for a verdict is a process that never runs the student's code.}
\medskip\noindent
There are two processes, then, as in Fig.~\xfig{processes}. The {\it test program\/} contains
the tests, and everything that is worth stealing: expected values, seeds, the hidden functions,
the clock. The {\it worker\/} contains what the student wrote. When a test calls |nb_diff(f,
3)|, the test program's |nb_diff| is a stub that asks the worker. When the student's |nb_diff|
wants to know $f(3.00002)$, that question travels back, and the real~$f$, which counts its
calls, answers it. A worker can lie, but it can only lie with numbers, and numbers are what the
tests are there to judge.
@^threat model@>

\figure{processes}{Two boxes. The left one, the test program, holds tests, seeds, functions,
expected values, clock, counters and the verdict. The right one, the worker, holds the student's
object and the library so far, and has no files, no network, no other process, two seconds and
512 megabytes. Arrows between them: the test program calls nb\_diff of f and 3; the worker asks
to apply f to 3.00002; the test program returns 9.00012; the same for 2.99998; the worker
returns 6.}{Two processes compute the slope of $x^2$ at~3.}

@ Whoever writes a test need not think of this. A test is an ordinary C function that calls
another one and compares; the same source can be linked in two ways. For marks it is linked with
the stubs. For the student's debugger it is linked with the student's object, everything runs in
one process, and a breakpoint in |nb_diff| is reached by way of the very test that failed. That
we can afford both is due to the catalogue of exercises, which has the prototype of each
function, and to a program that makes stubs from prototypes.

@ This is what we promise, against a student who knows all of this book:
\yskip
\item{1.} No point is given for what a function did not compute. (A test whose answer is 0 or 1
can be passed by luck, so no such test carries points alone.)
\item{2.} One test cannot spoil another: each has a worker of its own, started for it and ended
after it.
\item{3.} The verdict comes within seconds, whatever the submission does with its time, its
memory, or its voice.
\item{4.} The submission sees and touches nothing outside: no file, no other process, no
network. When the test program ends, even by being killed, its worker ends too.
\item{5.} Every way to fail has its own sentence: wrong, crashed (and in which line), too slow,
missing, forbidden, not done yet, not run, skipped.
\yskip\noindent
Out of scope are bugs in the kernel and in the processor, and what could be learned from the
grader's timing; also whether the student wrote the program, which is not a question for
programs.

@ The parts, in the order in which they are explained: the catalogue; what a test is, and the
harness that runs tests; the way bytes, and then values, travel between processes; the maker of
stubs; the worker; its walls; the grader's end of the line; how calls are described in messages;
answers that are not programs; the record of it all. Two further parts take in what somebody hands
in, and compile it, behind walls of their own. The last one, section~\xsec{trust}, says what was tried against all this, and with what
success.

@i grader-catalogue.w
@i grader-harness.w
@i grader-channel.w
@i grader-travel.w
@i grader-stubs.w
@i grader-worker.w
@i grader-confine.w
@i grader-remote.w
@i grader-describe.w
@i grader-answers.w
@i grader-formula.w
@i grader-marks.w
@i grader-intake.w
@i grader-seal.w
@i grader-measured.w
