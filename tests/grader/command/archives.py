# Archives as students hand them in, and as nobody should: archives.py FOLDER SOLUTION
# SPDX-License-Identifier: MIT
import io, os, sys, tarfile, zipfile, zlib

folder, solution = sys.argv[1], open(sys.argv[2], "rb").read()
place = "2-derivatives/2.2-diff.c"


def zipped(name, *files):
    with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as z:
        for f in files:
            z.writestr(*f)


def member(name, data=b"", kind=tarfile.REGTYPE, link=""):
    t = tarfile.TarInfo(name)
    t.type, t.linkname, t.size, t.mtime = kind, link, len(data), 1600000000
    return t, data


def tarred(name, *members, mode="w", form=tarfile.PAX_FORMAT):
    with tarfile.open(os.path.join(folder, name), mode, format=form) as t:
        for info, data in members:
            t.addfile(info, io.BytesIO(data))


# as they should be: eight students with full marks
zipped("good-zip.zip", (place, solution))
zipped("good-deep.zip", ("project-main/README", b"hello"), ("project-main/exercises/" + place, solution),
       ("project-main/tests/2.2-diff.c", b"not this one"), ("__MACOSX/project-main/exercises/2-derivatives/2.2-diff.c", b"\0\5"),
       ("__MACOSX/._2.2-diff.c", b"\0\5"), ("project-main/.git/2.2-diff.c", b"nor this"))
zipped("good-umlaut.zip", ("J\u00fcrgen/2.2-diff.c", solution))
zipped("good-many.zip", (place, solution), *[("notes/%d" % i, b"x") for i in range(3000)])
tarred("good-tar.tar", member("./" + place, solution))
tarred("good-gz.tar.gz", member("2.2-diff.c", solution), mode="w:gz")
tarred("good-xz.tar.xz", member("a/2.2-diff.c", solution), mode="w:xz", form=tarfile.GNU_FORMAT)
tarred("good-bz2.tar.bz2", member("2.2-diff.c", solution), member("big", bytes(4 << 20)), mode="w:bz2", form=tarfile.USTAR_FORMAT)

# right archives in which a few bytes are wrong: whatever comes of them, it is a record
seed = 1
for name in ("good-zip.zip", "good-deep.zip", "good-gz.tar.gz", "good-tar.tar", "good-xz.tar.xz", "good-bz2.tar.bz2"):
    with open(os.path.join(folder, name), "rb") as f:
        right = f.read()
    for k in range(4):
        wrong = bytearray(right)
        for _ in range(1 + 3 * k):
            seed = seed * 69069 + 12345 & 0xffffffff
            wrong[(seed >> 8) % min(len(wrong), 1500)] = seed >> 24
        with open(os.path.join(folder, "fuzz%d-%s" % (k, name)), "wb") as f:
            f.write(wrong)

# as they should not
zipped("bad-dots.zip", ("../2.2-diff.c", solution), (place, solution))
zipped("bad-inner-dots.zip", ("a/../../../../tmp/nabla-was-here.c", b"x"), (place, solution))
zipped("bad-root.zip", ("/tmp/nabla-was-here.c", b"x"), (place, solution))
zipped("bad-drive.zip", ("C:/2.2-diff.c", solution))
zipped("bad-backslash.zip", ("..\\2.2-diff.c", solution))
zipped("bad-entries.zip", *[("n%d" % i, b"") for i in range(11000)])
zipped("bad-twins.zip", ("a/2.2-diff.c", solution), ("b/2.2-diff.c", b"int x;"))
zipped("bad-same.zip", (place, b"int x;"), (place, solution))
zipped("bad-ratio.zip", (place, solution), ("zeros", bytes(64 << 20)))
zipped("bad-large.zip", (place, solution + b" " * (300 << 10)))
zipped("bad-nul.zip", (place, b"int x;\0"))
link = zipfile.ZipInfo(place)
link.create_system, link.external_attr = 3, 0o120777 << 16
zipped("bad-zip-link.zip", (link, b"/etc/passwd"))
tarred("bad-link.tar", member(place, kind=tarfile.SYMTYPE, link="/etc/passwd"))
tarred("bad-far-link.tar", member("x", kind=tarfile.SYMTYPE, link="/etc"), member("x/2.2-diff.c", solution))
tarred("bad-hard.tar", member(place, kind=tarfile.LNKTYPE, link="../alice/2.2-diff.c"))
tarred("bad-device.tar", member("zero", kind=tarfile.CHRTYPE), member(place, solution))
tarred("bad-fifo.tar", member(place, kind=tarfile.FIFOTYPE))
tarred("bad-bomb.tar.gz", member(place, solution), member("zeros", bytes(200 << 20)), mode="w:gz")
with open(os.path.join(folder, "bad-random.zip"), "wb") as f:
    f.write(bytes((i * i * 7 + i // 3) % 256 for i in range(5000)))
with open(os.path.join(folder, "bad-empty.zip"), "wb") as f:
    pass
with open(os.path.join(folder, "good-zip.zip"), "rb") as f, open(os.path.join(folder, "bad-cut.zip"), "wb") as g:
    g.write(f.read()[:150])
with open(os.path.join(folder, "good-gz.tar.gz"), "rb") as f, open(os.path.join(folder, "bad-cut.tar.gz"), "wb") as g:
    g.write(f.read()[:200])
with open(os.path.join(folder, "bad-text.tar"), "wb") as f:
    f.write(solution)
