\exercise{3.3} {A chain of n stages} Write |nb_chain(n, stages, a)|, the derivative at $a$ of the composite of $n$ stages. Stage 0 is the innermost; each stage is a function |f|
together with its derivative |df|. Call each of them at most once, for the empty chain return 1, and be ready for many thousands of stages.
\hint{Where is the derivative of stage 2 taken? Who has computed that number?}
\hint{Keep two numbers while you walk along the chain: the value that goes into the next stage, and the product of the slopes so far.}
\hint{The first line may be: |double slope = 1;|, and the loop has two lines: one makes |slope| longer by a factor, one replaces |a|. In which order?}

