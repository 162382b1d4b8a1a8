#include "base/language.hpp"
#include "features/terms/forms.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::terms {

namespace {

web::Fields asking()
{
    return {
        {"vanaf",    "2025-11-14"},
        {"aantal",   "6"         },
        {"eenheid",  "weken"     },
        {"begin",    "dag-erna"  },
        {"richting", "vooruit"   }
    };
}

/// What is told beside the field, after one field was sent differently.
std::string problem_with(std::string_view field, std::string value)
{
    auto sent = asking();
    sent.set(field, std::move(value));
    const auto question = read_question(sent);
    if (question or not question.error().contains(field)) return {};
    return Language::dutch().say(question.error().find(field)->second);
}

} // namespace

TEST_CASE("a question is read from what was chosen")
{
    const auto question = read_question(asking());
    REQUIRE(question);
    CHECK(to_iso(question->from) == "2025-11-14");
    CHECK(question->term.number == 6);
    CHECK(question->term.unit == Unit::weeks);
    CHECK(question->term.start == Start::day_after);
    CHECK(question->term.direction == Direction::forwards);
}

TEST_CASE("a question may count from the day itself, or back")
{
    auto sent = asking();
    sent.set("begin", "dag-zelf");
    sent.set("richting", "terug");
    sent.set("eenheid", "maanden");
    const auto question = read_question(sent);
    REQUIRE(question);
    CHECK(question->term.unit == Unit::months);
    CHECK(question->term.start == Start::same_day);
    CHECK(question->term.direction == Direction::backwards);
}

TEST_CASE("each field says what is wrong with it")
{
    CHECK_FALSE(problem_with("vanaf", "").empty());
    CHECK_FALSE(problem_with("vanaf", "31-02-2026").empty());
    CHECK(problem_with("vanaf", "31-12-1899") == "Vul een dag in tussen 1900 en 2200.");
    CHECK_FALSE(problem_with("aantal", "0").empty());
    CHECK_FALSE(problem_with("aantal", "-3").empty());
    CHECK_FALSE(problem_with("aantal", "zes").empty());
    CHECK_FALSE(problem_with("aantal", "99999999999999999999").empty());
    CHECK_FALSE(problem_with("eenheid", "eeuwen").empty());
    CHECK_FALSE(problem_with("begin", "morgen").empty());
    CHECK_FALSE(problem_with("richting", "<script>").empty());
}

TEST_CASE("how long a term may be depends on its unit")
{
    CHECK(problem_with("aantal", "5200").empty());
    CHECK_FALSE(problem_with("aantal", "5201").empty());
}

TEST_CASE("everything that is wrong is told at once")
{
    const auto question = read_question({});
    REQUIRE_FALSE(question);
    CHECK(question.error().size() == 5);
}

TEST_CASE("what was not chosen yet has the usual choice, what was chosen stays")
{
    auto sent = with_usual_choices({
        {"eenheid", "jaren"}
    });
    CHECK(sent["eenheid"] == "jaren");
    CHECK(sent["begin"] == "dag-erna");
    CHECK(sent["richting"] == "vooruit");
}

} // namespace wijkspraak::terms
