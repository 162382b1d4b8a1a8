#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "storage/values.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <limits>
#include <thread>

using namespace wijkspraak;
using namespace wijkspraak::storage;
using testing::for_each_database;

namespace {

const Migrations tables_of_the_test{
    {"town", 1, R"(
        create table streets (
            id @id,
            name text not null unique
        ) @strict;
        create table neighbours (
            id @id,
            street @int not null references streets (id),
            name text,
            age @int check (age >= 0),
            picture @blob
        ) @strict;
     )"}
};

constexpr std::string_view insert_street = "insert into streets (name) values ($1) returning id";
constexpr std::string_view count_streets = "select count(*) from streets";
constexpr std::string_view insert_neighbour =
    "insert into neighbours (street, name, age, picture) values ($1, $2, $3, $4) returning id";

const Actor fatma{.account = 1, .role = "griffier", .at = {}};

std::int64_t add_street(Transaction& transaction, const std::string& name)
{
    const auto id = transaction.run(insert_street, name).front().number(0);
    audit(transaction, fatma, {.action = "street.add", .subject = id, .process = 12});
    return id;
}

std::int64_t streets_in(Database& database)
{
    return database.read([](Transaction& t) { return t.run(count_streets).front().number(0); });
}

std::int64_t audit_entries_in(Database& database)
{
    return database.read([](Transaction& t) {
        return t.run("select count(*) from audit_entries").front().number(0);
    });
}

// An official adds five streets, one of which goes wrong halfway; how many went wrong.
int add_five(Database& database, int official)
{
    int refused = 0;
    for (int street = 0; street < 5; ++street) try {
            database.write([&](Transaction& t) {
                add_street(t, std::to_string(official) + "-" + std::to_string(street));
                if (street == 3) throw std::out_of_range{"bedacht"};
            });
        } catch (const std::out_of_range&) {
            ++refused;
        }
    return refused;
}

template <typename Work>
std::optional<Fault> fault_of(Database& database, Work&& work)
{
    try {
        database.write(work);
    } catch (const DatabaseError& error) {
        return error.fault();
    }
    return std::nullopt;
}

} // namespace

TEST_SUITE_BEGIN("storage");

TEST_CASE("what Fatma writes, others read")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        const auto id =
            database.write([](Transaction& t) { return add_street(t, "Lange Nieuwstraat"); });

        const auto name = database.read([&](Transaction& t) {
            return t.first(
                [](const Row& row) { return row.get<std::string>(0); },
                "select name from streets where id = $1",
                id
            );
        });
        CHECK(name == "Lange Nieuwstraat");
        CHECK(audit_entries_in(database) == 1);
    });
}

TEST_CASE("what is written comes back the same: large numbers, emoji, empty text, bytes, nothing")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        const auto largest = std::numeric_limits<std::int64_t>::max();
        const Blob picture{
            std::string{"\x00\xff\x01'\\", 5}
        };
        database.write([&](Transaction& t) {
            const auto street = add_street(t, "Kerkstraat");
            t.run(insert_neighbour, street, "Ömer 👩‍🌾", largest, picture);
            t.run(insert_neighbour, street, std::optional<std::string>{}, nullptr, Blob{});
            t.run(insert_neighbour, street, "", 0, std::optional<Blob>{});
        });

        database.read([&](Transaction& t) {
            const auto rows = t.run("select name, age, picture from neighbours order by id");
            REQUIRE(rows.size() == 3);
            CHECK(rows.at(0).get<std::string>(0) == "Ömer 👩‍🌾");
            CHECK(rows.at(0).get<std::int64_t>(1) == largest);
            CHECK(rows.at(0).get<Blob>(2).bytes == picture.bytes);
            CHECK(rows.at(1).get<std::optional<std::string>>(0) == std::nullopt);
            CHECK(rows.at(1).get<std::optional<int>>(1) == std::nullopt);
            CHECK_FALSE(rows.at(1).is_null(2));
            CHECK(rows.at(1).get<Blob>(2).bytes.empty());
            CHECK(rows.at(2).get<std::string>(0).empty());
            CHECK(rows.at(2).get<int>(1) == 0);
            CHECK(rows.at(2).is_null(2));
        });
    });
}

TEST_CASE("a value that does not fit its type is not cut off")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        database.read([](Transaction& t) {
            const auto rows = t.run(
                "select cast($1 as bigint), 'tekst', cast(null as bigint)", std::int64_t{1} << 40U
            );
            const auto row = rows.front();
            CHECK_THROWS_AS(row.get<int>(0), std::range_error);
            CHECK_THROWS_AS(row.get<std::string>(0), std::logic_error);
            CHECK_THROWS_AS(row.number(1), std::logic_error);
            CHECK_THROWS_AS(row.number(2), std::logic_error);
            CHECK_THROWS_AS(row.text(3), std::logic_error);
            CHECK_THROWS_AS(
                t.run("select $1", std::numeric_limits<std::uint64_t>::max()), std::range_error
            );
        });
    });
}

TEST_CASE("text with a NUL byte or wrong encoding is refused before it reaches the database")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        for (const std::string& text : {
                 std::string{"a\0b", 3},
                 std::string{"caf\xe9"     },
                 std::string{"\xc0\x80"},
                 std::string{"\xed\xa0\x80"     },
                 std::string{"acht gewone letters en dan \xf5"}
        })
            CHECK(fault_of(database, [&](Transaction& t) { add_street(t, text); }) == Fault::check);
        CHECK(streets_in(database) == 0);
    });
}

TEST_CASE("arguments are found by their number, in any order and more than once")
{
    for_each_database([](Database& database) {
        database.read([](Transaction& t) {
            const auto rows = t.run(
                "select cast($2 as text), cast($1 as bigint), cast($2 as text), cast($3 as bigint) "
                "+ 1",
                7,
                "zeven",
                std::int64_t{1} << 40U
            );
            CHECK(rows.front().text(0) == "zeven");
            CHECK(rows.front().number(1) == 7);
            CHECK(rows.front().text(2) == "zeven");
            CHECK(rows.front().number(3) == (std::int64_t{1} << 40U) + 1);
        });
    });
}

TEST_CASE("the number of changed rows is known")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        const auto changed = database.write([](Transaction& t) {
            add_street(t, "Kerkstraat");
            add_street(t, "Markt");
            CHECK(t.run("update streets set name = 'Plein' where name = 'Steeg'").changed() == 0);
            return t.run("update streets set name = name").changed();
        });
        CHECK(changed == 2);
    });
}

TEST_CASE("rules of the tables are named by their kind")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        database.write([](Transaction& t) { add_street(t, "Kerkstraat"); });

        const auto twice = [](Transaction& t) { add_street(t, "Kerkstraat"); };
        const auto nowhere = [](Transaction& t) {
            t.run(insert_neighbour, 999, "Bram", 40, nullptr);
        };
        const auto unborn = [](Transaction& t) { t.run(insert_neighbour, 1, "Bram", -1, nullptr); };
        const auto homeless = [](Transaction& t) {
            t.run(insert_neighbour, nullptr, "Bram", 1, nullptr);
        };
        const auto nameless_table = [](Transaction& t) { t.run("delete from nothing"); };
        CHECK(fault_of(database, twice) == Fault::unique);
        CHECK(fault_of(database, nowhere) == Fault::foreign_key);
        CHECK(fault_of(database, unborn) == Fault::check);
        CHECK(fault_of(database, homeless) == Fault::check);
        CHECK(fault_of(database, nameless_table) == Fault::other);
        CHECK(streets_in(database) == 1);
    });
}

TEST_CASE("an exception leaves nothing of the unit behind, and reaches its caller")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        const auto work = [](Transaction& t) {
            add_street(t, "Kerkstraat");
            throw std::out_of_range{"bedacht"};
        };
        CHECK_THROWS_AS(database.write(work), std::out_of_range);
        CHECK(streets_in(database) == 0);
        CHECK(audit_entries_in(database) == 0);
    });
}

TEST_CASE("a unit that is undone still answers")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        const auto answer = database.write([](Transaction& t) {
            add_street(t, "Kerkstraat");
            t.undo();
            return std::string{"geweigerd"};
        });
        CHECK(answer == "geweigerd");
        CHECK(streets_in(database) == 0);
    });
}

TEST_CASE("a refused name can be answered with undo, but not ignored")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        database.write([](Transaction& t) { add_street(t, "Kerkstraat"); });

        const auto try_again = [](Transaction& t, auto&& after) {
            add_street(t, "Markt");
            try {
                add_street(t, "Kerkstraat");
            } catch (const DatabaseError& error) {
                CHECK(error.fault() == Fault::unique);
                after();
            }
            return 409;
        };
        CHECK(database.write([&](Transaction& t) {
            return try_again(t, [&] { t.undo(); });
        }) == 409);
        CHECK_THROWS_AS(
            database.write([&](Transaction& t) { return try_again(t, [] {}); }), std::logic_error
        );
        CHECK(streets_in(database) == 1);
    });
}

TEST_CASE("a change of the record without an audit entry is undone as a bug")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        CHECK_THROWS_AS(
            database.write([](Transaction& t) { t.run(insert_street, "Kerkstraat"); }),
            std::logic_error
        );
        CHECK(streets_in(database) == 0);

        database.write([](Transaction& t) { t.keep_house(insert_street, "Kerkstraat"); });
        CHECK(streets_in(database) == 1);
    });
}

TEST_CASE("an audit entry says who did what, and raises the version of the process")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        for (const auto* name : {"Kerkstraat", "Markt"})
            database.write([&](Transaction& t) { add_street(t, name); });

        database.read([](Transaction& t) {
            const auto entries = t.run(
                "select account, role, action, subject, process from audit_entries order by id"
            );
            REQUIRE(entries.size() == 2);
            CHECK(entries.front().number(0) == 1);
            CHECK(entries.front().text(1) == "griffier");
            CHECK(entries.front().text(2) == "street.add");
            CHECK(entries.front().number(4) == 12);
            const auto version =
                t.run("select number from versions where topic = $1", "process:12");
            CHECK(version.front().number(0) == 2);
        });
    });
}

TEST_CASE("a unit that reads cannot change anything")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        CHECK_THROWS_AS(
            database.read([](Transaction& t) { t.run(insert_street, "Kerkstraat"); }),
            std::logic_error
        );
        CHECK(streets_in(database) == 0);
    });
}

TEST_CASE("a reader keeps the picture it began with")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        database.read([&](Transaction& t) {
            CHECK(t.run(count_streets).front().number(0) == 0);
            std::thread{[&] {
                database.write([](Transaction& other) { add_street(other, "Kerkstraat"); });
            }}.join();
            CHECK(t.run(count_streets).front().number(0) == 0);
        });
        CHECK(streets_in(database) == 1);
    });
}

TEST_CASE("units of work do not nest")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        CHECK_THROWS_AS(
            database.write([&](Transaction&) { streets_in(database); }), std::logic_error
        );
        CHECK_THROWS_AS(
            database.read([&](Transaction&) { streets_in(database); }), std::logic_error
        );
        CHECK(streets_in(database) == 0);
    });
}

TEST_CASE("the listener hears what was touched before the writer gets an answer")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        std::atomic<int> heard = 0;
        database.listen([&](const std::vector<std::string>& topics) {
            for (const auto& topic : topics) heard += topic == "process:12" ? 1 : 0;
        });
        database.write([](Transaction& t) { add_street(t, "Kerkstraat"); });
        CHECK(heard == 1);

        database.write([](Transaction& t) {
            add_street(t, "Markt");
            t.undo();
        });
        CHECK(heard == 1);
    });
}

TEST_CASE("64 officials at once: every good unit is kept and every bad one is not")
{
    for_each_database(tables_of_the_test, [](Database& database) {
        std::atomic<int> refused = 0;
        std::vector<std::thread> officials;
        for (int official = 0; official < 64; ++official)
            officials.emplace_back([&, official] { refused += add_five(database, official); });
        for (auto& official : officials) official.join();

        CHECK(refused == 64);
        CHECK(streets_in(database) == 64 * 4);
        CHECK(audit_entries_in(database) == 64 * 4);
    });
}

TEST_SUITE_END();
