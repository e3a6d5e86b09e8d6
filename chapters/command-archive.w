@*1 Archives.\label{archives}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Course systems hand out what students handed in as archives: one zip file a student, or a folder full of files whose names begin with the student's. An
archive is a small program for whoever unpacks it: it says which files to write, where, and how large. So we never unpack one onto the disk. The
answers in it are read into memory, and everything else that it asks for is a reason to refuse it.

The history of unpackers is a history of two mistakes. The first is to believe a name: an archive with an entry \.{../../.bashrc} was written over the file of that name by one program after the other, and the mistake got a name of its own, ``zip slip,'' in 2018, when it was found in a great many projects at once. The second is to believe a size. A file of 42 kilobytes can
hold more than five gigabytes without any archive inside of it, by letting all its entries share the same compressed bytes \cite{bomb}.
@^archive@> @^zip@> @^tar@>

@ Three modules do this. \.{unpack.c} reads an archive; \.{entry.c} says what an entry of the class's folder is, and whose; \.{handin.c} finds
the answer to an exercise, wherever it lies. The formats are those of |libarchive| that can be read without another program: zip, and tar in all its
dialects, plain or compressed with gzip, bzip2, xz or zstd.

In: a descriptor of the file, and the catalogue, which knows the names of answers. Out: the answers, each with its name in the archive and its text; or a reason. There is no third possibility, and in particular no archive of which half is accepted. A student whose third file was damaged on the way should learn it in the week of the deadline and not from the gradebook.

@(c/unpack.h@>=
#ifndef NB_UNPACK_H
#define NB_UNPACK_H
#include "catalogue.h"
#include "strbuf.h"
typedef struct { char *name; strbuf text; } unpacked_file;@/
typedef struct { size_t n; unpacked_file *list; } unpacked;@/
int unpack(int fd, const catalogue *c, unpacked *u, strbuf *why);
void unpack_free(unpacked *u);
int unpack_wants(const char *base, const catalogue *c);
#endif

@ The long list of headers is that of two programs in one file, the reading process and the one that reads what it sends. They share a type or two, nothing else. What belongs to the first stands in a part of its own, so that it can be read with the question in mind: what could somebody do who has taken this over?

@(c/unpack.c@>=
#define _GNU_SOURCE
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "intake.h"
#include "unpack.h"
@<Types of {\tt unpack.c}@>@;
@<Functions of the process that reads an archive@>@;
@<Functions of {\tt unpack.c}@>@;

@ A library that understands many formats has many places to be wrong in, and it is shown bytes that a stranger has chosen. So the archive is read in
a process of its own, which has an open descriptor of the archive and an open pipe to us, and may use nothing else of the system. Whoever takes it over can
tell us lies about the contents of an archive that was his anyway.

Every amount has a bound. They are generous: a clone of this whole project, packed with all that was built, stays below them, while a file of forty kilobytes that
claims to hold gigabytes does not.

A bound on the entries is needed besides that on the bytes, since an entry without content has no bytes. The one on the answers protects our own memory: they come to us through the pipe and are kept. Most of them are tried by \.{tests/grader/command/archives.py}, which makes some thirty archives that are as they shouldn't be, and two dozen that have a few bytes changed.

@<Types of {\tt unpack.c}@>=
enum {
  MOST_ENTRIES = 10000,
  MOST_BYTES = 256 << 20, /* of everything in it */
  FREE_BYTES = 8 << 20, /* up to here no ratio is too good */
  MOST_RATIO = 100,
  MOST_KEPT = 8 << 20 /* of the answers in it */
};

@ What the reading process knows. It counts what it has seen, and it remembers the names of the answers, each
between two line ends, because an archive may hold two files of the same name, and then we could not tell which of them was meant.

The names are one long text in place of a list, and ``have we seen this one?'' is a search in it, between line ends. A name with a line end in it could confuse the search into finding a twin that isn't there; the archive would be refused, and it would deserve it. Not so the opposite: a twin is always found.

@<Types of {\tt unpack.c}@>=
typedef struct {
  int out; /* the pipe to us */
  const catalogue *list;
  struct archive *a;
  size_t entries, bytes, kept;
  strbuf names;
} archive_reader;@/

@*2 Reading one.
Everything in this part happens in the process that reads. First the names. None of them is ever used to open a file; still, an archive that tries to
leave its folder was not made by the usual programs, and its author should hear of it.
A component of two dots is looked for after every slash, and at the beginning. Three dots are an ordinary, if unusual,
name.

So \.{a/../../b} is refused, although it might be resolved to something harmless; nobody packs such names by accident. The other way, to compute where the path leads, has been done wrong by better programmers.

@<Functions of the process that reads an archive@>=
static int leads_out(const char *name)
{
  for (const char *s = name; s; s = strchr(s, '/')) {
    s += *s == '/';
    if (strncmp(s, "..", 2) == 0 && (s[2] == 0 || s[2] == '/')) return 1;
  }
  return 0;
}

@ A backslash is the mark of archives made by very old Windows programs, in which it separates folders; here it would be a part of a name. A colon after
one letter is a drive. The sentences go on after ``I cannot grade this archive:''.
Whoever has such a name in an archive has either packed it with a program that he should replace, or wants to know how
far he can go. We cannot tell which of the two it is, and say only what we see.

The order decides which sentence is said about a name that is wrong twice. For \.{..{\char'134}2.2-diff.c} it is the one about two dots, with the backslash counted as a slash by the library, which translates names of zip files that were made on Windows.

@<Functions of the process that reads an archive@>=
static const char *why_not_name(const char *name)
{
  if (name == NULL || *name == 0) return "an entry of it has no name that I can read.";
  if (*name == '/' || name[1] == ':') return "a name in it begins at the root of the disk. Pack the folder from outside it.";
  if (leads_out(name)) return "a name in it leads out of the archive (..).";
  if (strchr(name, '\\')) return "a name in it has a backslash. Pack it with another program.";
  return NULL;
}

@ Then the kinds. Links are refused even where they would be harmless, since the file that was meant is not in the archive. There is no device, pipe or socket
that could be an answer.
An entry that is encrypted could not be read anyway; but the message of the library would speak of a passphrase, and
there is nobody who could be asked for one.

In a tar archive a link can be a door: first an entry \.x that is a link to \.{/etc}, then an entry \.{x/2.2-diff.c}, and an unpacker that writes the second one through the first writes into \.{/etc}. We don't write. The archive is in the tests, and the sentence is about the link.

@<Functions of the process that reads an archive@>=
static const char *why_not_entry(struct archive_entry *e)
{
  int kind = (int)archive_entry_filetype(e);
  if (archive_entry_is_encrypted(e)) return "it is encrypted.";
  if (archive_entry_hardlink(e)) return "it holds a hard link. Pack the file itself.";
  if (kind == AE_IFLNK || archive_entry_symlink(e)) return "it holds a symbolic link. Pack the file itself.";
  if (kind != AE_IFREG && kind != AE_IFDIR) return "it holds a device or a pipe.";
  return NULL;
}

@ A bomb is recognized while it goes off. The bytes that came out are compared with the bytes that went in so far; a program text may shrink to a tenth
of its size, a file of zeros to a thousandth.
The bytes that went in are counted by the library behind its last filter, so that for a compressed tar file they are
those of the file on the disk. An archive that is a single answer of good compression never comes near these bounds;
below eight megabytes the ratio is not even looked at.

In the tests 64 megabytes of zeros in a zip file are stopped, and 200 in a compressed tar; four megabytes of zeros beside a right answer are not, because some student's data file may look like that.
@^zip bomb@>

@<Functions of the process that reads an archive@>=
static const char *why_not_more(const archive_reader *r)
{
  size_t in = (size_t)archive_filter_bytes(r->a, -1);
  if (r->entries > MOST_ENTRIES) return "it has more than 10000 entries.";
  if (r->bytes > MOST_BYTES) return "it unpacks to more than 256 MB.";
  if (r->bytes > FREE_BYTES && r->bytes / MOST_RATIO > in) return "it unpacks to more than a hundred times its size.";
  if (r->kept > MOST_KEPT) return "the answers in it have more than 8 MB.";
  return NULL;
}

@ What goes to us is a row of frames: the lengths of two texts, and the texts. An answer is a name and a content; the last frame has no name, and its content is the
reason of a refusal, or nothing. A write to a pipe may do less than it was asked for.
If nobody reads the pipe any more, there is nothing left to do for this process, and it ends.

|_exit| and not |exit|: the process was made by |fork| and has copies of all buffers of its parent. If they were flushed here, lines of a report would come out twice.

@<Functions of the process that reads an archive@>=
static void send_bytes(int out, const void *bytes, size_t n)
{
  const char *s = bytes;
  while (n > 0) {
    ssize_t done = write(out, s, n);
    if (done <= 0) _exit(1);
    s += done, n -= (size_t)done;
  }
}

@ A frame is so simple because both ends of the pipe are the same program, compiled in one piece: a length is a
|size_t| as it lies in memory. What comes out at the other end is checked all the same, since by then a stranger may
have taken over this process.

For an answer of 500 bytes called \.{2.2-diff.c} that is sixteen bytes of lengths, ten, and 500. No mark separates frames; a length that is wrong is noticed because what follows makes no sense, at the latest by there not being a last frame.

@<Functions of the process that reads an archive@>=
static void send_frame(int out, const char *name, const char *text, size_t n)
{
  size_t length[2] = { strlen(name), n };
  send_bytes(out, length, sizeof length);
  send_bytes(out, name, length[0]);
  send_bytes(out, text, n);
}

@ The data of an entry arrive in blocks. All blocks are counted, since skipping compressed data means uncompressing them; those of an answer are kept up to one byte
more than an answer may have, so that the usual check refuses it in the usual words. A file with holes is no text.
The offset that comes with a block is where it belongs in the file. If it isn't the place that we have reached, the
file has a hole there, which no editor leaves in a program.

After each block it is asked whether this was too much, not after each entry: a bomb is one entry.

@<Functions of the process that reads an archive@>=
static const char *read_entry(archive_reader *r, strbuf *content, int wanted)
{
  const void *block;
  size_t n, sum = 0;
  la_int64_t offset;
  int end;
  while ((end = archive_read_data_block(r->a, &block, &n, &offset)) == ARCHIVE_OK || end == ARCHIVE_WARN) {
    if (wanted && (size_t)offset != sum) return "an answer in it has holes.";
    r->bytes += n, sum += n;
    @<Keep a wanted block, up to the limit@>@;
    if (why_not_more(r)) return why_not_more(r);
  }
  return end == ARCHIVE_EOF ? NULL : "it is damaged, or breaks off.";
}

@ The rest of an answer that is too long is thrown away as it comes. What matters is that one byte too many is kept, as proof. A file of 300 kilobytes is then refused for its size by the function that refuses files of such a size in a folder, with the same words.

@<Keep a wanted block, up to the limit@>=
size_t room = content->n > INTAKE_LIMIT ? 0 : INTAKE_LIMIT + 1 - content->n;
if (wanted) strbuf_add(content, block, n < room ? n : room);

@ Which entries are answers is known from the catalogue. Some systems add files of their own, in folders that begin with a dot or
are called \.{\_\_MACOSX}; they have the names of answers, and are none.
For this question only the last component of a name counts. The folders above it matter later, when it is asked which
of several answers is the best.

Zip files have slashes, on every system; that is one of the few things about which their description is strict.

@<Functions of the process that reads an archive@>=
static const char *base_of(const char *name)
{
  const char *slash = strrchr(name, '/');
  return slash ? slash + 1 : name;
}

@ A dot and a slash in front of a name are no hidden folder; many people pack the folder in which they stand, and then
every name begins like this.
Anything else that begins with a dot, at whatever depth, belongs to a program and not to a person.

A Mac puts a second file \.{.\_2.2-diff.c} beside each that it packs, in which it notes what the file looked like on the screen. There are systems for handing in that complain about such files to the student, who has never seen them.

@<Functions of the process that reads an archive@>=
static int is_wanted(const archive_reader *r, const char *name)
{
  if (*name == '.' && strncmp(name, "./", 2) != 0) return 0;
  if (strstr(name, "/.") || strstr(name, "__MACOSX/")) return 0;
  return unpack_wants(base_of(name), r->list);
}

@ One answer, from the archive to the pipe. Its name must be new.
The content is sent as soon as it was read, and its memory given back. So this process never holds more than one
answer, whatever the archive claims to have.

Which of two files of one name is the right one depends on the unpacker: most of them write both, one over the other, and the last one stays; some keep the first. The test has a wrong answer first and the right one behind it. An answer to the question who is cheated by that archive is not needed if nobody is.

@<Functions of the process that reads an archive@>=
static const char *take_entry(archive_reader *r, const char *name)
{
  strbuf content = { NULL, 0, 0 };
  int wanted = is_wanted(r, name);
  char *line = text_of("\n%s\n", name);
  const char *no = wanted && r->names.s && strstr(r->names.s, line) ? "it holds two files of the same name." : NULL;
  if (wanted) strbuf_puts(&r->names, line), strbuf_add(&content, "", 0);
  if (no == NULL) no = read_entry(r, &content, wanted);
  r->kept += content.n;
  if (no == NULL && wanted) send_frame(r->out, name, content.s, content.n);
  strbuf_free(&content);
  free(line);
  return no;
}

@ The loop over the entries. A warning, say about an owner's name in a strange alphabet, does not matter; names come in the encoding of the locale, or else in UTF-8.
An archive in which not a single entry could be read is probably no archive at all: a text, a picture, an empty file.
That deserves another sentence than one that breaks off in the middle, as it does after an upload that was
interrupted.

The statement |(no = why_not_name(name))| and its like assign and ask at once. The parentheses tell the compiler that this is meant.

@<Functions of the process that reads an archive@>=
static const char *read_entries(archive_reader *r)
{
  struct archive_entry *e;
  int end;
  while ((end = archive_read_next_header(r->a, &e)) == ARCHIVE_OK || end == ARCHIVE_WARN) {
    const char *name = archive_entry_pathname(e), *no;
    if (name == NULL) name = archive_entry_pathname_utf8(e);
    r->entries++;
    if ((no = why_not_name(name)) || (no = why_not_entry(e)) || (no = why_not_more(r))) return no;
    if (archive_entry_filetype(e) == AE_IFREG && (no = take_entry(r, name))) return no;
  }
  return end == ARCHIVE_EOF ? NULL : r->entries ? "it is damaged, or breaks off." : "it is no archive that I know (zip, or tar).";
}

@ The formats are named one by one. The library offers to switch on ``all'' of them; but some of those start other programs, and some describe whole disks.
The library finds out the format by itself, from the first bytes. What the file is called has only decided that it is
taken for an archive.

Blocks of 16 kilobytes are as good as any. The library reads the whole file through them from front to back, and the directory at the end of a zip file, which unpackers prefer, is looked up by a seek; hence the call |lseek| in the list that follows.

@<Functions of the process that reads an archive@>=
static const char *open_archive(archive_reader *r, int fd)
{
  r->a = archive_read_new();
  if (r->a == NULL) return "there is not enough memory to read it.";
  archive_read_support_filter_gzip(r->a);
  archive_read_support_filter_bzip2(r->a);
  archive_read_support_filter_xz(r->a);
  archive_read_support_filter_zstd(r->a);
  archive_read_support_format_tar(r->a);
  archive_read_support_format_zip(r->a);
  return archive_read_open_fd(r->a, fd, 16384) < ARCHIVE_WARN ? "it is no archive that I know (zip, or tar)." : NULL;
}

@ These calls are enough for reading, uncompressing and sending. All others fail, as if the process had no rights at all: it can open nothing, start nothing, and reach
nobody. Memory that can be executed is not to be had either.
Memory is mapped with a protection, the third argument, counted from zero the second; the value~4 in it is the
permission to execute, and must be missing. A call that does not exist on this processor has a negative number, for
which the library finds a substitute or does nothing.

What could a process still do that was taken over by its archive? It can compute for five seconds, fill 512 megabytes of its own memory, and send frames with lies in them. Nothing in this list opens anything. The descriptors that it has inherited are the archive, the pipe, and those of the command itself; to write into these is possible, and it is the one thing that a purist would close first.
@^seccomp@>

@<Functions of the process that reads an archive@>=
static int allow_calls(scmp_filter_ctx f)
{
  static const char *const call[] = { "read", "write", "lseek", "brk", "munmap", "mremap", "madvise", "futex", "fstat",
    "newfstatat", "rt_sigreturn", "rt_sigprocmask", "exit", "exit_group", "clock_gettime", "gettimeofday" };
  int bad = 0;
  for (size_t i = 0; i < sizeof call / sizeof *call; i++)
    bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, seccomp_syscall_resolve_name(call[i]), 0);
  return bad | seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, 4, 0));
}

@ An error is better here than the death of the process. Decompressors ask for the number of processors, or for a bit
of advice about memory, and do without if they are told that they may not.
What was read until then is as good as before, and if the decompressor fails because of it, the archive is refused.

The worker of a student's program is treated more harshly (section~\xsec{seal}): there, a forbidden call is the end, because no library that we trust has a reason to make it.

@<Functions of the process that reads an archive@>=
static int stay_inside(void)
{
  scmp_filter_ctx f = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  return f == NULL || allow_calls(f) || seccomp_load(f);
}

@ Before the filter come limits on memory and on time. If any of this cannot be had, nothing is read: what the walls are for could as well happen in the first byte.
The locale is that of plain UTF-8, in which the names of all modern archives are written; it has to be set before the
filter, because its description is read from a file. And the process dies with its parent, even if that was killed
without having had time to tell anybody.

The order of |prctl| and |getppid| is the one that leaves no gap. If the parent died before the first, the second finds another parent than expected; if it dies afterwards, the signal comes.

@<Functions of the process that reads an archive@>=
static int set_bounds(pid_t parent)
{
  struct rlimit memory = { 512UL << 20, 512UL << 20 }, seconds = { 5, 5 }, none = { 0, 0 };
  setlocale(LC_CTYPE, "C.UTF-8");
  return prctl(PR_SET_PDEATHSIG, SIGKILL) || getppid() != parent || setrlimit(RLIMIT_AS, &memory)
    || setrlimit(RLIMIT_CPU, &seconds) || setrlimit(RLIMIT_CORE, &none) || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

@ This is the whole life of the process: walls, opening, entries, and a last frame with the verdict. It never returns,
and it leaves without running anything that the program may have arranged for its end, such as the removal of a
scratch folder that isn't its own.

It would be nice if nothing were read where there is no seccomp, and that is what happens: the sentence about the walls becomes the reason of a refusal, for each archive, and an instructor will not overlook that.

@<Functions of the process that reads an archive@>=
static void read_archive(int fd, int out, const catalogue *c, pid_t parent)
{
  archive_reader r = { out, c, NULL, 0, 0, 0, { NULL, 0, 0 } };
  const char *no = set_bounds(parent) || stay_inside() ? "the walls around its reader could not be built here." : NULL;
  if (no == NULL) no = open_archive(&r, fd);
  if (no == NULL) no = read_entries(&r);
  send_frame(out, "", no ? no : "", no ? strlen(no) : 0);
  _exit(0);
}

@*2 Believing nothing.
From here on we are in our own process again. The frames are collected first, for ten seconds at most; then they are taken apart with a check at every length, as if somebody
else had written them.
The limit on what is collected is twice what an honest reader would send, so it only ends the work of a dishonest one.
The clock that we look at may be set by somebody in the meantime; the worst that comes of it is a refusal, or a wait
as long as the reader's own limit on time.

Why are they collected before they are looked at? To look while they come is a loop with a state, and the state depends on bytes of a stranger. Sixteen megabytes for a second are a small price for code that has all in front of it.

@<Functions of {\tt unpack.c}@>=
static void collect_frames(int in, strbuf *all)
{
  char chunk[65536];
  ssize_t got = 1;
  time_t start = time(NULL);
  struct pollfd p = { in, POLLIN, 0 };
  while (got > 0 && all->n < 2 * MOST_KEPT && time(NULL) - start < 10) {
    if (poll(&p, 1, 500) <= 0) continue;
    got = read(in, chunk, sizeof chunk);
    if (got > 0) strbuf_add(all, chunk, (size_t)got);
  }
}

@ The result is the number of bytes that the frame took; nothing if there is no whole frame any more, and that is a refusal too: the reader has not come to its end.
The subtraction in the last comparison cannot go below zero, since the first length was found to fit. An addition of
the two could go round, and then two absurd lengths together would look harmless.

A name may contain anything but a zero byte, at which |text_of| ends it; what it is used for is comparison and, made harmless, display. The conversion of its length to an |int| could go wrong beyond two gigabytes. There are at most sixteen megabytes here.

@<Functions of {\tt unpack.c}@>=
static size_t take_frame(const char *s, size_t n, unpacked_file *f)
{
  size_t length[2];
  if (n < sizeof length) return 0;
  memcpy(length, s, sizeof length);
  n -= sizeof length, s += sizeof length;
  if (length[0] > n || length[1] > n - length[0]) return 0;
  f->name = text_of("%.*s", (int)length[0], s);
  strbuf_add(&f->text, s + length[0], length[1]);
  return sizeof length + length[0] + length[1];
}

@ Files are kept in the order of the archive. There are few of them, because the reader has sent only answers.
The name and the text change hands without being copied.

@<Functions of {\tt unpack.c}@>=
static void keep_file(unpacked *u, unpacked_file f)
{
  u->list = new_memory(u->list, (u->n + 1) * sizeof f);
  u->list[u->n++] = f;
}

@ A file is kept until the last frame has come; its words, if it has any, are the reason why the whole archive is refused.
If the frames end without a last one, the reader was stopped, at one of the limits that it had set for itself or at
ours. Then nothing of what it sent is believed, not even the answers that came before; an archive is taken as a whole
or not at all.

The last frame has an empty name; an answer can't have one, because the name was compared with the catalogue.

@<Functions of {\tt unpack.c}@>=
static int take_frames(const strbuf *all, unpacked *u, strbuf *why)
{
  size_t at = 0, step;
  unpacked_file f = { NULL, { NULL, 0, 0 } };
  while ((step = take_frame(all->s + at, all->n - at, &f)) > 0) {
    at += step;
    if (*f.name == 0) break;
    keep_file(u, f);
    f = @[(unpacked_file){ NULL, { NULL, 0, 0 } }@];
  }
  if (step == 0) strbuf_puts(why, "its reader was stopped after five seconds, or at its limit of memory.");
  else if (f.text.n) strbuf_puts(why, f.text.s);
  if (step) free(f.name), strbuf_free(&f.text);
  return why->n ? -1 : 0;
}

@ The reader is killed in any case before we wait for it, so that the wait is short.
The pipe's two ends are closed in the right order: ours for writing before we read, or else the end of the data would
never come; ours for reading after the reader was buried. The caller keeps the archive's descriptor and closes it.

Two processes that share a pipe have two ends each, and every end that stays open in the wrong one is a way to wait for ever. The child closes the end for reading before anything else; its own end for writing is closed by its death.

@<Functions of {\tt unpack.c}@>=
int unpack(int fd, const catalogue *c, unpacked *u, strbuf *why)
{
  int ends[2];
  strbuf all = { NULL, 0, 0 };
  pid_t parent = getpid(), reader = pipe(ends) == 0 ? fork() : -1;
  memset(u, 0, sizeof *u);
  if (reader == 0) close(ends[0]), read_archive(fd, ends[1], c, parent);
  if (reader < 0) return strbuf_puts(why, "no process could be started to read it."), -1;
  @<Collect what the |reader| sends, and bury it@>@;
  int failed = take_frames(&all, u, why);
  strbuf_free(&all);
  return failed;
}

@ An empty text has been added before anything was read, so that |all.s| is never null, even if the reader died at birth. That it is killed although it may have ended long ago is no mistake: until it has been waited for, its number belongs to nobody else.

@<Collect what the |reader| sends, and bury it@>=
close(ends[1]);
strbuf_add(&all, "", 0);
collect_frames(ends[0], &all);
kill(reader, SIGKILL);
waitpid(reader, NULL, 0);
close(ends[0]);

@ The catalogue decides which names are answers: \.{answers.txt}, and for each exercise in~C the name of its file, with the ending of C or of \.{CWEB}.
The exercises are few and their names short, so the list is simply gone through, once for each file of an archive.
This function is called on both sides of the pipe, by the process that reads and, in a sense, by us, who believe in no
other names.

The name is compared in three pieces, number, dash, name, and the rest must be an ending, so \.{2.2-diff.c.orig} isn't wanted, and neither is \.{12.2-diff.c}.

@<Functions of {\tt unpack.c}@>=
int unpack_wants(const char *base, const catalogue *c)
{
  if (strcmp(base, "answers.txt") == 0) return 1;
  for (size_t i = 0; i < c->n; i++) {
    const exercise *e = &c->@[exercise@][i];
    size_t n = strlen(e->id), m = strlen(e->name);
    if (strncmp(base, e->id, n) || base[n] != '-' || strncmp(base + n + 1, e->name, m)) continue;
    if (strcmp(base + n + 1 + m, ".c") == 0 || strcmp(base + n + 1 + m, ".w") == 0) return 1;
  }
  return 0;
}

@ An |unpacked| that was freed is empty again, and may be freed once more without harm; that saves a question in the
places where an archive may or may not have been opened.

@<Functions of {\tt unpack.c}@>=
void unpack_free(unpacked *u)
{
  for (size_t i = 0; i < u->n; i++) free(u->list[i].name), strbuf_free(&u->list[i].text);
  free(u->list);
  u->list = NULL, u->n = 0;
}

@*2 What an entry of the class is.\label{entries}
The folder of a class may hold all of this side by side:
$$\vbox{\halign{\tt#\hfil\quad&#\hfil\cr
alice/&a folder: the student alice\cr
bob.zip&an archive: the student bob\cr
carol\_2.2-diff.c&a file: carol's answer to exercise 2.2\cr
carol\_2.3-operator.w&and one more, as a literate program\cr
dave.c&a file: dave's answer, if \.{--only} names one exercise\cr
}}$$
Everything else is odd: it is reported, and not graded.

There is no file to be filled in, in which an instructor would have to tell where everything is. A table of students and paths is what other graders ask for. It is also what is wrong on the evening before the marks are due. The rules above cover the downloads of the course systems that we know, and what is odd is listed at the end of each run, by name.

@(c/entry.h@>=
#ifndef NB_ENTRY_H
#define NB_ENTRY_H
#include "catalogue.h"
typedef enum { ODD_ENTRY, A_FOLDER, AN_ARCHIVE, SOME_FILES } entry_kind;@/
entry_kind entry_of(const char *name, const catalogue *c, const exercise *only, char **who);
char *entry_file(const exercise *e, const char *ending); /* of an exercise, in no folder */
#endif

@ These functions look at names and at nothing else. None of them opens a file, and so the answer can't depend on what a student has put there. An entry is understood by its name alone, or it is odd.

@(c/entry.c@>=
#include <stdlib.h>
#include <string.h>
#include "entry.h"
#include "strbuf.h"
@<Functions of {\tt entry.c}@>@;

@ An answer has the name of its exercise, and exercises with numbers share a file for each chapter.
This is the name under which the skeleton lies in the student's copy of the project, and we ask for exactly that name.
Guessing which of the files \.{diff2.c}, \.{diff-final.c} and \.{diff-really-final.c} is meant would save a letter to
the student and cost an unjust mark.

@<Functions of {\tt entry.c}@>=
char *entry_file(const exercise *e, const char *ending)
{
  return e->kind == 'A' ? text_of("answers.txt") : text_of("%s-%s%s", e->id, e->name, ending);
}

@ The student's name is what is left of the entry's when the ending is taken off. An entry that is nothing but an ending names
nobody, and is odd. The comparison knows capital letters from small ones, as the file systems do on which classes are graded:
a file \.{ADA.ZIP} is odd, too; it is reported, and can be renamed.

The comparison with |n <= m| does two things: it keeps the pointer within the name, and it makes the ending alone no match.

@<Functions of {\tt entry.c}@>=
static int ends_with(const char *name, const char *ending, char **who)
{
  size_t n = strlen(name), m = strlen(ending);
  if (n <= m || strcmp(name + n - m, ending) != 0) return 0;
  *who = text_of("%.*s", (int)(n - m), name);
  return 1;
}

@ The order of the list does not matter, since \.{.tar.gz} does not end with \.{.tar}. Formats whose readers would
need another program, such as the one with the letters \.{rar}, are missing on purpose.
A student with such an ending in his name has a folder, and folders are recognized before anybody looks at an ending.

@<Functions of {\tt entry.c}@>=
static int is_archive(const char *name, char **who)
{
  static const char *const ending[] = { ".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst" };
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
    if (ends_with(name, ending[i], who)) return 1;
  return 0;
}

@ A file can belong to an exercise by its ending, which course systems leave alone when they put names in front: \.{\_2.2-diff.c} or \.{\_answers.txt}.
The underscore is what all systems that we have seen put between the name and the file. A name may contain further
ones; what counts is the last that stands before the name of an exercise.

From \.{carol\_2.2-diff.c} it takes \.{carol}. Moodle, when asked for files without folders, makes \.{Carol Jones\_4712\_assignsubmission\_file\_2.2-diff.c}, of which \.{Carol Jones\_4712\_assignsubmission\_file} remains; the gradebook knows what to make of such a name (section~\xsec{gradebook}).

@<Functions of {\tt entry.c}@>=
static int is_answer(const char *name, const exercise *e, const char *ending, char **who)
{
  char *file = entry_file(e, ending), *marked = text_of("_%s", file);
  int found = strchr("CA", e->kind) && ends_with(name, marked, who);
  free(file), free(marked);
  return found;
}

@ For exercises that are answered by numbers both calls ask the same question, since their file has one name only.
That is harmless, and shorter than a distinction.
The exercises for paper are in the list, too, but |is_answer| knows that no file can answer them.

@<Functions of {\tt entry.c}@>=
static int is_some_answer(const char *name, const catalogue *c, char **who)
{
  for (size_t i = 0; i < c->n; i++)
    if (is_answer(name, &c->@[exercise@][i], ".c", who) || is_answer(name, &c->@[exercise@][i], ".w", who)) return 1;
  return 0;
}

@ If only one exercise is graded there can be no doubt what a file is, as long as its language fits.
In this case the whole name without its ending is taken for the student's. An instructor who has collected thirty
files by mail has probably named them so.

With a second exercise on the command line such names are odd, and are reported: the test calls it \.{ben.c}.

@<Functions of {\tt entry.c}@>=
static int is_the_answer(const char *name, const exercise *only, char **who)
{
  if (only == NULL) return 0;
  if (only->kind == 'A') return ends_with(name, ".txt", who);
  return ends_with(name, ".c", who) || ends_with(name, ".w", who);
}

@ Archives are recognized first. There is no student called \.{eve\_2.2-diff.c}, but the file \.{eve\_2.2-diff.c.zip} may well
exist: somebody has packed one file and not a folder. It is an archive, and the student's name in the gradebook has an odd ending.

@<Functions of {\tt entry.c}@>=
entry_kind entry_of(const char *name, const catalogue *c, const exercise *only, char **who)
{
  if (is_archive(name, who)) return AN_ARCHIVE;
  return is_some_answer(name, c, who) || is_the_answer(name, only, who) ? SOME_FILES : ODD_ENTRY;
}

@*2 Finding an answer.\label{handing-in}
A |hand_in| is what one student handed in, opened. Asked for an exercise it gives the text of the answer, or says why that cannot be graded, or that there is none. Its place is what
the instructor would call the file.

The rest of the grader knows of no folders and no archives. It opens a hand-in, asks for one exercise after the other, and gets texts. That the three kinds lead to the same marks is tested with the same solution in a folder, in archives of each format, and in a file.

@(c/handin.h@>=
#ifndef NB_HANDIN_H
#define NB_HANDIN_H
#include <time.h>
#include "roster.h"
#include "unpack.h"
@<Types of {\tt handin.h}@>@;
void hand_in_open(hand_in *h, const roster *r, const student *who);
int hand_in_read(hand_in *h, const exercise *e, strbuf *content, strbuf *why);
void hand_in_close(hand_in *h);
#endif

@ The time is that of the last change of the file, or of the archive as a whole: what an archive says about the times in it was written by the student's computer.

The first two of the three results lead to a record and the last one to none: an empty cell in the gradebook is different from a refusal with a reason.

@<Types of {\tt handin.h}@>=
enum { HANDED_IN, CANNOT_BE_READ, NOT_HANDED_IN };
typedef struct {
  const roster *list;
  const student *who;
  unpacked in; /* of an archive */
  strbuf refused; /* why the whole of it cannot be read */
  char *place; /* of the last answer; to be freed by whoever takes it */
  time_t when; /* it was changed */
} hand_in;@/

@ Opening and closing, reading in folders, finding in archives, and the two functions that choose among these: that is the order. The functions |openat| and |fstatat| will be met often. They take a descriptor of a folder and a name in it, and so do not look at a path again from its root, in which somebody might have exchanged a part since the last look.

@(c/handin.c@>=
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "entry.h"
#include "handin.h"
#include "intake.h"
@<Functions of {\tt handin.c}@>@;

@ Opening an archive follows the rules for a file: no links, no pipes, no second names. Only the limit on its size is another one.
The time of the last change is noted on the way, because the descriptor is at hand. A size of 64 megabytes is far more
than all answers of this book together; but students pack what they have, and it is friendlier to search a large
archive than to send it back.

A pipe that pretends to be an archive would make a reader wait for ever. It was opened with |O_NONBLOCK| and isn't read.

A second name is refused because the owner of the class's folder and the owner of the other name may be two people.

@<Functions of {\tt handin.c}@>=
static const char *why_not_archive(int fd, hand_in *h)
{
  struct stat s;
  if (fd < 0 || fstat(fd, &s) != 0) return "it cannot be opened, or is a symbolic link.";
  h->when = s.st_mtime;
  if (!S_ISREG(s.st_mode)) return "it is no ordinary file.";
  if (s.st_nlink > 1) return "it has a second name (a hard link).";
  if (s.st_size > 64 << 20) return "it is larger than 64 MB. Answers are texts; pack only them.";
  return NULL;
}

@ Whether a folder or single files exist will show when they are asked for something. Only an archive is opened here,
once for all exercises, since reading one costs a process. If the file could not be opened, |unpack| is not even
called.

The flags of |openat| are five, and each has seen an attack: no following of a link, no waiting for a pipe, no terminal that takes control, no descriptor that outlives an |exec|; the first says only that we read.

@<Functions of {\tt handin.c}@>=
void hand_in_open(hand_in *h, const roster *r, const student *who)
{
  memset(h, 0, sizeof *h);
  h->list = r, h->who = who;
  if (who->kind != AN_ARCHIVE) return;
  int fd = openat(r->folder, who->entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  const char *no = why_not_archive(fd, h);
  if (no) strbuf_puts(&h->refused, no);
  else unpack(fd, &r->list_of_all, &h->in, &h->refused);
  if (fd >= 0) close(fd);
}

@ The texts of the archive are released, and the last place, if nobody took it. The structure itself lies on somebody's
stack.
For a folder, or for single files, there is nothing to release but that place.

@<Functions of {\tt handin.c}@>=
void hand_in_close(hand_in *h)
{
  unpack_free(&h->in);
  strbuf_free(&h->refused);
  free(h->place);
  h->place = NULL;
}

@ Several places may be tried before the right one is found; each that is remembered replaces the one before.
The result is always the same, so that a caller can return it in one breath.

@<Functions of {\tt handin.c}@>=
static int at_place(hand_in *h, char *place)
{
  free(h->place);
  h->place = place;
  return HANDED_IN;
}

@ A file is read through the descriptor of its folder, to which Linux gives a name, so that nobody can exchange a folder on the way. Whatever it is that lies
there---a pipe, a link---was handed in, and will be refused with its reason.
A folder that is missing is like a folder without the file. The status of the file, too, is read without following a
link, which is enough to see that something lies there; what it is, and whether it may be read, is for |intake_read|
to say, and it looks again when it has opened the file.

The name under \.{/proc/self/fd} is Linux's way to say ``the folder that I have open.'' It spares a second version of |intake_read| that would take a descriptor.

@<Functions of {\tt handin.c}@>=
static int read_in_folder(hand_in *h, int folder, const char *file, char *place, strbuf *content, strbuf *why)
{
  struct stat s;
  if (folder < 0 || fstatat(folder, file, &s, AT_SYMLINK_NOFOLLOW) != 0) return free(place), NOT_HANDED_IN;
  char *path = text_of("/proc/self/fd/%d/%s", folder, file);
  h->when = s.st_mtime;
  at_place(h, place);
  int failed = intake_read(path, content, why);
  free(path);
  return failed ? CANNOT_BE_READ : HANDED_IN;
}

@ A student's folder may have the answer in one of three places: under \.{exercises}, as in this project; in the folder of its chapter; or directly.
Folders are opened one below the other, and never through a link.
The flag against links guards the last component only; and there is only one, since each folder is opened from the one
above.

@<Functions of {\tt handin.c}@>=
static int open_below(int above, const char *name)
{
  return openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

@ Each of the four descriptors may be negative. Opening something below a folder that isn't there gives another
negative number, so the questions can be asked in a row without looking at the answers.

The place that goes into the record is the path below the student's folder. The order of the three is that of confidence: a file under \.{exercises} can only come from somebody who has worked in a copy of this project.

@<Functions of {\tt handin.c}@>=
static int look_in_folders(hand_in *h, const exercise *e, const char *file, strbuf *content, strbuf *why)
{
  int home = open_below(h->list->folder, h->who->entry), inner = open_below(home, "exercises");
  int deep = open_below(inner, e->chapter), flat = open_below(home, e->chapter);
  int found = read_in_folder(h, deep, file, text_of("exercises/%s/%s", e->chapter, file), content, why);
  if (found == NOT_HANDED_IN) found = read_in_folder(h, flat, file, text_of("%s/%s", e->chapter, file), content, why);
  if (found == NOT_HANDED_IN) found = read_in_folder(h, home, file, text_of("%s", file), content, why);
  @<Close the folders that were opened@>@;
  return found;
}

@ A class has many students, and a process may have only so many open files. So what was opened is closed here, in every case, and only if it was opened: to close~$-1$ does nothing but set an error number, which a later message might then quote.

@<Close the folders that were opened@>=
int opened[] = { home, inner, deep, flat };
for (int i = 0; i < 4; i++)
  if (opened[i] >= 0) close(opened[i]);

@ Single files lie in the folder of the class itself, and carry the student's name in front.
The place of a file is its full name, with the student's. The second form of the name counts only if no other exercise
is graded, and only if the first form isn't there.

So with \.{--only 2.2} a file \.{dave.c} is read, unless there is a \.{dave\_2.2-diff.c}.

@<Functions of {\tt handin.c}@>=
static int look_for_files(hand_in *h, const exercise *e, const char *file, const char *ending, strbuf *content, strbuf *why)
{
  const roster *r = h->list;
  char *marked = text_of("%s_%s", h->who->name, file), *alone = text_of("%s%s", h->who->name, e->kind == 'A' ? ".txt" : ending);
  int found = read_in_folder(h, r->folder, marked, text_of("%s", marked), content, why);
  if (found == NOT_HANDED_IN && e == r->only) found = read_in_folder(h, r->folder, alone, text_of("%s", alone), content, why);
  free(marked), free(alone);
  return found;
}

@ In an archive the same three places count, and many archives have one folder more around everything. If there are several files at equally good places we do not guess.
A place that is the whole name fits better than one inside a folder of the archive. Deeper ones do not count: in a
clone of this project the tests of an exercise, its skeleton and its solution all have the name of the answer, two or
three folders down.

For the place \.{2-derivatives/2.2-diff.c}, the names \.{2-derivatives/2.2-diff.c} and \.{./2-derivatives/2.2-diff.c} fit with~2, \.{project-main/2-derivatives/2.2-diff.c} with~1, and \.{a/b/2-derivatives/2.2-diff.c} not at all.

@<Functions of {\tt handin.c}@>=
static int fits_place(const char *name, const char *place)
{
  if (strncmp(name, "./", 2) == 0) name += 2;
  const char *inner = strchr(name, '/');
  return strcmp(name, place) == 0 ? 2 : inner && strcmp(inner + 1, place) == 0;
}

@ A better fit resets the number of ties, an equal one increases it. So at the end it says how many others fit as well
as the one that was found.

The archive \.{bad-twins.zip} of the tests has \.{a/2.2-diff.c} and \.{b/2.2-diff.c}; both fit equally well, there is one tie, and the student is asked to decide.

@<Functions of {\tt handin.c}@>=
static const unpacked_file *best_at(const unpacked *u, const char *place, int *ties)
{
  const unpacked_file *best = NULL;
  int most = 0;
  for (size_t i = 0; i < u->n; i++) {
    int fit = fits_place(u->list[i].name, place);
    if (fit == 0 || fit < most) continue;
    *ties = fit > most ? 0 : *ties + 1;
    most = fit, best = &u->list[i];
  }
  return best;
}

@ The three places are tried in the same order as in a folder, and the first at which there is anything decides. Ties at
a worse place never matter when there was something at a better one.

@<Functions of {\tt handin.c}@>=
static const unpacked_file *find_unpacked(const unpacked *u, const exercise *e, const char *file, int *ties)
{
  const char *const above[] = { "exercises/", "", NULL };
  const unpacked_file *f = NULL;
  for (int i = 0; above[i] && f == NULL; i++) {
    char *place = text_of("%s%s/%s", above[i], e->chapter, file);
    f = best_at(u, place, ties);
    free(place);
  }
  return f ? f : best_at(u, file, ties);
}

@ What was found passes the checks that every file passes; |intake_judge| is the part of them that looks at the content.
The place that is shown to people is made of the name of the archive and the name in it. Foreign text, that is; it
goes into the record through the function that makes it harmless.

The text is copied into the caller's. It could be handed over, but an archive may be asked twice for the same exercise, and should then say the same.

@<Functions of {\tt handin.c}@>=
static int look_in_archive(hand_in *h, const exercise *e, const char *file, strbuf *content, strbuf *why)
{
  int ties = 0;
  const unpacked_file *f = find_unpacked(&h->in, e, file, &ties);
  if (f == NULL) return NOT_HANDED_IN;
  at_place(h, text_of("%s/%s", h->who->entry, f->name));
  const char *no = ties ? "the archive holds several files of this name." : intake_judge(&f->text);
  if (no) return strbuf_puts(why, no), CANNOT_BE_READ;
  strbuf_add(content, f->text.s, f->text.n);
  return HANDED_IN;
}

@ An archive that was refused is refused for each exercise: we do not know which of them it would have answered. If there are both a C file and a literate program, the
former wins, since it is what a student gets to edit.
Three kinds of students, three ways to look. A fourth one, say a repository, would be one more line here and one more
function above.

@<Functions of {\tt handin.c}@>=
static int look(hand_in *h, const exercise *e, const char *ending, strbuf *content, strbuf *why)
{
  char *file = entry_file(e, ending);
  int found = h->who->kind == AN_ARCHIVE ? look_in_archive(h, e, file, content, why)
    : h->who->kind == SOME_FILES ? look_for_files(h, e, file, ending, content, why)
    : look_in_folders(h, e, file, content, why);
  free(file);
  return found;
}

@ The content and the reason are only added to, so the caller begins with empty ones. If nothing was found, neither
has changed.

@<Functions of {\tt handin.c}@>=
int hand_in_read(hand_in *h, const exercise *e, strbuf *content, strbuf *why)
{
  if (h->refused.n) {
    at_place(h, text_of("%s", h->who->entry));
    return strbuf_puts(why, h->refused.s), CANNOT_BE_READ;
  }
  int found = look(h, e, ".c", content, why);
  return found == NOT_HANDED_IN && e->kind == 'C' ? look(h, e, ".w", content, why) : found;
}
