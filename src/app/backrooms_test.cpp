#include "app/backrooms.hpp"
#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/themes.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <chrono>

namespace wijkspraak::app {

using storage::Database;
using storage::Transaction;

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'000'000}};

struct StandingClock : Clock {
    Instant now() const override { return {2'000'000}; }
};

constexpr int people = 1'100;

themes::ThemeId theme_of_many(Transaction& transaction)
{
    const auto process =
        processes::begin(transaction, {.slug = "plein", .title = "Het plein"}, fatma);
    std::vector<themes::Unit> units;
    for (int person = 0; person < people; ++person) {
        const auto id =
            inputs::add(transaction, process, inputs::InputDraft{.text = "Een zebrapad"}, fatma).id;
        inputs::keep_giver(
            transaction,
            id,
            {.email = "p" + std::to_string(person) + "@voorbeeld.nl",
             .is_confirmed = true,
             .wants_news = true},
            fatma
        );
        units.emplace_back(id);
    }
    const auto theme = themes::add_theme(transaction, process, {.title = "Zebrapad"}, "", fatma);
    REQUIRE(themes::place(transaction, process, {units, theme}, fatma));
    return theme;
}

void answer(Transaction& transaction, themes::ThemeId theme)
{
    const auto process = processes::find(transaction, "plein")->id;
    themes::give(transaction, process, {.theme = theme, .text = "Het komt er."}, fatma);
}

/// Waits for what another thread does, up to a time that only a fault takes.
class Bell {
public:
    void ring()
    {
        {
            const std::lock_guard lock{mutex_};
            ++rung_;
        }
        heard_.notify_all();
    }
    bool is_rung(int times)
    {
        std::unique_lock lock{mutex_};
        return heard_.wait_for(lock, std::chrono::seconds{30}, [&] { return rung_ >= times; });
    }

private:
    std::mutex mutex_;
    std::condition_variable heard_;
    int rung_ = 0;
};

std::int64_t count(Database& database, std::string_view sql)
{
    return database.read([&](Transaction& transaction) {
        return transaction.run(sql).front().number(0);
    });
}

} // namespace

TEST_CASE("more people than one request can tell hear an answer from the server by itself")
{
    testing::for_each_town([](Database& database) {
        const auto theme = database.write(theme_of_many);
        const StandingClock clock;
        Bell told;
        const Log log = [](const std::string& fault) { FAIL(fault); };
        Workroom crier{clock, telling(database, clock, log)};
        database.listen([&](const std::vector<std::string>& topics) {
            crier.notice(topics);
            told.ring();
        });
        database.write([&](Transaction& transaction) { answer(transaction, theme); });

        // Units that wait together are kept, and rung for, as one: so not each rings by itself.
        for (int ring = 1; count(database, "select count(*) from messages") < people; ++ring)
            REQUIRE(told.is_rung(ring));
        database.listen({});
        CHECK(count(database, "select count(*) from theme_answers where is_told = 0") == 0);
        CHECK(count(database, "select count(*) from audit_entries where role = 'omroeper'") == 2);
    });
}

TEST_CASE("a server that starts tells what another left lying")
{
    testing::for_each_town([](Database& database) {
        const auto theme = database.write(theme_of_many);
        database.write([&](Transaction& transaction) { answer(transaction, theme); });
        CHECK(count(database, "select count(*) from messages") == 500);

        const StandingClock clock;
        Bell told;
        database.listen([&](const std::vector<std::string>&) { told.ring(); });
        const Log log = [](const std::string& fault) { FAIL(fault); };
        Workroom crier{clock, telling(database, clock, log)};
        for (int ring = 1; count(database, "select count(*) from messages") < people; ++ring)
            REQUIRE(told.is_rung(ring));
        database.listen({});
    });
}

} // namespace wijkspraak::app
