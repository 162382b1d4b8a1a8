#include "storage/audit.hpp"
#include "storage/postgres_connection.hpp"
#include "storage/program.hpp"
#include "storage/values.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

using namespace wijkspraak;
using namespace wijkspraak::storage;
using testing::for_each_database;
using testing::for_each_place;

namespace {

const Migrations tables_of_the_test{
    {"town", 1, "create table letters (id @id, words text not null, seal @blob) @strict;"}
};

const Actor fatma{.account = 1, .role = "griffier", .at = {}};

void add_letters(Database& database, int count)
{
    database.write([&](Transaction& t) {
        for (int i = 0; i < count; ++i)
            t.run(
                "insert into letters (words, seal) values ($1, $2)",
                std::string(2000, 'a'),
                Blob{
                    std::string{"\0zegel", 6}
            }
            );
        audit(t, fatma, {.action = "letter.add"});
    });
}

std::int64_t letters_in(Database& database)
{
    return database.read([](Transaction& t) {
        return t.run("select count(*) from letters").front().number(0);
    });
}

bool is_private(const std::filesystem::path& file)
{
    using std::filesystem::perms;
    const auto others = perms::group_all | perms::others_all;
    return (std::filesystem::status(file).permissions() & others) == perms::none;
}

std::size_t files_in(const std::filesystem::path& folder)
{
    const auto end = std::filesystem::directory_iterator{};
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, end)
    );
}

// Puts a copy made by pg_dump in a new database of the server; how many letters it holds.
std::int64_t letters_in_restored(const std::filesystem::path& copy, const testing::Place& place)
{
    const auto server = PostgresConnection::open(place.where());
    server->run_script("create database restored");
    const auto where = place.where_else("restored");
    const int status = run_program(
        {
            {"pg_restore", "--exit-on-error", "--dbname=" + where, copy}
    },
        [](std::string_view) {}
    );
    CHECK(status == 0);
    const auto letters =
        PostgresConnection::open(where)->run("select count(*) from letters").front().number(0);
    server->run_script("drop database restored with (force)");
    return letters;
}

} // namespace

TEST_SUITE_BEGIN("storage");

TEST_CASE("a copy in SQLite is a whole database, made while others write")
{
    const testing::Folder folder;
    const auto copy = folder / "copies" / "town.db";
    std::filesystem::create_directory(copy.parent_path());
    const auto database = Database::open((folder / "town.db").string());
    auto all = storage::migrations();
    all.push_back(tables_of_the_test.front());
    database->migrate(all);
    add_letters(*database, 3000);

    Progress last;
    int steps = 0;
    database->back_up(copy, [&](Progress progress) {
        CHECK(progress.done >= last.done);
        last = progress;
        ++steps;
        std::thread{[&] { add_letters(*database, 1); }}.join();
    });
    CHECK(steps > 2);
    CHECK(last.done == last.total);
    CHECK(is_private(copy));
    CHECK(files_in(copy.parent_path()) == 1);

    const auto opened = Database::open(copy.string());
    CHECK(opened->migrate(all) == 0);
    CHECK(letters_in(*opened) == 3000);
    CHECK(letters_in(*database) == 3000 + steps);
}

TEST_CASE("a copy of PostgreSQL can be put back")
{
    for_each_place([](const testing::Place& place) {
        const auto database = Database::open(place.where());
        if (database->kind() != "postgresql") return;
        auto all = storage::migrations();
        all.push_back(tables_of_the_test.front());
        database->migrate(all);
        add_letters(*database, 100);

        const testing::Folder folder;
        Progress last;
        database->back_up(folder / "town.dump", [&](Progress progress) { last = progress; });
        CHECK(last.done == 4);
        CHECK(last.total == 4);
        CHECK(is_private(folder / "town.dump"));
        CHECK(letters_in_restored(folder / "town.dump", place) == 100);
    });
}

TEST_CASE("a copy that cannot be made fails loudly and leaves no file")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        const testing::Folder folder;
        CHECK_THROWS_AS(database.back_up(folder / "none" / "town", {}), DatabaseError);
        std::filesystem::create_directories(folder / "taken" / "town" / "full");
        CHECK_THROWS_AS(database.back_up(folder / "taken" / "town", {}), DatabaseError);
        CHECK(files_in(folder / "taken") == 1);
    });
}

TEST_CASE("a database is not replaced by its own copy")
{
    const testing::Folder folder;
    const auto path = folder / "town.db";
    const auto database = Database::open(path.string());
    CHECK_THROWS_AS(database->back_up(path, {}), DatabaseError);
}

TEST_CASE("a database in memory serves many threads and can be copied too")
{
    const auto database = Database::open(":memory:");
    auto all = storage::migrations();
    all.push_back(tables_of_the_test.front());
    database->migrate(all);

    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i)
        threads.emplace_back([&] {
            add_letters(*database, 2);
            letters_in(*database);
        });
    for (auto& thread : threads) thread.join();
    CHECK(letters_in(*database) == 32);

    const testing::Folder folder;
    database->back_up(folder / "town.db", {});
    CHECK(letters_in(*Database::open((folder / "town.db").string())) == 32);
}

TEST_SUITE_END();
