#include "features/messages/sending_store.hpp"
#include "features/people/people.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::messages {

using namespace testing;

namespace {

Queued put(Town& town, const std::string& address, Kind kind, const std::string& cause)
{
    return town.arrange([&](storage::Transaction& transaction) {
        return queue(
            transaction,
            {
                .to = Address::parse(address).value(),
                .name = "Fatima",
                .kind = kind,
                .subject = as_is("Uw boom blijft staan"),
                .paragraphs = {as_is("Wij hebben besloten."), as_is("De boom blijft.")   },
                .link = {"/trajecten",                  as_is("Bekijk het traject")},
                .cause = cause
        },
            town.now
        );
    });
}

State state_of(Town& town, const std::string& cause)
{
    return town.look([&](storage::Transaction& transaction) {
        return find_by_cause(transaction, cause)->state;
    });
}

MailingId put_mailing(Town& town, std::int64_t people, std::int64_t drafter)
{
    std::vector<Recipient> recipients;
    for (std::int64_t i = 1; i <= people; ++i)
        recipients.push_back(
            {Address::parse("bewoner" + std::to_string(i) + "@voorbeeld.nl").value(), "Bewoner"}
        );
    return town.arrange([&](storage::Transaction& transaction) {
        return draft_mailing(
            transaction,
            {.kind = Kind::news,
             .subject = as_is("Nieuws over de gracht"),
             .paragraphs = {as_is("Kom kijken.")}},
            recipients,
            {.account = drafter, .role = "projectleider", .at = town.now}
        );
    });
}

void add_account(Town& town, const std::string& email, const std::string& name)
{
    town.arrange([&](storage::Transaction& transaction) {
        people::add(transaction, {.email = email, .name = name}, "", town.stagehand());
    });
}

} // namespace

TEST_CASE("Fatima reads her message on the site, and nobody can guess where it stands")
{
    Town town;
    const auto queued = put(town, "fatima@voorbeeld.nl", Kind::answer, "answer:1");
    CHECK(queued.code.size() == 26);
    Visitor visitor{town, anonymous};
    visitor.open(path_of(queued.code));
    CHECK(visitor.sees("Uw boom blijft staan"));
    CHECK(visitor.sees("De boom blijft."));
    CHECK_FALSE(visitor.sees("fatima@voorbeeld.nl"));
    CHECK(town.get("/berichten/1", anonymous).status == 404);
}

TEST_CASE("a cause that is undone takes its message along")
{
    Town town;
    town.arrange([&](storage::Transaction& transaction) {
        queue(
            transaction,
            {.to = Address::parse("fatima@voorbeeld.nl").value(),
             .subject = as_is("Niets"),
             .paragraphs = {},
             .cause = "answer:1"},
            town.now
        );
        transaction.undo();
    });
    CHECK(town.count("select count(*) from messages") == 0);
}

TEST_CASE("Fatima chooses on the page of a message that she wants answers only")
{
    Town town;
    const auto queued = put(town, "fatima@voorbeeld.nl", Kind::news, "news:1");
    Visitor visitor{town, anonymous};
    visitor.open(path_of(queued.code))
        .choose(
            "Welke mail wilt u van ons krijgen?", "Alleen antwoorden op wat ik zelf heb ingebracht"
        )
        .press("Keuze bewaren");

    put(town, "fatima@voorbeeld.nl", Kind::news, "news:2");
    put(town, "fatima@voorbeeld.nl", Kind::answer, "answer:2");
    CHECK(state_of(town, "news:2") == State::withheld);
    CHECK(state_of(town, "answer:2") == State::waiting);

    visitor
        .choose("Welke mail wilt u van ons krijgen?", "Alles: nieuws, uitnodigingen en antwoorden")
        .press("Keuze bewaren");
    put(town, "fatima@voorbeeld.nl", Kind::news, "news:3");
    CHECK(state_of(town, "news:3") == State::waiting);
}

TEST_CASE("a mail program unsubscribes Fatima with one request, and never by looking")
{
    Town town;
    const auto queued = put(town, "fatima@voorbeeld.nl", Kind::news, "news:1");
    const auto address = path_of(queued.code) + "/afmelden";

    CHECK(town.get(address, anonymous).status == 303);
    CHECK(town.post(address, anonymous, {}).status == 303);
    CHECK(town.count("select count(*) from message_suppressions") == 0);

    const web::Fields one_click{
        {"List-Unsubscribe", "One-Click"}
    };
    CHECK(town.post(address, anonymous, one_click).status == 200);
    CHECK(town.post(address, anonymous, one_click).status == 200);
    CHECK(town.count("select count(*) from message_suppressions where ended_at is null") == 1);
    put(town, "fatima@voorbeeld.nl", Kind::news, "news:2");
    put(town, "fatima@voorbeeld.nl", Kind::confirmation, "confirmation:2");
    CHECK(state_of(town, "news:2") == State::withheld);
    CHECK(state_of(town, "confirmation:2") == State::waiting);
}

TEST_CASE("whoever unsubscribes while a message waits does not get it any more")
{
    Town town;
    const auto queued = put(town, "fatima@voorbeeld.nl", Kind::news, "news:1");
    town.post(
        path_of(queued.code) + "/afmelden",
        anonymous,
        {
            {"List-Unsubscribe", "One-Click"}
    }
    );
    town.arrange([&](storage::Transaction& transaction) {
        SendingStore{transaction}.form_mails(10, town.now + one_hour);
    });
    CHECK(state_of(town, "news:1") == State::withheld);
    CHECK(town.count("select count(*) from message_mails") == 0);
}

TEST_CASE("the office sees that no mail goes out, finds a message and looks by state")
{
    Town town;
    put(town, "fatima@voorbeeld.nl", Kind::news, "news:1");
    Visitor visitor{town, fatma};
    visitor.open("/kantoor/berichten");
    CHECK(visitor.sees("Er wordt geen mail verstuurd"));
    CHECK(visitor.sees("1 bericht wacht"));
    CHECK(visitor.open("/kantoor/berichten?zoek=Fatima").sees("Fatima (fatima@voorbeeld.nl)"));
    CHECK(visitor.open("/kantoor/berichten?zoek=boom%25").sees("Fatima (fatima@voorbeeld.nl)"));
    CHECK(visitor.open("/kantoor/berichten?zoek=otto").sees("Er is niets gevonden."));
    CHECK(visitor.open("/kantoor/berichten?staat=mislukt").sees("Er is niets gevonden."));
    CHECK(visitor.open("/kantoor/berichten?staat=wacht&volgorde=oudste").sees("1 bericht"));
    CHECK(town.get("/kantoor/berichten", otto).status == 403);
}

TEST_CASE("a long outbox is shown fifty at a time")
{
    Town town;
    for (int i = 0; i < 60; ++i)
        put(town, "fatima@voorbeeld.nl", Kind::news, "news:" + std::to_string(i));
    CHECK(town.get("/kantoor/berichten?pagina=2", fatma).status == 200);
    Visitor visitor{town, fatma};
    CHECK(visitor.open("/kantoor/berichten?pagina=2").sees("60 berichten"));
}

TEST_CASE("the office stops mail to an address with a reason, and lets it go on with another")
{
    Town town;
    Visitor visitor{town, fatma};
    visitor.open("/kantoor/mailadressen")
        .fill("E-mailadres", "geen adres")
        .press("Adres toevoegen");
    CHECK(visitor.status() == 422);
    visitor.fill("E-mailadres", "Fatima@voorbeeld.nl")
        .choose("Wat niet meer wordt gemaild", "helemaal geen mail")
        .fill("Reden", "Belde erover")
        .press("Adres toevoegen");
    CHECK(visitor.sees("fatima@voorbeeld.nl"));
    CHECK(visitor.sees("Belde erover"));
    const auto queued = put(town, "fatima@voorbeeld.nl", Kind::confirmation, "confirmation:1");
    CHECK(state_of(town, "confirmation:1") == State::withheld);

    visitor.follow("Weer mailen naar fatima@voorbeeld.nl")
        .fill("Reden", "Wil het toch")
        .press("Weer mailen");
    CHECK(visitor.sees("Elk adres krijgt mail."));
    visitor.open("/kantoor/berichten")
        .press("Bericht " + std::to_string(queued.id.value()) + " opnieuw proberen");
    CHECK(state_of(town, "confirmation:1") == State::waiting);
    CHECK(town.count("select count(*) from audit_entries where action = 'message.suppress'") == 1);
    CHECK(town.count("select count(*) from audit_entries where detail like '%@%'") == 0);
}

TEST_CASE("a mailing to thirty people waits for a second person, who sees to whom it goes")
{
    Town town;
    add_account(town, "noor@lindestad.nl", "Noor");
    add_account(town, "fatma@lindestad.nl", "Fatma");
    const auto id = put_mailing(town, 30, 2);
    const auto path = mailing_path(id);

    Visitor drafter{town, fatma};
    drafter.open(path);
    CHECK(drafter.sees("Een ander moet deze mailing vrijgeven"));
    CHECK(drafter.sees("bewoner30@voorbeeld.nl"));
    CHECK(town.post(path + "/vrijgave", fatma, {}).status == 409);

    const web::Viewer lena{.account = 7, .name = "Lena", .roles = {web::Role::project_leader}};
    Visitor second{town, lena};
    second.open(path).press("Versturen naar 30 mensen");
    CHECK(second.sees("vrijgegeven"));
    CHECK(town.post(path + "/vrijgave", lena, {}).status == 409);
}

TEST_CASE("a mailing that was released gives everybody one message, and ends as sent")
{
    Town town;
    const auto id = put_mailing(town, 25, 2);
    const auto state = [&] {
        return town.look([&](storage::Transaction& transaction) {
            return MessageStore{transaction}.find(id)->state;
        });
    };
    const auto spread = [&] {
        return town.arrange([&](storage::Transaction& transaction) {
            return SendingStore{transaction}.spread(10, town.stagehand());
        });
    };
    CHECK(spread() == 0);
    CHECK(town.post(mailing_path(id) + "/vrijgave", fatma, {}).status == 303);
    CHECK(spread() == 10);
    CHECK(state() == MailingState::sending);
    CHECK(spread() == 10);
    CHECK(spread() == 5);
    CHECK(spread() == 0);
    CHECK(town.count("select count(*) from messages") == 25);
    CHECK(state() == MailingState::sending);

    town.arrange([&](storage::Transaction& transaction) {
        transaction.keep_house("update messages set state = 'ingehouden'");
    });
    spread();
    CHECK(state() == MailingState::sent);
    CHECK(town.count("select count(*) from audit_entries where action like 'mailing.%'") == 4);
}

TEST_CASE("Karim sets from how many people on a second person is needed, and paces")
{
    Town town;
    Visitor visitor{town, karim};
    visitor.open("/kantoor/mail")
        .fill("Een tweede persoon geeft een mailing vrij boven dit aantal mensen", "5")
        .fill("Mails per minuut naar één domein", "100")
        .fill("Domeinen met een eigen tempo", "voorbeeld.nl veel")
        .press("Instellingen opslaan");
    CHECK(visitor.status() == 422);
    visitor.fill("Domeinen met een eigen tempo", "Voorbeeld.nl 60").press("Instellingen opslaan");
    const auto settings = town.look([](storage::Transaction& transaction) {
        return MessageStore{transaction}.settings();
    });
    CHECK(settings.release_limit == 5);
    CHECK(settings.per_minute == 100);
    CHECK(settings.paces.at("voorbeeld.nl") == 60);
    const auto id = put_mailing(town, 6, 2);
    CHECK(town.post(mailing_path(id) + "/vrijgave", fatma, {}).status == 409);
}

TEST_CASE("whoever has their personal data removed is in no message any more")
{
    Town town;
    const auto queued = put(town, "fatima@voorbeeld.nl", Kind::news, "news:1");
    town.arrange([&](storage::Transaction& transaction) {
        forget(transaction, Address::parse("fatima@voorbeeld.nl").value(), town.stagehand());
    });
    CHECK(town.count("select count(*) from messages where address = '' and name = ''") == 1);
    CHECK(state_of(town, "news:1") == State::withheld);
    CHECK(town.get(path_of(queued.code), anonymous).status == 404);
}

} // namespace wijkspraak::messages
