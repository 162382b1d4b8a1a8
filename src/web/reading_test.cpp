#include "web/forms.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web {

namespace {

Field titled()
{
    return {.name = "titel", .label = t("Titel"), .need = Need::required, .longest = 10};
}

Field on()
{
    return {.name = "op", .label = t("Wanneer")};
}

/// What is said about the field after reading it as text; empty when it is fine.
std::string problem_of(const Field& field, std::string value)
{
    const Fields sent{
        {"titel", std::move(value)}
    };
    Reading reading{sent};
    reading.text(field);
    if (reading.ok()) return {};
    return Language::dutch().say(reading.problems().at("titel"));
}

std::string dated_as(std::string value, std::string is_derived = "")
{
    const Fields sent{
        {"op",               std::move(value)     },
        {"op-jaar-afgeleid", std::move(is_derived)}
    };
    Reading reading{sent};
    const auto dated = reading.dated(on());
    return dated ? to_iso(*dated) : "";
}

std::optional<Count> count_as(std::string value, std::string kind, Need need = Need::optional)
{
    const Fields sent{
        {"aantal",       std::move(value)},
        {"aantal-soort", std::move(kind) }
    };
    Reading reading{sent};
    const auto count = reading.count({.name = "aantal", .label = t("Aantal"), .need = need});
    if (not reading.ok()) return std::nullopt;
    return count;
}

} // namespace

TEST_CASE("blanks around a text are not part of it")
{
    const Fields sent{
        {"titel", " \t Park \r\n"}
    };
    Reading reading{sent};

    CHECK(reading.text(titled()) == "Park");
    CHECK(reading.ok());
}

TEST_CASE("every kind of line break becomes the same one")
{
    const Fields sent{
        {"titel", "a\r\nb\rc\nd"}
    };
    Reading reading{sent};

    auto field = titled();
    field.rows = 4;
    CHECK(reading.text(field) == "a\nb\nc\nd");
    CHECK(reading.ok());
}

TEST_CASE("a title that is asked for cannot stay empty")
{
    CHECK(problem_of(titled(), "   ") == "Vul dit in: Titel");
    auto field = titled();
    field.need = Need::optional;
    CHECK(problem_of(field, "   ").empty());
}

TEST_CASE("length is counted in characters, not in bytes")
{
    CHECK(problem_of(titled(), "éééééééééé").empty());
    CHECK(problem_of(titled(), "ééééééééééé") == "Maak dit 1 teken korter: Titel");
    CHECK(problem_of(titled(), "012345678901") == "Maak dit 2 tekens korter: Titel");
}

TEST_CASE("bytes that are no characters are refused")
{
    for (const auto* bytes : {"\xff", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xf5\x80\x80\x80"})
        CHECK(
            problem_of(titled(), bytes) == "Deze tekst kwam onleesbaar aan. Typ hem opnieuw: Titel"
        );
    CHECK(problem_of(titled(), "€ 😀 ñ").empty());
}

TEST_CASE("characters that nobody sees are refused")
{
    const std::string with_nul{"a\0b", 3};
    for (const auto& text : {with_nul, std::string{"a\x1b[b"}, std::string{"a\u0085b"}})
        CHECK(problem_of(titled(), text).starts_with("Er staat een teken in dat niet te zien is"));
    CHECK(problem_of(titled(), "a\tb").empty());
}

TEST_CASE("one line cannot hold a second one")
{
    CHECK_FALSE(problem_of(titled(), "a\nb").empty());
    auto field = titled();
    field.rows = 2;
    CHECK(problem_of(field, "a\nb").empty());
}

TEST_CASE("Sanne writes dates as she is used to")
{
    for (const auto* value :
         {"2022-12-07", "7-12-2022", "07/12/2022", "7 december 2022", "7 dec 2022"})
        CHECK(dated_as(value) == "2022-12-07");
    for (const auto* value : {"2022-12", "12-2022", "December 2022"})
        CHECK(dated_as(value) == "2022-12");
    CHECK(dated_as("2022") == "2022");
}

TEST_CASE("a year that follows from the order is told by its tick or its mark")
{
    CHECK(dated_as("7-12-2022", "ja") == "2022-12-07~");
    CHECK(dated_as("2022-12~") == "2022-12~");
}

TEST_CASE("what is no date is refused")
{
    for (const auto* value : {"gisteren", "31-2-2022", "13-2022", "7-12-22", "1-2-3-2022", "-"}) {
        const Fields sent{
            {"op", value}
        };
        Reading reading{sent};
        CHECK_FALSE(reading.dated(on()));
        CHECK_FALSE(reading.ok());
    }
}

TEST_CASE("a whole day is a day that exists")
{
    const Fields sent{
        {"op",  "2026-03-01"},
        {"tot", "30-2-2026" }
    };
    Reading reading{sent};

    CHECK(reading.date(on()) == Date::parse("2026-03-01"));
    CHECK(reading.ok());
    CHECK_FALSE(reading.date({.name = "tot", .label = t("Tot")}));
    CHECK(reading.problems().contains("tot"));
}

TEST_CASE("a number of people says how sure it is")
{
    CHECK(count_as("60", "circa") == Count{Qualifier::circa, 60});
    CHECK(count_as("1.060", "exact") == Count{Qualifier::exact, 1060});
    CHECK(count_as("9", "") == Count{Qualifier::exact, 9});
    CHECK(count_as("", "onbekend") == Count{Qualifier::unknown, 0});
    CHECK_FALSE(count_as("", "exact"));
}

TEST_CASE("a number of people cannot be unknown and known, negative or no number")
{
    CHECK_FALSE(count_as("60", "onbekend"));
    CHECK_FALSE(count_as("-3", "exact"));
    for (const auto* text : {"1.06", ".123", "1..060", "1234.567", "1.0600"})
        CHECK_FALSE(count_as(text, "exact"));
    CHECK_FALSE(count_as("veel", "exact"));
    CHECK_FALSE(count_as("60", "ongeveer-of-zo"));
    CHECK_FALSE(count_as("", "exact", Need::required));
}

TEST_CASE("a number lies between its limits")
{
    const Field weeks{.name = "weken", .label = t("Weken"), .need = Need::required};
    const auto read = [&](std::string value) {
        const Fields sent{
            {"weken", std::move(value)}
        };
        Reading reading{sent};
        return reading.number(weeks, 1, 52);
    };

    CHECK(read("1") == 1);
    CHECK(read("52") == 52);
    CHECK_FALSE(read("0"));
    CHECK_FALSE(read("53"));
    CHECK_FALSE(read("99999999999999999999"));
    CHECK_FALSE(read("zes"));
    CHECK_FALSE(read(""));
}

TEST_CASE("only what was offered can be chosen")
{
    const std::vector<Choice> choices{
        {"groen", t("Groen")},
        {"rood",  t("Rood") }
    };
    const Field light{.name = "licht", .label = t("Stoplicht"), .need = Need::required};
    const Fields sent{
        {"licht", "groen"},
        {"licht", "rood" },
        {"licht", "groen"}
    };
    const Fields foreign{
        {"licht", "paars"}
    };

    Reading reading{sent};
    CHECK(reading.choice(light, choices) == "groen");
    CHECK(reading.ticks(light, choices) == std::vector<std::string>{"groen", "rood"});
    CHECK(reading.ok());

    Reading refused{foreign};
    CHECK(refused.choice(light, choices).empty());
    CHECK(refused.ticks(light, choices).empty());
    CHECK(refused.problems().size() == 1);
}

TEST_CASE("a choice that is asked for must be made")
{
    const Field light{.name = "licht", .label = t("Stoplicht"), .need = Need::required};
    const Fields nothing;

    Reading one{nothing};
    CHECK(one.choice(light, {}).empty());
    CHECK_FALSE(one.ok());
    Reading many{nothing};
    CHECK(many.ticks(light, {}).empty());
    CHECK_FALSE(many.ok());
}

TEST_CASE("a tick is yes when it says so")
{
    const Fields sent{
        {"akkoord", "ja"},
        {"anders",  "on"}
    };
    const Reading reading{sent};

    CHECK(reading.tick({.name = "akkoord", .label = t("Akkoord")}));
    CHECK_FALSE(reading.tick({.name = "anders", .label = t("Anders")}));
}

TEST_CASE("the first thing that is wrong with a field is what the visitor hears")
{
    const Fields nothing;
    Reading reading{nothing};
    reading.text(titled());
    reading.refuse("titel", t("Het einde ligt voor het begin"));

    CHECK(reading.problems().at("titel") == t("Vul dit in: {veld}", t("Titel")));
}

} // namespace wijkspraak::web
