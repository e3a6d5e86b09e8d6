/* An honest worker whose messages are damaged on their way: linked with the right answers, it replaces the
   C library's write. SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static uint64_t state;
static unsigned below(unsigned n)
{
  struct timespec t;
  if (!state) {
    clock_gettime(CLOCK_MONOTONIC, &t);
#ifdef SEED
    t.tv_sec = 0, t.tv_nsec = SEED;
#endif
    state = (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
  }
  uint64_t z = state += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return (unsigned)((z ^ (z >> 31)) % n);
}

ssize_t write(int fd, const void *bytes, size_t n)
{
  static const uint64_t odd[] = {0, 1, 2, 3, 255, 1 << 20, UINT32_MAX, INT64_MAX, UINT64_MAX, 1ull << 61};
  static unsigned char copy[1 << 16];
  if (fd != 3 || n > sizeof copy || n <= 16 || below(3)) return syscall(SYS_write, fd, bytes, n);
  memcpy(copy, bytes, n);
  for (unsigned k = 1 + below(3); k; k--) {
    unsigned at = 16 + below((unsigned)n - 16);
    switch (below(4)) {
    case 0: copy[at] ^= (unsigned char)(1u << below(8)); break;
    case 1: copy[at] = (unsigned char)below(4); break;
    case 2: if (at + 8 <= n) memcpy(copy + at, &odd[below(10)], 8); break;
    default: { uint32_t kind = 1 + below(6); if (below(4) == 0) memcpy(copy + 8, &kind, 4); }
    }
  }
  return syscall(SYS_write, fd, copy, n);
}
