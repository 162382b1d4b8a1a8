#include "features/bodies/bodies.hpp"
#include "features/bodies/handlers.hpp"
#include "features/documents/documents.hpp"

namespace wijkspraak::bodies {

Ties ties_of(Transaction& transaction, const web::Viewer& viewer, const Kept& body)
{
    if (not viewer.is_signed_in()) return {};
    const people::AccountId account{*viewer.account};
    return {
        .keeps_register =
            viewer.roles.has_any({web::Role::project_leader, web::Role::district_manager}),
        .is_coach = viewer.roles.has(web::Role::coach) and body.coach == account,
        .is_of_body = role_of(transaction, body.id, account).has_value(),
        .reads_along = not viewer.roles.empty()};
}

Seat seat_of(const web::Context& context, Transaction& transaction, const web::Slug& slug)
{
    auto body = web::found(find_kept(transaction, slug.value));
    const auto ties = ties_of(transaction, context.viewer, body);
    if (not may_edit(ties)) throw web::HttpError{403};
    return {std::move(body), ties};
}

Editor editor_of(const web::Context& context, Transaction& transaction, const Seat& seat)
{
    const bool is_of_body = not may_oversee(seat.ties);
    auto actor = context.actor();
    if (is_of_body) {
        const auto role =
            role_of(transaction, seat.body.id, people::AccountId{*context.viewer.account});
        actor.role = to_word(role.value());
    }
    return {.actor = std::move(actor), .is_of_body = is_of_body};
}

std::string name_of_district(
    const std::vector<areas::Area>& areas, std::optional<areas::AreaId> district
)
{
    for (const auto& area : areas)
        if (district == area.id) return area.name;
    return {};
}

std::int64_t shelf_of(BodyId id)
{
    return documents::shelf_of_body(id.value());
}

int page_in(const web::Fields& fields)
{
    return web::PathValue<int>::parse(fields["pagina"]).value_or(1);
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& some :
         {public_routes(),
          own_routes(),
          board_routes(),
          place_routes(),
          paper_routes(),
          review_routes(),
          import_routes(),
          access_routes(),
          office_routes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace wijkspraak::bodies
