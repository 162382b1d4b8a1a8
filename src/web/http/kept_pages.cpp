#include "web/http/kept_pages.hpp"

#include "web/http/answer.hpp"

#include <algorithm>

namespace wijkspraak::web::http {

namespace {

/// Beyond so many, topics without pages are forgotten.
constexpr std::size_t most_topics = 20'000;

} // namespace

KeptPages::Page KeptPages::find(std::string_view key)
{
    const std::lock_guard lock{mutex_};
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->page;
}

KeptPages::Ticket KeptPages::ticket() const
{
    const std::lock_guard lock{mutex_};
    return {drops_};
}

bool KeptPages::keep(
    std::string_view key, Page page, std::span<const std::string> topics, Ticket ticket
)
{
    const auto bytes = page->bytes() + sizeof(Entry) + key.size();
    const std::lock_guard lock{mutex_};
    if (bytes > most_bytes_ or is_overtaken(topics, ticket)) return false;

    if (const auto found = by_key_.find(key); found != by_key_.end()) remove(found->second);
    while (bytes_ + bytes > most_bytes_) remove(std::prev(entries_.end()));

    entries_.push_front({
        std::string{key          },
        std::move(page), { topics.begin(), topics.end()},
        bytes
    });
    by_key_.emplace(entries_.front().key, entries_.begin());
    for (const auto& topic : topics) topics_[topic].entries.insert(&entries_.front());
    bytes_ += bytes;
    return true;
}

void KeptPages::drop(std::span<const std::string> topics)
{
    if (topics.empty()) return;
    const std::lock_guard lock{mutex_};
    ++drops_;
    if (std::ranges::any_of(topics, [](const auto& topic) { return topic.empty(); }))
        return drop_all();
    for (const auto& topic : topics) drop(topic);
    forget_old_drops();
}

std::size_t KeptPages::bytes() const
{
    const std::lock_guard lock{mutex_};
    return bytes_;
}

std::size_t KeptPages::size() const
{
    const std::lock_guard lock{mutex_};
    return entries_.size();
}

bool KeptPages::is_overtaken(std::span<const std::string> topics, Ticket ticket) const
{
    if (all_dropped_at_ > ticket.number) return true;
    return std::ranges::any_of(topics, [&](const auto& topic) {
        const auto found = topics_.find(topic);
        return found != topics_.end() and found->second.dropped_at > ticket.number;
    });
}

void KeptPages::remove(Entries::iterator entry)
{
    for (const auto& name : entry->topics) {
        const auto found = topics_.find(name);
        if (found == topics_.end()) continue;
        auto& topic = found->second;
        topic.entries.erase(&*entry);
        if (topic.entries.empty() and topic.dropped_at == 0) topics_.erase(found);
    }
    bytes_ -= entry->bytes;
    by_key_.erase(entry->key);
    entries_.erase(entry);
}

void KeptPages::drop_all()
{
    all_dropped_at_ = drops_;
    by_key_.clear();
    entries_.clear();
    topics_.clear();
    bytes_ = 0;
}

void KeptPages::drop(std::string_view name)
{
    auto found = topics_.find(name);
    if (found == topics_.end()) found = topics_.emplace(name, Topic{}).first;
    auto& topic = found->second;
    topic.dropped_at = drops_;
    while (not topic.entries.empty()) remove(by_key_.at((*topic.entries.begin())->key));
}

/// Pages that are being made now are not kept then, which is safe.
void KeptPages::forget_old_drops()
{
    if (topics_.size() <= most_topics) return;
    all_dropped_at_ = drops_;
    std::erase_if(topics_, [](const auto& topic) { return topic.second.entries.empty(); });
}

} // namespace wijkspraak::web::http
