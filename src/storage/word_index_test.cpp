#include "storage/audit.hpp"
#include "storage/word_index.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

using namespace wijkspraak;
using namespace wijkspraak::storage;
using testing::for_each_database;

namespace {

using Ids = std::vector<std::int64_t>;

const WordIndex words{"remark_words"};
const Migrations index_of_remarks{
    {"remarks", 1, "@words(remark_words);"}
};

Ids ids_of(Database& database, const WordIndex::Question& question)
{
    return database.read([&](Transaction& t) { return words.newest(t, question); });
}

} // namespace

TEST_SUITE_BEGIN("storage");

TEST_CASE("rows are found by all of their words, the newest first")
{
    for_each_database(index_of_remarks, [](Database& database) {
        database.write([](Transaction& t) {
            words.add(t, 1, "@3 meer fietspad");
            words.add(t, 2, "@3 meer bom");
            words.add(t, 3, "@4 meer fietspad 12b");
        });
        CHECK(ids_of(database, {.words = {{"meer"}}}) == Ids{3, 2, 1});
        CHECK(
            ids_of(
                database,
                {
                    .words = {{"meer"}, {"fietspad"}}
        }
            ) == Ids{3, 1}
        );
        CHECK(
            ids_of(
                database,
                {
                    .words = {{"@3"}, {"fietspad"}}
        }
            ) == Ids{1}
        );
        CHECK(ids_of(database, {.words = {{"12b"}}}) == Ids{3});
        CHECK(ids_of(database, {.words = {{"fiet"}}}).empty());
        CHECK(ids_of(database, {.words = {{"fiet", "fiet"}}}) == Ids{3, 1});
        CHECK(ids_of(database, {.words = {{"meer"}}, .below = 3}) == Ids{2, 1});
        CHECK(ids_of(database, {.words = {{"meer"}}, .most = 2}) == Ids{3, 2});
        CHECK(ids_of(database, {.words = {{"a\" OR b' | \\"}}}).empty());
    });
}

TEST_CASE("what still waits and what is in the index is found as one, also after a change")
{
    for_each_database(index_of_remarks, [](Database& database) {
        database.write([](Transaction& t) {
            for (int id = 1; id <= 600; ++id)
                words.add(t, id, id % 100 == 0 ? "@3 bom" : "@3 bank");
        });
        CHECK(ids_of(database, {.words = {{"bom"}}}) == Ids{600, 500, 400, 300, 200, 100});
        CHECK(ids_of(database, {.words = {{"bom"}}, .most = 3}) == Ids{600, 500, 400});

        database.write([](Transaction& t) {
            words.change(t, 600, "@3 bom", "@3 struik");
            words.change(t, 100, "@3 bom", "@3 struik");
        });
        CHECK(ids_of(database, {.words = {{"bom"}}}) == Ids{500, 400, 300, 200});
        CHECK(ids_of(database, {.words = {{"struik"}}}) == Ids{600, 100});
    });
}

TEST_SUITE_END();
