#include "civic/zone.hpp"
#include "features/trainings/handlers.hpp"

namespace wijkspraak::trainings {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

bool may_keep(const Context& context)
{
    return web::may_enter(context.viewer, Access::neighbourhood_team);
}

Response show_catalogue(Context& context)
{
    const auto search = search_in(context.fields);
    const auto today = day_of(context.now);
    const auto found = catalogue(context.transaction(), search, today);
    return web::respond(office_catalogue_page(
        {.catalogue = found, .search = search, .today = today, .may_add = may_keep(context)}
    ));
}

Response show_new(Context&)
{
    return web::respond(new_training_page({nothing_sent, no_problems}));
}

Response add_training(Context& context)
{
    const auto draft = read_training(context.fields, 0);
    if (not draft) return web::respond(new_training_page({context.fields, draft.error()}), 422);
    const auto id = add(context.transaction(), *draft, context.actor());
    return web::see(office_path(id), Notice::added);
}

/// Those that were not cancelled, with the bodies they are of.
std::vector<Comer> comers_of(Transaction& transaction, TrainingId id)
{
    const auto all = bodies::all(transaction);
    std::map<bodies::BodyId, const bodies::Body*> by_id;
    for (const auto& body : all) by_id.emplace(body.id, &body);
    std::vector<Comer> comers;
    for (auto& registration : registrations_of(transaction, id))
        if (registration.state != State::cancelled)
            comers.push_back({registration, *by_id.at(registration.body)});
    return comers;
}

Response page_of(Context& context, const Offered& offered, const Filled* cancel)
{
    const auto comers = comers_of(context.transaction(), offered.training.id);
    static const Filled nothing{nothing_sent, no_problems};
    return web::respond(
        training_page(
            {.offered = offered,
             .comers = comers,
             .today = day_of(context.now),
             .may_keep = may_keep(context),
             .is_cancel_sent = cancel != nullptr},
            cancel ? *cancel : nothing
        ),
        cancel ? 422 : 200
    );
}

Response show(Context& context, TrainingId id)
{
    return page_of(context, web::found(find_offered(context.transaction(), id)), nullptr);
}

Response show_change(Context& context, TrainingId id)
{
    const auto training = web::found(find(context.transaction(), id));
    const auto known = fields_of(training);
    return web::respond(change_page(training, {known, no_problems}));
}

Response save_change(Context& context, TrainingId id)
{
    const auto offered = web::found(find_offered(context.transaction(), id));
    const auto draft = read_training(context.fields, offered.filling.taken);
    if (not draft)
        return web::respond(change_page(offered.training, {context.fields, draft.error()}), 422);
    change(context.transaction(), offered.training, *draft, context.actor());
    return web::see(office_path(id), Notice::saved);
}

Response cancel_training(Context& context, TrainingId id)
{
    const auto offered = web::found(find_offered(context.transaction(), id));
    const auto reason = read_cancel(context.fields);
    if (not reason) {
        const Filled filled{context.fields, reason.error()};
        return page_of(context, offered, &filled);
    }
    if (offered.training.cancelled.empty())
        cancel(context.transaction(), offered.training, *reason, context.actor());
    return web::see(office_path(id), Notice::saved);
}

std::vector<Attendance> attendance_of(Transaction& transaction, TrainingId id)
{
    std::vector<Attendance> lines;
    for (const auto& comer : comers_of(transaction, id))
        lines.push_back({comer.registration, comer.body.name});
    return lines;
}

/// A training that has begun: nobody has come to one that is still ahead.
Training begun(Context& context, TrainingId id)
{
    auto training = web::found(find(context.transaction(), id));
    if (training.on > day_of(context.now)) throw web::HttpError{404};
    return training;
}

Response show_attendance(Context& context, TrainingId id)
{
    const auto training = begun(context, id);
    const auto lines = attendance_of(context.transaction(), id);
    const auto known = fields_of(lines);
    return web::respond(attendance_page(training, lines, {known, no_problems}));
}

Response save_attendance(Context& context, TrainingId id)
{
    const auto training = begun(context, id);
    const auto lines = attendance_of(context.transaction(), id);
    const auto read = read_attendance(context.fields, lines);
    if (not read)
        return web::respond(attendance_page(training, lines, {context.fields, read.error()}), 422);
    for (std::size_t i = 0; i < lines.size(); ++i)
        note_attendance(
            context.transaction(), lines[i].registration, read.value()[i], context.actor()
        );
    return web::see(office_path(id), Notice::saved);
}

Response download_comers(Context& context, TrainingId id)
{
    web::found(find(context.transaction(), id));
    return {
        .body = web::Download{
                              .media_type = "text/csv; charset=utf-8",
                              .file_name = "deelnemers.csv",
                              .bytes = sheet_of(comers_of(context.transaction(), id))}
    };
}

} // namespace

web::Routes office_routes()
{
    using enum Access;
    return {
        {Method::get,  office_home,                             office,             show_catalogue },
        {Method::get,  "/kantoor/trainingen/nieuw",             neighbourhood_team, show_new       },
        {Method::post, office_home,                             neighbourhood_team, add_training   },
        {Method::get,  "/kantoor/trainingen/{}",                office,             show           },
        {Method::post, "/kantoor/trainingen/{}",                neighbourhood_team, save_change    },
        {Method::get,  "/kantoor/trainingen/{}/wijzigen",       neighbourhood_team, show_change    },
        {Method::post, "/kantoor/trainingen/{}/annulering",     neighbourhood_team, cancel_training},
        {Method::get,  "/kantoor/trainingen/{}/aanwezigheid",   neighbourhood_team, show_attendance},
        {Method::post, "/kantoor/trainingen/{}/aanwezigheid",   neighbourhood_team, save_attendance},
        {Method::get,  "/kantoor/trainingen/{}/deelnemers.csv", office,             download_comers},
    };
}

} // namespace wijkspraak::trainings
