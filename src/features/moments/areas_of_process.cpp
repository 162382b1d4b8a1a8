#include "features/bodies/bodies.hpp"
#include "features/moments/forms/attendance.hpp"
#include "features/moments/handlers.hpp"
#include "features/moments/pages.hpp"
#include "features/processes/processes.hpp"
#include "web/parts.hpp"

/// The parts of town that a process is about, and which bodies belong to them.
namespace wijkspraak::moments {

using processes::Process;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

html::Node bodies_part(const std::vector<bodies::Body>& bodies)
{
    std::vector<web::ListItem> items;
    for (const auto& body : bodies)
        items.push_back(
            {.address = bodies::office_path(body),
             .label = as_is(body.name),
             .kind = bodies::kind_of(body)}
        );
    if (items.empty()) return html::nothing();
    return web::part(
        "wijkorganen", t("Wijkorganen van dit gebied"), web::listing(std::move(items))
    );
}

Response show_areas(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto proposal = proposal_for(context.transaction(), process);
    const auto known = fields_of(proposal.areas);
    const auto references = references_to_fill(context, process, proposal, known);
    return web::respond(areas_page(process, references, {known, {}}));
}

Response keep_areas(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto proposal = proposal_for(context.transaction(), process);
    const auto references = references_to_fill(context, process, proposal, context.fields);
    web::Reading reading{context.fields};
    const auto areas = read_areas(reading, references);
    if (not reading.ok())
        return web::respond(
            areas_page(process, references, {context.fields, reading.problems()}), 422
        );
    processes::set_areas(context.transaction(), process.id, areas, context.actor());
    return web::see(areas_path(process), Notice::saved);
}

} // namespace

std::string areas_path(const Process& process)
{
    return processes::office_path(process, processes::Section::overview) + "/gebieden";
}

web::Page areas_page(const Process& process, const References& references, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        processes::Section::moments,
        t("Waar gaat dit traject over?"),
        html::group(
            form.summary(),
            html::p(t("Een nieuw moment en een nieuwe akkoordronde beginnen met deze gebieden, en "
                      "met de wijkorganen die daar zijn. Kies niets voor de hele gemeente.")),
            web::post_form(
                areas_path(process), t("Opslaan"), area_fields(form, filled.sent, references)
            ),
            bodies_part(references.offer.of_area)
        )
    );
}

web::Routes area_routes()
{
    constexpr std::string_view path = "/kantoor/trajecten/{}/gebieden";
    return {
        {Method::get,  path, Access::team, show_areas},
        {Method::post, path, Access::team, keep_areas},
    };
}

} // namespace wijkspraak::moments
