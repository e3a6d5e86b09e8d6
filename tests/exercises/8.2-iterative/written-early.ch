Nodes were written when they went onto the stack, the root before its arguments. Write a node when it leaves the stack.

killed by: diamond

@x
  }
  return count;
@y
  }
  order[count++]=root;
  return count;
@z
@x
      order[count++]=top->v;
@y
@z
@x
    color[a]=OPEN;
@y
    color[a]=OPEN;
    order[count++]=a;
@z
