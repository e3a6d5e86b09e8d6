\exercise{7.4} {Local partials} Write |nb_partials(g, v, d)|: the derivatives of the operation of node |v| by its arguments, at the values that the arguments have now. It writes |d[0]| if there is one argument, |d[0]| and |d[1]| if there are two,
nothing for a leaf, and returns |NB_OK|. For a node with a list of arguments, or for something that is no node, it writes nothing and returns |NB_ENODE|. At kinks: |relu| and |abs| have the derivative 0 at 0, and for equal arguments
the first one counts for |min| and |max|. The value of |v| itself has been computed already; use it where that saves work. At $a^b = 0$ the derivative of |pow| by $b$ is 0, and at $b = 0$ that by $a$ is.
(The table of the chapter knows all of these. Letting the preprocessor copy them is a fine answer; writing down nineteen derivatives by yourself is better exercise.)
\hint{Which of these functions are their own derivative, or nearly?}
\hint{A |switch| over |g->op[v]|. With |a|, |b| and |y| for the values of the arguments and the node: |NB_MUL| has |b| and |a|; |NB_DIV| has |1/b| and |-y/b|; |NB_EXP| has |y|; |NB_SQRT| has |0.5/y|.}
\hint{Once you know that |nb_arguments(g, v)| is not 0: |nb_node first = g->arg[v][0];| and |double a = g->value[first];| and then, for example, |case NB_SUB: d[0] = 1, d[1] = -1; break;|}
