#pragma once

#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::storage {

/// Who does something: an account, or a part of the program such as the import.
struct Actor {
    std::optional<std::int64_t> account = {};
    std::string role; ///< "projectleider", "import": a role, never a person's name
    Instant at;
};

/// What was done to what, for the audit log.
struct Deed {
    std::string_view action; ///< "moment.add"
    std::int64_t subject = 0;
    std::optional<std::int64_t> process = {}; ///< the process whose pages change with it
    std::string detail = {}; ///< what a reader of the log needs, without personal data
};

/// Leaves the audit entry that every change of the record needs, in the same unit of work, and
/// touches the topic of its process.
void audit(Transaction& transaction, const Actor& actor, const Deed& deed);

/// How often what is known under this topic has changed: the same number means the same content.
std::int64_t version_of(Transaction& transaction, std::string_view topic);

/// The tables of the storage itself: audit log and versions.
Migrations migrations();

} // namespace wijkspraak::storage
