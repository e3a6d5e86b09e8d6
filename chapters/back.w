@** Hints. One level at a time.
\hints1
\hints2
\hints3

@** Answers. The answers.
@i answers.w

@** Bibliography.
\bibitem{literate}{Knuth 1984}{Donald E. Knuth, ``Literate programming.'' {\sl The Computer Journal\/ \bf27} (1984), 97--111.}

@** Index. Underlined numbers show where a name is declared or a concept is introduced.
