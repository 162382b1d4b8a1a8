#include "features/areas/areas.hpp"
#include "features/people/people.hpp"
#include "features/support/handlers.hpp"

namespace wijkspraak::support {

std::vector<Official> officials(Transaction& transaction)
{
    std::vector<Official> all;
    for (const auto& account : people::all(transaction))
        if (not account.is_disabled and
            account.roles.has_any(
                {web::Role::coach, web::Role::district_manager, web::Role::project_leader}
            ))
            all.push_back({account.id, account.name});
    return all;
}

std::vector<bodies::BodyId> coached_by(Transaction& transaction, std::int64_t account)
{
    std::vector<bodies::BodyId> mine;
    for (const auto& [body, coach] : bodies::coaches(transaction))
        if (coach.value() == account) mine.push_back(body);
    return mine;
}

bool begins_with_own(const web::Context& context, const std::vector<bodies::BodyId>& coached)
{
    const auto whose = context.fields["van"];
    return whose == "mij" or (whose.empty() and not coached.empty());
}

std::optional<areas::AreaId> district_in(
    const std::vector<areas::Area>& districts, std::string_view slug
)
{
    for (const auto& district : districts)
        if (district.slug == slug) return district.id;
    return std::nullopt;
}

int page_in(const web::Fields& fields)
{
    return web::PathValue<int>::parse(fields["pagina"]).value_or(1);
}

std::string requests_path(const bodies::Body& body)
{
    return bodies::own_path(body) + "/ondersteuning";
}

std::string requests_path(const bodies::Body& body, RequestId id)
{
    return requests_path(body) + "/" + std::to_string(id.value());
}

std::string office_path(RequestId id)
{
    return office_home + ("/" + std::to_string(id.value()));
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& some : {own_routes(), office_routes(), contact_routes(), settings_routes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace wijkspraak::support
