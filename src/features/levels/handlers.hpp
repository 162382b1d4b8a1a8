#pragma once

#include "features/bodies/bodies.hpp"
#include "features/levels/pages.hpp"
#include "web/routes.hpp"

/// The routes of this feature, put together from its files of handlers.
namespace wijkspraak::levels {

web::Routes public_routes();
web::Routes own_routes();
web::Routes office_routes();
web::Routes list_routes();
web::Routes regulation_routes();

inline const web::Fields nothing_sent;
inline const web::Problems no_problems;

/// The level of a body with all that its page shows.
BodyLevel level_of(
    storage::Transaction& transaction, const bodies::Body& body, Side side, Date today
);
/// A step that is open, of this body; else the page for 404.
AskedStep found_step(storage::Transaction& transaction, const bodies::Body& body, AskedStepId id);

} // namespace wijkspraak::levels
