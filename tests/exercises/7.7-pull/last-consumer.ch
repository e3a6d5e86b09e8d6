Only the last consumer counts in this sum. Each arrow adds its share: += and not =.

killed by: shared

@x
      if (nb_argument(g,h,k)==v) sum+=g->adjoint[h]*along(g,h,k);
@y
      if (nb_argument(g,h,k)==v) sum=g->adjoint[h]*along(g,h,k);
@z
