#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/reports/reports.hpp"
#include "features/themes/themes.hpp"
#include "support/databases.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <array>

namespace wijkspraak::closings {

using namespace testing;
using inputs::Channel;
using processes::ProcessId;
using storage::Transaction;

namespace {

constexpr int entries = 300;
constexpr std::array channels{
    Channel::form, Channel::meeting, Channel::survey, Channel::email, Channel::letter};
const std::string office = "/kantoor/trajecten/plein";

/// The square of Lindestad, complete but for its ledger: 300 entries from five channels, all in one
/// theme but the last.
struct Square {
    explicit Square(Town& its_town) : town{its_town}
    {
        town.arrange([&](Transaction& transaction) { set_up(transaction); });
    }

    void set_up(Transaction& transaction)
    {
        const auto actor = town.stagehand();
        process = processes::begin(transaction, {.slug = "plein", .title = "Het plein"}, actor);
        processes::submit_plan(transaction, process, actor);
        processes::decide_plan(
            transaction,
            process,
            {.on = Dated::parse("2025-09-01").value(), .reference = "B1"},
            actor
        );
        moments::add(transaction, process, {.title = "Bewonersavond"}, actor);
        const auto outcome =
            inputs::add(transaction, process, inputs::OutcomeDraft{"Groen", "Meer groen."}, actor);
        inputs::respond(
            transaction, process, {outcome, inputs::Disposition::declined, "Te duur."}, actor
        );
        theme = themes::add_theme(
            transaction, process, {.title = "Groen", .outcome = outcome}, "", actor
        );
        std::vector<themes::Unit> units;
        for (std::size_t entry = 0; entry < entries; ++entry)
            units.emplace_back(inputs::add(
                                   transaction,
                                   process,
                                   inputs::InputDraft{
                                       .text = "Meer bomen graag",
                                       .channel = channels.at(entry % channels.size())},
                                   actor
            )
                                   .id);
        last = *units.back().entry();
        units.pop_back();
        REQUIRE(themes::place(transaction, process, {units, theme}, actor));
        themes::give(transaction, process, {.theme = theme, .text = "Er komen bomen."}, actor);
    }

    void answer_the_last() const
    {
        town.arrange([&](Transaction& transaction) {
            themes::give(
                transaction, process, {.entry = last, .text = "Dank u."}, town.stagehand()
            );
        });
    }

    Town& town;
    ProcessId process{0};
    themes::ThemeId theme{0};
    inputs::InputId last{0};
};

void publish_report(Visitor& official)
{
    official.open(office + "/eindverslag").press("Verslag vaststellen");
    official.open(office + "/eindverslag")
        .fill("Besluitstukken waar het verslag bij hoort", "raadsvoorstel 2026-014")
        .press("Versie 1 openbaar maken");
}

} // namespace

TEST_CASE(
    "at 299 of 300 answers neither the report is frozen nor the process closed; at 300 both are"
)
{
    for_each_town([](storage::Database& database) {
        Town town{database};
        const Square square{town};
        Visitor official{town, fatma};

        official.open(office + "/eindverslag").press("Verslag vaststellen");
        CHECK(official.status() == 409);
        CHECK(official.sees("Eén stuk inbreng heeft nog geen antwoord: nummer 300."));
        official.open(office + "/afsluiten");
        CHECK(official.sees("299 van 300 stukken inbreng beantwoord"));
        official.press("Traject afsluiten");
        CHECK(official.status() == 409);
        CHECK(official.sees("Het traject is niet afgesloten"));
        CHECK(official.sees("nummer 300"));
        CHECK(official.sees("artikel 5, Participatieverordening"));
        CHECK(town.count("select count(*) from processes where closed_on is not null") == 0);

        square.answer_the_last();
        publish_report(official);
        official.open(office + "/afsluiten").press("Traject afsluiten");
        official.open(office + "/afsluiten");
        CHECK(official.sees("Dit traject is afgesloten op"));
        CHECK(town.count("select count(*) from processes where closed_on is not null") == 1);
    });
}

TEST_CASE("nothing comes in after a process was closed, until Fatma opens it again and says why")
{
    Town town;
    const Square square{town};
    Visitor official{town, fatma};
    square.answer_the_last();
    publish_report(official);
    official.open(office + "/afsluiten").press("Traject afsluiten");

    const auto add = [&] {
        official.open(office + "/inbreng").fill("Wat is er gezegd?", "Nog iets");
        official.press("Inbreng toevoegen");
    };
    add();
    CHECK(official.status() == 409);
    CHECK(official.sees("Dit traject is afgesloten"));

    official.open(office + "/afsluiten").press("Traject heropenen");
    CHECK(official.status() == 422);
    official.fill("Waarom opent u dit traject weer?", "Er kwam een brief binnen.");
    official.press("Traject heropenen");
    add();
    CHECK(official.status() < 400);
    CHECK(town.count("select count(*) from inputs") == entries + 1);
}

} // namespace wijkspraak::closings
