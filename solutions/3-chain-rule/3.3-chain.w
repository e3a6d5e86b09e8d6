@ \answer{3.3} One loop, one running value and one running product. Before stage $i$, |a| is the input
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
of that stage, and |slope| is the derivative of |a| with respect to the original~$a$. For $i=0$ that is
true because the input {\it is\/} the original~$a$ and its slope is~1; each turn of the loop keeps it true; and after the last
turn it is the answer.

The order of the two lines in the loop is the whole exercise. The slope of a stage is taken at what goes {\it into\/} it, so we
must use |a| before we lose it. Exchange the lines, and each derivative is taken at the stage's own output.

@(solutions/3.3-chain.c@>=
#include <nabla/chain.h>
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double slope=1;
  for (size_t i=0; i<n; i++) {
    slope*=nb_at(stages[i].df,a);
    a=nb_at(stages[i].f,a);
  }
  return slope;
}

@ The last value of |a| is never used. To skip its computation would save a call and cost a test in every turn; the
tests allow both. They also allow you to store all slopes and multiply them from the other end, which gives a different last digit at most
(section~\xsec{chain-order}), but you would have to find a place for $n$ numbers. A recursion that goes
as deep as the chain is long is right, too, as long as the stack lasts; with a megabyte, that is some ten thousand stages. The loop doesn't care.
