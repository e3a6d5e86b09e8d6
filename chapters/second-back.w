@** Works cited in this volume.\label{works}
The other works to which the book refers are listed at the end of the first volume.
\medskip
\input bibliography

@** Index of this volume. Names of the grader and of the command, and concepts, with the sections that mention them. An underlined number shows where a
name is declared or a concept is explained. Names of one letter are not listed; they mean what their section says.
