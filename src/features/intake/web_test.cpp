#include "features/intake/open_form_test.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::intake {

using namespace testing;
using storage::Transaction;

TEST_CASE("a resident without an account says something and gets a number and a code")
{
    Town town;
    open_process(town);
    Visitor resident{town, anonymous};
    resident.open(form);
    CHECK(resident.sees("Waar komt de speelplek?"));
    CHECK(resident.sees("U kunt inbreng geven tot en met 31 maart 2026."));
    having_written(resident, town, "Bij de school").press("Versturen");

    CHECK(resident.status() == 200);
    CHECK(resident.sees("Uw inbreng heeft nummer 1"));
    CHECK(resident.sees("uiterlijk op 1 mei 2026"));
    CHECK(
        town.count("select count(*) from inputs where channel = 'formulier' and giver = 'anoniem' "
                   "and entered_by is null and text = 'Bij de school'") == 1
    );
    CHECK(town.count("select count(*) from input_givers") == 0);
    CHECK(town.count("select count(*) from messages") == 0);

    resident.open(list);
    CHECK(resident.sees("Bij de school"));
    CHECK(resident.sees("Anoniem"));
}

TEST_CASE("what is wrong is told beside the field, and nothing that was typed is lost")
{
    Town town;
    open_process(town);
    Visitor resident{town, anonymous};
    resident.open(form).press("Verder");
    CHECK(resident.status() == 422);
    CHECK(resident.sees("Vul dit in: Wat wilt u zeggen?"));

    having_written(resident, town, "Bij de school")
        .choose("Namens wie zegt u dit?", "Namens een groep")
        .fill("Uw e-mailadres", "noor bij voorbeeld")
        .press("Versturen");
    CHECK(resident.status() == 422);
    CHECK(resident.sees("Vul in namens welke groep u schrijft."));
    CHECK(resident.sees("Vul een e-mailadres in zoals naam@voorbeeld.nl."));

    resident.fill("Uw e-mailadres", "noor@voorbeeld.nl")
        .fill("Naam van de groep", "Oudergroep Noord")
        .press("Versturen");
    CHECK(resident.status() == 200);
    CHECK(
        town.count("select count(*) from inputs where text = 'Bij de school' "
                   "and said_by = 'Oudergroep Noord' and giver = 'groep'") == 1
    );
}

TEST_CASE("a form that is sent twice is one entry, and other words from it are another")
{
    Town town;
    open_process(town);
    const web::Fields fields{
        {"tekst",   "Bij de school"   },
        {"getoond", seal_on_form(town)}
    };
    const auto first = town.post(list, anonymous, fields);
    const auto again = town.post(list, anonymous, fields);
    CHECK(first.status == 303);
    CHECK(again.location == first.location);
    CHECK(entries(town) == 1);

    auto other = fields;
    other.set("tekst", "Of bij de kerk");
    CHECK(town.post(list, anonymous, other).location != first.location);
    CHECK(entries(town) == 2);
}

TEST_CASE("whoever leaves an address gets their code by mail, and news only after saying yes")
{
    Town town;
    open_process(town);
    Visitor noor_at_home{town, anonymous};
    having_written(noor_at_home, town, "Bij de school")
        .fill("Uw naam", "Noor")
        .fill("Uw e-mailadres", "noor@Voorbeeld.NL")
        .press("Versturen");
    CHECK(noor_at_home.sees("n…@voorbeeld.nl"));
    CHECK_FALSE(noor_at_home.sees("noor@voorbeeld.nl"));
    CHECK(town.count("select count(*) from messages where kind = 'ontvangst'") == 1);

    having_written(noor_at_home, town, "En een bankje")
        .fill("Uw e-mailadres", "noor@voorbeeld.nl")
        .tick("Ja, stuur mij een e-mail")
        .press("Versturen");
    CHECK(noor_at_home.sees("Bevestig dat dit uw adres is"));
    CHECK(town.count("select count(*) from messages where kind = 'bevestiging'") == 1);
    CHECK(town.count("select count(*) from messages") == 2);
    CHECK(town.count("select count(*) from messages where body like '%bankje%'") == 0);
    CHECK(town.count("select count(*) from input_givers where is_confirmed = 1") == 0);
    CHECK(town.count("select count(*) from inputs where giver = 'persoon'") == 2);
    Visitor official{town, fatma};
    official.open("/kantoor/trajecten/speelplek/inbreng/2");
    CHECK(official.sees("noor@voorbeeld.nl"));
    CHECK(official.sees("nog niet bevestigd"));
    // Nothing of her stands where everyone or the log can read it.
    CHECK(town.count("select count(*) from audit_entries where detail like '%oor%'") == 0);
    noor_at_home.open(list);
    CHECK_FALSE(noor_at_home.sees("Noor"));
}

TEST_CASE("whoever comes too early or too late reads when and what else there is to do")
{
    Town town;
    open_process(town);
    Visitor late{town, anonymous};
    having_written(late, town, "Bij de school");
    town.now = town.now + 40 * 24 * one_hour;
    late.press("Versturen");
    CHECK(late.status() == 409);
    CHECK(late.sees("U kunt geen inbreng meer geven"));
    CHECK(late.sees("tot en met 31 maart 2026"));
    CHECK(late.sees("Bij de school"));
    CHECK(entries(town) == 0);

    late.open(form);
    CHECK(late.status() == 200);
    CHECK(late.sees("Bekijk het traject en kom naar een bijeenkomst"));

    town.now = town.now + -80 * 24 * one_hour;
    late.open(form);
    CHECK(late.sees("gaat open op 1 maart 2026"));
}

TEST_CASE("entry, giver and message stand or fall together, on both databases")
{
    testing::for_each_town([](storage::Database& database) {
        Town town{database};
        open_process(town);
        Visitor resident{town, anonymous};
        having_written(resident, town, "Bij de school")
            .fill("Uw e-mailadres", "noor@voorbeeld.nl")
            .tick("Ja, stuur mij een e-mail")
            .press("Versturen");
        CHECK(resident.status() == 200);
        CHECK(entries(town) == 1);
        CHECK(town.count("select count(*) from input_givers") == 1);
        CHECK(town.count("select count(*) from messages") == 1);
    });
}

} // namespace wijkspraak::intake
