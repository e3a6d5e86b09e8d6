/* Returns past its caller.
   expect: any
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  void **frame = __builtin_frame_address(0);
  for (int i = 1; i < 40; i++) frame[i] = frame[1];
  return nb_at(f, c);
}
