# vary.py FILE FIRST LAST OUT: writes to OUT, in which @ is the number of the variation, the same program in other
# words. Every change keeps the meaning, to the last bit: local names are changed, loops and conditions take other
# forms, factors and summands change places, expressions go through temporaries, helpers and macros, statements that
# don't depend on each other are exchanged, constants are spelled otherwise, dead code, comments and line ends are put
# in. Which of these, and where, is drawn; the number of the variation is the seed. An answers.txt is varied as well.
# SPDX-License-Identifier: MIT
import os, random, re, sys

path, first, last, pattern = sys.argv[1:5]
chance = random.Random()
text = open(path, encoding="latin-1").read()


def may(p=0.5):
    return chance.random() < p


# ---- answers.txt: lines in another order, numbers and formulas in another form

def other_number(s):
    x = float(s)
    forms = [s, s + "0" if "." in s and "e" not in s.lower() else s, "%.17g" % x, "%.16e" % x, "+" + s if s[0].isdigit() else s]
    return chance.choice([f for f in forms if float(f) == x])


def other_answer(line):
    head, value = line.split("=", 1)
    value = value.strip()
    if re.fullmatch(r"[-+]?[0-9.]+([eE][-+]?[0-9]+)?", value):
        value = other_number(value)
    elif re.fullmatch(r"[A-Za-z]+", value) and len(value) != 1:
        value = chance.choice([value, value.upper(), value.capitalize()])
    elif re.fullmatch(r"[A-Za-z]", value):
        value = chance.choice([value, value.upper()]) if value not in "xyuve" else value
    elif re.search(r"[-+*/^(]", value) and re.search(r"[a-z]", value):
        value = chance.choice(["(%s)", "%s", "0+(%s)", "1*(%s)", "(%s)/1"]) % value
        value = re.sub(r"\*", chance.choice(["*", " * "]), value)
    return head.strip() + chance.choice([" = ", "=", "   =  "]) + value


def vary_answers():
    lines = [x for x in text.splitlines() if "=" in x and not x.startswith("#")]
    chance.shuffle(lines)
    out = ["# " + chance.choice(["my answers", "second try", "", "to be checked"])] if may() else []
    for line in lines:
        out.append(other_answer(line))
        if may(0.2):
            out.append("")
    return "\n".join(out) + "\n"


# ---- C: tokens

TOKEN = re.compile(r'''\s+|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[A-Za-z_]\w*'''
                   r'''|\.?\d(?:[eEpP][-+]|[\w.])*|->|\+\+|--|<<=|>>=|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|\.\.\.|.''', re.S)
KEYWORDS = set("""auto break case char const continue default do double else enum extern float for goto if inline int long
register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while _Bool
_Noreturn""".split())
TYPES = set("""char double float int long short signed unsigned void size_t uint8_t uint32_t uint64_t int64_t int32_t
uint16_t ptrdiff_t bool _Bool""".split())


def read(source):
    """The tokens; a line of the preprocessor, with its continuations, is a single one."""
    tokens = []
    source = re.sub(r'^#line.*\n', '', source, flags=re.M)
    for part in re.split(r'(^[ \t]*#(?:[^\n\\]|\\.|\\\n)*\n)', source, flags=re.M | re.S):
        if part.lstrip().startswith("#"):
            tokens.append(part.strip() + "\n")
        else:
            tokens += [t for t in TOKEN.findall(part) if t.strip() and not t.startswith(("/*", "//"))]
    return tokens


OPEN, CLOSE = {"(": ")", "[": "]", "{": "}"}, {")", "]", "}"}


def pair(t, i):
    """The index of the bracket that closes t[i]."""
    depth = 0
    for k in range(i, len(t)):
        depth += (t[k] in OPEN) - (t[k] in CLOSE)
        if depth == 0:
            return k
    raise ValueError("a bracket is left open")


def is_name(s):
    return re.fullmatch(r"[A-Za-z_]\w*", s) is not None and s not in KEYWORDS


def is_number(s):
    return re.fullmatch(r"\.?\d[\w.]*(?:[eE][-+]\d+)?", s) is not None


def statement_end(t, i):
    """The index behind the statement that begins at t[i]."""
    if t[i] == "{":
        return pair(t, i) + 1
    if t[i] in ("if", "while", "for", "switch"):
        k = statement_end(t, pair(t, i + 1) + 1)
        if t[i] == "if" and k < len(t) and t[k] == "else":
            k = statement_end(t, k + 1)
        return k
    if t[i] == "do":
        k = statement_end(t, i + 1)
        return pair(t, k + 1) + 2
    if t[i] in ("case", "default", "}") or t[i].startswith("#"):
        raise ValueError("not a plain statement")
    while t[i] != ";":
        i = pair(t, i) + 1 if t[i] in OPEN else i + 1
    return i + 1


def split(t, separator):
    """Lists of tokens between separators that are not in brackets."""
    parts, now, k = [], [], 0
    while k < len(t):
        end = pair(t, k) + 1 if t[k] in OPEN else k + 1
        if t[k] == separator:
            parts.append(now)
            now = []
        else:
            now += t[k:end]
        k = end
    return parts + [now]


def find_functions(t):
    """(index of the first token, of the name, of the body's brace) of each function that is defined."""
    found, start, k = [], 0, 0
    while k < len(t):
        if t[k].startswith("#"):
            k += 1
            start = k
        elif t[k] == "(" and k > start and is_name(t[k - 1]) and pair(t, k) + 1 < len(t) and t[pair(t, k) + 1] == "{":
            found.append((start, k - 1, pair(t, k) + 1))
            k = pair(t, pair(t, k) + 1) + 1
            start = k
        elif t[k] in OPEN:
            k = pair(t, k) + 1
        else:
            k += 1
            if t[k - 1] == ";":
                start = k
    return found


def known_types(t):
    return TYPES | {x for x in t if re.fullmatch(r"nb_\w+", x)} | {t[k - 1] for k in range(1, len(t)) if t[k] == ";" and k > 1 and t[k - 2] == "}"}


def locals_of(t):
    """Names that are declared in a function or as its parameters, and that nothing else is called."""
    types, members = known_types(t), {t[k + 1] for k in range(len(t) - 1) if t[k] in (".", "->")}
    for k in range(len(t) - 1):  # members of structures, which are declared like variables
        if t[k] in ("struct", "union", "enum"):
            b = k + 1 if t[k + 1] == "{" else k + 2
            if b < len(t) and t[b] == "{":
                members |= {x for x in t[b:pair(t, b)] if is_name(x)}
    used = set(re.findall(r"\w+", "".join(x for x in t if x.startswith("#"))))
    called = {t[k] for k in range(len(t) - 1) if t[k + 1] == "("}
    names = set()
    for start, name, brace in find_functions(t):
        for k in range(name + 2, pair(t, brace)):
            before = t[k - 1]
            while before == "*" or before == "const" or before == "restrict":
                k2 = k - 1
                while t[k2] in ("*", "const", "restrict"):
                    k2 -= 1
                before = t[k2]
                break
            if is_name(t[k]) and before in types and t[k + 1] in (",", ")", ";", "=", "[") and not t[k].startswith("nb_"):
                names.add(t[k])
    if any("NB_X" in x for x in t):  # the rows of the table of operations speak of these
        names -= {"a", "b", "y"}
    return names - members - used - called - types


# ---- C: changes. Each takes the tokens and returns others.

def rename(t):
    names = locals_of(t)
    statics = {t[n] for s, n, b in find_functions(t) if t[s] == "static"} - set(re.findall(r"\w+", "".join(x for x in t if x.startswith("#"))))
    members = {t[k + 1] for k in range(len(t) - 1) if t[k] in (".", "->")}
    taken, new = set(t), {}
    words = ["value", "tmp", "left", "right", "acc", "count", "first", "here", "result", "step", "one", "other", "item", "data"]
    for name in sorted(names | (statics - members - {"main"})):
        if may(0.7):
            fresh = chance.choice([name + "_", "my_" + name, name.upper() + "0", chance.choice(words) + "_%d" % len(new), "x%d_" % len(new)])
            if fresh not in taken and fresh not in new.values():
                new[name] = fresh
    return [new.get(x, x) if k == 0 or t[k - 1] not in (".", "->") else x for k, x in enumerate(t)]


def plain_statement(t):
    return not any(x in ("goto", "case", "default") or x.startswith("#") for x in t)


def walk(t, k, found):
    """Notes where the statement at k begins, and those in it; returns the index behind it."""
    while t[k] in ("case", "default") or (is_name(t[k]) and t[k + 1] == ":"):
        while t[k] != ":":
            k += 1
        k += 1
    found.append(k)
    end = statement_end(t, k)
    if t[k] == "{":
        inner = k + 1
        while inner < end - 1:
            inner = walk(t, inner, found)
    elif t[k] in ("if", "while", "for", "switch"):
        inner = walk(t, pair(t, k + 1) + 1, found)
        if t[k] == "if" and inner < end and t[inner] == "else":
            walk(t, inner + 1, found)
    elif t[k] == "do":
        walk(t, k + 1, found)
    return end


def starts(t):
    """Where statements begin, inside of functions."""
    found = []
    for s, n, b in find_functions(t):
        if not any(x.startswith("#") for x in t[b:pair(t, b)]):
            walk(t, b, found)
    return set(found) - {b for s, n, b in find_functions(t)}


def rewrite(t, change, p):
    """Applies change(tokens, k) where statements begin; it returns (end, replacement) or nothing."""
    k, out, at = 0, [], starts(t)
    while k < len(t):
        done = None
        if k in at and may(p):
            try:
                done = change(t, k)
            except (ValueError, IndexError):
                done = None
        if done and done[0] > k:
            out += done[1]
            k = done[0]
        else:
            out += done[1] if done else []
            out.append(t[k])
            k += 1
    return out


def for_to_while(t, k):
    if t[k] != "for":
        return None
    close = pair(t, k + 1)
    end = statement_end(t, close + 1)
    head = split(t[k + 2:close], ";")
    body = t[close + 1:end]
    if len(head) != 3 or "continue" in body or not plain_statement(body):
        return None
    step = head[2] + [";"] if head[2] else []
    return end, ["{"] + head[0] + [";", "while", "("] + (head[1] or ["1"]) + [")", "{"] + body + step + ["}", "}"]


def while_to_for(t, k):
    if t[k] != "while" or t[k - 1] == "}":  # that may belong to a do
        return None
    close = pair(t, k + 1)
    if t[close + 1] == ";":
        return None
    return close + 1, ["for", "(", ";"] + t[k + 2:close] + [";", ")"]


def swap_branches(t, k):
    if t[k] != "if":
        return None
    close = pair(t, k + 1)
    middle = statement_end(t, close + 1)
    if t[middle] != "else" or t[close + 1] == "if":
        return None
    end = statement_end(t, middle + 1)
    return end, ["if", "(", "!", "("] + t[k + 2:close] + [")", ")", "{"] + t[middle + 1:end] + ["}", "else", "{"] + t[close + 1:middle] + ["}"]


def nest_conditions(t, k):
    if t[k] != "if":
        return None
    close = pair(t, k + 1)
    end = statement_end(t, close + 1)
    parts = split(t[k + 2:close], "&&")
    if len(parts) != 2 or (end < len(t) and t[end] == "else") or len(split(t[k + 2:close], "||")) > 1 or len(split(t[k + 2:close], "?")) > 1:
        return None
    return end, ["{", "if", "("] + parts[0] + [")", "{", "if", "("] + parts[1] + [")"] + ["{"] + t[close + 1:end] + ["}", "}", "}"]


def by_else(t, k):
    """if (...) return ...; and the rest: the rest into an else."""
    if t[k] != "if" or t[k - 1] in (")", "else"):
        return None
    close = pair(t, k + 1)
    end = statement_end(t, close + 1)
    if t[close + 1] != "return" or t[end] in ("else", "}"):
        return None
    last = end
    while t[last] != "}":
        last = pair(t, last) + 1 if t[last] in OPEN else last + 1
    if not plain_statement(t[end:last]) or "goto" in t or any(t[x] == ":" and t[x - 1] not in (")",) and "?" not in t[end:last] for x in range(end, last)):
        return None
    return last, t[k:end] + ["else", "{"] + t[end:last] + ["}"]


def question_to_if(t, k):
    if t[k] != "return":
        return None
    end = statement_end(t, k)
    parts = split(t[k + 1:end - 1], "?")
    if len(parts) != 2 or len(split(parts[1], ":")) != 2 or len(split(t[k + 1:end - 1], ",")) > 1 or "=" in parts[0]:
        return None  # an assignment reaches to the end
    yes, no = split(parts[1], ":")
    return end, ["{", "if", "("] + parts[0] + [")", "return"] + yes + [";", "return"] + no + [";", "}"]


def braces(t, k):
    if t[k] in ("{", "else", "case", "default", "}") or t[k - 1] not in (")", "else"):
        return None
    end = statement_end(t, k)
    if not plain_statement(t[k:end]) or (t[k] == "if" and end < len(t) and t[end] == "else"):
        return None
    return end, ["{"] + t[k:end] + ["}"]


def parentheses(t, k):
    if t[k] != "return" or t[k + 1] == ";":
        return None
    end = statement_end(t, k)
    return end, ["return", "("] + t[k + 1:end - 1] + [")", ";"]


def condition(t, k):
    if t[k] not in ("if", "while"):
        return None
    close = pair(t, k + 1)
    return close + 1, [t[k], "(", "("] + t[k + 2:close] + [")", "!=", "0", ")"]


def longhand(t, k):
    """x += e becomes x = x + (e), for a plain x or x[i]; x++ becomes x += 1."""
    end = statement_end(t, k)
    s = t[k:end - 1]
    if len(s) == 2 and is_name(s[0]) and s[1] in ("++", "--"):
        return end, [s[0], s[1][0] + "=", "1", ";"]
    if len(s) == 2 and is_name(s[1]) and s[0] in ("++", "--"):
        return end, [s[1], s[0][0] + "=", "1", ";"]
    at = 1 if len(s) > 2 and is_name(s[0]) and s[1] in ("+=", "-=", "*=", "/=") else 0
    if not at and len(s) > 5 and is_name(s[0]) and s[1] == "[" and is_name(s[2]) and s[3] == "]" and s[4] in ("+=", "-=", "*=", "/="):
        at = 4
    if not at or len(split(s, ",")) > 1:
        return None
    return end, s[:at] + ["="] + s[:at] + [s[at][0], "("] + s[at + 1:] + [")", ";"]


def exchange(t, k):
    """Two assignments to plain local names, neither of which the other looks at, change places."""
    if t[k - 1] in (")", "else"):
        return None
    end = statement_end(t, k)
    last = statement_end(t, end)
    one, two = t[k:end - 1], t[end:last - 1]
    names = locals_of(t)
    for s in (one, two):
        if len(s) < 3 or s[1] != "=" or s[0] not in names or any(x in ("(", "&", "++", "--", "*", "=") for x in s[2:]):
            return None
    if one[0] in two or two[0] in one:
        return None
    return last, two + [";"] + one + [";"]


def steps(t):
    """In the head of a for: i++ becomes i += 1 or ++i."""
    out = list(t)
    for k in range(len(t) - 3):
        if t[k] == ";" and is_name(t[k + 1]) and t[k + 2] in ("++", "--") and t[k + 3] == ")" and may(0.7):
            out[k + 1:k + 3] = [[t[k + 1], t[k + 2][0] + "=", "1"], []] if may() else [[t[k + 2], t[k + 1]], []]
    return [x for y in out for x in (y if isinstance(y, list) else [y])]


SAFE = {"=", "(", ",", "return", "[", ";", "+=", "-=", "{", "?", ":", "&&", "||"}


def commute(t):
    """a * b becomes b * a, and a + b becomes b + a, where both are plain names or numbers."""
    out, names = list(t), locals_of(t)
    k = 1

    def plain(x):
        return x in names or is_number(x)
    while k < len(out) - 3:
        a, op, b, after, before = out[k], out[k + 1], out[k + 2], out[k + 3], out[k - 1]
        if op in ("*", "+") and plain(a) and plain(b) and after not in ("[", "(", ".", "->", "++", "--") and may(0.6):
            if before in SAFE or (op == "*" and before in ("+", "-") and (plain(out[k - 2]) or out[k - 2] in (")", "]"))):
                if op == "*" or after not in ("*", "/", "%"):
                    out[k], out[k + 2] = b, a
        k += 1
    return out


def turn_around(t):
    """a < b becomes b > a."""
    out, names, other = list(t), locals_of(t), {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "==", "!=": "!="}
    for k in range(1, len(out) - 3):
        if out[k + 1] in other and out[k - 1] in ("(", "&&", "||", ";") and out[k + 3] in (")", "&&", "||", ";", "?"):
            if all(x in names or is_number(x) for x in (out[k], out[k + 2])) and may(0.6):
                out[k], out[k + 1], out[k + 2] = out[k + 2], other[out[k + 1]], out[k]
    return out


def numbers(t):
    """Constants spelled otherwise, or behind a macro."""
    out, head, n = [], [], 0
    cases = {k + 1 for k in range(len(t)) if t[k] in ("case", "[")}
    for k, x in enumerate(t):
        if is_number(x) and k not in cases and may(0.5):
            if re.fullmatch(r"\d+\.\d*|\.\d+", x):
                x = chance.choice([x + "0", "0" + x, x + "e0"])
            elif re.fullmatch(r"[1-9]\d{0,4}", x):
                x = chance.choice(["0x%x" % int(x), x, "(%s)" % x])
            if may(0.3):
                n += 1
                head.append("#define NUMBER_%d %s\n" % (n, x))
                x = "NUMBER_%d" % n
        out.append(x)
    return head + out


def temporaries(t):
    """return e; becomes { T name = e; return name; }."""
    out, functions = list(t), find_functions(t)
    for start, name, brace in reversed(functions):
        kind = [x for x in t[start:name] if x not in ("static", "inline", "NB_API", "extern")]
        if not kind or kind == ["void"] or "[" in kind or "(" in kind:
            continue
        k = pair(out, brace)
        while k > brace:
            if out[k] == "return" and out[k + 1] != ";" and may(0.6):
                end = statement_end(out, k)
                fresh = "found_%d" % chance.randrange(1000)
                out[k:end] = ["{"] + kind + [fresh, "=", "("] + out[k + 1:end - 1] + [")", ";", "return", fresh, ";", "}"]
            k -= 1
    return out


def helper(t):
    """The body moves into a helper, and the function only calls it."""
    out = list(t)
    for start, name, brace in reversed(find_functions(t)):
        if t[start] == "static" or not may(0.5):
            continue
        params = split(t[name + 2:brace - 1], ",")
        kind = t[start:name]
        names = [next((x for x in reversed(re.sub(r"\[.*", "", " ".join(p)).split()) if is_name(x)), None) for p in params]
        if None in names or names == ["void"] or "extern" in kind:
            continue
        other = "really_" + t[name]
        end = pair(t, brace) + 1
        call = [other, "("] + [x for n in names for x in (n, ",")][:-1] + [")", ";"]
        body = [other if x == t[name] else x for x in t[brace:end]]
        out[start:end] = ["static"] + kind + [other] + t[name + 1:brace] + body + kind + t[name + 1 - 1:brace] + ["{"] + ([] if kind == ["void"] else ["return"]) + call + ["}"]
    return out


DEAD = ["{ int unused_ = 0 ; ( void ) unused_ ; }", "if ( 0 ) { }", "do { } while ( 0 ) ;", ";", "( void ) 0 ;",
        "{ double nothing_ = 1.5 ; nothing_ += 1 ; ( void ) nothing_ ; }", "for ( int k_ = 0 ; k_ < 3 ; k_ ++ ) { }"]


def dead_code(t, k):
    if t[k - 1] not in ("{", "}", ";"):
        return None
    return k, chance.choice(DEAD).split()


def top(t):
    """What stands in front of a program and does nothing."""
    lines = ["#include <stdio.h>\n", "#define UNUSED_HERE 1\n", "#include <stdint.h>\n"]
    code = ["static int spare_ ( int a ) { return a + 1 ; }", "enum { SPARE_ = 7 } ;", "static const double spare_list_ [ ] = { 1 , 2 , 3 } ;"]
    last = next((k for k, x in enumerate(t) if not x.startswith("#")), 0)  # there may be an #include in a function
    return t[:last] + [x for x in lines if may(0.4)] + [y for x in code if may(0.3) for y in x.split()] + t[last:]


COMMENTS = ["/* see the book */", "/* why? */", "// TODO\n", "/* +1 */", "/*\n * a long\n * remark\n */", "// ok\n"]


def write(t):
    """Tokens with blanks, line ends and comments in a style of its own."""
    ends, comments, tight, out = may(), may(0.6), may(0.4), ""
    for k, x in enumerate(t):
        if x.startswith("#"):
            out += ("" if out.endswith("\n") or not out else "\n") + x
            continue
        if tight and out and not (re.match(r"\w", x[0]) and re.match(r"\w", out[-1])) and not (x[0] in "+-<>=&|*/.!" and out[-1] in "+-<>=&|*/.!"):
            out += x
        else:
            out += (" " if out and not out.endswith("\n") else "") + x
        if x in (";", "{", "}") or (ends and may(0.15)):
            out += "\n"
        if comments and may(0.05):
            out += " " + chance.choice(COMMENTS)
    return out + "\n"


def vary_program():
    t = read(text)
    t = rename(t)
    t = commute(turn_around(steps(t)))
    for change, p in ((exchange, .5), (question_to_if, .5), (nest_conditions, .4), (swap_branches, .5), (for_to_while, .5),
                      (while_to_for, .3), (by_else, .4), (longhand, .5), (parentheses, .4), (condition, .3), (braces, .3), (dead_code, .12)):
        if may(0.75):
            t = rewrite(t, change, p)
    for change, p in ((numbers, .5), (temporaries, .5), (helper, .5), (top, .6)):
        if may(p):
            t = change(t)
    return write(t)


for seed in range(int(first), int(last) + 1):
    chance.seed(f"{seed}/{os.path.basename(path)}")
    out = pattern.replace("@", str(seed))
    os.makedirs(os.path.dirname(out), exist_ok=True)
    with open(out, "w", encoding="latin-1") as f:
        f.write(vary_answers() if path.endswith(".txt") else vary_program())
