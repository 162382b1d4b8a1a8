"""Every Dutch text of the source has its English in locales/en.po, and the other way round."""
import re

from checks.project import ROOT, closing, unquoted

CATALOGUE = "locales/en.po"
PLACE = re.compile(r"\{(\w+)\}")


class Entry:
    """A text of the source, or its translation, with where it stands."""

    def __init__(self, source, plural="", where=""):
        self.source, self.plural, self.where = source, plural, where
        self.english = ["", ""]


def literal_at(code, index):
    """The text that begins here, over adjacent literals, and where it ends."""
    words = []
    while index < len(code) and code[index].kind in ("string", "raw"):
        words.append(unquoted(code[index]))
        index += 1
    return "".join(words) if words else None, index


def of_call(code, index):
    """The text of a call t("…") whose bracket stands at index, if it begins with a literal."""
    one, after = literal_at(code, index + 1)
    if one is None:
        return None
    end = closing(code, index)
    if after < end and code[after].text == ",":
        many, behind = literal_at(code, after + 1)
        # A plural is followed by the number it speaks of, which no literal is.
        if many is not None and behind < end and code[behind].text == "," and literal_at(code, behind + 1)[0] is None:
            return Entry(one, many)
    return Entry(one)


def of_calls(file):
    code = file.code
    for index, token in enumerate(code[:-1]):
        if token.kind != "word" or token.text not in ("t", "Text") or code[index + 1].text not in "({":
            continue
        entry = of_call(code, index + 1)
        if entry and entry.source:
            entry.where = f"{file.path}:{token.line}"
            yield entry


def literals_between(file, start, end):
    index = start
    while index < end:
        text, after = literal_at(file.code, index)
        if text and re.search(r"[^\W\d_]{2}", text):
            entry = Entry(text)
            entry.where = f"{file.path}:{file.code[index].line}"
            yield entry
        index = max(after, index + 1)


def of_tables(file):
    """Texts in tables of Literal, and in what a function that gives a Literal returns."""
    code = file.code
    for index, token in enumerate(code):
        if token.kind != "word" or token.text != "Literal" or code[index + 1].text == "{":
            continue
        head = index
        while head < len(code) and code[head].text not in ("{", ";", ")", "="):
            if code[head].text == "(":
                head = closing(code, head)
            head += 1
        if head < len(code) and code[head].text == "=" and code[head + 1].text == "{":
            head += 1
        if head < len(code) and code[head].text == "{" and not in_parameters(code, index):
            yield from literals_between(file, head, closing(code, head))


def shown_members(project):
    """The names of members that are shown: t(words.title), Text{role.label}."""
    found = set()
    for file in project.cpp:
        code = file.code
        for index, token in enumerate(code[:-1]):
            if token.kind != "word" or token.text not in ("t", "Text") or code[index + 1].text not in "({":
                continue
            begin, end = next(iter(elements(code, index + 1, closing(code, index + 1))), (index, index))
            if end - begin > 2 and code[end - 2].text in (".", "->") and code[end - 1].kind == "word":
                found.add(code[end - 1].text)
    return found


def members_of(code, start, end):
    """The names of the members of a struct, in order, and those that are a Literal."""
    names, literals, statement = [], set(), []
    index = start + 1
    while index < end:
        if code[index].text == "{":
            index = closing(code, index)
        elif code[index].text == ";":
            named = statement[: next((i for i, t in enumerate(statement) if t.text == "="), None)]
            if named and not any(token.text == "(" for token in statement):
                names.append(named[-1].text)
                if any(token.text == "Literal" for token in named):
                    literals.add(named[-1].text)
            statement = []
        else:
            statement.append(code[index])
        index += 1
    return names, literals


def structs_with_texts(project, shown):
    """Each struct whose members hold texts: its name, its members, and the places of the texts."""
    found = {}
    for file in project.cpp:
        code = file.code
        for index, token in enumerate(code[:-2]):
            if token.text == "struct" and code[index + 2].text == "{" and not file.is_test:
                names, literals = members_of(code, index + 2, closing(code, index + 2))
                places = {names.index(name) for name in literals & shown}
                if places:
                    found[code[index + 1].text] = (names, places)
    return found


def elements(code, start, end):
    """The parts of a list in braces, each as where it begins and ends."""
    parts, depth, begin = [], 0, start + 1
    for index in range(start + 1, end):
        if code[index].kind == "sign":
            depth += (code[index].text in "([{") - (code[index].text in ")]}")
            if code[index].text == "," and depth == 0:
                parts.append((begin, index))
                begin = index + 1
    return parts if begin == end else [*parts, (begin, end)]


def of_structs(file, structs):
    """Texts in the values of structs that have them, by their place or by their name."""
    code = file.code
    words = {token.text for token in code if token.kind == "word"}
    for name, (members, places) in structs.items():
        if name not in words:
            continue
        for start, token in enumerate(code):
            if token.text != "{" or token.kind != "sign":
                continue
            parts = elements(code, start, closing(code, start))
            if len(parts) > len(members) or len(parts) <= max(places) and code[start + 1].text != ".":
                continue
            for place, (begin, end) in enumerate(parts):
                if code[begin].text == "." and code[begin + 1].kind == "word":
                    place = members.index(code[begin + 1].text) if code[begin + 1].text in members else -1
                if place in places:
                    yield from literals_between(file, begin, end)


def in_parameters(code, index):
    """Whether the word stands between the brackets of a function's parameters."""
    depth = 0
    while index > 0 and code[index].text not in (";", "{", "}"):
        depth += (code[index].text == ")") - (code[index].text == "(")
        if depth < 0:
            return True
        index -= 1
    return False


def texts_of_source(project):
    found = {}
    structs = structs_with_texts(project, shown_members(project))
    for file in project.cpp:
        if file.is_test or not file.path.startswith("src/"):
            continue
        for entry in [*of_calls(file), *of_tables(file), *of_structs(file, structs)]:
            known = found.setdefault(entry.source, entry)
            known.plural = known.plural or entry.plural
    return found


def read_catalogue():
    """The entries of locales/en.po."""
    entries, problems, entry, filling = {}, [], None, None
    path = ROOT / CATALOGUE
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for number, line in enumerate(lines, 1):
        match = re.match(r'(msgid|msgid_plural|msgstr(?:\[(\d)\])?)?\s*"((?:\\.|[^"\\])*)"\s*$', line)
        if not line.strip() or line.startswith("#"):
            continue
        if not match:
            problems.append(f"{CATALOGUE}:{number}: cannot be read: {line}")
            continue
        keyword = match[1] or filling
        words = re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), match[3])
        if match[1] == "msgid":
            entry = Entry("", where=f"{CATALOGUE}:{number}")
        filling = keyword
        if keyword == "msgid":
            entry.source += words
            if match[1] is None or words:
                if entry.source in entries and entries[entry.source] is not entry:
                    problems.append(f"{CATALOGUE}:{number}: stands here twice: {entry.source!r}")
                entries[entry.source] = entry
        elif keyword == "msgid_plural":
            entry.plural += words
        else:
            entry.english[1 if "[1]" in keyword else 0] += words
    return entries, problems


def places(text):
    return sorted(PLACE.findall(text))


def of_translation(text, entry):
    """What is wrong with the English of a text."""
    if not entry.english[0]:
        yield f"{entry.where}: has no English: {text.source!r}"
        return
    if text.plural != entry.plural:
        yield f"{entry.where}: the source has the plural {text.plural!r}, not {entry.plural!r}"
        return
    if text.plural:
        if places(entry.english[1]) != places(text.plural):
            yield f"{entry.where}: other places to fill in than {text.plural!r}"
        if not set(places(entry.english[0])) <= set(places(text.plural)):
            yield f"{entry.where}: other places to fill in than {text.source!r}"
    elif places(entry.english[0]) != places(text.source):
        yield f"{entry.where}: other places to fill in than {text.source!r}"


def problems(project):
    texts = texts_of_source(project)
    entries, unreadable = read_catalogue()
    yield from unreadable
    for source, text in texts.items():
        if source not in entries:
            yield f"{text.where}: has no English in {CATALOGUE}: {source!r}"
        else:
            yield from of_translation(text, entries[source])
    anywhere = all_literals(project)
    for source, entry in entries.items():
        if source and source not in texts and source not in anywhere:
            yield f"{entry.where}: no source has this text: {source!r}"


def all_literals(project):
    """Every literal of the source: a text may reach t() by a way that a script does not see."""
    found = set()
    for file in project.cpp:
        if not file.is_test:
            found.update(entry.source for entry in literals_between(file, 0, len(file.code)))
    return found


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def print_missing(project):
    entries, _ = read_catalogue()
    for source, text in texts_of_source(project).items():
        if source in entries and entries[source].english[0] and entries[source].plural == text.plural:
            continue
        print(f"#: {text.where}\nmsgid {quoted(source)}")
        if text.plural:
            print(f'msgid_plural {quoted(text.plural)}\nmsgstr[0] ""\nmsgstr[1] ""\n')
        else:
            print('msgstr ""\n')
