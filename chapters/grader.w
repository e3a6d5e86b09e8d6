@* The grader.\label{grader}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
This appendix is the program that tests what a reader wrote.
@i grader-catalogue.w
@i grader-channel.w
@i grader-travel.w
@i grader-stubs.w
@i grader-worker.w
@i grader-confine.w
@i grader-describe.w
@i grader-harness.w
@i grader-remote.w
@i grader-answers.w
@i grader-marks.w
@i grader-intake.w
@i grader-formula.w
