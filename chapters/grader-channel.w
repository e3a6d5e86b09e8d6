@*1 Bytes between two processes.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The grader and the worker talk through a pair of connected sockets. What they say to each other is
explained later; here are the letters and the envelopes. The letters are bytes in a buffer that
grows while we write and complains when we read past its end. The envelope is a {\it frame}: a head
with a number that nobody can guess, a kind and a length, and then that many bytes.
@^frame@>

Both ends are processes on one machine, made by one compiler, so a number travels as the bytes that
it has in memory. But only one end can be trusted. Whatever the grader reads may have been written
by a program that wants to harm it, and this part of the grader is where such bytes arrive first. So
there is one rule: a length that was read is never believed. It is compared with what is really
there, and memory is only taken for bytes that have come. Most of the famous holes in programs that
listen to strangers are violations of this one sentence.

@(c/channel.h@>=
#ifndef NABLA_CHANNEL_H
#define NABLA_CHANNEL_H
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
@<Types of {\tt channel.h}@>@;
@<Prototypes of {\tt channel.h}@>@;
#endif

@ There is little that this part needs from the system: memory, and a function that reads. Nothing
in it knows what a worker is. It could be tested with a pipe, a file, or a buffer that somebody has
filled with random bytes, and it should be: the code that is the first to meet strangers is the code
to be sure of.

@(c/channel.c@>=
#define _GNU_SOURCE
#include "channel.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
@<Functions of {\tt channel.c}@>@;

@ A buffer is written at |used| and read at |at|, never beyond |end|. When anything goes wrong, a
read past the end or no memory, |bad| is set and stays set, and what was asked for is zero. So
whoever reads ten things in a row needs to look at |bad| once, afterwards. The alternative is a
result to be tested after each of the ten. People forget one of them, and it's always the one that
matters.

The invariant is |at <= end|, |end <= used| and |used <= room|, and every function below keeps it.

@<Types of {\tt channel.h}@>=
typedef struct byte_buffer {
  unsigned char *data;
  size_t used, room; /* bytes written, bytes allocated */
  size_t at, end; /* where to read next, and where to stop */
  int bad;
} byte_buffer;

@ Bytes and sizes have functions of their own, since nearly every message is made of them. A size is
sent in 64 bits, whatever a |size_t| is. None of those that write returns anything, and none of
those that read can say that it has failed, other than by setting |bad|; that is what makes the code
that uses them as short as it is.

@<Prototypes of {\tt channel.h}@>=
void buffer_clear(byte_buffer *b);
void buffer_free(byte_buffer *b);
void buffer_put(byte_buffer *b, const void *bytes, size_t n);
void buffer_put_byte(byte_buffer *b, unsigned char byte);
void buffer_put_size(byte_buffer *b, uint64_t size);
void buffer_get(byte_buffer *b, void *bytes, size_t n);
unsigned char buffer_get_byte(byte_buffer *b);
uint64_t buffer_get_size(byte_buffer *b);
size_t buffer_left(const byte_buffer *b);

@ Clearing keeps the memory: a test makes thousands of small frames, and all but the first few find
their room waiting. That also makes the buffer safe for a worker's last words, for which no memory
can be had anymore. What it does not do is to overwrite the old bytes. They're out of reach, behind
|end|, and will be covered by the next frame.

@<Functions of {\tt channel.c}@>=
void buffer_clear(byte_buffer *b)
{
  b->used = b->at = b->end = 0;
  b->bad = 0;
}

@ Freeing does not keep it. The buffer is then as it was at the very beginning, all zeros, and may
be used again. This is done between two workers, so that a submission which has sent us a frame of
64~MiB doesn't make the grader carry it around until the end.

@<Functions of {\tt channel.c}@>=
void buffer_free(byte_buffer *b)
{
  free(b->data);
  memset(b, 0, sizeof *b);
}

@ Room doubles, so that $n$ bytes cost $O(n)$ however small the pieces are. It begins with a page,
enough for nearly all messages of nearly all exercises. The comparison subtracts where it might have
added, because |used+n| could wrap around, and |room-used| can't; it's the same thought as on the
reading side, only that here the number comes from our own code.

@<Functions of {\tt channel.c}@>=
static int make_room(byte_buffer *b, size_t n)
{
  @<Find out how much |room| is needed@>@;
  @<Take it@>@;
}

@ Doubling must not overflow either. A quarter of all addresses is a buffer that nobody has memory
for, so we stop there and are on the safe side of the largest number. The loop takes some fifty
rounds at most. The first room is taken on the first write, so that a buffer nobody uses costs
nothing but its structure.

@<Find out how much |room| is needed@>=
size_t room = b->room ? b->room : 4096;
while (room - b->used < n) {
  if (room > SIZE_MAX / 4) return b->bad = 1;
  room *= 2;
}

@ If |realloc| fails, the old memory is still there, and still the buffer's. The usual
|b->data=realloc(b->data,room)| would lose it, and then set |data| to |NULL| with |used| bytes in
it. As it is, what was in the buffer can still be read, and freed; only the new bytes are lost, and
|bad| knows it.

@<Take it@>=
if (room == b->room) return 0;
unsigned char *more = realloc(b->data, room);
if (!more) return b->bad = 1;
b->data = more;
b->room = room;
return 0;

@ Writing never fails visibly. When there is no memory, |bad| is set, and |frame_end| will refuse to
finish the frame. What was written before stays as it is; a frame with a gap in the middle is never
sent, as it can't be ended. Copying nothing is left out, because |memcpy| with a null pointer is
undefined even if it is asked for zero bytes, and an empty array is often a null pointer.

@<Functions of {\tt channel.c}@>=
void buffer_put(byte_buffer *b, const void *bytes, size_t n)
{
  if (n == 0 || make_room(b, n)) return;
  memcpy(b->data + b->used, bytes, n);
  b->used += n;
}

@ The bytes of a size are those that it has in memory. On paper one would fix their order, least
significant byte first, say. Here the reader is the same machine, and the other end of the wire is
some centimeters of silicon away. One line each for two functions is as much as they deserve.

@<Functions of {\tt channel.c}@>=
void buffer_put_byte(byte_buffer *b, unsigned char byte) { buffer_put(b, &byte, 1); }
void buffer_put_size(byte_buffer *b, uint64_t size) { buffer_put(b, &size, sizeof size); }

@ Reading is where the danger is. The comparison is made so that it cannot overflow: |n| may be any
number, what is left may not. If |at+n| were compared with |end| instead, an |n| near the largest
number would wrap around, pass, and copy the whole memory of the process, or as much of it as there
is before the crash. After a failure nothing is ever read again, not even a single byte that would
still be there.

@<Functions of {\tt channel.c}@>=
size_t buffer_left(const byte_buffer *b) { return b->end - b->at; }

void buffer_get(byte_buffer *b, void *bytes, size_t n)
{
  @<Give zeros if there is not enough@>@;
  if (n) memcpy(bytes, b->data + b->at, n);
  b->at += n;
}

@ Zeros, because the caller may go on with what it got before it looks at |bad|. An uninitialized
variable in its place would be whatever the stack had to offer, and could even be something that a
previous message has put there. Asked for nothing, it does nothing, and leaves even a null pointer
alone; an array of length zero has to be read, too.

@<Give zeros if there is not enough@>=
if (b->bad || n > buffer_left(b)) {
  b->bad = 1;
  if (n) memset(bytes, 0, n);
  return;
}

@ After a failure these return zero, which stands for nothing at all in every place where they are
used: no array, no function, no more elements. So whatever is built from a message that was too
short ends soon, and small, and is then thrown away. A program that reads in this manner has two
states, good and bad, and can't get from the second back to the first except by beginning a new
frame.

@<Functions of {\tt channel.c}@>=
unsigned char buffer_get_byte(byte_buffer *b)
{
  unsigned char byte;
  buffer_get(b, &byte, 1);
  return byte;
}

@ The variable has no value before it is read, and needs none: |buffer_get| sets it in any case.
There is no limit on a size here. What is too large depends on what it's the size of, and each place
where one is read has its own comparison.

@<Functions of {\tt channel.c}@>=
uint64_t buffer_get_size(byte_buffer *b)
{
  uint64_t size;
  buffer_get(b, &size, sizeof size);
  return size;
}

@*2 Frames.
Why a stream of frames and not datagrams, which the system would keep apart for us? Because a
datagram of length zero cannot be told from the end of the conversation (an attack that once hung a
grader for a minute), and because datagrams are bounded by a socket buffer of some hundred
kilobytes, while a graph with a million nodes is an honest argument. A stream has no boundaries, so
a frame says its own length, and the length is believed as far as the bytes come in.

The {\it nonce\/} is a random number that the grader draws for each frame that it sends; the answer
must carry it. A worker that talks out of turn would have to guess it. With 64 bits its chances are
one in $1.8\times10^{19}$, and it has a single try.
@^nonce@>

@<Types of {\tt channel.h}@>=
typedef struct frame_head {
  uint64_t nonce;
  uint32_t kind, length; /* |length| counts the bytes that follow the head */
} frame_head;
enum { FRAME_LIMIT = 64 << 20 }; /* 64 MiB, head not counted */

@ A frame is written by beginning it, putting its contents, and ending it; only then is the length
known, and filled in. In between, any of the functions above may be used, and any of those that put
arrays, records and functions, which are built from them. The two functions at its ends are the only
ones that know that there is a head.

@<Prototypes of {\tt channel.h}@>=
void frame_begin(byte_buffer *b, uint64_t nonce, uint32_t kind);
int frame_end(byte_buffer *b); /* 0, or $-1$ if the frame is too long or |bad| */

@ The length counts what follows the head, so the smallest frame has length zero and is still
sixteen bytes long. The difference with a datagram of length zero is just that: nothing that is sent
ever consists of nothing. The head is put like any other bytes, with a length of zero for the time
being.

@<Functions of {\tt channel.c}@>=
void frame_begin(byte_buffer *b, uint64_t nonce, uint32_t kind)
{
  frame_head head = { nonce, kind, 0 };
  buffer_clear(b);
  buffer_put(b, &head, sizeof head);
}

@ It's copied out, completed, and copied back. A pointer to a structure inside the buffer would be
shorter, and rely on the buffer to be aligned for it; that it is aligned, at this place, is true and
nothing that one should have to know. The length fits into 32 bits since it was compared with the
limit before. A frame that was never begun has fewer bytes than a head, and the difference, being
unsigned, is enormous; so it's refused as well.

@<Functions of {\tt channel.c}@>=
int frame_end(byte_buffer *b)
{
  frame_head head;
  if (b->bad || b->used - sizeof head > FRAME_LIMIT) return -1;
  memcpy(&head, b->data, sizeof head);
  head.length = (uint32_t)(b->used - sizeof head);
  memcpy(b->data, &head, sizeof head);
  return 0;
}

@ The reader collects bytes until a frame is complete. Bytes that came too early (an honest worker
never sends any) stay in the buffer and are looked at when the next frame is awaited. |frame_next|
throws away the frame before, |frame_ready| looks whether the next one is there. Between the two,
the limit |end| is that of the frame, so nothing behind it can be read by accident.

@<Prototypes of {\tt channel.h}@>=
void frame_next(byte_buffer *b);
int frame_ready(byte_buffer *b, frame_head *head); /* 1 yes, 0 not yet, $-1$ never */

@ The frame that has been read is the first part of the buffer, up to |end|. What lies behind it
moves to the front. Usually that is nothing at all, and so the cost of moving doesn't matter;
somebody who sends a million frames in advance makes it expensive, for his own two seconds. His
first frame out of turn has the wrong nonce anyway, and ends the conversation.

@<Functions of {\tt channel.c}@>=
void frame_next(byte_buffer *b)
{
  if (b->end) memmove(b->data, b->data + b->end, b->used - b->end);
  b->used -= b->end;
  b->at = b->end = 0;
}

@ A frame that is longer than the limit will never be complete; neither will one for which there is
no memory. Both are ``never,'' and it's important to have a word for this besides ``not yet'': a
reader that only knew ``not yet'' would wait for them until the deadline, and blame the time.

@<Functions of {\tt channel.c}@>=
int frame_ready(byte_buffer *b, frame_head *head)
{
  if (b->bad) return -1;
  @<Look at its head, and whether the rest is there@>@;
  @<Set the limits for reading@>@;
}

@ The head is needed as soon as it's there, in order to know how much to wait for; and it is looked
at again, each time more bytes have come. It can't have changed, since bytes in the buffer are the
grader's own copy. (With memory shared between two processes it could, and a length that is large
when it's used and small when it's checked is a classic of its own.)

@<Look at its head, and whether the rest is there@>=
if (b->used < sizeof *head) return 0;
memcpy(head, b->data, sizeof *head);
if (head->length > FRAME_LIMIT) return -1;
if (b->used - sizeof *head < head->length) return 0;

@ The sum is safe, for |length| was compared with what is really there, two lines earlier. From now
on |buffer_left| counts down to the end of this frame, and a message of the right length leaves it
at zero. The next call of |frame_next| will take away exactly as much, whether it was read or not.

@<Set the limits for reading@>=
b->at = sizeof *head;
b->end = b->at + head->length;
return 1;

@ One system call fetches as much as there is, at most as much again as we already have. So a head
that promises 64 MiB costs 4096 bytes until the promise is kept. A thousand workers with large
promises would not be felt; and one that keeps its promise has paid for it with memory of its own.

@<Prototypes of {\tt channel.h}@>=
ssize_t channel_read(int fd, byte_buffer *b); /* as \.{read}: 0 is the end, $-1$ an error */

@ (If no room is left we double it by asking for one byte.) The result is that of |read|, and what
it means depends on who calls. For the worker, zero is the end of its life. For the grader, it's the
end of somebody's. Errors such as ``nothing there yet'' are handed on as they come; only the caller
knows whether it would rather wait or do something else.

@<Functions of {\tt channel.c}@>=
ssize_t channel_read(int fd, byte_buffer *b)
{
  if (make_room(b, b->room > b->used ? 1 : 4096)) return -1;
  ssize_t n = read(fd, b->data + b->used, b->room - b->used);
  if (n > 0) b->used += (size_t)n;
  return n;
}
