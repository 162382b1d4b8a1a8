#include "storage/audit.hpp"
#include "storage/schema.hpp"
#include "storage/values.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

using namespace wijkspraak;
using namespace wijkspraak::storage;
using testing::for_each_database;

namespace {

const Migration streets{
    "town", 1, "create table streets (id @id, length @int, map @blob) @strict;"};
const Migration names{"town", 2, "alter table streets add column name text;"};
const Migration mistaken{"town", 3, "alter table no_such_table add column name text;"};

std::int64_t columns_of_streets(Database& database)
{
    return database.read([](Transaction& t) {
        return static_cast<std::int64_t>(t.run("select * from streets where id = 0").size());
    });
}

bool knows_names(Database& database)
{
    try {
        database.read([](Transaction& t) { t.run("select name from streets"); });
        return true;
    } catch (const DatabaseError&) {
        return false;
    }
}

} // namespace

TEST_SUITE_BEGIN("storage");

TEST_CASE("each step of the schema is taken once")
{
    for_each_database([](Database& database) {
        CHECK(database.migrate({streets}) == 1);
        CHECK_FALSE(knows_names(database));
        CHECK(database.migrate({streets, names}) == 1);
        CHECK(knows_names(database));
        CHECK(database.migrate({streets, names}) == 0);
    });
}

TEST_CASE("when one step fails none is taken")
{
    for_each_database([](Database& database) {
        database.migrate({streets});
        CHECK_THROWS_AS(database.migrate({streets, names, mistaken}), DatabaseError);
        CHECK_FALSE(knows_names(database));
        CHECK(database.migrate({streets, names}) == 1);
    });
}

TEST_CASE("a database that a newer version has used is refused, and left as it was")
{
    for_each_database([](Database& database) {
        database.migrate({streets, names});
        CHECK_THROWS_WITH_AS(
            database.migrate({
                streets, {"other", 1, "create table others (id @id) @strict;"}
        }),
            doctest::Contains("the first is town 2; this program knows 2 steps"),
            NewerDatabase
        );
        CHECK(columns_of_streets(database) == 0);
        CHECK(database.migrate({streets, names}) == 0);
    });
}

TEST_CASE("a step that was changed after it had been taken is refused")
{
    for_each_database([](Database& database) {
        database.migrate({streets});
        const Migration changed{"town", 1, "create table streets (id @id) @strict;"};
        CHECK_THROWS_WITH_AS(
            database.migrate({changed}), doctest::Contains("town 1"), DatabaseError
        );
    });
}

TEST_CASE("a key that fills itself is never used again")
{
    for_each_database([](Database& database) {
        database.migrate({streets});
        const auto add = [](Transaction& t) {
            return t.keep_house("insert into streets (length) values (1) returning id")
                .front()
                .number(0);
        };
        const auto first = database.write(add);
        database.write([](Transaction& t) { t.keep_house("delete from streets"); });
        CHECK(database.write(add) > first);
    });
}

TEST_CASE("an unknown token in a migration is a bug")
{
    const Dialect dialect{"K", "I", "B", "S", "W NAME"};
    CHECK(
        spell_out("create table t (id @id, n @int, b @blob) @strict;", dialect) ==
        "create table t (id K, n I, b B) S;"
    );
    CHECK_THROWS_AS(spell_out("a @bool", dialect), std::logic_error);
}

TEST_SUITE_END();
