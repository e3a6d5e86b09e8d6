@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{6.5} {No minimum} (a) Prove that the loss of slide S32 (with the index repaired) has no stationary point if at least one label is 1, and that its infimum is 0. What is it if all labels are 0? (b) Suppose that some weights
give every one a positive score and every zero a negative score. Prove that the logistic loss has the infimum 0 and no minimum, and that its gradient is zero nowhere. (c) Prove that the 0/1 loss always {\it has\/} a minimum, and that its gradient
is zero wherever no score is zero. Is the set where it is smallest open, closed, bounded? (d) Suppose that for all weights but zero there is a one with a negative score or a zero with a positive one. Prove that the logistic
loss has a minimum.
\hint{(a) Which of the partial derivatives has only summands of one sign? (c) How many values can the 0/1 loss take?}
\hint{(b) Multiply the good weights by a large number $t$. To show that the gradient is not zero, take its inner product with the good weights. (d) What is the loss on a ray, $t$ times a vector of length 1, for large $t$?}
\hint{(d) On the sphere of all weights of length 1, consider the largest of the numbers by which an example is on the wrong side. It is a continuous function, and positive, so it is at least some $\delta > 0$. Hence at distance $t$ from
the origin the loss is at least $t \delta/N$.}
