#include "features/intake/open_form_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::intake {

using namespace testing;
using storage::Transaction;

TEST_CASE("a process that residents cannot see looks like one that is not there")
{
    Town town;
    town.arrange([&](Transaction& transaction) {
        return processes::begin(
            transaction, {.slug = "geheim", .title = "Geheim plan"}, town.stagehand()
        );
    });
    for (const std::string name : {"geheim", "bestaat-niet"}) {
        for (const std::string page : {"/inbreng", "/inbreng/nieuw"}) {
            Visitor resident{town, anonymous};
            resident.open("/trajecten/" + name + page);
            CHECK(resident.status() == 404);
            CHECK(resident.sees("Dit traject is er niet of is nog niet openbaar"));
            CHECK_FALSE(resident.sees("Geheim plan"));
        }
    }
}

TEST_CASE("everyone reads the ledger by word and by channel, and of what is withheld the reason")
{
    Town town;
    const auto process = open_process(town);
    town.arrange([&](Transaction& transaction) {
        const auto say = [&](const char* words, inputs::Channel channel) {
            inputs::add(
                transaction, process, {.text = words, .channel = channel}, town.stagehand()
            );
        };
        say("Meer bomen", inputs::Channel::letter);
        say("Meer bankjes", inputs::Channel::counter);
        say("Scheldwoord", inputs::Channel::letter);
        transaction.run("update inputs set state = 'afgeschermd', withheld_reason = 'Beledigend' "
                        "where number = 3");
    });
    Visitor resident{town, anonymous};
    resident.open(list);
    CHECK(resident.sees("3 keer inbreng gevonden"));
    CHECK(resident.sees("De reden: Beledigend"));
    CHECK_FALSE(resident.sees("Scheldwoord"));

    resident.fill("Zoek in de inbreng", "bankjes").press("Tonen");
    CHECK(resident.sees("Meer bankjes"));
    CHECK_FALSE(resident.sees("Meer bomen"));
    resident.choose("Hoe kwam het binnen?", "Brief").press("Tonen");
    CHECK(resident.sees("Geen inbreng past bij wat u zoekt."));
}

TEST_CASE("a long ledger is turned over page by page with what was asked")
{
    Town town;
    const auto process = open_process(town);
    town.arrange([&](Transaction& transaction) {
        for (int number = 1; number <= 60; ++number)
            inputs::add(
                transaction, process, inputs::InputDraft{.text = "Bomen"}, town.stagehand()
            );
    });
    Visitor resident{town, anonymous};
    resident.open(list);
    CHECK(resident.sees("Inbreng 60"));
    resident.follow("Oudere inbreng");
    CHECK(resident.sees("Inbreng 10"));
    CHECK_FALSE(resident.sees("Inbreng 11"));
}

TEST_CASE("an empty ledger says what will come there")
{
    Town town;
    open_process(town);
    Visitor resident{town, anonymous};
    resident.open(list);
    CHECK(resident.sees("De eerste kan van u zijn."));
}

TEST_CASE("the list is kept ready for who has not signed in, until something is said")
{
    Town town;
    open_process(town);
    const auto answer = town.get(list, anonymous);
    CHECK(answer.keep_under == std::vector<std::string>{"process:1", "site"});
    CHECK(town.get(form, anonymous).keep_under.empty());
}

TEST_CASE("Fatma opens the form, promises an answer, and closes it")
{
    Town town;
    town.arrange([&](Transaction& transaction) {
        const auto id = processes::begin(
            transaction, {.slug = "speelplek", .title = "Speelplek"}, town.stagehand()
        );
        processes::publish(transaction, id, false, town.stagehand());
        return id;
    });
    Visitor official{town, fatma};
    official.open("/kantoor/trajecten/speelplek/inbreng").follow("Openstellen voor inwoners");
    official.fill("Wat vraagt u aan inwoners?", "Waar komt de speelplek?")
        .fill("Open vanaf", "2026-03-02")
        .fill("Open tot en met", "2026-03-01")
        .press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("De laatste dag ligt voor de eerste dag."));
    official.fill("Open vanaf", "2026-03-01")
        .fill("Open tot en met", "2026-03-31")
        .fill("Wanneer krijgen mensen uiterlijk antwoord?", "2026-03-15")
        .press("Opslaan");
    CHECK(official.sees("Beloof het antwoord voor na de laatste dag."));
    official.fill("Wanneer krijgen mensen uiterlijk antwoord?", "2026-05-01").press("Opslaan");
    CHECK(official.sees("Het formulier is open"));

    Visitor resident{town, anonymous};
    resident.open("/trajecten/speelplek");
    CHECK(resident.sees("Waar komt de speelplek?"));
    resident.follow("Inbreng geven");
    CHECK(resident.sees("Wat wilt u zeggen?"));

    official.press("Formulier nu sluiten");
    CHECK(official.sees("Het formulier was open tot en met 1 maart 2026."));
    resident.open(form);
    CHECK(resident.sees("U kunt geen inbreng meer geven"));
    resident.open("/trajecten/speelplek");
    CHECK_FALSE(resident.sees("Geef uw inbreng"));
    CHECK(town.get(office, otto).status == 403);
}

} // namespace wijkspraak::intake
