#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wijkspraak::web::http {

class ReadyAnswer;

/// Public pages kept ready to be sent, each until something it shows changes. For any thread.
///
/// A page is made from a picture of the database that may be overtaken while it is being made. So
/// whoever makes one takes a ticket before looking at the database; when a topic of the page has
/// been dropped since, the page is not kept.
class KeptPages {
public:
    using Page = std::shared_ptr<const ReadyAnswer>;

    /// A moment in the order of what was dropped.
    struct Ticket {
        std::uint64_t number;
    };

    explicit KeptPages(std::size_t most_bytes) : most_bytes_{most_bytes} {}

    /// The page kept under this key; null when there is none.
    Page find(std::string_view key);

    /// To be taken before the first look at the database.
    Ticket ticket() const;

    /// Keeps the page, and lets go of those that were not asked for longest when there is no room.
    /// False when the page may be out of date or is too big to keep.
    bool keep(std::string_view key, Page page, std::span<const std::string> topics, Ticket ticket);

    /// Lets go of every page under one of the topics; an empty topic stands for all of them. To be
    /// called after the change is in the database and before anyone hears that it is.
    void drop(std::span<const std::string> topics);

    std::size_t bytes() const;
    std::size_t size() const;

private:
    struct Entry {
        std::string key;
        Page page;
        std::vector<std::string> topics;
        std::size_t bytes;
    };
    using Entries = std::list<Entry>;

    struct Words {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    struct Topic {
        std::uint64_t dropped_at = 0;
        std::unordered_set<const Entry*> entries = {};
    };

    bool is_overtaken(std::span<const std::string> topics, Ticket ticket) const;
    void remove(Entries::iterator entry);
    void drop_all();
    void drop(std::string_view topic);
    void forget_old_drops();

    const std::size_t most_bytes_;
    mutable std::mutex mutex_;
    std::uint64_t drops_ = 0;
    std::uint64_t all_dropped_at_ = 0;
    std::size_t bytes_ = 0;
    Entries entries_; ///< asked for last, first
    std::unordered_map<std::string_view, Entries::iterator> by_key_;
    std::unordered_map<std::string, Topic, Words, std::equal_to<>> topics_;
};

} // namespace wijkspraak::web::http
