#include "features/themes/ledger_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::themes {

TEST_CASE("a remark that is put in a theme is sorted, and counted there")
{
    for_each_ledger([](Ledger& ledger) {
        const auto safety = ledger.theme("Veilig oversteken");
        CHECK(ledger.standing(ledger.crossing) == Standing::received);
        ledger.put({ledger.crossing, ledger.zebra}, safety);
        CHECK(ledger.standing(ledger.crossing) == Standing::sorted);
        CHECK(ledger.places(safety) == 2);
        const auto headway = inputs::headway_of(ledger.sql, ledger.process);
        CHECK(headway.total == 3);
        CHECK(headway.sorted == 2);
        CHECK(headway.answered == 0);

        REQUIRE(place(ledger.sql, ledger.process, {{ledger.zebra}, {}}, fatma));
        CHECK(ledger.standing(ledger.zebra) == Standing::received);
        CHECK(ledger.places(safety) == 1);
        const auto in_theme = members_of(ledger.sql, safety);
        REQUIRE(in_theme.places.size() == 1);
        CHECK(in_theme.places.front().entry == ledger.crossing);
    });
}

TEST_CASE("two remarks that were merged stay as they were said, and their givers are told")
{
    for_each_ledger([](Ledger& ledger) {
        const auto point =
            ledger.read({ledger.crossing, ledger.zebra}, {"Een zebrapad bij school"});
        CHECK(sources_of(ledger.sql, point) == std::vector{ledger.crossing, ledger.zebra});
        const auto entry = inputs::find_input(ledger.sql, ledger.process, ledger.crossing);
        CHECK(entry->text == "De oversteek bij de school is gevaarlijk");
        CHECK(ledger.messages() == 1); // Noor; whoever said the other left no address

        const auto lineage = lineage_of(ledger.sql, ledger.crossing);
        REQUIRE(lineage.size() == 1);
        CHECK(lineage.front().step.kind == StepKind::merged);
        CHECK(lineage.front().others == 1);
        CHECK(lineage.front().after.front().text == "Een zebrapad bij school");
        CHECK(loose_points(ledger.sql, ledger.process, 10).size() == 1);
    });
}

TEST_CASE("what became a point cannot be split once more as if it had not")
{
    for_each_ledger([](Ledger& ledger) {
        ledger.read({ledger.both}, {"Meer bomen", "Een zebrapad"});
        const auto again = read_as(ledger.sql, ledger.process, {{ledger.both}, {"Anders"}}, fatma);
        REQUIRE_FALSE(again);
        CHECK(again.error() == Obstacle::became_points);
        const auto safety = ledger.theme("Veilig oversteken");
        const auto placed = place(ledger.sql, ledger.process, {{ledger.both}, safety}, fatma);
        REQUIRE_FALSE(placed);
        CHECK(placed.error() == Obstacle::became_points);
    });
}

TEST_CASE("a remark about two things is answered once both of its points are")
{
    for_each_ledger([](Ledger& ledger) {
        const auto points = read_as(
            ledger.sql,
            ledger.process,
            {
                {ledger.both    },
                { "Meer bomen", "Een zebrapad"}
        },
            fatma
        );
        REQUIRE(points);
        const auto green = ledger.theme("Groen");
        const auto safety = ledger.theme("Veilig oversteken");
        ledger.put({points->front()}, green);
        ledger.put({points->back()}, safety);
        give(ledger.sql, ledger.process, {.theme = green, .text = "Er komen tien bomen."}, fatma);
        CHECK(ledger.standing(ledger.both) == Standing::sorted);
        give(ledger.sql, ledger.process, {.theme = safety, .text = "Het zebrapad komt."}, fatma);
        CHECK(ledger.standing(ledger.both) == Standing::answered);
        CHECK(answers_for(ledger.sql, ledger.both).size() == 2);
        CHECK(inputs::unanswered(ledger.sql, ledger.process, 10).size() == 2);
    });
}

TEST_CASE("an answer to a theme reaches everyone in it once, and who comes to it later too")
{
    for_each_ledger([](Ledger& ledger) {
        const auto safety = ledger.theme("Veilig oversteken");
        ledger.put({ledger.zebra, ledger.crossing}, safety);
        give(ledger.sql, ledger.process, {.theme = safety, .text = "Het zebrapad komt."}, fatma);
        CHECK(ledger.messages() == 1);
        CHECK(ledger.standing(ledger.zebra) == Standing::answered);
        CHECK_FALSE(tell_some(ledger.sql, fatma));

        const auto later = ledger.say("Zebrapad!", "bram@voorbeeld.nl");
        ledger.put({later}, safety);
        CHECK(ledger.standing(later) == Standing::answered);
        while (tell_some(ledger.sql, fatma)) {
        }
        CHECK(ledger.messages() == 2);
    });
}

TEST_CASE("a thousand people in a theme hear its answer, whichever request or server tells them")
{
    for_each_ledger([](Ledger& ledger) {
        std::vector<Unit> units;
        for (int person = 0; person < 1'100; ++person)
            units.emplace_back(
                ledger.say("Een zebrapad", "p" + std::to_string(person) + "@voorbeeld.nl")
            );
        const auto safety = ledger.theme("Veilig oversteken");
        ledger.put(units, safety);
        give(ledger.sql, ledger.process, {.theme = safety, .text = "Het zebrapad komt."}, fatma);
        CHECK(ledger.messages() == 500);
        CHECK(tell_some(ledger.sql, fatma));
        CHECK(tell_some(ledger.sql, fatma));
        CHECK_FALSE(tell_some(ledger.sql, fatma));
        CHECK(ledger.messages() == 1'100);
        CHECK(inputs::headway_of(ledger.sql, ledger.process).answered == 1'100);
    });
}

TEST_CASE("an entry with a question of its own gets an answer of its own")
{
    for_each_ledger([](Ledger& ledger) {
        give(ledger.sql, ledger.process, {.entry = ledger.crossing, .text = "In mei."}, fatma);
        CHECK(ledger.standing(ledger.crossing) == Standing::answered);
        CHECK(ledger.messages() == 1);
        CHECK(answers_for(ledger.sql, ledger.crossing).front().text == "In mei.");
        CHECK(answers_of(ledger.sql, ledger.process).size() == 1);
    });
}

TEST_CASE("what was merged by mistake is taken back, step by step, and nothing is lost")
{
    for_each_ledger([](Ledger& ledger) {
        const auto safety = ledger.theme("Veilig oversteken");
        ledger.put({ledger.crossing}, safety);
        const auto point = ledger.read({ledger.crossing, ledger.zebra}, {"Een zebrapad"});
        CHECK(places_of(ledger.sql, Unit{ledger.crossing}).empty());

        REQUIRE(undo(ledger.sql, ledger.process, fatma));
        CHECK(find_point(ledger.sql, ledger.process, point)->is_ended);
        CHECK(places_of(ledger.sql, ledger.crossing).front() == Place{ledger.crossing, {}, safety});
        CHECK(places_of(ledger.sql, ledger.zebra).front() == Place{ledger.zebra, {}, {}});
        CHECK(ledger.places(safety) == 1);

        REQUIRE(undo(ledger.sql, ledger.process, fatma)); // the placing
        REQUIRE(undo(ledger.sql, ledger.process, fatma)); // the theme
        CHECK(themes_of(ledger.sql, ledger.process).empty());
        const auto nothing = undo(ledger.sql, ledger.process, fatma);
        REQUIRE_FALSE(nothing);
        CHECK(nothing.error() == Obstacle::nothing_to_undo);
        CHECK(steps_of(ledger.sql, ledger.process, {}, 10).size() == 6);
    });
}

TEST_CASE("a theme that was merged into another takes its remarks along, and comes back when undone"
)
{
    for_each_ledger([](Ledger& ledger) {
        const auto safety = ledger.theme("Veilig oversteken");
        const auto school = ledger.theme("Rond de school");
        ledger.put({ledger.crossing}, safety);
        ledger.put({ledger.zebra}, school);
        CHECK_FALSE(merge(ledger.sql, ledger.process, {school, school}, fatma));
        REQUIRE(merge(ledger.sql, ledger.process, {school, safety, "Zelfde plek"}, fatma));
        CHECK(ledger.places(safety) == 2);
        CHECK(themes_of(ledger.sql, ledger.process).size() == 1);
        CHECK_FALSE(place(ledger.sql, ledger.process, {{ledger.both}, school}, fatma));

        REQUIRE(undo(ledger.sql, ledger.process, fatma));
        CHECK(themes_of(ledger.sql, ledger.process).size() == 2);
        CHECK(ledger.places(school) == 1);
    });
}

TEST_CASE("part of a theme becomes a theme of its own")
{
    for_each_ledger([](Ledger& ledger) {
        const auto safety = ledger.theme("Veilig oversteken");
        ledger.put({ledger.crossing, ledger.zebra}, safety);
        const auto id = split(
            ledger.sql, ledger.process, {safety, {ledger.zebra}, {.title = "Zebrapad"}}, fatma
        );
        REQUIRE(id);
        CHECK(ledger.places(safety) == 1);
        CHECK(ledger.places(*id) == 1);
        CHECK_FALSE(
            split(ledger.sql, ledger.process, {safety, {ledger.both}, {.title = "Groen"}}, fatma)
        );
    });
}

TEST_CASE("other words for a theme are a step; another officer for it is not")
{
    for_each_ledger([](Ledger& ledger) {
        auto theme = *find_theme(ledger.sql, ledger.process, ledger.theme("Oversteken"));
        theme.handler = "Verkeer";
        change(ledger.sql, ledger.process, theme, "", fatma);
        CHECK(steps_of(ledger.sql, ledger.process, {}, 10).size() == 1);
        theme.title = "Veilig oversteken";
        change(ledger.sql, ledger.process, theme, "Duidelijker", fatma);
        CHECK(last_step(ledger.sql, ledger.process)->kind == StepKind::theme_reworded);

        REQUIRE(undo(ledger.sql, ledger.process, fatma));
        const auto now = *find_theme(ledger.sql, ledger.process, theme.id);
        CHECK(now.title == "Oversteken");
        CHECK(now.handler == "Verkeer");
    });
}

TEST_CASE("a theme that waits longest for its answer stands first, and an answered one not at all")
{
    for_each_ledger([](Ledger& ledger) {
        const auto add = [&](const char* title, const char* answer_by) {
            return add_theme(
                ledger.sql,
                ledger.process,
                {.title = title, .answer_by = Date::parse(answer_by)},
                "",
                fatma
            );
        };
        ledger.theme("Zonder datum");
        add("Later", "2026-05-01");
        add("Eerst", "2026-04-01");
        const auto done = add("Klaar", "2026-01-01");
        give(ledger.sql, ledger.process, {.theme = done, .text = "Ja."}, fatma);

        const auto waiting = waiting_themes(ledger.sql);
        REQUIRE(waiting.size() == 3);
        CHECK(waiting[0].theme.title == "Eerst");
        CHECK(waiting[1].theme.title == "Later");
        CHECK(waiting[2].theme.title == "Zonder datum");
    });
}

TEST_CASE("Noor objects to how she was read, and gets a reply")
{
    for_each_ledger([](Ledger& ledger) {
        ledger.read({ledger.crossing}, {"Een zebrapad"});
        const auto told = ledger.messages();
        const auto id = object(
            ledger.sql,
            ledger.process,
            {.entry = ledger.crossing,
             .kind = ObjectionKind::reading,
             .text = "Ik vroeg om een brug"},
            fatma
        );
        CHECK(objections_to(ledger.sql, ledger.crossing).front().reply.empty());
        reply(ledger.sql, ledger.process, id, "U heeft gelijk.", fatma);
        CHECK(objections_of(ledger.sql, ledger.process).front().reply == "U heeft gelijk.");
        CHECK(ledger.messages() == told + 1);
    });
}

TEST_CASE("a remark that was withheld with its reason needs no other answer")
{
    for_each_ledger([](Ledger& ledger) {
        ledger.sql.run("update inputs set state = 'afgeschermd' where id = $1", ledger.crossing);
        inputs::note_placed(ledger.sql, ledger.process, ledger.crossing, Standing::received);
        CHECK(ledger.standing(ledger.crossing) == Standing::answered);
    });
}

} // namespace wijkspraak::themes
