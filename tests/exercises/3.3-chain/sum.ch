The slopes are added. One gear after another: the slopes multiply.

killed by: few_stages

@x
  double slope=1;
@y
  double slope=0;
@z
@x
    slope*=nb_at(stages[i].df,a);
@y
    slope+=nb_at(stages[i].df,a);
@z
