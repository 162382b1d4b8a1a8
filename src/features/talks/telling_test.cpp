#include "features/messages/messages.hpp"
#include "features/talks/sample_test.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <barrier>
#include <thread>

namespace wijkspraak::talks {

using namespace testing;
using storage::Database;

namespace {

std::int64_t count(Database& database, std::string_view question)
{
    return database.read([&](Transaction& sql) { return sql.run(question).front().number(0); });
}

constexpr std::string_view to_hof = R"(
    select count(*) from messages where address = 'de-hof@voorbeeld.nl'
)";

/// De Hof is invited on the second of March; De Linde is not.
void for_each_invited(const std::function<void(Database&, const Noord&)>& test)
{
    wijkspraak::testing::for_each_town([&](Database& database) {
        const auto noord = database.write([](Transaction& transaction) {
            const auto arranged = arrange_noord(transaction);
            invite(transaction, find(transaction, arranged.hof, 2027).value(), manager);
            return arranged;
        });
        test(database, noord);
    });
}

} // namespace

TEST_CASE("a body without a date is reminded after two weeks, once for each time")
{
    for_each_invited([](Database& database, const Noord&) {
        CHECK(daily_round(database, morning + 13 * one_day) == 0);
        CHECK(daily_round(database, morning + 14 * one_day) == 1);
        CHECK(daily_round(database, morning + 14 * one_day) == 0);
        CHECK(daily_round(database, morning + 20 * one_day) == 0);
        CHECK(daily_round(database, morning + 28 * one_day) == 1);
        CHECK(count(database, to_hof) == 2);
        CHECK(count(database, "select count(*) from messages") == 2);
        CHECK(count(database, "select count(*) from talk_events where what = 'herinnerd'") == 2);
    });
}

TEST_CASE("two servers that remind at once remind once")
{
    for_each_invited([](Database& database, const Noord&) {
        std::barrier start{2};
        std::atomic<int> reminders{0};
        const auto make_round = [&] {
            start.arrive_and_wait();
            reminders += daily_round(database, morning + 14 * one_day);
        };
        {
            const std::jthread one{make_round};
            const std::jthread other{make_round};
        }
        CHECK(reminders == 1);
        CHECK(count(database, to_hof) == 1);
    });
}

TEST_CASE("a week before the talk its body is reminded of it")
{
    for_each_invited([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            (void)choose(
                transaction,
                find(transaction, noord.hof, 2027).value(),
                noord.thursday,
                {},
                secretary
            );
        });
        CHECK(daily_round(database, morning + 2 * one_day) == 0);
        CHECK(daily_round(database, morning + 3 * one_day) == 1);
        CHECK(count(database, to_hof) == 1);
        CHECK(daily_round(database, morning + 10 * one_day) == 0);
    });
}

TEST_CASE("a body that does not confirm in the term is reminded, and nothing is frozen by itself")
{
    for_each_invited([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            send_report(transaction, arrange_held(transaction, noord), manager);
            confirm(
                transaction,
                find(transaction, noord.hof, 2027).value(),
                Side::municipality,
                {},
                manager
            );
        });
        CHECK(daily_round(database, morning + 13 * one_day) == 0);
        CHECK(daily_round(database, morning + 14 * one_day) == 1);
        CHECK(daily_round(database, morning + 200 * one_day) == 1);
        CHECK(count(database, "select count(*) from talks where frozen_at is not null") == 0);
    });
}

} // namespace wijkspraak::talks
