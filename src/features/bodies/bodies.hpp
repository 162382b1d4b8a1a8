#pragma once

#include "features/bodies/body.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <vector>

/// The register of neighbourhood bodies (wijkorganen): who there is for which part of town.
namespace wijkspraak::bodies {

storage::Migrations migrations();
web::Routes routes(); ///< /wijkorganen and a page for each; /kantoor/wijkorganen to add one
std::string public_path(const Body& body); ///< "/wijkorganen/dorpsraad-boekelo"

BodyId add(storage::Transaction& transaction, const BodyDraft& draft, const storage::Actor& actor);
std::vector<Body> all(storage::Transaction& transaction); ///< by name
std::optional<Body> find(storage::Transaction& transaction, std::string_view slug);

} // namespace wijkspraak::bodies
