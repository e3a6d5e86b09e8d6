f was called before anybody had asked for a value of D f. nb_D only remembers; the work is done when the result is called.

killed by: slopes

@x
  store->f=f;
@y
  store->f=f;
  if (nb_diff(f,1)!=nb_diff(f,1)) store->f.value=0; /* is |f| differentiable? */
@z
