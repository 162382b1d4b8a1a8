"""How large a file, a function or a feature may grow (docs/style.md)."""
import re

from checks.project import closing

FILE_LINES = 400
HEADER_LINES = 200
FUNCTION_LINES = 60
PARAMETERS = 5
COMPLEXITY = 12

LOOPS = ("for", "while", "switch", "catch")


def parameters_of(function):
    """How many parameters the function has."""
    head = function.head
    start = next((i for i, token in enumerate(head) if token.text == "("), None)
    if start is None or function.test_name is not None:
        return 0
    if start and head[start - 1].text == "operator":
        start = closing(head, start) + 1
    inside = head[start + 1 : closing(head, start)]
    depth, commas = 0, 0
    for token in inside:
        if token.kind == "sign":
            depth += (token.text in "([{<") - (token.text in ")]}>")
            commas += token.text == "," and depth == 0
    return commas + 1 if inside else 0


class Complexity:
    """Cognitive complexity: what a reader must keep in mind, more for what is nested deeper."""

    def __init__(self, body):
        self.tokens = body
        self.total = 0
        self.block(0, len(body) - 1, 0)

    def block(self, start, end, nesting):
        """Reads the statements between two braces."""
        index = start + 1
        while index < end:
            index = self.statement(index, end, nesting)

    def statement(self, index, end, nesting):
        """Reads one statement; gives where the next one begins."""
        text = self.tokens[index].text
        if text == "{":
            close = closing(self.tokens, index)
            self.block(index, close, nesting)
            return close + 1
        if text == "if":
            return self.branch(index, end, nesting, 1 + nesting)
        if text in LOOPS:
            self.total += 1 + nesting
            return self.after_condition(index, end, nesting)
        if text in ("do", "try"):
            self.total += (1 + nesting) * (text == "do")
            return self.statement(index + 1, end, nesting + (text == "do"))
        if text in ("case", "default"):
            while index < end and self.tokens[index].text != ":":
                index += 1
            return index + 1
        return self.expression(index, end, nesting)

    def branch(self, index, end, nesting, cost):
        self.total += cost
        index = self.after_condition(index, end, nesting)
        if index < end and self.tokens[index].text == "else":
            if self.tokens[index + 1].text == "if":
                return self.branch(index + 1, end, nesting, 1)
            self.total += 1
            return self.statement(index + 1, end, nesting + 1)
        return index

    def after_condition(self, index, end, nesting):
        """Reads the condition in brackets and the statement that depends on it."""
        while index < end and self.tokens[index].text != "(":
            index += 1
        close = closing(self.tokens, index)
        self.within(index + 1, close, nesting)
        if close + 1 >= end or self.tokens[close + 1].text == ";":
            return close + 2
        return self.statement(close + 1, end, nesting + 1)

    def expression(self, index, end, nesting):
        start, depth = index, 0
        while index < end:
            text = self.tokens[index].text
            if self.tokens[index].kind == "sign":
                if text == ";" and depth == 0:
                    break
                if text == "{":
                    index = closing(self.tokens, index)
                else:
                    depth += (text in "([") - (text in ")]")
            index += 1
        self.within(start, index, nesting)
        return index + 1

    def within(self, start, end, nesting):
        """Looks for choices, chains of conditions and lambdas in an expression."""
        index, chain = start, None
        while index < end:
            token = self.tokens[index]
            word = {"&&": "and", "||": "or"}.get(token.text, token.text)
            # && after a type is a reference; between values it is written "and" in this house.
            if token.kind == "word" and word in ("and", "or"):
                self.total += word != chain
                chain = word
            elif token.kind == "sign" and token.text == "?":
                self.total += 1 + nesting
            elif token.kind == "sign" and token.text in ";,":
                chain = None
            elif token.kind == "sign" and token.text == "{":
                close = closing(self.tokens, index)
                if self.is_lambda(index):
                    self.block(index, close, nesting + 1)
                else:
                    self.within(index + 1, close, nesting)
                index = close
            index += 1

    def is_lambda(self, index):
        """Whether the brace follows the brackets of a lambda."""
        before = self.tokens[max(0, index - 12) : index]
        texts = [token.text for token in before]
        if not texts:
            return False
        if texts[-1] == "]" or texts[-1] == "mutable":
            return True
        tail = "".join(texts)
        return bool(re.search(r"\)(->[\w:<>]+)?$", tail)) and (
            "]" in tail or self.holds_statements(index)
        )

    def holds_statements(self, index):
        close = closing(self.tokens, index)
        return any(token.text == ";" for token in self.tokens[index:close])


def of_functions(file):
    for function in file.functions:
        what = f'test "{function.test_name}"' if function.test_name else f"{function.name}()"
        where = f"{file.path}:{function.starts_at}: {what}"
        if function.lines > FUNCTION_LINES:
            yield f"{where} has {function.lines} lines; at most {FUNCTION_LINES}"
        count = parameters_of(function)
        if count > PARAMETERS:
            yield f"{where} has {count} parameters; at most {PARAMETERS}"
        complexity = Complexity(function.body).total
        if complexity > COMPLEXITY:
            yield f"{where} has a cognitive complexity of {complexity}; at most {COMPLEXITY}"


def problems(project):
    for file in project.cpp:
        most = HEADER_LINES if file.path.endswith(".hpp") else FILE_LINES
        if len(file.lines) > most:
            yield f"{file.path}: has {len(file.lines)} lines; at most {most}"
        yield from of_functions(file)
