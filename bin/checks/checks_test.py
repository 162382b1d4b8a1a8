#!/usr/bin/env python3
"""Shows what the checks find, on small pieces of source."""
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from checks import documents, layers, rules, sizes, texts
from checks.project import SourceFile


def source(text, path="src/features/moments/rules.cpp"):
    """A file with this text, without a disk."""
    file = SourceFile.__new__(SourceFile)
    file.path, file.text, file.lines = path, text, text.splitlines()
    return file


def complexity(body):
    return sizes.Complexity(source("void f()\n{\n" + body + "\n}\n").functions[0].body).total


class Functions(unittest.TestCase):
    def test_a_function_is_what_has_a_body_after_its_parameters(self):
        file = source(
            """
            namespace a { namespace {
            constexpr int table[] = {1, 2};
            struct Thing { int size() const { return size_; } int size_ = 0; };
            Thing::Thing(int a) : size_{a}, other_{} {}
            bool operator==(Thing, Thing) { return true; }
            } }
            TEST_CASE("a plan " "is decided") { CHECK(true); }
            """
        )
        self.assertEqual([f.name for f in file.functions], ["size", "Thing", "operator", "TEST_CASE"])
        self.assertEqual(file.functions[-1].test_name, "a plan is decided")

    def test_parameters_are_counted_and_template_arguments_are_not(self):
        file = source("int f(std::map<int, int> a, int b) { return 1; }\nint g() { return 1; }")
        self.assertEqual([sizes.parameters_of(f) for f in file.functions], [2, 0])


class Complexity(unittest.TestCase):
    def test_what_is_nested_weighs_more(self):
        self.assertEqual(complexity("if (a) { if (b) c(); }"), 3)
        self.assertEqual(complexity("if (a) c(); else if (b) d(); else e();"), 3)
        self.assertEqual(complexity("for (auto x : y) if (x) return;"), 3)

    def test_a_chain_of_the_same_condition_counts_once(self):
        self.assertEqual(complexity("if (a and b and c) d();"), 2)
        self.assertEqual(complexity("if (a and b or c) d();"), 3)

    def test_a_lambda_nests_and_a_value_in_braces_does_not(self):
        self.assertEqual(complexity("g([&](int a) { if (a) b(); });"), 2)
        self.assertEqual(complexity("g(Thing{.a = b ? 1 : 2});"), 1)


class Rules(unittest.TestCase):
    def found(self, text, path="src/features/moments/rules.cpp"):
        file = source(text, path)
        return [*rules.of_comments(file), *rules.of_code(file)]

    def test_a_todo_needs_a_number(self):
        self.assertEqual(len(self.found("// TODO later\n")), 1)
        self.assertEqual(self.found("// TODO(#12) later\n"), [])

    def test_tests_neither_sleep_nor_draw_lots(self):
        text = "void f() { std::this_thread::sleep_for(1s); }"
        self.assertEqual(len(self.found(text, "src/web/web_test.cpp")), 1)
        self.assertEqual(self.found(text, "src/web/http/workers.cpp"), [])

    def test_words_in_a_text_are_not_code(self):
        self.assertEqual(self.found('auto a = "shared_ptr // TODO";'), [])

    def test_commented_out_code_and_banners_are_seen(self):
        self.assertEqual(len(self.found("// return a;\n")), 1)
        self.assertEqual(len(self.found("// ------ pages ------\n")), 1)
        self.assertEqual(self.found("// Awb 4:25(2): what fits is granted; the rest is not.\n"), [])


class Texts(unittest.TestCase):
    def entries(self, text):
        file = source(text)
        return [(entry.source, entry.plural) for entry in [*texts.of_calls(file), *texts.of_tables(file)]]

    def test_a_plural_is_followed_by_its_number(self):
        self.assertEqual(self.entries('t("{n} stuk", "{n} stukken", n)'), [("{n} stuk", "{n} stukken")])
        self.assertEqual(self.entries('t("Van {naam}", "De Linde")'), [("Van {naam}", "")])
        self.assertEqual(self.entries('t("Van {a} naar {b}", "De Linde", "Park")'), [("Van {a} naar {b}", "")])

    def test_adjacent_literals_are_one_text(self):
        self.assertEqual(self.entries('t("Dit is " "één zin.")'), [("Dit is één zin.", "")])

    def test_a_table_of_literals_is_a_table_of_texts(self):
        self.assertEqual(
            self.entries('constexpr std::array<Literal, 2> days{"maandag", "dinsdag"};'),
            [("maandag", ""), ("dinsdag", "")],
        )


class Layers(unittest.TestCase):
    def test_the_feature_of_a_path(self):
        self.assertEqual(layers.feature_of("features/moments/rules.cpp"), "moments")
        self.assertIsNone(layers.feature_of("web/page.hpp"))

    def test_a_layer_may_not_know_the_one_above_it(self):
        open_to, floors = layers.read_layers()
        self.assertIn("may not include", layers.why_closed("civic/date.cpp", "web/page.hpp", open_to, floors))
        self.assertIsNone(layers.why_closed("web/page.cpp", "civic/date.hpp", open_to, floors))


class Documents(unittest.TestCase):
    def test_headings_become_anchors_as_viewers_make_them(self):
        self.assertEqual(documents.anchors("## Allowed abbreviations\n"), {"allowed-abbreviations"})

    def test_the_glossary_says_which_words_we_do_not_use(self):
        self.assertIn("stakeholder", documents.words_not_used())


if __name__ == "__main__":
    outcome = unittest.main(exit=False, verbosity=0).result
    wrong = len(outcome.failures) + len(outcome.errors)
    print(f"{outcome.testsRun - wrong} passed, {wrong} failed")
    sys.exit(bool(wrong))
