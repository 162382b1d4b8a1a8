#include "app/daily_round.hpp"

#include <doctest/doctest.h>

#include <latch>
#include <stdexcept>

namespace wijkspraak::app {

namespace {

constexpr std::int64_t one_day = 24 * one_hour;
constexpr Instant morning{1'772'438'400'000}; ///< 2 March 2026, nine o'clock

class StoppedClock : public Clock {
public:
    Instant now() const override { return morning; }
};

} // namespace

TEST_CASE("the daily round is made once on a day, and again after midnight in the Netherlands")
{
    int rounds = 0;
    OncePerDay round{[&](Instant) { ++rounds; }};
    CHECK(round.look(morning));
    CHECK_FALSE(round.look(morning + one_hour));
    CHECK_FALSE(round.look(morning + 14 * one_hour)); // eleven at night
    CHECK(round.look(morning + 15 * one_hour));       // midnight, when it is still day in UTC
    CHECK(round.look(morning + 2 * one_day));
    CHECK(rounds == 3);
}

TEST_CASE("a round that fails is made again at the next look")
{
    int tries = 0;
    OncePerDay round{[&](Instant) {
        if (++tries == 1) throw std::runtime_error{"the database is away"};
    }};
    CHECK_THROWS(round.look(morning));
    CHECK(round.look(morning));
    CHECK_FALSE(round.look(morning));
}

TEST_CASE("a server makes its round when it starts, and stops when it is told to")
{
    const StoppedClock clock;
    std::latch made{1};
    std::latch told{1};
    {
        const DailyRound round{
            clock,
            [&](Instant now) {
                CHECK(now == morning);
                made.count_down();
                throw std::runtime_error{"the database is away"};
            },
            [&](const std::string& what) {
                CHECK(what == "the database is away");
                told.count_down();
            }};
        made.wait();
        told.wait();
    }
    CHECK(told.try_wait());
}

} // namespace wijkspraak::app
