# What course systems want to be given. ONLY=2.2,2.3 names the exercises of the assignment (all of them, if
# nothing is said); FLAGS has further words for nabla grade.
# SPDX-License-Identifier: MIT

autograder.zip: $B/autograder.zip ## for Gradescope: the grader with setup.sh and run_autograder (ONLY=2.2,2.3)

$B/autograder.zip: FORCE | $B/packages-zip
	$(call say,pack,$@)
	$(Q)rm -rf $B/autograder $@ && mkdir -p $B/autograder/nabla && cp chapters/formats/gradescope/* $B/autograder
	$(Q)cp -R Makefile chapters exercises solutions tests .ci $B/autograder/nabla
	$(Q)echo '$(if $(ONLY),--only $(ONLY)) $(FLAGS)' > $B/autograder/flags
	$(Q)cd $B/autograder && zip -q -X -r ../autograder.zip . && cd .. && rm -rf autograder

.PHONY: autograder.zip FORCE
FORCE:
