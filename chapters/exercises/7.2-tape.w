\exercise{7.2} {The tape} Write |nb_append(g, op, a, b, x)|, which puts a node at the end of the graph and returns its number; and with its help |nb_var(g, x)|, |nb_const(g, c)|, |nb_add(g, a, b)| and |nb_mul(g, a, b)|.
The new node gets the operation |op|, the value |x|, the adjoint 0 and the mark 0. Of |a| and |b| it takes as many as |nb_arity(op)| says (both for |NB_MANY|, unchecked: these are no nodes), and |NB_NONE| for the others. The sum
and the product begin with the value |NAN|.
If |op| is no operation (|NB_EARG|), an argument is no node of the graph yet (|NB_ENODE|), or |nb_reserve| finds no memory, nothing is added, |g->status| gets the reason unless there was
one before, and the result is |NB_NONE|; so it is if |g| is |NULL|. There will be a million nodes: when the room is used up, ask |nb_reserve| for twice as much.
\hint{What is the smallest number that is {\it not\/} a node of the graph? Is |g->n| one, before the call, and after it?}
\hint{First everything that can fail: the arity, the arguments, the room. Then write |op[y]|, |arg[y]|, |value[y]|, |adjoint[y]| and |mark[y]|, and count |n| up. Fetch the arrays from |g| after |nb_reserve|, as they may have moved.}
\hint{If |g->n == g->capacity|, call |nb_reserve(g, g->capacity ? 2 * g->capacity : 16)|. The sum is |return nb_append(g, NB_ADD, a, b, NAN);|}
