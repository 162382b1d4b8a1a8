#pragma once

#include "features/areas/area.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"

#include <vector>

/// The parts of the municipality: stadsdeel, wijk, buurt.
namespace wijkspraak::areas {

storage::Migrations migrations();

AreaId add(storage::Transaction& transaction, const AreaDraft& draft, const storage::Actor& actor);
std::vector<Area> all(storage::Transaction& transaction); ///< by name
std::optional<Area> find(storage::Transaction& transaction, std::string_view slug);

} // namespace wijkspraak::areas
