#pragma once

#include "features/intake/pages.hpp"

namespace wijkspraak::intake {

/// The process with this name as its public pages find it today; none when there is none.
std::optional<Doorway> doorway_of(
    storage::Transaction& transaction, const web::Slug& slug, Date today
);

web::Routes giving_routes();
web::Routes reading_routes();

} // namespace wijkspraak::intake
