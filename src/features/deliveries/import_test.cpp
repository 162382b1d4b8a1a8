#include "features/deliveries/sample_test.hpp"
#include "features/deliveries/store.hpp"
#include "features/inputs/inputs.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::deliveries {

using namespace testing;
using namespace wijkspraak::testing;
using storage::Transaction;

namespace {

/// Runs a test in a town on each kind of database, with a process where lists can be brought.
void for_each_town_with_process(const std::function<void(Town&)>& test)
{
    for_each_database([&](storage::Database& database) {
        Town town{database};
        begin_process(town);
        test(town);
    });
}

std::int64_t entries(Town& town)
{
    return town.count("select count(*) from inputs");
}

std::int64_t different_texts(Town& town)
{
    return town.count("select count(distinct text) from inputs");
}

Delivery newest(Town& town)
{
    return town.look([](Transaction& transaction) {
        return DeliveryStore{transaction}.of_process(processes::ProcessId{1}).front();
    });
}

std::vector<FaultyCell> faults_of(Town& town, DeliveryId id)
{
    return town.look([&](Transaction& transaction) {
        return DeliveryStore{transaction}.faults(id, 0, 10);
    });
}

/// A server takes the first delivery and is never heard of again.
ImportTask taken_by_dying_server(Town& town, Instant at)
{
    return town.arrange([&](Transaction& transaction) {
        return DeliveryStore{transaction}.take(at).value();
    });
}

constexpr int some_units = 2'500; ///< rows; a unit of work takes a thousand

} // namespace

TEST_CASE("a list is taken over whole, with numbers, receipts, words to find it by and a log")
{
    for_each_town_with_process([](Town& town) {
        begin_import(town, "zaal.csv", list_of(some_units));
        Server server{town};
        CHECK(server.imports());
        CHECK(server.log.empty());

        CHECK(newest(town).state == DeliveryState::done);
        CHECK(newest(town).tally == Tally{.read = some_units, .added = some_units});
        CHECK(entries(town) == some_units);
        CHECK(town.count("select max(number) from inputs") == some_units);
        CHECK(town.count("select count(distinct code) from inputs") == some_units);
        CHECK(
            town.count("select count(*) from audit_entries where action = 'input.add-many'") == 3
        );
        CHECK(town.count("select count(*) from delivery_file_parts") == 0);
        const auto found = town.look([](Transaction& transaction) {
            return inputs::search(transaction, processes::ProcessId{1}, {.words = "wens 2001"});
        });
        REQUIRE(found.inputs.size() == 1);
        CHECK(found.inputs.front().number == 2001);
        CHECK(found.inputs.front().entered_by == fatma.account);
        CHECK_FALSE(server.imports());
    });
}

TEST_CASE("the same list again, or a longer version of it, brings only what is new")
{
    for_each_town_with_process([](Town& town) {
        begin_import(town, "zaal.csv", list_of(1'200));
        Server server{town};
        server.imports();
        begin_import(town, "zaal.csv", list_of(1'200));
        server.imports();
        CHECK(newest(town).tally == Tally{.read = 1'200, .known = 1'200});
        CHECK(entries(town) == 1'200);

        begin_import(town, "zaal-vervolg.csv", list_of(1'300));
        server.imports();
        CHECK(newest(town).tally == Tally{.read = 1'300, .added = 100, .known = 1'200});
        CHECK(different_texts(town) == 1'300);
    });
}

TEST_CASE("rows without a key of their own are recognised too, also those that are alike")
{
    for_each_town_with_process([](Town& town) {
        const std::string list = "tekst\r\nja\r\nnee\r\nja\r\n";
        begin_import(town, "handen.csv", list);
        Server server{town};
        server.imports();
        CHECK(entries(town) == 3);
        begin_import(town, "handen.csv", list + "ja\r\nmisschien\r\n");
        server.imports();
        CHECK(newest(town).tally == Tally{.read = 5, .added = 2, .known = 3});
    });
}

TEST_CASE("a key that now stands for something else is told, and nothing is written over")
{
    for_each_town_with_process([](Town& town) {
        begin_import(town, "enquete.csv", "nr;tekst\r\n1;Meer bomen\r\n2;Bankjes\r\n");
        Server server{town};
        server.imports();
        begin_import(town, "zaal.csv", "nr;tekst\r\n1;Minder auto's\r\n2;Bankjes\r\n");
        server.imports();
        CHECK(newest(town).tally == Tally{.read = 2, .known = 1, .refused = 1});
        const auto faults = faults_of(town, newest(town).id);
        CHECK(entries(town) == 2);
        REQUIRE(faults.size() == 1);
        CHECK(faults.front().row == 2);
        CHECK(faults.front().kind == FaultKind::key_changed);
        CHECK(faults.front().value == "1");
    });
}

TEST_CASE("of faulty rows nothing comes in, and each is told with its row and its columns")
{
    for_each_town_with_process([](Town& town) {
        begin_import(
            town,
            "zaal.csv",
            "nr;tekst;datum;e-mail;naam\r\n1;Meer bomen;1-3-2026;jan@voorbeeld.nl;Jan\r\n"
            "2;;straks;;\r\n1;Bankjes;;;\r\n4;Licht;;geen adres;Piet\r\n"
        );
        Server server{town};
        server.imports();
        CHECK(newest(town).tally == Tally{.read = 4, .added = 1, .refused = 3});
        CHECK(entries(town) == 1);
        CHECK(
            town.count("select count(*) from input_givers where email = 'jan@voorbeeld.nl'") == 1
        );
        CHECK(town.count("select count(*) from input_givers") == 1);
        const auto faults = faults_of(town, newest(town).id);
        REQUIRE(faults.size() == 4);
        CHECK(faults[0].row == 3);
        CHECK(faults[1].row == 3);
        CHECK(faults[2].kind == FaultKind::key_twice);
        CHECK(faults[2].value == "2");
        CHECK(faults[3].kind == FaultKind::no_address);
    });
}

TEST_CASE("when a server dies over a list, the next one goes on and nothing is lost or doubled")
{
    for_each_town_with_process([](Town& town) {
        begin_import(town, "zaal.csv", list_of(some_units) + "R5;Weer Wens 5;\r\nR9999;;\r\n");
        Server first{town};
        first.imports_units(1);
        CHECK(newest(town).state == DeliveryState::waiting);
        CHECK(entries(town) == 1'000);

        const auto lost = taken_by_dying_server(town, town.now);
        Server next{town};
        CHECK_FALSE(next.imports());
        next.clock.pass(heartbeat_lasts + one_second);
        CHECK(next.imports());
        CHECK(newest(town).state == DeliveryState::done);
        CHECK(
            newest(town).tally == Tally{.read = some_units + 2, .added = some_units, .refused = 2}
        );
        CHECK(entries(town) == some_units);
        CHECK(different_texts(town) == some_units);
        CHECK_FALSE(town.arrange([&](Transaction& transaction) {
            return DeliveryStore{transaction}.note(lost, {.read = 7}, {}, town.now);
        }));
    });
}

TEST_CASE(
    "two servers do not take over the same list, and one that was thought gone puts in nothing"
)
{
    for_each_town_with_process([](Town& town) {
        begin_import(town, "zaal.csv", list_of(some_units));
        Server slow{town};
        Server quick{town};
        int units = 0;
        slow.importer.import_next([&] {
            if (++units == 2) {
                CHECK_FALSE(quick.imports());
                quick.clock.pass(heartbeat_lasts + one_minute);
                CHECK(quick.imports());
            }
            return false;
        });
        CHECK(units == 2);
        CHECK(entries(town) == some_units);
        CHECK(different_texts(town) == some_units);
        CHECK(newest(town).tally == Tally{.read = some_units, .added = some_units});
    });
}

TEST_CASE("a list over which three servers died is not tried again by itself, but by Fatma")
{
    for_each_town_with_process([](Town& town) {
        const auto address = begin_import(town, "zaal.csv", list_of(10));
        auto now = town.now;
        for (int i = 0; i < most_deaths; ++i) {
            taken_by_dying_server(town, now);
            now = now + heartbeat_lasts + one_second;
        }
        Server server{town};
        server.clock.pass(now.milliseconds - town.now.milliseconds);
        CHECK(server.imports());
        REQUIRE(server.log.size() == 1);
        Visitor official{town, fatma};
        official.open(address);
        CHECK(official.sees(server.log.front().reference));
        CHECK_FALSE(server.imports());

        official.press("Verdergaan");
        CHECK(server.imports());
        CHECK(entries(town) == 10);
    });
}

TEST_CASE(
    "servers that die one after another, each somewhat further, still get to the end of a list"
)
{
    for_each_town_with_process([](Town& town) {
        begin_import(town, "zaal.csv", list_of(some_units));
        auto now = town.now;
        for (int i = 0; i < most_deaths; ++i) {
            auto task = taken_by_dying_server(town, now);
            CHECK(task.deaths <= 1);
            CHECK(town.arrange([&](Transaction& transaction) {
                return DeliveryStore{transaction}.note(task, task.delivery.tally, {}, now);
            }));
            now = now + heartbeat_lasts + one_second;
        }
        Server server{town};
        server.clock.pass(now.milliseconds - town.now.milliseconds);
        CHECK(server.imports());
        CHECK(newest(town).tally == Tally{.read = some_units, .added = some_units});
    });
}

TEST_CASE("what nobody went on with is forgotten after a month, and a list under way is not")
{
    for_each_town_with_process([](Town& town) {
        REQUIRE(bring(town, "vergeten.csv", list_of(10)).status == 303);
        begin_import(town, "zaal.csv", list_of(some_units));
        Server server{town};
        server.importer.tidy();
        CHECK(town.count("select count(*) from deliveries") == 2);
        server.clock.pass(31 * 24 * one_hour);
        server.importer.tidy();
        CHECK(town.count("select count(*) from deliveries") == 1);
        CHECK(town.count("select count(*) from delivery_files") == 1);
        CHECK(server.imports());
        CHECK(entries(town) == some_units);
    });
}

} // namespace wijkspraak::deliveries
