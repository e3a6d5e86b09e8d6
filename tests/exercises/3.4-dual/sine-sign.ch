The sign of the slope of the sine is wrong. The derivative of sin is cos; it is the derivative of cos that has a minus.

killed by: sine

@x
  nb_dual y={sin(u.value),cos(u.value)*u.slope};
@y
  nb_dual y={sin(u.value),-cos(u.value)*u.slope};
@z
