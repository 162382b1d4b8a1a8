#include "features/actions/actions.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/oversight/body_year.hpp"
#include "features/oversight/oversight.hpp"
#include "features/people/people.hpp"
#include "features/support/support.hpp"
#include "features/talks/talks.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::oversight {

namespace {

using storage::Transaction;
using testing::anonymous;
using testing::ines;
using testing::Town;
using testing::Visitor;

const web::Viewer mila{// stadsdeelmanager
                       .account = 2,
                       .name = "Mila",
                       .roles = {web::Role::district_manager}};

struct Stage {
    bodies::BodyId linde;
    bodies::BodyId beuk;
};

/// Two stadsdelen with a body each: Linde has a talk that was held and a late action, Beuk nothing.
Stage arrange(Transaction& sql, const storage::Actor& actor)
{
    for (const auto* address : {"noor@lindestad.nl", "mila@lindestad.nl"})
        people::add(sql, {.email = address, .name = "Iemand"}, "", actor);
    const auto north = areas::add(sql, {.slug = "noord", .name = "Noord"}, actor);
    const auto south = areas::add(sql, {.slug = "zuid", .name = "Zuid"}, actor);
    const auto add = [&](std::string slug, std::string name, areas::AreaId district) {
        bodies::BodyDraft draft{
            .slug = std::move(slug), .name = std::move(name), .district = district};
        return bodies::add(sql, draft, actor);
    };
    const Stage stage{
        .linde = add("linde", "Wijkraad De Linde", north),
        .beuk = add("beuk", "Buurtkring De Beuk", south)};
    actions::add(
        sql,
        {.what = "Een bank bij de speeltuin",
         .owner = {.unit = "Beheer"},
         .body = stage.linde,
         .due = Dated::parse("2026-02-01"),
         .is_public = true},
        actor
    );
    const auto round = talks::start(
        sql,
        {.year = 2026, .district = north, .held_until = Date::parse("2026-04-01").value()},
        actor
    );
    const auto talk = talks::talks_of(sql, round).at(0);
    talks::invite(sql, talk, actor);
    talks::hold(
        sql, talks::find(sql, talk.id).value(), {.on = Date::parse("2026-02-20").value()}, actor
    );
    support::write_down(
        sql,
        {.body = stage.linde, .on = Date::parse("2026-01-12").value(), .what = "Kennis gemaakt."},
        actor
    );
    return stage;
}

Town arranged()
{
    Town town;
    town.arrange([&](Transaction& sql) { arrange(sql, town.stagehand()); });
    return town;
}

} // namespace

TEST_CASE("the council reads with how many bodies the talk was held, and opens the list")
{
    auto town = arranged();
    Visitor reader{town, anonymous};
    reader.open("/cijfers/2026");
    CHECK(reader.sees("1 van 2 (50%)"));
    reader.follow("1 van 2 (50%)");
    reader.open("/cijfers/2026/gesprek");
    CHECK(reader.sees("Wijkraad De Linde"));
    CHECK_FALSE(reader.sees("Buurtkring De Beuk"));
    reader.choose("Welke wijkorganen", "Nog niet (1)").press("Tonen");
    CHECK(reader.sees("Buurtkring De Beuk"));
    CHECK_FALSE(reader.sees("Wijkraad De Linde"));
}

TEST_CASE("behind the inhabitants with a body stand the buurten of that stadsdeel")
{
    auto town = arranged();
    const auto response = town.get("/cijfers/2026/inwoners?stadsdeel=noord", anonymous);
    CHECK(response.location == "/gebieden/zonder-wijkorgaan?stadsdeel=noord");
    CHECK(town.get(response.location, anonymous).status == 200);
}

TEST_CASE("behind the late actions stand the actions themselves")
{
    auto town = arranged();
    Visitor reader{town, anonymous};
    reader.open("/cijfers/2026/te-laat?stadsdeel=noord");
    CHECK(reader.sees("Een bank bij de speeltuin"));
    reader.open("/cijfers/2026/te-laat?stadsdeel=zuid");
    CHECK_FALSE(reader.sees("Een bank bij de speeltuin"));
}

TEST_CASE("a figure or a year that is not there is a page that does not exist")
{
    auto town = arranged();
    CHECK(Visitor{town, anonymous}.open("/cijfers/2026/maan").status() == 404);
    CHECK(Visitor{town, anonymous}.open("/cijfers/1850").status() == 404);
    CHECK(Visitor{town, anonymous}.open("/cijfers/2027").status() == 200);
}

TEST_CASE("with two bodies nothing is said about whether stadsdelen are treated alike")
{
    auto town = arranged();
    Visitor reader{town, anonymous};
    reader.open("/cijfers/2026");
    CHECK(reader.sees("Geen enkel cijfer valt op."));
    CHECK(reader.sees("er zijn te weinig gevallen"));
}

TEST_CASE("Mila sees her own stadsdeel, and all of them when she asks")
{
    auto town = arranged();
    Visitor manager{town, mila};
    manager.open("/kantoor/stadsdelen/2026");
    CHECK(manager.sees("Buurtkring De Beuk"));
    manager.tick("Noord").press("Opslaan");
    manager.open("/kantoor/stadsdelen/2026");
    CHECK(manager.sees("Wijkraad De Linde"));
    CHECK_FALSE(manager.sees("Buurtkring De Beuk"));
    CHECK(manager.sees("1 actie is te laat"));
    manager.follow("1 verslag is nog niet door beide bevestigd");
    CHECK(manager.sees("Toon alle wijkorganen"));
    CHECK(manager.sees("Wijkraad De Linde"));
    manager.choose("Stadsdeel", "Hele gemeente").press("Tonen");
    CHECK(manager.sees("Buurtkring De Beuk"));
    CHECK(manager.sees("1 gesprek zonder datum"));
}

TEST_CASE("who reads along has no stadsdelen of their own until they choose some")
{
    auto town = arranged();
    Visitor auditor{town, ines};
    auditor.open("/kantoor/stadsdelen/2026");
    CHECK(auditor.sees("Kies uw stadsdelen"));
    CHECK(auditor.sees("Wijkraad De Linde"));
}

TEST_CASE("the figures as CSV have a line for each figure of the town and of every stadsdeel")
{
    auto town = arranged();
    const auto file =
        std::get<web::Download>(town.get("/cijfers/2026/tabel.csv", anonymous).body).bytes;
    CHECK(std::ranges::count(file, '\n') == 1 + std::ssize(figures) * 3);
    CHECK(file.find(";gesprek gehouden;") == std::string::npos);
    CHECK(file.find("Jaargesprek gehouden") != std::string::npos);
    const auto list =
        std::get<web::Download>(town.get("/kantoor/stadsdelen/2026/lijst.csv", mila).body).bytes;
    CHECK(std::ranges::count(list, '\n') == 3);
}

TEST_CASE("which stadsdelen somebody looks after is kept on both databases")
{
    testing::for_each_town([](storage::Database& database) {
        Town town{database};
        town.arrange([&](Transaction& sql) {
            arrange(sql, town.stagehand());
            const auto south = areas::find(sql, "zuid").value().id;
            look_after(sql, people::AccountId{2}, {south}, town.stagehand());
            look_after(sql, people::AccountId{2}, {south}, town.stagehand());
            CHECK(districts_of(sql, people::AccountId{2}) == std::set{south});
            CHECK(districts_of(sql, people::AccountId{1}).empty());
        });
    });
}

} // namespace wijkspraak::oversight
