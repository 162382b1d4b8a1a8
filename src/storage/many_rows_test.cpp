#include "storage/audit.hpp"
#include "storage/many_rows.hpp"
#include "storage/values.hpp"
#include "storage/word_index.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

using namespace wijkspraak;
using namespace wijkspraak::storage;
using testing::for_each_database;

namespace {

const Migrations letters{
    {"letters",
     1, "create table letters (id @id, number @int not null unique, text text, seal @blob) @strict;"
     "@words(letter_words);"}
};

const Actor noor{.account = 1, .role = "test", .at = {}};

ManyRows rows_of_letters()
{
    return {
        "letters", {"number", "text", "seal"}
    };
}

} // namespace

TEST_SUITE_BEGIN("storage");

TEST_CASE("many rows go in together, as they are")
{
    const std::vector<std::string> texts{
        "",
        "een\ttab",
        "regel\neen\r\ntwee",
        "\\N",
        "\\\\",
        "\"tekst\", 'tekst'",
        "één € 😀",
        "\\."};
    for_each_database(letters, [&](Database& database) {
        const Blob seal{
            std::string{"\0\xFF\\\n\t", 5}
        };
        database.write([&](Transaction& t) {
            auto rows = rows_of_letters();
            CHECK(rows.empty());
            for (std::size_t i = 0; i < texts.size(); ++i) rows.add(i, texts[i], seal);
            rows.add(99, nullptr, nullptr);
            CHECK(rows.size() == texts.size() + 1);
            t.put(rows);
            audit(t, noor, {.action = "letters.add"});
        });
        database.read([&](Transaction& t) {
            const auto found = t.run("select text, seal from letters order by number");
            REQUIRE(found.size() == texts.size() + 1);
            for (std::size_t i = 0; i < texts.size(); ++i) {
                CHECK(found.at(i).text(0) == texts[i]);
                CHECK(found.at(i).text(1) == seal.bytes);
            }
            CHECK(found.at(texts.size()).is_null(0));
        });
    });
}

TEST_CASE("of many rows with one that is wrong none goes in, and the database goes on")
{
    for_each_database(letters, [](Database& database) {
        const auto put = [&](const std::vector<std::pair<int, std::string>>& all) {
            database.write([&](Transaction& t) {
                auto rows = rows_of_letters();
                for (const auto& [number, text] : all) rows.add(number, text, nullptr);
                t.put(rows);
                audit(t, noor, {.action = "letters.add"});
            });
        };
        CHECK_THROWS_AS(
            put({
                {1, "een"     },
                {2, "twee"    },
                {1, "weer een"}
        }),
            DatabaseError
        );
        CHECK_THROWS_AS(
            put({
                {1, "een"                  },
                {2, std::string{"nul\0", 4}}
        }),
            DatabaseError
        );
        CHECK_THROWS_AS(
            put({
                {1, "geen \xFF letter"}
        }),
            DatabaseError
        );
        CHECK(database.read([](Transaction& t) { return t.run("select 1 from letters").empty(); }));
        put({
            {1, "een" },
            {2, "twee"}
        });
        CHECK(database.read([](Transaction& t) {
            return t.run("select 1 from letters").size();
        }) == 2);
    });
}

TEST_CASE("many rows of the record ask for an audit entry, and none go in where only is read")
{
    for_each_database(letters, [](Database& database) {
        auto rows = rows_of_letters();
        rows.add(1, "een", nullptr);
        CHECK_THROWS_AS(database.write([&](Transaction& t) { t.put(rows); }), std::logic_error);
        CHECK_THROWS_AS(database.read([&](Transaction& t) { t.put(rows); }), std::logic_error);
        database.write([&](Transaction& t) { t.keep_house(rows); });
        CHECK(database.read([](Transaction& t) {
            return t.run("select 1 from letters").size();
        }) == 1);
        database.write([&](Transaction& t) { t.put(rows_of_letters()); });
    });
}

TEST_CASE("many rows are found by their words, among those that came in one by one")
{
    const WordIndex words{"letter_words"};
    for_each_database(letters, [&](Database& database) {
        database.write([&](Transaction& t) {
            words.add(t, 1, "@3 meer fietspad");
            words.add(
                t,
                {
                    {2, "@3-open meer bom bom"},
                    {3, "@3 fietspad"         }
            }
            );
            words.add(t, 4, "@3 fietspad");
            words.add(t, std::vector<WordIndex::Line>{});
        });
        const auto found = [&](const std::string& word) {
            return database.read([&](Transaction& t) {
                return words.newest(t, {.words = {{word}}});
            });
        };
        CHECK(found("fietspad") == std::vector<std::int64_t>{4, 3, 1});
        CHECK(found("meer") == std::vector<std::int64_t>{2, 1});
        CHECK(found("@3-open") == std::vector<std::int64_t>{2});
        database.write([&](Transaction& t) {
            words.change(t, 2, "@3-open meer bom bom", "@3-open fietspad");
        });
        CHECK(found("bom").empty());
        CHECK(found("fietspad") == std::vector<std::int64_t>{4, 3, 2, 1});
    });
}

TEST_SUITE_END();
