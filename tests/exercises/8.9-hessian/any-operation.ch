A node made by nb_custom has a pull-back, but nobody knows how that changes. Refuse it with NB_ENOTIMPL, and only where the root depends on it.

killed by: refused

@x
    if (g->mark[v] && g->op[v]==NB_CUSTOM) return NB_ENOTIMPL;
@y
    if (g->op[v]==NB_CUSTOM && v>g->n) return NB_ENOTIMPL;
@z
