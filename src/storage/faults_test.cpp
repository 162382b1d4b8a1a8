#include "storage/audit.hpp"
#include "storage/postgres_connection.hpp"
#include "storage/sqlite.hpp"
#include "storage/values.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

#include <condition_variable>
#include <latch>
#include <mutex>
#include <set>
#include <thread>

using namespace wijkspraak;
using namespace wijkspraak::storage;
using testing::for_each_database;
using testing::for_each_place;

namespace {

const Migrations tables_of_the_test{
    {"town", 1, "create table letters (id @id, words text not null unique) @strict;"}
};

const Actor fatma{.account = 1, .role = "griffier", .at = {}};

void add_letter(Transaction& transaction, std::string_view words)
{
    transaction.run("insert into letters (words) values ($1)", words);
    audit(transaction, fatma, {.action = "letter.add", .process = 12});
}

std::int64_t letters_in(Database& database)
{
    return database.read([](Transaction& t) {
        return t.run("select count(*) from letters").front().number(0);
    });
}

std::optional<Fault> fault_of(const std::function<void()>& work)
{
    try {
        work();
    } catch (const DatabaseError& error) {
        return error.fault();
    }
    return std::nullopt;
}

std::optional<Fault> fault_of_writing(Database& database, std::string_view words)
{
    return fault_of([&] { database.write([&](Transaction& t) { add_letter(t, words); }); });
}

// So many at once, each with a number.
void together(int count, const std::function<void(int number)>& work)
{
    std::vector<std::thread> threads;
    for (int number = 0; number < count; ++number)
        threads.emplace_back([&work, number] { work(number); });
    for (auto& thread : threads) thread.join();
}

void allow_pages(Database& database, int pages)
{
    database.write([&](Transaction& t) {
        t.keep_house("pragma max_page_count = " + std::to_string(pages));
    });
}

// Ends every connection of the program to the server, as its restart would.
void cut_connections(const testing::Place& place)
{
    PostgresConnection::open(place.where())
        ->run_script("select pg_terminate_backend(pid) from pg_stat_activity"
                     " where application_name = 'wijkspraak' and pid <> pg_backend_pid()");
}

/// What a listener has heard, and the means to wait for it.
class Ear {
public:
    explicit Ear(Database& database)
    {
        database.listen([this](const std::vector<std::string>& topics) {
            const std::lock_guard lock{mutex_};
            heard_.insert(topics.begin(), topics.end());
            news_.notify_all();
        });
    }

    bool hears(const std::string& topic)
    {
        std::unique_lock lock{mutex_};
        return news_.wait_for(lock, std::chrono::seconds{20}, [&] {
            return heard_.contains(topic);
        });
    }

    bool hears_at_once(const std::string& topic)
    {
        std::unique_lock lock{mutex_};
        return news_.wait_for(lock, std::chrono::milliseconds{5}, [&] {
            return heard_.contains(topic);
        });
    }

    bool has_heard_nothing()
    {
        const std::lock_guard lock{mutex_};
        return heard_.empty();
    }

    void forget()
    {
        const std::lock_guard lock{mutex_};
        heard_.clear();
    }

private:
    std::mutex mutex_;
    std::condition_variable news_;
    std::set<std::string> heard_;
};

void for_each_prepared_place(
    const std::function<void(const testing::Place&, Database& ours, Database& theirs)>& test
)
{
    for_each_place([&](const testing::Place& place) {
        const auto ours = Database::open(place.where());
        auto migrations = storage::migrations();
        migrations.insert(migrations.end(), tables_of_the_test.begin(), tables_of_the_test.end());
        ours->migrate(migrations);
        const auto theirs = Database::open(place.where());
        test(place, *ours, *theirs);
    });
}

} // namespace

TEST_SUITE_BEGIN("storage");

TEST_CASE("a full disk refuses the letter, keeps the others and passes when there is room again")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        if (database.kind() != "sqlite") return;
        const std::string long_letter(100'000, 'a');
        database.write([](Transaction& t) { add_letter(t, "voor de volle schijf"); });

        allow_pages(database, 1); // never less than there are
        CHECK(fault_of_writing(database, long_letter) == Fault::disk_full);
        CHECK(letters_in(database) == 1);

        allow_pages(database, 10'000);
        CHECK(fault_of_writing(database, long_letter) == std::nullopt);
        CHECK(letters_in(database) == 2);
    });
}

TEST_CASE("short letters that share a flush with one too long for the disk are kept")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        if (database.kind() != "sqlite") return;
        database.write([](Transaction& t) {
            for (int i = 0; i < 40; ++i) add_letter(t, std::to_string(i) + std::string(1000, 'b'));
        });
        database.write([](Transaction& t) {
            t.run("delete from letters");
            audit(t, fatma, {.action = "letter.clear"});
        });
        allow_pages(database, 1);

        const std::string long_letter(1'000'000, 'a');
        std::atomic<int> refused = 0;
        together(16, [&](int number) {
            const auto words = std::to_string(number) + (number % 4 == 0 ? long_letter : "");
            refused += fault_of_writing(database, words) == Fault::disk_full ? 1 : 0;
        });
        CHECK(refused == 4);
        CHECK(letters_in(database) == 12);
    });
}

TEST_CASE("PostgreSQL's own full disk has the same name, and passes too")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        if (database.kind() != "postgresql") return;
        CHECK_THROWS_AS(
            database.write([](Transaction& t) {
                add_letter(t, "voor de volle schijf");
                t.keep_house("do 'begin raise sqlstate ''53100''; end'");
            }),
            DatabaseError
        );
        CHECK(letters_in(database) == 0);
        CHECK(fault_of_writing(database, "daarna") == std::nullopt);
    });
}

TEST_CASE("a database that another program holds is busy, and works again when it is let go")
{
    const testing::Folder folder;
    const auto path = (folder / "town.db").string();
    const auto database = open_sqlite(path, std::chrono::milliseconds{20});
    database->migrate(tables_of_the_test);
    const auto write = [&] {
        database->write([](Transaction& t) {
            t.keep_house("insert into letters (words) values ('brief')");
        });
    };

    const auto other = SqliteConnection::open(path, SqliteConnection::Use::write);
    other->run("begin immediate");
    CHECK(fault_of(write) == Fault::busy);
    CHECK(letters_in(*database) == 0);

    other->run("rollback");
    write();
    CHECK(letters_in(*database) == 1);
}

TEST_CASE("a deferred rule that one unit breaks does not undo the units beside it")
{
    const Migrations with_deferred_rule{
        {"town",
         1, "create table letters (id @id, words text not null) @strict;"
         "create table replies (id @id, letter @int not null"
         " references letters (id) deferrable initially deferred) @strict;"}
    };
    for_each_database(with_deferred_rule, [](Database& database) {
        const auto fault_of_reply = [&](int number) {
            return fault_of([&] {
                database.write([&](Transaction& t) {
                    if (number % 8 == 0) t.keep_house("insert into replies (letter) values (999)");
                    add_letter(t, "brief");
                });
            });
        };
        std::atomic<int> refused = 0;
        together(32, [&](int number) {
            refused += fault_of_reply(number) == Fault::foreign_key ? 1 : 0;
        });
        CHECK(refused == 4);
        CHECK(letters_in(database) == 28);
    });
}

TEST_CASE("units that cross count as if one had come after the other")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        // Each names its letter after how many there are: twins would share a name.
        const auto add_next = [](Transaction& t) {
            const auto count = t.run("select count(*) from letters").front().number(0);
            add_letter(t, "brief " + std::to_string(count));
        };
        together(16, [&](int) {
            for (int letter = 0; letter < 4; ++letter) database.write(add_next);
        });
        CHECK(letters_in(database) == 64);
    });
}

TEST_CASE("two units that cross for certain are both carried out, one of them twice")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        if (database.kind() != "postgresql") return; // SQLite carries them out in turn
        std::atomic<int> runs = 0;
        std::latch both_have_counted{2};
        const auto add_next = [&](Transaction& t) {
            const bool is_first_try = ++runs <= 2;
            const auto count = t.run("select count(*) from letters").front().number(0);
            if (is_first_try) both_have_counted.arrive_and_wait();
            add_letter(t, "brief " + std::to_string(count));
        };
        std::thread other{[&] { database.write(add_next); }};
        database.write(add_next);
        other.join();
        CHECK(letters_in(database) == 2);
        CHECK(runs == 3);
    });
}

TEST_CASE("what another program writes is noticed")
{
    for_each_prepared_place([](const auto&, Database& ours, Database& theirs) {
        Ear ear{ours};
        ours.notice_others();
        ear.forget();

        theirs.write([](Transaction& t) { add_letter(t, "van een ander"); });
        ours.notice_others();
        CHECK(ear.hears(ours.kind() == "sqlite" ? "" : "process:12"));
        CHECK(letters_in(ours) == 1);
    });
}

TEST_CASE("what we write ourselves is not taken for the work of others")
{
    for_each_prepared_place([](const auto&, Database& ours, Database&) {
        Ear ear{ours};
        ours.notice_others();
        ours.write([](Transaction& t) { add_letter(t, "van onszelf"); });
        CHECK(ear.hears("process:12"));
        ear.forget();
        ours.notice_others();
        CHECK(ear.has_heard_nothing());
    });
}

TEST_CASE("while we wait for another program that writes, anything may change")
{
    const testing::Folder folder;
    const auto path = (folder / "town.db").string();
    const auto database = Database::open(path);
    database->migrate(tables_of_the_test);
    Ear ear{*database};
    database->notice_others();
    ear.forget();

    const auto other = SqliteConnection::open(path, SqliteConnection::Use::write);
    other->run("begin immediate");
    std::thread waiting{[&] {
        database->write([](Transaction& t) {
            t.keep_house("insert into letters (words) values ('brief')");
        });
    }};
    int looks = 0;
    do database->notice_others();
    while (not ear.hears_at_once("") and ++looks < 500);
    other->run("rollback");
    waiting.join();
    CHECK(looks < 500);
    CHECK(letters_in(*database) == 1);
}

TEST_CASE("when the server goes away in the middle of a unit nothing of it remains")
{
    for_each_prepared_place([](const testing::Place& place, Database& ours, Database&) {
        if (ours.kind() != "postgresql") return;
        const auto unlucky = [&](Transaction& t) {
            add_letter(t, "half");
            cut_connections(place);
            add_letter(t, "weg");
        };
        CHECK(fault_of([&] { ours.write(unlucky); }) == Fault::lost);
        CHECK(letters_in(ours) == 0);
        CHECK(fault_of_writing(ours, "weer terug") == std::nullopt);
        CHECK(letters_in(ours) == 1);
    });
}

TEST_CASE("connections that died while idle are made anew without anyone noticing")
{
    for_each_prepared_place([](const testing::Place& place, Database& ours, Database&) {
        if (ours.kind() != "postgresql") return;
        CHECK(fault_of_writing(ours, "ervoor") == std::nullopt);
        cut_connections(place);
        CHECK(letters_in(ours) == 1);
        cut_connections(place);
        CHECK(fault_of_writing(ours, "erna") == std::nullopt);
    });
}

TEST_CASE("a listener that was cut off says that anything may have changed, and hears again")
{
    for_each_prepared_place([](const testing::Place& place, Database& ours, Database& theirs) {
        if (ours.kind() != "postgresql") return;
        Ear ear{ours};
        cut_connections(place);
        CHECK(ear.hears(""));
        // Until it is back it hears no topics, so others write until one comes through.
        int letters = 0;
        const auto hears_one = [&] {
            theirs.write([&](Transaction& t) { add_letter(t, std::to_string(letters)); });
            ours.notice_others();
            ++letters;
            return ear.hears_at_once("process:12");
        };
        while (not hears_one() and letters < 10'000) {
        }
        CHECK(letters < 10'000);
    });
}

TEST_CASE("a place where no server answers is lost, and says so at once")
{
    CHECK_THROWS_AS(Database::open("postgresql:///town?host=/nowhere"), DatabaseError);
    CHECK_THROWS_AS(Database::open("/nowhere/town.db"), DatabaseError);
}

TEST_SUITE_END();
