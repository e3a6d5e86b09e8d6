@q Formats for the pictures of graphs: only lines that print nothing. @>
@q SPDX-License-Identifier: MIT @>
@s nb_write int
@s nb_style int
@s printer int
@s notation int
@s visit int
@s spot int
@s wire int
@s drawing int
@s canvas int
@s block int
@s net int
@s wire_cell int
@s strip int
