"""The house rules that a script can see (docs/style.md)."""
import re

TODO = re.compile(r"\b(TODO|FIXME|XXX)\b(?!\S*#\d+)")
BANNER = re.compile(r"^\s*(//|#|\*)\s*[-=*#~/]{4,}")
NO_TIME_OR_CHANCE = re.compile(
    r"\b(sleep_for|sleep_until|usleep|nanosleep|sleep|random_device|mt19937\w*|rand|srand|std::shuffle)\s*[({;]"
)
NO_TIME_OR_CHANCE_IN_SCRIPTS = re.compile(r"\b(waitForTimeout|setTimeout|Math\.random)\b")
HABITS = re.compile(r"\b(?:class|struct)\s+(\w*(?:Manager|Helper|Util|Utils|Service|Impl|Base|Data|Info))\b(?!;)")
ELSEWHERE = re.compile(r"(?<![\w.:/@-])/(home|root|work|mnt|Users|srv)/[\w.]")
COMMENTED_OUT = re.compile(r"^//\s*[^/\s].*(;|\{|\})\s*$")
LETS_A_NUMBER = "a TODO needs the number of its issue: TODO(#12)"


def of_comments(file):
    for token in file.tokens:
        if token.kind != "comment":
            continue
        where = f"{file.path}:{token.line}"
        if TODO.search(token.text):
            yield f"{where}: {LETS_A_NUMBER}"
        if BANNER.match(token.text):
            yield f"{where}: no banners; a file that needs headings is two files"
        if COMMENTED_OUT.match(token.text):
            yield f"{where}: looks like code that was commented out"


def lines_of_code(file):
    """Each line as the compiler sees it: without comments, and with texts left empty."""
    lines = {}
    for token in file.code:
        words = '""' if token.kind in ("string", "raw", "char") else token.text
        lines.setdefault(token.line, []).append(words)
    for number, words in lines.items():
        yield number, re.sub(r" ?(::|[(){}\[\];,.<>=]) ?", r"\1", " ".join(words))


def of_code(file):
    is_header = file.path.endswith(".hpp")
    for number, line in lines_of_code(file):
        where = f"{file.path}:{number}"
        if is_header and "using namespace" in line:
            yield f"{where}: no using namespace in a header"
        if "shared_ptr" in line and file.path.startswith("src/features/"):
            yield f"{where}: no shared_ptr in a feature; who owns it?"
        if file.is_test and NO_TIME_OR_CHANCE.search(line):
            yield f"{where}: a test neither sleeps nor draws lots; pass the time, name the case"
        if "||" in line or re.search(r"!(?!=)", line):
            yield f"{where}: write and, or, not"
        habit = HABITS.search(line)
        if habit:
            yield f"{where}: {habit[1]} says how, not what; name the thing it is in the town"
    if is_header and not any(token.text.split() == ["#pragma", "once"] for token in file.tokens):
        yield f"{file.path}:1: a header begins with #pragma once"


def of_words(file):
    for number, line in enumerate(file.lines, 1):
        where = f"{file.path}:{number}"
        if ELSEWHERE.search(line):
            yield f"{where}: a path that exists on one machine only"
        if file.path.endswith(".mjs") and file.path.startswith("tests/"):
            if NO_TIME_OR_CHANCE_IN_SCRIPTS.search(line):
                yield f"{where}: a test neither sleeps nor draws lots; wait for what you want to see"
        if not file.path.endswith((".cpp", ".hpp")) and not file.path.startswith("bin/checks/"):
            if re.match(r"\s*(//|#)", line) and TODO.search(line):
                yield f"{where}: {LETS_A_NUMBER}"


def problems(project):
    for file in project.cpp:
        yield from of_comments(file)
        yield from of_code(file)
    for file in project.texts:
        yield from of_words(file)
