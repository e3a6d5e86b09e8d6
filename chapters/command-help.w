@*1 A manual, and completion.\label{command-help}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Three more readers want to know what is in the table: the program \.{man}, which shows pages in a language of 1971, and the shells \.{bash} and \.{zsh}, which complete a word when the tabulator key is pressed. Each of them gets
a text that is made from the table when the project is built, so that a new command or option appears everywhere at once, and what was removed is gone. The texts are printed by the command itself, on request:
$$\vbox{\halign{\tt#\hfil\quad&#\hfil\cr
nabla --manual&the page for man\cr
nabla --completion bash&a script for bash\cr
nabla --completion zsh&a script for zsh\cr
}}$$
Nobody but the makefile will ever type these words, and so they aren't in the table themselves.

Why is the manual made by the command and not written by hand beside it? Because documents of two kinds are never both right. The options of \.{nabla minimize} stand in one place, its row in the table; \.{--help} prints them from there, the manual and the two scripts are printed from there, and the tests look for every command in the manual and press the key, so to speak, in bash. What nobody can do in
this way is to write a good introduction, and for that there is the book.

@ The options of a command are found in its details, where each of them begins a line. That is a convention, and one that is easy to keep since the lines look wrong otherwise. The function calls |each| for every option,
with its name, without the dashes and without what follows it.

For the row of \.{minimize} it is called seven times, with \.{method} first and \.{ M\ \ \ backtracking, ...} as the rest. Blanks at the beginning of a line are not skipped, because a continued explanation is indented. It would be cleaner to have options as data, with names and texts in arrays of their own. But some rows have eight of them, and each would be three strings in place of a line that looks here as it looks on the terminal.

@<Functions that read the table@>=
static void for_options(const command *c, void (*each)(const char *name, int length, const char *rest))
{
  for (const char *s = c->details; s && *s; s = strchr(s, '\n')) {
    while (*s == '\n') s++;
    int length = (int)strspn(s + (strncmp(s, "--", 2) ? 0 : 2), "abcdefghijklmnopqrstuvwxyz-");
    if (strncmp(s, "--", 2) == 0) each(s + 2, length, s + 2 + length);
  }
}

@ In the language of \.{man} a line that begins with a point or an apostrophe is a command, a backslash begins a special character, and a dash is a hyphen unless it is protected. Programs that search the page for
\.{--json} would find nothing if it were written with hyphens, and so would a reader who copies it.

The language is that of \.{roff}, and it was old when \CEE/ was young. The two characters \.{\char'134 \&} stand for nothing at all, and that is their use: with nothing in front, a point is no longer the first character of its line. The sequence \.{\char'134 e} is a backslash. All other characters mean themselves; the manual is ASCII, as the table is.

@<Functions that read the table@>=
static void roff(const char *s, size_t n)
{
  int start = 1;
  for (; n > 0 && *s; s++, n--) {
    if (start && (*s == '.' || *s == '\'')) fputs("\\&", stdout);
    if (*s == '\\') fputs("\\e", stdout);
    else if (*s == '-') fputs("\\-", stdout);
    else putchar(*s);
    start = *s == '\n';
  }
}

@ A command in the manual has the usage in bold type, the purpose, and the details one line each. The request \.{.br} ends a line, without which the details would be filled like prose and the columns of
the options be lost.

The request \.{.TP} begins an entry with a tag, and \.{.B} makes the rest of the line bold. Pages for \.{man} are not beautiful, but they are where people look: \.{man nabla} works on a machine without a browser, without a network, and without this book.

@<Functions that read the table@>=
static void manual_entry(const command *c)
{
  fputs(".TP\n.B nabla ", stdout);
  roff(c->usage, strlen(c->usage));
  putchar('\n');
  roff(c->purpose, strlen(c->purpose));
  puts(".");
  for (const char *s = c->details; *s; s += *s == '\n') {
    size_t n = strcspn(s, "\n");
    fputs(".br\n", stdout);
    roff(s, n);
    putchar('\n');
    s += n;
  }
}

@ Around the commands stands what is true of all of them: the name, which \.{apropos} looks for, how a command line is built, the statuses, the variables of the environment, and where to read more. The page has no date,
because a date would make two builds of the same source differ.

The statuses have their place in the page since scripts are written by people who read manuals. They are the same for all commands: 0, what one has hoped for; 1, an honest no, such as a wrong answer or a descent that did not arrive; 2, no answer at all.

@<Functions that read the table@>=
static void manual(void)
{
  printf(".TH NABLA 1 \"\" \"nabla %s\" \"User Commands\"\n", NB_VERSION);
  fputs(".SH NAME\nnabla \\- a workbook about derivatives: practice, grading, formulas\n.SH SYNOPSIS\n.B nabla\n.I command\n[\\fIoptions\\fR] [\\fIwords\\fR]\n"
    ".SH DESCRIPTION\nThe command of the book Nabla: from derivatives to backpropagation.\n"
    "It checks answers to the exercises of the book, and differentiates, draws and minimizes formulas.\n.SH COMMANDS\n", stdout);
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) manual_entry(&commands[i]);
  fputs(".SH OPTIONS\nAll commands know \\fB\\-\\-help\\fR and \\fB\\-\\-color\\fR=\\fIauto\\fR|\\fIalways\\fR|\\fInever\\fR.\n"
    ".SH EXIT STATUS\n0: what one has hoped for. 1: an honest no. 2: the question could not be answered.\n", stdout);
  fputs(".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nno colors, if it is not empty.\n.TP\n.B COLUMNS\nthe width of the page.\n"
    ".TP\n.B NABLA_PROGRESS\nthe file that remembers what was solved.\n.SH SEE ALSO\nthe book; gdb(1)\n", stdout);
}

@*2 Completion.
The first word is completed to a command, a word with dashes to one of its options, and all others to the number of an exercise or a file. The numbers are asked for when the key is pressed, by a call of \.{nabla list}, since
they may differ from one folder to the next; if there are none, nothing is offered.

A completion that is wrong is worse than none. So the scripts know only what the table knows, and after a word that they don't know they offer files, as the shell does by itself.

@<Functions that read the table@>=
static void one_option(const char *name, int length, const char *rest)
{
  (void)rest;
  printf(" --%.*s", length, name);
}
static void all_commands(void)
{
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) printf("%s%s", i ? " " : "", commands[i].name);
}

@ In the shell's own language, the options of a command are a branch of a \.{case}. Both shells read it in the same way, so it is written once. A command whose usage mentions an |ID| has exercises for words.

For \.{check-grad}, whose table has one option and no |ID| in its usage, the branch is
\session
\ \ \ \ \.{check-grad) options='--help --color= --json'; ids=0 ;;}
\endsession
\noindent and the quotation marks are safe, as options have neither blanks nor quotation marks in their names.

@<Functions that read the table@>=
static void branches(void)
{
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
    printf("    %s) options='--help --color=", commands[i].name);
    for_options(&commands[i], one_option);
    printf("'; ids=%d ;;\n", strstr(commands[i].usage, "ID") != NULL);
  }
}

@ The script for bash is a function that puts its suggestions into an array, which bash calls |COMPREPLY|.

The program \.{compgen} belongs to bash; given a list of words and a beginning it prints those that fit. The number of an exercise is cut out of the lines of \.{nabla list} by \.{sed}: marks of what is done stand in front of it, and a title behind. If \.{nabla list} has something to complain about, it does so to the file that swallows everything, and there are no numbers to offer.

@<Functions that read the table@>=
static void completion_for_bash(void)
{
  puts("# bash completion for nabla, made from its table of commands\n_nabla()\n{\n  local cur=${COMP_WORDS[COMP_CWORD]} options= words= ids=0");
  fputs("  if [ \"$COMP_CWORD\" = 1 ]; then COMPREPLY=($(compgen -W '", stdout);
  all_commands();
  puts("' -- \"$cur\")); return; fi\n  case ${COMP_WORDS[1]} in");
  branches();
  puts("  esac\n  case $cur in -*) COMPREPLY=($(compgen -W \"$options\" -- \"$cur\")); return ;; esac");
  puts("  [ $ids = 1 ] && words=$(nabla list 2>/dev/null | sed -n 's/^[> o]*\\([0-9]*\\.[0-9]*\\).*/\\1/p')");
  puts("  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\") $(compgen -f -- \"$cur\"))\n}\ncomplete -F _nabla nabla");
}

@ The one for zsh begins with a line that tells zsh what it is for. Here |compadd| takes the suggestions, one by one.

It differs in words and not in what it does: an array is called |words| and begins with~1, the position is |CURRENT|, and splitting a text into lines is done by the flag |(f)| in front of a parameter, which is the sort of thing that makes people love or leave that shell. The file must be called \.{\_nabla} and lie where zsh looks for functions; \.{make install} puts it there.

@<Functions that read the table@>=
static void completion_for_zsh(void)
{
  puts("#compdef nabla\n# zsh completion for nabla, made from its table of commands\n_nabla()\n{\n  local options= ids=0");
  fputs("  if (( CURRENT == 2 )); then compadd -- ", stdout);
  all_commands();
  puts("; return; fi\n  case $words[2] in");
  branches();
  puts("  esac\n  case $PREFIX in -*) compadd -- ${=options}; return ;; esac");
  puts("  (( ids )) && compadd -- ${(f)\"$(nabla list 2>/dev/null | sed -n 's/^[> o]*\\([0-9]*\\.[0-9]*\\).*/\\1/p')\"}");
  puts("  _files\n}\n_nabla \"$@@\"");
}

@ The three requests, of which the main program knows.

The shell of the project's tests is neither of the two. They run the script for bash in bash, ask it for completions as if the key had been pressed, and compare; the one for zsh is checked for its syntax where there is a zsh.

@<Functions that read the table@>=
static int describe(const char *what, const char *shell)
{
  if (strcmp(what, "--manual") == 0) return manual(), 0;
  if (shell && strcmp(shell, "bash") == 0) return completion_for_bash(), 0;
  if (shell && strcmp(shell, "zsh") == 0) return completion_for_zsh(), 0;
  return complain("there is completion for %s.", "bash and for zsh", "");
}

@*2 Colors on request.
Every command may be told about colors, wherever in the line. The word is taken out before the command sees the others. It is for people who send a report through a pager that understands colors (\.{always}) or who can't stand
them (\.{never}); \.{auto} is what happens without it.

A word that isn't about colors moves to the left, over those that were, and the number of words becomes the number of those that are left; the null pointer at the end is what |main| had, and what functions rely on that look for it. If there are two such words, the last one wins, and a wrong one is refused wherever it stands.

@<Functions that read the table@>=
static int take_color(int *argc, char **argv)
{
  int n = 0, failed = 0;
  for (int i = 0; i < *argc; i++) {
    if (strncmp(argv[i], "--color=", 8)) argv[n++] = argv[i];
    else if (page_color_when(argv[i] + 8)) failed = complain("colors are auto, always or never, not %s.", argv[i] + 8, "");
  }
  argv[*argc = n] = NULL;
  return failed;
}
