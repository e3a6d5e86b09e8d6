@*1 A policy for marks.\label{policy}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Points are found by tests; what they are worth in a course is decided by a person. Such decisions belong into a file that can be read aloud in the first lecture, and not into a program. With \.{--policy} {\it file\/} the gradebooks contain
{\it marks}, made from points by rules like these:
$$\vbox{\halign{\tt#\hfil\cr
\# Analysis in C, winter 2026\cr
deadline 2026-11-20T23:59+01:00\cr
deadline 2.4 2026-11-27T23:59+01:00\cr
grace 15\cr
late 10\% most 50\%\cr
weight 2.2 1.5\cr
best 3 of 4.1 4.2 4.3 4.5\cr
round 0.5\cr
times handed-in.txt\cr
}}$$

@ This is the whole language. A deadline is for all exercises, or for one. After it, and after so many minutes of {\it grace\/}, each day that has begun costs the given percentage of the points, up to the given most. The {\it weight\/} of an exercise is a factor. Of a
group, only the {\it best\/} so many marks count, and the others are dropped. A mark is rounded to a multiple of the number after {\it round}, which is 0.01 if nothing is said.

The language has seven words and no way to combine them, and that is a decision. Whoever needs ``the best three, unless somebody was ill in the second week'' writes a script over \.{gradebook.csv}, where it can be seen. What everybody needs stands here, and the students can check it with a pencil.

Take the policy above and a submission of 2.2 with all 8 points, handed in on the evening of November~22. Two days late, twenty percent off, one and a half times: $8\cdot1.5\cdot0.8=9.6$, and that is $9.5$ when rounded to halves.
@^late policy@> @^rubric@>

@(c/policy.h@>=
#ifndef NB_POLICY_H
#define NB_POLICY_H
#include <time.h>
#include "catalogue.h"
#include "strbuf.h"
@<Types of {\tt policy.h}@>@;
int policy_read(mark_policy *p, const catalogue *c, const char *path, strbuf *why);
void policy_free(mark_policy *p);
time_t policy_time(const mark_policy *p, const char *student, const char *id, time_t otherwise);
long policy_days(const mark_policy *p, size_t e, time_t when);
long policy_off(const mark_policy *p, long days);
long policy_mark(const mark_policy *p, size_t e, long points, long days);
int policy_parse_time(const char *text, time_t *when);
#endif

@ The rule for rounding must be exact, or two programs that keep to it will differ by a cent. So there are no floating-point numbers here: weights and marks are whole numbers of hundredths, percentages are whole
numbers of hundredths of a percent.

A |double| can hold neither a tenth nor a hundredth, and while sums of a few of them are right when printed with two digits, the question whether $2.675$ is rounded to $2.68$ would be answered by the last bit of its error. In Python it is \.{2.67}. Students have been known to appeal for less.

@<Types of {\tt policy.h}@>=
typedef struct {
  long weight; /* in hundredths */
  time_t deadline; /* 0: none */
  int group; /* 0: none */
} mark_rule;@/
typedef struct {
  const catalogue *list;
  mark_rule *rule; /* one for each exercise of the catalogue */
  long grace; /* in seconds */
  long rate, most; /* in hundredths of a percent */
  long step; /* in hundredths */
  long best[32]; /* of each group */
  int groups;
  strbuf times; /* the lines of the file of times */
} mark_policy;@/

@ The computation comes first and is short; then times, which are a subject of their own; then the reading, which is long since it has to be strict. That is not the order of use but of interest.

Of the headers, |intake.h| may surprise. A policy is read by the function that reads submissions, because its author may have made the same mistakes as a student: given a folder, or a spreadsheet, in place of a file of text.

@(c/policy.c@>=
#define _GNU_SOURCE
#include <ctype.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "intake.h"
#include "policy.h"
@<Functions of {\tt policy.c}@>@;

@ The mark of one exercise. Three whole numbers are multiplied: points, weight, and what is left after the deduction. Then comes the only division, and it rounds to the nearest multiple of the step, halves upward.
The total is a sum of marks that were rounded already, so that anybody can add up the printed numbers and gets the printed total.
$$\hbox{mark}=\hbox{step}\cdot\left\lfloor{\hbox{points}\cdot\hbox{weight}\cdot(1-\hbox{deduction})\over\hbox{step}}+{1\over2}\right\rfloor$$
\noindent The product of a hundred points, a weight of ten thousand and a share in hundredths of a percent has sixteen digits,
and fits.

In the example, |worth| is $8\cdot150\cdot8000$, which is $9\,600\,000$, and |unit| is $10000\cdot50$. Half a unit more and then divided, without a remainder, gives~19; nineteen steps of half a mark are 950 hundredths. All numbers are positive or zero here, so the division of \CEE/, which cuts toward zero, is the floor of the formula.

@<Functions of {\tt policy.c}@>=
long policy_mark(const mark_policy *p, size_t e, long points, long days)
{
  long long worth = (long long)points * p->rule[e].weight * (10000 - policy_off(p, days));
  long long unit = 10000LL * p->step;
  return (long)((worth + unit / 2) / unit * p->step);
}

@ A day counts as soon as it has begun: one second after the deadline and the grace is one day, and so is one second less than 24 hours. The deduction is the same for every exercise.
A submission whose time nobody knows is on time. The other rule would punish students for a missing line in a file
that they never see.

The grace is subtracted for good: with fifteen minutes of it, the second day begins 24 hours and fifteen minutes after the deadline. In the tests four students hand in at the second of the grace, one second after it, a day later to the second, and a second after that. They are 0, 1, 1, and 2 days late.

@<Functions of {\tt policy.c}@>=
long policy_days(const mark_policy *p, size_t e, time_t when)
{
  long late = (long)(when - p->rule[e].deadline) - p->grace;
  if (p->rule[e].deadline == 0 || when == 0 || late <= 0) return 0;
  return (late + 86399) / 86400;
}

@ The number of days is bounded before it is multiplied, because a clock that was never set makes a file of the year
1970 or of 2106.
The result is in hundredths of a percent, and is what the file of marks shows.

Of the two, 1970 does no harm, and 2106 is what becomes of a time in 32 bits that is read without its sign. Ten thousand days are more than twenty-seven years; who is later than that gets |most| by any rule.

@<Functions of {\tt policy.c}@>=
long policy_off(const mark_policy *p, long days)
{
  long off = days > 10000 ? 10000 : days * p->rate;
  return off > p->most ? p->most : off;
}

@*2 Times.
A time is written as in 2026-11-20T23:59:30+01:00. The seconds may be missing, a blank may stand for the T, and without a zone it is the time of Greenwich, as with a Z. The library function |timegm| counts the days; an hour of sixty-one
minutes is refused before.
Zones have names as well, but the same three letters mean five different things in the world, so of the names only
that of Greenwich time is known. No zone is farther than fourteen hours from it.

The form is the one of the standard for times on the Internet \cite{times}, of which we take a little more than it allows, because people write it. It has a nice property: nobody needs to know where the server stands, or where the lecturer was when the policy was written.

The conversion \.{\%n} says how many characters were used, so |s[1 + end]| is what follows the zone, and nothing may follow.

@<Functions of {\tt policy.c}@>=
static int parse_zone(const char *s, long *seconds)
{
  int hours, minutes, end = 0;
  *seconds = 0;
  if (*s == 0 || strcmp(s, "Z") == 0 || strcmp(s, "UTC") == 0) return 1;
  if ((*s != '+' && *s != '-') || sscanf(s + 1, "%2d:%2d%n", &hours, &minutes, &end) < 2 || s[1 + end]) return 0;
  *seconds = (*s == '-' ? -1 : 1) * (hours * 3600L + minutes * 60L);
  return hours < 15 && minutes >= 0 && minutes < 60;
}

@ What is left after the numbers must be a zone and nothing else. The fields are checked by letting |timegm| normalize them: the thirtieth of February comes back as a day in March, and is refused for it.
Daylight saving is the zone's business, and by giving the zone as a number an instructor has decided about it: on the
night when clocks go back, half past two happens twice, and only one of them is the deadline.

Why the detour, when months could be given their lengths in a table? Because of leap years, which |timegm| knows, and because a second way of counting days would have to agree with the first one. The six numbers come back as they went in, or the date doesn't exist.

@<Functions of {\tt policy.c}@>=
int policy_parse_time(const char *text, time_t *when)
{
  struct tm t = { 0 }, again;
  int n = 0, more = 0;
  long zone;
  if (sscanf(text, "%4d-%2d-%2d%*1[T ]%2d:%2d%n", &t.tm_year, &t.tm_mon, &t.tm_mday, &t.tm_hour, &t.tm_min, &n) < 5 || n == 0) return 0;
  if (sscanf(text + n, ":%2d%n", &t.tm_sec, &more) == 1) n += more;
  while (text[n] == ' ') n++;
  t.tm_year -= 1900, t.tm_mon -= 1;
  again = t;
  *when = timegm(&again);
  if (!parse_zone(text + n, &zone)) return 0;
  *when -= zone;
  return again.tm_mday == t.tm_mday && again.tm_mon == t.tm_mon && again.tm_hour == t.tm_hour && again.tm_min == t.tm_min && again.tm_sec == t.tm_sec;
}

@ Times of handing in are best taken from the course system, in a file with lines of two or three fields, separated by tabulators: the student, perhaps an exercise, and a time. The later line wins. For whoever has no line, the time in
the record counts: that of the last change of the file.
The student is called as in the gradebook. The names are compared exactly, for the reason for which the names of files
are: two students may differ by one letter.

An example, with \.{<tab>} for the tabulator:
\session
\.{bob<tab>2.2<tab>2026-11-20T23:14:01Z}
\.{ada<tab>2026-11-20T23:14:00Z}
\endsession
\noindent Bob's line is about one exercise; for his others the times of his files count. Ada's is for all that she has handed in. The field in the middle is optional because some course systems collect one archive for the whole sheet.

@<Functions of {\tt policy.c}@>=
static void take_time(const char *line, const char *student, const char *id, time_t *when)
{
  size_t n = strcspn(line, "\t"), m;
  time_t t;
  if (strncmp(line, student, n) || student[n] || line[n] == 0) return;
  const char *rest = line + n + 1;
  m = strcspn(rest, "\t");
  if (rest[m] == 0) m = 0; /* there are only two fields */
  else if (strncmp(rest, id, m) || id[m]) return;
  if (policy_parse_time(m ? rest + m + 1 : rest, &t)) *when = t;
}

@ The lines are looked through for each student and exercise anew. A class of a thousand with ten exercises makes ten thousand passes over a file of fifty kilobytes, which takes a second; that is not worth an index.
Lines may end in the way of Windows, since such files come from spreadsheets.

@<Functions of {\tt policy.c}@>=
time_t policy_time(const mark_policy *p, const char *student, const char *id, time_t otherwise)
{
  time_t when = otherwise;
  for (const char *s = p->times.s; s && *s; s += *s == '\n') {
    size_t n = strcspn(s, "\r\n");
    char *line = text_of("%.*s", (int)n, s);
    take_time(line, student, id, &when);
    free(line);
    s += strcspn(s, "\n");
  }
  return when;
}

@ A line of the file of times that cannot be understood is an error and not a student without a time.
Empty lines and comments are allowed. The number of the line is that of the file, as an editor shows it.

The check is made once, when the policy is read, and so an hour of grading doesn't end with it. That a student of the file isn't in the class is no error: there are people who hand in nothing.

@<Functions of {\tt policy.c}@>=
static int check_times(const mark_policy *p, const char *path, strbuf *why)
{
  int number = 1;
  time_t t;
  for (const char *s = p->times.s; s && *s; s += *s == '\n', number++) {
    size_t n = strcspn(s, "\r\n");
    char *line = text_of("%.*s", (int)n, s), *tab = strrchr(line, '\t');
    int fine = *line == 0 || *line == '#' || (tab && policy_parse_time(tab + 1, &t));
    free(line);
    s += strcspn(s, "\n");
    if (!fine) return strbuf_printf(why, "%s:%d: a student, a tabulator and a time are needed, like 2026-11-20T23:59+01:00.", path, number), -1;
  }
  return 0;
}

@*2 Reading a policy.
Numbers have at most two digits after the point, and are read without ever becoming a |double|. The result is in hundredths; whatever follows the number is left for the caller to look at.
A third digit after the point is refused rather than rounded: a third of the points is written as 0.33, and whoever
writes 0.333 should learn that it would count as something else.

Six digits before the point are enough for any number in a course. Without a limit, twenty digits would overflow, and a weight of eighteen trillion might come out as a small one.

@<Functions of {\tt policy.c}@>=
static int parse_hundredths(const char **s, long *value)
{
  const char *at = *s;
  long n = 0;
  int digits = 0, after = 0;
  for (; isdigit((unsigned char)*at) && digits < 6; at++, digits++) n = 10 * n + (*at - '0');
  if (digits == 0) return 0;
  if (*at == '.')
    for (at++; isdigit((unsigned char)*at) && after < 2; at++, after++) n = 10 * n + (*at - '0');
  while (after++ < 2) n *= 10;
  if (isdigit((unsigned char)*at)) return 0;
  *s = at, *value = n;
  return 1;
}

@ A line is a list of words. These two look at the next one: is it the number, or the exercise, that should stand there? A word that is neither stays where it is.
Tabulators are as good as blanks between words.

It is a line of code with a name, since the name is used all over the reader, and says what the line doesn't: that we don't care how many there are.

@<Functions of {\tt policy.c}@>=
static const char *blanks(const char *s) { return s + strspn(s, " \t"); }

@ The unit must follow at once, and after it the word must end. So a percentage without its sign is refused; it might
have been meant as a share, or as points.

The unit is a percent sign or nothing. For a word like \.{12.5\%} the number is 1250 hundredths of a percent, and the pointer of the caller moves on only if all is well, so a caller who gets a refusal can try something else at the same place.

@<Functions of {\tt policy.c}@>=
static int take_number(const char **s, const char *unit, long *value)
{
  const char *at = blanks(*s);
  if (!parse_hundredths(&at, value) || strncmp(at, unit, strlen(unit))) return 0;
  at += strlen(unit);
  if (*at && *at != ' ' && *at != '\t') return 0;
  *s = at;
  return 1;
}

@ Exercises are given by their numbers and not by their names, as in the gradebook's titles. The result is the rule of
that exercise, or null if the next word is no exercise of the catalogue.
Names would be easier to remember; but a number is what stands at the head of each exercise and on the slide with the
assignment.

The difference of two pointers into the catalogue is the exercise's index, by which its rule is found. Rules exist for all exercises, also for those that this course doesn't use.

@<Functions of {\tt policy.c}@>=
static mark_rule *take_exercise(const mark_policy *p, const char **s)
{
  const char *at = blanks(*s);
  int n = (int)strcspn(at, " \t");
  char *id = text_of("%.*s", n, at);
  const exercise *e = catalogue_find(p->list, id);
  free(id);
  if (e) *s = at + n;
  return e ? &p->rule[e - p->list->@[exercise@]] : NULL;
}

@ Each kind of line has a function, which returns null or says what it misses. Here is that for deadlines. One for all exercises does not touch those that have their own, whichever line comes first, because it is only kept for the moment when
the whole file was read.
What follows the exercise, or the word |deadline| itself, must be a time up to the end of the line.

If the word after |deadline| isn't an exercise it is taken for a time; so \.{deadline 9.9 2026-11-27} is refused with a sentence about times, which is not the whole truth, but in the right line.

@<Functions of {\tt policy.c}@>=
static const char *read_deadline(mark_policy *p, const char *s, time_t *for_all)
{
  mark_rule *r = take_exercise(p, &s);
  time_t *to = r ? &r->deadline : for_all;
  return policy_parse_time(blanks(s), to) ? NULL : "a time is needed, like 2026-11-20T23:59+01:00.";
}

@ Without a |most|, the deduction grows until nothing is left. That is said by the beginning of the policy, which sets
it to the whole.
The most is a percentage, too, and more than a hundred of them would be a debt.

With ten percent a day and at most fifty, the second week costs no more than the fifth day. The idea behind such rules is that working late should be worth something for as long as it teaches something.

@<Functions of {\tt policy.c}@>=
static const char *read_late(mark_policy *p, const char *s)
{
  static const char help[] = "percentages are needed, as in: late 10% most 50%";
  if (!take_number(&s, "%", &p->rate)) return help;
  s = blanks(s);
  if (*s == 0) return NULL;
  if (strncmp(s, "most ", 5)) return help;
  s += 5;
  return take_number(&s, "%", &p->most) && *blanks(s) == 0 && p->most <= 10000 ? NULL : help;
}

@ Weights, grace, and rounding each are one number. A step of zero would divide by it.
A weight of zero takes an exercise out of the total and leaves its column; that may be what one wants when an exercise
has turned out to be unfair.

Weights are factors and not percentages. So an exercise that was forgotten in the policy counts as it is, and not as nothing.

@<Functions of {\tt policy.c}@>=
static const char *read_weight(mark_policy *p, const char *s)
{
  mark_rule *r = take_exercise(p, &s);
  if (r == NULL) return "an exercise and its weight are needed, as in: weight 2.2 1.5";
  return take_number(&s, "", &r->weight) && *blanks(s) == 0 ? NULL : "the weight must be a number, with two digits after the point at most.";
}

@ Minutes may have a fraction, since every number here may have one; the seconds that come of it are cut off.
Grace is for clocks that differ and uploads that take their time. It is not announced to students by anybody who wants
it to work.

Fifteen minutes are read as 1500 hundredths and become 900 seconds.

@<Functions of {\tt policy.c}@>=
static const char *read_grace(mark_policy *p, const char *s)
{
  if (!take_number(&s, "", &p->grace) || *blanks(s)) return "a number of minutes is needed, as in: grace 15";
  p->grace = p->grace * 60 / 100;
  return NULL;
}

@ The step may be 1, for whole points, or 0.5, or any other number of hundredths, even an odd one like 0.33.
A step of two hundredths less than one mark is odd but harmless: the rule for rounding is the same for all of them.

With a step of one, eight points at 87.5 percent are seven marks; with $0.01$ they are the same, as it happens, and with a half, too.

@<Functions of {\tt policy.c}@>=
static const char *read_round(mark_policy *p, const char *s)
{
  return take_number(&s, "", &p->step) && *blanks(s) == 0 && p->step > 0 ? NULL : "a number is needed, as in: round 0.5";
}

@ A group is a number of marks, the word |of|, and at least as many exercises. None of them may be in two groups, since it could then be dropped in one and count in the other.
The exercises are counted while their rules are marked. An error in the middle leaves some of them marked, but then
the whole policy is refused.

The number of the group is taken before it is known whether the line is right, for the same reason. Thirty groups are more than there are weeks in two semesters; the array in |mark_policy| has room for them and for the zero, which is no group.

@<Functions of {\tt policy.c}@>=
static const char *read_best(mark_policy *p, const char *s)
{
  long count = 0, members = 0;
  if (p->groups == 31) return "there are more than 30 groups.";
  int group = ++p->groups;
  if (!take_number(&s, "", &count) || strncmp(blanks(s), "of ", 3)) return "a number and exercises are needed, as in: best 3 of 4.1 4.2 4.3 4.5";
  for (s = blanks(s) + 3; *blanks(s); members++) {
    mark_rule *r = take_exercise(p, &s);
    if (r == NULL) return "there is no exercise of that number.";
    if (r->group) return "an exercise is in two groups.";
    r->group = group;
  }
  p->best[group] = count / 100;
  return count % 100 || count == 0 || members < p->best[group] ? "the number must be a whole one, and not larger than the group." : NULL;
}

@ The file of times is looked for beside the policy. It may be as large as a submission may.
The null that is returned says that there is no complaint about this line; a complaint about the other file has been
added to the reasons directly, with the name and the line of that file.

Beside the policy and not in the current folder: the two files belong together, are copied together, and should mean the same wherever the command is started.

@<Functions of {\tt policy.c}@>=
static const char *read_times(mark_policy *p, const char *s, const char *path, strbuf *why)
{
  char *copy = text_of("%s", path), *file = *blanks(s) == '/' ? text_of("%s", blanks(s)) : text_of("%s/%s", dirname(copy), blanks(s));
  strbuf no = { NULL, 0, 0 };
  strbuf_free(&p->times);
  int failed = intake_read(file, &p->times, &no);
  if (failed) strbuf_printf(why, "I cannot read the times in %s: %s", file, no.s);
  else check_times(p, file, why);
  strbuf_free(&no);
  free(copy), free(file);
  return NULL;
}

@ The first word of a line tells its kind. A word that we do not know is an error: a rule that was misspelled and silently ignored would cost students marks.
The line is a copy, so the first word can be ended with a zero byte in it. An indented line is as good as any other.

Seven comparisons in a row are the whole grammar. If there were seventy one would make a table; with seven, the table and the code that goes through it would be longer than this and no clearer.

@<Functions of {\tt policy.c}@>=
static const char *read_line(mark_policy *p, char *line, const char *path, time_t *for_all, strbuf *why)
{
  char *s = line + strspn(line, " \t"), *end = s + strcspn(s, " \t");
  if (*s == '#' || *s == 0) return NULL;
  if (*end) *end++ = 0;
  if (strcmp(s, "deadline") == 0) return read_deadline(p, end, for_all);
  if (strcmp(s, "late") == 0) return read_late(p, end);
  if (strcmp(s, "weight") == 0) return read_weight(p, end);
  if (strcmp(s, "grace") == 0) return read_grace(p, end);
  if (strcmp(s, "round") == 0) return read_round(p, end);
  if (strcmp(s, "best") == 0) return read_best(p, end);
  if (strcmp(s, "times") == 0) return read_times(p, end, path, why);
  return "a line begins with deadline, late, grace, weight, best, round or times.";
}

@ A policy that says nothing leaves the points as they are: weights are~1, nothing is late, and hundredths are kept.
It is made even if there is no policy, so that nobody has to ask whether there is one.

A submission on time then gets its points as its mark: $\hbox{points}\cdot100\cdot10000$, divided by a unit of $10000$. The gradebook of a class without a policy is computed by the same function as that of a class with one, so what is seen in the first week can be trusted in the last.

@<Functions of {\tt policy.c}@>=
static void policy_begin(mark_policy *p, const catalogue *c)
{
  memset(p, 0, sizeof *p);
  p->list = c, p->step = 1, p->most = 10000;
  p->rule = new_memory(NULL, (c->n + 1) * sizeof *p->rule);
  for (size_t i = 0; i < c->n; i++) p->rule[i] = @[(mark_rule){ 100, 0, 0 }@];
}

@ The list of exercises is that of the site, and stays.
After this the policy is empty, and must be read anew before it is used.

It doesn't free |list|, which it doesn't own, and may be called for a policy whose reading failed.

@<Functions of {\tt policy.c}@>=
void policy_free(mark_policy *p)
{
  free(p->rule);
  strbuf_free(&p->times);
  p->rule = NULL;
}

@ Line by line. The first error ends the reading; its sentence begins with the file and the number of the line.
Deadlines of their own win over the common one, and now is the time to give that to all others. If it was never given
it is zero, which means none.

A complaint looks like this:
\session
\.{policy.txt:5: percentages are needed, as in: late 10\% most 50\%}
\endsession
\noindent It names the place in the form that editors know how to jump to, and shows by an example what would have been right, in place of a grammar. Policies with one mistake each are tried in the tests, and each must be refused with the words that belong to it.

@<Functions of {\tt policy.c}@>=
static void read_lines(mark_policy *p, const char *text, const char *path, strbuf *why)
{
  int number = 1;
  time_t for_all = 0;
  for (const char *s = text; *s && why->n == 0; s += *s == '\n', number++) {
    char *line = text_of("%.*s", (int)strcspn(s, "\r\n"), s);
    const char *no = read_line(p, line, path, &for_all, why);
    if (no) strbuf_printf(why, "%s:%d: %s", path, number, no);
    free(line);
    s += strcspn(s, "\n");
  }
  for (size_t i = 0; i < p->list->n; i++)
    if (p->rule[i].deadline == 0) p->rule[i].deadline = for_all;
}

@ The file goes through the intake like a submission, with the same limits; so a policy that is a folder, or a pipe,
or full of zero bytes, is refused with the same sentences.

An empty path stands for no policy. Then the one that says nothing is in force, and there is nothing to complain about.

@<Functions of {\tt policy.c}@>=
int policy_read(mark_policy *p, const catalogue *c, const char *path, strbuf *why)
{
  strbuf text = { NULL, 0, 0 }, no = { NULL, 0, 0 };
  policy_begin(p, c);
  if (*path == 0) return 0;
  if (intake_read(path, &text, &no) != 0) strbuf_printf(why, "I cannot read the policy %s: %s", path, no.s);
  else read_lines(p, text.s, path, why);
  strbuf_free(&text), strbuf_free(&no);
  return why->n ? -1 : 0;
}
