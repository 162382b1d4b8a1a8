#include "features/inputs/inputs.hpp"
#include "features/intake/open_form_test.hpp"
#include "features/messages/sender.hpp"
#include "features/themes/themes.hpp"
#include "support/mail_server.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <map>

// The whole way, from what a resident says to what comes back to them, over a real mail server.
namespace wijkspraak::testing {

namespace {

using storage::Transaction;

struct SetClock : Clock {
    explicit SetClock(Instant its_time) : at{its_time} {}
    Instant now() const override { return at; }
    Instant at;
};

/// Says something through the form and leaves an address; gives the address of the receipt.
std::string says(Town& town, const std::string& words, const std::string& email)
{
    Visitor resident{town, anonymous};
    intake::having_written(resident, town, words)
        .fill("Uw e-mailadres", email)
        .tick("Ja, stuur mij een e-mail als de gemeente iets met mijn inbreng doet.")
        .press("Versturen");
    REQUIRE(resident.status() == 200);
    resident.follow("Bekijk uw ontvangstbewijs");
    return resident.address();
}

/// Presses what the mail leads to.
void confirms(Town& town, const std::string& receipt)
{
    const auto link = town.look([&](Transaction& transaction) {
        return std::string{
            transaction
                .run("select link_path from messages where link_path like $1", receipt + "/bev%")
                .front()
                .text(0)};
    });
    Visitor resident{town, anonymous};
    resident.open(link).press("Ja, dit is mijn adres");
    REQUIRE(resident.status() < 400);
}

class Post {
public:
    explicit Post(Town& its_town) : town_{its_town}, clock_{its_town.now}
    {
        settings_.server = {
            .host = "127.0.0.1", .port = server_.port(), .tls = messages::Tls::none};
    }

    /// Everything that is due at this time goes to the mail server.
    void send(Instant now)
    {
        clock_.at = now;
        messages::Sender sender{town_.database(), clock_, settings_, {}};
        while (sender.run_once().taken > 0) {
        }
    }

    std::map<std::string, int> mails_by_address() const
    {
        std::map<std::string, int> counts;
        for (const auto& mail : server_.received())
            for (const auto& to : mail.to) ++counts[to];
        return counts;
    }
    std::vector<Received> received() const { return server_.received(); }

private:
    Town& town_;
    MailServer server_;
    SetClock clock_;
    messages::SenderSettings settings_{
        .head =
            {.municipality = "Gemeente Lindestad",
                   .public_url = "https://praat.lindestad.nl",
                   .from = messages::Address::parse("post@lindestad.nl").value()},
        .reports_to = "",
        .server = {                                                            }
    };
};

/// Fatma reads two remarks as one, puts them in a theme and answers it.
void answers_both(Town& town)
{
    Visitor official{town, fatma};
    const auto themes = "/kantoor/trajecten/speelplek/themas";
    official.open(themes).tick("Inbreng 1").tick("Inbreng 2").press("Samenvoegen tot één punt");
    official.fill("Hoe lezen wij het?", "Bij de school").fill("Waarom?", "Zelfde plek");
    official.press("Samenvoegen");
    REQUIRE(official.status() < 400);
    official.open(themes).tick("Punt 1").fill("Of een nieuw thema", "De plek");
    official.press("Bij het thema zetten");
    REQUIRE(official.status() < 400);
    official.open(std::string{themes} + "/1").follow("Antwoord schrijven");
    official.fill("Het antwoord", "De speelplek komt bij de school.");
    official.press("Bekijken hoe het aankomt").press("Antwoord geven");
    REQUIRE(official.status() < 400);
}

} // namespace

TEST_CASE("each of two who said the same reads the answer by their code, and gets one e-mail of it")
{
    for_each_town([](storage::Database& database) {
        Town town{database};
        intake::open_process(town);
        const auto noors = says(town, "Bij de school graag", "noor@voorbeeld.nl");
        const auto brams = says(town, "De speelplek bij de school", "bram@voorbeeld.nl");
        Post post{town};
        post.send(town.now + one_minute);
        CHECK(
            post.mails_by_address() ==
            std::map<std::string, int>{
                {"noor@voorbeeld.nl", 1},
                {"bram@voorbeeld.nl", 1}
        }
        );
        confirms(town, noors);
        confirms(town, brams);

        answers_both(town);
        post.send(town.now + one_minute);
        post.send(town.now + one_hour);
        post.send(town.now + 24 * one_hour);
        CHECK(
            post.mails_by_address() ==
            std::map<std::string, int>{
                {"noor@voorbeeld.nl", 2},
                {"bram@voorbeeld.nl", 2}
        }
        );
        CHECK(post.received().back().holds("school"));

        for (const auto& receipt : {noors, brams}) {
            Visitor resident{town, anonymous};
            resident.open(receipt);
            CHECK(resident.sees("De gemeente heeft geantwoord."));
            CHECK(resident.sees("De speelplek komt bij de school."));
            CHECK(resident.sees("Samengevoegd met andere inbreng"));
            CHECK(resident.sees("Waarom: Zelfde plek"));
        }
    });
}

} // namespace wijkspraak::testing
