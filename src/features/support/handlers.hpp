#pragma once

#include "features/support/pages.hpp"
#include "features/support/store.hpp"

namespace wijkspraak::support {

web::Routes own_routes();
web::Routes office_routes();
web::Routes contact_routes();
web::Routes settings_routes();

/// Who of the office can take something up.
std::vector<Official> officials(Transaction& transaction);
/// The bodies that somebody stands beside.
std::vector<bodies::BodyId> coached_by(Transaction& transaction, std::int64_t account);
/// Whether a list begins with what is one's own: that of a coach, unless the address says not.
bool begins_with_own(const web::Context& context, const std::vector<bodies::BodyId>& coached);
/// The stadsdeel with this name in an address, if there is one.
std::optional<areas::AreaId> district_in(
    const std::vector<areas::Area>& districts, std::string_view slug
);
int page_in(const web::Fields& fields);

} // namespace wijkspraak::support
