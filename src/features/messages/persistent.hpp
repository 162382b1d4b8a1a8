#pragma once

#include "storage/database.hpp"

#include <chrono>
#include <thread>
#include <utility>

namespace wijkspraak::messages {

/// Writes what must be kept: tries again for ten seconds while others hold the database, then
/// throws what it threw.
template <typename Work>
auto write_in_the_end(storage::Database& database, Work&& work)
{
    constexpr int most_tries = 40;
    constexpr std::chrono::milliseconds between_tries{250};
    for (int tries = 1;; ++tries) {
        try {
            return database.write(work);
        } catch (const storage::DatabaseError&) {
            if (tries == most_tries) throw;
            std::this_thread::sleep_for(between_tries);
        }
    }
}

} // namespace wijkspraak::messages
