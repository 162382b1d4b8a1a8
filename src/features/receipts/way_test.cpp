#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/themes.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::receipts {

using namespace testing;
using storage::Transaction;

namespace {

/// Noor asked for a bridge; Bram asked for the same, and Fatma read both as one point.
struct TwoWhoSaidTheSame {
    explicit TwoWhoSaidTheSame(Town& its_town) : town{its_town}
    {
        town.arrange([&](Transaction& transaction) {
            const auto actor = town.stagehand();
            process = processes::begin(transaction, {.slug = "brug", .title = "De brug"}, actor);
            processes::publish(transaction, process, false, actor);
            const auto say = [&](const char* words) {
                return inputs::add(transaction, process, inputs::InputDraft{.text = words}, actor);
            };
            noors = say("Een brug over de beek");
            const auto brams = say("Graag een brug");
            theme = themes::add_theme(transaction, process, {.title = "Oversteken"}, "", actor);
            const auto points = themes::read_as(
                transaction,
                process,
                {
                    {noors.id, brams.id},
                    {"Een brug"       },
                    "Zelfde wens"
            },
                actor
            );
            REQUIRE(points);
            REQUIRE(themes::place(transaction, process, {{points->front()}, theme}, actor));
        });
    }

    std::string address() const { return inputs::receipt_path(noors.code); }

    Town& town;
    processes::ProcessId process{0};
    inputs::Receipt noors{.id = inputs::InputId{0}, .code = {}};
    themes::ThemeId theme{0};
};

} // namespace

TEST_CASE("Noor reads what she said, how it was read and with whom, and the answer when it is there"
)
{
    Town town;
    const TwoWhoSaidTheSame both{town};
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open(both.address());
    CHECK(noor_at_home.sees("Een brug over de beek"));
    CHECK(noor_at_home.sees("Oversteken"));
    CHECK(noor_at_home.sees("Samengevoegd met andere inbreng"));
    CHECK(noor_at_home.sees("Waarom: Zelfde wens"));
    CHECK(noor_at_home.sees("Eén andere persoon of groep zei hetzelfde."));
    CHECK_FALSE(noor_at_home.sees("De gemeente heeft geantwoord."));

    town.arrange([&](Transaction& transaction) {
        themes::give(
            transaction,
            both.process,
            {.theme = both.theme, .text = "De brug komt er in mei."},
            town.stagehand()
        );
    });
    noor_at_home.open(both.address());
    CHECK(noor_at_home.sees("De gemeente heeft geantwoord."));
    CHECK(noor_at_home.sees("De brug komt er in mei."));
}

TEST_CASE("Noor objects to how she was read, once, and finds the reply on the same page")
{
    Town town;
    const TwoWhoSaidTheSame both{town};
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open(both.address()).press("Versturen");
    CHECK(noor_at_home.status() == 422);
    noor_at_home.fill("Wat klopt er niet?", "Ik bedoelde een brug voor fietsers.");
    noor_at_home.press("Versturen");
    noor_at_home.open(both.address());
    CHECK(noor_at_home.sees("Een medewerker leest dit nog."));
    CHECK_FALSE(noor_at_home.sees("Wat klopt er niet?"));

    // Whoever sends the form once more from an old page adds nothing.
    town.post(
        both.address() + "/bezwaar",
        anonymous,
        {
            {"bezwaar", "Nog eens"}
    }
    );
    CHECK(town.count("select count(*) from theme_objections") == 1);

    town.arrange([&](Transaction& transaction) {
        const auto objection = themes::objections_to(transaction, both.noors.id).front().id;
        themes::reply(
            transaction, both.process, objection, "Dat maken wij ervan.", town.stagehand()
        );
    });
    noor_at_home.open(both.address());
    CHECK(noor_at_home.sees("Dat maken wij ervan."));
}

TEST_CASE("there is nothing to object to in an entry that nobody read otherwise")
{
    Town town;
    const TwoWhoSaidTheSame both{town};
    const auto third = town.arrange([&](Transaction& transaction) {
        return inputs::add(
            transaction, both.process, inputs::InputDraft{.text = "Een bank"}, town.stagehand()
        );
    });
    Visitor sanne_at_home{town, anonymous};
    sanne_at_home.open(inputs::receipt_path(third.code));
    CHECK_FALSE(sanne_at_home.sees("Klopt dit niet?"));
    town.post(
        inputs::receipt_path(third.code) + "/bezwaar",
        anonymous,
        {
            {"bezwaar", "Nee"}
    }
    );
    CHECK(town.count("select count(*) from theme_objections") == 0);
}

TEST_CASE("a text that was mended after it was typed in keeps what it said before")
{
    Town town;
    const TwoWhoSaidTheSame both{town};
    town.arrange([&](Transaction& transaction) {
        transaction.run(
            "insert into input_corrections (input_id, text_before, corrected_at) "
            "values ($1, 'Een burg', 1000)",
            both.noors.id
        );
        transaction.note_audit();
    });
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open(both.address());
    CHECK(noor_at_home.sees("Eerder stond er: “Een burg”"));
}

TEST_CASE("whoever took a printed form home reads that it has not been typed in yet")
{
    Town town;
    const TwoWhoSaidTheSame both{town};
    const auto code = inputs::new_code();
    town.arrange([&](Transaction& transaction) {
        const auto moment =
            moments::add(transaction, both.process, {.title = "Bewonersavond"}, town.stagehand());
        transaction.run(
            "insert into hall_sheets (code, process_id, set_number, moment_id, number, made_at) "
            "values ($1, $2, 1, $3, 1, 1000)",
            code,
            both.process,
            moment
        );
        transaction.note_audit();
    });
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open(inputs::receipt_path(code));
    CHECK(noor_at_home.status() == 200);
    CHECK(noor_at_home.sees("Uw formulier is nog niet overgetypt"));
}

} // namespace wijkspraak::receipts
