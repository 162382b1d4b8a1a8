#include "base/language.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace wijkspraak {

namespace {

Language english(std::string_view catalogue)
{
    return Language::from_catalogue("en", catalogue);
}

const auto& dutch = Language::dutch();

constexpr std::string_view reactions = R"(msgid "{n} reactie"
msgid_plural "{n} reacties"
msgstr[0] "{n} response"
msgstr[1] "{n} responses"
)";

/// What is wrong with a catalogue, in the words of the exception.
std::string complaint_about(std::string_view catalogue)
{
    try {
        static_cast<void>(english(catalogue));
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("one is said in the first form, any other number in the second")
{
    const auto said = [](int n) { return dutch.say(t("{n} reactie", "{n} reacties", n)); };
    CHECK(said(0) == "0 reacties");
    CHECK(said(1) == "1 reactie");
    CHECK(said(2) == "2 reacties");
    CHECK(said(-1) == "-1 reacties");
}

TEST_CASE("a translation has its own forms for one and for many")
{
    const auto language = english(reactions);
    CHECK(language.say(t("{n} reactie", "{n} reacties", 1)) == "1 response");
    CHECK(language.say(t("{n} reactie", "{n} reacties", 12)) == "12 responses");
}

TEST_CASE("the form for one may leave its number out and still be filled in rightly")
{
    const auto text = t("één reactie uit {wijk}", "{n} reacties uit {wijk}", 1, "De Linde");
    CHECK(dutch.say(text) == "één reactie uit De Linde");
}

TEST_CASE("a translation may name its parts in another order")
{
    const auto language = english("msgid \"{wijk} heeft {n} leden\"\n"
                                  "msgstr \"{n} members in {wijk}\"\n");
    const auto text = t("{wijk} heeft {n} leden", std::string{"De Linde"}, 9);
    CHECK(dutch.say(text) == "De Linde heeft 9 leden");
    CHECK(language.say(text) == "9 members in De Linde");
}

TEST_CASE("a text within a text is translated too")
{
    const auto language = english("msgid \"Ontvangen op {datum}\"\n"
                                  "msgstr \"Received on {datum}\"\n"
                                  "\n"
                                  "msgid \"{dag} maart {jaar}\"\n"
                                  "msgstr \"{dag} March {jaar}\"\n");
    const auto text = t("Ontvangen op {datum}", t("{dag} maart {jaar}", "1", "2026"));
    CHECK(dutch.say(text) == "Ontvangen op 1 maart 2026");
    CHECK(language.say(text) == "Received on 1 March 2026");
}

TEST_CASE("a number is grouped the way its readers are used to")
{
    const auto language = english("");
    CHECK(dutch.say(Text::number(1060)) == "1.060");
    CHECK(language.say(Text::number(1060)) == "1,060");
    CHECK(dutch.say(Text::number(999)) == "999");
    CHECK(dutch.say(Text::number(-1'234'567)) == "-1.234.567");
    CHECK(dutch.say(Text::number(0)) == "0");
}

TEST_CASE("what has no translation stays Dutch")
{
    const auto language = english("msgid \"Opslaan\"\nmsgstr \"\"\n");
    CHECK(language.say(t("Opslaan")) == "Opslaan");
    CHECK(language.say(t("Verwijderen")) == "Verwijderen");
    CHECK(language.word("Opslaan") == "Opslaan");
}

TEST_CASE("a translation without a form for many says many in Dutch rather than nothing")
{
    const auto language = english("msgid \"{n} reactie\"\n"
                                  "msgid_plural \"{n} reacties\"\n"
                                  "msgstr[0] \"{n} response\"\n"
                                  "msgstr[1] \"\"\n");
    CHECK(language.say(t("{n} reactie", "{n} reacties", 2)) == "2 reacties");
}

TEST_CASE("what somebody wrote stays as it was written, braces and all")
{
    const auto language = english("msgid \"Opslaan\"\nmsgstr \"Save\"\n");
    CHECK(language.say(as_is("Opslaan")) == "Opslaan");
    CHECK(language.say(as_is("{n} reacties")) == "{n} reacties");
    CHECK(language.say(t("{naam} schreef", "{n}")) == "{n} schreef");
    CHECK(language.say(t("Opslaan")) == "Save");
}

TEST_CASE("a catalogue may break its lines, quote words and carry comments")
{
    const auto language = english("# een opmerking\n"
                                  "#: src/web/page.cpp:12\n"
                                  "msgid \"\"\n"
                                  "\"Dit is \"\n"
                                  "\"\\\"lang\\\"\"\n"
                                  "msgstr \"\"\n"
                                  "\"This is\\n\"\n"
                                  "\"\\\"long\\\"\"");
    CHECK(language.say(t("Dit is \"lang\"")) == "This is\n\"long\"");
}

TEST_CASE("a catalogue from another system may end its lines with a carriage return")
{
    const auto language = english("msgid \"Opslaan\"\r\nmsgstr \"Save\"\r\n\r\n"
                                  "msgid \"Sluiten\"\r\nmsgstr \"Close\"\r\n");
    CHECK(language.say(t("Opslaan")) == "Save");
    CHECK(language.say(t("Sluiten")) == "Close");
}

TEST_CASE("the header of a catalogue is no translation")
{
    const auto language = english("msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n");
    CHECK(language.say(Text{}).empty());
}

TEST_CASE("a broken catalogue names its line")
{
    CHECK(
        complaint_about("msgid \"Opslaan\"\nmsgstr \"Save\"\nhallo\n").find("line 3") !=
        std::string::npos
    );
    CHECK(
        complaint_about("msgid \"Opslaan\"\n\nmsgstr Save\n").find("line 3") != std::string::npos
    );
    CHECK(complaint_about("\"los\"\n").find("line 1") != std::string::npos);
    CHECK(
        complaint_about("msgid \"Opslaan\nmsgstr \"Save\"\n").find("line 1") != std::string::npos
    );
    CHECK(
        complaint_about("msgid \"{n} leden\"\nmsgstr \"{n members\"\n").find("line 2") !=
        std::string::npos
    );
}

} // namespace wijkspraak
