The slope of the exponential function is too simple: e^u changes e^u times as fast as u.

killed by: exponential

@x
  nb_dual y={exp(u.value),exp(u.value)*u.slope};
@y
  nb_dual y={exp(u.value),u.slope};
@z
