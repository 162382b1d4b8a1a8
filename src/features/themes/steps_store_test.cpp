#include "features/themes/ledger_test.hpp"

#include <doctest/doctest.h>

#include <set>

namespace wijkspraak::themes {

TEST_CASE("a step tells which themes it was in and how many remarks it moved")
{
    for_each_ledger([](Ledger& ledger) {
        const auto safety = ledger.theme("Veilig oversteken");
        const auto green = ledger.theme("Groen");
        ledger.put({ledger.crossing, ledger.zebra}, safety);
        ledger.put({ledger.zebra}, green);
        const auto last = last_step(ledger.sql, ledger.process);
        CHECK(moved_by(ledger.sql, last->id) == 1);
        CHECK(steps_of_theme(ledger.sql, safety, 10).size() == 3);
        CHECK(steps_of_theme(ledger.sql, green, 10).size() == 2);
        CHECK(steps_of_theme(ledger.sql, safety, 1).front().id == last->id);

        REQUIRE(undo(ledger.sql, ledger.process, fatma));
        CHECK(find_theme(ledger.sql, ledger.process, green)->title == "Groen");
        CHECK(ledger.places(safety) == 2);
    });
}

TEST_CASE("a split that is undone ends the theme it made, and only that one")
{
    for_each_ledger([](Ledger& ledger) {
        const auto safety = ledger.theme("Veilig oversteken");
        ledger.put({ledger.crossing, ledger.zebra}, safety);
        REQUIRE(split(
            ledger.sql, ledger.process, {safety, {ledger.zebra}, {.title = "Zebrapad"}}, fatma
        ));
        REQUIRE(undo(ledger.sql, ledger.process, fatma));
        const auto themes = themes_of(ledger.sql, ledger.process);
        REQUIRE(themes.size() == 1);
        CHECK(themes.front().id == safety);
        CHECK(themes.front().places == 2);
    });
}

TEST_CASE("nothing of another process can be placed, split or merged")
{
    for_each_ledger([](Ledger& ledger) {
        const auto other =
            processes::begin(ledger.sql, {.slug = "park", .title = "Het park"}, fatma);
        const auto theme = add_theme(ledger.sql, other, {.title = "Groen"}, "", fatma);
        CHECK_FALSE(place(ledger.sql, other, {{ledger.both}, theme}, fatma));
        CHECK_FALSE(read_as(ledger.sql, other, {{ledger.both}, {"Meer bomen"}}, fatma));
        const auto point = ledger.read({ledger.both}, {"Meer bomen"});
        CHECK_FALSE(place(ledger.sql, other, {{point}, theme}, fatma));
        CHECK_FALSE(are_there(ledger.sql, other, {point}));
        CHECK(are_there(ledger.sql, ledger.process, {point}));
    });
}

TEST_CASE("entries that became points are known from those that stand by themselves")
{
    for_each_ledger([](Ledger& ledger) {
        ledger.read({ledger.both}, {"Meer bomen", "Een zebrapad"});
        const auto alone = by_themselves(ledger.sql, {ledger.crossing, ledger.zebra, ledger.both});
        CHECK(alone == std::set{ledger.crossing, ledger.zebra});
        CHECK(by_themselves(ledger.sql, {}).empty());
    });
}

TEST_CASE("what was put in a theme lately is read as the office reads it, the newest first")
{
    for_each_ledger([](Ledger& ledger) {
        const auto safety = ledger.theme("Veilig oversteken");
        const auto green = ledger.theme("Groen");
        ledger.put({ledger.crossing}, safety);
        const auto point = ledger.read({ledger.both}, {"Meer bomen"});
        ledger.put({point}, green);
        const auto themes = themes_of(ledger.sql, ledger.process);
        const auto lately = lately_in(ledger.sql, ledger.process, themes);
        REQUIRE(lately.size() == 2);
        CHECK(lately[0] == std::vector<std::string>{"De oversteek bij de school is gevaarlijk"});
        CHECK(lately[1] == std::vector<std::string>{"Meer bomen"});
    });
}

TEST_CASE("a suggestion is left alone once, however often that is said")
{
    for_each_ledger([](Ledger& ledger) {
        leave(ledger.sql, ledger.process, {"i1", "i2"}, fatma);
        leave(ledger.sql, ledger.process, {"i1", "i2"}, fatma);
        leave(ledger.sql, ledger.process, {"i1", ""}, fatma);
        CHECK(
            left_alone(ledger.sql, ledger.process) ==
            std::set<Left>{
                {"i1", ""  },
                {"i1", "i2"}
        }
        );
    });
}

TEST_CASE("Noor is told why her remark is withheld, each time, and when everyone can read it again")
{
    for_each_ledger([](Ledger& ledger) {
        const auto entry = [&] {
            return *inputs::find_input(ledger.sql, ledger.process, ledger.crossing);
        };
        withhold(ledger.sql, ledger.process, entry(), "Er staat een naam in.", fatma);
        CHECK(ledger.standing(ledger.crossing) == Standing::answered);
        CHECK(ledger.messages() == 1);
        auto later = fatma;
        later.at = {2'000'000};
        open_again(ledger.sql, ledger.process, entry(), "De naam is van een straat.", later);
        CHECK(ledger.standing(ledger.crossing) == Standing::received);
        later.at = {3'000'000};
        withhold(ledger.sql, ledger.process, entry(), "Toch een naam.", later);
        CHECK(ledger.messages() == 3);
    });
}

TEST_CASE("while an answer is not told to everyone there is somebody to tell")
{
    for_each_ledger([](Ledger& ledger) {
        CHECK_FALSE(is_anyone_to_tell(ledger.sql));
        const auto safety = ledger.theme("Veilig oversteken");
        ledger.put({ledger.zebra}, safety);
        give(ledger.sql, ledger.process, {.theme = safety, .text = "Ja."}, fatma);
        CHECK(answers_to(ledger.sql, safety, 10).size() == 1);
        CHECK_FALSE(is_anyone_to_tell(ledger.sql));
        ledger.put({ledger.crossing}, safety);
        CHECK(is_anyone_to_tell(ledger.sql));
        while (tell_some(ledger.sql, fatma)) {
        }
        CHECK_FALSE(is_anyone_to_tell(ledger.sql));
    });
}

TEST_CASE("objections without a reply are counted")
{
    for_each_ledger([](Ledger& ledger) {
        const auto id = object(
            ledger.sql, ledger.process, {.entry = ledger.crossing, .text = "Een brug"}, fatma
        );
        CHECK(open_objections(ledger.sql, ledger.process) == 1);
        reply(ledger.sql, ledger.process, id, "U heeft gelijk.", fatma);
        CHECK(open_objections(ledger.sql, ledger.process) == 0);
        CHECK(find_objection(ledger.sql, ledger.process, id)->reply == "U heeft gelijk.");
        CHECK_FALSE(find_objection(ledger.sql, ProcessId{99}, id));
    });
}

} // namespace wijkspraak::themes
