#include "civic/zone.hpp"
#include "features/levels/handlers.hpp"

namespace wijkspraak::levels {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

/// The version that comes after this one.
std::optional<Regulation> after(const std::vector<Regulation>& all, const Regulation& now)
{
    std::optional<Regulation> next;
    for (const auto& one : all) // newest first
        if (not one.is_draft and one.from > now.from) next = one;
    return next;
}

web::Page page_for(const std::vector<Regulation>& all, Date day)
{
    const auto* now = in_force_on(all, day);
    if (now == nullptr) return nothing_explained_page();
    return explained_page(
        {.regulation = *now, .until = last_day_of(*now, all), .next = after(all, *now), .day = day}
    );
}

Response explain(Context& context)
{
    const auto asked = Date::parse(context.fields["op"]);
    const auto all = LevelStore{context.transaction()}.regulations();
    auto response = web::respond(page_for(all, asked.value_or(day_of(context.now))));
    response.keep_under = {"site"};
    return response;
}

} // namespace

web::Routes public_routes()
{
    return {
        {Method::get, public_address, Access::anyone, explain},
    };
}

} // namespace wijkspraak::levels
