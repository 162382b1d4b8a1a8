#include "features/areas/areas.hpp"
#include "features/support/handlers.hpp"

namespace wijkspraak::support {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

struct Sent {
    std::optional<std::string> unit = {};
    bool has_days = false;
    Filled filled{nothing_sent, no_problems};
    int status = 200;
};

Response page_of(Context& context, const Sent& sent)
{
    auto& transaction = context.transaction();
    const auto all = units(transaction);
    const auto districts = areas::all(transaction);
    return web::respond(
        settings_page(
            {.units = all,
             .districts = districts,
             .days = days_without_contact(transaction),
             .sent_unit = sent.unit,
             .has_sent_days = sent.has_days},
            sent.filled
        ),
        sent.status
    );
}

Response show_settings(Context& context)
{
    return page_of(context, {.unit = std::string{context.fields["team"]}});
}

Response save_days(Context& context)
{
    const auto days = read_days(context.fields);
    if (not days)
        return page_of(
            context,
            {
                .has_days = true, .filled = {context.fields, days.error()},
                     .status = 422
        }
        );
    set_days_without_contact(context.transaction(), *days, context.actor());
    return web::see(settings_path, Notice::saved);
}

Response save_unit(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto district = district_in(areas::all(transaction), slug.value);
    if (not district and slug.value != everywhere) throw web::HttpError{404};
    auto unit = read_unit(context.fields);
    if (not unit)
        return page_of(
            context,
            {
                .unit = slug.value, .filled = {context.fields, unit.error()},
                     .status = 422
        }
        );
    auto saved = unit.value();
    saved.district = district;
    set_unit(transaction, saved, context.actor());
    return web::see(settings_path, Notice::saved);
}

} // namespace

web::Routes settings_routes()
{
    using enum Access;
    return {
        {Method::get,  settings_path,                    neighbourhood_team, show_settings},
        {Method::post, settings_path,                    neighbourhood_team, save_days    },
        {Method::post,
         "/kantoor/ondersteuning/instellingen/teams/{}", neighbourhood_team,
         save_unit                                                                        },
    };
}

} // namespace wijkspraak::support
