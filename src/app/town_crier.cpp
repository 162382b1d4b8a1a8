#include "app/town_crier.hpp"

#include "features/themes/themes.hpp"

#include <algorithm>
#include <chrono>
#include <exception>

namespace wijkspraak::app {

namespace {

constexpr std::chrono::seconds between_looks{5};

} // namespace

TownCrier::TownCrier(storage::Database& database, const Clock& clock, Log log)
    : database_{database},
      clock_{clock},
      log_{std::move(log)},
      thread_{[this](const std::stop_token& stop) { work(stop); }}
{}

TownCrier::~TownCrier()
{
    thread_.request_stop();
    thread_.join();
}

void TownCrier::notice(const std::vector<std::string>& topics)
{
    const bool is_for_us = std::ranges::any_of(topics, [](const std::string& topic) {
        return topic == themes::answers_topic or topic.empty();
    });
    if (not is_for_us) return;
    {
        const std::lock_guard lock{mutex_};
        was_noticed_ = true;
    }
    has_work_.notify_one();
}

void TownCrier::work(const std::stop_token& stop)
{
    while (not stop.stop_requested()) {
        try {
            tell_all(stop);
        } catch (const std::exception& error) {
            log_(error.what());
        }
        wait(stop);
    }
}

void TownCrier::tell_all(const std::stop_token& stop)
{
    const auto is_anyone_left = [&] {
        return database_.read([](storage::Transaction& transaction) {
            return themes::is_anyone_to_tell(transaction);
        });
    };
    while (not stop.stop_requested() and is_anyone_left())
        database_.write([&](storage::Transaction& transaction) {
            themes::tell_some(transaction, {.role = "omroeper", .at = clock_.now()});
        });
}

void TownCrier::wait(const std::stop_token& stop)
{
    std::unique_lock lock{mutex_};
    has_work_.wait_for(lock, stop, between_looks, [this] { return was_noticed_; });
    was_noticed_ = false;
}

} // namespace wijkspraak::app
