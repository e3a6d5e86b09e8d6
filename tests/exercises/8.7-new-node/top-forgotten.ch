The largest argument has been taken out of the sum, and was never put back.

killed by: values

@x
  return top+log(sum);
@y
  return log(sum);
@z
