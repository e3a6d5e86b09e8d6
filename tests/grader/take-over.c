/* A worker that has been taken over: it answers with messages that are nearly right, or not at all.
   Linked in place of a student's answer. It prints its seed; -DSEED=... repeats a run.
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static uint64_t state;
static uint64_t bits(void)
{
  uint64_t z = state += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}
static unsigned below(unsigned n) { return (unsigned)(bits() % n); }

static struct { uint64_t nonce; uint32_t kind, length; unsigned char body[1 << 16]; } in, out;
static size_t in_length;

static int hear(void)
{
  size_t have = 0;
  while (have < 16) {
    ssize_t n = read(3, (char *)&in + have, 16 - have);
    if (n <= 0) return 0;
    have += (size_t)n;
  }
  size_t left = in.length;
  in_length = left < sizeof in.body ? left : sizeof in.body;
  for (size_t at = 0; left; ) {
    char rest[4096];
    char *to = at < sizeof in.body ? (char *)in.body + at : rest;
    size_t room = at < sizeof in.body ? sizeof in.body - at : sizeof rest;
    ssize_t n = read(3, to, left < room ? left : room);
    if (n <= 0) return 0;
    at += (size_t)n, left -= (size_t)n;
  }
  return 1;
}

static void put(const void *p, size_t n)
{
  if (out.length + n > sizeof out.body) return;
  memcpy(out.body + out.length, p, n);
  out.length += (uint32_t)n;
}
static void put_byte(unsigned char b) { put(&b, 1); }
static void put_size(uint64_t s) { put(&s, sizeof s); }

static uint64_t some_size(void)
{
  static const uint64_t odd[] = {0, 1, 2, 3, 7, 255, 4096, 1 << 20, UINT32_MAX, INT64_MAX, UINT64_MAX, 1ull << 61};
  return below(3) ? below(6) : odd[below(sizeof odd / sizeof *odd)];
}

static void piece(void)
{
  static const double numbers[] = {0, 1, -1, 6, 1e300, 0. / 1, 0.5};
  double x = numbers[below(7)];
  switch (below(8)) {
  case 0: put_byte((unsigned char)below(4)); break;
  case 1: put_size(some_size()); break;
  case 2: put(&x, sizeof x); break;
  case 3: put_byte(1), put_size(some_size()); break; /* an array, a text, a function or an object */
  case 4: put_byte(2), put_size(some_size()); break;
  case 5: for (unsigned n = below(64); n; n--) put_byte((unsigned char)bits()); break;
  case 6: for (unsigned n = below(9); n; n--) put_byte(0); break;
  default: { /* part of what came, perhaps with a byte changed */
    unsigned from = below((unsigned)in_length + 1), n = below((unsigned)in_length - from + 1);
    put(in.body + from, n);
    if (out.length && below(2)) out.body[below(out.length)] ^= (unsigned char)bits();
  } }
}

static void say(void)
{
  out.length = 0;
  out.nonce = below(40) ? in.nonce : bits();
  out.kind = below(10) ? 1 + below(6) : (uint32_t)bits();
  if (below(2)) out.kind = 2 + below(2);
  if (out.kind == 2) put_size(some_size());
  for (unsigned n = below(5); n; n--) piece();
  size_t length = 16 + out.length;
  if (below(1000) == 0) out.length = (uint32_t)some_size();
  if (below(1000) == 0) length = below((unsigned)length);
  if (write(3, &out, length) < 0) _exit(1);
}

__attribute__((constructor)) static void take_over(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
#ifdef SEED
  state = SEED;
#else
  state = (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
#endif
  char text[40];
  int n = snprintf(text, sizeof text, "seed %llu\n", (unsigned long long)state);
  if (write(1, text, (size_t)n) < 0) _exit(1);
  for (unsigned turns = below(30); turns && hear(); turns--) {
    say();
    if (below(20) == 0) say();
  }
  _exit((int)below(256));
}
