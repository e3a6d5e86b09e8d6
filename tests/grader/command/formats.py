# Reads back, with parsers that are not ours, what nabla grade --format all has written into a folder, and compares
# it with the records: formats.py FOLDER SCHEMA CHECK. Prints what is wrong, and nothing if all is well.
# SPDX-License-Identifier: MIT
import base64, csv, glob, html.parser, json, os, re, sys, urllib.parse

out, schema_file, check = sys.argv[1:4]
bad = []


def wrong(where, what):
    bad.append(f"{where}: {what}")


def load(path):
    with open(path, encoding="utf-8", newline="") as f:
        return f.read()


def name_of(path):
    return os.path.basename(path).rsplit(".", 1)[0]


records = {}  # by harmless name, in the order of the exercises
for path in sorted(glob.glob(out + "/records/*/*.json"), key=lambda p: [float(x) for x in name_of(p).split(".")]):
    records.setdefault(os.path.basename(os.path.dirname(path)), []).append(json.loads(load(path)))
students = {name_of(p) for p in glob.glob(out + "/results/*.json")}


def points(plain, key="points"):
    return sum(r[key] for r in records.get(plain, []))


def passed(plain):
    return sum(t["outcome"] == "passed" for r in records.get(plain, []) for t in r.get("tests", []))


def rows(plain):
    return sum(max(1, len(r.get("tests", []))) for r in records.get(plain, []))


def equal(where, what, got, want):
    if got != want:
        wrong(where, f"{what} is {got!r}, not {want!r}")


def check_json():
    import jsonschema
    schema = json.loads(load(schema_file))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for path in sorted(glob.glob(out + "/results/*.json") + glob.glob(out + "/records/*/*.json")):
        for e in validator.iter_errors(json.loads(load(path))):
            wrong(path, [c.message[:200] for c in e.context] or e.message[:200])
    for plain in students:
        d = json.loads(load(f"{out}/results/{plain}.json"))
        equal(plain, "the sum", (d["points"], d["possible"]), (points(plain), points(plain, "possible")))
        equal(plain, "the sum of the exercises", sum(x["points"] for x in d["exercises"]), d["points"])
        equal(plain, "the sum of the tests", sum(t["points"] for x in d["exercises"] for t in x["tests"]), d["points"])
    leaky = {"format": "nabla results", "version": 1, "student": "x", "points": 0, "possible": 0, "exercises": [
        {"exercise": "2.2", "name": "diff", "title": "", "verdict": "wrong", "points": 0, "possible": 0, "submission": "", "tests": [
            {"name": "random_powers", "public": False, "points": 0, "possible": 2, "outcome": "wrong"}]}]}
    if validator.is_valid(leaky):
        wrong("the schema", "it accepts a hidden test with its name")


def check_csv():
    def table(name):
        return list(csv.DictReader(load(f"{out}/{name}.csv").splitlines()))

    def numbers(row, fixed):
        return sum(float(v) for k, v in row.items() if k not in fixed and re.fullmatch(r"[0-9.]+", v or ""))

    plain, canvas, moodle = table("gradebook"), table("canvas"), table("moodle")
    equal("csv", "students", len(plain), len(students))
    equal("csv", "the sum of all", sum(float(r["total"]) for r in plain), sum(points(p) for p in students))
    for r in plain:
        equal("gradebook.csv", r["student"], numbers(r, ("student", "total")), float(r["total"]))
    equal("canvas.csv", "the second row", canvas[0]["Student"].strip(), "Points Possible")
    fixed = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
    for r, c, m in zip(plain, canvas[1:], moodle):
        equal("canvas.csv", r["student"], numbers(c, fixed), float(r["total"]))
        equal("moodle.csv", r["student"], float(m["Total"]), float(r["total"]))
    for name in ("gradebook", "canvas", "moodle"):
        for row in csv.reader(load(f"{out}/{name}.csv").splitlines()):
            for cell in row:
                if cell[:1] in tuple("=+-@\t\r|"):
                    wrong(name, "a formula: " + cell)


def check_gradescope():
    for plain in students:
        d = json.loads(load(f"{out}/gradescope/{plain}.json"))
        equal(plain, "score", (d["score"], sum(t["score"] for t in d["tests"])), (points(plain), points(plain)))
        equal(plain, "max_score", sum(t["max_score"] for t in d["tests"]), points(plain, "possible"))
        equal(plain, "passed tests", sum(t["status"] == "passed" for t in d["tests"]), passed(plain))
        known = {"score", "output", "output_format", "visibility", "stdout_visibility", "tests"}
        in_test = {"score", "max_score", "status", "name", "output", "output_format", "visibility", "tags"}
        equal(plain, "fields", set(d) - known | {k for t in d["tests"] for k in set(t) - in_test}, set())


def check_classroom():
    for plain in students:
        d = json.loads(base64.b64decode(load(f"{out}/classroom/{plain}.txt"), validate=True))
        equal(plain, "version and status", (d["version"], d["status"] in ("pass", "fail", "error")), (1, True))
        equal(plain, "scores", (sum(t["score"] for t in d["tests"]), d["max_score"]), (points(plain), points(plain, "possible")))
        equal(plain, "passed tests", sum(t["status"] == "pass" for t in d["tests"]), passed(plain))
        log = load(f"{out}/workflow/{plain}.txt").splitlines()
        for line in log:
            if not re.match(r"::(notice|warning|error) title=[^:,]*::", line) or "##[" in line:
                wrong(plain, "a line of the workflow: " + line)
        equal(plain, "lines", len(log), rows(plain) + 2)
        equal(plain, "passed lines", sum(x.startswith("::notice") for x in log) - 2, passed(plain))
        report = json.loads(log[-1].split("::", 2)[2])
        equal(plain, "report", (report["totalPoints"], report["maxPoints"]), (points(plain), points(plain, "possible")))
        equal(plain, "text", log[-2].split("::", 2)[2], f"Points {report['totalPoints']:g}/{report['maxPoints']:g}")


def check_exercism():
    for plain in students:
        d = json.loads(load(f"{out}/exercism/{plain}.json"))
        full = points(plain) == points(plain, "possible")
        equal(plain, "version", d["version"], 3)
        if d["status"] == "error":
            equal(plain, "a message", bool(d.get("message")), True)
        else:
            equal(plain, "status", d["status"], "pass" if full else "fail")
        equal(plain, "passed tests", sum(t["status"] == "pass" for t in d["tests"]), passed(plain))
        for t in d["tests"]:
            if len(t.get("message", "")) > 500 or t["task_id"] < 1:
                wrong(plain, "a long message, or no task")


class Page(html.parser.HTMLParser):
    void = {"meta", "link", "br", "img", "hr", "rect", "line"}

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path, self.open, self.seen, self.text, self.heads = path, [], [], "", []
        self.feed(load(path))
        self.close()
        if self.open:
            wrong(path, f"left open: {self.open}")

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        self.seen.append((tag, a))
        if re.fullmatch("h[1-6]", tag):
            self.heads.append(int(tag[1]))
        if tag in ("script", "iframe", "object", "img", "link", "form", "base") or any(k.startswith("on") for k in a):
            wrong(self.path, f"a forbidden element: {tag} {a}")
        if "src" in a or not a.get("href", "#").startswith("#"):
            wrong(self.path, f"something from elsewhere: {a}")
        if tag == "svg" and not (a.get("role") == "img" and (a.get("aria-label") or a.get("aria-labelledby"))):
            wrong(self.path, "an image without a text")
        if tag == "th" and "scope" not in a:
            wrong(self.path, "a head of nothing")
        if tag not in self.void:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.void:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            wrong(self.path, f"not well nested: {tag}")

    def handle_data(self, data):
        self.text += data


def luminance(color):
    c = [int(color[i] * 2 if len(color) == 4 else color[2 * i - 1:2 * i + 1], 16) / 255 for i in (1, 2, 3)]
    c = [x / 12.92 if x <= .03928 else ((x + .055) / 1.055) ** 2.4 for x in c]
    return .2126 * c[0] + .7152 * c[1] + .0722 * c[2]


def check_html():
    for path in [out + "/class.html"] + [f"{out}/results/{p}.html" for p in students]:
        page, tags = Page(path), None
        tags = [t for t, _ in page.seen]
        equal(path, "the language", dict(page.seen)["html"].get("lang"), "en")
        equal(path, "one title, one main, one h1", (tags.count("title") >= 1, tags.count("main"), tags.count("h1")), (True, 1, 1))
        equal(path, "captions", tags.count("caption"), tags.count("table"))
        if any(b > a + 1 for a, b in zip(page.heads, page.heads[1:])):
            wrong(path, f"a level of headings is missing: {page.heads}")
        ids = [a["id"] for _, a in page.seen if "id" in a]
        equal(path, "identifiers", len(ids), len(set(ids)))
        for _, a in page.seen:
            if a.get("href", "#")[1:] and a["href"][1:] not in ids:
                wrong(path, "a link to nowhere: " + a["href"])
        style = re.search("<style>(.*?)</style>", load(path)).group(1)
        for color in re.findall(r"color:(#[0-9a-f]+)", style):
            if color not in ("#fff",) and 1.05 / (luminance(color) + .05) < 7:
                wrong(path, "a color of little contrast: " + color)
        if path.endswith("class.html"):
            if "Distribution of totals" not in page.text or str(len(students)) + " students" not in page.text:
                wrong(path, "no distribution")
            continue
        total = re.search(r"all([0-9.]+) of ([0-9.]+)", page.text)
        equal(path, "the total", (float(total.group(1)), float(total.group(2))), (points(name_of(path)), points(name_of(path), "possible")))


def check_hidden():  # neither the names of hidden tests nor what they ask, nor any value in them, nor the seed
    secret = set()
    for plain in students:
        for r in records.get(plain, []):
            for t in r.get("tests", []):
                if not t["public"]:
                    secret.add(r"\b%s\b" % re.escape(t["name"]))
                    secret.update(re.escape(t[k][:60]) for k in ("asked", "why", "call", "expected") if t.get(k))
                    secret.update(re.escape(json.dumps(t[k][:60])[1:-1]) for k in ("asked", "why", "call", "expected") if t.get(k))
    shown = {json.dumps(t[k])[1:-1][:60] for rs in records.values() for r in rs for t in r.get("tests", []) if t["public"] for k in ("call", "expected") if t.get(k)}
    pattern = re.compile("|".join(sorted(s for s in secret if s not in {re.escape(x) for x in shown})))
    if not secret:
        wrong("the records", "there is no hidden test")
    for folder in ("results", "gradescope", "workflow", "exercism", "classroom"):
        for path in glob.glob(f"{out}/{folder}/*"):
            text = load(path)
            if folder == "classroom":
                text = base64.b64decode(text).decode()
            for form in (text, html.unescape(text), urllib.parse.unquote(text)):
                found = pattern.search(form)
                if found:
                    wrong(path, "a hidden test: " + found.group(0))
                if re.search(r"\bseed\b", form):
                    wrong(path, "the seed")


import html  # noqa: E402 (the parser above is a part of it)

globals()["check_" + check]()
print("\n".join(bad[:20]))
sys.exit(bool(bad))
