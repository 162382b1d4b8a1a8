#include "features/people/people.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::people {

using namespace testing;

namespace {

/// Fatma's account, with a password of a few words.
AccountId account_of_fatma(Town& town)
{
    return town.arrange([&](storage::Transaction& transaction) {
        return add(
            transaction,
            {.email = "fatma@lindestad.nl", .name = "Fatma", .roles = {web::Role::project_leader}},
            "fiets brug lantaarn",
            town.stagehand()
        );
    });
}

web::Response sign_in(Town& town, std::string password)
{
    return town.post(
        "/aanmelden",
        anonymous,
        {
            {"email",      " Fatma@Lindestad.nl "},
            {"wachtwoord", std::move(password)   },
            {"terug",      "/kantoor"            }
    }
    );
}

/// The secret in the cookie of an answer.
std::string session_in(const web::Response& response)
{
    REQUIRE(response.cookies.size() == 1);
    const auto& cookie = response.cookies.front();
    return cookie.substr(cookie.find('=') + 1, cookie.find(';') - cookie.find('=') - 1);
}

} // namespace

TEST_CASE("Fatma signs in with her own words and is known at the next page")
{
    Town town;
    const auto id = account_of_fatma(town);

    const auto response = sign_in(town, "fiets brug lantaarn");
    CHECK(response.status == 303);
    CHECK(response.location == "/kantoor");

    const auto viewer = viewer_of(town.database(), session_in(response), town.now);
    REQUIRE(viewer);
    CHECK(viewer->account == id.value());
    CHECK(viewer->roles.has(web::Role::project_leader));
    CHECK_FALSE(viewer_of(town.database(), "a guess", town.now));
}

TEST_CASE("the database holds nothing that opens a session or tells a password")
{
    Town town;
    account_of_fatma(town);
    const auto secret = session_in(sign_in(town, "fiets brug lantaarn"));

    CHECK(town.count("select count(*) from sessions where token = '" + secret + "'") == 0);
    CHECK(town.count("select count(*) from accounts where password_hash like '%lantaarn%'") == 0);
}

TEST_CASE("a wrong password is refused without saying which of the two was wrong")
{
    Town town;
    account_of_fatma(town);
    CHECK(sign_in(town, "iets anders").status == 422);
    CHECK(town.count("select count(*) from sessions") == 0);
}

TEST_CASE("after five wrong passwords even the right one waits a quarter of an hour")
{
    Town town;
    account_of_fatma(town);
    for (int i = 0; i < 5; ++i) sign_in(town, "mis");
    CHECK(sign_in(town, "fiets brug lantaarn").status == 429);

    town.now = town.now + 15 * one_minute + one_second;
    CHECK(sign_in(town, "fiets brug lantaarn").status == 303);
}

TEST_CASE("each sign-in begins a session of its own, and leaving ends it")
{
    Town town;
    account_of_fatma(town);
    const auto first = session_in(sign_in(town, "fiets brug lantaarn"));
    const auto second = session_in(sign_in(town, "fiets brug lantaarn"));
    CHECK(first != second);

    town.now = town.now + 2 * one_hour;
    CHECK_FALSE(viewer_of(town.database(), first, town.now));
}

TEST_CASE("the accounts of a demo are signed into with one press, on a demo only")
{
    Town town;
    const auto id = town.arrange([&](storage::Transaction& transaction) {
        return add(
            transaction,
            {.email = "leider@voorbeeld.nl", .name = "Projectleider", .is_demo = true},
            "",
            town.stagehand()
        );
    });
    const auto address = "/aanmelden/voorbeeld/" + std::to_string(id.value());

    CHECK(town.post(address, anonymous, {}).status == 404);
    CHECK_FALSE(Visitor{town, anonymous}.open("/aanmelden").sees("Projectleider"));

    town.settings.is_demo = true;
    CHECK(Visitor{town, anonymous}.open("/aanmelden").sees("Aanmelden als Projectleider"));
    CHECK(town.post(address, anonymous, {}).status == 303);
}

TEST_CASE("Karim adds an account and closes another; nobody else sees the page")
{
    Town town;
    account_of_fatma(town);
    Visitor visitor{town, karim};
    visitor.open("/kantoor/accounts")
        .fill("Naam", "Otto")
        .fill("E-mailadres", "otto@lindestad.nl")
        .tick("beleidsambtenaar")
        .fill("Nieuw wachtwoord", "zomer dijk appel")
        .press("Account toevoegen");
    CHECK(visitor.sees("otto@lindestad.nl"));
    CHECK(town.count("select count(*) from audit_entries where action = 'account.add'") == 2);

    visitor.press("Account van Fatma afsluiten");
    CHECK(visitor.sees("afgesloten"));
    CHECK(sign_in(town, "fiets brug lantaarn").status == 422);
    CHECK(town.get("/kantoor/accounts", fatma).status == 403);
}

TEST_CASE("a second account with the same address is refused beside the field, and nothing is lost")
{
    Town town;
    account_of_fatma(town);
    Visitor visitor{town, karim};
    visitor.open("/kantoor/accounts")
        .fill("Naam", "Nog een Fatma")
        .fill("E-mailadres", "fatma@lindestad.nl")
        .tick("auditor")
        .fill("Nieuw wachtwoord", "zomer dijk appel")
        .press("Account toevoegen");
    CHECK(visitor.status() == 422);
    CHECK(visitor.sees("Er is al een account met dit e-mailadres."));
    visitor.fill("E-mailadres", "andere@lindestad.nl")
        .fill("Nieuw wachtwoord", "zomer dijk appel")
        .press("Account toevoegen");
    CHECK(visitor.sees("Nog een Fatma"));
}

} // namespace wijkspraak::people
