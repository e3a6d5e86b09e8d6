A difference a-b is not b-a. The arguments must agree in their order; you don't know which operations commute.

killed by: order_of_arguments

@x
  uint64_t h=((uint64_t)a<<32|b)*0x9E3779B97F4A7C15u+op[i]*0xD6E8FEB86659FD93u;
@y
  if (a>b) {
    nb_node t=a;
    a=b, b=t;
  }
  uint64_t h=((uint64_t)a<<32|b)*0x9E3779B97F4A7C15u+op[i]*0xD6E8FEB86659FD93u;
@z
@x
    if (op[j]==op[i] && translated(same,arg[2*j])==a && translated(same,arg[2*j+1])==b)
@y
    nb_node c=translated(same,arg[2*j]), d=translated(same,arg[2*j+1]);
    if (op[j]==op[i] && ((c==a && d==b) || (c==b && d==a)))
@z
