#include "features/reports/print_sample_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::reports {

using namespace testing;
using namespace wijkspraak::testing;

namespace {

const web::Page& page_of(const Visitor& visitor)
{
    return std::get<web::Page>(visitor.response().body);
}

std::string title_of(const Visitor& visitor)
{
    return Language::dutch().say(page_of(visitor).title);
}

/// Another page of the same place, looked at again.
Visitor& look_again(Visitor& visitor)
{
    return visitor.open(std::string{visitor.address()});
}

} // namespace

TEST_CASE("a short report comes at once")
{
    Town town;
    published_report(town, 5);
    CHECK(bytes_of(town.get(report_address + ".pdf", anonymous)).starts_with("%PDF-"));
    CHECK(bytes_of(town.get(report_address + ".odt", anonymous)).starts_with("PK"));
    CHECK(town.count("select count(*) from print_jobs") == 0);
}

TEST_CASE("a neighbour who asks for a long report sees how far it is and takes it away")
{
    Town town;
    published_report(town, 90);
    Visitor neighbour{town, anonymous};
    neighbour.open(report_address + ".pdf");
    CHECK(title_of(neighbour) == "De PDF wacht op zijn beurt");
    CHECK(page_of(neighbour).refresh_after == 2);
    CHECK_FALSE(page_of(neighbour).is_indexed);

    Server server{town};
    std::string seen;
    server.printer.print_next([&] {
        seen += look_again(neighbour).text();
        return false;
    });
    CHECK(seen.find("Indelen: bladzijde 40 van ongeveer ") != std::string::npos);
    CHECK(seen.find("Tekenen: bladzijde 40 van 90") != std::string::npos);
    CHECK(seen.find("Afwerken: alle 90 bladzijden zijn getekend") != std::string::npos);

    look_again(neighbour);
    CHECK(title_of(neighbour) == "De PDF is klaar");
    CHECK(page_of(neighbour).refresh_after == 0);
    CHECK(neighbour.sees("Het bestand heeft 90 bladzijden"));
    CHECK(html::to_string(page_of(neighbour).content).find("<p><p") == std::string::npos);
    neighbour.follow("PDF downloaden");
    const auto bytes = bytes_of(neighbour.response());
    CHECK(bytes.starts_with("%PDF-"));
    CHECK(bytes == bytes_of(town.get(report_address + ".pdf", fatma)));
    CHECK(bytes == bytes_of(town.get(report_address + ".pdf?versie=1", anonymous)));
}

TEST_CASE("an ODT of a long report is made the same way")
{
    Town town;
    published_report(town, 90);
    Visitor neighbour{town, anonymous};
    neighbour.open(report_address + ".odt");
    CHECK(title_of(neighbour) == "De ODT wacht op zijn beurt");
    CHECK(Server{town}.prints());
    look_again(neighbour).follow("ODT downloaden");
    CHECK(bytes_of(neighbour.response()).starts_with("PK"));
}

TEST_CASE("who does not want the page to refresh itself looks when they choose")
{
    Town town;
    published_report(town, 90);
    Visitor neighbour{town, anonymous};
    neighbour.open(report_address + ".pdf").follow("Niet meer vanzelf verversen");
    CHECK(page_of(neighbour).refresh_after == 0);
    neighbour.follow("Kijk nu hoe ver het is");
    CHECK(page_of(neighbour).refresh_after == 0);
    neighbour.follow("Deze pagina weer vanzelf verversen");
    CHECK(page_of(neighbour).refresh_after == 2);
}

TEST_CASE("a neighbour stops it in the middle, and asks for it again later")
{
    Town town;
    published_report(town, 90);
    Visitor neighbour{town, anonymous};
    neighbour.open(report_address + ".pdf");
    Server server{town};
    int pages = 0;
    server.printer.print_next([&] {
        if (++pages == 20) look_again(neighbour).press("Stoppen");
        return false;
    });
    CHECK(pages < 25);
    look_again(neighbour);
    CHECK(title_of(neighbour) == "De PDF wordt niet meer gemaakt");
    CHECK(town.count("select count(*) from print_parts") == 0);
    CHECK_FALSE(server.prints());

    neighbour.follow("Opnieuw maken");
    CHECK(server.prints());
    look_again(neighbour);
    CHECK(title_of(neighbour) == "De PDF is klaar");
}

TEST_CASE("what a neighbour and Fatma both ask for is made once, and goes on until neither wants it"
)
{
    Town town;
    published_report(town, 90);
    Visitor neighbour{town, anonymous};
    neighbour.open(report_address + ".pdf");
    neighbour.open(report_address + ".pdf");
    Visitor official{town, fatma};
    official.open(report_address + ".pdf");
    CHECK(official.address() == neighbour.address());
    CHECK(town.count("select count(*) from print_jobs") == 1);

    look_again(neighbour).press("Stoppen");
    CHECK(neighbour.sees("Iemand anders wacht op dit bestand."));
    CHECK_FALSE(neighbour.sees("Stoppen"));
    look_again(official);
    CHECK(title_of(official) == "De PDF wacht op zijn beurt");
    official.press("Stoppen");
    CHECK(title_of(official) == "De PDF wordt niet meer gemaakt");
}

TEST_CASE("somebody who did not ask for it cannot stop it")
{
    Town town;
    published_report(town, 90);
    Visitor official{town, fatma};
    official.open(report_address + ".pdf");
    town.post(official.address() + "/annulering", anonymous, {});
    look_again(official);
    CHECK(title_of(official) == "De PDF wacht op zijn beurt");
}

TEST_CASE("the draft of a long report is for the office, until residents may read along")
{
    Town town;
    long_draft(town, false);
    Visitor official{town, otto};
    official.open(report_address + ".pdf?concept=ja");
    CHECK(title_of(official) == "De PDF wacht op zijn beurt");
    CHECK(town.get(official.address(), anonymous).status == 404);
    CHECK(town.get(official.address() + "/bestand", anonymous).status == 404);
    CHECK(town.post(official.address() + "/annulering", anonymous, {}).status == 404);
    CHECK(town.get(official.address(), noor).status == 404);

    CHECK(Server{town}.prints());
    look_again(official).follow("PDF downloaden");
    CHECK(bytes_of(official.response()).starts_with("%PDF-"));

    town.arrange([&](storage::Transaction& transaction) {
        transaction.keep_house("update processes set shows_draft = 1");
    });
    Visitor neighbour{town, anonymous};
    neighbour.open(report_address + ".pdf");
    CHECK(title_of(neighbour) == "De PDF is klaar");
}

TEST_CASE("nobody can fill the queue by asking for file after file")
{
    CHECK(may_add({.all = 0, .of_process = 0, .of_asker = 0}));
    CHECK_FALSE(may_add({.all = 10, .of_process = 6, .of_asker = 1}));
    CHECK_FALSE(may_add({.all = 10, .of_process = 4, .of_asker = 4}));
    CHECK_FALSE(may_add({.all = 30, .of_process = 0, .of_asker = 0}));
}

TEST_CASE("one file too many is refused with the advice to come back")
{
    Town town;
    const auto process = published_report(town, 90);
    town.arrange([&](storage::Transaction& transaction) {
        for (int i = 0; i < 6; ++i)
            PrintStore{transaction}.add(
                {.process = process, .sha256 = std::to_string(i), .content = "{}", .pages = 90},
                town.now
            );
    });
    Visitor neighbour{town, anonymous};
    neighbour.open(report_address + ".pdf");
    CHECK(neighbour.status() == 429);
    CHECK(neighbour.sees("Probeer het over een paar minuten opnieuw."));
}

} // namespace wijkspraak::reports
