The slope is twice as large as it should be. From c - h to c + h the distance is 2h.

killed by: wave

@x
  return nb_secant(f,c-h,c+h);
@y
  return (nb_at(f,c+h)-nb_at(f,c-h))/h;
@z
