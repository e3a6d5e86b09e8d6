@** About this volume.\label{second}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The first volume of this book teaches, and poses exercises. This one is the machinery that stands behind them: the program that judges
what a reader has written (Appendix~\xchap{grader}), and the command by which reader and judge speak to each other
(Appendix~\xchap{command}). Both are printed whole, like all the code of this book. Nobody needs a page of it to learn what a
gradient is. But who grades a class, and has to answer for the marks, may want to know how they come about, and whoever
has wondered how to run a stranger's program without being harmed by it will find one way in here, with its reasons.

@ Everything was said in the first volume about how to read a book of this kind, in section~\xsec{reading}: sections and their names, the line
that begins with ``Uses'', code that looks like mathematics. Four things are worth repeating.
\smallskip
\li The numbers of the sections run through both volumes. Here stand sections \secondfirst\ to~\secondlast; a smaller number, or
a larger one, is to be looked up in the first volume. On a screen a click on it opens that volume, if the file \.{nabla.pdf} lies
beside this one.
\li A name in angle brackets stands for code that is given in the section whose number is attached to it.
\li What is set like |this| is code; what is set like \.{this} is typed, or is the name of a file.
\li The library that the first volume builds is used here, too: formulas that students type are read by its parser and
differentiated by its graphs.

\smallskip
An instructor in a hurry reads the beginning of Appendix~\xchap{grader}, up to the promises, and then section~\xsec{trust}, which tells what was
tried against them. Nearly every number in it comes from a file that a program wrote when it had finished measuring, and
the table there says on what machine.
