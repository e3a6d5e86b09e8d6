x*x has two arrows from x, and you added one of them. Go through all places among the arguments of a consumer.

killed by: shared

@x
      if (nb_argument(g,h,k)==v) sum+=g->adjoint[h]*along(g,h,k);
@y
      if (nb_argument(g,h,k)==v) {
        sum+=g->adjoint[h]*along(g,h,k);
        break;
      }
@z
