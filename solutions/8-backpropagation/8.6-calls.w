@ \answer{8.6} On the floor $k$ below the top there are $2^k$ calls, and $1+2+\cdots+2^n=2^{n+1}-1$. So it is $2^{21}-1=2\,097\,151$ calls for 21~nodes, and for 40 doublings
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
$2^{41}-1=2\,199\,023\,255\,551$; at a hundred million calls a second that is about six hours, for 41~nodes. From $b$ to~$e$ there are two paths, one by $r$ and one by~$s$.
