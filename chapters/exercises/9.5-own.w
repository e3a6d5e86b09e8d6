@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{9.5} {Your language, your sentences} Write at least 100 sentences of your own, in any language, with labels that other people would agree with. Choose a vocabulary; hold out a part before you begin. Train a line and a network with your own functions (\.{make mine} tells you which are yours), and write one page: what you did, a
learning curve, how many of the held-out sentences are right and which are not, and why. Twenty points, up to five for each of: {\it a gradient that was checked} against differences; {\it honest held-out data}, chosen before and used once; {\it a result that somebody else can repeat}, with seeds, commands and files;
{\it an explanation} of what the model does and does not understand, with sentences that show it. A good result earns nothing extra, and a bad one that is understood loses nothing.
\hint{Which sentences will a bag of words never tell apart? How good is somebody who always gives the more frequent answer?}
\hint{Shuffle with |nb_uniform| and a seed before you cut off the held-out part. Train with a half, a quarter and an eighth of the rest, too: that is the learning curve.}
\hint{Begin with |nb_bow| and a vocabulary of all words that occur at least twice in the training part. Compare three numbers on the held-out part: the more frequent label, the line, the network.}
