/* Starts a thread that goes on when the function has returned.
   expect: forbidden
   says: something that no exercise needs
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <pthread.h>
static void *busy(void *p)
{
  for (volatile int i = 0;; i++) continue;
  return p;
}
double nb_diff(nb_fun f, double c)
{
  pthread_t t;
  pthread_create(&t, 0, busy, 0);
  return f.value(c, f.env);
}
