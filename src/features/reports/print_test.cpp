#include "features/reports/print_sample_test.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::reports {

using namespace testing;
using namespace wijkspraak::testing;
using storage::Transaction;

namespace {

/// Runs a test in a town on each kind of database, with a published report of so many pages.
void for_each_town_with_report(int pages, const std::function<void(Town&)>& test)
{
    for_each_database([&](storage::Database& database) {
        Town town{database};
        published_report(town, pages);
        test(town);
    });
}

std::int64_t jobs_in_state(Town& town, const std::string& state)
{
    return town.count("select count(*) from print_jobs where state = '" + state + "'");
}

std::int64_t parts(Town& town)
{
    return town.count("select count(*) from print_parts");
}

/// A server takes the first job and is never heard of again.
PrintTask taken_by_dying_server(Town& town, Instant at)
{
    return town.arrange([&](Transaction& transaction) {
        return PrintStore{transaction}.take(at).value();
    });
}

} // namespace

TEST_CASE("two servers do not make the same file")
{
    for_each_town_with_report(90, [](Town& town) {
        town.get(report_address + ".pdf", anonymous);
        Server first{town};
        Server second{town};
        int tries = 0;
        CHECK(first.printer.print_next([&] {
            if (++tries == 20) CHECK_FALSE(second.prints());
            return false;
        }));
        CHECK(tries > 20);
        CHECK(jobs_in_state(town, "klaar") == 1);
        CHECK_FALSE(second.prints());
        CHECK(town.count("select max(turn) from print_jobs") == 1);
    });
}

TEST_CASE("when a server dies over a file, the next one makes it and the first can spoil nothing")
{
    for_each_town_with_report(90, [](Town& town) {
        town.get(report_address + ".pdf", anonymous);
        const auto lost = taken_by_dying_server(town, town.now);
        Server next{town};
        CHECK_FALSE(next.prints());

        next.clock.pass(heartbeat_lasts);
        CHECK(next.prints());
        CHECK(jobs_in_state(town, "klaar") == 1);
        const auto before = parts(town);
        CHECK_FALSE(town.arrange([&](Transaction& transaction) {
            return PrintStore{transaction}.finish(lost, "half", town.now);
        }));
        CHECK(parts(town) == before);
        CHECK(bytes_of(town.get(report_address + ".pdf", anonymous)).starts_with("%PDF-"));
    });
}

TEST_CASE("a server that is asked to stop leaves its file to the next one")
{
    for_each_town_with_report(90, [](Town& town) {
        town.get(report_address + ".pdf", anonymous);
        Server first{town};
        int pages = 0;
        first.printer.print_next([&] { return ++pages > 30; });
        CHECK(jobs_in_state(town, "wacht") == 1);
        CHECK(parts(town) == 0);

        CHECK(Server{town}.prints());
        CHECK(jobs_in_state(town, "klaar") == 1);
        CHECK(town.count("select max(deaths) from print_jobs") == 0);
    });
}

TEST_CASE("a file that cannot be made gives its reader a number that stands in the log too")
{
    for_each_town_with_report(90, [](Town& town) {
        Visitor neighbour{town, anonymous};
        neighbour.open(report_address + ".pdf");
        town.arrange([](Transaction& transaction) {
            transaction.keep_house("update reports set content = $1", storage::Blob{"stuk"});
        });
        Server server{town};
        CHECK(server.prints());

        REQUIRE(server.log.size() == 1);
        CHECK_FALSE(server.log.front().what.empty());
        neighbour.open(neighbour.address());
        CHECK(neighbour.sees("Noem daarbij dit nummer: " + server.log.front().reference));
        CHECK(neighbour.sees("Opnieuw maken"));
        CHECK_FALSE(server.prints());
    });
}

TEST_CASE("a file over which three servers died is not tried a fourth time")
{
    for_each_town_with_report(90, [](Town& town) {
        town.get(report_address + ".pdf", anonymous);
        auto now = town.now;
        for (int i = 0; i < most_deaths; ++i) {
            taken_by_dying_server(town, now);
            now = now + heartbeat_lasts + one_second;
        }
        Server server{town};
        server.clock.pass(now.milliseconds - town.now.milliseconds);
        CHECK(server.prints());
        CHECK(jobs_in_state(town, "mislukt") == 1);
        CHECK(server.log.size() == 1);
    });
}

TEST_CASE("a day later the file of a frozen version is still there, and that of a draft is not")
{
    for_each_town_with_report(90, [](Town& town) {
        town.get(report_address + ".pdf", anonymous);
        Server server{town};
        server.prints();
        town.arrange([&](Transaction& transaction) {
            const auto draft = PrintStore{transaction}.add(
                {.process = processes::ProcessId{1},
                 .kind = PrintKind::odt,
                 .sha256 = "concept",
                 .content = "{}",
                 .pages = 90},
                town.now
            );
            const auto task = PrintStore{transaction}.take(town.now).value();
            REQUIRE(task.id == draft);
            PrintStore{transaction}.finish(task, "PK", town.now);
        });
        CHECK(jobs_in_state(town, "klaar") == 2);

        server.printer.tidy();
        CHECK(jobs_in_state(town, "klaar") == 2);
        server.clock.pass(24 * one_hour);
        server.printer.tidy();
        CHECK(jobs_in_state(town, "klaar") == 1);
        CHECK(bytes_of(town.get(report_address + ".pdf", anonymous)).starts_with("%PDF-"));
    });
}

} // namespace wijkspraak::reports
