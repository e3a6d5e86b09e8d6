The function was applied to the slope as well. A slope is multiplied by the derivative of the function; the function itself sees the value only.

killed by: sine

@x
  nb_dual y={sin(u.value),cos(u.value)*u.slope};
@y
  nb_dual y={sin(u.value),cos(u.slope)};
@z
