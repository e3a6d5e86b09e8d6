@** Credits and licenses.\label{credits}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
\slide{S58}This book adapts the slides of Ivan Habernal, {\sl Mathematical foundations of deep learning}, Lecture~3 of
{\sl Natural Language Processing with Deep Learning}, Trustworthy Human Language Technologies (TrustHLT),
Ruhr University Bochum, October 31, 2024. The slides are licensed under the Creative Commons
Attribution-ShareAlike 4.0 International License (CC BY-SA 4.0) and are available by way of \weblink{https://www.trusthlt.org}{{\tt www.trusthlt.org}}.

\smallskip\noindent{\boxfont What was changed.} Slides became prose. The order is that of the lecture; the numbering of the slides is ours.
Every figure was drawn anew, from numbers that the programs of this book print, and figures that the slides only hint at were
added. Proofs, programs, exercises, hints, answers and warnings were added. Where the slides have a slip or an
unstated condition, the text says so and corrects it. Logos were left out.

\smallskip\noindent{\boxfont No endorsement.} Neither Ivan Habernal nor his university has seen, approved or endorsed this book. Its mistakes are its own.

\smallskip\noindent{\boxfont Others.} The theorem on steepest ascent and the generic node of a computation graph, which the lecture quotes as its
Figure~5, come from Jeremy Kun's {\sl A Programmer's Introduction to Mathematics} \cite{kun}, pages 252 and 265. We restate them in our own words
and draw our own pictures. The notebooks to which two slides link are not used here.

\smallskip\noindent{\boxfont Prose and figures}, in both editions, are licensed under
\weblink{https://creativecommons.org/licenses/by-sa/4.0/}{CC~BY-SA~4.0}: you may copy, translate and change them, also for money, if you name the sources given
on this page, say what you changed, and pass your version on under the same license.

\smallskip\noindent{\boxfont Code}, that is, the programs in these chapters, the solutions, the tests and the tools, is licensed under the MIT license: you may do with it
almost anything if you keep the notice. Both licenses are in the folder \.{LICENSES}, and a line in each file says which part is under which.

\smallskip\noindent{\boxfont No warranty.} Prose, figures and code are provided as they are, without warranty of any kind. They were tested, and the tests are included;
whether they are fit for what you have in mind is for you to find out.

@** The three problems.\label{preface}
\slide{S1}This book follows one lecture. Ivan Habernal gave it in Bochum on October~31, 2024,
the third in a course on natural language processing with deep learning \cite{habernal}, and its
plan is remarkable: it is all about the mathematics that a neural network needs in order to learn,
and it ends with the observation that neural networks have not been touched yet. Fifty-eight slides
lead from the derivative that everybody met at school to the algorithm called backpropagation. The book
goes the same way, more slowly and in~\CEE/, and it believes nothing before it has been compiled and~run.

@ \slide{S2-4}Why all the effort? In supervised machine learning somebody hands us examples together with the right
answers: sentences, say, with a note whether they are friendly. A learning algorithm has
numbers in it that we may turn like knobs, called \term{weights}, and there is a function that
measures how wrong the algorithm is on the examples when the knobs stand as they do. To learn is
to turn the knobs until that function is as small as possible. So the whole matter comes down to a task that has nothing to do with language:
given a function, find where it has its minimum. The lecture splits the task into three problems, each harder
than the one before.

@ {\boxfont Problem 1: minimize a function of one variable.}
\slide{S5,S6}For a parabola this is a matter of school algebra, and the answer is a formula. Most functions are not
so obliging. What always helps is the {\it slope}: if the function rises to the right, the minimum
should be sought on the left, and so we take a step that way and ask again. Chapters 1 to~4 say what a
function is, what its slope is and how a machine can find it, how slopes of nested functions multiply, and
how far to step. That last question turns out to be the hard one.

@ {\boxfont Problem 2: minimize a function of many variables.}
\slide{S23}A learning program does not have one knob, it has many. Then there is a slope in every
direction, and the {\it gradient\/} collects what is needed to know them all. The idea of taking a step downhill
survives without a change; what changes is the landscape, which has room for long, narrow,
curved valleys. That is Chapter~5.

@ {\boxfont Problem 3: when functions become heavily nested.}
\slide{S31,S36}The functions that measure how wrong a learning program is are built from millions of small
operations, one inside another. Their derivatives can be written down by the rules of Chapter~3, but not on any paper
that you own. Chapters 6 to~8 stop writing formulas. They keep the function as a graph of operations, compute its
value from the leaves to the root, and then walk back from the root to the leaves and pick up all derivatives on
the way, for about the price of computing the value a few times. This is \term{backpropagation}.

\slide{S56}The lecture recalls the three problems once more before it takes its leave. So will we, and
then spend two chapters on the spoils: Chapter~9 teaches a program to tell friendly sentences from
unfriendly ones, and Chapter~10 makes it fast.

\figure{map}{A directed graph of the chapters. Chapter 0 stands first. Chapters 1, 2, 3 follow one another. Chapter 4,
descent in one dimension, needs 2. Chapter 5, many variables, needs 4. Chapter 6, nested functions, needs 3 and 5.
Chapter 7, computational graphs, needs 3. Chapter 8, backpropagation, needs 6 and 7. Chapters 9 and 10 need 8. Chapters
that are written have solid boxes.}{The chapters, and what each of them needs: an arrow points from a chapter to
one that builds on it. Solid boxes are written, dashed ones are planned. No arrow ever leads
back, so that the chapters can be read in the order of their numbers; a graph with this property
will occupy us from Chapter~7~on.}

@ How much of it is here? This edition contains the chapters that stand in solid boxes in Figure~\xfig{map}, and this frame around them. The program that
judges your exercises has a volume of its own, which you can do without (Appendices \xchap{grader} and~\xchap{command}). What is promised for later is always promised by
the number of a chapter, never by a section, so you can tell at a glance what exists.

The lecture is a good one, and a lecture has to leave things out. Where a slide has a slip, or leaves
a condition to the goodwill of its audience, the book says so in a box like this:

\warning{This is what a warning looks like}{It states what the slide says, why that is not the
whole story, and what happens if one believes it anyway. Wherever the damage can be computed, a program of this book computes~it.}

@** How to read this book.\label{reading}
@q The two pages that everybody should read. @>
The book you are reading is a program. Its source is a set of files written in \term{CWEB}, a
language that is half \TeX\ and half~\CEE/ \cite{cweb}, and two tools read it. One of them, {\it ctangle},
throws the prose away and gives the rest to the compiler. The other, {\it cweave}, made these
pages. Neither of them can get ahead of the other, because there is only one source; that is the point of
what its inventor called \term{literate programming} \cite{literate}.

@*1 Sections. The text is divided into \term{sections}, small enough to be understood one at a time. This is
section~\secno. The numbers run through the whole book, and the running head shows which of them a page covers; those
from \secondfirst\ to~\secondlast\ stand in the second volume. A section begins with prose and may end with code. The code may contain the {\it names\/} of other sections, in angle brackets,
each with the number of the section where the name is defined. If you see
$$\hbox{|@<Drop what the caller did not ask for@>|}$$
in the middle of a function, read it as what it says and carry on. When you want to know how it is done, go to the section
with that number (on a screen, click on it), where the name stands in front of the sign~$\equiv$. The compiler sees the
code of that section in place of its name. A name may be defined in several sections; then the compiler sees
all of them, one after the other, and a note below the first tells where the others are. If
the name is that of a file, such as $\langle\,$\.{c/story.c}$\,\rangle$, then the section is where that file comes from.

@ In small print below the code you find where it is used, and a line that begins with
``Uses'': it lists the functions, variables and types that the code mentions but
does not define, with the sections that do. Names that are not listed come from the \CEE/~library.
All names longer than a letter stand in the index, too, with the numbers of all sections that mention them; an underlined
number marks a definition.

The named section above is real, by the way. It is this one, and there are more useful ones in Appendix~\xchap{story}:

@<Drop what the caller did not ask for@>=
if (strcmp(p->name,wanted)!=0) continue;

@*1 Code that looks like mathematics. Reserved words are {\bf bold}, names are {\it italic}, strings
look \.{"like this"}. A few operators are printed as you would write them on paper: |==|~for \.{==},
|!=|~for \.{!=}, |<=|~for \.{<=}, |&&|~for \.{\&\&}, |!x|~for \.{!x}; and |1e-9| is how \.{1e-9} appears. Some names
are set as what they stand for, so that a formula and the line of code that computes it can be compared symbol by symbol:
\medskip
\centerline{\vbox{\halign{\strut\.{#}\hfil\qquad&#\hfil\qquad\qquad&\.{#}\hfil\qquad&#\hfil\cr
eta&|eta|&df\_dx&|df_dx|\cr
epsilon&|epsilon|&f\_prime&|f_prime|\cr
w\_1&|w_1|&de\_da&|de_da|\cr}}}
\medskip\noindent
The line \.{x\_1 = x\_0 - eta*df\_dx;} thus appears as |x_1=x_0-eta*df_dx;| and should be typed the first way.

@*1 The margin. The margin holds three kinds of things. A gray mark such as ``slide 10'' says that the text beside it
follows that slide of the lecture. (We number the slides in their order; pages that build one up count each.)
There are also asides, which you may skip, \marg{This is an aside. It is never needed in order to understand the rest.}and
the particulars of exercises.

@*1 Exercises. Each chapter ends with exercises. A triangle \recommended\ in the margin recommends one. The number in brackets is its difficulty
on Knuth's scale~\cite{taocp}: 00~is answered at once, 10~takes a minute of thought, 20~a quarter of an
hour or so, 30~is hard, 40~is a project, and 50~is research that nobody has finished; {\it M\/}~says that it is about mathematics,
and {\it HM\/}~that it needs more of it than school gives. Then come the minutes that we think it takes, the points that it earns, and links to hints and, in the edition that has answers,
to the answer.

Most exercises want a function in~\CEE/. The file to edit waits in the folder \.{exercises}; it compiles
as it is, and says that it is not done yet. Write your answer and type {\tt build/nabla check 2.2}, say, to hear what was asked,
what came, and why it matters; {\tt build/nabla hint 2.2} gives a hint, the gentlest first.
Some exercises ask for a number or a word, which goes into \.{answers.txt} in
the same folder, and some want only paper. The hints are in the back of the book as well, sorted so that reading one does not show you the next.

@ Every chapter has a program that runs its story, in \.{build/chapters}. Listings
of output are what it printed, plots are drawn from its data, and most numbers in the prose
were compared with what it computed. If they differ by a digit, there is no book (Appendix~\xchap{story}).

@** Where the slides went.\label{slides}
Every slide of the lecture, and the sections of this book that follow it. A chapter in place of sections is a promise.
Pages that show the same slide in several stages stand in one~line.
\bigskip
\slidetable
