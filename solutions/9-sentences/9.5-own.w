@ \answer{9.5} There is no answer in the back of a book to your own sentences. But there is a list of what to look for when you, or somebody in the next chair, give the points, none for ``missing,'' one to four for something between, five for ``convincing.''
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>

{\it A checked gradient.} |nb_gradcheck| was run on the graph of the loss, at the beginning and after some epochs, for all weights, and the page says what it said. A kink, if there are any, is named as such.

{\it Honest held-out data.} The file with the held-out sentences existed before the first training. It contains no sentence of the other file, not even with another capital. There is one number from it, and no sign that steps or units were chosen to make it larger; if something had to be chosen, a third part was used for that.

{\it Repeatable.} Sentences, program, seeds and the command are there, and give the numbers of the page, digit by digit. The result of a network is that of several seeds, not of the best.

{\it An explanation.} The baseline is named: always saying the more frequent label is the first one to beat. At least two sentences that the network gets wrong are shown, and two that no bag of words could get right, such as ``not good, but funny'' and ``not funny, but good'' where these differ. The curve over the number of sentences is read, not only drawn: would
more sentences help, or another model?
