#include "features/intake/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::intake {

using inputs::Call;
using inputs::Giver;

namespace {

Date on(std::string_view iso)
{
    return Date::parse(iso).value();
}

const Call in_march{
    .question = "Waar komt de speelplek?",
    .opens_on = on("2026-03-01"),
    .closes_on = on("2026-03-31"),
    .answer_by = on("2026-05-01")};

constexpr Instant nine{1'772'438'400'000};

processes::Process square()
{
    processes::Process process{
        {.slug = "plein", .title = "Het plein"},
        processes::ProcessId{1              }
    };
    process.is_public = true;
    return process;
}

} // namespace

TEST_CASE("Noor can give input from the first day to the last, both included")
{
    CHECK_FALSE(is_open(in_march, on("2026-02-28")));
    CHECK(is_open(in_march, on("2026-03-01")));
    CHECK(is_open(in_march, on("2026-03-31")));
    CHECK_FALSE(is_open(in_march, on("2026-04-01")));
    CHECK(is_open({.opens_on = on("2026-03-01")}, on("2030-01-01")));
    CHECK_FALSE(is_open({.closes_on = on("2026-03-31")}, on("2026-03-01")));
}

TEST_CASE("whoever finds the form shut is told why")
{
    const auto today = on("2026-03-10");
    CHECK(opening_of(square(), in_march, today) == Opening::open);
    auto hidden = square();
    hidden.is_public = false;
    CHECK(opening_of(hidden, in_march, today) == Opening::not_public);
    CHECK(opening_of(square(), std::nullopt, today) == Opening::unannounced);
    CHECK(opening_of(square(), Call{.question = "Waar?"}, today) == Opening::unannounced);
    CHECK(opening_of(square(), in_march, on("2026-02-10")) == Opening::upcoming);
    CHECK(opening_of(square(), in_march, on("2026-04-10")) == Opening::closed);
}

TEST_CASE("the form of a process that has ended is shut, also within its days")
{
    auto ended = square();
    ended.closed_on = on("2026-03-09");
    CHECK(opening_of(ended, in_march, on("2026-03-10")) == Opening::closed);
}

TEST_CASE("what Fatma closes today is closed today, and the promise stays")
{
    const auto today = on("2026-03-10");
    const auto closed = closed_on(in_march, today);
    CHECK(opening_of(square(), closed, today) == Opening::closed);
    CHECK(closed.closes_on == on("2026-03-09"));
    CHECK(closed.answer_by == in_march.answer_by);

    const auto opened_by_mistake = closed_on(in_march, on("2026-03-01"));
    CHECK_FALSE(is_open(opened_by_mistake, on("2026-03-01")));
    CHECK_FALSE(is_open(opened_by_mistake, on("2026-03-02")));
}

TEST_CASE("a form that comes back at once was not filled in by a person")
{
    CHECK(pace_of(nine, nine + 2 * one_second) == Pace::too_fast);
    CHECK(pace_of(nine, nine + 3 * one_second) == Pace::human);
    CHECK(pace_of(nine, nine + 24 * one_hour) == Pace::human);
    CHECK(pace_of(nine, nine + 24 * one_hour + 1) == Pace::too_old);
    CHECK(pace_of(nine, nine + -1) == Pace::too_old);
    CHECK(pace_of(std::nullopt, nine) == Pace::too_old);
}

TEST_CASE("Noor can send a photo or a pdf along, and nothing else")
{
    for (const auto* name : {"foto.jpg", "FOTO.JPEG", "kaart.png", "brief.v2.PDF"})
        CHECK(is_photo_or_pdf(name));
    for (const auto* name : {"foto.heic", "brief.docx", "jpg", "pdf.exe", ""})
        CHECK_FALSE(is_photo_or_pdf(name));
}

TEST_CASE("a group is called by its name in public, and a person by none")
{
    CHECK(
        public_giver({.text = "", .said_by = "kerngroep", .giver = Giver::group}) ==
        as_is("kerngroep")
    );
    CHECK(
        public_giver({.text = "", .said_by = "Dorpsraad", .giver = Giver::body}) ==
        as_is("Dorpsraad")
    );
    CHECK(public_giver({.text = "", .giver = Giver::body}) == to_text(Giver::body));
    CHECK(
        public_giver({.text = "", .said_by = "Mevrouw Jansen", .giver = Giver::person}) ==
        t("Inwoner")
    );
    CHECK(
        public_giver({.text = "", .said_by = "Mevrouw Jansen", .giver = Giver::anonymous}) ==
        t("Anoniem")
    );
}

} // namespace wijkspraak::intake
