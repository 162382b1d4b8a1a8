#pragma once

#include "features/bodies/keeping.hpp"
#include "features/bodies/own_pages.hpp"
#include "web/routes.hpp"

namespace wijkspraak::bodies {

web::Routes public_routes();
web::Routes own_routes();
web::Routes board_routes(); ///< of the body itself: who is on the board, when it meets
web::Routes place_routes(); ///< which buurten it is for
web::Routes paper_routes(); ///< and its documents
web::Routes office_routes();
web::Routes access_routes(); ///< to a body, for the people of it
web::Routes review_routes();
web::Routes import_routes();

inline const web::Fields nothing_sent;
inline const web::Problems no_problems;

/// How whoever looks stands to a body.
Ties ties_of(Transaction& transaction, const web::Viewer& viewer, const Kept& body);

/// A body that the viewer may keep; else the page for 403 or 404.
struct Seat {
    Kept body;
    Ties ties;

    Desk desk() const { return {.body = body, .is_official = ties.reads_along}; }
};
Seat seat_of(const web::Context& context, Transaction& transaction, const web::Slug& slug);
/// Who changes something at that seat: in a role of the body, or of the office.
Editor editor_of(const web::Context& context, Transaction& transaction, const Seat& seat);

std::string name_of_district(
    const std::vector<areas::Area>& areas, std::optional<areas::AreaId> district
);
/// The number under which its documents are kept.
std::int64_t shelf_of(BodyId id);

/// A page of the history; `address` is where it stands.
History history_in(const web::Context& context, BodyId body, const std::string& address);

/// The case of a body with the invitation that was not right.
web::Response refused_invitation(
    web::Context& context, const Kept& kept, const web::Problems& problems
);

/// A page of a list that is long, from the query of the address.
int page_in(const web::Fields& fields);

} // namespace wijkspraak::bodies
