@** Hints.\label{hints} Every exercise has up to three hints: first a question, then an idea, then the beginning of an answer. They are
sorted by level, so that the next hint for your exercise is never beside the one that you are reading. The command {\tt nabla hint} gives them
in the same order.

@*1 First hints: a question. Read the one for your exercise, and leave the page.
\hints1

@*1 Second hints: an idea. For those who thought about the question first.
\hints2

@*1 Third hints: how it begins. What comes after the beginning is still yours.
\hints3

@** Answers.\label{answers} The answers to exercises in \CEE/ are programs like everything else here: the library is
completed by exactly these lines, and they earn full marks whenever the book is made. Yours may look
different and be as good. An answer that you have read is an exercise that you can't do any more; hints are better.

@i answers.w

@** Points.\label{points} All exercises, with the difficulty on Knuth's scale, minutes, and points. A triangle recommends; a dash
means that nobody marks the exercise but you.
\bigskip
\pointstable

@** Notation.\label{notation} The lecture uses some letters more than once: $e$~is Euler's number, a loss, and the root of
a graph. This book gives each letter one meaning in a chapter, and says here which.
\medskip
\notationtable

@ {\boxfont Derivatives} have been written in four ways for three hundred years. All rows mean the same function,
and the last column its value at the point~$c$, where $y=f(x)$.
\medskip
\centerline{\vbox{\halign{\strut#\hfil\qquad&\hfil$\displaystyle#$\hfil\qquad&\hfil$\displaystyle#$\hfil\qquad&\hfil$\displaystyle#$\hfil\cr
{\bf Whose}&\hbox{\bf the function}&\hbox{\bf twice}&\hbox{\bf at $c$}\cr\noalign{\kern2pt\hrule\kern4pt}
Lagrange&f'&f''&f'(c)\cr
\noalign{\kern3pt}
Leibniz&{df\over dx}\hbox{ or }{dy\over dx}&{d^2y\over dx^2}&\left.{dy\over dx}\right\vert_{x=c}\cr
\noalign{\kern3pt}
Euler&Df&D^2f&(Df)(c)\cr
\noalign{\kern3pt}
Newton&\dot y&\ddot y&\dot y(c)\cr}}}
\medskip
Newton's dot is kept for functions of time, and the lecture does not use it. Slide~7 calls $y=f(x)$ Euler's
notation, which it is; but so is the $D$ of slide~11, and when this book says ``Euler's notation'' it means the~$D$.
The first row is the one that the exercises use.

@** Glossary.\label{glossary} The words of this book, each with the one meaning that it has here.
\medskip
{\ninepoint\input glossary \par}

@** Bibliography.\label{bibliography}
Only works that the text refers to.
\medskip
\input bibliography

@** List of figures.\label{figures}
\medskip
\listoffigures

@** Index. Names of the programs and of concepts, with the sections of this volume that mention them. An underlined number shows where a name is
declared or a concept is explained. Names of one letter are not listed; they mean what their section says.
