#pragma once

#include "features/inputs/inputs.hpp"
#include "features/publication/files.hpp"
#include "features/publication/publishing.hpp"
#include "features/themes/themes.hpp"
#include "support/town.hpp"

#include <atomic>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::publication::testing {

/// The rows of a file with semicolons, read as RFC 4180 says.
using Rows = std::vector<std::vector<std::string>>;
Rows read_csv(std::string_view bytes);

/// Without the apostrophe that guards a cell.
std::string unguarded(std::string cell);

/// A table by the names of its columns; expects a byte order mark.
class Table {
public:
    explicit Table(std::string_view bytes);

    std::size_t size() const { return rows_.size(); }
    const std::string& at(std::size_t row, const std::string& column) const;
    /// How often each item stands in a column.
    std::map<std::string, int> counts(const std::string& column) const;

private:
    std::map<std::string, std::size_t> places_;
    Rows rows_;
};

/// A public process "plein" with remarks by several ways, some with names that nobody may see:
/// 1 by Noor Jansen on the form, 2 by a table, 3 withheld, 4 split over two themes, 5 by e-mail
/// with an answer of its own, 6 and 7 twice in one theme and by show of hands.
struct Ledger {
    explicit Ledger(storage::Transaction& unit, Instant now);

    inputs::InputId say(inputs::InputDraft draft);

    storage::Transaction& sql;
    storage::Actor fatma;
    processes::ProcessId process;
    themes::ThemeId crossing;
    themes::ThemeId trees;

private:
    void answer_with_outcome();
};

/// What stands nowhere in an open record: names, addresses and codes of those who gave input.
std::vector<std::string> secrets_of(storage::Transaction& transaction, const Ledger& ledger);

/// A clock that two threads may look at, on which time passes when a test says so.
class SteadyTestClock : public Clock {
public:
    explicit SteadyTestClock(Instant now) : now_{now.milliseconds} {}

    Instant now() const override { return {now_}; }
    void pass(std::int64_t milliseconds) { now_ += milliseconds; }

private:
    std::atomic<std::int64_t> now_;
};

/// A server that makes editions for the town.
struct Server {
    explicit Server(storage::Database& database, Instant now)
        : clock{now}, publisher{database, clock, [this](const PublishingFault& fault) {
                                    log.push_back(fault);
                                }}
    {}

    bool publishes()
    {
        return publisher.publish_next([] { return false; });
    }

    SteadyTestClock clock;
    std::vector<PublishingFault> log;
    Publisher publisher;
};

/// All that a stream gives, of its plain form or pressed.
std::string bytes_of(const web::StreamForm& form);
/// The file that somebody gets who follows a link to it; empty for a page.
std::string bytes_of(const web::Response& response);

} // namespace wijkspraak::publication::testing
