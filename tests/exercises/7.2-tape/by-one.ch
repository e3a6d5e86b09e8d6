The room grows by one node at a time, so every new node may copy all the others, and n nodes cost a time that grows like the square of n. Ask for twice as much as there was.

killed by: growth

@x
else if (g->n==g->capacity) why=nb_reserve(g,g->capacity ? 2*g->capacity : 16);
@y
else if (g->n==g->capacity) why=nb_reserve(g,g->capacity+1);
@z
