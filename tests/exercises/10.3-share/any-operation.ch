The same arguments are not enough: a+b and a*b have the same arguments. The operation must be the same, too.

killed by: small

@x
  uint64_t h=((uint64_t)a<<32|b)*0x9E3779B97F4A7C15u+op[i]*0xD6E8FEB86659FD93u;
@y
  uint64_t h=((uint64_t)a<<32|b)*0x9E3779B97F4A7C15u+0*op[i];
@z
@x
    if (op[j]==op[i] && translated(same,arg[2*j])==a && translated(same,arg[2*j+1])==b)
@y
    if (translated(same,arg[2*j])==a && translated(same,arg[2*j+1])==b)
@z
