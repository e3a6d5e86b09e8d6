@ \answer{8.7} The derivative of $\tanh$ is $1-y^2$, and that of logsumexp is the share $e^{a_k-y}$ of each argument in the sum; both come from the value~$y$, and neither needs another logarithm or quotient of exponentials. All that is left of the contract is
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
to multiply by~|ybar| and to add.

@(solutions/8.7-new-node.c@>=
#include <math.h>
#include <nabla/backward.h>
double nb_tanh_value(size_t n, const double *a) {@+return n==1 ? tanh(a[0]) : NAN;@+}
void nb_tanh_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  (void)n, (void)a;
  abar[0]+=ybar*(1-y)*(1+y);
}
@<The logarithm of a sum of exponentials@>@;

@ The largest argument is taken out of the sum, so that no exponential exceeds~$1$ and at least one of them is~$1$. What is left can be too small for a double, and is then not missed. If all arguments are $-\infty$, so is the result, and no difference of infinities is computed.

@<The logarithm of a sum of exponentials@>=
double nb_lse_value(size_t n, const double *a)
{
  double top=-INFINITY, sum=0;
  for (size_t k=0; k<n; k++) top=fmax(top,a[k]);
  if (isinf(top)) return top;
  for (size_t k=0; k<n; k++) sum+=exp(a[k]-top);
  return top+log(sum);
}

@ Here $a_k-y$ is never positive, and nothing overflows.

@<The logarithm of a sum of exponentials@>=
void nb_lse_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  for (size_t k=0; k<n; k++) abar[k]+=ybar*exp(a[k]-y);
}
