@*1 Bytes between two processes.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The grader and the worker talk through a pair of connected sockets. What they
say to each other is explained later; here are the letters and the envelopes.
The letters are bytes in a buffer that grows while we write and complains when
we read past its end. The envelope is a {\it frame}: a head with a number that
nobody can guess, a kind and a length, and then that many bytes.
@^frame@>

Both ends are processes on one machine, made by one compiler, so a number
travels as the bytes that it has in memory. But only one end can be trusted.
Whatever the grader reads may have been written by a program that wants to
harm it, and this part of the grader is where such bytes arrive first. So
there is one rule: a length that was read is never believed. It is compared with
what is really there, and memory is only taken for bytes that have come.

@(c/channel.h@>=
#ifndef NABLA_CHANNEL_H
#define NABLA_CHANNEL_H
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
@<Types of {\tt channel.h}@>@;
@<Prototypes of {\tt channel.h}@>@;
#endif

@ @(c/channel.c@>=
#define _GNU_SOURCE
#include "channel.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
@<Functions of {\tt channel.c}@>@;

@ A buffer is written at |used| and read at |at|, never beyond |end|. When
anything goes wrong, a read past the end or no memory, |bad| is set and stays
set, and what was asked for is zero. So whoever reads ten things in a row
needs to look at |bad| once, afterwards.

@<Types of {\tt channel.h}@>=
typedef struct byte_buffer {
  unsigned char *data;
  size_t used, room; /* bytes written, bytes allocated */
  size_t at, end; /* where to read next, and where to stop */
  int bad;
} byte_buffer;

@ @<Prototypes of {\tt channel.h}@>=
void buffer_clear(byte_buffer *b);
void buffer_free(byte_buffer *b);
void buffer_put(byte_buffer *b, const void *bytes, size_t n);
void buffer_put_byte(byte_buffer *b, unsigned char byte);
void buffer_put_size(byte_buffer *b, uint64_t size);
void buffer_get(byte_buffer *b, void *bytes, size_t n);
unsigned char buffer_get_byte(byte_buffer *b);
uint64_t buffer_get_size(byte_buffer *b);
size_t buffer_left(const byte_buffer *b);

@ Clearing keeps the memory: a test makes thousands of small frames, and all
but the first few find their room waiting.

@<Functions of {\tt channel.c}@>=
void buffer_clear(byte_buffer *b)
{
  b->used = b->at = b->end = 0;
  b->bad = 0;
}

void buffer_free(byte_buffer *b)
{
  free(b->data);
  memset(b, 0, sizeof *b);
}

@ Room doubles, so that $n$ bytes cost $O(n)$ however small the pieces are.

@<Functions of {\tt channel.c}@>=
static int make_room(byte_buffer *b, size_t n)
{
  size_t room = b->room ? b->room : 4096;
  while (room - b->used < n) {
    if (room > SIZE_MAX / 4) return b->bad = 1;
    room *= 2;
  }
  if (room == b->room) return 0;
  unsigned char *more = realloc(b->data, room);
  if (!more) return b->bad = 1;
  b->data = more;
  b->room = room;
  return 0;
}

@ Writing never fails visibly. When there is no memory, |bad| is set, and |frame_end| will
refuse to finish the frame.

@<Functions of {\tt channel.c}@>=
void buffer_put(byte_buffer *b, const void *bytes, size_t n)
{
  if (n == 0 || make_room(b, n)) return;
  memcpy(b->data + b->used, bytes, n);
  b->used += n;
}

void buffer_put_byte(byte_buffer *b, unsigned char byte) { buffer_put(b, &byte, 1); }
void buffer_put_size(byte_buffer *b, uint64_t size) { buffer_put(b, &size, sizeof size); }

@ Reading is where the danger is. The comparison is made so that it cannot overflow: |n| may be
any number, what is left may not.

@<Functions of {\tt channel.c}@>=
size_t buffer_left(const byte_buffer *b) { return b->end - b->at; }

void buffer_get(byte_buffer *b, void *bytes, size_t n)
{
  if (b->bad || n > buffer_left(b)) {
    b->bad = 1;
    if (n) memset(bytes, 0, n);
    return;
  }
  if (n) memcpy(bytes, b->data + b->at, n);
  b->at += n;
}

@ After a failure these return zero, which stands for nothing at all in every place where they
are used.

@<Functions of {\tt channel.c}@>=
unsigned char buffer_get_byte(byte_buffer *b)
{
  unsigned char byte;
  buffer_get(b, &byte, 1);
  return byte;
}

uint64_t buffer_get_size(byte_buffer *b)
{
  uint64_t size;
  buffer_get(b, &size, sizeof size);
  return size;
}

@*2 Frames.
Why a stream of frames and not datagrams, which the system would keep apart for
us? Because a datagram of length zero cannot be told from the end of the
conversation (an attack that once hung a grader for a minute), and because
datagrams are bounded by a socket buffer of some hundred kilobytes, while a
graph with a million nodes is an honest argument.

The {\it nonce} is a random number that the grader draws for each frame that it
sends; the answer must carry it. A worker that talks out of turn would have to
guess it.
@^nonce@>

@<Types of {\tt channel.h}@>=
typedef struct frame_head {
  uint64_t nonce;
  uint32_t kind, length; /* |length| counts the bytes that follow the head */
} frame_head;
enum { FRAME_LIMIT = 64 << 20 }; /* 64 MiB, head not counted */

@ A frame is written by beginning it, putting its contents, and ending it; only
then is the length known, and filled in.

@<Prototypes of {\tt channel.h}@>=
void frame_begin(byte_buffer *b, uint64_t nonce, uint32_t kind);
int frame_end(byte_buffer *b); /* 0, or $-1$ if the frame is too long or |bad| */

@ The length counts what follows the head, so the smallest frame has length zero and is still
sixteen bytes long.

@<Functions of {\tt channel.c}@>=
void frame_begin(byte_buffer *b, uint64_t nonce, uint32_t kind)
{
  frame_head head = { nonce, kind, 0 };
  buffer_clear(b);
  buffer_put(b, &head, sizeof head);
}

int frame_end(byte_buffer *b)
{
  frame_head head;
  if (b->bad || b->used - sizeof head > FRAME_LIMIT) return -1;
  memcpy(&head, b->data, sizeof head);
  head.length = (uint32_t)(b->used - sizeof head);
  memcpy(b->data, &head, sizeof head);
  return 0;
}

@ The reader collects bytes until a frame is complete. Bytes that came too early
(an honest worker never sends any) stay in the buffer and are looked at when the
next frame is awaited. |frame_next| throws away the frame before, |frame_ready|
looks whether the next one is there.

@<Prototypes of {\tt channel.h}@>=
void frame_next(byte_buffer *b);
int frame_ready(byte_buffer *b, frame_head *head); /* 1 yes, 0 not yet, $-1$ never */

@ The frame that has been read is the first part of the buffer, up to |end|. What lies behind it
moves to the front.

@<Functions of {\tt channel.c}@>=
void frame_next(byte_buffer *b)
{
  if (b->end) memmove(b->data, b->data + b->end, b->used - b->end);
  b->used -= b->end;
  b->at = b->end = 0;
}

@ A frame that is longer than the limit will never be complete; neither will one
for which there is no memory.

@<Functions of {\tt channel.c}@>=
int frame_ready(byte_buffer *b, frame_head *head)
{
  if (b->bad) return -1;
  if (b->used < sizeof *head) return 0;
  memcpy(head, b->data, sizeof *head);
  if (head->length > FRAME_LIMIT) return -1;
  if (b->used - sizeof *head < head->length) return 0;
  b->at = sizeof *head;
  b->end = b->at + head->length;
  return 1;
}

@ One system call fetches as much as there is, at most as much again as we
already have. So a head that promises 64 MiB costs 4096 bytes until the promise
is kept.

@<Prototypes of {\tt channel.h}@>=
ssize_t channel_read(int fd, byte_buffer *b); /* as \.{read}: 0 is the end, $-1$ an error */

@ (If no room is left we double it by asking for one byte.)

@<Functions of {\tt channel.c}@>=
ssize_t channel_read(int fd, byte_buffer *b)
{
  if (make_room(b, b->room > b->used ? 1 : 4096)) return -1;
  ssize_t n = read(fd, b->data + b->used, b->room - b->used);
  if (n > 0) b->used += (size_t)n;
  return n;
}
