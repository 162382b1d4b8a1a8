#pragma once

#include "features/__names__/__name__.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <vector>

/// The story of this feature in two or three sentences, and the law it serves.
namespace wijkspraak::__names__ {

storage::Migrations migrations();
web::Routes routes(); ///< /__names__

__Name__Id
add(storage::Transaction& transaction, const __Name__Draft& draft, const storage::Actor& actor);
std::vector<__Name__> all(storage::Transaction& transaction); ///< by title
std::optional<__Name__> find(storage::Transaction& transaction, __Name__Id id);

} // namespace wijkspraak::__names__
