#include "features/areas/sample_test.hpp"
#include "features/bodies/bodies.hpp"
#include "features/messages/messages.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::moments {

using namespace testing;
using storage::Transaction;

namespace {

const std::string office = "/kantoor/trajecten/afspraken/momenten";

bodies::BodyId body_for(
    Transaction& transaction, std::string slug, std::string_view buurt, bodies::Profile profile = {}
)
{
    const storage::Actor actor{.account = 1, .role = "test", .at = {1'000}};
    const auto id = bodies::add(
        transaction,
        bodies::Registration{
            .body = {.slug = slug, .name = "Wijkraad " + slug},
              .profile = std::move(profile)
    },
        actor
    );
    if (not buurt.empty())
        bodies::settle(transaction, id, {areas::find(transaction, buurt)->id}, actor);
    return id;
}

/// Lindestad with a body that can be mailed and one that cannot in Zomerlinde, one that has ended
/// there, and one elsewhere; a decided process with a meeting in Zomerlinde on 1 April 2026.
void arrange(Town& town, std::string_view on = "2026-04-01")
{
    town.arrange([&](Transaction& transaction) {
        areas::sample::bring(transaction, areas::sample::file(areas::sample::whole()));
        body_for(transaction, "Post", "bu01530101", {.email = "post@voorbeeld.nl"});
        body_for(transaction, "Stil", "bu01530101");
        body_for(transaction, "Oud", "bu01530101", {.ended = Dated::parse("2025-07-01")});
        body_for(transaction, "Ver", "bu01530202", {.email = "ver@voorbeeld.nl"});
        const auto process = processes::begin(
            transaction, {.slug = "afspraken", .title = "Afspraken"}, town.stagehand()
        );
        processes::decide_plan(
            transaction,
            process,
            {.on = Dated::parse("2022-06-07").value(), .reference = "B22-117"},
            town.stagehand()
        );
        processes::publish(transaction, process, true, town.stagehand());
        add(transaction,
            process,
            {.title = "Bewonersavond",
             .on = Dated::parse(on),
             .place = "De school",
             .areas = {areas::find(transaction, "bu01530101")->id}},
            town.stagehand());
    });
}

std::int64_t waiting(Town& town)
{
    return town.count("select count(*) from messages where kind = 'uitnodiging'");
}

} // namespace

TEST_CASE("Fatma invites the bodies of an area in one go, and who has no address is on her list")
{
    Town town;
    arrange(town);
    Visitor official{town, fatma};
    official.open(office + "/1").follow("Wijkorganen uitnodigen");
    CHECK(official.sees("per mail aan post@voorbeeld.nl"));
    CHECK(official.sees("geen adres bekend: bel of schrijf"));
    CHECK_FALSE(official.sees("Wijkraad Oud"));
    official.press("Nodig deze wijkorganen uit");
    CHECK(official.status() == 200);
    CHECK(waiting(town) == 1);
    CHECK(town.count("select count(*) from moment_bodies where moment_id = 1") == 2);

    // The invitation stands in the record too, so that the days until the meeting are counted.
    official.open(office + "/1");
    CHECK(official.sees("Er zaten 30 dagen tussen de uitnodiging en dit moment."));
    Visitor resident{town, anonymous};
    resident.open("/trajecten/afspraken/momenten/1");
    CHECK(resident.sees("Wijkraad Post, Wijkraad Stil"));
    CHECK_FALSE(resident.sees("post@voorbeeld.nl"));
}

TEST_CASE("who was invited is not invited twice, and another can still be added")
{
    Town town;
    arrange(town);
    Visitor official{town, fatma};
    official.open(office + "/1/uitnodigen").press("Nodig deze wijkorganen uit");
    official.press("Nodig deze wijkorganen uit");
    CHECK(official.status() == 422);
    CHECK(official.sees("Kies ten minste één wijkorgaan"));
    official.open(office + "/1/uitnodigen")
        .tick("Wijkraad Ver")
        .press("Nodig deze wijkorganen uit");
    CHECK(official.status() == 200);
    CHECK(waiting(town) == 2);
    CHECK(town.count("select count(*) from moments where kind = 'uitnodiging'") == 1);
    CHECK(town.count("select count(*) from moment_bodies where moment_id = 1") == 3);
}

TEST_CASE("nobody is invited to what is over, and the page says what to do instead")
{
    Town town;
    arrange(town, "2026-02-01");
    Visitor official{town, fatma};
    official.open(office + "/1/uitnodigen");
    CHECK(official.sees("Dit moment is al geweest."));
    CHECK(
        town.post(
                office + "/1/uitnodigen",
                fatma,
                {
                    {"wijkorgaan", "1"}
    }
        ).status == 409
    );
    CHECK(waiting(town) == 0);
    CHECK(town.post(office + "/1/uitnodigen", otto, {}).status == 403);
}

TEST_CASE("the form of a moment asks first about the bodies of its area")
{
    Town town;
    arrange(town);
    Visitor official{town, fatma};
    official.open(office + "/1");
    CHECK(official.sees("Wijkorganen van dit gebied"));
    CHECK(official.sees("Andere wijkorganen"));
    official.choose("Wijkraad Post", "Aanwezig")
        .choose("Wijkraad Stil", "Afwezig")
        .press("Wijzigingen bewaren");
    CHECK(official.status() == 200);
    CHECK(town.count("select count(*) from moment_bodies") == 2);
    CHECK(town.count("select count(*) from moment_areas") == 1);
}

TEST_CASE("a new moment and a new round begin with the parts of town of the process")
{
    Town town;
    arrange(town);
    Visitor official{town, fatma};
    official.open(office)
        .follow("Gebieden van dit traject")
        .tick("Zomerlinde (buurt)")
        .press("Opslaan");
    CHECK(official.status() == 200);
    CHECK(official.sees("Wijkorganen van dit gebied"));
    CHECK(official.sees("Wijkraad Post"));
    CHECK_FALSE(official.sees("Wijkraad Ver"));
    CHECK(official.open("/trajecten/afspraken").sees("Voor welk gebied"));
    CHECK(official.sees("Zomerlinde"));

    official.open(office + "/nieuw");
    CHECK(official.sees("Wijkorganen van dit gebied"));
    official.choose("Soort moment", "Bijeenkomst")
        .fill("Titel", "Nog een avond")
        .fill("Datum", "8-4-2026")
        .press("Moment toevoegen");
    CHECK(town.count("select count(*) from moment_areas where moment_id = 2") == 1);

    official.open("/kantoor/trajecten/afspraken/akkoord/nieuw")
        .fill("Titel", "Concepten")
        .fill("Waarover is akkoord gevraagd?", "Het ontwerp")
        .choose("Welke wijkorganen telt het register?", "de wijkorganen van de gebieden hieronder")
        .press("Akkoordronde toevoegen");
    CHECK(official.sees("gebied: Zomerlinde"));
    CHECK(official.sees("Van geen van de 2 wijkorganen"));
    CHECK(town.post("/kantoor/trajecten/afspraken/gebieden", otto, {}).status == 403);
}

TEST_CASE("an ended body is refused after its end, and kept where it was recorded")
{
    Town town;
    arrange(town);
    const auto old = town.count("select id from bodies where slug = 'Oud'");
    const web::Fields late{
        {"soort",                             "bijeenkomst"  },
        {"titel",                             "Bewonersavond"},
        {"datum",                             "1-4-2026"     },
        {"aantal-soort",                      "onbekend"     },
        {"wijkorgaan-" + std::to_string(old), "uitgenodigd"  }
    };
    CHECK(town.post(office + "/1", fatma, late).status == 422);
    CHECK(town.count("select count(*) from moment_bodies") == 0);

    auto early = late;
    early.set("datum", "1-6-2025");
    CHECK(town.post(office + "/1", fatma, early).status == 303);
    CHECK(town.count("select count(*) from moment_bodies") == 1);
    CHECK(town.post(office + "/1", fatma, late).status == 303); // it was written down already
}

TEST_CASE("a meeting in a part of town that is no longer offered keeps its name")
{
    Town town;
    arrange(town);
    town.arrange([&](Transaction& transaction) {
        transaction.run("update areas set is_offered = 0");
        storage::audit(transaction, town.stagehand(), {.action = "test"});
    });
    CHECK(Visitor{town, anonymous}.open("/trajecten/afspraken/momenten/1").sees("Zomerlinde"));
    Visitor official{town, fatma};
    official.open(office + "/1").press("Wijzigingen bewaren");
    CHECK(official.status() == 200);
    CHECK(town.count("select count(*) from moment_areas") == 1);
}

TEST_CASE("who is for an area on a day is the same on both databases")
{
    for_each_town([](storage::Database& database) {
        database.write([](Transaction& transaction) {
            areas::sample::bring(transaction, areas::sample::file(areas::sample::whole()));
            const auto post = body_for(transaction, "Post", "bu01530101", {.email = "p@v.nl"});
            body_for(transaction, "Oud", "bu01530101", {.ended = Dated::parse("2025-07-01")});
            body_for(transaction, "Ver", "bu01530202");
            const auto linde = areas::find(transaction, "wk015301")->id;
            const auto all = bodies::placed(transaction);
            CHECK(all.size() == 3);
            const auto count = [&](std::string_view day) {
                return bodies::for_areas(transaction, all, {linde}, *Date::parse(day)).size();
            };
            CHECK(count("2026-03-02") == 1);
            CHECK(count("2025-06-30") == 2);
            const auto addresses = bodies::addresses(transaction, *Date::parse("2026-03-02"));
            CHECK(
                addresses ==
                std::map<bodies::BodyId, std::string>{
                    {post, "p@v.nl"}
            }
            );
        });
    });
}

} // namespace wijkspraak::moments
