"""Links that lead somewhere, and the words of docs/glossary.md that we do not use."""
import re

from checks.project import ROOT, source_file

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+\s+(.*)$", re.M)
GLOSSARY = "docs/glossary.md"


def anchors(text):
    """The places that a link may point at, as the usual viewers make them."""
    made = set()
    for heading in HEADING.findall(text):
        plain = re.sub(r"[`*_]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
        made.add(re.sub(r"[^\w\- ]", "", plain).replace(" ", "-"))
    return made


def without_code(text):
    return re.sub(r"```.*?```|`[^`\n]*`", lambda m: "\n" * m[0].count("\n"), text, flags=re.S)


def of_links(file):
    text = without_code(file.text)
    for match in LINK.finditer(text):
        target = match[1] or match[2]
        number = text.count("\n", 0, match.start()) + 1
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        place = (ROOT / file.path).parent / path if path else ROOT / file.path
        if not place.exists():
            yield f"{file.path}:{number}: {target} leads nowhere"
        elif ROOT not in [place.resolve(), *place.resolve().parents]:
            yield f"{file.path}:{number}: {target} leads out of the project"
        elif anchor and place.suffix == ".md" and anchor not in anchors(place.read_text(encoding="utf-8")):
            yield f"{file.path}:{number}: {target} names a heading that is not there"


def words_not_used():
    """Each word of the glossary's last table, with what we say instead."""
    if not (ROOT / GLOSSARY).exists():
        return {}
    _, _, table = source_file(GLOSSARY).text.partition("## Words we do not use")
    rows = re.findall(r"^\|\s*([^|]+?)\s*\|\s*([^|]+?)\s*\|", table, re.M)
    return {
        word.strip().lower(): instead
        for words, instead in rows
        if not set(words) <= set("- :") and words != "not"
        for word in words.split(",")
    }


def shown_words(file):
    """The lines in which a word of ours may stand: prose, comments, texts; not names from libraries."""
    if file.path.endswith((".cpp", ".hpp")):
        for token in file.tokens:
            if token.kind in ("comment", "string"):
                yield token.line, token.text
    elif file.path.endswith(".md"):
        yield from enumerate(without_code(file.text).splitlines(), 1)


def of_words(file, pattern, words):
    for number, text in shown_words(file):
        for match in pattern.finditer(text):
            yield f"{file.path}:{number}: we do not say {match[0]!r} but {words[match[0].lower()]}"


def problems(project):
    words = words_not_used()
    pattern = words and re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)", re.I)
    for file in project.texts:
        if file.path.endswith(".md"):
            yield from of_links(file)
        if words and file.path != GLOSSARY and not file.path.startswith(("bin/", "docs/decisions/", "CHANGELOG")):
            yield from of_words(file, pattern, words)
