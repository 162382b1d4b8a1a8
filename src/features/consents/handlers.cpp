#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/consents/pages.hpp"
#include "features/consents/store.hpp"
#include "features/documents/documents.hpp"
#include "features/moments/moments.hpp"
#include "web/address.hpp"

#include <algorithm>

namespace wijkspraak::consents {

using processes::Process;
using processes::Section;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

const web::Problems no_problems;

/// The parts of town that one can count the bodies of: stadsdelen, wijken and buurten.
std::vector<areas::Area> areas_to_count(storage::Transaction& transaction)
{
    auto all = areas::all(transaction);
    for (const auto& area : areas::of_town(transaction)) {
        const bool is_there = std::ranges::find(all, area.id, &areas::Area::id) != all.end();
        const bool is_small = area.kind == areas::AreaKind::quarter or
                              (area.kind == areas::AreaKind::neighbourhood and not area.is_water);
        if (is_small and not is_there) all.push_back({area, area.id});
    }
    return all;
}

References references_of(storage::Transaction& transaction, const Process& process)
{
    return {
        .documents = documents::of_process(transaction, process.id.value()),
        .bodies = bodies::all(transaction),
        .moments = moments::of_process(transaction, process.id),
        .areas = areas_to_count(transaction)};
}

/// The same for a round that is there, with the bodies that can answer in it.
References references_of(Context& context, const Process& process, const Round& round)
{
    auto& transaction = context.transaction();
    auto references = references_of(transaction, process);
    const auto today = day_of(context.now);
    const auto last = round.until ? round.until : round.from;
    references.offered = offered_in(
        bodies::placed(transaction),
        consents_in(transaction, round.id),
        round.from,
        last ? last->last_day() : today
    );
    return references;
}

/// How many bodies the register has of what was asked for.
RegisterCount count(Context& context, const CountWish& wish, const References& references)
{
    auto& transaction = context.transaction();
    const auto on = wish.on.value_or(day_of(context.now));
    const auto placed = bodies::placed(transaction);
    if (wish.areas.empty()) {
        const auto all = std::ranges::count_if(placed, [&](const bodies::Placed& one) {
            return bodies::was_there(one, on);
        });
        return counted_in_register(static_cast<std::size_t>(all), on, {});
    }
    std::vector<std::string> names;
    for (const auto& area : references.areas)
        if (std::ranges::find(wish.areas, area.id) != wish.areas.end()) names.push_back(area.name);
    return counted_in_register(
        bodies::for_areas(transaction, placed, wish.areas, on).size(), on, names
    );
}

/// The round as it was typed, with the count of the register where that was asked for.
Result<RoundDraft, web::Problems> read_round_of(Context& context, const References& references)
{
    const auto wish = read_count_wish(context.fields, references);
    if (not wish) return wish.error();
    const auto& asked = *wish;
    return read_round(
        context.fields,
        references,
        asked ? std::optional{count(context, *asked, references)} : std::nullopt
    );
}

Response show_rounds(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto rounds = rounds_of(context.transaction(), process.id);
    const auto consents = consents_of(context.transaction(), process.id);
    const auto bodies = bodies::all(context.transaction());
    return web::respond(rounds_page(
        process,
        {.rounds = rounds,
         .consents = consents,
         .bodies = bodies,
         .may_change = web::may_enter(context.viewer, Access::team)}
    ));
}

Response new_round(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto proposed = fields_of(processes::areas_of(context.transaction(), process.id));
    return web::respond(new_round_page(
        process, references_of(context.transaction(), process), {proposed, no_problems}
    ));
}

Response add_round(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto references = references_of(context.transaction(), process);
    const auto draft = read_round_of(context, references);
    if (not draft)
        return web::respond(
            new_round_page(process, references, {context.fields, draft.error()}), 422
        );

    const auto id = add(context.transaction(), process.id, *draft, context.actor());
    return web::see(office_path(process, id), Notice::added);
}

Response edit_round(Context& context, const Slug& slug, RoundId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto round = web::found(find_round(context.transaction(), process.id, id));
    const auto known = fields_of(round);
    return web::respond(edit_round_page(
        process, round, references_of(context.transaction(), process), {known, no_problems}
    ));
}

Response change_round(Context& context, const Slug& slug, RoundId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto round = web::found(find_round(context.transaction(), process.id, id));
    const auto references = references_of(context.transaction(), process);
    const auto draft = read_round_of(context, references);
    if (not draft)
        return web::respond(
            edit_round_page(process, round, references, {context.fields, draft.error()}), 422
        );

    change(context.transaction(), process.id, id, *draft, context.actor());
    return web::see(office_path(process, id), Notice::saved);
}

web::Page round_with(
    Context& context, const Process& process, const Round& round, const Filled& filled
)
{
    return round_page(
        process,
        {.round = round,
         .consents = consents_in(context.transaction(), round.id),
         .references = references_of(context, process, round),
         .may_change = web::may_enter(context.viewer, Access::team)},
        filled
    );
}

/// What is known of the body that was asked for, or else what the address brings along.
web::Fields known_of(Context& context, RoundId round)
{
    const auto body = web::PathValue<bodies::BodyId>::parse(context.fields["wijkorgaan"]);
    for (const auto& consent : consents_in(context.transaction(), round))
        if (consent.body == body) return fields_of(consent);
    return context.fields;
}

Response show_round(Context& context, const Slug& slug, RoundId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto round = web::found(find_round(context.transaction(), process.id, id));
    const auto known = known_of(context, id);
    return web::respond(round_with(context, process, round, {known, no_problems}));
}

Response record_state(Context& context, const Slug& slug, RoundId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto round = web::found(find_round(context.transaction(), process.id, id));
    const auto consent = read_consent(context.fields, id, references_of(context, process, round));
    if (not consent)
        return web::respond(
            round_with(context, process, round, {context.fields, consent.error()}), 422
        );

    record(context.transaction(), process.id, *consent, context.actor());
    // The next body was often at the same meeting.
    const auto next = web::Address{office_path(process, id)}
                          .with("datum", consent->on ? to_iso(*consent->on) : std::string{})
                          .with("hoe", consent->channel)
                          .with("moment", context.fields["moment"]);
    return web::see(next.text() + "#vastleggen", Notice::saved);
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/akkoord",             Access::office, show_rounds },
        {Method::get,  "/kantoor/trajecten/{}/akkoord/nieuw",       Access::team,   new_round   },
        {Method::post, "/kantoor/trajecten/{}/akkoord",             Access::team,   add_round   },
        {Method::get,  "/kantoor/trajecten/{}/akkoord/{}",          Access::office, show_round  },
        {Method::get,  "/kantoor/trajecten/{}/akkoord/{}/wijzigen", Access::team,   edit_round  },
        {Method::post, "/kantoor/trajecten/{}/akkoord/{}/wijzigen", Access::team,   change_round},
        {Method::post, "/kantoor/trajecten/{}/akkoord/{}/standen",  Access::team,   record_state},
    };
}

} // namespace wijkspraak::consents
