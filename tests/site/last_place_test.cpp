#include "app/features.hpp"
#include "features/trainings/trainings.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

#include <latch>
#include <thread>

namespace wijkspraak::testing {

using storage::Transaction;
using trainings::State;

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'772'438'400'000}};

bodies::BodyId body(Transaction& sql, const std::string& slug)
{
    return bodies::add(sql, {.slug = slug, .name = slug}, fatma);
}

trainings::TrainingId training_with_one_place(Transaction& sql)
{
    return trainings::add(
        sql,
        {.title = "Vergaderen",
         .on = *Date::parse("2026-03-20"),
         .place = "De Linde",
         .places = 1,
         .last_day = *Date::parse("2026-03-15")},
        fatma
    );
}

} // namespace

TEST_CASE("two bodies that register for the last place at once: one has it, the other waits")
{
    for_each_place([](const Place& place) {
        const auto here = storage::Database::open(place.where());
        const auto there = storage::Database::open(place.where());
        here->migrate(app::migrations());
        std::vector<bodies::BodyId> both;
        const auto training = here->write([&](Transaction& sql) {
            both = {body(sql, "een"), body(sql, "twee")};
            return training_with_one_place(sql);
        });
        std::latch start{2};
        const auto registers = [&](storage::Database& database, bodies::BodyId who) {
            start.arrive_and_wait();
            database.write([&](Transaction& sql) {
                const auto registered =
                    trainings::enrol(sql, {.training = training, .body = who}, fatma);
                CHECK(registered);
            });
        };
        {
            const std::jthread one{[&] { registers(*here, both[0]); }};
            const std::jthread other{[&] { registers(*there, both[1]); }};
        }
        const auto all = here->read([&](Transaction& sql) {
            return trainings::registrations_of(sql, training);
        });
        REQUIRE(all.size() == 2);
        CHECK(all.front().state == State::placed);
        CHECK(all.back().state == State::waiting);
    });
}

} // namespace wijkspraak::testing
