#include "features/areas/sample_test.hpp"
#include "features/areas/store.hpp"
#include "support/databases.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace wijkspraak::areas {

using namespace testing;

namespace {

std::string in_year(std::string text, const std::string& year)
{
    for (auto at = text.find("2025"); at != std::string::npos; at = text.find("2025"))
        text.replace(at, 4, year);
    return text;
}

const std::string with_district = sample::file(
    sample::municipality() + "," + sample::quarters(R"(,"stadsdeel":"Noord")") + "," +
    sample::neighbourhoods()
);

void arrange(Town& town, const std::string& text = with_district)
{
    town.arrange([&](storage::Transaction& transaction) { sample::bring(transaction, text); });
}

void arrange_addresses(Town& town)
{
    town.arrange([&](storage::Transaction& transaction) {
        write_addresses(
            transaction,
            {
                {"7511AA", 12, "", "Lindelaan", "Lindestad", {25'010'000, 47'050'000}},
                {"7511AA", 14, "", "Lindelaan", "Lindestad", {25'070'000, 47'050'000}},
                {"7511AB", 1,  "", "Buitenweg", "Lindestad", {29'000'000, 47'050'000}}
        },
            town.stagehand()
        );
    });
}

web::Response send(
    Town& town, const web::Viewer& viewer, const std::string& text, const web::Fields& fields = {}
)
{
    const Folder folder;
    std::ofstream{folder / "gebieden.geojson"} << text;
    return town.post(
        "/kantoor/gebieden",
        viewer,
        fields,
        {
            {.field = "bestand-1",
             .file_name = "gebieden.geojson",
             .media_type = "application/geo+json",
             .path = folder / "gebieden.geojson",
             .size = text.size()}
    }
    );
}

std::string text_of(const web::Response& response)
{
    return html::text_of(std::get<web::Page>(response.body).content);
}

} // namespace

TEST_CASE("a town without a division says so")
{
    Town town;
    CHECK(Visitor{town, anonymous}.open("/gebieden").sees("nog geen buurten en wijken"));
}

TEST_CASE("tiles of another stand behind the map where the town wants them, and privacy tells it")
{
    Town town;
    arrange(town);
    const auto page = [&](std::string_view address) {
        return html::to_string(std::get<web::Page>(town.get(address, anonymous).body).content);
    };
    CHECK(page("/gebieden").find("tegels.nl") == std::string::npos);
    CHECK(page("/privacy").find("tegels.nl") == std::string::npos);
    town.settings.tiles = web::TileLayer::parse("https://tegels.nl/{z}/{x}/{y}.png");
    CHECK(page("/gebieden").find("https://tegels.nl/") != std::string::npos);
    CHECK(page("/gebieden/bu01530101").find("https://tegels.nl/") != std::string::npos);
    CHECK(page("/privacy").find("https://tegels.nl") != std::string::npos);
}

TEST_CASE("Noor goes from the map of the town to her buurt and back to the wijk")
{
    Town town;
    arrange(town);
    Visitor visitor{town, anonymous};
    visitor.open("/gebieden");
    CHECK(visitor.sees("Lindestad heeft 1 stadsdeel, 2 wijken en 4 buurten."));
    CHECK(visitor.sees("Indeling van 2025. Bron: CBS."));
    CHECK(visitor.sees("Zomerlinde, 1.000 inwoners")); // the title in the map
    visitor.follow("Zomerlinde");
    CHECK(visitor.address() == "/gebieden/bu01530101");
    CHECK(visitor.sees("50 hectare"));
    CHECK(visitor.sees("BU01530101"));
    CHECK(visitor.sees("Winterlinde")); // beside it, on the map and in the list
    visitor.follow("De Linde");
    CHECK(visitor.address() == "/gebieden/wk015301");
    CHECK(visitor.follow("Noord").sees("2,0 vierkante kilometer"));
    CHECK(town.get("/gebieden/bu01530199", anonymous).status == 404);
}

TEST_CASE("an example says that it is one, on every page with a map")
{
    Town town;
    arrange(town);
    CHECK_FALSE(Visitor{town, anonymous}.open("/gebieden").sees("Dit is een voorbeeld"));
    auto example = with_district;
    example.replace(example.find(R"("bron")"), 0, R"("toelichting":"Niet de echte grenzen.",)");
    arrange(town, example);
    CHECK(Visitor{town, anonymous}.open("/gebieden").sees("Niet de echte grenzen."));
    CHECK(Visitor{town, anonymous}.open("/gebieden/noord").sees("Niet de echte grenzen."));
}

TEST_CASE("the pages are kept until the division changes")
{
    Town town;
    arrange(town);
    CHECK(town.get("/gebieden", anonymous).keep_under == std::vector<std::string>{"areas"});
    CHECK(town.get("/gebieden?zoek=7511AA+12", anonymous).keep_under.empty());
}

TEST_CASE("a resident types an address and reads in which buurt it lies")
{
    Town town;
    arrange(town);
    CHECK_FALSE(Visitor{town, anonymous}.open("/gebieden").sees("Zoek uw buurt"));
    arrange_addresses(town);
    Visitor visitor{town, anonymous};
    visitor.open("/gebieden");
    CHECK(visitor.sees("Zoek uw buurt: postcode en huisnummer, of uw straat"));
    CHECK(visitor.open("/gebieden?zoek=7511+aa+12")
              .sees("Lindelaan 12, Lindestad ligt in buurt Zomerlinde."));
    CHECK(visitor.open("/gebieden?zoek=lindelaan").sees("Zet uw huisnummer achter de straat"));
    CHECK(visitor.open("/gebieden?zoek=7511AA").sees("Kies uw adres."));
    CHECK(visitor.follow("Lindelaan 14, Lindestad").sees("ligt in buurt Winterlinde."));
    CHECK(visitor.open("/gebieden?zoek=buitenweg+1").sees("ligt in geen enkele buurt van de kaart")
    );
    CHECK(visitor.open("/gebieden?zoek=9999ZZ+1").sees("Er is geen adres gevonden."));
}

TEST_CASE("Karim brings a division in and sees that it holds")
{
    Town town;
    CHECK(send(town, karim, with_district).status == 303);
    Visitor official{town, karim};
    official.open("/kantoor/gebieden");
    CHECK(official.sees("Indeling van 2025"));
    CHECK(official.sees("geldt nu"));
    CHECK(town.count("select count(*) from audit_entries where action = 'areas.import'") == 1);
}

TEST_CASE("Karim reads everything that is wrong with his file, and nothing of it came in")
{
    Town town;
    const auto wrong = sample::file(
        sample::feature(
            R"("buurtcode":"BU1","buurtnaam":"Fout")", sample::square(250'000, 470'000, 10, 10)
        ) +
        "," + sample::feature(R"("buurtcode":"BU01530101","buurtnaam":"Fout","jaar":2025)", "[]")
    );
    const auto response = send(town, karim, wrong);
    CHECK(response.status == 422);
    CHECK(text_of(response).find("Er is niets ingelezen: er zijn 2 fouten.") != std::string::npos);
    CHECK(
        text_of(response).find("gebieden.geojson, nummer 2, geometrie: er is geen vlak") !=
        std::string::npos
    );
    CHECK(town.count("select count(*) from area_divisions") == 0);
}

TEST_CASE("without a file, or with another code than of a municipality, the form comes back")
{
    Town town;
    const auto without = town.post("/kantoor/gebieden", karim, {});
    CHECK(without.status == 422);
    CHECK(text_of(without).find("Kies een bestand.") != std::string::npos);
    const auto code = send(
        town,
        karim,
        with_district,
        {
            {"gemeente", "153"}
    }
    );
    CHECK(code.status == 422);
    CHECK(text_of(code).find("bijvoorbeeld GM0153") != std::string::npos);
}

TEST_CASE("Karim reads what next year changes, and lets it hold")
{
    Town town;
    arrange(town);
    auto next = in_year(with_district, "2026");
    next.replace(next.find("Winterlinde"), 11, "Lindenhof");
    arrange(town, next);

    Visitor official{town, karim};
    official.open("/kantoor/gebieden").follow("Indeling van 2026");
    CHECK(official.sees("Heette Winterlinde."));
    official.press("Laat deze indeling gelden");
    CHECK(official.address().starts_with("/kantoor/gebieden"));
    CHECK(Visitor{town, anonymous}.open("/gebieden").sees("Lindenhof"));
    CHECK(town.count("select count(*) from area_divisions where holds = 1 and year = 2026") == 1);
    CHECK(town.get("/kantoor/gebieden/2031", karim).status == 404);
}

TEST_CASE("a buurt that is gone still has a page that says so")
{
    Town town;
    arrange(town);
    const auto next =
        in_year(sample::file(sample::municipality() + "," + sample::quarters()), "2026");
    arrange(town, next);
    town.arrange([&](storage::Transaction& transaction) {
        hold(transaction, 2026, town.stagehand());
    });
    CHECK(Visitor{town, anonymous}
              .open("/gebieden/bu01530101")
              .sees("Zomerlinde is geen gebied meer in de indeling van 2026."));
}

TEST_CASE("only an administrator changes the division")
{
    Town town;
    CHECK(send(town, fatma, with_district).status == 403);
    CHECK(town.get("/kantoor/gebieden", ines).status == 403);
    CHECK(town.get("/kantoor/gebieden", anonymous).status == 303);
}

} // namespace wijkspraak::areas
