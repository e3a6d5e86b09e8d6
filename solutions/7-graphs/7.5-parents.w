@ \answer{7.5} In the lecture, as in micrograd, parents are consumers and children are arguments. In minitorch, parents are arguments. Kun's successors are the
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
consumers, since values go there next. Before you discuss a graph with somebody, draw an arrow.
