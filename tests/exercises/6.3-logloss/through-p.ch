A probability is computed first, and its logarithm afterwards. When the model is certain and wrong, the probability has been rounded to 0, and the logarithm is infinite. The softplus goes from the score to the cost in one step.

killed by: certain

@x
#include <nabla/nested.h>
@y
#include <math.h>
#include <nabla/nested.h>
@z
@x
    sum+=y*nb_softplus(-z)+(1-y)*nb_softplus(z);
@y
    sum-=y*log(nb_sigmoid(z))+(1-y)*log(1-nb_sigmoid(z));
@z
