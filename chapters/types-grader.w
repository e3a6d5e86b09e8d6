@q Types of the grader, for cweave. SPDX-License-Identifier: MIT @>
@s exercise int
@s catalogue int
@s reading int
@q CWEB also reserves the words of \# lines and of C++; we want them as names. @>
@s error normal
@s line normal
@s new normal
@s public normal
