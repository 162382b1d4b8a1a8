#include "features/processes/processes.hpp"
#include "features/publication/edition_source.hpp"
#include "features/publication/edition_store.hpp"
#include "features/publication/publication.hpp"
#include "features/publication/sample_test.hpp"
#include "paper/fingerprint.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

#include <future>

namespace wijkspraak::publication {

using namespace testing;
using storage::Transaction;
using wijkspraak::testing::for_each_database;
using wijkspraak::testing::Town;

namespace {

const processes::ProcessId square{1};

/// Runs a test in a town on each kind of database, with the ledger of the square.
void for_each_town_with_ledger(const std::function<void(Town&)>& test)
{
    for_each_database([&](storage::Database& database) {
        Town town{database};
        town.arrange([&](Transaction& transaction) { Ledger{transaction, town.now}; });
        test(town);
    });
}

EditionId order(Town& town, Instant now)
{
    return town.arrange([&](Transaction& transaction) {
        return EditionStore{transaction}.order(square, now);
    });
}

Shelf shelf(Town& town)
{
    return town.look([](Transaction& transaction) {
        return EditionStore{transaction}.shelf_of(square);
    });
}

std::int64_t parts(Town& town)
{
    return town.count("select count(*) from publication_parts");
}

/// A server takes the first edition and is never heard of again.
EditionTask taken_by_dying_server(Town& town, Instant at)
{
    return town.arrange([&](Transaction& transaction) {
        return EditionStore{transaction}.take(at).value();
    });
}

/// What the command line writes of a file.
std::string exported(Town& town, FileKind kind)
{
    std::string bytes;
    town.look([&](Transaction& transaction) {
        return export_file(
            transaction,
            processes::find(transaction, square).value(),
            kind,
            [&](std::string_view piece) { bytes += piece; },
            [](int, int) { return true; }
        );
    });
    return bytes;
}

void say_something(Town& town)
{
    town.arrange([&](Transaction& transaction) {
        inputs::add(transaction, square, inputs::InputDraft{.text = "Nog iets"}, town.stagehand());
    });
}

} // namespace

TEST_CASE("an edition has all files of one moment, the same bytes as the command line writes")
{
    for_each_town_with_ledger([](Town& town) {
        order(town, town.now);
        Server server{town.database(), town.now};
        CHECK(server.publishes());
        CHECK_FALSE(server.publishes());

        const auto ready = shelf(town).ready.value();
        CHECK(ready.entries == 7);
        CHECK(ready.pictured_at == town.now);
        REQUIRE(ready.files.size() == file_kinds.size());
        const auto process = town.look([](Transaction& transaction) {
            return processes::find(transaction, square).value();
        });
        for (const auto& file : ready.files) {
            const auto stream = stream_of(town.database(), process, ready.id, file);
            const auto bytes = bytes_of(stream.plain);
            CHECK(bytes == exported(town, file.facts.kind));
            CHECK(paper::fingerprint(bytes) == file.facts.sha256);
            CHECK(bytes.size() == stream.plain.size);
            const auto pressed = bytes_of(stream.gzip);
            CHECK(paper::fingerprint(pressed) == stream.gzip.sha256);
            CHECK(pressed.size() == stream.gzip.size);
        }
    });
}

TEST_CASE("asking twice is one edition, and it is current until the record changes")
{
    for_each_town_with_ledger([](Town& town) {
        const auto first = order(town, town.now);
        CHECK(order(town, town.now) == first);
        CHECK(shelf(town).stock().is_under_way);
        Server{town.database(), town.now}.publishes();
        CHECK(shelf(town).stock().is_current);
        CHECK_FALSE(shelf(town).stock().is_under_way);

        say_something(town);
        CHECK_FALSE(shelf(town).stock().is_current);
        CHECK(order(town, town.now) != first);
    });
}

TEST_CASE("the files of before stay until the new ones are whole, and an hour longer")
{
    for_each_town_with_ledger([](Town& town) {
        const auto first = order(town, town.now);
        Server server{town.database(), town.now};
        server.publishes();
        say_something(town);
        const auto second = order(town, town.now);
        const auto lost = taken_by_dying_server(town, town.now);
        CHECK(lost.id == second);
        CHECK(shelf(town).ready->id == first);

        server.clock.pass(heartbeat_lasts + one_second);
        CHECK(server.publishes());
        CHECK(shelf(town).ready->id == second);
        CHECK(shelf(town).ready->entries == 8);

        server.publisher.tidy();
        CHECK(town.count("select count(*) from publication_editions") == 2);
        server.clock.pass(one_hour + one_second);
        server.publisher.tidy();
        CHECK(town.count("select count(*) from publication_editions") == 1);
        CHECK(town.count("select count(distinct edition_id) from publication_parts") == 1);
        CHECK(shelf(town).ready->id == second);
    });
}

TEST_CASE("when a server dies over an edition, the next one makes it and the first spoils nothing")
{
    for_each_town_with_ledger([](Town& town) {
        const auto edition = order(town, town.now);
        const auto lost = taken_by_dying_server(town, town.now);
        town.arrange([&](Transaction& transaction) {
            // It had begun to keep its files.
            EditionStore{
                transaction
            }
                .add_parts(
                    lost, {.kind = FileKind::entries_csv, .bytes = {"half", "werk"}}, town.now
                );
        });
        Server next{town.database(), town.now};
        CHECK_FALSE(next.publishes());

        next.clock.pass(heartbeat_lasts + one_second);
        CHECK(next.publishes());
        const auto before = parts(town);
        town.arrange([&](Transaction& transaction) {
            EditionStore store{transaction};
            CHECK_FALSE(store.note(lost, 7, 7, town.now));
            CHECK_FALSE(store.clear_some(lost, town.now));
            CHECK_FALSE(store.add_parts(lost, {.bytes = {"laat"}}, town.now));
            CHECK_FALSE(store.finish(lost, {.at = town.now}, {}, town.now));
            CHECK_FALSE(store.fail(lost, "laat", town.now));
        });
        CHECK(parts(town) == before);
        const auto ready = shelf(town).ready.value();
        CHECK(ready.id == edition);
        const auto process = town.look([](Transaction& transaction) {
            return processes::find(transaction, square).value();
        });
        for (const auto& file : ready.files)
            CHECK(
                paper::fingerprint(
                    bytes_of(stream_of(town.database(), process, ready.id, file).plain)
                ) == file.facts.sha256
            );
    });
}

TEST_CASE("an edition shows one moment, whatever is said while it is being read")
{
    for_each_town_with_ledger([](Town& town) {
        order(town, town.now);
        Server server{town.database(), town.now};
        bool was_said = false;
        server.publisher.publish_next([&] {
            // The reader holds its picture; somebody else speaks meanwhile.
            if (not was_said) std::async(std::launch::async, [&] { say_something(town); }).get();
            was_said = true;
            return false;
        });
        CHECK(was_said);
        CHECK(shelf(town).ready->entries == 7);
        CHECK_FALSE(shelf(town).stock().is_current);
        CHECK(town.count("select count(*) from inputs") == 8);
    });
}

TEST_CASE("a server that is asked to stop leaves its edition to the next one")
{
    for_each_town_with_ledger([](Town& town) {
        order(town, town.now);
        Server first{town.database(), town.now};
        CHECK(first.publisher.publish_next([] { return true; }));
        CHECK(shelf(town).newest->state == EditionState::waiting);
        CHECK(parts(town) == 0);

        CHECK(Server{town.database(), town.now}.publishes());
        CHECK(shelf(town).newest->state == EditionState::done);
        CHECK(town.count("select max(deaths) from publication_editions") == 0);
    });
}

TEST_CASE("an edition over which three servers died is not tried a fourth time")
{
    for_each_town_with_ledger([](Town& town) {
        order(town, town.now);
        auto now = town.now;
        for (int i = 0; i < most_deaths; ++i) {
            taken_by_dying_server(town, now);
            now = now + heartbeat_lasts + one_second;
        }
        Server server{town.database(), now};
        CHECK(server.publishes());
        CHECK(shelf(town).newest->state == EditionState::failed);
        REQUIRE(server.log.size() == 1);
        CHECK(shelf(town).newest->reference == server.log.front().reference);
        CHECK_FALSE(server.publishes());

        server.clock.pass(25 * one_hour);
        server.publisher.tidy();
        CHECK_FALSE(shelf(town).newest);
    });
}

} // namespace wijkspraak::publication
