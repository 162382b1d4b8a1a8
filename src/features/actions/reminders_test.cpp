#include "features/actions/store.hpp"
#include "features/messages/messages.hpp"
#include "features/people/people.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <thread>

namespace wijkspraak::actions {

using storage::Database;
using storage::Transaction;

namespace {

constexpr std::int64_t one_day = 24 * one_hour;
constexpr Instant second_of_march{1'772'438'400'000}; ///< 2026, nine in the morning

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = second_of_march};

/// A town in which Fatma's crossing must be done by the first of March.
ActionId crossing_of_fatma(Database& database)
{
    return database.write([](Transaction& sql) {
        const auto account =
            people::add(sql, {.email = "fatma@lindestad.nl", .name = "Fatma"}, "", fatma);
        return add(
            sql,
            {
                .what = "Zebrapad bij de school",
                .owner = {.unit = "Beheer", .account = account.value()},
                .process = ProcessRef{ 3,     "Het plein",         "/trajecten/plein"},
                .due = Dated::parse("2026-03-01"),
                .promised_on = Date::parse("2026-01-05"),
                .is_public = true
        },
            fatma
        );
    });
}

std::int64_t count(Database& database, std::string_view question)
{
    return database.read([&](Transaction& sql) { return sql.run(question).front().number(0); });
}

constexpr std::string_view messages_there_are = "select count(*) from messages";

} // namespace

TEST_CASE("Fatma is reminded once, however often the round is made and by how many servers")
{
    testing::for_each_town([](Database& database) {
        const auto id = crossing_of_fatma(database);
        CHECK(daily_round(database, second_of_march) == 1);
        CHECK(daily_round(database, second_of_march) == 0);
        CHECK(daily_round(database, second_of_march + 20 * one_day) == 0);
        CHECK(count(database, messages_there_are) == 1);

        database.read([&](Transaction& sql) {
            const auto message =
                messages::find_by_cause(sql, "action:1:1:2026-03-01:2026-03-02").value();
            CHECK(message.address == "fatma@lindestad.nl");
            CHECK(message.kind == messages::Kind::duty);
            CHECK(message.subject == "Herinnering: Zebrapad bij de school");
            CHECK(message.paragraphs[1].find("1 dag te laat") != std::string::npos);
            CHECK(message.link_path == path_of(id));
            CHECK(ActionStore{sql}.changes_of(id).front().deed == Deed::reminded);
        });
    });
}

TEST_CASE("two servers that make the round at the same moment remind her once")
{
    testing::for_each_town([](Database& database) {
        crossing_of_fatma(database);
        std::barrier begin{2};
        std::atomic<int> reminders = 0;
        const auto make_round = [&] {
            begin.arrive_and_wait();
            reminders += daily_round(database, second_of_march);
        };
        {
            const std::jthread one{make_round};
            const std::jthread other{make_round};
        }
        CHECK(reminders == 1);
        CHECK(count(database, messages_there_are) == 1);
        CHECK(count(database, "select count(*) from action_changes where deed = 'herinnerd'") == 1);
    });
}

TEST_CASE("she is reminded ahead, when it is late, and again after four weeks")
{
    testing::for_each_town([](Database& database) {
        crossing_of_fatma(database);
        CHECK(daily_round(database, second_of_march + -16 * one_day) == 0);
        CHECK(daily_round(database, second_of_march + -15 * one_day) == 1);
        CHECK(daily_round(database, second_of_march + -1 * one_day) == 0);
        CHECK(daily_round(database, second_of_march) == 1);
        CHECK(daily_round(database, second_of_march + 27 * one_day) == 0);
        CHECK(daily_round(database, second_of_march + 28 * one_day) == 1);
        CHECK(count(database, messages_there_are) == 3);
    });
}

TEST_CASE("nobody is reminded of what is done, nor through an account that was closed")
{
    testing::for_each_town([](Database& database) {
        const auto id = crossing_of_fatma(database);
        database.write([&](Transaction& sql) {
            sql.keep_house("update accounts set is_disabled = 1");
        });
        CHECK(daily_round(database, second_of_march) == 0);
        database.write([&](Transaction& sql) {
            sql.keep_house("update accounts set is_disabled = 0");
            ActionStore store{sql};
            store.tell(
                store.find(id).value(),
                {.deed = Deed::done,
                 .ended_on = Date::parse("2026-03-02"),
                 .proof = {.text = "Hij ligt er."}},
                fatma
            );
        });
        CHECK(daily_round(database, second_of_march) == 0);
        CHECK(count(database, messages_there_are) == 0);
    });
}

TEST_CASE("the public page of a process is made again on the day that something becomes late")
{
    testing::for_each_town([](Database& database) {
        crossing_of_fatma(database);
        std::vector<std::string> topics;
        database.listen([&](const std::vector<std::string>& touched) {
            topics.insert(topics.end(), touched.begin(), touched.end());
        });
        const auto has_renewed = [&] {
            return std::ranges::find(topics, "process:3") != topics.end();
        };
        daily_round(database, second_of_march + -10 * one_day);
        topics.clear();
        daily_round(database, second_of_march + -9 * one_day);
        CHECK_FALSE(has_renewed());
        daily_round(database, second_of_march);
        CHECK(has_renewed());
        database.listen({});
    });
}

} // namespace wijkspraak::actions
