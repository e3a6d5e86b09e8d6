@* The grader.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
This appendix is the program that tests what a reader wrote.
@i grader-catalogue.w
@i grader-channel.w
@i grader-travel.w
@i grader-stubs.w
@i grader-worker.w
@i grader-intake.w
