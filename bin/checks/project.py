"""The files of the project, and the little that the checks need to understand of C++."""
import functools
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]

TOKEN = re.compile(
    r"""
    (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<raw>R"(?P<fence>[^(\s"]*)\((?P<inside>.*?)\)(?P=fence)")
  | (?P<string>"(?:\\.|[^"\\\n])*")
  | (?P<number>(?<![\w.])\d[\w.']*)
  | (?P<char>'(?:\\.|[^'\\\n])+')
  | (?P<directive>^[ \t]*\#[^\n]*(?:\\\n[^\n]*)*)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<sign>::|->|&&|\|\||[^\s\w])
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


class Token:
    __slots__ = ("kind", "text", "line")

    def __init__(self, kind, text, line):
        self.kind, self.text, self.line = kind, text, line


class SourceFile:
    """A file with its path from the root of the project."""

    def __init__(self, path):
        self.path = path
        self.text = (ROOT / path).read_text(encoding="utf-8")
        self.lines = self.text.splitlines()

    @property
    def is_test(self):
        return self.path.endswith("_test.cpp") or self.path.startswith("tests/")

    @functools.cached_property
    def tokens(self):
        """All tokens, comments included, each with its line."""
        found, line, last = [], 1, 0
        for match in TOKEN.finditer(self.text):
            line += self.text.count("\n", last, match.start())
            last = match.start()
            kind = match.lastgroup if match.lastgroup not in ("fence", "inside") else "raw"
            found.append(Token(kind, match[0], line))
        return found

    @functools.cached_property
    def code(self):
        """The tokens that a compiler sees after the preprocessor."""
        return [token for token in self.tokens if token.kind not in ("comment", "directive")]

    @functools.cached_property
    def functions(self):
        return list(find_functions(self.code))


class Function:
    """A function or test case that has a body."""

    def __init__(self, name, head, body, end_line):
        self.name, self.head, self.body = name, head, body
        self.first_line, self.end_line = body[0].line, end_line

    @property
    def starts_at(self):
        return self.head[0].line

    @property
    def lines(self):
        return self.end_line - self.first_line

    @property
    def test_name(self):
        """What a test case says; None for an ordinary function."""
        if self.name not in ("TEST_CASE", "TEST_CASE_TEMPLATE", "TEST_CASE_FIXTURE"):
            return None
        return "".join(unquoted(token) for token in self.head if token.kind == "string")


def unquoted(token):
    """What a string token holds, with the escapes that our texts have."""
    if token.kind == "raw":
        return TOKEN.match(token.text)["inside"]
    return re.sub(r'\\(.)', lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), token.text[1:-1])


def closing(tokens, start):
    """The index of the bracket that closes the one at start."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    depth, opens, closes = 0, tokens[start].text, pairs[tokens[start].text]
    for index in range(start, len(tokens)):
        if tokens[index].kind == "sign":
            if tokens[index].text == opens:
                depth += 1
            elif tokens[index].text == closes:
                depth -= 1
                if depth == 0:
                    return index
    return len(tokens) - 1


def find_functions(code):
    """Walks namespaces and classes; whatever else has a body after its parameters is a function."""
    head, index = [], 0
    while index < len(code):
        token = code[index]
        if token.kind != "sign" or token.text not in "(){};[":
            head.append(token)
        elif token.text in "([":
            end = closing(code, index)
            head.extend(code[index : end + 1])
            index = end
        elif token.text in ";}":
            head = []
        elif token.text == "{":
            kind = kind_of_brace(head)
            if kind == "scope":
                head = []
            else:
                end = closing(code, index)
                if kind == "function":
                    yield Function(name_of(head), head, code[index : end + 1], code[end].line)
                    head = []
                else:
                    head.extend(code[index : end + 1])
                index = end
        index += 1


def kind_of_brace(head):
    """What a brace opens after these tokens: a scope to look into, a function, or a value."""
    words = {token.text for token in head if token.kind == "word"}
    signs = [token.text for token in head if token.kind == "sign"]
    if "namespace" in words or (head and head[0].text == "extern"):
        return "scope"
    if "enum" in words:
        return "value"
    if words & {"class", "struct", "union"} and "(" not in signs:
        return "scope"
    if "(" not in signs or head[-1].text in ("=", ",", "return"):
        return "value"
    if is_member_initialiser(head):
        return "value"
    return "value" if assigns(head) else "function"


def is_member_initialiser(head):
    """Whether a brace now gives a member its value in the list of a constructor."""
    depth, in_list = 0, False
    for before, token in zip(head, head[1:]):
        depth += (token.text in "([{") - (token.text in ")]}") if token.kind == "sign" else 0
        if token.text == ":" and depth <= 0 and before.text in (")", "noexcept"):
            in_list = True
    return in_list and (head[-1].kind == "word" or head[-1].text == ">")


def assigns(head):
    depth = 0
    for before, token in zip([None, *head], head):
        if token.kind == "sign":
            depth += (token.text in "([{") - (token.text in ")]}")
            is_operator = before is not None and before.text in ("operator", "=", "!", "<", ">")
            if token.text == "=" and depth == 0 and not is_operator:
                return not any(t.text == "operator" for t in head)
    return False


def name_of(head):
    """The last word before the first list of parameters."""
    for before, token in zip(head, head[1:]):
        if token.text == "(" and before.kind == "word" and before.text not in ("decltype", "requires", "noexcept", "explicit"):
            return before.text
    return "operator"


def tracked_files():
    """Every file of the project that git knows or would take in."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout
    return sorted({name for name in listed.split("\0") if name and (ROOT / name).is_file()})


def changed_files():
    """What differs from the last commit, and what is about to be committed."""
    listed = subprocess.run(
        ["git", "diff", "--name-only", "-z", "--diff-filter=d", "HEAD"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout
    return sorted(name for name in listed.split("\0") if name and (ROOT / name).is_file())


def is_cpp(path):
    return path.endswith((".cpp", ".hpp")) and path.startswith(("src/", "tests/", "bench/"))


class Project:
    """What one run of the checks looks at."""

    def __init__(self, only_changed=False):
        self.only_changed = only_changed
        self.paths = changed_files() if only_changed else tracked_files()

    @functools.cached_property
    def cpp(self):
        return [source_file(path) for path in self.paths if is_cpp(path)]

    @functools.cached_property
    def texts(self):
        """Every file with words in it, the C++ too."""
        endings = (".cpp", ".hpp", ".md", ".mjs", ".js", ".css", ".py", ".sh", ".txt", ".yml", ".json")
        return [
            source_file(path)
            for path in self.paths
            if path.endswith(endings) or path.startswith(("bin/", ".ci/", ".githooks/"))
            if not path.endswith("package-lock.json")
        ]


@functools.cache
def source_file(path):
    return SourceFile(path)
