#include "features/publication/open_entry.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::publication {

using inputs::Giver;
using inputs::State;

namespace {

inputs::Input remark(Giver giver)
{
    return {
        {.text = "Meer licht",
         .said_by = "Noor Jansen",
         .giver = giver,
         .given_at = Instant{1'772'438'400'000}},
        inputs::InputId{7      },
        3
    };
}

Whole square()
{
    Whole whole{
        .process = {{.slug = "plein", .title = "Het plein"}, processes::ProcessId{1}}
    };
    const themes::ThemeId light{5};
    whole.themes.emplace(
        light,
        OpenTheme{
            .theme = {{.title = "Licht"}, light, 2},
              .answer = "Er komen lampen."
    }
    );
    return whole;
}

} // namespace

TEST_CASE("beside what a person said stands no name or role, beside what a group said its name")
{
    const auto whole = square();
    CHECK(open_entry(remark(Giver::person), {}, whole).words->said_by.empty());
    CHECK(open_entry(remark(Giver::anonymous), {}, whole).words->said_by.empty());
    CHECK(open_entry(remark(Giver::group), {}, whole).words->said_by == "Noor Jansen");
    CHECK(open_entry(remark(Giver::body), {}, whole).words->said_by == "Noor Jansen");
}

TEST_CASE("of a withheld entry only its number, reason and theme are open, not how it was read")
{
    const auto whole = square();
    auto entry = remark(Giver::group);
    const std::vector<themes::Place> places{
        {entry.id, themes::PointId{4}, themes::ThemeId{5}}
    };
    const std::vector<themes::Point> points{
        {themes::PointId{4}, 1, "Lampen bij de school"}
    };
    const themes::Answer answer{
        .id = themes::AnswerId{1}, .text = "Beste Noor", .role = "", .at = {}};
    const Fate fate{.places = places, .points = points, .answer = &answer};

    const auto open = open_entry(entry, fate, whole);
    CHECK(open.words->text == "Meer licht");
    CHECK(open.places.front().point->text == "Lampen bij de school");
    CHECK(open.answers == std::vector<std::string_view>{"Beste Noor", "Er komen lampen."});

    entry.state = State::withheld;
    entry.withheld_reason = "Er staat een naam in.";
    const auto withheld = open_entry(entry, fate, whole);
    CHECK_FALSE(withheld.words);
    CHECK(withheld.number == 3);
    CHECK(withheld.withheld_reason == "Er staat een naam in.");
    CHECK(withheld.places.front().point == nullptr);
    CHECK(withheld.places.front().theme->theme.title == "Licht");
    CHECK(withheld.answers == std::vector<std::string_view>{"Er komen lampen."});
}

TEST_CASE("the day of an entry is the day in the Netherlands, and none when it was never noted")
{
    const auto whole = square();
    auto entry = remark(Giver::group);
    entry.given_at = Instant{1'772'406'000'000}; // 1 March 2026, 23:00 in UTC
    CHECK(open_entry(entry, {}, whole).words->given_on == Date::parse("2026-03-02"));
    entry.given_at = Instant{};
    CHECK_FALSE(open_entry(entry, {}, whole).words->given_on);
}

} // namespace wijkspraak::publication
