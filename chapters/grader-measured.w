@*1 How far it can be trusted.\label{trust}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Somebody who grades a hundred people with a program should know what it was built against, what was tried, and what was
not. This section says so in one place. Its numbers come from tests; \.{make check} runs most of them in a short version,
and \.{make check-long} all of them in full.
@^threat model@>

{\it Who is the adversary?\/} A student of this course who has read this appendix, has a week, and may hand in any file under any name.
He knows the tests that are public, and even the hidden ones if he has this book's sources; but he does not know the
seed. He controls every byte of his file, and with it everything that happens in the worker from its first instruction on. He wants points, or the
expected values, or a neighbor's file, or the instructor's password, or simply that nobody gets a grade tonight.

{\it What is trusted?\/} The kernel; the compiler and its assembler and linker, but only as far as they cannot reach anything;
the test program and the command, which never run a line of the student's code; and whoever calls them.

@ What stands in the way depends on the stage, and on the {\it level\/} of confinement. The table shows the walls of each stage. A level is
found by trying: the compiler is run in the jail, a forbidden call is made behind the filter, and what should fail must have
failed. It stands in every record and in the summary of a class, and \.{nabla grade} does not begin below \.{sealed} unless it is told to.
$$\vbox{\halign{#\hfil\quad&#\hfil\quad&#\hfil\quad&#\hfil\cr
&\.{full}&\.{sealed}&\.{self-check}\cr
\noalign{\smallskip}
taking in&\multispan3 no links, pipes, devices; 256 KB; a copy under a fixed name\hfil\cr
compiling&name spaces&landlock, filter&limits only\cr
running&filter&filter&filter, if there is one\cr
advice&landlock, filter&landlock, filter&landlock, filter, or none\cr
verdict&\multispan3 in a process that has none of the student's code\hfil\cr}}$$
Two differences between the upper levels are worth knowing. Behind landlock a compiler cannot open a foreign file but can find
out that it exists. And name spaces hide other processes, which landlock only makes untouchable. For marks there is no difference: they are made
in the same worker and the same test program.

@ {\it What was tried?\/} There is a zoo of \expect{zoo_files}{104} files in \.{tests/grader/zoo}, each with its expected verdict in its first lines. These are the kinds:
\yskip
\item{$\bullet$} ending early, with the status of success: |exit|, \.{\_exit}, constructors, lists of first functions, indirect functions, bare system calls;
\item{$\bullet$} writing what we would like to read: records, logs, messages on the channel with the right nonce, the early, the late and the empty ones;
\item{$\bullet$} taking the place of functions: of the C library, of the worker, of the beginning of the program;
\item{$\bullet$} leaving the path: long jumps, returns past the caller, executable memory, one's own program unmapped;
\item{$\bullet$} using things up: time, memory, stack, processes, threads, output, calls back;
\item{$\bullet$} reaching out: files, network, signals, the debugger's calls, calls by the 32-bit door or through a ring in memory;
\item{$\bullet$} attacking the compiler: secrets included as text and as data, files without an end, bombs of macros, objects of gigabytes, parentheses too deep, control characters in its messages;
\item{$\bullet$} attacking the reader: escape codes, broken UTF-8, and text that would end a record in JSON, XML, CSV or TAP;
\item{$\bullet$} being wrong in ways that tests overlook: not a number, infinity, the public answers by heart, right the first time only.

@ Another \expect{zoo_odd}{31} entries of the class folder are made by a script: pipes, devices, sockets, links in a circle, files with holes, names
with line feeds and escape codes and 255 letters. A secret is planted in the instructor's folder and
in the environment; some of the files know its path. The whole is graded as one class, at both levels, by root and by an ordinary user, and then
we look. Every file has the verdict that it should have, and no point more; none took
longer than ten seconds; the secret is in nothing that was written; no file has changed and no process is left.
@^zoo@>

@ The filter on system calls was tried from both sides, by \.{tests/grader/calls.sh}. For each call on its list there is a trial: a worker asks for it with the worst arguments that we could think of. It reads and writes with descriptors that it doesn't have; it
wants executable memory in every spelling, addresses that belong to the kernel, more than the limit, and a handler for signals that can't be handled; it blocks all signals, and it waits for ever. What comes of it must be an error, or the end of the worker.
The list is read from the filter itself, so a call without a trial is a failure. In the other direction calls are taken off the list, one at a time, and honest answers, which take memory and give it back, print, fail in an assertion, or fill their
stack, must miss them. And all numbers that aren't on the list are asked for, by each of the three doors that such a processor has for system calls; each of them must be the worker's last.
@^system calls@>

Two things were found in this way. A worker could read the clocks of other processes, and thus learn which numbers belong to somebody; it can't any more. And the one exec that a worker needs for its own start can be used later to become another
program, which then finds itself behind the same filter, and dies of the first file that it opens.

@ The channel between worker and test program is the one place where bytes of the student's choice enter a process that
we trust. So it was attacked by machine. A worker that has been taken over answers with frames that are nearly right; another one is honest and its messages are damaged on the
way. In \expect{takeovers}{10,020} take-overs of each kind, with the test program under sanitizers, there was no crash, no hang
and no report. A lie may happen to be the right answer: in an exercise made up for this purpose, with thirty tests, some of which have answers that are easy to guess, \expect{takeovers_lucky}{8}
of the 334 runs passed one. In exercise 2.2, \expect{takeovers_diff}{2,004} take-overs brought not one point.
@^fuzzing@>

Programs were damaged too: \expect{mangled}{2,000} correct ones were cut off, shaken, sprinkled with random bytes or replaced by them. Each got a
whole record.

@ {\it Is it fair?\/} A grader that distrusts everybody must not hurt the honest. Every reference solution was rewritten in five styles:
with a |main| left in, with talk on the standard output, with memory taken and given back, one word to a line, with the line ends of another system; and
compiled by another compiler. Together with those that were written by hand, as different as C permits, that makes \expect{honest}{238} correct
programs, and all of them got all points. The same file with the same seed gets the same record, byte for byte; twenty times in a row, and also if it
crashes.

A verdict on a correct answer takes \val{verdict_ms} milliseconds of a processor's time. Compiler and linker alone, called in the usual way for the same file, need \val{compiler_ms}; that we
can do with so little is due to the base with which workers are linked (section~\xsec{intake}). Advice
costs \val{advice_ms} more, where somebody needs it.

@ {\it Does it survive the evening?\/} A class of \val{class_students} was made, with \val{class_hostile} files from the zoo among good answers, known mistakes, and skeletons. It was graded twice. The first time nobody disturbed: it took
\val{class_seconds} seconds, on two processors of whose time other programs took \val{class_others} percent; of our own work it was \val{class_cpu_seconds} seconds of one processor, and the grader with the processes of its tasks used \val{class_mb} megabytes. The second time the grader and all that belonged to its group were killed, without warning, at \val{class_kills} random moments, and started again each time.
After each of them every record that had been there was there still, and whole. In the end there was one record for each student; all verdicts, each test's outcome, and the gradebook to the last byte were those of the first time.
@^interruptions@>

Two mistakes in this grader were found by that test. A student whose file happened to be at work in two of twenty kills was taken for the culprit; so now only that counts against a file which
happens while nothing else is at work. And a process of the jail, killed in the one millisecond in which it was no longer ours and not yet anybody's, waited for hours; that is what the leash is for.

@ A grader isn't worth its walls if nobody can wait for it. So fifty correct answers to five exercises were graded, one after the other, and the same fifty files were compiled and linked without us, in the usual way, in turns
and three times over. The time of the processor for grading was \val{grade_ratio} times that of compiler and linker, and on the wall it was \val{grade_ratio_wall} times as long. Beside the compiler alone, which makes an object and
leaves it to others to link it, to start it and to try it out, we take \val{grade_ratio_alone} times as long.

Where does the time go? For an answer to exercise 2.2 about half of it belongs to the compiler and its assembler, a fifth to the linker, and a twentieth to the jail. The rest is shared by the workers, a fresh one for each test,
by the test program, and by the command, its files and its records. In exercises that call functions back, callbacks come on top of that: each of them makes two processes take turns, which is ten microseconds of a processor's time, most of it spent by the
kernel in going from one to the other. A chain of ten thousand stages, which exercise 3.3 had at first, took a third of the whole time of the fifty answers. Two thousand find out the same about a program. To wait for the answer in fewer system calls was
tried, and saved too little to be worth a line; shared memory would have to wake the other process all the same.
@^callbacks@>

@ {\it What is out of scope?\/}
\yskip
\item{$\bullet$} Mistakes in the kernel and in the processor. A student who has one of those does not need our points. An instructor who is worried grades in a virtual machine.
\item{$\bullet$} What can be learned from how long we take. Nothing secret depends on it, except perhaps how many hidden tests there are.
\item{$\bullet$} Whether the student wrote the file. The records have fingerprints of the sources, so equal files are found at once; for similar ones there are other tools.
\item{$\bullet$} A student who is given the seed beforehand. It should be drawn when the grading begins, as \.{nabla grade} does.
\item{$\bullet$} An exercise whose tests are weak. A program that answers each question correctly has, for us, solved the exercise. The known mistakes of each exercise
are run when the book is built, so that we know at least what its tests do notice.
\item{$\bullet$} Machines other than those with Linux on an x86-64 processor: the parts for ARM are written and have not been run. Where there is no Linux kernel, there is no grader.
