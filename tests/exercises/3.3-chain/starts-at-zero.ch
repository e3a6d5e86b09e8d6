The product starts at 0, and stays there. An empty product is 1.

killed by: few_stages

@x
  double slope=1;
@y
  double slope=0;
@z
