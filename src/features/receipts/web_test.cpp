#include "features/inputs/inputs.hpp"
#include "features/intake/intake.hpp"
#include "features/people/people.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::receipts {

using namespace testing;
using storage::Transaction;

namespace {

/// An entry of Noor in a process with a promise for 1 May.
inputs::Receipt entry_of_noor(Town& town, const inputs::GiverDetails& giver = {})
{
    return town.arrange([&](Transaction& transaction) {
        const auto process = processes::begin(
            transaction, {.slug = "speelplek", .title = "Speelplek bij de Linde"}, town.stagehand()
        );
        processes::publish(transaction, process, false, town.stagehand());
        inputs::set_call(
            transaction, process, {.answer_by = Date::parse("2026-05-01")}, town.stagehand()
        );
        auto receipt = inputs::add(
            transaction,
            process,
            {.text = "Bij de school.\n\nDaar is het veilig.", .channel = inputs::Channel::form},
            town.stagehand()
        );
        if (not giver.email.empty() or not giver.name.empty())
            inputs::keep_giver(transaction, receipt.id, giver, town.stagehand());
        return receipt;
    });
}

/// The way to say yes in the newest message.
std::string link_in_mail(Town& town)
{
    return town.look([](Transaction& transaction) {
        return std::string{
            transaction.run("select link_path from messages order by id desc limit 1")
                .front()
                .text(0)};
    });
}

std::int64_t confirmed(Town& town)
{
    return town.count("select count(*) from input_givers where is_confirmed = 1 and wants_news = 1"
    );
}

} // namespace

TEST_CASE("Noor types her code and reads what was received and when an answer comes")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open("/inbreng")
        .fill("Uw code", " " + inputs::shown_code(receipt.code) + " ")
        .press("Bekijk mijn inbreng");
    CHECK(noor_at_home.address() == inputs::receipt_path(receipt.code));
    CHECK(noor_at_home.sees("Uw inbreng: nummer 1"));
    CHECK(noor_at_home.sees("Daar is het veilig."));
    CHECK(noor_at_home.sees("De gemeente antwoordt uiterlijk op 1 mei 2026."));
    CHECK(noor_at_home.sees("Formulier op de site"));

    town.now = town.now + 70 * 24 * one_hour;
    noor_at_home.open(inputs::receipt_path(receipt.code));
    CHECK(noor_at_home.sees(
        "De gemeente beloofde een antwoord op 1 mei 2026. Dat is nog niet gelukt."
    ));
}

TEST_CASE("once there is an answer, the receipt begins with it and says what comes of it")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    town.arrange([&](Transaction& transaction) {
        const auto process = inputs::process_of(transaction, receipt.id);
        const auto outcome = inputs::add(
            transaction,
            process,
            inputs::OutcomeDraft{.title = "Bij de school", .text = "Daar."},
            town.stagehand()
        );
        transaction.run("update inputs set outcome_id = 1");
        inputs::respond(
            transaction,
            process,
            {outcome, inputs::Disposition::adopted, "De plek is veilig."},
            town.stagehand()
        );
        inputs::add(
            transaction,
            process,
            inputs::UseDraft{.text = "Een speelplek naast de school", .outcomes = {outcome}},
            town.stagehand()
        );
    });
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open(inputs::receipt_path(receipt.code));
    CHECK(noor_at_home.sees("De gemeente neemt dit over."));
    CHECK(noor_at_home.sees("De plek is veilig."));
    CHECK(noor_at_home.sees("Een speelplek naast de school"));
    CHECK_FALSE(noor_at_home.sees("Er is nog geen antwoord"));
}

TEST_CASE("any code that is none gets the same calm page, whatever is wrong with it")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    auto wrong = receipt.code;
    wrong.front() = wrong.front() == '0' ? '1' : '0';
    for (const auto& code : {wrong, inputs::new_code(), std::string{"bomen"}, std::string{"a.b"}}) {
        Visitor stranger{town, anonymous};
        stranger.open("/inbreng/" + code);
        CHECK(stranger.status() == 404);
        CHECK(stranger.sees("Deze code kennen wij niet"));
        CHECK_FALSE(std::get<web::Page>(stranger.response().body).is_indexed);
    }
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open("/inbreng").fill("Uw code", "7KD-3M2").press("Bekijk mijn inbreng");
    CHECK(noor_at_home.status() == 404);
    CHECK(noor_at_home.sees("Deze code kennen wij niet"));
}

TEST_CASE("after twenty codes that lead nowhere not even a right one is looked up for a while")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    Visitor stranger{town, anonymous};
    for (int guess = 1; guess <= 20; ++guess) {
        stranger.open("/inbreng/" + inputs::new_code());
        CHECK(stranger.status() == 404);
    }
    for (const std::string place : {"", "/bewaren", "/gegevens"}) {
        stranger.open(inputs::receipt_path(receipt.code) + place);
        CHECK(stranger.status() == 429);
        CHECK(stranger.sees("Wacht een kwartier"));
    }
    town.now = town.now + 16 * one_minute;
    stranger.open(inputs::receipt_path(receipt.code));
    CHECK(stranger.status() == 200);
}

TEST_CASE("who reads their own receipt often is not taken for somebody who guesses")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    Visitor noor_at_home{town, anonymous};
    for (int time = 1; time <= 30; ++time) {
        noor_at_home.open(inputs::receipt_path(receipt.code));
        CHECK(noor_at_home.status() == 200);
    }
}

TEST_CASE("a receipt is listed by no search engine and kept ready for nobody")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    for (const std::string place : {"", "/bewaren"}) {
        const auto answer = town.get(inputs::receipt_path(receipt.code) + place, anonymous);
        CHECK_FALSE(std::get<web::Page>(answer.body).is_indexed);
        CHECK(answer.keep_under.empty());
    }
}

TEST_CASE("the code to keep stands large, with a picture for a phone and what comes next")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open(intake::keeping_path(receipt.code));
    CHECK(noor_at_home.sees(inputs::shown_code(receipt.code)));
    CHECK(noor_at_home.sees("Dan staat uw code op uw telefoon."));
    CHECK(noor_at_home.sees("uiterlijk op 1 mei 2026"));
    town.settings.public_url = "https://inbreng.lindestad.nl";
    noor_at_home.open(intake::keeping_path(receipt.code));
    CHECK(noor_at_home.sees("Dan opent de pagina van uw inbreng."));
    noor_at_home.follow("Bekijk uw ontvangstbewijs");
    CHECK(noor_at_home.sees("Wat u zei"));
}

TEST_CASE("the giver of a withheld entry reads that others do not, and why")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    town.arrange([](Transaction& transaction) {
        return transaction
            .keep_house("update inputs set state = 'afgeschermd', withheld_reason = 'Beledigend'")
            .changed();
    });
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open(inputs::receipt_path(receipt.code));
    CHECK(noor_at_home.sees("Anderen zien uw tekst niet"));
    CHECK(noor_at_home.sees("De reden: Beledigend"));
    CHECK(noor_at_home.sees("Daar is het veilig."));
}

TEST_CASE("an address that is left later gets news only once its owner said yes")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    Visitor noor_at_home{town, anonymous};
    noor_at_home.open(inputs::receipt_path(receipt.code))
        .fill("Uw e-mailadres", "noor")
        .press("Stuur mij bericht");
    CHECK(noor_at_home.status() == 422);
    noor_at_home.fill("Uw e-mailadres", "noor@voorbeeld.nl").press("Stuur mij bericht");
    CHECK(noor_at_home.sees("Wij stuurden een e-mail naar n…@voorbeeld.nl."));
    CHECK(confirmed(town) == 0);

    const auto link = link_in_mail(town);
    noor_at_home.open(link);
    CHECK(noor_at_home.sees("noor@voorbeeld.nl"));
    CHECK(confirmed(town) == 0); // a program that only fetches the link confirms nothing
    noor_at_home.press("Ja, dit is mijn adres");
    CHECK(confirmed(town) == 1);
    CHECK(noor_at_home.sees("U krijgt een e-mail op n…@voorbeeld.nl"));

    noor_at_home.press("Stuur mij geen bericht meer");
    CHECK(confirmed(town) == 0);
    CHECK(noor_at_home.sees("Laat een e-mailadres achter"));
}

TEST_CASE("the link in a mail is of one address: after another was left it confirms nothing")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    Visitor stranger{town, anonymous};
    const auto leave = [&](const char* address) {
        town.now = town.now + one_minute;
        town.post(
            inputs::receipt_path(receipt.code) + "/nieuws",
            anonymous,
            {
                {"email", address}
        }
        );
        return link_in_mail(town);
    };
    const auto first = leave("een@voorbeeld.nl");
    const auto second = leave("twee@voorbeeld.nl");
    CHECK(first != second);
    CHECK(town.post(first, anonymous, {}).status == 404);
    stranger.open(first);
    CHECK(stranger.sees("Deze link werkt niet meer"));
    CHECK(confirmed(town) == 0);
    CHECK(town.post(second, anonymous, {}).status == 303);
    CHECK(confirmed(town) == 1);
}

TEST_CASE("who asks for the same mail again and again is told to wait")
{
    Town town;
    const auto receipt = entry_of_noor(town);
    const web::Fields address{
        {"email", "noor@voorbeeld.nl"}
    };
    const auto ask = [&] {
        town.now = town.now + one_minute;
        return town.post(inputs::receipt_path(receipt.code) + "/nieuws", anonymous, address).status;
    };
    for (int time = 1; time <= 3; ++time) CHECK(ask() == 303);
    CHECK(ask() == 429);
    CHECK(town.count("select count(*) from messages") == 3);
}

TEST_CASE("Noor has her data taken away and her entry stays, on both databases")
{
    testing::for_each_town([](storage::Database& database) {
        Town town{database};
        const auto receipt = entry_of_noor(town, {.name = "Noor"});
        Visitor noor_at_home{town, anonymous};
        noor_at_home.open(inputs::receipt_path(receipt.code))
            .fill("Uw e-mailadres", "noor@voorbeeld.nl")
            .press("Stuur mij bericht")
            .follow("Mijn gegevens laten weghalen");
        CHECK(noor_at_home.sees("n…@voorbeeld.nl"));
        CHECK(town.count("select count(*) from input_givers") == 1);
        noor_at_home.press("Haal mijn gegevens weg");

        CHECK(noor_at_home.sees("Daar is het veilig."));
        CHECK_FALSE(noor_at_home.sees("Uw gegevens"));
        CHECK(town.count("select count(*) from input_givers") == 0);
        CHECK(town.count("select count(*) from messages where address <> ''") == 0);
        CHECK(town.count("select count(*) from inputs") == 1);
        noor_at_home.open(inputs::receipt_path(receipt.code) + "/gegevens");
        CHECK(noor_at_home.sees("Uw inbreng: nummer 1"));
    });
}

TEST_CASE("an address that is used elsewhere keeps its messages")
{
    Town town;
    const auto first = entry_of_noor(town, {.email = "noor@voorbeeld.nl"});
    const auto second = town.arrange([&](Transaction& transaction) {
        const auto process = inputs::process_of(transaction, first.id);
        auto receipt = inputs::add(
            transaction, process, inputs::InputDraft{.text = "Bankje"}, town.stagehand()
        );
        inputs::keep_giver(
            transaction, receipt.id, {.email = "noor@voorbeeld.nl"}, town.stagehand()
        );
        return receipt;
    });
    const auto kept = [&] {
        return town.count("select count(*) from messages where address = 'noor@voorbeeld.nl'");
    };
    town.post(
        inputs::receipt_path(first.code) + "/nieuws",
        anonymous,
        {
            {"email", "noor@voorbeeld.nl"}
    }
    );
    CHECK(kept() == 1);
    town.post(inputs::receipt_path(second.code) + "/gegevens", anonymous, {});
    CHECK(kept() == 1);
    town.post(inputs::receipt_path(first.code) + "/gegevens", anonymous, {});
    CHECK(kept() == 0);
}

} // namespace wijkspraak::receipts
