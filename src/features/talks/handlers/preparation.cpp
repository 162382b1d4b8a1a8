#include "civic/zone.hpp"
#include "features/talks/both_sides.hpp"
#include "features/talks/handlers.hpp"
#include "paper/calendar.hpp"

/// What both sides do alike before the talk: prepare it, and put it in their calendars.
namespace wijkspraak::talks {

using web::Context;
using web::Notice;
using web::Response;

namespace {

PreparationView view_of_preparation(Context& context, const Desk& desk)
{
    auto& transaction = context.transaction();
    return {
        .desk = desk,
        .sheets = sheets_of(transaction, desk.talk.id),
        .known = known_of(transaction, desk.body, context.now),
        .overtaken = {}};
}

} // namespace

Response show_preparation(Context& context, const Desk& desk)
{
    const auto view = view_of_preparation(context, desk);
    const auto own = view.sheets.find(voice_of(desk.side));
    auto known = own == view.sheets.end() ? fields_of(Sheet{}) : fields_of(own->second);
    known.set(version_name, std::to_string(own == view.sheets.end() ? 0 : own->second.version));
    return web::respond(preparation_page(view, {known, no_problems}));
}

Response save_preparation(Context& context, const Desk& desk)
{
    const auto voice = voice_of(desk.side);
    if (not desk.may_act()) throw web::HttpError{403};
    if (not may_write(desk.talk.facts, voice)) throw web::HttpError{409};
    const auto draft = read_sheet(context.fields, voice);
    if (not draft)
        return web::respond(
            preparation_page(view_of_preparation(context, desk), {context.fields, draft.error()}),
            422
        );
    const auto saved = write(
        context.transaction(),
        desk.talk.id,
        {voice, *draft, version_in(context.fields)},
        actor_at(context, desk)
    );
    if (not saved) {
        auto view = view_of_preparation(context, desk);
        view.overtaken = saved.error().current;
        return web::respond(preparation_page(view, {context.fields, no_problems}), 409);
    }
    return web::see(desk.path(), Notice::saved);
}

Response download_calendar(Context& context, const Desk& desk)
{
    const auto& slot = desk.talk.slot;
    if (not slot) throw web::HttpError{404};
    paper::Calendar calendar{.name = "Jaargesprek " + desk.body.name, .events = {}};
    calendar.events.push_back(
        {.uid = "jaargesprek-" + std::to_string(desk.talk.id.value()) + "@" + desk.body.slug,
         .on = slot->on,
         .from = slot->from,
         .title = "Jaargesprek " + std::to_string(desk.talk.year) + ", " + desk.body.name,
         .place = slot->place,
         .address = context.settings.public_url.empty() ? std::string{}
                                                        : context.settings.public_url + desk.path(),
         .revision = slot->revision,
         .changed_at = slot->taken_at.value_or(context.now)}
    );
    return {
        .body = web::Download{
                              .media_type = "text/calendar; charset=utf-8",
                              .file_name = "jaargesprek-" + std::to_string(desk.talk.year) + ".ics",
                              .bytes = paper::to_ical(calendar)}
    };
}

Response show_comparison(Context& context, const Desk& desk)
{
    auto& transaction = context.transaction();
    ComparisonView view{
        .desk = desk,
        .now = sheets_of(transaction, desk.talk.id),
        .before = talk_before(transaction, desk.talk),
        .today = day_of(context.now)};
    if (view.before) {
        view.then = sheets_of(transaction, view.before->id);
        view.agreements = followed(transaction, view.before->id);
    }
    return web::respond(comparison_page(view));
}

} // namespace wijkspraak::talks
