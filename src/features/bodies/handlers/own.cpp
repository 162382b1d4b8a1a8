#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/handlers.hpp"
#include "features/bodies/places.hpp"
#include "features/documents/documents.hpp"

#include <limits>

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

Response show_mine(Context& context)
{
    const auto bodies =
        bodies_of(context.transaction(), people::AccountId{*context.viewer.account});
    if (bodies.size() == 1) return web::see(own_path(bodies.front()));
    return web::respond(my_bodies_page(bodies));
}

/// The part of the registration, if it is one that whoever sits there may change.
const Part& part_for(const Seat& seat, const Slug& slug)
{
    const auto* const part = find_part(slug.value);
    if (part == nullptr) throw web::HttpError{404};
    if (part->is_for_office and not may_oversee(seat.ties)) throw web::HttpError{403};
    return *part;
}

Response show_part(Context& context, const Slug& slug, const Slug& part_slug)
{
    const auto seat = seat_of(context, context.transaction(), slug);
    const auto& part = part_for(seat, part_slug);
    const auto areas = areas::all(context.transaction());
    const auto known = fields_of(seat.body.registration, areas);
    return web::respond(part_page(seat.desk(), part, {known, no_problems}, areas));
}

/// What is wrong with the fields of this part; what is wrong elsewhere is not asked here.
web::Problems problems_in(const Part& part, const web::Problems& all)
{
    web::Problems problems;
    for (const auto* field : part.fields)
        if (const auto found = all.find(field->name.view()); found != all.end())
            problems.insert(*found);
    return problems.empty() ? all : problems;
}

/// The registration with the fields of this part as they were sent.
web::Fields with_part(const Part& part, web::Fields known, const web::Fields& sent)
{
    for (const auto* field : part.fields) {
        const std::string name{field->name.view()};
        known.set(name, std::string{sent[name]});
    }
    return known;
}

Response save_part(Context& context, const Slug& slug, const Slug& part_slug)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    const auto& part = part_for(seat, part_slug);
    const auto areas = areas::all(transaction);
    const auto fields = with_part(part, fields_of(seat.body.registration, areas), context.fields);
    const auto show_again = [&](const web::Problems& problems) {
        return web::respond(part_page(seat.desk(), part, {context.fields, problems}, areas), 422);
    };

    const auto read = read_registration(fields, areas, seat.body.registration);
    if (not read) return show_again(problems_in(part, read.error()));
    const auto namesake = find_by_name(transaction, read->body.name);
    if (read->body.name != seat.body.registration.body.name and namesake and
        *namesake != seat.body.id)
        return show_again({
            {"naam", t("Er staat al een wijkorgaan met deze naam in de lijst.")}
        });
    amend(transaction, seat.body, *read, editor_of(context, transaction, seat));
    return web::see(own_path(seat.body.body()), Notice::saved);
}

Response show_history(Context& context, const Slug& slug)
{
    const auto seat = seat_of(context, context.transaction(), slug);
    const auto base = own_path(seat.body.body()) + "/geschiedenis";
    return web::respond(history_page(seat.desk(), history_in(context, seat.body.id, base)));
}

} // namespace

Response show_own(Context& context, const Guest& guest, html::Node more)
{
    auto& transaction = context.transaction();
    const Seat seat{find_kept(transaction, guest.body.id).value(), guest.ties};
    const auto today = day_of(context.now);
    const auto id = seat.body.id;
    const auto facts = facts_of(transaction, id, today);
    const auto members = members_of(transaction, id);
    std::optional<std::size_t> buurten;
    if (areas::year_now(transaction))
        buurten = buurten_of(transaction, seat.body.registration.profile).size();
    return web::respond(own_page(
        seat.desk(),
        {.facts = facts,
         .reminders = reminders_for(facts, members, today),
         .members = members.size(),
         .meetings = meetings_of(transaction, id, today).size(),
         .documents = documents::of_process(transaction, shelf_of(id)).size(),
         .buurten = buurten},
        std::move(more)
    ));
}

History history_in(const Context& context, BodyId body, const std::string& address)
{
    constexpr int most = 50;
    const auto below = web::PathValue<ChangeId>::parse(context.fields["voor"]);
    const auto before = below ? below->value() : std::numeric_limits<std::int64_t>::max();
    History history{.changes = changes_of(context.transaction(), body, before, most)};
    if (history.changes.size() == most)
        history.older = address + "?voor=" + std::to_string(history.changes.back().id.value());
    return history;
}

web::Routes own_routes()
{
    return {
        {Method::get,  "/mijn-wijkorganen",                 Access::signed_in, show_mine   },
        {Method::get,  "/mijn-wijkorganen/{}/gegevens/{}",  Access::signed_in, show_part   },
        {Method::post, "/mijn-wijkorganen/{}/gegevens/{}",  Access::signed_in, save_part   },
        {Method::get,  "/mijn-wijkorganen/{}/geschiedenis", Access::signed_in, show_history},
    };
}

} // namespace wijkspraak::bodies
