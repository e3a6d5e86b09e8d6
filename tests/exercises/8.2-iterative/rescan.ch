For each argument the list was searched from its beginning. A node with 200000 arguments then takes 20 billion steps. Remember where you were.

killed by: fan
out of time: fan

@x
    nb_node a=d->argument[top->next++];
@y
    uint32_t k=d->first[top->v];
    while (k<d->first[top->v+1] && color[d->argument[k]]==DONE) k++;
    if (k==d->first[top->v+1]) {
      top->next=k;
      continue;
    }
    nb_node a=d->argument[k];
@z
