@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{9.1} {Bag of words} Write |nb_bow(line,v,x)|, which counts the words of a line. A {\it word\/} is a run of letters from |a| to |z| that can't be made longer; a capital counts as its small letter, and everything else
separates words: blanks, punctuation, digits, bytes above 127. Set |x[j]| to how often word |j| of the vocabulary occurs, for all |v->n| of them; what was in |x| before doesn't matter. Return how many words of the line are not in
the vocabulary, each as often as it occurs. The line may be long, its words may be, and it must not be changed.
\hint{Where does a word begin, and where does it end? What should be done if it is found nowhere in the vocabulary?}
\hint{Walk along the line. Count the letters from here on; if there are none, go on by one character. If there are some, compare them with each word of the vocabulary, and go on behind them.}
\hint{A word of |n| letters is the same as a known word only if the first |n| letters agree and the known word ends there: |known[n] == 0|.}
